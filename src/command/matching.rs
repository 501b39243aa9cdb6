//! `busbar match`.

use crate::Ending;
use busbar::diagnostic::Diagnostic;
use busbar::json::{self, Kind, SyntaxError, Value};
use busbar::pattern::{Pattern, Refusal, Verdict};
use busbar::text;
use std::borrow::Cow;
use std::io::{self, BufRead, Write};

/// Answers line by line. A line that is not what it should be is answered with an error, and ends the run as unusable input.
pub fn run(input: impl BufRead, out: &mut impl Write, is_explained: bool) -> io::Result<Ending> {
    let mut ending = Ending::Fine;
    for line in input.split(b'\n') {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        // Bytes that are no text are not replaced: two that differ would become the same.
        let parts = str::from_utf8(&line).map_err(|_| Diagnostic::error("match-line-not-text")).and_then(parts);
        let (answer, line_ending) = match parts {
            Err(refusal) => (Answer::Unusable(refusal), Ending::Unusable),
            Ok((pattern, event)) => match answer(&pattern, &event) {
                answer @ (Answer::Refused(_) | Answer::EventRefused(_) | Answer::TooComplex) => {
                    (answer, Ending::Findings)
                }
                answer @ (Answer::Verdict(..) | Answer::Unusable(_)) => (answer, Ending::Fine),
            },
        };
        ending = ending.max(line_ending);
        if is_explained { explain(&answer, out)? } else { tell(&answer, out)? }
    }
    Ok(ending)
}

enum Answer {
    Verdict(bool, Box<busbar::pattern::Explanation>),
    /// The search was given up.
    TooComplex,
    Refused(Vec<Refusal>),
    EventRefused(Diagnostic),
    /// The line holds no pattern and event.
    Unusable(Diagnostic),
}

/// The raw texts of pattern and event.
fn parts(line: &str) -> Result<(Cow<'_, str>, Cow<'_, str>), Diagnostic> {
    let root = json::read(line).map_err(|error| syntax(&error))?;
    let part = |name| {
        root.get(name)
            .map(|value| raw(line, value))
            .ok_or_else(|| Diagnostic::error("match-line-lacks").with("name", name))
    };
    Ok((part("pattern")?, part("event")?))
}

/// A string's own text; anything else exactly as it is written, so that `1.0` stays `1.0` and duplicate keys stay two.
fn raw<'line>(line: &'line str, value: &Value) -> Cow<'line, str> {
    match &value.kind {
        Kind::String(text) => Cow::Owned(text.clone()),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
            Cow::Borrowed(value.span.of(line))
        }
    }
}

fn answer(pattern: &str, event: &str) -> Answer {
    let pattern = match Pattern::parse(pattern) {
        Ok(pattern) => pattern,
        Err(refusals) => return Answer::Refused(refusals),
    };
    // Like the service, what follows the event is not read.
    let event = match json::read_prefix(event) {
        Ok(event) => event,
        Err(error) => return Answer::EventRefused(syntax(&error)),
    };
    if !matches!(event.kind, Kind::Object(_)) {
        return Answer::EventRefused(Diagnostic::error("match-event-not-an-object"));
    }
    match pattern.verdict(&event) {
        Verdict::Match => Answer::Verdict(true, Box::new(pattern.explain(&event))),
        Verdict::NoMatch => Answer::Verdict(false, Box::new(pattern.explain(&event))),
        Verdict::TooComplex => Answer::TooComplex,
    }
}

fn syntax(error: &SyntaxError) -> Diagnostic {
    error
        .arguments()
        .into_iter()
        .fold(Diagnostic::error(error.code()), |diagnostic, (name, value)| diagnostic.with(name, value))
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
    let said = |found: &Diagnostic| serde_json::json!({ "error": text::sentence(found), "code": found.code });
    let value = match answer {
        Answer::Verdict(is_match, explanation) => {
            serde_json::json!({ "matched": is_match, "explanation": explanation })
        }
        Answer::TooComplex => said(&too_complex()),
        Answer::EventRefused(refusal) | Answer::Unusable(refusal) => said(refusal),
        Answer::Refused(refusals) => {
            let refusals: Vec<_> = refusals
                .iter()
                .map(|refusal| {
                    let arguments: Vec<(&str, &str)> =
                        refusal.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    let sentence = text::label_with(&text::message_id(refusal.code), &arguments);
                    serde_json::json!({ "sentence": sentence, "refusal": refusal })
                })
                .collect();
            serde_json::json!({ "refusals": refusals })
        }
    };
    writeln!(out, "{value}")
}

fn too_complex() -> Diagnostic {
    Diagnostic::error("match-too-complex")
}
