//! Events as a person types them: as much or as little of the envelope as matters to them.

use super::{Envelope, Event, EventFault};
use crate::json::{self, Kind, Value};

impl Event {
    /// The event that a person means: what the text leaves out of the envelope is filled in. A source, a detail type and a
    /// detail have to be there, because PutEvents asks for them.
    ///
    /// # Errors
    /// A fault of the JSON alone, else every member that is absent or of another kind.
    pub fn completed(text: &str, envelope: &Envelope) -> Result<Event, Vec<EventFault>> {
        filled_in(text, envelope).map_err(|fault| vec![fault]).and_then(|event| Event::from_json(&event))
    }
}

/// What a person has typed, with the members of the envelope that they left out: those have empty spans.
///
/// # Errors
/// The text is no JSON, or no object.
pub fn filled_in(text: &str, envelope: &Envelope) -> Result<Value, EventFault> {
    let said = json::read(text).map_err(EventFault::Syntax)?;
    let Kind::Object(mut members) = said.kind else {
        return Err(EventFault::NotAnObject { span: said.span });
    };
    let filled_in = Value::made_object([
        ("version", Value::made_string("0")),
        ("id", Value::made_string(envelope.id.as_str())),
        ("account", Value::made_string(envelope.account.as_str())),
        ("time", Value::made_string(envelope.time.as_str())),
        ("region", Value::made_string(envelope.region.as_str())),
        ("resources", Value::made(Kind::Array(Vec::new()))),
    ]);
    for member in filled_in.members() {
        if !members.iter().any(|said| said.key == member.key) {
            members.push(member.clone());
        }
    }
    Ok(Value { kind: Kind::Object(members), ..said })
}

/// An event for a person to start from: what has to be there and nothing else, laid out over several lines. `None` where the
/// detail is no JSON.
pub fn sample(source: &str, detail_type: &str, detail: &str) -> Option<String> {
    let detail = json::read(detail).ok()?;
    Some(json::pretty(&Value::made_object([
        ("source", Value::made_string(source)),
        ("detail-type", Value::made_string(detail_type)),
        ("detail", detail),
    ])))
}
