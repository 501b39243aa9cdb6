//! Prints a template as people write YAML: short tags, blocks, an empty line between resources.

use super::scalar;
use super::tree::{Member, Tree, guarded};
use crate::diagnostic::{Range, Subject};

pub fn print(tree: &Tree) -> (String, Vec<(Range, Subject)>) {
    let mut printer = Printer::default();
    if let Tree::Map(members) = tree {
        printer.members(members, 0, false);
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

    /// `continues` when the first member stands behind a dash.
    fn members(&mut self, members: &[Member], indent: usize, continues: bool) {
        for (position, member) in members.iter().enumerate() {
            if member.is_apart {
                self.text.push('\n');
            }
            let (subject, value) = match &member.value {
                Tree::From(subject, value) => (Some(*subject), value.as_ref()),
                value => (None, value),
            };
            let origin = self.begin(subject);
            if let Some(comment) = &member.comment {
                self.indent(indent);
                self.text.push_str("# ");
                self.text.push_str(comment);
                self.text.push('\n');
            }
            if position > 0 || !continues {
                self.indent(indent);
            }
            self.text.push_str(&scalar::inline(&member.key));
            self.text.push(':');
            self.value(value, indent + 2, true);
            self.end(origin);
        }
    }

    /// Notes where something begins; ranges around others come first, so the place is taken at once.
    fn begin(&mut self, subject: Option<Subject>) -> Option<usize> {
        let start = self.text.len();
        subject.map(|subject| {
            self.origins.push((Range { start, end: start }, subject));
            self.origins.len() - 1
        })
    }

    fn end(&mut self, origin: Option<usize>) {
        let end = self.text.len();
        if let Some((range, _)) = origin.and_then(|index| self.origins.get_mut(index)) {
            range.end = end;
        }
    }

    /// Prints a value behind a key's colon or, with `after_key` false, behind a dash, and ends the line. `indent` is where
    /// what is inside it begins.
    fn value(&mut self, value: &Tree, indent: usize, after_key: bool) {
        let space = if after_key { " " } else { "" };
        match value {
            Tree::Text(text) => match guarded(text) {
                None => self.scalar(space, text, indent),
                Some([text, variables]) => {
                    self.line(space, "!Sub");
                    self.indent(indent);
                    self.text.push_str("- ");
                    if let Tree::Text(text) = &text {
                        self.scalar("", text, indent + 2);
                    }
                    self.item(&variables, indent, true);
                }
            },
            Tree::Verbatim(text) => self.scalar(space, text, indent),
            Tree::Sub(text) => self.scalar(&format!("{space}!Sub "), text, indent),
            Tree::Number(number) => self.line(space, number),
            Tree::Boolean(is) => self.line(space, if *is { "true" } else { "false" }),
            Tree::Null => self.line(space, "null"),
            Tree::Ref(name) => self.line(space, &format!("!Ref {name}")),
            Tree::GetAtt(name, attribute) => self.line(space, &format!("!GetAtt {name}.{attribute}")),
            Tree::List(items) if items.is_empty() => self.line(space, "[]"),
            Tree::Map(members) if members.is_empty() => self.line(space, "{}"),
            Tree::List(items) => {
                if after_key {
                    self.text.push('\n');
                }
                for (position, item) in items.iter().enumerate() {
                    self.item(item, indent, after_key || position > 0);
                }
            }
            Tree::Map(members) => {
                if after_key {
                    self.text.push('\n');
                }
                self.members(members, indent, !after_key);
            }
            Tree::Data(value) => self.value(value, indent, after_key),
            Tree::From(subject, value) => {
                let origin = self.begin(Some(*subject));
                self.value(value, indent, after_key);
                self.end(origin);
            }
        }
    }

    fn item(&mut self, item: &Tree, indent: usize, starts_line: bool) {
        let (subject, item) = match item {
            Tree::From(subject, item) => (Some(*subject), item.as_ref()),
            item => (None, item),
        };
        let origin = self.begin(subject);
        if starts_line {
            self.indent(indent);
        }
        self.text.push_str("- ");
        self.value(item, indent + 2, false);
        self.end(origin);
    }

    fn scalar(&mut self, before: &str, text: &str, indent: usize) {
        match scalar::block(text) {
            None => self.line(before, &scalar::inline(text)),
            Some((indicator, lines)) => {
                self.line(before, indicator);
                for line in lines {
                    if !line.is_empty() {
                        self.indent(indent);
                        self.text.push_str(line);
                    }
                    self.text.push('\n');
                }
            }
        }
    }

    fn line(&mut self, before: &str, rest: &str) {
        self.text.push_str(before);
        self.text.push_str(rest);
        self.text.push('\n');
    }
}
