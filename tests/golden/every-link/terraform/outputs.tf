# EventBus (event-bus)
output "event_bus_name" {
  description = "EventBus"
  value       = aws_cloudwatch_event_bus.event_bus.name
}

# EventBus (event-bus)
output "event_bus_arn" {
  description = "EventBus"
  value       = aws_cloudwatch_event_bus.event_bus.arn
}

# CustomBus (custom-event-bus)
output "custom_bus_arn" {
  description = "CustomBus"
  value       = awscc_eventsv2_event_bus.custom_bus.id
}

# Home (sqs-queue)
output "home_queue_url" {
  description = "Home"
  value       = aws_sqs_queue.home_queue.url
}

# Home (s3-bucket)
output "home_bucket_name" {
  description = "Home"
  value       = aws_s3_bucket.home_bucket.bucket
}

# StateMachineOne (state-machine)
output "state_machine_one_state_machine_arn" {
  description = "StateMachineOne"
  value       = aws_sfn_state_machine.state_machine_one_state_machine.arn
}

# StateMachineTwo (state-machine)
output "state_machine_two_state_machine_arn" {
  description = "StateMachineTwo"
  value       = aws_sfn_state_machine.state_machine_two_state_machine.arn
}

# QueueOne (sqs-queue)
output "queue_one_queue_url" {
  description = "QueueOne"
  value       = aws_sqs_queue.queue_one_queue.url
}

# QueueTwo (sqs-queue)
output "queue_two_queue_url" {
  description = "QueueTwo"
  value       = aws_sqs_queue.queue_two_queue.url
}

# TopicOne (sns-topic)
output "topic_one_topic_arn" {
  description = "TopicOne"
  value       = aws_sns_topic.topic_one_topic.arn
}

# TopicTwo (sns-topic)
output "topic_two_topic_arn" {
  description = "TopicTwo"
  value       = aws_sns_topic.topic_two_topic.arn
}

# StreamOne (kinesis-stream)
output "stream_one_stream_arn" {
  description = "StreamOne"
  value       = aws_kinesis_stream.stream_one_stream.arn
}

# StreamTwo (kinesis-stream)
output "stream_two_stream_arn" {
  description = "StreamTwo"
  value       = aws_kinesis_stream.stream_two_stream.arn
}

# TableOne (dynamodb-table)
output "table_one_table_name" {
  description = "TableOne"
  value       = aws_dynamodb_table.table_one_table.name
}

# TableTwo (dynamodb-table)
output "table_two_table_name" {
  description = "TableTwo"
  value       = aws_dynamodb_table.table_two_table.name
}

# BucketOne (s3-bucket)
output "bucket_one_bucket_name" {
  description = "BucketOne"
  value       = aws_s3_bucket.bucket_one_bucket.bucket
}

# BucketTwo (s3-bucket)
output "bucket_two_bucket_name" {
  description = "BucketTwo"
  value       = aws_s3_bucket.bucket_two_bucket.bucket
}

# ParameterOne (ssm-parameter)
output "parameter_one_parameter_name" {
  description = "ParameterOne"
  value       = aws_ssm_parameter.parameter_one_parameter.name
}

# ParameterTwo (ssm-parameter)
output "parameter_two_parameter_name" {
  description = "ParameterTwo"
  value       = aws_ssm_parameter.parameter_two_parameter.name
}

# SecretOne (secret)
output "secret_one_secret_arn" {
  description = "SecretOne"
  value       = aws_secretsmanager_secret.secret_one_secret.arn
}

# SecretTwo (secret)
output "secret_two_secret_arn" {
  description = "SecretTwo"
  value       = aws_secretsmanager_secret.secret_two_secret.arn
}

# ApiOne (api-gateway)
output "api_one_api_url" {
  description = "ApiOne"
  value       = "${aws_apigatewayv2_api.api_one_api.api_endpoint}/events"
}

