### English. Kinds and links, beyond what a drawing shows by itself: what they are for, values of their fields, why there can be no link.
### A sentence says what is wrong, where, and what to do. Terms are the service's own.

## Node kinds

kind-event-bus-help = Receives events and offers each one to all of its rules and archives.
kind-rule-help = Takes the events of one bus that match its pattern and sends each to up to five targets.
kind-archive-help = Keeps the events of one bus that match its pattern, so that they can be replayed.
kind-lambda-function-help = Runs code for each event. EventBridge invokes it asynchronously.
kind-state-machine-help = Runs a Step Functions workflow for each event.
kind-sqs-queue-help = Holds messages until a consumer takes them. Also serves as a dead-letter queue.
kind-sns-topic-help = Pushes each message to all of its subscriptions.
kind-log-group-help = Writes each event to CloudWatch Logs.
kind-api-destination-help = Calls somebody else’s HTTPS endpoint, at a limited rate and with stored credentials.
kind-api-gateway-help = Takes HTTP requests and puts them on a bus as events, without code in between.
kind-aws-service-help = Any AWS service that sends its events to the account’s default bus.
kind-generic-service-help = A producer or consumer that is not part of the exported template.
kind-frame-help = A boundary around nodes: a bounded context, an account, a Region or an environment.
kind-note-help = Text for the reader. It changes nothing else.

## Link kinds

link-bus-rule = Bus to rule
link-bus-rule-help = The rule sees every event of this bus. A rule belongs to exactly one bus.
link-rule-target = Target
link-rule-target-help = The rule sends each event it takes to this target, and tries again when that fails.
link-bus-archive = Bus to archive
link-bus-archive-help = The archive keeps events of this bus, for as long as the archive exists.
link-put-events = Put events
link-put-events-help = The producer calls PutEvents with this kind of event.
link-service-events = Service events
link-service-events-help = The AWS service’s events arrive on the account’s default bus.
link-dead-letter = Dead-letter queue
link-dead-letter-help = What could not be delivered is kept here instead of being lost.
link-subscription = Subscription
link-subscription-help = The topic pushes each message that passes the filter policy to this endpoint.
link-event-source-mapping = Event source mapping
link-event-source-mapping-help = Lambda polls the queue and hands its messages to the function in batches.
link-call = Call
link-call-help = One service calls the other: invokes it, sends it a message or starts it.

## Values of choice fields that do not show on nodes

choice-1 = 1 day
choice-3 = 3 days
choice-7 = 1 week
choice-14 = 2 weeks
choice-30 = 30 days
choice-90 = 90 days
choice-365 = 1 year
choice-3653 = 10 years
choice-API_KEY = API key
choice-BASIC = Basic
choice-OAUTH_CLIENT_CREDENTIALS = OAuth client credentials
choice-whole-event = Whole event
choice-input-path = Part of the event
choice-input-constant = Constant
choice-input-transformer = Input transformer
choice-MessageBody = Message body
choice-MessageAttributes = Message attributes

## Links that cannot be drawn

link-end-missing = One end of this link is no longer in the design. Draw the link again.
link-to-itself = { $name } cannot be linked to itself. Drop the link on another node.
link-unknown-kind = { $name } is of a kind that this version of Busbar does not know, so it cannot be linked. Open the design in a newer version.
link-meaningless = { $from-kind } and { $to-kind } have no link in this direction. Try the other direction, or put a node between them.
link-exists = { $from } and { $to } are linked already. Select the link to edit it.
link-too-many-from = { $from } has { $most ->
        [one] its one link of this kind
       *[other] all { $most } links of this kind
    } already ({ $link-kind }). Remove one first, or use another node.
link-too-many-to = { $to } has { $most ->
        [one] its one link of this kind
       *[other] all { $most } links of this kind
    } already ({ $link-kind }). Remove it first, or use another node.
link-needs-rule = A bus reaches targets through rules. Add a rule, link the bus to it, and link the rule to the { $to-kind }.
link-needs-bus = A rule takes events from a bus. Link the { $from-kind } to a bus instead.
link-service-needs-default-bus = AWS services send their events to the account’s default bus. Set the type of { $to } to Default, or link to the default bus.
link-partner-bus-closed = { $to } is a partner bus, and only the partner sends events to it. Link { $from } to a custom bus, or change the type of { $to } to Custom.
link-fifo-topic-target = A rule delivers to standard topics only, and { $to } is FIFO. Change the type of { $to } to Standard, or send to a FIFO queue.
link-fifo-topic-to-queues = { $from } is a FIFO topic, which delivers to queues only. Put a queue between { $from } and { $to }, or change the type of { $from } to Standard.
link-fifo-queue-subscribed = { $to } is a FIFO queue, which receives from FIFO topics only. Change the type of { $from } to FIFO, or the type of { $to } to Standard.
link-api-to-topic = { $from } is an HTTP API, which cannot publish to a topic by itself. Put a function between { $from } and { $to }, or put events on a bus whose rule sends to { $to }.
link-dead-letter-same-type = { $from } and its dead-letter queue { $to } must be of the same type, both Standard or both FIFO. Change the type of one.
link-dead-letter-standard = A dead-letter queue must be a standard queue, and { $to } is FIFO. Change its type, or use another queue.
