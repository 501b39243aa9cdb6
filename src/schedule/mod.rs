//! Times at which a schedule calls its target: `rate`, `cron` and `at` as EventBridge Scheduler reads them (Scheduler user
//! guide, schedule-types; what is refused is recorded), in any time zone, with its daylight saving.
//!
//! ```
//! use busbar::schedule::{Expression, Zone};
//! let mornings = Expression::parse("cron(0 8 ? * MON-FRI *)").expect("the service takes it");
//! let berlin = Zone::named("Europe/Berlin").expect("the database has it");
//! // From Thursday, 2026-01-01T00:00:00Z on: seven o'clock in UTC.
//! assert_eq!(mornings.next_after(1_767_225_600, 1_767_225_600, &berlin), Some(1_767_250_800));
//! ```

pub mod calendar;
mod cron;
mod zone;

pub use zone::Zone;

use calendar::{date_of, days_since_1970};
use cron::Cron;

/// When a schedule is due.
#[derive(Clone, Debug)]
pub enum Expression {
    /// Every so many seconds, from the moment on at which it was made. A day is 24 hours, whatever the clocks do.
    Rate {
        secs: i64,
    },
    Cron(Cron),
    /// Once, at a local time in seconds since 1970.
    At {
        local_secs: i64,
    },
}

impl Expression {
    /// Reads an expression; `None` for one that the service refuses.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let inside = |form: &str| text.strip_prefix(form)?.strip_prefix('(')?.strip_suffix(')');
        if let Some(rate) = inside("rate") {
            let (number, unit) = rate.split_once(' ')?;
            let secs = match unit {
                "minute" | "minutes" => 60,
                "hour" | "hours" => 3_600,
                "day" | "days" => 86_400,
                _ => return None,
            };
            let number = number.parse::<u32>().ok().filter(|&number| number > 0)?;
            return Some(Expression::Rate { secs: i64::from(number) * secs });
        }
        if let Some(cron) = inside("cron") {
            return Cron::parse(cron).map(Expression::Cron);
        }
        local_time(inside("at")?).map(|local_secs| Expression::At { local_secs })
    }

    /// The first moment after another at which it is due, all in seconds since 1970; `None` when it is over. A local time
    /// that the clocks leave out is left out, and one that they show twice counts once, the first time.
    #[must_use]
    pub fn next_after(&self, after_secs: i64, made_secs: i64, zone: &Zone) -> Option<i64> {
        match self {
            Expression::Rate { secs } if after_secs < made_secs => Some(made_secs).filter(|_| *secs > 0),
            Expression::Rate { secs } => Some(made_secs + ((after_secs - made_secs) / secs + 1) * secs),
            Expression::Cron(cron) => cron.next_after(after_secs, zone),
            Expression::At { local_secs } => zone.utc_secs(*local_secs).filter(|&secs| secs > after_secs),
        }
    }
}

/// A time as `at` takes it, such as 2026-12-01T08:00:00.
fn local_time(text: &str) -> Option<i64> {
    let form = "dddd-dd-ddTdd:dd:dd";
    let is_form = text.len() == form.len()
        && text
            .chars()
            .zip(form.chars())
            .all(|(c, wanted)| if wanted == 'd' { c.is_ascii_digit() } else { c == wanted });
    if !is_form {
        return None;
    }
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let days = days_since_1970(year, month, day);
    let is_time = date_of(days) == (year, month, day) && hour < 24 && minute < 60 && second < 60;
    is_time.then_some(days * 86_400 + hour * 3_600 + minute * 60 + second)
}
