#  (event-bus), 
output "event_bus_name" {
  value = aws_cloudwatch_event_bus.event_bus.name
}

#  (event-bus), 
output "event_bus_arn" {
  value = aws_cloudwatch_event_bus.event_bus.arn
}

#  (sqs-queue), 
output "queue2_url" {
  value = aws_sqs_queue.queue2.url
}

#  (sqs-queue), 
output "queue_url" {
  value = aws_sqs_queue.queue.url
}

#  (api-gateway), 
output "api_url" {
  value = "${aws_apigatewayv2_api.api.api_endpoint}/events"
}

#   (event-bus),  
output "event_bus2_name" {
  value = aws_cloudwatch_event_bus.event_bus2.name
}

#   (event-bus),  
output "event_bus2_arn" {
  value = aws_cloudwatch_event_bus.event_bus2.arn
}

#   (sqs-queue),  
output "queue4_url" {
  value = aws_sqs_queue.queue4.url
}

#   (sqs-queue),  
output "queue3_url" {
  value = aws_sqs_queue.queue3.url
}

#   (api-gateway),  
output "api2_url" {
  value = "${aws_apigatewayv2_api.api2.api_endpoint}/events"
}

# yes (event-bus), yes
output "yes_event_bus_name" {
  description = "yes"
  value       = aws_cloudwatch_event_bus.yes_event_bus.name
}

# yes (event-bus), yes
output "yes_event_bus_arn" {
  description = "yes"
  value       = aws_cloudwatch_event_bus.yes_event_bus.arn
}

# yes (sqs-queue), yes
output "yes_queue2_url" {
  description = "yes"
  value       = aws_sqs_queue.yes_queue2.url
}

# yes (sqs-queue), yes
output "yes_queue_url" {
  description = "yes"
  value       = aws_sqs_queue.yes_queue.url
}

# yes (api-gateway), yes
output "yes_api_url" {
  description = "yes"
  value       = "${aws_apigatewayv2_api.yes_api.api_endpoint}/events"
}

# 2026-11-23 (event-bus), 2026-11-23
output "event_bus20261123_name" {
  description = "2026-11-23"
  value       = aws_cloudwatch_event_bus.event_bus20261123.name
}

# 2026-11-23 (event-bus), 2026-11-23
output "event_bus20261123_arn" {
  description = "2026-11-23"
  value       = aws_cloudwatch_event_bus.event_bus20261123.arn
}

# 2026-11-23 (sqs-queue), 2026-11-23
output "queue202611232_url" {
  description = "2026-11-23"
  value       = aws_sqs_queue.queue202611232.url
}

# 2026-11-23 (sqs-queue), 2026-11-23
output "queue20261123_url" {
  description = "2026-11-23"
  value       = aws_sqs_queue.queue20261123.url
}

# 2026-11-23 (api-gateway), 2026-11-23
output "api20261123_url" {
  description = "2026-11-23"
  value       = "${aws_apigatewayv2_api.api20261123.api_endpoint}/events"
}

# 007 (event-bus), 007
output "event_bus007_name" {
  description = "007"
  value       = aws_cloudwatch_event_bus.event_bus007.name
}

# 007 (event-bus), 007
output "event_bus007_arn" {
  description = "007"
  value       = aws_cloudwatch_event_bus.event_bus007.arn
}

# 007 (sqs-queue), 007
output "queue0072_url" {
  description = "007"
  value       = aws_sqs_queue.queue0072.url
}

# 007 (sqs-queue), 007
output "queue007_url" {
  description = "007"
  value       = aws_sqs_queue.queue007.url
}

# 007 (api-gateway), 007
output "api007_url" {
  description = "007"
  value       = "${aws_apigatewayv2_api.api007.api_endpoint}/events"
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (event-bus), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
output "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus_name" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  value       = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.name
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (event-bus), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
output "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus_arn" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  value       = aws_cloudwatch_event_bus.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_event_bus.arn
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
output "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2_url" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  value       = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue2.url
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
output "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue_url" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  value       = aws_sqs_queue.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_queue.url
}

# "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
output "quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api_url" {
  description = "\"quoted\" & 'single' <b>markup</b> `code` \\ $${AWS::Region} {{resolve:ssm:x}}"
  value       = "${aws_apigatewayv2_api.quoted_single_b_markup_b_code_aws_region_resolve_ssm_x_api.api_endpoint}/events"
}

