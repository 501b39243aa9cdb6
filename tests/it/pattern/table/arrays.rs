//! Arrays in events, and that matched leaves come from the same element.

use super::check_events;

#[test]
fn any_element_may_match() {
    check_events(&[
        (r#"{"a": ["x"]}"#, r#"{"a": ["y", "x"]}"#, true),
        (r#"{"a": ["x"]}"#, r#"{"a": [["y", ["x"]]]}"#, true),
        (r#"{"a": ["x"]}"#, r#"{"a": []}"#, false),
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a": [{"b": "y"}, {"b": "x"}]}"#, true),
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a": [[{"b": "x"}]]}"#, true),
        (r#"{"a": {"0": ["x"]}}"#, r#"{"a": ["x"]}"#, false),
        (r#"{"a": {"b": {"c": ["x"]}}}"#, r#"{"a": [{"b": [{"c": "y"}]}, {"b": [{"c": "z"}, {"c": "x"}]}]}"#, true),
    ]);
}

#[test]
fn leaves_of_one_match_lie_in_the_same_element() {
    let both = r#"{"a": {"b": ["x"], "c": ["y"]}}"#;
    check_events(&[
        (both, r#"{"a": [{"b": "x"}, {"c": "y"}]}"#, false),
        (both, r#"{"a": [{"b": "x", "c": "y"}]}"#, true),
        (both, r#"{"a": [{"b": "x"}, {"c": "y"}, {"b": "x", "c": "y"}]}"#, true),
        (both, r#"{"a": [{"b": "x", "c": "z"}, {"b": "z", "c": "y"}]}"#, false),
        (both, r#"{"a": {"b": ["x"], "c": ["y"]}}"#, true),
        (both, r#"{"a": [[{"b": "x"}, {"c": "y"}]]}"#, false),
        (both, r#"{"a": [[{"b": "x"}], [{"c": "y"}]]}"#, false),
        (both, r#"{"a": [[{"b": "x", "c": "y"}], []]}"#, true),
        (r#"{"a": {"b": {"p": [1], "q": [2]}}}"#, r#"{"a": {"b": [{"p": 1}, {"q": 2}]}}"#, false),
        (r#"{"a": {"b": {"p": [1], "q": [2]}}}"#, r#"{"a": [{"b": [{"p": 1}, {"p": 1, "q": 2}]}]}"#, true),
        (r#"{"a": {"b": {"p": [1]}, "c": [2]}}"#, r#"{"a": [{"b": [{"p": 1}]}, {"c": 2}]}"#, false),
        (r#"{"a": {"b": {"p": [1]}, "c": [2]}}"#, r#"{"a": [{"b": [{"p": 0}, {"p": 1}], "c": 2}]}"#, true),
    ]);
}

#[test]
fn different_arrays_are_independent() {
    check_events(&[
        (r#"{"a": {"x": [1]}, "b": {"y": [2]}}"#, r#"{"a": [{"x": 1}], "b": [{"y": 0}, {"y": 2}]}"#, true),
        (
            r#"{"a": {"b": {"x": [1]}, "c": {"y": [2]}}}"#,
            r#"{"a": {"b": [{"x": 1}], "c": [{"y": 0}, {"y": 2}]}}"#,
            true,
        ),
        // The arrays b of two elements of a are different ones, yet lie in different elements of a.
        (r#"{"a": {"b": {"x": [1], "y": [2]}}}"#, r#"{"a": [{"b": [{"x": 1}]}, {"b": [{"y": 2}]}]}"#, false),
    ]);
}

#[test]
fn scalars_directly_in_an_array_lie_in_no_element() {
    check_events(&[
        (r#"{"a": ["x"], "a.b": ["y"]}"#, r#"{"a": ["x", {"b": "y"}]}"#, true),
        (r#"{"a": ["x"], "a.b": ["y"], "a.c": ["z"]}"#, r#"{"a": ["x", {"b": "y"}, {"c": "z"}]}"#, false),
        // A scalar of an inner array lies in the outer array's element.
        (r#"{"a": ["x"], "a.b": ["y"]}"#, r#"{"a": [["x"], {"b": "y"}]}"#, false),
        (r#"{"a": ["x"], "a.b": ["y"]}"#, r#"{"a": [["x", {"b": "y"}]]}"#, true),
        (r#"{"a": {"t": ["x", "y"], "u": ["z"]}}"#, r#"{"a": [{"t": ["w", "y"], "u": "z"}]}"#, true),
    ]);
}

#[test]
fn the_search_goes_back_over_earlier_choices() {
    check_events(&[
        (
            r#"{"a": {"b": [1], "c": [1], "d": [1]}}"#,
            r#"{"a": [{"b": 1}, {"b": 1, "c": 1}, {"c": 1, "d": 1}, {"b": 1, "c": 1, "d": 1}]}"#,
            true,
        ),
        (
            r#"{"a": {"b": {"p": [1]}, "c": {"p": [1]}, "d": [1]}}"#,
            r#"{"a": [{"b": [{"p": 1}], "c": [{"p": 0}], "d": 1}, {"b": [{"p": 0}, {"p": 1}], "c": {"p": 1}, "d": 1}]}"#,
            true,
        ),
        (r#"{"a": [{"anything-but": "x"}], "a.b": [1]}"#, r#"{"a": [["x"], ["y"], {"b": 1}]}"#, false),
    ]);
}

#[test]
fn duplicate_keys_of_an_event_are_all_seen() {
    check_events(&[
        (r#"{"a": ["x"]}"#, r#"{"a": "x", "a": "y"}"#, true),
        (r#"{"a": ["y"]}"#, r#"{"a": "x", "a": "y"}"#, true),
        (r#"{"a": {"b": [1], "c": [2]}}"#, r#"{"a": {"b": 1}, "a": {"c": 2}}"#, true),
        // Each duplicate is an array of its own, so their elements may be chosen independently.
        (r#"{"a": {"b": [1], "c": [2]}}"#, r#"{"a": [{"b": 1}], "a": [{"c": 2}]}"#, true),
        (r#"{"a": [{"exists": false}]}"#, r#"{"a": [], "a": 1}"#, false),
    ]);
}
