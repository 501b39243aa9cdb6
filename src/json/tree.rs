//! The tree that the reader makes: values with the spans they were read from.

use serde::Serialize;

/// A range of a text, as byte offsets: `start` is the first byte, `end` the byte after the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte; never less than `start`.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The text that this span covers; empty where the span does not lie in `text`.
    pub fn of<'text>(&self, text: &'text str) -> &'text str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// One JSON value and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// From the value's first to its last byte, quotes and brackets included.
    pub span: Span,
    /// What the value is.
    pub kind: Kind,
    /// False only in a tree from [`read_partial`](super::read_partial), for a value inside which the text ended or broke.
    pub complete: bool,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it was written: `1.50` is not `1.5`.
    Number(String),
    /// A string, decoded. A lone surrogate escape (`\ud800`), which no Rust string can hold, is U+FFFD.
    String(String),
    /// The elements in order.
    Array(Vec<Value>),
    /// The members in order, duplicate keys included.
    Object(Vec<Member>),
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key, decoded.
    pub key: String,
    /// Where the key stood, quotes included.
    pub key_span: Span,
    /// The member's value.
    pub value: Value,
}

impl Value {
    /// A value that was made, not read: its span is empty.
    pub fn made(kind: Kind) -> Value {
        Value { span: Span::default(), kind, complete: true }
    }

    /// A string that was made, not read.
    pub fn made_string(text: impl Into<String>) -> Value {
        Value::made(Kind::String(text.into()))
    }

    /// An object that was made, not read, with these members in this order.
    pub fn made_object<K: Into<String>>(members: impl IntoIterator<Item = (K, Value)>) -> Value {
        let member = |(key, value): (K, Value)| Member { key: key.into(), key_span: Span::default(), value };
        Value::made(Kind::Object(members.into_iter().map(member).collect()))
    }

    /// The member of that name; of duplicates the last, as most readers have it. None where this is no object.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.members().iter().rev().find(|member| member.key == key).map(|member| &member.value)
    }

    /// The members, none where this is no object.
    pub fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Object(members) => members,
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => &[],
        }
    }

    /// The elements, none where this is no array.
    pub fn elements(&self) -> &[Value] {
        match &self.kind {
            Kind::Array(elements) => elements,
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Object(_) => &[],
        }
    }

    /// The decoded text where this is a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => None,
        }
    }

    /// The value as `serde_json` has it: of duplicate keys the last wins, and a number that no `f64` can hold is its
    /// own text as a string.
    pub fn to_serde(&self) -> serde_json::Value {
        match &self.kind {
            Kind::Null => serde_json::Value::Null,
            Kind::Bool(truth) => serde_json::Value::Bool(*truth),
            Kind::Number(text) => {
                serde_json::from_str(text).unwrap_or_else(|_| serde_json::Value::String(text.clone()))
            }
            Kind::String(text) => serde_json::Value::String(text.clone()),
            Kind::Array(elements) => serde_json::Value::Array(elements.iter().map(Value::to_serde).collect()),
            Kind::Object(members) => serde_json::Value::Object(
                members.iter().map(|member| (member.key.clone(), member.value.to_serde())).collect(),
            ),
        }
    }
}

impl From<&serde_json::Value> for Value {
    /// The same value with empty spans, members in their order.
    fn from(value: &serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::made(Kind::Null),
            serde_json::Value::Bool(truth) => Value::made(Kind::Bool(*truth)),
            serde_json::Value::Number(number) => Value::made(Kind::Number(number.to_string())),
            serde_json::Value::String(text) => Value::made_string(text.as_str()),
            serde_json::Value::Array(elements) => Value::made(Kind::Array(elements.iter().map(Value::from).collect())),
            serde_json::Value::Object(members) => {
                Value::made_object(members.iter().map(|(key, value)| (key.as_str(), Value::from(value))))
            }
        }
    }
}
