data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

# BookTravel (state-machine), Travel
resource "aws_iam_role" "book_travel_state_machine_role" {
  name_prefix = "BookTravelStateMachineRole-"

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

resource "aws_iam_role_policy" "book_travel_state_machine_role" {
  name = "Permissions"
  role = aws_iam_role.book_travel_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.travel_events_event_bus.arn
      },
    ]
  })
}

# BookTravel (state-machine), Travel
resource "aws_sfn_state_machine" "book_travel_state_machine" {
  name_prefix = "BookTravelStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.book_travel_state_machine_role.arn

  definition = jsonencode({
    Comment = "A saga over two APIs and an event that is answered. What was booked is cancelled in reverse."
    StartAt = "Book flight"
    States = {
      "Book flight" = {
        Type     = "Task"
        Resource = "arn:aws:states:::apigateway:invoke"
        Parameters = {
          ApiEndpoint     = "${aws_apigatewayv2_api.flights_api.id}.execute-api.${data.aws_region.current.name}.amazonaws.com"
          Method          = "POST"
          Path            = "/"
          AuthType        = "NO_AUTH"
          "RequestBody.$" = "$"
        }
        ResultSelector = {
          "status.$" = "$.StatusCode"
        }
        ResultPath = "$.flight"
        Catch = [
          {
            ErrorEquals = ["States.ALL"]
            ResultPath  = "$.failure"
            Next        = "Tell that it failed"
          },
        ]
        Next = "Book hotel"
      }
      "Book hotel" = {
        Type     = "Task"
        Resource = "arn:aws:states:::apigateway:invoke"
        Parameters = {
          ApiEndpoint     = "${aws_apigatewayv2_api.hotels_api.id}.execute-api.${data.aws_region.current.name}.amazonaws.com"
          Method          = "POST"
          Path            = "/"
          AuthType        = "NO_AUTH"
          "RequestBody.$" = "$"
        }
        ResultSelector = {
          "status.$" = "$.StatusCode"
        }
        ResultPath = "$.hotel"
        Catch = [
          {
            ErrorEquals = ["States.ALL"]
            ResultPath  = "$.failure"
            Next        = "Cancel flight"
          },
        ]
        Next = "Pay"
      }
      Pay = {
        Type           = "Task"
        Resource       = "arn:aws:states:::events:putEvents.waitForTaskToken"
        TimeoutSeconds = 300
        Parameters = {
          Entries = [
            {
              Source     = "com.example.travel"
              DetailType = "PaymentRequested"
              Detail = {
                "journey.$"   = "$.journey"
                "price.$"     = "$.price"
                "taskToken.$" = "$$.Task.Token"
              }
              EventBusName = aws_cloudwatch_event_bus.travel_events_event_bus.name
            },
          ]
        }
        ResultPath = "$.payment"
        Catch = [
          {
            ErrorEquals = ["States.ALL"]
            ResultPath  = "$.failure"
            Next        = "Cancel hotel"
          },
        ]
        Next = "Tell that it is booked"
      }
      "Tell that it is booked" = {
        Type     = "Task"
        Resource = "arn:aws:states:::events:putEvents"
        Parameters = {
          Entries = [
            {
              Source       = "com.example.travel"
              DetailType   = "TravelBooked"
              "Detail.$"   = "$"
              EventBusName = aws_cloudwatch_event_bus.travel_events_event_bus.name
            },
          ]
        }
        ResultPath = null
        End        = true
      }
      "Cancel hotel" = {
        Type     = "Task"
        Resource = "arn:aws:states:::apigateway:invoke"
        Parameters = {
          ApiEndpoint     = "${aws_apigatewayv2_api.hotels_api.id}.execute-api.${data.aws_region.current.name}.amazonaws.com"
          Method          = "DELETE"
          Path            = "/"
          AuthType        = "NO_AUTH"
          "RequestBody.$" = "$"
        }
        ResultPath = null
        Next       = "Cancel flight"
      }
      "Cancel flight" = {
        Type     = "Task"
        Resource = "arn:aws:states:::apigateway:invoke"
        Parameters = {
          ApiEndpoint     = "${aws_apigatewayv2_api.flights_api.id}.execute-api.${data.aws_region.current.name}.amazonaws.com"
          Method          = "DELETE"
          Path            = "/"
          AuthType        = "NO_AUTH"
          "RequestBody.$" = "$"
        }
        ResultPath = null
        Next       = "Tell that it failed"
      }
      "Tell that it failed" = {
        Type     = "Task"
        Resource = "arn:aws:states:::events:putEvents"
        Parameters = {
          Entries = [
            {
              Source       = "com.example.travel"
              DetailType   = "TravelFailed"
              "Detail.$"   = "$"
              EventBusName = aws_cloudwatch_event_bus.travel_events_event_bus.name
            },
          ]
        }
        ResultPath = null
        Next       = "Not booked"
      }
      "Not booked" = {
        Type  = "Fail"
        Error = "NotBooked"
        Cause = "A service said no. What was booked before is cancelled."
      }
    }
  })

  depends_on = [aws_iam_role_policy.book_travel_state_machine_role]
}

