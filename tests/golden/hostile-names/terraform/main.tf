data "aws_secretsmanager_secret_version" "a8_c482_de_api_destination_secret_name" {
  secret_id = var.a8_c482_de_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "anchor_x_tag_dir_at_api_destination_secret_name" {
  secret_id = var.anchor_x_tag_dir_at_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination007_secret_name" {
  secret_id = var.api_destination007_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination055338_a0_secret_name" {
  secret_id = var.api_destination055338_a0_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination20261123_secret_name" {
  secret_id = var.api_destination20261123_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination2_secret_name" {
  secret_id = var.api_destination2_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination80_dc4013_secret_name" {
  secret_id = var.api_destination80_dc4013_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination_secret_name" {
  secret_id = var.api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "bell_nul_next_line_bom_api_destination_secret_name" {
  secret_id = var.bell_nul_next_line_bom_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "comment_value_api_destination_secret_name" {
  secret_id = var.comment_value_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "dash_api_destination_secret_name" {
  secret_id = var.dash_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "dbd9_eeb4_api_destination_secret_name" {
  secret_id = var.dbd9_eeb4_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "default_api_destination_secret_name" {
  secret_id = var.default_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "emoji_api_destination_secret_name" {
  secret_id = var.emoji_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "queue_api_destination2_secret_name" {
  secret_id = var.queue_api_destination2_secret_name
}

data "aws_secretsmanager_secret_version" "queue_api_destination_secret_name" {
  secret_id = var.queue_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name" {
  secret_id = var.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "right_to_left_api_destination_secret_name" {
  secret_id = var.right_to_left_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "two_lines_three_api_destination_secret_name" {
  secret_id = var.two_lines_three_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "yes_api_destination_secret_name" {
  secret_id = var.yes_api_destination_secret_name
}

#  (event-bus), 
resource "aws_cloudwatch_event_bus" "event_bus" {
  name = "EventBus"
}

#  (rule), 
resource "aws_cloudwatch_event_rule" "rule" {
  name_prefix    = "Rule-"
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "rule_to_function" {
  rule           = aws_cloudwatch_event_rule.rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "Function"
  arn            = aws_lambda_function.function.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_to_queue2" {
  rule           = aws_cloudwatch_event_rule.rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "Queue2"
  arn            = aws_sqs_queue.queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_to_api_destination" {
  rule           = aws_cloudwatch_event_rule.rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "ApiDestination"
  arn            = aws_cloudwatch_event_api_destination.api_destination.arn
  role_arn       = aws_iam_role.rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue.arn
  }
}

#  (rule), 
resource "aws_iam_role" "rule_role" {
  name_prefix = "RuleRole-"

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

resource "aws_iam_role_policy" "rule_role" {
  name = "Permissions"
  role = aws_iam_role.rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination.arn
      },
    ]
  })
}

#  (lambda-function), 
resource "aws_lambda_function" "function" {
  function_name    = "${var.name}-Function"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function.output_path
  source_code_hash = data.archive_file.function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function_log_group.name
  }

  depends_on = [aws_iam_role_policy.function_role]
}

data "archive_file" "function" {
  type        = "zip"
  source_file = "${path.module}/functions/function/index.js"
  output_path = "${path.module}/.build/function.zip"
}

#  (lambda-function), 
resource "aws_iam_role" "function_role" {
  name_prefix = "FunctionRole-"

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

resource "aws_iam_role_policy" "function_role" {
  name = "Permissions"
  role = aws_iam_role.function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function_log_group.arn}:*"
      },
    ]
  })
}

#  (lambda-function), 
resource "aws_cloudwatch_log_group" "function_log_group" {
  name_prefix       = "FunctionLogGroup-"
  retention_in_days = 14
}

#  →  (rule-target)
resource "aws_lambda_permission" "rule_to_function_permission" {
  function_name = aws_lambda_function.function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule.arn
}

#  (sqs-queue), 
resource "aws_sqs_queue" "queue2" {
  name_prefix                = "Queue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

#  (sqs-queue), 
resource "aws_sqs_queue_policy" "queue2_policy" {
  queue_url = aws_sqs_queue.queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule.arn
          }
        }
      },
    ]
  })
}

#  (sqs-queue), 
resource "aws_sqs_queue" "queue" {
  name_prefix                = "Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

#  (sqs-queue), 
resource "aws_sqs_queue_policy" "queue_policy" {
  queue_url = aws_sqs_queue.queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule.arn
          }
        }
      },
    ]
  })
}

#  (api-destination), 
resource "aws_cloudwatch_event_connection" "api_destination_connection" {
  name               = "${var.name}-ApiDestinationConnection"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

#  (api-destination), 
resource "aws_cloudwatch_event_api_destination" "api_destination" {
  name                             = "${var.name}-ApiDestination"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination_connection.arn
  invocation_endpoint              = var.api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

#  (api-gateway), 
resource "aws_apigatewayv2_api" "api" {
  name          = "Api"
  protocol_type = "HTTP"
}

#  (api-gateway), 
resource "aws_apigatewayv2_stage" "api_stage" {
  api_id      = aws_apigatewayv2_api.api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

#  (api-gateway), 
resource "aws_cloudwatch_log_group" "api_log_group" {
  name_prefix       = "ApiLogGroup-"
  retention_in_days = 14
}

#  (api-gateway), 
resource "aws_iam_role" "api_role" {
  name_prefix = "ApiRole-"

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

resource "aws_iam_role_policy" "api_role" {
  name = "Permissions"
  role = aws_iam_role.api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus.arn
      },
    ]
  })
}

#  →  (put-events)
resource "aws_apigatewayv2_integration" "api_to_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

#  →  (put-events)
resource "aws_apigatewayv2_route" "api_to_event_bus_route" {
  api_id    = aws_apigatewayv2_api.api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api_to_event_bus_integration.id}"
}

#   (event-bus),  
resource "aws_cloudwatch_event_bus" "event_bus2" {
  name        = "EventBus2"
  description = " "
}

#   (rule),  
resource "aws_cloudwatch_event_rule" "rule2" {
  name_prefix    = "Rule2-"
  description    = " "
  event_bus_name = aws_cloudwatch_event_bus.event_bus2.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "rule2_to_function2" {
  rule           = aws_cloudwatch_event_rule.rule2.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus2.name
  target_id      = "Function2"
  arn            = aws_lambda_function.function2.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue3.arn
  }
}

resource "aws_cloudwatch_event_target" "rule2_to_queue4" {
  rule           = aws_cloudwatch_event_rule.rule2.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus2.name
  target_id      = "Queue4"
  arn            = aws_sqs_queue.queue4.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue3.arn
  }
}

resource "aws_cloudwatch_event_target" "rule2_to_api_destination2" {
  rule           = aws_cloudwatch_event_rule.rule2.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus2.name
  target_id      = "ApiDestination2"
  arn            = aws_cloudwatch_event_api_destination.api_destination2.arn
  role_arn       = aws_iam_role.rule2_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue3.arn
  }
}

#   (rule),  
resource "aws_iam_role" "rule2_role" {
  name_prefix = "Rule2Role-"

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

resource "aws_iam_role_policy" "rule2_role" {
  name = "Permissions"
  role = aws_iam_role.rule2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination2.arn
      },
    ]
  })
}

#   (lambda-function),  
resource "aws_lambda_function" "function2" {
  function_name    = "${var.name}-Function2"
  description      = " "
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function2.output_path
  source_code_hash = data.archive_file.function2.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function2_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function2_log_group.name
  }

  depends_on = [aws_iam_role_policy.function2_role]
}

data "archive_file" "function2" {
  type        = "zip"
  source_file = "${path.module}/functions/function2/index.js"
  output_path = "${path.module}/.build/function2.zip"
}

#   (lambda-function),  
resource "aws_iam_role" "function2_role" {
  name_prefix = "Function2Role-"

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

resource "aws_iam_role_policy" "function2_role" {
  name = "Permissions"
  role = aws_iam_role.function2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function2_log_group.arn}:*"
      },
    ]
  })
}

#   (lambda-function),  
resource "aws_cloudwatch_log_group" "function2_log_group" {
  name_prefix       = "Function2LogGroup-"
  retention_in_days = 14
}

#   →   (rule-target)
resource "aws_lambda_permission" "rule2_to_function2_permission" {
  function_name = aws_lambda_function.function2.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule2.arn
}

#   (sqs-queue),  
resource "aws_sqs_queue" "queue4" {
  name_prefix                = "Queue4-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

#   (sqs-queue),  
resource "aws_sqs_queue_policy" "queue4_policy" {
  queue_url = aws_sqs_queue.queue4.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule2"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue4.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule2.arn
          }
        }
      },
    ]
  })
}

#   (sqs-queue),  
resource "aws_sqs_queue" "queue3" {
  name_prefix                = "Queue3-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

#   (sqs-queue),  
resource "aws_sqs_queue_policy" "queue3_policy" {
  queue_url = aws_sqs_queue.queue3.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule2"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue3.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule2.arn
          }
        }
      },
    ]
  })
}

#   (api-destination),  
resource "aws_cloudwatch_event_connection" "api_destination2_connection" {
  name               = "${var.name}-ApiDestination2Connection"
  description        = " "
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination2_secret_name.secret_string)["api_key"]
    }
  }
}

#   (api-destination),  
resource "aws_cloudwatch_event_api_destination" "api_destination2" {
  name                             = "${var.name}-ApiDestination2"
  description                      = " "
  connection_arn                   = aws_cloudwatch_event_connection.api_destination2_connection.arn
  invocation_endpoint              = var.api_destination2_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

#   (api-gateway),  
resource "aws_apigatewayv2_api" "api2" {
  name          = "Api2"
  description   = " "
  protocol_type = "HTTP"
}

#   (api-gateway),  
resource "aws_apigatewayv2_stage" "api2_stage" {
  api_id      = aws_apigatewayv2_api.api2.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api2_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

#   (api-gateway),  
resource "aws_cloudwatch_log_group" "api2_log_group" {
  name_prefix       = "Api2LogGroup-"
  retention_in_days = 14
}

#   (api-gateway),  
resource "aws_iam_role" "api2_role" {
  name_prefix = "Api2Role-"

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

resource "aws_iam_role_policy" "api2_role" {
  name = "Permissions"
  role = aws_iam_role.api2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus2.arn
      },
    ]
  })
}

#   →   (put-events)
resource "aws_apigatewayv2_integration" "api2_to_event_bus2_integration" {
  api_id                 = aws_apigatewayv2_api.api2.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api2_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus2.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

#   →   (put-events)
resource "aws_apigatewayv2_route" "api2_to_event_bus2_route" {
  api_id    = aws_apigatewayv2_api.api2.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api2_to_event_bus2_integration.id}"
}

# yes (event-bus), yes
resource "aws_cloudwatch_event_bus" "yes_event_bus" {
  name        = "yes"
  description = "yes"
}

# yes (rule), yes
resource "aws_cloudwatch_event_rule" "yes_rule" {
  name_prefix    = "YesRule-"
  description    = "yes"
  event_bus_name = aws_cloudwatch_event_bus.yes_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "yes_rule_to_yes_function" {
  rule           = aws_cloudwatch_event_rule.yes_rule.name
  event_bus_name = aws_cloudwatch_event_bus.yes_event_bus.name
  target_id      = "YesFunction"
  arn            = aws_lambda_function.yes_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.yes_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "yes_rule_to_yes_queue2" {
  rule           = aws_cloudwatch_event_rule.yes_rule.name
  event_bus_name = aws_cloudwatch_event_bus.yes_event_bus.name
  target_id      = "YesQueue2"
  arn            = aws_sqs_queue.yes_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.yes_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "yes_rule_to_yes_api_destination" {
  rule           = aws_cloudwatch_event_rule.yes_rule.name
  event_bus_name = aws_cloudwatch_event_bus.yes_event_bus.name
  target_id      = "YesApiDestination"
  arn            = aws_cloudwatch_event_api_destination.yes_api_destination.arn
  role_arn       = aws_iam_role.yes_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.yes_queue.arn
  }
}

# yes (rule), yes
resource "aws_iam_role" "yes_rule_role" {
  name_prefix = "YesRuleRole-"

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

resource "aws_iam_role_policy" "yes_rule_role" {
  name = "Permissions"
  role = aws_iam_role.yes_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.yes_api_destination.arn
      },
    ]
  })
}

# yes (lambda-function), yes
resource "aws_lambda_function" "yes_function" {
  function_name    = "${var.name}-YesFunction"
  description      = "yes"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.yes_function.output_path
  source_code_hash = data.archive_file.yes_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.yes_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.yes_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.yes_function_role]
}

data "archive_file" "yes_function" {
  type        = "zip"
  source_file = "${path.module}/functions/yes_function/index.js"
  output_path = "${path.module}/.build/yes_function.zip"
}

# yes (lambda-function), yes
resource "aws_iam_role" "yes_function_role" {
  name_prefix = "YesFunctionRole-"

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

resource "aws_iam_role_policy" "yes_function_role" {
  name = "Permissions"
  role = aws_iam_role.yes_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.yes_function_log_group.arn}:*"
      },
    ]
  })
}

# yes (lambda-function), yes
resource "aws_cloudwatch_log_group" "yes_function_log_group" {
  name_prefix       = "YesFunctionLogGroup-"
  retention_in_days = 14
}

# yes → yes (rule-target)
resource "aws_lambda_permission" "yes_rule_to_yes_function_permission" {
  function_name = aws_lambda_function.yes_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.yes_rule.arn
}

# yes (sqs-queue), yes
resource "aws_sqs_queue" "yes_queue2" {
  name_prefix                = "YesQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# yes (sqs-queue), yes
resource "aws_sqs_queue_policy" "yes_queue2_policy" {
  queue_url = aws_sqs_queue.yes_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "YesRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.yes_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.yes_rule.arn
          }
        }
      },
    ]
  })
}

# yes (sqs-queue), yes
resource "aws_sqs_queue" "yes_queue" {
  name_prefix                = "YesQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# yes (sqs-queue), yes
resource "aws_sqs_queue_policy" "yes_queue_policy" {
  queue_url = aws_sqs_queue.yes_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "YesRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.yes_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.yes_rule.arn
          }
        }
      },
    ]
  })
}

