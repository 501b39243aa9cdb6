# OrderApi (api-gateway), OrderService
resource "aws_apigatewayv2_api" "order_api" {
  name          = "OrderApi"
  description   = "Takes an order."
  protocol_type = "HTTP"
}

# OrderApi (api-gateway), OrderService
resource "aws_apigatewayv2_stage" "order_api_stage" {
  api_id      = aws_apigatewayv2_api.order_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.order_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# OrderApi (api-gateway), OrderService
resource "aws_cloudwatch_log_group" "order_api_log_group" {
  name_prefix       = "OrderApiLogGroup-"
  retention_in_days = 14
}

# OrderApi (api-gateway), OrderService
resource "aws_iam_role" "order_api_role" {
  name_prefix = "OrderApiRole-"

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

resource "aws_iam_role_policy" "order_api_role" {
  name = "Permissions"
  role = aws_iam_role.order_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.place_order_state_machine.arn
      },
    ]
  })
}

# OrderApi → PlaceOrder (call)
resource "aws_apigatewayv2_integration" "order_api_to_place_order_state_machine_integration" {
  api_id                 = aws_apigatewayv2_api.order_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "StepFunctions-StartExecution"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.order_api_role.arn

  request_parameters = {
    StateMachineArn = aws_sfn_state_machine.place_order_state_machine.arn
    Input           = "$request.body"
  }
}

# OrderApi → PlaceOrder (call)
resource "aws_apigatewayv2_route" "order_api_to_place_order_state_machine_route" {
  api_id    = aws_apigatewayv2_api.order_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.order_api_to_place_order_state_machine_integration.id}"
}

# PlaceOrder (state-machine), OrderService
resource "aws_iam_role" "place_order_state_machine_role" {
  name_prefix = "PlaceOrderStateMachineRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "states.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "place_order_state_machine_role" {
  name = "Permissions"
  role = aws_iam_role.place_order_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.shipments_queue.arn
      },
    ]
  })
}

# PlaceOrder (state-machine), OrderService
resource "aws_sfn_state_machine" "place_order_state_machine" {
  name_prefix = "PlaceOrderStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.place_order_state_machine_role.arn

  definition = jsonencode({
    Comment = "Reserves, charges, ships. What was reserved is released where the card cannot be charged."
    StartAt = "Reserve stock"
    States = {
      "Reserve stock" = {
        Type     = "Task"
        Resource = "arn:aws:states:::lambda:invoke"
        Parameters = {
          FunctionName = aws_lambda_function.reserve_stock_function.arn
          "Payload.$"  = "$"
        }
        ResultSelector = {
          "id.$" = "$.Payload.reservation"
        }
        ResultPath = "$.reservation"
        Retry = [
          {
            ErrorEquals     = ["Lambda.ServiceException", "Lambda.TooManyRequestsException"]
            IntervalSeconds = 2
            MaxAttempts     = 3
            BackoffRate     = 2
            JitterStrategy  = "FULL"
          },
        ]
        Next = "Charge card"
      }
      "Charge card" = {
        Type     = "Task"
        Resource = "arn:aws:states:::lambda:invoke"
        Parameters = {
          FunctionName = aws_lambda_function.charge_card_function.arn
          "Payload.$"  = "$"
        }
        ResultSelector = {
          "id.$" = "$.Payload.receipt"
        }
        ResultPath = "$.receipt"
        Retry = [
          {
            ErrorEquals     = ["Lambda.ServiceException", "Lambda.TooManyRequestsException"]
            IntervalSeconds = 2
            MaxAttempts     = 3
            BackoffRate     = 2
            JitterStrategy  = "FULL"
          },
        ]
        Catch = [
          {
            ErrorEquals = ["States.ALL"]
            ResultPath  = "$.failure"
            Next        = "Release stock"
          },
        ]
        Next = "Ship"
      }
      Ship = {
        Type     = "Task"
        Resource = "arn:aws:states:::sqs:sendMessage"
        Parameters = {
          QueueUrl        = aws_sqs_queue.shipments_queue.url
          "MessageBody.$" = "$"
        }
        ResultPath = "$.shipment"
        End        = true
      }
      "Release stock" = {
        Type     = "Task"
        Resource = "arn:aws:states:::lambda:invoke"
        Parameters = {
          FunctionName = aws_lambda_function.release_stock_function.arn
          "Payload.$"  = "$"
        }
        ResultPath = null
        Retry = [
          {
            ErrorEquals     = ["Lambda.ServiceException", "Lambda.TooManyRequestsException"]
            IntervalSeconds = 2
            MaxAttempts     = 3
            BackoffRate     = 2
            JitterStrategy  = "FULL"
          },
        ]
        Next = "Order failed"
      }
      "Order failed" = {
        Type  = "Fail"
        Error = "CardDeclined"
        Cause = "The card could not be charged. The stock is free again."
      }
    }
  })

  depends_on = [aws_iam_role_policy.place_order_state_machine_role]
}

