//! Pipes and schedules that the service refuses.

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Drawing, NodeRef, pipe_filters};
use crate::pattern::{Pattern, WarningKind};
use crate::schedule::{Expression, Zone};

/// Patterns of one pipe (botocore 1.44.5, pipes FilterCriteria).
const MOST_FILTERS: usize = 5;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for node in drawing.node_refs() {
        if node.is("pipe") {
            check_filters(node, found);
        }
        if node.is("schedule") && Expression::parse(node.text("expression")).is_none() {
            let finding = Diagnostic::error("check-schedule-expression").with("text", node.text("expression"));
            found.push(finding.with("name", node.name()).at(Subject::Node(node.index)).in_field("expression"));
        }
        if node.is("schedule") && Zone::named(node.text("time-zone").trim()).is_none() {
            let finding = Diagnostic::error("check-schedule-zone").with("text", node.text("time-zone"));
            found.push(finding.with("name", node.name()).at(Subject::Node(node.index)).in_field("time-zone"));
        }
    }
}

fn check_filters(node: NodeRef<'_>, found: &mut Vec<Diagnostic>) {
    let mut report = |finding: Diagnostic| {
        found.push(finding.with("name", node.name()).at(Subject::Node(node.index)).in_field("filters"))
    };
    let Some(filters) = pipe_filters(node.text("filters")) else {
        return report(Diagnostic::error("check-filters-not-a-list"));
    };
    if filters.len() > MOST_FILTERS {
        report(Diagnostic::error("check-too-many-filters").with("count", filters.len()).with("most", MOST_FILTERS));
    }
    for (number, (text, _)) in filters.iter().enumerate() {
        let place = |finding: Diagnostic| finding.with("number", number + 1);
        match Pattern::parse(text) {
            Err(_) => report(place(Diagnostic::error("check-filter-refused"))),
            Ok(pattern) => {
                if pattern.warnings().iter().any(|warning| warning.kind == WarningKind::UnknownToPipes) {
                    report(place(Diagnostic::error("check-filter-operator")));
                }
            }
        }
    }
}
