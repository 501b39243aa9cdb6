//! Properties over random patterns and events.

use busbar::json::{self, Kind, Value};
use busbar::pattern::{Operator, Pattern, Verdict};
use proptest::prelude::*;

/// Any JSON value, shallow, with keys that collide often and hold dots.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::made(Kind::Null)),
        any::<bool>().prop_map(|truth| Value::made(Kind::Bool(truth))),
        prop_oneof![
            any::<i32>().prop_map(|number| number.to_string()),
            any::<f64>()
                .prop_filter("JSON has finite numbers only", |number| number.is_finite())
                .prop_map(|number| format!("{number:e}")),
            Just("9007199254740993".to_owned()),
            Just("-0.0".to_owned()),
        ]
        .prop_map(|text| Value::made(Kind::Number(text))),
        prop_oneof!["[a-zA-Z*\\\\ßςİé😀\"]{0,4}", Just("10.0.0.1".to_owned()), any::<String>()]
            .prop_map(Value::made_string),
    ];
    leaf.prop_recursive(4, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|elements| Value::made(Kind::Array(elements))),
            prop::collection::vec((key(), inner), 0..4).prop_map(Value::made_object),
        ]
    })
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[a-d]", 1 => "[a-c]\\.[a-c]", 1 => "[a-dß😀\"\\\\]{1,3}"]
}

fn object() -> impl Strategy<Value = Value> {
    prop::collection::vec((key(), value()), 0..5).prop_map(Value::made_object)
}

/// The tree without its spans.
fn bare(value: &Value) -> Value {
    Value::made(match &value.kind {
        Kind::Array(elements) => Kind::Array(elements.iter().map(bare).collect()),
        Kind::Object(members) => {
            return Value::made_object(members.iter().map(|member| (member.key.as_str(), bare(&member.value))));
        }
        other => other.clone(),
    })
}

/// A pattern that asks for one leaf of the event by its own value: the path and the leaf, the first of an array.
fn first_leaf(value: &Value) -> Option<(Vec<String>, &Value)> {
    match &value.kind {
        Kind::Object(members) => members.iter().find_map(|member| {
            let (mut steps, leaf) = first_leaf(&member.value)?;
            steps.insert(0, member.key.clone());
            Some((steps, leaf))
        }),
        Kind::Array(elements) => elements.iter().find_map(first_leaf),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Some((Vec::new(), value)),
    }
}

fn asking_for(steps: &[String], entry: &str) -> String {
    steps.iter().rev().fold(format!("[{entry}]"), |inner, step| format!("{{{}:{inner}}}", json::quoted(step)))
}

fn verdict(pattern: &str, event: &Value) -> Verdict {
    let pattern = Pattern::parse(pattern).unwrap_or_else(|refusals| panic!("{pattern} is refused: {refusals:?}"));
    let verdict = pattern.verdict(event);
    assert_eq!(pattern.explain(event).verdict, verdict);
    verdict
}

