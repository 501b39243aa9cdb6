# Readings (event-bus), EventBridge
resource "aws_cloudwatch_event_bus" "readings_event_bus" {
  name        = "Readings"
  description = "Readings of all sensors."
}

# AllReadings (rule), EventBridge
resource "aws_cloudwatch_event_rule" "all_readings_rule" {
  name_prefix    = "AllReadingsRule-"
  description    = "AllReadings"
  event_bus_name = aws_cloudwatch_event_bus.readings_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.sensors"]
    "detail-type" = ["ReadingTaken"]
  })
}

resource "aws_cloudwatch_event_target" "all_readings_rule_to_handle_event_function" {
  rule           = aws_cloudwatch_event_rule.all_readings_rule.name
  event_bus_name = aws_cloudwatch_event_bus.readings_event_bus.name
  target_id      = "HandleEventFunction"
  arn            = aws_lambda_function.handle_event_function.arn
}

# HandleEvent (lambda-function), EventBridge
resource "aws_lambda_function" "handle_event_function" {
  function_name    = "${var.name}-HandleEventFunction"
  description      = "HandleEvent"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.handle_event_function.output_path
  source_code_hash = data.archive_file.handle_event_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.handle_event_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.handle_event_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.handle_event_function_role]
}

data "archive_file" "handle_event_function" {
  type        = "zip"
  source_file = "${path.module}/functions/handle_event_function/index.js"
  output_path = "${path.module}/.build/handle_event_function.zip"
}

# HandleEvent (lambda-function), EventBridge
resource "aws_iam_role" "handle_event_function_role" {
  name_prefix = "HandleEventFunctionRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "lambda.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "handle_event_function_role" {
  name = "Permissions"
  role = aws_iam_role.handle_event_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.handle_event_function_log_group.arn}:*"
      },
    ]
  })
}

# HandleEvent (lambda-function), EventBridge
resource "aws_cloudwatch_log_group" "handle_event_function_log_group" {
  name_prefix       = "HandleEventFunctionLogGroup-"
  retention_in_days = 14
}

# AllReadings → HandleEvent (rule-target)
resource "aws_lambda_permission" "all_readings_rule_to_handle_event_function_permission" {
  function_name = aws_lambda_function.handle_event_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.all_readings_rule.arn
}

# ReadingTopic (sns-topic), SNS and SQS
resource "aws_sns_topic" "reading_topic" {
  name_prefix = "ReadingTopic-"
}

# ReadingTopic → ReadingQueue (subscription)
resource "aws_sns_topic_subscription" "reading_topic_to_reading_queue_subscription" {
  topic_arn            = aws_sns_topic.reading_topic.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.reading_queue.arn
  raw_message_delivery = true
}

# ReadingQueue (sqs-queue), SNS and SQS
resource "aws_sqs_queue" "reading_queue" {
  name_prefix                = "ReadingQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# ReadingQueue (sqs-queue), SNS and SQS
resource "aws_sqs_queue_policy" "reading_queue_policy" {
  queue_url = aws_sqs_queue.reading_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadingTopic"
        Effect = "Allow"
        Principal = {
          Service = "sns.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.reading_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.reading_topic.arn
          }
        }
      },
    ]
  })
}

# HandleMessage (lambda-function), SNS and SQS
resource "aws_lambda_function" "handle_message_function" {
  function_name    = "${var.name}-HandleMessageFunction"
  description      = "HandleMessage"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.handle_message_function.output_path
  source_code_hash = data.archive_file.handle_message_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.handle_message_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.handle_message_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.handle_message_function_role]
}

data "archive_file" "handle_message_function" {
  type        = "zip"
  source_file = "${path.module}/functions/handle_message_function/index.js"
  output_path = "${path.module}/.build/handle_message_function.zip"
}

# HandleMessage (lambda-function), SNS and SQS
resource "aws_iam_role" "handle_message_function_role" {
  name_prefix = "HandleMessageFunctionRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "lambda.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "handle_message_function_role" {
  name = "Permissions"
  role = aws_iam_role.handle_message_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.handle_message_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.reading_queue.arn
      },
    ]
  })
}

# HandleMessage (lambda-function), SNS and SQS
resource "aws_cloudwatch_log_group" "handle_message_function_log_group" {
  name_prefix       = "HandleMessageFunctionLogGroup-"
  retention_in_days = 14
}

# ReadingQueue → HandleMessage (event-source-mapping)
resource "aws_lambda_event_source_mapping" "reading_queue_to_handle_message_function_mapping" {
  function_name    = aws_lambda_function.handle_message_function.arn
  event_source_arn = aws_sqs_queue.reading_queue.arn
  batch_size       = 10
}

# ReadingStream (kinesis-stream), Kinesis
resource "aws_kinesis_stream" "reading_stream" {
  name             = "${var.name}-ReadingStream"
  shard_count      = 2
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "PROVISIONED"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# HandleRecord (lambda-function), Kinesis
resource "aws_lambda_function" "handle_record_function" {
  function_name    = "${var.name}-HandleRecordFunction"
  description      = "HandleRecord"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.handle_record_function.output_path
  source_code_hash = data.archive_file.handle_record_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.handle_record_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.handle_record_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.handle_record_function_role]
}

data "archive_file" "handle_record_function" {
  type        = "zip"
  source_file = "${path.module}/functions/handle_record_function/index.js"
  output_path = "${path.module}/.build/handle_record_function.zip"
}

# HandleRecord (lambda-function), Kinesis
resource "aws_iam_role" "handle_record_function_role" {
  name_prefix = "HandleRecordFunctionRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "lambda.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "handle_record_function_role" {
  name = "Permissions"
  role = aws_iam_role.handle_record_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.handle_record_function_log_group.arn}:*"
      },
      {
        Effect = "Allow"
        Action = [
          "kinesis:DescribeStream",
          "kinesis:DescribeStreamSummary",
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:ListShards",
        ]
        Resource = aws_kinesis_stream.reading_stream.arn
      },
    ]
  })
}

# HandleRecord (lambda-function), Kinesis
resource "aws_cloudwatch_log_group" "handle_record_function_log_group" {
  name_prefix       = "HandleRecordFunctionLogGroup-"
  retention_in_days = 14
}

# ReadingStream → HandleRecord (stream-mapping)
resource "aws_lambda_event_source_mapping" "reading_stream_to_handle_record_function_mapping" {
  function_name     = aws_lambda_function.handle_record_function.arn
  event_source_arn  = aws_kinesis_stream.reading_stream.arn
  batch_size        = 100
  starting_position = "TRIM_HORIZON"
}
