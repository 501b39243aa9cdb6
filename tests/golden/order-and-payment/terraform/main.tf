# Orders (event-bus), Push
resource "aws_cloudwatch_event_bus" "orders_event_bus" {
  name        = "Orders"
  description = "What happens to orders."
}

# ToPayment (rule), Push
resource "aws_cloudwatch_event_rule" "to_payment_rule" {
  name_prefix    = "ToPaymentRule-"
  description    = "Orders that have to be paid."
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.shop"]
    "detail-type" = ["OrderPlaced"]
  })
}

resource "aws_cloudwatch_event_target" "to_payment_rule_to_take_payment_function" {
  rule           = aws_cloudwatch_event_rule.to_payment_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "TakePaymentFunction"
  arn            = aws_lambda_function.take_payment_function.arn
}

# ToShipping (rule), Push
resource "aws_cloudwatch_event_rule" "to_shipping_rule" {
  name_prefix    = "ToShippingRule-"
  description    = "Orders that are paid."
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.payment"]
    "detail-type" = ["OrderPaid"]
  })
}

resource "aws_cloudwatch_event_target" "to_shipping_rule_to_ship_order_function" {
  rule           = aws_cloudwatch_event_rule.to_shipping_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "ShipOrderFunction"
  arn            = aws_lambda_function.ship_order_function.arn
}

# TakePayment (lambda-function), Push
resource "aws_lambda_function" "take_payment_function" {
  function_name    = "${var.name}-TakePaymentFunction"
  description      = "Takes the payment and says so."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.take_payment_function.output_path
  source_code_hash = data.archive_file.take_payment_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.take_payment_function_role.arn

  environment {
    variables = {
      ORDERS_EVENT_BUS_NAME = aws_cloudwatch_event_bus.orders_event_bus.name
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.take_payment_function_log_group.name
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.unpaid_orders_queue.arn
  }

  depends_on = [aws_iam_role_policy.take_payment_function_role]
}

data "archive_file" "take_payment_function" {
  type        = "zip"
  source_file = "${path.module}/functions/take_payment_function/index.js"
  output_path = "${path.module}/.build/take_payment_function.zip"
}

# TakePayment (lambda-function), Push
resource "aws_iam_role" "take_payment_function_role" {
  name_prefix = "TakePaymentFunctionRole-"

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

resource "aws_iam_role_policy" "take_payment_function_role" {
  name = "Permissions"
  role = aws_iam_role.take_payment_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.take_payment_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.orders_event_bus.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.unpaid_orders_queue.arn
      },
    ]
  })
}

# TakePayment (lambda-function), Push
resource "aws_cloudwatch_log_group" "take_payment_function_log_group" {
  name_prefix       = "TakePaymentFunctionLogGroup-"
  retention_in_days = 14
}

# ToPayment → TakePayment (rule-target)
resource "aws_lambda_permission" "to_payment_rule_to_take_payment_function_permission" {
  function_name = aws_lambda_function.take_payment_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.to_payment_rule.arn
}

# ShipOrder (lambda-function), Push
resource "aws_lambda_function" "ship_order_function" {
  function_name    = "${var.name}-ShipOrderFunction"
  description      = "Sends what was paid."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.ship_order_function.output_path
  source_code_hash = data.archive_file.ship_order_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.ship_order_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.ship_order_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.ship_order_function_role]
}

data "archive_file" "ship_order_function" {
  type        = "zip"
  source_file = "${path.module}/functions/ship_order_function/index.js"
  output_path = "${path.module}/.build/ship_order_function.zip"
}

# ShipOrder (lambda-function), Push
resource "aws_iam_role" "ship_order_function_role" {
  name_prefix = "ShipOrderFunctionRole-"

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

resource "aws_iam_role_policy" "ship_order_function_role" {
  name = "Permissions"
  role = aws_iam_role.ship_order_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.ship_order_function_log_group.arn}:*"
      },
    ]
  })
}

# ShipOrder (lambda-function), Push
resource "aws_cloudwatch_log_group" "ship_order_function_log_group" {
  name_prefix       = "ShipOrderFunctionLogGroup-"
  retention_in_days = 14
}

# ToShipping → ShipOrder (rule-target)
resource "aws_lambda_permission" "to_shipping_rule_to_ship_order_function_permission" {
  function_name = aws_lambda_function.ship_order_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.to_shipping_rule.arn
}

# UnpaidOrders (sqs-queue), Push
resource "aws_sqs_queue" "unpaid_orders_queue" {
  name_prefix                = "UnpaidOrdersQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 1209600

  lifecycle {
    prevent_destroy = true
  }
}