# yes (api-destination), yes
resource "aws_cloudwatch_event_connection" "yes_api_destination_connection" {
  name               = "${var.name}-YesApiDestinationConnection"
  description        = "yes"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.yes_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# yes (api-destination), yes
resource "aws_cloudwatch_event_api_destination" "yes_api_destination" {
  name                             = "${var.name}-YesApiDestination"
  description                      = "yes"
  connection_arn                   = aws_cloudwatch_event_connection.yes_api_destination_connection.arn
  invocation_endpoint              = var.yes_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# yes (api-gateway), yes
resource "aws_apigatewayv2_api" "yes_api" {
  name          = "yes"
  description   = "yes"
  protocol_type = "HTTP"
}

# yes (api-gateway), yes
resource "aws_apigatewayv2_stage" "yes_api_stage" {
  api_id      = aws_apigatewayv2_api.yes_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.yes_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# yes (api-gateway), yes
resource "aws_cloudwatch_log_group" "yes_api_log_group" {
  name_prefix       = "YesApiLogGroup-"
  retention_in_days = 14
}

# yes (api-gateway), yes
resource "aws_iam_role" "yes_api_role" {
  name_prefix = "YesApiRole-"

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

resource "aws_iam_role_policy" "yes_api_role" {
  name = "Permissions"
  role = aws_iam_role.yes_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.yes_event_bus.arn
      },
    ]
  })
}

# yes → yes (put-events)
resource "aws_apigatewayv2_integration" "yes_api_to_yes_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.yes_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.yes_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.yes_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# yes → yes (put-events)
resource "aws_apigatewayv2_route" "yes_api_to_yes_event_bus_route" {
  api_id    = aws_apigatewayv2_api.yes_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.yes_api_to_yes_event_bus_integration.id}"
}

# 2026-11-23 (event-bus), 2026-11-23
resource "aws_cloudwatch_event_bus" "event_bus20261123" {
  name        = "2026-11-23"
  description = "2026-11-23"
}

# 2026-11-23 (rule), 2026-11-23
resource "aws_cloudwatch_event_rule" "rule20261123" {
  name_prefix    = "Rule20261123-"
  description    = "2026-11-23"
  event_bus_name = aws_cloudwatch_event_bus.event_bus20261123.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "rule20261123_to_function20261123" {
  rule           = aws_cloudwatch_event_rule.rule20261123.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus20261123.name
  target_id      = "Function20261123"
  arn            = aws_lambda_function.function20261123.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue20261123.arn
  }
}

resource "aws_cloudwatch_event_target" "rule20261123_to_queue202611232" {
  rule           = aws_cloudwatch_event_rule.rule20261123.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus20261123.name
  target_id      = "Queue202611232"
  arn            = aws_sqs_queue.queue202611232.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue20261123.arn
  }
}

resource "aws_cloudwatch_event_target" "rule20261123_to_api_destination20261123" {
  rule           = aws_cloudwatch_event_rule.rule20261123.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus20261123.name
  target_id      = "ApiDestination20261123"
  arn            = aws_cloudwatch_event_api_destination.api_destination20261123.arn
  role_arn       = aws_iam_role.rule20261123_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue20261123.arn
  }
}

# 2026-11-23 (rule), 2026-11-23
resource "aws_iam_role" "rule20261123_role" {
  name_prefix = "Rule20261123Role-"

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

resource "aws_iam_role_policy" "rule20261123_role" {
  name = "Permissions"
  role = aws_iam_role.rule20261123_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination20261123.arn
      },
    ]
  })
}

# 2026-11-23 (lambda-function), 2026-11-23
resource "aws_lambda_function" "function20261123" {
  function_name    = "${var.name}-Function20261123"
  description      = "2026-11-23"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function20261123.output_path
  source_code_hash = data.archive_file.function20261123.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function20261123_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function20261123_log_group.name
  }

  depends_on = [aws_iam_role_policy.function20261123_role]
}

data "archive_file" "function20261123" {
  type        = "zip"
  source_file = "${path.module}/functions/function20261123/index.js"
  output_path = "${path.module}/.build/function20261123.zip"
}

# 2026-11-23 (lambda-function), 2026-11-23
resource "aws_iam_role" "function20261123_role" {
  name_prefix = "Function20261123Role-"

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

resource "aws_iam_role_policy" "function20261123_role" {
  name = "Permissions"
  role = aws_iam_role.function20261123_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function20261123_log_group.arn}:*"
      },
    ]
  })
}

# 2026-11-23 (lambda-function), 2026-11-23
resource "aws_cloudwatch_log_group" "function20261123_log_group" {
  name_prefix       = "Function20261123LogGroup-"
  retention_in_days = 14
}

# 2026-11-23 → 2026-11-23 (rule-target)
resource "aws_lambda_permission" "rule20261123_to_function20261123_permission" {
  function_name = aws_lambda_function.function20261123.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule20261123.arn
}

# 2026-11-23 (sqs-queue), 2026-11-23
resource "aws_sqs_queue" "queue202611232" {
  name_prefix                = "Queue202611232-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 2026-11-23 (sqs-queue), 2026-11-23
resource "aws_sqs_queue_policy" "queue202611232_policy" {
  queue_url = aws_sqs_queue.queue202611232.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule20261123"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue202611232.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule20261123.arn
          }
        }
      },
    ]
  })
}

# 2026-11-23 (sqs-queue), 2026-11-23
resource "aws_sqs_queue" "queue20261123" {
  name_prefix                = "Queue20261123-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 2026-11-23 (sqs-queue), 2026-11-23
resource "aws_sqs_queue_policy" "queue20261123_policy" {
  queue_url = aws_sqs_queue.queue20261123.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule20261123"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue20261123.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule20261123.arn
          }
        }
      },
    ]
  })
}

# 2026-11-23 (api-destination), 2026-11-23
resource "aws_cloudwatch_event_connection" "api_destination20261123_connection" {
  name               = "${var.name}-ApiDestination20261123Connection"
  description        = "2026-11-23"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination20261123_secret_name.secret_string)["api_key"]
    }
  }
}

# 2026-11-23 (api-destination), 2026-11-23
resource "aws_cloudwatch_event_api_destination" "api_destination20261123" {
  name                             = "${var.name}-ApiDestination20261123"
  description                      = "2026-11-23"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination20261123_connection.arn
  invocation_endpoint              = var.api_destination20261123_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# 2026-11-23 (api-gateway), 2026-11-23
resource "aws_apigatewayv2_api" "api20261123" {
  name          = "2026-11-23"
  description   = "2026-11-23"
  protocol_type = "HTTP"
}

# 2026-11-23 (api-gateway), 2026-11-23
resource "aws_apigatewayv2_stage" "api20261123_stage" {
  api_id      = aws_apigatewayv2_api.api20261123.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api20261123_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# 2026-11-23 (api-gateway), 2026-11-23
resource "aws_cloudwatch_log_group" "api20261123_log_group" {
  name_prefix       = "Api20261123LogGroup-"
  retention_in_days = 14
}

# 2026-11-23 (api-gateway), 2026-11-23
resource "aws_iam_role" "api20261123_role" {
  name_prefix = "Api20261123Role-"

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

resource "aws_iam_role_policy" "api20261123_role" {
  name = "Permissions"
  role = aws_iam_role.api20261123_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus20261123.arn
      },
    ]
  })
}

# 2026-11-23 → 2026-11-23 (put-events)
resource "aws_apigatewayv2_integration" "api20261123_to_event_bus20261123_integration" {
  api_id                 = aws_apigatewayv2_api.api20261123.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api20261123_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus20261123.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# 2026-11-23 → 2026-11-23 (put-events)
resource "aws_apigatewayv2_route" "api20261123_to_event_bus20261123_route" {
  api_id    = aws_apigatewayv2_api.api20261123.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api20261123_to_event_bus20261123_integration.id}"
}

# 007 (event-bus), 007
resource "aws_cloudwatch_event_bus" "event_bus007" {
  name        = "007"
  description = "007"
}

# 007 (rule), 007
resource "aws_cloudwatch_event_rule" "rule007" {
  name_prefix    = "Rule007-"
  description    = "007"
  event_bus_name = aws_cloudwatch_event_bus.event_bus007.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "rule007_to_function007" {
  rule           = aws_cloudwatch_event_rule.rule007.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus007.name
  target_id      = "Function007"
  arn            = aws_lambda_function.function007.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue007.arn
  }
}

resource "aws_cloudwatch_event_target" "rule007_to_queue0072" {
  rule           = aws_cloudwatch_event_rule.rule007.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus007.name
  target_id      = "Queue0072"
  arn            = aws_sqs_queue.queue0072.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue007.arn
  }
}

resource "aws_cloudwatch_event_target" "rule007_to_api_destination007" {
  rule           = aws_cloudwatch_event_rule.rule007.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus007.name
  target_id      = "ApiDestination007"
  arn            = aws_cloudwatch_event_api_destination.api_destination007.arn
  role_arn       = aws_iam_role.rule007_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue007.arn
  }
}

# 007 (rule), 007
resource "aws_iam_role" "rule007_role" {
  name_prefix = "Rule007Role-"

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

resource "aws_iam_role_policy" "rule007_role" {
  name = "Permissions"
  role = aws_iam_role.rule007_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination007.arn
      },
    ]
  })
}

# 007 (lambda-function), 007
resource "aws_lambda_function" "function007" {
  function_name    = "${var.name}-Function007"
  description      = "007"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function007.output_path
  source_code_hash = data.archive_file.function007.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function007_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function007_log_group.name
  }

  depends_on = [aws_iam_role_policy.function007_role]
}

data "archive_file" "function007" {
  type        = "zip"
  source_file = "${path.module}/functions/function007/index.js"
  output_path = "${path.module}/.build/function007.zip"
}

# 007 (lambda-function), 007
resource "aws_iam_role" "function007_role" {
  name_prefix = "Function007Role-"

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

resource "aws_iam_role_policy" "function007_role" {
  name = "Permissions"
  role = aws_iam_role.function007_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function007_log_group.arn}:*"
      },
    ]
  })
}

# 007 (lambda-function), 007
resource "aws_cloudwatch_log_group" "function007_log_group" {
  name_prefix       = "Function007LogGroup-"
  retention_in_days = 14
}

# 007 → 007 (rule-target)
resource "aws_lambda_permission" "rule007_to_function007_permission" {
  function_name = aws_lambda_function.function007.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule007.arn
}

# 007 (sqs-queue), 007
resource "aws_sqs_queue" "queue0072" {
  name_prefix                = "Queue0072-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 007 (sqs-queue), 007
resource "aws_sqs_queue_policy" "queue0072_policy" {
  queue_url = aws_sqs_queue.queue0072.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule007"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue0072.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule007.arn
          }
        }
      },
    ]
  })
}

# 007 (sqs-queue), 007
resource "aws_sqs_queue" "queue007" {
  name_prefix                = "Queue007-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 007 (sqs-queue), 007
resource "aws_sqs_queue_policy" "queue007_policy" {
  queue_url = aws_sqs_queue.queue007.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule007"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue007.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule007.arn
          }
        }
      },
    ]
  })
}

# 007 (api-destination), 007
resource "aws_cloudwatch_event_connection" "api_destination007_connection" {
  name               = "${var.name}-ApiDestination007Connection"
  description        = "007"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination007_secret_name.secret_string)["api_key"]
    }
  }
}

# 007 (api-destination), 007
resource "aws_cloudwatch_event_api_destination" "api_destination007" {
  name                             = "${var.name}-ApiDestination007"
  description                      = "007"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination007_connection.arn
  invocation_endpoint              = var.api_destination007_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# 007 (api-gateway), 007
resource "aws_apigatewayv2_api" "api007" {
  name          = "007"
  description   = "007"
  protocol_type = "HTTP"
}

# 007 (api-gateway), 007
resource "aws_apigatewayv2_stage" "api007_stage" {
  api_id      = aws_apigatewayv2_api.api007.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api007_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# 007 (api-gateway), 007
resource "aws_cloudwatch_log_group" "api007_log_group" {
  name_prefix       = "Api007LogGroup-"
  retention_in_days = 14
}

# 007 (api-gateway), 007
resource "aws_iam_role" "api007_role" {
  name_prefix = "Api007Role-"

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

resource "aws_iam_role_policy" "api007_role" {
  name = "Permissions"
  role = aws_iam_role.api007_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus007.arn
      },
    ]
  })
}

# 007 → 007 (put-events)
resource "aws_apigatewayv2_integration" "api007_to_event_bus007_integration" {
  api_id                 = aws_apigatewayv2_api.api007.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api007_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus007.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# 007 → 007 (put-events)
resource "aws_apigatewayv2_route" "api007_to_event_bus007_route" {
  api_id    = aws_apigatewayv2_api.api007.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api007_to_event_bus007_integration.id}"
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (event-bus), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_cloudwatch_event_bus" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus" {
  name        = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x"
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (rule), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_cloudwatch_event_rule" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule" {
  name_prefix    = "QuotedSingleBMarkupBCodeAWSRe3B6FACC6-"
  description    = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  event_bus_name = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function" {
  rule           = aws_cloudwatch_event_rule.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule.name
  event_bus_name = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.name
  target_id      = "QuotedSingleBMarkupBCodeAWSRegionResolveSsmXFunction"
  arn            = aws_lambda_function.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2" {
  rule           = aws_cloudwatch_event_rule.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule.name
  event_bus_name = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.name
  target_id      = "QuotedSingleBMarkupBCodeAWSRegionResolveSsmXQueue2"
  arn            = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination" {
  rule           = aws_cloudwatch_event_rule.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule.name
  event_bus_name = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.name
  target_id      = "QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiDestination"
  arn            = aws_cloudwatch_event_api_destination.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination.arn
  role_arn       = aws_iam_role.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue.arn
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (rule), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_iam_role" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_role" {
  name_prefix = "QuotedSingleBMarkupBCodeAWSRe8CBB4CCE-"

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

resource "aws_iam_role_policy" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_role" {
  name = "Permissions"
  role = aws_iam_role.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination.arn
      },
    ]
  })
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (lambda-function), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_lambda_function" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function" {
  function_name    = "${var.name}-QuotedSingleBMarkupBCodeAWSRegionResolv76B63960"
  description      = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function.output_path
  source_code_hash = data.archive_file.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_log_group.name
  }

  depends_on = [
    aws_iam_role_policy.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_role,
  ]
}

