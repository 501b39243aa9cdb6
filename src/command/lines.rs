//! JSON lines: read one by one, each answered with one line.

use crate::Ending;
use busbar::diagnostic::Diagnostic;
use busbar::json::{self, Kind, SyntaxError, Value};
use busbar::pattern::Refusal;
use busbar::text;
use std::borrow::Cow;
use std::io::{self, BufRead};

/// Answers every line that is not blank, or why it is no text; ends as the worst of them.
pub fn each(
    input: impl BufRead,
    mut answer: impl FnMut(Result<&str, Diagnostic>) -> io::Result<Ending>,
) -> io::Result<Ending> {
    let mut ending = Ending::Fine;
    for line in input.split(b'\n') {
        let line = line?;
        if !line.trim_ascii().is_empty() {
            // Bytes that are no text are not replaced: two that differ would become the same.
            let text = str::from_utf8(&line).map_err(|_| Diagnostic::error("match-line-not-text"));
            ending = ending.max(answer(text)?);
        }
    }
    Ok(ending)
}

/// A line's value, or why it is none.
pub fn read(line: &str) -> Result<Value, Diagnostic> {
    json::read(line).map_err(|error| syntax(&error))
}

/// The raw text of a member: a string's own text; anything else exactly as it is written, so that `1.0` stays `1.0` and
/// duplicate keys stay two.
pub fn part<'line>(line: &'line str, root: &Value, name: &str) -> Option<Cow<'line, str>> {
    let value = root.get(name)?;
    Some(match &value.kind {
        Kind::String(text) => Cow::Owned(text.clone()),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
            Cow::Borrowed(value.span.of(line))
        }
    })
}

/// What is wrong with JSON.
pub fn syntax(error: &SyntaxError) -> Diagnostic {
    error
        .arguments()
        .into_iter()
        .fold(Diagnostic::error(error.code()), |diagnostic, (name, value)| diagnostic.with(name, value))
}

/// A finding as JSON.
pub fn said(found: &Diagnostic) -> serde_json::Value {
    serde_json::json!({ "error": text::sentence(found), "code": found.code })
}

/// A pattern's mistakes as JSON.
pub fn refused(refusals: &[Refusal]) -> serde_json::Value {
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
