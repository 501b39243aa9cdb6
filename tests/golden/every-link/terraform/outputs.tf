# EventBus (event-bus)
output "event_bus_name" {
  description = "EventBus"
  value       = aws_cloudwatch_event_bus.event_bus.name
}

# EventBus (event-bus)
output "event_bus_arn" {
  description = "EventBus"
  value       = aws_cloudwatch_event_bus.event_bus.arn
}

# StateMachineOne (state-machine)
output "state_machine_one_state_machine_arn" {
  description = "StateMachineOne"
  value       = aws_sfn_state_machine.state_machine_one_state_machine.arn
}

# StateMachineTwo (state-machine)
output "state_machine_two_state_machine_arn" {
  description = "StateMachineTwo"
  value       = aws_sfn_state_machine.state_machine_two_state_machine.arn
}

# QueueOne (sqs-queue)
output "queue_one_queue_url" {
  description = "QueueOne"
  value       = aws_sqs_queue.queue_one_queue.url
}

# QueueTwo (sqs-queue)
output "queue_two_queue_url" {
  description = "QueueTwo"
  value       = aws_sqs_queue.queue_two_queue.url
}

# TopicOne (sns-topic)
output "topic_one_topic_arn" {
  description = "TopicOne"
  value       = aws_sns_topic.topic_one_topic.arn
}

# TopicTwo (sns-topic)
output "topic_two_topic_arn" {
  description = "TopicTwo"
  value       = aws_sns_topic.topic_two_topic.arn
}

# ApiOne (api-gateway)
output "api_one_api_url" {
  description = "ApiOne"
  value       = "${aws_apigatewayv2_api.api_one_api.api_endpoint}/events"
}

# ApiTwo (api-gateway)
output "api_two_api_url" {
  description = "ApiTwo"
  value       = "${aws_apigatewayv2_api.api_two_api.api_endpoint}/events"
}

# Queue28 (sqs-queue)
output "queue28_queue_url" {
  description = "Queue28"
  value       = aws_sqs_queue.queue28_queue.url
}

# Queue29 (sqs-queue)
output "queue29_queue_url" {
  description = "Queue29"
  value       = aws_sqs_queue.queue29_queue.url
}
