//! A clone of an execution is a snapshot: both go on from there, each for itself.

use super::{events, json};
use busbar::states::{Answer, Execution, Settings, parse};
use serde_json::Value;
use std::sync::Arc;

const DEFINITION: &str = "{'StartAt': 'T', 'States': {
    'T': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'HeartbeatSeconds': 10, 'ResultPath': '$.r', 'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': null, 'Next': 'F'}], 'Next': 'W'},
    'W': {'Type': 'Wait', 'Seconds': 5, 'End': true}, 'F': {'Type': 'Fail', 'Error': 'Gave.Up'}}}";

fn start() -> Execution {
    let machine = parse(&json(DEFINITION).to_string()).machine.expect("it can be read");
    Execution::start(Arc::new(machine), json("{}"), Settings::default())
}

#[test]
fn both_futures_of_a_snapshot_happen() {
    let mut execution = start();
    let demands = execution.run();
    assert_eq!(demands.len(), 1);
    let mut other = execution.clone();
    assert!(execution.answer(demands[0].task, Answer::Succeeded(Value::from(1))));
    assert!(execution.run().is_empty());
    assert_eq!(execution.wakes_at_ms(), Some(5_000));
    execution.reach(5_000);
    execution.run();
    assert_eq!(execution.ending().map(busbar::states::Ending::status), Some("SUCCEEDED"));
    assert!(other.answer(demands[0].task, Answer::Failed { error: Some("E".to_owned()), cause: None }));
    other.run();
    assert_eq!(other.ending().map(busbar::states::Ending::status), Some("FAILED"));
    assert_eq!(events(&execution)[..4], events(&other)[..4]);
}

#[test]
fn an_answer_comes_once_and_in_time() {
    let mut execution = start();
    let task = execution.run()[0].task;
    assert_eq!(execution.wakes_at_ms(), Some(10_000));
    execution.reach(9_000);
    assert!(execution.answer(task, Answer::Heartbeat));
    execution.reach(18_999);
    execution.run();
    assert!(execution.ending().is_none(), "the heartbeat counted");
    execution.reach(19_000);
    execution.run();
    assert_eq!(execution.ending().map(busbar::states::Ending::status), Some("FAILED"));
    assert!(!execution.answer(task, Answer::Succeeded(Value::Null)), "a late answer finds nobody");
}

#[test]
fn a_step_is_one_transition() {
    let mut execution = start();
    assert!(execution.step());
    assert_eq!(execution.history().len(), 3);
    assert!(execution.step());
    assert!(!execution.step(), "it waits for the task");
    assert_eq!(execution.take_demands().len(), 1);
}

#[test]
fn a_token_finds_its_task() {
    let text = DEFINITION.replace("lambda:invoke", "sqs:sendMessage.waitForTaskToken");
    let machine = parse(&json(&text).to_string()).machine.expect("it can be read");
    let mut execution = Execution::start(Arc::new(machine), json("{}"), Settings { seed: 7, ..Settings::default() });
    let demand = execution.run().remove(0);
    let token = demand.token.expect("it waits for a token");
    assert_eq!(execution.task_of_token(&token), Some(demand.task));
    assert_eq!(execution.task_of_token("another"), None);
}

#[test]
fn an_execution_can_be_aborted() {
    let mut execution = start();
    execution.run();
    execution.abort(Some("Stop".to_owned()), None);
    assert_eq!(execution.ending().map(busbar::states::Ending::status), Some("ABORTED"));
    assert_eq!(execution.wakes_at_ms(), None);
    assert!(!execution.step());
}
