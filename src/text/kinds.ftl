### English. Kinds and links, beyond what a drawing shows by itself: what they are for, values of their fields, why there can be no link.
### A sentence says what is wrong, where, and what to do. Terms are the service's own.

## Node kinds

kind-event-bus-help = Receives events and offers each one to all of its rules and archives.
kind-rule-help = Takes the events of one bus that match its pattern and sends each to up to five targets.
kind-archive-help = Keeps the events of one bus that match its pattern, so that they can be replayed.
kind-custom-event-bus-help = The new generation of buses: keeps its events for 1 to 365 days and hands them to subscribers, in order where wanted.
kind-subscriber-help = Takes the events of one Custom Event Bus that pass its filters and hands them to one target.
kind-pipe-help = Takes records from one queue or stream, filters and enriches them, and hands them to one target.
kind-schedule-help = Calls one target at times of its own: every so often, on some days, or once.
kind-lambda-function-help = Runs code for each event. EventBridge invokes it asynchronously.
kind-state-machine-help = Runs a Step Functions workflow for each event.
kind-sqs-queue-help = Holds messages until a consumer takes them. Also serves as a dead-letter queue.
kind-sns-topic-help = Pushes each message to all of its subscriptions.
kind-kinesis-stream-help = Keeps records in order by key for a day to a year, for any number of readers.
kind-firehose-help = Collects records and writes them into a bucket.
kind-dynamodb-table-help = Keeps items. The stream of its changes feeds functions and pipes.
kind-s3-bucket-help = Keeps objects, and tells EventBridge what happens to them.
kind-ssm-parameter-help = Keeps one value of configuration in the Parameter Store.
kind-secret-help = Keeps a credential in Secrets Manager. Its value is made at deployment and is in no file.
kind-log-group-help = Writes each event to CloudWatch Logs.
kind-api-destination-help = Calls somebody else’s HTTPS endpoint, at a limited rate and with stored credentials.
kind-api-gateway-help = Takes HTTP requests and puts them on a bus as events, without code in between.
kind-aws-service-help = Any AWS service that sends its events to the account’s default bus.
kind-alarm-help = Goes off when what it watches goes wrong, tells a topic, and sends an event to the default bus.
kind-external-system-help = A system outside AWS that calls or is called.
kind-cloud-resource-help = Any other resource of CloudFormation, kept word for word: what an import did not know, or what you paste here.
kind-generic-service-help = A producer or consumer that is not part of the exported template.
kind-frame-help = A boundary around nodes: a bounded context, an account, a Region or an environment.
kind-note-help = Text for the reader. It changes nothing else.
kind-hotspot-help = A number to talk about, with a title and a text. The list of hotspots flies to each.

## Link kinds

link-bus-rule = Bus to rule
link-bus-rule-help = The rule sees every event of this bus. A rule belongs to exactly one bus.
link-rule-target = Target
link-rule-target-help = The rule sends each event it takes to this target, and tries again when that fails.
link-bus-archive = Bus to archive
link-bus-archive-help = The archive keeps events of this bus, for as long as the archive exists.
link-bus-subscriber = Bus to subscriber
link-bus-subscriber-help = The subscriber sees every event of this Custom Event Bus. A subscriber belongs to exactly one bus.
link-subscriber-target = Subscriber target
link-subscriber-target-help = The subscriber hands each event it takes to this one target, and tries again when that fails.
link-event-source = Event source
link-event-source-help = Brings the service’s events from the account’s default bus to this Custom Event Bus.
link-pipe-source = Pipe source
link-pipe-source-help = The pipe takes records from here, in batches.
link-pipe-enrichment = Enrichment
link-pipe-enrichment-help = The pipe sends each record here and goes on with the answer.
link-pipe-target = Pipe target
link-pipe-target-help = The pipe hands its records to this one target.
link-schedule-target = Schedule target
link-schedule-target-help = The schedule calls this one target, and tries again when that fails.
link-stream-mapping = Stream mapping
link-stream-mapping-help = Lambda reads the stream and hands its records to the function in batches, in order.
link-firehose-destination = Destination
link-firehose-destination-help = The stream writes what it collects into this bucket.
link-watch = Watches
link-watch-help = The alarm watches what of this node says that something is wrong: waiting messages, errors, failures.
link-alarm-action = Alarm action
link-alarm-action-help = The alarm tells this topic when it goes off.
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
link-task-callback = Task callback
link-task-callback-help = Sends the task token that it was given back to the state machine, which waits for that.
link-uses = Uses
link-uses-help = Leads to a resource whose text is kept as it is. What it is used for stands in that text alone.
link-refers-to = Refers to
link-refers-to-help = The text of this resource names the other. Nothing is sent.

