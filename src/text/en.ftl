### English. What the core can say: kinds, fields, findings, what happened in a run.
### A sentence says what is wrong, where, and what to do. Terms are the service's own.

## Sections of the palette

group-routing = Routing
group-compute = Compute
group-messaging = Messaging and storage
group-edge = Edge and partners
group-annotation = Notes and boundaries

## Node kinds

kind-event-bus = Event bus
kind-event-bus-help = Receives events and offers each one to all of its rules and archives.
kind-rule = Rule
kind-rule-help = Takes the events of one bus that match its pattern and sends each to up to five targets.
kind-archive = Archive
kind-archive-help = Keeps the events of one bus that match its pattern, so that they can be replayed.
kind-lambda-function = Lambda function
kind-lambda-function-help = Runs code for each event. EventBridge invokes it asynchronously.
kind-state-machine = State machine
kind-state-machine-help = Runs a Step Functions workflow for each event.
kind-sqs-queue = SQS queue
kind-sqs-queue-help = Holds messages until a consumer takes them. Also serves as a dead-letter queue.
kind-sns-topic = SNS topic
kind-sns-topic-help = Pushes each message to all of its subscriptions.
kind-log-group = Log group
kind-log-group-help = Writes each event to CloudWatch Logs.
kind-api-destination = API destination
kind-api-destination-help = Calls somebody else’s HTTPS endpoint, at a limited rate and with stored credentials.
kind-api-gateway = API Gateway
kind-api-gateway-help = Takes HTTP requests and puts them on a bus as events, without code in between.
kind-aws-service = AWS service
kind-aws-service-help = Any AWS service that sends its events to the account’s default bus.
kind-generic-service = Service
kind-generic-service-help = A producer or consumer that is not part of the exported template.
kind-frame = Frame
kind-frame-help = A boundary around nodes: a bounded context, an account, a Region or an environment.
kind-note = Note
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

## Fields

