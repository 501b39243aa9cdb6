data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

data "aws_secretsmanager_secret_version" "api_destination68_api_destination_secret_name" {
  secret_id = var.api_destination68_api_destination_secret_name
}

data "aws_secretsmanager_secret_version" "api_destination84_api_destination_secret_name" {
  secret_id = var.api_destination84_api_destination_secret_name
}

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

# CustomBus (custom-event-bus)
resource "awscc_eventsv2_event_bus" "custom_bus" {
  name        = "CustomBus"
  description = "CustomBus"

  storage_configuration = {
    retention_period_in_days = 1
  }
}

# Home → CustomBus (event-source)
resource "awscc_eventsv2_event_source" "home_bucket_to_custom_bus_event_source" {
  name          = "HomeBucket-CustomBus"
  event_bus_arn = awscc_eventsv2_event_bus.custom_bus.id

  configuration = {
    aws_service_events_configuration = {
      aws_service = "aws.s3"
    }
  }
}

# AwsServiceOne → CustomBus (event-source)
resource "awscc_eventsv2_event_source" "aws_service_one_aws_service_to_custom_bus_event_source" {
  name          = "AwsServiceOneAwsService-CustomBus"
  event_bus_arn = awscc_eventsv2_event_bus.custom_bus.id

  configuration = {
    aws_service_events_configuration = {
      aws_service = "aws.s3"
    }
  }
}

# AlarmOne → CustomBus (event-source)
resource "awscc_eventsv2_event_source" "alarm_one_alarm_to_custom_bus_event_source" {
  name          = "AlarmOneAlarm-CustomBus"
  event_bus_arn = awscc_eventsv2_event_bus.custom_bus.id

  configuration = {
    aws_service_events_configuration = {
      aws_service = "aws.cloudwatch"
    }
  }
}

# Home (sqs-queue)
resource "aws_sqs_queue" "home_queue" {
  name_prefix                = "HomeQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue_one_queue.arn
    maxReceiveCount     = 10
  })

  lifecycle {
    prevent_destroy = true
  }
}

# Home (sqs-queue)
resource "aws_sqs_queue_policy" "home_queue_policy" {
  queue_url = aws_sqs_queue.home_queue.url

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
        Resource = aws_sqs_queue.home_queue.arn
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
        Resource = aws_sqs_queue.home_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.topic_one_topic.arn
          }
        }
      },
    ]
  })
}

# Home (s3-bucket)
resource "aws_s3_bucket" "home_bucket" {
  bucket_prefix = "homebucket-"

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "home_bucket" {
  bucket                  = aws_s3_bucket.home_bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_notification" "home_bucket" {
  bucket      = aws_s3_bucket.home_bucket.id
  eventbridge = true
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
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_custom_bus" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "CustomBus"
  arn            = awscc_eventsv2_event_bus.custom_bus.id
  role_arn       = aws_iam_role.rule_one_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_function_one_function" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "FunctionOneFunction"
  arn            = aws_lambda_function.function_one_function.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_state_machine_one_state_machine" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "StateMachineOneStateMachine"
  arn            = aws_sfn_state_machine.state_machine_one_state_machine.arn
  role_arn       = aws_iam_role.rule_one_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_one_rule_to_home_queue" {
  rule           = aws_cloudwatch_event_rule.rule_one_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "HomeQueue"
  arn            = aws_sqs_queue.home_queue.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
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
        Action   = ["events:PutEvents", "events:PutRawEvents"]
        Resource = awscc_eventsv2_event_bus.custom_bus.id
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

resource "aws_cloudwatch_event_target" "rule_two_rule_to_topic_one_topic" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "TopicOneTopic"
  arn            = aws_sns_topic.topic_one_topic.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_two_rule_to_stream_one_stream" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "StreamOneStream"
  arn            = aws_kinesis_stream.stream_one_stream.arn
  role_arn       = aws_iam_role.rule_two_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_two_rule_to_firehose_one_firehose" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "FirehoseOneFirehose"
  arn            = aws_kinesis_firehose_delivery_stream.firehose_one_firehose.arn
  role_arn       = aws_iam_role.rule_two_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_two_rule_to_log_group_one_log_group" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "LogGroupOneLogGroup"
  arn            = "arn:${data.aws_partition.current.partition}:logs:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:log-group:${aws_cloudwatch_log_group.log_group_one_log_group.name}"

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
  }
}

resource "aws_cloudwatch_event_target" "rule_two_rule_to_api_destination_one_api_destination" {
  rule           = aws_cloudwatch_event_rule.rule_two_rule.name
  event_bus_name = aws_cloudwatch_event_bus.event_bus.name
  target_id      = "ApiDestinationOneApiDestination"
  arn            = aws_cloudwatch_event_api_destination.api_destination_one_api_destination.arn
  role_arn       = aws_iam_role.rule_two_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.queue105_queue.arn
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
        Action   = "kinesis:PutRecord"
        Resource = aws_kinesis_stream.stream_one_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecord"
        Resource = aws_kinesis_firehose_delivery_stream.firehose_one_firehose.arn
      },
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

# SubscriberOne (subscriber)
resource "aws_iam_role" "subscriber_one_subscriber_role" {
  name_prefix = "SubscriberOneSubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber_one_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber_one_subscriber_role.id

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
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# SubscriberOne (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber_one_subscriber" {
  name              = "SubscriberOne"
  description       = "SubscriberOne"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_cloudwatch_event_bus.event_bus.arn
    role_arn   = aws_iam_role.subscriber_one_subscriber_role.arn
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
    arn = aws_sqs_queue.queue106_queue.arn
  }
}

# SubscriberTwo (subscriber)
resource "aws_iam_role" "subscriber_two_subscriber_role" {
  name_prefix = "SubscriberTwoSubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber_two_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber_two_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["events:PutEvents", "events:PutRawEvents"]
        Resource = awscc_eventsv2_event_bus.custom_bus.id
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# SubscriberTwo (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber_two_subscriber" {
  name              = "SubscriberTwo"
  description       = "SubscriberTwo"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = awscc_eventsv2_event_bus.custom_bus.id
    role_arn   = aws_iam_role.subscriber_two_subscriber_role.arn
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber_one_subscriber]
}

