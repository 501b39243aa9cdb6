### What the core says about a run and about a drawing as a whole.

## The gallery

gallery-product-registration = Product registration
gallery-product-registration-help = A customer registers a product. The API puts one event on a bus, and three rules give it to loyalty, marketing and the manufacturer, none of which know each other.
gallery-order-and-payment = Order and payment
gallery-order-and-payment-help = The same purchase three times: the shop waits for the payment, asks for it, or is told of it.
gallery-native-integration = Native integration
gallery-native-integration-help = An API that puts events on the bus itself, beside one with a function between.
gallery-partner-with-outages = Partner with outages
gallery-partner-with-outages-help = A carrier that allows five calls a second and is out now and then. Retries bridge it, a queue keeps what is refused.
gallery-archive-and-replay = Archive and replay
gallery-archive-and-replay-help = Events are kept and replayed to build a read model anew. A queue slows the replay down, and a rule keeps customers from a second mail.
gallery-circuit-breaker = Circuit breaker with manager
gallery-circuit-breaker-help = A service leaves a dead database alone, keeps its orders meanwhile, and tells operations.
gallery-three-channels = Three channels
gallery-three-channels-help = The same load through EventBridge, through SNS and SQS, and through Kinesis.
gallery-order-service = Order service
gallery-order-service-help = Orchestration within one service: a state machine reserves, charges and ships, and releases what it reserved when the card is declined.
gallery-travel-booking = Travel booking
gallery-travel-booking-help = Orchestration across services: a saga over two APIs and an event that is answered, which cancels in reverse what it booked.
gallery-insurance-claim = Insurance claim
gallery-insurance-claim-help = Orchestration across companies: an assessor approves, and a repair shop in another account answers days later by a task token.
gallery-gatekeeper-bus = Gatekeeper bus
gallery-gatekeeper-bus-help = Two domains, each with a bus of its own. One rule decides which events leave sales, and fulfilment decides by itself what to do with them.

## What happened in a run

happening-sent = Sent
happening-handed = Handed over
happening-started = Started
happening-duplicated = Delivered once more
happening-delivered = Delivered
happening-loop-stopped = Stopped, because it causes itself
happening-not-asked = Not asked by the replay
happening-skipped = Skipped
happening-erred = Work failed
happening-received = Received from the queue
happening-deleted = Deleted from the queue
happening-returned = Back in the queue
happening-expired = Expired
happening-deduplicated = Taken as a duplicate
happening-waiting = Waiting for a free place
happening-work-retried = Work will be tried again
happening-replayed = Replayed
happening-refused = Could not be done
happening-replay-started = Replay begun
happening-replay-completed = Replay completed
happening-breaker = Circuit breaker changed
happening-set = Value kept
happening-nothing-yet = Nothing to say yet
happening-polled = Asked
happening-due = Time has come
happening-called = Called
happening-called-back = Task token came back
happening-history = In the execution
happening-ignored = Passed by
happening-failed = Failed
happening-not-sent = Not sent
happening-retry-scheduled = Waiting for a retry
happening-dead-lettered = Moved to the dead-letter queue
happening-dropped = Lost
happening-stopped = Stopped
happening-matched = Matched
happening-not-matched = Did not match
happening-pattern-refused = Pattern refused
happening-disabled = Disabled
happening-stored = Stored
happening-done = Done
happening-no-rule-matched = No rule matched
happening-no-subscription = No subscription wants it

scenario-bad-part = { $place } in the scenario { $name } cannot be read: { $reason }.
scenario-not-drawn = { $place } in the scenario { $name } names { $id }, which is not drawn.
scenario-none = The design has no scenario.
scenario-not-there = The design has no scenario called { $name }.
scenario-broken = { $name }: broken { $count ->
        [one] once
       *[other] { $count } times
    } with seed { $seed }. { $how }
broken-too-late = It came too late.
broken-too-often = It came too often.
broken-never = It never came, or not often enough.
broken-out-of-order = It came out of order.
broken-too-fast = More came within a second than allowed.
broken-not-empty = Something is left.
broken-too-deep = It held more than allowed.
broken-too-few = Fewer came than expected.
broken-too-many = More came than expected.
broken-lost = Something was lost.
broken-loop = An event causes itself.
send-not-taken = Nothing can be sent to { $name } by hand. Send to a bus or to a producer.

## Why a delivery failed

