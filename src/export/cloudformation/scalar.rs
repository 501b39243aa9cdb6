//! Text as a YAML scalar that every reader, of YAML 1.1 and 1.2 alike, gives back as the same text.

use crate::export::comment::is_visible;
use std::fmt::Write;

/// A scalar on one line: plain where nothing can take it for anything else, else quoted.
pub fn inline(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else if text.chars().all(is_visible) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        escaped(text)
    }
}

/// The lines of a literal block and its indicator, for text of several lines that needs no escapes.
pub fn block(text: &str) -> Option<(&'static str, Vec<&str>)> {
    let content = text.strip_suffix('\n').unwrap_or(text);
    // More than one newline at the end, spaces at the start and lines of spaces alone would need further indicators.
    let is_simple = content.contains('\n')
        && !content.ends_with('\n')
        && !content.starts_with([' ', '\n', '\t'])
        && content.split('\n').all(|line| line.chars().all(is_visible) && (line.is_empty() || !line.trim().is_empty()));
    is_simple.then(|| (if text.ends_with('\n') { "|" } else { "|-" }, content.split('\n').collect()))
}

/// Letters first, then what has no meaning in YAML; no word that some reader takes for a truth value or nothing.
fn is_plain(text: &str) -> bool {
    let mut characters = text.chars();
    let starts_well = characters.next().is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, '/' | '$'));
    let continues_well = characters.all(|other| {
        other.is_ascii_alphanumeric()
            || matches!(
                other,
                ' ' | '_'
                    | '-'
                    | '.'
                    | '/'
                    | ':'
                    | '+'
                    | '@'
                    | '$'
                    | '{'
                    | '}'
                    | '('
                    | ')'
                    | '='
                    | ';'
                    | '*'
                    | '!'
                    | ','
            )
    });
    let is_word = matches!(
        text.to_ascii_lowercase().as_str(),
        "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
    );
    starts_well && continues_well && !is_word && !text.contains(": ") && !text.ends_with([':', ' '])
}

/// In double quotes, with codes for what does not show.
fn escaped(text: &str) -> String {
    let mut line = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => line.push_str("\\\""),
            '\\' => line.push_str("\\\\"),
            '\n' => line.push_str("\\n"),
            '\t' => line.push_str("\\t"),
            '\r' => line.push_str("\\r"),
            visible if is_visible(visible) => line.push(visible),
            other => {
                let code = u32::from(other);
                let _ = if code < 0x100 {
                    write!(line, "\\x{code:02x}")
                } else if code < 0x1_0000 {
                    write!(line, "\\u{code:04x}")
                } else {
                    write!(line, "\\U{code:08x}")
                };
            }
        }
    }
    line.push('"');
    line
}