data "archive_file" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function" {
  type        = "zip"
  source_file = "${path.module}/functions/quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function/index.js"
  output_path = "${path.module}/.build/quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function.zip"
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (lambda-function), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_iam_role" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_role" {
  name_prefix = "QuotedSingleBMarkupBCodeAWSRe4C336110-"

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

resource "aws_iam_role_policy" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_role" {
  name = "Permissions"
  role = aws_iam_role.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_log_group.arn}:*"
      },
    ]
  })
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (lambda-function), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_cloudwatch_log_group" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_log_group" {
  name_prefix       = "QuotedSingleBMarkupBCodeAWSReE5E5C415-"
  retention_in_days = 14
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} → "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (rule-target)
resource "aws_lambda_permission" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function_permission" {
  function_name = aws_lambda_function.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule.arn
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_sqs_queue" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2" {
  name_prefix                = "QuotedSingleBMarkupBCodeAWSReEA92559F-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_sqs_queue_policy" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2_policy" {
  queue_url = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule.arn
          }
        }
      },
    ]
  })
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_sqs_queue" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue" {
  name_prefix                = "QuotedSingleBMarkupBCodeAWSReFD3C1377-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_sqs_queue_policy" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue_policy" {
  queue_url = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_rule.arn
          }
        }
      },
    ]
  })
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_cloudwatch_event_connection" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_connection" {
  name               = "${var.name}-QuotedSingleBMarkupBCodeAWSRegionResolvC0694CA0"
  description        = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_cloudwatch_event_api_destination" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination" {
  name                             = "${var.name}-QuotedSingleBMarkupBCodeAWSRegionResolv2B2936E8"
  description                      = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  connection_arn                   = aws_cloudwatch_event_connection.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_connection.arn
  invocation_endpoint              = var.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_apigatewayv2_api" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api" {
  name          = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  description   = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  protocol_type = "HTTP"
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_apigatewayv2_stage" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_stage" {
  api_id      = aws_apigatewayv2_api.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_cloudwatch_log_group" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_log_group" {
  name_prefix       = "QuotedSingleBMarkupBCodeAWSRe7943D7ED-"
  retention_in_days = 14
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
resource "aws_iam_role" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_role" {
  name_prefix = "QuotedSingleBMarkupBCodeAWSReDCF2FC18-"

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

resource "aws_iam_role_policy" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_role" {
  name = "Permissions"
  role = aws_iam_role.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.arn
      },
    ]
  })
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} → "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (put-events)
resource "aws_apigatewayv2_integration" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} → "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (put-events)
resource "aws_apigatewayv2_route" "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus_route" {
  api_id    = aws_apigatewayv2_api.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_to_quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus_integration.id}"
}

# # comment: value (event-bus), # comment: value
resource "aws_cloudwatch_event_bus" "comment_value_event_bus" {
  name        = "comment-value"
  description = "# comment: value"
}

# # comment: value (rule), # comment: value
resource "aws_cloudwatch_event_rule" "comment_value_rule" {
  name_prefix    = "CommentValueRule-"
  description    = "# comment: value"
  event_bus_name = aws_cloudwatch_event_bus.comment_value_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "comment_value_rule_to_comment_value_function" {
  rule           = aws_cloudwatch_event_rule.comment_value_rule.name
  event_bus_name = aws_cloudwatch_event_bus.comment_value_event_bus.name
  target_id      = "CommentValueFunction"
  arn            = aws_lambda_function.comment_value_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.comment_value_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "comment_value_rule_to_comment_value_queue2" {
  rule           = aws_cloudwatch_event_rule.comment_value_rule.name
  event_bus_name = aws_cloudwatch_event_bus.comment_value_event_bus.name
  target_id      = "CommentValueQueue2"
  arn            = aws_sqs_queue.comment_value_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.comment_value_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "comment_value_rule_to_comment_value_api_destination" {
  rule           = aws_cloudwatch_event_rule.comment_value_rule.name
  event_bus_name = aws_cloudwatch_event_bus.comment_value_event_bus.name
  target_id      = "CommentValueApiDestination"
  arn            = aws_cloudwatch_event_api_destination.comment_value_api_destination.arn
  role_arn       = aws_iam_role.comment_value_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.comment_value_queue.arn
  }
}

# # comment: value (rule), # comment: value
resource "aws_iam_role" "comment_value_rule_role" {
  name_prefix = "CommentValueRuleRole-"

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

resource "aws_iam_role_policy" "comment_value_rule_role" {
  name = "Permissions"
  role = aws_iam_role.comment_value_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.comment_value_api_destination.arn
      },
    ]
  })
}

# # comment: value (lambda-function), # comment: value
resource "aws_lambda_function" "comment_value_function" {
  function_name    = "${var.name}-CommentValueFunction"
  description      = "# comment: value"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.comment_value_function.output_path
  source_code_hash = data.archive_file.comment_value_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.comment_value_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.comment_value_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.comment_value_function_role]
}

data "archive_file" "comment_value_function" {
  type        = "zip"
  source_file = "${path.module}/functions/comment_value_function/index.js"
  output_path = "${path.module}/.build/comment_value_function.zip"
}

# # comment: value (lambda-function), # comment: value
resource "aws_iam_role" "comment_value_function_role" {
  name_prefix = "CommentValueFunctionRole-"

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

resource "aws_iam_role_policy" "comment_value_function_role" {
  name = "Permissions"
  role = aws_iam_role.comment_value_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.comment_value_function_log_group.arn}:*"
      },
    ]
  })
}

# # comment: value (lambda-function), # comment: value
resource "aws_cloudwatch_log_group" "comment_value_function_log_group" {
  name_prefix       = "CommentValueFunctionLogGroup-"
  retention_in_days = 14
}

# # comment: value → # comment: value (rule-target)
resource "aws_lambda_permission" "comment_value_rule_to_comment_value_function_permission" {
  function_name = aws_lambda_function.comment_value_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.comment_value_rule.arn
}

# # comment: value (sqs-queue), # comment: value
resource "aws_sqs_queue" "comment_value_queue2" {
  name_prefix                = "CommentValueQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# # comment: value (sqs-queue), # comment: value
resource "aws_sqs_queue_policy" "comment_value_queue2_policy" {
  queue_url = aws_sqs_queue.comment_value_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "CommentValueRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.comment_value_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.comment_value_rule.arn
          }
        }
      },
    ]
  })
}

# # comment: value (sqs-queue), # comment: value
resource "aws_sqs_queue" "comment_value_queue" {
  name_prefix                = "CommentValueQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# # comment: value (sqs-queue), # comment: value
resource "aws_sqs_queue_policy" "comment_value_queue_policy" {
  queue_url = aws_sqs_queue.comment_value_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "CommentValueRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.comment_value_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.comment_value_rule.arn
          }
        }
      },
    ]
  })
}

# # comment: value (api-destination), # comment: value
resource "aws_cloudwatch_event_connection" "comment_value_api_destination_connection" {
  name               = "${var.name}-CommentValueApiDestinationConnection"
  description        = "# comment: value"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.comment_value_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# # comment: value (api-destination), # comment: value
resource "aws_cloudwatch_event_api_destination" "comment_value_api_destination" {
  name                             = "${var.name}-CommentValueApiDestination"
  description                      = "# comment: value"
  connection_arn                   = aws_cloudwatch_event_connection.comment_value_api_destination_connection.arn
  invocation_endpoint              = var.comment_value_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# # comment: value (api-gateway), # comment: value
resource "aws_apigatewayv2_api" "comment_value_api" {
  name          = "# comment: value"
  description   = "# comment: value"
  protocol_type = "HTTP"
}

# # comment: value (api-gateway), # comment: value
resource "aws_apigatewayv2_stage" "comment_value_api_stage" {
  api_id      = aws_apigatewayv2_api.comment_value_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.comment_value_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# # comment: value (api-gateway), # comment: value
resource "aws_cloudwatch_log_group" "comment_value_api_log_group" {
  name_prefix       = "CommentValueApiLogGroup-"
  retention_in_days = 14
}

# # comment: value (api-gateway), # comment: value
resource "aws_iam_role" "comment_value_api_role" {
  name_prefix = "CommentValueApiRole-"

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

resource "aws_iam_role_policy" "comment_value_api_role" {
  name = "Permissions"
  role = aws_iam_role.comment_value_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.comment_value_event_bus.arn
      },
    ]
  })
}

# # comment: value → # comment: value (put-events)
resource "aws_apigatewayv2_integration" "comment_value_api_to_comment_value_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.comment_value_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.comment_value_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.comment_value_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# # comment: value → # comment: value (put-events)
resource "aws_apigatewayv2_route" "comment_value_api_to_comment_value_event_bus_route" {
  api_id    = aws_apigatewayv2_api.comment_value_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.comment_value_api_to_comment_value_event_bus_integration.id}"
}

# - dash (event-bus), - dash
resource "aws_cloudwatch_event_bus" "dash_event_bus" {
  name        = "dash"
  description = "- dash"
}

# - dash (rule), - dash
resource "aws_cloudwatch_event_rule" "dash_rule" {
  name_prefix    = "DashRule-"
  description    = "- dash"
  event_bus_name = aws_cloudwatch_event_bus.dash_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "dash_rule_to_dash_function" {
  rule           = aws_cloudwatch_event_rule.dash_rule.name
  event_bus_name = aws_cloudwatch_event_bus.dash_event_bus.name
  target_id      = "DashFunction"
  arn            = aws_lambda_function.dash_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.dash_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "dash_rule_to_dash_queue2" {
  rule           = aws_cloudwatch_event_rule.dash_rule.name
  event_bus_name = aws_cloudwatch_event_bus.dash_event_bus.name
  target_id      = "DashQueue2"
  arn            = aws_sqs_queue.dash_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.dash_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "dash_rule_to_dash_api_destination" {
  rule           = aws_cloudwatch_event_rule.dash_rule.name
  event_bus_name = aws_cloudwatch_event_bus.dash_event_bus.name
  target_id      = "DashApiDestination"
  arn            = aws_cloudwatch_event_api_destination.dash_api_destination.arn
  role_arn       = aws_iam_role.dash_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.dash_queue.arn
  }
}

# - dash (rule), - dash
resource "aws_iam_role" "dash_rule_role" {
  name_prefix = "DashRuleRole-"

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

resource "aws_iam_role_policy" "dash_rule_role" {
  name = "Permissions"
  role = aws_iam_role.dash_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.dash_api_destination.arn
      },
    ]
  })
}

# - dash (lambda-function), - dash
resource "aws_lambda_function" "dash_function" {
  function_name    = "${var.name}-DashFunction"
  description      = "- dash"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.dash_function.output_path
  source_code_hash = data.archive_file.dash_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.dash_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.dash_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.dash_function_role]
}

data "archive_file" "dash_function" {
  type        = "zip"
  source_file = "${path.module}/functions/dash_function/index.js"
  output_path = "${path.module}/.build/dash_function.zip"
}

# - dash (lambda-function), - dash
resource "aws_iam_role" "dash_function_role" {
  name_prefix = "DashFunctionRole-"

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

resource "aws_iam_role_policy" "dash_function_role" {
  name = "Permissions"
  role = aws_iam_role.dash_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.dash_function_log_group.arn}:*"
      },
    ]
  })
}

# - dash (lambda-function), - dash
resource "aws_cloudwatch_log_group" "dash_function_log_group" {
  name_prefix       = "DashFunctionLogGroup-"
  retention_in_days = 14
}

# - dash → - dash (rule-target)
resource "aws_lambda_permission" "dash_rule_to_dash_function_permission" {
  function_name = aws_lambda_function.dash_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.dash_rule.arn
}

# - dash (sqs-queue), - dash
resource "aws_sqs_queue" "dash_queue2" {
  name_prefix                = "DashQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# - dash (sqs-queue), - dash
resource "aws_sqs_queue_policy" "dash_queue2_policy" {
  queue_url = aws_sqs_queue.dash_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DashRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dash_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.dash_rule.arn
          }
        }
      },
    ]
  })
}

# - dash (sqs-queue), - dash
resource "aws_sqs_queue" "dash_queue" {
  name_prefix                = "DashQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# - dash (sqs-queue), - dash
resource "aws_sqs_queue_policy" "dash_queue_policy" {
  queue_url = aws_sqs_queue.dash_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DashRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dash_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.dash_rule.arn
          }
        }
      },
    ]
  })
}

# - dash (api-destination), - dash
resource "aws_cloudwatch_event_connection" "dash_api_destination_connection" {
  name               = "${var.name}-DashApiDestinationConnection"
  description        = "- dash"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.dash_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# - dash (api-destination), - dash
resource "aws_cloudwatch_event_api_destination" "dash_api_destination" {
  name                             = "${var.name}-DashApiDestination"
  description                      = "- dash"
  connection_arn                   = aws_cloudwatch_event_connection.dash_api_destination_connection.arn
  invocation_endpoint              = var.dash_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# - dash (api-gateway), - dash
resource "aws_apigatewayv2_api" "dash_api" {
  name          = "- dash"
  description   = "- dash"
  protocol_type = "HTTP"
}

# - dash (api-gateway), - dash
resource "aws_apigatewayv2_stage" "dash_api_stage" {
  api_id      = aws_apigatewayv2_api.dash_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.dash_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# - dash (api-gateway), - dash
resource "aws_cloudwatch_log_group" "dash_api_log_group" {
  name_prefix       = "DashApiLogGroup-"
  retention_in_days = 14
}

# - dash (api-gateway), - dash
resource "aws_iam_role" "dash_api_role" {
  name_prefix = "DashApiRole-"

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

resource "aws_iam_role_policy" "dash_api_role" {
  name = "Permissions"
  role = aws_iam_role.dash_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.dash_event_bus.arn
      },
    ]
  })
}

# - dash → - dash (put-events)
resource "aws_apigatewayv2_integration" "dash_api_to_dash_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.dash_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.dash_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.dash_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# - dash → - dash (put-events)
resource "aws_apigatewayv2_route" "dash_api_to_dash_event_bus_route" {
  api_id    = aws_apigatewayv2_api.dash_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.dash_api_to_dash_event_bus_integration.id}"
}

# emoji 🎉👨‍👩‍👧 (event-bus), emoji 🎉👨‍👩‍👧
resource "aws_cloudwatch_event_bus" "emoji_event_bus" {
  name        = "emoji"
  description = "emoji 🎉👨‍👩‍👧"
}

# emoji 🎉👨‍👩‍👧 (rule), emoji 🎉👨‍👩‍👧
resource "aws_cloudwatch_event_rule" "emoji_rule" {
  name_prefix    = "EmojiRule-"
  description    = "emoji 🎉👨‍👩‍👧"
  event_bus_name = aws_cloudwatch_event_bus.emoji_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "emoji_rule_to_emoji_function" {
  rule           = aws_cloudwatch_event_rule.emoji_rule.name
  event_bus_name = aws_cloudwatch_event_bus.emoji_event_bus.name
  target_id      = "EmojiFunction"
  arn            = aws_lambda_function.emoji_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.emoji_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "emoji_rule_to_emoji_queue2" {
  rule           = aws_cloudwatch_event_rule.emoji_rule.name
  event_bus_name = aws_cloudwatch_event_bus.emoji_event_bus.name
  target_id      = "EmojiQueue2"
  arn            = aws_sqs_queue.emoji_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.emoji_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "emoji_rule_to_emoji_api_destination" {
  rule           = aws_cloudwatch_event_rule.emoji_rule.name
  event_bus_name = aws_cloudwatch_event_bus.emoji_event_bus.name
  target_id      = "EmojiApiDestination"
  arn            = aws_cloudwatch_event_api_destination.emoji_api_destination.arn
  role_arn       = aws_iam_role.emoji_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.emoji_queue.arn
  }
}

# emoji 🎉👨‍👩‍👧 (rule), emoji 🎉👨‍👩‍👧
resource "aws_iam_role" "emoji_rule_role" {
  name_prefix = "EmojiRuleRole-"

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

resource "aws_iam_role_policy" "emoji_rule_role" {
  name = "Permissions"
  role = aws_iam_role.emoji_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.emoji_api_destination.arn
      },
    ]
  })
}

