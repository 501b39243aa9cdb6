//! Definitions that are meant to hurt end at a limit, with a reason.

use super::{failure, json, output, run, run_state};
use busbar::states::{Ending, Execution, ExecutionType, Settings, parse};
use std::sync::Arc;

#[test]
fn an_endless_loop_ends_with_its_history() {
    let definition =
        "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Pass', 'Next': 'A'}}}";
    let execution = run(definition, "{}", "{}");
    let (error, cause) = failure(&execution);
    assert_eq!(error, "States.Runtime");
    assert_eq!(cause, "The execution reached the maximum number of history events (25000).");
    assert_eq!(execution.history().len(), 25_000);
}

#[test]
fn an_endless_express_loop_is_given_up() {
    let text = json("{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'A'}}}").to_string();
    let machine = Arc::new(parse(&text).machine.expect("it can be read"));
    let settings = Settings { kind: ExecutionType::Express, max_transitions: 50_000, ..Settings::default() };
    let mut execution = Execution::start(machine, json("{}"), settings);
    execution.run();
    assert!(matches!(execution.ending(), Some(Ending::GivenUp { transitions: 50_001 })), "{:?}", execution.ending());
}

#[test]
fn a_huge_map_ends_with_its_history() {
    let items = format!("[{}]", vec!["1"; 100_000].join(","));
    let definition = "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}, 'End': true}}}";
    assert_eq!(failure(&run(definition, &items, "{}")).0, "States.Runtime");
}

#[test]
fn nested_branches_end() {
    let mut flow = "{'StartAt': 'E', 'States': {'E': {'Type': 'Succeed'}}}".to_owned();
    for depth in 0..60 {
        flow = format!(
            "{{'StartAt': 'P{depth}', 'States': {{'P{depth}': {{'Type': 'Parallel', 'Branches': [{flow}], 'End': true}}}}}}"
        );
    }
    let parsed = parse(&flow.replace('\'', "\""));
    assert!(parsed.machine.is_none());
    assert!(parsed.findings.iter().any(|finding| finding.code == "states.too-deep"), "{:?}", parsed.findings);
}

#[test]
fn nested_json_ends() {
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let text = format!(
        "{{\"StartAt\": \"A\", \"States\": {{\"A\": {{\"Type\": \"Pass\", \"Result\": {deep}, \"End\": true}}}}}}"
    );
    assert!(parse(&text).machine.is_none());
}

#[test]
fn nested_rules_filters_and_calls_end() {
    let mut rule = "{'Variable': '$', 'IsNull': true}".to_owned();
    for _ in 0..200 {
        rule = format!("{{'Not': {rule}}}");
    }
    let rule = rule.replace('\'', "\"");
    let rule = format!("{}, \"Next\": \"E\"}}", &rule[..rule.len() - 1]);
    let text = format!(
        "{{\"StartAt\": \"C\", \"States\": {{\"C\": {{\"Type\": \"Choice\", \"Choices\": [{rule}]}}, \"E\": {{\"Type\": \"Succeed\"}}}}}}"
    );
    assert!(parse(&text).findings.iter().any(|finding| finding.code == "states.rule-too-deep"));
    for value in [
        format!("$[?({}@.a{})]", "(".repeat(500), ")".repeat(500)),
        format!("$[?({}@.a)]", "!".repeat(500)),
        format!("{}1{}", "States.Array(".repeat(500), ")".repeat(500)),
    ] {
        let state = serde_json::json!({"StartAt": "S", "States": {"S": {"Type": "Pass", "Parameters": {"x.$": value}, "End": true}}});
        assert!(parse(&state.to_string()).machine.is_none(), "{value}");
    }
}

#[test]
fn expensive_expressions_end() {
    for expression in [
        "($f := function($x) { $f($x + 1) + 1 }; $f(1))",
        "$count([1..9000000])",
        "$reduce([1..1000], function($a, $b) { $append($a, $a) }, [1])",
    ] {
        let state =
            serde_json::json!({"Type": "Pass", "QueryLanguage": "JSONata", "Output": format!("{{% {expression} %}}")});
        assert_eq!(failure(&run_state(&state.to_string(), "{}")).0, "States.QueryEvaluationError", "{expression}");
    }
}

#[test]
fn expressions_of_text_take_linear_time() {
    let text = "a".repeat(50_000);
    let input = format!("{{'t': '{text}'}}");
    let state = serde_json::json!({"Type": "Pass", "Parameters": {"x.$": "$.[?(@.t =~ /(a+)+b/)]"}});
    assert_eq!(output(&run_state(&state.to_string(), &input))["x"], json("[]"));
    let state = serde_json::json!({"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $contains($states.input.t, /(a+)+b/) %}"});
    assert_eq!(output(&run_state(&state.to_string(), &input)), json("false"));
}
