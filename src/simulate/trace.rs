//! The trace: what happened, in order, each entry knowing the one that brought it about, so that an event's journey is a
//! tree.

use crate::diagnostic::Subject;
use crate::flow::Happening;
use crate::kinds::{Drawing, End};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::rc::Rc;

/// One thing that happened. Its number is its position in the trace.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Milliseconds since the run began.
    pub at_millis: u64,
    /// The node it happened at or the link it happened on.
    pub subject: Subject,
    pub step: Step,
    /// The event it is about.
    pub event_id: Option<Rc<str>>,
    /// The entry that brought it about.
    pub parent: Option<usize>,
    /// What was sent or delivered, where that is not what the entry's parent was about.
    pub payload: Option<Rc<str>>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Step {
    /// A person sent something to a node.
    Sent,
    /// The node at the link's end took it, at the first try (0) or a later one.
    Delivered { attempt: u32 },
    /// The node at the link's end saw it and wanted nothing of it.
    Ignored,
    /// The node at the link's end, or the way there, failed.
    Failed { attempt: u32, code: &'static str },
    /// Nothing could be made to be sent along the link.
    NotSent { code: &'static str },
    /// It will be tried again.
    RetryScheduled { attempt: u32, due_millis: u64 },
    /// Given up, and put on the dead-letter queue, with the attributes of that message.
    DeadLettered {
        code: &'static str,
        retries: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        exhausted: Option<Exhausted>,
    },
    /// Given up, and lost.
    Dropped {
        code: &'static str,
        retries: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        exhausted: Option<Exhausted>,
    },
    /// The run was stopped here, because it had taken so many steps that it may never end.
    Stopped { steps: u64 },
    /// What the node has to say about itself.
    #[serde(untagged)]
    Happening(Happening),
}

/// The limit that ended the retries, as the dead-letter queue's attribute `EXHAUSTED_RETRY_CONDITION` spells it (user
/// guide, eb-rule-dlq).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Exhausted {
    MaximumRetryAttempts,
    MaximumEventAgeInSeconds,
}

/// The trace as JSON lines: first what was run, then one entry per line with its number.
#[must_use]
pub fn lines(drawing: &Drawing, seed: u64, entries: &[Entry]) -> String {
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
    let head = json!({ "trace": 1, "design": drawing.name, "seed": seed, "nodes": nodes, "links": links });
    let mut text = head.to_string();
    text.push('\n');
    for (number, entry) in entries.iter().enumerate() {
        text.push_str(&entry.line(number));
        text.push('\n');
    }
    text
}

impl Step {
    /// The key of the message that says it in a word or two.
    #[must_use]
    pub const fn message_key(&self) -> &'static str {
        match self {
            Step::Sent => "happening-sent",
            Step::Delivered { .. } => "happening-delivered",
            Step::Ignored => "happening-ignored",
            Step::Failed { .. } => "happening-failed",
            Step::NotSent { .. } => "happening-not-sent",
            Step::RetryScheduled { .. } => "happening-retry-scheduled",
            Step::DeadLettered { .. } => "happening-dead-lettered",
            Step::Dropped { .. } => "happening-dropped",
            Step::Stopped { .. } => "happening-stopped",
            Step::Happening(Happening::Matched) => "happening-matched",
            Step::Happening(Happening::NotMatched { .. }) => "happening-not-matched",
            Step::Happening(Happening::PatternRefused { .. }) => "happening-pattern-refused",
            Step::Happening(Happening::Disabled) => "happening-disabled",
            Step::Happening(Happening::Stored) => "happening-stored",
            Step::Happening(Happening::Done) => "happening-done",
            Step::Happening(Happening::NoRuleMatched) => "happening-no-rule-matched",
        }
    }
}

impl Entry {
    /// One line of the trace, without its line feed.
    #[must_use]
    pub fn line(&self, number: usize) -> String {
        let mut line = Map::new();
        line.insert("entry".to_owned(), Value::from(number));
        line.insert("at".to_owned(), Value::from(self.at_millis));
        let (what, index) = match self.subject {
            Subject::Node(index) => ("node", index),
            Subject::Link(index) => ("link", index),
        };
        line.insert(what.to_owned(), Value::from(index));
        if let Ok(Value::Object(step)) = serde_json::to_value(&self.step) {
            line.extend(step);
        }
        if let Some(event_id) = &self.event_id {
            line.insert("event".to_owned(), Value::from(&**event_id));
        }
        if let Some(parent) = self.parent {
            line.insert("parent".to_owned(), Value::from(parent));
        }
        if let Some(payload) = &self.payload {
            line.insert("payload".to_owned(), Value::from(&**payload));
        }
        Value::Object(line).to_string()
    }
}
