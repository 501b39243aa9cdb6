### What exports say, beside what checks find. Codes are those of the kinds' lowering.

export-rule-without-bus = { $name } belongs to no bus, so it was left out of the export. Link a bus to it.
export-archive-without-bus = { $name } keeps the events of no bus, so it was left out of the export. Link a bus to it.
export-subscriber-without-bus = { $name } takes the events of no bus, so it was left out of the export. Link a Custom Event Bus to it.
export-subscriber-without-target = { $name } has no target, which the service asks for, so it was left out of the export. Link it to one.
export-subscriber-batch = { $to } takes at most { $most } events in one call, so the export has that batch size.
export-jsonata-braces = The expression of this target does not stand within {"{% %}"}, so the deployment would fail there. Correct the expression.
export-event-source-service = { $name } has the source { $source }, which names no AWS service, so this link was left out of the export. Write it as events name it, such as aws.s3.
export-pattern-refused = The service would refuse the pattern of { $name }, so the deployment would fail there. Correct the pattern.
export-definition-not-json = The definition of { $name } is not JSON, so the deployment would fail there. Correct the definition.
export-filter-not-json = The filter policy of this subscription is not JSON, so the deployment would fail there. Correct the policy.
export-input-not-json = The constant input of this target is not JSON, so the deployment would fail there. Correct the input.
export-input-paths-not-texts = The input paths of this target must be a JSON object of names and paths. They were left out of the export.
export-input-to-bus = A rule hands the event on to { $to } as it is; the input of this target was left out of the export. Set it to the whole event.
export-message-group = { $to } is a FIFO queue, and the rule puts all its events in one message group, so they are handled one by one.
export-dead-letter-circle = { $from } and { $to } hand their dead letters to each other in a circle, which no template can hold. Remove one of the links; they were left out of the export.
export-no-role = { $from } cannot take on a role to reach { $to }, so this link was left out of the export. Put a function between them.
export-api-cannot-call = { $from } is an HTTP API, which cannot call { $to } ({ $to-kind }) by itself. Put a function between them; the link was left out of the export.
export-api-more-routes = A route of { $name } leads to one place, so this link got a route of its own: { $path }.
export-circular-call = { $from } and { $to } call each other, so { $from } is not told where { $to } is. Pass it on in the event, or look it up.
export-outside-caller = { $from } stands outside of the template. Give it the right to reach { $to } where it runs.
export-fifo-batch = { $name } is a FIFO queue: a batch has at most 10 messages and does not wait. The export has smaller numbers than the drawing.
export-batch-needs-window = Batches of more than 10 messages need a batch window, so the export has one of a second for { $name }.
export-visibility-below-timeout = Messages of { $name } come back before { $function } can be done with them, which Lambda refuses. Set the visibility timeout to { $seconds } seconds.
export-visibility-short = Messages of { $name } can come back while { $function } is still tried again. Set the visibility timeout to { $seconds } seconds, six times the function’s timeout.
