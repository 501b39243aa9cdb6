//! The service's own wording: its messages, its JSON reader's messages, and how it writes places.
//!
//! Source: the recorded answers of TestEventPattern; jackson-core 2.22 for the messages about broken JSON.

use crate::json::{Container, Fault, MAX_DEPTH, MAX_NUMBER_LENGTH, Place, SyntaxError, Wanted, Within};

/// How much of the pattern a place repeats, in UTF-16 code units.
const SOURCE_UNITS: usize = 500;
/// What could start a value.
const VALUE_LIST: &str = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/// Composes the whole message: the reason, and the place once per time that the service repeats it.
pub fn message(text: &str, reason: &str, offsets: &[usize]) -> String {
    let places: String = offsets.iter().map(|offset| format!("\n at {}", place(text, *offset))).collect();
    format!("Event pattern is not valid. Reason: {reason}{places}")
}

/// `[Source: (String)"…"; line: 1, column: 2]`
fn place(text: &str, offset: usize) -> String {
    let Place { line, column } = Place::of_utf16(text, offset);
    let units: Vec<u16> = text.encode_utf16().collect();
    let shown = String::from_utf16_lossy(&units[..units.len().min(SOURCE_UNITS)]);
    let escaped: String = shown.chars().map(escape_control).collect();
    let truncated = match units.len().checked_sub(SOURCE_UNITS) {
        Some(rest) if rest > 0 => format!("[truncated {rest} chars]"),
        Some(_) | None => String::new(),
    };
    format!("[Source: (String)\"{escaped}\"{truncated}; line: {line}, column: {column}]")
}

fn escape_control(character: char) -> String {
    if character.is_control() && character != '\r' && character != '\n' {
        format!("\\u{:04X}", u32::from(character))
    } else {
        character.to_string()
    }
}

/// What the service's JSON reader says of a fault, and where it puts it.
pub fn syntax_reason(text: &str, error: &SyntaxError) -> (String, usize) {
    let reason = match &error.fault {
        Fault::UnexpectedCharacter { found, wanted } => unexpected(*found, *wanted),
        Fault::UnexpectedEnd { within } => format!("Unexpected end-of-input{}", end(text, *within)),
        Fault::MismatchedClose { found, container, opened_at } => {
            let (wanted, name) = match container {
                Container::Array => (']', "Array"),
                Container::Object => ('}', "Object"),
            };
            let opened = place(text, *opened_at);
            format!("Unexpected close marker '{found}': expected '{wanted}' (for {name} starting at {opened})")
        }
        Fault::StrayClose { found } => {
            let name = if *found == '}' { "Object" } else { "Array" };
            format!("Unexpected close marker '{found}': no open {name} to close")
        }
        Fault::UnknownWord { word } => format!("Unrecognized token '{word}': was expecting {VALUE_LIST}"),
        Fault::NonStandardNumber { word } => {
            format!("Non-standard token '{word}': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow")
        }
        Fault::LeadingZero => "Invalid numeric value: Leading zeroes not allowed".to_owned(),
        Fault::NumberTooLong { length } => format!(
            "Number value length ({length}) exceeds the maximum allowed ({MAX_NUMBER_LENGTH}, from \
             `StreamReadConstraints.getMaxNumberLength()`)"
        ),
        Fault::ControlCharacter { found, in_key } => format!(
            "Illegal unquoted character ({}): has to be escaped using backslash to be included in {}",
            described(*found),
            if *in_key { "name" } else { "string value" }
        ),
        Fault::ControlCharacterOutside { found } => format!(
            "Illegal character ({}): only regular white space (\\r, \\n, \\t) is allowed between tokens",
            described(*found)
        ),
        Fault::UnknownEscape { found } => format!("Unrecognized character escape {}", described(*found)),
        Fault::TooDeep => format!(
            "Document nesting depth ({}) exceeds the maximum allowed ({MAX_DEPTH}, from \
             `StreamReadConstraints.getMaxNestingDepth()`)",
            MAX_DEPTH + 1
        ),
        Fault::TextAfterRoot => "Expected end of input".to_owned(),
    };
    let offset = match &error.fault {
        // These are noticed only when the word or the number has been read.
        Fault::UnknownWord { .. } | Fault::NonStandardNumber { .. } | Fault::NumberTooLong { .. } => error.span.end,
        Fault::TooDeep | Fault::ControlCharacterOutside { .. } => error.span.end,
        Fault::UnexpectedCharacter { .. }
        | Fault::UnexpectedEnd { .. }
        | Fault::MismatchedClose { .. }
        | Fault::StrayClose { .. }
        | Fault::LeadingZero
        | Fault::ControlCharacter { .. }
        | Fault::UnknownEscape { .. }
        | Fault::TextAfterRoot => error.span.start,
    };
    (reason, offset)
}

fn unexpected(found: char, wanted: Wanted) -> String {
    let (in_number, comment) = match wanted {
        Wanted::Key => (false, "was expecting double-quote to start field name".to_owned()),
        Wanted::Colon => (false, "was expecting a colon to separate field name and value".to_owned()),
        Wanted::Comma(Container::Array) => (false, "was expecting comma to separate Array entries".to_owned()),
        Wanted::Comma(Container::Object) => (false, "was expecting comma to separate Object entries".to_owned()),
        Wanted::Value => (false, format!("expected a valid value {VALUE_LIST}")),
        Wanted::ValueNotBrace => (false, "expected a value".to_owned()),
        Wanted::HexDigit => (false, "expected a hex-digit for character escape sequence".to_owned()),
        Wanted::DigitAfterMinus => {
            (true, "expected digit (0-9) to follow minus sign, for valid numeric value".to_owned())
        }
        Wanted::DigitAfterPoint => (true, "Decimal point not followed by a digit".to_owned()),
        Wanted::DigitAfterExponent => (true, "Exponent indicator not followed by a digit".to_owned()),
        Wanted::NumberWithoutPlus => (
            true,
            "JSON spec does not allow numbers to have plus signs: enable \
             `JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS` to allow"
                .to_owned(),
        ),
        Wanted::NoComment => (
            false,
            "maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for \
             parser)"
                .to_owned(),
        ),
        Wanted::SpaceAfterRoot => (false, "Expected space separating root-level values".to_owned()),
    };
    let number = if in_number { " in numeric value" } else { "" };
    format!("Unexpected character ({}){number}: {comment}", described(found))
}

fn end(text: &str, within: Within) -> String {
    match within {
        Within::Open { container, opened_at } => {
            let name = container_name(container);
            format!(": expected close marker for {name} (start marker at {})", place(text, opened_at))
        }
        Within::Entries(container) => format!(" within/between {} entries", container_name(container)),
        Within::String => ": was expecting closing quote for a string value".to_owned(),
        Within::Key => " in field name".to_owned(),
        Within::Escape => " in character escape sequence".to_owned(),
        Within::Number => " in a Number value".to_owned(),
        Within::Nothing => String::new(),
    }
}

fn container_name(container: Container) -> &'static str {
    match container {
        Container::Array => "Array",
        Container::Object => "Object",
    }
}

/// A character with its code, as the service's reader writes it.
fn described(found: char) -> String {
    let code = u32::from(found);
    if found.is_control() {
        format!("(CTRL-CHAR, code {code})")
    } else if code > 255 {
        format!("'{found}' (code {code} / 0x{code:x})")
    } else {
        format!("'{found}' (code {code})")
    }
}
