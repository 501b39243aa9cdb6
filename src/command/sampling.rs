//! `busbar sample`.

use crate::{Ending, lines};
use busbar::diagnostic::Diagnostic;
use busbar::json::{self, Kind, Value};
use busbar::pattern::{Clause, NearMiss, NearMissOutcome, Pattern, Refusal, SampleFault};
use std::io::{self, BufRead, Write};

/// Answers each line with an event that its pattern matches and, where asked for, with near misses.
pub fn run(input: impl BufRead, out: &mut impl Write, seed: u64, has_near_misses: bool) -> io::Result<Ending> {
    lines::each(input, |line| {
        let (answer, ending) = match line.and_then(|line| pattern(line, seed)) {
            Err(refusal) => (Value::from(&lines::said(&refusal)), Ending::Unusable),
            Ok((Err(refusals), _)) => (Value::from(&lines::refused(&refusals)), Ending::Findings),
            Ok((Ok(pattern), seed)) => sample(&pattern, seed, has_near_misses),
        };
        writeln!(out, "{}", json::compact(&answer))?;
        Ok(ending)
    })
}

/// The line's pattern, and its own seed where it has one.
fn pattern(line: &str, seed: u64) -> Result<(Result<Pattern, Vec<Refusal>>, u64), Diagnostic> {
    let root = lines::read(line)?;
    let lacks = || Diagnostic::error("sample-line-lacks").with("name", "pattern");
    let text = lines::part(line, &root, "pattern").ok_or_else(lacks)?;
    let own = root.get("seed").and_then(|value| value.span.of(line).parse().ok());
    Ok((Pattern::parse(&text), own.unwrap_or(seed)))
}

fn sample(pattern: &Pattern, seed: u64, has_near_misses: bool) -> (Value, Ending) {
    let (mut members, ending) = match pattern.sample(seed) {
        Ok(event) => (vec![("event", event)], Ending::Fine),
        Err(SampleFault::Unsatisfiable { leaves }) => {
            let clauses = leaves.iter().map(|leaf| &pattern.leaves()[*leaf]).map(|leaf| {
                let list = Value::made_string(leaf.span.of(pattern.text()));
                Value::made_object([("field", Value::made_string(leaf.path.as_str())), ("list", list)])
            });
            (vec![("unsatisfiable", Value::made(Kind::Array(clauses.collect())))], Ending::Findings)
        }
        Err(SampleFault::TooComplex) => (vec![("unknown", truth())], Ending::Findings),
    };
    if has_near_misses {
        let misses = pattern.near_misses(seed).into_iter().map(near_miss).collect();
        members.push(("near-misses", Value::made(Kind::Array(misses))));
    }
    (Value::made_object(members), ending)
}

fn near_miss(miss: NearMiss) -> Value {
    let clause = match miss.clause {
        Clause::Field(field) => ("field", Value::made_string(field)),
        Clause::Or(position) => ("or", Value::made(Kind::Number(position.to_string()))),
    };
    let outcome = match miss.outcome {
        NearMissOutcome::Event(event) => ("event", event),
        NearMissOutcome::CannotFailAlone => ("cannot-fail-alone", truth()),
        NearMissOutcome::Unknown => ("unknown", truth()),
    };
    Value::made_object([clause, outcome])
}

fn truth() -> Value {
    Value::made(Kind::Bool(true))
}
