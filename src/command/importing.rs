//! `busbar import`.

use crate::{Ending, reading};
use busbar::design;
use busbar::diagnostic::Diagnostic;
use busbar::exchange::{Refused, bring_in};
use busbar::import::{Fate, File, Line};
use busbar::text;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Imports files as one design. Where one of them cannot be taken over, nothing is written.
pub fn run(files: &[PathBuf], design: Option<&Path>, report: bool, out: &mut impl Write) -> io::Result<Ending> {
    let mut texts = Vec::new();
    for path in files {
        let shown = path.display().to_string();
        let content = match std::fs::read(path) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|_| Diagnostic::error("import-not-text")),
            Err(error) => Err(Diagnostic::error("command-file-unreadable").with("reason", error)),
        };
        match content {
            Ok(text) => texts.push((shown, text)),
            Err(reason) => {
                reading::say(&shown, &reason);
                return Ok(Ending::Unusable);
            }
        }
    }
    let files: Vec<File<'_>> = texts.iter().map(|(name, text)| File { name, text }).collect();
    let brought = match bring_in(&files, 1) {
        Ok(brought) => brought,
        Err(Refused { file, reason }) => {
            reading::say(&file, &reason);
            return Ok(Ending::Unusable);
        }
    };
    if report {
        let is_json_on_out = design.is_none();
        for line in &brought.report {
            let said = told(line);
            if is_json_on_out { eprintln!("{said}") } else { writeln!(out, "{said}")? }
        }
    }
    let written = design::write(&brought.design);
    match design {
        None => out.write_all(written.as_bytes())?,
        Some(path) => {
            if let Err(error) = std::fs::write(path, written) {
                let unwritten = Diagnostic::error("file-unwritable").with("path", path.display());
                reading::say(&path.display().to_string(), &unwritten.with("reason", error));
                return Ok(Ending::Unusable);
            }
        }
    }
    let is_refused = brought.report.iter().any(|line| line.fate == Fate::Refused);
    Ok(if is_refused { Ending::Findings } else { Ending::Fine })
}

/// `template.yaml:12:3: kept: Cluster: …`
fn told(line: &Line) -> String {
    let Line { fate, file, subject, line: number, column, diagnostic } = line;
    format!("{file}:{number}:{column}: {}: {subject}: {}", fate.id(), text::sentence(diagnostic))
}
