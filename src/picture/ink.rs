//! Writing SVG: elements with what they say escaped, so that no name can become a part of the markup.

use super::theme::Theme;
use crate::geom::Rect;
use std::fmt::Write as _;

/// The picture as far as it is written.
pub(super) struct Ink {
    out: String,
    pub theme: &'static Theme,
}

/// Attributes and their values, not yet escaped.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Ink {
    pub fn new(theme: &'static Theme) -> Self {
        Self { out: String::new(), theme }
    }

    pub fn finish(self) -> String {
        self.out
    }

    /// Markup that is written already.
    pub fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
        self.out.push('\n');
    }

    fn tag(&mut self, name: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            // Writing into a string never fails.
            let _ = write!(self.out, " {attribute}=\"{}\"", escaped(value));
        }
    }

    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.out.push_str(">\n");
    }

    pub fn close(&mut self, name: &str) {
        let _ = writeln!(self.out, "</{name}>");
    }

    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.out.push_str("/>\n");
    }

    pub fn text_element(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.tag(name, attributes);
        let _ = writeln!(self.out, ">{}</{name}>", escaped(text));
    }

    pub fn rect(&mut self, rect: Rect, radius: f64, attributes: Attributes<'_>) {
        let place = [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height), ("rx", radius)];
        let place: Vec<(&str, String)> = place
            .into_iter()
            .filter(|(name, value)| *name != "rx" || *value > 0.0)
            .map(|(name, value)| (name, number(value)))
            .collect();
        let place = place.iter().map(|(name, value)| (*name, value.as_str()));
        self.empty("rect", &place.chain(attributes.iter().copied()).collect::<Vec<_>>());
    }

    pub fn path(&mut self, path: &str, attributes: Attributes<'_>) {
        let all: Vec<(&str, &str)> = [("d", path)].into_iter().chain(attributes.iter().copied()).collect();
        self.empty("path", &all);
    }
}

/// A length, at most two digits behind the point.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // No `-0`.
    format!("{}", rounded + 0.0)
}

/// Text for XML 1.0: its signs as references, and what it cannot hold at all (most controls) as the sign for that.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#{};", u32::from(character));
            }
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}
