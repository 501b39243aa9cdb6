//! JSONata as the service speaks it.

use super::{events, failure, json, output, run_state};
use serde_json::json;

const INPUT: &str = "{'n': 3, 'list': [1, 2, 3], 'one': [7], 'text': 'Hello', 'orders': [{'id': 'a', 'total': 5}, {'id': 'b', 'total': 8}]}";

fn check(expression: &str, expected: &str) {
    let state =
        json!({"Type": "Pass", "QueryLanguage": "JSONata", "Output": format!("{{% {expression} %}}")}).to_string();
    assert_eq!(output(&run_state(&state, INPUT)), json(expected), "{expression}");
}

fn check_fails(expression: &str, words: &str) {
    let state =
        json!({"Type": "Pass", "QueryLanguage": "JSONata", "Output": format!("{{% {expression} %}}")}).to_string();
    let execution = run_state(&state, INPUT);
    let (error, cause) = failure(&execution);
    assert_eq!(error, "States.QueryEvaluationError", "{expression}");
    assert!(cause.contains(words), "{expression}: {cause}");
    assert_eq!(events(&execution)[2], "3<0 EvaluationFailed");
}

#[test]
fn expressions_are_worked_out() {
    check("1 + 2", "3");
    check("$states.input.n * 2", "6");
    check("7 / 2", "3.5");
    check("$states.input.text & ' you'", "'Hello you'");
    check("$states.input.list", "[1, 2, 3]");
    check("$sum($states.input.list)", "6");
    check("$states.input.orders.total", "[5, 8]");
    check("$states.input.orders[total > 6].id", "'b'");
    check("$states.input.orders[0].id", "'a'");
    check("$map($states.input.list, function($x) { $x * $x })", "[1, 4, 9]");
    check("$filter($states.input.list, function($x) { $x > 1 })", "[2, 3]");
    check("$reduce($states.input.list, function($a, $b) { $a + $b })", "6");
    check("{'k': $states.input.n}", "{'k': 3}");
    check("$states.input.n > 2 ? 'big' : 'small'", "'big'");
    check("$uppercase($states.input.text)", "'HELLO'");
    check("$string($states.input.list)", "'[1,2,3]'");
    check("$number('12.50')", "12.5");
    check("$exists($states.input.gone)", "false");
    check("$count($states.input.orders)", "2");
    check("$merge([{'a': 1}, {'b': 2}])", "{'a': 1, 'b': 2}");
    check("$states.context.State.Name", "'S'");
    check("null", "null");
    check("[]", "[]");
    check("[1..4]", "[1, 2, 3, 4]");
    check("$sort($states.input.list, function($a, $b) { $a < $b })", "[3, 2, 1]");
    check("$contains('abc', /b./)", "true");
    check("$split('a-b', '-')", "['a', 'b']");
    check("$toMillis('1970-01-01T00:00:01Z')", "1000");
    check("$now()", "'1970-01-01T00:00:00.000Z'");
    check("$millis()", "0");
}

#[test]
fn the_service_adds_functions() {
    check("$partition([1, 2, 3], 2)", "[[1, 2], [3]]");
    check("$partition([1], 2)", "[[1]]");
    check("$range(0, 10, 3)", "[0, 3, 6, 9]");
    check("$range(1, 9, 9)", "1");
    check("$hash('abc', 'MD5')", "'900150983cd24fb0d6963f7d28e17f72'");
    check("$parse('{\"a\": [1]}')", "{'a': [1]}");
    check("$length($uuid())", "36");
    check("$random() < 1", "true");
    check("$random(5) = $random(5)", "true");
}

#[test]
fn what_cannot_be_worked_out_fails() {
    check_fails(
        "$gone",
        "The JSONata expression '$gone' specified for the field 'Output' returned nothing (undefined).",
    );
    check_fails("$states.input.gone", "returned nothing (undefined)");
    check_fails("function($x) { $x }", "returned an unsupported result type.");
    check_fails("$sum('a')", "threw an error during evaluation.");
    check_fails("$noSuch(1)", "T1006: Attempted to invoke a non-function");
    check_fails("1 + 'a'", "threw an error during evaluation. T2002");
    check_fails("$eval('1')", "threw an error during evaluation.");
}

#[test]
fn templates_hold_expressions() {
    let check = |state: &str, expected: &str| assert_eq!(output(&run_state(state, INPUT)), json(expected), "{state}");
    check(
        "{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': {'a': '{% $states.input.n %}', 'b': [1, '{% 2 %}'], 'c': 'plain'}}",
        "{'a': 3, 'b': [1, 2], 'c': 'plain'}",
    );
    check("{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': ' {% 1 %}'}", "' {% 1 %}'");
    check("{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': null}", "null");
    check("{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': {'a.$': '$.n'}}", "{'a.$': '$.n'}");
}

#[test]
fn an_expression_says_where_it_stands() {
    let execution =
        run_state("{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Assign': {'x': {'y': '{% $gone %}'}}}", "{}");
    let event = execution.history()[2].to_json(execution.machine());
    assert_eq!(event["evaluationFailedEventDetails"]["location"], "Assign/x/y");
    assert_eq!(event["evaluationFailedEventDetails"]["state"], "S");
}