# PipeOne (pipe)
resource "aws_iam_role" "pipe_one_pipe_role" {
  name_prefix = "PipeOnePipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe_one_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe_one_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.function_one_function.arn
      },
    ]
  })
}

# PipeOne (pipe)
resource "aws_pipes_pipe" "pipe_one_pipe" {
  name_prefix   = "PipeOnePipe-"
  description   = "PipeOne"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe_one_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  enrichment    = aws_lambda_function.function_one_function.arn
  target        = aws_sqs_queue.home_queue.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe_one_pipe_role]
}

# PipeTwo (pipe)
resource "aws_iam_role" "pipe_two_pipe_role" {
  name_prefix = "PipeTwoPipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe_two_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe_two_pipe_role.id

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
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination_one_api_destination.arn
      },
    ]
  })
}

# PipeTwo (pipe)
resource "aws_pipes_pipe" "pipe_two_pipe" {
  name_prefix   = "PipeTwoPipe-"
  description   = "PipeTwo"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe_two_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  enrichment    = aws_cloudwatch_event_api_destination.api_destination_one_api_destination.arn
  target        = aws_cloudwatch_event_bus.event_bus.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  target_parameters {
    eventbridge_event_bus_parameters {
      detail_type = "RecordArrived"
      source      = "com.example.pipe"
    }
  }

  depends_on = [aws_iam_role_policy.pipe_two_pipe_role]
}

# ScheduleOne (schedule)
resource "aws_iam_role" "schedule_one_schedule_role" {
  name_prefix = "ScheduleOneScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule_one_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule_one_schedule_role.id

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
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# ScheduleOne (schedule)
resource "aws_scheduler_schedule" "schedule_one_schedule" {
  name_prefix                  = "ScheduleOneSchedule-"
  description                  = "ScheduleOne"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_cloudwatch_event_bus.event_bus.arn
    role_arn = aws_iam_role.schedule_one_schedule_role.arn
    input    = "{}"

    eventbridge_parameters {
      detail_type = "TimeHasCome"
      source      = "com.example.schedule"
    }

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
  }
}

# ScheduleTwo (schedule)
resource "aws_iam_role" "schedule_two_schedule_role" {
  name_prefix = "ScheduleTwoScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule_two_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule_two_schedule_role.id

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
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# ScheduleTwo (schedule)
resource "aws_scheduler_schedule" "schedule_two_schedule" {
  name_prefix                  = "ScheduleTwoSchedule-"
  description                  = "ScheduleTwo"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_function.function_one_function.arn
    role_arn = aws_iam_role.schedule_two_schedule_role.arn

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
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
      EVENT_BUS_NAME                          = aws_cloudwatch_event_bus.event_bus.name
      CUSTOM_BUS_ARN                          = awscc_eventsv2_event_bus.custom_bus.id
      FUNCTION_TWO_FUNCTION_ARN               = aws_lambda_function.function_two_function.arn
      STATE_MACHINE_ONE_STATE_MACHINE_ARN     = aws_sfn_state_machine.state_machine_one_state_machine.arn
      HOME_QUEUE_URL                          = aws_sqs_queue.home_queue.url
      TOPIC_ONE_TOPIC_ARN                     = aws_sns_topic.topic_one_topic.arn
      STREAM_ONE_STREAM_ARN                   = aws_kinesis_stream.stream_one_stream.arn
      FIREHOSE_ONE_FIREHOSE_ARN               = aws_kinesis_firehose_delivery_stream.firehose_one_firehose.arn
      TABLE_ONE_TABLE_NAME                    = aws_dynamodb_table.table_one_table.name
      HOME_BUCKET_NAME                        = aws_s3_bucket.home_bucket.bucket
      PARAMETER_ONE_PARAMETER_NAME            = aws_ssm_parameter.parameter_one_parameter.name
      SECRET_ONE_SECRET_ARN                   = aws_secretsmanager_secret.secret_one_secret.arn
      API_ONE_API_URL                         = "${aws_apigatewayv2_api.api_one_api.api_endpoint}/events"
      EXTERNAL_SYSTEM_ONE_EXTERNAL_SYSTEM_URL = var.external_system_one_external_system_endpoint
      SERVICE_ONE_SERVICE_URL                 = var.service_one_service_endpoint
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function_one_function_log_group.name
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.home_queue.arn
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
        Action   = "events:PutEvents"
        Resource = awscc_eventsv2_event_bus.custom_bus.id
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = "kinesis:PutRecord"
        Resource = aws_kinesis_stream.stream_one_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecord"
        Resource = aws_kinesis_firehose_delivery_stream.firehose_one_firehose.arn
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
        Resource = aws_dynamodb_table.table_one_table.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = "ssm:GetParameter"
        Resource = "arn:${data.aws_partition.current.partition}:ssm:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:parameter/${aws_ssm_parameter.parameter_one_parameter.name}"
      },
      {
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = aws_secretsmanager_secret.secret_one_secret.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect = "Allow"
        Action = [
          "kinesis:DescribeStream",
          "kinesis:DescribeStreamSummary",
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:ListShards",
        ]
        Resource = aws_kinesis_stream.stream_one_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        Resource = aws_dynamodb_table.table_one_table.stream_arn
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
      {
        Effect   = "Allow"
        Action   = ["states:SendTaskSuccess", "states:SendTaskFailure", "states:SendTaskHeartbeat"]
        Resource = aws_sfn_state_machine.state_machine_one_state_machine.arn
      },
    ]
  })
}

