variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "everylink"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

# ApiDestinationOne (api-destination)
variable "api_destination_one_api_destination_secret_name" {
  description = "ApiDestinationOne"
  type        = string
  default     = "Every-link/ApiDestinationOne"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination_one_api_destination_secret_name)) && length(var.api_destination_one_api_destination_secret_name) <= 2048
    error_message = "The value of api_destination_one_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# ApiDestinationOne (api-destination)
variable "api_destination_one_api_destination_endpoint" {
  description = "ApiDestinationOne"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination_one_api_destination_endpoint)) && length(var.api_destination_one_api_destination_endpoint) <= 2048
    error_message = "The value of api_destination_one_api_destination_endpoint must match ^https://\\S+$."
  }
}

# ApiDestinationTwo (api-destination)
variable "api_destination_two_api_destination_secret_name" {
  description = "ApiDestinationTwo"
  type        = string
  default     = "Every-link/ApiDestinationTwo"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination_two_api_destination_secret_name)) && length(var.api_destination_two_api_destination_secret_name) <= 2048
    error_message = "The value of api_destination_two_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# ApiDestinationTwo (api-destination)
variable "api_destination_two_api_destination_endpoint" {
  description = "ApiDestinationTwo"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination_two_api_destination_endpoint)) && length(var.api_destination_two_api_destination_endpoint) <= 2048
    error_message = "The value of api_destination_two_api_destination_endpoint must match ^https://\\S+$."
  }
}

# ExternalSystemOne (external-system)
variable "external_system_one_external_system_endpoint" {
  description = "ExternalSystemOne"
  type        = string
  default     = "https://example.com/"

  validation {
    condition     = can(regex("^https://\\S+$", var.external_system_one_external_system_endpoint)) && length(var.external_system_one_external_system_endpoint) <= 2048
    error_message = "The value of external_system_one_external_system_endpoint must match ^https://\\S+$."
  }
}

# ServiceOne (generic-service)
variable "service_one_service_endpoint" {
  description = "ServiceOne"
  type        = string
  default     = "https://example.com/"

  validation {
    condition     = can(regex("^https://\\S+$", var.service_one_service_endpoint)) && length(var.service_one_service_endpoint) <= 2048
    error_message = "The value of service_one_service_endpoint must match ^https://\\S+$."
  }
}

# ApiDestination68 (api-destination)
variable "api_destination68_api_destination_secret_name" {
  description = "ApiDestination68"
  type        = string
  default     = "Every-link/ApiDestination68"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination68_api_destination_secret_name)) && length(var.api_destination68_api_destination_secret_name) <= 2048
    error_message = "The value of api_destination68_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# ApiDestination68 (api-destination)
variable "api_destination68_api_destination_endpoint" {
  description = "ApiDestination68"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination68_api_destination_endpoint)) && length(var.api_destination68_api_destination_endpoint) <= 2048
    error_message = "The value of api_destination68_api_destination_endpoint must match ^https://\\S+$."
  }
}

# ApiDestination84 (api-destination)
variable "api_destination84_api_destination_secret_name" {
  description = "ApiDestination84"
  type        = string
  default     = "Every-link/ApiDestination84"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination84_api_destination_secret_name)) && length(var.api_destination84_api_destination_secret_name) <= 2048
    error_message = "The value of api_destination84_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# ApiDestination84 (api-destination)
variable "api_destination84_api_destination_endpoint" {
  description = "ApiDestination84"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination84_api_destination_endpoint)) && length(var.api_destination84_api_destination_endpoint) <= 2048
    error_message = "The value of api_destination84_api_destination_endpoint must match ^https://\\S+$."
  }
}
