//! Scenarios of the gallery hold, and break when what protects the design is taken away.

use super::rules::Play;
use busbar::design::{Design, read};
use busbar::diagnostic::Subject;
use busbar::flow::Command;
use busbar::gallery::{self, GALLERY};
use busbar::simulate::{Expected, FaultKind, Run, scenario, scenarios};
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
    assert!(count >= 3);
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
