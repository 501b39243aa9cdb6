//! What an execution asks of whoever runs it, and what it is told.

use super::failure::{Failure, Fault};
use super::step::Progress;
use super::strand::{Phase, Strand, StrandId};
use super::{Execution, TimerKind};
use crate::states::facts;
use crate::states::history::{Data, Detail, ErrorDetail};
use crate::states::model::{StateId, StateKind};
use crate::states::resource::Resource;
use serde_json::Value;
use std::sync::Arc;

/// A task that was started, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskId(pub u64);

/// What a demand is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A Task state's work.
    Task,
    /// A Map's reader: the answer is the file's text as a string, or a list of objects that were found.
    ReadItems,
    /// A Map's writer: the results are to be written; any answer will do.
    WriteResults,
}

/// A task that somebody has to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    pub task: TaskId,
    pub purpose: Purpose,
    pub state: StateId,
    pub resource: Resource,
    /// `Parameters` or `Arguments`, else the state's input.
    pub arguments: Data,
    /// What somebody outside has to send back, where the task waits for that.
    pub token: Option<String>,
    /// How often the task was tried before.
    pub attempt: u64,
    /// Seconds it may take, and seconds between heartbeats.
    pub timeout_secs: Option<u64>,
    pub heartbeat_secs: Option<u64>,
}

/// What is said about a task.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// An activity's worker took it.
    Taken {
        worker: Option<String>,
    },
    /// The call went well, and the task goes on: a job runs, or a token is out.
    Submitted(Value),
    Succeeded(Value),
    Failed {
        error: Option<String>,
        cause: Option<String>,
    },
    /// It is still alive.
    Heartbeat,
}

impl Execution {
    /// Tells what came of a task; what it leads to happens at the next run. False where the task is not waited for (any more):
    /// it ended, timed out or was aborted.
    pub fn answer(&mut self, task: TaskId, answer: Answer) -> bool {
        let Some(id) = self.tasks.get(&task).copied() else { return false };
        let Some(mut strand) = self.strands.remove(&id) else { return false };
        let progress = self.answered(&mut strand, answer);
        self.settle(strand, progress);
        true
    }

    /// The task that waits for a token.
    #[must_use]
    pub fn task_of_token(&self, token: &str) -> Option<TaskId> {
        let waits = |task: &&TaskId| self.token(**task) == token;
        self.tasks.keys().find(waits).copied()
    }

    /// The tasks that wait for a token, by the names of their states, in the order in which they were started.
    pub fn waiting_tasks(&self) -> impl Iterator<Item = (&str, TaskId)> {
        self.tasks.iter().filter_map(|(task, strand)| {
            let state = self.machine.state(self.strands.get(strand)?.state);
            let StateKind::Task(called) = &state.kind else { return None };
            called.resource.waits_for_token().then_some((state.name.as_str(), *task))
        })
    }

