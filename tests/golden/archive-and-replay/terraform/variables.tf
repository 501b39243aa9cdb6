variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "archiveandreplay"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}
