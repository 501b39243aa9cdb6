data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

data "aws_secretsmanager_secret_version" "api_destination_one_api_destination_secret_name" {
  secret_id = var.api_destination_one_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination_two_api_destination_secret_name" {
  secret_id = var.api_destination_two_api_destination_secret_name
}

# EventBus (event-bus)
resource "aws_cloudwatch_event_bus" "event_bus" {
  name        = "EventBus"
  description = "EventBus"
}

# RuleOne (rule)
resource "aws_cloudwatch_event_rule" "rule_one_rule" {
  name_prefix    = "RuleOneRule-"
  description    = "RuleOne"
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

resource "aws_cloudwatch_event_target" "rule_one_rule_to_event_bus" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "EventBus"
  arn            = aws_cloudwatch_event_bus.event_bus.arn
  role_arn       = aws_iam_role.rule_one_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_function_one_function" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "FunctionOneFunction"
  arn            = aws_lambda_function.function_one_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_state_machine_one_state_machine" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "StateMachineOneStateMachine"
  arn            = aws_sfn_state_machine.state_machine_one_state_machine.arn
  role_arn       = aws_iam_role.rule_one_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_queue_one_queue" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "QueueOneQueue"
  arn            = aws_sqs_queue.queue_one_queue.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_topic_one_topic" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "TopicOneTopic"
  arn            = aws_sns_topic.topic_one_topic.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

# RuleOne (rule)
resource "aws_iam_role" "rule_one_rule_role" {
  name_prefix = "RuleOneRuleRole-"

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

resource "aws_iam_role_policy" "rule_one_rule_role" {
  name = "Permissions"
  role = aws_iam_role.rule_one_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus.arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine_one_state_machine.arn
      },
    ]
  })
}

# RuleTwo (rule)
resource "aws_cloudwatch_event_rule" "rule_two_rule" {
  name_prefix    = "RuleTwoRule-"
  description    = "RuleTwo"
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

resource "aws_cloudwatch_event_target" "rule_two_rule_to_log_group_one_log_group" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "LogGroupOneLogGroup"
  arn            = "arn:${data.aws_partition.current.partition}:logs:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:log-group:${aws_cloudwatch_log_group.log_group_one_log_group.name}"

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_two_rule_to_api_destination_one_api_destination" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "ApiDestinationOneApiDestination"
  arn            = aws_cloudwatch_event_api_destination.api_destination_one_api_destination.arn
  role_arn       = aws_iam_role.rule_two_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue28_queue.arn
  }
}

# RuleTwo (rule)
resource "aws_iam_role" "rule_two_rule_role" {
  name_prefix = "RuleTwoRuleRole-"

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

resource "aws_iam_role_policy" "rule_two_rule_role" {
  name = "Permissions"
  role = aws_iam_role.rule_two_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination_one_api_destination.arn
      },
    ]
  })
}

# ArchiveOne (archive)
resource "aws_cloudwatch_event_archive" "archive_one_archive" {
  name             = "${var.name}-ArchiveOneArchive"
  description      = "ArchiveOne"
  event_source_arn = aws_cloudwatch_event_bus.event_bus.arn
  retention_days   = 0

  lifecycle {
    prevent_destroy = true
  }
}

# FunctionOne (lambda-function)
resource "aws_lambda_function" "function_one_function" {
  function_name    = "${var.name}-FunctionOneFunction"
  description      = "FunctionOne"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function_one_function.output_path
  source_code_hash = data.archive_file.function_one_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function_one_function_role.arn

  environment {
    variables = {
      EVENT_BUS_NAME                      = aws_cloudwatch_event_bus.event_bus.name
      FUNCTION_TWO_FUNCTION_ARN           = aws_lambda_function.function_two_function.arn
      STATE_MACHINE_ONE_STATE_MACHINE_ARN = aws_sfn_state_machine.state_machine_one_state_machine.arn
      QUEUE_ONE_QUEUE_URL                 = aws_sqs_queue.queue_one_queue.url
      TOPIC_ONE_TOPIC_ARN                 = aws_sns_topic.topic_one_topic.arn
      API_ONE_API_URL                     = "${aws_apigatewayv2_api.api_one_api.api_endpoint}/events"
      SERVICE_ONE_SERVICE_URL             = var.service_one_service_endpoint
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function_one_function_log_group.name
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.queue_one_queue.arn
  }

  depends_on = [aws_iam_role_policy.function_one_function_role]
}

data "archive_file" "function_one_function" {
  type        = "zip"
  source_file = "${path.module}/functions/function_one_function/index.js"
  output_path = "${path.module}/.build/function_one_function.zip"
}

# FunctionOne (lambda-function)
resource "aws_iam_role" "function_one_function_role" {
  name_prefix = "FunctionOneFunctionRole-"

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

resource "aws_iam_role_policy" "function_one_function_role" {
  name = "Permissions"
  role = aws_iam_role.function_one_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function_one_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue_one_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.queue_one_queue.arn
      },
    ]
  })
}