# # comment: value (event-bus), # comment: value
output "comment_value_event_bus_name" {
  description = "# comment: value"
  value       = aws_cloudwatch_event_bus.comment_value_event_bus.name
}

# # comment: value (event-bus), # comment: value
output "comment_value_event_bus_arn" {
  description = "# comment: value"
  value       = aws_cloudwatch_event_bus.comment_value_event_bus.arn
}

# # comment: value (sqs-queue), # comment: value
output "comment_value_queue2_url" {
  description = "# comment: value"
  value       = aws_sqs_queue.comment_value_queue2.url
}

# # comment: value (sqs-queue), # comment: value
output "comment_value_queue_url" {
  description = "# comment: value"
  value       = aws_sqs_queue.comment_value_queue.url
}

# # comment: value (api-gateway), # comment: value
output "comment_value_api_url" {
  description = "# comment: value"
  value       = "${aws_apigatewayv2_api.comment_value_api.api_endpoint}/events"
}

# - dash (event-bus), - dash
output "dash_event_bus_name" {
  description = "- dash"
  value       = aws_cloudwatch_event_bus.dash_event_bus.name
}

# - dash (event-bus), - dash
output "dash_event_bus_arn" {
  description = "- dash"
  value       = aws_cloudwatch_event_bus.dash_event_bus.arn
}

# - dash (sqs-queue), - dash
output "dash_queue2_url" {
  description = "- dash"
  value       = aws_sqs_queue.dash_queue2.url
}

# - dash (sqs-queue), - dash
output "dash_queue_url" {
  description = "- dash"
  value       = aws_sqs_queue.dash_queue.url
}

# - dash (api-gateway), - dash
output "dash_api_url" {
  description = "- dash"
  value       = "${aws_apigatewayv2_api.dash_api.api_endpoint}/events"
}

# emoji 🎉👨‍👩‍👧 (event-bus), emoji 🎉👨‍👩‍👧
output "emoji_event_bus_name" {
  description = "emoji 🎉👨‍👩‍👧"
  value       = aws_cloudwatch_event_bus.emoji_event_bus.name
}

# emoji 🎉👨‍👩‍👧 (event-bus), emoji 🎉👨‍👩‍👧
output "emoji_event_bus_arn" {
  description = "emoji 🎉👨‍👩‍👧"
  value       = aws_cloudwatch_event_bus.emoji_event_bus.arn
}

# emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
output "emoji_queue2_url" {
  description = "emoji 🎉👨‍👩‍👧"
  value       = aws_sqs_queue.emoji_queue2.url
}

# emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
output "emoji_queue_url" {
  description = "emoji 🎉👨‍👩‍👧"
  value       = aws_sqs_queue.emoji_queue.url
}

# emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
output "emoji_api_url" {
  description = "emoji 🎉👨‍👩‍👧"
  value       = "${aws_apigatewayv2_api.emoji_api.api_endpoint}/events"
}

# 订单 (event-bus), 订单
output "event_bus055338_a0_name" {
  description = "订单"
  value       = aws_cloudwatch_event_bus.event_bus055338_a0.name
}

# 订单 (event-bus), 订单
output "event_bus055338_a0_arn" {
  description = "订单"
  value       = aws_cloudwatch_event_bus.event_bus055338_a0.arn
}

# 订单 (sqs-queue), 订单
output "queue055338_a02_url" {
  description = "订单"
  value       = aws_sqs_queue.queue055338_a02.url
}

# 订单 (sqs-queue), 订单
output "queue055338_a0_url" {
  description = "订单"
  value       = aws_sqs_queue.queue055338_a0.url
}

# 订单 (api-gateway), 订单
output "api055338_a0_url" {
  description = "订单"
  value       = "${aws_apigatewayv2_api.api055338_a0.api_endpoint}/events"
}

# 订单总线 (event-bus), 订单总线
output "event_bus80_dc4013_name" {
  description = "订单总线"
  value       = aws_cloudwatch_event_bus.event_bus80_dc4013.name
}

# 订单总线 (event-bus), 订单总线
output "event_bus80_dc4013_arn" {
  description = "订单总线"
  value       = aws_cloudwatch_event_bus.event_bus80_dc4013.arn
}

# 订单总线 (sqs-queue), 订单总线
output "queue80_dc40132_url" {
  description = "订单总线"
  value       = aws_sqs_queue.queue80_dc40132.url
}

# 订单总线 (sqs-queue), 订单总线
output "queue80_dc4013_url" {
  description = "订单总线"
  value       = aws_sqs_queue.queue80_dc4013.url
}