# emoji 🎉👨‍👩‍👧 (lambda-function), emoji 🎉👨‍👩‍👧
resource "aws_lambda_function" "emoji_function" {
  function_name    = "${var.name}-EmojiFunction"
  description      = "emoji 🎉👨‍👩‍👧"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.emoji_function.output_path
  source_code_hash = data.archive_file.emoji_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.emoji_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.emoji_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.emoji_function_role]
}

data "archive_file" "emoji_function" {
  type        = "zip"
  source_file = "${path.module}/functions/emoji_function/index.js"
  output_path = "${path.module}/.build/emoji_function.zip"
}

# emoji 🎉👨‍👩‍👧 (lambda-function), emoji 🎉👨‍👩‍👧
resource "aws_iam_role" "emoji_function_role" {
  name_prefix = "EmojiFunctionRole-"

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

resource "aws_iam_role_policy" "emoji_function_role" {
  name = "Permissions"
  role = aws_iam_role.emoji_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.emoji_function_log_group.arn}:*"
      },
    ]
  })
}

# emoji 🎉👨‍👩‍👧 (lambda-function), emoji 🎉👨‍👩‍👧
resource "aws_cloudwatch_log_group" "emoji_function_log_group" {
  name_prefix       = "EmojiFunctionLogGroup-"
  retention_in_days = 14
}

# emoji 🎉👨‍👩‍👧 → emoji 🎉👨‍👩‍👧 (rule-target)
resource "aws_lambda_permission" "emoji_rule_to_emoji_function_permission" {
  function_name = aws_lambda_function.emoji_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.emoji_rule.arn
}

# emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
resource "aws_sqs_queue" "emoji_queue2" {
  name_prefix                = "EmojiQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
resource "aws_sqs_queue_policy" "emoji_queue2_policy" {
  queue_url = aws_sqs_queue.emoji_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EmojiRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.emoji_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.emoji_rule.arn
          }
        }
      },
    ]
  })
}

# emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
resource "aws_sqs_queue" "emoji_queue" {
  name_prefix                = "EmojiQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
resource "aws_sqs_queue_policy" "emoji_queue_policy" {
  queue_url = aws_sqs_queue.emoji_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EmojiRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.emoji_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.emoji_rule.arn
          }
        }
      },
    ]
  })
}

# emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
resource "aws_cloudwatch_event_connection" "emoji_api_destination_connection" {
  name               = "${var.name}-EmojiApiDestinationConnection"
  description        = "emoji 🎉👨‍👩‍👧"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.emoji_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
resource "aws_cloudwatch_event_api_destination" "emoji_api_destination" {
  name                             = "${var.name}-EmojiApiDestination"
  description                      = "emoji 🎉👨‍👩‍👧"
  connection_arn                   = aws_cloudwatch_event_connection.emoji_api_destination_connection.arn
  invocation_endpoint              = var.emoji_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
resource "aws_apigatewayv2_api" "emoji_api" {
  name          = "emoji 🎉👨‍👩‍👧"
  description   = "emoji 🎉👨‍👩‍👧"
  protocol_type = "HTTP"
}

# emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
resource "aws_apigatewayv2_stage" "emoji_api_stage" {
  api_id      = aws_apigatewayv2_api.emoji_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.emoji_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
resource "aws_cloudwatch_log_group" "emoji_api_log_group" {
  name_prefix       = "EmojiApiLogGroup-"
  retention_in_days = 14
}

# emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
resource "aws_iam_role" "emoji_api_role" {
  name_prefix = "EmojiApiRole-"

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

resource "aws_iam_role_policy" "emoji_api_role" {
  name = "Permissions"
  role = aws_iam_role.emoji_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.emoji_event_bus.arn
      },
    ]
  })
}

# emoji 🎉👨‍👩‍👧 → emoji 🎉👨‍👩‍👧 (put-events)
resource "aws_apigatewayv2_integration" "emoji_api_to_emoji_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.emoji_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.emoji_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.emoji_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# emoji 🎉👨‍👩‍👧 → emoji 🎉👨‍👩‍👧 (put-events)
resource "aws_apigatewayv2_route" "emoji_api_to_emoji_event_bus_route" {
  api_id    = aws_apigatewayv2_api.emoji_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.emoji_api_to_emoji_event_bus_integration.id}"
}

# 订单 (event-bus), 订单
resource "aws_cloudwatch_event_bus" "event_bus055338_a0" {
  name        = "EventBus055338A0"
  description = "订单"
}

# 订单 (rule), 订单
resource "aws_cloudwatch_event_rule" "rule055338_a0" {
  name_prefix    = "Rule055338A0-"
  description    = "订单"
  event_bus_name = aws_cloudwatch_event_bus.event_bus055338_a0.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "rule055338_a0_to_function055338_a0" {
  rule           = aws_cloudwatch_event_rule.rule055338_a0.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus055338_a0.name
  target_id      = "Function055338A0"
  arn            = aws_lambda_function.function055338_a0.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue055338_a0.arn
  }
}

resource "aws_cloudwatch_event_target" "rule055338_a0_to_queue055338_a02" {
  rule           = aws_cloudwatch_event_rule.rule055338_a0.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus055338_a0.name
  target_id      = "Queue055338A02"
  arn            = aws_sqs_queue.queue055338_a02.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue055338_a0.arn
  }
}

resource "aws_cloudwatch_event_target" "rule055338_a0_to_api_destination055338_a0" {
  rule           = aws_cloudwatch_event_rule.rule055338_a0.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus055338_a0.name
  target_id      = "ApiDestination055338A0"
  arn            = aws_cloudwatch_event_api_destination.api_destination055338_a0.arn
  role_arn       = aws_iam_role.rule055338_a0_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue055338_a0.arn
  }
}

# 订单 (rule), 订单
resource "aws_iam_role" "rule055338_a0_role" {
  name_prefix = "Rule055338A0Role-"

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

resource "aws_iam_role_policy" "rule055338_a0_role" {
  name = "Permissions"
  role = aws_iam_role.rule055338_a0_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination055338_a0.arn
      },
    ]
  })
}

# 订单 (lambda-function), 订单
resource "aws_lambda_function" "function055338_a0" {
  function_name    = "${var.name}-Function055338A0"
  description      = "订单"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function055338_a0.output_path
  source_code_hash = data.archive_file.function055338_a0.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function055338_a0_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function055338_a0_log_group.name
  }

  depends_on = [aws_iam_role_policy.function055338_a0_role]
}

data "archive_file" "function055338_a0" {
  type        = "zip"
  source_file = "${path.module}/functions/function055338_a0/index.js"
  output_path = "${path.module}/.build/function055338_a0.zip"
}

# 订单 (lambda-function), 订单
resource "aws_iam_role" "function055338_a0_role" {
  name_prefix = "Function055338A0Role-"

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

resource "aws_iam_role_policy" "function055338_a0_role" {
  name = "Permissions"
  role = aws_iam_role.function055338_a0_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function055338_a0_log_group.arn}:*"
      },
    ]
  })
}

# 订单 (lambda-function), 订单
resource "aws_cloudwatch_log_group" "function055338_a0_log_group" {
  name_prefix       = "Function055338A0LogGroup-"
  retention_in_days = 14
}

# 订单 → 订单 (rule-target)
resource "aws_lambda_permission" "rule055338_a0_to_function055338_a0_permission" {
  function_name = aws_lambda_function.function055338_a0.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule055338_a0.arn
}

# 订单 (sqs-queue), 订单
resource "aws_sqs_queue" "queue055338_a02" {
  name_prefix                = "Queue055338A02-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 订单 (sqs-queue), 订单
resource "aws_sqs_queue_policy" "queue055338_a02_policy" {
  queue_url = aws_sqs_queue.queue055338_a02.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule055338A0"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue055338_a02.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule055338_a0.arn
          }
        }
      },
    ]
  })
}

# 订单 (sqs-queue), 订单
resource "aws_sqs_queue" "queue055338_a0" {
  name_prefix                = "Queue055338A0-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 订单 (sqs-queue), 订单
resource "aws_sqs_queue_policy" "queue055338_a0_policy" {
  queue_url = aws_sqs_queue.queue055338_a0.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule055338A0"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue055338_a0.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule055338_a0.arn
          }
        }
      },
    ]
  })
}

# 订单 (api-destination), 订单
resource "aws_cloudwatch_event_connection" "api_destination055338_a0_connection" {
  name               = "${var.name}-ApiDestination055338A0Connection"
  description        = "订单"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination055338_a0_secret_name.secret_string)["api_key"]
    }
  }
}

# 订单 (api-destination), 订单
resource "aws_cloudwatch_event_api_destination" "api_destination055338_a0" {
  name                             = "${var.name}-ApiDestination055338A0"
  description                      = "订单"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination055338_a0_connection.arn
  invocation_endpoint              = var.api_destination055338_a0_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# 订单 (api-gateway), 订单
resource "aws_apigatewayv2_api" "api055338_a0" {
  name          = "订单"
  description   = "订单"
  protocol_type = "HTTP"
}

# 订单 (api-gateway), 订单
resource "aws_apigatewayv2_stage" "api055338_a0_stage" {
  api_id      = aws_apigatewayv2_api.api055338_a0.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api055338_a0_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# 订单 (api-gateway), 订单
resource "aws_cloudwatch_log_group" "api055338_a0_log_group" {
  name_prefix       = "Api055338A0LogGroup-"
  retention_in_days = 14
}

# 订单 (api-gateway), 订单
resource "aws_iam_role" "api055338_a0_role" {
  name_prefix = "Api055338A0Role-"

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

resource "aws_iam_role_policy" "api055338_a0_role" {
  name = "Permissions"
  role = aws_iam_role.api055338_a0_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus055338_a0.arn
      },
    ]
  })
}

# 订单 → 订单 (put-events)
resource "aws_apigatewayv2_integration" "api055338_a0_to_event_bus055338_a0_integration" {
  api_id                 = aws_apigatewayv2_api.api055338_a0.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api055338_a0_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus055338_a0.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# 订单 → 订单 (put-events)
resource "aws_apigatewayv2_route" "api055338_a0_to_event_bus055338_a0_route" {
  api_id    = aws_apigatewayv2_api.api055338_a0.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api055338_a0_to_event_bus055338_a0_integration.id}"
}

# 订单总线 (event-bus), 订单总线
resource "aws_cloudwatch_event_bus" "event_bus80_dc4013" {
  name        = "EventBus80DC4013"
  description = "订单总线"
}

# 订单总线 (rule), 订单总线
resource "aws_cloudwatch_event_rule" "rule80_dc4013" {
  name_prefix    = "Rule80DC4013-"
  description    = "订单总线"
  event_bus_name = aws_cloudwatch_event_bus.event_bus80_dc4013.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "rule80_dc4013_to_function80_dc4013" {
  rule           = aws_cloudwatch_event_rule.rule80_dc4013.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus80_dc4013.name
  target_id      = "Function80DC4013"
  arn            = aws_lambda_function.function80_dc4013.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue80_dc4013.arn
  }
}

resource "aws_cloudwatch_event_target" "rule80_dc4013_to_queue80_dc40132" {
  rule           = aws_cloudwatch_event_rule.rule80_dc4013.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus80_dc4013.name
  target_id      = "Queue80DC40132"
  arn            = aws_sqs_queue.queue80_dc40132.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue80_dc4013.arn
  }
}

resource "aws_cloudwatch_event_target" "rule80_dc4013_to_api_destination80_dc4013" {
  rule           = aws_cloudwatch_event_rule.rule80_dc4013.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus80_dc4013.name
  target_id      = "ApiDestination80DC4013"
  arn            = aws_cloudwatch_event_api_destination.api_destination80_dc4013.arn
  role_arn       = aws_iam_role.rule80_dc4013_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue80_dc4013.arn
  }
}

# 订单总线 (rule), 订单总线
resource "aws_iam_role" "rule80_dc4013_role" {
  name_prefix = "Rule80DC4013Role-"

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

resource "aws_iam_role_policy" "rule80_dc4013_role" {
  name = "Permissions"
  role = aws_iam_role.rule80_dc4013_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination80_dc4013.arn
      },
    ]
  })
}

# 订单总线 (lambda-function), 订单总线
resource "aws_lambda_function" "function80_dc4013" {
  function_name    = "${var.name}-Function80DC4013"
  description      = "订单总线"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function80_dc4013.output_path
  source_code_hash = data.archive_file.function80_dc4013.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function80_dc4013_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function80_dc4013_log_group.name
  }

  depends_on = [aws_iam_role_policy.function80_dc4013_role]
}

data "archive_file" "function80_dc4013" {
  type        = "zip"
  source_file = "${path.module}/functions/function80_dc4013/index.js"
  output_path = "${path.module}/.build/function80_dc4013.zip"
}

# 订单总线 (lambda-function), 订单总线
resource "aws_iam_role" "function80_dc4013_role" {
  name_prefix = "Function80DC4013Role-"

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

resource "aws_iam_role_policy" "function80_dc4013_role" {
  name = "Permissions"
  role = aws_iam_role.function80_dc4013_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function80_dc4013_log_group.arn}:*"
      },
    ]
  })
}

# 订单总线 (lambda-function), 订单总线
resource "aws_cloudwatch_log_group" "function80_dc4013_log_group" {
  name_prefix       = "Function80DC4013LogGroup-"
  retention_in_days = 14
}

# 订单总线 → 订单总线 (rule-target)
resource "aws_lambda_permission" "rule80_dc4013_to_function80_dc4013_permission" {
  function_name = aws_lambda_function.function80_dc4013.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule80_dc4013.arn
}

# 订单总线 (sqs-queue), 订单总线
resource "aws_sqs_queue" "queue80_dc40132" {
  name_prefix                = "Queue80DC40132-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 订单总线 (sqs-queue), 订单总线
resource "aws_sqs_queue_policy" "queue80_dc40132_policy" {
  queue_url = aws_sqs_queue.queue80_dc40132.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule80DC4013"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue80_dc40132.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule80_dc4013.arn
          }
        }
      },
    ]
  })
}

# 订单总线 (sqs-queue), 订单总线
resource "aws_sqs_queue" "queue80_dc4013" {
  name_prefix                = "Queue80DC4013-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# 订单总线 (sqs-queue), 订单总线
resource "aws_sqs_queue_policy" "queue80_dc4013_policy" {
  queue_url = aws_sqs_queue.queue80_dc4013.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Rule80DC4013"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue80_dc4013.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule80_dc4013.arn
          }
        }
      },
    ]
  })
}

