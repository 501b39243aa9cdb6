//! Running a state machine: an [`Execution`] is a value that is moved on by what happens and says what it waits for.
//!
//! It knows no clock and no thread. [`Execution::run`] goes as far as it can at the present time and answers the tasks that
//! were started; [`Execution::reach`] moves the time, [`Execution::answer`] brings a task's result. A clone is a snapshot.
//!
//! Inside, every line of control is a [`Strand`]: the execution has one, every branch and iteration another. A Strand that
//! can go on stands in a queue, so that parallel ones take turns state by state, always in the same order.

mod context;
mod data;
mod demand;
mod errors;
mod failure;
mod redrive;
mod run;
mod scope;
mod state;
mod step;
mod strand;
mod test_state;

pub use demand::{Answer, Demand, Purpose, TaskId};
pub use failure::{Ending, Failure};
pub use run::Run;
pub use strand::{Strand, StrandId};
pub use test_state::{TestConfiguration, TestMock, TestRequest, TestStatus, Tested, test_state};

use super::facts;
use super::history::{Data, Detail, ErrorDetail, Event};
use super::model::{Machine, StateId};
use crate::rng::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use strand::Phase;

/// Standard or Express.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExecutionType {
    #[default]
    Standard,
    Express,
}

/// What an execution is called, and what decides how it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub kind: ExecutionType,
    /// `us-east-1`, in the ARNs.
    pub region: String,
    /// Twelve digits, in the ARNs.
    pub account: String,
    pub machine_name: String,
    pub execution_name: String,
    pub role_arn: String,
    /// Milliseconds since 1970.
    pub start_ms: u64,
    /// Decides jitter, random functions, task tokens.
    pub seed: u64,
    /// States entered and tasks tried after which the run is given up; a guard of ours, not of the service.
    pub max_transitions: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            kind: ExecutionType::Standard,
            region: "us-east-1".to_owned(),
            account: "111111111111".to_owned(),
            machine_name: "StateMachine".to_owned(),
            execution_name: "execution".to_owned(),
            role_arn: "arn:aws:iam::111111111111:role/StateMachineRole".to_owned(),
            start_ms: 0,
            seed: 0,
            max_transitions: 1_000_000,
        }
    }
}

/// A point in time at which a strand has something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Timer {
    at_ms: u64,
    /// In the order in which they were set.
    serial: u64,
    strand: StrandId,
    /// The strand's phase when it was set; a timer of an earlier phase does nothing.
    epoch: u64,
    kind: TimerKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TimerKind {
    Wake,
    Timeout,
    Heartbeat,
}

/// A running or ended execution.
#[derive(Clone, Debug)]
pub struct Execution {
    machine: Arc<Machine>,
    settings: Arc<Settings>,
    now_ms: u64,
    random: Rng,
    /// The execution's own run, then those of the child workflow executions of its distributed Map states.
    runs: Vec<Run>,
    strands: BTreeMap<StrandId, Strand>,
    next_strand: u64,
    ready: VecDeque<StrandId>,
    timers: BTreeSet<Timer>,
    next_serial: u64,
    tasks: BTreeMap<TaskId, StrandId>,
    next_task: u64,
    demands: Vec<Demand>,
    transitions: u64,
    ending: Option<Ending>,
    /// From when the time that it may take counts: its start, or its last redrive.
    since_ms: u64,
    redrives: u64,
    /// A context object in place of its own, where a single state is tested.
    given_context: Option<Value>,
    /// Runs that reached the limit of their history.
    overflown: Vec<usize>,
}

impl Execution {
    /// Starts an execution; nothing has run yet, only `ExecutionStarted` is written.
    #[must_use]
    pub fn start(machine: Arc<Machine>, input: Value, settings: Settings) -> Execution {
        let flow = Machine::TOP;
        Execution::start_at(machine.flow(flow).start, machine, Arc::new(input), settings, BTreeMap::new())
    }

    /// Starts an execution at a state of the top level, with variables set.
    pub(super) fn start_at(
        state: StateId,
        machine: Arc<Machine>,
        input: Data,
        settings: Settings,
        variables: BTreeMap<String, Data>,
    ) -> Execution {
        let settings = Arc::new(settings);
        let mut execution = Execution {
            now_ms: settings.start_ms,
            random: Rng::new(settings.seed),
            runs: vec![Run::own(&settings, Arc::clone(&input))],
            strands: BTreeMap::new(),
            next_strand: 0,
            ready: VecDeque::new(),
            timers: BTreeSet::new(),
            next_serial: 0,
            tasks: BTreeMap::new(),
            next_task: 0,
            demands: Vec::new(),
            transitions: 0,
            ending: None,
            since_ms: settings.start_ms,
            redrives: 0,
            given_context: None,
            overflown: Vec::new(),
            machine,
            settings,
        };
        let role_arn = Arc::from(execution.settings.role_arn.as_str());
        execution.record(0, 0, Detail::ExecutionStarted { input: Arc::clone(&input), role_arn });
        // Recorded: the first state follows nothing.
        let strand = execution.strand(0, None, state, input, Arc::new(variables), None, 0);
        execution.set_ready(strand);
        execution
    }

    #[must_use]
    pub fn machine(&self) -> &Arc<Machine> {
        &self.machine
    }

    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    /// How it ended; None while it runs.
    #[must_use]
    pub fn ending(&self) -> Option<&Ending> {
        self.ending.as_ref()
    }

    /// The execution's own history.
    #[must_use]
    pub fn history(&self) -> &[Event] {
        &self.runs[0].events
    }

