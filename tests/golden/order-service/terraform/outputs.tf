# OrderApi (api-gateway), OrderService
output "order_api_url" {
  description = "OrderApi"
  value       = "${aws_apigatewayv2_api.order_api.api_endpoint}/events"
}

# PlaceOrder (state-machine), OrderService
output "place_order_state_machine_arn" {
  description = "PlaceOrder"
  value       = aws_sfn_state_machine.place_order_state_machine.arn
}

# Shipments (sqs-queue), OrderService
output "shipments_queue_url" {
  description = "Shipments"
  value       = aws_sqs_queue.shipments_queue.url
}
