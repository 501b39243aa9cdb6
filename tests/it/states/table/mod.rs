//! The project's own table of cases; every expectation is written by hand.

mod choices;
mod data_flow;
mod errors;
mod functions;
mod histories;
mod hostile;
mod jsonata;
mod maps;
mod paths;
mod refusals;
mod snapshots;

use busbar::states::mocks::{self, Mocks};
use busbar::states::{Ending, Execution, Settings, parse};
use serde_json::Value;
use std::sync::Arc;

/// JSON as the tables write it: single quotes for double ones, where there is no double one in it.
pub fn json(text: &str) -> Value {
    let text = if text.contains('"') { text.to_owned() } else { text.replace('\'', "\"") };
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Runs a definition with mocks to its end.
pub fn run(definition: &str, input: &str, mocks: &str) -> Execution {
    let definition = json(definition).to_string();
    let parsed = parse(&definition);
    let machine = parsed.machine.unwrap_or_else(|| panic!("{definition} is refused: {:?}", parsed.findings));
    let mut execution = Execution::start(Arc::new(machine), json(input), Settings::default());
    let mut queues: Mocks = mocks::read(&json(mocks)).expect("the mocks can be read");
    mocks::run(&mut execution, &mut queues, &|_| None);
    execution
}

/// A machine of one state, given without `End`, run on an input.
pub fn run_state(state: &str, input: &str) -> Execution {
    let mut state = json(state);
    state["End"] = Value::Bool(true);
    let definition = serde_json::json!({"StartAt": "S", "States": {"S": state}});
    run(&definition.to_string(), input, "{}")
}

/// The output of an execution that succeeded.
pub fn output(execution: &Execution) -> Value {
    match execution.ending() {
        Some(Ending::Succeeded(output)) => output.as_ref().clone(),
        other => panic!("it ended as {other:?}"),
    }
}

/// Error and cause of an execution that failed; empty where there is none.
pub fn failure(execution: &Execution) -> (String, String) {
    match execution.ending() {
        Some(Ending::Failed(detail) | Ending::TimedOut(detail) | Ending::Aborted(detail)) => {
            (detail.error.clone().unwrap_or_default(), detail.cause.clone().unwrap_or_default())
        }
        other => panic!("it ended as {other:?}"),
    }
}

/// The names of the events, with their ids and those that they follow: `3<2 PassStateExited`.
pub fn events(execution: &Execution) -> Vec<String> {
    let told = |event: &busbar::states::Event| {
        format!("{}<{} {}", event.id, event.previous_id, event.name(execution.machine()))
    };
    execution.history().iter().map(told).collect()
}