# 订单总线 (api-destination), 订单总线
resource "aws_cloudwatch_event_connection" "api_destination80_dc4013_connection" {
  name               = "${var.name}-ApiDestination80DC4013Connection"
  description        = "订单总线"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination80_dc4013_secret_name.secret_string)["api_key"]
    }
  }
}

# 订单总线 (api-destination), 订单总线
resource "aws_cloudwatch_event_api_destination" "api_destination80_dc4013" {
  name                             = "${var.name}-ApiDestination80DC4013"
  description                      = "订单总线"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination80_dc4013_connection.arn
  invocation_endpoint              = var.api_destination80_dc4013_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# 订单总线 (api-gateway), 订单总线
resource "aws_apigatewayv2_api" "api80_dc4013" {
  name          = "订单总线"
  description   = "订单总线"
  protocol_type = "HTTP"
}

# 订单总线 (api-gateway), 订单总线
resource "aws_apigatewayv2_stage" "api80_dc4013_stage" {
  api_id      = aws_apigatewayv2_api.api80_dc4013.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api80_dc4013_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# 订单总线 (api-gateway), 订单总线
resource "aws_cloudwatch_log_group" "api80_dc4013_log_group" {
  name_prefix       = "Api80DC4013LogGroup-"
  retention_in_days = 14
}

# 订单总线 (api-gateway), 订单总线
resource "aws_iam_role" "api80_dc4013_role" {
  name_prefix = "Api80DC4013Role-"

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

resource "aws_iam_role_policy" "api80_dc4013_role" {
  name = "Permissions"
  role = aws_iam_role.api80_dc4013_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus80_dc4013.arn
      },
    ]
  })
}

# 订单总线 → 订单总线 (put-events)
resource "aws_apigatewayv2_integration" "api80_dc4013_to_event_bus80_dc4013_integration" {
  api_id                 = aws_apigatewayv2_api.api80_dc4013.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api80_dc4013_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus80_dc4013.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# 订单总线 → 订单总线 (put-events)
resource "aws_apigatewayv2_route" "api80_dc4013_to_event_bus80_dc4013_route" {
  api_id    = aws_apigatewayv2_api.api80_dc4013.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api80_dc4013_to_event_bus80_dc4013_integration.id}"
}

# שלום עולם (event-bus), שלום עולם
resource "aws_cloudwatch_event_bus" "dbd9_eeb4_event_bus" {
  name        = "DBD9EEB4EventBus"
  description = "שלום עולם"
}

# שלום עולם (rule), שלום עולם
resource "aws_cloudwatch_event_rule" "dbd9_eeb4_rule" {
  name_prefix    = "DBD9EEB4Rule-"
  description    = "שלום עולם"
  event_bus_name = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "dbd9_eeb4_rule_to_dbd9_eeb4_function" {
  rule           = aws_cloudwatch_event_rule.dbd9_eeb4_rule.name
  event_bus_name = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.name
  target_id      = "DBD9EEB4Function"
  arn            = aws_lambda_function.dbd9_eeb4_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.dbd9_eeb4_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "dbd9_eeb4_rule_to_dbd9_eeb4_queue2" {
  rule           = aws_cloudwatch_event_rule.dbd9_eeb4_rule.name
  event_bus_name = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.name
  target_id      = "DBD9EEB4Queue2"
  arn            = aws_sqs_queue.dbd9_eeb4_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.dbd9_eeb4_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "dbd9_eeb4_rule_to_dbd9_eeb4_api_destination" {
  rule           = aws_cloudwatch_event_rule.dbd9_eeb4_rule.name
  event_bus_name = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.name
  target_id      = "DBD9EEB4ApiDestination"
  arn            = aws_cloudwatch_event_api_destination.dbd9_eeb4_api_destination.arn
  role_arn       = aws_iam_role.dbd9_eeb4_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.dbd9_eeb4_queue.arn
  }
}

# שלום עולם (rule), שלום עולם
resource "aws_iam_role" "dbd9_eeb4_rule_role" {
  name_prefix = "DBD9EEB4RuleRole-"

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

resource "aws_iam_role_policy" "dbd9_eeb4_rule_role" {
  name = "Permissions"
  role = aws_iam_role.dbd9_eeb4_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.dbd9_eeb4_api_destination.arn
      },
    ]
  })
}

# שלום עולם (lambda-function), שלום עולם
resource "aws_lambda_function" "dbd9_eeb4_function" {
  function_name    = "${var.name}-DBD9EEB4Function"
  description      = "שלום עולם"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.dbd9_eeb4_function.output_path
  source_code_hash = data.archive_file.dbd9_eeb4_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.dbd9_eeb4_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.dbd9_eeb4_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.dbd9_eeb4_function_role]
}

data "archive_file" "dbd9_eeb4_function" {
  type        = "zip"
  source_file = "${path.module}/functions/dbd9_eeb4_function/index.js"
  output_path = "${path.module}/.build/dbd9_eeb4_function.zip"
}

# שלום עולם (lambda-function), שלום עולם
resource "aws_iam_role" "dbd9_eeb4_function_role" {
  name_prefix = "DBD9EEB4FunctionRole-"

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

resource "aws_iam_role_policy" "dbd9_eeb4_function_role" {
  name = "Permissions"
  role = aws_iam_role.dbd9_eeb4_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.dbd9_eeb4_function_log_group.arn}:*"
      },
    ]
  })
}

# שלום עולם (lambda-function), שלום עולם
resource "aws_cloudwatch_log_group" "dbd9_eeb4_function_log_group" {
  name_prefix       = "DBD9EEB4FunctionLogGroup-"
  retention_in_days = 14
}

# שלום עולם → שלום עולם (rule-target)
resource "aws_lambda_permission" "dbd9_eeb4_rule_to_dbd9_eeb4_function_permission" {
  function_name = aws_lambda_function.dbd9_eeb4_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.dbd9_eeb4_rule.arn
}

# שלום עולם (sqs-queue), שלום עולם
resource "aws_sqs_queue" "dbd9_eeb4_queue2" {
  name_prefix                = "DBD9EEB4Queue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# שלום עולם (sqs-queue), שלום עולם
resource "aws_sqs_queue_policy" "dbd9_eeb4_queue2_policy" {
  queue_url = aws_sqs_queue.dbd9_eeb4_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DBD9EEB4Rule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dbd9_eeb4_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.dbd9_eeb4_rule.arn
          }
        }
      },
    ]
  })
}

# שלום עולם (sqs-queue), שלום עולם
resource "aws_sqs_queue" "dbd9_eeb4_queue" {
  name_prefix                = "DBD9EEB4Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# שלום עולם (sqs-queue), שלום עולם
resource "aws_sqs_queue_policy" "dbd9_eeb4_queue_policy" {
  queue_url = aws_sqs_queue.dbd9_eeb4_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DBD9EEB4Rule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dbd9_eeb4_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.dbd9_eeb4_rule.arn
          }
        }
      },
    ]
  })
}

# שלום עולם (api-destination), שלום עולם
resource "aws_cloudwatch_event_connection" "dbd9_eeb4_api_destination_connection" {
  name               = "${var.name}-DBD9EEB4ApiDestinationConnection"
  description        = "שלום עולם"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.dbd9_eeb4_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# שלום עולם (api-destination), שלום עולם
resource "aws_cloudwatch_event_api_destination" "dbd9_eeb4_api_destination" {
  name                             = "${var.name}-DBD9EEB4ApiDestination"
  description                      = "שלום עולם"
  connection_arn                   = aws_cloudwatch_event_connection.dbd9_eeb4_api_destination_connection.arn
  invocation_endpoint              = var.dbd9_eeb4_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# שלום עולם (api-gateway), שלום עולם
resource "aws_apigatewayv2_api" "dbd9_eeb4_api" {
  name          = "שלום עולם"
  description   = "שלום עולם"
  protocol_type = "HTTP"
}

# שלום עולם (api-gateway), שלום עולם
resource "aws_apigatewayv2_stage" "dbd9_eeb4_api_stage" {
  api_id      = aws_apigatewayv2_api.dbd9_eeb4_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.dbd9_eeb4_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# שלום עולם (api-gateway), שלום עולם
resource "aws_cloudwatch_log_group" "dbd9_eeb4_api_log_group" {
  name_prefix       = "DBD9EEB4ApiLogGroup-"
  retention_in_days = 14
}

# שלום עולם (api-gateway), שלום עולם
resource "aws_iam_role" "dbd9_eeb4_api_role" {
  name_prefix = "DBD9EEB4ApiRole-"

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

resource "aws_iam_role_policy" "dbd9_eeb4_api_role" {
  name = "Permissions"
  role = aws_iam_role.dbd9_eeb4_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.arn
      },
    ]
  })
}

# שלום עולם → שלום עולם (put-events)
resource "aws_apigatewayv2_integration" "dbd9_eeb4_api_to_dbd9_eeb4_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.dbd9_eeb4_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.dbd9_eeb4_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# שלום עולם → שלום עולם (put-events)
resource "aws_apigatewayv2_route" "dbd9_eeb4_api_to_dbd9_eeb4_event_bus_route" {
  api_id    = aws_apigatewayv2_api.dbd9_eeb4_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.dbd9_eeb4_api_to_dbd9_eeb4_event_bus_integration.id}"
}

# مرحبا (event-bus), مرحبا
resource "aws_cloudwatch_event_bus" "a8_c482_de_event_bus" {
  name        = "A8C482DEEventBus"
  description = "مرحبا"
}

# مرحبا (rule), مرحبا
resource "aws_cloudwatch_event_rule" "a8_c482_de_rule" {
  name_prefix    = "A8C482DERule-"
  description    = "مرحبا"
  event_bus_name = aws_cloudwatch_event_bus.a8_c482_de_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "a8_c482_de_rule_to_a8_c482_de_function" {
  rule           = aws_cloudwatch_event_rule.a8_c482_de_rule.name
  event_bus_name = aws_cloudwatch_event_bus.a8_c482_de_event_bus.name
  target_id      = "A8C482DEFunction"
  arn            = aws_lambda_function.a8_c482_de_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.a8_c482_de_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "a8_c482_de_rule_to_a8_c482_de_queue2" {
  rule           = aws_cloudwatch_event_rule.a8_c482_de_rule.name
  event_bus_name = aws_cloudwatch_event_bus.a8_c482_de_event_bus.name
  target_id      = "A8C482DEQueue2"
  arn            = aws_sqs_queue.a8_c482_de_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.a8_c482_de_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "a8_c482_de_rule_to_a8_c482_de_api_destination" {
  rule           = aws_cloudwatch_event_rule.a8_c482_de_rule.name
  event_bus_name = aws_cloudwatch_event_bus.a8_c482_de_event_bus.name
  target_id      = "A8C482DEApiDestination"
  arn            = aws_cloudwatch_event_api_destination.a8_c482_de_api_destination.arn
  role_arn       = aws_iam_role.a8_c482_de_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.a8_c482_de_queue.arn
  }
}

# مرحبا (rule), مرحبا
resource "aws_iam_role" "a8_c482_de_rule_role" {
  name_prefix = "A8C482DERuleRole-"

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

resource "aws_iam_role_policy" "a8_c482_de_rule_role" {
  name = "Permissions"
  role = aws_iam_role.a8_c482_de_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.a8_c482_de_api_destination.arn
      },
    ]
  })
}

# مرحبا (lambda-function), مرحبا
resource "aws_lambda_function" "a8_c482_de_function" {
  function_name    = "${var.name}-A8C482DEFunction"
  description      = "مرحبا"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.a8_c482_de_function.output_path
  source_code_hash = data.archive_file.a8_c482_de_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.a8_c482_de_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.a8_c482_de_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.a8_c482_de_function_role]
}

data "archive_file" "a8_c482_de_function" {
  type        = "zip"
  source_file = "${path.module}/functions/a8_c482_de_function/index.js"
  output_path = "${path.module}/.build/a8_c482_de_function.zip"
}

# مرحبا (lambda-function), مرحبا
resource "aws_iam_role" "a8_c482_de_function_role" {
  name_prefix = "A8C482DEFunctionRole-"

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

resource "aws_iam_role_policy" "a8_c482_de_function_role" {
  name = "Permissions"
  role = aws_iam_role.a8_c482_de_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.a8_c482_de_function_log_group.arn}:*"
      },
    ]
  })
}

# مرحبا (lambda-function), مرحبا
resource "aws_cloudwatch_log_group" "a8_c482_de_function_log_group" {
  name_prefix       = "A8C482DEFunctionLogGroup-"
  retention_in_days = 14
}

# مرحبا → مرحبا (rule-target)
resource "aws_lambda_permission" "a8_c482_de_rule_to_a8_c482_de_function_permission" {
  function_name = aws_lambda_function.a8_c482_de_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.a8_c482_de_rule.arn
}

# مرحبا (sqs-queue), مرحبا
resource "aws_sqs_queue" "a8_c482_de_queue2" {
  name_prefix                = "A8C482DEQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# مرحبا (sqs-queue), مرحبا
resource "aws_sqs_queue_policy" "a8_c482_de_queue2_policy" {
  queue_url = aws_sqs_queue.a8_c482_de_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "A8C482DERule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.a8_c482_de_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.a8_c482_de_rule.arn
          }
        }
      },
    ]
  })
}

# مرحبا (sqs-queue), مرحبا
resource "aws_sqs_queue" "a8_c482_de_queue" {
  name_prefix                = "A8C482DEQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# مرحبا (sqs-queue), مرحبا
resource "aws_sqs_queue_policy" "a8_c482_de_queue_policy" {
  queue_url = aws_sqs_queue.a8_c482_de_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "A8C482DERule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.a8_c482_de_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.a8_c482_de_rule.arn
          }
        }
      },
    ]
  })
}

# مرحبا (api-destination), مرحبا
resource "aws_cloudwatch_event_connection" "a8_c482_de_api_destination_connection" {
  name               = "${var.name}-A8C482DEApiDestinationConnection"
  description        = "مرحبا"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.a8_c482_de_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# مرحبا (api-destination), مرحبا
resource "aws_cloudwatch_event_api_destination" "a8_c482_de_api_destination" {
  name                             = "${var.name}-A8C482DEApiDestination"
  description                      = "مرحبا"
  connection_arn                   = aws_cloudwatch_event_connection.a8_c482_de_api_destination_connection.arn
  invocation_endpoint              = var.a8_c482_de_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# مرحبا (api-gateway), مرحبا
resource "aws_apigatewayv2_api" "a8_c482_de_api" {
  name          = "مرحبا"
  description   = "مرحبا"
  protocol_type = "HTTP"
}

# مرحبا (api-gateway), مرحبا
resource "aws_apigatewayv2_stage" "a8_c482_de_api_stage" {
  api_id      = aws_apigatewayv2_api.a8_c482_de_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.a8_c482_de_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# مرحبا (api-gateway), مرحبا
resource "aws_cloudwatch_log_group" "a8_c482_de_api_log_group" {
  name_prefix       = "A8C482DEApiLogGroup-"
  retention_in_days = 14
}

# مرحبا (api-gateway), مرحبا
resource "aws_iam_role" "a8_c482_de_api_role" {
  name_prefix = "A8C482DEApiRole-"

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

resource "aws_iam_role_policy" "a8_c482_de_api_role" {
  name = "Permissions"
  role = aws_iam_role.a8_c482_de_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.a8_c482_de_event_bus.arn
      },
    ]
  })
}

