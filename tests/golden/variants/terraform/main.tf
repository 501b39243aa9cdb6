data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

data "aws_secretsmanager_secret_version" "crm_api_destination_secret_name" {
  secret_id = var.crm_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "erp_api_destination_secret_name" {
  secret_id = var.erp_api_destination_secret_name
}

# orders (event-bus), Shop / Orders
resource "aws_cloudwatch_event_bus" "orders_event_bus" {
  name        = "orders"
  description = "What happens to orders"
}

# Partner ERP → orders (put-events)
resource "aws_cloudwatch_event_permission" "partner_erp_service_to_orders_event_bus_policy" {
  statement_id   = "PartnerERPService"
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  action         = "events:PutEvents"
  principal      = var.partner_context_account_id
}

# All orders (archive), Shop / Orders
resource "aws_cloudwatch_event_archive" "all_orders_archive" {
  name             = "${var.name}-AllOrdersArchive"
  description      = "All orders"
  event_source_arn = aws_cloudwatch_event_bus.orders_event_bus.arn
  retention_days   = 30

  lifecycle {
    prevent_destroy = true
  }
}

# Uploads (archive), Shop / Orders
resource "aws_cloudwatch_event_archive" "uploads_archive" {
  name             = "${var.name}-UploadsArchive"
  description      = "Uploads"
  event_source_arn = "arn:${data.aws_partition.current.partition}:events:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:event-bus/default"
  retention_days   = 0

  event_pattern = jsonencode({
    source = ["aws.s3"]
  })

  lifecycle {
    prevent_destroy = true
  }
}

# pricing (lambda-function), Shop / Orders
resource "aws_lambda_function" "pricing_function" {
  function_name    = "${var.name}-PricingFunction"
  description      = "pricing"
  runtime          = "nodejs22.x"
  architectures    = ["x86_64"]
  handler          = "index.handler"
  filename         = data.archive_file.pricing_function.output_path
  source_code_hash = data.archive_file.pricing_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.pricing_function_role.arn

  environment {
    variables = {
      ORDERS_EVENT_BUS_NAME = aws_cloudwatch_event_bus.orders_event_bus.name
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.pricing_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.pricing_function_role]
}

data "archive_file" "pricing_function" {
  type        = "zip"
  source_file = "${path.module}/functions/pricing_function/index.js"
  output_path = "${path.module}/.build/pricing_function.zip"
}

# pricing (lambda-function), Shop / Orders
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
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.orders_event_bus.arn
      },
    ]
  })
}

# pricing (lambda-function), Shop / Orders
resource "aws_cloudwatch_log_group" "pricing_function_log_group" {
  name_prefix       = "PricingFunctionLogGroup-"
  retention_in_days = 14
}

# pricing (lambda-function), Shop / Orders
resource "aws_iam_role_policy" "pricing_function_call_policy" {
  name = "PricingFunctionCallPolicy"
  role = aws_iam_role.pricing_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.billing_function2.arn
      },
    ]
  })
}

# billing (lambda-function), Shop / Orders
resource "aws_lambda_function" "billing_function2" {
  function_name    = "${var.name}-BillingFunction2"
  description      = "billing"
  runtime          = "python3.13"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.billing_function2.output_path
  source_code_hash = data.archive_file.billing_function2.output_base64sha256
  memory_size      = 128
  timeout          = 5
  role             = aws_iam_role.billing_function2_role.arn

  environment {
    variables = {
      ORDERS_APIAPI_URL      = "${aws_apigatewayv2_api.orders_api_api.api_endpoint}/orders/{id}"
      ORDERED_NEWS_TOPIC_ARN = aws_sns_topic.ordered_news_topic.arn
      IN_ORDER_QUEUE_URL     = aws_sqs_queue.in_order_queue.url
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.billing_function2_log_group.name
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.dead_letters_queue.arn
  }

  depends_on = [aws_iam_role_policy.billing_function2_role]
}

data "archive_file" "billing_function2" {
  type        = "zip"
  source_file = "${path.module}/functions/billing_function2/index.py"
  output_path = "${path.module}/.build/billing_function2.zip"
}

# billing (lambda-function), Shop / Orders
resource "aws_iam_role" "billing_function2_role" {
  name_prefix = "BillingFunction2Role-"

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

resource "aws_iam_role_policy" "billing_function2_role" {
  name = "Permissions"
  role = aws_iam_role.billing_function2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.billing_function2_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.ordered_news_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.in_order_queue.arn
      },
    ]
  })
}

