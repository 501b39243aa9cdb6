//! How many transitions a second an execution makes: `cargo bench --bench states` prints a table.

use busbar::states::{Execution, ExecutionType, Settings, parse};
use serde_json::json;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A machine that goes round until its counter is used up, or maps over what it is given.
struct Subject {
    name: &'static str,
    definition: &'static str,
    input: fn() -> serde_json::Value,
}

const SUBJECTS: [Subject; 4] = [
    Subject {
        name: "loop of Pass and Choice, paths and functions",
        definition: r#"{"StartAt": "Count", "States": {
            "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, -1)"}, "Next": "More"},
            "More": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericGreaterThan": 0, "Next": "Count"}], "Default": "Done"},
            "Done": {"Type": "Succeed"}}}"#,
        input: || json!({"n": 5_000}),
    },
    Subject {
        name: "loop with ResultPath into a 2 KB order",
        definition: r#"{"StartAt": "Count", "States": {
            "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.count.n, -1)"}, "ResultPath": "$.count", "Next": "More"},
            "More": {"Type": "Choice", "Choices": [{"Variable": "$.count.n", "NumericGreaterThan": 0, "Next": "Count"}], "Default": "Done"},
            "Done": {"Type": "Succeed"}}}"#,
        input: || {
            let line = |index: usize| json!({"sku": format!("sku-{index}"), "quantity": index, "price": 9.99, "tags": ["a", "b"]});
            json!({"count": {"n": 5_000}, "order": (0..32).map(line).collect::<Vec<_>>()})
        },
    },
    Subject {
        name: "inline Map over 4,000 items",
        definition: r#"{"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemProcessor": {
            "StartAt": "Shape", "States": {"Shape": {"Type": "Pass", "Parameters": {"id.$": "$"}, "End": true}}}, "End": true}}}"#,
        input: || json!((0..4_000).collect::<Vec<u32>>()),
    },
    Subject {
        name: "loop of Pass and Choice, JSONata",
        definition: r#"{"StartAt": "Count", "QueryLanguage": "JSONata", "States": {
            "Count": {"Type": "Pass", "Output": {"n": "{% $states.input.n - 1 %}"}, "Next": "More"},
            "More": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n > 0 %}", "Next": "Count"}], "Default": "Done"},
            "Done": {"Type": "Succeed"}}}"#,
        input: || json!({"n": 1_000}),
    },
];

fn main() {
    println!("| machine | transitions/s |");
    println!("|---|---:|");
    for subject in SUBJECTS {
        let parsed = parse(subject.definition);
        let machine = Arc::new(parsed.machine.unwrap_or_else(|| panic!("{}: {:?}", subject.name, parsed.findings)));
        let settings = Settings { kind: ExecutionType::Express, ..Settings::default() };
        let (mut transitions, mut spent) = (0, Duration::ZERO);
        while spent < Duration::from_secs(2) {
            let mut execution = Execution::start(Arc::clone(&machine), (subject.input)(), settings.clone());
            let start = Instant::now();
            execution.run();
            spent += start.elapsed();
            let ending = execution.ending().map(busbar::states::Ending::status);
            assert_eq!(ending, Some("SUCCEEDED"), "{}", subject.name);
            transitions += execution.transitions();
        }
        println!("| {} | {:.0} |", subject.name, transitions as f64 / spent.as_secs_f64());
    }
}
