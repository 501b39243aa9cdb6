//! Choice rules.

use super::{failure, json, output, run};
use serde_json::json;

const INPUT: &str = "{'text': 'foo', 'other': 'bar', 'number': 1, 'same': 1.0, 'bigger': 2, 'truth': true, 'lie': false, 'none': null,
    'time': '2024-01-01T00:00:00Z', 'later': '2024-01-01T02:00:00+01:00', 'list': [1], 'log': 'zeroes/4.log', 'star': 'a*b'}";

fn definition(rule: &str) -> String {
    let mut rule = json(rule);
    rule["Next"] = "Yes".into();
    json!({"StartAt": "C", "States": {
        "C": {"Type": "Choice", "Choices": [rule], "Default": "No"},
        "Yes": {"Type": "Pass", "Result": true, "End": true}, "No": {"Type": "Pass", "Result": false, "End": true}}})
    .to_string()
}

fn check(rule: &str, expected: bool) {
    assert_eq!(output(&run(&definition(rule), INPUT, "{}")), json!(expected), "{rule}");
}

#[test]
fn operators_compare() {
    check("{'Variable': '$.text', 'StringEquals': 'foo'}", true);
    check("{'Variable': '$.text', 'StringEquals': 'Foo'}", false);
    check("{'Variable': '$.number', 'StringEquals': '1'}", false);
    check("{'Variable': '$.text', 'StringLessThan': 'goo'}", true);
    check("{'Variable': '$.text', 'StringLessThan': 'foo'}", false);
    check("{'Variable': '$.text', 'StringLessThanEquals': 'foo'}", true);
    check("{'Variable': '$.text', 'StringGreaterThan': 'bar'}", true);
    check("{'Variable': '$.text', 'StringGreaterThanEquals': 'foo'}", true);
    check("{'Variable': '$.text', 'StringEqualsPath': '$.other'}", false);
    check("{'Variable': '$.text', 'StringGreaterThanPath': '$.other'}", true);
    check("{'Variable': '$.number', 'NumericEquals': 1}", true);
    check("{'Variable': '$.number', 'NumericEquals': 1.0}", true);
    check("{'Variable': '$.number', 'NumericEqualsPath': '$.same'}", true);
    check("{'Variable': '$.text', 'NumericEquals': 1}", false);
    check("{'Variable': '$.number', 'NumericLessThan': 2}", true);
    check("{'Variable': '$.number', 'NumericLessThan': 1}", false);
    check("{'Variable': '$.number', 'NumericGreaterThan': 0.5}", true);
    check("{'Variable': '$.number', 'NumericLessThanEquals': 1}", true);
    check("{'Variable': '$.number', 'NumericGreaterThanEquals': 1.01}", false);
    check("{'Variable': '$.bigger', 'NumericGreaterThanPath': '$.number'}", true);
    check("{'Variable': '$.truth', 'BooleanEquals': true}", true);
    check("{'Variable': '$.lie', 'BooleanEquals': true}", false);
    check("{'Variable': '$.text', 'BooleanEquals': false}", false);
    check("{'Variable': '$.truth', 'BooleanEqualsPath': '$.lie'}", false);
    check("{'Variable': '$.time', 'TimestampEquals': '2024-01-01T01:00:00+01:00'}", true);
    check("{'Variable': '$.time', 'TimestampLessThanPath': '$.later'}", true);
    check("{'Variable': '$.time', 'TimestampGreaterThan': '2023-12-31T23:59:59Z'}", true);
    check("{'Variable': '$.time', 'TimestampLessThanEquals': '2024-01-01T00:00:00.000Z'}", true);
    check("{'Variable': '$.text', 'TimestampGreaterThanEquals': '2024-01-01T00:00:00Z'}", false);
}

#[test]
fn wildcards_match() {
    check("{'Variable': '$.log', 'StringMatches': 'zeroes/*.log'}", true);
    check("{'Variable': '$.log', 'StringMatches': '*'}", true);
    check("{'Variable': '$.log', 'StringMatches': '*4*'}", true);
    check("{'Variable': '$.log', 'StringMatches': 'zeroes/*.txt'}", false);
    check("{'Variable': '$.log', 'StringMatches': 'zeroes'}", false);
    check("{'Variable': '$.number', 'StringMatches': '*'}", false);
    check(r"{'Variable': '$.star', 'StringMatches': 'a\\*b'}", true);
    check(r"{'Variable': '$.text', 'StringMatches': 'f\\*'}", false);
}

#[test]
fn types_are_asked_for() {
    for (operator, field, expected) in [
        ("IsNull", "none", true),
        ("IsNull", "lie", false),
        ("IsString", "text", true),
        ("IsString", "number", false),
        ("IsNumeric", "number", true),
        ("IsNumeric", "text", false),
        ("IsBoolean", "lie", true),
        ("IsBoolean", "none", false),
        ("IsTimestamp", "time", true),
        ("IsTimestamp", "text", false),
        ("IsPresent", "none", true),
        ("IsPresent", "missing", false),
    ] {
        check(&format!("{{'Variable': '$.{field}', '{operator}': true}}"), expected);
        check(&format!("{{'Variable': '$.{field}', '{operator}': false}}"), !expected);
    }
}

#[test]
fn rules_are_joined() {
    check(
        "{'And': [{'Variable': '$.number', 'NumericEquals': 1}, {'Variable': '$.text', 'StringEquals': 'foo'}]}",
        true,
    );
    check(
        "{'And': [{'Variable': '$.number', 'NumericEquals': 1}, {'Variable': '$.text', 'StringEquals': 'x'}]}",
        false,
    );
    check(
        "{'Or': [{'Variable': '$.number', 'NumericEquals': 9}, {'Variable': '$.text', 'StringEquals': 'foo'}]}",
        true,
    );
    check("{'Or': [{'Variable': '$.number', 'NumericEquals': 9}, {'Variable': '$.text', 'StringEquals': 'x'}]}", false);
    check("{'Not': {'Variable': '$.number', 'NumericEquals': 9}}", true);
    // What is joined is asked in order, and no further than needed: a missing field behind a false one does no harm.
    check("{'And': [{'Variable': '$.gone', 'IsPresent': true}, {'Variable': '$.gone', 'NumericEquals': 1}]}", false);
}

#[test]
fn a_choice_can_fail() {
    let missing = "{'Variable': '$.gone', 'NumericEquals': 1}";
    let (error, cause) = failure(&run(&definition(missing), INPUT, "{}"));
    assert_eq!(error, "States.Runtime");
    assert!(
        cause.ends_with("Invalid path '$.gone': The choice state's condition path references an invalid value."),
        "{cause}"
    );
    let none = "{'StartAt': 'C', 'States': {'C': {'Type': 'Choice', 'Choices': [{'Variable': '$', 'IsNull': true, 'Next': 'E'}]}, 'E': {'Type': 'Succeed'}}}";
    assert_eq!(failure(&run(none, "{}", "{}")).0, "States.NoChoiceMatched");
}