# Home → FunctionOne (event-source-mapping)
resource "aws_lambda_event_source_mapping" "home_queue_to_function_one_function_mapping" {
  function_name    = aws_lambda_function.function_one_function.arn
  event_source_arn = aws_sqs_queue.home_queue.arn
  batch_size       = 10
}

# TopicOne → FunctionOne (subscription)
resource "aws_lambda_permission" "topic_one_topic_to_function_one_function_permission" {
  function_name = aws_lambda_function.function_one_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.topic_one_topic.arn
}

# StreamOne → FunctionOne (stream-mapping)
resource "aws_lambda_event_source_mapping" "stream_one_stream_to_function_one_function_mapping" {
  function_name     = aws_lambda_function.function_one_function.arn
  event_source_arn  = aws_kinesis_stream.stream_one_stream.arn
  batch_size        = 100
  starting_position = "TRIM_HORIZON"
}

# TableOne → FunctionOne (stream-mapping)
resource "aws_lambda_event_source_mapping" "table_one_table_to_function_one_function_mapping" {
  function_name     = aws_lambda_function.function_one_function.arn
  event_source_arn  = aws_dynamodb_table.table_one_table.stream_arn
  batch_size        = 100
  starting_position = "TRIM_HORIZON"
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
        Action   = "events:PutEvents"
        Resource = awscc_eventsv2_event_bus.custom_bus.id
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = "kinesis:PutRecord"
        Resource = aws_kinesis_stream.stream_one_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecord"
        Resource = aws_kinesis_firehose_delivery_stream.firehose_one_firehose.arn
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
        Resource = aws_dynamodb_table.table_one_table.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = "ssm:GetParameter"
        Resource = "arn:${data.aws_partition.current.partition}:ssm:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:parameter/${aws_ssm_parameter.parameter_one_parameter.name}"
      },
      {
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = aws_secretsmanager_secret.secret_one_secret.arn
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

  lifecycle {
    prevent_destroy = true
  }
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
        Sid    = "RuleTwoRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_two_rule.arn
          }
        }
      },
      {
        Sid    = "AlarmOneAlarm"
        Effect = "Allow"
        Principal = {
          Service = "cloudwatch.amazonaws.com"
        }
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic_one_topic.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_metric_alarm.alarm_one_alarm.arn
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
    deadLetterTargetArn = aws_sqs_queue.queue109_queue.arn
  })
}

# TopicOne → Home (subscription)
resource "aws_sns_topic_subscription" "topic_one_topic_to_home_queue_subscription" {
  topic_arn = aws_sns_topic.topic_one_topic.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.home_queue.arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue109_queue.arn
  })
}

# TopicOne → ExternalSystemOne (subscription)
resource "aws_sns_topic_subscription" "topic_one_topic_to_external_system_one_external_system_subscription" {
  topic_arn = aws_sns_topic.topic_one_topic.arn
  protocol  = "https"
  endpoint  = var.external_system_one_external_system_endpoint

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue109_queue.arn
  })
}

# TopicOne → ServiceOne (subscription)
resource "aws_sns_topic_subscription" "topic_one_topic_to_service_one_service_subscription" {
  topic_arn = aws_sns_topic.topic_one_topic.arn
  protocol  = "https"
  endpoint  = var.service_one_service_endpoint

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue109_queue.arn
  })
}

# TopicTwo (sns-topic)
resource "aws_sns_topic" "topic_two_topic" {
  name_prefix = "TopicTwoTopic-"
}

# StreamOne (kinesis-stream)
resource "aws_kinesis_stream" "stream_one_stream" {
  name             = "${var.name}-StreamOneStream"
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# StreamTwo (kinesis-stream)
resource "aws_kinesis_stream" "stream_two_stream" {
  name             = "${var.name}-StreamTwoStream"
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# FirehoseOne (firehose)
resource "aws_iam_role" "firehose_one_firehose_role" {
  name_prefix = "FirehoseOneFirehoseRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "firehose.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "firehose_one_firehose_role" {
  name = "Permissions"
  role = aws_iam_role.firehose_one_firehose_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.home_bucket.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
    ]
  })
}

# FirehoseOne (firehose)
resource "aws_kinesis_firehose_delivery_stream" "firehose_one_firehose" {
  name        = "${var.name}-FirehoseOneFirehose"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.home_bucket.arn
    role_arn           = aws_iam_role.firehose_one_firehose_role.arn
    buffering_interval = 300
    buffering_size     = 5
    compression_format = "GZIP"
  }

  depends_on = [aws_iam_role_policy.firehose_one_firehose_role]
}

# FirehoseTwo (firehose)
resource "aws_iam_role" "firehose_two_firehose_role" {
  name_prefix = "FirehoseTwoFirehoseRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "firehose.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "firehose_two_firehose_role" {
  name = "Permissions"
  role = aws_iam_role.firehose_two_firehose_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.home_bucket.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
    ]
  })
}

# FirehoseTwo (firehose)
resource "aws_kinesis_firehose_delivery_stream" "firehose_two_firehose" {
  name        = "${var.name}-FirehoseTwoFirehose"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.home_bucket.arn
    role_arn           = aws_iam_role.firehose_two_firehose_role.arn
    buffering_interval = 300
    buffering_size     = 5
    compression_format = "GZIP"
  }

  depends_on = [aws_iam_role_policy.firehose_two_firehose_role]
}

# TableOne (dynamodb-table)
resource "aws_dynamodb_table" "table_one_table" {
  name             = "${var.name}-TableOneTable"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "pk"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "pk"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}

# TableTwo (dynamodb-table)
resource "aws_dynamodb_table" "table_two_table" {
  name             = "${var.name}-TableTwoTable"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "pk"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "pk"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}