failure-ERROR_FROM_TARGET = The target answered with an error.
failure-TIMEOUT = The target did not answer in time.
failure-THROTTLING = The target has too much to do.
failure-NO_PERMISSIONS = The target may not be called: a permission is missing.
failure-NO_RESOURCE = The target does not exist.
failure-WORK_FAILED = Its own work failed.
failure-POISON_EVENT = Its own work failed on this very event.
failure-InvalidDefinition = The state machine’s definition has mistakes.
failure-InvalidExecutionInput = The input of the execution is no JSON.
failure-InvalidToken = It holds no task token.
failure-TaskTimedOut = Nothing waits for the task token any more.
failure-InvalidOutput = The output that was sent back is no JSON.
failure-NOTHING_TO_REDRIVE = No execution has failed that could be redriven.
failure-EXECUTION_FAILED = The execution failed.
failure-EXECUTION_TIMED_OUT = The execution took too long.
failure-TooManyRequestsException = All places of the function are taken.
failure-RATE_LIMIT = The rate of the API destination is used up.
failure-SDK_CLIENT_ERROR = The endpoint refused the request, and trying again cannot help.
failure-MAX_RECEIVE_COUNT = It was received as often as the queue allows, and nobody deleted it.
failure-NOT_FOR_THIS_KIND = This kind of node cannot do that.
failure-ValidationException = The replay’s start must be before its end.
failure-ResourceAlreadyExistsException = A replay of that name exists already. Names stay taken.
failure-LimitExceededException = Ten replays are at work, and no more are allowed.
failure-CIRCUIT_OPEN = The circuit breaker of the service is open, so it refuses requests.
failure-ProvisionedThroughputExceededException = The shard has taken as much in this second as it can.
failure-LOOP_DETECTED = The event was forwarded through this bus before.
failure-INPUT_TRANSFORMATION_FAILURE = The subscriber’s expression gives nothing for this event.
failure-INVALID_JSON = What was to be sent is not valid JSON.
failure-INVALID_PARAMETER = The target’s input cannot be made from this event.
failure-THIRD_ACCOUNT_HOP_DETECTED = The event has come from another bus already, and passes from bus to bus only once.
failure-InvalidArgument = PutEvents refused the entry: the source, the detail type or the detail is missing.
failure-MalformedDetail = PutEvents refused the entry: the detail is not a JSON object.
failure-event-reserved-source = PutEvents refused the entry: only AWS services may use a source that begins with aws.
failure-event-detail-type-too-long = PutEvents refused the entry: the detail type is too long.
failure-event-detail-too-deep = PutEvents refused the entry: the detail is nested too deeply.
failure-event-integer-out-of-range = PutEvents refused the entry: the detail has an integer that does not fit into 64 bits.
failure-event-request-too-large = PutEvents refused the entry: it is too large.

## Numbers that a run goes by

fact-retry-first-delay = First delay of a rule’s retries
fact-retry-longest-delay = Longest delay between retries
fact-sns-last-delay = Delay between a topic’s late retries
fact-sns-http-delay = Delay between a topic’s retries to an HTTP endpoint
fact-delivery-delay = Time that a delivery takes

## Checks

check-name-missing = A { $kind } has no name, and its resource needs one. Name it.
check-name-taken = There is another { $kind } called { $name }. Give one of them another name.
check-name-too-long = The name { $name } has { $length } characters, and a { $kind } can have { $most }. Shorten it.
check-bus-name = A custom bus cannot be called { $name }: "default" is the account’s own bus, and slashes are for partner buses. Rename it.
check-rule-without-bus = { $name } belongs to no bus, so it sees no events. Link a bus to it.
check-rule-without-target = { $name } has no target, so what it matches goes nowhere. Link it to a target.
check-subscriber-without-bus = { $name } belongs to no bus, so it sees no events. Link a Custom Event Bus to it.
check-subscriber-without-target = { $name } has no target, which the service asks for. Link it to one.
check-filters-too-long = The filters of { $name } have { $length } bytes, and all of them together can have { $most }. Shorten them.
check-metadata-exact = The metadata filter of { $name } can only name exact values, in arrays of strings. Replace other operators and values.
check-subscriber-batch = { $to } takes at most { $most } events in one call. Lower the batch size of { $name }.
check-jsonata-braces = The expression of { $name } must stand within {"{% %}"}. Write them around it.
check-order-lost = { $from } delivers in order, but the order ends at { $to }. Use a FIFO queue or topic, or wait for the function’s answer.
check-pipe-without-source = { $name } has no source, which the service asks for. Link a queue or stream to it.
check-pipe-without-target = { $name } has no target, which the service asks for. Link it to one.
check-schedule-without-target = { $name } has no target, which the service asks for. Link it to one.
check-firehose-without-bucket = { $name } writes into no bucket. Link it to one.
check-alarm-without-metric = { $name } watches nothing. Link it to a queue, function, state machine or topic.
check-filters-not-a-list = The filters of { $name } must be a JSON array of patterns. Put them in square brackets.
check-too-many-filters = { $name } has { $count } filters, and a pipe can have { $most }. Join some of them.
check-filter-refused = Filter { $number } of { $name } is no event pattern that the service takes. Correct it.
check-filter-operator = Filter { $number } of { $name } has an operator that pipes do not know. Use another one.
check-placeholder-unlinked = The definition of { $name } names { $placeholder }, but nothing that it is linked to is called so. Draw the link, or correct the name.
check-mocks-unreadable = The mocks of { $name } for { $state } cannot be read. Write a list of results and errors for each state.
check-mock-without-state = The mocks of { $name } are for { $state }, which is no state of it.
check-reactions-not-json = The reactions of { $name } are not JSON.
check-reactions-not-a-list = The reactions of { $name } are no list. Write them between [ and ].
check-reaction-not-an-object = Reaction { $number } of { $name } is no object.
check-reaction-member = In reaction { $number } of { $name }, "{ $member }" is unknown or has a value that cannot be. A reaction has "when" and "if" (patterns), "then" (succeed, fail, time-out or nothing), "set" and "emit" (objects).
check-schedule-zone = { $name } has the time zone { $text }, which the IANA database does not have. Write one such as Europe/Berlin.
check-schedule-expression = { $name } has the times { $text }, which the service does not take. Write rate(5 minutes), cron(0 8 ? * MON-FRI *) or at(2026-12-01T08:00:00).
check-archive-without-bus = { $name } belongs to no bus, so it keeps nothing. Link a bus to it.
check-service-without-bus = The events of { $name } are linked to no bus. Link it to the account’s default bus.
check-link-meaningless = { $name } is a link of the kind { $link-kind }, which cannot lead there. Remove it, or change its kind.
check-too-many-from = { $from } has more than { $most ->
        [one] one link
       *[other] { $most } links
    } of the kind { $link-kind }, which the service does not allow. Remove some, or spread them over several nodes.
