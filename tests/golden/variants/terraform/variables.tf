variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "variants"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

# Partner (frame)
variable "partner_context_account_id" {
  description = "Partner"
  type        = string

  validation {
    condition     = can(regex("^\\d{12}$", var.partner_context_account_id)) && length(var.partner_context_account_id) <= 12
    error_message = "The value of partner_context_account_id must match ^\\d{12}$."
  }
}

# Partner ERP (generic-service), Partner
variable "partner_erp_service_endpoint" {
  description = "Partner ERP"
  type        = string
  default     = "https://example.com/"

  validation {
    condition     = can(regex("^https://\\S+$", var.partner_erp_service_endpoint)) && length(var.partner_erp_service_endpoint) <= 2048
    error_message = "The value of partner_erp_service_endpoint must match ^https://\\S+$."
  }
}

# CRM (api-destination)
variable "crm_api_destination_secret_name" {
  description = "CRM"
  type        = string
  default     = "Variants/CRM"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.crm_api_destination_secret_name)) && length(var.crm_api_destination_secret_name) <= 2048
    error_message = "The value of crm_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# CRM (api-destination)
variable "crm_api_destination_endpoint" {
  description = "CRM"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.crm_api_destination_endpoint)) && length(var.crm_api_destination_endpoint) <= 2048
    error_message = "The value of crm_api_destination_endpoint must match ^https://\\S+$."
  }
}

# ERP (api-destination)
variable "erp_api_destination_secret_name" {
  description = "ERP"
  type        = string
  default     = "Variants/ERP"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.erp_api_destination_secret_name)) && length(var.erp_api_destination_secret_name) <= 2048
    error_message = "The value of erp_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# ERP (api-destination)
variable "erp_api_destination_token_endpoint" {
  description = "ERP"
  type        = string
  default     = "https://example.com/oauth/token"

  validation {
    condition     = can(regex("^https://\\S+$", var.erp_api_destination_token_endpoint)) && length(var.erp_api_destination_token_endpoint) <= 2048
    error_message = "The value of erp_api_destination_token_endpoint must match ^https://\\S+$."
  }
}

# ERP (api-destination)
variable "erp_api_destination_endpoint" {
  description = "ERP"
  type        = string

  validation {
    condition     = can(regex("^https://\\S+$", var.erp_api_destination_endpoint)) && length(var.erp_api_destination_endpoint) <= 2048
    error_message = "The value of erp_api_destination_endpoint must match ^https://\\S+$."
  }
}
