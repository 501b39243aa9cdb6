//! `busbar fmt`.

use crate::{Ending, reading};
use busbar::design;
use busbar::diagnostic::Diagnostic;
use std::io::{self, Write};
use std::path::PathBuf;

/// Writes each file as the editor would, or lists those that it would write otherwise.
pub fn run(files: &[PathBuf], is_check: bool, out: &mut impl Write) -> io::Result<Ending> {
    let mut ending = Ending::Fine;
    for path in files {
        let Some((design, before)) = reading::read(path) else {
            ending = Ending::Unusable;
            continue;
        };
        let after = design::write(&design);
        if before == after {
            continue;
        }
        if is_check {
            writeln!(out, "{}", path.display())?;
            ending = ending.max(Ending::Findings);
        } else if let Err(error) = std::fs::write(path, after) {
            let unwritten = Diagnostic::error("file-unwritable").with("path", path.display()).with("reason", error);
            reading::say(&path.display().to_string(), &unwritten);
            ending = Ending::Unusable;
        }
    }
    Ok(ending)
}
