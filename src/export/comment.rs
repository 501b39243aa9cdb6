//! What comments in exports say about where something came from.

use crate::ir::Provenance;
use std::fmt::Write;

/// Names and ids, no sentence: `Orders → Billing (rule-target), Shop / eu-west-1`. One line, whatever the names.
pub fn about(provenance: &Provenance) -> String {
    let mut text = format!("{} ({})", provenance.names.join(" → "), provenance.kind);
    if !provenance.frames.is_empty() {
        text.push_str(", ");
        text.push_str(&provenance.frames.join(" / "));
    }
    shown(&text)
}

/// Text for a comment: whatever would end the line or hide or turn its text round is written as a code.
pub fn shown(text: &str) -> String {
    let mut line = String::new();
    for character in text.chars() {
        if is_visible(character) {
            line.push(character);
        } else {
            let _ = write!(line, "\\u{{{:x}}}", u32::from(character));
        }
    }
    line
}

/// Whether a character shows as itself: no control, no line break, nothing that changes the direction of the text or
/// cannot be seen. (The two joiners are part of words and emoji.)
pub fn is_visible(character: char) -> bool {
    !matches!(
        character,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{fffe}'..='\u{ffff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}
