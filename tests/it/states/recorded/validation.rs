//! 125 recorded judgements: only whether a definition is accepted counts.

use crate::support::shared;
use busbar::states::{ExecutionType, check, is_accepted};
use serde_json::Value;

#[test]
fn recorded_definitions_are_judged_so() {
    let Some(text) = shared::text("states/validation.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&text).expect("the records are JSON");
    shared::report("states/validation.json", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let recorded = case["recorded"].to_string();
        let id = case["id"].as_str().expect("an id");
        let is_express = id.contains("express");
        for call in definitions(case) {
            let kind = if call.1 == "EXPRESS" || (is_express && call.1.is_empty()) {
                ExecutionType::Express
            } else {
                ExecutionType::Standard
            };
            let is_refused = recorded.contains("SCHEMA_VALIDATION_FAILED")
                || recorded.contains("InvalidDefinition")
                || recorded.contains("INVALID_JSON_DESCRIPTION");
            let findings = check(&call.0, kind);
            if is_accepted(&findings) == is_refused {
                let said: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
                wrong.push(format!(
                    "{id}: recorded {}, we say {said:?}\\n   {}",
                    if is_refused { "refused" } else { "accepted" },
                    call.0
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// The definitions of a case with their type, empty where the call names none.
fn definitions(case: &Value) -> Vec<(String, String)> {
    let activity = "arn:aws:states:us-east-1:111111111111:activity:activity";
    let text = |value: &Value| value.as_str().unwrap_or("").replace("<create_activity>.activityArn", activity);
    let created = case["create"].as_array().into_iter().flatten().map(|definition| (text(definition), String::new()));
    let called =
        case["calls"].as_array().into_iter().flatten().map(|call| (text(&call["definition"]), text(&call["type"])));
    created.chain(called).collect()
}

#[test]
fn samples_are_accepted() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for name in shared::names("states/samples") {
        let text = shared::text(&format!("states/samples/{name}")).expect("a sample that is listed can be read");
        count += 1;
        let findings = check(&text, ExecutionType::Standard);
        if !is_accepted(&findings) {
            let said: Vec<String> = findings
                .iter()
                .filter(|finding| finding.severity == busbar::diagnostic::Severity::Error)
                .map(|finding| format!("{} {:?}", finding.code, finding.arguments))
                .collect();
            wrong.push(format!("{name}: {}", said.join("; ")));
        }
    }
    println!("{count} samples read");
    assert!(wrong.is_empty(), "{} are refused:\n{}", wrong.len(), wrong.join("\n"));
}
