//! Samples match, near misses fail by one clause alone.

use super::{benchmark_rules, pattern, shared_patterns};
use crate::support::claims::check_sample_and_near_misses;
use busbar::json::{self, Value};
use busbar::pattern::{Clause, NearMissOutcome, SampleFault, Verdict};

#[test]
fn the_shared_patterns_have_samples_and_near_misses() {
    let patterns = [shared_patterns(), benchmark_rules()].concat();
    for pattern in &patterns {
        assert_eq!(check_sample_and_near_misses(pattern, 1), 0, "{}", pattern.text());
    }
    println!("{} patterns have samples and near misses", patterns.len());
}

#[test]
fn a_sample_is_a_full_event_and_reads_well() {
    let text = r#"{"source": ["aws.s3"], "detail": {"bucket": {"name": [{"prefix": "img-"}]}, "isPublic": [{"exists": true}],
        "object": {"key": [{"suffix": ".png"}], "size": [{"numeric": [">", 0, "<=", 1048576]}]}, "gone": [{"exists": false}]}}"#;
    let sample = pattern(text).sample(1).expect("it can be matched");
    let event = busbar::event::Event::from_json(&sample).expect("it is a full event");
    assert_eq!(event.source, "aws.s3");
    let bucket = event.detail.get("bucket").and_then(|bucket| bucket.get("name")).and_then(Value::as_str);
    assert!(bucket.is_some_and(|name| name.starts_with("img-") && name.len() > 4), "{bucket:?}");
    assert_eq!(event.detail.get("isPublic").map(|truth| json::compact(truth).len() <= 5), Some(true));
    assert!(event.detail.get("gone").is_none());
    assert_eq!(json::compact(&pattern(text).sample(1).expect("again")), json::compact(&sample), "a seed says all");
    assert_ne!(json::compact(&pattern(text).sample(2).expect("another")), json::compact(&sample));
}

#[test]
fn a_seed_chooses_among_branches_and_values() {
    let pattern = pattern(r#"{"$or": [{"detail": {"a": ["x", "y"]}}, {"detail": {"b": [1]}}]}"#);
    let samples: std::collections::BTreeSet<String> = (0..40)
        .map(|seed| pattern.sample(seed).expect("it can be matched"))
        .map(|event| json::compact(event.get("detail").expect("there is a detail")))
        .collect();
    assert_eq!(samples.into_iter().collect::<Vec<_>>(), [r#"{"a":"x"}"#, r#"{"a":"y"}"#, r#"{"b":1}"#]);
}

#[test]
fn what_no_bus_delivers_has_a_sample_too() {
    for text in [
        r#"{"source": [{"exists": false}], "detail": ["x"]}"#,
        r#"{"a": ["x"], "a.b": [1]}"#,
        r#"{"account": [5], "resources": {"x": [null]}}"#,
        r#"{"version": {"b": [{"anything-but": {"wildcard": "*"}}]}}"#,
        r#"{"a": [9007199254740993]}"#,
        r#"{"a": [{"numeric": ["=", 4.9e-324]}]}"#,
    ] {
        let pattern = pattern(text);
        let event = pattern.sample(3).expect(text);
        assert_eq!(pattern.verdict(&event), Verdict::Match, "{text}");
    }
}

#[test]
fn lists_that_nothing_satisfies_are_named() {
    let never = r#"{"numeric": [">", 1, "<", 1.0000000000000002]}"#;
    let text = format!(r#"{{"a": ["x"], "$or": [{{"b": [{never}]}}, {{"c": [{never}], "d": [1]}}]}}"#);
    assert_eq!(pattern(&text).sample(0), Err(SampleFault::Unsatisfiable { leaves: vec![1, 2] }));
    let possible = format!(r#"{{"b": [{never}, {{"exists": false}}]}}"#);
    assert!(pattern(&possible).sample(0).is_ok());
}

/// The outcome per clause: an event's value at a pointer, `alone` where it cannot fail alone.
fn misses(text: &str) -> Vec<(Clause, String)> {
    let pattern = pattern(text);
    assert_eq!(check_sample_and_near_misses(&pattern, 5), 0);
    let shown = |outcome| match outcome {
        NearMissOutcome::Event(event) => json::compact(event.get("detail").expect("there is a detail")),
        NearMissOutcome::CannotFailAlone => "never alone".to_owned(),
        NearMissOutcome::Unknown => "unknown".to_owned(),
    };
    pattern.near_misses(5).into_iter().map(|miss| (miss.clause, shown(miss.outcome))).collect()
}

fn field(path: &str) -> Clause {
    Clause::Field(path.to_owned())
}

#[test]
fn near_misses_are_near() {
    let found = misses(r#"{"detail": {"n": [{"numeric": [">", 100]}], "s": ["Paid"], "gone": [{"exists": false}]}}"#);
    let detail = |clause| &found.iter().find(|(other, _)| *other == field(clause)).expect("it is a clause").1;
    assert!(detail("detail.n").contains(r#""n":100"#), "{found:?}");
    assert!(detail("detail.s").contains(r#""s":"paid""#), "{found:?}");
    assert!(detail("detail.gone").contains(r#""gone":"#), "{found:?}");
}

#[test]
fn clauses_that_cannot_fail_alone_are_named() {
    let anything = r#"[{"exists": true}, {"exists": false}]"#;
    let found = misses(&format!(r#"{{"detail": {{"b": [1], "c": {anything}}}}}"#));
    assert_ne!(found[0].1, "never alone");
    assert_eq!(found[1], (field("detail.c"), "never alone".to_owned()));
    // Before b it can: an element without b has an a, which must be chosen.
    let found = misses(&format!(r#"{{"detail": {{"a": {anything}, "b": [1]}}}}"#));
    assert!(found[0].1.starts_with('['), "{found:?}");
    // Each branch says again what the field may be, and the last word counts.
    let found = misses(r#"{"detail": {"a": [1], "$or": [{"a": [2]}, {"a": [3]}]}}"#);
    assert_eq!(found[0], (field("detail.a"), "never alone".to_owned()));
    assert_eq!(found[1].0, Clause::Or(0));
    assert_ne!(found[1].1, "never alone");
}

#[test]
fn an_or_is_one_clause() {
    let found = misses(r#"{"detail": {"$or": [{"a": [1]}, {"b": [2], "$or": [{"c": [1]}, {"d": [1]}]}], "e": [5]}}"#);
    let clauses: Vec<Clause> = found.into_iter().map(|(clause, _)| clause).collect();
    assert_eq!(clauses, [Clause::Or(0), field("detail.e")]);
}
