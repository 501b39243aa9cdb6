//! A JSON text and small changes of it. Comments and commas before a closing bracket are none of JSON's, but people write them;
//! they are read over and stay.

use super::EditFault;
use super::layout::{Habit, indentation};
use crate::json::{self, Member, Span, SyntaxError, Value, value_at};

/// Bytes to replace, and by what.
type Splice = (Span, String);

/// A text and what it holds.
#[derive(Clone, Debug)]
pub(super) struct Text {
    text: String,
    /// The same with blanks for comments.
    bare: String,
    root: Value,
    habit: Habit,
}

impl Text {
    pub(super) fn read(text: &str) -> Result<Text, SyntaxError> {
        let bare = blanked(text);
        let root = json::read(&without_last_commas(&bare))?;
        let habit = Habit::of(text, &root);
        Ok(Text { text: text.to_owned(), bare, root, habit })
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    pub(super) fn root(&self) -> &Value {
        &self.root
    }

    pub(super) fn at(&self, pointer: &str) -> Option<&Value> {
        value_at(&self.root, pointer)
    }

    /// A value as it is written.
    pub(super) fn written(&self, value: &Value) -> String {
        value.span.of(&self.text).to_owned()
    }

    /// Where a member's key and value stand.
    pub(super) fn member(&self, pointer: &str, key: &str) -> Option<(Span, Span)> {
        let members = self.at(pointer)?.members();
        members.iter().rev().find(|member| member.key == key).map(|member| (member.key_span, member.value.span))
    }

    /// Makes splices, which do not overlap, and reads the text anew.
    pub(super) fn splice(&mut self, mut splices: Vec<Splice>) -> Result<(), EditFault> {
        splices.sort_by_key(|(span, _)| std::cmp::Reverse((span.start, span.end)));
        let mut text = std::mem::take(&mut self.text);
        for (span, replacement) in splices {
            text.replace_range(span.start..span.end, &replacement);
        }
        *self = Text::read(&text).map_err(|_| EditFault::NotJson)?;
        Ok(())
    }

    /// Sets a value; what is missing on the way is made.
    pub(super) fn set(&mut self, pointer: &str, value: &str) -> Result<(), EditFault> {
        if let Some(old) = self.at(pointer) {
            let span = old.span;
            let indent = indentation(&self.text, span.start).to_owned();
            let written = if self.is_on_lines() { self.habit.lines(value, &indent) } else { self.habit.line(value) };
            return self.splice(vec![(span, written.ok_or(EditFault::NotJson)?)]);
        }
        let (parent, step) = pointer.rsplit_once('/').ok_or(EditFault::Gone)?;
        let key = step.replace("~1", "/").replace("~0", "~");
        match self.at(parent).map(|parent| (&parent.kind, parent.elements().len(), parent.members().len())) {
            Some((json::Kind::Object(_), _, count)) => self.insert(parent, count, Some(&key), value),
            Some((json::Kind::Array(_), count, _)) if key.parse() == Ok(count) => {
                self.insert(parent, count, None, value)
            }
            Some(_) => Err(EditFault::Gone),
            None if key == "0" => self.set(parent, &format!("[{value}]")),
            None => self.set(parent, &format!("{{{}: {value}}}", json::quoted(&key))),
        }
    }

    /// Whether the text is written on more than one line.
    fn is_on_lines(&self) -> bool {
        self.root.span.of(&self.text).contains('\n')
    }

    /// Whether nothing but white space and comments stands before a byte on its line.
    fn begins_line(&self, at: usize) -> bool {
        let start = self.line_start(at);
        self.bare[start..at].trim().is_empty() && (start > 0 || self.is_on_lines())
    }

    fn line_start(&self, at: usize) -> usize {
        self.bare[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The end of the line, where nothing but white space and comments stands between.
    fn line_end(&self, at: usize) -> Option<usize> {
        let rest = &self.bare[at..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        line.trim().is_empty().then(|| at + line.trim_end_matches('\r').len())
    }

    /// The comma between two bytes.
    fn comma(&self, from: usize, until: usize) -> Option<usize> {
        self.bare[from..until].find(',').map(|at| from + at)
    }

    /// Puts a part into an object or array, so that it is the `index`th.
    pub(super) fn insert(
        &mut self,
        pointer: &str,
        index: usize,
        key: Option<&str>,
        value: &str,
    ) -> Result<(), EditFault> {
        let container = self.at(pointer).ok_or(EditFault::Gone)?;
        let parts = parts(container);
        let (start, end) = (container.span.start, container.span.end);
        let neighbour = parts.get(index.saturating_sub(1));
        let own_line = match neighbour {
            Some(neighbour) => self.begins_line(neighbour.start),
            None => self.is_on_lines(),
        };
        let indent = match neighbour {
            Some(neighbour) => indentation(&self.text, neighbour.start).to_owned(),
            None => format!("{}{}", indentation(&self.text, start), self.habit.unit),
        };
        let value = if own_line { self.habit.lines(value, &indent) } else { self.habit.line(value) };
        let value = value.ok_or(EditFault::NotJson)?;
        let part = key.map_or(value.clone(), |key| format!("{}: {value}", json::quoted(key)));
        let newline = self.habit.newline;
        let at = |at: usize| Span::new(at, at);
        let splices = match (index.checked_sub(1).and_then(|before| parts.get(before)), parts.first()) {
            (None, None) => {
                let kept = self.text[start + 1..end - 1].trim_end();
                let outer = indentation(&self.text, start);
                let inside = if own_line { format!("{kept}{newline}{indent}{part}{newline}{outer}") } else { part };
                vec![(Span::new(start + 1, end - 1), inside)]
            }
            (None, Some(first)) if own_line => {
                vec![(at(self.line_start(first.start)), format!("{indent}{part},{newline}"))]
            }
            (None, Some(first)) => vec![(at(first.start), format!("{part}, "))],
            (Some(before), _) => {
                let until = parts.get(index).map_or(end - 1, |next| next.start);
                let lead = if own_line { format!("{newline}{indent}") } else { " ".to_owned() };
                let place = |from: usize| if own_line { self.line_end(from).unwrap_or(from) } else { from };
                match self.comma(before.end, until) {
                    Some(comma) => vec![(at(place(comma + 1)), format!("{lead}{part},"))],
                    None if place(before.end) == before.end => vec![(at(before.end), format!(",{lead}{part}"))],
                    None => vec![(at(before.end), ",".to_owned()), (at(place(before.end)), format!("{lead}{part}"))],
                }
            }
        };
        self.splice(splices)
    }

    /// Takes a value out, with its key.
    pub(super) fn remove(&mut self, pointer: &str) -> Result<(), EditFault> {
        let value = self.at(pointer).ok_or(EditFault::Gone)?.span;
        let (parent, _) = pointer.rsplit_once('/').ok_or(EditFault::Gone)?;
        let container = self.at(parent).ok_or(EditFault::Gone)?;
        let parts = parts(container);
        let index = parts.iter().position(|part| part.end == value.end).ok_or(EditFault::Gone)?;
        let own = parts[index];
        if parts.len() == 1 && self.bare[container.span.start..container.span.end] == *container.span.of(&self.text) {
            let empty = if container.members().is_empty() { "[]" } else { "{}" };
            return self.splice(vec![(container.span, empty.to_owned())]);
        }
        let next = parts.get(index + 1).map(|next| next.start);
        let comma_after = self.comma(own.end, next.unwrap_or(container.span.end - 1));
        let end = comma_after.map_or(own.end, |comma| comma + 1);
        let mut splices = Vec::new();
        let before = index.checked_sub(1).map(|before| parts[before].end);
        let comma_before = before.and_then(|before| self.comma(before, own.start)).filter(|_| comma_after.is_none());
        let begins_line = self.begins_line(own.start);
        let cut = match (begins_line, self.line_end(end)) {
            (true, Some(line_end)) => {
                let after_line = self.bare[line_end..].find('\n').map_or(line_end, |newline| line_end + newline + 1);
                Span::new(self.line_start(own.start), after_line)
            }
            (true, None) => Span::new(own.start, next.unwrap_or(end)),
            (false, Some(_)) => {
                let kept = self.bare[..own.start].trim_end().len();
                Span::new(kept.max(before.unwrap_or(0)), end)
            }
            (false, None) => match (next, comma_before) {
                (Some(next), _) => Span::new(own.start, next),
                (None, Some(comma)) => Span::new(comma, end),
                (None, None) => Span::new(own.start, end),
            },
        };
        if let Some(comma) = comma_before.filter(|comma| *comma < cut.start) {
            splices.push((Span::new(comma, comma + 1), String::new()));
        }
        splices.push((cut, String::new()));
        self.splice(splices)
    }
}

/// Where the parts of an object or array stand, keys included.
fn parts(container: &Value) -> Vec<Span> {
    let whole = |member: &Member| Span::new(member.key_span.start, member.value.span.end);
    let members = container.members().iter().map(whole);
    members.chain(container.elements().iter().map(|element| element.span)).collect()
}

/// A text as JSON has it: with blanks for comments and for commas before a closing bracket.
pub(super) fn without_comments(text: &str) -> String {
    without_last_commas(&blanked(text))
}

/// A text with blanks for comments, byte for byte as long.
fn blanked(text: &str) -> String {
    if !text.contains("//") && !text.contains("/*") {
        return text.to_owned();
    }
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/']) {
        let (plain, from) = rest.split_at(at);
        bare.push_str(plain);
        let length = if let Some(line) = from.strip_prefix("//") {
            2 + line.find(['\n', '\r']).unwrap_or(line.len())
        } else if let Some(block) = from.strip_prefix("/*") {
            2 + block.find("*/").map_or(block.len(), |end| end + 2)
        } else {
            let kept = if from.starts_with('"') { string_length(from) } else { 1 };
            bare.push_str(&from[..kept]);
            rest = &from[kept..];
            continue;
        };
        bare.extend(from[..length].bytes().map(|byte| if byte == b'\n' || byte == b'\r' { byte as char } else { ' ' }));
        rest = &from[length..];
    }
    bare.push_str(rest);
    bare
}

/// Bytes of the string that a text begins with, quotes included.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.bytes().enumerate().skip(1).find(|(_, byte)| {
        let ends = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

/// A text without comments, with blanks for commas that nothing follows.
fn without_last_commas(bare: &str) -> String {
    let mut strict = String::with_capacity(bare.len());
    let mut rest = bare;
    while let Some(at) = rest.find(['"', ',']) {
        let (plain, from) = rest.split_at(at);
        strict.push_str(plain);
        if from.starts_with('"') {
            let length = string_length(from);
            strict.push_str(&from[..length]);
            rest = &from[length..];
        } else {
            let is_last = from[1..].trim_start().starts_with(['}', ']']);
            strict.push(if is_last { ' ' } else { ',' });
            rest = &from[1..];
        }
    }
    strict.push_str(rest);
    strict
}
