//! `busbar export`.

use crate::{Ending, reading};
use busbar::diagnostic::{Diagnostic, Severity};
use busbar::export::{Exported, Target, export};
use std::io::{self, Write};
use std::path::Path;

/// The ids that `--to` takes.
pub fn target_ids() -> Vec<&'static str> {
    Target::ALL.iter().map(|target| target.id()).collect()
}

/// Exports a design. It ends with findings where something could not be exported as it is drawn.
pub fn run(argument: &str, to: &str, folder: Option<&Path>, out: &mut impl Write) -> io::Result<Ending> {
    let (Some(design), Some(target)) = (reading::design(argument), Target::named(to)) else {
        return Ok(Ending::Unusable);
    };
    let drawing = design.freeze().drawing;
    let exported = export(&drawing, target);
    for found in &exported.diagnostics {
        reading::say(&reading::about(&drawing, found.place.subject), found);
    }
    if let Some(unwritten) = write(&exported, folder, out)? {
        reading::say(argument, &unwritten);
        return Ok(Ending::Unusable);
    }
    let is_broken = exported.diagnostics.iter().any(|found| found.severity == Severity::Error);
    Ok(if is_broken { Ending::Findings } else { Ending::Fine })
}

/// Writes the files, or says why they cannot be written.
fn write(exported: &Exported, folder: Option<&Path>, out: &mut impl Write) -> io::Result<Option<Diagnostic>> {
    match (folder, exported.files.as_slice()) {
        (None, [file]) => out.write_all(file.text.as_bytes())?,
        (None, files) => return Ok(Some(Diagnostic::error("export-needs-folder").with("count", files.len()))),
        (Some(folder), files) => {
            for file in files {
                let path = folder.join(&file.path);
                let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
                if let Err(error) = made.and_then(|()| std::fs::write(&path, &file.text)) {
                    let unwritten = Diagnostic::error("file-unwritable").with("path", path.display());
                    return Ok(Some(unwritten.with("reason", error)));
                }
                writeln!(out, "{}", path.display())?;
            }
        }
    }
    Ok(None)
}
