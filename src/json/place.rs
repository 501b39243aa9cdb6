//! Places in a text: lines, columns and JSON pointers.

use super::tree::{Kind, Span, Value};
use serde::Serialize;

/// A place in a text as a person counts: both numbers start at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The line; `\n`, `\r\n` and a lone `\r` end one.
    pub line: usize,
    /// The column in characters (not bytes).
    pub column: usize,
}

impl Place {
    /// The place of a byte offset. An offset inside a character counts as that character's start, one beyond the text
    /// as its end.
    pub fn of(text: &str, offset: usize) -> Place {
        let (line, line_start, offset) = line_start(text, offset);
        Place { line, column: text[line_start..offset].chars().count() + 1 }
    }

    /// The same place with the column in UTF-16 code units, as Java, JavaScript and editors count.
    pub fn of_utf16(text: &str, offset: usize) -> Place {
        let (line, line_start, offset) = line_start(text, offset);
        Place { line, column: text[line_start..offset].encode_utf16().count() + 1 }
    }
}

/// The line number, where that line starts, and the offset moved onto a character's start.
fn line_start(text: &str, offset: usize) -> (usize, usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let bytes = text.as_bytes();
    let (mut line, mut start) = (1, 0);
    for (index, byte) in bytes[..offset].iter().enumerate() {
        let ends_line = *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
        if ends_line {
            line += 1;
            start = index + 1;
        }
    }
    (line, start, offset)
}

/// One step of a JSON pointer (RFC 6901), with its leading `/` and with `~` and `/` escaped.
pub fn pointer_step(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The JSON pointer of the innermost value (or key) that covers a byte offset; empty for the root, None outside it.
pub fn pointer_at(root: &Value, offset: usize) -> Option<String> {
    let covers = |span: Span| span.start <= offset && offset < span.end;
    if !covers(root.span) {
        return None;
    }
    let mut pointer = String::new();
    let mut value = root;
    loop {
        let inner = match &value.kind {
            Kind::Array(elements) => elements
                .iter()
                .enumerate()
                .find(|(_, element)| covers(element.span))
                .map(|(index, element)| (format!("/{index}"), element)),
            Kind::Object(members) => members
                .iter()
                .find(|member| covers(member.key_span) || covers(member.value.span))
                .map(|member| (pointer_step(&member.key), &member.value)),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => None,
        };
        match inner {
            Some((step, next)) => {
                pointer.push_str(&step);
                value = next;
            }
            None => return Some(pointer),
        }
    }
}

/// The value at a JSON pointer; of duplicate keys the last.
pub fn value_at<'value>(root: &'value Value, pointer: &str) -> Option<&'value Value> {
    if pointer.is_empty() {
        return Some(root);
    }
    pointer.strip_prefix('/')?.split('/').try_fold(root, |value, step| match &value.kind {
        Kind::Array(elements) => elements.get(step.parse::<usize>().ok()?),
        Kind::Object(_) => value.get(&step.replace("~1", "/").replace("~0", "~")),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => None,
    })
}
