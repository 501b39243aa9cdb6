//! Going on with an execution that failed, at the state where it failed.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html> (2025-11). The service runs only those
//! branches and iterations of a Parallel or Map state again that failed; here the whole state runs again.

use super::strand::Phase;
use super::{Ending, Execution, ExecutionType};
use crate::states::facts;
use crate::states::history::{Data, Detail};
use crate::states::model::Machine;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Execution {
    /// Whether it can be redriven: a Standard execution that did not succeed, whose history has room.
    #[must_use]
    pub fn is_redrivable(&self) -> bool {
        let has_failed = matches!(self.ending, Some(Ending::Failed(_) | Ending::TimedOut(_) | Ending::Aborted(_)));
        let has_room = self.runs[0].events.len() < facts::MAX_HISTORY_EVENTS - 1;
        has_failed && has_room && self.settings.kind == ExecutionType::Standard && self.failed_state().is_some()
    }

    /// Goes on at the state of the top level where it failed, with that state's input and the variables as they were. The time
    /// that the whole may take counts anew. Nothing happens where it cannot be redriven.
    pub fn redrive(&mut self, now_ms: u64) {
        if !self.is_redrivable() {
            return;
        }
        let Some((state, input, event)) = self.failed_state() else { return };
        let variables = Arc::new(self.assigned());
        self.now_ms = self.now_ms.max(now_ms);
        self.since_ms = self.now_ms;
        self.ending = None;
        self.redrives += 1;
        let previous = self.runs[0].events.last().map_or(0, |event| event.id);
        let redriven = self.record(0, previous, Detail::ExecutionRedriven { count: self.redrives });
        let mut strand = self.strand(0, None, state, input, variables, None, redriven);
        strand.entered_event = event;
        strand.before_entered = event;
        strand.enter(Phase::Again);
        self.set_ready(strand);
    }

    /// The state of the top level that was entered last, with its input and the event.
    fn failed_state(&self) -> Option<(crate::states::model::StateId, Data, u64)> {
        self.runs[0].events.iter().rev().find_map(|event| match &event.detail {
            Detail::StateEntered { state, input } if self.machine.state(*state).flow == Machine::TOP => {
                Some((*state, Arc::clone(input), event.id))
            }
            _ => None,
        })
    }

    /// The variables that the states of the top level have set.
    fn assigned(&self) -> BTreeMap<String, Data> {
        let mut variables = BTreeMap::new();
        for event in &self.runs[0].events {
            if let Detail::StateExited { state, assigned, .. } = &event.detail
                && self.machine.state(*state).flow == Machine::TOP
            {
                variables.extend(assigned.iter().cloned());
            }
        }
        variables
    }
}
