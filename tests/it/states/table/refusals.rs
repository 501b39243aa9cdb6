//! What is said about definitions: every mistake, at its place.

use super::json;
use busbar::states::{ExecutionType, check, parse};
use busbar::text;

fn codes(definition: &str, kind: ExecutionType) -> Vec<&'static str> {
    check(&json(definition).to_string(), kind).iter().map(|finding| finding.code).collect()
}

fn check_says(definition: &str, expected: &[&str]) {
    assert_eq!(codes(definition, ExecutionType::Standard), expected, "{definition}");
}

/// One state with what ends it, in an otherwise right machine with the states `S`, `N` and `M`.
fn check_state(state: &str, expected: &[&str]) {
    let definition = format!("{{'StartAt': 'A', 'States': {{'A': {{'Type': 'Choice', 'Choices': [
        {{'Variable': '$', 'IsNull': true, 'Next': 'N'}}], 'Default': 'S'}}, 'S': {state}, 'N': {{'Type': 'Succeed'}}}}}}");
    check_says(&definition, expected);
}

#[test]
fn machines() {
    check_says("[]", &["states.not-an-object"]);
    check_says("{}", &["states.field-missing", "states.field-missing"]);
    check_says("{'States': {'A': {'Type': 'Succeed'}}}", &["states.field-missing"]);
    check_says("{'StartAt': 'A'}", &["states.field-missing"]);
    check_says("{'StartAt': 'A', 'States': {}}", &["states.no-states"]);
    check_says("{'StartAt': 'A', 'States': []}", &["states.wrong-kind"]);
    check_says("{'StartAt': 'B', 'States': {'A': {'Type': 'Succeed'}}}", &["states.target-unknown"]);
    check_says("{'StartAt': 'A', 'Version': '2.0', 'States': {'A': {'Type': 'Succeed'}}}", &["states.version"]);
    check_says("{'StartAt': 'A', 'TimeoutSeconds': 0, 'States': {'A': {'Type': 'Succeed'}}}", &["states.out-of-range"]);
    check_says(
        "{'StartAt': 'A', 'QueryLanguage': 'SQL', 'States': {'A': {'Type': 'Succeed'}}}",
        &["states.not-one-of"],
    );
    check_says(
        "{'StartAt': 'A', 'Coment': 'x', 'States': {'A': {'Type': 'Succeed'}}}",
        &["states.unknown-field-of-machine"],
    );
    check_says(
        "{'StartAt': 'A', 'Comment': 'x', 'Version': '1.0', 'TimeoutSeconds': 60, 'States': {'A': {'Type': 'Succeed'}}}",
        &[],
    );
}

#[test]
fn states_and_transitions() {
    check_state("{'Type': 'Pass', 'Next': 'N'}", &[]);
    check_state("5", &["states.state-not-an-object"]);
    check_state("{'Next': 'N'}", &["states.field-missing"]);
    check_state("{'Type': 'Pas', 'Next': 'N'}", &["states.unknown-type"]);
    check_state("{'Type': 'Pass'}", &["states.no-next"]);
    check_state("{'Type': 'Pass', 'End': false}", &["states.no-next"]);
    check_state("{'Type': 'Pass', 'End': 'yes'}", &["states.wrong-kind"]);
    check_state("{'Type': 'Pass', 'End': true, 'Next': 'N'}", &["states.next-and-end"]);
    check_state("{'Type': 'Pass', 'Next': 'Gone'}", &["states.target-unknown"]);
    check_state("{'Type': 'Pass', 'Next': 5}", &["states.wrong-kind"]);
    check_state("{'Type': 'Pass', 'Next': 'N', 'Owner': 'me'}", &["states.unknown-field"]);
    check_state("{'Type': 'Pass', 'Next': 'N', 'Seconds': 1}", &["states.field-of-other-type"]);
    check_state("{'Type': 'Pass', 'Next': 'N', 'Output': 1}", &["states.field-of-other-language"]);
    check_state(
        "{'Type': 'Pass', 'Next': 'N', 'QueryLanguage': 'JSONata', 'InputPath': '$'}",
        &["states.field-of-other-language"],
    );
    check_says(
        "{'StartAt': 'A', 'QueryLanguage': 'JSONata', 'States': {'A': {'Type': 'Succeed', 'QueryLanguage': 'JSONPath'}}}",
        &["states.language-back-to-jsonpath"],
    );
    check_says(
        "{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}, 'B': {'Type': 'Succeed'}}}",
        &["states.unreachable"],
    );
    check_says("{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'A'}}}", &["states.never-ends"]);
    let long = "x".repeat(81);
    check_says(
        &format!("{{'StartAt': '{long}', 'States': {{'{long}': {{'Type': 'Succeed'}}}}}}"),
        &["states.name-length"],
    );
    check_says(
        "{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'Branches': [{'StartAt': 'P', 'States': {'P': {'Type': 'Succeed'}}}], 'End': true}}}",
        &["states.name-twice"],
    );
    check_says(
        "{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'Branches': [{'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'Next': 'E'}}}], 'Next': 'E'}, 'E': {'Type': 'Succeed'}}}",
        &["states.target-outside"],
    );
}

