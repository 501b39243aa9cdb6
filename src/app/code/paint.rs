//! Puts a coloured text, with its mistakes marked, into an element.

use super::fault::Fault;
use super::tone::{Language, Tone, Toned, tones};
use crate::app::platform::document;
use std::ops::Range;
use web_sys::Element;

/// Longer texts are shown without colours: elements by the ten thousand would make the page slow.
const MOST_COLOURED_BYTES: usize = 200_000;

/// Replaces what is in `element` by the text. It is made of text nodes, so whatever it says is only ever shown.
pub fn paint(element: &Element, language: Language, text: &str, faults: &[Fault]) {
    element.set_text_content(None);
    let toned = if text.len() > MOST_COLOURED_BYTES { tones(Language::Plain, text) } else { tones(language, text) };
    let marked: Vec<Range<usize>> = faults.iter().map(|fault| visible(text, &fault.range)).collect();
    for (range, tone) in cut(&toned, &marked) {
        let is_marked = marked.iter().any(|mark| mark.start <= range.start && range.end <= mark.end);
        append(element, &text[range], tone, is_marked);
    }
    if marked.iter().any(|mark| mark.start == text.len()) {
        append(element, " ", Tone::Plain, true);
    }
    // A last line that is empty would have no height.
    append(element, "\u{200B}", Tone::Plain, false);
}

fn append(element: &Element, text: &str, tone: Tone, is_marked: bool) {
    let parent = document();
    if tone == Tone::Plain && !is_marked {
        // Appending a new node to an element of this page cannot fail; so below.
        let _ = element.append_child(&parent.create_text_node(text));
        return;
    }
    let Ok(span) = parent.create_element("span") else { return };
    let class = if is_marked { format!("{} is-faulty", tone.class()) } else { tone.class().to_owned() };
    span.set_class_name(&class);
    span.set_text_content(Some(text));
    let _ = element.append_child(&span);
}

/// The range to underline: a mistake that is a missing thing shows at the character that stands in its place.
fn visible(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = floor(text, range.start);
    let end = floor(text, range.end);
    if start < end {
        return start..end;
    }
    let next = text[start..].chars().next().filter(|next| *next != '\n');
    start..start + next.map_or(0, char::len_utf8)
}

fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The stretches, cut where a mark begins or ends.
fn cut(toned: &[Toned], marks: &[Range<usize>]) -> Vec<Toned> {
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
    edges.sort_unstable();
    let mut pieces = Vec::new();
    for (range, tone) in toned {
        let mut start = range.start;
        for &edge in edges.iter().filter(|&&edge| range.contains(&edge)) {
            if edge > start {
                pieces.push((start..edge, *tone));
                start = edge;
            }
        }
        if range.end > start {
            pieces.push((start..range.end, *tone));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::tone::{Language, tones};
    use super::{cut, visible};

    #[test]
    fn marks_cut_the_stretches() {
        let text = r#"{"source": "orders"}"#;
        let pieces = cut(&tones(Language::Json, text), &[13..16]);
        let shown: Vec<&str> = pieces.iter().map(|(range, _)| &text[range.clone()]).collect();
        assert_eq!(shown, ["{", "\"source\"", ":", " ", "\"o", "rde", "rs\"", "}"]);
    }

    #[test]
    fn what_is_missing_shows_at_what_stands_there() {
        assert_eq!(visible("é}", &(2..2)), 2..3);
        assert_eq!(visible("é}", &(1..1)), 0..2);
        assert_eq!(visible("a\n", &(1..1)), 1..1);
        assert_eq!(visible("a", &(9..9)), 1..1);
    }
}
