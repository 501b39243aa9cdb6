//! Prints a template as JSON.

use super::tree::{Member, Tree, guarded};
use crate::diagnostic::{Range, Subject};

pub fn print(tree: &Tree) -> (String, Vec<(Range, Subject)>) {
    let mut printer = Printer::default();
    printer.value(tree, 0);
    printer.text.push('\n');
    (printer.text, printer.origins)
}

#[derive(Default)]
struct Printer {
    text: String,
    origins: Vec<(Range, Subject)>,
}

impl Printer {
    fn value(&mut self, value: &Tree, indent: usize) {
        match value {
            Tree::Text(text) => match guarded(text) {
                None => self.quoted(text),
                Some([text, variables]) => {
                    self.text.push_str("{ \"Fn::Sub\": [");
                    if let Tree::Text(text) = &text {
                        self.quoted(text);
                    }
                    self.text.push_str(", ");
                    self.value(&variables, indent);
                    self.text.push_str("] }");
                }
            },
            Tree::Verbatim(text) => self.quoted(text),
            Tree::Number(number) => self.text.push_str(number),
            Tree::Boolean(is) => self.text.push_str(if *is { "true" } else { "false" }),
            Tree::Null => self.text.push_str("null"),
            Tree::List(items) => self.list(items, indent),
            Tree::Map(members) => self.map(members, indent),
            Tree::Ref(name) => self.function("Ref", &Tree::from(name.as_str()), indent),
            Tree::GetAtt(name, attribute) => {
                let path = Tree::List(vec![Tree::from(name.as_str()), Tree::from(*attribute)]);
                self.function("Fn::GetAtt", &path, indent);
            }
            Tree::Sub(text) => self.function("Fn::Sub", &Tree::from(text.as_str()), indent),
            Tree::Data(value) => self.value(value, indent),
            Tree::From(subject, value) => {
                let index = self.origins.len();
                let start = self.text.len();
                self.origins.push((Range { start, end: start }, *subject));
                self.value(value, indent);
                self.origins[index].0.end = self.text.len();
            }
        }
    }

    fn function(&mut self, name: &str, argument: &Tree, indent: usize) {
        self.text.push_str("{ ");
        self.quoted(name);
        self.text.push_str(": ");
        match argument {
            Tree::Text(text) => self.quoted(text),
            // The path of an attribute reads better on one line.
            Tree::List(items) => {
                self.text.push('[');
                for (position, item) in items.iter().enumerate() {
                    if position > 0 {
                        self.text.push_str(", ");
                    }
                    self.value(item, indent);
                }
                self.text.push(']');
            }
            argument => self.value(argument, indent),
        }
        self.text.push_str(" }");
    }

    fn list(&mut self, items: &[Tree], indent: usize) {
        self.text.push('[');
        for (position, item) in items.iter().enumerate() {
            self.separate(position, indent + 2);
            self.value(item, indent + 2);
        }
        self.close(items.is_empty(), indent, ']');
    }

    fn map(&mut self, members: &[Member], indent: usize) {
        self.text.push('{');
        for (position, member) in members.iter().enumerate() {
            self.separate(position, indent + 2);
            self.quoted(&member.key);
            self.text.push_str(": ");
            self.value(&member.value, indent + 2);
        }
        self.close(members.is_empty(), indent, '}');
    }

    fn separate(&mut self, position: usize, indent: usize) {
        if position > 0 {
            self.text.push(',');
        }
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn close(&mut self, is_empty: bool, indent: usize, bracket: char) {
        if !is_empty {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n(' ', indent));
        }
        self.text.push(bracket);
    }

    fn quoted(&mut self, text: &str) {
        self.text.push_str(&serde_json::Value::from(text).to_string());
    }
}
