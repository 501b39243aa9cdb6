//! How large data is.

use serde_json::Value;

/// Bytes of a value's JSON text without blanks, as the service counts them.
pub(super) fn size(value: &Value) -> usize {
    match value {
        Value::Null => 4,
        Value::Bool(truth) => 5 - usize::from(*truth),
        Value::Number(number) => number.to_string().len(),
        Value::String(text) => text_size(text),
        Value::Array(list) => 1 + list.len().max(1) + list.iter().map(size).sum::<usize>(),
        Value::Object(members) => {
            1 + members.len().max(1)
                + members.iter().map(|(key, value)| text_size(key) + 1 + size(value)).sum::<usize>()
        }
    }
}

fn text_size(text: &str) -> usize {
    let escaped = |byte: u8| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 8 | 12 => 2,
        byte if byte < 32 => 6,
        _ => 1,
    };
    2 + text.bytes().map(escaped).sum::<usize>()
}
