//! 491 recorded choices.

use crate::support::shared;
use busbar::states::{Ending, Execution, Settings, parse};
use serde_json::Value;
use std::sync::Arc;

#[test]
fn every_recorded_choice_is_made_so() {
    let Some(text) = shared::text("states/choice.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&text).expect("the records are JSON");
    shared::report("states/choice.json", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let definition = case["definition"].as_str().expect("a definition");
        let input = serde_json::from_str(case["input"].as_str().expect("an input")).expect("the input is JSON");
        let parsed = parse(definition);
        let Some(machine) = parsed.machine else {
            wrong.push(format!("{}: refused {:?}", case["id"], parsed.findings));
            continue;
        };
        let mut execution = Execution::start(Arc::new(machine), input, Settings::default());
        execution.run();
        let is_same = matches!(execution.ending(), Some(Ending::Succeeded(output)) if **output == case["output"]);
        if !is_same {
            wrong.push(format!("{}: {:?}", case["id"], execution.ending()));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