/// Texts that are nearly patterns.
fn nearly_pattern() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"$or\"",
        "\"prefix\"",
        "\"suffix\"",
        "\"numeric\"",
        "\"anything-but\"",
        "\"exists\"",
        "\"wildcard\"",
        "\"cidr\"",
        "\"equals-ignore-case\"",
        "\"exactly\"",
        "\">\"",
        "\"<=\"",
        "\"=\"",
        "true",
        "null",
        "1",
        "1e400",
        "\"a**\"",
        "\"\\\\x\"",
        "\"10.0.0.0/8\"",
        "\"10.0.0.0/33\"",
        "\"",
        "\\",
        "\n",
        "tru",
        "01",
        "😀",
        "{\"a\":[",
        "\"a\":[{",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        let _ = json::read(&text);
        let _ = Pattern::parse(&text);
    }

    #[test]
    fn nearly_patterns_are_read_or_refused(text in nearly_pattern()) {
        if let Err(refusals) = Pattern::parse(&text) {
            prop_assert!(!refusals.is_empty());
            for refusal in refusals {
                prop_assert!(refusal.span.start <= refusal.span.end && refusal.span.end <= text.len());
                prop_assert!(text.is_char_boundary(refusal.span.start) && text.is_char_boundary(refusal.span.end));
                prop_assert!(refusal.service_message.starts_with("Event pattern is not valid. Reason: "));
                if let Some(fix) = refusal.fix {
                    prop_assert!(fix.span.end <= text.len());
                    prop_assert!(text.is_char_boundary(fix.span.start) && text.is_char_boundary(fix.span.end));
                }
            }
        }
    }

    #[test]
    fn printing_and_reading_give_the_same_tree(value in value()) {
        for text in [json::compact(&value), json::pretty(&value)] {
            let read = json::read(&text).map(|read| bare(&read));
            prop_assert_eq!(read.as_ref(), Ok(&value));
        }
        prop_assert_eq!(json::pretty(&json::read(&json::pretty(&value)).expect("it was printed")), json::pretty(&value));
    }

    #[test]
    fn reading_agrees_with_serde_json(text in nearly_pattern()) {
        // serde_json allows what we do, but for depth, number size and lone surrogates, none of which stand here.
        let ours = json::read(&text).map(|value| value.to_serde());
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => prop_assert_eq!(ours, theirs),
            (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("number out of range"), "{}: {}", text, error),
            (Err(_), Err(_)) => {}
            (Err(error), Ok(_)) => prop_assert!(false, "{} is refused: {:?}", text, error),
        }
    }

    #[test]
    fn a_prefix_of_a_text_keeps_its_spans(value in object(), cut in any::<prop::sample::Index>()) {
        let text = json::pretty(&value);
        let mut end = cut.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let partial = json::read_partial(&text[..end]);
        prop_assert!(partial.error.is_some() || end + 1 >= text.len());
        if let Some(root) = partial.root {
            prop_assert!(root.span.end <= end);
        }
    }

    #[test]
    fn an_event_matches_what_it_holds(event in object()) {
        if let Some((steps, leaf)) = first_leaf(&event) {
            // A reserved key would be no field.
            prop_assume!(!steps.iter().any(|step| step == "$or"));
            let literal = json::compact(leaf);
            prop_assert_eq!(verdict(&asking_for(&steps, &literal), &event), Verdict::Match);
            prop_assert_eq!(verdict(&asking_for(&steps, r#"{"exists": true}"#), &event), Verdict::Match);
            prop_assert_eq!(verdict(&asking_for(&steps, r#"{"exists": false}"#), &event), Verdict::NoMatch);
            if let Some(text) = leaf.as_str() {
                let prefix = format!("{{\"prefix\": {literal}}}");
                let suffix = format!("{{\"suffix\": {literal}}}");
                let wildcard = text.replace('\\', "\\\\").replace('*', "\\*");
                let wildcard = format!("{{\"wildcard\": {}}}", json::quoted(&wildcard));
                for entry in [prefix, suffix, wildcard] {
                    prop_assert_eq!(verdict(&asking_for(&steps, &entry), &event), Verdict::Match);
                }
            }
        }
    }

    #[test]
    fn negation_takes_what_is_not_taken(text in "[ab*\\\\ß]{0,4}", operand in "[abß]{1,3}") {
        let leaf = Value::made_string(text);
        let operand = json::quoted(&operand);
        for operator in ["prefix", "suffix", "equals-ignore-case", "wildcard"] {
            let plain = entry(&format!("{{\"{operator}\": {operand}}}"));
            let negated = entry(&format!("{{\"anything-but\": {{\"{operator}\": {operand}}}}}"));
            prop_assert_ne!(plain.takes(&leaf), negated.takes(&leaf));
        }
    }

    #[test]
    fn alternatives_are_ored(event in object(), left in value(), right in value()) {
        let (Some((_, left)), Some((_, right))) = (first_leaf(&left), first_leaf(&right)) else { return Ok(()) };
        let (left, right) = (json::compact(left), json::compact(right));
        let both = verdict(&format!("{{\"a\": [{left}, {right}]}}"), &event);
        let one = verdict(&format!("{{\"a\": [{left}]}}"), &event);
        let other = verdict(&format!("{{\"a\": [{right}]}}"), &event);
        prop_assert_eq!(both == Verdict::Match, one == Verdict::Match || other == Verdict::Match);
        let or = verdict(&format!("{{\"$or\": [{{\"a\": [{left}]}}, {{\"a\": [{right}]}}]}}"), &event);
        prop_assert_eq!(or, both);
    }
}

fn entry(text: &str) -> Operator {
    let pattern = Pattern::parse(&format!("{{\"a\": [{text}]}}")).expect("the entry is valid");
    pattern.leaves()[0].tests[0].operator.clone()
}
