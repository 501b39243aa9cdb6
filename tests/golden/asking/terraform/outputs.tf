# shopify (event-bus)
output "shopify_event_bus_name" {
  description = "shopify"
  value       = aws_cloudwatch_event_bus.shopify_event_bus.name
}

# shopify (event-bus)
output "shopify_event_bus_arn" {
  description = "shopify"
  value       = aws_cloudwatch_event_bus.shopify_event_bus.arn
}

# partner (event-bus)
output "partner_event_bus_name" {
  description = "partner"
  value       = aws_cloudwatch_event_bus.partner_event_bus.name
}

# partner (event-bus)
output "partner_event_bus_arn" {
  description = "partner"
  value       = aws_cloudwatch_event_bus.partner_event_bus.arn
}

# orders (sqs-queue)
output "orders_queue_url" {
  description = "orders"
  value       = aws_sqs_queue.orders_queue.url
}

# dead letters (sqs-queue)
output "dead_letters_queue_url" {
  description = "dead letters"
  value       = aws_sqs_queue.dead_letters_queue.url
}
