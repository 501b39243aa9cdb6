//! `busbar simulate`.

use crate::{Ending, reading};
use busbar::design::{Design, Frozen};
use busbar::diagnostic::Diagnostic;
use busbar::simulate::{self, Run, Scenario};
use busbar::text;
use std::io::{self, Write};

/// Runs the scenarios of a design, or the one that is named, with as many seeds as asked from the first on, and writes JSON
/// lines: for one seed the trace, and for every run its summary with what the expectations came to.
pub fn run(design: &str, named: Option<&str>, seed: u64, seeds: u64, out: &mut impl Write) -> io::Result<Ending> {
    let Some(read) = reading::design(design) else { return Ok(Ending::Unusable) };
    let frozen = read.freeze();
    let scenarios = match chosen(&read, &frozen, named) {
        Ok(scenarios) => scenarios,
        Err(refusal) => {
            reading::say(design, &refusal);
            return Ok(Ending::Unusable);
        }
    };
    let mut ending = Ending::Fine;
    for scenario in &scenarios {
        for seed in seed..seed.saturating_add(seeds.max(1)) {
            let mut run = match Run::of(frozen.drawing.clone(), scenario.clone(), seed) {
                Ok(run) => run,
                Err(refusal) => {
                    reading::say(design, &refusal);
                    return Ok(Ending::Unusable);
                }
            };
            run.drain();
            if seeds <= 1 {
                out.write_all(run.trace_lines().as_bytes())?;
            }
            let summary = run.summary();
            writeln!(out, "{summary}")?;
            for seen in run.seen().iter().filter(|seen| !seen.is_kept) {
                ending = ending.max(Ending::Findings);
                let how = seen.broken.first().map_or("", |broken| broken.how);
                let broken = Diagnostic::warning("scenario-broken")
                    .with("name", &seen.name)
                    .with("count", seen.breaks)
                    .with("seed", seed)
                    .with("how", text::label(how));
                reading::say(&scenario.name, &broken);
            }
        }
    }
    Ok(ending)
}

fn chosen(design: &Design, frozen: &Frozen, named: Option<&str>) -> Result<Vec<Scenario>, Diagnostic> {
    let records = simulate::scenarios(design);
    let records: Vec<_> =
        records.into_iter().filter(|record| named.is_none_or(|named| record.name() == named)).collect();
    if records.is_empty() {
        return Err(match named {
            Some(named) => Diagnostic::error("scenario-not-there").with("name", named),
            None => Diagnostic::error("scenario-none"),
        });
    }
    records.into_iter().map(|record| simulate::scenario(record, frozen)).collect()
}
