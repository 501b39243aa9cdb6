//! `busbar relation`.

use crate::{Ending, lines};
use busbar::diagnostic::Diagnostic;
use busbar::json::{self, Value};
use busbar::pattern::{Events, Pattern, RelationKind};
use std::io::{self, BufRead, Write};

/// Answers each line with how its two patterns stand to each other, and an event for each claim.
pub fn run(input: impl BufRead, out: &mut impl Write, events: Events) -> io::Result<Ending> {
    lines::each(input, |line| {
        let (answer, ending) = match line.and_then(|line| answer(line, events)) {
            Ok(answered) => answered,
            Err(refusal) => (Value::from(&lines::said(&refusal)), Ending::Unusable),
        };
        writeln!(out, "{}", json::compact(&answer))?;
        Ok(ending)
    })
}

fn answer(line: &str, events: Events) -> Result<(Value, Ending), Diagnostic> {
    let root = lines::read(line)?;
    let text = |name| {
        let lacks = || Diagnostic::error("relation-line-lacks").with("name", name);
        lines::part(line, &root, name).ok_or_else(lacks)
    };
    let (first, second) = match (Pattern::parse(&text("a")?), Pattern::parse(&text("b")?)) {
        (Ok(first), Ok(second)) => (first, second),
        (Err(refusals), _) | (Ok(_), Err(refusals)) => {
            return Ok((Value::from(&lines::refused(&refusals)), Ending::Findings));
        }
    };
    let relation = first.relation(&second, events);
    let witnesses = [("both", relation.both), ("only-a", relation.only_first), ("only-b", relation.only_second)];
    let witnesses = witnesses.into_iter().filter_map(|(name, event)| Some((name, event?)));
    let claim = ("relation", Value::made_string(name(relation.kind)));
    Ok((Value::made_object([claim].into_iter().chain(witnesses)), Ending::Fine))
}

/// The claim in terms of the line's members.
fn name(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Disjoint => "disjoint",
        RelationKind::Equal => "equal",
        RelationKind::Inside => "a-inside-b",
        RelationKind::Contains => "b-inside-a",
        RelationKind::Overlapping => "overlapping",
        RelationKind::Unknown => "unknown",
    }
}