# BucketOne (s3-bucket)
resource "aws_s3_bucket" "bucket_one_bucket" {
  bucket_prefix = "bucketonebucket-"

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "bucket_one_bucket" {
  bucket                  = aws_s3_bucket.bucket_one_bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# BucketTwo (s3-bucket)
resource "aws_s3_bucket" "bucket_two_bucket" {
  bucket_prefix = "buckettwobucket-"

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "bucket_two_bucket" {
  bucket                  = aws_s3_bucket.bucket_two_bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
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

# ParameterOne (ssm-parameter)
resource "aws_ssm_parameter" "parameter_one_parameter" {
  name        = "${var.name}-ParameterOneParameter"
  description = "ParameterOne"
  type        = "String"
  value       = "on"
}

# ParameterTwo (ssm-parameter)
resource "aws_ssm_parameter" "parameter_two_parameter" {
  name        = "${var.name}-ParameterTwoParameter"
  description = "ParameterTwo"
  type        = "String"
  value       = "on"
}

# SecretOne (secret)
resource "aws_secretsmanager_secret" "secret_one_secret" {
  name_prefix = "SecretOneSecret-"
  description = "SecretOne"

  lifecycle {
    prevent_destroy = true
  }
}

data "aws_secretsmanager_random_password" "secret_one_secret" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "secret_one_secret" {
  secret_id     = aws_secretsmanager_secret.secret_one_secret.id
  secret_string = data.aws_secretsmanager_random_password.secret_one_secret.random_password

  lifecycle {
    ignore_changes = [secret_string]
  }
}

# SecretTwo (secret)
resource "aws_secretsmanager_secret" "secret_two_secret" {
  name_prefix = "SecretTwoSecret-"
  description = "SecretTwo"

  lifecycle {
    prevent_destroy = true
  }
}

data "aws_secretsmanager_random_password" "secret_two_secret" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "secret_two_secret" {
  secret_id     = aws_secretsmanager_secret.secret_two_secret.id
  secret_string = data.aws_secretsmanager_random_password.secret_two_secret.random_password

  lifecycle {
    ignore_changes = [secret_string]
  }
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
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "kinesis:PutRecord"
        Resource = aws_kinesis_stream.stream_one_stream.arn
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

# ApiOne → Home (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_home_queue_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "SQS-SendMessage"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api_one_api_role.arn

  request_parameters = {
    QueueUrl    = aws_sqs_queue.home_queue.url
    MessageBody = "$request.body"
  }
}

# ApiOne → Home (call)
resource "aws_apigatewayv2_route" "api_one_api_to_home_queue_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/Home"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_home_queue_integration.id}"
}

# ApiOne → StreamOne (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_stream_one_stream_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "Kinesis-PutRecord"
  payload_format_version = "1.0"
  credentials_arn        = aws_iam_role.api_one_api_role.arn

  request_parameters = {
    StreamName   = aws_kinesis_stream.stream_one_stream.name
    Data         = "$request.body"
    PartitionKey = "$context.requestId"
  }
}

# ApiOne → StreamOne (call)
resource "aws_apigatewayv2_route" "api_one_api_to_stream_one_stream_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/StreamOne"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_stream_one_stream_integration.id}"
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

# ApiOne → ExternalSystemOne (call)
resource "aws_apigatewayv2_integration" "api_one_api_to_external_system_one_external_system_integration" {
  api_id                 = aws_apigatewayv2_api.api_one_api.id
  integration_type       = "HTTP_PROXY"
  integration_uri        = var.external_system_one_external_system_endpoint
  integration_method     = "POST"
  payload_format_version = "1.0"
}

# ApiOne → ExternalSystemOne (call)
resource "aws_apigatewayv2_route" "api_one_api_to_external_system_one_external_system_route" {
  api_id    = aws_apigatewayv2_api.api_one_api.id
  route_key = "POST /events/ExternalSystemOne"
  target    = "integrations/${aws_apigatewayv2_integration.api_one_api_to_external_system_one_external_system_integration.id}"
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

# AlarmOne (alarm)
resource "aws_cloudwatch_metric_alarm" "alarm_one_alarm" {
  alarm_name          = "${var.name}-AlarmOneAlarm"
  alarm_description   = "AlarmOne"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic_one_topic.arn]

  dimensions = {
    QueueName = aws_sqs_queue.home_queue.name
  }
}

# AlarmTwo (alarm)
resource "aws_cloudwatch_metric_alarm" "alarm_two_alarm" {
  alarm_name          = "${var.name}-AlarmTwoAlarm"
  alarm_description   = "AlarmTwo"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"

  dimensions = {
    FunctionName = aws_lambda_function.function_one_function.function_name
  }
}

# Subscriber55 (subscriber)
resource "aws_iam_role" "subscriber55_subscriber_role" {
  name_prefix = "Subscriber55SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber55_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber55_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.function56_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber55 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber55_subscriber" {
  name              = "Subscriber55"
  description       = "Subscriber55"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_lambda_function.function56_function.arn
    role_arn   = aws_iam_role.subscriber55_subscriber_role.arn
    lambda_parameters = {
      invocation_type = "REQUEST_RESPONSE"
    }
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber_two_subscriber]
}

# Function56 (lambda-function)
resource "aws_lambda_function" "function56_function" {
  function_name    = "${var.name}-Function56Function"
  description      = "Function56"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function56_function.output_path
  source_code_hash = data.archive_file.function56_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function56_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function56_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.function56_function_role]
}

data "archive_file" "function56_function" {
  type        = "zip"
  source_file = "${path.module}/functions/function56_function/index.js"
  output_path = "${path.module}/.build/function56_function.zip"
}

# Function56 (lambda-function)
resource "aws_iam_role" "function56_function_role" {
  name_prefix = "Function56FunctionRole-"

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

resource "aws_iam_role_policy" "function56_function_role" {
  name = "Permissions"
  role = aws_iam_role.function56_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function56_function_log_group.arn}:*"
      },
    ]
  })
}

# Function56 (lambda-function)
resource "aws_cloudwatch_log_group" "function56_function_log_group" {
  name_prefix       = "Function56FunctionLogGroup-"
  retention_in_days = 14
}