# مرحبا → مرحبا (put-events)
resource "aws_apigatewayv2_integration" "a8_c482_de_api_to_a8_c482_de_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.a8_c482_de_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.a8_c482_de_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.a8_c482_de_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# مرحبا → مرحبا (put-events)
resource "aws_apigatewayv2_route" "a8_c482_de_api_to_a8_c482_de_event_bus_route" {
  api_id    = aws_apigatewayv2_api.a8_c482_de_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.a8_c482_de_api_to_a8_c482_de_event_bus_integration.id}"
}

# right\u{202e}to left\u{2069} (event-bus), right\u{202e}to left\u{2069}
resource "aws_cloudwatch_event_bus" "right_to_left_event_bus" {
  name        = "right-to-left"
  description = "right\u202eto left\u2069"
}

# right\u{202e}to left\u{2069} (rule), right\u{202e}to left\u{2069}
resource "aws_cloudwatch_event_rule" "right_to_left_rule" {
  name_prefix    = "RightToLeftRule-"
  description    = "right\u202eto left\u2069"
  event_bus_name = aws_cloudwatch_event_bus.right_to_left_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "right_to_left_rule_to_right_to_left_function" {
  rule           = aws_cloudwatch_event_rule.right_to_left_rule.name
  event_bus_name = aws_cloudwatch_event_bus.right_to_left_event_bus.name
  target_id      = "RightToLeftFunction"
  arn            = aws_lambda_function.right_to_left_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.right_to_left_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "right_to_left_rule_to_right_to_left_queue2" {
  rule           = aws_cloudwatch_event_rule.right_to_left_rule.name
  event_bus_name = aws_cloudwatch_event_bus.right_to_left_event_bus.name
  target_id      = "RightToLeftQueue2"
  arn            = aws_sqs_queue.right_to_left_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.right_to_left_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "right_to_left_rule_to_right_to_left_api_destination" {
  rule           = aws_cloudwatch_event_rule.right_to_left_rule.name
  event_bus_name = aws_cloudwatch_event_bus.right_to_left_event_bus.name
  target_id      = "RightToLeftApiDestination"
  arn            = aws_cloudwatch_event_api_destination.right_to_left_api_destination.arn
  role_arn       = aws_iam_role.right_to_left_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.right_to_left_queue.arn
  }
}

# right\u{202e}to left\u{2069} (rule), right\u{202e}to left\u{2069}
resource "aws_iam_role" "right_to_left_rule_role" {
  name_prefix = "RightToLeftRuleRole-"

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

resource "aws_iam_role_policy" "right_to_left_rule_role" {
  name = "Permissions"
  role = aws_iam_role.right_to_left_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.right_to_left_api_destination.arn
      },
    ]
  })
}

# right\u{202e}to left\u{2069} (lambda-function), right\u{202e}to left\u{2069}
resource "aws_lambda_function" "right_to_left_function" {
  function_name    = "${var.name}-RightToLeftFunction"
  description      = "right\u202eto left\u2069"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.right_to_left_function.output_path
  source_code_hash = data.archive_file.right_to_left_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.right_to_left_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.right_to_left_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.right_to_left_function_role]
}

data "archive_file" "right_to_left_function" {
  type        = "zip"
  source_file = "${path.module}/functions/right_to_left_function/index.js"
  output_path = "${path.module}/.build/right_to_left_function.zip"
}

# right\u{202e}to left\u{2069} (lambda-function), right\u{202e}to left\u{2069}
resource "aws_iam_role" "right_to_left_function_role" {
  name_prefix = "RightToLeftFunctionRole-"

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

resource "aws_iam_role_policy" "right_to_left_function_role" {
  name = "Permissions"
  role = aws_iam_role.right_to_left_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.right_to_left_function_log_group.arn}:*"
      },
    ]
  })
}

# right\u{202e}to left\u{2069} (lambda-function), right\u{202e}to left\u{2069}
resource "aws_cloudwatch_log_group" "right_to_left_function_log_group" {
  name_prefix       = "RightToLeftFunctionLogGroup-"
  retention_in_days = 14
}

# right\u{202e}to left\u{2069} → right\u{202e}to left\u{2069} (rule-target)
resource "aws_lambda_permission" "right_to_left_rule_to_right_to_left_function_permission" {
  function_name = aws_lambda_function.right_to_left_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.right_to_left_rule.arn
}

# right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
resource "aws_sqs_queue" "right_to_left_queue2" {
  name_prefix                = "RightToLeftQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
resource "aws_sqs_queue_policy" "right_to_left_queue2_policy" {
  queue_url = aws_sqs_queue.right_to_left_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RightToLeftRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.right_to_left_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.right_to_left_rule.arn
          }
        }
      },
    ]
  })
}

# right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
resource "aws_sqs_queue" "right_to_left_queue" {
  name_prefix                = "RightToLeftQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
resource "aws_sqs_queue_policy" "right_to_left_queue_policy" {
  queue_url = aws_sqs_queue.right_to_left_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RightToLeftRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.right_to_left_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.right_to_left_rule.arn
          }
        }
      },
    ]
  })
}

# right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
resource "aws_cloudwatch_event_connection" "right_to_left_api_destination_connection" {
  name               = "${var.name}-RightToLeftApiDestinationConnection"
  description        = "right\u202eto left\u2069"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.right_to_left_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
resource "aws_cloudwatch_event_api_destination" "right_to_left_api_destination" {
  name                             = "${var.name}-RightToLeftApiDestination"
  description                      = "right\u202eto left\u2069"
  connection_arn                   = aws_cloudwatch_event_connection.right_to_left_api_destination_connection.arn
  invocation_endpoint              = var.right_to_left_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
resource "aws_apigatewayv2_api" "right_to_left_api" {
  name          = "right\u202eto left\u2069"
  description   = "right\u202eto left\u2069"
  protocol_type = "HTTP"
}

# right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
resource "aws_apigatewayv2_stage" "right_to_left_api_stage" {
  api_id      = aws_apigatewayv2_api.right_to_left_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.right_to_left_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
resource "aws_cloudwatch_log_group" "right_to_left_api_log_group" {
  name_prefix       = "RightToLeftApiLogGroup-"
  retention_in_days = 14
}

# right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
resource "aws_iam_role" "right_to_left_api_role" {
  name_prefix = "RightToLeftApiRole-"

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

resource "aws_iam_role_policy" "right_to_left_api_role" {
  name = "Permissions"
  role = aws_iam_role.right_to_left_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.right_to_left_event_bus.arn
      },
    ]
  })
}

# right\u{202e}to left\u{2069} → right\u{202e}to left\u{2069} (put-events)
resource "aws_apigatewayv2_integration" "right_to_left_api_to_right_to_left_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.right_to_left_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.right_to_left_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.right_to_left_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# right\u{202e}to left\u{2069} → right\u{202e}to left\u{2069} (put-events)
resource "aws_apigatewayv2_route" "right_to_left_api_to_right_to_left_event_bus_route" {
  api_id    = aws_apigatewayv2_api.right_to_left_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.right_to_left_api_to_right_to_left_event_bus_integration.id}"
}

# two\u{a}lines\u{d}\u{a}\u{9}three (event-bus), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_cloudwatch_event_bus" "two_lines_three_event_bus" {
  name        = "two-lines-three"
  description = "two\nlines\r\n\tthree"
}

# two\u{a}lines\u{d}\u{a}\u{9}three (rule), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_cloudwatch_event_rule" "two_lines_three_rule" {
  name_prefix    = "TwoLinesThreeRule-"
  description    = "two\nlines\r\n\tthree"
  event_bus_name = aws_cloudwatch_event_bus.two_lines_three_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "two_lines_three_rule_to_two_lines_three_function" {
  rule           = aws_cloudwatch_event_rule.two_lines_three_rule.name
  event_bus_name = aws_cloudwatch_event_bus.two_lines_three_event_bus.name
  target_id      = "TwoLinesThreeFunction"
  arn            = aws_lambda_function.two_lines_three_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.two_lines_three_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "two_lines_three_rule_to_two_lines_three_queue2" {
  rule           = aws_cloudwatch_event_rule.two_lines_three_rule.name
  event_bus_name = aws_cloudwatch_event_bus.two_lines_three_event_bus.name
  target_id      = "TwoLinesThreeQueue2"
  arn            = aws_sqs_queue.two_lines_three_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.two_lines_three_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "two_lines_three_rule_to_two_lines_three_api_destination" {
  rule           = aws_cloudwatch_event_rule.two_lines_three_rule.name
  event_bus_name = aws_cloudwatch_event_bus.two_lines_three_event_bus.name
  target_id      = "TwoLinesThreeApiDestination"
  arn            = aws_cloudwatch_event_api_destination.two_lines_three_api_destination.arn
  role_arn       = aws_iam_role.two_lines_three_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.two_lines_three_queue.arn
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (rule), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_iam_role" "two_lines_three_rule_role" {
  name_prefix = "TwoLinesThreeRuleRole-"

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

resource "aws_iam_role_policy" "two_lines_three_rule_role" {
  name = "Permissions"
  role = aws_iam_role.two_lines_three_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.two_lines_three_api_destination.arn
      },
    ]
  })
}

# two\u{a}lines\u{d}\u{a}\u{9}three (lambda-function), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_lambda_function" "two_lines_three_function" {
  function_name    = "${var.name}-TwoLinesThreeFunction"
  description      = "two\nlines\r\n\tthree"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.two_lines_three_function.output_path
  source_code_hash = data.archive_file.two_lines_three_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.two_lines_three_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.two_lines_three_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.two_lines_three_function_role]
}

data "archive_file" "two_lines_three_function" {
  type        = "zip"
  source_file = "${path.module}/functions/two_lines_three_function/index.js"
  output_path = "${path.module}/.build/two_lines_three_function.zip"
}

# two\u{a}lines\u{d}\u{a}\u{9}three (lambda-function), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_iam_role" "two_lines_three_function_role" {
  name_prefix = "TwoLinesThreeFunctionRole-"

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

resource "aws_iam_role_policy" "two_lines_three_function_role" {
  name = "Permissions"
  role = aws_iam_role.two_lines_three_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.two_lines_three_function_log_group.arn}:*"
      },
    ]
  })
}

# two\u{a}lines\u{d}\u{a}\u{9}three (lambda-function), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_cloudwatch_log_group" "two_lines_three_function_log_group" {
  name_prefix       = "TwoLinesThreeFunctionLogGroup-"
  retention_in_days = 14
}

# two\u{a}lines\u{d}\u{a}\u{9}three → two\u{a}lines\u{d}\u{a}\u{9}three (rule-target)
resource "aws_lambda_permission" "two_lines_three_rule_to_two_lines_three_function_permission" {
  function_name = aws_lambda_function.two_lines_three_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.two_lines_three_rule.arn
}

# two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_sqs_queue" "two_lines_three_queue2" {
  name_prefix                = "TwoLinesThreeQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_sqs_queue_policy" "two_lines_three_queue2_policy" {
  queue_url = aws_sqs_queue.two_lines_three_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "TwoLinesThreeRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.two_lines_three_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.two_lines_three_rule.arn
          }
        }
      },
    ]
  })
}

# two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_sqs_queue" "two_lines_three_queue" {
  name_prefix                = "TwoLinesThreeQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_sqs_queue_policy" "two_lines_three_queue_policy" {
  queue_url = aws_sqs_queue.two_lines_three_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "TwoLinesThreeRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.two_lines_three_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.two_lines_three_rule.arn
          }
        }
      },
    ]
  })
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_cloudwatch_event_connection" "two_lines_three_api_destination_connection" {
  name               = "${var.name}-TwoLinesThreeApiDestinationConnection"
  description        = "two\nlines\r\n\tthree"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.two_lines_three_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_cloudwatch_event_api_destination" "two_lines_three_api_destination" {
  name                             = "${var.name}-TwoLinesThreeApiDestination"
  description                      = "two\nlines\r\n\tthree"
  connection_arn                   = aws_cloudwatch_event_connection.two_lines_three_api_destination_connection.arn
  invocation_endpoint              = var.two_lines_three_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_apigatewayv2_api" "two_lines_three_api" {
  name          = "two\nlines\r\n\tthree"
  description   = "two\nlines\r\n\tthree"
  protocol_type = "HTTP"
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_apigatewayv2_stage" "two_lines_three_api_stage" {
  api_id      = aws_apigatewayv2_api.two_lines_three_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.two_lines_three_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_cloudwatch_log_group" "two_lines_three_api_log_group" {
  name_prefix       = "TwoLinesThreeApiLogGroup-"
  retention_in_days = 14
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
resource "aws_iam_role" "two_lines_three_api_role" {
  name_prefix = "TwoLinesThreeApiRole-"

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

resource "aws_iam_role_policy" "two_lines_three_api_role" {
  name = "Permissions"
  role = aws_iam_role.two_lines_three_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.two_lines_three_event_bus.arn
      },
    ]
  })
}

