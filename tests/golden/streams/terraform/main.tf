# orders (event-bus)
resource "aws_cloudwatch_event_bus" "orders_event_bus" {
  name        = "orders"
  description = "orders"
}

# all (custom-event-bus)
resource "awscc_eventsv2_event_bus" "all_custom_bus" {
  name        = "all"
  description = "all"

  storage_configuration = {
    retention_period_in_days = 1
  }
}

# lake → all (event-source)
resource "awscc_eventsv2_event_source" "lake_bucket_to_all_custom_bus_event_source" {
  name          = "LakeBucket-AllCustomBus"
  event_bus_arn = awscc_eventsv2_event_bus.all_custom_bus.id

  configuration = {
    aws_service_events_configuration = {
      aws_service = "aws.s3"
    }
  }
}

# clicks (kinesis-stream)
resource "aws_kinesis_stream" "clicks_stream" {
  name             = "${var.name}-ClicksStream"
  shard_count      = 4
  retention_period = 48
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "PROVISIONED"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# orders (dynamodb-table)
resource "aws_dynamodb_table" "orders_table" {
  name             = "${var.name}-OrdersTable"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "pk"
  range_key        = "at"
  stream_enabled   = true
  stream_view_type = "NEW_IMAGE"

  attribute {
    name = "pk"
    type = "S"
  }

  attribute {
    name = "at"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}

# lake (s3-bucket)
resource "aws_s3_bucket" "lake_bucket" {
  bucket_prefix = "lakebucket-"

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "lake_bucket" {
  bucket                  = aws_s3_bucket.lake_bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "lake_bucket" {
  bucket = aws_s3_bucket.lake_bucket.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_notification" "lake_bucket" {
  bucket      = aws_s3_bucket.lake_bucket.id
  eventbridge = true
}

# lake (firehose)
resource "aws_iam_role" "lake_firehose_role" {
  name_prefix = "LakeFirehoseRole-"

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

resource "aws_iam_role_policy" "lake_firehose_role" {
  name = "Permissions"
  role = aws_iam_role.lake_firehose_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.lake_bucket.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.lake_bucket.arn}/*"
      },
    ]
  })
}

# lake (firehose)
resource "aws_kinesis_firehose_delivery_stream" "lake_firehose" {
  name        = "${var.name}-LakeFirehose"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.lake_bucket.arn
    role_arn           = aws_iam_role.lake_firehose_role.arn
    buffering_interval = 60
    buffering_size     = 5
    compression_format = "UNCOMPRESSED"
  }

  depends_on = [aws_iam_role_policy.lake_firehose_role]
}

# work (sqs-queue)
resource "aws_sqs_queue" "work_queue" {
  name_prefix                = "WorkQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# work in order (sqs-queue)
resource "aws_sqs_queue" "work_in_order_queue" {
  name_prefix                 = "WorkInOrderQueue-"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 30
  message_retention_seconds   = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# given up (sqs-queue)
resource "aws_sqs_queue" "given_up_queue" {
  name_prefix                = "GivenUpQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# price (lambda-function)
resource "aws_lambda_function" "price_function" {
  function_name    = "${var.name}-PriceFunction"
  description      = "price"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.price_function.output_path
  source_code_hash = data.archive_file.price_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.price_function_role.arn

  environment {
    variables = {
      ORDERS_TABLE_NAME = aws_dynamodb_table.orders_table.name
      LAKE_BUCKET_NAME  = aws_s3_bucket.lake_bucket.bucket
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.price_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.price_function_role]
}

data "archive_file" "price_function" {
  type        = "zip"
  source_file = "${path.module}/functions/price_function/index.js"
  output_path = "${path.module}/.build/price_function.zip"
}

# price (lambda-function)
resource "aws_iam_role" "price_function_role" {
  name_prefix = "PriceFunctionRole-"

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

resource "aws_iam_role_policy" "price_function_role" {
  name = "Permissions"
  role = aws_iam_role.price_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.price_function_log_group.arn}:*"
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
        Resource = aws_dynamodb_table.orders_table.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.lake_bucket.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        Resource = aws_dynamodb_table.orders_table.stream_arn
      },
    ]
  })
}

# price (lambda-function)
resource "aws_cloudwatch_log_group" "price_function_log_group" {
  name_prefix       = "PriceFunctionLogGroup-"
  retention_in_days = 14
}

# orders → price (stream-mapping)
resource "aws_lambda_event_source_mapping" "orders_table_to_price_function_mapping" {
  function_name          = aws_lambda_function.price_function.arn
  event_source_arn       = aws_dynamodb_table.orders_table.stream_arn
  batch_size             = 100
  starting_position      = "TRIM_HORIZON"
  maximum_retry_attempts = 3
}

# enrich (state-machine)
resource "aws_iam_role" "enrich_state_machine_role" {
  name_prefix = "EnrichStateMachineRole-"

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

# enrich (state-machine)
resource "aws_sfn_state_machine" "enrich_state_machine" {
  name_prefix = "EnrichStateMachine-"
  type        = "EXPRESS"
  role_arn    = aws_iam_role.enrich_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# filtered (pipe)
resource "aws_iam_role" "filtered_pipe_role" {
  name_prefix = "FilteredPipeRole-"

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

resource "aws_iam_role_policy" "filtered_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.filtered_pipe_role.id

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
        Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        Resource = aws_dynamodb_table.orders_table.stream_arn
      },
      {
        Effect   = "Allow"
        Action   = "states:StartSyncExecution"
        Resource = aws_sfn_state_machine.enrich_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# filtered (pipe)
resource "aws_pipes_pipe" "filtered_pipe" {
  name_prefix   = "FilteredPipe-"
  description   = "filtered"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.filtered_pipe_role.arn
  source        = aws_dynamodb_table.orders_table.stream_arn
  enrichment    = aws_sfn_state_machine.enrich_state_machine.arn
  target        = aws_cloudwatch_event_bus.orders_event_bus.arn

  source_parameters {
    filter_criteria {
      filter {
        pattern = "{\"eventName\":[\"INSERT\"]}"
      }

      filter {
        pattern = "{\"eventName\":[\"MODIFY\"]}"
      }
    }

    dynamodb_stream_parameters {
      batch_size             = 10
      starting_position      = "LATEST"
      maximum_retry_attempts = 2

      dead_letter_config {
        arn = aws_sqs_queue.given_up_queue.arn
      }
    }
  }

  enrichment_parameters {
    input_template = "<$.dynamodb>"
  }

  target_parameters {
    eventbridge_event_bus_parameters {
      detail_type = "OrderChanged"
      source      = "com.example.orders"
    }

    input_template = "{\"id\": <$.dynamodb.Keys.pk.S>}"
  }

  depends_on = [aws_iam_role_policy.filtered_pipe_role]
}

# spread (pipe)
resource "aws_iam_role" "spread_pipe_role" {
  name_prefix = "SpreadPipeRole-"

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

resource "aws_iam_role_policy" "spread_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.spread_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["kinesis:PutRecord", "kinesis:PutRecords"]
        Resource = aws_kinesis_stream.clicks_stream.arn
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
        Resource = aws_kinesis_stream.clicks_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# spread (pipe)
resource "aws_pipes_pipe" "spread_pipe" {
  name_prefix   = "SpreadPipe-"
  description   = "spread"
  desired_state = "STOPPED"
  role_arn      = aws_iam_role.spread_pipe_role.arn
  source        = aws_kinesis_stream.clicks_stream.arn
  target        = aws_kinesis_stream.clicks_stream.arn

  source_parameters {
    kinesis_stream_parameters {
      batch_size        = 10
      starting_position = "TRIM_HORIZON"

      dead_letter_config {
        arn = aws_sqs_queue.given_up_queue.arn
      }
    }
  }

  target_parameters {
    kinesis_stream_parameters {
      partition_key = "$.partitionKey"
    }
  }

  depends_on = [aws_iam_role_policy.spread_pipe_role]
}

# kept (pipe)
resource "aws_iam_role" "kept_pipe_role" {
  name_prefix = "KeptPipeRole-"

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

resource "aws_iam_role_policy" "kept_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.kept_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "firehose:PutRecordBatch"
        Resource = aws_kinesis_firehose_delivery_stream.lake_firehose.arn
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
        Resource = aws_kinesis_stream.clicks_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# kept (pipe)
resource "aws_pipes_pipe" "kept_pipe" {
  name_prefix   = "KeptPipe-"
  description   = "kept"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.kept_pipe_role.arn
  source        = aws_kinesis_stream.clicks_stream.arn
  target        = aws_kinesis_firehose_delivery_stream.lake_firehose.arn

  source_parameters {
    kinesis_stream_parameters {
      batch_size                         = 10
      maximum_batching_window_in_seconds = 5
      starting_position                  = "TRIM_HORIZON"

      dead_letter_config {
        arn = aws_sqs_queue.given_up_queue.arn
      }
    }
  }

  depends_on = [aws_iam_role_policy.kept_pipe_role]
}

# in order (pipe)
resource "aws_iam_role" "in_order_pipe_role" {
  name_prefix = "InOrderPipeRole-"

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

resource "aws_iam_role_policy" "in_order_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.in_order_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.work_in_order_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.work_queue.arn
      },
    ]
  })
}

# in order (pipe)
resource "aws_pipes_pipe" "in_order_pipe" {
  name_prefix   = "InOrderPipe-"
  description   = "in order"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.in_order_pipe_role.arn
  source        = aws_sqs_queue.work_queue.arn
  target        = aws_sqs_queue.work_in_order_queue.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size                         = 10
      maximum_batching_window_in_seconds = 1
    }
  }

  target_parameters {
    sqs_queue_parameters {
      message_group_id = "$.messageId"
    }
  }

  depends_on = [aws_iam_role_policy.in_order_pipe_role]
}

# started (pipe)
resource "aws_iam_role" "started_pipe_role" {
  name_prefix = "StartedPipeRole-"

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

resource "aws_iam_role_policy" "started_pipe_role" {
  name = "Permissions"
  role = aws_iam_role.started_pipe_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.enrich_state_machine.arn
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.work_queue.arn
      },
    ]
  })
}

# started (pipe)
resource "aws_pipes_pipe" "started_pipe" {
  name_prefix   = "StartedPipe-"
  description   = "started"
  desired_state = "RUNNING"
  role_arn      = aws_iam_role.started_pipe_role.arn
  source        = aws_sqs_queue.work_queue.arn
  target        = aws_sfn_state_machine.enrich_state_machine.arn

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

  depends_on = [aws_iam_role_policy.started_pipe_role]
}

# nightly (schedule)
resource "aws_iam_role" "nightly_schedule_role" {
  name_prefix = "NightlyScheduleRole-"

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

resource "aws_iam_role_policy" "nightly_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.nightly_schedule_role.id

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
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# nightly (schedule)
resource "aws_scheduler_schedule" "nightly_schedule" {
  name_prefix                  = "NightlySchedule-"
  description                  = "nightly"
  schedule_expression          = "cron(0 2 * * ? *)"
  schedule_expression_timezone = "Europe/Berlin"
  state                        = "ENABLED"

  flexible_time_window {
    mode                      = "FLEXIBLE"
    maximum_window_in_minutes = 15
  }

  target {
    arn      = aws_cloudwatch_event_bus.orders_event_bus.arn
    role_arn = aws_iam_role.nightly_schedule_role.arn
    input    = "{}"

    eventbridge_parameters {
      detail_type = "NightHasCome"
      source      = "com.example.schedule"
    }

    retry_policy {
      maximum_retry_attempts       = 3
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.given_up_queue.arn
    }
  }
}

# once (schedule)
resource "aws_iam_role" "once_schedule_role" {
  name_prefix = "OnceScheduleRole-"

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

resource "aws_iam_role_policy" "once_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.once_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.work_in_order_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# once (schedule)
resource "aws_scheduler_schedule" "once_schedule" {
  name_prefix                  = "OnceSchedule-"
  description                  = "once"
  schedule_expression          = "at(2027-01-01T00:00:00)"
  schedule_expression_timezone = "UTC"
  state                        = "DISABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sqs_queue.work_in_order_queue.arn
    role_arn = aws_iam_role.once_schedule_role.arn
    input    = "{\"year\":2027}"

    sqs_parameters {
      message_group_id = "OnceSchedule"
    }

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.given_up_queue.arn
    }
  }
}

# often (schedule)
resource "aws_iam_role" "often_schedule_role" {
  name_prefix = "OftenScheduleRole-"

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

resource "aws_iam_role_policy" "often_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.often_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "kinesis:PutRecord"
        Resource = aws_kinesis_stream.clicks_stream.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# often (schedule)
resource "aws_scheduler_schedule" "often_schedule" {
  name_prefix                  = "OftenSchedule-"
  description                  = "often"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_kinesis_stream.clicks_stream.arn
    role_arn = aws_iam_role.often_schedule_role.arn

    kinesis_parameters {
      partition_key = "OftenSchedule"
    }

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.given_up_queue.arn
    }
  }
}

# wrong (schedule)
resource "aws_iam_role" "wrong_schedule_role" {
  name_prefix = "WrongScheduleRole-"

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

resource "aws_iam_role_policy" "wrong_schedule_role" {
  name = "Permissions"
  role = aws_iam_role.wrong_schedule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.price_function.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up_queue.arn
      },
    ]
  })
}

# wrong (schedule)
resource "aws_scheduler_schedule" "wrong_schedule" {
  name_prefix                  = "WrongSchedule-"
  description                  = "wrong"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_function.price_function.arn
    role_arn = aws_iam_role.wrong_schedule_role.arn
    input    = "{"

    retry_policy {
      maximum_retry_attempts       = 185
      maximum_event_age_in_seconds = 86400
    }

    dead_letter_config {
      arn = aws_sqs_queue.given_up_queue.arn
    }
  }
}

# on call (sns-topic)
resource "aws_sns_topic" "on_call_topic" {
  name_prefix = "OnCallTopic-"
}

# on call (sns-topic)
resource "aws_sns_topic_policy" "on_call_topic_policy" {
  arn = aws_sns_topic.on_call_topic.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DeadLettersAlarm"
        Effect = "Allow"
        Principal = {
          Service = "cloudwatch.amazonaws.com"
        }
        Action   = "sns:Publish"
        Resource = aws_sns_topic.on_call_topic.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_metric_alarm.dead_letters_alarm.arn
          }
        }
      },
      {
        Sid    = "FailuresAlarm"
        Effect = "Allow"
        Principal = {
          Service = "cloudwatch.amazonaws.com"
        }
        Action   = "sns:Publish"
        Resource = aws_sns_topic.on_call_topic.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_metric_alarm.failures_alarm.arn
          }
        }
      },
    ]
  })
}

# dead letters (alarm)
resource "aws_cloudwatch_metric_alarm" "dead_letters_alarm" {
  alarm_name          = "${var.name}-DeadLettersAlarm"
  alarm_description   = "dead letters"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.on_call_topic.arn]

  dimensions = {
    QueueName = aws_sqs_queue.given_up_queue.name
  }
}

# failures (alarm)
resource "aws_cloudwatch_metric_alarm" "failures_alarm" {
  alarm_name          = "${var.name}-FailuresAlarm"
  alarm_description   = "failures"
  namespace           = "AWS/States"
  metric_name         = "ExecutionsFailed"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.on_call_topic.arn]

  dimensions = {
    StateMachineArn = aws_sfn_state_machine.enrich_state_machine.arn
  }
}

# switch (ssm-parameter)
resource "aws_ssm_parameter" "switch_parameter" {
  name        = "${var.name}-SwitchParameter"
  description = "a b"
  type        = "String"
  value       = "$${on} {{resolve:x}}"
}

# key (secret)
resource "aws_secretsmanager_secret" "key_secret" {
  name_prefix = "KeySecret-"
  description = "key"

  lifecycle {
    prevent_destroy = true
  }
}

data "aws_secretsmanager_random_password" "key_secret" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "key_secret" {
  secret_id     = aws_secretsmanager_secret.key_secret.id
  secret_string = data.aws_secretsmanager_random_password.key_secret.random_password

  lifecycle {
    ignore_changes = [secret_string]
  }
}
