//! The Custom Event Bus. Sources: user guide, eb-custom-bus-ordering, -filtering, -transform, -batching, -retry, -update,
//! -replay and -target-bus.

use super::{Command, Play, Played, Step};
use busbar::diagnostic::Subject;
use busbar::flow::{Exhausted, Happening};
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

/// A service that puts events on a Custom Event Bus with one subscriber, whose target is a function.
fn play(put: Value, subscriber: Value, target: Value) -> (Play, [usize; 5]) {
    let mut play = Play::default();
    let shop = play.sketch.node("generic-service", "Shop", json!({}));
    let bus = play.sketch.node("custom-event-bus", "Orders", json!({}));
    play.sketch.link("put-events", shop, bus, put);
    let subscriber = play.sketch.node("subscriber", "All", subscriber);
    play.sketch.link("bus-subscriber", bus, subscriber, json!({}));
    let function = play.sketch.node("lambda-function", "Handle", json!({}));
    let target = play.sketch.link("subscriber-target", subscriber, function, target);
    (play, [shop, bus, subscriber, function, target])
}

fn is_done(step: &Step) -> bool {
    *step == Step::Happening(Happening::Done)
}

fn roots(played: &Played, node: usize) -> Vec<u32> {
    let done = played.entries(Subject::Node(node)).into_iter().filter(|entry| is_done(&entry.step));
    done.map(|entry| entry.root).collect()
}

/// Delivered at the target, as JSON, in order.
fn delivered(played: &Played, link: usize) -> Vec<Value> {
    let entries = played.entries(Subject::Link(link)).into_iter();
    entries.filter(|entry| matches!(entry.step, Step::Delivered { .. })).map(|entry| played.json(entry)).collect()
}

#[test]
fn rule_60_a_stuck_event_holds_up_its_group_only() {
    // -ordering: an undeliverable event blocks its own group, for as long as it is retried; other groups go on.
    let put = json!({ "event-group": "$.group" });
    let (mut play, [shop, _, _, function, _]) = play(put, json!({ "type": "fifo" }), json!({}));
    for (at_millis, group) in [(0, "a"), (1, "a"), (2, "b"), (3, "a")] {
        play.send(shop, &format!("{{\"group\": \"{group}\", \"n\": {at_millis}}}"), at_millis);
    }
    let pattern = r#"{"detail": {"n": [0]}}"#.to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..1_000);
    let played = play.check(60, "fifo-groups");
    assert_eq!(roots(&played, function), [2, 0, 1, 3]);
}

#[test]
fn rule_61_an_unordered_subscriber_goes_on_past_a_stuck_event() {
    let put = json!({ "event-group": "a" });
    let (mut play, [shop, _, _, function, _]) = play(put, json!({}), json!({}));
    play.stream(shop, "{\"n\": <n>}", 1, 1, 3);
    let pattern = r#"{"detail": {"n": [0]}}"#.to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..400);
    assert_eq!(roots(&play.run(), function), [1, 2, 0]);
}

