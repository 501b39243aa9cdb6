variable "name" {
  description = "What the names of this deployment begin with, e.g. with its stage"
  type        = string
  default     = "quotedsinglebmar"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,15}$", var.name))
    error_message = "The value of name must match ^[A-Za-z][A-Za-z0-9-]{0,15}$."
  }
}

#  (api-destination), 
variable "api_destination_secret_name" {
  type      = string
  default   = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination"
  sensitive = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination_secret_name)) && length(var.api_destination_secret_name) <= 2048
    error_message = "The value of api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

#  (api-destination), 
variable "api_destination_endpoint" {
  type    = string
  default = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination_endpoint)) && length(var.api_destination_endpoint) <= 2048
    error_message = "The value of api_destination_endpoint must match ^https://\\S+$."
  }
}

#   (api-destination),  
variable "api_destination2_secret_name" {
  type      = string
  default   = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination2"
  sensitive = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination2_secret_name)) && length(var.api_destination2_secret_name) <= 2048
    error_message = "The value of api_destination2_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

#   (api-destination),  
variable "api_destination2_endpoint" {
  type    = string
  default = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination2_endpoint)) && length(var.api_destination2_endpoint) <= 2048
    error_message = "The value of api_destination2_endpoint must match ^https://\\S+$."
  }
}

# yes (api-destination), yes
variable "yes_api_destination_secret_name" {
  description = "yes"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/yes"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.yes_api_destination_secret_name)) && length(var.yes_api_destination_secret_name) <= 2048
    error_message = "The value of yes_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# yes (api-destination), yes
variable "yes_api_destination_endpoint" {
  description = "yes"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.yes_api_destination_endpoint)) && length(var.yes_api_destination_endpoint) <= 2048
    error_message = "The value of yes_api_destination_endpoint must match ^https://\\S+$."
  }
}

# 2026-11-23 (api-destination), 2026-11-23
variable "api_destination20261123_secret_name" {
  description = "2026-11-23"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/2026-11-23"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination20261123_secret_name)) && length(var.api_destination20261123_secret_name) <= 2048
    error_message = "The value of api_destination20261123_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# 2026-11-23 (api-destination), 2026-11-23
variable "api_destination20261123_endpoint" {
  description = "2026-11-23"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination20261123_endpoint)) && length(var.api_destination20261123_endpoint) <= 2048
    error_message = "The value of api_destination20261123_endpoint must match ^https://\\S+$."
  }
}

# 007 (api-destination), 007
variable "api_destination007_secret_name" {
  description = "007"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/007"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination007_secret_name)) && length(var.api_destination007_secret_name) <= 2048
    error_message = "The value of api_destination007_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# 007 (api-destination), 007
variable "api_destination007_endpoint" {
  description = "007"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination007_endpoint)) && length(var.api_destination007_endpoint) <= 2048
    error_message = "The value of api_destination007_endpoint must match ^https://\\S+$."
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
variable "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name)) && length(var.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name) <= 2048
    error_message = "The value of quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
variable "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_endpoint" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_endpoint)) && length(var.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_endpoint) <= 2048
    error_message = "The value of quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_destination_endpoint must match ^https://\\S+$."
  }
}

# # comment: value (api-destination), # comment: value
variable "comment_value_api_destination_secret_name" {
  description = "# comment: value"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/comment-value"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.comment_value_api_destination_secret_name)) && length(var.comment_value_api_destination_secret_name) <= 2048
    error_message = "The value of comment_value_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# # comment: value (api-destination), # comment: value
variable "comment_value_api_destination_endpoint" {
  description = "# comment: value"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.comment_value_api_destination_endpoint)) && length(var.comment_value_api_destination_endpoint) <= 2048
    error_message = "The value of comment_value_api_destination_endpoint must match ^https://\\S+$."
  }
}

# - dash (api-destination), - dash
variable "dash_api_destination_secret_name" {
  description = "- dash"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/dash"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.dash_api_destination_secret_name)) && length(var.dash_api_destination_secret_name) <= 2048
    error_message = "The value of dash_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# - dash (api-destination), - dash
variable "dash_api_destination_endpoint" {
  description = "- dash"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.dash_api_destination_endpoint)) && length(var.dash_api_destination_endpoint) <= 2048
    error_message = "The value of dash_api_destination_endpoint must match ^https://\\S+$."
  }
}

# emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
variable "emoji_api_destination_secret_name" {
  description = "emoji 🎉👨‍👩‍👧"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/emoji"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.emoji_api_destination_secret_name)) && length(var.emoji_api_destination_secret_name) <= 2048
    error_message = "The value of emoji_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
variable "emoji_api_destination_endpoint" {
  description = "emoji 🎉👨‍👩‍👧"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.emoji_api_destination_endpoint)) && length(var.emoji_api_destination_endpoint) <= 2048
    error_message = "The value of emoji_api_destination_endpoint must match ^https://\\S+$."
  }
}

# 订单 (api-destination), 订单
variable "api_destination055338_a0_secret_name" {
  description = "订单"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination055338A0"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination055338_a0_secret_name)) && length(var.api_destination055338_a0_secret_name) <= 2048
    error_message = "The value of api_destination055338_a0_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# 订单 (api-destination), 订单
variable "api_destination055338_a0_endpoint" {
  description = "订单"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination055338_a0_endpoint)) && length(var.api_destination055338_a0_endpoint) <= 2048
    error_message = "The value of api_destination055338_a0_endpoint must match ^https://\\S+$."
  }
}

# 订单总线 (api-destination), 订单总线
variable "api_destination80_dc4013_secret_name" {
  description = "订单总线"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination80DC4013"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.api_destination80_dc4013_secret_name)) && length(var.api_destination80_dc4013_secret_name) <= 2048
    error_message = "The value of api_destination80_dc4013_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# 订单总线 (api-destination), 订单总线
variable "api_destination80_dc4013_endpoint" {
  description = "订单总线"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.api_destination80_dc4013_endpoint)) && length(var.api_destination80_dc4013_endpoint) <= 2048
    error_message = "The value of api_destination80_dc4013_endpoint must match ^https://\\S+$."
  }
}

# שלום עולם (api-destination), שלום עולם
variable "dbd9_eeb4_api_destination_secret_name" {
  description = "שלום עולם"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/DBD9EEB4ApiDestination"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.dbd9_eeb4_api_destination_secret_name)) && length(var.dbd9_eeb4_api_destination_secret_name) <= 2048
    error_message = "The value of dbd9_eeb4_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# שלום עולם (api-destination), שלום עולם
variable "dbd9_eeb4_api_destination_endpoint" {
  description = "שלום עולם"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.dbd9_eeb4_api_destination_endpoint)) && length(var.dbd9_eeb4_api_destination_endpoint) <= 2048
    error_message = "The value of dbd9_eeb4_api_destination_endpoint must match ^https://\\S+$."
  }
}

# مرحبا (api-destination), مرحبا
variable "a8_c482_de_api_destination_secret_name" {
  description = "مرحبا"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/A8C482DEApiDestination"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.a8_c482_de_api_destination_secret_name)) && length(var.a8_c482_de_api_destination_secret_name) <= 2048
    error_message = "The value of a8_c482_de_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# مرحبا (api-destination), مرحبا
variable "a8_c482_de_api_destination_endpoint" {
  description = "مرحبا"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.a8_c482_de_api_destination_endpoint)) && length(var.a8_c482_de_api_destination_endpoint) <= 2048
    error_message = "The value of a8_c482_de_api_destination_endpoint must match ^https://\\S+$."
  }
}

