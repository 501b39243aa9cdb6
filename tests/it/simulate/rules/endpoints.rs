//! API destinations. Source: user guide, eb-api-destinations.

use super::{ANY, ORDER, Play, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::simulate::{Expected, FaultKind};
use serde_json::{Value, json};

/// A rule that calls an endpoint, with a dead-letter queue.
fn play(destination: Value) -> (Play, [usize; 3]) {
    let mut play = Play::default();
    let bus = play.sketch.bus("Orders");
    let rule = play.sketch.rule(bus, "All", ANY);
    let partner = play.sketch.node("api-destination", "Partner", destination);
    let target = play.sketch.link("rule-target", rule, partner, json!({ "maximum-retry-attempts": 2 }));
    let queue = play.sketch.node("sqs-queue", "Dead", json!({}));
    play.sketch.link_from_link("dead-letter", target, queue);
    (play, [bus, partner, target])
}

fn is_called(step: &Step) -> bool {
    *step == Step::Happening(Happening::Called)
}

#[test]
fn rule_30_which_status_codes_are_tried_again() {
    // Retried: 401, 407, 409, 429 and 5xx. Not: other 3xx and 4xx.
    for (status, calls) in
        [(200, 1), (202, 1), (301, 1), (400, 1), (404, 1), (401, 3), (407, 3), (409, 3), (429, 3), (500, 3), (503, 3)]
    {
        let (mut play, [bus, partner, target]) = play(json!({}));
        let responds = FaultKind::Responds { status, retry_after_seconds: None };
        play.send(bus, ORDER, 0).fault(Subject::Node(partner), responds, 0..u64::MAX);
        let played = if status == 500 { play.check(30, "status-500") } else { play.run() };
        assert_eq!(played.times(Subject::Node(partner), is_called).len(), calls, "{status}");
        let dead_lettered = played.run.outcome().links[target].dead_lettered;
        assert_eq!(dead_lettered, u32::from(status >= 300), "{status}");
    }
}

#[test]
fn rule_31_a_call_fails_after_five_seconds_and_is_tried_again() {
    let (mut play, [bus, partner, target]) = play(json!({}));
    play.send(bus, ORDER, 0).fault(Subject::Node(partner), FaultKind::Latency { millis: 5_001 }, 0..100);
    let played = play.check(31, "five-seconds");
    let failed = played.times(Subject::Link(target), |step| matches!(step, Step::Failed { code: "TIMEOUT", .. }));
    assert_eq!(failed, [5_080]);
    assert_eq!(played.run.outcome().nodes[partner].done, 1);
}

#[test]
fn rule_32_retry_after_is_kept_to_and_a_negative_one_ends_the_tries() {
    let responds = |secs| FaultKind::Responds { status: 503, retry_after_seconds: Some(secs) };
    let (mut patient, [bus, partner, _]) = play(json!({}));
    patient.send(bus, ORDER, 0).fault(Subject::Node(partner), responds(600), 0..1_000);
    let played = patient.check(32, "retry-after");
    assert_eq!(played.times(Subject::Node(partner), is_called), [80, 600_080]);
    let (mut ended, [bus, partner, _]) = play(json!({}));
    ended.send(bus, ORDER, 0).fault(Subject::Node(partner), responds(-1), 0..1_000);
    assert_eq!(ended.run().times(Subject::Node(partner), is_called), [80]);
}

#[test]
fn rule_33_above_the_rate_calls_are_delayed_and_not_refused() {
    let (mut play, [bus, partner, _]) = play(json!({ "rate-limit-per-second": 4 }));
    play.stream(bus, ORDER, 1, 8, 8);
    play.expect("at most 4 per second", Expected::MostPerSecond { at: partner, most: 4 });
    play.expect("at most 3 per second", Expected::MostPerSecond { at: partner, most: 3 });
    let played = play.check(33, "rate");
    let expected: Vec<u64> = (0..8).map(|call| 80 + call * 250).collect();
    assert_eq!(played.times(Subject::Node(partner), is_called), expected);
    assert_eq!(played.kept(), [true, false]);
}
