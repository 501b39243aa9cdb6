//! Buses, rules, archives and what targets receive.

use super::stage::{ANY, ORDER, at_node, json, on_link, payload, run};
use crate::support::sketch::Sketch;
use busbar::flow::Happening;
use busbar::kinds::live::MOST_PASSES;
use busbar::simulate::{Run, Step};
use serde_json::json;

fn function(sketch: &mut Sketch, rule: usize, name: &str, fields: serde_json::Value) -> (usize, usize) {
    let function = sketch.node("lambda-function", name, json!({}));
    (function, sketch.link("rule-target", rule, function, fields))
}

#[test]
fn every_matching_rule_fires_and_all_of_its_targets_are_invoked() {
    // User guide, eb-rules: each rule by itself; the targets of one in parallel.
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let placed = sketch.rule(bus, "Placed", r#"{"detail-type": ["OrderPlaced"]}"#);
    let any = sketch.rule(bus, "Any", ANY);
    let paid = sketch.rule(bus, "Paid", r#"{"detail-type": ["OrderPaid"]}"#);
    let (one, _) = function(&mut sketch, placed, "One", json!({}));
    let (two, _) = function(&mut sketch, placed, "Two", json!({}));
    let (three, _) = function(&mut sketch, any, "Three", json!({}));
    let (four, _) = function(&mut sketch, paid, "Four", json!({}));
    let run = run(&sketch, bus, &[ORDER]);
    let outcome = run.outcome();
    let reached = |node: usize| outcome.nodes[node].reached;
    assert_eq!([one, two, three, four].map(reached), [1, 1, 1, 0]);
    assert_eq!([placed, any, paid].map(|rule| outcome.nodes[rule].matched), [1, 1, 0]);
    let at: Vec<u64> = [one, two].iter().map(|&node| at_node(&run, node)[0].at_millis).collect();
    assert_eq!(at[0], at[1]);
}

#[test]
fn a_rule_that_does_not_match_says_which_clause_refused_which_value() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let pattern = r#"{"detail": {"total": [{"numeric": [">", 100]}]}}"#;
    let rule = sketch.rule(bus, "Large", pattern);
    let outcome = run(&sketch, bus, &[ORDER]).outcome();
    let [refusal] = outcome.refusals.as_slice() else { panic!("one refusal: {outcome:?}") };
    assert_eq!(refusal.node, rule);
    let [reason] = refusal.reasons.as_slice() else { panic!("one clause: {refusal:?}") };
    assert_eq!(busbar::text::sentence(reason), "The event has 12.50; the rule wants more than 100.");
    let range = reason.place.range.expect("the clause has a place");
    assert_eq!(&pattern[range.start..range.end], r#"[{"numeric": [">", 100]}]"#);
    assert_eq!((outcome.nodes[rule].refused, outcome.nodes[rule].reached, outcome.nodes[bus].unrouted), (1, 0, 1));
}

#[test]
fn a_disabled_rule_and_one_that_cannot_be_read_take_nothing() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let disabled = sketch.node("rule", "Off", json!({ "pattern": ANY, "state": "disabled" }));
    sketch.link("bus-rule", bus, disabled, json!({}));
    let broken = sketch.rule(bus, "Broken", r#"{"source": "shop"}"#);
    function(&mut sketch, disabled, "One", json!({}));
    function(&mut sketch, broken, "Two", json!({}));
    let run = run(&sketch, bus, &[ORDER]);
    let outcome = run.outcome();
    assert_eq!((outcome.nodes[disabled].disabled, outcome.nodes[broken].pattern_refused), (1, 1));
    let refused = Step::Happening(Happening::PatternRefused { code: "pattern.leaf-not-a-list" });
    assert_eq!(at_node(&run, broken)[0].step, refused);
    assert_eq!(outcome.links.iter().map(|link| link.delivered).sum::<u32>(), 0);
}

#[test]
fn a_bus_completes_what_a_person_types() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let run_of_one = run(&sketch, bus, &[ORDER]);
    let event = json(&run_of_one, &run_of_one.trace()[0]);
    let keys: Vec<&String> = event.as_object().expect("an event").keys().collect();
    // The order in which the service writes them (recorded deliveries).
    let expected = ["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"];
    assert_eq!(keys, expected);
    assert_eq!((&event["time"], &event["account"]), (&json!("2026-01-01T00:00:00Z"), &json!("123456789012")));
    let own = r#"{"id": "mine", "source": "s", "detail-type": "t", "detail": {}, "replay-name": "r"}"#;
    let run_of_own = run(&sketch, bus, &[own]);
    let event = json(&run_of_own, &run_of_own.trace()[0]);
    assert_eq!((&event["id"], &event["replay-name"]), (&json!("mine"), &json!("r")));
    assert_eq!(run_of_own.trace()[0].event_id.as_deref(), Some("mine"));
}

#[test]
fn what_cannot_be_sent_is_refused_with_a_reason() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let note = sketch.node("note", "Note", json!({}));
    let cases = [
        (bus, "{", "json.object-not-closed"),
        (bus, "[]", "event.not-an-object"),
        (bus, r#"{"detail-type": "t", "detail": {}}"#, "event.missing"),
        (bus, r#"{"source": "s", "detail-type": "t", "detail": "text"}"#, "event.wrong-kind"),
        (note, "{}", "send-not-taken"),
        (99, "{}", "send-not-taken"),
    ];
    for (node, text, code) in cases {
        let refusal = Run::new(sketch.drawing(), 1).send(node, text, 0).expect_err("it is refused");
        assert_eq!(refusal.code, code, "{text}");
    }
}

#[test]
fn events_carry_the_account_and_region_of_the_bus() {
    let mut sketch = Sketch::default();
    let account = sketch.node("frame", "Shop", json!({ "boundary": "account", "account-id": "999988887777" }));
    let frame = |index: usize| format!("n000000000000{index}");
    let region = sketch.node(
        "frame",
        "Frankfurt",
        json!({ "boundary": "region", "region": "eu-central-1", "parent": frame(account) }),
    );
    let bus = sketch.node("event-bus", "Orders", json!({ "parent": frame(region) }));
    let run = run(&sketch, bus, &[ORDER]);
    let event = json(&run, &run.trace()[0]);
    assert_eq!((&event["account"], &event["region"]), (&json!("999988887777"), &json!("eu-central-1")));
}

#[test]
fn a_producer_puts_what_it_was_sent_or_what_its_link_says() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let api = sketch.node("api-gateway", "Api", json!({}));
    let fields = json!({ "source": "shop", "detail-type": "OrderPlaced", "detail": "{\"id\": \"sample\"}" });
    let put = sketch.link("put-events", api, bus, fields);
    for (sent, expected) in [("{}", "sample"), (r#"{"id": "typed"}"#, "typed")] {
        let run = run(&sketch, api, &[sent]);
        let event = json(&run, on_link(&run, put)[0]);
        assert_eq!((&event["source"], &event["detail"]["id"]), (&json!("shop"), &json!(expected)));
    }
    // What reached a consumer goes on as the detail of its own event, where its link says nothing.
    let mut relay = Sketch::default();
    let bus = relay.bus("Orders");
    let rule = relay.rule(bus, "Placed", r#"{"detail-type": ["OrderPlaced"]}"#);
    let (function, _) = function(&mut relay, rule, "Relay", json!({}));
    let emits = relay.link("put-events", function, bus, json!({ "detail-type": "OrderRelayed" }));
    let relayed = run(&relay, bus, &[ORDER]);
    assert_eq!(json(&relayed, on_link(&relayed, emits)[0])["detail"], json!({ "id": "o-1", "total": 12.5 }));
    // Recorded: a detail that is no object is refused as MalformedDetail, and the rest of the call goes on.
    let run = run(&sketch, api, &["[1]"]);
    assert_eq!(on_link(&run, put)[0].step, Step::NotSent { code: "MalformedDetail" });
    assert_eq!(run.outcome().links[put].dropped, 1);
}

#[test]
fn only_aws_services_send_events_whose_source_begins_with_aws() {
    let mut sketch = Sketch::default();
    let bus = sketch.node("event-bus", "Main", json!({ "bus": "default" }));
    let shop = sketch.node("generic-service", "Shop", json!({}));
    let storage = sketch.node("aws-service", "Storage", json!({}));
    let forged = sketch.link("put-events", shop, bus, json!({ "source": "aws.s3" }));
    let own = sketch.link("service-events", storage, bus, json!({}));
    assert_eq!(on_link(&run(&sketch, shop, &["{}"]), forged)[0].step, Step::NotSent { code: "event.reserved-source" });
    let run = run(&sketch, storage, &["{}"]);
    let event = json(&run, on_link(&run, own)[0]);
    assert_eq!((&event["source"], &event["detail"]["bucket"]["name"]), (&json!("aws.s3"), &json!("incoming")));
}

#[test]
fn a_target_receives_what_its_input_says() {
    let cases = [
        (json!({}), None),
        // Recorded: a text comes out with its quotes.
        (json!({ "input": "input-path", "input-path": "$.detail.id" }), Some(r#""o-1""#)),
        (json!({ "input": "input-path", "input-path": "$.detail" }), Some(r#"{"id":"o-1","total":12.50}"#)),
        (json!({ "input": "input-constant", "input-constant": "{ \"a\": 1 }" }), Some(r#"{ "a": 1 }"#)),
        (
            json!({ "input": "input-transformer", "input-paths": "{\"id\": \"$.detail.id\"}",
                    "input-template": "{\"order\": <id>, \"by\": <aws.events.rule-arn>}" }),
            Some(r#"{"order": "o-1", "by": "arn:aws:events:us-east-1:123456789012:rule/Orders/All"}"#),
        ),
    ];
    for (fields, expected) in cases {
        let mut sketch = Sketch::default();
        let bus = sketch.bus("Orders");
        let rule = sketch.rule(bus, "All", ANY);
        let (_, link) = function(&mut sketch, rule, "Handle", fields);
        let run = run(&sketch, bus, &[ORDER]);
        let delivered = on_link(&run, link)[0];
        assert_eq!(delivered.step, Step::Delivered { attempt: 0 });
        let whole = payload(&run, &run.trace()[0]);
        assert_eq!(payload(&run, delivered), expected.unwrap_or(&whole));
    }
}

#[test]
fn an_input_that_cannot_be_made_is_not_delivered() {
    // Recorded: an object in quotes is not delivered.
    let fields = json!({ "input": "input-transformer", "input-paths": "{\"d\": \"$.detail\"}",
                         "input-template": "{\"d\": \"<d>\"}" });
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "All", ANY);
    let (handle, link) = function(&mut sketch, rule, "Handle", fields);
    let run = run(&sketch, bus, &[ORDER]);
    assert_eq!(on_link(&run, link)[0].step, Step::NotSent { code: "INVALID_JSON" });
    assert_eq!(run.outcome().nodes[handle].reached, 0);
}

#[test]
fn an_event_passes_from_bus_to_bus_once_under_a_new_id() {
    // Recorded: source, detail type and detail stay, the id is new. User guide, eb-bus-to-bus: no third bus.
    let mut sketch = Sketch::default();
    let buses = ["First", "Second", "Third"].map(|name| sketch.bus(name));
    let rules = [0, 1].map(|at| sketch.rule(buses[at], &format!("To{}", at + 1), ANY));
    let hops = [0, 1].map(|at| sketch.link("rule-target", rules[at], buses[at + 1], json!({})));
    let queue = sketch.node("sqs-queue", "Failed", json!({}));
    sketch.link_from_link("dead-letter", hops[1], queue);
    let run = run(&sketch, buses[0], &[ORDER]);
    let (before, after) = (json(&run, &run.trace()[0]), json(&run, on_link(&run, hops[0])[0]));
    assert_ne!(before["id"], after["id"]);
    for member in ["source", "detail-type", "detail", "account", "time"] {
        assert_eq!(before[member], after[member]);
    }
    let code = "THIRD_ACCOUNT_HOP_DETECTED";
    let steps: Vec<&Step> = on_link(&run, hops[1]).iter().map(|entry| &entry.step).collect();
    assert_eq!(steps, [&Step::NotSent { code }, &Step::DeadLettered { code, retries: 0, exhausted: None }]);
    let outcome = run.outcome();
    assert_eq!((outcome.nodes[buses[2]].reached, outcome.nodes[queue].stored), (0, 1));
}

#[test]
fn a_consumer_in_between_starts_a_new_event_that_passes_again() {
    let mut sketch = Sketch::default();
    let buses = ["First", "Second", "Third"].map(|name| sketch.bus(name));
    let forward = sketch.rule(buses[0], "Forward", ANY);
    sketch.link("rule-target", forward, buses[1], json!({}));
    let handle = sketch.rule(buses[1], "Handle", r#"{"detail-type": ["OrderPlaced"]}"#);
    let (function, _) = function(&mut sketch, handle, "Translate", json!({}));
    sketch.link("put-events", function, buses[1], json!({ "detail-type": "OrderTranslated" }));
    let again = sketch.rule(buses[1], "Again", r#"{"detail-type": ["OrderTranslated"]}"#);
    sketch.link("rule-target", again, buses[2], json!({}));
    assert_eq!(run(&sketch, buses[0], &[ORDER]).outcome().nodes[buses[2]].reached, 1);
}

#[test]
fn an_archive_keeps_what_matches_and_never_what_was_replayed() {
    // User guide, eb-archive: the managed rule asks that replay-name be absent.
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let all = sketch.node("archive", "All", json!({}));
    let paid = sketch.node("archive", "Paid", json!({ "pattern": r#"{"detail-type": ["OrderPaid"]}"# }));
    sketch.link("bus-archive", bus, all, json!({}));
    sketch.link("bus-archive", bus, paid, json!({}));
    let replayed = r#"{"source": "shop", "detail-type": "OrderPaid", "detail": {}, "replay-name": "again"}"#;
    let outcome = run(&sketch, bus, &[ORDER, replayed]).outcome();
    assert_eq!((outcome.nodes[all].stored, outcome.nodes[paid].stored), (1, 0));
    assert_eq!(outcome.nodes[paid].refused, 1);
}

#[test]
fn an_event_that_causes_itself_is_stopped_and_the_place_is_said() {
    // User guide, eb-troubleshooting: the service does not stop such a loop.
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "All", ANY);
    let (function, _) = function(&mut sketch, rule, "Echo", json!({}));
    sketch.link("put-events", function, bus, json!({}));
    let run = run(&sketch, bus, &[ORDER]);
    assert!(run.is_drained());
    let outcome = run.outcome();
    assert_eq!((outcome.loops, outcome.stopped), (1, None));
    assert_eq!(outcome.nodes[function].done, MOST_PASSES);
    let stopped = at_node(&run, rule).pop().expect("the rule took it");
    assert_eq!(stopped.step, Step::LoopStopped { passes: MOST_PASSES });
    // What led there goes back to what was sent.
    let mut cause = stopped;
    while let Some(parent) = cause.parent {
        cause = &run.trace()[parent];
    }
    assert_eq!(cause.step, Step::Sent);
}

#[test]
fn a_run_that_never_ends_is_stopped_and_the_place_is_said() {
    // Two workers that call each other: no rule counts how often they do.
    let mut sketch = Sketch::default();
    let services = ["One", "Two"].map(|name| sketch.node("api-gateway", name, json!({})));
    sketch.link("call", services[0], services[1], json!({}));
    sketch.link("call", services[1], services[0], json!({}));
    let mut run = Run::new(sketch.drawing(), 1).stopping_after(1000);
    run.send(services[0], "{}", 0).expect("it takes it");
    run.drain();
    assert!(run.is_drained());
    let stopped = run.outcome().stopped.expect("it was stopped");
    assert_eq!(run.trace()[stopped].step, Step::Stopped { steps: 1000 });
    assert_eq!(stopped, run.trace().len() - 1);
    assert!(run.trace()[stopped].parent.is_some(), "it is known what led there");
}

#[test]
fn a_queue_hands_its_messages_on_after_its_delay() {
    // Botocore, sqs CreateQueue: DelaySeconds.
    let mut sketch = Sketch::default();
    let service = sketch.node("generic-service", "Shop", json!({}));
    let queue = sketch.node("sqs-queue", "Orders", json!({ "delay-seconds": 5 }));
    sketch.link("call", service, queue, json!({}));
    let function = sketch.node("lambda-function", "Handle", json!({}));
    sketch.link("event-source-mapping", queue, function, json!({}));
    let run = run(&sketch, service, &["{\"n\": 1}"]);
    assert_eq!(at_node(&run, queue)[0].step, Step::Happening(Happening::Stored));
    assert_eq!(at_node(&run, function)[0].at_millis, 5000);
}