# FunctionOne (lambda-function)
resource "aws_cloudwatch_log_group" "function_one_function_log_group" {
  name_prefix       = "FunctionOneFunctionLogGroup-"
  retention_in_days = 14
}

# RuleOne → FunctionOne (rule-target)
resource "aws_lambda_permission" "rule_one_rule_to_function_one_function_permission" {
  function_name = aws_lambda_function.function_one_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.rule_one_rule.arn
}

# FunctionOne (lambda-function)
resource "aws_iam_role_policy" "function_one_function_call_policy" {
  name = "FunctionOneFunctionCallPolicy"
  role = aws_iam_role.function_one_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.function_two_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine_one_state_machine.arn
      },
    ]
  })
}

# QueueOne → FunctionOne (event-source-mapping)
resource "aws_lambda_event_source_mapping" "queue_one_queue_to_function_one_function_mapping" {
  function_name    = aws_lambda_function.function_one_function.arn
  event_source_arn = aws_sqs_queue.queue_one_queue.arn
  batch_size       = 10
}

# TopicOne → FunctionOne (subscription)
resource "aws_lambda_permission" "topic_one_topic_to_function_one_function_permission" {
  function_name = aws_lambda_function.function_one_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.topic_one_topic.arn
}

# ApiOne → FunctionOne (call)
resource "aws_lambda_permission" "api_one_api_to_function_one_function_permission" {
  function_name = aws_lambda_function.function_one_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${aws_apigatewayv2_api.api_one_api.id}/*/POST/events/FunctionOne"
}

# FunctionTwo (lambda-function)
resource "aws_lambda_function" "function_two_function" {
  function_name    = "${var.name}-FunctionTwoFunction"
  description      = "FunctionTwo"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function_two_function.output_path
  source_code_hash = data.archive_file.function_two_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function_two_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function_two_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.function_two_function_role]
}

data "archive_file" "function_two_function" {
  type        = "zip"
  source_file = "${path.module}/functions/function_two_function/index.js"
  output_path = "${path.module}/.build/function_two_function.zip"
}

# FunctionTwo (lambda-function)
resource "aws_iam_role" "function_two_function_role" {
  name_prefix = "FunctionTwoFunctionRole-"

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

resource "aws_iam_role_policy" "function_two_function_role" {
  name = "Permissions"
  role = aws_iam_role.function_two_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function_two_function_log_group.arn}:*"
      },
    ]
  })
}

# FunctionTwo (lambda-function)
resource "aws_cloudwatch_log_group" "function_two_function_log_group" {
  name_prefix       = "FunctionTwoFunctionLogGroup-"
  retention_in_days = 14
}

# StateMachineOne (state-machine)
resource "aws_iam_role" "state_machine_one_state_machine_role" {
  name_prefix = "StateMachineOneStateMachineRole-"

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

resource "aws_iam_role_policy" "state_machine_one_state_machine_role" {
  name = "Permissions"
  role = aws_iam_role.state_machine_one_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue_one_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
      },
    ]
  })
}

# StateMachineOne (state-machine)
resource "aws_sfn_state_machine" "state_machine_one_state_machine" {
  name_prefix = "StateMachineOneStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.state_machine_one_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })

  depends_on = [aws_iam_role_policy.state_machine_one_state_machine_role]
}

# StateMachineOne (state-machine)
resource "aws_iam_role_policy" "state_machine_one_state_machine_call_policy" {
  name = "StateMachineOneStateMachineCallPolicy"
  role = aws_iam_role.state_machine_one_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.function_one_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine_two_state_machine.arn
      },
    ]
  })
}

# StateMachineTwo (state-machine)
resource "aws_iam_role" "state_machine_two_state_machine_role" {
  name_prefix = "StateMachineTwoStateMachineRole-"

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

# StateMachineTwo (state-machine)
resource "aws_sfn_state_machine" "state_machine_two_state_machine" {
  name_prefix = "StateMachineTwoStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.state_machine_two_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# QueueOne (sqs-queue)
resource "aws_sqs_queue" "queue_one_queue" {
  name_prefix                = "QueueOneQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue_two_queue.arn
    maxReceiveCount     = 10
  })

  lifecycle {
    prevent_destroy = true
  }
}

# QueueOne (sqs-queue)
resource "aws_sqs_queue_policy" "queue_one_queue_policy" {
  queue_url = aws_sqs_queue.queue_one_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RuleOneRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue_one_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_one_rule.arn
          }
        }
      },
      {
        Sid    = "TopicOneTopic"
        Effect = "Allow"
        Principal = {
          Service = "sns.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue_one_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.topic_one_topic.arn
          }
        }
      },
    ]
  })
}

# QueueTwo (sqs-queue)
resource "aws_sqs_queue" "queue_two_queue" {
  name_prefix                = "QueueTwoQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# TopicOne (sns-topic)
resource "aws_sns_topic" "topic_one_topic" {
  name_prefix = "TopicOneTopic-"
}

# TopicOne (sns-topic)
resource "aws_sns_topic_policy" "topic_one_topic_policy" {
  arn = aws_sns_topic.topic_one_topic.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RuleOneRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_one_rule.arn
          }
        }
      },
    ]
  })
}

# TopicOne → FunctionOne (subscription)
resource "aws_sns_topic_subscription" "topic_one_topic_to_function_one_function_subscription" {
  topic_arn = aws_sns_topic.topic_one_topic.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.function_one_function.arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue29_queue.arn
  })
}

# TopicOne → QueueOne (subscription)
resource "aws_sns_topic_subscription" "topic_one_topic_to_queue_one_queue_subscription" {
  topic_arn = aws_sns_topic.topic_one_topic.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.queue_one_queue.arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue29_queue.arn
  })
}

# TopicOne → ServiceOne (subscription)
resource "aws_sns_topic_subscription" "topic_one_topic_to_service_one_service_subscription" {
  topic_arn = aws_sns_topic.topic_one_topic.arn
  protocol  = "https"
  endpoint  = var.service_one_service_endpoint

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue29_queue.arn
  })
}

# TopicTwo (sns-topic)
resource "aws_sns_topic" "topic_two_topic" {
  name_prefix = "TopicTwoTopic-"
}

# LogGroupOne (log-group)
resource "aws_cloudwatch_log_group" "log_group_one_log_group" {
  name_prefix       = "LogGroupOneLogGroup-"
  retention_in_days = 14
  skip_destroy      = true
}

# LogGroupOne (log-group)
resource "aws_cloudwatch_log_resource_policy" "log_group_one_log_group_policy" {
  policy_name = "${var.name}-LogGroupOneLogGroupPolicy"

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RuleTwoRuleStreams"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "logs:CreateLogStream"
        Resource = "${aws_cloudwatch_log_group.log_group_one_log_group.arn}:*"
      },
      {
        Sid    = "RuleTwoRuleEvents"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "logs:PutLogEvents"
        Resource = "${aws_cloudwatch_log_group.log_group_one_log_group.arn}:*"
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_two_rule.arn
          }
        }
      },
    ]
  })
}

# LogGroupTwo (log-group)
resource "aws_cloudwatch_log_group" "log_group_two_log_group" {
  name_prefix       = "LogGroupTwoLogGroup-"
  retention_in_days = 14
  skip_destroy      = true
}

# ApiDestinationOne (api-destination)
resource "aws_cloudwatch_event_connection" "api_destination_one_api_destination_connection" {
  name               = "${var.name}-ApiDestinationOneApiDestinationConnection"
  description        = "ApiDestinationOne"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination_one_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# ApiDestinationOne (api-destination)
resource "aws_cloudwatch_event_api_destination" "api_destination_one_api_destination" {
  name                             = "${var.name}-ApiDestinationOneApiDestination"
  description                      = "ApiDestinationOne"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination_one_api_destination_connection.arn
  invocation_endpoint              = var.api_destination_one_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# ApiDestinationTwo (api-destination)
resource "aws_cloudwatch_event_connection" "api_destination_two_api_destination_connection" {
  name               = "${var.name}-ApiDestinationTwoApiDestinationConnection"
  description        = "ApiDestinationTwo"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination_two_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# ApiDestinationTwo (api-destination)
resource "aws_cloudwatch_event_api_destination" "api_destination_two_api_destination" {
  name                             = "${var.name}-ApiDestinationTwoApiDestination"
  description                      = "ApiDestinationTwo"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination_two_api_destination_connection.arn
  invocation_endpoint              = var.api_destination_two_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# ApiOne (api-gateway)
resource "aws_apigatewayv2_api" "api_one_api" {
  name          = "ApiOne"
  description   = "ApiOne"
  protocol_type = "HTTP"
}

# ApiOne (api-gateway)
resource "aws_apigatewayv2_stage" "api_one_api_stage" {
  api_id      = aws_apigatewayv2_api.api_one_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api_one_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# ApiOne (api-gateway)
resource "aws_cloudwatch_log_group" "api_one_api_log_group" {
  name_prefix       = "ApiOneApiLogGroup-"
  retention_in_days = 14
}

# ApiOne (api-gateway)
resource "aws_iam_role" "api_one_api_role" {
  name_prefix = "ApiOneApiRole-"

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

resource "aws_iam_role_policy" "api_one_api_role" {
  name = "Permissions"
  role = aws_iam_role.api_one_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.event_bus.arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine_one_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue_one_queue.arn
      },
    ]
  })
}

# ApiOne → EventBus (put-events)
resource "aws_apigatewayv2_integration" "api_one_api_to_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api_one_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.event_bus.name
    Source       = "com.example.app"
    DetailType   = "SomethingHappened"
    Detail       = "$request.body"
  }
}

# ApiOne → EventBus (put-events)
resource "aws_apigatewayv2_route" "api_one_api_to_event_bus_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_event_bus_integration.id}"
}

# ApiOne → FunctionOne (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_function_one_function_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.function_one_function.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
}

# ApiOne → FunctionOne (call)
resource "aws_apigatewayv2_route" "api_one_api_to_function_one_function_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/FunctionOne"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_function_one_function_integration.id}"
}

# ApiOne → StateMachineOne (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_state_machine_one_state_machine_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "StepFunctions-StartExecution"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api_one_api_role.arn

  request_parameters = {
    StateMachineArn = aws_sfn_state_machine.state_machine_one_state_machine.arn
    Input           = "$request.body"
  }
}

# ApiOne → StateMachineOne (call)
resource "aws_apigatewayv2_route" "api_one_api_to_state_machine_one_state_machine_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/StateMachineOne"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_state_machine_one_state_machine_integration.id}"
}

# ApiOne → QueueOne (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_queue_one_queue_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "SQS-SendMessage"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api_one_api_role.arn

  request_parameters = {
    QueueUrl    = aws_sqs_queue.queue_one_queue.url
    MessageBody = "$request.body"
  }
}

# ApiOne → QueueOne (call)
resource "aws_apigatewayv2_route" "api_one_api_to_queue_one_queue_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/QueueOne"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_queue_one_queue_integration.id}"
}

# ApiOne → ApiTwo (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_api_two_api_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "HTTP_PROXY"
  integration_uri        = "${aws_apigatewayv2_api.api_two_api.api_endpoint}/events"
  integration_method     = "POST"
  payload_format_version = "1.0"
}

# ApiOne → ApiTwo (call)
resource "aws_apigatewayv2_route" "api_one_api_to_api_two_api_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/ApiTwo"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_api_two_api_integration.id}"
}

# ApiOne → ServiceOne (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_service_one_service_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "HTTP_PROXY"
  integration_uri        = var.service_one_service_endpoint
  integration_method     = "POST"
  payload_format_version = "1.0"
}

# ApiOne → ServiceOne (call)
resource "aws_apigatewayv2_route" "api_one_api_to_service_one_service_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/ServiceOne"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_service_one_service_integration.id}"
}

# ApiTwo (api-gateway)
resource "aws_apigatewayv2_api" "api_two_api" {
  name          = "ApiTwo"
  description   = "ApiTwo"
  protocol_type = "HTTP"
}

# ApiTwo (api-gateway)
resource "aws_apigatewayv2_stage" "api_two_api_stage" {
  api_id      = aws_apigatewayv2_api.api_two_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api_two_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# ApiTwo (api-gateway)
resource "aws_cloudwatch_log_group" "api_two_api_log_group" {
  name_prefix       = "ApiTwoApiLogGroup-"
  retention_in_days = 14
}

# Queue28 (sqs-queue)
resource "aws_sqs_queue" "queue28_queue" {
  name_prefix                = "Queue28Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue28 (sqs-queue)
resource "aws_sqs_queue_policy" "queue28_queue_policy" {
  queue_url = aws_sqs_queue.queue28_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RuleTwoRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue28_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_two_rule.arn
          }
        }
      },
      {
        Sid    = "RuleOneRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue28_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_one_rule.arn
          }
        }
      },
    ]
  })
}

# Queue29 (sqs-queue)
resource "aws_sqs_queue" "queue29_queue" {
  name_prefix                = "Queue29Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue29 (sqs-queue)
resource "aws_sqs_queue_policy" "queue29_queue_policy" {
  queue_url = aws_sqs_queue.queue29_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "TopicOneTopic"
        Effect = "Allow"
        Principal = {
          Service = "sns.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue29_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.topic_one_topic.arn
          }
        }
      },
    ]
  })
}