# TravelEvents (event-bus), Travel
resource "aws_cloudwatch_event_bus" "travel_events_event_bus" {
  name        = "TravelEvents"
  description = "What happens to journeys."
}

# ToPayments (rule), Travel
resource "aws_cloudwatch_event_rule" "to_payments_rule" {
  name_prefix    = "ToPaymentsRule-"
  description    = "Payments that are asked for."
  event_bus_name = aws_cloudwatch_event_bus.travel_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.travel"]
    "detail-type" = ["PaymentRequested"]
  })
}

resource "aws_cloudwatch_event_target" "to_payments_rule_to_charge_traveller_function" {
  rule           = aws_cloudwatch_event_rule.to_payments_rule.name
  event_bus_name = aws_cloudwatch_event_bus.travel_events_event_bus.name
  target_id      = "ChargeTravellerFunction"
  arn            = aws_lambda_function.charge_traveller_function.arn
}

# ToTickets (rule), Travel
resource "aws_cloudwatch_event_rule" "to_tickets_rule" {
  name_prefix    = "ToTicketsRule-"
  description    = "Journeys that are booked."
  event_bus_name = aws_cloudwatch_event_bus.travel_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.travel"]
    "detail-type" = ["TravelBooked"]
  })
}

resource "aws_cloudwatch_event_target" "to_tickets_rule_to_tickets_queue" {
  rule           = aws_cloudwatch_event_rule.to_tickets_rule.name
  event_bus_name = aws_cloudwatch_event_bus.travel_events_event_bus.name
  target_id      = "TicketsQueue"
  arn            = aws_sqs_queue.tickets_queue.arn
}

# ToSupport (rule), Travel
resource "aws_cloudwatch_event_rule" "to_support_rule" {
  name_prefix    = "ToSupportRule-"
  description    = "Journeys that failed."
  event_bus_name = aws_cloudwatch_event_bus.travel_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.travel"]
    "detail-type" = ["TravelFailed"]
  })
}

resource "aws_cloudwatch_event_target" "to_support_rule_to_support_cases_queue" {
  rule           = aws_cloudwatch_event_rule.to_support_rule.name
  event_bus_name = aws_cloudwatch_event_bus.travel_events_event_bus.name
  target_id      = "SupportCasesQueue"
  arn            = aws_sqs_queue.support_cases_queue.arn
}

# FlightsApi (api-gateway), Flights
resource "aws_apigatewayv2_api" "flights_api" {
  name          = "FlightsApi"
  description   = "Books and cancels seats."
  protocol_type = "HTTP"
}

