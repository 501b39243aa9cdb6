//! Where in an [`Index`](super::index::Index) a test waits for values.

use super::index::{address_key, ordered};
use crate::pattern::ignore_case::IgnoreCase;
use crate::pattern::model::{Bound, Operator, Range};

/// What the values have in common that a test can take.
pub(super) enum Place<'test> {
    /// They are that string.
    Text(&'test str),
    /// They are strings with that start.
    Start(&'test str),
    /// They are strings with that end.
    End(&'test str),
    /// They are that string once their ASCII letters are lower-case.
    Folded(String),
    /// The same for a start.
    FoldedStart(String),
    /// The same for an end.
    FoldedEnd(String),
    /// They are strings.
    EachText,
    /// They are that number.
    Number(f64),
    /// They are numbers with that text.
    NumberText(&'test str),
    /// They are comparable numbers from the first up to the second, both included, in [`ordered`] bits.
    Range(u64, u64),
    /// They are addresses whose key has so many leading bits in common with this one.
    Addresses(u8, u128),
    /// They are null.
    Null,
    /// They are that truth value.
    Bool(bool),
    /// They are leaves.
    Each,
    /// There is none.
    Nowhere,
}

/// A test's place, and whether the test takes every value there.
pub(super) fn place(operator: &Operator) -> (Place<'_>, bool) {
    match operator {
        Operator::Text(text) | Operator::Exactly(text) => (Place::Text(text), true),
        Operator::Address { address, .. } => {
            let bits = if address.is_ipv4() { 33 } else { 128 };
            (Place::Addresses(bits, address_key(*address)), address.is_ipv4())
        }
        Operator::Cidr { block, .. } => (Place::Addresses(block.mask_bits + 1, address_key(block.address)), true),
        Operator::Number(number) => match number.value {
            Some(value) => (Place::Number(value), true),
            None => (Place::NumberText(&number.text), true),
        },
        Operator::Null => (Place::Null, true),
        Operator::Bool(truth) => (Place::Bool(*truth), true),
        Operator::Prefix(start) => (Place::Start(start), true),
        Operator::Suffix(end) => (Place::End(end), true),
        Operator::EqualsIgnoreCase(text) => folded(text, Place::Folded),
        Operator::PrefixIgnoreCase(text) => folded(text, Place::FoldedStart),
        Operator::SuffixIgnoreCase(text) => folded(text, Place::FoldedEnd),
        Operator::Wildcard(wildcard) => match wildcard.parts() {
            [whole] => (Place::Text(whole), true),
            [start, rest @ ..] if !start.is_empty() => (Place::Start(start), rest.iter().all(|part| part.is_empty())),
            [.., end] => (Place::End(end), wildcard.parts().len() == 2),
            [] => (Place::EachText, false),
        },
        Operator::Numeric(range) => match range.single() {
            Some(bound) => (Place::Number(bound.value), true),
            None => {
                let (low, high) = ends(range);
                (Place::Range(ordered(low), ordered(high)), true)
            }
        },
        Operator::Exists(true) => (Place::Each, true),
        Operator::Exists(false) => (Place::Nowhere, true),
        Operator::AnythingBut(_) => (Place::Each, false),
    }
}

/// Up to this [`breadth`] a test is found by one look-up and takes few values.
pub(super) const NARROW: u32 = 1;

/// How many values a test takes, roughly, or has to be asked about: the more, the less use it is to wait for it.
pub(super) fn breadth(operator: &Operator) -> u32 {
    if matches!(place(operator).0, Place::EachText | Place::Each) {
        return 4;
    }
    match operator {
        Operator::Text(_)
        | Operator::Exactly(_)
        | Operator::Address { .. }
        | Operator::Number(_)
        | Operator::EqualsIgnoreCase(_) => 0,
        Operator::Prefix(text) | Operator::Suffix(text) if text.is_empty() => 3,
        Operator::Wildcard(wildcard) => match wildcard.parts() {
            [first, .., last] if first.is_empty() && last.is_empty() => 3,
            _ => 1,
        },
        Operator::Prefix(_)
        | Operator::Suffix(_)
        | Operator::PrefixIgnoreCase(_)
        | Operator::SuffixIgnoreCase(_)
        | Operator::Cidr { .. } => 1,
        Operator::Numeric(range) if range.single().is_some() => 0,
        Operator::Numeric(_) | Operator::Null | Operator::Bool(_) => 2,
        Operator::Exists(_) | Operator::AnythingBut(_) => 4,
    }
}

/// Texts whose letters that have a case are all ASCII are compared in lower case; others one by one.
fn folded<'test>(text: &IgnoreCase, make: impl Fn(String) -> Place<'test>) -> (Place<'test>, bool) {
    let is_plain = text.forms().all(|(lower, upper)| lower == upper || (lower.is_ascii() && upper.is_ascii()));
    if is_plain { (make(text.forms().map(|(lower, _)| lower).collect()), true) } else { (Place::EachText, false) }
}

/// The least and the greatest double of a range.
fn ends(range: &Range) -> (f64, f64) {
    let low = |bound: &Bound| if bound.is_inclusive { bound.value } else { bound.value.next_up() };
    let high = |bound: &Bound| if bound.is_inclusive { bound.value } else { bound.value.next_down() };
    (range.low.as_ref().map_or(f64::MIN, low) + 0.0, range.high.as_ref().map_or(f64::MAX, high) + 0.0)
}
