//! Streams, tables, pipes and Firehose. Sources: Kinesis developer guide, service-sizes-and-limits; Lambda developer guide,
//! with-kinesis and with-ddb; DynamoDB developer guide, Streams; user guide, eb-pipes-event-filtering and
//! eb-pipes-batching-concurrency.

use super::{ANY, ORDER, Play, Played, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

fn is_done(step: &Step) -> bool {
    *step == Step::Happening(Happening::Done)
}

/// A service that sends to a store from which something reads.
fn play(store: (&str, Value)) -> (Play, [usize; 2]) {
    let mut play = Play::default();
    let shop = play.sketch.node("generic-service", "Shop", json!({}));
    let store = play.sketch.node(store.0, "Store", store.1);
    play.sketch.link("call", shop, store, json!({}));
    (play, [shop, store])
}

fn reader(play: &mut Play, store: usize, mapping: Value) -> [usize; 2] {
    let function = play.sketch.node("lambda-function", "Handle", json!({}));
    let link = play.sketch.link("stream-mapping", store, function, mapping);
    [function, link]
}

/// A pipe from the store to a function.
fn pipe(play: &mut Play, store: usize, pipe: Value, source: Value, target: Value) -> [usize; 4] {
    let pipe = play.sketch.node("pipe", "Pipe", pipe);
    let source = play.sketch.link("pipe-source", store, pipe, source);
    let function = play.sketch.node("lambda-function", "Handle", json!({}));
    let target = play.sketch.link("pipe-target", pipe, function, target);
    [pipe, source, function, target]
}

fn roots(played: &Played, node: usize) -> Vec<u32> {
    let done = played.entries(Subject::Node(node)).into_iter().filter(|entry| is_done(&entry.step));
    done.map(|entry| entry.root).collect()
}

#[test]
fn rule_80_a_failed_batch_holds_up_its_shard() {
    // with-kinesis: records of a shard are handed over in order; a batch that fails is read again until it succeeds or expires.
    let (mut play, [shop, stream]) = play(("kinesis-stream", json!({ "mode": "provisioned", "shards": 1 })));
    let [function, _] = reader(&mut play, stream, json!({ "batch-size": 1 }));
    play.stream(shop, "{\"n\": <n>}", 1, 1, 4);
    let pattern = "{\"n\": [1]}".to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..5_000);
    let played = play.check(80, "shard-waits");
    assert_eq!(roots(&played, function), [0, 1, 2, 3]);
    assert!(played.times(Subject::Node(function), is_done)[1] >= 5_000);
}

#[test]
fn rule_81_after_the_retries_a_record_is_given_up() {
    let (mut play, [shop, stream]) = play(("kinesis-stream", json!({ "mode": "provisioned", "shards": 1 })));
    let [function, link] = reader(&mut play, stream, json!({ "batch-size": 1, "record-retry-attempts": 2 }));
    play.stream(shop, "{\"n\": <n>}", 1, 1, 3);
    let pattern = "{\"n\": [0]}".to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..u64::MAX);
    let played = play.check(81, "record-given-up");
    assert_eq!(roots(&played, function), [1, 2]);
    let erred = played.times(Subject::Node(function), |step| matches!(step, Step::Happening(Happening::Erred { .. })));
    assert_eq!(erred.len(), 3);
    assert_eq!(played.run.outcome().links[link].dropped, 1);
}

#[test]
fn rule_82_a_shard_takes_a_thousand_records_a_second() {
    // service-sizes-and-limits: 1,000 records per second and shard; above it the call is throttled.
    let mut play = Play::default();
    let bus = play.sketch.bus("Orders");
    let rule = play.sketch.rule(bus, "All", ANY);
    let stream = play.sketch.node("kinesis-stream", "Stream", json!({ "mode": "provisioned", "shards": 1 }));
    let target = play.sketch.link("rule-target", rule, stream, json!({}));
    play.stream(bus, ORDER, 1, 1_001, 1_001);
    let played = play.run();
    let outcome = played.run.outcome();
    // The one too many is tried again within the same second or in the next one.
    assert_eq!(outcome.nodes[stream].stored, 1_001);
    assert!((1..=2).contains(&outcome.links[target].failed));
    assert_eq!(outcome.links[target].retried, outcome.links[target].failed);
}

