//! The language of Terraform: values, blocks, and how `terraform fmt` wants them written.

use crate::diagnostic::{Range, Subject};
use std::fmt::Write;

/// The longest list that stands on one line, in characters.
const MOST_ON_ONE_LINE: usize = 80;

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text in which nothing has a meaning.
    Text(String),
    /// The parts one after the other, as one text.
    Template(Vec<Value>),
    /// A reference, a number, a truth value.
    Code(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
    /// A function of one value.
    Call(&'static str, Box<Value>),
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

    /// An object from its members.
    pub fn object<const N: usize>(members: [(&str, Value); N]) -> Self {
        Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    pub fn json(value: Value) -> Self {
        Value::Call("jsonencode", Box::new(value))
    }

    fn is_on_one_line(&self) -> bool {
        match self {
            Value::Text(_) | Value::Template(_) | Value::Code(_) => true,
            Value::List(items) => {
                items.iter().all(|item| matches!(item, Value::Text(_) | Value::Template(_) | Value::Code(_)))
                    && inline(self).chars().count() <= MOST_ON_ONE_LINE
            }
            Value::Object(members) => members.is_empty(),
            Value::Call(_, argument) => argument.is_on_one_line(),
            Value::From(_, value) => value.is_on_one_line(),
        }
    }
}

/// What stands in a file or a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Attribute(String, Value),
    Block(Block),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// What stands before it, without line breaks; empty for nothing.
    pub comment: String,
    pub origin: Option<Subject>,
    /// Its type and its labels.
    pub kind: &'static str,
    pub labels: Vec<String>,
    pub body: Vec<Item>,
}

impl Block {
    pub fn new(kind: &'static str) -> Self {
        Self { kind, ..Self::default() }
    }

    pub fn labelled(kind: &'static str, labels: &[&str]) -> Self {
        Self { kind, labels: labels.iter().map(|&label| label.to_owned()).collect(), ..Self::default() }
    }

    pub fn put(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.body.push(Item::Attribute(name.to_owned(), value.into()));
        self
    }

    pub fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }

    /// Adds the text where there is any.
    pub fn put_text(self, name: &str, text: &str) -> Self {
        self.maybe(name, (!text.is_empty()).then_some(text))
    }

    pub fn block(mut self, block: Block) -> Self {
        self.body.push(Item::Block(block));
        self
    }

    pub fn maybe_block(self, block: Option<Block>) -> Self {
        match block {
            Some(block) => self.block(block),
            None => self,
        }
    }
}

/// A whole file of blocks.
pub fn print(blocks: &[Block]) -> (String, Vec<(Range, Subject)>) {
    let mut printer = Printer::default();
    for (position, block) in blocks.iter().enumerate() {
        if position > 0 {
            printer.text.push('\n');
        }
        printer.block(block, 0);
    }
    (printer.text, printer.origins)
}

#[derive(Default)]
struct Printer {
    text: String,
    origins: Vec<(Range, Subject)>,
}

impl Printer {
    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn block(&mut self, block: &Block, indent: usize) {
        let start = self.text.len();
        let place = block.origin.map(|subject| {
            self.origins.push((Range { start, end: start }, subject));
            self.origins.len() - 1
        });
        if !block.comment.is_empty() {
            self.indent(indent);
            let _ = writeln!(self.text, "# {}", block.comment);
        }
        self.indent(indent);
        self.text.push_str(block.kind);
        for label in &block.labels {
            let _ = write!(self.text, " {}", quoted(label));
        }
        if block.body.is_empty() {
            self.text.push_str(" {}\n");
        } else {
            self.text.push_str(" {\n");
            self.body(&block.body, indent + 2);
            self.indent(indent);
            self.text.push_str("}\n");
        }
        if let Some(place) = place {
            self.origins[place].0.end = self.text.len();
        }
    }

    /// Attributes of one line stand together with their values below each other; everything longer stands apart.
    fn body(&mut self, items: &[Item], indent: usize) {
        let is_short = |item: &Item| matches!(item, Item::Attribute(_, value) if value.is_on_one_line());
        for (position, item) in items.iter().enumerate() {
            if position > 0 && !(is_short(item) && is_short(&items[position - 1])) {
                self.text.push('\n');
            }
            match item {
                Item::Block(block) => self.block(block, indent),
                Item::Attribute(name, value) => {
                    let width = if is_short(item) { run_width(items, position, is_short, item_width) } else { 0 };
                    self.member(name, value, width, indent);
                }
            }
        }
    }

