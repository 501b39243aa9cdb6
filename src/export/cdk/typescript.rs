//! TypeScript: values, calls, and how they are laid out.

use crate::diagnostic::{Range, Subject};
use crate::export::comment::is_visible;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The longest list that stands on one line, in characters.
const MOST_ON_ONE_LINE: usize = 80;

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    /// The parts one after the other, as one text.
    Template(Vec<Value>),
    /// A number, a truth value, a constant.
    Code(String),
    /// What stands for a resource or parameter: its logical name, and a member of it or nothing.
    Of(String, String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
    /// A function, or a method of what a logical name stands for.
    Call {
        of: Option<String>,
        function: String,
        arguments: Vec<Value>,
    },
    /// What came from a node or link.
    From(Subject, Box<Value>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Code(number.to_string())
    }
}

impl From<bool> for Value {
    fn from(is: bool) -> Self {
        Value::Code(is.to_string())
    }
}

impl Value {
    pub fn code(code: impl Into<String>) -> Self {
        Value::Code(code.into())
    }

    pub fn call(function: impl Into<String>, arguments: Vec<Value>) -> Self {
        Value::Call { of: None, function: function.into(), arguments }
    }

    pub fn seconds(seconds: i64) -> Self {
        Value::Code(format!("cdk.Duration.seconds({seconds})"))
    }

    /// The logical names that it speaks of.
    pub fn needs(&self, into: &mut BTreeSet<String>) {
        match self {
            Value::Text(_) | Value::Code(_) => {}
            Value::Of(name, _) => {
                into.insert(name.clone());
            }
            Value::Template(items) | Value::List(items) => items.iter().for_each(|item| item.needs(into)),
            Value::Object(members) => members.iter().for_each(|(_, value)| value.needs(into)),
            Value::Call { of, arguments, .. } => {
                into.extend(of.clone());
                arguments.iter().for_each(|argument| argument.needs(into));
            }
            Value::From(_, value) => value.needs(into),
        }
    }

    /// Whether it may stand on one line, if there is room: texts and the like, and one of them in something.
    fn is_short(&self) -> bool {
        let is_scalar =
            |value: &Value| matches!(value, Value::Text(_) | Value::Template(_) | Value::Code(_) | Value::Of(..));
        match self {
            Value::Object(members) => members.len() <= 1 && members.iter().all(|(_, value)| is_scalar(value)),
            Value::Call { arguments, .. } => arguments.iter().all(is_scalar),
            Value::List(items) => items.iter().all(Value::is_short),
            Value::Text(text) => !text.trim_end_matches('\n').contains('\n'),
            Value::Template(_) | Value::Code(_) | Value::Of(..) => true,
            Value::From(_, value) => value.is_short(),
        }
    }
}

/// Members of an object in the making.
#[derive(Clone, Debug, Default)]
pub struct Members(pub Vec<(String, Value)>);

impl Members {
    pub fn put(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.push((key.to_owned(), value.into()));
        self
    }

    pub fn maybe(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    pub fn put_text(self, key: &str, text: &str) -> Self {
        self.maybe(key, (!text.is_empty()).then_some(text))
    }

    pub fn put_list(self, key: &str, items: Vec<Value>) -> Self {
        self.maybe(key, (!items.is_empty()).then_some(Value::List(items)))
    }
}

impl From<Members> for Value {
    fn from(members: Members) -> Self {
        Value::Object(members.0)
    }
}

/// Writes lines and values, and notes what came from where.
pub struct Writer<'a> {
    pub text: String,
    pub origins: Vec<(Range, Subject)>,
    /// What a logical name is called in the program.
    pub variable: &'a dyn Fn(&str) -> String,
}

