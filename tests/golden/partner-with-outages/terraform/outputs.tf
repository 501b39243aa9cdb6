# Parcels (event-bus), Shipping
output "parcels_event_bus_name" {
  description = "Parcels"
  value       = aws_cloudwatch_event_bus.parcels_event_bus.name
}

# Parcels (event-bus), Shipping
output "parcels_event_bus_arn" {
  description = "Parcels"
  value       = aws_cloudwatch_event_bus.parcels_event_bus.arn
}

# RefusedParcels (sqs-queue), Shipping
output "refused_parcels_queue_url" {
  description = "RefusedParcels"
  value       = aws_sqs_queue.refused_parcels_queue.url
}
