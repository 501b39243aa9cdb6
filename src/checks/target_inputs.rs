//! Inputs of targets that the service refuses or that never arrive.

use super::name_of_link;
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::links::input_paths;
use crate::kinds::{Drawing, LinkRef};
use crate::transform;

/// Variables of one transformer (botocore 1.44.5, events InputTransformer).
const MOST_VARIABLES: usize = 100;
/// No variable begins so (same).
const RESERVED: &str = "AWS";

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for link in drawing.link_refs().filter(|link| link.is("rule-target")) {
        let mut report = |finding: Diagnostic, field: &str| {
            found.push(finding.with("name", name_of_link(link)).at(Subject::Link(link.index)).in_field(field));
        };
        // A bus takes the whole event only; in another account for certain (botocore 1.44.5, events PutTargets).
        if link.to().is("event-bus") && link.text("input") != "whole-event" {
            report(Diagnostic::error("check-input-of-bus"), "input");
        }
        match link.text("input") {
            "input-path" if !transform::is_path(link.text("input-path")) => {
                report(Diagnostic::error("check-input-path").with("path", link.text("input-path")), "input-path");
            }
            "input-transformer" => check_transformer(link, &mut report),
            _ => {}
        }
    }
}

fn check_transformer(link: LinkRef<'_>, report: &mut impl FnMut(Diagnostic, &str)) {
    let template = link.text("input-template");
    if template.trim().is_empty() {
        report(Diagnostic::error("check-template-empty"), "input-template");
    }
    // Text that is no JSON object is found by the check of JSON fields.
    let Some(paths) = input_paths(link.text("input-paths")) else { return };
    if paths.len() > MOST_VARIABLES {
        let finding = Diagnostic::error("check-too-many-variables").with("count", paths.len());
        report(finding.with("most", MOST_VARIABLES), "input-paths");
    }
    for (variable, path) in &paths {
        if variable.starts_with(RESERVED) {
            report(Diagnostic::error("check-reserved-variable").with("variable", variable), "input-paths");
        }
        if !transform::is_path(path) {
            report(Diagnostic::error("check-input-path").with("path", path), "input-paths");
        }
    }
    for (variable, range) in transform::variables(template) {
        if !transform::is_predefined(variable) && !paths.iter().any(|(name, _)| name == variable) {
            let finding = Diagnostic::error("check-unknown-variable").with("variable", variable);
            report(finding.in_range(range.start, range.end), "input-template");
        }
    }
}