## Values of choice fields that do not show on nodes

choice-success = Success
choice-failure = Failure
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
choice-latest = New events only
choice-horizon = The oldest event kept
choice-timestamp = A point in time
choice-raw = As published
choice-with-metadata = With metadata
choice-jsonata = JSONata expression
choice-no-breaker = None
choice-fail-fast = Refuses requests
choice-keep-for-retry = Keeps requests
choice-no-deduplication = None
choice-deduplication-by-content = By content
choice-deduplication-by-id = By an id
choice-request-response = Wait for the answer
choice-invoke-event = Hand over and go on
choice-trim-horizon = The oldest record
choice-new-and-old-images = New and old item
choice-new-image = New item
choice-old-image = Old item
choice-keys-only = Keys only
choice-no-stream = No stream
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
link-needs-subscriber = A Custom Event Bus reaches targets through subscribers. Add a subscriber, link the bus to it, and link the subscriber to the { $to-kind }.
link-custom-bus-has-no-rules = A Custom Event Bus has subscribers instead of rules. Link it to a subscriber, which has filters and one target.
link-custom-bus-keeps-itself = A Custom Event Bus keeps its events itself. Set its retention; a subscriber that starts at a point in time replays them.
link-classic-bus-has-no-subscribers = An event bus of the Classic generation has rules. Link it to a rule, or use a Custom Event Bus for subscribers.
link-needs-bus = A rule takes events from a bus. Link the { $from-kind } to a bus instead.
link-service-needs-default-bus = AWS services send their events to the account’s default bus. Set the type of { $to } to Default, or link to the default bus.
link-partner-bus-closed = { $to } is a partner bus, and only the partner sends events to it. Link { $from } to a custom bus, or change the type of { $to } to Custom.
link-fifo-topic-target = A rule delivers to standard topics only, and { $to } is FIFO. Change the type of { $to } to Standard, or send to a FIFO queue.
link-fifo-topic-to-queues = { $from } is a FIFO topic, which delivers to queues only. Put a queue between { $from } and { $to }, or change the type of { $from } to Standard.
link-fifo-queue-subscribed = { $to } is a FIFO queue, which receives from FIFO topics only. Change the type of { $from } to FIFO, or the type of { $to } to Standard.
link-api-to-custom-bus = { $from } is an HTTP API, which puts events on buses of the Classic generation only. Put a function between { $from } and { $to }.
link-api-cannot-call = { $from } is an HTTP API, which cannot reach { $to } by itself. Put a function between them.
link-table-without-stream = { $from } has no stream that could be read. Choose a stream for it first.
link-enrichment-express = A pipe waits for its enrichment, and { $to } is a standard workflow, which nobody can wait for. Change its type to Express.
link-fifo-topic-refused = { $from } can tell standard topics only, and { $to } is FIFO. Change the type of { $to } to Standard, or use a FIFO queue.
link-api-to-topic = { $from } is an HTTP API, which cannot publish to a topic by itself. Put a function between { $from } and { $to }, or put events on a bus whose rule sends to { $to }.
link-dead-letter-same-type = { $from } and its dead-letter queue { $to } must be of the same type, both Standard or both FIFO. Change the type of one.
link-dead-letter-standard = A dead-letter queue must be a standard queue, and { $to } is FIFO. Change its type, or use another queue.
