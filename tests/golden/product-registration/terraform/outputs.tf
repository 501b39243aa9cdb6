# RegistrationApi (api-gateway), Product registration
output "registration_api_url" {
  description = "RegistrationApi"
  value       = "${aws_apigatewayv2_api.registration_api.api_endpoint}/registrations"
}

# Registrations (event-bus), Product registration
output "registrations_event_bus_name" {
  description = "Registrations"
  value       = aws_cloudwatch_event_bus.registrations_event_bus.name
}

# Registrations (event-bus), Product registration
output "registrations_event_bus_arn" {
  description = "Registrations"
  value       = aws_cloudwatch_event_bus.registrations_event_bus.arn
}

# UndeliveredNotifications (sqs-queue), Product registration
output "undelivered_notifications_queue_url" {
  description = "UndeliveredNotifications"
  value       = aws_sqs_queue.undelivered_notifications_queue.url
}
