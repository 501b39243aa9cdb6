//! The nearest that a value came to what an operator wants.

use crate::json::{self, Kind, Value};
use crate::pattern::address::address;
use crate::pattern::ignore_case::IgnoreCase;
use crate::pattern::model::{Bound, Number, Operator, Range};
use crate::pattern::nearest::edits;
use crate::pattern::number::comparable;
use crate::pattern::operator::number_of;
use crate::pattern::wildcard::Wildcard;
use serde::Serialize;

/// Why a list does not hold, as data for a sentence.
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
    ("pattern.miss.below", &["found", "bound"]),
    ("pattern.miss.above", &["found", "bound"]),
    ("pattern.miss.at-bound", &["found"]),
    ("pattern.miss.not-at-start", &["wanted", "found"]),
    ("pattern.miss.not-at-end", &["wanted", "found"]),
    ("pattern.miss.other-start", &["wanted", "found"]),
    ("pattern.miss.other-end", &["wanted", "found"]),
    ("pattern.miss.wildcard-only-inside", &["wanted", "found"]),
    ("pattern.miss.wildcard", &["wanted", "found"]),
    ("pattern.miss.case-of-one-letter", &["wanted", "found"]),
    ("pattern.miss.outside-block", &["wanted", "found"]),
    ("pattern.miss.other-address-family", &["wanted", "found"]),
    ("pattern.miss.not-an-address", &["found"]),
    ("pattern.miss.excluded", &["found"]),
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
];

/// Ranks: the lower, the more likely it is what a person wants to hear.
const SLIP: u8 = 0;
const KIND: u8 = 1;
const NEAR: u8 = 2;
const BOUND: u8 = 3;
const FAR: u8 = 4;
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

/// A value as a sentence shows it: a string in quotes, anything else as written.
fn shown(value: &Value) -> String {
    super::shown(value)
}

fn miss(operator: &Operator, value: &Value) -> Miss {
    match operator {
        Operator::Text(wanted) | Operator::Exactly(wanted) => text(wanted, value),
        Operator::Address { text, .. } => in_address(operator, text, value),
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
            Some(_) => wanted_found("pattern.miss.other-start", FAR, start.text(), value),
            None => not_a_string("prefix", value),
        },
        Operator::SuffixIgnoreCase(end) => match value.as_str() {
            Some(_) => wanted_found("pattern.miss.other-end", FAR, end.text(), value),
            None => not_a_string("suffix", value),
        },
        Operator::EqualsIgnoreCase(whole) => ignoring_case(whole, value),
        Operator::Wildcard(wanted) => wildcard(wanted, value),
        Operator::Numeric(wanted) => numeric(wanted, value),
        Operator::Cidr { text, .. } => in_address(operator, text, value),
        Operator::Exists(_) => Miss::new("pattern.miss.present", FAR, &[("found", &shown(value))]),
        Operator::AnythingBut(_) => excluded_value(value),
    }
}

