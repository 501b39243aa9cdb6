//! A line of control: where it is and what it waits for.

use super::demand::TaskId;
use super::{Execution, Failure};
use crate::states::history::{Called, Data};
use crate::states::model::StateId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A strand by its number; numbers grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrandId(pub u64);

/// Variables by name; a strand's branches start with a copy.
pub type Variables = Arc<BTreeMap<String, Data>>;

/// A line of control.
#[derive(Clone, Debug)]
pub struct Strand {
    pub id: StrandId,
    /// The run whose history it writes.
    pub run: usize,
    /// The strand whose Parallel or Map state it belongs to, and which branch or iteration it is.
    pub parent: Option<(StrandId, usize)>,
    pub state: StateId,
    /// The state's input.
    pub input: Data,
    pub variables: Variables,
    /// The innermost Map item: its index and value.
    pub item: Option<Arc<Item>>,
    /// The event that the next one follows.
    pub(super) last_event: u64,
    /// The state's `…StateEntered` and the one before it.
    pub(super) entered_event: u64,
    pub(super) before_entered: u64,
    pub(super) entered_ms: u64,
    /// How often each retrier of the state was used.
    pub(super) attempts: Vec<u64>,
    pub(super) retry_count: u64,
    pub(super) phase: Phase,
    /// Grows with every phase, so that timers of earlier phases are known.
    pub(super) epoch: u64,
}

/// A Map's item, as the context object has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub index: usize,
    pub value: Data,
}

/// What a strand is doing.
#[derive(Clone, Debug)]
pub(super) enum Phase {
    /// It is about to enter its state.
    Enter,
    /// It tries its state's work again.
    Again,
    /// A Wait state, waiting.
    Waiting,
    /// A Wait state whose time has come.
    Waited,
    /// A delay before the next attempt.
    Resting,
    /// Its task timed out; what that leads to comes at its next turn, after other timeouts of the same time (recorded).
    Failing(Box<Failure>),
    /// A task was scheduled, and starts next.
    Scheduled(Box<Task>),
    Task(Box<Task>),
    Branches(Box<Branches>),
    Reading(Box<Reading>),
    Iterations(Box<Iterations>),
    Writing(Box<Writing>),
}

/// A task that runs.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) id: TaskId,
    pub(super) called: Called,
    pub(super) arguments: Data,
    pub(super) timeout_secs: Option<u64>,
    pub(super) heartbeat_secs: Option<u64>,
}

/// The branches of a Parallel state.
#[derive(Clone, Debug)]
pub(super) struct Branches {
    pub(super) results: Vec<Option<Data>>,
}

/// The iterations of a Map state.
#[derive(Clone, Debug)]
pub(super) struct Iterations {
    /// What each iteration gets, with the item it comes from.
    pub(super) inputs: Vec<(Arc<Item>, Data)>,
    pub(super) next: usize,
    pub(super) running: BTreeMap<StrandId, usize>,
    pub(super) results: Vec<Option<Data>>,
    pub(super) failures: Vec<(usize, Failure)>,
    pub(super) concurrency: usize,
    /// Failures that are still tolerated, as a count.
    pub(super) tolerated: usize,
    pub(super) map_run: Option<MapRun>,
}

/// What a Map state was found to be before its items are there.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    /// The state's input after `InputPath`.
    pub(super) input: Data,
    pub(super) concurrency: usize,
    pub(super) tolerated_count: Option<u64>,
    pub(super) tolerated_percentage: Option<f64>,
    pub(super) map_run: Option<MapRun>,
}

/// A Map state whose items are being read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) task: TaskId,
    pub(super) prepared: Prepared,
}

/// A Map state whose results are being written.
#[derive(Clone, Debug)]
pub(super) struct Writing {
    pub(super) task: TaskId,
    pub(super) map_run: MapRun,
    pub(super) output: Data,
}

/// The Map Run of a distributed Map state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MapRun {
    pub(super) arn: String,
    pub(super) started_event: u64,
}

impl Strand {
    pub(super) fn enter(&mut self, phase: Phase) {
        self.phase = phase;
        self.epoch += 1;
    }

    /// A word for what it waits for, for those who show it.
    #[must_use]
    pub fn waits_for(&self) -> &'static str {
        match &self.phase {
            Phase::Enter | Phase::Again | Phase::Waited | Phase::Scheduled(_) | Phase::Failing(_) => "nothing",
            Phase::Waiting => "time",
            Phase::Resting => "retry",
            Phase::Task(_) | Phase::Reading(_) | Phase::Writing(_) => "task",
            Phase::Branches(_) => "branches",
            Phase::Iterations(_) => "iterations",
        }
    }
}

impl Execution {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn strand(
        &mut self,
        run: usize,
        parent: Option<(StrandId, usize)>,
        state: StateId,
        input: Data,
        variables: Variables,
        item: Option<Arc<Item>>,
        last_event: u64,
    ) -> Strand {
        let id = StrandId(self.next_strand);
        self.next_strand += 1;
        Strand {
            id,
            run,
            parent,
            state,
            input,
            variables,
            item,
            last_event,
            entered_event: 0,
            before_entered: 0,
            entered_ms: self.now_ms,
            attempts: Vec::new(),
            retry_count: 0,
            phase: Phase::Enter,
            epoch: 0,
        }
    }
}
