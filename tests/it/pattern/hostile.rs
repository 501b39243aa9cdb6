//! Patterns and events built to blow up: they end, and never with a wrong verdict.

use busbar::json;
use busbar::pattern::{Pattern, Verdict};

fn verdict(pattern: &str, event: &str) -> Verdict {
    let pattern = Pattern::parse(pattern).unwrap_or_else(|refusals| panic!("{pattern} is refused: {refusals:?}"));
    pattern.verdict(&json::read(event).expect("the event is JSON"))
}

fn array(count: usize, element: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..count).map(element).collect::<Vec<_>>().join(","))
}

#[test]
fn one_field_over_a_wide_array_is_cheap() {
    let event = format!("{{\"a\":{}}}", array(20_000, |index| format!("{{\"b\":{index}}}")));
    assert_eq!(verdict(r#"{"a": {"b": [19999]}}"#, &event), Verdict::Match);
    assert_eq!(verdict(r#"{"a": {"b": [{"exists": true}]}}"#, &event), Verdict::Match);
    assert_eq!(verdict(r#"{"a": {"b": ["x"]}}"#, &event), Verdict::NoMatch);
    let scalars = format!("{{\"a\":{},\"b\":1}}", array(100_000, |index| index.to_string()));
    assert_eq!(verdict(r#"{"a": [99999], "b": [1]}"#, &scalars), Verdict::Match);
}

#[test]
fn two_fields_over_wide_arrays_end() {
    let event = format!("{{\"a\":{}}}", array(300, |index| format!("{{\"b\":1,\"c\":{index}}}")));
    assert_eq!(verdict(r#"{"a": {"b": [1], "c": [299]}}"#, &event), Verdict::Match);
    assert_eq!(verdict(r#"{"a": {"b": [1], "c": [300]}}"#, &event), Verdict::NoMatch);
    let wide = format!("{{\"a\":{}}}", array(30_000, |_| "{\"b\":1},{\"c\":1}".to_owned()));
    let pattern = r#"{"a": {"b": [1], "c": [1]}}"#;
    assert_ne!(verdict(pattern, &wide), Verdict::Match, "no element has both");
}

#[test]
fn duplicate_keys_do_not_make_the_search_endless() {
    // Each duplicate of a is an array of its own, so the choices of elements multiply with the fields.
    let arrays: Vec<String> =
        (0..8).map(|_| format!("\"a\":{}", array(5, |index| format!("{{\"k{index}\":1}}")))).collect();
    let event = format!("{{{}}}", arrays.join(","));
    let fields: Vec<String> = (0..5).map(|index| format!("\"a.k{index}\":[1]")).collect();
    assert_eq!(verdict(&format!("{{{}}}", fields.join(",")), &event), Verdict::Match);
    let impossible = format!("{{{},\"a.z\":[1]}}", fields.join(","));
    assert_ne!(verdict(&impossible, &event), Verdict::Match);
}

#[test]
fn many_stars_and_long_texts_are_cheap() {
    let text = "a".repeat(200_000);
    assert_eq!(verdict(r#"{"x": [{"wildcard": "*a*b*a*"}]}"#, &format!("{{\"x\":\"{text}\"}}")), Verdict::NoMatch);
    assert_eq!(verdict(r#"{"x": [{"wildcard": "*a*a*a*"}]}"#, &format!("{{\"x\":\"{text}\"}}")), Verdict::Match);
    let many = "*a".repeat(2000);
    let refusals = Pattern::parse(&format!("{{\"x\":[{{\"wildcard\":\"{many}\"}}]}}")).expect_err("it is too complex");
    assert_eq!(refusals[0].code, "pattern.wildcard-too-complex");
    let caseless = "ß".repeat(2000);
    let value = "S".repeat(4000);
    let pattern = format!("{{\"x\":[{{\"equals-ignore-case\":\"{caseless}\"}}]}}");
    assert_eq!(verdict(&pattern, &format!("{{\"x\":\"{value}\"}}")), Verdict::Match);
}

#[test]
fn nested_ors_are_refused_before_they_multiply() {
    let mut pattern = r#"{"z": [1]}"#.to_owned();
    for level in 0..60 {
        pattern = format!(
            "{{\"$or\":[{{\"a{level}\":[1]}},{{\"b{level}\":[1]}},{pattern}],\"$or\":[{{\"c{level}\":[1]}},{{\"d{level}\":[1]}}]}}"
        );
    }
    let refusals = Pattern::parse(&pattern).expect_err("there are too many combinations");
    assert_eq!(refusals[0].code, "pattern.too-many-combinations");
}