# PlaceOrder (state-machine), OrderService
resource "aws_iam_role_policy" "place_order_state_machine_call_policy" {
  name = "PlaceOrderStateMachineCallPolicy"
  role = aws_iam_role.place_order_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.reserve_stock_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.charge_card_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.release_stock_function.arn
      },
    ]
  })
}

# ReserveStock (lambda-function), OrderService
resource "aws_lambda_function" "reserve_stock_function" {
  function_name    = "${var.name}-ReserveStockFunction"
  description      = "Puts the items aside."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.reserve_stock_function.output_path
  source_code_hash = data.archive_file.reserve_stock_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.reserve_stock_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.reserve_stock_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.reserve_stock_function_role]
}

data "archive_file" "reserve_stock_function" {
  type        = "zip"
  source_file = "${path.module}/functions/reserve_stock_function/index.js"
  output_path = "${path.module}/.build/reserve_stock_function.zip"
}

# ReserveStock (lambda-function), OrderService
resource "aws_iam_role" "reserve_stock_function_role" {
  name_prefix = "ReserveStockFunctionRole-"

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

resource "aws_iam_role_policy" "reserve_stock_function_role" {
  name = "Permissions"
  role = aws_iam_role.reserve_stock_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.reserve_stock_function_log_group.arn}:*"
      },
    ]
  })
}

# ReserveStock (lambda-function), OrderService
resource "aws_cloudwatch_log_group" "reserve_stock_function_log_group" {
  name_prefix       = "ReserveStockFunctionLogGroup-"
  retention_in_days = 14
}

# ChargeCard (lambda-function), OrderService
resource "aws_lambda_function" "charge_card_function" {
  function_name    = "${var.name}-ChargeCardFunction"
  description      = "Charges the customer’s card."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.charge_card_function.output_path
  source_code_hash = data.archive_file.charge_card_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.charge_card_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.charge_card_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.charge_card_function_role]
}

data "archive_file" "charge_card_function" {
  type        = "zip"
  source_file = "${path.module}/functions/charge_card_function/index.js"
  output_path = "${path.module}/.build/charge_card_function.zip"
}

# ChargeCard (lambda-function), OrderService
resource "aws_iam_role" "charge_card_function_role" {
  name_prefix = "ChargeCardFunctionRole-"

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

resource "aws_iam_role_policy" "charge_card_function_role" {
  name = "Permissions"
  role = aws_iam_role.charge_card_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.charge_card_function_log_group.arn}:*"
      },
    ]
  })
}

# ChargeCard (lambda-function), OrderService
resource "aws_cloudwatch_log_group" "charge_card_function_log_group" {
  name_prefix       = "ChargeCardFunctionLogGroup-"
  retention_in_days = 14
}

# ReleaseStock (lambda-function), OrderService
resource "aws_lambda_function" "release_stock_function" {
  function_name    = "${var.name}-ReleaseStockFunction"
  description      = "Undoes ReserveStock."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.release_stock_function.output_path
  source_code_hash = data.archive_file.release_stock_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.release_stock_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.release_stock_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.release_stock_function_role]
}

data "archive_file" "release_stock_function" {
  type        = "zip"
  source_file = "${path.module}/functions/release_stock_function/index.js"
  output_path = "${path.module}/.build/release_stock_function.zip"
}

# ReleaseStock (lambda-function), OrderService
resource "aws_iam_role" "release_stock_function_role" {
  name_prefix = "ReleaseStockFunctionRole-"

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

resource "aws_iam_role_policy" "release_stock_function_role" {
  name = "Permissions"
  role = aws_iam_role.release_stock_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.release_stock_function_log_group.arn}:*"
      },
    ]
  })
}

# ReleaseStock (lambda-function), OrderService
resource "aws_cloudwatch_log_group" "release_stock_function_log_group" {
  name_prefix       = "ReleaseStockFunctionLogGroup-"
  retention_in_days = 14
}

# Shipments (sqs-queue), OrderService
resource "aws_sqs_queue" "shipments_queue" {
  name_prefix                = "ShipmentsQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}
