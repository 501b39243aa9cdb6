data "aws_secretsmanager_secret_version" "partner_api_destination_secret_name" {
  secret_id = var.partner_api_destination_secret_name
}

# legacy (event-bus)
resource "aws_cloudwatch_event_bus" "legacy_event_bus" {
  name        = "legacy"
  description = "legacy"
}

# orders (custom-event-bus)
resource "awscc_eventsv2_event_bus" "orders_custom_bus2" {
  name        = "OrdersCustomBus2"
  description = "Two lines"

  storage_configuration = {
    retention_period_in_days = 30
  }
}

# S3 → orders (event-source)
resource "awscc_eventsv2_event_source" "s3_aws_service_to_orders_custom_bus2_event_source" {
  name          = "S3AwsService-OrdersCustomBus2"
  event_bus_arn = awscc_eventsv2_event_bus.orders_custom_bus2.id

  configuration = {
    aws_service_events_configuration = {
      aws_service = "aws.s3"
      pattern     = "{\"detail-type\":[\"Object Created\"]}"
    }
  }
}

# orders (custom-event-bus)
resource "awscc_eventsv2_event_bus" "orders_custom_bus" {
  name        = "OrdersCustomBus"
  description = "orders"

  storage_configuration = {
    retention_period_in_days = 1
  }
}

# checkout (lambda-function)
resource "aws_lambda_function" "checkout_function" {
  function_name    = "${var.name}-CheckoutFunction"
  description      = "checkout"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.checkout_function.output_path
  source_code_hash = data.archive_file.checkout_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.checkout_function_role.arn

  environment {
    variables = {
      ORDERS_CUSTOM_BUS2_ARN = awscc_eventsv2_event_bus.orders_custom_bus2.id
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.checkout_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.checkout_function_role]
}

data "archive_file" "checkout_function" {
  type        = "zip"
  source_file = "${path.module}/functions/checkout_function/index.js"
  output_path = "${path.module}/.build/checkout_function.zip"
}

# checkout (lambda-function)
resource "aws_iam_role" "checkout_function_role" {
  name_prefix = "CheckoutFunctionRole-"

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

resource "aws_iam_role_policy" "checkout_function_role" {
  name = "Permissions"
  role = aws_iam_role.checkout_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.checkout_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = awscc_eventsv2_event_bus.orders_custom_bus2.id
      },
    ]
  })
}

# checkout (lambda-function)
resource "aws_cloudwatch_log_group" "checkout_function_log_group" {
  name_prefix       = "CheckoutFunctionLogGroup-"
  retention_in_days = 14
}

