# HandleClaim (state-machine), Insurer
resource "aws_iam_role" "handle_claim_state_machine_role" {
  name_prefix = "HandleClaimStateMachineRole-"

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

resource "aws_iam_role_policy" "handle_claim_state_machine_role" {
  name = "Permissions"
  role = aws_iam_role.handle_claim_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.assessors_queue.arn
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.claims_event_bus.arn
      },
    ]
  })
}

# HandleClaim (state-machine), Insurer
resource "aws_sfn_state_machine" "handle_claim_state_machine" {
  name_prefix = "HandleClaimStateMachine-"
  type        = "STANDARD"
  role_arn    = aws_iam_role.handle_claim_state_machine_role.arn

  definition = jsonencode({
    Comment = "An assessor approves, a shop in another account repairs and answers by the token. Where it does not, the claim is settled in cash."
    StartAt = "Approve"
    States = {
      Approve = {
        Type           = "Task"
        Resource       = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
        TimeoutSeconds = 604800
        Parameters = {
          QueueUrl = aws_sqs_queue.assessors_queue.url
          MessageBody = {
            "claim.$"     = "$.claim"
            "damage.$"    = "$.damage"
            "taskToken.$" = "$$.Task.Token"
          }
        }
        ResultPath = "$.approval"
        Catch = [
          {
            ErrorEquals = ["Declined"]
            ResultPath  = "$.failure"
            Next        = "Declined"
          },
        ]
        Next = "Order repair"
      }
      "Order repair" = {
        Type     = "Task"
        Resource = "arn:aws:states:::events:putEvents.waitForTaskToken"
        Parameters = {
          Entries = [
            {
              Source     = "com.example.insurer"
              DetailType = "RepairOrdered"
              Detail = {
                "claim.$"     = "$.claim"
                "damage.$"    = "$.damage"
                "taskToken.$" = "$$.Task.Token"
              }
              EventBusName = aws_cloudwatch_event_bus.claims_event_bus.name
            },
          ]
        }
        TimeoutSeconds = 259200
        ResultPath     = "$.repair"
        Catch = [
          {
            ErrorEquals = ["States.ALL"]
            ResultPath  = "$.failure"
            Next        = "Call repair off"
          },
        ]
        Next = "Pay the shop"
      }
      "Pay the shop" = {
        Type     = "Task"
        Resource = "arn:aws:states:::lambda:invoke"
        Parameters = {
          FunctionName = aws_lambda_function.pay_out_function.arn
          Payload = {
            "claim.$" = "$.claim"
            to        = "shop"
          }
        }
        ResultPath = null
        End        = true
      }
      "Call repair off" = {
        Type     = "Task"
        Resource = "arn:aws:states:::events:putEvents"
        Parameters = {
          Entries = [
            {
              Source     = "com.example.insurer"
              DetailType = "RepairCalledOff"
              Detail = {
                "claim.$" = "$.claim"
              }
              EventBusName = aws_cloudwatch_event_bus.claims_event_bus.name
            },
          ]
        }
        ResultPath = null
        Next       = "Settle in cash"
      }
      "Settle in cash" = {
        Type     = "Task"
        Resource = "arn:aws:states:::lambda:invoke"
        Parameters = {
          FunctionName = aws_lambda_function.pay_out_function.arn
          Payload = {
            "claim.$" = "$.claim"
            to        = "customer"
          }
        }
        ResultPath = null
        End        = true
      }
      Declined = {
        Type  = "Fail"
        Error = "ClaimDeclined"
        Cause = "The assessor did not approve the claim."
      }
    }
  })

  depends_on = [aws_iam_role_policy.handle_claim_state_machine_role]
}

# HandleClaim (state-machine), Insurer
resource "aws_iam_role_policy" "handle_claim_state_machine_call_policy" {
  name = "HandleClaimStateMachineCallPolicy"
  role = aws_iam_role.handle_claim_state_machine_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.pay_out_function.arn
      },
    ]
  })
}