#[test]
fn every_mistake_is_said() {
    check_says(
        "{'StartAt': 'X', 'States': {'A': {'Type': 'Pass', 'InputPath': 'a'}, 'B': {'Type': 'Wait', 'End': true}, 'C': {'Type': 'Task', 'Next': 'Y'}}}",
        &["states.target-unknown", "states.no-next", "states.path", "states.wait-forms", "states.field-missing"],
    );
}

#[test]
fn paths_and_functions() {
    let with = |value: &str, expected: &[&str]| {
        check_state(&format!("{{'Type': 'Pass', 'Parameters': {{'x.$': '{value}'}}, 'End': true}}"), expected)
    };
    with("$.a[0].b[*]", &[]);
    for path in ["$.", "$.a[", "$.a[x]", "$.a b", "$.a.nope()", "$[?(@.a ==)]"] {
        with(path, &["states.path"]);
    }
    with("plain", &["states.not-a-path-or-function"]);
    with("States.Formt(1)", &["states.unknown-function"]);
    with("States.UUID(", &["states.function-parenthesis"]);
    with("States.MathAdd(1)", &["states.function-argument-count"]);
    with("States.MathAdd(1, x)", &["states.function-argument"]);
    with("States.ArrayLength($.a[)", &["states.path"]);
    check_state("{'Type': 'Pass', 'Parameters': {'x.$': 5}, 'End': true}", &["states.wrong-kind"]);
    check_state("{'Type': 'Pass', 'ResultPath': '$.a[*]', 'End': true}", &["states.not-a-reference-path"]);
    check_state("{'Type': 'Pass', 'ResultPath': '$$.a', 'End': true}", &["states.not-a-reference-path"]);
    check_state("{'Type': 'Pass', 'OutputPath': 5, 'End': true}", &["states.wrong-kind"]);
    let calls = |call: &str| {
        let text = format!(
            r#"{{"StartAt": "S", "States": {{"S": {{"Type": "Pass", "Parameters": {{"x.$": "{call}"}}, "End": true}}}}}}"#
        );
        check(&text, ExecutionType::Standard).iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(calls("States.Format('{} {}', 1)"), ["states.function-placeholders"]);
    assert_eq!(calls("States.Format('{}, 1)"), ["states.function-open-text"]);
    assert_eq!(calls(&format!("{}1{}", "States.Array(".repeat(11), ")".repeat(11))), ["states.function-too-deep"]);
    assert_eq!(calls(r#"States.Format(\"{}\", 1)"#), ["states.function-argument"]);
}

#[test]
fn expressions() {
    let with = |value: &str, expected: &[&str]| {
        check_state(
            &format!("{{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': '{value}', 'End': true}}"),
            expected,
        )
    };
    with("{% $states.input.a %}", &[]);
    with("{% 1 + %}", &["states.expression"]);
    with("{% $a ?? 1 %}", &["states.expression"]);
    with("{% $a ?: 1 %}", &["states.expression"]);
    check_state(
        "{'Type': 'Wait', 'QueryLanguage': 'JSONata', 'Seconds': 'soon', 'End': true}",
        &["states.not-an-expression"],
    );
}

#[test]
fn variables() {
    check_state("{'Type': 'Pass', 'Assign': {'states': 1}, 'End': true}", &["states.variable-name"]);
    check_state(
        "{'Type': 'Pass', 'Assign': {'1a': 1, 'b-c': 2}, 'End': true}",
        &["states.variable-name", "states.variable-name"],
    );
    check_state("{'Type': 'Pass', 'Assign': 5, 'End': true}", &["states.wrong-kind"]);
    check_state("{'Type': 'Pass', 'Parameters': {'x.$': '$gone'}, 'End': true}", &["states.variable-unknown"]);
    check_says(
        "{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'Assign': {'x': 1}, 'Branches': [{'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'Assign': {'x': 2}, 'End': true}}}], 'End': true}}}",
        &["states.variable-of-outer-flow"],
    );
}

#[test]
fn choices() {
    let rule = |rule: &str, expected: &[&str]| {
        let definition = format!(
            "{{'StartAt': 'C', 'States': {{'C': {{'Type': 'Choice', 'Choices': [{rule}], 'Default': 'N'}}, 'N': {{'Type': 'Succeed'}}}}}}"
        );
        check_says(&definition, expected);
    };
    rule("{'Variable': '$.a', 'StringEquals': 'x', 'Next': 'N'}", &[]);
    rule("{'Variable': '$.a', 'StringEquals': 'x'}", &["states.field-missing"]);
    rule("{'StringEquals': 'x', 'Next': 'N'}", &["states.field-missing"]);
    rule("{'Variable': '$.a', 'Next': 'N'}", &["states.operators"]);
    rule("{'Variable': '$.a', 'IsNull': true, 'IsString': true, 'Next': 'N'}", &["states.operators"]);
    rule("{'Variable': '$.a', 'StringEqual': 'x', 'Next': 'N'}", &["states.unknown-operator"]);
    rule("{'Variable': '$.a', 'IsNullPath': '$.b', 'Next': 'N'}", &["states.unknown-operator"]);
    rule("{'Variable': '$.a', 'StringEquals': 5, 'Next': 'N'}", &["states.wrong-kind"]);
    rule("{'Variable': '$.a', 'NumericEquals': '5', 'Next': 'N'}", &["states.wrong-kind"]);
    rule("{'Variable': '$.a', 'TimestampEquals': 'today', 'Next': 'N'}", &["states.wrong-kind"]);
    rule("{'And': [], 'Next': 'N'}", &["states.rule-empty"]);
    rule("{'Not': {'Variable': '$.a', 'IsNull': true, 'Next': 'N'}, 'Next': 'N'}", &["states.next-inside-rule"]);
    rule("5", &["states.rule-not-an-object"]);
    rule("{'Condition': true, 'Variable': '$.a', 'IsNull': true, 'Next': 'N'}", &["states.field-of-other-language"]);
    check_says(
        "{'StartAt': 'C', 'States': {'C': {'Type': 'Choice', 'Choices': [], 'Default': 'N'}, 'N': {'Type': 'Succeed'}}}",
        &["states.no-choices"],
    );
    check_says(
        "{'StartAt': 'C', 'States': {'C': {'Type': 'Choice', 'Choices': [{'Variable': '$', 'IsNull': true, 'Next': 'N'}]}, 'N': {'Type': 'Succeed'}}}",
        &["states.no-default"],
    );
}

#[test]
fn waits_and_tasks() {
    check_state(
        "{'Type': 'Wait', 'Seconds': 1, 'Timestamp': '2024-01-01T00:00:00Z', 'End': true}",
        &["states.wait-forms"],
    );
    check_state("{'Type': 'Wait', 'Seconds': -1, 'End': true}", &["states.out-of-range"]);
    check_state("{'Type': 'Wait', 'Seconds': 1.5, 'End': true}", &["states.out-of-range"]);
    check_state("{'Type': 'Wait', 'Timestamp': '2024-13-01T00:00:00Z', 'End': true}", &["states.timestamp"]);
    let task = |more: &str, expected: &[&str]| {
        check_state(
            &format!("{{'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', {more} 'End': true}}"),
            expected,
        )
    };
    task("", &[]);
    task("'TimeoutSeconds': 0,", &["states.out-of-range"]);
    task("'TimeoutSeconds': 5, 'TimeoutSecondsPath': '$.t',", &["states.both-fields"]);
    task("'TimeoutSeconds': 5, 'HeartbeatSeconds': 5,", &["states.heartbeat-not-smaller"]);
    task("'Retry': {},", &["states.wrong-kind"]);
    task("'Retry': [{'ErrorEquals': []}],", &["states.no-errors"]);
    task("'Retry': [{'MaxAttempts': 1}],", &["states.field-missing"]);
    task("'Retry': [{'ErrorEquals': ['A'], 'BackoffRate': 0.5}],", &["states.out-of-range"]);
    task(
        "'Retry': [{'ErrorEquals': ['A'], 'IntervalSeconds': 9, 'MaxDelaySeconds': 5}],",
        &["states.max-delay-too-small"],
    );
    task("'Retry': [{'ErrorEquals': ['A'], 'JitterStrategy': 'SOME'}],", &["states.not-one-of"]);
    task("'Retry': [{'ErrorEquals': ['States.ALL', 'A']}],", &["states.all-not-alone"]);
    task("'Retry': [{'ErrorEquals': ['States.ALL']}, {'ErrorEquals': ['A']}],", &["states.all-not-last"]);
    task("'Catch': [{'ErrorEquals': ['States.Timeou'], 'Next': 'N'}],", &["states.unknown-error"]);
    task("'Catch': [{'ErrorEquals': ['A']}],", &["states.field-missing"]);
    task("'Catch': [{'ErrorEquals': ['A'], 'Output': 1, 'Next': 'N'}],", &["states.field-of-other-language"]);
    check_state("{'Type': 'Task', 'Resource': 'my function', 'End': true}", &["states.resource-unknown"]);
    check_state("{'Type': 'Task', 'Resource': '${Function}', 'End': true}", &[]);
    check_state(
        "{'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'TimeoutSeconds': 5, 'Parameters': {'a': 1}, 'End': true}",
        &["states.token-not-sent"],
    );
    check_state(
        "{'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Parameters': {'a.$': '$$.Task.Token'}, 'End': true}",
        &["states.token-without-timeout"],
    );
}

#[test]
fn maps_and_branches() {
    let map = |more: &str, config: &str, expected: &[&str]| {
        check_state(
            &format!(
                "{{'Type': 'Map', {more} 'ItemProcessor': {{{config} 'StartAt': 'I', 'States': {{'I': {{'Type': 'Pass', 'End': true}}}}}}, 'End': true}}"
            ),
            expected,
        );
    };
    let distributed = "'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},";
    map("", "", &[]);
    map("'MaxConcurrency': -1,", "", &["states.out-of-range"]);
    map("'ToleratedFailureCount': 1,", "", &["states.only-distributed"]);
    map("'ToleratedFailurePercentage': 101,", distributed, &["states.out-of-range"]);
    map("", "'ProcessorConfig': {'Mode': 'DISTRIBUTED'},", &["states.field-missing"]);
    map("", "'ProcessorConfig': {'Mode': 'FAST'},", &["states.not-one-of"]);
    map("'Label': '',", distributed, &["states.label-length"]);
    map("'Label': 'a b',", distributed, &["states.label-character"]);
    map("'ItemBatcher': {},", distributed, &["states.batch-without-size"]);
    map("'ItemReader': {'ReaderConfig': {'InputType': 'CSV'}},", distributed, &["states.field-missing"]);
    map(
        "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'ReaderConfig': {'InputType': 'CSV'}},",
        distributed,
        &["states.field-missing"],
    );
    map(
        "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'ReaderConfig': {'InputType': 'XML'}},",
        distributed,
        &["states.not-one-of"],
    );
    map("'Iterator': {'StartAt': 'J', 'States': {'J': {'Type': 'Succeed'}}},", "", &["states.both-fields"]);
    check_state("{'Type': 'Map', 'End': true}", &["states.field-missing"]);
    check_state("{'Type': 'Parallel', 'Branches': [], 'End': true}", &["states.no-branches"]);
    check_state("{'Type': 'Parallel', 'Branches': {}, 'End': true}", &["states.wrong-kind"]);
}

#[test]
fn express_machines() {
    let express = |state: &str, expected: &[&str]| {
        let definition = format!("{{'StartAt': 'S', 'States': {{'S': {state}}}}}");
        assert_eq!(codes(&definition, ExecutionType::Express), expected, "{state}");
    };
    express("{'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution', 'End': true}", &[]);
    express(
        "{'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution.sync', 'End': true}",
        &["states.express-pattern"],
    );
    express(
        "{'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution.sync:2', 'End': true}",
        &["states.express-pattern"],
    );
    express(
        "{'Type': 'Task', 'Resource': 'arn:aws:states:us-east-1:111111111111:activity:a', 'End': true}",
        &["states.express-activity"],
    );
    express("{'Type': 'Wait', 'Seconds': 301, 'End': true}", &["states.express-wait"]);
    express(
        "{'Type': 'Map', 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, 'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}, 'End': true}",
        &["states.express-distributed"],
    );
}

#[test]
fn a_finding_has_its_place_its_sentence_and_its_mend() {
    let text = r#"{"StartAt": "Frist", "States": {"First": {"Type": "Succeed"}}}"#;
    let findings = check(text, ExecutionType::Standard);
    let range = findings[0].place.range.expect("a place");
    assert_eq!(&text[range.start..range.end], "\"Frist\"");
    assert_eq!(text::sentence(&findings[0]), "There is no state \"Frist\" here. Did you mean \"First\"?");
    assert_eq!(findings[0].fix.as_ref().map(|fix| fix.replacement.as_str()), Some("\"First\""));
    let wrong = &check(
        r#"{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": "1", "End": true}}}"#,
        ExecutionType::Standard,
    )[0];
    assert_eq!(text::sentence(wrong), "\"Seconds\" has to be a number, but is a text. Change it.");
}

#[test]
fn unknown_fields_are_kept() {
    let text = r#"{"StartAt": "A", "States": {"A": {"Type": "Succeed", "Owner": "me", "Cost-Centre": 5}}}"#;
    let machine = parse(text).machine.expect("the service may take it");
    assert_eq!(machine.states[0].unknown_fields, ["Owner", "Cost-Centre"]);
}