/// A miss that shows what was wanted as a string and what was found.
fn wanted_found(code: &'static str, rank: u8, wanted: &str, value: &Value) -> Miss {
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

fn not_a_string(operator: &str, value: &Value) -> Miss {
    let arguments = [("operator", operator), ("type", kind(value)), ("found", &*shown(value))];
    Miss::new("pattern.miss.not-a-string", OTHER_KIND, &arguments)
}

fn not_a_number(value: &Value) -> Miss {
    Miss::new("pattern.miss.not-a-number", OTHER_KIND, &[("type", kind(value)), ("found", &shown(value))])
}

fn text(wanted: &str, value: &Value) -> Miss {
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

fn same_ignoring_case(one: &str, other: &str) -> bool {
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

fn prefix(start: &str, found: &str, value: &Value) -> Miss {
    let lower = found.to_lowercase();
    if found.trim_start().starts_with(start.trim_start()) {
        wanted_found("pattern.miss.space", SLIP, start, value)
    } else if lower.starts_with(&start.to_lowercase()) {
        wanted_found("pattern.miss.case", SLIP, start, value)
    } else if found.contains(start) {
        wanted_found("pattern.miss.not-at-start", NEAR, start, value)
    } else {
        wanted_found("pattern.miss.other-start", FAR, start, value)
    }
}

fn suffix(end: &str, found: &str, value: &Value) -> Miss {
    let lower = found.to_lowercase();
    if found.trim_end().ends_with(end.trim_end()) {
        wanted_found("pattern.miss.space", SLIP, end, value)
    } else if lower.ends_with(&end.to_lowercase()) {
        wanted_found("pattern.miss.case", SLIP, end, value)
    } else if found.contains(end) {
        wanted_found("pattern.miss.not-at-end", NEAR, end, value)
    } else {
        wanted_found("pattern.miss.other-end", FAR, end, value)
    }
}

fn ignoring_case(wanted: &IgnoreCase, value: &Value) -> Miss {
    let Some(found) = value.as_str() else {
        return not_a_string("equals-ignore-case", value);
    };
    if wanted.equals(found.trim()) {
        wanted_found("pattern.miss.space", SLIP, wanted.text(), value)
    } else if same_ignoring_case(found, wanted.text()) {
        // A letter whose forms the service does not take both ways, such as ß.
        wanted_found("pattern.miss.case-of-one-letter", SLIP, wanted.text(), value)
    } else {
        text(wanted.text(), value)
    }
}

fn wildcard(wanted: &Wildcard, value: &Value) -> Miss {
    let Some(found) = value.as_str() else {
        return not_a_string("wildcard", value);
    };
    let is_lower_match =
        Wildcard::parse(&wanted.text().to_lowercase()).is_ok_and(|lower| lower.matches(&found.to_lowercase()));
    if is_lower_match {
        return wanted_found("pattern.miss.case", SLIP, wanted.text(), value);
    }
    let open = |text: &str| {
        let start = if text.starts_with('*') { "" } else { "*" };
        let end = if wanted.parts().last().is_some_and(String::is_empty) { "" } else { "*" };
        Wildcard::parse(&format!("{start}{text}{end}"))
    };
    if open(wanted.text()).is_ok_and(|open| open.matches(found)) {
        return wanted_found("pattern.miss.wildcard-only-inside", NEAR, wanted.text(), value);
    }
    wanted_found("pattern.miss.wildcard", FAR, wanted.text(), value)
}

fn numeric(wanted: &Range, value: &Value) -> Miss {
    let found = shown(value);
    match &value.kind {
        Kind::Number(text) => match comparable(text) {
            Some(number) => outside(wanted, number, &found),
            None => Miss::new("pattern.miss.number-not-comparable", NEAR, &[("found", &found)]),
        },
        Kind::String(text) if number_in(text).is_some() => {
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
    let against = |code, bound: &Bound| {
        if number == bound.value {
            Miss::new("pattern.miss.at-bound", NEAR, &[("found", found)])
        } else {
            Miss::new(code, BOUND, &[("found", found), ("bound", &bound.text)])
        }
    };
    match (&wanted.low, &wanted.high) {
        (Some(low), _) if number <= low.value => against("pattern.miss.below", low),
        (_, Some(high)) => against("pattern.miss.above", high),
        (Some(low), None) => against("pattern.miss.below", low),
        (None, None) => Miss::new("pattern.miss.different", FAR, &[("wanted", ""), ("found", found)]),
    }
}

/// A miss of an address or a block of them.
fn in_address(operator: &Operator, wanted: &str, value: &Value) -> Miss {
    let Some(found) = value.as_str() else {
        return not_a_string("cidr", value);
    };
    let is_ipv4 = match operator {
        Operator::Address { address, .. } => address.is_ipv4(),
        Operator::Cidr { block, .. } => block.address.is_ipv4(),
        _ => false,
    };
    match address(found) {
        None => Miss::new("pattern.miss.not-an-address", FAR, &[("found", &shown(value))]),
        Some(address) if address.is_ipv4() != is_ipv4 => {
            wanted_found("pattern.miss.other-address-family", BOUND, wanted, value)
        }
        Some(_) if matches!(operator, Operator::Address { .. }) => text(wanted, value),
        Some(_) => wanted_found("pattern.miss.outside-block", BOUND, wanted, value),
    }
}

/// The value is one of those excluded. Which kind of exclusion it was the pattern's own text shows.
fn excluded_value(value: &Value) -> Miss {
    Miss::new("pattern.miss.excluded", FAR, &[("found", &shown(value))])
}