# FlightsApi (api-gateway), Flights
resource "aws_apigatewayv2_stage" "flights_api_stage" {
  api_id      = aws_apigatewayv2_api.flights_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.flights_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# FlightsApi (api-gateway), Flights
resource "aws_cloudwatch_log_group" "flights_api_log_group" {
  name_prefix       = "FlightsApiLogGroup-"
  retention_in_days = 14
}

# FlightsApi → SeatKeeper (call)
resource "aws_apigatewayv2_integration" "flights_api_to_seat_keeper_function_integration" {
  api_id                 = aws_apigatewayv2_api.flights_api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.seat_keeper_function.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
}

# FlightsApi → SeatKeeper (call)
resource "aws_apigatewayv2_route" "flights_api_to_seat_keeper_function_route" {
  api_id    = aws_apigatewayv2_api.flights_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.flights_api_to_seat_keeper_function_integration.id}"
}

# SeatKeeper (lambda-function), Flights
resource "aws_lambda_function" "seat_keeper_function" {
  function_name    = "${var.name}-SeatKeeperFunction"
  description      = "Keeps the seats."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.seat_keeper_function.output_path
  source_code_hash = data.archive_file.seat_keeper_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.seat_keeper_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.seat_keeper_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.seat_keeper_function_role]
}

data "archive_file" "seat_keeper_function" {
  type        = "zip"
  source_file = "${path.module}/functions/seat_keeper_function/index.js"
  output_path = "${path.module}/.build/seat_keeper_function.zip"
}

# SeatKeeper (lambda-function), Flights
resource "aws_iam_role" "seat_keeper_function_role" {
  name_prefix = "SeatKeeperFunctionRole-"

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

resource "aws_iam_role_policy" "seat_keeper_function_role" {
  name = "Permissions"
  role = aws_iam_role.seat_keeper_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.seat_keeper_function_log_group.arn}:*"
      },
    ]
  })
}

# SeatKeeper (lambda-function), Flights
resource "aws_cloudwatch_log_group" "seat_keeper_function_log_group" {
  name_prefix       = "SeatKeeperFunctionLogGroup-"
  retention_in_days = 14
}

# FlightsApi → SeatKeeper (call)
resource "aws_lambda_permission" "flights_api_to_seat_keeper_function_permission" {
  function_name = aws_lambda_function.seat_keeper_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${aws_apigatewayv2_api.flights_api.id}/*/POST/events"
}

# HotelsApi (api-gateway), Hotels
resource "aws_apigatewayv2_api" "hotels_api" {
  name          = "HotelsApi"
  description   = "Books and cancels beds."
  protocol_type = "HTTP"
}

# HotelsApi (api-gateway), Hotels
resource "aws_apigatewayv2_stage" "hotels_api_stage" {
  api_id      = aws_apigatewayv2_api.hotels_api.id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.hotels_api_log_group.arn
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"integrationError\":\"$context.integrationErrorMessage\"}"
  }
}

# HotelsApi (api-gateway), Hotels
resource "aws_cloudwatch_log_group" "hotels_api_log_group" {
  name_prefix       = "HotelsApiLogGroup-"
  retention_in_days = 14
}

# HotelsApi → RoomKeeper (call)
resource "aws_apigatewayv2_integration" "hotels_api_to_room_keeper_function_integration" {
  api_id                 = aws_apigatewayv2_api.hotels_api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.room_keeper_function.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
}

# HotelsApi → RoomKeeper (call)
resource "aws_apigatewayv2_route" "hotels_api_to_room_keeper_function_route" {
  api_id    = aws_apigatewayv2_api.hotels_api.id
  route_key = "POST /events"
  target    = "integrations/${aws_apigatewayv2_integration.hotels_api_to_room_keeper_function_integration.id}"
}

# RoomKeeper (lambda-function), Hotels
resource "aws_lambda_function" "room_keeper_function" {
  function_name    = "${var.name}-RoomKeeperFunction"
  description      = "Keeps the rooms."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.room_keeper_function.output_path
  source_code_hash = data.archive_file.room_keeper_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.room_keeper_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.room_keeper_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.room_keeper_function_role]
}

data "archive_file" "room_keeper_function" {
  type        = "zip"
  source_file = "${path.module}/functions/room_keeper_function/index.js"
  output_path = "${path.module}/.build/room_keeper_function.zip"
}

# RoomKeeper (lambda-function), Hotels
resource "aws_iam_role" "room_keeper_function_role" {
  name_prefix = "RoomKeeperFunctionRole-"

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

resource "aws_iam_role_policy" "room_keeper_function_role" {
  name = "Permissions"
  role = aws_iam_role.room_keeper_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.room_keeper_function_log_group.arn}:*"
      },
    ]
  })
}

# RoomKeeper (lambda-function), Hotels
resource "aws_cloudwatch_log_group" "room_keeper_function_log_group" {
  name_prefix       = "RoomKeeperFunctionLogGroup-"
  retention_in_days = 14
}

# HotelsApi → RoomKeeper (call)
resource "aws_lambda_permission" "hotels_api_to_room_keeper_function_permission" {
  function_name = aws_lambda_function.room_keeper_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${aws_apigatewayv2_api.hotels_api.id}/*/POST/events"
}

