//! Tasks that wait for a token: it has to get out, and somebody may never send it back.

use crate::diagnostic::Diagnostic;
use crate::states::model::{Machine, StateKind, Template};
use crate::states::path::Root;
use crate::states::resource::{Pattern, Target};

pub(super) fn check(machine: &Machine, findings: &mut Vec<Diagnostic>) {
    for state in &machine.states {
        let StateKind::Task(task) = &state.kind else { continue };
        let Target::Integration(integration) = &task.resource.target else { continue };
        if integration.pattern != Pattern::WaitForTaskToken {
            continue;
        }
        let mut say = |finding: Diagnostic| {
            let finding = finding.with("name", &state.name);
            findings.push(finding.in_range(state.name_span.start, state.name_span.end));
        };
        let template = state.data.parameters.as_ref().or(state.data.arguments.as_ref());
        if !template.is_some_and(hands_token_out) {
            say(Diagnostic::warning("states.token-not-sent"));
        }
        if task.timeout.total.is_none() && task.timeout.heartbeat.is_none() {
            say(Diagnostic::hint("states.token-without-timeout"));
        }
    }
}

fn hands_token_out(template: &Template) -> bool {
    let mut found = false;
    template.paths(&mut |path| {
        let is_whole = path.steps.is_empty();
        found |= path.root == Root::Context && (is_whole || path.text.contains("Task"));
    });
    template.expressions(&mut |expression| found |= expression.text.contains("context"));
    found
}
