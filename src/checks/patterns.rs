//! Patterns that the service refuses, and those that work but deserve a look.

use super::holders;
use crate::diagnostic::{Diagnostic, Severity};
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
            let findings = of_text_in(text, language(holder.kind_id));
            found.extend(findings.into_iter().map(|finding| finding.at(holder.subject).in_field(field.id)));
        }
    }
}

/// Who reads a pattern: not all know every operator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rules,
    CustomEventBus,
}

fn language(kind_id: &str) -> Language {
    if kind_id == "subscriber" { Language::CustomEventBus } else { Language::Rules }
}

/// What is wrong with a pattern's text, each with its place in it: all refusals, or else what is worth knowing about a
/// pattern of a rule or archive.
#[must_use]
pub fn of_text(text: &str) -> Vec<Diagnostic> {
    of_text_in(text, Language::Rules)
}

fn of_text_in(text: &str, language: Language) -> Vec<Diagnostic> {
    match Pattern::parse(text) {
        Err(refusals) => refusals.iter().map(Diagnostic::from).collect(),
        Ok(pattern) => {
            let warnings = pattern.warnings().iter().filter(|warning| concerns(language, warning));
            warnings.map(|warning| Diagnostic { severity: severity(warning), ..Diagnostic::from(warning) }).collect()
        }
    }
}

/// What a bus does not know it refuses; the rest works.
fn severity(warning: &Warning) -> Severity {
    match warning.kind {
        WarningKind::UnknownToPipes | WarningKind::UnknownToCustomEventBus => Severity::Error,
        WarningKind::LongerThanQuota
        | WarningKind::LongerThanApi
        | WarningKind::NumberOutsideDocumentedRange
        | WarningKind::NumberComparedAsText
        | WarningKind::Overwritten
        | WarningKind::FieldNamedLikeOperator => Severity::Warning,
    }
}

fn concerns(language: Language, warning: &Warning) -> bool {
    match warning.kind {
        WarningKind::UnknownToPipes => false,
        WarningKind::UnknownToCustomEventBus => language == Language::CustomEventBus,
        // The quota is that of rules; the check of subscribers knows theirs.
        WarningKind::LongerThanQuota | WarningKind::LongerThanApi => language == Language::Rules,
        WarningKind::NumberOutsideDocumentedRange
        | WarningKind::NumberComparedAsText
        | WarningKind::Overwritten
        | WarningKind::FieldNamedLikeOperator => true,
    }
}