# ChargeTraveller (lambda-function), Travel
resource "aws_lambda_function" "charge_traveller_function" {
  function_name    = "${var.name}-ChargeTravellerFunction"
  description      = "Charges the card, and sends the token back when the bank has answered."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.charge_traveller_function.output_path
  source_code_hash = data.archive_file.charge_traveller_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.charge_traveller_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.charge_traveller_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.charge_traveller_function_role]
}

data "archive_file" "charge_traveller_function" {
  type        = "zip"
  source_file = "${path.module}/functions/charge_traveller_function/index.js"
  output_path = "${path.module}/.build/charge_traveller_function.zip"
}

# ChargeTraveller (lambda-function), Travel
resource "aws_iam_role" "charge_traveller_function_role" {
  name_prefix = "ChargeTravellerFunctionRole-"

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

resource "aws_iam_role_policy" "charge_traveller_function_role" {
  name = "Permissions"
  role = aws_iam_role.charge_traveller_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.charge_traveller_function_log_group.arn}:*"
      },
    ]
  })
}

# ChargeTraveller (lambda-function), Travel
resource "aws_cloudwatch_log_group" "charge_traveller_function_log_group" {
  name_prefix       = "ChargeTravellerFunctionLogGroup-"
  retention_in_days = 14
}

# ToPayments → ChargeTraveller (rule-target)
resource "aws_lambda_permission" "to_payments_rule_to_charge_traveller_function_permission" {
  function_name = aws_lambda_function.charge_traveller_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.to_payments_rule.arn
}

# ChargeTraveller (lambda-function), Travel
resource "aws_iam_role_policy" "charge_traveller_function_call_policy" {
  name = "ChargeTravellerFunctionCallPolicy"
  role = aws_iam_role.charge_traveller_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["states:SendTaskSuccess", "states:SendTaskFailure", "states:SendTaskHeartbeat"]
        Resource = aws_sfn_state_machine.book_travel_state_machine.arn
      },
    ]
  })
}

# Tickets (sqs-queue)
resource "aws_sqs_queue" "tickets_queue" {
  name_prefix                = "TicketsQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# Tickets (sqs-queue)
resource "aws_sqs_queue_policy" "tickets_queue_policy" {
  queue_url = aws_sqs_queue.tickets_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ToTicketsRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.tickets_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.to_tickets_rule.arn
          }
        }
      },
    ]
  })
}

# SupportCases (sqs-queue)
resource "aws_sqs_queue" "support_cases_queue" {
  name_prefix                = "SupportCasesQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# SupportCases (sqs-queue)
resource "aws_sqs_queue_policy" "support_cases_queue_policy" {
  queue_url = aws_sqs_queue.support_cases_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ToSupportRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.support_cases_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.to_support_rule.arn
          }
        }
      },
    ]
  })
}
