//! Which part of a text gets which tone: a light colouring that needs no grammar, because it has to be right only for the
//! texts that this page shows.

use std::ops::Range;

/// The languages of the page's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Json,
    Yaml,
    /// Anything else: no colours.
    Plain,
}

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Key,
    Text,
    Number,
    /// `true`, `null`, `!Sub`.
    Word,
    Mark,
    Comment,
}

impl Tone {
    /// The name of its style.
    pub const fn class(self) -> &'static str {
        match self {
            Tone::Plain => "tone-plain",
            Tone::Key => "tone-key",
            Tone::Text => "tone-text",
            Tone::Number => "tone-number",
            Tone::Word => "tone-word",
            Tone::Mark => "tone-mark",
            Tone::Comment => "tone-comment",
        }
    }
}

/// A stretch of text in bytes and what it is.
pub type Toned = (Range<usize>, Tone);

/// Splits a text into stretches that cover it without a gap.
pub fn tones(language: Language, text: &str) -> Vec<Toned> {
    match language {
        Language::Json => json(text),
        Language::Yaml => yaml(text),
        Language::Plain => vec![(0..text.len(), Tone::Plain)],
    }
}

fn json(text: &str) -> Vec<Toned> {
    let bytes = text.as_bytes();
    let mut toned = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let tone = match bytes[at] {
            b'"' => {
                at = string_end(bytes, at, b'"');
                let colon = text[at..].trim_start().starts_with(':');
                if colon { Tone::Key } else { Tone::Text }
            }
            b'{' | b'}' | b'[' | b']' | b',' | b':' => {
                at += 1;
                Tone::Mark
            }
            b'-' | b'0'..=b'9' => {
                at += run(&bytes[at..], |byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
                Tone::Number
            }
            byte if byte.is_ascii_alphabetic() => {
                at += run(&bytes[at..], |byte| byte.is_ascii_alphanumeric());
                Tone::Word
            }
            _ => {
                at += run(&bytes[at..], |byte| !byte.is_ascii_alphanumeric() && !b"\"{}[],:-".contains(&byte));
                Tone::Plain
            }
        };
        toned.push((start..at, tone));
    }
    toned
}

/// Colours YAML line by line, as the exports write it: block style, one key or item a line.
fn yaml(text: &str) -> Vec<Toned> {
    let mut toned = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = start;
        let end = start + line.len();
        let push = |toned: &mut Vec<Toned>, at: &mut usize, to: usize, tone| {
            if to > *at {
                toned.push((*at..to, tone));
                *at = to;
            }
        };
        at += run(line.as_bytes(), |byte| byte == b' ');
        if at > start {
            toned.push((start..at, Tone::Plain));
        }
        while text[at..end].starts_with("- ") {
            let to = at + 2;
            push(&mut toned, &mut at, to, Tone::Mark);
        }
        let rest = &text[at..end];
        if rest.starts_with('#') {
            push(&mut toned, &mut at, end, Tone::Comment);
        } else {
            if let Some(length) = key_length(rest) {
                let to = at + length;
                push(&mut toned, &mut at, to, Tone::Key);
                push(&mut toned, &mut at, to + 1, Tone::Mark);
            }
            let blank = at + run(&text.as_bytes()[at..end], |byte| byte == b' ');
            push(&mut toned, &mut at, blank, Tone::Plain);
            if text[at..end].starts_with('!') {
                let to = at + run(&text.as_bytes()[at..end], |byte| !byte.is_ascii_whitespace());
                push(&mut toned, &mut at, to, Tone::Word);
            }
            let tone = scalar_tone(text[at..end].trim());
            push(&mut toned, &mut at, end, tone);
        }
        start = end;
    }
    toned
}

/// The length of a line's key, without the colon after it.
fn key_length(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let end = match bytes.first()? {
        quote @ (b'"' | b'\'') => string_end(bytes, 0, *quote),
        _ => line.find(": ").or_else(|| line.trim_end().strip_suffix(':').map(str::len))?,
    };
    (bytes.get(end) == Some(&b':')).then_some(end)
}

fn scalar_tone(scalar: &str) -> Tone {
    if matches!(scalar, "true" | "false" | "null") {
        Tone::Word
    } else if scalar.parse::<f64>().is_ok() {
        Tone::Number
    } else if scalar.is_empty() || matches!(scalar, "|" | ">" | "|-" | ">-") {
        Tone::Mark
    } else {
        Tone::Text
    }
}

/// Where the string that starts at `start` ends: after its closing quote, or with its line.
fn string_end(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if quote == b'"' && bytes.get(at + 1).is_some_and(u8::is_ascii) => at += 2,
            b'\n' => return at,
            _ if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn run(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|&&byte| belongs(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::{Language, Tone, tones};

    fn shown(language: Language, text: &str) -> Vec<(&str, Tone)> {
        let toned = tones(language, text);
        let mut end = 0;
        for (range, _) in &toned {
            assert_eq!(range.start, end, "no gap in {text:?}");
            end = range.end;
        }
        assert_eq!(end, text.len(), "all of {text:?}");
        let mut shown: Vec<_> = toned.into_iter().map(|(range, tone)| (&text[range], tone)).collect();
        shown.retain(|(text, _)| !text.trim().is_empty());
        shown
    }

    #[test]
    fn json_keys_texts_numbers_and_words() {
        use Tone::{Key, Mark, Number, Text, Word};
        assert_eq!(
            shown(Language::Json, r#"{"a" : ["é\"x", -1.5e3, true]}"#),
            [
                ("{", Mark),
                ("\"a\"", Key),
                (":", Mark),
                ("[", Mark),
                (r#""é\"x""#, Text),
                (",", Mark),
                ("-1.5e3", Number),
                (",", Mark),
                ("true", Word),
                ("]", Mark),
                ("}", Mark)
            ]
        );
    }

    #[test]
    fn broken_json_is_covered_too() {
        for text in ["{\"a", "\"\\", "{\"a\n\": 1}", "\u{1F600}\"", "'x' // y", "\"\\é"] {
            shown(Language::Json, text);
        }
    }

    #[test]
    fn yaml_keys_items_tags_and_comments() {
        use Tone::{Comment, Key, Mark, Number, Text, Word};
        assert_eq!(
            shown(Language::Yaml, "# why\nA:\n  - B: 1\n    C: !Sub 'x: ${y}'\n    'd:e': true\n  - plain\n"),
            [
                ("# why\n", Comment),
                ("A", Key),
                (":", Mark),
                ("- ", Mark),
                ("B", Key),
                (":", Mark),
                ("1\n", Number),
                ("C", Key),
                (":", Mark),
                ("!Sub", Word),
                (" 'x: ${y}'\n", Text),
                ("'d:e'", Key),
                (":", Mark),
                ("true\n", Word),
                ("- ", Mark),
                ("plain\n", Text)
            ]
        );
    }

    #[test]
    fn yaml_of_any_shape_is_covered() {
        for text in ["", "\n", "- - a", "a:b", "\"a", ":", "é: ü", "a: |\n  text: \u{1F600}\n", "\t- x"] {
            shown(Language::Yaml, text);
        }
    }
}
