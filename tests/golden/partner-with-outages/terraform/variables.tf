variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "partnerwithoutag"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

# CarrierApi (api-destination)
variable "carrier_api_destination_secret_name" {
  description = "CarrierApi"
  type        = string
  default     = "Partner-with-outages/CarrierApi"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.carrier_api_destination_secret_name)) && length(var.carrier_api_destination_secret_name) <= 2048
    error_message = "The value of carrier_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# CarrierApi (api-destination)
variable "carrier_api_destination_endpoint" {
  description = "CarrierApi"
  type        = string
  default     = "https://api.carrier.example/v1/pickups"

  validation {
    condition     = can(regex("^https://\\S+$", var.carrier_api_destination_endpoint)) && length(var.carrier_api_destination_endpoint) <= 2048
    error_message = "The value of carrier_api_destination_endpoint must match ^https://\\S+$."
  }
}