#[test]
fn rule_62_the_same_is_taken_once_in_five_minutes() {
    // -ordering: a window of 300 s, by content or by an id, among the events of one group.
    let put = json!({ "event-group": "$.group", "deduplication": "deduplication-by-id", "deduplication-id": "$.id" });
    let (mut play, [shop, bus, _, function, _]) = play(put, json!({}), json!({}));
    play.send(shop, r#"{"id": "o-1", "group": "a", "n": 1}"#, 0);
    play.send(shop, r#"{"id": "o-1", "group": "a", "n": 2}"#, 299_999);
    play.send(shop, r#"{"id": "o-1", "group": "b", "n": 3}"#, 299_999);
    play.send(shop, r#"{"id": "o-1", "group": "a", "n": 4}"#, 300_000);
    let played = play.check(62, "deduplication");
    assert_eq!(roots(&played, function), [0, 2, 3]);
    let known = played.times(Subject::Node(bus), |step| *step == Step::Happening(Happening::Deduplicated));
    assert_eq!(known, [299_999]);
}

#[test]
fn rule_63_every_failure_is_tried_again_and_the_queue_gets_a_record() {
    // -retry: by default 5 retries; a missing permission is no exception; the record has no payload.
    let (mut play, [shop, _, _, function, target]) = play(json!({}), json!({}), json!({}));
    let dead = play.sketch.node("sqs-queue", "Failed", json!({}));
    let letter = play.sketch.link_from_link("dead-letter", target, dead);
    play.send(shop, r#"{"secret": 42}"#, 0);
    play.fault(Subject::Node(function), FaultKind::PermissionMissing, 0..u64::MAX);
    let played = play.check(63, "record-of-failure");
    assert_eq!(played.run.outcome().links[target].failed, 6);
    let ended = played.steps(Subject::Link(target)).pop().expect("it ends").1;
    let exhausted = Some(Exhausted::MaximumRetryAttempts);
    assert_eq!(ended, Step::DeadLettered { code: "NO_PERMISSIONS", retries: 5, exhausted });
    let record = played.json(played.entries(Subject::Link(letter))[0]);
    assert_eq!((&record["errorCode"], &record["retryAttempts"]), (&json!("ACCESS_DENIED"), &json!(5)));
    assert_eq!(record["exhaustedRetryCondition"], "MaximumRetryAttempts");
    assert_eq!(record["failedMessages"].as_array().map(Vec::len), Some(1));
    assert!(!record.to_string().contains("secret"));
}

#[test]
fn rule_64_a_group_moves_on_when_its_event_is_given_up() {
    let put = json!({ "event-group": "a" });
    let (mut play, [shop, _, _, function, _]) =
        play(put, json!({ "type": "fifo" }), json!({ "maximum-retry-attempts": 0 }));
    play.stream(shop, "{\"n\": <n>}", 1, 1, 2);
    let pattern = r#"{"detail": {"n": [0]}}"#.to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..u64::MAX);
    let played = play.run();
    assert_eq!(roots(&played, function), [1]);
}

#[test]
fn rule_65_paused_it_keeps_a_backlog_and_resumed_it_goes_on_or_skips_it() {
    // -update: STOPPED accumulates; LAST_PROCESSED goes on with the oldest first, LATEST skips the backlog.
    for skips_backlog in [false, true] {
        let (mut play, [shop, _, subscriber, function, _]) = play(json!({}), json!({}), json!({}));
        play.stream(shop, "{\"n\": <n>}", 1_000, 1, 6);
        play.order(subscriber, Command::Pause, 500);
        play.order(subscriber, Command::Resume { skips_backlog }, 4_500);
        let played = if skips_backlog { play.run() } else { play.check(65, "pause-and-resume") };
        let expected: &[u64] = if skips_backlog { &[0, 5_000] } else { &[0, 4_500, 4_500, 4_500, 4_500, 5_000] };
        assert_eq!(played.times(Subject::Node(function), is_done), expected);
    }
}

#[test]
fn rule_66_a_backlog_is_lost_when_the_bus_no_longer_keeps_it() {
    // -update: the backlog is bounded by the retention of the bus, by default one day.
    const DAY: u64 = 86_400_000;
    let (mut play, [shop, _, subscriber, function, _]) = play(json!({}), json!({ "state": "stopped" }), json!({}));
    play.send(shop, "{}", 0).send(shop, "{}", 2_000);
    play.order(subscriber, Command::Resume { skips_backlog: false }, DAY + 1_000);
    let played = play.run();
    assert_eq!(roots(&played, function), [1]);
    assert_eq!(played.run.outcome().nodes[subscriber].expired, 1);
}

#[test]
fn rule_67_made_anew_at_a_point_in_time_it_gets_what_the_bus_keeps() {
    // -replay: marked REPLAY in aws:DeliveryType; an end point makes it finite.
    let (mut play, [shop, _, subscriber, _, target]) =
        play(json!({}), json!({}), json!({ "transform": "with-metadata" }));
    play.stream(shop, "{\"n\": <n>}", 1_000, 1, 4);
    let again = Command::Replay { name: "again".into(), from_millis: 1_000, until_millis: 3_000, rules: [].into() };
    play.order(subscriber, again, 10_000);
    play.send(shop, "{\"n\": 9}", 20_000);
    let played = play.check(67, "point-in-time");
    let seen: Vec<(Value, Value)> = delivered(&played, target)
        .into_iter()
        .map(|event| (event["Data"]["detail"]["n"].clone(), event["SystemMetadata"]["aws:DeliveryType"].clone()))
        .collect();
    let live = (0..4).map(|n| (json!(n), json!("LIVE")));
    let replayed = (1..3).map(|n| (json!(n), json!("REPLAY")));
    assert_eq!(seen, live.chain(replayed).collect::<Vec<_>>());
}

#[test]
fn rule_68_a_function_gets_an_array_unless_batches_have_one_event() {
    // -target-lambda: with MaxBatchSize 1 a single object, otherwise an array even for one event.
    let (mut single, [shop, .., target]) = play(json!({}), json!({}), json!({}));
    single.send(shop, "{\"n\": 1}", 0);
    assert_eq!(delivered(&single.run(), target)[0]["detail"], json!({ "n": 1 }));
    let (mut batched, [shop, .., target]) =
        play(json!({}), json!({}), json!({ "batch-size": 2, "batch-window-seconds": 5 }));
    batched.stream(shop, "{\"n\": <n>}", 1_000, 1, 3);
    let played = batched.check(68, "batches");
    let batches: Vec<usize> =
        delivered(&played, target).iter().map(|batch| batch.as_array().expect("an array").len()).collect();
    assert_eq!(batches, [2, 1]);
    let moments = played.times(Subject::Link(target), |step| matches!(step, Step::Delivered { .. }));
    assert_eq!(moments, [1_000, 7_000], "full at once; the third waits for its window");
}

#[test]
fn rule_69_an_expression_makes_what_is_sent() {
    // -transform: `$events`; a text comes without quotes, nothing is a failure.
    let cases = [
        ("{% $events.Data.detail.total * 2 %}", Some("25")),
        ("{% $events.SystemMetadata.\"aws:DetailType\" & \"!\" %}", Some("OrderPlaced!")),
        ("{% {\"id\": $events.Data.detail.id} %}", Some(r#"{"id":"o-1"}"#)),
        ("{% $events.Data.detail.missing %}", None),
    ];
    for (expression, expected) in cases {
        let put = json!({ "detail-type": "OrderPlaced" });
        let (mut play, [shop, .., target]) =
            play(put, json!({}), json!({ "transform": "jsonata", "expression": expression }));
        play.send(shop, r#"{"id": "o-1", "total": 12.5}"#, 0);
        let played = play.run();
        let entries = played.entries(Subject::Link(target));
        match expected {
            Some(expected) => assert_eq!(super::super::stage::payload(&played.run, entries[0]), expected),
            None => assert_eq!(entries[0].step, Step::NotSent { code: "INPUT_TRANSFORMATION_FAILURE" }),
        }
    }
}

#[test]
fn rule_70_all_filters_have_to_take_an_event() {
    // -filtering: one per scope, ANDed; METADATA never matches what PutEvents published; system metadata are texts.
    let cases = [
        (json!({ "data-filter": r#"{"detail": {"n": [1]}}"# }), 1),
        (json!({ "data-filter": r#"{"detail": {"n": [2]}}"# }), 0),
        (json!({ "system-metadata-filter": r#"{"aws:DetailType": ["SomethingHappened"]}"# }), 1),
        (json!({ "system-metadata-filter": r#"{"EventGroupId": ["b"]}"# }), 0),
        (json!({ "data-filter": r#"{"detail": {"n": [1]}}"#, "metadata-filter": r#"{"tenant": ["acme"]}"# }), 0),
    ];
    for (subscriber, done) in cases {
        let (mut play, [shop, _, _, function, _]) = play(json!({ "event-group": "a" }), subscriber.clone(), json!({}));
        play.send(shop, "{\"n\": 1}", 0);
        assert_eq!(roots(&play.run(), function).len(), done, "{subscriber}");
    }
}

#[test]
fn rule_71_an_event_is_forwarded_through_a_bus_once() {
    // -target-bus: a second pass through the same Custom Event Bus is refused with LOOP_DETECTED; a new id at each hop.
    let mut play = Play::default();
    let buses = ["One", "Two"].map(|name| play.sketch.node("custom-event-bus", name, json!({})));
    let mut links = Vec::new();
    for (at, bus) in buses.into_iter().enumerate() {
        let subscriber = play.sketch.node("subscriber", "Forward", json!({}));
        play.sketch.link("bus-subscriber", bus, subscriber, json!({}));
        let fields = json!({ "maximum-retry-attempts": 1 });
        links.push(play.sketch.link("subscriber-target", subscriber, buses[1 - at], fields));
    }
    play.send(buses[0], super::ORDER, 0);
    let played = play.check(71, "loop-detected");
    assert!(matches!(played.steps(Subject::Link(links[0]))[0].1, Step::Delivered { .. }));
    let back: Vec<Step> = played.steps(Subject::Link(links[1])).into_iter().map(|(_, step)| step).collect();
    assert_eq!(back[0], Step::Failed { attempt: 0, code: "LOOP_DETECTED" });
    assert!(matches!(back.last(), Some(Step::Dropped { code: "LOOP_DETECTED", .. })));
}
