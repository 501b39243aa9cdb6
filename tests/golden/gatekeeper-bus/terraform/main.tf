data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

# SalesEvents (event-bus), Sales
resource "aws_cloudwatch_event_bus" "sales_events_event_bus" {
  name        = "SalesEvents"
  description = "What happens in sales, for whoever wants to know."
}

# ToFulfilment (rule), Sales
resource "aws_cloudwatch_event_rule" "to_fulfilment_rule" {
  name_prefix    = "ToFulfilmentRule-"
  description    = "Paid orders are the only events that leave sales."
  event_bus_name = aws_cloudwatch_event_bus.sales_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.shop"]
    "detail-type" = ["OrderPlaced"]
    detail = {
      payment = {
        status = ["paid"]
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "to_fulfilment_rule_to_fulfilment_events_event_bus" {
  rule           = aws_cloudwatch_event_rule.to_fulfilment_rule.name
  event_bus_name = aws_cloudwatch_event_bus.sales_events_event_bus.name
  target_id      = "FulfilmentEventsEventBus"
  arn            = aws_cloudwatch_event_bus.fulfilment_events_event_bus.arn
  role_arn       = aws_iam_role.to_fulfilment_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.undelivered_orders_queue.arn
  }
}

# ToFulfilment (rule), Sales
resource "aws_iam_role" "to_fulfilment_rule_role" {
  name_prefix = "ToFulfilmentRuleRole-"

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

resource "aws_iam_role_policy" "to_fulfilment_rule_role" {
  name = "Permissions"
  role = aws_iam_role.to_fulfilment_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.fulfilment_events_event_bus.arn
      },
    ]
  })
}

# SalesArchive (archive), Sales
resource "aws_cloudwatch_event_archive" "sales_archive" {
  name             = "${var.name}-SalesArchive"
  description      = "Ninety days of sales events, for replay."
  event_source_arn = aws_cloudwatch_event_bus.sales_events_event_bus.arn
  retention_days   = 90

  lifecycle {
    prevent_destroy = true
  }
}

# UndeliveredOrders (sqs-queue)
resource "aws_sqs_queue" "undelivered_orders_queue" {
  name_prefix                = "UndeliveredOrdersQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 1209600

  lifecycle {
    prevent_destroy = true
  }
}

# UndeliveredOrders (sqs-queue)
resource "aws_sqs_queue_policy" "undelivered_orders_queue_policy" {
  queue_url = aws_sqs_queue.undelivered_orders_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ToFulfilmentRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.undelivered_orders_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.to_fulfilment_rule.arn
          }
        }
      },
    ]
  })
}

# FulfilmentEvents (event-bus), Fulfilment
resource "aws_cloudwatch_event_bus" "fulfilment_events_event_bus" {
  name        = "FulfilmentEvents"
  description = "What fulfilment acts on."
}