# 订单总线 (api-gateway), 订单总线
output "api80_dc4013_url" {
  description = "订单总线"
  value       = "${aws_apigatewayv2_api.api80_dc4013.api_endpoint}/events"
}

# שלום עולם (event-bus), שלום עולם
output "dbd9_eeb4_event_bus_name" {
  description = "שלום עולם"
  value       = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.name
}

# שלום עולם (event-bus), שלום עולם
output "dbd9_eeb4_event_bus_arn" {
  description = "שלום עולם"
  value       = aws_cloudwatch_event_bus.dbd9_eeb4_event_bus.arn
}

# שלום עולם (sqs-queue), שלום עולם
output "dbd9_eeb4_queue2_url" {
  description = "שלום עולם"
  value       = aws_sqs_queue.dbd9_eeb4_queue2.url
}

# שלום עולם (sqs-queue), שלום עולם
output "dbd9_eeb4_queue_url" {
  description = "שלום עולם"
  value       = aws_sqs_queue.dbd9_eeb4_queue.url
}

# שלום עולם (api-gateway), שלום עולם
output "dbd9_eeb4_api_url" {
  description = "שלום עולם"
  value       = "${aws_apigatewayv2_api.dbd9_eeb4_api.api_endpoint}/events"
}

# مرحبا (event-bus), مرحبا
output "a8_c482_de_event_bus_name" {
  description = "مرحبا"
  value       = aws_cloudwatch_event_bus.a8_c482_de_event_bus.name
}

# مرحبا (event-bus), مرحبا
output "a8_c482_de_event_bus_arn" {
  description = "مرحبا"
  value       = aws_cloudwatch_event_bus.a8_c482_de_event_bus.arn
}

# مرحبا (sqs-queue), مرحبا
output "a8_c482_de_queue2_url" {
  description = "مرحبا"
  value       = aws_sqs_queue.a8_c482_de_queue2.url
}

# مرحبا (sqs-queue), مرحبا
output "a8_c482_de_queue_url" {
  description = "مرحبا"
  value       = aws_sqs_queue.a8_c482_de_queue.url
}

# مرحبا (api-gateway), مرحبا
output "a8_c482_de_api_url" {
  description = "مرحبا"
  value       = "${aws_apigatewayv2_api.a8_c482_de_api.api_endpoint}/events"
}

# right\u{202e}to left\u{2069} (event-bus), right\u{202e}to left\u{2069}
output "right_to_left_event_bus_name" {
  description = "right\u202eto left\u2069"
  value       = aws_cloudwatch_event_bus.right_to_left_event_bus.name
}

# right\u{202e}to left\u{2069} (event-bus), right\u{202e}to left\u{2069}
output "right_to_left_event_bus_arn" {
  description = "right\u202eto left\u2069"
  value       = aws_cloudwatch_event_bus.right_to_left_event_bus.arn
}

# right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
output "right_to_left_queue2_url" {
  description = "right\u202eto left\u2069"
  value       = aws_sqs_queue.right_to_left_queue2.url
}

# right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
output "right_to_left_queue_url" {
  description = "right\u202eto left\u2069"
  value       = aws_sqs_queue.right_to_left_queue.url
}

# right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
output "right_to_left_api_url" {
  description = "right\u202eto left\u2069"
  value       = "${aws_apigatewayv2_api.right_to_left_api.api_endpoint}/events"
}

# two\u{a}lines\u{d}\u{a}\u{9}three (event-bus), two\u{a}lines\u{d}\u{a}\u{9}three
output "two_lines_three_event_bus_name" {
  description = "two\nlines\r\n\tthree"
  value       = aws_cloudwatch_event_bus.two_lines_three_event_bus.name
}

# two\u{a}lines\u{d}\u{a}\u{9}three (event-bus), two\u{a}lines\u{d}\u{a}\u{9}three
output "two_lines_three_event_bus_arn" {
  description = "two\nlines\r\n\tthree"
  value       = aws_cloudwatch_event_bus.two_lines_three_event_bus.arn
}

# two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
output "two_lines_three_queue2_url" {
  description = "two\nlines\r\n\tthree"
  value       = aws_sqs_queue.two_lines_three_queue2.url
}

# two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
output "two_lines_three_queue_url" {
  description = "two\nlines\r\n\tthree"
  value       = aws_sqs_queue.two_lines_three_queue.url
}

