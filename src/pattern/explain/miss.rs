//! The nearest that a value came to what an operator wants.

use super::shown;
use super::text_miss::{
    end_ignoring_case, excluded_value, ignoring_case, in_block, prefix, same_address, start_ignoring_case, suffix,
    wildcard,
};
use crate::json::{self, Kind, Value};
use crate::pattern::model::{Bound, Number, Operator, Range};
use crate::pattern::nearest::edits;
use crate::pattern::number::comparable;
use crate::pattern::operator::number_of;
use serde::Serialize;

/// Why a list does not hold, as data for a sentence.
///
/// ```
/// use busbar::{json, pattern::Pattern};
/// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let miss = explanation.failing_leaves()[0].miss.as_ref().expect("the list fails");
/// assert_eq!((miss.code, miss.found), ("pattern.miss.case", Some(0)));
/// assert_eq!(miss.arguments, [("wanted", "\"Paid\"".to_owned()), ("found", "\"paid\"".to_owned())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Miss {
    /// A stable code, one of [`MISS_CODES`]; the id of a sentence, with `.` as `-`.
    pub code: &'static str,
    /// What the sentence names.
    pub arguments: Vec<(&'static str, String)>,
    /// Which of the values found it is about, by position.
    pub found: Option<usize>,
    #[serde(skip)]
    rank: u8,
}

/// Every code of a [`Miss`] with the arguments of its sentence.
///
/// ```
/// use busbar::pattern::MISS_CODES;
/// assert!(MISS_CODES.iter().any(|(code, arguments)| *code == "pattern.miss.case" && *arguments == ["wanted", "found"]));
/// ```
pub const MISS_CODES: &[(&str, &[&str])] = &[
    ("pattern.miss.space", &["wanted", "found"]),
    ("pattern.miss.case", &["wanted", "found"]),
    ("pattern.miss.string-for-number", &["wanted", "found"]),
    ("pattern.miss.number-for-string", &["wanted", "found"]),
    ("pattern.miss.string-for-literal", &["wanted", "found"]),
    ("pattern.miss.literal-for-string", &["wanted", "found"]),
    ("pattern.miss.spelling", &["wanted", "found"]),
    ("pattern.miss.other-element", &["path"]),
    ("pattern.miss.number-not-comparable", &["found"]),
    ("pattern.miss.below", &["found", "bound", "inclusive"]),
    ("pattern.miss.above", &["found", "bound", "inclusive"]),
    ("pattern.miss.at-bound", &["found", "side"]),
    ("pattern.miss.not-at-start", &["wanted", "found"]),
    ("pattern.miss.not-at-end", &["wanted", "found"]),
    ("pattern.miss.other-start", &["wanted", "found"]),
    ("pattern.miss.other-end", &["wanted", "found"]),
    ("pattern.miss.other-start-any-case", &["wanted", "found"]),
    ("pattern.miss.other-end-any-case", &["wanted", "found"]),
    ("pattern.miss.wildcard-only-inside", &["wanted", "found"]),
    ("pattern.miss.wildcard", &["wanted", "found"]),
    ("pattern.miss.case-of-one-letter", &["wanted", "found"]),
    ("pattern.miss.outside-block", &["wanted", "found"]),
    ("pattern.miss.other-address-family", &["wanted", "found"]),
    ("pattern.miss.more-than-an-address", &["found"]),
    ("pattern.miss.not-an-address", &["found"]),
    ("pattern.miss.excluded", &["found"]),
    ("pattern.miss.excluded-start", &["wanted", "found"]),
    ("pattern.miss.excluded-end", &["wanted", "found"]),
    ("pattern.miss.excluded-wildcard", &["wanted", "found"]),
    ("pattern.miss.excluded-case", &["wanted", "found"]),
    ("pattern.miss.present", &["found"]),
    ("pattern.miss.different", &["wanted", "found"]),
    ("pattern.miss.not-a-string", &["operator", "type", "found"]),
    ("pattern.miss.not-a-number", &["type", "found"]),
    ("pattern.miss.missing", &["path"]),
    ("pattern.miss.missing-nearest", &["path", "nearest"]),
    ("pattern.miss.missing-case", &["path", "nearest"]),
    ("pattern.miss.missing-elsewhere", &["path", "nearest"]),
    ("pattern.miss.holds-object", &["path", "key"]),
    ("pattern.miss.empty-list", &["path"]),
    ("pattern.miss.empty-object", &["path"]),
    ("pattern.miss.text-holds-json", &["path", "parent"]),
    ("pattern.miss.holds-value", &["path", "parent", "found"]),
];

