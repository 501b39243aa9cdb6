//! The Parallel state.

use crate::states::execution::Execution;
use crate::states::execution::failure::{Failure, Fault};
use crate::states::execution::step::Progress;
use crate::states::execution::strand::{Branches, Phase, Strand, StrandId};
use crate::states::history::{Data, Detail};
use crate::states::model::{FlowId, State, StateKind};
use serde_json::Value;
use std::sync::Arc;

impl Execution {
    /// Every branch gets the same input and a copy of the variables.
    pub(in crate::states::execution) fn parallel(
        &mut self,
        strand: &mut Strand,
        state: &State,
        branches: &[FlowId],
    ) -> Result<Progress, Fault> {
        let input = self.effective_input(strand, state, None)?;
        strand.last_event = self.record(strand.run, strand.last_event, Detail::ParallelStateStarted);
        for (slot, branch) in branches.iter().enumerate() {
            let start = self.machine.flow(*branch).start;
            let (variables, item) = (Arc::clone(&strand.variables), strand.item.clone());
            let parent = Some((strand.id, slot));
            let child = self.strand(strand.run, parent, start, Arc::clone(&input), variables, item, strand.last_event);
            self.set_ready(child);
        }
        let results = vec![None; branches.len()];
        strand.enter(Phase::Branches(Box::new(Branches { results })));
        Ok(Progress::Wait)
    }

    pub(in crate::states::execution) fn branch_ended(
        &mut self,
        strand: &mut Strand,
        child: &Strand,
        slot: usize,
        result: Result<Data, Failure>,
    ) -> Progress {
        let Phase::Branches(branches) = &mut strand.phase else { return Progress::Wait };
        match result {
            Ok(output) => {
                branches.results[slot] = Some(output);
                if branches.results.iter().any(Option::is_none) {
                    return Progress::Wait;
                }
                let outputs = branches.results.iter().flatten().map(|output| output.as_ref().clone()).collect();
                self.record(strand.run, child.last_event, Detail::ParallelStateSucceeded);
                strand.last_event = child.last_event;
                match self.leave(strand, Arc::new(Value::Array(outputs))) {
                    Ok(progress) => progress,
                    Err(fault) => self.faulted(strand, fault),
                }
            }
            Err(failure) => {
                strand.last_event = child.last_event;
                self.leave_aborted(child);
                self.abort_below(strand.id, child.last_event);
                self.failed(strand, failure)
            }
        }
    }
}

impl Execution {
    /// Ends every strand below one without a trace in the history.
    pub(in crate::states::execution) fn abort_children_of(&mut self, parent: StrandId) {
        let children: Vec<StrandId> = self.children(parent);
        for child in children {
            self.abort_children_of(child);
            self.strands.remove(&child);
            self.forget_tasks_of(child);
        }
    }

    /// A task that failed in a branch or iteration counts as aborted (recorded).
    pub(in crate::states::execution) fn leave_aborted(&mut self, child: &Strand) {
        if child.entered_event > 0 && matches!(self.machine.state(child.state).kind, StateKind::Task(_)) {
            self.record(child.run, child.last_event, Detail::StateAborted { state: child.state });
        }
    }

    pub(in crate::states::execution) fn children(&self, parent: StrandId) -> Vec<StrandId> {
        let is_child = |strand: &&Strand| strand.parent.is_some_and(|(of, _)| of == parent);
        self.strands.values().filter(is_child).map(|strand| strand.id).collect()
    }

    /// Ends every strand below one; their states leave `…StateAborted` where the service writes it.
    fn abort_below(&mut self, parent: StrandId, previous: u64) {
        for child in self.children(parent) {
            self.abort_strand(child, previous);
        }
    }

    pub(in crate::states::execution) fn abort_strand(&mut self, id: StrandId, previous: u64) {
        self.abort_below(id, previous);
        let Some(strand) = self.strands.remove(&id) else { return };
        self.forget_tasks_of(id);
        let has_entered = !matches!(strand.phase, Phase::Enter);
        let kind = &self.machine.state(strand.state).kind;
        let is_told =
            matches!(kind, StateKind::Task(_) | StateKind::Wait(_) | StateKind::Parallel { .. } | StateKind::Map(_));
        if has_entered && is_told {
            self.record(strand.run, previous, Detail::StateAborted { state: strand.state });
        }
    }
}