# two\u{a}lines\u{d}\u{a}\u{9}three → two\u{a}lines\u{d}\u{a}\u{9}three (put-events)
resource "aws_apigatewayv2_integration" "two_lines_three_api_to_two_lines_three_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.two_lines_three_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.two_lines_three_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.two_lines_three_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three → two\u{a}lines\u{d}\u{a}\u{9}three (put-events)
resource "aws_apigatewayv2_route" "two_lines_three_api_to_two_lines_three_event_bus_route" {
  api_id    = aws_apigatewayv2_api.two_lines_three_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.two_lines_three_api_to_two_lines_three_event_bus_integration.id}"
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (event-bus), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_cloudwatch_event_bus" "bell_nul_next_line_bom_event_bus" {
  name        = "bell-nul-next-line-bom"
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (rule), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_cloudwatch_event_rule" "bell_nul_next_line_bom_rule" {
  name_prefix    = "BellNulNextLineBomRule-"
  description    = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  event_bus_name = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "bell_nul_next_line_bom_rule_to_bell_nul_next_line_bom_function" {
  rule           = aws_cloudwatch_event_rule.bell_nul_next_line_bom_rule.name
  event_bus_name = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.name
  target_id      = "BellNulNextLineBomFunction"
  arn            = aws_lambda_function.bell_nul_next_line_bom_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.bell_nul_next_line_bom_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "bell_nul_next_line_bom_rule_to_bell_nul_next_line_bom_queue2" {
  rule           = aws_cloudwatch_event_rule.bell_nul_next_line_bom_rule.name
  event_bus_name = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.name
  target_id      = "BellNulNextLineBomQueue2"
  arn            = aws_sqs_queue.bell_nul_next_line_bom_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.bell_nul_next_line_bom_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "bell_nul_next_line_bom_rule_to_bell_nul_next_line_bom_api_destination" {
  rule           = aws_cloudwatch_event_rule.bell_nul_next_line_bom_rule.name
  event_bus_name = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.name
  target_id      = "BellNulNextLineBomApiDestination"
  arn            = aws_cloudwatch_event_api_destination.bell_nul_next_line_bom_api_destination.arn
  role_arn       = aws_iam_role.bell_nul_next_line_bom_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.bell_nul_next_line_bom_queue.arn
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (rule), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_iam_role" "bell_nul_next_line_bom_rule_role" {
  name_prefix = "BellNulNextLineBomRuleRole-"

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

resource "aws_iam_role_policy" "bell_nul_next_line_bom_rule_role" {
  name = "Permissions"
  role = aws_iam_role.bell_nul_next_line_bom_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.bell_nul_next_line_bom_api_destination.arn
      },
    ]
  })
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (lambda-function), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_lambda_function" "bell_nul_next_line_bom_function" {
  function_name    = "${var.name}-BellNulNextLineBomFunction"
  description      = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.bell_nul_next_line_bom_function.output_path
  source_code_hash = data.archive_file.bell_nul_next_line_bom_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.bell_nul_next_line_bom_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.bell_nul_next_line_bom_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.bell_nul_next_line_bom_function_role]
}

data "archive_file" "bell_nul_next_line_bom_function" {
  type        = "zip"
  source_file = "${path.module}/functions/bell_nul_next_line_bom_function/index.js"
  output_path = "${path.module}/.build/bell_nul_next_line_bom_function.zip"
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (lambda-function), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_iam_role" "bell_nul_next_line_bom_function_role" {
  name_prefix = "BellNulNextLineBomFunctionRole-"

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

resource "aws_iam_role_policy" "bell_nul_next_line_bom_function_role" {
  name = "Permissions"
  role = aws_iam_role.bell_nul_next_line_bom_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.bell_nul_next_line_bom_function_log_group.arn}:*"
      },
    ]
  })
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (lambda-function), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_cloudwatch_log_group" "bell_nul_next_line_bom_function_log_group" {
  name_prefix       = "BellNulNextLineBomFunctionLogGroup-"
  retention_in_days = 14
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} → bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (rule-target)
resource "aws_lambda_permission" "bell_nul_next_line_bom_rule_to_bell_nul_next_line_bom_function_permission" {
  function_name = aws_lambda_function.bell_nul_next_line_bom_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.bell_nul_next_line_bom_rule.arn
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_sqs_queue" "bell_nul_next_line_bom_queue2" {
  name_prefix                = "BellNulNextLineBomQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_sqs_queue_policy" "bell_nul_next_line_bom_queue2_policy" {
  queue_url = aws_sqs_queue.bell_nul_next_line_bom_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "BellNulNextLineBomRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.bell_nul_next_line_bom_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.bell_nul_next_line_bom_rule.arn
          }
        }
      },
    ]
  })
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_sqs_queue" "bell_nul_next_line_bom_queue" {
  name_prefix                = "BellNulNextLineBomQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_sqs_queue_policy" "bell_nul_next_line_bom_queue_policy" {
  queue_url = aws_sqs_queue.bell_nul_next_line_bom_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "BellNulNextLineBomRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.bell_nul_next_line_bom_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.bell_nul_next_line_bom_rule.arn
          }
        }
      },
    ]
  })
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_cloudwatch_event_connection" "bell_nul_next_line_bom_api_destination_connection" {
  name               = "${var.name}-BellNulNextLineBomApiDestinationConnection"
  description        = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.bell_nul_next_line_bom_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_cloudwatch_event_api_destination" "bell_nul_next_line_bom_api_destination" {
  name                             = "${var.name}-BellNulNextLineBomApiDestination"
  description                      = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  connection_arn                   = aws_cloudwatch_event_connection.bell_nul_next_line_bom_api_destination_connection.arn
  invocation_endpoint              = var.bell_nul_next_line_bom_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_apigatewayv2_api" "bell_nul_next_line_bom_api" {
  name          = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  description   = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  protocol_type = "HTTP"
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_apigatewayv2_stage" "bell_nul_next_line_bom_api_stage" {
  api_id      = aws_apigatewayv2_api.bell_nul_next_line_bom_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.bell_nul_next_line_bom_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_cloudwatch_log_group" "bell_nul_next_line_bom_api_log_group" {
  name_prefix       = "BellNulNextLineBomApiLogGroup-"
  retention_in_days = 14
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
resource "aws_iam_role" "bell_nul_next_line_bom_api_role" {
  name_prefix = "BellNulNextLineBomApiRole-"

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

resource "aws_iam_role_policy" "bell_nul_next_line_bom_api_role" {
  name = "Permissions"
  role = aws_iam_role.bell_nul_next_line_bom_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.arn
      },
    ]
  })
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} → bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (put-events)
resource "aws_apigatewayv2_integration" "bell_nul_next_line_bom_api_to_bell_nul_next_line_bom_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.bell_nul_next_line_bom_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.bell_nul_next_line_bom_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} → bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (put-events)
resource "aws_apigatewayv2_route" "bell_nul_next_line_bom_api_to_bell_nul_next_line_bom_event_bus_route" {
  api_id    = aws_apigatewayv2_api.bell_nul_next_line_bom_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.bell_nul_next_line_bom_api_to_bell_nul_next_line_bom_event_bus_integration.id}"
}

# *anchor &x !tag %dir @at (event-bus), *anchor &x !tag %dir @at
resource "aws_cloudwatch_event_bus" "anchor_x_tag_dir_at_event_bus" {
  name        = "anchor-x-tag-dir-at"
  description = "*anchor &x !tag %dir @at"
}

# *anchor &x !tag %dir @at (rule), *anchor &x !tag %dir @at
resource "aws_cloudwatch_event_rule" "anchor_x_tag_dir_at_rule" {
  name_prefix    = "AnchorXTagDirAtRule-"
  description    = "*anchor &x !tag %dir @at"
  event_bus_name = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "anchor_x_tag_dir_at_rule_to_anchor_x_tag_dir_at_function" {
  rule           = aws_cloudwatch_event_rule.anchor_x_tag_dir_at_rule.name
  event_bus_name = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.name
  target_id      = "AnchorXTagDirAtFunction"
  arn            = aws_lambda_function.anchor_x_tag_dir_at_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.anchor_x_tag_dir_at_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "anchor_x_tag_dir_at_rule_to_anchor_x_tag_dir_at_queue2" {
  rule           = aws_cloudwatch_event_rule.anchor_x_tag_dir_at_rule.name
  event_bus_name = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.name
  target_id      = "AnchorXTagDirAtQueue2"
  arn            = aws_sqs_queue.anchor_x_tag_dir_at_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.anchor_x_tag_dir_at_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "anchor_x_tag_dir_at_rule_to_anchor_x_tag_dir_at_api_destination" {
  rule           = aws_cloudwatch_event_rule.anchor_x_tag_dir_at_rule.name
  event_bus_name = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.name
  target_id      = "AnchorXTagDirAtApiDestination"
  arn            = aws_cloudwatch_event_api_destination.anchor_x_tag_dir_at_api_destination.arn
  role_arn       = aws_iam_role.anchor_x_tag_dir_at_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.anchor_x_tag_dir_at_queue.arn
  }
}

# *anchor &x !tag %dir @at (rule), *anchor &x !tag %dir @at
resource "aws_iam_role" "anchor_x_tag_dir_at_rule_role" {
  name_prefix = "AnchorXTagDirAtRuleRole-"

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

resource "aws_iam_role_policy" "anchor_x_tag_dir_at_rule_role" {
  name = "Permissions"
  role = aws_iam_role.anchor_x_tag_dir_at_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.anchor_x_tag_dir_at_api_destination.arn
      },
    ]
  })
}

# *anchor &x !tag %dir @at (lambda-function), *anchor &x !tag %dir @at
resource "aws_lambda_function" "anchor_x_tag_dir_at_function" {
  function_name    = "${var.name}-AnchorXTagDirAtFunction"
  description      = "*anchor &x !tag %dir @at"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.anchor_x_tag_dir_at_function.output_path
  source_code_hash = data.archive_file.anchor_x_tag_dir_at_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.anchor_x_tag_dir_at_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.anchor_x_tag_dir_at_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.anchor_x_tag_dir_at_function_role]
}

data "archive_file" "anchor_x_tag_dir_at_function" {
  type        = "zip"
  source_file = "${path.module}/functions/anchor_x_tag_dir_at_function/index.js"
  output_path = "${path.module}/.build/anchor_x_tag_dir_at_function.zip"
}

# *anchor &x !tag %dir @at (lambda-function), *anchor &x !tag %dir @at
resource "aws_iam_role" "anchor_x_tag_dir_at_function_role" {
  name_prefix = "AnchorXTagDirAtFunctionRole-"

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

resource "aws_iam_role_policy" "anchor_x_tag_dir_at_function_role" {
  name = "Permissions"
  role = aws_iam_role.anchor_x_tag_dir_at_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.anchor_x_tag_dir_at_function_log_group.arn}:*"
      },
    ]
  })
}

# *anchor &x !tag %dir @at (lambda-function), *anchor &x !tag %dir @at
resource "aws_cloudwatch_log_group" "anchor_x_tag_dir_at_function_log_group" {
  name_prefix       = "AnchorXTagDirAtFunctionLogGroup-"
  retention_in_days = 14
}

# *anchor &x !tag %dir @at → *anchor &x !tag %dir @at (rule-target)
resource "aws_lambda_permission" "anchor_x_tag_dir_at_rule_to_anchor_x_tag_dir_at_function_permission" {
  function_name = aws_lambda_function.anchor_x_tag_dir_at_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.anchor_x_tag_dir_at_rule.arn
}

# *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
resource "aws_sqs_queue" "anchor_x_tag_dir_at_queue2" {
  name_prefix                = "AnchorXTagDirAtQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
resource "aws_sqs_queue_policy" "anchor_x_tag_dir_at_queue2_policy" {
  queue_url = aws_sqs_queue.anchor_x_tag_dir_at_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AnchorXTagDirAtRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.anchor_x_tag_dir_at_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.anchor_x_tag_dir_at_rule.arn
          }
        }
      },
    ]
  })
}

# *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
resource "aws_sqs_queue" "anchor_x_tag_dir_at_queue" {
  name_prefix                = "AnchorXTagDirAtQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
resource "aws_sqs_queue_policy" "anchor_x_tag_dir_at_queue_policy" {
  queue_url = aws_sqs_queue.anchor_x_tag_dir_at_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AnchorXTagDirAtRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.anchor_x_tag_dir_at_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.anchor_x_tag_dir_at_rule.arn
          }
        }
      },
    ]
  })
}

# *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
resource "aws_cloudwatch_event_connection" "anchor_x_tag_dir_at_api_destination_connection" {
  name               = "${var.name}-AnchorXTagDirAtApiDestinationConnection"
  description        = "*anchor &x !tag %dir @at"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.anchor_x_tag_dir_at_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
resource "aws_cloudwatch_event_api_destination" "anchor_x_tag_dir_at_api_destination" {
  name                             = "${var.name}-AnchorXTagDirAtApiDestination"
  description                      = "*anchor &x !tag %dir @at"
  connection_arn                   = aws_cloudwatch_event_connection.anchor_x_tag_dir_at_api_destination_connection.arn
  invocation_endpoint              = var.anchor_x_tag_dir_at_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
resource "aws_apigatewayv2_api" "anchor_x_tag_dir_at_api" {
  name          = "*anchor &x !tag %dir @at"
  description   = "*anchor &x !tag %dir @at"
  protocol_type = "HTTP"
}

# *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
resource "aws_apigatewayv2_stage" "anchor_x_tag_dir_at_api_stage" {
  api_id      = aws_apigatewayv2_api.anchor_x_tag_dir_at_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.anchor_x_tag_dir_at_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
resource "aws_cloudwatch_log_group" "anchor_x_tag_dir_at_api_log_group" {
  name_prefix       = "AnchorXTagDirAtApiLogGroup-"
  retention_in_days = 14
}

# *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
resource "aws_iam_role" "anchor_x_tag_dir_at_api_role" {
  name_prefix = "AnchorXTagDirAtApiRole-"

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

resource "aws_iam_role_policy" "anchor_x_tag_dir_at_api_role" {
  name = "Permissions"
  role = aws_iam_role.anchor_x_tag_dir_at_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.arn
      },
    ]
  })
}

# *anchor &x !tag %dir @at → *anchor &x !tag %dir @at (put-events)
resource "aws_apigatewayv2_integration" "anchor_x_tag_dir_at_api_to_anchor_x_tag_dir_at_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.anchor_x_tag_dir_at_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.anchor_x_tag_dir_at_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# *anchor &x !tag %dir @at → *anchor &x !tag %dir @at (put-events)
resource "aws_apigatewayv2_route" "anchor_x_tag_dir_at_api_to_anchor_x_tag_dir_at_event_bus_route" {
  api_id    = aws_apigatewayv2_api.anchor_x_tag_dir_at_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.anchor_x_tag_dir_at_api_to_anchor_x_tag_dir_at_event_bus_integration.id}"
}

# Queue (event-bus), Queue
resource "aws_cloudwatch_event_bus" "queue_event_bus" {
  name        = "Queue"
  description = "Queue"
}

# Queue (rule), Queue
resource "aws_cloudwatch_event_rule" "queue_rule" {
  name_prefix    = "QueueRule-"
  description    = "Queue"
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "queue_rule_to_queue_function" {
  rule           = aws_cloudwatch_event_rule.queue_rule.name
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus.name
  target_id      = "QueueFunction"
  arn            = aws_lambda_function.queue_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue5.arn
  }
}

resource "aws_cloudwatch_event_target" "queue_rule_to_queue6" {
  rule           = aws_cloudwatch_event_rule.queue_rule.name
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus.name
  target_id      = "Queue6"
  arn            = aws_sqs_queue.queue6.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue5.arn
  }
}

resource "aws_cloudwatch_event_target" "queue_rule_to_queue_api_destination" {
  rule           = aws_cloudwatch_event_rule.queue_rule.name
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus.name
  target_id      = "QueueApiDestination"
  arn            = aws_cloudwatch_event_api_destination.queue_api_destination.arn
  role_arn       = aws_iam_role.queue_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue5.arn
  }
}

