//! Every export of every design of the gallery and of `designs`, as files to read.

use super::designs;
use crate::support::golden;
use busbar::export::{File, Target, export};
use std::fmt::Write;

#[test]
fn every_export_is_as_it_was() {
    for (name, design) in designs::all(1) {
        for target in Target::ALL {
            let exported = export(&design.freeze().drawing, *target);
            for file in &exported.files {
                golden::check(&format!("tests/golden/{name}/{}", path(*target, file)), &file.text);
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

/// Where a file of an export lies among the golden files: a template under its format's name, a folder's files in a folder.
fn path(target: Target, file: &File) -> String {
    match target {
        Target::CloudFormationYaml => "cloudformation.yaml".to_owned(),
        Target::CloudFormationJson => "cloudformation.json".to_owned(),
        Target::Sam => "sam.yaml".to_owned(),
        Target::Cdk | Target::Terraform => format!("{}/{}", target.id(), file.path),
    }
}
