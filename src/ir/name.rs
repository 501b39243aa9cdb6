//! Names in templates, made from the names that people gave: letters and digits only, told apart by content and never by ids.

use std::collections::{BTreeMap, BTreeSet};

/// The longest name that is made of a node's own; with two of them and a noun a link's stays below the 255 characters that
/// a logical id may have (CloudFormation user guide, resources-section-structure).
const MOST_CHARS: usize = 80;

/// The logical name that a node of that name would like to have, e.g. `OrdersQueue` for "orders" and the noun `Queue`. A
/// name that says already what it is keeps that; one whose letters cannot be written gets a mark made from them, so that
/// another such name beside it changes nothing.
#[must_use]
pub fn base_name(name: &str, noun: &str) -> String {
    let mut words = String::new();
    let mut is_start = true;
    let mut lost = false;
    for character in name.chars() {
        if character.is_ascii_alphanumeric() {
            words.push(if is_start { character.to_ascii_uppercase() } else { character });
            is_start = false;
        } else {
            lost |= character.is_alphanumeric();
            is_start = true;
        }
    }
    if words.len() > MOST_CHARS {
        words.truncate(MOST_CHARS);
        lost = true;
    }
    let rest = missing_words(&words, noun);
    if lost || (words.is_empty() && !name.trim().is_empty()) {
        words.push_str(&mark(name));
    }
    if words.starts_with(|first: char| first.is_ascii_digit()) {
        // Most languages want a letter first.
        format!("{noun}{words}")
    } else if lost {
        words + noun
    } else {
        words + rest
    }
}

/// What of a noun is to be said after a name: nothing of `StateMachine` after `BillingMachine`, `Destination` of
/// `ApiDestination` after `PartnerApi`, and all of it after most names.
fn missing_words<'a>(name: &str, noun: &'a str) -> &'a str {
    let starts = || noun.char_indices().filter(|(_, character)| character.is_ascii_uppercase()).map(|(start, _)| start);
    if starts().next_back().is_some_and(|last| name.ends_with(&noun[last..])) {
        return "";
    }
    let said = starts().skip(1).filter(|&start| name.ends_with(&noun[..start])).max();
    &noun[said.unwrap_or(0)..]
}

/// Eight hexadecimal digits that depend on the text alone: FNV-1a.
fn mark(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08X}")
}

/// A name for people that AWS takes where it allows letters, digits, `.`, `-` and `_`; empty when nothing is left.
#[must_use]
pub fn file_stem(name: &str) -> String {
    let mut stem = String::new();
    for character in name.chars() {
        if character.is_ascii_alphanumeric() || matches!(character, '.' | '_') {
            stem.push(character);
        } else if !stem.ends_with('-') {
            stem.push('-');
        }
    }
    stem.trim_matches(['-', '.']).chars().take(MOST_CHARS).collect()
}

/// An id of a rule's target: at most 64 characters (botocore 1.44.5, events Target).
#[must_use]
pub fn target_id(logical_name: &str) -> String {
    shortened(logical_name, 64)
}

/// A logical name of at most so many characters; a longer one ends with a mark that tells it from others.
#[must_use]
pub fn shortened(logical_name: &str, most_chars: usize) -> String {
    if logical_name.len() <= most_chars {
        logical_name.to_owned()
    } else {
        logical_name[..most_chars - 8].to_owned() + &mark(logical_name)
    }
}

/// An environment variable's name, e.g. `ORDERS_EVENT_BUS_NAME` of `OrdersEventBus` and `NAME`.
#[must_use]
pub fn environment_name(logical_name: &str, what: &str) -> String {
    let mut name = String::new();
    let mut last_was_lower = false;
    for character in logical_name.chars() {
        if character.is_ascii_uppercase() && last_was_lower {
            name.push('_');
        }
        last_was_lower = !character.is_ascii_uppercase();
        name.push(character.to_ascii_uppercase());
    }
    format!("{name}_{what}")
}

/// Gives each of `wanted` a name of its own. Of several that want the same, the one with the least text beside it gets it,
/// and the others a number.
pub fn told_apart(wanted: &[(String, String)], taken: &mut BTreeSet<String>) -> Vec<String> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, (name, _)) in wanted.iter().enumerate() {
        groups.entry(name).or_default().push(index);
    }
    let mut names = vec![String::new(); wanted.len()];
    let mut late = Vec::new();
    for (name, mut members) in groups {
        members.sort_by_key(|&index| (&wanted[index].1, index));
        let mut members = members.into_iter();
        if taken.insert(name.to_owned())
            && let Some(first) = members.next()
        {
            name.clone_into(&mut names[first]);
        }
        late.extend(members);
    }
    for index in late {
        let mut number = 2u32;
        names[index] = loop {
            let name = format!("{}{number}", wanted[index].0);
            if taken.insert(name.clone()) {
                break name;
            }
            number += 1;
        };
    }
    names
}
