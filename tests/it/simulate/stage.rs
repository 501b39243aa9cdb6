//! A run to look at: what happened where, found by kind of step.

use crate::support::sketch::Sketch;
use busbar::diagnostic::Subject;
use busbar::simulate::{Entry, Fault, FaultKind, Run, Scenario, Sending, Step};
use serde_json::Value;

/// A pattern that takes every event.
pub const ANY: &str = r#"{"source": [{"exists": true}]}"#;
/// An event as a person types it.
pub const ORDER: &str = r#"{"source": "shop", "detail-type": "OrderPlaced", "detail": {"id": "o-1", "total": 12.50}}"#;
/// Longer than any retry policy.
pub const FOR_EVER: u64 = u64::MAX;

/// Sends each text to a node at the same moment and drains the run.
pub fn run(sketch: &Sketch, node: usize, texts: &[&str]) -> Run {
    run_with_faults(sketch, node, texts, &[])
}

pub fn run_with_faults(sketch: &Sketch, node: usize, texts: &[&str], faults: &[(usize, FaultKind, u64)]) -> Run {
    let scenario = Scenario {
        sends: texts.iter().map(|text| Sending { node, text: (*text).to_owned(), at_millis: 0 }).collect(),
        faults: faults
            .iter()
            .map(|(node, kind, until_millis)| Fault {
                on: Subject::Node(*node),
                kind: kind.clone(),
                from_millis: 0,
                until_millis: *until_millis,
            })
            .collect(),
        ..Scenario::default()
    };
    let mut run = Run::of(sketch.drawing(), scenario, 1).expect("what is sent is taken");
    run.drain();
    every_failure_has_an_end(run.trace());
    run
}

/// Nothing gets lost without being said: after a failure comes a retry, a dead letter or a loss, and after a retry was
/// planned comes the try.
fn every_failure_has_an_end(trace: &[Entry]) {
    for (number, entry) in trace.iter().enumerate() {
        let is_followed_by = |wanted: fn(&Step) -> bool| {
            trace.iter().filter(|next| next.parent == Some(number) && wanted(&next.step)).count() == 1
        };
        match (&entry.step, entry.subject) {
            (Step::Failed { .. } | Step::NotSent { .. }, Subject::Link(_)) => assert!(
                is_followed_by(|step| {
                    matches!(step, Step::RetryScheduled { .. } | Step::DeadLettered { .. } | Step::Dropped { .. })
                }),
                "entry {number} has one end"
            ),
            (Step::RetryScheduled { .. }, _) => assert!(
                is_followed_by(|step| {
                    matches!(step, Step::Delivered { .. } | Step::Failed { .. } | Step::Ignored | Step::Started { .. })
                }),
                "entry {number} is tried again"
            ),
            (_, _) => {}
        }
    }
}

/// What happened on a link, in order.
pub fn on_link(run: &Run, link: usize) -> Vec<&Entry> {
    run.trace().iter().filter(|entry| entry.subject == Subject::Link(link)).collect()
}

/// What happened at a node, in order.
pub fn at_node(run: &Run, node: usize) -> Vec<&Entry> {
    run.trace().iter().filter(|entry| entry.subject == Subject::Node(node)).collect()
}

/// The payload that an entry or the nearest entry before it on its way shows.
pub fn payload(run: &Run, entry: &Entry) -> String {
    let mut entry = entry;
    loop {
        if let Some(payload) = &entry.payload {
            return payload.to_string();
        }
        entry = &run.trace()[entry.parent.expect("a journey begins with a payload")];
    }
}

/// The same as JSON.
pub fn json(run: &Run, entry: &Entry) -> Value {
    serde_json::from_str(&payload(run, entry)).expect("the payload is JSON")
}