# billing (lambda-function), Shop / Orders
resource "aws_cloudwatch_log_group" "billing_function2_log_group" {
  name_prefix       = "BillingFunction2LogGroup-"
  retention_in_days = 14
}

# billing (lambda-function), Shop / Orders
resource "aws_iam_role_policy" "billing_function2_call_policy" {
  name = "BillingFunction2CallPolicy"
  role = aws_iam_role.billing_function2_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.pricing_function.arn
      },
    ]
  })
}

# uploads → billing (rule-target)
resource "aws_lambda_permission" "uploads_rule_to_billing_function2_permission" {
  function_name = aws_lambda_function.billing_function2.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.uploads_rule.arn
}

# news → billing (subscription)
resource "aws_lambda_permission" "news_topic_to_billing_function2_permission" {
  function_name = aws_lambda_function.billing_function2.arn
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.news_topic.arn
}

# Billing (lambda-function), Shop / Orders
resource "aws_lambda_function" "billing_function" {
  function_name    = "${var.name}-BillingFunction"
  description      = "Billing"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.billing_function.output_path
  source_code_hash = data.archive_file.billing_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.billing_function_role.arn

  environment {
    variables = {
      FULFIL_STATE_MACHINE_ARN = aws_sfn_state_machine.fulfil_state_machine.arn
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.billing_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.billing_function_role]
}

data "archive_file" "billing_function" {
  type        = "zip"
  source_file = "${path.module}/functions/billing_function/index.js"
  output_path = "${path.module}/.build/billing_function.zip"
}

# Billing (lambda-function), Shop / Orders
resource "aws_iam_role" "billing_function_role" {
  name_prefix = "BillingFunctionRole-"

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

resource "aws_iam_role_policy" "billing_function_role" {
  name = "Permissions"
  role = aws_iam_role.billing_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.billing_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.in_order_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.bulk_queue.arn
      },
    ]
  })
}

# Billing (lambda-function), Shop / Orders
resource "aws_cloudwatch_log_group" "billing_function_log_group" {
  name_prefix       = "BillingFunctionLogGroup-"
  retention_in_days = 14
}

# Billing (lambda-function), Shop / Orders
resource "aws_iam_role_policy" "billing_function_call_policy" {
  name = "BillingFunctionCallPolicy"
  role = aws_iam_role.billing_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.fulfil_state_machine.arn
      },
    ]
  })
}

# in order → Billing (event-source-mapping)
resource "aws_lambda_event_source_mapping" "in_order_queue_to_billing_function_mapping" {
  function_name    = aws_lambda_function.billing_function.arn
  event_source_arn = aws_sqs_queue.in_order_queue.arn
  batch_size       = 10
}

# bulk → Billing (event-source-mapping)
resource "aws_lambda_event_source_mapping" "bulk_queue_to_billing_function_mapping" {
  function_name                      = aws_lambda_function.billing_function.arn
  event_source_arn                   = aws_sqs_queue.bulk_queue.arn
  batch_size                         = 500
  maximum_batching_window_in_seconds = 20
}

