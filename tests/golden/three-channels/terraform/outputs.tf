# Readings (event-bus), EventBridge
output "readings_event_bus_name" {
  description = "Readings"
  value       = aws_cloudwatch_event_bus.readings_event_bus.name
}

# Readings (event-bus), EventBridge
output "readings_event_bus_arn" {
  description = "Readings"
  value       = aws_cloudwatch_event_bus.readings_event_bus.arn
}

# ReadingTopic (sns-topic), SNS and SQS
output "reading_topic_arn" {
  description = "ReadingTopic"
  value       = aws_sns_topic.reading_topic.arn
}

# ReadingQueue (sqs-queue), SNS and SQS
output "reading_queue_url" {
  description = "ReadingQueue"
  value       = aws_sqs_queue.reading_queue.url
}

# ReadingStream (kinesis-stream), Kinesis
output "reading_stream_arn" {
  description = "ReadingStream"
  value       = aws_kinesis_stream.reading_stream.arn
}
