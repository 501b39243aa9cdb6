//! What can be seen of two operators without a search. Where these say no, a search decides.

use crate::json::Value;
use crate::pattern::address::Cidr;
use crate::pattern::model::Operator;

/// Whether it is plain that no text is taken by both.
pub(super) fn are_apart(one: &Operator, other: &Operator) -> bool {
    if let Some(text) = only_text(one) {
        return !other.takes(&Value::made_string(text));
    }
    if let Some(text) = only_text(other) {
        return !one.takes(&Value::made_string(text));
    }
    match (block_of(one), block_of(other)) {
        (Some(one), Some(other)) => !one.contains(other.address) && !other.contains(one.address),
        (Some(_), None) => holds_no_address(other),
        (None, Some(_)) => holds_no_address(one),
        (None, None) => match (one, other) {
            (Operator::Prefix(one), Operator::Prefix(other)) => !one.starts_with(other) && !other.starts_with(one),
            (Operator::Suffix(one), Operator::Suffix(other)) => !one.ends_with(other) && !other.ends_with(one),
            _ => false,
        },
    }
}

/// Whether it is plain that `wide` takes every text that `narrow` takes.
pub(super) fn covers(wide: &Operator, narrow: &Operator) -> bool {
    if wide == narrow {
        return true;
    }
    if let Some(text) = only_text(narrow) {
        return wide.takes(&Value::made_string(text));
    }
    match (block_of(wide), block_of(narrow)) {
        (Some(wide), Some(narrow)) => wide.mask_bits <= narrow.mask_bits && wide.contains(narrow.address),
        (Some(_), None) => false,
        (None, _) => match (wide, narrow) {
            (Operator::Prefix(wide), Operator::Prefix(narrow)) => narrow.starts_with(wide),
            (Operator::Suffix(wide), Operator::Suffix(narrow)) => narrow.ends_with(wide),
            _ => false,
        },
    }
}

fn only_text(operator: &Operator) -> Option<&str> {
    match operator {
        Operator::Text(text) | Operator::Exactly(text) => Some(text),
        _ => None,
    }
}

/// The addresses that an operator takes, where it takes addresses only. A block of a single one has all its bits fixed.
fn block_of(operator: &Operator) -> Option<Cidr> {
    match operator {
        Operator::Cidr { block, .. } => Some(*block),
        Operator::Address { address, .. } => {
            Some(Cidr { address: *address, mask_bits: if address.is_ipv4() { 32 } else { 128 } })
        }
        _ => None,
    }
}

/// Whether every text that an operator takes has a character that no address has.
fn holds_no_address(operator: &Operator) -> bool {
    let is_foreign = |text: &String| text.contains(|c: char| !c.is_ascii_hexdigit() && c != ':' && c != '.');
    match operator {
        Operator::Prefix(text) | Operator::Suffix(text) => is_foreign(text),
        Operator::Wildcard(wildcard) => wildcard.parts().iter().any(is_foreign),
        Operator::Number(_) | Operator::Null | Operator::Bool(_) | Operator::Numeric(_) => true,
        Operator::Exists(is_wanted) => !is_wanted,
        _ => false,
    }
}
