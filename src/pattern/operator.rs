//! What one operator takes.

use super::address::address;
use super::model::{Excluded, Number, Operator};
use super::number::comparable;
use crate::json::{Kind, Value};

/// A leaf of an event, borrowed: what an operator looks at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Scalar<'leaf> {
    Null,
    Bool(bool),
    /// A number's text.
    Number(&'leaf str),
    /// A string, decoded.
    Text(&'leaf str),
}

impl<'leaf> Scalar<'leaf> {
    /// None where the value is an array or object.
    pub fn of(value: &'leaf Value) -> Option<Scalar<'leaf>> {
        match &value.kind {
            Kind::Null => Some(Scalar::Null),
            Kind::Bool(truth) => Some(Scalar::Bool(*truth)),
            Kind::Number(text) => Some(Scalar::Number(text)),
            Kind::String(text) => Some(Scalar::Text(text)),
            Kind::Array(_) | Kind::Object(_) => None,
        }
    }

    fn text(self) -> Option<&'leaf str> {
        match self {
            Scalar::Text(text) => Some(text),
            Scalar::Null | Scalar::Bool(_) | Scalar::Number(_) => None,
        }
    }

    fn number(self) -> Option<&'leaf str> {
        match self {
            Scalar::Number(text) => Some(text),
            Scalar::Null | Scalar::Bool(_) | Scalar::Text(_) => None,
        }
    }
}

impl Operator {
    /// Whether the operator takes a leaf (a value that is neither array nor object; of those it takes none). `exists`
    /// takes any leaf, its negation none: absence is no matter of one value.
    ///
    /// ```
    /// use busbar::{json, pattern::Pattern};
    /// let pattern = Pattern::parse(r#"{"a": [{"prefix": "x"}]}"#).expect("the pattern is valid");
    /// let operator = &pattern.leaves()[0].tests[0].operator;
    /// assert!(operator.takes(&json::Value::made_string("xy")));
    /// assert!(!operator.takes(&json::Value::made_string("yx")));
    /// ```
    pub fn takes(&self, value: &Value) -> bool {
        Scalar::of(value).is_some_and(|leaf| self.takes_leaf(leaf))
    }

    /// The same for a borrowed leaf.
    pub(super) fn takes_leaf(&self, leaf: Scalar<'_>) -> bool {
        let text = leaf.text();
        match self {
            Operator::Text(wanted) | Operator::Exactly(wanted) => text == Some(wanted),
            Operator::Address { address: wanted, .. } => text.and_then(address) == Some(*wanted),
            Operator::Number(wanted) => leaf.number().is_some_and(|found| is_same_number(wanted, found)),
            Operator::Null => leaf == Scalar::Null,
            Operator::Bool(wanted) => leaf == Scalar::Bool(*wanted),
            Operator::Prefix(start) => text.is_some_and(|text| text.starts_with(start)),
            Operator::Suffix(end) => text.is_some_and(|text| text.ends_with(end)),
            Operator::PrefixIgnoreCase(start) => text.is_some_and(|text| start.starts(text)),
            Operator::SuffixIgnoreCase(end) => text.is_some_and(|text| end.ends(text)),
            Operator::EqualsIgnoreCase(whole) => text.is_some_and(|text| whole.equals(text)),
            Operator::Wildcard(wildcard) => text.is_some_and(|text| wildcard.matches(text)),
            Operator::Numeric(range) => leaf.number().and_then(comparable).is_some_and(|number| range.contains(number)),
            Operator::Cidr { block, .. } => text.and_then(address).is_some_and(|address| block.contains(address)),
            Operator::Exists(wanted) => *wanted,
            Operator::AnythingBut(excluded) => !excluded.excludes_leaf(leaf),
        }
    }
}

impl Excluded {
    /// Whether the value is one of those excluded.
    ///
    /// ```
    /// use busbar::{json, pattern::Excluded};
    /// let excluded = Excluded::Texts(vec!["x".to_owned()]);
    /// assert!(excluded.excludes(&json::Value::made_string("x")));
    /// assert!(!excluded.excludes(&json::Value::made_string("y")));
    /// ```
    pub fn excludes(&self, value: &Value) -> bool {
        Scalar::of(value).is_some_and(|leaf| self.excludes_leaf(leaf))
    }

    fn excludes_leaf(&self, leaf: Scalar<'_>) -> bool {
        let text = leaf.text();
        match self {
            Excluded::Texts(texts) => text.is_some_and(|text| texts.iter().any(|excluded| excluded == text)),
            Excluded::Numbers(numbers) => leaf
                .number()
                .and_then(comparable)
                .is_some_and(|found| numbers.iter().any(|excluded| excluded.value == Some(found))),
            Excluded::Prefixes(starts) => text.is_some_and(|text| starts.iter().any(|start| text.starts_with(start))),
            Excluded::Suffixes(ends) => text.is_some_and(|text| ends.iter().any(|end| text.ends_with(end))),
            Excluded::Wildcards(wildcards) => {
                text.is_some_and(|text| wildcards.iter().any(|wildcard| wildcard.matches(text)))
            }
            Excluded::IgnoringCase(wholes) => text.is_some_and(|text| wholes.iter().any(|whole| whole.equals(text))),
        }
    }
}

/// The text of a number.
pub(super) fn number_of(value: &Value) -> Option<&str> {
    match &value.kind {
        Kind::Number(text) => Some(text),
        Kind::Null | Kind::Bool(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => None,
    }
}

/// A plain number takes the same number, and one that the service cannot compare takes identical text.
fn is_same_number(wanted: &Number, found: &str) -> bool {
    wanted.text == found || (wanted.value.is_some() && wanted.value == comparable(found))
}
