//! Scenarios of the gallery hold, and break when what protects the design is taken away.

use super::rules::Play;
use busbar::design::{Design, read};
use busbar::diagnostic::Subject;
use busbar::flow::Command;
use busbar::gallery::{self, GALLERY};
use busbar::simulate::{Expected, Fault, FaultKind, Run, scenario, scenarios};
use serde_json::json;

/// The names of the expectations that a scenario breaks.
fn broken(design: &Design, named: &str, seed: u64) -> Vec<String> {
    let frozen = design.freeze();
    let record = scenarios(design).into_iter().find(|record| record.name() == named).expect("it is there");
    let scenario = scenario(record, &frozen).expect("it can be read");
    assert!(!scenario.expectations.is_empty());
    let mut run = Run::of(frozen.drawing, scenario, seed).expect("what is sent is taken");
    run.drain();
    super::conservation::check_accounts(&run);
    run.seen().into_iter().filter(|seen| !seen.is_kept).map(|seen| seen.name).collect()
}

#[test]
fn every_scenario_of_the_gallery_holds() {
    let mut count = 0;
    for exhibit in GALLERY {
        let design = exhibit.design();
        for record in scenarios(&design) {
            for seed in 1..=3 {
                assert_eq!(broken(&design, record.name(), seed), [""; 0], "{} {}", exhibit.id, record.name());
                count += 1;
            }
        }
    }
    assert!(count >= 3 * 11);
}

#[test]
fn without_retries_an_outage_reaches_the_dead_letter_queue() {
    let exhibit = gallery::exhibit("product-registration").expect("it is there");
    let fragile = exhibit.text.replace("\"maximum-retry-attempts\": 24", "\"maximum-retry-attempts\": 0");
    assert_ne!(fragile, exhibit.text);
    let (design, _) = read(&fragile).expect("it is a design still");
    let found = broken(&design, "Half an hour without the manufacturer", 1);
    assert_eq!(
        found,
        ["The manufacturer learns of each registration exactly once", "The dead-letter queue stays empty"]
    );
}

/// What a design of the gallery breaks of a scenario once a part of its text is another.
fn broken_without(exhibit: &str, scenario: &str, part: &str, instead: &str) -> Vec<String> {
    let exhibit = gallery::exhibit(exhibit).expect("it is there");
    let changed = exhibit.text.replace(part, instead);
    assert_ne!(changed, exhibit.text, "{part} stands in {}", exhibit.id);
    let (design, found) = read(&changed).expect("it is a design still");
    assert_eq!(found, []);
    broken(&design, scenario, 1)
}

#[test]
fn replay_without_the_guard_sends_every_mail_twice() {
    let guard = ",\n  \"replay-name\": [\n    {\n      \"exists\": false\n    }\n  ]";
    let found = broken_without(
        "archive-and-replay",
        "The read model is built anew",
        &guard.replace('\n', "\\n").replace('"', "\\\""),
        "",
    );
    assert_eq!(found, ["Every customer gets one mail"]);
}

#[test]
fn replay_without_the_queues_limit_overruns_the_table() {
    let found = broken_without(
        "archive-and-replay",
        "The read model is built anew",
        "\"maximum-concurrency\": 2",
        "\"maximum-concurrency\": 50",
    );
    assert_eq!(found, [""; 0], "the function's own limit still protects it");
    let exhibit = gallery::exhibit("archive-and-replay").expect("it is there");
    let open = exhibit.text.replace("\"maximum-concurrency\": 2", "\"maximum-concurrency\": 50");
    let open = open.replace("\"reserved-concurrency\": 2", "\"reserved-concurrency\": 50");
    let (design, _) = read(&open).expect("it is a design still");
    assert_eq!(broken(&design, "The read model is built anew", 1), ["The function writes at most 20 orders a second"]);
}

#[test]
fn without_a_breaker_calls_pile_up_on_the_dead_database() {
    let scenario = "Two minutes without the database";
    let without =
        broken_without("circuit-breaker", scenario, "\"breaker\": \"keep-for-retry\"", "\"breaker\": \"no-breaker\"");
    assert!(without.contains(&"Every order is stored once".to_owned()), "{without:?}");
    assert!(without.contains(&"Somebody is told".to_owned()), "{without:?}");
    let design = gallery::exhibit("circuit-breaker").expect("it is there").design();
    let failed_calls = |breaker: &str| {
        let exhibit = gallery::exhibit("circuit-breaker").expect("it is there");
        let text = exhibit.text.replace("\"breaker\": \"keep-for-retry\"", &format!("\"breaker\": \"{breaker}\""));
        let frozen = read(&text).expect("it is a design still").0.freeze();
        let record = scenarios(&design).into_iter().find(|record| record.name() == scenario).expect("it is there");
        let scenario = busbar::simulate::scenario(record, &frozen).expect("it can be read");
        let database = frozen.drawing.nodes.iter().position(|node| node.name == "Database").expect("it is drawn");
        let mut run = Run::of(frozen.drawing, scenario, 1).expect("what is sent is taken");
        run.drain();
        run.outcome().nodes[database].failed
    };
    assert_eq!(failed_calls("no-breaker"), 240, "one call for each order of the two minutes");
    assert!(failed_calls("keep-for-retry") <= 12);
}

