# shopify (event-bus)
resource "aws_cloudwatch_event_bus" "shopify_event_bus" {
  name              = var.shopify_event_bus_event_source_name
  description       = "shopify"
  event_source_name = var.shopify_event_bus_event_source_name
}

# partner (event-bus)
resource "aws_cloudwatch_event_bus" "partner_event_bus" {
  name              = var.partner_event_bus_event_source_name
  description       = "partner"
  event_source_name = var.partner_event_bus_event_source_name
}

# orders (sqs-queue)
resource "aws_sqs_queue" "orders_queue" {
  name_prefix                = "OrdersQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# orders (sqs-queue)
resource "aws_sqs_queue_policy" "orders_queue_policy" {
  queue_url = aws_sqs_queue.orders_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ShopifyOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.orders_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.shopify_orders_rule.arn
          }
        }
      },
      {
        Sid    = "EverythingRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.orders_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.everything_rule.arn
          }
        }
      },
    ]
  })
}

# dead letters (sqs-queue)
resource "aws_sqs_queue" "dead_letters_queue" {
  name_prefix                = "DeadLettersQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# dead letters (sqs-queue)
resource "aws_sqs_queue_policy" "dead_letters_queue_policy" {
  queue_url = aws_sqs_queue.dead_letters_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ShopifyOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.shopify_orders_rule.arn
          }
        }
      },
      {
        Sid    = "EverythingRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.everything_rule.arn
          }
        }
      },
    ]
  })
}

# pricing (lambda-function)
resource "aws_lambda_function" "pricing_function" {
  function_name = "${var.name}-PricingFunction"
  description   = "pricing"
  runtime       = "java21"
  architectures = ["arm64"]
  handler       = var.pricing_function_code_handler
  s3_bucket     = var.pricing_function_code_bucket
  s3_key        = var.pricing_function_code_key
  memory_size   = 128
  timeout       = 3
  role          = aws_iam_role.pricing_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.pricing_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.pricing_function_role]
}

# pricing (lambda-function)
resource "aws_iam_role" "pricing_function_role" {
  name_prefix = "PricingFunctionRole-"

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

resource "aws_iam_role_policy" "pricing_function_role" {
  name = "Permissions"
  role = aws_iam_role.pricing_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.pricing_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.orders_queue.arn
      },
    ]
  })
}

# pricing (lambda-function)
resource "aws_cloudwatch_log_group" "pricing_function_log_group" {
  name_prefix       = "PricingFunctionLogGroup-"
  retention_in_days = 14
}

# orders → pricing (event-source-mapping)
resource "aws_lambda_event_source_mapping" "orders_queue_to_pricing_function_mapping" {
  function_name    = aws_lambda_function.pricing_function.arn
  event_source_arn = aws_sqs_queue.orders_queue.arn
  batch_size       = 10
}

# shopify orders (rule)
resource "aws_cloudwatch_event_rule" "shopify_orders_rule" {
  name_prefix    = "ShopifyOrdersRule-"
  description    = "shopify orders"
  event_bus_name = aws_cloudwatch_event_bus.shopify_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    detail = {
      a = ["x"]
      on = [
        {
          exists = false
        },
      ]
    }
  })
}

resource "aws_cloudwatch_event_target" "shopify_orders_rule_to_orders_queue" {
  rule           = aws_cloudwatch_event_rule.shopify_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.shopify_event_bus.name
  target_id      = "OrdersQueue"
  arn            = aws_sqs_queue.orders_queue.arn

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }
}

# everything (rule)
resource "aws_cloudwatch_event_rule" "everything_rule" {
  name_prefix    = "EverythingRule-"
  description    = "everything"
  event_bus_name = aws_cloudwatch_event_bus.partner_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    detail = {
      a = ["x"]
      on = [
        {
          exists = false
        },
      ]
    }
  })
}

resource "aws_cloudwatch_event_target" "everything_rule_to_orders_queue" {
  rule           = aws_cloudwatch_event_rule.everything_rule.name
  event_bus_name = aws_cloudwatch_event_bus.partner_event_bus.name
  target_id      = "OrdersQueue"
  arn            = aws_sqs_queue.orders_queue.arn

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }
}
