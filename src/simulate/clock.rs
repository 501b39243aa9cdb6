//! A run's time as text, and random bits as ids.

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

/// A moment of the run as a time in UTC (RFC 3339), which is how an event's `time` looks.
pub(super) fn rfc3339(at_millis: u64) -> String {
    let secs = START_SECS + at_millis / 1000;
    let (days, second) = (secs / 86_400, secs % 86_400);
    let (year, month, day) = date(days);
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
    let second = number(11..13)? * 3600 + number(14..16)? * 60 + number(17..19)?;
    let secs = days(year, month, day)? * 86_400 + second;
    Some(secs.saturating_sub(START_SECS) * 1000)
}

/// The day since 1970-01-01 of a date from 1970 on; the inverse of [`date`].
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    if year < 1970 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let shifted_year = year - u64::from(month <= 2);
    let (era, year_of_era) = (shifted_year / 400, shifted_year % 400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era).checked_sub(719_468)
}

/// The date of a day since 1970-01-01, in years that begin with March, so that the leap day is the last of its year
/// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn date(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_through_leap_years() {
        // Dates that any calendar shows: the epoch, a leap day, the day after one, a century that leaps and one that does not.
        let cases = [
            (0, (1970, 1, 1)),
            (11_016, (2000, 2, 29)),
            (19_782, (2024, 2, 29)),
            (19_783, (2024, 3, 1)),
            (20_454, (2026, 1, 1)),
            (47_541, (2100, 3, 1)),
        ];
        for (days, expected) in cases {
            assert_eq!(date(days), expected);
        }
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
