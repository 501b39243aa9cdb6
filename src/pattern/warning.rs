//! What is worth knowing about a pattern that the service accepts.

use super::model::{Excluded, Number, Operator, Pattern, Test};
use super::nearest::OPERATORS;
use crate::json::Span;
use serde::Serialize;
use std::collections::BTreeSet;

/// Characters of a pattern without a raised quota. Source: EventBridge quotas, 2026-11.
const DEFAULT_LENGTH: usize = 2048;
/// Characters that the API takes at most. Source: API model of PutRule, 2026-11.
const API_LENGTH: usize = 4096;
/// The documented end of the numeric range, either sign. Source: EventBridge user guide, 2026-11.
const DOCUMENTED_NUMBER: f64 = 5.0e9;
/// Digits that the documentation promises to keep.
const DOCUMENTED_DIGITS: usize = 15;

/// One warning.
///
/// ```
/// use busbar::pattern::Pattern;
/// let pattern = Pattern::parse(r#"{"a": [9007199254740993]}"#).expect("the pattern is valid");
/// let warning = &pattern.warnings()[0];
/// assert_eq!(warning.kind.code(), "pattern.number-compared-as-text");
/// assert_eq!(warning.span.of(pattern.text()), "9007199254740993");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What it is about; its [`code`](WarningKind::code) is the id of a sentence.
    pub kind: WarningKind,
    /// What the sentence names.
    pub arguments: Vec<(&'static str, String)>,
    /// The text it is about.
    pub span: Span,
}

/// What a warning is about, so that a caller can pick those that concern it.
///
/// ```
/// use busbar::pattern::{Pattern, WarningKind};
/// let pattern = Pattern::parse(r#"{"a": ["x"], "a": ["y"]}"#).expect("the pattern is valid");
/// assert_eq!(pattern.warnings()[0].kind, WarningKind::Overwritten);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// Longer than the default quota.
    LongerThanQuota,
    /// Longer than the API takes at all.
    LongerThanApi,
    /// An operator that filters of EventBridge Pipes do not have.
    UnknownToPipes,
    /// An operator that filters of the new Custom Event Bus do not have.
    UnknownToCustomEventBus,
    /// A number outside the range that the documentation names.
    NumberOutsideDocumentedRange,
    /// A number that matches only the same digits, because the service cannot compare it.
    NumberComparedAsText,
    /// A list that a later one for the same path replaces.
    Overwritten,
    /// A field with the name of an operator: the object around it was probably meant to stand in a list.
    FieldNamedLikeOperator,
}

impl WarningKind {
    /// All of them.
    ///
    /// ```
    /// use busbar::pattern::WarningKind;
    /// assert!(WarningKind::ALL.contains(&WarningKind::UnknownToPipes));
    /// ```
    pub const ALL: &'static [WarningKind] = &[
        WarningKind::LongerThanQuota,
        WarningKind::LongerThanApi,
        WarningKind::UnknownToPipes,
        WarningKind::UnknownToCustomEventBus,
        WarningKind::NumberOutsideDocumentedRange,
        WarningKind::NumberComparedAsText,
        WarningKind::Overwritten,
        WarningKind::FieldNamedLikeOperator,
    ];

    /// The stable code.
    ///
    /// ```
    /// use busbar::pattern::WarningKind;
    /// assert_eq!(WarningKind::UnknownToPipes.code(), "pattern.unknown-to-pipes");
    /// ```
    pub fn code(self) -> &'static str {
        match self {
            WarningKind::LongerThanQuota => "pattern.longer-than-quota",
            WarningKind::LongerThanApi => "pattern.longer-than-api",
            WarningKind::UnknownToPipes => "pattern.unknown-to-pipes",
            WarningKind::UnknownToCustomEventBus => "pattern.unknown-to-custom-event-bus",
            WarningKind::NumberOutsideDocumentedRange => "pattern.number-outside-documented-range",
            WarningKind::NumberComparedAsText => "pattern.number-compared-as-text",
            WarningKind::Overwritten => "pattern.overwritten",
            WarningKind::FieldNamedLikeOperator => "pattern.field-named-like-operator",
        }
    }
}

