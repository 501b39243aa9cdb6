//! `busbar check` without a design: state machine definitions, line by line.

use crate::{Ending, lines};
use busbar::diagnostic::{Diagnostic, Severity};
use busbar::json::{Place, Value};
use busbar::states::{self, ExecutionType};
use busbar::text;
use std::io::{self, BufRead, Write};

/// Judges each line's definition.
pub fn run(input: impl BufRead, out: &mut impl Write) -> io::Result<Ending> {
    lines::each(input, |line| {
        let (answer, ending) = match line.and_then(answer) {
            Ok(answer) => answer,
            Err(refusal) => (lines::said(&refusal), Ending::Unusable),
        };
        writeln!(out, "{answer}")?;
        Ok(ending)
    })
}

fn answer(line: &str) -> Result<(serde_json::Value, Ending), Diagnostic> {
    let root = lines::read(line)?;
    let definition = lines::part(line, &root, "definition")
        .ok_or_else(|| Diagnostic::error("run-line-lacks").with("name", "definition"))?;
    let kind = match root.get("type") {
        None => ExecutionType::Standard,
        Some(value) => kind(value).ok_or_else(|| Diagnostic::error("run-line-wrong").with("name", "type"))?,
    };
    let findings = states::check(&definition, kind);
    let ending = if states::is_accepted(&findings) { Ending::Fine } else { Ending::Findings };
    Ok((judged(&definition, &findings), ending))
}

/// `STANDARD` or `EXPRESS`.
pub fn kind(value: &Value) -> Option<ExecutionType> {
    match value.as_str()? {
        "STANDARD" => Some(ExecutionType::Standard),
        "EXPRESS" => Some(ExecutionType::Express),
        _ => None,
    }
}

/// Whether the service would take the definition, and every finding with its place and sentence.
pub fn judged(definition: &str, findings: &[Diagnostic]) -> serde_json::Value {
    let told: Vec<serde_json::Value> = findings
        .iter()
        .map(|finding| {
            let range = finding.place.range.unwrap_or_default();
            let place = Place::of(definition, range.start);
            let severity = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Hint => "hint",
            };
            serde_json::json!({
                "severity": severity, "code": finding.code, "sentence": text::sentence(finding),
                "line": place.line, "column": place.column, "range": range, "fix": finding.fix,
            })
        })
        .collect();
    serde_json::json!({ "accepted": states::is_accepted(findings), "findings": told })
}
