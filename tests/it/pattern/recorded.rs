//! The recorded answers of the service and of its reference implementation.

use crate::support::shared;
use busbar::json;
use busbar::pattern::{Pattern, Verdict};
use serde_json::Value;

/// Patterns of the recorded answers that differ from the message that the service gave beside them: the recording's author
/// masked part of the pattern in the message.
const MASKED_IN_MESSAGE: &[(&str, &str)] =
    &[("content_wildcard_list_EXC", "region masked"), ("content_wildcard_repeating_star_EXC", "region masked")];

/// Cases of the reference's own suite that are not imitated, by position, each with its reason.
const NOT_IMITATED: &[(usize, &str)] = &[];

/// `true`, `false`, or the service's message.
fn answer(pattern: &str, event: &str) -> Result<bool, String> {
    let pattern = Pattern::parse(pattern).map_err(|refusals| refusals[0].service_message.clone())?;
    let event = json::read_prefix(event).map_err(|error| format!("event: {error:?}"))?;
    match pattern.verdict(&event) {
        Verdict::Match => Ok(true),
        Verdict::NoMatch => Ok(false),
        Verdict::TooComplex => Err("too complex".to_owned()),
    }
}

/// Puts back what the recording masked in messages.
fn unmasked(message: &str) -> String {
    message.replace("arn:<partition>:events:<region>:", "arn:aws:events:us-east-1:")
}

#[test]
fn agrees_with_every_recorded_answer_of_the_service() {
    let name = "pattern/aws_recorded.json";
    let Some(text) = shared::text(name) else { return };
    let cases: Vec<(String, String, Option<String>, String, String)> =
        serde_json::from_str(&text).expect("the file holds tuples");
    shared::report(name, cases.len());
    let mut failures = Vec::new();
    for (label, verdict, message, pattern, event) in &cases {
        let found = answer(pattern, event);
        let wanted = match (verdict.as_str(), message) {
            ("true", _) => Ok(true),
            ("false", _) => Ok(false),
            (_, Some(message)) if MASKED_IN_MESSAGE.iter().any(|(masked, _)| masked == label) => Err(unmasked(message)),
            (_, message) => Err(message.clone().unwrap_or_default()),
        };
        if found != wanted {
            failures.push(format!("{label}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {} differ:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn agrees_with_the_reference_implementations_own_cases() {
    let name = "pattern/reference_cases.jsonl";
    let Some(text) = shared::text(name) else { return };
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    shared::report(name, cases.len());
    let mut failures = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let text = |key: &str| case[key].as_str().expect("a case has texts");
        let wanted = Ok(case["expected"].as_bool().expect("a case has a verdict"));
        let found = answer(text("pattern"), text("event"));
        let is_exempt = NOT_IMITATED.iter().any(|(exempt, _)| *exempt == index);
        if (found == wanted) == is_exempt {
            failures.push(format!(
                "{index} {}\n  {}\n  {}\n  wanted {wanted:?}, found {found:?}{}",
                text("id"),
                text("pattern"),
                text("event"),
                if is_exempt { " although it is listed as not imitated" } else { "" }
            ));
        }
    }
    assert!(failures.is_empty(), "{} of {} differ:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn agrees_with_the_reference_implementations_checks() {
    let name = "pattern/reference_checks.jsonl";
    let Some(text) = shared::text(name) else { return };
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    shared::report(name, cases.len());
    let mut failures = Vec::new();
    for case in &cases {
        let pattern = case["pattern"].as_str().expect("a case has a pattern");
        let wanted = case["error"].as_str();
        let found = Pattern::parse(pattern).err().map(|refusals| {
            let message = &refusals[0].service_message;
            let reason = message.strip_prefix("Event pattern is not valid. Reason: ").unwrap_or(message);
            reason.split("\n at [").next().unwrap_or_default().to_owned()
        });
        if found.as_deref() != wanted {
            failures.push(format!("{pattern}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {} differ:\n{}", failures.len(), cases.len(), failures.join("\n"));
}
