//! Queues and their pollers. Sources: botocore 1.44.5, sqs CreateQueue and SendMessage; Lambda developer guide, with-sqs.

use super::{Play, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

/// A service that sends to a queue that a function works off.
fn play(queue: Value, mapping: Value, function: Value) -> (Play, [usize; 4]) {
    let mut play = Play::default();
    let shop = play.sketch.node("generic-service", "Shop", json!({}));
    let queue = play.sketch.node("sqs-queue", "Orders", queue);
    play.sketch.link("call", shop, queue, json!({}));
    let function = play.sketch.node("lambda-function", "Handle", function);
    let mapping = play.sketch.link("event-source-mapping", queue, function, mapping);
    (play, [shop, queue, function, mapping])
}

fn is_done(step: &Step) -> bool {
    *step == Step::Happening(Happening::Done)
}

#[test]
fn rule_01_what_was_worked_off_is_deleted() {
    let (mut play, [shop, queue, ..]) = play(json!({}), json!({}), json!({}));
    play.send(shop, "{\"n\": 1}", 0);
    let played = play.check(1, "worked-off-is-deleted");
    let steps: Vec<Step> = played.steps(Subject::Node(queue)).into_iter().map(|(_, step)| step).collect();
    let expected = [Happening::Stored, Happening::Received { count: 1 }, Happening::Deleted];
    assert_eq!(steps, expected.map(Step::Happening));
    assert_eq!(played.run.outcome().nodes[queue].depth, 0);
}

#[test]
fn rule_02_what_failed_is_hidden_for_the_visibility_timeout() {
    // CreateQueue: VisibilityTimeout, by default 30 s.
    let (mut play, [shop, _, function, _]) = play(json!({}), json!({}), json!({}));
    play.send(shop, "{\"n\": 1}", 0).fault(Subject::Node(function), FaultKind::Failing, 0..45_000);
    let played = play.check(2, "visibility-timeout");
    let is_tried = |step: &Step| matches!(step, Step::Happening(Happening::Erred { .. } | Happening::Done));
    assert_eq!(played.times(Subject::Node(function), is_tried), [0, 30_000, 60_000]);
}

#[test]
fn rule_03_a_message_is_moved_when_it_was_received_too_often() {
    // CreateQueue: RedrivePolicy, maxReceiveCount 10 by default; moved when the count is exceeded.
    let (mut play, [shop, queue, function, _]) = play(json!({ "visibility-timeout-seconds": 1 }), json!({}), json!({}));
    let dead = play.sketch.node("sqs-queue", "Dead", json!({}));
    play.sketch.link("dead-letter", queue, dead, json!({}));
    play.send(shop, "{\"n\": 1}", 0).fault(Subject::Node(function), FaultKind::Failing, 0..u64::MAX);
    let played = play.check(3, "redrive");
    let outcome = played.run.outcome();
    assert_eq!((outcome.nodes[function].erred, outcome.nodes[queue].dead_lettered), (10, 1));
    assert_eq!((outcome.nodes[queue].depth, outcome.nodes[dead].depth), (0, 1));
    let moved = played.times(Subject::Node(queue), |step| matches!(step, Step::DeadLettered { .. }));
    assert_eq!(moved, [10_000], "at the eleventh receive");
}

#[test]
fn rule_04_a_slow_consumer_gets_the_message_twice() {
    // SQS developer guide, sqs-visibility-timeout: after the timeout the message is visible to others again.
    let (mut play, [shop, _, function, _]) = play(
        json!({ "visibility-timeout-seconds": 2 }),
        json!({}),
        json!({ "timeout-seconds": 10, "run-millis": 3_000 }),
    );
    play.send(shop, "{\"n\": 1}", 0);
    let played = play.check(4, "slow-consumer-twice");
    assert_eq!(played.times(Subject::Node(function), is_done), [3_000, 5_000]);
}

#[test]
fn rule_05_batches_close_by_size_or_by_window() {
    // CreateEventSourceMapping: BatchSize, MaximumBatchingWindowInSeconds.
    let (mut play, [shop, _, _, mapping]) =
        play(json!({}), json!({ "batch-size": 3, "batch-window-seconds": 5 }), json!({}));
    play.stream(shop, "{\"n\": <n>}", 1_000, 1, 4);
    let played = play.check(5, "batches");
    let batches = played.entries(Subject::Link(mapping));
    let sizes: Vec<(u64, usize)> = batches
        .iter()
        .map(|batch| (batch.at_millis, played.json(batch)["Records"].as_array().expect("a list").len()))
        .collect();
    // Three at 2 s; the fourth comes at 3 s and waits for its window.
    assert_eq!(sizes, [(2_000, 3), (8_000, 1)]);
}

#[test]
fn rule_06_a_poison_message_takes_its_batch_along() {
    // Lambda developer guide, services-sqs-errorhandling: without partial answers the whole batch comes back.
    let (mut play, [shop, queue, function, _]) =
        play(json!({}), json!({ "batch-size": 2, "batch-window-seconds": 1 }), json!({}));
    let dead = play.sketch.node("sqs-queue", "Dead", json!({}));
    play.sketch.link("dead-letter", queue, dead, json!({}));
    play.stream(shop, "{\"n\": <n>}", 1, 2, 2);
    let pattern = "{\"n\": [1]}".to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..u64::MAX);
    let played = play.check(6, "poison-takes-batch-along");
    let outcome = played.run.outcome();
    // The good one is worked off each time before the poison fails the batch, and both end as dead letters.
    assert_eq!((outcome.nodes[function].done, outcome.nodes[function].erred), (10, 10));
    assert_eq!(outcome.nodes[dead].stored, 2);
}

