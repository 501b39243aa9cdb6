//! Every export of every design of the gallery and of `designs`, as files to read.

use super::designs;
use crate::support::golden;
use busbar::export::{Target, export};
use std::fmt::Write;

#[test]
fn every_export_is_as_it_was() {
    for (name, design) in designs::all(1) {
        for target in Target::ALL {
            let exported = export(&design.freeze().drawing, *target);
            for file in &exported.files {
                let ending = file.path.rsplit('.').next().expect("a path has an ending");
                let stem = target.id().trim_end_matches(&format!("-{ending}"));
                let path = format!("tests/golden/{name}/{stem}.{ending}");
                golden::check(&path, &file.text);
            }
            let mut notes = String::new();
            for found in &exported.diagnostics {
                let arguments: Vec<_> =
                    found.arguments.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
                let _ = writeln!(notes, "{:?} {} {}", found.severity, found.code, arguments.join(" "));
            }
            golden::check(&format!("tests/golden/{name}/export-notes.txt"), &notes);
        }
    }
}