/// Ranks: the lower, the more likely it is what a person wants to hear.
pub(super) const SLIP: u8 = 0;
const KIND: u8 = 1;
pub(super) const NEAR: u8 = 2;
pub(super) const BOUND: u8 = 3;
pub(super) const FAR: u8 = 4;
const OTHER_KIND: u8 = 5;

impl Miss {
    pub(super) fn new(code: &'static str, rank: u8, arguments: &[(&'static str, &str)]) -> Miss {
        let arguments = arguments.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Miss { code, arguments, found: None, rank }
    }

    /// The list takes a value, but in another element of an array than the fields before it.
    pub(super) fn other_element(path: &str, found: Option<usize>) -> Miss {
        Miss { found, ..Miss::new("pattern.miss.other-element", SLIP, &[("path", path)]) }
    }

    pub(super) fn rank(&self) -> u8 {
        self.rank
    }

    /// The miss of one value that the operator does not take.
    pub(super) fn of(operator: &Operator, value: &Value, found: usize) -> Miss {
        Miss { found: Some(found), ..miss(operator, value) }
    }
}

fn miss(operator: &Operator, value: &Value) -> Miss {
    match operator {
        Operator::Text(wanted) | Operator::Exactly(wanted) => text(wanted, value),
        Operator::Address { text, address } => same_address(text, *address, value),
        Operator::Number(wanted) => number(wanted, value),
        Operator::Null => literal("null", value),
        Operator::Bool(wanted) => literal(if *wanted { "true" } else { "false" }, value),
        Operator::Prefix(start) => match value.as_str() {
            Some(found) => prefix(start, found, value),
            None => not_a_string("prefix", value),
        },
        Operator::Suffix(end) => match value.as_str() {
            Some(found) => suffix(end, found, value),
            None => not_a_string("suffix", value),
        },
        Operator::PrefixIgnoreCase(start) => match value.as_str() {
            Some(found) => start_ignoring_case(start, found, value),
            None => not_a_string("prefix", value),
        },
        Operator::SuffixIgnoreCase(end) => match value.as_str() {
            Some(found) => end_ignoring_case(end, found, value),
            None => not_a_string("suffix", value),
        },
        Operator::EqualsIgnoreCase(whole) => ignoring_case(whole, value),
        Operator::Wildcard(wanted) => wildcard(wanted, value),
        Operator::Numeric(wanted) => numeric(wanted, value),
        Operator::Cidr { text, block } => in_block(text, block, value),
        Operator::Exists(_) => Miss::new("pattern.miss.present", FAR, &[("found", &shown(value))]),
        Operator::AnythingBut(excluded) => excluded_value(excluded, value),
    }
}

/// A miss that shows what was wanted as a string and what was found.
pub(super) fn wanted_found(code: &'static str, rank: u8, wanted: &str, value: &Value) -> Miss {
    Miss::new(code, rank, &[("wanted", &json::quoted(wanted)), ("found", &shown(value))])
}

fn kind(value: &Value) -> &'static str {
    match value.kind {
        Kind::Null => "null",
        Kind::Bool(_) => "boolean",
        Kind::Number(_) => "number",
        Kind::String(_) => "string",
        Kind::Array(_) => "list",
        Kind::Object(_) => "object",
    }
}

pub(super) fn not_a_string(operator: &str, value: &Value) -> Miss {
    let arguments = [("operator", operator), ("type", kind(value)), ("found", &*shown(value))];
    Miss::new("pattern.miss.not-a-string", OTHER_KIND, &arguments)
}

fn not_a_number(value: &Value) -> Miss {
    Miss::new("pattern.miss.not-a-number", OTHER_KIND, &[("type", kind(value)), ("found", &shown(value))])
}