# bridge (rule)
resource "aws_cloudwatch_event_rule" "bridge_rule" {
  name_prefix = "BridgeRule-"
  description = "bridge"
  state       = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = ""
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "bridge_rule_to_orders_custom_bus2" {
  rule      = aws_cloudwatch_event_rule.bridge_rule.name
  target_id = "OrdersCustomBus2"
  arn       = awscc_eventsv2_event_bus.orders_custom_bus2.id
  role_arn  = aws_iam_role.bridge_rule_role.arn
}

# bridge (rule)
resource "aws_iam_role" "bridge_rule_role" {
  name_prefix = "BridgeRuleRole-"

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

resource "aws_iam_role_policy" "bridge_rule_role" {
  name = "Permissions"
  role = aws_iam_role.bridge_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["events:PutEvents", "events:PutRawEvents"]
        Resource = awscc_eventsv2_event_bus.orders_custom_bus2.id
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

# dead letters in order (sqs-queue)
resource "aws_sqs_queue" "dead_letters_in_order_queue" {
  name_prefix                 = "DeadLettersInOrderQueue-"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 30
  message_retention_seconds   = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# orders (sqs-queue)
resource "aws_sqs_queue" "orders_queue" {
  name_prefix                 = "OrdersQueue-"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 30
  message_retention_seconds   = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# news (sns-topic)
resource "aws_sns_topic" "news_topic" {
  name_prefix                 = "NewsTopic-"
  fifo_topic                  = true
  content_based_deduplication = true
}

# fulfil (state-machine)
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

# fulfil (state-machine)
resource "aws_sfn_state_machine" "fulfil_state_machine" {
  name_prefix = "FulfilStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.fulfil_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# partner (api-destination)
resource "aws_cloudwatch_event_connection" "partner_api_destination_connection" {
  name               = "${var.name}-PartnerApiDestinationConnection"
  description        = "partner"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.partner_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# partner (api-destination)
resource "aws_cloudwatch_event_api_destination" "partner_api_destination" {
  name                             = "${var.name}-PartnerApiDestination"
  description                      = "partner"
  connection_arn                   = aws_cloudwatch_event_connection.partner_api_destination_connection.arn
  invocation_endpoint              = var.partner_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# to target 0 (subscriber)
resource "aws_iam_role" "to_target0_subscriber_role" {
  name_prefix = "ToTarget0SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target0_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target0_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.orders_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_in_order_queue.arn
      },
    ]
  })
}

# to target 0 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target0_subscriber" {
  name              = "to-target-0"
  description       = "to target 0"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus2.id
  type              = "FIFO"
  state             = "RUNNING"
  starting_position = "LATEST"

  filter_configuration = {
    filters = [
      {
        scope   = "DATA"
        pattern = "{\"detail\":{\"total\":[{\"numeric\":[\">\",500]}]}}"
      },
      {
        scope   = "METADATA"
        pattern = "{\"tenant\":[\"acme\"]}"
      },
      {
        scope   = "SYSTEM_METADATA"
        pattern = "{\"aws:Source\":[\"com.example.orders\"]}"
      },
    ]
  }

  invoke_configuration = {
    target_arn = aws_sqs_queue.orders_queue.arn
    role_arn   = aws_iam_role.to_target0_subscriber_role.arn
    sqs_parameters = {
      message_group_id         = "{% $events.SystemMetadata.EventGroupId %}"
      message_deduplication_id = "{% $events.SystemMetadata.\"aws:EventId\" %}"
    }
  }

  transformer = {
    type = "RAW"
  }

  batch_configuration = {
    max_batch_size              = 10
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 185
    max_event_age_in_seconds = 86400
  }

  on_failure_configuration = {
    arn = aws_sqs_queue.dead_letters_in_order_queue.arn
  }
}

# to target 1 (subscriber)
resource "aws_iam_role" "to_target1_subscriber_role" {
  name_prefix = "ToTarget1SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target1_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target1_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.news_topic.arn
      },
    ]
  })
}

# to target 1 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target1_subscriber" {
  name              = "to-target-1"
  description       = "to target 1"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus2.id
  type              = "FIFO"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_sns_topic.news_topic.arn
    role_arn   = aws_iam_role.to_target1_subscriber_role.arn
    sns_parameters = {
      message_group_id         = "{% $events.SystemMetadata.EventGroupId %}"
      message_deduplication_id = "{% $events.SystemMetadata.\"aws:EventId\" %}"
    }
  }

  transformer = {
    type = "WITH_METADATA"
  }

  batch_configuration = {
    max_batch_size              = 1
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 5
    max_event_age_in_seconds = 300
  }

  depends_on = [awscc_eventsv2_subscriber.to_target0_subscriber]
}

# to target 2 (subscriber)
resource "aws_iam_role" "to_target2_subscriber_role" {
  name_prefix = "ToTarget2SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target2_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target2_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.checkout_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
      },
    ]
  })
}

# to target 2 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target2_subscriber" {
  name              = "to-target-2"
  description       = "to target 2"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus2.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "POINT_IN_TIME"

  point_in_time_configuration = {
    point_type = "HORIZON"
  }

  invoke_configuration = {
    target_arn = aws_lambda_function.checkout_function.arn
    role_arn   = aws_iam_role.to_target2_subscriber_role.arn
    lambda_parameters = {
      invocation_type = "EVENT"
    }
  }

  transformer = {
    type = "RAW"
  }

  batch_configuration = {
    max_batch_size              = 100
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 5
    max_event_age_in_seconds = 300
  }

  on_failure_configuration = {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.to_target1_subscriber]
}

