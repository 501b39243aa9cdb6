variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "asking"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

# shopify (event-bus)
variable "shopify_event_bus_event_source_name" {
  description = "shopify"
  type        = string
  default     = "aws.partner/shopify.com/1234/orders"

  validation {
    condition     = can(regex("^aws\\.partner(/[.\\-_A-Za-z0-9]+){2,}$", var.shopify_event_bus_event_source_name)) && length(var.shopify_event_bus_event_source_name) <= 256
    error_message = "The value of shopify_event_bus_event_source_name must match ^aws\\.partner(/[.\\-_A-Za-z0-9]+){2,}$."
  }
}

# partner (event-bus)
variable "partner_event_bus_event_source_name" {
  description = "partner"
  type        = string

  validation {
    condition     = can(regex("^aws\\.partner(/[.\\-_A-Za-z0-9]+){2,}$", var.partner_event_bus_event_source_name)) && length(var.partner_event_bus_event_source_name) <= 256
    error_message = "The value of partner_event_bus_event_source_name must match ^aws\\.partner(/[.\\-_A-Za-z0-9]+){2,}$."
  }
}

# pricing (lambda-function)
variable "pricing_function_code_bucket" {
  description = "pricing"
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.\\-]{1,61}[a-z0-9]$", var.pricing_function_code_bucket)) && length(var.pricing_function_code_bucket) <= 63
    error_message = "The value of pricing_function_code_bucket must match ^[a-z0-9][a-z0-9.\\-]{1,61}[a-z0-9]$."
  }
}

# pricing (lambda-function)
variable "pricing_function_code_key" {
  description = "pricing"
  type        = string

  validation {
    condition     = can(regex("^.*[^/]$", var.pricing_function_code_key)) && length(var.pricing_function_code_key) <= 1024
    error_message = "The value of pricing_function_code_key must match ^.*[^/]$."
  }
}

# pricing (lambda-function)
variable "pricing_function_code_handler" {
  description = "pricing"
  type        = string
  default     = "com.example.Handler::handleRequest"

  validation {
    condition     = can(regex("^\\S+$", var.pricing_function_code_handler)) && length(var.pricing_function_code_handler) <= 128
    error_message = "The value of pricing_function_code_handler must match ^\\S+$."
  }
}