# Subscriber57 (subscriber)
resource "aws_iam_role" "subscriber57_subscriber_role" {
  name_prefix = "Subscriber57SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber57_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber57_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine58_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber57 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber57_subscriber" {
  name              = "Subscriber57"
  description       = "Subscriber57"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_sfn_state_machine.state_machine58_state_machine.arn
    role_arn   = aws_iam_role.subscriber57_subscriber_role.arn
    step_functions_parameters = {
      invocation_type = "EVENT"
    }
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber55_subscriber]
}

# StateMachine58 (state-machine)
resource "aws_iam_role" "state_machine58_state_machine_role" {
  name_prefix = "StateMachine58StateMachineRole-"

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

# StateMachine58 (state-machine)
resource "aws_sfn_state_machine" "state_machine58_state_machine" {
  name_prefix = "StateMachine58StateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.state_machine58_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# Subscriber59 (subscriber)
resource "aws_iam_role" "subscriber59_subscriber_role" {
  name_prefix = "Subscriber59SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber59_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber59_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue60_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber59 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber59_subscriber" {
  name              = "Subscriber59"
  description       = "Subscriber59"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_sqs_queue.queue60_queue.arn
    role_arn   = aws_iam_role.subscriber59_subscriber_role.arn
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber57_subscriber]
}

# Queue60 (sqs-queue)
resource "aws_sqs_queue" "queue60_queue" {
  name_prefix                = "Queue60Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Subscriber61 (subscriber)
resource "aws_iam_role" "subscriber61_subscriber_role" {
  name_prefix = "Subscriber61SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber61_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber61_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic62_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber61 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber61_subscriber" {
  name              = "Subscriber61"
  description       = "Subscriber61"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_sns_topic.topic62_topic.arn
    role_arn   = aws_iam_role.subscriber61_subscriber_role.arn
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber59_subscriber]
}

# Topic62 (sns-topic)
resource "aws_sns_topic" "topic62_topic" {
  name_prefix = "Topic62Topic-"
}

# Subscriber63 (subscriber)
resource "aws_iam_role" "subscriber63_subscriber_role" {
  name_prefix = "Subscriber63SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber63_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber63_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "kinesis:PutRecords"
        Resource = aws_kinesis_stream.stream64_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber63 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber63_subscriber" {
  name              = "Subscriber63"
  description       = "Subscriber63"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_kinesis_stream.stream64_stream.arn
    role_arn   = aws_iam_role.subscriber63_subscriber_role.arn
    kinesis_parameters = {
      partition_key = "{% $events.SystemMetadata.\"aws:EventId\" %}"
    }
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber61_subscriber]
}

# Stream64 (kinesis-stream)
resource "aws_kinesis_stream" "stream64_stream" {
  name             = "${var.name}-Stream64Stream"
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# Subscriber65 (subscriber)
resource "aws_iam_role" "subscriber65_subscriber_role" {
  name_prefix = "Subscriber65SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber65_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber65_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecordBatch"
        Resource = aws_kinesis_firehose_delivery_stream.firehose66_firehose.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber65 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber65_subscriber" {
  name              = "Subscriber65"
  description       = "Subscriber65"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_kinesis_firehose_delivery_stream.firehose66_firehose.arn
    role_arn   = aws_iam_role.subscriber65_subscriber_role.arn
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber63_subscriber]
}

# Firehose66 (firehose)
resource "aws_iam_role" "firehose66_firehose_role" {
  name_prefix = "Firehose66FirehoseRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "firehose.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "firehose66_firehose_role" {
  name = "Permissions"
  role = aws_iam_role.firehose66_firehose_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.home_bucket.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
    ]
  })
}

# Firehose66 (firehose)
resource "aws_kinesis_firehose_delivery_stream" "firehose66_firehose" {
  name        = "${var.name}-Firehose66Firehose"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.home_bucket.arn
    role_arn           = aws_iam_role.firehose66_firehose_role.arn
    buffering_interval = 300
    buffering_size     = 5
    compression_format = "GZIP"
  }

  depends_on = [aws_iam_role_policy.firehose66_firehose_role]
}

# Subscriber67 (subscriber)
resource "aws_iam_role" "subscriber67_subscriber_role" {
  name_prefix = "Subscriber67SubscriberRole-"

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

resource "aws_iam_role_policy" "subscriber67_subscriber_role" {
  name = "Permissions"
  role = aws_iam_role.subscriber67_subscriber_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination68_api_destination.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue106_queue.arn
      },
    ]
  })
}

# Subscriber67 (subscriber)
resource "awscc_eventsv2_subscriber" "subscriber67_subscriber" {
  name              = "Subscriber67"
  description       = "Subscriber67"
  event_bus_arn     = awscc_eventsv2_event_bus.custom_bus.id
  type              = "UNORDERED"
  state             = "RUNNING"
  starting_position = "LATEST"

  invoke_configuration = {
    target_arn = aws_cloudwatch_event_api_destination.api_destination68_api_destination.arn
    role_arn   = aws_iam_role.subscriber67_subscriber_role.arn
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
    arn = aws_sqs_queue.queue106_queue.arn
  }

  depends_on = [awscc_eventsv2_subscriber.subscriber65_subscriber]
}

