# orders (event-bus), Shop / Orders
output "orders_event_bus_name" {
  description = "orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.name
}

# orders (event-bus), Shop / Orders
output "orders_event_bus_arn" {
  description = "orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.arn
}

# Fulfil (state-machine), Shop / Orders
output "fulfil_state_machine_arn" {
  description = "Fulfil"
  value       = aws_sfn_state_machine.fulfil_state_machine.arn
}

# in order (sqs-queue), Shop / Orders
output "in_order_queue_url" {
  description = "in order"
  value       = aws_sqs_queue.in_order_queue.url
}

# in order, dead (sqs-queue), Shop / Orders
output "in_order_dead_queue_url" {
  description = "in order, dead"
  value       = aws_sqs_queue.in_order_dead_queue.url
}

# dead letters (sqs-queue), Shop / Orders
output "dead_letters_queue_url" {
  description = "dead letters"
  value       = aws_sqs_queue.dead_letters_queue.url
}

# bulk (sqs-queue), Shop / Orders
output "bulk_queue_url" {
  description = "bulk"
  value       = aws_sqs_queue.bulk_queue.url
}

# news (sns-topic), Shop / Orders
output "news_topic_arn" {
  description = "news"
  value       = aws_sns_topic.news_topic.arn
}

# ordered news (sns-topic), Shop / Orders
output "ordered_news_topic_arn" {
  description = "ordered news"
  value       = aws_sns_topic.ordered_news_topic.arn
}

# Orders API (api-gateway), Shop / Orders
output "orders_api_api_url" {
  description = "Orders API"
  value       = "${aws_apigatewayv2_api.orders_api_api.api_endpoint}/orders/{id}"
}