#[test]
fn rule_07_a_fifo_queue_takes_the_same_once_in_five_minutes() {
    // SendMessage: deduplication over 5 minutes by content.
    let (mut play, [shop, queue, function, _]) = play(json!({ "type": "fifo-queue" }), json!({}), json!({}));
    for at_millis in [0, 299_999, 300_000] {
        play.send(shop, "{\"n\": 1}", at_millis);
    }
    let played = play.check(7, "fifo-deduplication");
    assert_eq!(played.run.outcome().nodes[queue].stored, 2);
    assert_eq!(played.times(Subject::Node(function), is_done), [0, 300_000]);
}

#[test]
fn rule_08_a_fifo_group_waits_for_its_message() {
    // SQS developer guide, FIFO delivery logic: while a message of a group is in flight, no later one of it is received.
    let (mut play, [shop, _, function, _]) =
        play(json!({ "type": "fifo-queue", "visibility-timeout-seconds": 10 }), json!({ "batch-size": 1 }), json!({}));
    play.stream(shop, "{\"n\": <n>}", 1, 3, 3);
    let pattern = "{\"n\": [0]}".to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..5_000);
    let played = play.check(8, "fifo-group-waits");
    assert_eq!(played.times(Subject::Node(function), is_done), [10_000, 10_000, 10_000]);
    let done = played.entries(Subject::Node(function)).into_iter().filter(|entry| is_done(&entry.step));
    assert_eq!(done.map(|entry| entry.root).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn rule_09_what_nobody_works_off_expires() {
    // CreateQueue: MessageRetentionPeriod.
    let (mut play, [shop, queue, function, _]) =
        play(json!({ "retention-seconds": 60, "visibility-timeout-seconds": 25 }), json!({}), json!({}));
    play.send(shop, "{\"n\": 1}", 0).fault(Subject::Node(function), FaultKind::Failing, 0..u64::MAX);
    let played = play.check(9, "retention");
    let expired = played.times(Subject::Node(queue), |step| *step == Step::Happening(Happening::Expired));
    assert_eq!(expired, [75_000], "at the first receive after 60 s");
}