/// The warnings of a pattern: those about the whole first, then in the text's order.
pub(super) fn of(pattern: &Pattern) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let whole = Span::new(0, pattern.text.len());
    let length = pattern.text.chars().count();
    let limit = match length {
        0..=DEFAULT_LENGTH => None,
        _ if length <= API_LENGTH => Some((WarningKind::LongerThanQuota, DEFAULT_LENGTH)),
        _ => Some((WarningKind::LongerThanApi, API_LENGTH)),
    };
    if let Some((kind, most)) = limit {
        let arguments = vec![("length", length.to_string()), ("most", most.to_string())];
        warnings.push(Warning { kind, arguments, span: whole });
    }
    let in_force: BTreeSet<usize> =
        pattern.alternatives.iter().flat_map(|alternative| alternative.fields.iter().map(|(_, leaf)| *leaf)).collect();
    for (index, leaf) in pattern.leaves.iter().enumerate() {
        if !in_force.contains(&index) {
            let arguments = vec![("path", leaf.path.clone())];
            warnings.push(Warning { kind: WarningKind::Overwritten, arguments, span: leaf.key_span });
        }
        if let [.., parent, name] = leaf.steps.as_slice()
            && OPERATORS.contains(&name.as_str())
        {
            let arguments = vec![("name", name.clone()), ("path", parent.clone())];
            warnings.push(Warning { kind: WarningKind::FieldNamedLikeOperator, arguments, span: leaf.key_span });
        }
        for test in &leaf.tests {
            of_test(test, &mut warnings);
        }
    }
    warnings
}

fn of_test(test: &Test, warnings: &mut Vec<Warning>) {
    let mut warn = |kind, arguments| warnings.push(Warning { kind, arguments, span: test.span });
    match &test.operator {
        Operator::Wildcard(_) => {
            warn(WarningKind::UnknownToPipes, vec![("operator", "wildcard".to_owned())]);
            warn(WarningKind::UnknownToCustomEventBus, vec![("operator", "wildcard".to_owned())]);
        }
        Operator::AnythingBut(Excluded::Prefixes(_)) => {
            warn(WarningKind::UnknownToPipes, vec![("operator", "anything-but prefix".to_owned())]);
        }
        Operator::AnythingBut(Excluded::Suffixes(_)) => {
            warn(WarningKind::UnknownToPipes, vec![("operator", "anything-but suffix".to_owned())]);
        }
        Operator::AnythingBut(Excluded::IgnoringCase(_)) => {
            warn(WarningKind::UnknownToPipes, vec![("operator", "anything-but equals-ignore-case".to_owned())]);
        }
        Operator::AnythingBut(Excluded::Wildcards(_)) => {
            let operator = "anything-but wildcard".to_owned();
            warn(WarningKind::UnknownToPipes, vec![("operator", operator.clone())]);
            warn(WarningKind::UnknownToCustomEventBus, vec![("operator", operator)]);
        }
        Operator::Number(number) => match number.value {
            None => warn(WarningKind::NumberComparedAsText, vec![("number", number.text.clone())]),
            Some(value) => of_number(&number.text, value, &mut warn),
        },
        Operator::Numeric(range) => {
            let bounds = match range.single() {
                Some(single) => [Some(single), None],
                None => [range.low.as_ref(), range.high.as_ref()],
            };
            for bound in bounds.into_iter().flatten() {
                of_number(&bound.text, bound.value, &mut warn);
            }
        }
        Operator::AnythingBut(Excluded::Numbers(numbers)) => {
            for Number { text, value } in numbers {
                if let Some(value) = value {
                    of_number(text, *value, &mut warn);
                }
            }
        }
        Operator::Text(_)
        | Operator::Address { .. }
        | Operator::Exactly(_)
        | Operator::Null
        | Operator::Bool(_)
        | Operator::Prefix(_)
        | Operator::Suffix(_)
        | Operator::PrefixIgnoreCase(_)
        | Operator::SuffixIgnoreCase(_)
        | Operator::EqualsIgnoreCase(_)
        | Operator::Cidr { .. }
        | Operator::Exists(_)
        | Operator::AnythingBut(Excluded::Texts(_)) => {}
    }
}

fn of_number(text: &str, value: f64, warn: &mut impl FnMut(WarningKind, Vec<(&'static str, String)>)) {
    let mantissa = text.split(['e', 'E']).next().unwrap_or(text);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0').len();
    if value.abs() > DOCUMENTED_NUMBER || significant > DOCUMENTED_DIGITS {
        warn(WarningKind::NumberOutsideDocumentedRange, vec![("number", text.to_owned())]);
    }
}
