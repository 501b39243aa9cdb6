//! Rules and archives that no event can match: none at all, none that a bus delivers, none that this bus gets.

use super::rules::STEPS;
use crate::diagnostic::{Diagnostic, Fix, Range, Subject};
use crate::kinds::{Drawing, NodeRef};
use crate::pattern::{Events, Leaf, Node, Pattern, SampleFault, Witness};
use std::sync::LazyLock;

/// Every event but those of AWS's own services, whose sources begin with `aws.`; nobody else may use such a source (user
/// guide, eb-events, and botocore 1.44.5, events PutEvents).
static OF_PRODUCERS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::parse(r#"{"source": [{"anything-but": {"prefix": "aws."}}]}"#).expect("the pattern is valid")
});

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for (link_kind, kind) in [("bus-rule", "rule"), ("bus-archive", "archive")] {
        for node in drawing.node_refs().filter(|node| node.is(kind)) {
            let Ok(pattern) = Pattern::parse(node.text("pattern")) else { continue };
            let buses: Vec<NodeRef<'_>> = node.incoming(link_kind).map(|link| link.from()).collect();
            if let Some(finding) = finding(node, &pattern, &buses) {
                found.push(finding.at(Subject::Node(node.index)).in_field("pattern"));
            }
        }
    }
}

fn finding(node: NodeRef<'_>, pattern: &Pattern, buses: &[NodeRef<'_>]) -> Option<Diagnostic> {
    if let Err(SampleFault::Unsatisfiable { leaves }) = pattern.possible(Events::Any) {
        let leaf = &pattern.leaves()[*leaves.first()?];
        let finding = Diagnostic::error("check-pattern-impossible").with("name", node.name()).with("path", &leaf.path);
        return Some(finding.in_range(leaf.span.start, leaf.span.end));
    }
    if let Err(SampleFault::Unsatisfiable { leaves }) = pattern.possible(Events::Delivered) {
        return Some(undelivered(node, pattern, &pattern.leaves()[*leaves.first()?]));
    }
    let is_out_of_reach = !buses.is_empty() && buses.iter().all(|bus| is_reached_by_producers_only(*bus));
    if is_out_of_reach && pattern.overlap(&OF_PRODUCERS, Events::Delivered, STEPS) == Witness::Nothing {
        let bus = buses.first().map_or("", |bus| bus.name());
        return Some(
            Diagnostic::warning("check-service-events-on-custom-bus").with("name", node.name()).with("bus", bus),
        );
    }
    None
}

/// A field that no event of a bus has, or that is a text there whatever the pattern asks for.
fn undelivered(node: NodeRef<'_>, pattern: &Pattern, leaf: &Leaf) -> Diagnostic {
    let first = leaf.path.split('.').next().unwrap_or_default();
    let code = if is_of_envelope(first) { "check-pattern-against-envelope" } else { "check-field-beside-detail" };
    let finding = Diagnostic::error(code).with("name", node.name()).with("path", &leaf.path);
    let finding = finding.in_range(leaf.key_span.start, leaf.key_span.end);
    if is_of_envelope(first) {
        return finding;
    }
    match moved_into_detail(pattern, leaf) {
        Some(fix) => finding.mended_by(fix),
        None => finding,
    }
}

/// The members of every event (user guide, eb-events-structure).
fn is_of_envelope(key: &str) -> bool {
    const MEMBERS: [&str; 10] =
        ["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail", "replay-name"];
    MEMBERS.contains(&key)
}

/// The field that stands at the pattern's root put into a `detail` of its own, where there is no other.
fn moved_into_detail(pattern: &Pattern, leaf: &Leaf) -> Option<Fix> {
    let Node::Object { members, .. } = pattern.root() else { return None };
    let has_detail = members.iter().any(|member| member.key.split('.').next() == Some("detail"));
    let member = members.iter().find(|member| member.key_span == leaf.key_span)?;
    if has_detail || !matches!(member.node, Node::Leaf(_)) {
        return None;
    }
    let range = Range { start: member.key_span.start, end: leaf.span.end };
    let written = pattern.text().get(range.start..range.end)?;
    Some(Fix { range, replacement: format!("\"detail\": {{ {written} }}") })
}

/// A custom bus that no rule of another bus forwards to gets what producers put on it and nothing else.
fn is_reached_by_producers_only(bus: NodeRef<'_>) -> bool {
    bus.text("bus") == "custom" && bus.incoming("rule-target").next().is_none()
}
