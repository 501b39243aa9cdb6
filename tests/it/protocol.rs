//! What the page hears of a run.

use crate::support::sketch::Sketch;
use busbar::design::{RecordKey, write};
use busbar::protocol::{Answer, Fate, Replica, Request, What};
use busbar::text;
use serde_json::json;

const ANY: &str = r#"{"source": [{"exists": true}]}"#;
const EVENT: &str = r#"{"source": "com.example", "detail-type": "Placed", "detail": {}}"#;

/// Sends a text to a node; the fates as they come through JSON, by the record they are about.
fn fates(sketch: &Sketch, at: usize, text: &str) -> impl Fn(RecordKey) -> Fate {
    let design = sketch.design();
    let node = design.freeze().nodes[at];
    let mut replica = Replica::default();
    assert_eq!(replica.take(Request::Open { generation: 1, text: write(&design) }), None);
    replica.take(Request::Simulate { ticket: 1, at: node.into(), text: text.to_owned(), seed: 1 });
    let answer = replica.work(|| true).expect("the run ends");
    let answer = serde_json::to_string(&answer).expect("an answer has a text");
    let answer: Answer = serde_json::from_str(&answer).expect("it reads its own text");
    let Answer::Simulated { ran, .. } = answer else { panic!("{answer:?}") };
    for fate in &ran.fates {
        let is_failure = matches!(fate.what, What::Failed | What::DeadLettered | What::Lost);
        assert_eq!(fate.failure.is_some(), is_failure, "{fate:?}");
        if let Some(code) = &fate.failure {
            let sentence = text::failure(code);
            assert!(sentence.ends_with('.') && !sentence.contains(code.as_str()), "{code} has no sentence: {sentence}");
        }
    }
    move |key| ran.fates.iter().find(|fate| fate.key == key).cloned().unwrap_or_else(|| panic!("{key} has no fate"))
}

#[test]
fn a_delivery_that_failed_says_why() {
    for has_queue in [false, true] {
        let mut sketch = Sketch::default();
        let buses = ["First", "Second", "Third"].map(|name| sketch.bus(name));
        let rules = [0, 1].map(|at| sketch.rule(buses[at], &format!("To{}", at + 1), ANY));
        let hops = [0, 1].map(|at| sketch.link("rule-target", rules[at], buses[at + 1], json!({})));
        if has_queue {
            let queue = sketch.node("sqs-queue", "Failed", json!({}));
            sketch.link_from_link("dead-letter", hops[1], queue);
        }
        let links = sketch.design().freeze().links;
        let fate = fates(&sketch, buses[0], EVENT);
        assert_eq!(fate(links[hops[0]].into()).what, What::Reached);
        let second = fate(links[hops[1]].into());
        assert_eq!(second.what, if has_queue { What::DeadLettered } else { What::Lost });
        assert_eq!(second.failure.as_deref(), Some("THIRD_ACCOUNT_HOP_DETECTED"));
        let sentence = text::failure(second.failure.as_deref().unwrap_or_default());
        assert!(sentence.contains("only once"), "{sentence}");
    }
}

#[test]
fn an_entry_that_put_events_refuses_says_why() {
    for (fields, code) in [
        (json!({ "source": "aws.s3" }), "event.reserved-source"),
        (json!({ "detail-type": "" }), "InvalidArgument"),
        (json!({ "detail": "[1]" }), "MalformedDetail"),
    ] {
        let mut sketch = Sketch::default();
        let bus = sketch.bus("Orders");
        let service = sketch.node("generic-service", "Shop", json!({}));
        let put = sketch.link("put-events", service, bus, fields);
        let link = sketch.design().freeze().links[put];
        let fate = fates(&sketch, service, "{}")(link.into());
        assert_eq!(fate.failure.as_deref(), Some(code), "{fate:?}");
    }
}

#[test]
fn an_export_says_what_the_checks_find_and_nothing_twice() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "Paid", r#"{"orderId": ["x"]}"#);
    let topic = sketch.node("sns-topic", "News", json!({ "type": "fifo-topic" }));
    sketch.link("rule-target", rule, topic, json!({}));
    let design = sketch.design();
    let mut replica = Replica::default();
    assert_eq!(replica.take(Request::Open { generation: 1, text: write(&design) }), None);
    let answer = replica.take(Request::Export { ticket: 1, target: "cloudformation".to_owned() });
    let Some(Answer::Exported { exported, .. }) = answer else { panic!("{answer:?}") };
    let said: Vec<&str> = exported.findings.iter().map(|found| found.code.as_str()).collect();
    for code in ["check-field-beside-detail", "link-fifo-topic-target"] {
        assert_eq!(said.iter().filter(|said| **said == code).count(), 1, "{said:?}");
    }
}
