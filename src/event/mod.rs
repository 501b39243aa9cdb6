//! The EventBridge envelope: an event as the service delivers it, and the entry of PutEvents that it comes from.
//!
//! Nothing here has a clock or makes an id: [`Envelope`] brings both.

mod entry;
pub mod limits;
mod typed;

pub use entry::{Entry, EntryFault, REQUEST_AND_ENTRY_CODES, RequestFault, check_request};
pub use typed::{filled_in, sample};

use crate::json::{self, Kind, Span, SyntaxError, Value};
use serde::Serialize;

/// An event as the service delivers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// `0` in every event so far.
    pub version: String,
    /// A UUID, new after each hop from bus to bus.
    pub id: String,
    /// What happened, in the producer's words.
    pub detail_type: String,
    /// Who sent it; `aws.` names are the service's own.
    pub source: String,
    /// The account of the bus that received it, 12 digits.
    pub account: String,
    /// When it happened, as RFC 3339 text in UTC with whole seconds.
    pub time: String,
    /// The region of the bus that received it.
    pub region: String,
    /// ARNs of what it is about; often none.
    pub resources: Vec<String>,
    /// What the producer says of it: a JSON object.
    pub detail: Value,
    /// The replay that sent it again, where one did.
    pub replay_name: Option<String>,
}

/// What the service adds to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The event's id.
    pub id: String,
    /// The account of the bus.
    pub account: String,
    /// The region of the bus.
    pub region: String,
    /// The time it takes where the entry gives none, as RFC 3339 text.
    pub time: String,
}

/// Why a text is no event.
#[derive(Clone, Debug, PartialEq)]
pub enum EventFault {
    /// It is no JSON.
    Syntax(SyntaxError),
    /// It is no object.
    NotAnObject {
        /// What stands there.
        span: Span,
    },
    /// A member of the envelope is absent.
    Missing {
        /// Its name.
        member: &'static str,
    },
    /// A member of the envelope is of another kind than it should be.
    WrongKind {
        /// Its name.
        member: &'static str,
        /// What it should be: `string`, `object` or `list of strings`.
        wanted: &'static str,
        /// Where it stands.
        span: Span,
    },
}

/// Every code of an [`EventFault`] beside those of the JSON reader.
pub const EVENT_CODES: &[&str] = &["event.not-an-object", "event.missing", "event.wrong-kind"];

impl EventFault {
    /// The stable code, the id of a sentence with `.` as `-`.
    pub fn code(&self) -> &'static str {
        match self {
            EventFault::Syntax(error) => error.code(),
            EventFault::NotAnObject { .. } => "event.not-an-object",
            EventFault::Missing { .. } => "event.missing",
            EventFault::WrongKind { .. } => "event.wrong-kind",
        }
    }

    /// What the sentence names.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            EventFault::Syntax(error) => error.arguments(),
            EventFault::NotAnObject { .. } => Vec::new(),
            EventFault::Missing { member } => vec![("member", (*member).to_owned())],
            EventFault::WrongKind { member, wanted, .. } => {
                vec![("member", (*member).to_owned()), ("wanted", (*wanted).to_owned())]
            }
        }
    }

    /// The offending text; empty at the start for what is absent.
    pub fn span(&self) -> Span {
        match self {
            EventFault::Syntax(error) => error.span,
            EventFault::NotAnObject { span } | EventFault::WrongKind { span, .. } => *span,
            EventFault::Missing { .. } => Span::default(),
        }
    }
}

impl Event {
    /// Reads an event from its text. Members that the envelope does not know are left out.
    ///
    /// # Errors
    /// A fault of the JSON alone, else every member that is absent or of another kind.
    pub fn read(text: &str) -> Result<Event, Vec<EventFault>> {
        let value = json::read_prefix(text).map_err(|error| vec![EventFault::Syntax(error)])?;
        Event::from_json(&value)
    }

    /// Takes an event from a tree. Members that the envelope does not know are left out.
    ///
    /// # Errors
    /// Every member that is absent or of another kind.
    pub fn from_json(value: &Value) -> Result<Event, Vec<EventFault>> {
        if !matches!(value.kind, Kind::Object(_)) {
            return Err(vec![EventFault::NotAnObject { span: value.span }]);
        }
        let mut faults = Vec::new();
        let mut text = |member: &'static str| match value.get(member) {
            None => {
                faults.push(EventFault::Missing { member });
                String::new()
            }
            Some(found) => found.as_str().map(str::to_owned).unwrap_or_else(|| {
                faults.push(EventFault::WrongKind { member, wanted: "string", span: found.span });
                String::new()
            }),
        };
        let (version, id) = (text("version"), text("id"));
        let (detail_type, source) = (text("detail-type"), text("source"));
        let (account, time, region) = (text("account"), text("time"), text("region"));
        let replay_name = value.get("replay-name").map(|_| text("replay-name"));
        let resources = resources(value, &mut faults);
        let detail = detail(value, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Event { version, id, detail_type, source, account, time, region, resources, detail, replay_name })
    }

    /// The event as a tree, its members in the service's order.
    pub fn to_json(&self) -> Value {
        let text = |text: &str| Value::made_string(text);
        let resources = self.resources.iter().map(|resource| text(resource)).collect();
        let mut members = vec![
            ("version", text(&self.version)),
            ("id", text(&self.id)),
            ("detail-type", text(&self.detail_type)),
            ("source", text(&self.source)),
            ("account", text(&self.account)),
            ("time", text(&self.time)),
            ("region", text(&self.region)),
        ];
        members.extend(self.replay_name.iter().map(|name| ("replay-name", text(name))));
        members.push(("resources", Value::made(Kind::Array(resources))));
        members.push(("detail", self.detail.clone()));
        Value::made_object(members)
    }

    /// The event's JSON text without white space, as it travels.
    pub fn to_text(&self) -> String {
        json::compact(&self.to_json())
    }
}

fn resources(event: &Value, faults: &mut Vec<EventFault>) -> Vec<String> {
    let member = "resources";
    let Some(list) = event.get(member) else {
        faults.push(EventFault::Missing { member });
        return Vec::new();
    };
    let texts: Option<Vec<String>> = list.elements().iter().map(|value| value.as_str().map(str::to_owned)).collect();
    match texts {
        Some(texts) if matches!(list.kind, Kind::Array(_)) => texts,
        Some(_) | None => {
            faults.push(EventFault::WrongKind { member, wanted: "list of strings", span: list.span });
            Vec::new()
        }
    }
}

fn detail(event: &Value, faults: &mut Vec<EventFault>) -> Value {
    let member = "detail";
    match event.get(member) {
        Some(detail) if matches!(detail.kind, Kind::Object(_)) => return detail.clone(),
        Some(other) => faults.push(EventFault::WrongKind { member, wanted: "object", span: other.span }),
        None => faults.push(EventFault::Missing { member }),
    }
    Value::made(Kind::Null)
}

/// A limit of the service as a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Limit {
    /// What is limited.
    pub name: &'static str,
    /// The most (or, where the name says so, the least) that is allowed.
    pub value: i128,
    /// The unit.
    pub unit: &'static str,
    /// Where it is written.
    pub source: &'static str,
    /// When that was read, as year and month.
    pub read: &'static str,
}
