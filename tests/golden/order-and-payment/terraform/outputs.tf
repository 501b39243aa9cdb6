# Orders (event-bus), Push
output "orders_event_bus_name" {
  description = "Orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.name
}

# Orders (event-bus), Push
output "orders_event_bus_arn" {
  description = "Orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.arn
}

# UnpaidOrders (sqs-queue), Push
output "unpaid_orders_queue_url" {
  description = "UnpaidOrders"
  value       = aws_sqs_queue.unpaid_orders_queue.url
}
