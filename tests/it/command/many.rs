//! Tens of thousands of lines in one call: one answer a line, broken lines included.

use super::run;
use serde_json::{Value, json};

/// Lines that are answered in one call.
const MANY: usize = 20_000;

/// Every tenth line is broken, each in its own way; every other one is answered as it should be, in order.
fn check_many(arguments: &[&str], line: impl Fn(usize) -> String, check: impl Fn(usize, &str)) {
    let is_broken = |index: &usize| index % 10 == 9;
    let broken = |index: usize| ["{", "[1]", "\"x\"", "{\"pattern\": 5}"][index / 10 % 4].to_owned();
    let lines: Vec<String> =
        (0..MANY).map(|index| if is_broken(&index) { broken(index) } else { line(index) }).collect();
    let outcome = run(arguments, &lines.join("\n"));
    let answers: Vec<&str> = outcome.out.lines().collect();
    assert_eq!((outcome.code, answers.len()), (2, MANY), "{arguments:?}: one answer a line");
    for (index, answer) in answers.iter().enumerate() {
        if is_broken(&index) {
            assert!(answer.contains("error") || answer.contains("refusals"), "line {index}: {answer}");
        } else {
            check(index, answer);
        }
    }
}

#[test]
fn match_takes_tens_of_thousands_of_lines() {
    let line = |index: usize| {
        let (wanted, amount) = (index % 7, index % 5);
        format!(r#"{{"pattern": {{"detail": {{"n": [{wanted}]}}}}, "event": {{"detail": {{"n": {amount}}}}}}}"#)
    };
    check_many(&["match"], line, |index, answer| assert_eq!(answer, (index % 7 == index % 5).to_string()));
    check_many(&["match", "--explain"], line, |index, answer| {
        let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
        let is_match = index % 7 == index % 5;
        assert_eq!(answer["matched"], is_match);
        let why = if is_match {
            json!([])
        } else {
            json!([format!("detail.n: The event has {}; the rule wants {}.", index % 5, index % 7)])
        };
        assert_eq!(answer["why"], why, "line {index}");
    });
}

#[test]
fn sample_and_relation_take_tens_of_thousands_of_lines() {
    let line = |index: usize| format!(r#"{{"pattern": {{"detail": {{"n": [{index}]}}}}}}"#);
    check_many(&["sample"], line, |index, answer| {
        let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
        assert_eq!(answer["event"]["detail"]["n"], index);
    });
    let line = |index: usize| {
        format!(r#"{{"a": {{"detail": {{"n": [{}]}}}}, "b": {{"detail": {{"n": [{}, 7]}}}}}}"#, index % 7, index % 5)
    };
    check_many(&["relation", "--delivered"], line, |index, answer| {
        let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
        let wanted = if index % 7 == index % 5 { "a-inside-b" } else { "disjoint" };
        assert_eq!(answer["relation"], wanted, "line {index}");
    });
}
