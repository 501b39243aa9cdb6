//! What is wrong with a machine that can be read: one file per check. What makes it unreadable is `parse`'s.

mod express;
mod reach;
mod tokens;
mod variables;

use super::ExecutionType;
use super::facts;
use super::model::Machine;
use super::parse::{Parsed, parse};
use crate::diagnostic::{Diagnostic, Severity};

/// Reads a definition and says everything that is wrong or worth knowing about it, in the order of the text.
#[must_use]
pub fn check(text: &str, kind: ExecutionType) -> Vec<Diagnostic> {
    let Parsed { machine, mut findings } = parse(text);
    if text.len() > facts::MAX_DEFINITION_BYTES {
        let finding = Diagnostic::error("states.definition-too-large").with("most", facts::MAX_DEFINITION_BYTES);
        findings.push(finding.in_range(0, text.len()));
    }
    if let Some(machine) = &machine {
        reach::check(machine, &mut findings);
        variables::check(machine, &mut findings);
        tokens::check(machine, &mut findings);
        if kind == ExecutionType::Express {
            express::check(machine, &mut findings);
        }
    }
    findings.sort_by_key(|finding| finding.place.range.map_or(0, |range| range.start));
    findings
}

/// Whether the service would take a definition with these findings.
#[must_use]
pub fn is_accepted(findings: &[Diagnostic]) -> bool {
    findings.iter().all(|finding| finding.severity != Severity::Error)
}

/// The states that can follow a state in its own flow.
fn followers(machine: &Machine, id: super::model::StateId) -> Vec<super::model::StateId> {
    let state = machine.state(id);
    let mut next = Vec::new();
    if let super::model::Next::State(id) = state.next {
        next.push(id);
    }
    if let super::model::StateKind::Choice(choice) = &state.kind {
        next.extend(choice.rules.iter().map(|rule| rule.next));
        next.extend(choice.default);
    }
    next.extend(state.catch.iter().map(|catcher| catcher.next));
    next
}
