//! What patterns say of one another and of the events that are drawn.

use super::{on_link, on_node};
use crate::support::sketch::Sketch;
use busbar::checks::check;
use busbar::diagnostic::{Diagnostic, Subject};
use busbar::json;
use busbar::pattern::{Pattern, Verdict};
use busbar::text;
use serde_json::json;
use std::time::Instant;

/// A bus with rules of these patterns; each has a function of its own as target.
fn rules(patterns: &[&str]) -> (Sketch, usize, Vec<usize>) {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rules = patterns.iter().enumerate().map(|(index, pattern)| {
        let rule = sketch.rule(bus, &format!("Rule{index}"), pattern);
        let function = sketch.node("lambda-function", &format!("Handle{index}"), json!({}));
        sketch.link("rule-target", rule, function, json!({}));
        rule
    });
    let rules = rules.collect();
    (sketch, bus, rules)
}

fn findings(sketch: &Sketch) -> Vec<Diagnostic> {
    check(&sketch.drawing())
}

fn found(sketch: &Sketch) -> Vec<(&'static str, Option<Subject>, Option<String>)> {
    super::found(sketch)
}

#[test]
fn patterns_that_no_event_can_match() {
    let cases = [
        (r#"{"orderId": ["x"]}"#, Some("check-field-beside-detail")),
        (r#"{"source": ["shop"], "order": {"id": ["x"]}}"#, Some("check-field-beside-detail")),
        (r#"{"source": [5]}"#, Some("check-pattern-against-envelope")),
        (r#"{"source": [{"exists": false}]}"#, Some("check-pattern-against-envelope")),
        (r#"{"detail": ["x"]}"#, Some("check-pattern-against-envelope")),
        (r#"{"resources": [{"exists": false}]}"#, None),
        (r#"{"$or": [{"orderId": ["x"]}, {"source": ["shop"]}]}"#, None),
        // Producers may send lists, so both can be there.
        (r#"{"detail": {"a": ["x"], "a.b": [1]}}"#, None),
        (r#"{"orderId": [{"exists": false}]}"#, None),
    ];
    for (pattern, expected) in cases {
        let (sketch, _, rules) = rules(&[pattern]);
        let expected: Vec<_> = expected.map(|code| on_node(code, rules[0], Some("pattern"))).into_iter().collect();
        assert_eq!(found(&sketch), expected, "{pattern}");
    }
}

#[test]
fn a_list_that_nothing_satisfies_is_shown() {
    let text = r#"{"detail": {"b": ["x"], "a": [{"numeric": [">", 1, "<", 1.0000000000000002]}]}}"#;
    let (sketch, ..) = rules(&[text]);
    let findings = findings(&sketch);
    let impossible = findings.iter().find(|finding| finding.code == "check-pattern-impossible").expect("it is found");
    let range = impossible.place.range.expect("it has a place");
    assert_eq!(&text[range.start..range.end], r#"[{"numeric": [">", 1, "<", 1.0000000000000002]}]"#);
    assert_eq!(
        text::sentence(impossible),
        "Rule0 can never match: nothing satisfies its list for \"detail.a\". Widen it."
    );
}

#[test]
fn a_field_beside_the_detail_is_moved_into_it() {
    let text = r#"{"source": ["shop"], "orderId": ["x"]}"#;
    let (sketch, ..) = rules(&[text]);
    let findings = findings(&sketch);
    let fix = findings[0].fix.as_ref().expect("it can be mended");
    let mended = format!("{}{}{}", &text[..fix.range.start], fix.replacement, &text[fix.range.end..]);
    assert_eq!(mended, r#"{"source": ["shop"], "detail": { "orderId": ["x"] }}"#);
    let (mended, ..) = rules(&[&mended]);
    assert_eq!(found(&mended), []);
}

#[test]
fn events_of_services_arrive_on_the_default_bus() {
    let pattern = r#"{"source": ["aws.s3", {"prefix": "aws.ec"}]}"#;
    let (mut sketch, bus, of_custom) = rules(&[pattern]);
    assert_eq!(found(&sketch), [on_node("check-service-events-on-custom-bus", of_custom[0], Some("pattern"))]);
    // A rule of the default bus may forward them.
    let default = sketch.node("event-bus", "default", json!({ "bus": "default" }));
    let forward = sketch.rule(default, "Forward", pattern);
    sketch.link("rule-target", forward, bus, json!({}));
    assert_eq!(found(&sketch), []);
    let (mixed, ..) = rules(&[r#"{"source": ["aws.s3", "shop"]}"#]);
    assert_eq!(found(&mixed), []);
}

#[test]
fn rules_that_take_the_same_events_could_be_one() {
    let (sketch, _, nodes) = rules(&[
        r#"{"source": ["a", "b"]}"#,
        r#"{"source": ["b"]}"#,
        r#"{"$or": [{"source": ["b"]}, {"source": ["a"]}]}"#,
    ]);
    assert_eq!(found(&sketch), [on_node("check-rules-alike", nodes[2], None)]);
    let mut full = Sketch::default();
    let bus = full.bus("Orders");
    for name in ["One", "Other"] {
        let rule = full.rule(bus, name, r#"{"source": ["a"]}"#);
        for number in 0..3 {
            let function = full.node("lambda-function", &format!("{name}{number}"), json!({}));
            full.link("rule-target", rule, function, json!({}));
        }
    }
    assert_eq!(found(&full), [], "one rule has no room for six targets");
}

/// Rules of these patterns on one bus, all to one queue; the links to it.
fn to_one_queue(patterns: &[&str]) -> (Sketch, Vec<usize>, Vec<usize>) {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let queue = sketch.node("sqs-queue", "Inbox", json!({}));
    let rules: Vec<usize> = patterns
        .iter()
        .enumerate()
        .map(|(index, pattern)| sketch.rule(bus, &format!("Rule{index}"), pattern))
        .collect();
    let links = rules.iter().map(|rule| sketch.link("rule-target", *rule, queue, json!({}))).collect();
    (sketch, rules, links)
}

#[test]
fn a_target_that_gets_an_event_twice_is_shown_one() {
    let patterns = [
        r#"{"source": ["a", "b"], "detail": {"n": [{"numeric": ["<", 5]}]}}"#,
        r#"{"source": ["c"]}"#,
        r#"{"source": ["b"], "detail": {"n": [{"numeric": [">", 3]}]}}"#,
        r#"{"source": ["b"], "detail": {"n": [{"numeric": [">", 5]}], "m": [1]}}"#,
    ];
    let (sketch, rules, links) = to_one_queue(&patterns);
    let findings = findings(&sketch);
    let [redundant, twice] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((redundant.code, redundant.place.subject), ("check-rule-redundant", Some(Subject::Node(rules[3]))));
    assert_eq!((twice.code, twice.place.subject), ("check-delivered-twice", Some(Subject::Link(links[2]))));
    let event = twice.arguments.iter().find(|(name, _)| *name == "event").map(|(_, event)| event.clone());
    let event = json::read(&event.expect("there is an event")).expect("it is JSON");
    for pattern in [patterns[0], patterns[2]] {
        assert_eq!(Pattern::parse(pattern).expect("it is valid").verdict(&event), Verdict::Match);
    }
    assert_eq!(
        text::sentence(twice),
        "Inbox gets some events twice: Rule2 and Rule0 both take those from \"b\" of the type \
         \"SomethingHappened\", for example. Make their patterns exclude each other, or keep one of the two links."
            .replace("SomethingHappened", event.get("detail-type").and_then(json::Value::as_str).expect("a text"))
    );
}

#[test]
fn nothing_is_twice_where_patterns_or_targets_are_apart() {
    let (apart, ..) = to_one_queue(&[r#"{"source": ["a"]}"#, r#"{"source": ["b"]}"#]);
    assert_eq!(found(&apart), []);
    // What only a rule that is switched off would take is not delivered.
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let queue = sketch.node("sqs-queue", "Inbox", json!({}));
    let on = sketch.rule(bus, "On", r#"{"source": ["a"]}"#);
    let off = sketch.node("rule", "Off", json!({ "pattern": r#"{"source": ["a"]}"#, "state": "disabled" }));
    sketch.link("bus-rule", bus, off, json!({}));
    for rule in [on, off] {
        sketch.link("rule-target", rule, queue, json!({}));
    }
    assert_eq!(found(&sketch), []);
}

#[test]
fn events_that_no_rule_takes_are_told_with_the_rule_that_nearly_does() {
    let (mut sketch, bus, nodes) =
        rules(&[r#"{"source": ["stock"]}"#, r#"{"source": ["shop"], "detail": {"orderId": [{"exists": true}]}}"#]);
    let service = sketch.node("generic-service", "Shop", json!({}));
    let event = json!({ "source": "shop", "detail-type": "Paid", "detail": r#"{"orderID": 1}"# });
    let put = sketch.link("put-events", service, bus, event);
    assert_eq!(
        found(&sketch),
        [on_node("check-rule-without-producer", nodes[0], Some("pattern")), on_link("check-event-untaken", put, None)]
    );
    assert_eq!(
        text::sentence(&findings(&sketch)[1]),
        "No rule of Orders takes what Shop sends. Rule1 comes nearest and fails only at \"detail.orderId\": correct it \
         there, or correct the event."
    );
}

#[test]
fn forwarded_events_are_taken_on_the_other_bus() {
    let forward = |pattern: &str| {
        let (mut sketch, bus, nodes) = rules(&[r#"{"source": [{"prefix": "shop."}]}"#]);
        let first = sketch.bus("First");
        let rule = sketch.rule(first, "Forward", pattern);
        let hop = sketch.link("rule-target", rule, bus, json!({}));
        (sketch, nodes[0], hop)
    };
    assert_eq!(found(&forward(r#"{"source": [{"suffix": ".eu"}]}"#).0), []);
    let (sketch, rule, hop) = forward(r#"{"source": ["stock"]}"#);
    assert_eq!(
        found(&sketch),
        [on_node("check-rule-without-producer", rule, Some("pattern")), on_link("check-event-untaken", hop, None)]
    );
}

/// 200 rules of a bus, all to one queue: the most pairs that there can be.
#[test]
fn a_bus_of_200_rules_is_checked_while_a_person_waits() {
    let patterns: Vec<String> = (0..200)
        .map(|index| {
            format!(
                r#"{{"source": [{{"prefix": "shop.{}"}}], "detail-type": ["Paid", "Type{}"], "detail": {{"order": {{"total": [{{"numeric": [">", {index}]}}], "state": [{{"anything-but": "state{index}"}}]}}}}}}"#,
                index % 20,
                index / 2
            )
        })
        .collect();
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    let (sketch, _, links) = to_one_queue(&patterns);
    let drawing = sketch.drawing();
    let start = Instant::now();
    let findings = check(&drawing);
    println!("{} findings in {:?}", findings.len(), start.elapsed());
    // Two rules per source, and a few more whose sources start with one another.
    let twice = findings.iter().filter(|finding| finding.code == "check-delivered-twice").count();
    assert!(twice > links.len() / 2, "{twice}");
}
