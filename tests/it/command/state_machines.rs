//! `busbar run` and `busbar check` without a design: state machines, line by line.

use super::run;
use serde_json::{Value, json};

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

#[test]
fn run_answers_how_it_ended_with_its_history() {
    let definition = json!({"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2}], "End": true}}});
    let mocks = json!({"T": [{"error": "Busy", "cause": "try again"}, {"result": {"ok": true}}]});
    let line = json!({"definition": definition, "input": {"a": 1}, "mocks": mocks, "start": "2024-01-01T00:00:00Z"});
    let outcome = run(&["run"], &line.to_string());
    assert_eq!((outcome.code, outcome.errors.as_str()), (0, ""));
    let answer = &lines(&outcome.out)[0];
    assert_eq!((&answer["status"], &answer["output"]), (&json!("SUCCEEDED"), &json!({"ok": true})));
    let events = answer["events"].as_array().expect("a history");
    assert_eq!(events.len(), 10);
    assert_eq!(events[0]["timestamp"], "2024-01-01T00:00:00.000Z");
    assert_eq!(events[5]["type"], "TaskScheduled");
    assert_eq!(events[5]["timestamp"], "2024-01-01T00:00:02.000Z");
}

#[test]
fn run_answers_a_failure_and_a_missing_mock() {
    let failing =
        json!({"definition": {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E", "Cause": "because"}}}});
    let unmocked = json!({"definition": {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}});
    let outcome = run(&["run"], &format!("{failing}\n{unmocked}\n"));
    assert_eq!(outcome.code, 0);
    let answers = lines(&outcome.out);
    assert_eq!(
        (&answers[0]["status"], &answers[0]["error"], &answers[0]["cause"]),
        (&json!("FAILED"), &json!("E"), &json!("because"))
    );
    assert_eq!(answers[1]["error"], "Mock.Missing");
}

#[test]
fn run_says_what_it_cannot_use() {
    let code = |line: &str| {
        let outcome = run(&["run"], line);
        (outcome.code, lines(&outcome.out)[0]["code"].clone())
    };
    assert_eq!(code("{}"), (2, json!("run-line-lacks")));
    assert_eq!(
        code(r#"{"definition": {"StartAt": "S", "States": {"S": {"Type": "Succeed"}}}, "mocks": {"S": 1}}"#),
        (2, json!("run-line-wrong"))
    );
    let refused = run(&["run"], r#"{"definition": {"States": {"S": {"Type": "Succeed"}}}}"#);
    assert_eq!(refused.code, 1);
    assert_eq!(lines(&refused.out)[0]["accepted"], false);
}

#[test]
fn check_judges_definitions() {
    let good = json!({"definition": {"StartAt": "S", "States": {"S": {"Type": "Succeed"}}}});
    let bad = json!({"definition": "{\n  \"StartAt\": \"S\",\n  \"States\": {\"S\": {\"Type\": \"Suceed\"}}\n}"});
    let outcome = run(&["check"], &format!("{good}\n{bad}\n"));
    assert_eq!(outcome.code, 1);
    let answers = lines(&outcome.out);
    assert_eq!(answers[0], json!({"accepted": true, "findings": []}));
    let finding = &answers[1]["findings"][0];
    assert_eq!(
        (&finding["code"], &finding["line"], &finding["column"]),
        (&json!("states.unknown-type"), &json!(3), &json!(28))
    );
    assert_eq!(finding["sentence"], "There is no state type \"Suceed\". Did you mean \"Succeed\"?");
    assert_eq!(finding["fix"]["replacement"], "\"Succeed\"");
}

#[test]
fn an_express_machine_is_judged_as_one() {
    let definition = json!({"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "End": true}}});
    let accepted = |kind: &str| {
        let outcome = run(&["check"], &json!({"definition": definition, "type": kind}).to_string());
        lines(&outcome.out)[0]["accepted"].clone()
    };
    assert_eq!((accepted("STANDARD"), accepted("EXPRESS")), (json!(true), json!(false)));
}
