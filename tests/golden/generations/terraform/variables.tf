variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "generations"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

# partner (api-destination)
variable "partner_api_destination_secret_name" {
  description = "partner"
  type        = string
  default     = "Generations/partner"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.partner_api_destination_secret_name)) && length(var.partner_api_destination_secret_name) <= 2048
    error_message = "The value of partner_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# partner (api-destination)
variable "partner_api_destination_endpoint" {
  description = "partner"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.partner_api_destination_endpoint)) && length(var.partner_api_destination_endpoint) <= 2048
    error_message = "The value of partner_api_destination_endpoint must match ^https://\\S+$."
  }
}