    /// The execution's own run, then those of child workflow executions in the order in which they started.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Every line of control that has not ended.
    pub fn strands(&self) -> impl Iterator<Item = &Strand> {
        self.strands.values()
    }

    /// States entered and tasks tried so far.
    #[must_use]
    pub fn transitions(&self) -> u64 {
        self.transitions
    }

    /// The earliest time at which something happens by itself; None where nothing will.
    #[must_use]
    pub fn wakes_at_ms(&self) -> Option<u64> {
        let live = |timer: &&Timer| self.strands.get(&timer.strand).is_some_and(|strand| strand.epoch == timer.epoch);
        let timer = self.timers.iter().find(live).map(|timer| timer.at_ms);
        match self.ending {
            Some(_) => None,
            None => [timer, Some(self.deadline_ms())].into_iter().flatten().min(),
        }
    }

    /// When the execution times out.
    fn deadline_ms(&self) -> u64 {
        let most = match self.settings.kind {
            ExecutionType::Standard => facts::MAX_STANDARD_MS,
            ExecutionType::Express => facts::MAX_EXPRESS_MS,
        };
        let own = self.machine.timeout_secs.map_or(u64::MAX, |secs| secs.saturating_mul(1000));
        self.since_ms.saturating_add(most.min(own))
    }

    /// Whether something can go on without time or answers.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ending.is_none() && !self.ready.is_empty()
    }

    /// Goes as far as it can at the present time, and answers the tasks that were started on the way.
    pub fn run(&mut self) -> Vec<Demand> {
        while self.step() {}
        std::mem::take(&mut self.demands)
    }

    /// One transition of one strand; false where nothing can go on by itself.
    pub fn step(&mut self) -> bool {
        if self.ending.is_some() {
            return false;
        }
        let Some(id) = self.ready.pop_front() else { return false };
        if let Some(mut strand) = self.strands.remove(&id) {
            let progress = self.proceed(&mut strand);
            self.settle(strand, progress);
        }
        self.end_overflown();
        if self.transitions > self.settings.max_transitions && self.ending.is_none() {
            self.end(Ending::GivenUp { transitions: self.transitions });
        }
        true
    }

    /// The tasks started since the last call, for those who step.
    pub fn take_demands(&mut self) -> Vec<Demand> {
        std::mem::take(&mut self.demands)
    }

    /// Moves the time on and lets everything that was due until then become ready, in order. Time never goes back. What becomes
    /// ready runs at the time that is reached, so whoever wants every state at its own time goes no further than
    /// [`wakes_at_ms`](Self::wakes_at_ms) and runs in between.
    pub fn reach(&mut self, now_ms: u64) {
        let deadline = self.deadline_ms();
        while let Some(timer) = self.timers.first().copied() {
            if timer.at_ms > now_ms || timer.at_ms > deadline || self.ending.is_some() {
                break;
            }
            self.timers.pop_first();
            self.now_ms = self.now_ms.max(timer.at_ms);
            self.fire(timer);
        }
        self.now_ms = self.now_ms.max(now_ms.min(deadline));
        if now_ms >= deadline && self.ending.is_none() {
            let failure = ErrorDetail { error: Some("States.Timeout".to_owned()), cause: None };
            let previous = self.runs[0].events.last().map_or(0, |event| event.id);
            self.record(0, previous, Detail::ExecutionTimedOut(failure.clone()));
            self.end(Ending::TimedOut(failure));
        }
    }

    /// Stops the execution from outside.
    pub fn abort(&mut self, error: Option<String>, cause: Option<String>) {
        if self.ending.is_none() {
            let detail = ErrorDetail { error, cause };
            // Recorded: it follows nothing.
            self.record(0, 0, Detail::ExecutionAborted(detail.clone()));
            self.end(Ending::Aborted(detail));
        }
    }

    fn end(&mut self, ending: Ending) {
        self.ending = Some(ending);
        self.strands.clear();
        self.ready.clear();
        self.timers.clear();
        self.tasks.clear();
    }

    /// Writes an event and answers its id.
    fn record(&mut self, run: usize, previous_id: u64, detail: Detail) -> u64 {
        let at_ms = self.now_ms;
        let is_limited = self.settings.kind == ExecutionType::Standard && !self.runs[run].is_express;
        let events = &mut self.runs[run].events;
        let id = events.len() as u64 + 1;
        events.push(Event { id, previous_id, at_ms, detail });
        if is_limited && events.len() == facts::MAX_HISTORY_EVENTS - 1 {
            self.overflown.push(run);
        }
        id
    }

    fn set_ready(&mut self, strand: Strand) {
        self.ready.push_back(strand.id);
        self.strands.insert(strand.id, strand);
    }

    fn set_timer(&mut self, strand: &Strand, at_ms: u64, kind: TimerKind) {
        let serial = self.next_serial;
        self.next_serial += 1;
        self.timers.insert(Timer { at_ms, serial, strand: strand.id, epoch: strand.epoch, kind });
    }

    fn fire(&mut self, timer: Timer) {
        let Some(mut strand) = self.strands.remove(&timer.strand) else { return };
        if strand.epoch != timer.epoch {
            self.strands.insert(strand.id, strand);
            return;
        }
        match timer.kind {
            TimerKind::Wake => {
                strand.enter(match strand.phase {
                    Phase::Waiting => Phase::Waited,
                    _ => Phase::Again,
                });
                self.set_ready(strand);
            }
            TimerKind::Timeout | TimerKind::Heartbeat => {
                let progress = self.task_timed_out(&mut strand, timer.kind == TimerKind::Heartbeat);
                self.settle(strand, progress);
            }
        }
    }
}
