//! Explanations: the right reason, said of the right value and the right part of the pattern.

use super::sentences::sentence;
use busbar::json;
use busbar::pattern::{Explanation, LeafExplanation, Outcome, Part, Pattern, Verdict};

fn explain(pattern: &str, event: &str) -> Explanation {
    let pattern = Pattern::parse(pattern).unwrap_or_else(|refusals| panic!("{pattern} is refused: {refusals:?}"));
    let event = json::read(event).unwrap_or_else(|error| panic!("{event} is no JSON: {error:?}"));
    let explanation = pattern.explain(&event);
    assert_eq!(explanation.verdict, pattern.verdict(&event));
    let is_match = explanation.verdict == Verdict::Match;
    assert_eq!(explanation.root.outcome() == Outcome::Holds, is_match, "the root follows the verdict");
    explanation
}

fn failing(part: &Part) -> Vec<&LeafExplanation> {
    part.leaves().into_iter().filter(|leaf| leaf.outcome == Outcome::Fails).collect()
}

/// Rows of a pattern, an event that does not match, and the sentences for the lists that fail.
pub fn check(rows: &[(&str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (pattern, event, wanted) in rows {
        let explanation = explain(pattern, event);
        let sentences: Vec<String> = failing(&explanation.root)
            .iter()
            .map(|leaf| {
                leaf.miss.as_ref().map_or_else(|| "no reason".to_owned(), |miss| sentence(miss.code, &miss.arguments))
            })
            .collect();
        if sentences != *wanted {
            wrong.push(format!("{pattern} on {event}\n  wanted {wanted:?}\n  found  {sentences:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn slips_and_wrong_kinds_are_named() {
    check(&[
        (r#"{"a": [200]}"#, r#"{"a": "200"}"#, &[r#"The event has the text "200"; the rule wants the number 200."#]),
        (
            r#"{"a": [200]}"#,
            r#"{"a": "200.0"}"#,
            &[r#"The event has the text "200.0"; the rule wants the number 200."#],
        ),
        (r#"{"a": ["200"]}"#, r#"{"a": 200}"#, &[r#"The event has the number 200; the rule wants the text "200"."#]),
        (
            r#"{"a": [true]}"#,
            r#"{"a": "true"}"#,
            &[r#"The event has the text "true"; the rule wants true without quotes."#],
        ),
        (r#"{"a": ["true"]}"#, r#"{"a": true}"#, &[r#"The event has true; the rule wants the text "true"."#]),
        (
            r#"{"a": [null]}"#,
            r#"{"a": "null"}"#,
            &[r#"The event has the text "null"; the rule wants null without quotes."#],
        ),
        (r#"{"a": ["Paid"]}"#, r#"{"a": "paid"}"#, &[r#""paid" differs from "Paid" only in upper and lower case."#]),
        (r#"{"a": ["paid"]}"#, r#"{"a": " paid"}"#, &[r#"" paid" differs from "paid" only in white space."#]),
        (r#"{"a": ["cancelled"]}"#, r#"{"a": "canceled"}"#, &[r#""canceled" is spelled almost like "cancelled"."#]),
        (r#"{"a": ["paid"]}"#, r#"{"a": "open"}"#, &[r#"The event has "open"; the rule wants "paid"."#]),
        (r#"{"a": [1]}"#, r#"{"a": 2}"#, &["The event has 2; the rule wants 1."]),
        (r#"{"a": [1]}"#, r#"{"a": null}"#, &["The event has null; the rule wants 1."]),
        // The nearest of several entries and of several values is told.
        (
            r#"{"a": ["open", "Paid"]}"#,
            r#"{"a": ["x", "paid"]}"#,
            &[r#""paid" differs from "Paid" only in upper and lower case."#],
        ),
    ]);
}

#[test]
fn operators_say_how_far_off_a_value_is() {
    check(&[
        (r#"{"a": [{"numeric": [">", 100]}]}"#, r#"{"a": 50}"#, &["The event has 50; the rule wants more than 100."]),
        (
            r#"{"a": [{"numeric": [">", 100]}]}"#,
            r#"{"a": 100}"#,
            &["100 is the bound itself; the rule wants more than that."],
        ),
        (
            r#"{"a": [{"numeric": [">=", 0, "<", 5]}]}"#,
            r#"{"a": 7}"#,
            &["The event has 7; the rule wants less than 5."],
        ),
        (
            r#"{"a": [{"numeric": [">=", 0, "<", 5]}]}"#,
            r#"{"a": -1}"#,
            &["The event has -1; the rule wants at least 0."],
        ),
        (r#"{"a": [{"numeric": ["=", 5]}]}"#, r#"{"a": 6}"#, &["The event has 6; the rule wants 5."]),
        (
            r#"{"a": [{"numeric": [">", 1]}]}"#,
            r#"{"a": "5"}"#,
            &[r#"The event has the text "5"; the rule wants the number 5."#],
        ),
        (
            r#"{"a": [{"numeric": [">", 1]}]}"#,
            r#"{"a": "many"}"#,
            &[r#""many" is a text; "numeric" takes numbers only."#],
        ),
        (
            r#"{"a": [{"numeric": [">", 1]}]}"#,
            r#"{"a": 9007199254740993}"#,
            &["The service cannot compare the number 9007199254740993 exactly, so no number pattern takes it."],
        ),
        (
            r#"{"a": [{"prefix": "ord"}]}"#,
            r#"{"a": "Order"}"#,
            &[r#""Order" differs from "ord" only in upper and lower case."#],
        ),
        (r#"{"a": [{"prefix": "der"}]}"#, r#"{"a": "order"}"#, &[r#""order" holds "der", but not at its start."#]),
        (r#"{"a": [{"prefix": "x"}]}"#, r#"{"a": "order"}"#, &[r#""order" does not start with "x"."#]),
        (r#"{"a": [{"prefix": "5"}]}"#, r#"{"a": 55}"#, &["55 is a number; \"prefix\" takes texts only."]),
        (
            r#"{"a": [{"suffix": ".png"}]}"#,
            r#"{"a": "a.PNG"}"#,
            &[r#""a.PNG" differs from ".png" only in upper and lower case."#],
        ),
        (
            r#"{"a": [{"suffix": ".png"}]}"#,
            r#"{"a": "a.png.bak"}"#,
            &[r#""a.png.bak" holds ".png", but not at its end."#],
        ),
        (r#"{"a": [{"suffix": ".png"}]}"#, r#"{"a": "a.jpg"}"#, &[r#""a.jpg" does not end with ".png"."#]),
        (
            r#"{"a": [{"wildcard": "*.png"}]}"#,
            r#"{"a": "a.PNG"}"#,
            &[r#""a.PNG" differs from "*.png" only in upper and lower case."#],
        ),
        (
            r#"{"a": [{"wildcard": "img/*"}]}"#,
            r#"{"a": "/img/a"}"#,
            &[r#""img/*" fits inside "/img/a" but not all of it. Put a star at the open end."#],
        ),
        (r#"{"a": [{"wildcard": "a*b"}]}"#, r#"{"a": "ccc"}"#, &[r#""ccc" does not fit "a*b"."#]),
        (
            r#"{"a": [{"equals-ignore-case": "STRASSE"}]}"#,
            r#"{"a": "straße"}"#,
            &[r#""straße" and "STRASSE" differ in a letter whose cases the service does not equate."#],
        ),
        (r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#, r#"{"a": "11.0.0.1"}"#, &[r#""11.0.0.1" lies outside "10.0.0.0/8"."#]),
        (r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#, r#"{"a": "host"}"#, &[r#""host" is no IP address."#]),
        (
            r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#,
            r#"{"a": "::1"}"#,
            &[r#""::1" is an address of another family than "10.0.0.0/8"."#],
        ),
        (r#"{"a": [{"anything-but": "x"}]}"#, r#"{"a": "x"}"#, &[r#"The event has "x", which the rule excludes."#]),
        (r#"{"a": [{"exists": false}]}"#, r#"{"a": 1}"#, &["The field is present (1); the rule wants it absent."]),
    ]);
}

#[test]
fn a_missing_field_names_the_one_that_was_meant() {
    check(&[
        (r#"{"a": ["x"]}"#, r#"{"zzz": "x"}"#, &["The event has no field \"a\"."]),
        (
            r#"{"detail": {"orderId": ["x"]}}"#,
            r#"{"detail": {"orderID": "x"}}"#,
            &["The event has no field \"detail.orderId\", but \"detail.orderID\". Field names keep their case."],
        ),
        (
            r#"{"detail": {"orderId": ["x"]}}"#,
            r#"{"detail": {"ordrId": "x"}}"#,
            &["The event has no field \"detail.orderId\". Did you mean \"detail.ordrId\"?"],
        ),
        (
            r#"{"orderId": ["x"]}"#,
            r#"{"detail": {"orderId": "x"}}"#,
            &["The event has no field \"orderId\"; a field of that name is at \"detail.orderId\"."],
        ),
        (
            r#"{"detail": ["x"]}"#,
            r#"{"detail": {"orderId": "x"}}"#,
            &["\"detail\" is an object with fields of its own, such as \"orderId\". Name one of them."],
        ),
        (r#"{"a": [{"exists": true}]}"#, r#"{"a": []}"#, &["\"a\" is an empty list, which counts as absent."]),
        (r#"{"a": [{"exists": true}]}"#, r#"{"a": {}}"#, &["\"a\" is an empty object, which counts as absent."]),
        (
            r#"{"detail": {"a": ["x"]}}"#,
            r#"{"detail": "{\"a\": \"x\"}"}"#,
            &["\"detail\" is a text that holds JSON, not an object, so \"detail.a\" is not in the event."],
        ),
    ]);
}

#[test]
fn elements_of_arrays_are_told_apart() {
    check(&[(
        r#"{"a": {"b": ["x"], "c": ["y"]}}"#,
        r#"{"a": [{"b": "x"}, {"c": "y"}]}"#,
        &["\"a.c\" matched, but in another element of the same list."],
    )]);
    // Absence within the element that was chosen holds, though the field is present elsewhere.
    let explanation = explain(r#"{"a": {"b": [1], "c": [{"exists": false}]}}"#, r#"{"a": [{"b": 1}, {"c": 1}]}"#);
    assert_eq!(explanation.verdict, Verdict::Match);
    assert!(failing(&explanation.root).is_empty());
}

#[test]
fn branches_of_an_or_are_told_apart() {
    let pattern = r#"{"s": ["a"], "$or": [{"x": [1]}, {"y": [2]}]}"#;
    check(&[
        (
            pattern,
            r#"{"s": "a", "x": 5, "y": 5}"#,
            &["The event has 5; the rule wants 1.", "The event has 5; the rule wants 2."],
        ),
        (r#"{"a": ["x"], "a": ["y"]}"#, r#"{"a": "x"}"#, &[r#"The event has "x"; the rule wants "y"."#]),
    ]);
    let explanation = explain(pattern, r#"{"s": "a", "y": 2}"#);
    let outcomes: Vec<Outcome> = explanation.root.leaves().iter().map(|leaf| leaf.outcome).collect();
    assert_eq!(outcomes, [Outcome::Holds, Outcome::Fails, Outcome::Holds]);
    let overwritten = explain(r#"{"a": ["x"], "a": ["y"]}"#, r#"{"a": "y"}"#);
    let outcomes: Vec<Outcome> = overwritten.root.leaves().iter().map(|leaf| leaf.outcome).collect();
    assert_eq!(outcomes, [Outcome::Ignored, Outcome::Holds]);
}

#[test]
fn both_texts_can_be_marked() {
    let (pattern, event) = (r#"{"a": {"b": ["x", 5]}}"#, r#"{"a": [{"b": "y"}, {"b": 5}]}"#);
    let explanation = explain(pattern, event);
    let leaves = explanation.root.leaves();
    let leaf = leaves[0];
    assert_eq!(leaf.key_span.of(pattern), r#""b""#);
    assert_eq!(leaf.span.of(pattern), r#"["x", 5]"#);
    assert_eq!(leaf.tests[1].span.of(pattern), "5");
    assert_eq!((leaf.tests[0].outcome, leaf.tests[1].outcome), (Outcome::Fails, Outcome::Holds));
    assert_eq!(leaf.tests[1].takes, [1]);
    let found: Vec<(&str, &str, &str)> =
        leaf.found.iter().map(|found| (found.pointer.as_str(), found.span.of(event), found.text.as_str())).collect();
    assert_eq!(found, [("/a/0/b", r#""y""#, r#""y""#), ("/a/1/b", "5", "5")]);
}

#[test]
fn the_explanation_is_json() {
    let explanation = explain(r#"{"a": ["x"], "$or": [{"b": [1]}, {"c": [2]}]}"#, r#"{"a": "X"}"#);
    let value = serde_json::to_value(&explanation).expect("an explanation can be written");
    assert_eq!(value["verdict"], "no-match");
    assert_eq!(value["root"]["part"], "object");
    assert_eq!(value["root"]["outcome"], "fails");
    assert_eq!(value["root"]["members"][0]["value"]["miss"]["code"], "pattern.miss.case");
    assert_eq!(value["root"]["members"][0]["value"]["found"][0]["pointer"], "/a");
    assert_eq!(value["root"]["members"][1]["value"]["part"], "or");
}
