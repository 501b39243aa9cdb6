//! Patterns that the service refuses, and those that work but deserve a look.

use super::holders;
use crate::diagnostic::Diagnostic;
use crate::kinds::{Drawing, Shape};
use crate::pattern::{Pattern, Warning, WarningKind};

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for holder in holders(drawing) {
        for field in holder.spec.iter().filter(|field| field.counts(holder.said, holder.spec)) {
            let Shape::Pattern { default } = &field.shape else { continue };
            let text = holder.said.text(field.id).unwrap_or(default);
            // Where nothing is the default, nothing is a filter that takes everything.
            if text.trim().is_empty() && default.is_empty() {
                continue;
            }
            found.extend(of_text(text).into_iter().map(|finding| finding.at(holder.subject).in_field(field.id)));
        }
    }
}

/// What is wrong with a pattern's text, each with its place in it: all refusals, or else what is worth knowing about a
/// pattern of a rule or archive.
#[must_use]
pub fn of_text(text: &str) -> Vec<Diagnostic> {
    match Pattern::parse(text) {
        Err(refusals) => refusals.iter().map(Diagnostic::from).collect(),
        Ok(pattern) => {
            pattern.warnings().iter().filter(|warning| concerns_rules(warning)).map(Diagnostic::from).collect()
        }
    }
}

fn concerns_rules(warning: &Warning) -> bool {
    match warning.kind {
        WarningKind::UnknownToPipes | WarningKind::UnknownToCustomEventBus => false,
        WarningKind::LongerThanQuota
        | WarningKind::LongerThanApi
        | WarningKind::NumberOutsideDocumentedRange
        | WarningKind::NumberComparedAsText
        | WarningKind::Overwritten
        | WarningKind::FieldNamedLikeOperator => true,
    }
}
