//! 146 recorded tests of single states.

use super::same;
use crate::support::shared;
use busbar::states::{TestRequest, Tested, test_state};
use serde_json::{Map, Value, json};

/// What differs, by test, with the reason.
const DIFFERING: [(&str, &str); 4] = [
    ("test_base_state_name_validation_failures[empty]", "refused by the client library before the service was asked"),
    ("test_state_name_invalid_state_definition", "the service's own sentence for a wrong definition"),
    ("test_parallel_state_empty_branches", "the service's own sentence for a wrong definition"),
    ("test_strict_mode_mock_result_field_not_in_api_spec", "needs the fields of every service's API"),
];

fn answer(call: &Value) -> Value {
    match TestRequest::read(call).and_then(|request| test_state(&request)) {
        Err(sentence) => json!({ "message": sentence }),
        Ok(tested) => told(tested, call["inspectionLevel"] != "INFO"),
    }
}

/// Where a function was really called, its recorded answer is the mock.
fn with_mock(call: &Value, recorded: &Value) -> Value {
    let mut call = call.clone();
    let is_called = call["definition"].as_str().is_some_and(|text| text.contains("lambda")) && call["mock"].is_null();
    if is_called && recorded["status"] == "SUCCEEDED" {
        let output = &recorded["output"];
        call["mock"] = json!({ "result": output.as_str().map_or_else(|| output.to_string(), str::to_owned) });
    }
    call
}

fn told(tested: Tested, has_inspection: bool) -> Value {
    let mut answer = Map::new();
    let mut tell = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            answer.insert(name.to_owned(), value);
        }
    };
    tell("status", Some(tested.status.name().into()));
    tell("output", tested.output);
    tell("error", tested.failure.error.map(Value::String));
    tell("cause", tested.failure.cause.map(Value::String));
    tell("nextState", tested.next_state.map(Value::String));
    tell("inspectionData", has_inspection.then_some(Value::Object(tested.inspection)));
    Value::Object(answer)
}

fn fits(ours: &Value, recorded: &Value) -> bool {
    let sentence = recorded["message"].as_str().or(recorded["exception_value"].as_str());
    if let Some(sentence) = sentence {
        return ours["message"].as_str().is_some_and(|ours| sentence.ends_with(ours));
    }
    let mut recorded = recorded.clone();
    if let Some(members) = recorded.as_object_mut() {
        members.remove("ResponseMetadata");
    }
    same::fits(&same::opened(ours), &same::opened(&recorded))
}

#[test]
fn recorded_states_are_tested_so() {
    let Some(text) = shared::text("states/test_state.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&text).expect("the records are JSON");
    shared::report("states/test_state.json", cases.len());
    let (mut calls, mut same) = (0, 0);
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case["id"].as_str().expect("an id").rsplit("::").next().expect("a name");
        let recorded: Vec<&Value> = case["recorded"].as_object().expect("answers").values().collect();
        for (call, recorded) in case["calls"].as_array().expect("calls").iter().zip(recorded) {
            calls += 1;
            let ours = answer(&with_mock(call, recorded));
            if fits(&ours, recorded) {
                same += 1;
            } else if !DIFFERING.iter().any(|(known, _)| name == *known || name.split('[').next() == Some(known)) {
                wrong.push(format!(
                    "{name}:\n  ours     {}\n  recorded {}",
                    same::opened(&ours),
                    same::opened(recorded)
                ));
            }
        }
    }
    println!("test_state: {same} of {calls} like the record");
    assert!(same * 100 >= calls * 97, "{same} of {calls} are like the record");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
