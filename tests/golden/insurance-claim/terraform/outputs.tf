# HandleClaim (state-machine), Insurer
output "handle_claim_state_machine_arn" {
  description = "HandleClaim"
  value       = aws_sfn_state_machine.handle_claim_state_machine.arn
}

# Assessors (sqs-queue), Insurer
output "assessors_queue_url" {
  description = "Assessors"
  value       = aws_sqs_queue.assessors_queue.url
}

# Claims (event-bus), Insurer
output "claims_event_bus_name" {
  description = "Claims"
  value       = aws_cloudwatch_event_bus.claims_event_bus.name
}

# Claims (event-bus), Insurer
output "claims_event_bus_arn" {
  description = "Claims"
  value       = aws_cloudwatch_event_bus.claims_event_bus.arn
}

# ShopEvents (event-bus), RepairShop
output "shop_events_event_bus_name" {
  description = "ShopEvents"
  value       = aws_cloudwatch_event_bus.shop_events_event_bus.name
}

# ShopEvents (event-bus), RepairShop
output "shop_events_event_bus_arn" {
  description = "ShopEvents"
  value       = aws_cloudwatch_event_bus.shop_events_event_bus.arn
}