# Assessors (sqs-queue), Insurer
resource "aws_sqs_queue" "assessors_queue" {
  name_prefix                = "AssessorsQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 345600

  lifecycle {
    prevent_destroy = true
  }
}

# PayOut (lambda-function), Insurer
resource "aws_lambda_function" "pay_out_function" {
  function_name    = "${var.name}-PayOutFunction"
  description      = "Transfers money."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.pay_out_function.output_path
  source_code_hash = data.archive_file.pay_out_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.pay_out_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.pay_out_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.pay_out_function_role]
}

data "archive_file" "pay_out_function" {
  type        = "zip"
  source_file = "${path.module}/functions/pay_out_function/index.js"
  output_path = "${path.module}/.build/pay_out_function.zip"
}

# PayOut (lambda-function), Insurer
resource "aws_iam_role" "pay_out_function_role" {
  name_prefix = "PayOutFunctionRole-"

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

resource "aws_iam_role_policy" "pay_out_function_role" {
  name = "Permissions"
  role = aws_iam_role.pay_out_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.pay_out_function_log_group.arn}:*"
      },
    ]
  })
}

# PayOut (lambda-function), Insurer
resource "aws_cloudwatch_log_group" "pay_out_function_log_group" {
  name_prefix       = "PayOutFunctionLogGroup-"
  retention_in_days = 14
}

# Claims (event-bus), Insurer
resource "aws_cloudwatch_event_bus" "claims_event_bus" {
  name        = "Claims"
  description = "What happens to claims."
}

# ToRepairShop (rule), Insurer
resource "aws_cloudwatch_event_rule" "to_repair_shop_rule" {
  name_prefix    = "ToRepairShopRule-"
  description    = "Orders, and what is called off."
  event_bus_name = aws_cloudwatch_event_bus.claims_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.insurer"]
    "detail-type" = ["RepairOrdered", "RepairCalledOff"]
  })
}

resource "aws_cloudwatch_event_target" "to_repair_shop_rule_to_shop_events_event_bus" {
  rule           = aws_cloudwatch_event_rule.to_repair_shop_rule.name
  event_bus_name = aws_cloudwatch_event_bus.claims_event_bus.name
  target_id      = "ShopEventsEventBus"
  arn            = aws_cloudwatch_event_bus.shop_events_event_bus.arn
  role_arn       = aws_iam_role.to_repair_shop_rule_role.arn
}

# ToRepairShop (rule), Insurer
resource "aws_iam_role" "to_repair_shop_rule_role" {
  name_prefix = "ToRepairShopRuleRole-"

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

resource "aws_iam_role_policy" "to_repair_shop_rule_role" {
  name = "Permissions"
  role = aws_iam_role.to_repair_shop_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.shop_events_event_bus.arn
      },
    ]
  })
}

# FromRepairShop (rule), Insurer
resource "aws_cloudwatch_event_rule" "from_repair_shop_rule" {
  name_prefix    = "FromRepairShopRule-"
  description    = "What the shop has done."
  event_bus_name = aws_cloudwatch_event_bus.claims_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.repairs"]
    "detail-type" = ["RepairDone"]
  })
}

resource "aws_cloudwatch_event_target" "from_repair_shop_rule_to_answer_claim_function" {
  rule           = aws_cloudwatch_event_rule.from_repair_shop_rule.name
  event_bus_name = aws_cloudwatch_event_bus.claims_event_bus.name
  target_id      = "AnswerClaimFunction"
  arn            = aws_lambda_function.answer_claim_function.arn
}

# AnswerClaim (lambda-function), Insurer
resource "aws_lambda_function" "answer_claim_function" {
  function_name    = "${var.name}-AnswerClaimFunction"
  description      = "Sends the token back to the workflow."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.answer_claim_function.output_path
  source_code_hash = data.archive_file.answer_claim_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.answer_claim_function_role.arn

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.answer_claim_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.answer_claim_function_role]
}

data "archive_file" "answer_claim_function" {
  type        = "zip"
  source_file = "${path.module}/functions/answer_claim_function/index.js"
  output_path = "${path.module}/.build/answer_claim_function.zip"
}

