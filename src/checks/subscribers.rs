//! Subscribers of a Custom Event Bus that the service refuses, or that lose order or events.

use super::name_of_link;
use crate::diagnostic::{Diagnostic, Subject};
use crate::json::{self, Kind, Value};
use crate::kinds::links::{is_expression, most_in_batch};
use crate::kinds::{Drawing, LinkRef, NodeRef};

/// Bytes of all filters of one subscriber together (user guide, eb-custom-bus-filtering).
const MOST_FILTER_BYTES: usize = 4096;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for node in drawing.node_refs().filter(|node| node.is("subscriber")) {
        check_filters(node, found);
    }
    for link in drawing.link_refs().filter(|link| link.is("subscriber-target")) {
        check_target(link, found);
    }
}

fn check_filters(node: NodeRef<'_>, found: &mut Vec<Diagnostic>) {
    let mut report = |finding: Diagnostic, field: &str| {
        found.push(finding.with("name", node.name()).at(Subject::Node(node.index)).in_field(field));
    };
    let length: usize =
        ["data-filter", "metadata-filter", "system-metadata-filter"].iter().map(|field| node.text(field).len()).sum();
    if length > MOST_FILTER_BYTES {
        let finding = Diagnostic::error("check-filters-too-long").with("length", length);
        report(finding.with("most", MOST_FILTER_BYTES), "data-filter");
    }
    // Metadata is compared as it is: no operator (user guide, eb-custom-bus-filtering).
    if json::read(node.text("metadata-filter")).is_ok_and(|pattern| !is_exact(&pattern)) {
        report(Diagnostic::error("check-metadata-exact"), "metadata-filter");
    }
}

fn is_exact(pattern: &Value) -> bool {
    let is_text = |value: &Value| matches!(value.kind, Kind::String(_));
    pattern.members().iter().all(|member| match &member.value.kind {
        Kind::Array(values) => values.iter().all(is_text),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Object(_) => false,
    })
}

fn check_target(link: LinkRef<'_>, found: &mut Vec<Diagnostic>) {
    let (subscriber, to) = (link.from(), link.to());
    let mut report = |finding: Diagnostic, field: &str| {
        let finding = finding.with("name", name_of_link(link)).with("from", subscriber.name()).with("to", to.name());
        found.push(finding.at(Subject::Link(link.index)).in_field(field));
    };
    let most = most_in_batch(to);
    if link.integer("batch-size") > most {
        report(Diagnostic::warning("check-subscriber-batch").with("most", most), "batch-size");
    }
    if link.text("transform") == "jsonata" && !is_expression(link.text("expression")) {
        report(Diagnostic::error("check-jsonata-braces"), "expression");
    }
    if to.is("event-bus") && link.text("transform") != "raw" {
        report(Diagnostic::error("check-input-of-bus"), "transform");
    }
    // User guide, eb-custom-bus-ordering: order ends where the target has none.
    if subscriber.text("type") == "fifo" {
        let is_standard_queue = to.is("sqs-queue") && to.text("type") == "standard-queue";
        let is_standard_topic = to.is("sns-topic") && to.text("type") == "standard-topic";
        let is_not_waited_for = to.is("lambda-function") && link.text("invocation") == "invoke-event";
        if is_standard_queue || is_standard_topic || is_not_waited_for {
            report(Diagnostic::warning("check-order-lost"), "invocation");
        }
    }
}
