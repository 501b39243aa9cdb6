//! What a service does with an event, as the person declares it: the first reaction counts whose pattern takes the event and
//! whose condition takes what the service keeps.

use crate::flow::Payload;
use crate::json;
use crate::pattern::{Pattern, Verdict};
use crate::transform;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One reaction.
#[derive(Clone, Debug, Default)]
pub(super) struct Reaction {
    when: Option<Pattern>,
    condition: Option<Pattern>,
    pub then: Then,
    set: Vec<(String, Value)>,
    /// Details by detail type; `None` where every link that puts events does so with its own detail.
    pub emit: Option<BTreeMap<String, Value>>,
}

/// How the work ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Then {
    #[default]
    Succeed,
    Fail,
    /// It gives no answer in time.
    TimeOut,
    /// It has nothing to say yet: whoever polls asks again.
    Nothing,
}

/// Why a text is no list of reactions: the code of a message, and which reaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub code: &'static str,
    /// From 1.
    pub number: usize,
    /// The member that is wrong.
    pub member: String,
}

/// Reads a list of reactions.
///
/// # Errors
/// The first thing that is wrong.
pub(super) fn read(text: &str) -> Result<Vec<Reaction>, Unreadable> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let unreadable = |code, number, member: &str| Unreadable { code, number, member: member.to_owned() };
    let listed: Value = serde_json::from_str(text).map_err(|_| unreadable("check-reactions-not-json", 0, ""))?;
    let listed = listed.as_array().ok_or_else(|| unreadable("check-reactions-not-a-list", 0, ""))?;
    let mut reactions = Vec::new();
    for (at, said) in listed.iter().enumerate() {
        let number = at + 1;
        let said = said.as_object().ok_or_else(|| unreadable("check-reaction-not-an-object", number, ""))?;
        let mut reaction = Reaction::default();
        for (member, value) in said {
            let wrong = || unreadable("check-reaction-member", number, member);
            match member.as_str() {
                "when" => reaction.when = Some(Pattern::parse(&value.to_string()).map_err(|_| wrong())?),
                "if" => reaction.condition = Some(Pattern::parse(&value.to_string()).map_err(|_| wrong())?),
                "then" => {
                    reaction.then = match value.as_str() {
                        Some("succeed") => Then::Succeed,
                        Some("fail") => Then::Fail,
                        Some("time-out") => Then::TimeOut,
                        Some("nothing") => Then::Nothing,
                        Some(_) | None => return Err(wrong()),
                    }
                }
                "set" => {
                    let values = value.as_object().ok_or_else(wrong)?;
                    reaction.set = values.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
                }
                "emit" => {
                    let details = value.as_object().ok_or_else(wrong)?;
                    let detail = |(name, value): (&String, &Value)| (name.clone(), value.clone());
                    reaction.emit = Some(details.iter().map(detail).collect());
                }
                _ => return Err(wrong()),
            }
        }
        reactions.push(reaction);
    }
    Ok(reactions)
}

/// The reaction to an event; the plain one, to succeed, where none is declared for it.
pub(super) fn chosen(reactions: &[Reaction], event: &Payload, kept: &BTreeMap<String, Value>) -> Reaction {
    if reactions.is_empty() {
        return Reaction::default();
    }
    let read = json::read_prefix(&event.text).ok();
    let kept: Map<String, Value> = kept.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
    let kept = json::read(&Value::Object(kept).to_string()).ok();
    let takes = |pattern: &Option<Pattern>, value: &Option<json::Value>| match (pattern, value) {
        (None, _) => true,
        (Some(pattern), Some(value)) => pattern.verdict(value) == Verdict::Match,
        (Some(_), None) => false,
    };
    let chosen = reactions.iter().find(|reaction| takes(&reaction.when, &read) && takes(&reaction.condition, &kept));
    chosen.cloned().unwrap_or_default()
}

impl Reaction {
    /// What it keeps anew: `{"add": 1}` adds to a number, anything else replaces the value.
    pub fn changes(&self, event: &Payload, kept: &BTreeMap<String, Value>) -> Vec<(String, Value)> {
        let change = |(key, value): &(String, Value)| {
            let key = filled_text(key, event);
            let added = value.get("add").and_then(Value::as_i64);
            let value = match added {
                Some(added) => {
                    let before = kept.get(&key).and_then(Value::as_i64).unwrap_or(0);
                    Value::from(before.saturating_add(added))
                }
                None => filled(value, event),
            };
            (key, value)
        };
        self.set.iter().map(change).collect()
    }
}

/// A template with what the event has at its paths: `"<$.detail.id>"` becomes the value itself, within a text its text.
pub(super) fn filled(template: &Value, event: &Payload) -> Value {
    match template {
        Value::String(text) => {
            let path = text.strip_prefix('<').and_then(|text| text.strip_suffix('>'));
            match path.filter(|path| path.starts_with('$') && !path.contains('<')) {
                Some(path) => at(path, event).unwrap_or(Value::Null),
                None => Value::from(filled_text(text, event)),
            }
        }
        Value::Array(values) => values.iter().map(|value| filled(value, event)).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), filled(value, event))).collect::<Map<_, _>>().into()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => template.clone(),
    }
}

fn filled_text(text: &str, event: &Payload) -> String {
    let (mut filled, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("<$") {
        filled.push_str(before);
        let Some((path, after)) = after.split_once('>') else {
            filled.push_str("<$");
            rest = after;
            continue;
        };
        match at(&format!("${path}"), event) {
            Some(Value::String(text)) => filled.push_str(&text),
            Some(value) => filled.push_str(&value.to_string()),
            None => {}
        }
        rest = after;
    }
    filled + rest
}

fn at(path: &str, event: &Payload) -> Option<Value> {
    Some(transform::select(&json::read_prefix(&event.text).ok()?, path)?.to_serde())
}
