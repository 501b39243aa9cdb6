data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

# DirectApi (api-gateway), Direct
resource "aws_apigatewayv2_api" "direct_api" {
  name          = "DirectApi"
  description   = "Takes orders."
  protocol_type = "HTTP"
}

# DirectApi (api-gateway), Direct
resource "aws_apigatewayv2_stage" "direct_api_stage" {
  api_id      = aws_apigatewayv2_api.direct_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.direct_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# DirectApi (api-gateway), Direct
resource "aws_cloudwatch_log_group" "direct_api_log_group" {
  name_prefix       = "DirectApiLogGroup-"
  retention_in_days = 14
}

# DirectApi (api-gateway), Direct
resource "aws_iam_role" "direct_api_role" {
  name_prefix = "DirectApiRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "apigateway.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "direct_api_role" {
  name = "Permissions"
  role = aws_iam_role.direct_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.orders_event_bus.arn
      },
    ]
  })
}

# DirectApi → Orders (put-events)
resource "aws_apigatewayv2_integration" "direct_api_to_orders_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.direct_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.direct_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.orders_event_bus.name
    Source       = "com.example.orders.direct"
    DetailType   = "OrderPlaced"
    Detail       = "$request.body"
  }
}

# DirectApi → Orders (put-events)
resource "aws_apigatewayv2_route" "direct_api_to_orders_event_bus_route" {
  api_id    = aws_apigatewayv2_api.direct_api.id
  route_key = "POST /orders"
  target    = "integrations/${aws_apigatewayv2_integration.direct_api_to_orders_event_bus_integration.id}"
}

# Orders (event-bus)
resource "aws_cloudwatch_event_bus" "orders_event_bus" {
  name        = "Orders"
  description = "Orders from both ways in."
}

# ClassicApi (api-gateway), Function between
resource "aws_apigatewayv2_api" "classic_api" {
  name          = "ClassicApi"
  description   = "Takes orders."
  protocol_type = "HTTP"
}

# ClassicApi (api-gateway), Function between
resource "aws_apigatewayv2_stage" "classic_api_stage" {
  api_id      = aws_apigatewayv2_api.classic_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.classic_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# ClassicApi (api-gateway), Function between
resource "aws_cloudwatch_log_group" "classic_api_log_group" {
  name_prefix       = "ClassicApiLogGroup-"
  retention_in_days = 14
}

# ClassicApi → ForwardOrder (call)
resource "aws_apigatewayv2_integration" "classic_api_to_forward_order_function_integration" {
  api_id                 = aws_apigatewayv2_api.classic_api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.forward_order_function.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
}

# ClassicApi → ForwardOrder (call)
resource "aws_apigatewayv2_route" "classic_api_to_forward_order_function_route" {
  api_id    = aws_apigatewayv2_api.classic_api.id
  route_key = "POST /orders"
  target    = "integrations/${aws_apigatewayv2_integration.classic_api_to_forward_order_function_integration.id}"
}

# ForwardOrder (lambda-function), Function between
resource "aws_lambda_function" "forward_order_function" {
  function_name                  = "${var.name}-ForwardOrderFunction"
  description                    = "Does nothing but put the event."
  runtime                        = "nodejs22.x"
  architectures                  = ["arm64"]
  handler                        = "index.handler"
  filename                       = data.archive_file.forward_order_function.output_path
  source_code_hash               = data.archive_file.forward_order_function.output_base64sha256
  memory_size                    = 128
  timeout                        = 3
  reserved_concurrent_executions = 5
  role                           = aws_iam_role.forward_order_function_role.arn

  environment {
    variables = {
      ORDERS_EVENT_BUS_NAME = aws_cloudwatch_event_bus.orders_event_bus.name
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.forward_order_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.forward_order_function_role]
}

data "archive_file" "forward_order_function" {
  type        = "zip"
  source_file = "${path.module}/functions/forward_order_function/index.js"
  output_path = "${path.module}/.build/forward_order_function.zip"
}

# ForwardOrder (lambda-function), Function between
resource "aws_iam_role" "forward_order_function_role" {
  name_prefix = "ForwardOrderFunctionRole-"

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

resource "aws_iam_role_policy" "forward_order_function_role" {
  name = "Permissions"
  role = aws_iam_role.forward_order_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.forward_order_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.orders_event_bus.arn
      },
    ]
  })
}

# ForwardOrder (lambda-function), Function between
resource "aws_cloudwatch_log_group" "forward_order_function_log_group" {
  name_prefix       = "ForwardOrderFunctionLogGroup-"
  retention_in_days = 14
}

# ClassicApi → ForwardOrder (call)
resource "aws_lambda_permission" "classic_api_to_forward_order_function_permission" {
  function_name = aws_lambda_function.forward_order_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${aws_apigatewayv2_api.classic_api.id}/*/POST/orders"
}

# DirectOrders (rule), Direct
resource "aws_cloudwatch_event_rule" "direct_orders_rule" {
  name_prefix    = "DirectOrdersRule-"
  description    = "DirectOrders"
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.orders.direct"]
    "detail-type" = ["OrderPlaced"]
  })
}

resource "aws_cloudwatch_event_target" "direct_orders_rule_to_direct_inbox_queue" {
  rule           = aws_cloudwatch_event_rule.direct_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "DirectInboxQueue"
  arn            = aws_sqs_queue.direct_inbox_queue.arn
}

# ForwardedOrders (rule), Function between
resource "aws_cloudwatch_event_rule" "forwarded_orders_rule" {
  name_prefix    = "ForwardedOrdersRule-"
  description    = "ForwardedOrders"
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.orders.function"]
    "detail-type" = ["OrderPlaced"]
  })
}

resource "aws_cloudwatch_event_target" "forwarded_orders_rule_to_forwarded_inbox_queue" {
  rule           = aws_cloudwatch_event_rule.forwarded_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "ForwardedInboxQueue"
  arn            = aws_sqs_queue.forwarded_inbox_queue.arn
}

# DirectInbox (sqs-queue), Direct
resource "aws_sqs_queue" "direct_inbox_queue" {
  name_prefix                = "DirectInboxQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# DirectInbox (sqs-queue), Direct
resource "aws_sqs_queue_policy" "direct_inbox_queue_policy" {
  queue_url = aws_sqs_queue.direct_inbox_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DirectOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.direct_inbox_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.direct_orders_rule.arn
          }
        }
      },
    ]
  })
}

# ForwardedInbox (sqs-queue), Function between
resource "aws_sqs_queue" "forwarded_inbox_queue" {
  name_prefix                = "ForwardedInboxQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# ForwardedInbox (sqs-queue), Function between
resource "aws_sqs_queue_policy" "forwarded_inbox_queue_policy" {
  queue_url = aws_sqs_queue.forwarded_inbox_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ForwardedOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.forwarded_inbox_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.forwarded_orders_rule.arn
          }
        }
      },
    ]
  })
}
