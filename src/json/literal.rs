//! The reader's literals: words, numbers, strings and their escapes.

use super::fault::{Fault, Wanted, Within};
use super::read::{MAX_NUMBER_LENGTH, Reader, Step};
use super::tree::{Kind, Span};

/// Characters of an unknown word that a fault repeats.
const MAX_WORD_LENGTH: usize = 256;

impl Reader<'_> {
    pub(super) fn word(&mut self, word: &str, kind: Kind) -> Step<Kind> {
        let rest = &self.text[self.at..];
        let follows = rest.strip_prefix(word).map(|tail| tail.chars().next());
        match follows {
            Some(next) if !next.is_some_and(continues_word) => {
                self.at += word.len();
                Ok(kind)
            }
            Some(_) | None => Err(self.unknown_word(self.at)),
        }
    }

    pub(super) fn unknown_word(&self, start: usize) -> (Fault, Span) {
        let word: String = self.text[start..]
            .chars()
            .take_while(|character| continues_word(*character))
            .take(MAX_WORD_LENGTH)
            .collect();
        let span = Span::new(start, start + word.len());
        match word.as_str() {
            "NaN" | "Infinity" => (Fault::NonStandardNumber { word }, span),
            _ => (Fault::UnknownWord { word }, span),
        }
    }

    pub(super) fn number(&mut self, at_root: bool) -> Step<()> {
        let start = self.at;
        if self.peek() == Some('-') {
            self.at += 1;
            match self.peek() {
                Some('0'..='9') => {}
                Some('I') if self.text[self.at..].starts_with("Infinity") => {
                    let word = "-Infinity".to_owned();
                    return Err((Fault::NonStandardNumber { word }, Span::new(start, start + 9)));
                }
                Some(other) => return self.unexpected(other, Wanted::DigitAfterMinus),
                None => return self.ended(Within::Number),
            }
        }
        let integer_start = self.at;
        self.digits();
        if self.text[integer_start..self.at].starts_with('0') && self.at - integer_start > 1 {
            return Err((Fault::LeadingZero, Span::new(integer_start, self.at)));
        }
        if self.peek() == Some('.') {
            self.at += 1;
            self.some_digits(Wanted::DigitAfterPoint)?;
        }
        if matches!(self.peek(), Some('e' | 'E')) {
            self.at += 1;
            if matches!(self.peek(), Some('+' | '-')) {
                self.at += 1;
            }
            self.some_digits(Wanted::DigitAfterExponent)?;
        }
        let length = self.at - start;
        if length > MAX_NUMBER_LENGTH {
            return Err((Fault::NumberTooLong { length }, Span::new(start, self.at)));
        }
        match self.peek() {
            Some(other) if at_root && !matches!(other, ' ' | '\t' | '\n' | '\r') => {
                self.unexpected(other, Wanted::SpaceAfterRoot)
            }
            _ => Ok(()),
        }
    }

    fn digits(&mut self) {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b'0'..=b'9')) {
            self.at += 1;
        }
    }

    fn some_digits(&mut self, wanted: Wanted) -> Step<()> {
        match self.peek() {
            Some('0'..='9') => {
                self.digits();
                Ok(())
            }
            Some(other) => self.unexpected(other, wanted),
            None => self.ended(Within::Number),
        }
    }

    /// A string from its opening quote to its closing one, decoded into `out` as far as it goes.
    pub(super) fn string(&mut self, out: &mut String, in_key: bool) -> Step<()> {
        self.at += 1;
        loop {
            let plain_start = self.at;
            let rest = &self.text.as_bytes()[plain_start..];
            let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)).unwrap_or(rest.len());
            self.at += plain;
            out.push_str(&self.text[plain_start..self.at]);
            match self.peek() {
                None => return self.ended(if in_key { Within::Key } else { Within::String }),
                Some('"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some('\\') => {
                    let decoded = self.escape()?;
                    out.push(decoded);
                }
                Some(found) => return Err((Fault::ControlCharacter { found, in_key }, self.span_of(found))),
            }
        }
    }

    /// An escape sequence from its backslash on; two that make a surrogate pair are one.
    fn escape(&mut self) -> Step<char> {
        self.at += 1;
        let Some(found) = self.peek() else {
            return self.ended(Within::Escape);
        };
        let decoded = match found {
            '"' | '\\' | '/' => found,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                self.at += 1;
                return self.unicode_escape();
            }
            _ => return Err((Fault::UnknownEscape { found }, self.span_of(found))),
        };
        self.at += 1;
        Ok(decoded)
    }

    fn unicode_escape(&mut self) -> Step<char> {
        let unit = self.four_hex_digits()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return Ok(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let after_first = self.at;
        if self.text[self.at..].starts_with("\\u") {
            self.at += 2;
            let second = self.four_hex_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        self.at = after_first;
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn four_hex_digits(&mut self) -> Step<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(found) = self.peek() else {
                return self.ended(Within::Escape);
            };
            let Some(digit) = found.to_digit(16) else {
                return self.unexpected(found, Wanted::HexDigit);
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}

/// Decodes the string literal whose opening quote stands at an offset of the text, to the end of `out`. None where it is
/// broken.
pub(crate) fn decode_string(text: &str, at: usize, out: &mut String) -> Option<()> {
    Reader { text, at }.string(out, false).ok()
}

/// Whether a character would go on with a bare word, roughly as Java's identifiers do.
fn continues_word(character: char) -> bool {
    character.is_alphanumeric() || character == '$' || character == '_'
}
