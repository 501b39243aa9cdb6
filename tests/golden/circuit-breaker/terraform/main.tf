# Health (event-bus), Operations
resource "aws_cloudwatch_event_bus" "health_event_bus" {
  name        = "Health"
  description = "How services feel."
}

# BreakerOpened (rule), Operations
resource "aws_cloudwatch_event_rule" "breaker_opened_rule" {
  name_prefix    = "BreakerOpenedRule-"
  description    = "BreakerOpened"
  event_bus_name = aws_cloudwatch_event_bus.health_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.orders"]
    "detail-type" = ["CircuitBreakerChanged"]
    detail = {
      state = ["open"]
    }
  })
}

resource "aws_cloudwatch_event_target" "breaker_opened_rule_to_on_call_topic" {
  rule           = aws_cloudwatch_event_rule.breaker_opened_rule.name
  event_bus_name = aws_cloudwatch_event_bus.health_event_bus.name
  target_id      = "OnCallTopic"
  arn            = aws_sns_topic.on_call_topic.arn
}

# BreakerChanged (rule), Operations
resource "aws_cloudwatch_event_rule" "breaker_changed_rule" {
  name_prefix    = "BreakerChangedRule-"
  description    = "BreakerChanged"
  event_bus_name = aws_cloudwatch_event_bus.health_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.orders"]
    "detail-type" = ["CircuitBreakerChanged"]
  })
}

resource "aws_cloudwatch_event_target" "breaker_changed_rule_to_keep_status_function" {
  rule           = aws_cloudwatch_event_rule.breaker_changed_rule.name
  event_bus_name = aws_cloudwatch_event_bus.health_event_bus.name
  target_id      = "KeepStatusFunction"
  arn            = aws_lambda_function.keep_status_function.arn
  input_path     = "$.detail"
}

# OnCall (sns-topic), Operations
resource "aws_sns_topic" "on_call_topic" {
  name_prefix  = "OnCallTopic-"
  display_name = "On call"
}

# OnCall (sns-topic), Operations
resource "aws_sns_topic_policy" "on_call_topic_policy" {
  arn = aws_sns_topic.on_call_topic.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "BreakerOpenedRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sns:Publish"
        Resource = aws_sns_topic.on_call_topic.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.breaker_opened_rule.arn
          }
        }
      },
    ]
  })
}

# KeepStatus (lambda-function), Operations
resource "aws_lambda_function" "keep_status_function" {
  function_name    = "${var.name}-KeepStatusFunction"
  description      = "The manager: knows which services are to be left alone."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.keep_status_function.output_path
  source_code_hash = data.archive_file.keep_status_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.keep_status_function_role.arn

  environment {
    variables = {
      SERVICE_STATUS_TABLE_NAME = aws_dynamodb_table.service_status_table.name
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.keep_status_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.keep_status_function_role]
}

data "archive_file" "keep_status_function" {
  type        = "zip"
  source_file = "${path.module}/functions/keep_status_function/index.js"
  output_path = "${path.module}/.build/keep_status_function.zip"
}

# KeepStatus (lambda-function), Operations
resource "aws_iam_role" "keep_status_function_role" {
  name_prefix = "KeepStatusFunctionRole-"

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

resource "aws_iam_role_policy" "keep_status_function_role" {
  name = "Permissions"
  role = aws_iam_role.keep_status_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.keep_status_function_log_group.arn}:*"
      },
      {
        Effect = "Allow"
        Action = [
          "dynamodb:GetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
        ]
        Resource = aws_dynamodb_table.service_status_table.arn
      },
    ]
  })
}

# KeepStatus (lambda-function), Operations
resource "aws_cloudwatch_log_group" "keep_status_function_log_group" {
  name_prefix       = "KeepStatusFunctionLogGroup-"
  retention_in_days = 14
}

# BreakerChanged → KeepStatus (rule-target)
resource "aws_lambda_permission" "breaker_changed_rule_to_keep_status_function_permission" {
  function_name = aws_lambda_function.keep_status_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.breaker_changed_rule.arn
}

# ServiceStatus (dynamodb-table), Operations
resource "aws_dynamodb_table" "service_status_table" {
  name         = "${var.name}-ServiceStatusTable"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "service"

  attribute {
    name = "service"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
