//! A run's time as text, and random bits as ids.

use crate::schedule::calendar::{date_of, days_since_1970};

/// When every run begins: 2026-01-01T00:00:00Z, in seconds since 1970.
const START_SECS: u64 = 1_767_225_600;

/// Random bits in the form of a version 4 UUID (RFC 9562).
pub(super) fn uuid(high: u64, low: u64) -> String {
    let high = (high & 0xffff_ffff_ffff_0fff) | 0x4000;
    let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

/// A moment of the run in milliseconds since 1970.
pub(super) const fn unix_millis(at_millis: u64) -> u64 {
    START_SECS * 1000 + at_millis
}

/// A moment of the run as a time in UTC (RFC 3339), which is how an event's `time` looks.
pub(super) fn rfc3339(at_millis: u64) -> String {
    let secs = START_SECS + at_millis / 1000;
    let second = secs % 86_400;
    let (year, month, day) = date_of((secs / 86_400).cast_signed());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

/// Milliseconds since the run began at a time of an event, such as 2026-01-01T00:00:00Z; 0 for one before the run. `None` where
/// it is no such time.
pub(super) fn millis_of(time: &str) -> Option<u64> {
    let number = |range: std::ops::Range<usize>| time.get(range)?.parse::<u64>().ok();
    let is_punctuated = [(4, '-'), (7, '-'), (10, 'T'), (13, ':'), (16, ':')]
        .iter()
        .all(|&(at, sign)| time.get(at..).is_some_and(|rest| rest.starts_with(sign)));
    if !is_punctuated || !time.ends_with('Z') {
        return None;
    }
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    if !(1970..10_000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let second = number(11..13)? * 3600 + number(14..16)? * 60 + number(17..19)?;
    let days = days_since_1970(year.cast_signed(), month.cast_signed(), day.cast_signed());
    let secs = days.cast_unsigned() * 86_400 + second;
    Some(secs.saturating_sub(START_SECS) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_begins_with_2026() {
        assert_eq!(rfc3339(0), "2026-01-01T00:00:00Z");
        assert_eq!(rfc3339(86_399_999), "2026-01-01T23:59:59Z");
    }

    #[test]
    fn times_are_read_as_they_are_written() {
        for at_millis in [0, 59_000, 86_399_000, 5_097_600_000, 99_999_999_000] {
            assert_eq!(millis_of(&rfc3339(at_millis)), Some(at_millis));
        }
        assert_eq!(millis_of("2025-12-31T23:59:59Z"), Some(0));
        for other in [
            "",
            "2026-01-01",
            "2026-01-01 00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-01-01T00:00:00",
            "été26-01-01T00:00:00Z",
        ] {
            assert_eq!(millis_of(other), None, "{other}");
        }
    }

    #[test]
    fn ids_have_the_version_and_variant_of_random_ones() {
        assert_eq!(uuid(0, 0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u64::MAX, u64::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