    /// The token of a task: the same for the same seed.
    pub(super) fn token(&self, task: TaskId) -> String {
        let mut random = crate::rng::Rng::new(self.settings.seed ^ task.0.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        format!("{:016x}{:016x}-{}", random.bits(), random.bits(), task.0)
    }

    /// A number for a strand's next task.
    pub(super) fn new_task(&mut self, strand: &Strand) -> TaskId {
        let task = TaskId(self.next_task);
        self.next_task += 1;
        self.tasks.insert(task, strand.id);
        task
    }

    /// Asks for a task that has its number.
    pub(super) fn ask(&mut self, strand: &Strand, task: TaskId, purpose: Purpose, resource: Resource, arguments: Data) {
        let token = (purpose == Purpose::Task && resource.waits_for_token()).then(|| self.token(task));
        let (timeout_secs, heartbeat_secs) = match &strand.phase {
            Phase::Task(task) | Phase::Scheduled(task) => (task.timeout_secs, task.heartbeat_secs),
            _ => (None, None),
        };
        self.demands.push(Demand {
            task,
            purpose,
            state: strand.state,
            resource,
            arguments,
            token,
            attempt: strand.retry_count,
            timeout_secs,
            heartbeat_secs,
        });
    }

    fn answered(&mut self, strand: &mut Strand, answer: Answer) -> Progress {
        match strand.phase.clone() {
            Phase::Task(task) => match answer {
                Answer::Taken { worker } => {
                    let detail = Detail::TaskStarted { called: task.called.clone(), worker };
                    strand.last_event = self.record(strand.run, strand.last_event, detail);
                    Progress::Wait
                }
                Answer::Submitted(output) => {
                    let output = Arc::new(output);
                    let detail = Detail::TaskSubmitted { called: task.called.clone(), output };
                    strand.last_event = self.record(strand.run, strand.last_event, detail);
                    Progress::Wait
                }
                Answer::Heartbeat => {
                    self.set_heartbeat(strand, task.heartbeat_secs);
                    Progress::Wait
                }
                Answer::Succeeded(output) => {
                    self.tasks.remove(&task.id);
                    self.task_succeeded(strand, &task.called, Arc::new(output))
                }
                Answer::Failed { error, cause } => {
                    self.tasks.remove(&task.id);
                    let failure = ErrorDetail { error, cause };
                    let detail = Detail::TaskFailed { called: task.called.clone(), failure: failure.clone() };
                    strand.last_event = self.record(strand.run, strand.last_event, detail);
                    self.failed(strand, Failure { detail: failure, is_heartbeat: false })
                }
            },
            Phase::Reading(reading) => match answer {
                Answer::Succeeded(content) => {
                    self.tasks.remove(&reading.task);
                    self.items_read(strand, reading.prepared, content)
                }
                Answer::Failed { error: _, cause } => {
                    self.tasks.remove(&reading.task);
                    let failure = Failure::new("States.ItemReaderFailed", cause.unwrap_or_default());
                    self.map_run_failed(strand, reading.prepared.map_run.as_ref(), failure)
                }
                Answer::Taken { .. } | Answer::Submitted(_) | Answer::Heartbeat => Progress::Wait,
            },
            Phase::Writing(writing) => match answer {
                Answer::Succeeded(_) => {
                    self.tasks.remove(&writing.task);
                    self.map_run_succeeded(strand, &writing.map_run, writing.output)
                }
                Answer::Failed { error: _, cause } => {
                    self.tasks.remove(&writing.task);
                    let failure = Failure::new("States.ResultWriterFailed", cause.unwrap_or_default());
                    self.map_run_failed(strand, Some(&writing.map_run), failure)
                }
                Answer::Taken { .. } | Answer::Submitted(_) | Answer::Heartbeat => Progress::Wait,
            },
            _ => Progress::Wait,
        }
    }

    fn task_succeeded(
        &mut self,
        strand: &mut Strand,
        called: &crate::states::history::Called,
        output: Data,
    ) -> Progress {
        let name = self.machine.state(strand.state).name.clone();
        if super::data::size(&output) > facts::MAX_DATA_BYTES {
            let failure = Failure::too_large(&name);
            let detail = Detail::TaskFailed { called: called.clone(), failure: failure.detail.clone() };
            strand.last_event = self.record(strand.run, strand.last_event, detail);
            return self.failed(strand, failure);
        }
        let detail = Detail::TaskSucceeded { called: called.clone(), output: Arc::clone(&output) };
        strand.last_event = self.record(strand.run, strand.last_event, detail);
        match self.leave(strand, output) {
            Ok(progress) => progress,
            Err(fault) => self.faulted(strand, fault),
        }
    }

    pub(super) fn set_heartbeat(&mut self, strand: &mut Strand, heartbeat_secs: Option<u64>) {
        if let Some(secs) = heartbeat_secs {
            let stale = |timer: &super::Timer| timer.strand == strand.id && timer.kind == TimerKind::Heartbeat;
            self.timers.retain(|timer| !stale(timer));
            self.set_timer(strand, self.now_ms.saturating_add(secs.saturating_mul(1000)), TimerKind::Heartbeat);
        }
    }

    /// A task took too long, or was silent for too long. Both are `States.Timeout` in the history (recorded).
    pub(super) fn task_timed_out(&mut self, strand: &mut Strand, is_heartbeat: bool) -> Progress {
        let Phase::Task(task) = strand.phase.clone() else { return Progress::Wait };
        self.tasks.remove(&task.id);
        let failure = ErrorDetail { error: Some("States.Timeout".to_owned()), cause: None };
        let detail = Detail::TaskTimedOut { called: task.called.clone(), failure: failure.clone() };
        strand.last_event = self.record(strand.run, strand.last_event, detail);
        strand.enter(Phase::Failing(Box::new(Failure { detail: failure, is_heartbeat })));
        Progress::Go
    }

    /// Turns a fault into the state's failure: writes `EvaluationFailed` where it is one, and tries Retry and Catch.
    pub(super) fn faulted(&mut self, strand: &mut Strand, fault: Fault) -> Progress {
        let failure = self.failure_of(strand, fault);
        self.failed(strand, failure)
    }

    /// Nobody waits for the strand's tasks any more.
    pub(super) fn forget_tasks_of(&mut self, strand: StrandId) {
        self.tasks.retain(|_, of| *of != strand);
    }
}
