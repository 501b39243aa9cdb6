data "aws_secretsmanager_secret_version" "manufacturer_api_destination_secret_name" {
  secret_id = var.manufacturer_api_destination_secret_name
}

# RegistrationApi (api-gateway), Product registration
resource "aws_apigatewayv2_api" "registration_api" {
  name          = "RegistrationApi"
  description   = "Customers register what they bought."
  protocol_type = "HTTP"
}

# RegistrationApi (api-gateway), Product registration
resource "aws_apigatewayv2_stage" "registration_api_stage" {
  api_id      = aws_apigatewayv2_api.registration_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.registration_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# RegistrationApi (api-gateway), Product registration
resource "aws_cloudwatch_log_group" "registration_api_log_group" {
  name_prefix       = "RegistrationApiLogGroup-"
  retention_in_days = 14
}

# RegistrationApi (api-gateway), Product registration
resource "aws_iam_role" "registration_api_role" {
  name_prefix = "RegistrationApiRole-"

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

resource "aws_iam_role_policy" "registration_api_role" {
  name = "Permissions"
  role = aws_iam_role.registration_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.registrations_event_bus.arn
      },
    ]
  })
}

# RegistrationApi → Registrations (put-events)
resource "aws_apigatewayv2_integration" "registration_api_to_registrations_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.registration_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.registration_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.registrations_event_bus.name
    Source       = "com.example.registration"
    DetailType   = "ProductRegistered"
    Detail       = "$request.body"
  }
}

# RegistrationApi → Registrations (put-events)
resource "aws_apigatewayv2_route" "registration_api_to_registrations_event_bus_route" {
  api_id    = aws_apigatewayv2_api.registration_api.id
  route_key = "POST /registrations"
  target    = "integrations/${aws_apigatewayv2_integration.registration_api_to_registrations_event_bus_integration.id}"
}

# Registrations (event-bus), Product registration
resource "aws_cloudwatch_event_bus" "registrations_event_bus" {
  name        = "Registrations"
  description = "Product registrations from every channel."
}

# LoyaltyPoints (rule), Product registration
resource "aws_cloudwatch_event_rule" "loyalty_points_rule" {
  name_prefix    = "LoyaltyPointsRule-"
  description    = "Registrations of loyalty members."
  event_bus_name = aws_cloudwatch_event_bus.registrations_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.registration"]
    "detail-type" = ["ProductRegistered"]
    detail = {
      customer = {
        loyaltyMember = [true]
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "loyalty_points_rule_to_award_loyalty_points_function" {
  rule           = aws_cloudwatch_event_rule.loyalty_points_rule.name
  event_bus_name = aws_cloudwatch_event_bus.registrations_event_bus.name
  target_id      = "AwardLoyaltyPointsFunction"
  arn            = aws_lambda_function.award_loyalty_points_function.arn
}

# DiscountCode (rule), Product registration
resource "aws_cloudwatch_event_rule" "discount_code_rule" {
  name_prefix    = "DiscountCodeRule-"
  description    = "Registrations worth a thank-you: 100 or more, and the customer wants to hear from us."
  event_bus_name = aws_cloudwatch_event_bus.registrations_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.registration"]
    "detail-type" = ["ProductRegistered"]
    detail = {
      purchase = {
        total = [
          {
            numeric = [">=", 100]
          },
        ]
      }
      customer = {
        consents = {
          marketing = [true]
        }
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "discount_code_rule_to_send_discount_code_function" {
  rule           = aws_cloudwatch_event_rule.discount_code_rule.name
  event_bus_name = aws_cloudwatch_event_bus.registrations_event_bus.name
  target_id      = "SendDiscountCodeFunction"
  arn            = aws_lambda_function.send_discount_code_function.arn
  input_path     = "$.detail"
}

# ManufacturerNotification (rule), Product registration
resource "aws_cloudwatch_event_rule" "manufacturer_notification_rule" {
  name_prefix    = "ManufacturerNotificationRule-"
  description    = "Registrations of other makers’ products, where the customer agreed to share them."
  event_bus_name = aws_cloudwatch_event_bus.registrations_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.registration"]
    "detail-type" = ["ProductRegistered"]
    detail = {
      product = {
        brand = [
          {
            "anything-but" = ["HomeLine"]
          },
        ]
      }
      customer = {
        consents = {
          shareWithManufacturer = [true]
        }
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "manufacturer_notification_rule_to_manufacturer_api_destination" {
  rule           = aws_cloudwatch_event_rule.manufacturer_notification_rule.name
  event_bus_name = aws_cloudwatch_event_bus.registrations_event_bus.name
  target_id      = "ManufacturerApiDestination"
  arn            = aws_cloudwatch_event_api_destination.manufacturer_api_destination.arn
  role_arn       = aws_iam_role.manufacturer_notification_rule_role.arn

  input_transformer {
    input_paths = {
      serialNumber = "$.detail.product.serialNumber"
      sku          = "$.detail.product.sku"
      country      = "$.detail.purchase.country"
      date         = "$.detail.purchase.date"
    }

    input_template = "{\n  \"serialNumber\": <serialNumber>,\n  \"sku\": <sku>,\n  \"soldIn\": <country>,\n  \"soldOn\": <date>\n}"
  }

  retry_policy {
    maximum_retry_attempts       = 24
    maximum_event_age_in_seconds = 14400
  }

  dead_letter_config {
    arn = aws_sqs_queue.undelivered_notifications_queue.arn
  }
}

# ManufacturerNotification (rule), Product registration
resource "aws_iam_role" "manufacturer_notification_rule_role" {
  name_prefix = "ManufacturerNotificationRuleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "manufacturer_notification_rule_role" {
  name = "Permissions"
  role = aws_iam_role.manufacturer_notification_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.manufacturer_api_destination.arn
      },
    ]
  })
}

# AwardLoyaltyPoints (lambda-function), Product registration
resource "aws_lambda_function" "award_loyalty_points_function" {
  function_name    = "${var.name}-AwardLoyaltyPointsFunction"
  description      = "Adds points for the registered product."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.award_loyalty_points_function.output_path
  source_code_hash = data.archive_file.award_loyalty_points_function.output_base64sha256
  memory_size      = 128
  timeout          = 10
  role             = aws_iam_role.award_loyalty_points_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.award_loyalty_points_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.award_loyalty_points_function_role]
}

data "archive_file" "award_loyalty_points_function" {
  type        = "zip"
  source_file = "${path.module}/functions/award_loyalty_points_function/index.js"
  output_path = "${path.module}/.build/award_loyalty_points_function.zip"
}

# AwardLoyaltyPoints (lambda-function), Product registration
resource "aws_iam_role" "award_loyalty_points_function_role" {
  name_prefix = "AwardLoyaltyPointsFunctionRole-"

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

resource "aws_iam_role_policy" "award_loyalty_points_function_role" {
  name = "Permissions"
  role = aws_iam_role.award_loyalty_points_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.award_loyalty_points_function_log_group.arn}:*"
      },
    ]
  })
}

