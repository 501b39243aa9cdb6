# legacy (event-bus)
output "legacy_event_bus_name" {
  description = "legacy"
  value       = aws_cloudwatch_event_bus.legacy_event_bus.name
}

# legacy (event-bus)
output "legacy_event_bus_arn" {
  description = "legacy"
  value       = aws_cloudwatch_event_bus.legacy_event_bus.arn
}

# orders (custom-event-bus)
output "orders_custom_bus2_arn" {
  description = "orders"
  value       = awscc_eventsv2_event_bus.orders_custom_bus2.id
}

# orders (custom-event-bus)
output "orders_custom_bus_arn" {
  description = "orders"
  value       = awscc_eventsv2_event_bus.orders_custom_bus.id
}

# dead letters (sqs-queue)
output "dead_letters_queue_url" {
  description = "dead letters"
  value       = aws_sqs_queue.dead_letters_queue.url
}

# dead letters in order (sqs-queue)
output "dead_letters_in_order_queue_url" {
  description = "dead letters in order"
  value       = aws_sqs_queue.dead_letters_in_order_queue.url
}

# orders (sqs-queue)
output "orders_queue_url" {
  description = "orders"
  value       = aws_sqs_queue.orders_queue.url
}

# news (sns-topic)
output "news_topic_arn" {
  description = "news"
  value       = aws_sns_topic.news_topic.arn
}

# fulfil (state-machine)
output "fulfil_state_machine_arn" {
  description = "fulfil"
  value       = aws_sfn_state_machine.fulfil_state_machine.arn
}