check-too-many-to = { $to } has more than { $most ->
        [one] one link
       *[other] { $most } links
    } of the kind { $link-kind } leading to it, which the service does not allow. Remove some.
check-wrong-type = { $field } of { $name } has a value of the wrong type. Enter it anew.
check-text-too-long = { $field } of { $name } has { $length } characters, and { $most } are allowed. Shorten it.
check-number-out-of-range = { $field } of { $name } is { $number }; it can be { $least } to { $most }.
check-no-such-choice = { $field } of { $name } is "{ $value }", which is none of its values. Choose one.
check-not-an-object = { $field } of { $name } is not a JSON object. Begin it with {"{"} and end it with {"}"}.
check-input-of-bus = { $name }: a bus receives the whole event. Set the input to the whole event.
check-input-path = { $name }: "{ $path }" is no path that the service reads. Write $ and names after dots, such as $.detail.order.id.
check-template-empty = { $name }: the input template is empty. Write what the target is to receive.
check-too-many-variables = { $name }: the transformer has { $count } variables, and { $most } are allowed. Remove some.
check-reserved-variable = { $name }: the variable "{ $variable }" begins with AWS, which is reserved. Rename it.
check-unknown-variable = { $name }: the template names <{ $variable }>, which has no input path. Add a path for it, or remove it.
check-second-hop = { $third } is the third bus on a way that begins at { $first } and leads over { $second }: an event passes from bus to bus only once, so it never arrives. Put a consumer in between that sends a new event.
check-pattern-impossible = { $name } can never match: nothing satisfies its list for "{ $path }". Widen it.
check-pattern-against-envelope = { $name } can never match: no event of a bus has such a "{ $path }". Version, id, detail-type, source, account, time and region are texts in every event, resources is a list of texts, and detail is an object.
check-field-beside-detail = { $name } can never match: no event of a bus has a field "{ $path }". What producers say is inside "detail"; put the field there.
check-service-events-on-custom-bus = { $name } waits for events of AWS services, which arrive on the default bus only. Put it on the default bus, or forward them from there to { $bus }.
check-rules-alike = { $name } takes the same events as { $other }. One rule can have up to five targets: give it the targets of both.
check-rule-redundant = Every event that { $name } takes, { $other } takes too and sends to the same targets, so they get it twice. Remove { $name }.
check-delivered-twice = { $target } gets some events twice: { $name } and { $other } both take those from "{ $source }" of the type "{ $detail-type }", for example. Make their patterns exclude each other, or keep one of the two links.
check-event-untaken =
    { $near ->
        [one] No rule of { $bus } takes what { $from } sends. { $rule } comes nearest and fails only at "{ $path }": correct it there, or correct the event.
       *[none] No rule of { $bus } takes what { $from } sends. Add a rule for it, or correct a pattern.
    }
check-rule-without-producer = Nothing that is drawn sends { $bus } an event for { $name }. Correct its pattern, or draw the producer.
