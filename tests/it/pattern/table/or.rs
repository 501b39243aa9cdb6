//! `$or`.

use super::check_events;
use busbar::pattern::Pattern;

#[test]
fn one_branch_is_enough() {
    let or = r#"{"$or": [{"a": ["x"]}, {"b": ["y"]}]}"#;
    check_events(&[
        (or, r#"{"a": "x"}"#, true),
        (or, r#"{"b": "y"}"#, true),
        (or, r#"{"a": "y", "b": "x"}"#, false),
        (r#"{"c": [1], "$or": [{"a": ["x"]}, {"b": ["y"]}]}"#, r#"{"a": "x"}"#, false),
        (r#"{"c": [1], "$or": [{"a": ["x"]}, {"b": ["y"]}]}"#, r#"{"c": 1, "b": "y"}"#, true),
        (r#"{"d": {"$or": [{"a": ["x"]}, {"b": ["y"]}]}}"#, r#"{"d": {"b": "y"}}"#, true),
        (r#"{"d": {"$or": [{"a": ["x"]}, {"b": ["y"]}]}}"#, r#"{"b": "y"}"#, false),
        (r#"{"$or": [{"a": ["x"], "b": ["y"]}, {"c": ["z"]}]}"#, r#"{"a": "x"}"#, false),
        (r#"{"$or": [{"a": [{"exists": false}]}, {"b": ["y"]}]}"#, "{}", true),
    ]);
}

#[test]
fn several_and_nested_ones_multiply_out() {
    let two = r#"{"$or": [{"a": [1]}, {"b": [1]}], "c": [1], "$or": [{"d": [1]}, {"e": [1]}]}"#;
    let nested = r#"{"$or": [{"$or": [{"a": [1]}, {"b": [1]}], "c": [1]}, {"d": [1]}]}"#;
    check_events(&[
        (two, r#"{"a": 1, "c": 1, "e": 1}"#, true),
        (two, r#"{"a": 1, "b": 1, "c": 1}"#, false),
        (two, r#"{"b": 1, "c": 1, "d": 1}"#, true),
        (nested, r#"{"d": 1}"#, true),
        (nested, r#"{"b": 1, "c": 1}"#, true),
        (nested, r#"{"b": 1}"#, false),
        (nested, r#"{"c": 1}"#, false),
    ]);
    assert_eq!(Pattern::parse(two).expect("it is valid").alternatives().len(), 4);
    assert_eq!(Pattern::parse(nested).expect("it is valid").alternatives().len(), 3);
}

#[test]
fn the_last_list_of_a_path_wins_in_the_texts_order() {
    let or_last = r#"{"a": ["x"], "$or": [{"a": ["y"]}, {"b": ["z"]}]}"#;
    let or_first = r#"{"$or": [{"a": ["y"]}, {"b": ["z"]}], "a": ["x"]}"#;
    check_events(&[
        (or_last, r#"{"a": "y"}"#, true),
        (or_last, r#"{"a": "x"}"#, false),
        (or_last, r#"{"a": "x", "b": "z"}"#, true),
        (or_last, r#"{"a": "q", "b": "z"}"#, false),
        (or_first, r#"{"a": "x"}"#, true),
        (or_first, r#"{"a": "y"}"#, false),
        (or_first, r#"{"a": "x", "b": "z"}"#, true),
        (r#"{"d": {"$or": [{"a": [1]}, {"b": [1]}]}, "d.a": [2]}"#, r#"{"d": {"a": 2}}"#, true),
        // Both branches set the same path: the reference mixes them up, each is judged by itself here.
        (r#"{"$or": [{"a": [{"exists": false}]}, {"a": [{"exists": false}, "x"]}]}"#, r#"{"a": "x"}"#, true),
    ]);
}

#[test]
fn elements_are_the_same_across_the_or() {
    check_events(&[
        (r#"{"a": {"b": [1], "$or": [{"c": [1]}, {"d": [1]}]}}"#, r#"{"a": [{"b": 1}, {"c": 1}]}"#, false),
        (r#"{"a": {"b": [1], "$or": [{"c": [1]}, {"d": [1]}]}}"#, r#"{"a": [{"b": 1, "d": 1}, {"c": 1}]}"#, true),
        (r#"{"a": {"b": [1]}, "$or": [{"a": {"c": [1]}}, {"e": [1]}]}"#, r#"{"a": [{"b": 1}, {"c": 1}]}"#, false),
    ]);
}

#[test]
fn operator_names_are_field_names_outside() {
    check_events(&[
        (r#"{"prefix": ["x"]}"#, r#"{"prefix": "x"}"#, true),
        (r#"{"a": {"exists": [true]}}"#, r#"{"a": {"exists": true}}"#, true),
        (r#"{"<": ["x"], "$or": [{"a": [1]}, {"b": [1]}]}"#, r#"{"<": "x", "b": 1}"#, true),
        (r#"{"$and": ["x"]}"#, r#"{"$and": "x"}"#, true),
    ]);
}
