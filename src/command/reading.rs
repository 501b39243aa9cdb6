//! Designs as arguments: files, or names of the gallery.

use busbar::design::{self, Design};
use busbar::diagnostic::{Diagnostic, Severity};
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
        Err(error) => Err(Diagnostic::error("file-unreadable").with("reason", error)),
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

/// Writes a diagnostic to standard error, after what it is about.
pub fn say(about: &str, diagnostic: &Diagnostic) {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    eprintln!("{severity}: {about}: {}", text::sentence(diagnostic));
}
