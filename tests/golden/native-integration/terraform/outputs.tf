# DirectApi (api-gateway), Direct
output "direct_api_url" {
  description = "DirectApi"
  value       = "${aws_apigatewayv2_api.direct_api.api_endpoint}/orders"
}

# Orders (event-bus)
output "orders_event_bus_name" {
  description = "Orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.name
}

# Orders (event-bus)
output "orders_event_bus_arn" {
  description = "Orders"
  value       = aws_cloudwatch_event_bus.orders_event_bus.arn
}

# ClassicApi (api-gateway), Function between
output "classic_api_url" {
  description = "ClassicApi"
  value       = "${aws_apigatewayv2_api.classic_api.api_endpoint}/orders"
}

# DirectInbox (sqs-queue), Direct
output "direct_inbox_queue_url" {
  description = "DirectInbox"
  value       = aws_sqs_queue.direct_inbox_queue.url
}

# ForwardedInbox (sqs-queue), Function between
output "forwarded_inbox_queue_url" {
  description = "ForwardedInbox"
  value       = aws_sqs_queue.forwarded_inbox_queue.url
}