#[test]
fn rule_83_a_table_tells_its_stream_of_each_change() {
    // Streams: INSERT, then MODIFY with the images of the view; a write that changes nothing is not told.
    let (mut play, [shop, table]) = play(("dynamodb-table", json!({ "partition-key": "id" })));
    let [_, link] = reader(&mut play, table, json!({ "batch-size": 1 }));
    play.send(shop, r#"{"id": "o-1", "total": 5}"#, 0);
    play.send(shop, r#"{"id": "o-1", "total": 5}"#, 10);
    play.send(shop, r#"{"id": "o-1", "total": 7}"#, 20);
    let played = play.check(83, "table-stream");
    let told: Vec<Value> =
        played.entries(Subject::Link(link)).iter().map(|entry| played.json(entry)["Records"][0].clone()).collect();
    let names: Vec<&Value> = told.iter().map(|record| &record["eventName"]).collect();
    assert_eq!(names, ["INSERT", "MODIFY"]);
    assert_eq!(told[1]["dynamodb"]["OldImage"]["total"], json!({ "N": "5" }));
    assert_eq!(told[1]["dynamodb"]["NewImage"]["total"], json!({ "N": "7" }));
}

#[test]
fn rule_84_a_pipe_deletes_what_no_filter_takes() {
    // eb-pipes-event-filtering: a message that no pattern takes is deleted from the queue; patterns are ORed; the body is read.
    let (mut play, [shop, queue]) = play(("sqs-queue", json!({})));
    let filters = r#"[{"body": {"n": [1]}}, {"body": {"n": [3]}}]"#;
    let [pipe, _, function, target] =
        pipe(&mut play, queue, json!({ "filters": filters }), json!({ "batch-size": 1 }), json!({}));
    play.stream(shop, "{\"n\": <n>}", 1, 1, 4);
    let played = play.check(84, "pipe-filters");
    assert_eq!(roots(&played, function), [1, 3]);
    let outcome = played.run.outcome();
    assert_eq!((outcome.nodes[queue].depth, outcome.nodes[pipe].refused), (0, 2));
    let sent = played.json(played.entries(Subject::Link(target))[0]);
    assert_eq!(sent[0]["body"], "{\"n\": 1}", "an array, even for one record, with the body as it came");
}

#[test]
fn rule_85_a_pipe_waits_for_its_enrichment_and_tries_the_whole_again() {
    // pipes-enrichment: synchronous. SQS: what failed is visible again after the visibility timeout, 30 s.
    let (mut play, [shop, queue]) = play(("sqs-queue", json!({})));
    let [pipe, _, function, _] = pipe(&mut play, queue, json!({}), json!({}), json!({}));
    let enrich = play.sketch.node("lambda-function", "Enrich", json!({ "run-millis": 500 }));
    play.sketch.link("pipe-enrichment", pipe, enrich, json!({}));
    play.send(shop, "{\"n\": 1}", 0);
    play.fault(Subject::Node(function), FaultKind::Failing, 0..10_000);
    let played = play.check(85, "pipe-enrichment");
    assert_eq!(played.times(Subject::Node(enrich), is_done), [500, 30_500]);
    assert_eq!(played.times(Subject::Node(function), is_done), [30_500]);
    assert_eq!(played.run.outcome().nodes[queue].depth, 0);
}

#[test]
fn rule_86_for_a_bus_each_record_is_the_detail_of_an_event() {
    // eb-pipes-event-target; eb-pipes-input-transformation.
    let (mut play, [shop, queue]) = play(("sqs-queue", json!({})));
    let pipe = play.sketch.node("pipe", "Pipe", json!({}));
    play.sketch.link("pipe-source", queue, pipe, json!({}));
    let bus = play.sketch.bus("Orders");
    let template = r#"{"order": <$.body.id>, "by": "<aws.pipes.pipe-name>"}"#;
    let fields = json!({ "step-template": template, "source": "shop.pipe", "detail-type": "OrderArrived" });
    let target = play.sketch.link("pipe-target", pipe, bus, fields);
    play.send(shop, r#"{"id": "o-1"}"#, 0).send(shop, r#"{"id": "o-2"}"#, 0);
    let played = play.check(86, "pipe-to-bus");
    let events: Vec<Value> = played.entries(Subject::Link(target)).iter().map(|entry| played.json(entry)).collect();
    assert_eq!(events[0]["detail"], json!({ "order": "o-1", "by": "Pipe" }));
    assert_eq!((&events[1]["detail"]["order"], &events[1]["source"]), (&json!("o-2"), &json!("shop.pipe")));
}

#[test]
fn rule_87_a_stopped_pipe_leaves_the_records_where_they_are() {
    let (mut play, [shop, queue]) = play(("sqs-queue", json!({})));
    let [_, _, function, _] = pipe(&mut play, queue, json!({ "state": "stopped" }), json!({}), json!({}));
    play.send(shop, "{}", 0);
    let outcome = play.run().run.outcome();
    assert_eq!((outcome.nodes[queue].depth, outcome.nodes[function].done), (1, 0));
}

#[test]
fn rule_88_a_pipe_gives_up_a_record_of_a_stream_to_its_dead_letter_queue() {
    // eb-pipes-error-troubleshooting: stream sources have retries of their own and a queue for what is left.
    let (mut play, [shop, stream]) = play(("kinesis-stream", json!({ "mode": "provisioned", "shards": 1 })));
    let source = json!({ "batch-size": 1, "record-retry-attempts": 1 });
    let [_, source, function, _] = pipe(&mut play, stream, json!({}), source, json!({}));
    let dead = play.sketch.node("sqs-queue", "Dead", json!({}));
    play.sketch.link_from_link("dead-letter", source, dead);
    play.stream(shop, "{\"n\": <n>}", 1, 1, 2);
    let pattern = "{\"n\": [0]}".to_owned();
    play.fault(Subject::Node(function), FaultKind::Poison { pattern }, 0..u64::MAX);
    let played = play.check(88, "pipe-dead-letter");
    assert_eq!(roots(&played, function), [1]);
    assert_eq!(played.run.outcome().nodes[dead].stored, 1);
}

#[test]
fn rule_89_firehose_collects_and_its_bucket_says_so() {
    // botocore 1.44.5, firehose BufferingHints: IntervalInSeconds 300; S3 user guide, EventBridge: Object Created.
    let (mut play, [shop, firehose]) = play(("firehose", json!({})));
    let bucket = play.sketch.node("s3-bucket", "Lake", json!({}));
    let written = play.sketch.link("firehose-destination", firehose, bucket, json!({}));
    let bus = play.sketch.node("event-bus", "Default", json!({ "bus": "default" }));
    let told = play.sketch.link("service-events", bucket, bus, json!({}));
    play.stream(shop, "{\"n\": <n>}", 1_000, 1, 3);
    let played = play.check(89, "firehose");
    let is_delivered = |step: &Step| matches!(step, Step::Delivered { .. });
    assert_eq!(played.times(Subject::Link(written), is_delivered), [300_000]);
    let event = played.json(played.entries(Subject::Link(told))[0]);
    assert_eq!((&event["source"], &event["detail-type"]), (&json!("aws.s3"), &json!("Object Created")));
}
