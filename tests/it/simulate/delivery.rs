//! Deliveries that fail: retries, dead letters, losses. Sources: user guide, eb-rule-retry-policy and eb-rule-dlq.

use super::stage::{ANY, FOR_EVER, ORDER, json, on_link, run_with_faults};
use crate::support::sketch::Sketch;
use busbar::flow::Exhausted;
use busbar::simulate::{FaultKind, Run, Step, facts};
use serde_json::json;

/// A bus, a rule and a function, with or without a dead-letter queue.
struct Stage {
    sketch: Sketch,
    bus: usize,
    function: usize,
    target: usize,
    /// The queue and the link to it.
    dead_letters: Option<(usize, usize)>,
}

fn stage(fields: serde_json::Value, has_queue: bool) -> Stage {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "All", ANY);
    let function = sketch.node("lambda-function", "Handle", json!({}));
    let target = sketch.link("rule-target", rule, function, fields);
    let dead_letters = has_queue.then(|| {
        let queue = sketch.node("sqs-queue", "Failed", json!({}));
        (queue, sketch.link_from_link("dead-letter", target, queue))
    });
    Stage { sketch, bus, function, target, dead_letters }
}

impl Stage {
    fn run(&self, kind: FaultKind, until_millis: u64) -> Run {
        run_with_faults(&self.sketch, self.bus, &[ORDER], &[(self.function, kind, until_millis)])
    }

    fn end(&self, run: &Run) -> Step {
        on_link(run, self.target).last().expect("something was delivered").step.clone()
    }
}

#[test]
fn an_outage_that_ends_is_bridged_by_retries() {
    let stage = stage(json!({}), true);
    let run = stage.run(FaultKind::Outage, 60_000);
    let outcome = run.outcome();
    let link = &outcome.links[stage.target];
    assert_eq!((link.delivered, link.dead_lettered, link.dropped), (1, 0, 0));
    assert!(link.failed >= 2 && link.retried == link.failed, "{link:?}");
    assert_eq!(stage.end(&run), Step::Delivered { attempt: link.failed });
    assert_eq!(outcome.nodes[stage.function].reached, 1);
}

#[test]
fn the_wait_doubles_up_to_the_longest_with_chance_in_its_second_half() {
    let stage = stage(json!({}), true);
    let run = stage.run(FaultKind::Timeout, FOR_EVER);
    let mut doubled = facts::RETRY_FIRST_DELAY.value;
    let mut waits = Vec::new();
    for entry in on_link(&run, stage.target) {
        if let Step::RetryScheduled { due_millis, .. } = entry.step {
            let wait = due_millis - entry.at_millis;
            assert!((doubled / 2..=doubled).contains(&wait), "{wait} of {doubled}");
            doubled = (doubled * 2).min(facts::RETRY_LONGEST_DELAY.value);
            waits.push(wait * 1000 / doubled);
        }
    }
    waits.dedup();
    assert!(waits.len() > 100, "the waits differ by chance");
}

#[test]
fn by_default_it_is_tried_for_a_day_and_185_times() {
    let stage = stage(json!({}), true);
    let run = stage.run(FaultKind::Outage, FOR_EVER);
    let outcome = run.outcome();
    assert_eq!(outcome.links[stage.target].retried, 185);
    assert!(outcome.end_millis <= 86_400_000, "{} ms", outcome.end_millis);
    let exhausted = Some(Exhausted::MaximumRetryAttempts);
    assert_eq!(stage.end(&run), Step::DeadLettered { code: "ERROR_FROM_TARGET", retries: 185, exhausted });
}

#[test]
fn whichever_limit_comes_first_ends_the_retries() {
    let by_count = stage(json!({ "maximum-retry-attempts": 3 }), true);
    let exhausted = Some(Exhausted::MaximumRetryAttempts);
    assert_eq!(
        by_count.end(&by_count.run(FaultKind::Throttling, FOR_EVER)),
        Step::DeadLettered { code: "THROTTLING", retries: 3, exhausted }
    );
    let by_age = stage(json!({ "maximum-event-age-seconds": 60 }), true);
    let run = by_age.run(FaultKind::Throttling, FOR_EVER);
    let Step::DeadLettered { retries, exhausted, .. } = by_age.end(&run) else { panic!("it ends in the queue") };
    assert_eq!(exhausted, Some(Exhausted::MaximumEventAgeInSeconds));
    assert_eq!(retries, run.outcome().links[by_age.target].retried);
    assert!(retries < 10 && run.outcome().end_millis <= 60_000 + facts::DELIVERY_DELAY.value);
    let none = stage(json!({ "maximum-retry-attempts": 0 }), true);
    let exhausted = Some(Exhausted::MaximumRetryAttempts);
    assert_eq!(
        none.end(&none.run(FaultKind::Outage, FOR_EVER)),
        Step::DeadLettered { code: "ERROR_FROM_TARGET", retries: 0, exhausted }
    );
}

#[test]
fn a_missing_permission_or_target_goes_to_the_queue_at_once() {
    for (kind, code) in [(FaultKind::PermissionMissing, "NO_PERMISSIONS"), (FaultKind::Gone, "NO_RESOURCE")] {
        let stage = stage(json!({}), true);
        let run = stage.run(kind, FOR_EVER);
        assert_eq!(stage.end(&run), Step::DeadLettered { code, retries: 0, exhausted: None });
        assert_eq!(run.outcome().links[stage.target].retried, 0);
    }
}

#[test]
fn without_a_dead_letter_queue_it_is_lost_and_said() {
    let stage = stage(json!({}), false);
    let run = stage.run(FaultKind::Gone, FOR_EVER);
    assert_eq!(stage.end(&run), Step::Dropped { code: "NO_RESOURCE", retries: 0, exhausted: None });
    assert_eq!(run.outcome().links[stage.target].dropped, 1);
}

#[test]
fn the_queue_gets_the_event_and_not_what_was_made_of_it() {
    let stage = stage(json!({ "input": "input-path", "input-path": "$.detail" }), true);
    let run = stage.run(FaultKind::Gone, FOR_EVER);
    let (queue, link) = stage.dead_letters.expect("it has a queue");
    let dead = on_link(&run, link);
    let [delivered] = dead.as_slice() else { panic!("one message: {dead:?}") };
    assert_eq!(delivered.step, Step::Delivered { attempt: 0 });
    // What the queue has is what the entries before the failed delivery are about.
    let failed = &run.trace()[delivered.parent.expect("a dead letter has a cause")];
    assert!(matches!(failed.step, Step::DeadLettered { .. }));
    assert_eq!(run.outcome().nodes[queue].stored, 1);
    assert_eq!(json(&run, delivered)["source"], "shop");
    assert_eq!(json(&run, delivered)["detail"]["id"], "o-1");
}

#[test]
fn a_fault_ends_when_its_time_is_over() {
    let stage = stage(json!({}), true);
    // The delivery arrives at the very moment that the fault ends.
    let run = stage.run(FaultKind::Gone, facts::DELIVERY_DELAY.value);
    assert_eq!(stage.end(&run), Step::Delivered { attempt: 0 });
    let run = stage.run(FaultKind::Gone, facts::DELIVERY_DELAY.value + 1);
    assert!(matches!(stage.end(&run), Step::DeadLettered { .. }));
}
