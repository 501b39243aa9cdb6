data "aws_secretsmanager_secret_version" "carrier_api_destination_secret_name" {
  secret_id = var.carrier_api_destination_secret_name
}

# Parcels (event-bus), Shipping
resource "aws_cloudwatch_event_bus" "parcels_event_bus" {
  name        = "Parcels"
  description = "What happens to parcels."
}

# PackedParcels (rule), Shipping
resource "aws_cloudwatch_event_rule" "packed_parcels_rule" {
  name_prefix    = "PackedParcelsRule-"
  description    = "Parcels that wait for the carrier."
  event_bus_name = aws_cloudwatch_event_bus.parcels_event_bus.name
  state          = "ENABLED"

  event_pattern = jsonencode({
    source        = ["com.example.warehouse"]
    "detail-type" = ["ParcelPacked"]
  })
}

resource "aws_cloudwatch_event_target" "packed_parcels_rule_to_carrier_api_destination" {
  rule           = aws_cloudwatch_event_rule.packed_parcels_rule.name
  event_bus_name = aws_cloudwatch_event_bus.parcels_event_bus.name
  target_id      = "CarrierApiDestination"
  arn            = aws_cloudwatch_event_api_destination.carrier_api_destination.arn
  role_arn       = aws_iam_role.packed_parcels_rule_role.arn

  dead_letter_config {
    arn = aws_sqs_queue.refused_parcels_queue.arn
  }
}

# PackedParcels (rule), Shipping
resource "aws_iam_role" "packed_parcels_rule_role" {
  name_prefix = "PackedParcelsRuleRole-"

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

resource "aws_iam_role_policy" "packed_parcels_rule_role" {
  name = "Permissions"
  role = aws_iam_role.packed_parcels_rule_role.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "events:InvokeApiDestination"
        Resource = aws_cloudwatch_event_api_destination.carrier_api_destination.arn
      },
    ]
  })
}

# CarrierApi (api-destination)
resource "aws_cloudwatch_event_connection" "carrier_api_destination_connection" {
  name               = "${var.name}-CarrierApiDestinationConnection"
  description        = "The carrier allows five calls a second."
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = jsondecode(data.aws_secretsmanager_secret_version.carrier_api_destination_secret_name.secret_string)["api_key"]
    }
  }
}

# CarrierApi (api-destination)
resource "aws_cloudwatch_event_api_destination" "carrier_api_destination" {
  name                             = "${var.name}-CarrierApiDestination"
  description                      = "The carrier allows five calls a second."
  connection_arn                   = aws_cloudwatch_event_connection.carrier_api_destination_connection.arn
  invocation_endpoint              = var.carrier_api_destination_endpoint
  http_method                      = "POST"
  invocation_rate_limit_per_second = 5
}

# RefusedParcels (sqs-queue), Shipping
resource "aws_sqs_queue" "refused_parcels_queue" {
  name_prefix                = "RefusedParcelsQueue-"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 1209600

  lifecycle {
    prevent_destroy = true
  }
}

# RefusedParcels (sqs-queue), Shipping
resource "aws_sqs_queue_policy" "refused_parcels_queue_policy" {
  queue_url = aws_sqs_queue.refused_parcels_queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "PackedParcelsRule"
        Effect = "Allow"
        Principal = {
          Service = "events.amazonaws.com"
        }
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.refused_parcels_queue.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = aws_cloudwatch_event_rule.packed_parcels_rule.arn
          }
        }
      },
    ]
  })
}
