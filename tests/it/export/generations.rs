//! A design with both generations of buses, each feeding the other.

use crate::support::draft::Draft;
use busbar::design::Design;
use serde_json::json;

/// The Custom Event Bus generation, beside the Classic one and each feeding the other.
pub fn design(seed: u64) -> Design {
    let mut draft = Draft::new("Generations", seed);
    let default = draft.node("event-bus", "default", json!({ "bus": "default" }));
    let classic = draft.node("event-bus", "legacy", json!({}));
    let orders = draft.node("custom-event-bus", "orders", json!({ "retention-days": 30, "description": "Two\nlines" }));
    let billing = draft.node("custom-event-bus", "orders", json!({}));
    let producer = draft.node("lambda-function", "checkout", json!({}));
    draft.link("put-events", producer, orders, json!({}));
    let s3 = draft.node("aws-service", "S3", json!({}));
    draft.link("event-source", s3, orders, json!({ "pattern": r#"{"detail-type":["Object Created"]}"# }));
    let other = draft.node("aws-service", "Other", json!({ "source": "com.example" }));
    draft.link("event-source", other, billing, json!({}));

    let bridge = draft.node("rule", "bridge", json!({}));
    draft.link("bus-rule", default, bridge, json!({}));
    draft.link("rule-target", bridge, orders, json!({}));
    let dead = draft.node("sqs-queue", "dead letters", json!({}));
    let fifo_dead = draft.node("sqs-queue", "dead letters in order", json!({ "type": "fifo-queue" }));
    let queue = draft.node("sqs-queue", "orders", json!({ "type": "fifo-queue" }));
    let topic = draft.node("sns-topic", "news", json!({ "type": "fifo-topic" }));
    let machine = draft.node("state-machine", "fulfil", json!({}));
    let partner = draft.node("api-destination", "partner", json!({}));

    let targets = [
        (
            orders,
            queue,
            json!({ "type": "fifo", "data-filter": r#"{"detail":{"total":[{"numeric":[">",500]}]}}"#,
            "system-metadata-filter": r#"{"aws:Source":["com.example.orders"]}"#, "metadata-filter": r#"{"tenant":["acme"]}"# }),
            json!({ "maximum-retry-attempts": 185, "maximum-event-age-seconds": 86_400, "batch-size": 10 }),
            Some(fifo_dead),
        ),
        (orders, topic, json!({ "type": "fifo" }), json!({ "transform": "with-metadata" }), None),
        (
            orders,
            producer,
            json!({ "starting-position": "horizon" }),
            json!({ "invocation": "invoke-event", "batch-size": 200 }),
            Some(dead),
        ),
        (
            orders,
            machine,
            json!({ "starting-position": "timestamp", "starting-point-seconds": 1_793_527_200 }),
            json!({ "transform": "jsonata", "expression": "{% $events.Data.detail %}" }),
            Some(dead),
        ),
        (
            orders,
            partner,
            json!({ "state": "stopped" }),
            json!({ "batch-size": 10, "batch-window-seconds": 60 }),
            Some(dead),
        ),
        (orders, classic, json!({}), json!({ "transform": "jsonata" }), None),
        (
            billing,
            orders,
            json!({ "starting-position": "timestamp", "starting-point-seconds": 1_793_527_200,
            "end-point-seconds": 1_793_530_800 }),
            json!({}),
            Some(dead),
        ),
    ];
    for (number, (bus, target, said, sent, failures)) in targets.into_iter().enumerate() {
        let subscriber = draft.node("subscriber", &format!("to target {number}"), said);
        draft.link("bus-subscriber", bus, subscriber, json!({}));
        let delivery = draft.link("subscriber-target", subscriber, target, sent);
        if let Some(failures) = failures {
            draft.link("dead-letter", delivery, failures, json!({}));
        }
    }
    let idle = draft.node("subscriber", "idle", json!({}));
    draft.link("bus-subscriber", orders, idle, json!({}));
    draft.node("subscriber", "homeless", json!({}));
    draft.design
}