# AwardLoyaltyPoints (lambda-function), Product registration
resource "aws_cloudwatch_log_group" "award_loyalty_points_function_log_group" {
  name_prefix       = "AwardLoyaltyPointsFunctionLogGroup-"
  retention_in_days = 14
}

# LoyaltyPoints → AwardLoyaltyPoints (rule-target)
resource "aws_lambda_permission" "loyalty_points_rule_to_award_loyalty_points_function_permission" {
  function_name = aws_lambda_function.award_loyalty_points_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.loyalty_points_rule.arn
}

# SendDiscountCode (lambda-function), Product registration
resource "aws_lambda_function" "send_discount_code_function" {
  function_name    = "${var.name}-SendDiscountCodeFunction"
  description      = "Sends a discount code for accessories by e-mail."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.send_discount_code_function.output_path
  source_code_hash = data.archive_file.send_discount_code_function.output_base64sha256
  memory_size      = 128
  timeout          = 10
  role             = aws_iam_role.send_discount_code_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.send_discount_code_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.send_discount_code_function_role]
}

data "archive_file" "send_discount_code_function" {
  type        = "zip"
  source_file = "${path.module}/functions/send_discount_code_function/index.js"
  output_path = "${path.module}/.build/send_discount_code_function.zip"
}

# SendDiscountCode (lambda-function), Product registration
resource "aws_iam_role" "send_discount_code_function_role" {
  name_prefix = "SendDiscountCodeFunctionRole-"

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

resource "aws_iam_role_policy" "send_discount_code_function_role" {
  name = "Permissions"
  role = aws_iam_role.send_discount_code_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.send_discount_code_function_log_group.arn}:*"
      },
    ]
  })
}

# SendDiscountCode (lambda-function), Product registration
resource "aws_cloudwatch_log_group" "send_discount_code_function_log_group" {
  name_prefix       = "SendDiscountCodeFunctionLogGroup-"
  retention_in_days = 14
}

# DiscountCode → SendDiscountCode (rule-target)
resource "aws_lambda_permission" "discount_code_rule_to_send_discount_code_function_permission" {
  function_name = aws_lambda_function.send_discount_code_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.discount_code_rule.arn
}

# ManufacturerApi (api-destination)
resource "aws_cloudwatch_event_connection" "manufacturer_api_destination_connection" {
  name               = "${var.name}-ManufacturerApiDestinationConnection"
  description        = "The manufacturer’s warranty service."
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.manufacturer_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# ManufacturerApi (api-destination)
resource "aws_cloudwatch_event_api_destination" "manufacturer_api_destination" {
  name                             = "${var.name}-ManufacturerApiDestination"
  description                      = "The manufacturer’s warranty service."
  connection_arn                   = aws_cloudwatch_event_connection.manufacturer_api_destination_connection.arn
  invocation_endpoint              = var.manufacturer_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 10
}

# UndeliveredNotifications (sqs-queue), Product registration
resource "aws_sqs_queue" "undelivered_notifications_queue" {
  name_prefix                = "UndeliveredNotificationsQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 1209600

  lifecycle {
    prevent_destroy = true
  }
}

# UndeliveredNotifications (sqs-queue), Product registration
resource "aws_sqs_queue_policy" "undelivered_notifications_queue_policy" {
  queue_url = aws_sqs_queue.undelivered_notifications_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ManufacturerNotificationRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.undelivered_notifications_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.manufacturer_notification_rule.arn
          }
        }
      },
    ]
  })
}
