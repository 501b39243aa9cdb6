//! Designs as arguments: files, or names of the gallery.

use busbar::design::{self, Design};
use busbar::diagnostic::{Diagnostic, Severity, Subject};
use busbar::kinds::Drawing;
use busbar::{gallery, text};
use std::path::Path;

/// The design in a file or, where there is no such file, of the gallery. What had to be mended in it is said at once; where
/// it cannot be read, why is said and there is none.
pub fn design(argument: &str) -> Option<Design> {
    if !Path::new(argument).exists()
        && let Some(exhibit) = gallery::exhibit(argument)
    {
        return Some(exhibit.design());
    }
    read(Path::new(argument)).map(|(design, _)| design)
}

/// The design in a file, and the file's text.
pub fn read(path: &Path) -> Option<(Design, String)> {
    let shown = path.display();
    let content = match std::fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| Diagnostic::error("file-not-a-design")),
        Err(error) => Err(Diagnostic::error("command-file-unreadable").with("reason", error)),
    };
    let read = content.and_then(|content| Ok((design::read(&content)?, content)));
    match read {
        Ok(((design, found), content)) => {
            found.iter().for_each(|found| say(&shown.to_string(), found));
            Some((design, content))
        }
        Err(refusal) => {
            say(&shown.to_string(), &refusal);
            None
        }
    }
}

/// The names of what a finding is about.
pub fn about(drawing: &Drawing, subject: Option<Subject>) -> String {
    match subject {
        None => drawing.name.clone(),
        Some(Subject::Node(index)) => drawing.node(index).name().to_owned(),
        Some(Subject::Link(index)) => {
            let link = drawing.link(index);
            format!("{} → {}", link.from().name(), link.to().name())
        }
    }
}

/// Writes a diagnostic to standard error, after what it is about.
pub fn say(about: &str, diagnostic: &Diagnostic) {
    eprintln!("{}", line(about, diagnostic));
}

/// A diagnostic as one line, after what it is about.
pub fn line(about: &str, diagnostic: &Diagnostic) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    format!("{severity}: {about}: {}", text::sentence(diagnostic))
}
