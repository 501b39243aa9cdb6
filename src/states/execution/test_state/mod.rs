//! TestState: one state by itself, with every stage of its data flow.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html> (2025-11) and 146 recorded calls.

mod context;
mod request;

pub use request::{TestConfiguration, TestMock, TestRequest};

use super::errors::delay_secs;
use super::failure::{Failure, Fault};
use super::scope::Seen;
use super::step::{Progress, error_output, place};
use super::strand::Strand;
use super::{Execution, Settings};
use crate::states::history::{Data, ErrorDetail};
use crate::states::model::{Items, Machine, Map, Next, QueryLanguage, State, StateKind};
use crate::states::parse::{parse, parse_state};
use serde_json::{Map as Object, Value};
use std::sync::Arc;

/// The name of a state that was given without one (recorded).
const LONE_STATE: &str = "StateName";

/// How a tested state ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestStatus {
    Succeeded,
    Failed,
    /// It would be tried again.
    Retriable,
    CaughtError,
}

impl TestStatus {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            TestStatus::Succeeded => "SUCCEEDED",
            TestStatus::Failed => "FAILED",
            TestStatus::Retriable => "RETRIABLE",
            TestStatus::CaughtError => "CAUGHT_ERROR",
        }
    }
}

/// What came of a test.
#[derive(Clone, Debug, PartialEq)]
pub struct Tested {
    pub status: TestStatus,
    pub output: Option<Value>,
    pub failure: ErrorDetail,
    pub next_state: Option<String>,
    /// Every stage by its name in the API: `input`, `afterInputPath`, …
    pub inspection: Object<String, Value>,
}

/// Tests a state.
///
/// # Errors
/// The service's sentence for a request that it refuses.
pub fn test_state(request: &TestRequest) -> Result<Tested, String> {
    let machine = machine(request)?;
    let name = request.state_name.as_deref().unwrap_or(LONE_STATE);
    let id = machine.named(name).ok_or("State not found in definition")?;
    request.validate(machine.state(id))?;
    context::validate(request, machine.state(id))?;
    let machine = Arc::new(machine);
    let variables = request.variables.iter().map(|(name, value)| (name.clone(), Arc::new(value.clone()))).collect();
    let input: Data = Arc::new(request.input.clone());
    let mut execution =
        Execution::start_at(id, Arc::clone(&machine), Arc::clone(&input), Settings::default(), variables);
    execution.given_context = Some(context::of(request, machine.state(id)));
    let strand = execution.ready.pop_front().and_then(|id| execution.strands.remove(&id));
    let strand = strand.ok_or("State not found in definition")?;
    let mut test = Test { execution, strand, request, inspection: Object::new() };
    test.show("input", input.as_ref().clone());
    if !request.variables.is_empty() {
        test.show("variables", Value::Object(request.variables.clone()));
    }
    Ok(test.run(&machine, machine.state(id)))
}

fn machine(request: &TestRequest) -> Result<Machine, String> {
    let is_whole = request.state_name.is_some();
    let parsed = if is_whole { parse(&request.definition) } else { parse_state(&request.definition, LONE_STATE) };
    parsed.machine.ok_or_else(|| {
        let codes: Vec<&str> = parsed.findings.iter().map(|finding| finding.code).collect();
        format!("Invalid State Machine Definition: '{}'", codes.join(", "))
    })
}

/// A test that runs.
struct Test<'request> {
    execution: Execution,
    strand: Strand,
    request: &'request TestRequest,
    inspection: Object<String, Value>,
}