# AnswerClaim (lambda-function), Insurer
resource "aws_iam_role" "answer_claim_function_role" {
  name_prefix = "AnswerClaimFunctionRole-"

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

resource "aws_iam_role_policy" "answer_claim_function_role" {
  name = "Permissions"
  role = aws_iam_role.answer_claim_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.answer_claim_function_log_group.arn}:*"
      },
    ]
  })
}

# AnswerClaim (lambda-function), Insurer
resource "aws_cloudwatch_log_group" "answer_claim_function_log_group" {
  name_prefix       = "AnswerClaimFunctionLogGroup-"
  retention_in_days = 14
}

# FromRepairShop → AnswerClaim (rule-target)
resource "aws_lambda_permission" "from_repair_shop_rule_to_answer_claim_function_permission" {
  function_name = aws_lambda_function.answer_claim_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.from_repair_shop_rule.arn
}

# AnswerClaim (lambda-function), Insurer
resource "aws_iam_role_policy" "answer_claim_function_call_policy" {
  name = "AnswerClaimFunctionCallPolicy"
  role = aws_iam_role.answer_claim_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["states:SendTaskSuccess", "states:SendTaskFailure", "states:SendTaskHeartbeat"]
        Resource = aws_sfn_state_machine.handle_claim_state_machine.arn
      },
    ]
  })
}

# ShopEvents (event-bus), RepairShop
resource "aws_cloudwatch_event_bus" "shop_events_event_bus" {
  name        = "ShopEvents"
  description = "The shop’s own bus."
}

# Jobs (rule), RepairShop
resource "aws_cloudwatch_event_rule" "jobs_rule" {
  name_prefix    = "JobsRule-"
  description    = "Repairs that are ordered."
  event_bus_name = aws_cloudwatch_event_bus.shop_events_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.insurer"]
    "detail-type" = ["RepairOrdered"]
  })
}

resource "aws_cloudwatch_event_target" "jobs_rule_to_workshop_function" {
  rule           = aws_cloudwatch_event_rule.jobs_rule.name
  event_bus_name = aws_cloudwatch_event_bus.shop_events_event_bus.name
  target_id      = "WorkshopFunction"
  arn            = aws_lambda_function.workshop_function.arn
}

# Workshop (lambda-function), RepairShop
resource "aws_lambda_function" "workshop_function" {
  function_name    = "${var.name}-WorkshopFunction"
  description      = "Repairs the car."
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = data.archive_file.workshop_function.output_path
  source_code_hash = data.archive_file.workshop_function.output_base64sha256
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.workshop_function_role.arn

  environment {
    variables = {
      CLAIMS_EVENT_BUS_NAME = aws_cloudwatch_event_bus.claims_event_bus.name
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.workshop_function_log_group.name
  }

  depends_on = [aws_iam_role_policy.workshop_function_role]
}

data "archive_file" "workshop_function" {
  type        = "zip"
  source_file = "${path.module}/functions/workshop_function/index.js"
  output_path = "${path.module}/.build/workshop_function.zip"
}

# Workshop (lambda-function), RepairShop
resource "aws_iam_role" "workshop_function_role" {
  name_prefix = "WorkshopFunctionRole-"

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

resource "aws_iam_role_policy" "workshop_function_role" {
  name = "Permissions"
  role = aws_iam_role.workshop_function_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.workshop_function_log_group.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = aws_cloudwatch_event_bus.claims_event_bus.arn
      },
    ]
  })
}

# Workshop (lambda-function), RepairShop
resource "aws_cloudwatch_log_group" "workshop_function_log_group" {
  name_prefix       = "WorkshopFunctionLogGroup-"
  retention_in_days = 14
}

# Jobs → Workshop (rule-target)
resource "aws_lambda_permission" "jobs_rule_to_workshop_function_permission" {
  function_name = aws_lambda_function.workshop_function.arn
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.jobs_rule.arn
}