# right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
variable "right_to_left_api_destination_secret_name" {
  description = "right\u202eto left\u2069"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/right-to-left"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.right_to_left_api_destination_secret_name)) && length(var.right_to_left_api_destination_secret_name) <= 2048
    error_message = "The value of right_to_left_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
variable "right_to_left_api_destination_endpoint" {
  description = "right\u202eto left\u2069"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.right_to_left_api_destination_endpoint)) && length(var.right_to_left_api_destination_endpoint) <= 2048
    error_message = "The value of right_to_left_api_destination_endpoint must match ^https://\\S+$."
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
variable "two_lines_three_api_destination_secret_name" {
  description = "two\nlines\r\n\tthree"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/two-lines-three"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.two_lines_three_api_destination_secret_name)) && length(var.two_lines_three_api_destination_secret_name) <= 2048
    error_message = "The value of two_lines_three_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
variable "two_lines_three_api_destination_endpoint" {
  description = "two\nlines\r\n\tthree"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.two_lines_three_api_destination_endpoint)) && length(var.two_lines_three_api_destination_endpoint) <= 2048
    error_message = "The value of two_lines_three_api_destination_endpoint must match ^https://\\S+$."
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
variable "bell_nul_next_line_bom_api_destination_secret_name" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/bell-nul-next-line-bom"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.bell_nul_next_line_bom_api_destination_secret_name)) && length(var.bell_nul_next_line_bom_api_destination_secret_name) <= 2048
    error_message = "The value of bell_nul_next_line_bom_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
variable "bell_nul_next_line_bom_api_destination_endpoint" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.bell_nul_next_line_bom_api_destination_endpoint)) && length(var.bell_nul_next_line_bom_api_destination_endpoint) <= 2048
    error_message = "The value of bell_nul_next_line_bom_api_destination_endpoint must match ^https://\\S+$."
  }
}

# *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
variable "anchor_x_tag_dir_at_api_destination_secret_name" {
  description = "*anchor &x !tag %dir @at"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/anchor-x-tag-dir-at"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.anchor_x_tag_dir_at_api_destination_secret_name)) && length(var.anchor_x_tag_dir_at_api_destination_secret_name) <= 2048
    error_message = "The value of anchor_x_tag_dir_at_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
variable "anchor_x_tag_dir_at_api_destination_endpoint" {
  description = "*anchor &x !tag %dir @at"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.anchor_x_tag_dir_at_api_destination_endpoint)) && length(var.anchor_x_tag_dir_at_api_destination_endpoint) <= 2048
    error_message = "The value of anchor_x_tag_dir_at_api_destination_endpoint must match ^https://\\S+$."
  }
}

# Queue (api-destination), Queue
variable "queue_api_destination_secret_name" {
  description = "Queue"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/Queue"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.queue_api_destination_secret_name)) && length(var.queue_api_destination_secret_name) <= 2048
    error_message = "The value of queue_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# Queue (api-destination), Queue
variable "queue_api_destination_endpoint" {
  description = "Queue"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.queue_api_destination_endpoint)) && length(var.queue_api_destination_endpoint) <= 2048
    error_message = "The value of queue_api_destination_endpoint must match ^https://\\S+$."
  }
}

# queue (api-destination), queue
variable "queue_api_destination2_secret_name" {
  description = "queue"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/queue"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.queue_api_destination2_secret_name)) && length(var.queue_api_destination2_secret_name) <= 2048
    error_message = "The value of queue_api_destination2_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# queue (api-destination), queue
variable "queue_api_destination2_endpoint" {
  description = "queue"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.queue_api_destination2_endpoint)) && length(var.queue_api_destination2_endpoint) <= 2048
    error_message = "The value of queue_api_destination2_endpoint must match ^https://\\S+$."
  }
}

# default (api-destination), default
variable "default_api_destination_secret_name" {
  description = "default"
  type        = string
  default     = "quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/default"
  sensitive   = true

  validation {
    condition     = can(regex("^[A-Za-z0-9/_+=.@:\\-]+$", var.default_api_destination_secret_name)) && length(var.default_api_destination_secret_name) <= 2048
    error_message = "The value of default_api_destination_secret_name must match ^[A-Za-z0-9/_+=.@:\\-]+$."
  }
}

# default (api-destination), default
variable "default_api_destination_endpoint" {
  description = "default"
  type        = string
  default     = "https://example.com/events"

  validation {
    condition     = can(regex("^https://\\S+$", var.default_api_destination_endpoint)) && length(var.default_api_destination_endpoint) <= 2048
    error_message = "The value of default_api_destination_endpoint must match ^https://\\S+$."
  }
}
