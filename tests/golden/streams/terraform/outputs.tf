# orders (event-bus)
output "orders_event_bus_name" {
  description = "orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.name
}

# orders (event-bus)
output "orders_event_bus_arn" {
  description = "orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.arn
}

# all (custom-event-bus)
output "all_custom_bus_arn" {
  description = "all"
  value       = awscc_eventsv2_event_bus.all_custom_bus.id
}

# clicks (kinesis-stream)
output "clicks_stream_arn" {
  description = "clicks"
  value       = aws_kinesis_stream.clicks_stream.arn
}

# orders (dynamodb-table)
output "orders_table_name" {
  description = "orders"
  value       = aws_dynamodb_table.orders_table.name
}

# lake (s3-bucket)
output "lake_bucket_name" {
  description = "lake"
  value       = aws_s3_bucket.lake_bucket.bucket
}

# work (sqs-queue)
output "work_queue_url" {
  description = "work"
  value       = aws_sqs_queue.work_queue.url
}

# work in order (sqs-queue)
output "work_in_order_queue_url" {
  description = "work in order"
  value       = aws_sqs_queue.work_in_order_queue.url
}

# given up (sqs-queue)
output "given_up_queue_url" {
  description = "given up"
  value       = aws_sqs_queue.given_up_queue.url
}

# enrich (state-machine)
output "enrich_state_machine_arn" {
  description = "enrich"
  value       = aws_sfn_state_machine.enrich_state_machine.arn
}

# on call (sns-topic)
output "on_call_topic_arn" {
  description = "on call"
  value       = aws_sns_topic.on_call_topic.arn
}

# switch (ssm-parameter)
output "switch_parameter_name" {
  description = "switch"
  value       = aws_ssm_parameter.switch_parameter.name
}

# key (secret)
output "key_secret_arn" {
  description = "key"
  value       = aws_secretsmanager_secret.key_secret.arn
}
