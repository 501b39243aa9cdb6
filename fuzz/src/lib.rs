//! How the bytes of an input stand for patterns and an event.

/// What stands between the texts of an input: a byte that no text holds.
pub const SEPARATOR: u8 = 0xff;

/// The texts of an input: patterns, and behind them the event. Bytes that are no UTF-8 become replacement characters.
pub fn texts(input: &[u8]) -> Vec<String> {
    input.split(|byte| *byte == SEPARATOR).map(|text| String::from_utf8_lossy(text).into_owned()).collect()
}
