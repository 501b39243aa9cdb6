# Health (event-bus), Operations
output "health_event_bus_name" {
  description = "Health"
  value       = aws_cloudwatch_event_bus.health_event_bus.name
}

# Health (event-bus), Operations
output "health_event_bus_arn" {
  description = "Health"
  value       = aws_cloudwatch_event_bus.health_event_bus.arn
}

# OnCall (sns-topic), Operations
output "on_call_topic_arn" {
  description = "OnCall"
  value       = aws_sns_topic.on_call_topic.arn
}

# ServiceStatus (dynamodb-table), Operations
output "service_status_table_name" {
  description = "ServiceStatus"
  value       = aws_dynamodb_table.service_status_table.name
}