# two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
output "two_lines_three_api_url" {
  description = "two\nlines\r\n\tthree"
  value       = "${aws_apigatewayv2_api.two_lines_three_api.api_endpoint}/events"
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (event-bus), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
output "bell_nul_next_line_bom_event_bus_name" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  value       = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.name
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (event-bus), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
output "bell_nul_next_line_bom_event_bus_arn" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  value       = aws_cloudwatch_event_bus.bell_nul_next_line_bom_event_bus.arn
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
output "bell_nul_next_line_bom_queue2_url" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  value       = aws_sqs_queue.bell_nul_next_line_bom_queue2.url
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
output "bell_nul_next_line_bom_queue_url" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  value       = aws_sqs_queue.bell_nul_next_line_bom_queue.url
}

# bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
output "bell_nul_next_line_bom_api_url" {
  description = "bell\u0007nul\u0000next\u0085line\u2028bom\ufeff"
  value       = "${aws_apigatewayv2_api.bell_nul_next_line_bom_api.api_endpoint}/events"
}

# *anchor &x !tag %dir @at (event-bus), *anchor &x !tag %dir @at
output "anchor_x_tag_dir_at_event_bus_name" {
  description = "*anchor &x !tag %dir @at"
  value       = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.name
}

# *anchor &x !tag %dir @at (event-bus), *anchor &x !tag %dir @at
output "anchor_x_tag_dir_at_event_bus_arn" {
  description = "*anchor &x !tag %dir @at"
  value       = aws_cloudwatch_event_bus.anchor_x_tag_dir_at_event_bus.arn
}

# *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
output "anchor_x_tag_dir_at_queue2_url" {
  description = "*anchor &x !tag %dir @at"
  value       = aws_sqs_queue.anchor_x_tag_dir_at_queue2.url
}

# *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
output "anchor_x_tag_dir_at_queue_url" {
  description = "*anchor &x !tag %dir @at"
  value       = aws_sqs_queue.anchor_x_tag_dir_at_queue.url
}

# *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
output "anchor_x_tag_dir_at_api_url" {
  description = "*anchor &x !tag %dir @at"
  value       = "${aws_apigatewayv2_api.anchor_x_tag_dir_at_api.api_endpoint}/events"
}

# Queue (event-bus), Queue
output "queue_event_bus_name" {
  description = "Queue"
  value       = aws_cloudwatch_event_bus.queue_event_bus.name
}

# Queue (event-bus), Queue
output "queue_event_bus_arn" {
  description = "Queue"
  value       = aws_cloudwatch_event_bus.queue_event_bus.arn
}

# Queue (sqs-queue), Queue
output "queue6_url" {
  description = "Queue"
  value       = aws_sqs_queue.queue6.url
}

# Queue (sqs-queue), Queue
output "queue5_url" {
  description = "Queue"
  value       = aws_sqs_queue.queue5.url
}

# Queue (api-gateway), Queue
output "queue_api_url" {
  description = "Queue"
  value       = "${aws_apigatewayv2_api.queue_api.api_endpoint}/events"
}

# queue (event-bus), queue
output "queue_event_bus2_name" {
  description = "queue"
  value       = aws_cloudwatch_event_bus.queue_event_bus2.name
}

# queue (event-bus), queue
output "queue_event_bus2_arn" {
  description = "queue"
  value       = aws_cloudwatch_event_bus.queue_event_bus2.arn
}

# queue (sqs-queue), queue
output "queue8_url" {
  description = "queue"
  value       = aws_sqs_queue.queue8.url
}

# queue (sqs-queue), queue
output "queue7_url" {
  description = "queue"
  value       = aws_sqs_queue.queue7.url
}

# queue (api-gateway), queue
output "queue_api2_url" {
  description = "queue"
  value       = "${aws_apigatewayv2_api.queue_api2.api_endpoint}/events"
}

# default (event-bus), default
output "default_event_bus_name" {
  description = "default"
  value       = aws_cloudwatch_event_bus.default_event_bus.name
}

# default (event-bus), default
output "default_event_bus_arn" {
  description = "default"
  value       = aws_cloudwatch_event_bus.default_event_bus.arn
}

# default (sqs-queue), default
output "default_queue2_url" {
  description = "default"
  value       = aws_sqs_queue.default_queue2.url
}

# default (sqs-queue), default
output "default_queue_url" {
  description = "default"
  value       = aws_sqs_queue.default_queue.url
}

# default (api-gateway), default
output "default_api_url" {
  description = "default"
  value       = "${aws_apigatewayv2_api.default_api.api_endpoint}/events"
}
