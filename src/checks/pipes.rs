//! Pipes and schedules that the service refuses.

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Drawing, NodeRef, pipe_filters};
use crate::pattern::{Pattern, WarningKind};

/// Patterns of one pipe (botocore 1.44.5, pipes FilterCriteria).
const MOST_FILTERS: usize = 5;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for node in drawing.node_refs() {
        if node.is("pipe") {
            check_filters(node, found);
        }
        if node.is("schedule") && !is_expression(node.text("expression")) {
            let finding = Diagnostic::error("check-schedule-expression").with("text", node.text("expression"));
            found.push(finding.with("name", node.name()).at(Subject::Node(node.index)).in_field("expression"));
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

/// Whether a text has the form of an expression of EventBridge Scheduler (Scheduler user guide, schedule-types; what it
/// refuses is recorded: spaces within the brackets, seconds and years, a zone after a time).
fn is_expression(text: &str) -> bool {
    let inside = |form: &str| text.strip_prefix(form)?.strip_prefix('(')?.strip_suffix(')');
    if let Some(rate) = inside("rate") {
        let Some((number, unit)) = rate.split_once(' ') else { return false };
        let is_unit = ["minute", "minutes", "hour", "hours", "day", "days"].contains(&unit);
        return is_unit && number.parse::<u32>().is_ok_and(|number| number > 0);
    }
    if let Some(cron) = inside("cron") {
        let fields: Vec<&str> = cron.split(' ').collect();
        let is_form = [5, 6].contains(&fields.len()) && fields.iter().all(|field| !field.is_empty());
        // One of the two fields for days is left open.
        return is_form && (fields[2] == "?" || fields[4] == "?");
    }
    inside("at").is_some_and(|time| {
        let form = "dddd-dd-ddTdd:dd:dd";
        time.len() == form.len()
            && time
                .chars()
                .zip(form.chars())
                .all(|(c, wanted)| if wanted == 'd' { c.is_ascii_digit() } else { c == wanted })
    })
}
