//! What an Express state machine cannot do.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html> (2025-11) and recorded refusals.

use crate::diagnostic::Diagnostic;
use crate::states::facts;
use crate::states::model::{Machine, Quantity, State, StateKind, Wait};
use crate::states::resource::{Pattern, Target};

pub(super) fn check(machine: &Machine, findings: &mut Vec<Diagnostic>) {
    for state in &machine.states {
        let finding = match &state.kind {
            StateKind::Task(task) => match &task.resource.target {
                Target::Activity => Some(Diagnostic::error("states.express-activity")),
                Target::Integration(integration) => match integration.pattern {
                    Pattern::RequestResponse => None,
                    pattern @ (Pattern::Sync | Pattern::Sync2 | Pattern::WaitForTaskToken) => {
                        Some(Diagnostic::error("states.express-pattern").with("pattern", pattern.suffix()))
                    }
                },
                Target::LambdaFunction | Target::Placeholder | Target::Unknown => None,
            },
            StateKind::Map(map) if map.is_distributed => Some(Diagnostic::error("states.express-distributed")),
            StateKind::Wait(Wait::Seconds(Quantity::Literal(secs)))
                if *secs * 1000.0 > facts::MAX_EXPRESS_MS as f64 =>
            {
                Some(Diagnostic::warning("states.express-wait").with("most", facts::MAX_EXPRESS_MS / 1000))
            }
            StateKind::Wait(_)
            | StateKind::Map(_)
            | StateKind::Pass { .. }
            | StateKind::Choice(_)
            | StateKind::Succeed
            | StateKind::Fail(_)
            | StateKind::Parallel { .. } => None,
        };
        findings.extend(finding.map(|finding| placed(finding, state)));
    }
}

fn placed(finding: Diagnostic, state: &State) -> Diagnostic {
    finding.with("name", &state.name).in_range(state.name_span.start, state.name_span.end)
}