#[test]
fn a_breaker_that_fails_fast_loses_requests_and_one_that_keeps_them_does_not() {
    let found = broken_without(
        "circuit-breaker",
        "Two minutes without the database",
        "\"breaker\": \"keep-for-retry\"",
        "\"breaker\": \"fail-fast\"",
    );
    assert!(found.contains(&"Every order is stored once".to_owned()), "{found:?}");
    assert!(!found.contains(&"Somebody is told".to_owned()), "{found:?}");
}

#[test]
fn polling_asks_many_times_where_push_asks_once() {
    let design = gallery::exhibit("order-and-payment").expect("it is there").design();
    let reached = |scenario_name: &str, node: &str| {
        let frozen = design.freeze();
        let record = scenarios(&design).into_iter().find(|record| record.name() == scenario_name).expect("it is there");
        let scenario = scenario(record, &frozen).expect("it can be read");
        let node = frozen.drawing.nodes.iter().position(|drawn| drawn.name == node).expect("it is drawn");
        let mut run = Run::of(frozen.drawing, scenario, 1).expect("what is sent is taken");
        run.drain();
        // Whoever is asked and has nothing to say yet was asked all the same.
        let outcome = run.outcome();
        let links = run.drawing().link_refs().zip(&outcome.links).filter(|(link, _)| link.drawn().to == node);
        (links.map(|(_, sums)| sums.delivered + sums.ignored + sums.failed).sum::<u32>(), run.sent())
    };
    // For one order; the money comes after 28 s.
    let (asked, _) = reached("The shop asks until the money has come", "PaymentStatus");
    assert_eq!(asked, 7);
    let (told, orders) = reached("The shop is told, though payments fail for a minute", "ShipOrder");
    assert_eq!(told, orders);
}

#[test]
fn a_payment_that_is_out_loses_orders_of_the_shop_that_waits_alone() {
    let exhibit = gallery::exhibit("order-and-payment").expect("it is there");
    let design = exhibit.design();
    for (name, on, expected) in [
        ("The shop waits", "PaymentService", true),
        ("The shop is told, though payments fail for a minute", "TakePayment", false),
    ] {
        let frozen = design.freeze();
        let record = scenarios(&design).into_iter().find(|record| record.name() == name).expect("it is there");
        let mut scenario = scenario(record, &frozen).expect("it can be read");
        let node = frozen.drawing.nodes.iter().position(|drawn| drawn.name == on).expect("it is drawn");
        let on = Subject::Node(node);
        scenario.faults.push(Fault { on, kind: FaultKind::Outage, from_millis: 5_000, until_millis: 25_000 });
        let mut run = Run::of(frozen.drawing, scenario, 1).expect("what is sent is taken");
        run.drain();
        assert_eq!(run.seen().iter().any(|seen| !seen.is_kept), expected, "{name}");
    }
}

#[test]
fn a_function_between_loses_what_comes_while_it_is_out() {
    let design = gallery::exhibit("native-integration").expect("it is there").design();
    let frozen = design.freeze();
    let record = scenarios(&design).into_iter().find(|record| record.name() == "A quiet morning").expect("it is there");
    let mut scenario = scenario(record, &frozen).expect("it can be read");
    let node = frozen.drawing.nodes.iter().position(|drawn| drawn.name == "ForwardOrder").expect("it is drawn");
    let kind = FaultKind::Throttling;
    scenario.faults.push(Fault { on: Subject::Node(node), kind, from_millis: 5_000, until_millis: 15_000 });
    let mut run = Run::of(frozen.drawing, scenario, 1).expect("what is sent is taken");
    run.drain();
    let broken: Vec<String> = run.seen().into_iter().filter(|seen| !seen.is_kept).map(|seen| seen.name).collect();
    assert!(broken.contains(&"Every forwarded order arrives once".to_owned()), "{broken:?}");
    assert!(!broken.contains(&"Every direct order arrives once".to_owned()), "{broken:?}");
}

#[test]
fn without_its_rate_the_partner_is_overrun() {
    let scenario = "A rush, and an answer that asks for patience";
    let found = broken_without(
        "partner-with-outages",
        scenario,
        "\"rate-limit-per-second\": 5",
        "\"rate-limit-per-second\": 300",
    );
    assert_eq!(found, ["The carrier is called at most 5 times a second"]);
}

#[test]
fn a_scenario_that_names_what_is_not_drawn_says_so() {
    let text = gallery::exhibit("product-registration").expect("it is there").text;
    let (design, _) =
        read(&text.replace("\"on\": \"n0f1y0vrqsc033\"", "\"on\": \"n0000000000000\"")).expect("a design");
    let refusal = scenario(scenarios(&design)[0], &design.freeze()).expect_err("it names nothing");
    assert_eq!(refusal.code, "scenario-not-drawn");
}

