//! Services with declared behaviour. What they do is Busbar's own; the text that declares it is explained with its field.

use super::{Play, Played, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

/// A service that calls another.
fn play(service: Value, other: Value) -> (Play, [usize; 3]) {
    let mut play = Play::default();
    let service = play.sketch.node("generic-service", "Shop", service);
    let other = play.sketch.node("generic-service", "Database", other);
    let call = play.sketch.link("call", service, other, json!({}));
    (play, [service, other, call])
}

fn is_done(step: &Step) -> bool {
    *step == Step::Happening(Happening::Done)
}

fn erred(played: &Played, node: usize) -> Vec<(u64, &'static str)> {
    let steps = played.steps(Subject::Node(node)).into_iter();
    steps
        .filter_map(|(at_millis, step)| match step {
            Step::Happening(Happening::Erred { code }) => Some((at_millis, code)),
            _ => None,
        })
        .collect()
}

fn breaker(played: &Played, node: usize) -> Vec<(u64, &'static str)> {
    let steps = played.steps(Subject::Node(node)).into_iter();
    steps
        .filter_map(|(at_millis, step)| match step {
            Step::Happening(Happening::Breaker { state }) => Some((at_millis, state)),
            _ => None,
        })
        .collect()
}

#[test]
fn rule_100_it_waits_for_those_it_calls_and_fails_with_them() {
    let (mut play, [shop, database, _]) = play(json!({ "latency-millis": 20 }), json!({ "latency-millis": 100 }));
    play.send(shop, "{\"n\": 1}", 0).send(shop, "{\"n\": 2}", 1_000);
    play.fault(Subject::Node(database), FaultKind::Outage, 1_000..2_000);
    let played = play.check(100, "waits-for-calls");
    assert_eq!(played.times(Subject::Node(shop), is_done), [120]);
    assert_eq!(erred(&played, shop), [(1_020, "ERROR_FROM_TARGET")]);
}

#[test]
fn rule_101_the_first_reaction_counts_that_takes_the_event_and_what_is_kept() {
    let reactions = json!([
        { "when": { "item": ["tea"] }, "if": { "tea": [3] }, "then": "fail" },
        { "when": { "item": ["tea"] }, "set": { "<$.item>": { "add": 1 }, "last": "<$.n>" } },
        { "when": { "item": ["coffee"] }, "then": "time-out" },
    ]);
    let fields = json!({ "reactions": reactions.to_string(), "timeout-millis": 500 });
    let mut play = Play::default();
    let shop = play.sketch.node("generic-service", "Shop", fields);
    for n in 0..4 {
        play.send(shop, &format!("{{\"item\": \"tea\", \"n\": {n}}}"), n);
    }
    play.send(shop, r#"{"item": "coffee"}"#, 1_000);
    let played = play.check(101, "reactions");
    assert_eq!(played.times(Subject::Node(shop), is_done), [0, 1, 2]);
    assert_eq!(erred(&played, shop), [(3, "WORK_FAILED"), (1_500, "TIMEOUT")]);
    let set: Vec<(String, String)> = played
        .steps(Subject::Node(shop))
        .into_iter()
        .filter_map(|(_, step)| match step {
            Step::Happening(Happening::Set { key, value }) => Some((key, value)),
            _ => None,
        })
        .collect();
    let expected = [("tea", "1"), ("last", "0"), ("tea", "2"), ("last", "1"), ("tea", "3"), ("last", "2")];
    assert_eq!(set, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
}

#[test]
fn rule_102_it_puts_the_events_that_the_reaction_names() {
    let reactions = json!([{ "emit": { "OrderPaid": { "order": "<$.id>", "text": "Order <$.id> of <$.by>" } } }]);
    let mut play = Play::default();
    let shop = play.sketch.node("generic-service", "Shop", json!({ "reactions": reactions.to_string() }));
    let bus = play.sketch.bus("Orders");
    let paid = play.sketch.link("put-events", shop, bus, json!({ "detail-type": "OrderPaid" }));
    let failed = play.sketch.link("put-events", shop, bus, json!({ "detail-type": "OrderFailed" }));
    play.send(shop, r#"{"id": 7, "by": "Ada"}"#, 0);
    let played = play.check(102, "emits");
    let event = played.json(played.entries(Subject::Link(paid))[0]);
    assert_eq!(event["detail"], json!({ "order": 7, "text": "Order 7 of Ada" }));
    assert_eq!(played.entries(Subject::Link(failed)).len(), 0);
}

#[test]
fn rule_103_polling_asks_again_until_there_is_an_answer() {
    let reactions = json!([{ "if": { "paid": [{ "exists": false }] }, "when": { "paid": [true] }, "set": { "paid": true } },
                           { "if": { "paid": [{ "exists": false }] }, "then": "nothing" }]);
    let (mut play, [shop, payment, call]) =
        play(json!({ "poll-seconds": 5 }), json!({ "reactions": reactions.to_string() }));
    play.send(shop, "{\"order\": 1}", 0).send(payment, "{\"paid\": true}", 12_000);
    let played = play.check(103, "polling");
    let asked = played.times(Subject::Link(call), |step| !matches!(step, Step::Started { .. }));
    assert_eq!(asked, [0, 5_000, 10_000, 15_000]);
    assert_eq!(played.times(Subject::Node(shop), is_done), [15_000]);
}

#[test]
fn rule_104_one_that_nobody_calls_polls_by_itself() {
    let (mut play, [shop, ..]) = play(json!({ "poll-seconds": 60 }), json!({}));
    play.until(200_000);
    let polled = play.run().times(Subject::Node(shop), |step| *step == Step::Happening(Happening::Polled));
    assert_eq!(polled, [60_000, 120_000, 180_000]);
}

#[test]
fn rule_105_a_breaker_opens_tries_and_closes() {
    let fields = json!({ "breaker": "fail-fast", "breaker-failures": 3, "breaker-open-seconds": 10,
                         "breaker-trials": 2 });
    let (mut play, [shop, database, call]) = play(fields, json!({}));
    play.stream(shop, "{\"n\": <n>}", 1_000, 1, 30);
    play.fault(Subject::Node(database), FaultKind::Outage, 0..15_000);
    let played = play.check(105, "breaker");
    // Open after the third failure; the trial at 12 s fails; those at 22 s and 23 s succeed.
    assert_eq!(
        breaker(&played, shop),
        [(2_000, "open"), (12_000, "half-open"), (12_000, "open"), (22_000, "half-open"), (23_000, "closed"),]
    );
    let called = played.times(Subject::Link(call), |step| matches!(step, Step::Failed { .. }));
    assert_eq!(called, [0, 1_000, 2_000, 12_000], "while it is open nobody calls the database");
    assert_eq!(erred(&played, shop).iter().filter(|(_, code)| *code == "CIRCUIT_OPEN").count(), 18);
}

#[test]
fn rule_106_a_breaker_that_keeps_requests_loses_none() {
    let fields = json!({ "breaker": "keep-for-retry", "breaker-failures": 2, "breaker-open-seconds": 5 });
    let (mut play, [shop, database, _]) = play(fields, json!({}));
    play.stream(shop, "{\"n\": <n>}", 1_000, 1, 20);
    play.fault(Subject::Node(database), FaultKind::Outage, 0..8_000);
    let played = play.check(106, "breaker-keeps");
    let mut done: Vec<u32> = played
        .entries(Subject::Node(shop))
        .into_iter()
        .filter(|entry| is_done(&entry.step))
        .map(|entry| entry.root)
        .collect();
    done.sort_unstable();
    assert_eq!(done, (0..20).collect::<Vec<_>>());
    assert_eq!(played.run.outcome().nodes[shop].depth, 0);
}

#[test]
fn rule_107_latency_is_spread_as_its_percentiles_say() {
    let mut play = Play::default();
    let fields = json!({ "latency-millis": 100, "latency-p99-millis": 1_000 });
    let shop = play.sketch.node("generic-service", "Shop", fields);
    play.stream(shop, "{}", 10_000, 1, 2_000);
    let played = play.run();
    let mut took: Vec<u64> = played.times(Subject::Node(shop), is_done).iter().map(|at| at % 10_000).collect();
    took.sort_unstable();
    assert!((90..=130).contains(&took[1_000]), "median {}", took[1_000]);
    assert!((900..=1_200).contains(&took[1_980]), "99th percentile {}", took[1_980]);
    assert!(took[0] >= 50 && took[1_999] <= 2_000, "{} to {}", took[0], took[1_999]);
}