# Orders API → Billing (call)
resource "aws_lambda_permission" "orders_api_api_to_billing_function_permission" {
  function_name = aws_lambda_function.billing_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${aws_apigatewayv2_api.orders_api_api.id}/*/PUT/orders/*"
}

# Fulfil (state-machine), Shop / Orders
resource "aws_iam_role" "fulfil_state_machine_role" {
  name_prefix = "FulfilStateMachineRole-"

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

resource "aws_iam_role_policy" "fulfil_state_machine_role" {
  name = "Permissions"
  role = aws_iam_role.fulfil_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = "arn:${data.aws_partition.current.partition}:events:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:event-bus/default"
      },
    ]
  })
}

# Fulfil (state-machine), Shop / Orders
resource "aws_sfn_state_machine" "fulfil_state_machine" {
  name_prefix = "FulfilStateMachine-"
  type        = "EXPRESS"
  role_arn    = aws_iam_role.fulfil_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Wait"
    States = {
      Wait = {
        Type       = "Pass"
        ResultPath = null
        Next       = "Done"
      }
      Done = {
        Type = "Succeed"
      }
    }
  })

  depends_on = [aws_iam_role_policy.fulfil_state_machine_role]
}

# Fulfil (state-machine), Shop / Orders
resource "aws_iam_role_policy" "fulfil_state_machine_call_policy" {
  name = "FulfilStateMachineCallPolicy"
  role = aws_iam_role.fulfil_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.billing_function.arn
      },
    ]
  })
}

# in order (sqs-queue), Shop / Orders
resource "aws_sqs_queue" "in_order_queue" {
  name_prefix                 = "InOrderQueue-"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 300
  message_retention_seconds   = 345600
  delay_seconds               = 5

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.in_order_dead_queue.arn
    maxReceiveCount     = 10
  })

  lifecycle {
    prevent_destroy = true
  }
}

# in order (sqs-queue), Shop / Orders
resource "aws_sqs_queue_policy" "in_order_queue_policy" {
  queue_url = aws_sqs_queue.in_order_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "LargeOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.in_order_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.large_orders_rule.arn
          }
        }
      },
      {
        Sid    = "OrderedNewsTopic"
        Effect = "Allow"
        Principal = {
          Service = "sns.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.in_order_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.ordered_news_topic.arn
          }
        }
      },
    ]
  })
}

# in order, dead (sqs-queue), Shop / Orders
resource "aws_sqs_queue" "in_order_dead_queue" {
  name_prefix                 = "InOrderDeadQueue-"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 30
  message_retention_seconds   = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# dead letters (sqs-queue), Shop / Orders
resource "aws_sqs_queue" "dead_letters_queue" {
  name_prefix                = "DeadLettersQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 1209600

  lifecycle {
    prevent_destroy = true
  }
}

# dead letters (sqs-queue), Shop / Orders
resource "aws_sqs_queue_policy" "dead_letters_queue_policy" {
  queue_url = aws_sqs_queue.dead_letters_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "LargeOrdersRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.large_orders_rule.arn
          }
        }
      },
      {
        Sid    = "UploadsRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.uploads_rule.arn
          }
        }
      },
      {
        Sid    = "NewsTopic"
        Effect = "Allow"
        Principal = {
          Service = "sns.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.news_topic.arn
          }
        }
      },
    ]
  })
}

# bulk (sqs-queue), Shop / Orders
resource "aws_sqs_queue" "bulk_queue" {
  name_prefix                = "BulkQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# bulk (sqs-queue), Shop / Orders
resource "aws_sqs_queue_policy" "bulk_queue_policy" {
  queue_url = aws_sqs_queue.bulk_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "NewsTopic"
        Effect = "Allow"
        Principal = {
          Service = "sns.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.bulk_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.news_topic.arn
          }
        }
      },
    ]
  })
}

# CRM (api-destination)
resource "aws_cloudwatch_event_connection" "crm_api_destination_connection" {
  name               = "${var.name}-CRMApiDestinationConnection"
  description        = "CRM"
  authorization_type = "BASIC"

  auth_parameters {
    basic {
      username = jsondecode(data.aws_secretsmanager_secret_version.crm_api_destination_secret_name.secret_string)["username"]
      password = jsondecode(data.aws_secretsmanager_secret_version.crm_api_destination_secret_name.secret_string)["password"]
    }
  }
}

# CRM (api-destination)
resource "aws_cloudwatch_event_api_destination" "crm_api_destination" {
  name                             = "${var.name}-CRMApiDestination"
  description                      = "CRM"
  connection_arn                   = aws_cloudwatch_event_connection.crm_api_destination_connection.arn
  invocation_endpoint              = var.crm_api_destination_endpoint
  http_method                      = "PUT"
  invocation_rate_limit_per_second = 5
}

# ERP (api-destination)
resource "aws_cloudwatch_event_connection" "erp_api_destination_connection" {
  name               = "${var.name}-ERPApiDestinationConnection"
  description        = "ERP"
  authorization_type = "OAUTH_CLIENT_CREDENTIALS"

  auth_parameters {
    oauth {
      authorization_endpoint = var.erp_api_destination_token_endpoint
      http_method            = "POST"

      client_parameters {
        client_id     = jsondecode(data.aws_secretsmanager_secret_version.erp_api_destination_secret_name.secret_string)["client_id"]
        client_secret = jsondecode(data.aws_secretsmanager_secret_version.erp_api_destination_secret_name.secret_string)["client_secret"]
      }

      oauth_http_parameters {
        body {
          key   = "grant_type"
          value = "client_credentials"
        }
      }
    }
  }
}

# ERP (api-destination)
resource "aws_cloudwatch_event_api_destination" "erp_api_destination" {
  name                             = "${var.name}-ERPApiDestination"
  description                      = "ERP"
  connection_arn                   = aws_cloudwatch_event_connection.erp_api_destination_connection.arn
  invocation_endpoint              = var.erp_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# large orders (rule), Shop / Orders
resource "aws_cloudwatch_event_rule" "large_orders_rule" {
  name_prefix    = "LargeOrdersRule-"
  description    = "large orders"
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  state          = "ENABLED"
  event_pattern  = "{\"detail\":{\"total\":[{\"numeric\":[\">\",1e2]},{\"numeric\":[\"=\",12345.678]}],\"coupon\":[null],\"on\":[\"yes\",\"01\",\"2026-11-23\",true]}}"
}

resource "aws_cloudwatch_event_target" "large_orders_rule_to_crm_api_destination" {
  rule           = aws_cloudwatch_event_rule.large_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "CRMApiDestination"
  arn            = aws_cloudwatch_event_api_destination.crm_api_destination.arn
  role_arn       = aws_iam_role.large_orders_rule_role.arn

  input_transformer {
    input_paths = {
      id = "$.detail.id"
      on = "$.time"
    }

    input_template = "{\n  \"id\": <id>,\n  \"at\": \"<on>\"\n}"
  }

  retry_policy {
    maximum_retry_attempts       = 3
    maximum_event_age_in_seconds = 86400
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "large_orders_rule_to_in_order_queue" {
  rule           = aws_cloudwatch_event_rule.large_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "InOrderQueue"
  arn            = aws_sqs_queue.in_order_queue.arn
  input_path     = "$.detail"

  sqs_target {
    message_group_id = "LargeOrdersRule"
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "large_orders_rule_to_erp_api_destination" {
  rule           = aws_cloudwatch_event_rule.large_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "ERPApiDestination"
  arn            = aws_cloudwatch_event_api_destination.erp_api_destination.arn
  role_arn       = aws_iam_role.large_orders_rule_role.arn
  input          = "{\"fixed\":\"$${AWS::Region}\"}"

  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 60
  }
}

resource "aws_cloudwatch_event_target" "large_orders_rule_to_default_event_bus" {
  rule           = aws_cloudwatch_event_rule.large_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "DefaultEventBus"
  arn            = "arn:${data.aws_partition.current.partition}:events:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:event-bus/default"
  role_arn       = aws_iam_role.large_orders_rule_role.arn
}

resource "aws_cloudwatch_event_target" "large_orders_rule_to_fulfil_state_machine" {
  rule           = aws_cloudwatch_event_rule.large_orders_rule.name
  event_bus_name = aws_cloudwatch_event_bus.orders_event_bus.name
  target_id      = "FulfilStateMachine"
  arn            = aws_sfn_state_machine.fulfil_state_machine.arn
  role_arn       = aws_iam_role.large_orders_rule_role.arn
}

# large orders (rule), Shop / Orders
resource "aws_iam_role" "large_orders_rule_role" {
  name_prefix = "LargeOrdersRuleRole-"

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

resource "aws_iam_role_policy" "large_orders_rule_role" {
  name = "Permissions"
  role = aws_iam_role.large_orders_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.crm_api_destination.arn
      },
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.erp_api_destination.arn
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = "arn:${data.aws_partition.current.partition}:events:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:event-bus/default"
      },
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.fulfil_state_machine.arn
      },
    ]
  })
}

# uploads (rule), Shop / Orders
resource "aws_cloudwatch_event_rule" "uploads_rule" {
  name_prefix = "UploadsRule-"
  description = "uploads"
  state       = "DISABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "uploads_rule_to_billing_function2" {
  rule      = aws_cloudwatch_event_rule.uploads_rule.name
  target_id = "BillingFunction2"
  arn       = aws_lambda_function.billing_function2.arn

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }
}

# news (sns-topic), Shop / Orders
resource "aws_sns_topic" "news_topic" {
  name_prefix  = "NewsTopic-"
  display_name = "News: what's on"
}

# news → Partner ERP (subscription)
resource "aws_sns_topic_subscription" "news_topic_to_partner_erp_service_subscription" {
  topic_arn = aws_sns_topic.news_topic.arn
  protocol  = "https"
  endpoint  = var.partner_erp_service_endpoint
}

# news → billing (subscription)
resource "aws_sns_topic_subscription" "news_topic_to_billing_function2_subscription" {
  topic_arn           = aws_sns_topic.news_topic.arn
  protocol            = "lambda"
  endpoint            = aws_lambda_function.billing_function2.arn
  filter_policy_scope = "MessageBody"

  filter_policy = jsonencode({
    kind = [
      "a",
      {
        prefix = "b"
      },
    ]
  })
}

# news → bulk (subscription)
resource "aws_sns_topic_subscription" "news_topic_to_bulk_queue_subscription" {
  topic_arn            = aws_sns_topic.news_topic.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.bulk_queue.arn
  raw_message_delivery = true
  filter_policy_scope  = "MessageAttributes"

  filter_policy = jsonencode({
    kind = ["a"]
  })

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters_queue.arn
  })
}

# ordered news (sns-topic), Shop / Orders
resource "aws_sns_topic" "ordered_news_topic" {
  name_prefix                 = "OrderedNewsTopic-"
  fifo_topic                  = true
  content_based_deduplication = true
}

# ordered news → in order (subscription)
resource "aws_sns_topic_subscription" "ordered_news_topic_to_in_order_queue_subscription" {
  topic_arn = aws_sns_topic.ordered_news_topic.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.in_order_queue.arn
}

# Orders API (api-gateway), Shop / Orders
resource "aws_apigatewayv2_api" "orders_api_api" {
  name          = "Orders API"
  description   = "Orders API"
  protocol_type = "HTTP"
}

# Orders API (api-gateway), Shop / Orders
resource "aws_apigatewayv2_stage" "orders_api_api_stage" {
  api_id      = aws_apigatewayv2_api.orders_api_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.orders_api_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# Orders API (api-gateway), Shop / Orders
resource "aws_cloudwatch_log_group" "orders_api_api_log_group" {
  name_prefix       = "OrdersAPIApiLogGroup-"
  retention_in_days = 14
}

# Orders API → Billing (call)
resource "aws_apigatewayv2_integration" "orders_api_api_to_billing_function_integration" {
  api_id                 = aws_apigatewayv2_api.orders_api_api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.billing_function.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
}

# Orders API → Billing (call)
resource "aws_apigatewayv2_route" "orders_api_api_to_billing_function_route" {
  api_id    = aws_apigatewayv2_api.orders_api_api.id
  route_key = "PUT /orders/{id}"
  target    = "integrations/${aws_apigatewayv2_integration.orders_api_api_to_billing_function_integration.id}"
}

# Orders API (api-gateway), Shop / Orders
resource "aws_iam_role" "orders_api_api_role" {
  name_prefix = "OrdersAPIApiRole-"

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

resource "aws_iam_role_policy" "orders_api_api_role" {
  name = "Permissions"
  role = aws_iam_role.orders_api_api_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.orders_event_bus.arn
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = "arn:${data.aws_partition.current.partition}:events:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:event-bus/default"
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.in_order_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.fulfil_state_machine.arn
      },
    ]
  })
}

# Orders API → orders (put-events)
resource "aws_apigatewayv2_integration" "orders_api_api_to_orders_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.orders_api_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.orders_api_api_role.arn

  request_parameters = {
    EventBusName = aws_cloudwatch_event_bus.orders_event_bus.name
    Source       = "com.example.shop"
    DetailType   = "OrderPlaced"
    Detail       = "$request.body"
  }
}

# Orders API → orders (put-events)
resource "aws_apigatewayv2_route" "orders_api_api_to_orders_event_bus_route" {
  api_id    = aws_apigatewayv2_api.orders_api_api.id
  route_key = "PUT /orders/{id}/orders"
  target    = "integrations/${aws_apigatewayv2_integration.orders_api_api_to_orders_event_bus_integration.id}"
}

# Orders API → default (put-events)
resource "aws_apigatewayv2_integration" "orders_api_api_to_default_event_bus_integration" {
  api_id                 = aws_apigatewayv2_api.orders_api_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "EventBridge-PutEvents"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.orders_api_api_role.arn

  request_parameters = {
    Source     = "com.example.shop"
    DetailType = "OrderPlaced"
    Detail     = "$request.body"
  }
}

# Orders API → default (put-events)
resource "aws_apigatewayv2_route" "orders_api_api_to_default_event_bus_route" {
  api_id    = aws_apigatewayv2_api.orders_api_api.id
  route_key = "PUT /orders/{id}/default"
  target    = "integrations/${aws_apigatewayv2_integration.orders_api_api_to_default_event_bus_integration.id}"
}

# Orders API → in order (call)
resource "aws_apigatewayv2_integration" "orders_api_api_to_in_order_queue_integration" {
  api_id                 = aws_apigatewayv2_api.orders_api_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "SQS-SendMessage"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.orders_api_api_role.arn

  request_parameters = {
    QueueUrl       = aws_sqs_queue.in_order_queue.url
    MessageBody    = "$request.body"
    MessageGroupId = "$context.requestId"
  }
}

# Orders API → in order (call)
resource "aws_apigatewayv2_route" "orders_api_api_to_in_order_queue_route" {
  api_id    = aws_apigatewayv2_api.orders_api_api.id
  route_key = "PUT /orders/{id}/in-order"
  target    = "integrations/${aws_apigatewayv2_integration.orders_api_api_to_in_order_queue_integration.id}"
}

# Orders API → Fulfil (call)
resource "aws_apigatewayv2_integration" "orders_api_api_to_fulfil_state_machine_integration" {
  api_id                 = aws_apigatewayv2_api.orders_api_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "StepFunctions-StartExecution"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.orders_api_api_role.arn

  request_parameters = {
    StateMachineArn = aws_sfn_state_machine.fulfil_state_machine.arn
    Input           = "$request.body"
  }
}

# Orders API → Fulfil (call)
resource "aws_apigatewayv2_route" "orders_api_api_to_fulfil_state_machine_route" {
  api_id    = aws_apigatewayv2_api.orders_api_api.id
  route_key = "PUT /orders/{id}/Fulfil"
  target    = "integrations/${aws_apigatewayv2_integration.orders_api_api_to_fulfil_state_machine_integration.id}"
}

# Orders API → Partner ERP (call)
resource "aws_apigatewayv2_integration" "orders_api_api_to_partner_erp_service_integration" {
  api_id                 = aws_apigatewayv2_api.orders_api_api.id
  integration_type       = "HTTP_PROXY"
  integration_uri        = var.partner_erp_service_endpoint
  integration_method     = "PUT"
  payload_format_version = "1.0"
}

# Orders API → Partner ERP (call)
resource "aws_apigatewayv2_route" "orders_api_api_to_partner_erp_service_route" {
  api_id    = aws_apigatewayv2_api.orders_api_api.id
  route_key = "PUT /orders/{id}/Partner-ERP"
  target    = "integrations/${aws_apigatewayv2_integration.orders_api_api_to_partner_erp_service_integration.id}"
}
