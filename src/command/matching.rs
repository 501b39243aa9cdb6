//! `busbar match`.

use crate::{Ending, lines};
use busbar::diagnostic::Diagnostic;
use busbar::json::{self, Kind};
use busbar::pattern::{Explanation, Pattern, Refusal, Verdict};
use busbar::text;
use std::borrow::Cow;
use std::io::{self, BufRead, Write};

/// Answers line by line. A line that is not what it should be is answered with an error, and ends the run as unusable input.
pub fn run(input: impl BufRead, out: &mut impl Write, is_explained: bool) -> io::Result<Ending> {
    lines::each(input, |line| {
        let (answer, ending) = match line.and_then(parts) {
            Err(refusal) => (Answer::Unusable(refusal), Ending::Unusable),
            Ok((pattern, event)) => match answer(&pattern, &event, is_explained) {
                answer @ (Answer::Refused(_) | Answer::EventRefused(_) | Answer::TooComplex) => {
                    (answer, Ending::Findings)
                }
                answer @ (Answer::Verdict(..) | Answer::Unusable(_)) => (answer, Ending::Fine),
            },
        };
        if is_explained {
            explain(&answer, out)?
        } else {
            tell(&answer, out)?
        }
        Ok(ending)
    })
}

enum Answer {
    /// With why, where that is asked for.
    Verdict(bool, Option<Box<Explanation>>),
    /// The search was given up.
    TooComplex,
    Refused(Vec<Refusal>),
    EventRefused(Diagnostic),
    /// The line holds no pattern and event.
    Unusable(Diagnostic),
}

/// The raw texts of pattern and event.
fn parts(line: &str) -> Result<(Cow<'_, str>, Cow<'_, str>), Diagnostic> {
    let root = lines::read(line)?;
    let lacks = |name| Diagnostic::error("match-line-lacks").with("name", name);
    let part = |name| lines::part(line, &root, name).ok_or_else(|| lacks(name));
    Ok((part("pattern")?, part("event")?))
}

fn answer(pattern: &str, event: &str, is_explained: bool) -> Answer {
    let pattern = match Pattern::parse(pattern) {
        Ok(pattern) => pattern,
        Err(refusals) => return Answer::Refused(refusals),
    };
    // Like the service, what follows the event is not read.
    let event = match json::read_prefix(event) {
        Ok(event) => event,
        Err(error) => return Answer::EventRefused(lines::syntax(&error)),
    };
    if !matches!(event.kind, Kind::Object(_)) {
        return Answer::EventRefused(Diagnostic::error("match-event-not-an-object"));
    }
    let explanation = is_explained.then(|| Box::new(pattern.explain(&event)));
    match explanation.as_ref().map_or_else(|| pattern.verdict(&event), |explanation| explanation.verdict) {
        Verdict::Match => Answer::Verdict(true, explanation),
        Verdict::NoMatch => Answer::Verdict(false, explanation),
        Verdict::TooComplex => Answer::TooComplex,
    }
}

fn tell(answer: &Answer, out: &mut impl Write) -> io::Result<()> {
    let message = match answer {
        Answer::Verdict(is_match, _) => return writeln!(out, "{is_match}"),
        Answer::TooComplex => text::sentence(&too_complex()),
        Answer::Refused(refusals) => refusals.first().map(|first| first.service_message.clone()).unwrap_or_default(),
        Answer::EventRefused(refusal) | Answer::Unusable(refusal) => text::sentence(refusal),
    };
    writeln!(out, "error: {}", message.replace('\n', "\\n"))
}

fn explain(answer: &Answer, out: &mut impl Write) -> io::Result<()> {
    let value = match answer {
        Answer::Verdict(is_match, explanation) => {
            let why: Vec<String> = explanation.iter().flat_map(|explanation| why(explanation)).collect();
            serde_json::json!({ "matched": is_match, "why": why, "explanation": explanation })
        }
        Answer::TooComplex => lines::said(&too_complex()),
        Answer::EventRefused(refusal) | Answer::Unusable(refusal) => lines::said(refusal),
        Answer::Refused(refusals) => lines::refused(refusals),
    };
    writeln!(out, "{value}")
}

/// A sentence for each list that is to blame, after its path.
fn why(explanation: &Explanation) -> Vec<String> {
    let failing = explanation.failing_leaves().into_iter();
    let with_miss = failing.filter_map(|leaf| Some((&leaf.path, leaf.miss.as_ref()?)));
    with_miss
        .map(|(path, miss)| {
            let arguments: Vec<(&str, &str)> =
                miss.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
            format!("{path}: {}", text::label_with(&text::message_id(miss.code), &arguments))
        })
        .collect()
}

fn too_complex() -> Diagnostic {
    Diagnostic::error("match-too-complex")
}
