### English. What a drawing shows by itself, and what can be said when a file is opened.
### A sentence says what is wrong, where, and what to do. Terms are the service's own.

## Sections of the palette

group-routing = Routing
group-compute = Compute
group-messaging = Messaging and storage
group-edge = Edge and partners
group-annotation = Notes and boundaries

## Node kinds

kind-event-bus = Event bus
kind-rule = Rule
kind-archive = Archive
kind-custom-event-bus = Custom Event Bus
kind-subscriber = Subscriber
kind-pipe = Pipe
kind-schedule = Schedule
kind-lambda-function = Lambda function
kind-state-machine = State machine
kind-sqs-queue = SQS queue
kind-sns-topic = SNS topic
kind-kinesis-stream = Kinesis stream
kind-firehose = Firehose
kind-dynamodb-table = DynamoDB table
kind-s3-bucket = S3 bucket
kind-ssm-parameter = SSM parameter
kind-secret = Secret
kind-log-group = Log group
kind-api-destination = API destination
kind-api-gateway = API Gateway
kind-aws-service = AWS service
kind-alarm = CloudWatch alarm
kind-external-system = External system
kind-generic-service = Service
kind-cloud-resource = Cloud resource
kind-frame = Frame
kind-note = Note
kind-hotspot = Hotspot

## Values of choice fields that show on nodes

choice-custom = Custom
choice-default = Default
choice-partner = Partner
choice-enabled = Enabled
choice-disabled = Disabled
choice-unordered = Unordered
choice-fifo = FIFO
choice-running = Running
choice-stopped = Stopped
choice-on-demand = On demand
choice-provisioned = Provisioned
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
choice-GET = GET
choice-HEAD = HEAD
choice-POST = POST
choice-PUT = PUT
choice-PATCH = PATCH
choice-DELETE = DELETE
choice-OPTIONS = OPTIONS
choice-bounded-context = Bounded context
choice-account = Account
choice-region = Region
choice-environment = Environment

## Actions that have a button from the start

action-undo = Undo
action-redo = Redo
action-fit = Show everything
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-100 = Zoom to 100 %

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

## The journal

journal-cut = { $count ->
        [one] The last change
       *[other] The last { $count } changes
    } could not be read from the saved work and { $count ->
        [one] is
       *[other] are
    } lost. Everything before is here.
