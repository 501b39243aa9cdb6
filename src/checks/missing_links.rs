//! Nodes that do nothing because a link is missing.

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::Drawing;

/// What a kind cannot be without, because the resource it becomes holds it.
const NEEDED: [(&str, &str, &str); 5] = [
    ("pipe", "pipe-source", "check-pipe-without-source"),
    ("pipe", "pipe-target", "check-pipe-without-target"),
    ("schedule", "schedule-target", "check-schedule-without-target"),
    ("firehose", "firehose-destination", "check-firehose-without-bucket"),
    ("alarm", "watch", "check-alarm-without-metric"),
];

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for node in drawing.node_refs() {
        let mut report =
            |finding: Diagnostic| found.push(finding.with("name", node.name()).at(Subject::Node(node.index)));
        if node.is("rule") && node.incoming("bus-rule").next().is_none() {
            report(Diagnostic::error("check-rule-without-bus"));
        }
        if node.is("rule") && node.outgoing("rule-target").next().is_none() {
            report(Diagnostic::warning("check-rule-without-target"));
        }
        if node.is("archive") && node.incoming("bus-archive").next().is_none() {
            report(Diagnostic::error("check-archive-without-bus"));
        }
        if node.is("subscriber") && node.incoming("bus-subscriber").next().is_none() {
            report(Diagnostic::error("check-subscriber-without-bus"));
        }
        if node.is("subscriber") && node.outgoing("subscriber-target").next().is_none() {
            report(Diagnostic::error("check-subscriber-without-target"));
        }
        for (kind, link, code) in NEEDED {
            if node.is(kind) && node.outgoing(link).chain(node.incoming(link)).next().is_none() {
                report(Diagnostic::error(code));
            }
        }
        let mut events = node.outgoing("service-events").chain(node.outgoing("event-source"));
        if node.is("aws-service") && events.next().is_none() {
            report(Diagnostic::hint("check-service-without-bus"));
        }
    }
}
