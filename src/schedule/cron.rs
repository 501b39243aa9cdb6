//! The service's dialect of cron: minutes, hours, day of the month, month, day of the week and, where it is said, the year;
//! `, - * ? / L W #` (Scheduler user guide, schedule-types; EventBridge user guide, eb-scheduled-rule-pattern).

use super::Zone;
use super::calendar::{date_of, days_since_1970, last_day_of, weekday_of};

const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
/// The years that a schedule can name.
const YEARS: [i64; 2] = [1970, 2199];

/// A cron expression. Days are given by their month or by their week, never by both.
#[derive(Clone, Debug)]
pub struct Cron {
    minutes: Vec<i64>,
    hours: Vec<i64>,
    days: Days,
    months: Vec<i64>,
    years: Vec<i64>,
}

#[derive(Clone, Debug)]
enum Days {
    OfMonth(Vec<i64>),
    /// `L`
    LastOfMonth,
    /// `15W`: the weekday nearest to that day, within the month.
    NearestWeekday(i64),
    /// 1 for Sunday.
    OfWeek(Vec<i64>),
    /// `6L`: the last one in the month.
    LastOfWeek(i64),
    /// `3#2`: the second one in the month.
    NumberedOfWeek(i64, i64),
}

impl Cron {
    /// Reads what stands between the brackets.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split(' ').collect();
        let (&[minutes, hours, of_month, months, of_week], year) = match fields.as_slice() {
            [first @ .., year] if first.len() == 5 => (first.first_chunk::<5>()?, *year),
            all => (all.first_chunk::<5>().filter(|_| all.len() == 5)?, "*"),
        };
        let days = match (of_month, of_week) {
            ("?", "?") => return None,
            ("?", of_week) => days_of_week(of_week)?,
            (of_month, "?") => days_of_month(of_month)?,
            (_, _) => return None,
        };
        Some(Self {
            minutes: values(minutes, [0, 59], &[])?,
            hours: values(hours, [0, 23], &[])?,
            days,
            months: values(months, [1, 12], &MONTHS)?,
            years: values(year, YEARS, &[])?,
        })
    }

    pub(super) fn next_after(&self, after_secs: i64, zone: &Zone) -> Option<i64> {
        // The local day may have begun on the day before in UTC.
        let mut day = (after_secs - 86_400).div_euclid(86_400);
        loop {
            let (year, month, _) = date_of(day);
            let next_year = *self.years.iter().find(|&&named| named >= year)?;
            if next_year > year {
                day = days_since_1970(next_year, 1, 1);
                continue;
            }
            if !self.months.contains(&month) {
                day = days_since_1970(year, month, 1) + last_day_of(year, month);
                continue;
            }
            if self.days.has(day) {
                let times = self.hours.iter().flat_map(|hour| self.minutes.iter().map(move |minute| (hour, minute)));
                let found = times
                    .filter_map(|(hour, minute)| zone.utc_secs(day * 86_400 + hour * 3_600 + minute * 60))
                    .find(|&secs| secs > after_secs);
                if found.is_some() {
                    return found;
                }
            }
            day += 1;
        }
    }
}

impl Days {
    fn has(&self, day: i64) -> bool {
        let (year, month, of_month) = date_of(day);
        let (last, weekday) = (last_day_of(year, month), weekday_of(day) + 1);
        match self {
            Days::OfMonth(days) => days.contains(&of_month),
            Days::LastOfMonth => of_month == last,
            Days::NearestWeekday(wanted) => {
                let first = days_since_1970(year, month, 1);
                *wanted <= last && of_month == nearest_weekday(first, *wanted, last)
            }
            Days::OfWeek(days) => days.contains(&weekday),
            Days::LastOfWeek(wanted) => weekday == *wanted && of_month + 7 > last,
            Days::NumberedOfWeek(wanted, number) => weekday == *wanted && (of_month - 1) / 7 + 1 == *number,
        }
    }
}

/// The day of the month, from Monday to Friday, that is nearest to a wanted one without leaving the month.
fn nearest_weekday(first_day: i64, wanted: i64, last: i64) -> i64 {
    match weekday_of(first_day + wanted - 1) {
        6 if wanted == 1 => 3,
        6 => wanted - 1,
        0 if wanted == last => wanted - 2,
        0 => wanted + 1,
        _ => wanted,
    }
}

fn days_of_month(text: &str) -> Option<Days> {
    if text == "L" {
        return Some(Days::LastOfMonth);
    }
    match text.strip_suffix('W') {
        Some(day) => value(day, [1, 31], &[]).map(Days::NearestWeekday),
        None => values(text, [1, 31], &[]).map(Days::OfMonth),
    }
}

fn days_of_week(text: &str) -> Option<Days> {
    if text == "L" {
        return Some(Days::OfWeek(vec![7]));
    }
    if let Some(day) = text.strip_suffix('L') {
        return value(day, [1, 7], &WEEKDAYS).map(Days::LastOfWeek);
    }
    match text.split_once('#') {
        Some((day, number)) => Some(Days::NumberedOfWeek(value(day, [1, 7], &WEEKDAYS)?, value(number, [1, 5], &[])?)),
        None => values(text, [1, 7], &WEEKDAYS).map(Days::OfWeek),
    }
}

/// The values that a field names, in order.
fn values(text: &str, [least, most]: [i64; 2], names: &[&str]) -> Option<Vec<i64>> {
    let mut found = Vec::new();
    for part in text.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => (range, Some(value(step, [1, most], &[])?)),
            None => (part, None),
        };
        let (from, to) = match (range, range.split_once('-')) {
            ("*", _) => (least, most),
            (_, Some((from, to))) => (value(from, [least, most], names)?, value(to, [least, most], names)?),
            (from, None) => {
                let from = value(from, [least, most], names)?;
                (from, if step.is_some() { most } else { from })
            }
        };
        let step = step.unwrap_or(1);
        if from <= to {
            found.extend((from..=to).step_by(usize::try_from(step).ok()?));
        } else {
            // A range that goes over the end, such as FRI-MON or 22-2.
            let round = to + most - least + 1;
            let wrapped = (from..=round).step_by(usize::try_from(step).ok()?);
            found.extend(wrapped.map(|at| if at > most { at - (most - least + 1) } else { at }));
        }
    }
    found.sort_unstable();
    found.dedup();
    Some(found)
}

fn value(text: &str, [least, most]: [i64; 2], names: &[&str]) -> Option<i64> {
    if let Some(at) = names.iter().position(|name| name.eq_ignore_ascii_case(text)) {
        return Some(at as i64 + least);
    }
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| is_number && (least..=most).contains(number))
}
