//! The iterations of a Map state: starting them as far as concurrency allows, and taking their results.

use crate::states::execution::Execution;
use crate::states::execution::failure::Failure;
use crate::states::execution::run::Run;
use crate::states::execution::step::Progress;
use crate::states::execution::strand::{Iterations, Phase, Strand};
use crate::states::history::{Data, Detail};
use crate::states::intrinsic;
use crate::states::model::StateKind;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Execution {
    /// Starts iterations as long as there are items and room; the first follows `previous`.
    pub(super) fn start_iterations(&mut self, strand: &mut Strand, previous: u64) {
        let machine = Arc::clone(&self.machine);
        let StateKind::Map(map) = &machine.state(strand.state).kind else { return };
        let start = machine.flow(map.processor).start;
        let mut phase = std::mem::replace(&mut strand.phase, Phase::Enter);
        if let Phase::Iterations(iterations) = &mut phase {
            while iterations.next < iterations.inputs.len() && iterations.running.len() < iterations.concurrency {
                let slot = iterations.next;
                iterations.next += 1;
                let (item, input) = iterations.inputs[slot].clone();
                let parent = Some((strand.id, slot));
                let child = match &iterations.map_run {
                    None => {
                        let started = Detail::MapIterationStarted { state: strand.state, index: slot };
                        let event = self.record(strand.run, previous, started);
                        let variables = Arc::clone(&strand.variables);
                        self.strand(strand.run, parent, start, input, variables, Some(item), event)
                    }
                    Some(map_run) => {
                        let name = intrinsic::uuid(&mut self.random);
                        let mut run = Run::child(&self.settings, &map_run.arn, slot, name, Arc::clone(&input));
                        run.start_ms = self.now_ms();
                        run.is_express = map.is_express;
                        self.runs.push(run);
                        let number = self.runs.len() - 1;
                        let role_arn = Arc::from(self.settings.role_arn.as_str());
                        self.record(number, 0, Detail::ExecutionStarted { input: Arc::clone(&input), role_arn });
                        self.strand(number, parent, start, input, Arc::new(BTreeMap::new()), None, 0)
                    }
                };
                iterations.running.insert(child.id, slot);
                self.set_ready(child);
            }
        }
        strand.phase = phase;
    }

    pub(in crate::states::execution) fn iteration_ended(
        &mut self,
        strand: &mut Strand,
        child: &Strand,
        slot: usize,
        result: Result<Data, Failure>,
    ) -> Progress {
        let state = strand.state;
        let Phase::Iterations(iterations) = &mut strand.phase else { return Progress::Wait };
        iterations.running.remove(&child.id);
        let is_distributed = iterations.map_run.is_some();
        match result {
            Ok(output) => {
                iterations.results[slot] = Some(output);
                if !is_distributed {
                    let detail = Detail::MapIterationSucceeded { state, index: slot };
                    strand.last_event = self.record(strand.run, child.last_event, detail);
                }
            }
            Err(failure) if is_distributed => {
                iterations.failures.push((slot, failure));
                if iterations.failures.len() > iterations.tolerated {
                    let map_run = iterations.map_run.clone();
                    self.abort_children_of(strand.id);
                    let cause = "The specified tolerated failure threshold was exceeded";
                    let failure = Failure::new("States.ExceedToleratedFailureThreshold", cause);
                    return self.map_run_failed(strand, map_run.as_ref(), failure);
                }
            }
            Err(failure) => return self.iteration_failed(strand, child, slot, failure),
        }
        self.start_iterations(strand, child.last_event);
        self.map_done(strand).unwrap_or(Progress::Wait)
    }

    /// One failure ends an inline Map state and all its other iterations (the order of the events is recorded).
    fn iteration_failed(&mut self, strand: &mut Strand, child: &Strand, slot: usize, failure: Failure) -> Progress {
        let Phase::Iterations(iterations) = &strand.phase else { return Progress::Wait };
        let others: Vec<_> = iterations.running.iter().map(|(id, slot)| (*slot, *id)).collect();
        let (state, previous) = (strand.state, child.last_event);
        self.record(strand.run, previous, Detail::MapIterationFailed { state, index: slot });
        self.leave_aborted(child);
        for (index, id) in others {
            self.record(strand.run, previous, Detail::MapIterationAborted { state, index });
            self.abort_strand(id, previous);
        }
        strand.last_event = previous;
        self.failed(strand, failure)
    }

    /// What comes after the last iteration; None while some run.
    pub(super) fn map_done(&mut self, strand: &mut Strand) -> Option<Progress> {
        let Phase::Iterations(iterations) = &strand.phase else { return None };
        let Iterations { inputs, next, running, results, map_run, .. } = iterations.as_ref();
        if *next < inputs.len() || !running.is_empty() {
            return None;
        }
        // Items whose failure was tolerated leave no result.
        let results: Vec<Value> = results.iter().flatten().map(|output| output.as_ref().clone()).collect();
        let map_run = map_run.clone();
        Some(self.map_succeeded(strand, map_run, results))
    }
}
