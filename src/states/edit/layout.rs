//! How a value is written into a text: on lines of its own, in the text's own indentation.

use super::text::without_comments;
use crate::json::{self, Kind, Value};

/// How a text is written.
#[derive(Clone, Debug)]
pub(super) struct Habit {
    /// One level of indentation.
    pub(super) unit: String,
    pub(super) newline: &'static str,
}

/// Characters up to which a list of plain values stands on one line.
const MAX_LINE: usize = 80;

impl Habit {
    /// The habit of a text; two spaces where it shows none.
    pub(super) fn of(text: &str, root: &Value) -> Habit {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let first = root.members().first().map(|member| member.key_span.start);
        let unit = first.map_or("", |at| indentation(text, at));
        let unit = unit.strip_prefix(indentation(text, root.span.start)).unwrap_or_default();
        let is_own_line = first.is_some_and(|at| text[root.span.start..at].contains('\n'));
        Habit { unit: if unit.is_empty() || !is_own_line { "  ".to_owned() } else { unit.to_owned() }, newline }
    }

    /// A value on lines of its own, the first of which is indented by `indent`. What is on several lines already stays as it
    /// is but for the indentation. None where it is no JSON.
    pub(super) fn lines(&self, value: &str, indent: &str) -> Option<String> {
        let tree = json::read(&without_comments(value)).ok()?;
        let value = value.trim();
        if !value.contains('\n') {
            return Some(self.pretty(&tree, indent));
        }
        let base = indentation(value, value.len() - 1);
        let mut lines = value.lines();
        let mut written = lines.next().unwrap_or_default().to_owned();
        for line in lines {
            written.push_str(self.newline);
            if !line.trim().is_empty() {
                written.push_str(indent);
                written.push_str(line.strip_prefix(base).unwrap_or(line.trim_start()));
            }
        }
        Some(written)
    }

    /// A value on one line. None where it is no JSON.
    pub(super) fn line(&self, value: &str) -> Option<String> {
        let tree = json::read(&without_comments(value)).ok()?;
        let value = value.trim();
        Some(if value.contains('\n') { one_line(&tree) } else { value.to_owned() })
    }

    fn pretty(&self, value: &Value, indent: &str) -> String {
        let inner = format!("{indent}{}", self.unit);
        let parts: Vec<String> = match &value.kind {
            Kind::Array(elements) if !elements.is_empty() => {
                let line = one_line(value);
                let is_plain =
                    elements.iter().all(|element| element.members().is_empty() && element.elements().is_empty());
                if is_plain && line.chars().count() <= MAX_LINE {
                    return line;
                }
                elements.iter().map(|element| self.pretty(element, &inner)).collect()
            }
            Kind::Object(members) if !members.is_empty() => {
                let part = |member: &json::Member| {
                    format!("{}: {}", json::quoted(&member.key), self.pretty(&member.value, &inner))
                };
                members.iter().map(part).collect()
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => {
                return json::compact(value);
            }
        };
        let (open, close) = if value.members().is_empty() { ('[', ']') } else { ('{', '}') };
        let newline = self.newline;
        let parts = parts.join(&format!(",{newline}{inner}"));
        format!("{open}{newline}{inner}{parts}{newline}{indent}{close}")
    }
}

fn one_line(value: &Value) -> String {
    match &value.kind {
        Kind::Array(elements) => {
            format!("[{}]", elements.iter().map(one_line).collect::<Vec<_>>().join(", "))
        }
        Kind::Object(members) => {
            let part = |member: &json::Member| format!("{}: {}", json::quoted(&member.key), one_line(&member.value));
            format!("{{{}}}", members.iter().map(part).collect::<Vec<_>>().join(", "))
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => json::compact(value),
    }
}

/// The white space that the line of a byte begins with.
pub(super) fn indentation(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = &text[start..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}