# to target 3 (subscriber)
resource "aws_iam_role" "to_target3_subscriber_role" {
  name_prefix = "ToTarget3SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target3_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target3_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.fulfil_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
      },
    ]
  })
}

# to target 3 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target3_subscriber" {
  name              = "to-target-3"
  description       = "to target 3"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus2.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "POINT_IN_TIME"

  point_in_time_configuration = {
    point_type     = "TIMESTAMP"
    starting_point = 1793527200
  }

  invoke_configuration = {
    target_arn = aws_sfn_state_machine.fulfil_state_machine.arn
    role_arn   = aws_iam_role.to_target3_subscriber_role.arn
    step_functions_parameters = {
      invocation_type = "EVENT"
    }
  }

  transformer = {
    type = "JSONATA"
    jsonata_configuration = {
      expression = "{% $events.Data.detail %}"
    }
  }

  batch_configuration = {
    max_batch_size              = 1
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 5
    max_event_age_in_seconds = 300
  }

  on_failure_configuration = {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.to_target2_subscriber]
}

# to target 4 (subscriber)
resource "aws_iam_role" "to_target4_subscriber_role" {
  name_prefix = "ToTarget4SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target4_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target4_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.partner_api_destination.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
      },
    ]
  })
}

# to target 4 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target4_subscriber" {
  name              = "to-target-4"
  description       = "to target 4"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus2.id
  type              = "UNORDERED"
  state             = "STOPPED"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_cloudwatch_event_api_destination.partner_api_destination.arn
    role_arn   = aws_iam_role.to_target4_subscriber_role.arn
  }

  transformer = {
    type = "RAW"
  }

  batch_configuration = {
    max_batch_size              = 1
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 5
    max_event_age_in_seconds = 300
  }

  on_failure_configuration = {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.to_target3_subscriber]
}

# to target 5 (subscriber)
resource "aws_iam_role" "to_target5_subscriber_role" {
  name_prefix = "ToTarget5SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target5_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target5_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.legacy_event_bus.arn
      },
    ]
  })
}

# to target 5 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target5_subscriber" {
  name              = "to-target-5"
  description       = "to target 5"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus2.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_cloudwatch_event_bus.legacy_event_bus.arn
    role_arn   = aws_iam_role.to_target5_subscriber_role.arn
  }

  transformer = {
    type = "RAW"
  }

  batch_configuration = {
    max_batch_size              = 1
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 5
    max_event_age_in_seconds = 300
  }

  depends_on = [awscc_eventsv2_subscriber.to_target4_subscriber]
}

# to target 6 (subscriber)
resource "aws_iam_role" "to_target6_subscriber_role" {
  name_prefix = "ToTarget6SubscriberRole-"

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

resource "aws_iam_role_policy" "to_target6_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.to_target6_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["events:PutEvents", "events:PutRawEvents"]
        Resource = awscc_eventsv2_event_bus.orders_custom_bus2.id
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.dead_letters_queue.arn
      },
    ]
  })
}

# to target 6 (subscriber)
resource "awscc_eventsv2_subscriber" "to_target6_subscriber" {
  name              = "to-target-6"
  description       = "to target 6"
  event_bus_arn     = awscc_eventsv2_event_bus.orders_custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "POINT_IN_TIME"

  point_in_time_configuration = {
    point_type     = "TIMESTAMP"
    starting_point = 1793527200
    end_point      = 1793530800
  }

  invoke_configuration = {
    target_arn = awscc_eventsv2_event_bus.orders_custom_bus2.id
    role_arn   = aws_iam_role.to_target6_subscriber_role.arn
  }

  transformer = {
    type = "RAW"
  }

  batch_configuration = {
    max_batch_size              = 1
    max_batch_window_in_seconds = 0
  }

  retry_policy = {
    max_retry_attempts       = 5
    max_event_age_in_seconds = 300
  }

  on_failure_configuration = {
    arn = aws_sqs_queue.dead_letters_queue.arn
  }
}
