//! Functions. Sources: Lambda developer guide, invocation-async-error-handling and gettingstarted-limits.

use super::{ANY, ORDER, Play, Step};
use busbar::diagnostic::Subject;
use busbar::flow::{Exhausted, Happening};
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

/// A rule that invokes a function.
fn play(function: Value) -> (Play, [usize; 3]) {
    let mut play = Play::default();
    let bus = play.sketch.bus("Orders");
    let rule = play.sketch.rule(bus, "All", ANY);
    let function = play.sketch.node("lambda-function", "Handle", function);
    let target = play.sketch.link("rule-target", rule, function, json!({}));
    (play, [bus, function, target])
}

fn is_tried(step: &Step) -> bool {
    matches!(step, Step::Happening(Happening::Erred { .. } | Happening::Done))
}

#[test]
fn rule_20_an_error_in_the_code_is_the_functions_own_to_retry() {
    // Two more tries, after 1 minute and then 2; the rule's delivery has succeeded (user guide, eb-targets: ASYNC).
    let (mut play, [bus, function, target]) = play(json!({}));
    let dead = play.sketch.node("sqs-queue", "Dead", json!({}));
    play.sketch.link("dead-letter", function, dead, json!({}));
    play.send(bus, ORDER, 0).fault(Subject::Node(function), FaultKind::Failing, 0..u64::MAX);
    let played = play.check(20, "asynchronous-errors");
    assert_eq!(played.times(Subject::Node(function), is_tried), [80, 60_080, 180_080]);
    assert_eq!(played.steps(Subject::Link(target)), [(80, Step::Delivered { attempt: 0 })]);
    let ended = played.steps(Subject::Node(function)).pop().expect("it ends").1;
    let exhausted = Some(Exhausted::MaximumRetryAttempts);
    assert_eq!(ended, Step::DeadLettered { code: "WORK_FAILED", retries: 2, exhausted });
    assert_eq!(played.run.outcome().nodes[dead].stored, 1);
}

#[test]
fn rule_21_without_a_free_place_an_asynchronous_invocation_waits() {
    // Throttled: tried again after 1 s, doubling up to 5 minutes.
    let (mut play, [bus, function, _]) =
        play(json!({ "reserved-concurrency": 1, "run-millis": 2_500, "timeout-seconds": 10 }));
    play.send(bus, ORDER, 0).send(bus, ORDER, 0);
    let played = play.check(21, "concurrency");
    let waiting = |step: &Step| matches!(step, Step::Happening(Happening::Waiting { .. }));
    assert_eq!(played.times(Subject::Node(function), waiting), [80, 1_080]);
    assert_eq!(played.times(Subject::Node(function), is_tried), [2_580, 5_580]);
}

#[test]
fn rule_22_code_that_takes_too_long_fails_at_the_timeout() {
    // gettingstarted-limits: Timeout, by default 3 s.
    let (mut play, [bus, function, _]) = play(json!({ "run-millis": 3_001 }));
    play.send(bus, ORDER, 0);
    let played = play.check(22, "timeout");
    assert_eq!(played.times(Subject::Node(function), is_tried), [3_080, 66_080, 189_080]);
    assert_eq!(played.run.outcome().nodes[function].done, 0);
    assert_eq!(played.run.outcome().nodes[function].dropped, 1);
}

#[test]
fn rule_23_a_delivery_may_come_twice() {
    // User guide, eb-troubleshooting: the same target can be invoked more than once for one event.
    let (mut play, [bus, function, target]) = play(json!({}));
    play.send(bus, ORDER, 0).fault(Subject::Link(target), FaultKind::Duplicate, 0..1_000);
    let played = play.check(23, "duplicate");
    assert_eq!(played.times(Subject::Node(function), is_tried), [80, 80]);
}