# StockReservation (rule), Fulfilment
resource "aws_cloudwatch_event_rule" "stock_reservation_rule" {
  name_prefix    = "StockReservationRule-"
  description    = "Orders of goods that lie in the warehouse."
  event_bus_name = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    "detail-type" = ["OrderPlaced"]
    detail = {
      items = {
        sku = [
          {
            exists = true
          },
        ]
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "stock_reservation_rule_to_reservations_queue" {
  rule           = aws_cloudwatch_event_rule.stock_reservation_rule.name
  event_bus_name = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
  target_id      = "ReservationsQueue"
  arn            = aws_sqs_queue.reservations_queue.arn
}

# Shipping (rule), Fulfilment
resource "aws_cloudwatch_event_rule" "shipping_rule" {
  name_prefix    = "ShippingRule-"
  description    = "Orders that are sent to somebody."
  event_bus_name = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    "detail-type" = ["OrderPlaced"]
    detail = {
      shipping = {
        method = ["standard", "express"]
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "shipping_rule_to_ship_order_state_machine" {
  rule           = aws_cloudwatch_event_rule.shipping_rule.name
  event_bus_name = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
  target_id      = "ShipOrderStateMachine"
  arn            = aws_sfn_state_machine.ship_order_state_machine.arn
  role_arn       = aws_iam_role.shipping_rule_role.arn
  input_path     = "$.detail"
}

# Shipping (rule), Fulfilment
resource "aws_iam_role" "shipping_rule_role" {
  name_prefix = "ShippingRuleRole-"

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

resource "aws_iam_role_policy" "shipping_rule_role" {
  name = "Permissions"
  role = aws_iam_role.shipping_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.ship_order_state_machine.arn
      },
    ]
  })
}

# Audit (rule), Fulfilment
resource "aws_cloudwatch_event_rule" "audit_rule" {
  name_prefix    = "AuditRule-"
  description    = "Everything, for the record."
  event_bus_name = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source = [
      {
        prefix = "com.example."
      },
    ]
  })
}

resource "aws_cloudwatch_event_target" "audit_rule_to_fulfilment_log_group" {
  rule           = aws_cloudwatch_event_rule.audit_rule.name
  event_bus_name = aws_cloudwatch_event_bus.fulfilment_events_event_bus.name
  target_id      = "FulfilmentLogGroup"
  arn            = "arn:${data.aws_partition.current.partition}:logs:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:log-group:${aws_cloudwatch_log_group.fulfilment_log_group.name}"
}

# Reservations (sqs-queue), Fulfilment
resource "aws_sqs_queue" "reservations_queue" {
  name_prefix                = "ReservationsQueue-"
  visibility_timeout_seconds = 60
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Reservations (sqs-queue), Fulfilment
resource "aws_sqs_queue_policy" "reservations_queue_policy" {
  queue_url = aws_sqs_queue.reservations_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "StockReservationRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.reservations_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.stock_reservation_rule.arn
          }
        }
      },
    ]
  })
}

# ShipOrder (state-machine), Fulfilment
resource "aws_iam_role" "ship_order_state_machine_role" {
  name_prefix = "ShipOrderStateMachineRole-"

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

# ShipOrder (state-machine), Fulfilment
resource "aws_sfn_state_machine" "ship_order_state_machine" {
  name_prefix = "ShipOrderStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.ship_order_state_machine_role.arn

  definition = jsonencode({
    StartAt = "Done"
    States = {
      Done = {
        Type = "Succeed"
      }
    }
  })
}

# FulfilmentLog (log-group), Fulfilment
resource "aws_cloudwatch_log_group" "fulfilment_log_group" {
  name_prefix       = "FulfilmentLogGroup-"
  retention_in_days = 30
  skip_destroy      = true
}

# FulfilmentLog (log-group), Fulfilment
resource "aws_cloudwatch_log_resource_policy" "fulfilment_log_group_policy" {
  policy_name = "${var.name}-FulfilmentLogGroupPolicy"

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AuditRuleStreams"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "logs:CreateLogStream"
        Resource = "${aws_cloudwatch_log_group.fulfilment_log_group.arn}:*"
      },
      {
        Sid    = "AuditRuleEvents"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "logs:PutLogEvents"
        Resource = "${aws_cloudwatch_log_group.fulfilment_log_group.arn}:*"
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.audit_rule.arn
          }
        }
      },
    ]
  })
}

# ReserveStock (lambda-function), Fulfilment
resource "aws_lambda_function" "reserve_stock_function" {
  function_name    = "${var.name}-ReserveStockFunction"
  description      = "Reserves the ordered goods in the warehouse."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.reserve_stock_function.output_path
  source_code_hash = data.archive_file.reserve_stock_function.output_base64sha256
  memory_size      = 128
  timeout          = 10
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

# ReserveStock (lambda-function), Fulfilment
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
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.reservations_queue.arn
      },
    ]
  })
}

# ReserveStock (lambda-function), Fulfilment
resource "aws_cloudwatch_log_group" "reserve_stock_function_log_group" {
  name_prefix       = "ReserveStockFunctionLogGroup-"
  retention_in_days = 14
}

# Reservations → ReserveStock (event-source-mapping)
resource "aws_lambda_event_source_mapping" "reservations_queue_to_reserve_stock_function_mapping" {
  function_name    = aws_lambda_function.reserve_stock_function.arn
  event_source_arn = aws_sqs_queue.reservations_queue.arn
  batch_size       = 10
}