pub(super) fn text(wanted: &str, value: &Value) -> Miss {
    let found = match &value.kind {
        Kind::String(found) => found,
        Kind::Number(number) if number == wanted => {
            return wanted_found("pattern.miss.number-for-string", KIND, wanted, value);
        }
        Kind::Number(number) if comparable(number).is_some() && comparable(number) == number_in(wanted) => {
            return wanted_found("pattern.miss.number-for-string", KIND, wanted, value);
        }
        Kind::Bool(_) | Kind::Null if json::compact(value) == wanted => {
            return wanted_found("pattern.miss.literal-for-string", KIND, wanted, value);
        }
        Kind::Number(_) | Kind::Bool(_) | Kind::Null | Kind::Array(_) | Kind::Object(_) => {
            return wanted_found("pattern.miss.different", OTHER_KIND, wanted, value);
        }
    };
    if found.trim() == wanted.trim() {
        return wanted_found("pattern.miss.space", SLIP, wanted, value);
    }
    if same_ignoring_case(found, wanted) {
        return wanted_found("pattern.miss.case", SLIP, wanted, value);
    }
    let most = wanted.chars().count() / 4;
    if most > 0 && edits(wanted, found) <= most.min(3) {
        return wanted_found("pattern.miss.spelling", NEAR, wanted, value);
    }
    wanted_found("pattern.miss.different", FAR, wanted, value)
}

pub(super) fn same_ignoring_case(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase() || one.to_uppercase() == other.to_uppercase()
}

/// The number that a string holds, if it is one and nothing else.
fn number_in(text: &str) -> Option<f64> {
    let value = json::read(text.trim()).ok()?;
    number_of(&value).and_then(comparable)
}

fn number(wanted: &Number, value: &Value) -> Miss {
    let arguments = |found: &str| [("wanted", wanted.text.clone()), ("found", found.to_owned())];
    let found = shown(value);
    let arguments = arguments(&found);
    let arguments: Vec<(&'static str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    match &value.kind {
        Kind::String(text) if text == &wanted.text || (wanted.value.is_some() && number_in(text) == wanted.value) => {
            Miss::new("pattern.miss.string-for-number", KIND, &arguments)
        }
        Kind::Number(text) if wanted.value.is_some() && comparable(text).is_none() => {
            Miss::new("pattern.miss.number-not-comparable", NEAR, &[("found", &found)])
        }
        Kind::Number(_) => Miss::new("pattern.miss.different", FAR, &arguments),
        Kind::String(_) | Kind::Null | Kind::Bool(_) | Kind::Array(_) | Kind::Object(_) => {
            Miss::new("pattern.miss.different", OTHER_KIND, &arguments)
        }
    }
}

fn literal(wanted: &str, value: &Value) -> Miss {
    let arguments = [("wanted", wanted), ("found", &*shown(value))];
    match value.as_str() {
        Some(text) if text.trim().eq_ignore_ascii_case(wanted) => {
            Miss::new("pattern.miss.string-for-literal", KIND, &arguments)
        }
        Some(_) | None => Miss::new("pattern.miss.different", OTHER_KIND, &arguments),
    }
}

fn numeric(wanted: &Range, value: &Value) -> Miss {
    let found = shown(value);
    match &value.kind {
        Kind::Number(text) => match comparable(text) {
            Some(number) => outside(wanted, number, &found),
            None => Miss::new("pattern.miss.number-not-comparable", NEAR, &[("found", &found)]),
        },
        Kind::String(text) if number_in(text).is_some_and(|number| wanted.contains(number)) => {
            let arguments = [("wanted", text.trim()), ("found", &*found)];
            Miss::new("pattern.miss.string-for-number", KIND, &arguments)
        }
        Kind::String(_) | Kind::Null | Kind::Bool(_) | Kind::Array(_) | Kind::Object(_) => not_a_number(value),
    }
}

fn outside(wanted: &Range, number: f64, found: &str) -> Miss {
    if let Some(single) = wanted.single() {
        return Miss::new("pattern.miss.different", FAR, &[("wanted", &single.text), ("found", found)]);
    }
    let against = |code, side, bound: &Bound| {
        if number == bound.value {
            return Miss::new("pattern.miss.at-bound", NEAR, &[("found", found), ("side", side)]);
        }
        let inclusive = if bound.is_inclusive { "yes" } else { "no" };
        Miss::new(code, BOUND, &[("found", found), ("bound", &bound.text), ("inclusive", inclusive)])
    };
    match (&wanted.low, &wanted.high) {
        (Some(low), _) if number <= low.value => against("pattern.miss.below", "low", low),
        (_, Some(high)) => against("pattern.miss.above", "high", high),
        (Some(low), None) => against("pattern.miss.below", "low", low),
        (None, None) => Miss::new("pattern.miss.different", FAR, &[("wanted", ""), ("found", found)]),
    }
}
