//! Points in time as texts: ISO 8601 with a date, a time and an offset, as the service takes them.

use crate::schedule::calendar::{date_of, days_since_1970, last_day_of};

/// Milliseconds since 1970-01-01T00:00:00Z; may be negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    pub ms: i64,
    /// Nanoseconds within the millisecond.
    pub sub_ms: u32,
}

impl Timestamp {
    /// Reads `2024-03-14T01:59:26.5Z` or with an offset such as `+02:00`. None where it is no such text, a blank instead of
    /// `T`, a missing offset or an impossible date included (recorded).
    #[must_use]
    pub fn parse(text: &str) -> Option<Timestamp> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let stands = |at: usize, byte: u8| bytes.get(at) == Some(&byte);
        if !(stands(4, b'-') && stands(7, b'-') && stands(10, b'T') && stands(13, b':')) {
            return None;
        }
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute) = (number(11, 13)?, number(14, 16)?);
        let (second, mut at) = if stands(16, b':') { (number(17, 19)?, 19) } else { (0, 16) };
        let mut nanos = 0;
        if stands(at, b'.') {
            let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits == 0 || digits > 9 {
                return None;
            }
            nanos = number(at + 1, at + 1 + digits)? * 10_i64.pow(9 - digits as u32);
            at += 1 + digits;
        }
        let offset = match text.get(at..)? {
            "Z" => 0,
            zone => offset_secs(zone)?,
        };
        if !(1..=12).contains(&month)
            || day < 1
            || day > last_day_of(year, month)
            || hour > 23
            || minute > 59
            || second > 59
        {
            return None;
        }
        let secs = days_since_1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
        Some(Timestamp { ms: secs * 1000 + nanos / 1_000_000, sub_ms: (nanos % 1_000_000) as u32 })
    }
}

fn offset_secs(zone: &str) -> Option<i64> {
    let sign = match zone.bytes().next()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = &zone[1..];
    let (hours, minutes) = match digits.len() {
        2 => (digits, "0"),
        5 if digits.as_bytes()[2] == b':' => (digits.get(..2)?, digits.get(3..)?),
        _ => return None,
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(hours) || !all_digits(minutes) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 18 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// A time as the service writes it: `2024-03-14T01:59:26.500Z`.
#[must_use]
pub fn format_ms(ms: u64) -> String {
    let (days, ms_of_day) = ((ms / 86_400_000) as i64, ms % 86_400_000);
    let (year, month, day) = date_of(days);
    let (secs, ms) = (ms_of_day / 1000, ms_of_day % 1000);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{ms:03}Z", secs / 3600, secs / 60 % 60, secs % 60)
}
