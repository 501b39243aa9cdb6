//! Shape: paths, dotted keys, duplicate keys, what is read of a text.

use super::check_events;
use busbar::pattern::Pattern;

#[test]
fn all_fields_must_match_and_others_do_not_matter() {
    check_events(&[
        (r#"{"a": ["x"], "b": ["y"]}"#, r#"{"a": "x", "b": "y", "c": 1}"#, true),
        (r#"{"a": ["x"], "b": ["y"]}"#, r#"{"a": "x"}"#, false),
        (r#"{"A": ["x"]}"#, r#"{"a": "x"}"#, false),
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a": {"b": "x", "c": 1}, "d": 1}"#, true),
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a": "x"}"#, false),
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a": "{\"b\": \"x\"}"}"#, false),
        (r#"{"é": ["x"]}"#, r#"{"\u00e9": "x"}"#, true),
        (r#"{"a b": ["x"]}"#, r#"{"a b": "x"}"#, true),
    ]);
}

#[test]
fn dotted_keys_are_the_same_as_nesting() {
    check_events(&[
        (r#"{"a.b": ["x"]}"#, r#"{"a": {"b": "x"}}"#, true),
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a.b": "x"}"#, true),
        (r#"{"a": {"b.c": ["x"]}}"#, r#"{"a.b": {"c": "x"}}"#, true),
        (r#"{"a.b.c": ["x"]}"#, r#"{"a": {"b": {"c": "x"}}}"#, true),
        (r#"{"a.b": ["x"]}"#, r#"{"a.b": "x"}"#, true),
        (r#"{"a.b": {"c": ["x"]}}"#, r#"{"a": {"b": "x"}}"#, false),
        (r#"{"a.b": ["x"]}"#, r#"{"a": [{"b": "y"}, {"b": "x"}]}"#, true),
    ]);
}

#[test]
fn keys_without_a_name_are_keys_like_others() {
    // The reference loses these; here each pattern matches its own shape and nothing else.
    check_events(&[
        (r#"{"a": {"": ["x"]}}"#, r#"{"a": {"": "x"}}"#, true),
        (r#"{"": {"a": ["x"]}}"#, r#"{"": {"a": "x"}}"#, true),
        (r#"{"": {"a": ["x"]}}"#, r#"{"a": "x"}"#, false),
        (r#"{"": ["x"]}"#, r#"{"": "x"}"#, true),
        (r#"{"": ["x"]}"#, r#"{"a": "x"}"#, false),
    ]);
}

#[test]
fn duplicate_keys_of_a_pattern_merge_and_the_last_list_wins() {
    check_events(&[
        (r#"{"a": ["x"], "a": ["y"]}"#, r#"{"a": "x"}"#, false),
        (r#"{"a": ["x"], "a": ["y"]}"#, r#"{"a": "y"}"#, true),
        (r#"{"a": {"b": [1]}, "a": {"c": [2]}}"#, r#"{"a": {"b": 1, "c": 2}}"#, true),
        (r#"{"a": {"b": [1]}, "a": {"c": [2]}}"#, r#"{"a": {"c": 2}}"#, false),
        (r#"{"a.b": [1], "a": {"b": [2]}}"#, r#"{"a": {"b": 2}}"#, true),
        (r#"{"a.b": [1], "a": {"b": [2]}}"#, r#"{"a": {"b": 1}}"#, false),
        (r#"{"a": ["x"], "a": {"b": [1]}}"#, r#"{"a": "x"}"#, false),
    ]);
}

#[test]
fn text_behind_the_root_object_is_not_read() {
    check_events(&[
        (r#"{"a": ["x"]} junk"#, r#"{"a": "x"}"#, true),
        (r#"{"a": ["x"]}}}}"#, r#"{"a": "x"} ["#, true),
        (" \n\t\r{\"a\": [\"x\"]}", r#"  {"a": "x"}"#, true),
    ]);
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "\u{feff}{\"a\": [1]}",
        "// x\n{\"a\": [1]}",
        "{'a': [1]}",
        r#"{"a": [1,]}"#,
        r#"{"a": [1],}"#,
        r#"{"a": [NaN]}"#,
        r#"{"a": [+1]}"#,
        r#"{"a": [.5]}"#,
        r#"{"a": [01]}"#,
        r#"{"a": [1.]}"#,
        r#"{"a": [1e]}"#,
        r#"{"a": [-]}"#,
        "{\"a\": [\"\n\"]}",
        "{\"a\": [\"\t\"]}",
        r#"{"a": ["\x"]}"#,
        r#"{"a": ["\u12"]}"#,
        r#"{"a": [True]}"#,
        r#"{"a": [nul]}"#,
        r#"{"a": [1}"#,
        r#"{"a": {]"#,
        r#"{"a""#,
        r#"{"a":"#,
        r#"{"a": ["#,
        r#"{"a": ["x"#,
        "{",
        "",
        " ",
        "}",
        r#"{a: [1]}"#,
        r#"{"a": [1 2]}"#,
        r#"{"a" [1]}"#,
        r#"{"a": [1] "b": [2]}"#,
        "{\"a\": [\u{0}]}",
        r#"{"a": [-Infinity]}"#,
    ] {
        let refusals = Pattern::parse(text).expect_err("it is no JSON");
        let last = refusals.last().expect("a refusal says why");
        assert!(last.code.starts_with("json."), "{text:?}: {last:?}");
        assert!(last.service_message.contains("; line: "), "{text:?}: {last:?}");
    }
}

#[test]
fn deep_texts_end_in_a_refusal() {
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), format!("{{\"a\":{}", "[".repeat(100_000))] {
        let refusals = Pattern::parse(&text).expect_err("it is too deep");
        assert!(refusals.iter().any(|refusal| refusal.code == "json.too-deep"), "{:?}", refusals.last());
    }
    let deepest = format!("{}[1]{}", "{\"a\":".repeat(999), "}".repeat(999));
    let pattern = Pattern::parse(&deepest).expect("999 objects and a list are not too deep");
    let event = busbar::json::read(&deepest).expect("it is JSON");
    assert_eq!(pattern.verdict(&event), busbar::pattern::Verdict::Match);
    assert_eq!(pattern.explain(&event).verdict, busbar::pattern::Verdict::Match);
}
