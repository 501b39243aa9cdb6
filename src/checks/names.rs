//! Names that become names of resources: none missing, none twice, none that the service refuses.

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Drawing, Group, NodeRef};
use std::collections::BTreeMap;

/// The longest names (botocore 1.44.5, events: CreateEventBus, PutRule, CreateArchive, CreateApiDestination; eventbridgev2: CreateEventBus,
/// CreateSubscriber).
const LONGEST: [(&str, usize); 6] = [
    ("event-bus", 256),
    ("custom-event-bus", 256),
    ("subscriber", 256),
    ("rule", 64),
    ("archive", 48),
    ("api-destination", 64),
];

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for node in drawing.node_refs().filter(|node| becomes_a_resource(*node)) {
        let (kind, name) = (node.spec().id, node.name());
        let here = |code: Diagnostic| code.with("name", name).with("kind", kind).at(Subject::Node(node.index));
        if name.trim().is_empty() {
            found.push(here(Diagnostic::error("check-name-missing")));
            continue;
        }
        if *taken.entry((kind, name)).and_modify(|count| *count += 1).or_insert(1) > 1 {
            found.push(here(Diagnostic::warning("check-name-taken")));
        }
        let length = name.chars().count();
        if let Some((_, most)) = LONGEST.iter().find(|(id, most)| *id == kind && length > *most) {
            found.push(here(Diagnostic::error("check-name-too-long").with("length", length).with("most", most)));
        }
        // A custom bus is not called as the default bus is, and has no slash, which partner buses have (botocore 1.44.5,
        // events CreateEventBus).
        if kind == "event-bus" && node.text("bus") == "custom" && (name == "default" || name.contains('/')) {
            found.push(here(Diagnostic::error("check-bus-name")));
        }
    }
}

/// Notes and frames are drawn only; services and AWS's own sources are not ours to create.
fn becomes_a_resource(node: NodeRef<'_>) -> bool {
    node.spec().group != Group::Annotation
        && !["generic-service", "external-system", "aws-service"].contains(&node.spec().id)
}