# Queue (rule), Queue
resource "aws_iam_role" "queue_rule_role" {
  name_prefix = "QueueRuleRole-"

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

resource "aws_iam_role_policy" "queue_rule_role" {
  name = "Permissions"
  role = aws_iam_role.queue_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.queue_api_destination.arn
      },
    ]
  })
}

# Queue (lambda-function), Queue
resource "aws_lambda_function" "queue_function" {
  function_name    = "${var.name}-QueueFunction"
  description      = "Queue"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.queue_function.output_path
  source_code_hash = data.archive_file.queue_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.queue_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.queue_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.queue_function_role]
}

data "archive_file" "queue_function" {
  type        = "zip"
  source_file = "${path.module}/functions/queue_function/index.js"
  output_path = "${path.module}/.build/queue_function.zip"
}

# Queue (lambda-function), Queue
resource "aws_iam_role" "queue_function_role" {
  name_prefix = "QueueFunctionRole-"

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

resource "aws_iam_role_policy" "queue_function_role" {
  name = "Permissions"
  role = aws_iam_role.queue_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.queue_function_log_group.arn}:*"
      },
    ]
  })
}

# Queue (lambda-function), Queue
resource "aws_cloudwatch_log_group" "queue_function_log_group" {
  name_prefix       = "QueueFunctionLogGroup-"
  retention_in_days = 14
}

# Queue → Queue (rule-target)
resource "aws_lambda_permission" "queue_rule_to_queue_function_permission" {
  function_name = aws_lambda_function.queue_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.queue_rule.arn
}

# Queue (sqs-queue), Queue
resource "aws_sqs_queue" "queue6" {
  name_prefix                = "Queue6-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue (sqs-queue), Queue
resource "aws_sqs_queue_policy" "queue6_policy" {
  queue_url = aws_sqs_queue.queue6.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "QueueRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue6.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.queue_rule.arn
          }
        }
      },
    ]
  })
}

# Queue (sqs-queue), Queue
resource "aws_sqs_queue" "queue5" {
  name_prefix                = "Queue5-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue (sqs-queue), Queue
resource "aws_sqs_queue_policy" "queue5_policy" {
  queue_url = aws_sqs_queue.queue5.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "QueueRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue5.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.queue_rule.arn
          }
        }
      },
    ]
  })
}

# Queue (api-destination), Queue
resource "aws_cloudwatch_event_connection" "queue_api_destination_connection" {
  name               = "${var.name}-QueueApiDestinationConnection"
  description        = "Queue"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.queue_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# Queue (api-destination), Queue
resource "aws_cloudwatch_event_api_destination" "queue_api_destination" {
  name                             = "${var.name}-QueueApiDestination"
  description                      = "Queue"
  connection_arn                   = aws_cloudwatch_event_connection.queue_api_destination_connection.arn
  invocation_endpoint              = var.queue_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# Queue (api-gateway), Queue
resource "aws_apigatewayv2_api" "queue_api" {
  name          = "Queue"
  description   = "Queue"
  protocol_type = "HTTP"
}

# Queue (api-gateway), Queue
resource "aws_apigatewayv2_stage" "queue_api_stage" {
  api_id      = aws_apigatewayv2_api.queue_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.queue_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# Queue (api-gateway), Queue
resource "aws_cloudwatch_log_group" "queue_api_log_group" {
  name_prefix       = "QueueApiLogGroup-"
  retention_in_days = 14
}

# Queue (api-gateway), Queue
resource "aws_iam_role" "queue_api_role" {
  name_prefix = "QueueApiRole-"

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

resource "aws_iam_role_policy" "queue_api_role" {
  name = "Permissions"
  role = aws_iam_role.queue_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.queue_event_bus.arn
      },
    ]
  })
}

# Queue → Queue (put-events)
resource "aws_apigatewayv2_integration" "queue_api_to_queue_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.queue_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.queue_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.queue_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# Queue → Queue (put-events)
resource "aws_apigatewayv2_route" "queue_api_to_queue_event_bus_route" {
  api_id    = aws_apigatewayv2_api.queue_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.queue_api_to_queue_event_bus_integration.id}"
}

# queue (event-bus), queue
resource "aws_cloudwatch_event_bus" "queue_event_bus2" {
  name        = "queue"
  description = "queue"
}

# queue (rule), queue
resource "aws_cloudwatch_event_rule" "queue_rule2" {
  name_prefix    = "QueueRule2-"
  description    = "queue"
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus2.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "queue_rule2_to_queue_function2" {
  rule           = aws_cloudwatch_event_rule.queue_rule2.name
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus2.name
  target_id      = "QueueFunction2"
  arn            = aws_lambda_function.queue_function2.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue7.arn
  }
}

resource "aws_cloudwatch_event_target" "queue_rule2_to_queue8" {
  rule           = aws_cloudwatch_event_rule.queue_rule2.name
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus2.name
  target_id      = "Queue8"
  arn            = aws_sqs_queue.queue8.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue7.arn
  }
}

resource "aws_cloudwatch_event_target" "queue_rule2_to_queue_api_destination2" {
  rule           = aws_cloudwatch_event_rule.queue_rule2.name
  event_bus_name = aws_cloudwatch_event_bus.queue_event_bus2.name
  target_id      = "QueueApiDestination2"
  arn            = aws_cloudwatch_event_api_destination.queue_api_destination2.arn
  role_arn       = aws_iam_role.queue_rule2_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue7.arn
  }
}

# queue (rule), queue
resource "aws_iam_role" "queue_rule2_role" {
  name_prefix = "QueueRule2Role-"

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

resource "aws_iam_role_policy" "queue_rule2_role" {
  name = "Permissions"
  role = aws_iam_role.queue_rule2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.queue_api_destination2.arn
      },
    ]
  })
}

# queue (lambda-function), queue
resource "aws_lambda_function" "queue_function2" {
  function_name    = "${var.name}-QueueFunction2"
  description      = "queue"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.queue_function2.output_path
  source_code_hash = data.archive_file.queue_function2.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.queue_function2_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.queue_function2_log_group.name
  }

  depends_on = [aws_iam_role_policy.queue_function2_role]
}

data "archive_file" "queue_function2" {
  type        = "zip"
  source_file = "${path.module}/functions/queue_function2/index.js"
  output_path = "${path.module}/.build/queue_function2.zip"
}

# queue (lambda-function), queue
resource "aws_iam_role" "queue_function2_role" {
  name_prefix = "QueueFunction2Role-"

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

resource "aws_iam_role_policy" "queue_function2_role" {
  name = "Permissions"
  role = aws_iam_role.queue_function2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.queue_function2_log_group.arn}:*"
      },
    ]
  })
}

# queue (lambda-function), queue
resource "aws_cloudwatch_log_group" "queue_function2_log_group" {
  name_prefix       = "QueueFunction2LogGroup-"
  retention_in_days = 14
}

# queue → queue (rule-target)
resource "aws_lambda_permission" "queue_rule2_to_queue_function2_permission" {
  function_name = aws_lambda_function.queue_function2.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.queue_rule2.arn
}

# queue (sqs-queue), queue
resource "aws_sqs_queue" "queue8" {
  name_prefix                = "Queue8-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# queue (sqs-queue), queue
resource "aws_sqs_queue_policy" "queue8_policy" {
  queue_url = aws_sqs_queue.queue8.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "QueueRule2"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue8.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.queue_rule2.arn
          }
        }
      },
    ]
  })
}

# queue (sqs-queue), queue
resource "aws_sqs_queue" "queue7" {
  name_prefix                = "Queue7-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# queue (sqs-queue), queue
resource "aws_sqs_queue_policy" "queue7_policy" {
  queue_url = aws_sqs_queue.queue7.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "QueueRule2"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue7.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.queue_rule2.arn
          }
        }
      },
    ]
  })
}

# queue (api-destination), queue
resource "aws_cloudwatch_event_connection" "queue_api_destination2_connection" {
  name               = "${var.name}-QueueApiDestination2Connection"
  description        = "queue"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.queue_api_destination2_secret_name.secret_string)["api_key"]
    }
  }
}

# queue (api-destination), queue
resource "aws_cloudwatch_event_api_destination" "queue_api_destination2" {
  name                             = "${var.name}-QueueApiDestination2"
  description                      = "queue"
  connection_arn                   = aws_cloudwatch_event_connection.queue_api_destination2_connection.arn
  invocation_endpoint              = var.queue_api_destination2_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# queue (api-gateway), queue
resource "aws_apigatewayv2_api" "queue_api2" {
  name          = "queue"
  description   = "queue"
  protocol_type = "HTTP"
}

# queue (api-gateway), queue
resource "aws_apigatewayv2_stage" "queue_api2_stage" {
  api_id      = aws_apigatewayv2_api.queue_api2.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.queue_api2_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# queue (api-gateway), queue
resource "aws_cloudwatch_log_group" "queue_api2_log_group" {
  name_prefix       = "QueueApi2LogGroup-"
  retention_in_days = 14
}

# queue (api-gateway), queue
resource "aws_iam_role" "queue_api2_role" {
  name_prefix = "QueueApi2Role-"

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

resource "aws_iam_role_policy" "queue_api2_role" {
  name = "Permissions"
  role = aws_iam_role.queue_api2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.queue_event_bus2.arn
      },
    ]
  })
}

# queue → queue (put-events)
resource "aws_apigatewayv2_integration" "queue_api2_to_queue_event_bus2_integration" {
  api_id                 = aws_apigatewayv2_api.queue_api2.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.queue_api2_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.queue_event_bus2.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# queue → queue (put-events)
resource "aws_apigatewayv2_route" "queue_api2_to_queue_event_bus2_route" {
  api_id    = aws_apigatewayv2_api.queue_api2.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.queue_api2_to_queue_event_bus2_integration.id}"
}

# default (event-bus), default
resource "aws_cloudwatch_event_bus" "default_event_bus" {
  name        = "DefaultEventBus"
  description = "default"
}

# default (rule), default
resource "aws_cloudwatch_event_rule" "default_rule" {
  name_prefix    = "DefaultRule-"
  description    = "default"
  event_bus_name = aws_cloudwatch_event_bus.default_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "default_rule_to_default_function" {
  rule           = aws_cloudwatch_event_rule.default_rule.name
  event_bus_name = aws_cloudwatch_event_bus.default_event_bus.name
  target_id      = "DefaultFunction"
  arn            = aws_lambda_function.default_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.default_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "default_rule_to_default_queue2" {
  rule           = aws_cloudwatch_event_rule.default_rule.name
  event_bus_name = aws_cloudwatch_event_bus.default_event_bus.name
  target_id      = "DefaultQueue2"
  arn            = aws_sqs_queue.default_queue2.arn

  dead_letter_config {
    arn = aws_sqs_queue.default_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "default_rule_to_default_api_destination" {
  rule           = aws_cloudwatch_event_rule.default_rule.name
  event_bus_name = aws_cloudwatch_event_bus.default_event_bus.name
  target_id      = "DefaultApiDestination"
  arn            = aws_cloudwatch_event_api_destination.default_api_destination.arn
  role_arn       = aws_iam_role.default_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.default_queue.arn
  }
}

# default (rule), default
resource "aws_iam_role" "default_rule_role" {
  name_prefix = "DefaultRuleRole-"

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

resource "aws_iam_role_policy" "default_rule_role" {
  name = "Permissions"
  role = aws_iam_role.default_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.default_api_destination.arn
      },
    ]
  })
}

# default (lambda-function), default
resource "aws_lambda_function" "default_function" {
  function_name    = "${var.name}-DefaultFunction"
  description      = "default"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.default_function.output_path
  source_code_hash = data.archive_file.default_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.default_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.default_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.default_function_role]
}

data "archive_file" "default_function" {
  type        = "zip"
  source_file = "${path.module}/functions/default_function/index.js"
  output_path = "${path.module}/.build/default_function.zip"
}

# default (lambda-function), default
resource "aws_iam_role" "default_function_role" {
  name_prefix = "DefaultFunctionRole-"

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

resource "aws_iam_role_policy" "default_function_role" {
  name = "Permissions"
  role = aws_iam_role.default_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.default_function_log_group.arn}:*"
      },
    ]
  })
}

# default (lambda-function), default
resource "aws_cloudwatch_log_group" "default_function_log_group" {
  name_prefix       = "DefaultFunctionLogGroup-"
  retention_in_days = 14
}

# default → default (rule-target)
resource "aws_lambda_permission" "default_rule_to_default_function_permission" {
  function_name = aws_lambda_function.default_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.default_rule.arn
}

# default (sqs-queue), default
resource "aws_sqs_queue" "default_queue2" {
  name_prefix                = "DefaultQueue2-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# default (sqs-queue), default
resource "aws_sqs_queue_policy" "default_queue2_policy" {
  queue_url = aws_sqs_queue.default_queue2.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DefaultRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.default_queue2.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.default_rule.arn
          }
        }
      },
    ]
  })
}

# default (sqs-queue), default
resource "aws_sqs_queue" "default_queue" {
  name_prefix                = "DefaultQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# default (sqs-queue), default
resource "aws_sqs_queue_policy" "default_queue_policy" {
  queue_url = aws_sqs_queue.default_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DefaultRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.default_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.default_rule.arn
          }
        }
      },
    ]
  })
}

# default (api-destination), default
resource "aws_cloudwatch_event_connection" "default_api_destination_connection" {
  name               = "${var.name}-DefaultApiDestinationConnection"
  description        = "default"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.default_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# default (api-destination), default
resource "aws_cloudwatch_event_api_destination" "default_api_destination" {
  name                             = "${var.name}-DefaultApiDestination"
  description                      = "default"
  connection_arn                   = aws_cloudwatch_event_connection.default_api_destination_connection.arn
  invocation_endpoint              = var.default_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# default (api-gateway), default
resource "aws_apigatewayv2_api" "default_api" {
  name          = "default"
  description   = "default"
  protocol_type = "HTTP"
}

# default (api-gateway), default
resource "aws_apigatewayv2_stage" "default_api_stage" {
  api_id      = aws_apigatewayv2_api.default_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.default_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# default (api-gateway), default
resource "aws_cloudwatch_log_group" "default_api_log_group" {
  name_prefix       = "DefaultApiLogGroup-"
  retention_in_days = 14
}

# default (api-gateway), default
resource "aws_iam_role" "default_api_role" {
  name_prefix = "DefaultApiRole-"

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

resource "aws_iam_role_policy" "default_api_role" {
  name = "Permissions"
  role = aws_iam_role.default_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.default_event_bus.arn
      },
    ]
  })
}

# default → default (put-events)
resource "aws_apigatewayv2_integration" "default_api_to_default_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.default_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.default_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.default_event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# default → default (put-events)
resource "aws_apigatewayv2_route" "default_api_to_default_event_bus_route" {
  api_id    = aws_apigatewayv2_api.default_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.default_api_to_default_event_bus_integration.id}"
}
