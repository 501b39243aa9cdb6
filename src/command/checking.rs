//! `busbar check`.

use crate::{Ending, reading};
use busbar::checks::check;
use busbar::diagnostic::Severity;
use busbar::text;
use std::io::{self, Write};

/// Writes every finding. It ends with findings where something would not deploy, or not do what is drawn.
pub fn run(argument: &str, as_json: bool, out: &mut impl Write) -> io::Result<Ending> {
    let Some(design) = reading::design(argument) else { return Ok(Ending::Unusable) };
    let drawing = design.freeze().drawing;
    let findings = check(&drawing);
    for found in &findings {
        let about = reading::about(&drawing, found.place.subject);
        if as_json {
            writeln!(
                out,
                "{}",
                serde_json::json!({ "about": about, "sentence": text::sentence(found), "found": found })
            )?;
        } else {
            writeln!(out, "{}", reading::line(&about, found))?;
        }
    }
    let is_broken = findings.iter().any(|found| found.severity == Severity::Error);
    Ok(if is_broken { Ending::Findings } else { Ending::Fine })
}