    fn member(&mut self, name: &str, value: &Value, width: usize, indent: usize) {
        self.indent(indent);
        self.text.push_str(name);
        let missing = width.saturating_sub(name.chars().count());
        self.indent(missing);
        self.text.push_str(" = ");
        self.value(value, indent);
        self.text.push('\n');
    }

    fn value(&mut self, value: &Value, indent: usize) {
        if value.is_on_one_line() {
            let start = self.text.len();
            self.text.push_str(&inline(value));
            if let Value::From(subject, _) = value {
                self.origins.push((Range { start, end: self.text.len() }, *subject));
            }
            return;
        }
        match value {
            Value::Text(_) | Value::Template(_) | Value::Code(_) => {}
            Value::List(items) => {
                self.text.push_str("[\n");
                for item in items {
                    self.indent(indent + 2);
                    self.value(item, indent + 2);
                    self.text.push_str(",\n");
                }
                self.indent(indent);
                self.text.push(']');
            }
            Value::Object(members) => {
                self.text.push_str("{\n");
                let is_short = |member: &(String, Value)| member.1.is_on_one_line();
                for (position, (key, value)) in members.iter().enumerate() {
                    let width = if value.is_on_one_line() {
                        run_width(members, position, is_short, |member| key_text(&member.0).chars().count())
                    } else {
                        0
                    };
                    self.member(&key_text(key), value, width, indent + 2);
                }
                self.indent(indent);
                self.text.push('}');
            }
            Value::Call(function, argument) => {
                let _ = write!(self.text, "{function}(");
                self.value(argument, indent);
                self.text.push(')');
            }
            Value::From(subject, value) => {
                let start = self.text.len();
                self.origins.push((Range { start, end: start }, *subject));
                let place = self.origins.len() - 1;
                self.value(value, indent);
                self.origins[place].0.end = self.text.len();
            }
        }
    }
}

/// How wide the names are in the run of neighbours of one line each that an item stands in.
fn run_width<T>(items: &[T], position: usize, is_short: impl Fn(&T) -> bool, width: impl Fn(&T) -> usize) -> usize {
    let before = items[..position].iter().rev().take_while(|item| is_short(item));
    let after = items[position..].iter().take_while(|item| is_short(item));
    before.chain(after).map(width).max().unwrap_or(0)
}

fn item_width(item: &Item) -> usize {
    match item {
        Item::Attribute(name, _) => name.chars().count(),
        Item::Block(_) => 0,
    }
}

/// A key of an object: as it is where it is a word, else quoted.
fn key_text(key: &str) -> String {
    let is_word = key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.chars().all(|other| other.is_ascii_alphanumeric() || other == '_')
        && !matches!(key, "true" | "false" | "null" | "for" | "if");
    if is_word { key.to_owned() } else { quoted(key) }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Template(parts) => {
            let mut text = String::from("\"");
            for (position, part) in parts.iter().enumerate() {
                match part {
                    // A sign that stands right before a reference would take it for text.
                    Value::Text(literal) if position + 1 < parts.len() && literal.ends_with(['$', '%']) => {
                        let (rest, sign) = literal.split_at(literal.len() - 1);
                        let _ = write!(text, "{}${{{}}}", escaped(rest), quoted(sign));
                    }
                    Value::Text(literal) => text.push_str(&escaped(literal)),
                    part => {
                        let _ = write!(text, "${{{}}}", inline(part));
                    }
                }
            }
            text.push('"');
            text
        }
        Value::Code(code) => code.clone(),
        Value::List(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let members: Vec<_> =
                members.iter().map(|(key, value)| format!("{} = {}", key_text(key), inline(value))).collect();
            if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join(", ")) }
        }
        Value::Call(function, argument) => format!("{function}({})", inline(argument)),
        Value::From(_, value) => inline(value),
    }
}

pub fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Text within quotes (HCL native syntax specification, "Template Literals").
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for (at, character) in text.char_indices() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '$' | '%' if text[at + 1..].starts_with('{') => {
                out.push(character);
                out.push(character);
            }
            shown if crate::export::comment::is_visible(shown) => out.push(shown),
            other => {
                let code = u32::from(other);
                let _ = if code < 0x1_0000 { write!(out, "\\u{code:04x}") } else { write!(out, "\\U{code:08x}") };
            }
        }
    }
    out
}
