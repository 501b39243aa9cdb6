//! A design of what moves without rules: pipes, schedules, streams, and an alarm that watches them.

use crate::support::draft::Draft;
use busbar::design::Design;
use serde_json::json;

/// Sources, steps and targets that lower differently by their fields.
pub fn design(seed: u64) -> Design {
    let mut draft = Draft::new("Streams", seed);
    let bus = draft.node("event-bus", "orders", json!({}));
    let default = draft.node("event-bus", "default", json!({ "bus": "default" }));
    let custom_bus = draft.node("custom-event-bus", "all", json!({}));
    let clicks =
        draft.node("kinesis-stream", "clicks", json!({ "mode": "provisioned", "shards": 4, "retention-hours": 48 }));
    let table = draft.node("dynamodb-table", "orders", json!({ "sort-key": "at", "stream": "new-image" }));
    let bucket = draft.node("s3-bucket", "lake", json!({ "versioned": true }));
    draft.link("service-events", bucket, default, json!({}));
    draft.link("event-source", bucket, custom_bus, json!({}));
    let lake = draft.node("firehose", "lake", json!({ "compressed": false, "buffer-seconds": 60 }));
    draft.link("firehose-destination", lake, bucket, json!({}));
    let queue = draft.node("sqs-queue", "work", json!({}));
    let ordered = draft.node("sqs-queue", "work in order", json!({ "type": "fifo-queue" }));
    let dead = draft.node("sqs-queue", "given up", json!({}));
    let function = draft.node("lambda-function", "price", json!({}));
    let express = draft.node("state-machine", "enrich", json!({ "type": "express" }));
    draft.link("call", function, table, json!({}));
    draft.link("call", function, bucket, json!({}));
    draft.link("stream-mapping", table, function, json!({ "record-retry-attempts": 3 }));

    let steps = [
        (
            "filtered",
            table,
            bus,
            json!({ "filters": r#"[{"eventName":["INSERT"]},{"eventName":["MODIFY"]}]"# }),
            json!({ "batch-size": 500, "record-retry-attempts": 2, "stream-start": "latest" }),
            json!({ "source": "com.example.orders", "detail-type": "OrderChanged", "step-template": "{\"id\": <$.dynamodb.Keys.pk.S>}" }),
        ),
        ("spread", clicks, clicks, json!({ "state": "stopped" }), json!({}), json!({})),
        ("kept", clicks, lake, json!({}), json!({ "batch-window-seconds": 5 }), json!({})),
        ("in order", queue, ordered, json!({}), json!({ "batch-size": 100, "batch-window-seconds": 1 }), json!({})),
        ("started", queue, express, json!({ "filters": "{}" }), json!({}), json!({})),
    ];
    for (name, source, target, said, read, sent) in steps {
        let pipe = draft.node("pipe", name, said);
        let reading = draft.link("pipe-source", source, pipe, read);
        draft.link("pipe-target", pipe, target, sent);
        if source != queue {
            draft.link("dead-letter", reading, dead, json!({}));
        }
        if name == "filtered" {
            draft.link("pipe-enrichment", pipe, express, json!({ "step-template": "<$.dynamodb>" }));
        }
    }

    let times = [
        (
            "nightly",
            bus,
            json!({ "expression": "cron(0 2 * * ? *)", "time-zone": "Europe/Berlin", "flexible-window-minutes": 15 }),
            json!({ "detail-type": "NightHasCome", "maximum-retry-attempts": 3 }),
        ),
        (
            "once",
            ordered,
            json!({ "expression": "at(2027-01-01T00:00:00)", "state": "disabled" }),
            json!({ "schedule-input": r#"{"year":2027}"# }),
        ),
        ("often", clicks, json!({}), json!({})),
        ("wrong", function, json!({}), json!({ "schedule-input": "{" })),
    ];
    for (name, target, said, sent) in times {
        let schedule = draft.node("schedule", name, said);
        let call = draft.link("schedule-target", schedule, target, sent);
        draft.link("dead-letter", call, dead, json!({}));
    }

    let topic = draft.node("sns-topic", "on call", json!({}));
    for (name, watched) in [("dead letters", dead), ("failures", express)] {
        let alarm = draft.node("alarm", name, json!({ "period-seconds": 90, "threshold": 5 }));
        draft.link("watch", alarm, watched, json!({}));
        draft.link("alarm-action", alarm, topic, json!({}));
        draft.link("service-events", alarm, default, json!({}));
    }
    draft.node("ssm-parameter", "switch", json!({ "value": "${on} {{resolve:x}}", "description": "a\nb" }));
    draft.node("secret", "key", json!({}));
    draft.node("external-system", "till", json!({}));
    draft.design
}
