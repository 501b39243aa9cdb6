variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "productregistrat"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

# ManufacturerApi (api-destination)
variable "manufacturer_api_destination_secret_name" {
  description = "ManufacturerApi"
  type        = string
  default     = "Product-registration/ManufacturerApi"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.manufacturer_api_destination_secret_name)) && length(var.manufacturer_api_destination_secret_name) <= 2048
    error_message = "The value of manufacturer_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# ManufacturerApi (api-destination)
variable "manufacturer_api_destination_endpoint" {
  description = "ManufacturerApi"
  type        = string
  default     = "https://api.manufacturer.example/v1/registrations"

  validation {
    condition     = can(regex("^https://\\S+$", var.manufacturer_api_destination_endpoint)) && length(var.manufacturer_api_destination_endpoint) <= 2048
    error_message = "The value of manufacturer_api_destination_endpoint must match ^https://\\S+$."
  }
}
