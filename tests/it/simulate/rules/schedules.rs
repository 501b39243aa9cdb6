//! Schedules. Sources: Scheduler user guide, schedule-types and managing-schedule-flexible-time-windows.

use super::{Play, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::schedule::{Expression, Zone};
use serde_json::{Value, json};

const MINUTE: u64 = 60_000;
const DAY: u64 = 86_400_000;

/// A schedule that calls a function.
fn play(schedule: Value) -> (Play, [usize; 2]) {
    let mut play = Play::default();
    let schedule = play.sketch.node("schedule", "Nightly", schedule);
    let function = play.sketch.node("lambda-function", "Report", json!({}));
    play.sketch.link("schedule-target", schedule, function, json!({ "schedule-input": "{\"report\": 1}" }));
    (play, [schedule, function])
}

fn is_due(step: &Step) -> bool {
    *step == Step::Happening(Happening::Due)
}

#[test]
fn rule_90_a_rate_begins_at_once_and_is_precise_to_a_minute() {
    // schedule-types: invoked within 60 seconds of its time. Runs begin on the minute.
    let (mut play, [schedule, function]) = play(json!({ "expression": "rate(5 minutes)" }));
    play.until(16 * MINUTE);
    let played = play.check(90, "rate");
    let due = played.times(Subject::Node(schedule), is_due);
    assert_eq!(due.iter().map(|at_millis| at_millis / MINUTE).collect::<Vec<_>>(), [0, 5, 10, 15]);
    assert_eq!(played.run.outcome().nodes[function].done, 4);
}

#[test]
fn rule_91_a_flexible_window_lets_it_come_later() {
    let (mut play, [schedule, _]) = play(json!({ "expression": "cron(0 12 * * ? *)", "flexible-window-minutes": 30 }));
    play.until(20 * DAY);
    let due = play.run().times(Subject::Node(schedule), is_due);
    let late: Vec<u64> = due.iter().map(|at_millis| at_millis % DAY / MINUTE).collect();
    assert_eq!(late.len(), 20);
    assert!(late.iter().all(|minute| (720..=750).contains(minute)), "{late:?}");
    assert!(late.iter().any(|&minute| minute > 721), "{late:?}");
}

#[test]
fn rule_92_once_or_disabled() {
    for (schedule, due) in [
        (json!({ "expression": "at(2026-01-01T08:00:00)" }), 1),
        (json!({ "expression": "at(2025-12-31T08:00:00)" }), 0),
        (json!({ "expression": "rate(1 hour)", "state": "disabled" }), 0),
        // A run without an end begins nothing that repeats itself for ever.
        (json!({ "expression": "rate(1 hour)" }), 0),
    ] {
        let (play, [schedule_node, _]) = play(schedule.clone());
        assert_eq!(play.run().times(Subject::Node(schedule_node), is_due).len(), due, "{schedule}");
    }
}

/// Seconds since 1970 of a time in UTC, from the days of its year on.
fn utc(year_begins: i64, day: i64, hour: i64, minute: i64) -> i64 {
    (year_begins + day) * 86_400 + hour * 3_600 + minute * 60
}

/// Days from 1970-01-01 to 2026-01-01: 56 years with 14 leap days.
const YEAR_2026: i64 = 56 * 365 + 14;

#[test]
fn rule_93_clocks_that_go_forward_leave_a_run_out_and_those_that_go_back_run_it_once() {
    // Berlin, 2026: 29 March (day 87 of the year, from 0) 2:00 becomes 3:00; 25 October (day 297) 3:00 becomes 2:00 again.
    let berlin = Zone::named("Europe/Berlin").expect("it is in the database");
    let daily = Expression::parse("cron(30 2 * * ? *)").expect("it is an expression");
    let next = |after| daily.next_after(after, 0, &berlin).expect("there is a next time");
    let saturday = next(utc(YEAR_2026, 86, 0, 0));
    assert_eq!(saturday, utc(YEAR_2026, 86, 1, 30));
    assert_eq!(next(saturday), utc(YEAR_2026, 88, 0, 30), "Sunday is left out, then it is summer");
    let sunday = next(utc(YEAR_2026, 296, 12, 0));
    assert_eq!(sunday, utc(YEAR_2026, 297, 0, 30), "the first 2:30, in summer time");
    assert_eq!(next(sunday), utc(YEAR_2026, 298, 1, 30), "not the second one");
    // The southern summer goes over the turn of the year.
    let sydney = Zone::named("Australia/Sydney").expect("it is in the database");
    let noon = Expression::parse("cron(0 12 * * ? *)").expect("it is an expression");
    assert_eq!(noon.next_after(utc(YEAR_2026, 0, 0, 0), 0, &sydney), Some(utc(YEAR_2026, 0, 1, 0)));
    assert_eq!(noon.next_after(utc(YEAR_2026, 180, 0, 0), 0, &sydney), Some(utc(YEAR_2026, 180, 2, 0)));
}

#[test]
fn rule_94_the_services_dialect_of_cron() {
    // eb-scheduled-rule-pattern: L, W, #, names, steps, ranges. 2026-01-01 is a Thursday.
    let cases: [(&str, &[i64]); 10] = [
        ("cron(0 0 1W * ? *)", &[0, 32]),
        ("cron(0 0 L * ? *)", &[30, 58]),
        ("cron(0 0 ? * 6L *)", &[29, 57]),
        ("cron(0 0 ? * 3#2 *)", &[12, 40]),
        ("cron(0 0 ? * SAT-MON *)", &[2, 3, 4, 9]),
        ("cron(0 0 ? * MON-FRI *)", &[0, 1, 4, 5]),
        ("cron(0 0 1/10 * ? *)", &[0, 10, 20, 30]),
        ("cron(0 0 1 FEB,MAR ? *)", &[31, 59]),
        ("cron(0 0 29 2 ? *)", &[365 + 365 + 59]),
        ("cron(0 0 1 1 ? 2027)", &[365]),
    ];
    for (text, days) in cases {
        let expression = Expression::parse(text).unwrap_or_else(|| panic!("{text} is an expression"));
        let mut after = utc(YEAR_2026, 0, 0, 0) - 1;
        for day in days {
            let next = expression.next_after(after, 0, &Zone::UTC);
            assert_eq!(next, Some(utc(YEAR_2026, *day, 0, 0)), "{text} after {after}");
            after = next.unwrap_or_default();
        }
    }
    let over = Expression::parse("cron(0 0 1 1 ? 2025)").expect("it is an expression");
    assert_eq!(over.next_after(utc(YEAR_2026, 0, 0, 0), 0, &Zone::UTC), None);
    for refused in [
        "cron(0 1 * * * *)",
        "cron(71 8 1 * ? *)",
        "cron(7 20 * * NOT *)",
        "cron(0 0 ? * ? *)",
        "cron(0 0 32 * ? *)",
        "cron(0 0 ? * 8 *)",
        "cron(0 0)",
        "rate(0 minutes)",
        "rate(5 seconds)",
        "at(2026-02-30T00:00:00)",
        "every day",
    ] {
        assert!(Expression::parse(refused).is_none(), "{refused}");
    }
}

#[test]
fn every_zone_of_the_database_is_read() {
    for name in ["UTC", "Asia/Kathmandu", "America/New_York", "Pacific/Chatham", "Europe/Dublin", "Africa/Cairo"] {
        assert!(Zone::named(name).is_some(), "{name}");
    }
    assert_eq!(Zone::named("Europe/Nowhere"), None);
    // Dublin's standard time is that of its summer: in January its clocks show UTC, in July an hour more.
    let dublin = Zone::named("Europe/Dublin").expect("it is in the database");
    assert_eq!(dublin.utc_secs(utc(YEAR_2026, 10, 12, 0)), Some(utc(YEAR_2026, 10, 12, 0)));
    assert_eq!(dublin.utc_secs(utc(YEAR_2026, 190, 12, 0)), Some(utc(YEAR_2026, 190, 11, 0)));
    let kathmandu = Zone::named("Asia/Kathmandu").expect("it is in the database");
    assert_eq!(kathmandu.utc_secs(utc(YEAR_2026, 10, 5, 45)), Some(utc(YEAR_2026, 10, 0, 0)));
}
