//! One transition: entering a state, leaving it, ending a strand.

use super::failure::{Ending, Failure, Fault};
use super::scope::Seen;
use super::strand::{Phase, Strand};
use super::{Execution, data};
use crate::states::facts;
use crate::states::history::{Data, Detail, ErrorDetail};
use crate::states::model::{Next, QueryLanguage, ResultPath, State, StateKind};
use serde_json::{Value, json};
use std::sync::Arc;

/// What a strand does after a step.
#[derive(Debug)]
pub(super) enum Progress {
    /// It can go on.
    Go,
    /// It waits.
    Wait,
    /// It has ended.
    Done(Result<Data, Failure>),
}

impl Execution {
    pub(super) fn proceed(&mut self, strand: &mut Strand) -> Progress {
        match &strand.phase {
            Phase::Enter => {
                self.transitions += 1;
                strand.before_entered = strand.last_event;
                strand.entered_ms = self.now_ms;
                strand.attempts.clear();
                strand.retry_count = 0;
                let detail = Detail::StateEntered { state: strand.state, input: Arc::clone(&strand.input) };
                strand.last_event = self.record(strand.run, strand.last_event, detail);
                strand.entered_event = strand.last_event;
                self.work(strand)
            }
            Phase::Again => {
                self.transitions += 1;
                self.work(strand)
            }
            Phase::Waited => {
                let input = Arc::clone(&strand.input);
                match self.leave(strand, input) {
                    Ok(progress) => progress,
                    Err(fault) => self.faulted(strand, fault),
                }
            }
            Phase::Failing(failure) => {
                let failure = failure.as_ref().clone();
                self.failed(strand, failure)
            }
            Phase::Scheduled(task) => {
                let task = task.clone();
                self.start_task(strand, *task)
            }
            Phase::Waiting
            | Phase::Resting
            | Phase::Task(_)
            | Phase::Branches(_)
            | Phase::Reading(_)
            | Phase::Iterations(_)
            | Phase::Writing(_) => Progress::Wait,
        }
    }

    /// Does what the state's type does.
    fn work(&mut self, strand: &mut Strand) -> Progress {
        let machine = Arc::clone(&self.machine);
        let state = machine.state(strand.state);
        let result = match &state.kind {
            StateKind::Pass { result } => self.pass(strand, state, result.as_ref()),
            StateKind::Task(task) => self.task(strand, state, task),
            StateKind::Choice(choice) => self.choice(strand, state, choice),
            StateKind::Wait(wait) => self.wait(strand, state, wait),
            StateKind::Succeed => self.succeed(strand, state),
            StateKind::Fail(fail) => self.fail(strand, fail),
            StateKind::Parallel { branches } => self.parallel(strand, state, branches),
            StateKind::Map(map) => self.map(strand, state, map),
        };
        match result {
            Ok(progress) => progress,
            Err(fault) => self.faulted(strand, fault),
        }
    }

    /// Puts a strand where it belongs after a step.
    pub(super) fn settle(&mut self, strand: Strand, progress: Progress) {
        match progress {
            Progress::Go => self.set_ready(strand),
            Progress::Wait => {
                self.strands.insert(strand.id, strand);
            }
            Progress::Done(result) => self.finished(strand, result),
        }
    }

    /// A strand has ended: so has its run, its branch or its iteration.
    fn finished(&mut self, strand: Strand, result: Result<Data, Failure>) {
        let Some((parent, slot)) = strand.parent else {
            self.end_run(&strand, &result);
            let ending = match result {
                Ok(output) => Ending::Succeeded(output),
                Err(failure) => Ending::Failed(failure.detail),
            };
            self.end(ending);
            return;
        };
        let Some(mut parent) = self.strands.remove(&parent) else { return };
        if strand.run != parent.run {
            self.end_run(&strand, &result);
        }
        let progress = match parent.phase {
            Phase::Branches(_) => self.branch_ended(&mut parent, &strand, slot, result),
            _ => self.iteration_ended(&mut parent, &strand, slot, result),
        };
        self.settle(parent, progress);
    }

    fn end_run(&mut self, strand: &Strand, result: &Result<Data, Failure>) {
        let (detail, ending) = match result {
            Ok(output) => {
                (Detail::ExecutionSucceeded { output: Arc::clone(output) }, Ending::Succeeded(Arc::clone(output)))
            }
            Err(failure) => (Detail::ExecutionFailed(failure.detail.clone()), Ending::Failed(failure.detail.clone())),
        };
        self.record(strand.run, strand.last_event, detail);
        self.runs[strand.run].ending = Some(ending);
    }

    /// Ends the runs whose history is full.
    pub(super) fn end_overflown(&mut self) {
        for run in std::mem::take(&mut self.overflown) {
            let most = facts::MAX_HISTORY_EVENTS;
            let cause = format!("The execution reached the maximum number of history events ({most}).");
            let failure = Failure::new("States.Runtime", cause);
            if run == 0 {
                let previous = self.runs[0].events.last().map_or(0, |event| event.id);
                self.record(0, previous, Detail::ExecutionFailed(failure.detail.clone()));
                self.runs[0].ending = Some(Ending::Failed(failure.detail.clone()));
                self.end(Ending::Failed(failure.detail));
                return;
            }
            let root = self.strands.values().find(|strand| {
                let parent = strand.parent.and_then(|(parent, _)| self.strands.get(&parent));
                strand.run == run && parent.is_some_and(|parent| parent.run != run)
            });
            if let Some(id) = root.map(|strand| strand.id) {
                self.abort_children_of(id);
                if let Some(strand) = self.strands.remove(&id) {
                    self.forget_tasks_of(id);
                    self.finished(strand, Err(failure));
                }
            }
        }
    }