field-description = Description
field-description-help = What it is for, in your own words. Exported where the resource has a description.
field-pattern = Event pattern
field-pattern-help = JSON that says which events match. Every field named must match; values in an array are alternatives.
field-archive-pattern = Event pattern
field-archive-pattern-help = JSON that says which events are kept. Leave it empty to keep all.
field-state = State
field-state-help = A disabled rule takes no events.
field-event-bus-bus = Bus type
field-event-bus-bus-help = Every account has one default bus, which receives the events of AWS services. Your own events belong on a custom bus.
field-partner-source = Partner event source
field-partner-source-help = The name the partner gave its source, such as aws.partner/example.com/12345. The bus gets the same name.
field-archive-retention-days = Retention
field-archive-retention-days-help = How long events are kept. 0 keeps them for ever.
field-log-group-retention-days = Retention
field-log-group-retention-days-help = How long log events are kept.
field-runtime = Runtime
field-runtime-help = The language and version that the function’s code runs on.
field-architecture = Architecture
field-architecture-help = The processor that the function runs on.
field-timeout-seconds = Timeout
field-timeout-seconds-help = How long one invocation may take, from 1 second to 15 minutes.
field-memory-mb = Memory
field-memory-mb-help = Memory of the function, from 128 to 10,240 MB. Processing power grows with it.
field-type = Type
field-state-machine-type-help = Standard workflows run up to a year and exactly once. Express workflows run up to five minutes and at least once.
field-sqs-queue-type-help = A FIFO queue keeps the order within a message group. A dead-letter queue of a rule must be a standard queue.
field-sns-topic-type-help = A FIFO topic keeps the order within a message group.
field-definition = Definition
field-definition-help = The workflow in Amazon States Language.
field-visibility-timeout-seconds = Visibility timeout
field-visibility-timeout-seconds-help = How long a received message stays hidden from other consumers. For a Lambda consumer, AWS advises six times the function’s timeout.
field-retention-seconds = Retention
field-retention-seconds-help = How long the queue keeps a message that nobody deletes, from 1 minute to 14 days.
field-delay-seconds = Delivery delay
field-delay-seconds-help = How long a new message stays hidden, up to 15 minutes.
field-display-name = Display name
field-display-name-help = Shown as the sender in messages to people.
field-endpoint = Endpoint
field-endpoint-help = The HTTPS address that is called. A * in the path is filled in for each call.
field-method = Method
field-method-help = The HTTP method.
field-rate-limit-per-second = Rate limit
field-rate-limit-per-second-help = The most calls per second. Events above it wait; they are not refused.
field-authorization = Authorization
field-authorization-help = How the connection signs in. EventBridge keeps the secret in Secrets Manager.
field-api-key-name = Header name
field-api-key-name-help = The HTTP header that carries the API key.
field-token-endpoint = Token endpoint
field-token-endpoint-help = The HTTPS address that issues OAuth access tokens.
field-path = Path
field-path-help = The path of the route, beginning with a slash.
field-source = Source
field-source-help = Who sends the event, such as com.example.orders. Names that begin with aws. are for AWS services.
field-aws-service-source-help = The service as its events name it, such as aws.s3.
field-detail-type = Detail type
field-detail-type-help = What happened, such as OrderPlaced. Rules usually match on it.
field-detail = Sample detail
field-detail-help = A JSON object to send as the event’s detail. Leave it as {"{"}{"}"} to pass on what reached the producer.
field-aws-service-detail-help = A JSON object to send as the event’s detail.
field-boundary = Boundary
field-boundary-help = What the frame stands for.
field-account-id = Account ID
field-account-id-help = Twelve digits. Leave it empty to make it a parameter of the template.
field-region = Region
field-region-help = Such as eu-central-1. Leave it empty to make it a parameter of the template.
field-text = Text
field-text-help = Shown on the note.
field-input = Input
field-input-help = What the target receives: the whole event, a part of it, a constant, or a text built from it.
field-input-path = Input path
field-input-path-help = JSONPath of the part to send, such as $.detail.
field-input-constant = Constant
field-input-constant-help = JSON that is sent instead of the event.
field-input-paths = Input paths
field-input-paths-help = A JSON object: variable names and the JSONPath of each value, such as "order": "$.detail.order".
field-input-template = Input template
field-input-template-help = The text to send, with variables in angle brackets. <aws.events.event.json> stands for the whole event.
field-maximum-retry-attempts = Retry attempts
field-maximum-retry-attempts-help = How often delivery is tried again after it failed, 0 to 185.
field-maximum-event-age-seconds = Maximum event age
field-maximum-event-age-seconds-help = Retries end when the event is this old, from 1 minute to 24 hours.
field-filter-policy = Filter policy
field-filter-policy-help = JSON that says which messages this endpoint receives. Leave it empty for all.
field-filter-scope = Filter scope
field-filter-scope-help = Whether the filter policy reads the message’s attributes or its body.
field-raw-delivery = Raw message delivery
field-raw-delivery-help = Sends the message itself, without the SNS envelope around it.
field-batch-size = Batch size
field-batch-size-help = The most messages per invocation. A FIFO queue allows 10.
field-batch-window-seconds = Batch window
field-batch-window-seconds-help = How long to collect messages before the function is invoked.

## Values of choice fields

