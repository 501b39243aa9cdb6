//! Values that a field does not take: numbers out of range, texts that are too long, choices that are none.

use super::holders;
use crate::diagnostic::Diagnostic;
use crate::kinds::{Drawing, Shape};
use serde_json::Value;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for holder in holders(drawing) {
        for (field, value) in holder.said() {
            if let Some(finding) = finding(&field.shape, value) {
                found.push(holder.found(finding, field));
            }
        }
    }
}

fn finding(shape: &Shape, value: &Value) -> Option<Diagnostic> {
    let wrong_type = Diagnostic::error("check-wrong-type");
    match shape {
        Shape::Text { max_chars, .. } | Shape::Prose { max_chars, .. } | Shape::Json { max_chars, .. } => {
            let Some(text) = value.as_str() else { return Some(wrong_type) };
            let length = text.chars().count();
            (length > *max_chars)
                .then(|| Diagnostic::error("check-text-too-long").with("length", length).with("most", max_chars))
        }
        Shape::Pattern { .. } => (!value.is_string()).then_some(wrong_type),
        Shape::Integer { min, max, .. } => {
            let Some(number) = value.as_i64() else { return Some(wrong_type) };
            (!(*min..=*max).contains(&number)).then(|| {
                Diagnostic::error("check-number-out-of-range")
                    .with("number", number)
                    .with("least", min)
                    .with("most", max)
            })
        }
        Shape::Choice(choices) => {
            let Some(text) = value.as_str() else { return Some(wrong_type) };
            let is_one = choices.iter().any(|choice| choice.0 == text);
            (!is_one).then(|| Diagnostic::error("check-no-such-choice").with("value", text))
        }
        Shape::Switch { .. } => (!value.is_boolean()).then_some(wrong_type),
    }
}
