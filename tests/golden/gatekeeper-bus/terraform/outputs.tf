# SalesEvents (event-bus), Sales
output "sales_events_event_bus_name" {
  description = "SalesEvents"
  value       = aws_cloudwatch_event_bus.sales_events_event_bus.name
}

# SalesEvents (event-bus), Sales
output "sales_events_event_bus_arn" {
  description = "SalesEvents"
  value       = aws_cloudwatch_event_bus.sales_events_event_bus.arn
}

# UndeliveredOrders (sqs-queue)
output "undelivered_orders_queue_url" {
  description = "UndeliveredOrders"
  value       = aws_sqs_queue.undelivered_orders_queue.url
}

# FulfilmentEvents (event-bus), Fulfilment
output "fulfilment_events_event_bus_name" {
  description = "FulfilmentEvents"
  value       = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
}

# FulfilmentEvents (event-bus), Fulfilment
output "fulfilment_events_event_bus_arn" {
  description = "FulfilmentEvents"
  value       = aws_cloudwatch_event_bus.fulfilment_events_event_bus.arn
}

# Reservations (sqs-queue), Fulfilment
output "reservations_queue_url" {
  description = "Reservations"
  value       = aws_sqs_queue.reservations_queue.url
}

# ShipOrder (state-machine), Fulfilment
output "ship_order_state_machine_arn" {
  description = "ShipOrder"
  value       = aws_sfn_state_machine.ship_order_state_machine.arn
}