/// A replay of six hundred events to a function that writes to a small database, directly or over a queue.
fn replay(has_buffer: bool) -> Play {
    let mut play = Play::default();
    let bus = play.sketch.bus("Orders");
    let archive = play.sketch.node("archive", "Kept", json!({}));
    play.sketch.link("bus-archive", bus, archive, json!({}));
    let rule = play.sketch.rule(bus, "Replayed", r#"{"replay-name": [{"exists": true}]}"#);
    let function = play.sketch.node("lambda-function", "Write", json!({ "run-millis": 100 }));
    if has_buffer {
        let queue = play.sketch.node("sqs-queue", "Buffer", json!({}));
        play.sketch.link("rule-target", rule, queue, json!({}));
        play.sketch.link("event-source-mapping", queue, function, json!({ "batch-size": 1, "maximum-concurrency": 5 }));
    } else {
        play.sketch.link("rule-target", rule, function, json!({}));
    }
    let database = play.sketch.node("generic-service", "Database", json!({}));
    play.sketch.link("call", function, database, json!({}));
    let event = r#"{"source": "shop", "detail-type": "OrderPlaced", "detail": {"n": <n>}}"#;
    play.stream(bus, event, 100, 1, 600);
    let command = Command::Replay { name: "again".into(), from_millis: 0, until_millis: 600_000, rules: [].into() };
    play.order(archive, command, 900_000);
    play.expect("at most 60 writes per second", Expected::MostPerSecond { at: database, most: 60 });
    play.expect("every event is written", Expected::Times { from: bus, at: database, times: 1 });
    play
}

#[test]
fn a_replay_without_a_buffer_overruns_the_consumer() {
    assert_eq!(replay(true).run().kept(), [true, true]);
    assert_eq!(replay(false).run().kept(), [false, true]);
}

/// A function that puts on the bus what it was invoked for, behind a rule that takes what it puts, or does not.
#[test]
fn an_event_that_causes_itself_breaks_the_expectation_of_no_loop() {
    for (pattern, is_kept) in
        [(r#"{"source": ["shop"]}"#, true), (r#"{"detail-type": ["OrderPlaced", "OrderChecked"]}"#, false)]
    {
        let mut play = Play::default();
        let bus = play.sketch.bus("Orders");
        let rule = play.sketch.rule(bus, "Check", pattern);
        let function = play.sketch.node("lambda-function", "Check", json!({}));
        play.sketch.link("rule-target", rule, function, json!({}));
        play.sketch.link("put-events", function, bus, json!({ "source": "checks", "detail-type": "OrderChecked" }));
        play.send(bus, super::stage::ORDER, 0).expect("no loop", Expected::NoLoop);
        assert_eq!(play.run().kept(), [is_kept], "{pattern}");
    }
}

#[test]
fn without_a_dead_letter_queue_something_is_lost() {
    for has_queue in [true, false] {
        let mut play = Play::default();
        let bus = play.sketch.bus("Orders");
        let rule = play.sketch.rule(bus, "All", super::stage::ANY);
        let function = play.sketch.node("lambda-function", "Handle", json!({}));
        let target = play.sketch.link("rule-target", rule, function, json!({}));
        if has_queue {
            let queue = play.sketch.node("sqs-queue", "Dead", json!({}));
            play.sketch.link_from_link("dead-letter", target, queue);
        }
        play.send(bus, super::stage::ORDER, 0).fault(Subject::Node(function), FaultKind::Gone, 0..1_000);
        play.expect("nothing is lost", Expected::NothingLost);
        assert_eq!(play.run().kept(), [has_queue]);
    }
}

#[test]
fn a_run_can_be_stopped_copied_and_gone_on_with_exactly() {
    let play = replay(true);
    let mut whole = play.run().run;
    let mut parts = Run::of(play.sketch.drawing(), play.scenario.clone(), 1).expect("what is sent is taken");
    assert!(parts.run_until(30_000));
    assert!(parts.trace().iter().all(|entry| entry.at_millis < 30_000));
    let snapshot = parts.clone();
    parts.drain();
    let mut again = snapshot;
    again.drain();
    whole.drain();
    assert_eq!(parts.trace_lines(), whole.trace_lines());
    assert_eq!(again.trace_lines(), whole.trace_lines());
}

#[test]
fn beyond_its_limit_a_trace_counts_and_says_so_while_sums_stay_whole() {
    let play = replay(true);
    let whole = play.run().run;
    let mut short =
        Run::of(play.sketch.drawing(), play.scenario.clone(), 1).expect("what is sent is taken").keeping(50);
    short.drain();
    assert_eq!(short.trace().len(), 50);
    assert_eq!(short.whole_trace().count(), whole.trace().len());
    let last: serde_json::Value =
        serde_json::from_str(short.trace_lines().lines().last().expect("it has lines")).expect("a line is JSON");
    assert_eq!((&last["what"], &last["entries"]), (&json!("not-kept"), &json!(whole.trace().len() - 50)));
    assert_eq!(short.outcome().links, whole.outcome().links);
    assert_eq!(short.seen(), whole.seen());
}
