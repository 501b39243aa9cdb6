//! The project's own table of cases: each row one fact about the language.

mod addresses;
mod anything_but;
mod arrays;
mod exact;
mod exists;
mod ignore_case;
mod numbers;
mod or;
mod refusals;
mod shape;
mod texts;
mod warnings;

use busbar::json;
use busbar::pattern::{Pattern, Verdict};

/// A pattern, an event, and whether it matches.
fn verdict(pattern: &str, event: &str) -> bool {
    let pattern = Pattern::parse(pattern).unwrap_or_else(|refusals| panic!("{pattern} is refused: {refusals:?}"));
    let event = json::read_prefix(event).unwrap_or_else(|error| panic!("{event} is no JSON: {error:?}"));
    let verdict = pattern.verdict(&event);
    assert_eq!(pattern.explain(&event).verdict, verdict, "the explanation of {event:?} has another verdict");
    assert_ne!(verdict, Verdict::TooComplex);
    verdict == Verdict::Match
}

/// Rows of a pattern, an event, and whether it matches.
fn check_events(rows: &[(&str, &str, bool)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(pattern, event, wanted)| verdict(pattern, event) != *wanted)
        .map(|(pattern, event, wanted)| format!("{pattern} on {event} should be {wanted}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// Rows of one entry of a field's list, values that it takes, and values that it does not take.
fn check_values(rows: &[(&str, &[&str], &[&str])]) {
    let mut wrong = Vec::new();
    for (entry, taken, refused) in rows {
        let all = taken.iter().map(|value| (value, true)).chain(refused.iter().map(|value| (value, false)));
        for (value, wanted) in all {
            if verdict(&format!("{{\"a\":[{entry}]}}"), &format!("{{\"a\":{value}}}")) != wanted {
                wrong.push(format!("[{entry}] on {value} should be {wanted}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
