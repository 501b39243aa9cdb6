//! A table: keeps one item per key, and tells its stream of each change (DynamoDB developer guide, Streams).

use super::Live;
use super::stream::Stream;
use crate::flow::{Arrival, Flow, Happening, Payload, Verdict};
use crate::kinds::NodeRef;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The stream keeps its records for a day (developer guide, Streams).
const RETENTION_MILLIS: u64 = 86_400_000;
/// Shards of a stream in a run: the service says only that the records of one item keep their order.
const SHARDS: usize = 4;

#[derive(Clone)]
pub struct DynamodbTable {
    items: BTreeMap<String, Value>,
    stream: Option<Stream>,
}

impl DynamodbTable {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let has_stream = node.text("stream") != "no-stream";
        Self { items: BTreeMap::new(), stream: has_stream.then(|| Stream::of(node, SHARDS, RETENTION_MILLIS)) }
    }
}

impl Live for DynamodbTable {
    /// Whoever calls puts an item: what it sends, of an event the detail.
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let here = flow.mark();
        for payload in arrival.payload.each() {
            flow.go_on(here);
            let item = item(payload);
            let key = key(node, &item, payload);
            flow.note_about(payload, Happening::Set { key: key.clone(), value: item.to_string() });
            let before = self.items.insert(key.clone(), item.clone());
            // A write that changes nothing is not told (developer guide, Streams).
            if before.as_ref() == Some(&item) {
                continue;
            }
            if let Some(stream) = &mut self.stream {
                let text = record(node, &item, before.as_ref(), flow).to_string();
                let shard = stream.shard_of(&key);
                stream.put(shard, &Payload { text: text.into(), group: Some(key.into()), ..payload.clone() }, flow);
            }
        }
        flow.go_on(here);
        Verdict::Accepted
    }

    fn wake(&mut self, _node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        if let Some(stream) = &mut self.stream {
            stream.wake(alarm, flow);
        }
    }

    fn answered(&mut self, _node: NodeRef<'_>, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        if let Some(stream) = &mut self.stream {
            stream.answered(ticket, verdict, flow);
        }
    }
}

fn item(payload: &Payload) -> Value {
    let value: Value = serde_json::from_str(&payload.text).unwrap_or_else(|_| json!({ "text": &*payload.text }));
    match value {
        Value::Object(mut event) if event.contains_key("detail-type") => event.remove("detail").unwrap_or_default(),
        other => other,
    }
}

/// The item's key; where the item does not have it, the event's id.
fn key(node: NodeRef<'_>, item: &Value, payload: &Payload) -> String {
    let part = |field: &str| {
        item.get(node.text(field).trim()).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    };
    match (part("partition-key"), part("sort-key")) {
        (Some(partition), Some(sort)) => format!("{partition}/{sort}"),
        (Some(partition), None) => partition,
        (None, _) => payload.event_id.as_deref().unwrap_or(&payload.text).to_owned(),
    }
}

/// A record of the stream, with the images that the table's view asks for.
fn record(node: NodeRef<'_>, item: &Value, before: Option<&Value>, flow: &mut dyn Flow) -> Value {
    let view = node.text("stream");
    let key_name = node.text("partition-key").trim();
    let mut change = Map::new();
    let keys = item.get(key_name).map(|value| json!({ key_name: attribute(value) })).unwrap_or_else(|| json!({}));
    change.insert("Keys".to_owned(), keys);
    if let (Some(before), "new-and-old-images" | "old-image") = (before, view) {
        change.insert("OldImage".to_owned(), image(before));
    }
    if ["new-and-old-images", "new-image"].contains(&view) {
        change.insert("NewImage".to_owned(), image(item));
    }
    json!({
        "eventID": flow.event_id(),
        "eventName": if before.is_some() { "MODIFY" } else { "INSERT" },
        "eventSource": "aws:dynamodb",
        "awsRegion": node.region(),
        "dynamodb": change,
    })
}

fn image(item: &Value) -> Value {
    match item {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), attribute(value))).collect(),
        other => json!({ "value": attribute(other) }),
    }
}

/// A value as the service types it (botocore 1.44.5, dynamodb AttributeValue).
fn attribute(value: &Value) -> Value {
    match value {
        Value::Null => json!({ "NULL": true }),
        Value::Bool(is_true) => json!({ "BOOL": is_true }),
        Value::Number(number) => json!({ "N": number.to_string() }),
        Value::String(text) => json!({ "S": text }),
        Value::Array(values) => json!({ "L": values.iter().map(attribute).collect::<Vec<_>>() }),
        Value::Object(_) => json!({ "M": image(value) }),
    }
}
