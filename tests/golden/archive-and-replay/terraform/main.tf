# OrderEvents (event-bus), Orders
resource "aws_cloudwatch_event_bus" "order_events_event_bus" {
  name        = "OrderEvents"
  description = "What happens to orders."
}

# OrderArchive (archive), Orders
resource "aws_cloudwatch_event_archive" "order_archive" {
  name             = "${var.name}-OrderArchive"
  description      = "Ninety days of orders."
  event_source_arn = aws_cloudwatch_event_bus.order_events_event_bus.arn
  retention_days   = 90

  lifecycle {
    prevent_destroy = true
  }
}

# LiveOrders (rule), Orders
resource "aws_cloudwatch_event_rule" "live_orders_rule" {
  name_prefix    = "LiveOrdersRule-"
  description    = "Live events alone: nobody gets a second mail because of a replay."
  event_bus_name = aws_cloudwatch_event_bus.order_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.shop"]
    "detail-type" = ["OrderPlaced"]
    "replay-name" = [
      {
        exists = false
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "live_orders_rule_to_mail_customer_function" {
  rule           = aws_cloudwatch_event_rule.live_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.order_events_event_bus.name
  target_id      = "MailCustomerFunction"
  arn            = aws_lambda_function.mail_customer_function.arn
}

# AllOrders (rule), Orders
resource "aws_cloudwatch_event_rule" "all_orders_rule" {
  name_prefix    = "AllOrdersRule-"
  description    = "Live and replayed events."
  event_bus_name = aws_cloudwatch_event_bus.order_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.shop"]
    "detail-type" = ["OrderPlaced"]
  })
}

resource "aws_cloudwatch_event_target" "all_orders_rule_to_to_read_model_queue" {
  rule           = aws_cloudwatch_event_rule.all_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.order_events_event_bus.name
  target_id      = "ToReadModelQueue"
  arn            = aws_sqs_queue.to_read_model_queue.arn
}

# MailCustomer (lambda-function), Orders
resource "aws_lambda_function" "mail_customer_function" {
  function_name    = "${var.name}-MailCustomerFunction"
  description      = "Confirms the order by mail."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.mail_customer_function.output_path
  source_code_hash = data.archive_file.mail_customer_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.mail_customer_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.mail_customer_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.mail_customer_function_role]
}

data "archive_file" "mail_customer_function" {
  type        = "zip"
  source_file = "${path.module}/functions/mail_customer_function/index.js"
  output_path = "${path.module}/.build/mail_customer_function.zip"
}

# MailCustomer (lambda-function), Orders
resource "aws_iam_role" "mail_customer_function_role" {
  name_prefix = "MailCustomerFunctionRole-"

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

resource "aws_iam_role_policy" "mail_customer_function_role" {
  name = "Permissions"
  role = aws_iam_role.mail_customer_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.mail_customer_function_log_group.arn}:*"
      },
    ]
  })
}

# MailCustomer (lambda-function), Orders
resource "aws_cloudwatch_log_group" "mail_customer_function_log_group" {
  name_prefix       = "MailCustomerFunctionLogGroup-"
  retention_in_days = 14
}

# LiveOrders → MailCustomer (rule-target)
resource "aws_lambda_permission" "live_orders_rule_to_mail_customer_function_permission" {
  function_name = aws_lambda_function.mail_customer_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.live_orders_rule.arn
}

# ToReadModel (sqs-queue), Orders
resource "aws_sqs_queue" "to_read_model_queue" {
  name_prefix                = "ToReadModelQueue-"
  visibility_timeout_seconds = 180
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# ToReadModel (sqs-queue), Orders
resource "aws_sqs_queue_policy" "to_read_model_queue_policy" {
  queue_url = aws_sqs_queue.to_read_model_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AllOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.to_read_model_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.all_orders_rule.arn
          }
        }
      },
    ]
  })
}

# UpdateReadModel (lambda-function), Orders
resource "aws_lambda_function" "update_read_model_function" {
  function_name                  = "${var.name}-UpdateReadModelFunction"
  description                    = "Writes what is shown."
  runtime                        = "nodejs22.x"
  architectures                  = ["arm64"]
  handler                        = "index.handler"
  filename                       = data.archive_file.update_read_model_function.output_path
  source_code_hash               = data.archive_file.update_read_model_function.output_base64sha256
  memory_size                    = 128
  timeout                        = 30
  reserved_concurrent_executions = 2
  role                           = aws_iam_role.update_read_model_function_role.arn

  environment {
    variables = {
      READ_MODEL_TABLE_NAME = aws_dynamodb_table.read_model_table.name
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.update_read_model_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.update_read_model_function_role]
}

data "archive_file" "update_read_model_function" {
  type        = "zip"
  source_file = "${path.module}/functions/update_read_model_function/index.js"
  output_path = "${path.module}/.build/update_read_model_function.zip"
}

# UpdateReadModel (lambda-function), Orders
resource "aws_iam_role" "update_read_model_function_role" {
  name_prefix = "UpdateReadModelFunctionRole-"

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

resource "aws_iam_role_policy" "update_read_model_function_role" {
  name = "Permissions"
  role = aws_iam_role.update_read_model_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.update_read_model_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.to_read_model_queue.arn
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
        Resource = aws_dynamodb_table.read_model_table.arn
      },
    ]
  })
}

# UpdateReadModel (lambda-function), Orders
resource "aws_cloudwatch_log_group" "update_read_model_function_log_group" {
  name_prefix       = "UpdateReadModelFunctionLogGroup-"
  retention_in_days = 14
}

# ToReadModel → UpdateReadModel (event-source-mapping)
resource "aws_lambda_event_source_mapping" "to_read_model_queue_to_update_read_model_function_mapping" {
  function_name    = aws_lambda_function.update_read_model_function.arn
  event_source_arn = aws_sqs_queue.to_read_model_queue.arn
  batch_size       = 1

  scaling_config {
    maximum_concurrency = 2
  }
}

# ReadModel (dynamodb-table), Orders
resource "aws_dynamodb_table" "read_model_table" {
  name         = "${var.name}-ReadModelTable"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "orderId"

  attribute {
    name = "orderId"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
