//! Mistakes in a text that is being written: where they are, what they are, and what mends them.

use busbar::text;
use std::ops::Range;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Bytes of the text; empty where something is missing.
    pub range: Range<usize>,
    pub sentence: String,
    /// What the service answers.
    pub service: Option<String>,
    /// What to write in place of which bytes.
    pub fix: Option<(Range<usize>, String)>,
}

impl Fault {
    /// What the button says that mends it.
    pub fn fix_label(&self) -> String {
        match &self.fix {
            Some((_, replacement)) if !replacement.is_empty() => {
                text::label_with("app-panel-fix", &[("replacement", replacement)])
            }
            Some(_) | None => text::label("app-panel-fix-remove"),
        }
    }
}

/// Finds the mistakes of a text.
pub type Check = fn(&str) -> Vec<Fault>;

/// The line and column of a byte, both from 1, columns in characters.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// JSON of any kind; nothing at all is fine too, because a field that is empty says nothing.
pub fn json(text: &str) -> Vec<Fault> {
    if text.trim().is_empty() { Vec::new() } else { syntax(text) }
}

/// Any text at all.
pub fn anything(_: &str) -> Vec<Fault> {
    Vec::new()
}

/// JSON that has to be there.
pub fn json_needed(text: &str) -> Vec<Fault> {
    syntax(text)
}

/// An event pattern.
pub fn pattern(text: &str) -> Vec<Fault> {
    let Err(refusals) = busbar::pattern::Pattern::parse(text) else { return Vec::new() };
    refusals
        .into_iter()
        .enumerate()
        .map(|(index, refusal)| Fault {
            range: refusal.span.start..refusal.span.end,
            sentence: sentence(refusal.code, &refusal.arguments),
            // The service stops at the first mistake.
            service: (index == 0 && !refusal.service_message.is_empty()).then_some(refusal.service_message),
            fix: refusal.fix.map(|fix| (fix.span.start..fix.span.end, fix.replacement)),
        })
        .collect()
}

fn syntax(text: &str) -> Vec<Fault> {
    let Err(error) = busbar::json::read(text) else { return Vec::new() };
    let sentence = sentence(error.code(), &error.arguments());
    vec![Fault { range: error.span.start..error.span.end, sentence, service: None, fix: None }]
}

fn sentence(code: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text::label_with(&text::message_id(code), &arguments)
}

/// An event pattern, or nothing where that means everything.
pub fn pattern_or_nothing(text: &str) -> Vec<Fault> {
    if text.trim().is_empty() { Vec::new() } else { pattern(text) }
}

#[cfg(test)]
mod tests {
    use super::line_and_column;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let text = "aé\n\u{1F600}b\n";
        let places: Vec<_> = [0, 1, 3, 4, 8, 9, 10, 99].map(|offset| line_and_column(text, offset)).into();
        assert_eq!(places, [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 1)]);
        assert_eq!(line_and_column(text, 6), (2, 1));
    }
}
