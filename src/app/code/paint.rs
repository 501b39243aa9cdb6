//! Puts a coloured text into an element.

use super::tone::{Language, Tone, tones};
use crate::app::platform::document;
use web_sys::Element;

/// Longer texts are shown without colours: elements by the ten thousand would make the page slow.
const MOST_COLOURED_BYTES: usize = 200_000;

/// Replaces what is in `element` by the text. It is made of text nodes, so whatever it says is only ever shown.
pub fn paint(element: &Element, language: Language, text: &str) {
    element.set_text_content(None);
    let toned = if text.len() > MOST_COLOURED_BYTES { tones(Language::Plain, text) } else { tones(language, text) };
    for (range, tone) in toned {
        append(element, &text[range], tone);
    }
    // A last line that is empty would have no height.
    append(element, "\u{200B}", Tone::Plain);
}

fn append(element: &Element, text: &str, tone: Tone) {
    let parent = document();
    if tone == Tone::Plain {
        // Appending a new node to an element of this page cannot fail; so below.
        let _ = element.append_child(&parent.create_text_node(text));
        return;
    }
    let Ok(span) = parent.create_element("span") else { return };
    span.set_class_name(tone.class());
    span.set_text_content(Some(text));
    let _ = element.append_child(&span);
}