impl Test<'_> {
    fn show(&mut self, stage: &str, value: Value) {
        self.inspection.insert(stage.to_owned(), value);
    }

    fn run(mut self, machine: &Machine, state: &State) -> Tested {
        match self.work(machine, state) {
            Ok(tested) => tested,
            Err(fault) => {
                // Recorded: without the state and the event before the sentence.
                let failure = match fault {
                    Fault::Runtime(reason) => Failure::new("States.Runtime", reason),
                    Fault::Query { reason, .. } => Failure::new("States.QueryEvaluationError", reason),
                    Fault::Intrinsic { call, reason } => Failure::new(
                        "States.IntrinsicFailure",
                        format!("The function '{call}' had the following error: {reason}"),
                    ),
                    Fault::Other(failure) => failure,
                };
                self.ended(TestStatus::Failed, None, failure.detail, None)
            }
        }
    }

    fn ended(
        &mut self,
        status: TestStatus,
        output: Option<Value>,
        failure: ErrorDetail,
        next_state: Option<String>,
    ) -> Tested {
        Tested { status, output, failure, next_state, inspection: std::mem::take(&mut self.inspection) }
    }

    fn work(&mut self, machine: &Machine, state: &State) -> Result<Tested, Fault> {
        let is_jsonpath = state.query_language == QueryLanguage::JsonPath;
        let input = Arc::clone(&self.strand.input);
        let taken = self
            .execution
            .within(&self.strand, &input, Seen::default(), |scope| scope.path_field(&state.data.input_path, &input))?;
        let has_stages = !matches!(state.kind, StateKind::Parallel { .. } | StateKind::Pass { result: Some(_) });
        if is_jsonpath && has_stages {
            self.show("afterInputPath", taken.as_ref().clone());
        }
        match &state.kind {
            StateKind::Fail(fail) => match self.execution.fail(&mut self.strand, fail)? {
                Progress::Done(Err(failure)) => Ok(self.ended(TestStatus::Failed, None, failure.detail, None)),
                Progress::Done(Ok(_)) | Progress::Go | Progress::Wait => {
                    Err(Fault::Runtime("The Fail state did not fail.".to_owned()))
                }
            },
            StateKind::Choice(choice) => {
                self.execution.choice(&mut self.strand, state, choice)?;
                let next = machine.state(self.strand.state).name.clone();
                let output = self.strand.input.as_ref().clone();
                Ok(self.ended(TestStatus::Succeeded, Some(output), ErrorDetail::default(), Some(next)))
            }
            StateKind::Succeed | StateKind::Wait(_) => self.succeeded(machine, state, &taken, false),
            StateKind::Pass { result } => {
                let effective = self.execution.effective_input(&self.strand, state, None)?;
                match result {
                    Some(result) => {
                        self.show("result", result.clone());
                        self.succeeded(machine, state, &Arc::new(result.clone()), is_jsonpath)
                    }
                    None => {
                        if is_jsonpath {
                            self.show("afterParameters", effective.as_ref().clone());
                        }
                        self.succeeded(machine, state, &effective, is_jsonpath)
                    }
                }
            }
            StateKind::Task(_) => {
                let effective = self.execution.effective_input(&self.strand, state, None)?;
                let stage = if is_jsonpath { "afterParameters" } else { "afterArguments" };
                self.show(stage, effective.as_ref().clone());
                self.mocked(machine, state, None)
            }
            StateKind::Parallel { .. } => self.mocked(machine, state, None),
            StateKind::Map(map) => {
                let items = self.items(state, map, &taken)?;
                self.limits(map, &taken)?;
                self.mocked(machine, state, Some((map, items)))
            }
        }
    }

    /// What the mock says: a result or an error.
    fn mocked(&mut self, machine: &Machine, state: &State, map: Option<(&Map, usize)>) -> Result<Tested, Fault> {
        let threshold = map.filter(|(map, items)| self.is_threshold_exceeded(map, *items));
        match &self.request.mock {
            Some(TestMock::Error { error, cause }) => {
                let detail = ErrorDetail { error: error.clone(), cause: cause.clone() };
                self.failed(machine, state, &Failure { detail, is_heartbeat: false })
            }
            _ if threshold.is_some() => {
                let cause = "The specified tolerated failure threshold was exceeded";
                self.failed(machine, state, &Failure::new("States.ExceedToleratedFailureThreshold", cause))
            }
            Some(TestMock::Result(result)) => {
                if matches!(state.kind, StateKind::Task(_)) {
                    self.show("result", result.clone());
                }
                let is_jsonpath = state.query_language == QueryLanguage::JsonPath;
                self.succeeded(machine, state, &Arc::new(result.clone()), is_jsonpath)
            }
            None => Err(Fault::Other(Failure::new("Mock.Missing", "the state needs a mock"))),
        }
    }

    fn is_threshold_exceeded(&self, map: &Map, items: usize) -> bool {
        let Some(failures) = self.request.configuration.map_iteration_failure_count else { return false };
        let number = |stage: &str| self.inspection.get(stage).and_then(Value::as_f64);
        let by_count = map.tolerated_failure_count.is_some()
            && number("toleratedFailureCount").is_some_and(|most| failures as f64 > most);
        let by_share = map.tolerated_failure_percentage.is_some()
            && number("toleratedFailurePercentage").is_some_and(|most| failures as f64 * 100.0 > most * items as f64);
        by_count || by_share
    }

    /// How many items there are, shown where a path chose them.
    fn items(&mut self, state: &State, map: &Map, taken: &Data) -> Result<usize, Fault> {
        let items = match (&self.request.configuration.map_item_reader_data, &map.reader) {
            (Some(text), Some(reader)) => {
                super::state::items_of_file(&Value::String(text.clone()), &reader.config).unwrap_or_default()
            }
            _ => self
                .execution
                .within(&self.strand, taken, Seen::default(), |scope| super::state::items(scope, state, map))?,
        };
        let count = items.len();
        if state.query_language == QueryLanguage::JsonPath && !matches!(map.items, Items::Template(_)) {
            self.show("afterItemsPath", Value::Array(items));
        }
        Ok(count)
    }

    fn limits(&mut self, map: &Map, taken: &Data) -> Result<(), Fault> {
        let quantities = [
            ("maxConcurrency", &map.max_concurrency),
            ("toleratedFailureCount", &map.tolerated_failure_count),
            ("toleratedFailurePercentage", &map.tolerated_failure_percentage),
        ];
        for (stage, quantity) in quantities {
            if let Some(quantity) = quantity {
                let value =
                    self.execution.within(&self.strand, taken, Seen::default(), |scope| scope.number(quantity))?;
                self.show(stage, value);
            } else if stage == "maxConcurrency" {
                self.show(stage, 0.into());
            }
        }
        Ok(())
    }

    fn succeeded(
        &mut self,
        machine: &Machine,
        state: &State,
        result: &Data,
        has_stages: bool,
    ) -> Result<Tested, Fault> {
        if has_stages {
            let selected = match &state.data.result_selector {
                None => result.as_ref().clone(),
                Some(selector) => {
                    self.execution.within(&self.strand, result, Seen::default(), |scope| scope.template(selector))?
                }
            };
            self.show("afterResultSelector", selected.clone());
            let placed = place(&state.data.result_path, &self.strand.input, Arc::new(selected))?;
            self.show("afterResultPath", placed.as_ref().clone());
        }
        let (output, _) = self.execution.shaped(&self.strand, state, result)?;
        let next = match state.next {
            Next::State(id) => Some(machine.state(id).name.clone()),
            Next::End => None,
        };
        Ok(self.ended(TestStatus::Succeeded, Some(output.as_ref().clone()), ErrorDetail::default(), next))
    }

    /// Which retrier or catcher would take the error.
    fn failed(&mut self, machine: &Machine, state: &State, failure: &Failure) -> Result<Tested, Fault> {
        let mut details = Object::new();
        let retrier = state.retry.iter().position(|retrier| failure.is_named_by(&retrier.errors));
        if let Some(index) = retrier {
            let retrier = &state.retry[index];
            let count = self.request.configuration.retrier_retry_count;
            details.insert("retryIndex".to_owned(), index.into());
            if count < retrier.max_attempts {
                let secs = delay_secs(&retrier.backoff, count);
                let secs = if secs.fract() == 0.0 { Value::from(secs as u64) } else { Value::from(secs) };
                details.insert("retryBackoffIntervalSeconds".to_owned(), secs);
                self.show("errorDetails", Value::Object(details));
                return Ok(self.ended(TestStatus::Retriable, None, failure.detail.clone(), None));
            }
        }
        let catcher = state.catch.iter().position(|catcher| failure.is_named_by(&catcher.errors));
        let Some(index) = catcher else {
            if !details.is_empty() {
                self.show("errorDetails", Value::Object(details));
            }
            return Ok(self.ended(TestStatus::Failed, None, failure.detail.clone(), None));
        };
        details.insert("catchIndex".to_owned(), index.into());
        self.show("errorDetails", Value::Object(details));
        let catcher = &state.catch[index];
        let output: Data = Arc::new(error_output(failure));
        let seen = Seen { error_output: Some(&output), ..Seen::default() };
        let input = Arc::clone(&self.strand.input);
        let output = self.execution.within(&self.strand, &output, seen, |scope| match &catcher.output {
            Some(template) => scope.template(template).map(Arc::new),
            None => place(&catcher.result_path, &input, Arc::clone(&output)),
        })?;
        let next = machine.state(catcher.next).name.clone();
        Ok(self.ended(TestStatus::CaughtError, Some(output.as_ref().clone()), failure.detail.clone(), Some(next)))
    }
}
