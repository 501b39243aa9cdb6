//! States that are never entered, flows that never end, choices that may match nothing.

use super::followers;
use crate::diagnostic::Diagnostic;
use crate::states::model::{Machine, Next, StateId, StateKind};
use std::collections::BTreeSet;

pub(super) fn check(machine: &Machine, findings: &mut Vec<Diagnostic>) {
    for flow in &machine.flows {
        let mut seen = BTreeSet::from([flow.start]);
        let mut waiting = vec![flow.start];
        while let Some(id) = waiting.pop() {
            waiting.extend(followers(machine, id).into_iter().filter(|next| seen.insert(*next)));
        }
        for id in flow.states.iter().filter(|id| !seen.contains(id)) {
            let state = machine.state(*id);
            // The service refuses such a definition: "MISSING_TRANSITION_TARGET … not reachable".
            let finding = Diagnostic::error("states.unreachable").with("name", &state.name);
            findings.push(finding.in_range(state.name_span.start, state.name_span.end));
        }
        let ends = |id: &StateId| {
            let state = machine.state(*id);
            !matches!(state.kind, StateKind::Choice(_)) && state.next == Next::End
        };
        if !seen.iter().any(ends) {
            let start = machine.state(flow.start);
            let finding = Diagnostic::warning("states.never-ends").with("name", &start.name);
            findings.push(finding.in_range(start.name_span.start, start.name_span.end));
        }
    }
    for state in &machine.states {
        if let StateKind::Choice(choice) = &state.kind
            && choice.default.is_none()
        {
            let finding = Diagnostic::hint("states.no-default").with("name", &state.name);
            findings.push(finding.in_range(state.name_span.start, state.name_span.end));
        }
    }
}