# ApiDestination68 (api-destination)
resource "aws_cloudwatch_event_connection" "api_destination68_api_destination_connection" {
  name               = "${var.name}-ApiDestination68ApiDestinationConnection"
  description        = "ApiDestination68"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination68_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# ApiDestination68 (api-destination)
resource "aws_cloudwatch_event_api_destination" "api_destination68_api_destination" {
  name                             = "${var.name}-ApiDestination68ApiDestination"
  description                      = "ApiDestination68"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination68_api_destination_connection.arn
  invocation_endpoint              = var.api_destination68_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# Pipe69 (pipe)
resource "aws_iam_role" "pipe69_pipe_role" {
  name_prefix = "Pipe69PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe69_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe69_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.function70_function.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe69 (pipe)
resource "aws_pipes_pipe" "pipe69_pipe" {
  name_prefix   = "Pipe69Pipe-"
  description   = "Pipe69"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe69_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_lambda_function.function70_function.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe69_pipe_role]
}

# Function70 (lambda-function)
resource "aws_lambda_function" "function70_function" {
  function_name    = "${var.name}-Function70Function"
  description      = "Function70"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.function70_function.output_path
  source_code_hash = data.archive_file.function70_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.function70_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function70_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.function70_function_role]
}

data "archive_file" "function70_function" {
  type        = "zip"
  source_file = "${path.module}/functions/function70_function/index.js"
  output_path = "${path.module}/.build/function70_function.zip"
}

# Function70 (lambda-function)
resource "aws_iam_role" "function70_function_role" {
  name_prefix = "Function70FunctionRole-"

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

resource "aws_iam_role_policy" "function70_function_role" {
  name = "Permissions"
  role = aws_iam_role.function70_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function70_function_log_group.arn}:*"
      },
    ]
  })
}

# Function70 (lambda-function)
resource "aws_cloudwatch_log_group" "function70_function_log_group" {
  name_prefix       = "Function70FunctionLogGroup-"
  retention_in_days = 14
}

# Pipe71 (pipe)
resource "aws_iam_role" "pipe71_pipe_role" {
  name_prefix = "Pipe71PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe71_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe71_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine72_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe71 (pipe)
resource "aws_pipes_pipe" "pipe71_pipe" {
  name_prefix   = "Pipe71Pipe-"
  description   = "Pipe71"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe71_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_sfn_state_machine.state_machine72_state_machine.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  target_parameters {
    step_function_state_machine_parameters {
      invocation_type = "FIRE_AND_FORGET"
    }
  }

  depends_on = [aws_iam_role_policy.pipe71_pipe_role]
}

# StateMachine72 (state-machine)
resource "aws_iam_role" "state_machine72_state_machine_role" {
  name_prefix = "StateMachine72StateMachineRole-"

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

# StateMachine72 (state-machine)
resource "aws_sfn_state_machine" "state_machine72_state_machine" {
  name_prefix = "StateMachine72StateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.state_machine72_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# Pipe73 (pipe)
resource "aws_iam_role" "pipe73_pipe_role" {
  name_prefix = "Pipe73PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe73_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe73_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartSyncExecution"
        Resource = aws_sfn_state_machine.state_machine74_state_machine.arn
      },
    ]
  })
}

# Pipe73 (pipe)
resource "aws_pipes_pipe" "pipe73_pipe" {
  name_prefix   = "Pipe73Pipe-"
  description   = "Pipe73"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe73_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  enrichment    = aws_sfn_state_machine.state_machine74_state_machine.arn
  target        = aws_sqs_queue.home_queue.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe73_pipe_role]
}

# StateMachine74 (state-machine)
resource "aws_iam_role" "state_machine74_state_machine_role" {
  name_prefix = "StateMachine74StateMachineRole-"

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

# StateMachine74 (state-machine)
resource "aws_sfn_state_machine" "state_machine74_state_machine" {
  name_prefix = "StateMachine74StateMachine-"
  type        = "EXPRESS"
  role_arn    = aws_iam_role.state_machine74_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# Pipe75 (pipe)
resource "aws_iam_role" "pipe75_pipe_role" {
  name_prefix = "Pipe75PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe75_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe75_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue76_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe75 (pipe)
resource "aws_pipes_pipe" "pipe75_pipe" {
  name_prefix   = "Pipe75Pipe-"
  description   = "Pipe75"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe75_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_sqs_queue.queue76_queue.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe75_pipe_role]
}

# Queue76 (sqs-queue)
resource "aws_sqs_queue" "queue76_queue" {
  name_prefix                = "Queue76Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Pipe77 (pipe)
resource "aws_iam_role" "pipe77_pipe_role" {
  name_prefix = "Pipe77PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe77_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe77_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic78_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe77 (pipe)
resource "aws_pipes_pipe" "pipe77_pipe" {
  name_prefix   = "Pipe77Pipe-"
  description   = "Pipe77"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe77_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_sns_topic.topic78_topic.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe77_pipe_role]
}

# Topic78 (sns-topic)
resource "aws_sns_topic" "topic78_topic" {
  name_prefix = "Topic78Topic-"
}

# Pipe79 (pipe)
resource "aws_iam_role" "pipe79_pipe_role" {
  name_prefix = "Pipe79PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe79_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe79_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["kinesis:PutRecord", "kinesis:PutRecords"]
        Resource = aws_kinesis_stream.stream80_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe79 (pipe)
resource "aws_pipes_pipe" "pipe79_pipe" {
  name_prefix   = "Pipe79Pipe-"
  description   = "Pipe79"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe79_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_kinesis_stream.stream80_stream.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  target_parameters {
    kinesis_stream_parameters {
      partition_key = "$.messageId"
    }
  }

  depends_on = [aws_iam_role_policy.pipe79_pipe_role]
}

# Stream80 (kinesis-stream)
resource "aws_kinesis_stream" "stream80_stream" {
  name             = "${var.name}-Stream80Stream"
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# Pipe81 (pipe)
resource "aws_iam_role" "pipe81_pipe_role" {
  name_prefix = "Pipe81PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe81_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe81_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecordBatch"
        Resource = aws_kinesis_firehose_delivery_stream.firehose82_firehose.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe81 (pipe)
resource "aws_pipes_pipe" "pipe81_pipe" {
  name_prefix   = "Pipe81Pipe-"
  description   = "Pipe81"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe81_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_kinesis_firehose_delivery_stream.firehose82_firehose.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe81_pipe_role]
}

# Firehose82 (firehose)
resource "aws_iam_role" "firehose82_firehose_role" {
  name_prefix = "Firehose82FirehoseRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "firehose.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "firehose82_firehose_role" {
  name = "Permissions"
  role = aws_iam_role.firehose82_firehose_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.home_bucket.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
    ]
  })
}

# Firehose82 (firehose)
resource "aws_kinesis_firehose_delivery_stream" "firehose82_firehose" {
  name        = "${var.name}-Firehose82Firehose"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.home_bucket.arn
    role_arn           = aws_iam_role.firehose82_firehose_role.arn
    buffering_interval = 300
    buffering_size     = 5
    compression_format = "GZIP"
  }

  depends_on = [aws_iam_role_policy.firehose82_firehose_role]
}

# Pipe83 (pipe)
resource "aws_iam_role" "pipe83_pipe_role" {
  name_prefix = "Pipe83PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe83_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe83_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.api_destination84_api_destination.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.home_queue.arn
      },
    ]
  })
}