choice-custom = Custom
choice-default = Default
choice-partner = Partner
choice-enabled = Enabled
choice-disabled = Disabled
choice-nodejs22-x = Node.js 22
choice-python3-13 = Python 3.13
choice-java21 = Java 21
choice-arm64 = arm64
choice-x86_64 = x86_64
choice-standard = Standard
choice-express = Express
choice-standard-queue = Standard
choice-fifo-queue = FIFO
choice-standard-topic = Standard
choice-fifo-topic = FIFO
choice-1 = 1 day
choice-3 = 3 days
choice-7 = 1 week
choice-14 = 2 weeks
choice-30 = 30 days
choice-90 = 90 days
choice-365 = 1 year
choice-3653 = 10 years
choice-GET = GET
choice-HEAD = HEAD
choice-POST = POST
choice-PUT = PUT
choice-PATCH = PATCH
choice-DELETE = DELETE
choice-OPTIONS = OPTIONS
choice-API_KEY = API key
choice-BASIC = Basic
choice-OAUTH_CLIENT_CREDENTIALS = OAuth client credentials
choice-bounded-context = Bounded context
choice-account = Account
choice-region = Region
choice-environment = Environment
choice-whole-event = Whole event
choice-input-path = Part of the event
choice-input-constant = Constant
choice-input-transformer = Input transformer
choice-MessageBody = Message body
choice-MessageAttributes = Message attributes

## Units

unit-days = days
unit-seconds = seconds
unit-megabytes = MB
unit-per-second = per second

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

## Files

file-too-large = The file has { $megabytes } MB, and a design can have { $most } MB. Nothing was opened.
file-cut-off = The file ends too early, in line { $line }, column { $column }. It was probably not copied whole. Nothing was opened.
file-not-json = The file is not JSON: line { $line }, column { $column } cannot be read. Nothing was opened.
file-not-a-design = The file is JSON, but not a Busbar design: it has no "busbar" version. Nothing was opened.
file-newer = The file has version { $version }, and this Busbar reads up to version { $known }. Open it in a newer Busbar. Nothing was opened.
file-bad-id = "{ $id }" in "{ $table }" is not the id of a record. Correct or remove it in the file. Nothing was opened.
file-bad-record = "{ $place }" in the file is not an object of fields. Correct it in the file. Nothing was opened.
file-unknown-kind = { $name } is of the kind "{ $kind-id }", which this version of Busbar does not know. It is kept and drawn as a plain box, and left out of runs and exports.
file-repaired = { $count ->
        [one] One record of the file did
       *[other] { $count } records of the file did
    } not fit the rest (a link without an end, a frame inside itself, or the same place in the order) and was mended.

## The gallery

gallery-product-registration = Product registration
gallery-product-registration-help = A customer registers a product. The API puts one event on a bus, and three rules give it to loyalty, marketing and the manufacturer, none of which know each other.
gallery-gatekeeper-bus = Gatekeeper bus
gallery-gatekeeper-bus-help = Two domains, each with a bus of its own. One rule decides which events leave sales, and fulfilment decides by itself what to do with them.

## What happened in a run

happening-sent = Sent
happening-delivered = Delivered
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

send-not-taken = Nothing can be sent to { $name } by hand. Send to a bus or to a producer.

## Why a delivery failed

failure-ERROR_FROM_TARGET = The target answered with an error.
failure-TIMEOUT = The target did not answer in time.
failure-THROTTLING = The target has too much to do.
failure-NO_PERMISSIONS = The target may not be called: a permission is missing.
failure-NO_RESOURCE = The target does not exist.
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
fact-delivery-delay = Time that a delivery takes

## Checks

check-name-missing = A { $kind } has no name, and its resource needs one. Name it.
check-name-taken = There is another { $kind } called { $name }. Give one of them another name.
check-name-too-long = The name { $name } has { $length } characters, and a { $kind } can have { $most }. Shorten it.
check-bus-name = A custom bus cannot be called { $name }: "default" is the account’s own bus, and slashes are for partner buses. Rename it.
check-rule-without-bus = { $name } belongs to no bus, so it sees no events. Link a bus to it.
check-rule-without-target = { $name } has no target, so what it matches goes nowhere. Link it to a target.
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

## The journal

journal-cut = { $count ->
        [one] The last change
       *[other] The last { $count } changes
    } could not be read from the saved work and { $count ->
        [one] is
       *[other] are
    } lost. Everything before is here.
