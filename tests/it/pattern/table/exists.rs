//! `exists`: presence of a leaf.

use super::{check_events, check_values};

#[test]
fn only_leaves_count_as_present() {
    check_values(&[
        (
            r#"{"exists": true}"#,
            &[r#""x""#, r#""""#, "0", "false", "null", "[null]", "[[1]]", r#"[{"b": 1}, 2]"#],
            &["{}", "[]", "[[]]", r#"{"b": 1}"#, r#"[{"b": 1}]"#, "[{}]"],
        ),
        (
            r#"{"exists": false}"#,
            &["{}", "[]", "[[]]", r#"{"b": 1}"#, r#"[{"b": 1}]"#],
            &[r#""x""#, r#""""#, "0", "false", "null", "[null]"],
        ),
        (r#"{"exists": false}, "x""#, &[r#""x""#, "[]"], &[r#""y""#]),
        (r#"{"exists": true}, {"exists": false}"#, &[r#""x""#, "[]", "{}"], &[]),
    ]);
}

#[test]
fn absence_holds_wherever_no_leaf_has_the_path() {
    check_events(&[
        (r#"{"a": [{"exists": false}]}"#, "{}", true),
        (r#"{"a": [{"exists": true}]}"#, "{}", false),
        (r#"{"a": {"b": [{"exists": false}]}}"#, r#"{"a": 5}"#, true),
        (r#"{"a": {"b": [{"exists": false}]}}"#, r#"{"a": []}"#, true),
        (r#"{"a": {"b": [{"exists": false}]}}"#, "{}", true),
        (r#"{"a": {"b": [{"exists": false}]}}"#, r#"{"a": {"b": null}}"#, false),
        (r#"{"a": {"b": [{"exists": false}]}}"#, r#"{"a.b": 1}"#, false),
        (r#"{"a": [{"exists": false}], "b": [1]}"#, r#"{"b": 1}"#, true),
        (r#"{"a": [{"exists": false}], "b": [1]}"#, r#"{"a": 2, "b": 1}"#, false),
        (r#"{"a": [{"exists": false}], "b": [{"exists": false}]}"#, r#"{"c": 1}"#, true),
    ]);
}

#[test]
fn absence_is_judged_within_the_elements_chosen_so_far() {
    check_events(&[
        (r#"{"a": {"b": [{"exists": false}]}}"#, r#"{"a": [{"b": 1}, {"c": 1}]}"#, false),
        // b comes before c and chooses the first element, in which c is absent.
        (r#"{"a": {"b": [1], "c": [{"exists": false}]}}"#, r#"{"a": [{"b": 1}, {"c": 1}]}"#, true),
        (r#"{"a": {"b": [1], "c": [{"exists": false}]}}"#, r#"{"a": [{"b": 1, "c": 2}, {"c": 1}]}"#, false),
        // c is judged before d has chosen an element.
        (r#"{"a": {"c": [{"exists": false}], "d": [1]}}"#, r#"{"a": [{"d": 1}, {"c": 1}]}"#, false),
        (r#"{"a": {"c": [{"exists": false}], "d": [1]}}"#, r#"{"a": [{"d": 1}, {"e": 1}]}"#, true),
        // The order of the text does not matter.
        (r#"{"a": {"c": [{"exists": false}], "b": [1]}}"#, r#"{"a": [{"b": 1}, {"c": 1}]}"#, true),
        (r#"{"a": {"b": [1], "c": [{"exists": false}]}}"#, r#"{"a": [{"b": 1, "c": 1}, {"b": 1}]}"#, true),
        (r#"{"a": {"b": [1]}, "c": [{"exists": false}]}"#, r#"{"a": [{"b": 1}], "c": 1}"#, false),
        // UTF-16 order: U+FF61 stands behind the surrogates of U+1F600, not before it.
        (r#"{"a": {"｡": [1], "😀": [{"exists": false}]}}"#, r#"{"a": [{"｡": 1}, {"😀": 1}]}"#, false),
        (r#"{"a": {"😀": [1], "｡": [{"exists": false}]}}"#, r#"{"a": [{"😀": 1}, {"｡": 1}]}"#, true),
    ]);
}
