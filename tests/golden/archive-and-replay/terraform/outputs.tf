# OrderEvents (event-bus), Orders
output "order_events_event_bus_name" {
  description = "OrderEvents"
  value       = aws_cloudwatch_event_bus.order_events_event_bus.name
}

# OrderEvents (event-bus), Orders
output "order_events_event_bus_arn" {
  description = "OrderEvents"
  value       = aws_cloudwatch_event_bus.order_events_event_bus.arn
}

# ToReadModel (sqs-queue), Orders
output "to_read_model_queue_url" {
  description = "ToReadModel"
  value       = aws_sqs_queue.to_read_model_queue.url
}

# ReadModel (dynamodb-table), Orders
output "read_model_table_name" {
  description = "ReadModel"
  value       = aws_dynamodb_table.read_model_table.name
}