    /// The state's input after `InputPath` and `Parameters`, or `Arguments`.
    pub(super) fn effective_input(
        &mut self,
        strand: &Strand,
        state: &State,
        task: Option<super::demand::TaskId>,
    ) -> Result<Data, Fault> {
        let data = &state.data;
        let seen = Seen { task, ..Seen::default() };
        let input = Arc::clone(&strand.input);
        let taken = self.within(strand, &input, seen, |scope| scope.path_field(&data.input_path, &input))?;
        let template = match state.query_language {
            QueryLanguage::JsonPath => &data.parameters,
            QueryLanguage::Jsonata => &data.arguments,
        };
        match template {
            None => Ok(taken),
            Some(template) => self.within(strand, &taken, seen, |scope| scope.template(template)).map(Arc::new),
        }
    }

    /// Leaves a state with the result of its work.
    pub(super) fn leave(&mut self, strand: &mut Strand, result: Data) -> Result<Progress, Fault> {
        let machine = Arc::clone(&self.machine);
        let state = machine.state(strand.state);
        let (output, assigned) = self.shaped(strand, state, &result)?;
        self.exit(strand, output, assigned, state.next)
    }

    /// The state's output and the variables it sets, from the result of its work.
    pub(super) fn shaped(
        &mut self,
        strand: &Strand,
        state: &State,
        result: &Data,
    ) -> Result<(Data, Vec<(String, Data)>), Fault> {
        let data = &state.data;
        match state.query_language {
            QueryLanguage::JsonPath => {
                let selected = match &data.result_selector {
                    None => Arc::clone(result),
                    Some(selector) => {
                        Arc::new(self.within(strand, result, Seen::default(), |scope| scope.template(selector))?)
                    }
                };
                let assigned =
                    self.within(strand, &selected, Seen::default(), |scope| scope.assigned(data.assign.as_ref()))?;
                let placed = place(&data.result_path, &strand.input, selected)?;
                let output = self
                    .within(strand, &placed, Seen::default(), |scope| scope.path_field(&data.output_path, &placed))?;
                Ok((output, assigned))
            }
            QueryLanguage::Jsonata => {
                let has_result =
                    matches!(state.kind, StateKind::Task(_) | StateKind::Parallel { .. } | StateKind::Map(_));
                let seen = Seen { result: has_result.then_some(result.as_ref()), ..Seen::default() };
                self.within(strand, result, seen, |scope| {
                    let assigned = scope.assigned(data.assign.as_ref())?;
                    let output = match &data.output {
                        None => Arc::clone(result),
                        Some(template) => Arc::new(scope.template(template)?),
                    };
                    Ok((output, assigned))
                })
            }
        }
    }

    /// Leaves a state with its output.
    pub(super) fn exit(
        &mut self,
        strand: &mut Strand,
        output: Data,
        assigned: Vec<(String, Data)>,
        next: Next,
    ) -> Result<Progress, Fault> {
        if data::size(&output) > facts::MAX_DATA_BYTES {
            let name = &self.machine.state(strand.state).name;
            return Err(Fault::Other(Failure::too_large(name)));
        }
        if !assigned.is_empty() {
            let variables = Arc::make_mut(&mut strand.variables);
            for (name, value) in &assigned {
                variables.insert(name.clone(), Arc::clone(value));
            }
        }
        let detail = Detail::StateExited { state: strand.state, output: Arc::clone(&output), assigned };
        strand.last_event = self.record(strand.run, strand.last_event, detail);
        match next {
            Next::State(state) => {
                strand.state = state;
                strand.input = output;
                strand.enter(Phase::Enter);
                Ok(Progress::Go)
            }
            Next::End => Ok(Progress::Done(Ok(output))),
        }
    }
}

/// What `ResultPath` makes of the state's input and a result.
pub(super) fn place(path: &ResultPath, input: &Data, result: Data) -> Result<Data, Fault> {
    match path {
        ResultPath::Replace => Ok(result),
        ResultPath::Discard => Ok(Arc::clone(input)),
        ResultPath::Into(reference) => {
            let written = reference.write(input.as_ref().clone(), result.as_ref().clone());
            written.map(Arc::new).ok_or_else(|| {
                let cause = format!(
                    "Unable to apply step \"{}\" to input {}",
                    reference.text,
                    serde_json::to_string(input.as_ref()).unwrap_or_default()
                );
                Fault::Other(Failure::new("States.ResultPathMatchFailure", cause))
            })
        }
    }
}

/// The error as Catch hands it on: what is not there is null, but for the cause of a timeout, which is empty (recorded).
pub(super) fn error_output(failure: &Failure) -> Value {
    let ErrorDetail { error, cause } = &failure.detail;
    let no_cause = || if error.as_deref() == Some("States.Timeout") { Value::from("") } else { Value::Null };
    json!({
        "Error": error.clone().map_or(Value::Null, Value::String),
        "Cause": cause.clone().map_or_else(no_cause, Value::String),
    })
}
