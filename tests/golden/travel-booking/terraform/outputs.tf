# BookTravel (state-machine), Travel
output "book_travel_state_machine_arn" {
  description = "BookTravel"
  value       = aws_sfn_state_machine.book_travel_state_machine.arn
}

# TravelEvents (event-bus), Travel
output "travel_events_event_bus_name" {
  description = "TravelEvents"
  value       = aws_cloudwatch_event_bus.travel_events_event_bus.name
}

# TravelEvents (event-bus), Travel
output "travel_events_event_bus_arn" {
  description = "TravelEvents"
  value       = aws_cloudwatch_event_bus.travel_events_event_bus.arn
}

# FlightsApi (api-gateway), Flights
output "flights_api_url" {
  description = "FlightsApi"
  value       = "${aws_apigatewayv2_api.flights_api.api_endpoint}/events"
}

# HotelsApi (api-gateway), Hotels
output "hotels_api_url" {
  description = "HotelsApi"
  value       = "${aws_apigatewayv2_api.hotels_api.api_endpoint}/events"
}

# Tickets (sqs-queue)
output "tickets_queue_url" {
  description = "Tickets"
  value       = aws_sqs_queue.tickets_queue.url
}

# SupportCases (sqs-queue)
output "support_cases_queue_url" {
  description = "SupportCases"
  value       = aws_sqs_queue.support_cases_queue.url
}