# Pipe83 (pipe)
resource "aws_pipes_pipe" "pipe83_pipe" {
  name_prefix   = "Pipe83Pipe-"
  description   = "Pipe83"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe83_pipe_role.arn
  source        = aws_sqs_queue.home_queue.arn
  target        = aws_cloudwatch_event_api_destination.api_destination84_api_destination.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 10
    }
  }

  depends_on = [aws_iam_role_policy.pipe83_pipe_role]
}

# ApiDestination84 (api-destination)
resource "aws_cloudwatch_event_connection" "api_destination84_api_destination_connection" {
  name               = "${var.name}-ApiDestination84ApiDestinationConnection"
  description        = "ApiDestination84"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.api_destination84_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# ApiDestination84 (api-destination)
resource "aws_cloudwatch_event_api_destination" "api_destination84_api_destination" {
  name                             = "${var.name}-ApiDestination84ApiDestination"
  description                      = "ApiDestination84"
  connection_arn                   = aws_cloudwatch_event_connection.api_destination84_api_destination_connection.arn
  invocation_endpoint              = var.api_destination84_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 300
}

# Schedule85 (schedule)
resource "aws_iam_role" "schedule85_schedule_role" {
  name_prefix = "Schedule85ScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule85_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule85_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.state_machine86_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# Schedule85 (schedule)
resource "aws_scheduler_schedule" "schedule85_schedule" {
  name_prefix                  = "Schedule85Schedule-"
  description                  = "Schedule85"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sfn_state_machine.state_machine86_state_machine.arn
    role_arn = aws_iam_role.schedule85_schedule_role.arn

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
  }
}

# StateMachine86 (state-machine)
resource "aws_iam_role" "state_machine86_state_machine_role" {
  name_prefix = "StateMachine86StateMachineRole-"

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

# StateMachine86 (state-machine)
resource "aws_sfn_state_machine" "state_machine86_state_machine" {
  name_prefix = "StateMachine86StateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.state_machine86_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# Schedule87 (schedule)
resource "aws_iam_role" "schedule87_schedule_role" {
  name_prefix = "Schedule87ScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule87_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule87_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue88_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# Schedule87 (schedule)
resource "aws_scheduler_schedule" "schedule87_schedule" {
  name_prefix                  = "Schedule87Schedule-"
  description                  = "Schedule87"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sqs_queue.queue88_queue.arn
    role_arn = aws_iam_role.schedule87_schedule_role.arn

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
  }
}

# Queue88 (sqs-queue)
resource "aws_sqs_queue" "queue88_queue" {
  name_prefix                = "Queue88Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Schedule89 (schedule)
resource "aws_iam_role" "schedule89_schedule_role" {
  name_prefix = "Schedule89ScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule89_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule89_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.topic90_topic.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# Schedule89 (schedule)
resource "aws_scheduler_schedule" "schedule89_schedule" {
  name_prefix                  = "Schedule89Schedule-"
  description                  = "Schedule89"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sns_topic.topic90_topic.arn
    role_arn = aws_iam_role.schedule89_schedule_role.arn

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
  }
}

# Topic90 (sns-topic)
resource "aws_sns_topic" "topic90_topic" {
  name_prefix = "Topic90Topic-"
}

# Schedule91 (schedule)
resource "aws_iam_role" "schedule91_schedule_role" {
  name_prefix = "Schedule91ScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule91_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule91_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "kinesis:PutRecord"
        Resource = aws_kinesis_stream.stream92_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# Schedule91 (schedule)
resource "aws_scheduler_schedule" "schedule91_schedule" {
  name_prefix                  = "Schedule91Schedule-"
  description                  = "Schedule91"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_kinesis_stream.stream92_stream.arn
    role_arn = aws_iam_role.schedule91_schedule_role.arn

    kinesis_parameters {
      partition_key = "Schedule91Schedule"
    }

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
  }
}

# Stream92 (kinesis-stream)
resource "aws_kinesis_stream" "stream92_stream" {
  name             = "${var.name}-Stream92Stream"
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# Schedule93 (schedule)
resource "aws_iam_role" "schedule93_schedule_role" {
  name_prefix = "Schedule93ScheduleRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "scheduler.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "schedule93_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.schedule93_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecord"
        Resource = aws_kinesis_firehose_delivery_stream.firehose94_firehose.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue108_queue.arn
      },
    ]
  })
}

# Schedule93 (schedule)
resource "aws_scheduler_schedule" "schedule93_schedule" {
  name_prefix                  = "Schedule93Schedule-"
  description                  = "Schedule93"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_kinesis_firehose_delivery_stream.firehose94_firehose.arn
    role_arn = aws_iam_role.schedule93_schedule_role.arn

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.queue108_queue.arn
    }
  }
}

