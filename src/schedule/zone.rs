//! Time zones as they are from 2026 on, which is when runs begin.
//!
//! The rules are those that the IANA time zone database, version 2025b, ends each zone's history with (RFC 8536, the
//! footer). Africa/Casablanca and Africa/El_Aaiun, whose clocks go back for each Ramadan, stand at UTC+1 all the year.

use super::calendar::{days_since_1970, last_day_of, weekday_of};

/// A line each: a rule as POSIX spells `TZ`, and the zones that keep it.
static ZONES: &str = include_str!("zones.txt");

/// A time zone: how far its clocks are ahead of UTC, and when they change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    standard_secs: i64,
    daylight: Option<Daylight>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Daylight {
    ahead_secs: i64,
    begins: Change,
    ends: Change,
}

/// The so-many-th (5 for the last) weekday (0 for Sunday) of a month, and the local time of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    month: i64,
    week: i64,
    weekday: i64,
    at_secs: i64,
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Zone = Zone { standard_secs: 0, daylight: None };

    /// The zone with a name of the database, such as Europe/Berlin.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let line = ZONES.lines().find(|line| line.split(' ').skip(1).any(|zone| zone == name))?;
        Self::parse(line.split(' ').next()?)
    }

    /// Reads a rule as POSIX spells it, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
    fn parse(rule: &str) -> Option<Self> {
        let mut parts = rule.split(',');
        let names = parts.next()?;
        let (behind, rest) = offset(after_name(names)?)?;
        let standard_secs = -behind;
        if rest.is_empty() {
            return Some(Self { standard_secs, daylight: None });
        }
        let own = after_name(rest)?;
        let ahead_secs = if own.is_empty() { standard_secs + 3_600 } else { -offset(own)?.0 };
        let daylight =
            Daylight { ahead_secs, begins: Change::parse(parts.next()?)?, ends: Change::parse(parts.next()?)? };
        Some(Self { standard_secs, daylight: Some(daylight) })
    }

    /// How far the clocks are ahead at a moment in seconds since 1970.
    fn ahead_secs(&self, utc_secs: i64) -> i64 {
        let Some(daylight) = self.daylight else { return self.standard_secs };
        let year = super::calendar::date_of((utc_secs + self.standard_secs).div_euclid(86_400)).0;
        // Each change is said in the time that is left.
        let begins = daylight.begins.local_secs(year) - self.standard_secs;
        let ends = daylight.ends.local_secs(year) - daylight.ahead_secs;
        let is_daylight =
            if begins < ends { (begins..ends).contains(&utc_secs) } else { !(ends..begins).contains(&utc_secs) };
        if is_daylight { daylight.ahead_secs } else { self.standard_secs }
    }

    /// The moment at which the clocks show a local time (both in seconds since 1970): the first one where they show it twice,
    /// none where they leave it out.
    #[must_use]
    pub fn utc_secs(&self, local_secs: i64) -> Option<i64> {
        let daylight_secs = self.daylight.map_or(self.standard_secs, |daylight| daylight.ahead_secs);
        let mut moments = [local_secs - self.standard_secs, local_secs - daylight_secs];
        moments.sort_unstable();
        moments.into_iter().find(|&moment| moment + self.ahead_secs(moment) == local_secs)
    }
}

impl Change {
    /// Reads `M3.5.0` or `M3.5.0/2:45`.
    fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.split_once('/').unwrap_or((text, "2"));
        let mut numbers = day.strip_prefix('M')?.split('.').map(|number| number.parse().ok());
        let (month, week, weekday) = (numbers.next()??, numbers.next()??, numbers.next()??);
        Some(Self { month, week, weekday, at_secs: offset(time)?.0 })
    }

    fn local_secs(self, year: i64) -> i64 {
        let first = days_since_1970(year, self.month, 1);
        let mut day = first + (self.weekday - weekday_of(first)).rem_euclid(7) + (self.week - 1) * 7;
        if day >= first + last_day_of(year, self.month) {
            day -= 7;
        }
        day * 86_400 + self.at_secs
    }
}

/// What comes after a zone's short name, which stands in `<>` where it has signs or digits.
fn after_name(text: &str) -> Option<&str> {
    match text.strip_prefix('<') {
        Some(rest) => rest.split_once('>').map(|(_, rest)| rest),
        None => Some(text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic())),
    }
}

/// Reads `-3:30` as seconds, and gives what comes after it.
fn offset(text: &str) -> Option<(i64, &str)> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(rest.len());
    let mut secs = 0;
    for (part, unit) in rest.get(..end)?.split(':').zip([3_600, 60, 1]) {
        secs += part.parse::<i64>().ok()? * unit;
    }
    Some((sign * secs, rest.get(end..)?))
}
