//! `busbar export`.

use crate::{Ending, reading};
use busbar::design::Design;
use busbar::diagnostic::{Diagnostic, Severity};
use busbar::export::{Exported, File, Target, export, mermaid};
use busbar::kinds::Drawing;
use busbar::picture::{Settings, picture_of};
use busbar::text::label;
use std::io::{self, Write};
use std::path::Path;

/// What shows the drawing itself, beside the targets that deploy it.
const MERMAID: &str = "mermaid";
const SVG: &str = "svg";

/// The ids that `--to` takes.
pub fn target_ids() -> Vec<&'static str> {
    Target::ALL.iter().map(|target| target.id()).chain([MERMAID, SVG]).collect()
}

/// Exports a design. It ends with findings where something could not be exported as it is drawn.
pub fn run(
    argument: &str,
    to: &str,
    settings: &Settings,
    folder: Option<&Path>,
    out: &mut impl Write,
) -> io::Result<Ending> {
    let Some(design) = reading::design(argument) else { return Ok(Ending::Unusable) };
    let drawing = design.freeze().drawing;
    let Some(exported) = exported(design, &drawing, to, settings) else { return Ok(Ending::Unusable) };
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

fn exported(design: Design, drawing: &Drawing, to: &str, settings: &Settings) -> Option<Exported> {
    let shown = |path: &str, text| {
        let file = File { path: path.to_owned(), text, origins: Vec::new() };
        Some(Exported { files: vec![file], diagnostics: Vec::new() })
    };
    match to {
        MERMAID => shown("design.mmd", mermaid(drawing, &|kind| label(&format!("kind-{kind}")))),
        SVG => shown("design.svg", picture_of(design, settings).svg),
        target => Some(export(drawing, Target::named(target)?)),
    }
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