# Firehose94 (firehose)
resource "aws_iam_role" "firehose94_firehose_role" {
  name_prefix = "Firehose94FirehoseRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "firehose.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "firehose94_firehose_role" {
  name = "Permissions"
  role = aws_iam_role.firehose94_firehose_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.home_bucket.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.home_bucket.arn}/*"
      },
    ]
  })
}

# Firehose94 (firehose)
resource "aws_kinesis_firehose_delivery_stream" "firehose94_firehose" {
  name        = "${var.name}-Firehose94Firehose"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.home_bucket.arn
    role_arn           = aws_iam_role.firehose94_firehose_role.arn
    buffering_interval = 300
    buffering_size     = 5
    compression_format = "GZIP"
  }

  depends_on = [aws_iam_role_policy.firehose94_firehose_role]
}

# Stream95 (kinesis-stream)
resource "aws_kinesis_stream" "stream95_stream" {
  name             = "${var.name}-Stream95Stream"
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# Pipe96 (pipe)
resource "aws_iam_role" "pipe96_pipe_role" {
  name_prefix = "Pipe96PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe96_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe96_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect = "Allow"
        Action = [
          "kinesis:DescribeStream",
          "kinesis:DescribeStreamSummary",
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:ListShards",
        ]
        Resource = aws_kinesis_stream.stream95_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue107_queue.arn
      },
    ]
  })
}

# Pipe96 (pipe)
resource "aws_pipes_pipe" "pipe96_pipe" {
  name_prefix   = "Pipe96Pipe-"
  description   = "Pipe96"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe96_pipe_role.arn
  source        = aws_kinesis_stream.stream95_stream.arn
  target        = aws_sqs_queue.home_queue.arn

  source_parameters {
    kinesis_stream_parameters {
      batch_size        = 10
      starting_position = "TRIM_HORIZON"

      dead_letter_config {
        arn = aws_sqs_queue.queue107_queue.arn
      }
    }
  }

  depends_on = [aws_iam_role_policy.pipe96_pipe_role]
}

# Table97 (dynamodb-table)
resource "aws_dynamodb_table" "table97_table" {
  name             = "${var.name}-Table97Table"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "pk"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "pk"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}

# Pipe98 (pipe)
resource "aws_iam_role" "pipe98_pipe_role" {
  name_prefix = "Pipe98PipeRole-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "pipes.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "pipe98_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.pipe98_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.home_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        Resource = aws_dynamodb_table.table97_table.stream_arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue107_queue.arn
      },
    ]
  })
}

# Pipe98 (pipe)
resource "aws_pipes_pipe" "pipe98_pipe" {
  name_prefix   = "Pipe98Pipe-"
  description   = "Pipe98"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.pipe98_pipe_role.arn
  source        = aws_dynamodb_table.table97_table.stream_arn
  target        = aws_sqs_queue.home_queue.arn

  source_parameters {
    dynamodb_stream_parameters {
      batch_size        = 10
      starting_position = "TRIM_HORIZON"

      dead_letter_config {
        arn = aws_sqs_queue.queue107_queue.arn
      }
    }
  }

  depends_on = [aws_iam_role_policy.pipe98_pipe_role]
}

# Alarm99 (alarm)
resource "aws_cloudwatch_metric_alarm" "alarm99_alarm" {
  alarm_name          = "${var.name}-Alarm99Alarm"
  alarm_description   = "Alarm99"
  namespace           = "AWS/States"
  metric_name         = "ExecutionsFailed"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"

  dimensions = {
    StateMachineArn = aws_sfn_state_machine.state_machine100_state_machine.arn
  }
}

# StateMachine100 (state-machine)
resource "aws_iam_role" "state_machine100_state_machine_role" {
  name_prefix = "StateMachine100StateMachineRole-"

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

# StateMachine100 (state-machine)
resource "aws_sfn_state_machine" "state_machine100_state_machine" {
  name_prefix = "StateMachine100StateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.state_machine100_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# Alarm101 (alarm)
resource "aws_cloudwatch_metric_alarm" "alarm101_alarm" {
  alarm_name          = "${var.name}-Alarm101Alarm"
  alarm_description   = "Alarm101"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"

  dimensions = {
    QueueName = aws_sqs_queue.queue102_queue.name
  }
}

# Queue102 (sqs-queue)
resource "aws_sqs_queue" "queue102_queue" {
  name_prefix                = "Queue102Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Alarm103 (alarm)
resource "aws_cloudwatch_metric_alarm" "alarm103_alarm" {
  alarm_name          = "${var.name}-Alarm103Alarm"
  alarm_description   = "Alarm103"
  namespace           = "AWS/SNS"
  metric_name         = "NumberOfNotificationsFailed"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"

  dimensions = {
    TopicName = aws_sns_topic.topic104_topic.name
  }
}

# Topic104 (sns-topic)
resource "aws_sns_topic" "topic104_topic" {
  name_prefix = "Topic104Topic-"
}

# Queue105 (sqs-queue)
resource "aws_sqs_queue" "queue105_queue" {
  name_prefix                = "Queue105Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue105 (sqs-queue)
resource "aws_sqs_queue_policy" "queue105_queue_policy" {
  queue_url = aws_sqs_queue.queue105_queue.url

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
        Resource = aws_sqs_queue.queue105_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_one_rule.arn
          }
        }
      },
      {
        Sid    = "RuleTwoRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.queue105_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.rule_two_rule.arn
          }
        }
      },
    ]
  })
}

# Queue106 (sqs-queue)
resource "aws_sqs_queue" "queue106_queue" {
  name_prefix                = "Queue106Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue107 (sqs-queue)
resource "aws_sqs_queue" "queue107_queue" {
  name_prefix                = "Queue107Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue108 (sqs-queue)
resource "aws_sqs_queue" "queue108_queue" {
  name_prefix                = "Queue108Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue109 (sqs-queue)
resource "aws_sqs_queue" "queue109_queue" {
  name_prefix                = "Queue109Queue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Queue109 (sqs-queue)
resource "aws_sqs_queue_policy" "queue109_queue_policy" {
  queue_url = aws_sqs_queue.queue109_queue.url

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
        Resource = aws_sqs_queue.queue109_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_sns_topic.topic_one_topic.arn
          }
        }
      },
    ]
  })
}
