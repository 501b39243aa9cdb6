//! JSON that cannot be read, or is no object where an object is meant.

use super::holders;
use crate::diagnostic::Diagnostic;
use crate::json::{self, Kind};
use crate::kinds::{Drawing, Shape};

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for holder in holders(drawing) {
        for (field, value) in holder.said() {
            let Shape::Json { default, .. } = &field.shape else { continue };
            let Some(text) = value.as_str() else { continue };
            if text.trim().is_empty() && default.is_empty() {
                continue;
            }
            match json::read(text) {
                Err(error) => found.push(Diagnostic::from(&error).at(holder.subject).in_field(field.id)),
                // A field that begins as an object is meant to be one.
                Ok(value) if default.starts_with('{') && !matches!(value.kind, Kind::Object(_)) => {
                    let finding = holder.found(Diagnostic::error("check-not-an-object"), field);
                    found.push(finding.in_range(value.span.start, value.span.end));
                }
                Ok(_) => {}
            }
        }
    }
}
