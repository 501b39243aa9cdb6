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

# StateMachine56 (state-machine)
output "state_machine56_state_machine_arn" {
  description = "StateMachine56"
  value       = aws_sfn_state_machine.state_machine56_state_machine.arn
}

# Queue58 (sqs-queue)
output "queue58_queue_url" {
  description = "Queue58"
  value       = aws_sqs_queue.queue58_queue.url
}

# Topic60 (sns-topic)
output "topic60_topic_arn" {
  description = "Topic60"
  value       = aws_sns_topic.topic60_topic.arn
}

# Stream62 (kinesis-stream)
output "stream62_stream_arn" {
  description = "Stream62"
  value       = aws_kinesis_stream.stream62_stream.arn
}

# StateMachine70 (state-machine)
output "state_machine70_state_machine_arn" {
  description = "StateMachine70"
  value       = aws_sfn_state_machine.state_machine70_state_machine.arn
}

# StateMachine72 (state-machine)
output "state_machine72_state_machine_arn" {
  description = "StateMachine72"
  value       = aws_sfn_state_machine.state_machine72_state_machine.arn
}

# Queue74 (sqs-queue)
output "queue74_queue_url" {
  description = "Queue74"
  value       = aws_sqs_queue.queue74_queue.url
}

# Topic76 (sns-topic)
output "topic76_topic_arn" {
  description = "Topic76"
  value       = aws_sns_topic.topic76_topic.arn
}

# Stream78 (kinesis-stream)
output "stream78_stream_arn" {
  description = "Stream78"
  value       = aws_kinesis_stream.stream78_stream.arn
}

# StateMachine84 (state-machine)
output "state_machine84_state_machine_arn" {
  description = "StateMachine84"
  value       = aws_sfn_state_machine.state_machine84_state_machine.arn
}

# Queue86 (sqs-queue)
output "queue86_queue_url" {
  description = "Queue86"
  value       = aws_sqs_queue.queue86_queue.url
}

# Topic88 (sns-topic)
output "topic88_topic_arn" {
  description = "Topic88"
  value       = aws_sns_topic.topic88_topic.arn
}

# Stream90 (kinesis-stream)
output "stream90_stream_arn" {
  description = "Stream90"
  value       = aws_kinesis_stream.stream90_stream.arn
}

# Stream93 (kinesis-stream)
output "stream93_stream_arn" {
  description = "Stream93"
  value       = aws_kinesis_stream.stream93_stream.arn
}

# Table95 (dynamodb-table)
output "table95_table_name" {
  description = "Table95"
  value       = aws_dynamodb_table.table95_table.name
}

# StateMachine98 (state-machine)
output "state_machine98_state_machine_arn" {
  description = "StateMachine98"
  value       = aws_sfn_state_machine.state_machine98_state_machine.arn
}

# Queue100 (sqs-queue)
output "queue100_queue_url" {
  description = "Queue100"
  value       = aws_sqs_queue.queue100_queue.url
}

# Topic102 (sns-topic)
output "topic102_topic_arn" {
  description = "Topic102"
  value       = aws_sns_topic.topic102_topic.arn
}

# Queue103 (sqs-queue)
output "queue103_queue_url" {
  description = "Queue103"
  value       = aws_sqs_queue.queue103_queue.url
}

# Queue104 (sqs-queue)
output "queue104_queue_url" {
  description = "Queue104"
  value       = aws_sqs_queue.queue104_queue.url
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
