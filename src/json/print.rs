//! Printing that is stable line by line, so that a design kept in git changes only where it changed.

use super::tree::{Kind, Value};

/// Columns up to which an array of scalars stays on one line.
const ONE_LINE_COLUMNS: usize = 100;
/// Spaces per level.
const INDENT: usize = 2;

/// Prints with two spaces per level and one member or element per line; an array of scalars that fits in 100 columns
/// stays on one line, and so does an empty object or array. Number text and order are kept. Ends with a line feed.
pub fn pretty(value: &Value) -> String {
    let mut out = String::new();
    print(value, 0, 0, &mut out);
    out.push('\n');
    out
}

/// Prints without any white space. Number text and order are kept.
pub fn compact(value: &Value) -> String {
    let mut out = String::new();
    print_compact(value, &mut out);
    out
}

/// A string as a JSON literal, quotes included.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

/// Prints `value` where `column` columns of its first line are already taken.
fn print(value: &Value, level: usize, column: usize, out: &mut String) {
    match &value.kind {
        Kind::Array(elements) if !elements.is_empty() => {
            if let Some(line) = one_line(elements, column) {
                out.push_str(&line);
                return;
            }
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                start_line(index, level + 1, out);
                print(element, level + 1, (level + 1) * INDENT, out);
            }
            end_lines(level, ']', out);
        }
        Kind::Object(members) if !members.is_empty() => {
            out.push('{');
            for (index, member) in members.iter().enumerate() {
                start_line(index, level + 1, out);
                let key = quoted(&member.key);
                out.push_str(&key);
                out.push_str(": ");
                print(&member.value, level + 1, (level + 1) * INDENT + key.chars().count() + 2, out);
            }
            end_lines(level, '}', out);
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => {
            print_compact(value, out);
        }
    }
}

/// The array on one line, where it holds scalars only and fits.
fn one_line(elements: &[Value], column: usize) -> Option<String> {
    let mut line = String::from("[");
    for (index, element) in elements.iter().enumerate() {
        if matches!(element.kind, Kind::Array(_) | Kind::Object(_)) {
            return None;
        }
        if index > 0 {
            line.push_str(", ");
        }
        print_compact(element, &mut line);
        if column + line.len() > ONE_LINE_COLUMNS * 4 {
            return None;
        }
    }
    line.push(']');
    (column + line.chars().count() <= ONE_LINE_COLUMNS).then_some(line)
}

fn start_line(index: usize, level: usize, out: &mut String) {
    out.push_str(if index == 0 { "\n" } else { ",\n" });
    out.extend(std::iter::repeat_n(' ', level * INDENT));
}

fn end_lines(level: usize, bracket: char, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', level * INDENT));
    out.push(bracket);
}

fn print_compact(value: &Value, out: &mut String) {
    match &value.kind {
        Kind::Null => out.push_str("null"),
        Kind::Bool(true) => out.push_str("true"),
        Kind::Bool(false) => out.push_str("false"),
        Kind::Number(text) => out.push_str(text),
        Kind::String(text) => out.push_str(&quoted(text)),
        Kind::Array(elements) => {
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                print_compact(element, out);
            }
            out.push(']');
        }
        Kind::Object(members) => {
            out.push('{');
            for (index, member) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&quoted(&member.key));
                out.push(':');
                print_compact(&member.value, out);
            }
            out.push('}');
        }
    }
}
