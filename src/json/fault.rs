//! What can be wrong with a JSON text, as data.

use super::place::Place;
use super::tree::Span;

/// The first fault of a text and where it is. The rest of the text was not read.
#[derive(Clone, Debug, PartialEq)]
pub struct SyntaxError {
    /// What is wrong.
    pub fault: Fault,
    /// The offending text; empty at the end of the text.
    pub span: Span,
    /// Where the offending text starts, in lines and characters.
    pub place: Place,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// A character that cannot stand here.
    UnexpectedCharacter {
        /// The character.
        found: char,
        /// What could stand here.
        wanted: Wanted,
    },
    /// The text ends too early.
    UnexpectedEnd {
        /// Inside what it ends.
        within: Within,
    },
    /// `]` closes an object or `}` an array.
    MismatchedClose {
        /// The bracket that stands here.
        found: char,
        /// What it should close.
        container: Container,
        /// Offset of the bracket that is still open.
        opened_at: usize,
    },
    /// A closing bracket where nothing is open.
    StrayClose {
        /// The bracket.
        found: char,
    },
    /// A bare word other than `true`, `false` and `null`.
    UnknownWord {
        /// The word, at most 256 characters of it.
        word: String,
    },
    /// `NaN`, `Infinity` or `-Infinity`, which JSON does not have.
    NonStandardNumber {
        /// The word.
        word: String,
    },
    /// A number starts with `0` and goes on with a digit.
    LeadingZero,
    /// A number has more than [`MAX_NUMBER_LENGTH`](super::MAX_NUMBER_LENGTH) characters.
    NumberTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// A control character stands in a string or key without being escaped.
    ControlCharacter {
        /// The character.
        found: char,
        /// Whether it stands in a key.
        in_key: bool,
    },
    /// A control character other than tab, line feed and carriage return stands between tokens.
    ControlCharacterOutside {
        /// The character.
        found: char,
    },
    /// A backslash is followed by a character that makes no escape.
    UnknownEscape {
        /// The character after the backslash.
        found: char,
    },
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH) arrays and objects in one another.
    TooDeep,
    /// Something follows the root value (only where the whole text is to be one value).
    TextAfterRoot,
}

/// What could have stood in place of an unexpected character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A key in double quotes.
    Key,
    /// The colon after a key.
    Colon,
    /// A comma or the closing bracket.
    Comma(Container),
    /// A value.
    Value,
    /// A value, where a closing brace stands.
    ValueNotBrace,
    /// One of four hexadecimal digits after `\u`.
    HexDigit,
    /// A digit after a minus sign.
    DigitAfterMinus,
    /// A digit after a decimal point.
    DigitAfterPoint,
    /// A digit after an exponent sign.
    DigitAfterExponent,
    /// A number without a plus sign.
    NumberWithoutPlus,
    /// Anything but a comment, which JSON does not have.
    NoComment,
    /// White space after a number, word or string at the root.
    SpaceAfterRoot,
}

/// Inside what a text ended too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// An array or object whose closing bracket is missing.
    Open {
        /// Which of them.
        container: Container,
        /// Offset of its opening bracket.
        opened_at: usize,
    },
    /// Between two entries: after a comma, a key or a colon.
    Entries(Container),
    /// A string value.
    String,
    /// A key.
    Key,
    /// An escape sequence.
    Escape,
    /// A number.
    Number,
    /// Nothing: the text holds no value at all.
    Nothing,
}

/// Array or object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// `[…]`
    Array,
    /// `{…}`
    Object,
}

impl SyntaxError {
    /// The stable code of the fault, the id of its sentence in the message files (with `.` as `-`).
    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::UnexpectedCharacter { wanted, .. } => match wanted {
                Wanted::Key => "json.key-expected",
                Wanted::Colon => "json.colon-expected",
                Wanted::Comma(Container::Array) => "json.comma-expected-in-array",
                Wanted::Comma(Container::Object) => "json.comma-expected-in-object",
                Wanted::Value | Wanted::ValueNotBrace => "json.value-expected",
                Wanted::HexDigit => "json.hex-digit-expected",
                Wanted::DigitAfterMinus => "json.digit-expected-after-minus",
                Wanted::DigitAfterPoint => "json.digit-expected-after-point",
                Wanted::DigitAfterExponent => "json.digit-expected-after-exponent",
                Wanted::NumberWithoutPlus => "json.plus-sign",
                Wanted::NoComment => "json.comment",
                Wanted::SpaceAfterRoot => "json.text-after-root",
            },
            Fault::UnexpectedEnd { within } => match within {
                Within::Open { container: Container::Array, .. } => "json.array-not-closed",
                Within::Open { container: Container::Object, .. } => "json.object-not-closed",
                Within::Entries(_) => "json.entry-not-finished",
                Within::String | Within::Escape => "json.string-not-closed",
                Within::Key => "json.key-not-closed",
                Within::Number => "json.number-not-finished",
                Within::Nothing => "json.empty",
            },
            Fault::MismatchedClose { .. } => "json.mismatched-close",
            Fault::StrayClose { .. } => "json.stray-close",
            Fault::UnknownWord { .. } => "json.unknown-word",
            Fault::NonStandardNumber { .. } => "json.non-standard-number",
            Fault::LeadingZero => "json.leading-zero",
            Fault::NumberTooLong { .. } => "json.number-too-long",
            Fault::ControlCharacter { .. } => "json.control-character",
            Fault::ControlCharacterOutside { .. } => "json.control-character-outside",
            Fault::UnknownEscape { .. } => "json.unknown-escape",
            Fault::TooDeep => "json.too-deep",
            Fault::TextAfterRoot => "json.text-after-root",
        }
    }

    /// Every code that [`SyntaxError::code`] can answer.
    pub const CODES: &'static [&'static str] = &[
        "json.key-expected",
        "json.colon-expected",
        "json.comma-expected-in-array",
        "json.comma-expected-in-object",
        "json.value-expected",
        "json.hex-digit-expected",
        "json.digit-expected-after-minus",
        "json.digit-expected-after-point",
        "json.digit-expected-after-exponent",
        "json.plus-sign",
        "json.comment",
        "json.text-after-root",
        "json.array-not-closed",
        "json.object-not-closed",
        "json.entry-not-finished",
        "json.string-not-closed",
        "json.key-not-closed",
        "json.number-not-finished",
        "json.empty",
        "json.mismatched-close",
        "json.stray-close",
        "json.unknown-word",
        "json.non-standard-number",
        "json.leading-zero",
        "json.number-too-long",
        "json.control-character",
        "json.control-character-outside",
        "json.unknown-escape",
        "json.too-deep",
    ];

    /// The arguments of the sentence, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match &self.fault {
            Fault::UnexpectedCharacter { found, .. }
            | Fault::MismatchedClose { found, .. }
            | Fault::StrayClose { found }
            | Fault::UnknownEscape { found } => vec![("found", found.to_string())],
            Fault::ControlCharacter { found, .. } | Fault::ControlCharacterOutside { found } => {
                vec![("code", format!("U+{:04X}", u32::from(*found)))]
            }
            Fault::UnknownWord { word } | Fault::NonStandardNumber { word } => vec![("word", word.clone())],
            Fault::NumberTooLong { length } => vec![("length", length.to_string())],
            Fault::UnexpectedEnd { .. } | Fault::LeadingZero | Fault::TooDeep | Fault::TextAfterRoot => Vec::new(),
        }
    }
}