# ApiTwo (api-gateway)
output "api_two_api_url" {
  description = "ApiTwo"
  value       = "${aws_apigatewayv2_api.api_two_api.api_endpoint}/events"
}

# StateMachine58 (state-machine)
output "state_machine58_state_machine_arn" {
  description = "StateMachine58"
  value       = aws_sfn_state_machine.state_machine58_state_machine.arn
}

# Queue60 (sqs-queue)
output "queue60_queue_url" {
  description = "Queue60"
  value       = aws_sqs_queue.queue60_queue.url
}

# Topic62 (sns-topic)
output "topic62_topic_arn" {
  description = "Topic62"
  value       = aws_sns_topic.topic62_topic.arn
}

# Stream64 (kinesis-stream)
output "stream64_stream_arn" {
  description = "Stream64"
  value       = aws_kinesis_stream.stream64_stream.arn
}

# StateMachine72 (state-machine)
output "state_machine72_state_machine_arn" {
  description = "StateMachine72"
  value       = aws_sfn_state_machine.state_machine72_state_machine.arn
}

# StateMachine74 (state-machine)
output "state_machine74_state_machine_arn" {
  description = "StateMachine74"
  value       = aws_sfn_state_machine.state_machine74_state_machine.arn
}

# Queue76 (sqs-queue)
output "queue76_queue_url" {
  description = "Queue76"
  value       = aws_sqs_queue.queue76_queue.url
}

# Topic78 (sns-topic)
output "topic78_topic_arn" {
  description = "Topic78"
  value       = aws_sns_topic.topic78_topic.arn
}

# Stream80 (kinesis-stream)
output "stream80_stream_arn" {
  description = "Stream80"
  value       = aws_kinesis_stream.stream80_stream.arn
}

# StateMachine86 (state-machine)
output "state_machine86_state_machine_arn" {
  description = "StateMachine86"
  value       = aws_sfn_state_machine.state_machine86_state_machine.arn
}

# Queue88 (sqs-queue)
output "queue88_queue_url" {
  description = "Queue88"
  value       = aws_sqs_queue.queue88_queue.url
}

# Topic90 (sns-topic)
output "topic90_topic_arn" {
  description = "Topic90"
  value       = aws_sns_topic.topic90_topic.arn
}

# Stream92 (kinesis-stream)
output "stream92_stream_arn" {
  description = "Stream92"
  value       = aws_kinesis_stream.stream92_stream.arn
}

# Stream95 (kinesis-stream)
output "stream95_stream_arn" {
  description = "Stream95"
  value       = aws_kinesis_stream.stream95_stream.arn
}

# Table97 (dynamodb-table)
output "table97_table_name" {
  description = "Table97"
  value       = aws_dynamodb_table.table97_table.name
}

# StateMachine100 (state-machine)
output "state_machine100_state_machine_arn" {
  description = "StateMachine100"
  value       = aws_sfn_state_machine.state_machine100_state_machine.arn
}

# Queue102 (sqs-queue)
output "queue102_queue_url" {
  description = "Queue102"
  value       = aws_sqs_queue.queue102_queue.url
}

# Topic104 (sns-topic)
output "topic104_topic_arn" {
  description = "Topic104"
  value       = aws_sns_topic.topic104_topic.arn
}

# Queue105 (sqs-queue)
output "queue105_queue_url" {
  description = "Queue105"
  value       = aws_sqs_queue.queue105_queue.url
}

# Queue106 (sqs-queue)
output "queue106_queue_url" {
  description = "Queue106"
  value       = aws_sqs_queue.queue106_queue.url
}

# Queue107 (sqs-queue)
output "queue107_queue_url" {
  description = "Queue107"
  value       = aws_sqs_queue.queue107_queue.url
}

# Queue108 (sqs-queue)
output "queue108_queue_url" {
  description = "Queue108"
  value       = aws_sqs_queue.queue108_queue.url
}

# Queue109 (sqs-queue)
output "queue109_queue_url" {
  description = "Queue109"
  value       = aws_sqs_queue.queue109_queue.url
}