impl Writer<'_> {
    pub fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    /// Writes what came from a node or link.
    pub fn from(&mut self, subject: Subject, write: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        self.origins.push((Range { start, end: start }, subject));
        let place = self.origins.len() - 1;
        write(self);
        self.origins[place].0.end = self.text.len();
    }

    pub fn value(&mut self, value: &Value, indent: usize) {
        match value {
            Value::Text(text) => self.text.push_str(&quoted(text)),
            Value::Template(parts) => {
                self.text.push('`');
                for part in parts {
                    if let Value::Text(text) = part {
                        self.text.push_str(&escaped(text, '`'));
                    } else {
                        self.text.push_str("${");
                        self.value(part, indent);
                        self.text.push('}');
                    }
                }
                self.text.push('`');
            }
            Value::Code(code) => self.text.push_str(code),
            Value::Of(name, member) => {
                self.text.push_str(&(self.variable)(name));
                if !member.is_empty() {
                    let _ = write!(self.text, ".{member}");
                }
            }
            Value::List(items) => self.list(items, indent),
            Value::Object(members) if members.is_empty() => self.text.push_str("{}"),
            Value::Object(members) if value.is_short() && !matches!(members[0].1, Value::Template(_)) => {
                let _ = write!(self.text, "{{ {}: ", key_text(&members[0].0));
                self.value(&members[0].1, indent);
                self.text.push_str(" }");
            }
            Value::Object(members) => {
                self.text.push_str("{\n");
                for (key, value) in members {
                    self.indent(indent + 2);
                    let _ = write!(self.text, "{}: ", key_text(key));
                    self.value(value, indent + 2);
                    self.text.push_str(",\n");
                }
                self.indent(indent);
                self.text.push('}');
            }
            Value::Call { of, function, arguments } => {
                if let Some(of) = of {
                    let _ = write!(self.text, "{}.", (self.variable)(of));
                }
                let _ = write!(self.text, "{function}(");
                for (position, argument) in arguments.iter().enumerate() {
                    if position > 0 {
                        self.text.push_str(", ");
                    }
                    self.value(argument, indent);
                }
                self.text.push(')');
            }
            Value::From(subject, value) => self.from(*subject, |writer| writer.value(value, indent)),
        }
    }

    fn list(&mut self, items: &[Value], indent: usize) {
        if items.iter().all(Value::is_short) {
            let mut line = Writer { text: String::new(), origins: Vec::new(), variable: self.variable };
            for (position, item) in items.iter().enumerate() {
                line.text.push_str(if position > 0 { ", " } else { "" });
                line.value(item, indent);
            }
            if line.text.chars().count() <= MOST_ON_ONE_LINE {
                let _ = write!(self.text, "[{}]", line.text);
                return;
            }
        }
        self.text.push_str("[\n");
        for item in items {
            self.indent(indent + 2);
            self.value(item, indent + 2);
            self.text.push_str(",\n");
        }
        self.indent(indent);
        self.text.push(']');
    }
}

/// A key of an object: as it is where it is a word, else quoted. (`__proto__` would be no member, even quoted.)
fn key_text(key: &str) -> String {
    let is_word = key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.chars().all(|other| other.is_ascii_alphanumeric() || other == '_');
    match key {
        "__proto__" => "['__proto__']".to_owned(),
        word if is_word => word.to_owned(),
        other => quoted(other),
    }
}

/// Text in single quotes, or between backticks where it has several lines.
pub fn quoted(text: &str) -> String {
    let has_lines = text.trim_end_matches('\n').contains('\n');
    let quote = if has_lines { '`' } else { '\'' };
    format!("{quote}{}{quote}", escaped(text, quote))
}

fn escaped(text: &str, quote: char) -> String {
    let mut out = String::new();
    for (at, character) in text.char_indices() {
        match character {
            '\\' => out.push_str("\\\\"),
            same if same == quote => {
                out.push('\\');
                out.push(same);
            }
            '$' if quote == '`' && text[at + 1..].starts_with('{') => out.push_str("\\$"),
            // A literal that ends with the sign would join it with the reference behind it.
            '$' if quote == '`' && at + 1 == text.len() => out.push_str("\\$"),
            '\n' if quote == '`' => out.push('\n'),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            shown if is_visible(shown) => out.push(shown),
            other => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(other));
            }
        }
    }
    out
}
