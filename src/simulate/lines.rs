//! A trace as JSON lines: first what was run, then one entry per line with its number, and where entries were not kept, last
//! how many.

use super::trace::{Entry, Step, Trace};
use crate::diagnostic::Subject;
use crate::flow::Happening;
use crate::json as text;
use crate::kinds::{Drawing, End, NodeRef};
use crate::pattern::{Explanation, Pattern};
use serde_json::{Map, Value, json};

/// The first line.
pub(super) fn head(drawing: &Drawing, seed: u64, scenario: &str) -> Value {
    let nodes: Vec<Value> =
        drawing.node_refs().map(|node| json!({ "kind": node.spec().id, "name": node.name() })).collect();
    let links: Vec<Value> = drawing
        .link_refs()
        .map(|link| {
            let from = match link.drawn().from {
                End::Node(node) => json!({ "node": node }),
                End::Link(link) => json!({ "link": link }),
            };
            json!({ "kind": link.spec().id, "from": from, "to": link.drawn().to })
        })
        .collect();
    let mut head = json!({ "trace": 2, "design": drawing.name, "seed": seed, "nodes": nodes, "links": links });
    if let (Some(head), false) = (head.as_object_mut(), scenario.is_empty()) {
        head.insert("scenario".to_owned(), Value::from(scenario));
    }
    head
}

/// Every line, each with its line feed.
pub(super) fn lines(drawing: &Drawing, trace: &Trace, head: &Value) -> String {
    let mut lines = head.to_string();
    lines.push('\n');
    for (number, entry) in trace.kept().iter().enumerate() {
        lines.push_str(&line(drawing, trace, number, entry));
        lines.push('\n');
    }
    if trace.count() > trace.kept().len() {
        let left_out = trace.count() - trace.kept().len();
        lines.push_str(&json!({ "what": "not-kept", "entries": left_out }).to_string());
        lines.push('\n');
    }
    lines
}

fn line(drawing: &Drawing, trace: &Trace, number: usize, entry: &Entry) -> String {
    let mut line = Map::new();
    line.insert("entry".to_owned(), Value::from(number));
    line.insert("at".to_owned(), Value::from(entry.at_millis));
    let (what, index) = match entry.subject {
        Subject::Node(index) => ("node", index),
        Subject::Link(index) => ("link", index),
    };
    line.insert(what.to_owned(), Value::from(index));
    if let Ok(Value::Object(step)) = serde_json::to_value(&entry.step) {
        line.extend(step);
    }
    if let Some(explanation) = explanation(drawing, trace, number)
        && let Ok(explanation) = serde_json::to_value(explanation)
    {
        line.insert("explanation".to_owned(), explanation);
    }
    line.insert("root".to_owned(), Value::from(entry.root));
    if let Some(event_id) = &entry.event_id {
        line.insert("event".to_owned(), Value::from(&**event_id));
    }
    if let Some(parent) = entry.parent {
        line.insert("parent".to_owned(), Value::from(parent));
    }
    if let Some(payload) = &entry.payload {
        line.insert("payload".to_owned(), Value::from(&**payload));
    }
    Value::Object(line).to_string()
}

/// Why a rule or archive did not take an event, found again from its pattern and the event.
pub(super) fn explanation(drawing: &Drawing, trace: &Trace, number: usize) -> Option<Explanation> {
    let entry = trace.kept().get(number)?;
    let (Step::Happening(Happening::NotMatched), Subject::Node(node)) = (&entry.step, entry.subject) else {
        return None;
    };
    let pattern = Pattern::parse(drawing.node(node).text(pattern_field(drawing.node(node)))).ok()?;
    let event = text::read_prefix(trace.payload(number)?).ok()?;
    Some(pattern.explain(&event))
}

/// The field that holds the pattern by which a node takes events: of a subscriber's filters that over the event itself.
pub(super) fn pattern_field(node: NodeRef<'_>) -> &'static str {
    if node.is("subscriber") { "data-filter" } else { "pattern" }
}
