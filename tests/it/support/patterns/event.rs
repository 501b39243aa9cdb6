//! Random events near a pattern.

use super::{between, chance, key, literal};
use busbar::json::quoted;
use busbar::pattern::{Cidr, Excluded, IgnoreCase, Operator, Pattern, Range};
use busbar::rng::Rng;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A value to be put at a path: the steps that are left, and its JSON text.
#[derive(Clone)]
struct Wish {
    steps: Vec<String>,
    value: String,
}

/// An event made from the literals of one way through the pattern.
pub fn near(rng: &mut Rng, pattern: &Pattern) -> String {
    let alternative = rng.pick(pattern.alternatives()).expect("there is one").clone();
    let mut wishes = Vec::new();
    let misses = chance(rng, 50);
    for (path, leaf) in &alternative.fields {
        let steps: Vec<String> = path.split('.').map(str::to_owned).collect();
        if chance(rng, if misses { 25 } else { 3 }) {
            continue;
        }
        let test = rng.pick(&pattern.leaves()[*leaf].tests).expect("a list is not empty");
        if test.operator == Operator::Exists(false) && !chance(rng, 15) {
            continue;
        }
        let value = if misses && chance(rng, 40) { decoy(rng) } else { taken(rng, &test.operator) };
        wishes.push(Wish { steps, value });
    }
    if chance(rng, 20) {
        // A second value for some field, perhaps in another element.
        let again = rng.pick(pattern.leaves()).expect("there is a leaf").clone();
        let steps = again.path.split('.').map(str::to_owned).collect();
        wishes.push(Wish { steps, value: taken(rng, &again.tests[0].operator) });
    }
    let arrays = if chance(rng, 40) { 45 } else { 8 };
    let mut text = object(rng, &wishes, arrays, 0);
    if chance(rng, 5) {
        text.push_str(" behind");
    }
    text
}

fn object(rng: &mut Rng, wishes: &[Wish], arrays: u64, depth: u32) -> String {
    let mut members: Vec<(String, String)> = Vec::new();
    let mut waiting = wishes.to_vec();
    while let Some(first) = waiting.pop() {
        let mut head = first.steps[0].clone();
        if first.steps.len() > 1 && chance(rng, 10) {
            // A key with a dot is two steps.
            head = format!("{head}.{}", first.steps[1]);
            let rest = Wish { steps: first.steps[2..].to_vec(), value: first.value };
            members.push((head, value(rng, &[rest], arrays, depth)));
            continue;
        }
        let (same, others): (Vec<Wish>, Vec<Wish>) = waiting.into_iter().partition(|wish| wish.steps[0] == head);
        waiting = others;
        let shorter = |wish: Wish| Wish { steps: wish.steps[1..].to_vec(), value: wish.value };
        let group: Vec<Wish> = std::iter::once(first).chain(same).map(shorter).collect();
        if group.len() > 1 && chance(rng, 8) {
            for wish in group {
                members.push((head.clone(), value(rng, &[wish], arrays, depth)));
            }
        } else {
            members.push((head, value(rng, &group, arrays, depth)));
        }
    }
    while chance(rng, 25) {
        members.push((key(rng).to_owned(), decoy(rng)));
    }
    let mut written = Vec::new();
    while !members.is_empty() {
        let (key, value) = members.swap_remove(between(rng, 0, members.len() as u64));
        written.push(format!("{}{}:{}{value}", space(rng), string(rng, &key), space(rng)));
    }
    format!("{{{}{}}}", written.join(","), space(rng))
}

/// The value under a key that fulfils all wishes.
fn value(rng: &mut Rng, wishes: &[Wish], arrays: u64, depth: u32) -> String {
    let (ends, nested): (Vec<&Wish>, Vec<&Wish>) = wishes.iter().partition(|wish| wish.steps.is_empty());
    let mut elements: Vec<String> = ends.iter().map(|wish| wish.value.clone()).collect();
    if !nested.is_empty() {
        let nested: Vec<Wish> = nested.into_iter().cloned().collect();
        let parts = if chance(rng, arrays) { between(rng, 1, 4) } else { 1 };
        let mut elements_of: Vec<Vec<Wish>> = vec![Vec::new(); parts];
        let home = between(rng, 0, parts as u64);
        for wish in nested {
            let at = if chance(rng, 60) { home } else { between(rng, 0, parts as u64) };
            if chance(rng, 10) {
                elements_of[between(rng, 0, parts as u64)].push(wish.clone());
            }
            elements_of[at].push(wish);
        }
        for part in elements_of {
            let text = object(rng, &part, arrays, depth + 1);
            let is_wrapped = chance(rng, arrays / 4);
            elements.push(if is_wrapped { format!("[{text}]") } else { text });
        }
    }
    if elements.len() == 1 && !chance(rng, arrays) {
        return elements.remove(0);
    }
    while chance(rng, 20) {
        let at = between(rng, 0, elements.len() as u64 + 1);
        elements.insert(at, decoy(rng));
    }
    format!("[{}{}]", elements.join(","), space(rng))
}

/// Any small value.
fn decoy(rng: &mut Rng) -> String {
    match rng.below(16) {
        0..5 => {
            let text = literal::string(rng);
            string(rng, &text)
        }
        5..9 => literal::number(rng),
        9 => "null".to_owned(),
        10 => "true".to_owned(),
        11 => "false".to_owned(),
        12 => "[]".to_owned(),
        13 => "{}".to_owned(),
        14 => format!("[{},{}]", literal::number(rng), quoted(&literal::string(rng))),
        _ => format!("{{{}:{}}}", quoted(key(rng)), literal::number(rng)),
    }
}

/// A value that the operator takes or nearly takes.
fn taken(rng: &mut Rng, operator: &Operator) -> String {
    let text = match operator {
        Operator::Text(text) | Operator::Exactly(text) => text.clone(),
        Operator::Address { text, .. } if chance(rng, 70) => text.clone(),
        Operator::Address { .. } => literal::address(rng),
        Operator::Number(number) => return literal::respelled(rng, &number.text),
        Operator::Null => return "null".to_owned(),
        Operator::Bool(truth) => return truth.to_string(),
        Operator::Prefix(start) => start.clone() + &literal::characters(rng, 3),
        Operator::Suffix(end) => literal::characters(rng, 3) + end,
        Operator::PrefixIgnoreCase(start) => any_case(rng, start) + &literal::characters(rng, 3),
        Operator::SuffixIgnoreCase(end) => literal::characters(rng, 3) + &any_case(rng, end),
        Operator::EqualsIgnoreCase(whole) => any_case(rng, whole),
        Operator::Wildcard(wildcard) => filled(rng, wildcard.parts()),
        Operator::Numeric(range) => return in_range(rng, range),
        Operator::Cidr { block, .. } => in_block(rng, block),
        Operator::Exists(_) => return decoy(rng),
        Operator::AnythingBut(_) if chance(rng, 75) => return decoy(rng),
        Operator::AnythingBut(excluded) => match excluded {
            Excluded::Texts(texts) => rng.pick(texts).cloned().unwrap_or_default(),
            Excluded::Numbers(numbers) => {
                let number = rng.pick(numbers).expect("a list is not empty").text.clone();
                return literal::respelled(rng, &number);
            }
            Excluded::Prefixes(starts) => rng.pick(starts).cloned().unwrap_or_default() + &literal::characters(rng, 2),
            Excluded::Suffixes(ends) => literal::characters(rng, 2) + rng.pick(ends).map_or("", String::as_str),
            Excluded::Wildcards(wildcards) => {
                let wildcard = rng.pick(wildcards).expect("a list is not empty").clone();
                filled(rng, wildcard.parts())
            }
            Excluded::IgnoringCase(wholes) => {
                let whole = rng.pick(wholes).expect("a list is not empty").clone();
                any_case(rng, &whole)
            }
        },
    };
    let text = if chance(rng, 7) { changed(rng, text) } else { text };
    string(rng, &text)
}

/// Each character in its lower or its upper form.
fn any_case(rng: &mut Rng, text: &IgnoreCase) -> String {
    text.forms().map(|(lower, upper)| if chance(rng, 50) { lower } else { upper }).collect()
}

/// The parts with something between them.
fn filled(rng: &mut Rng, parts: &[String]) -> String {
    let mut text = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(&literal::characters(rng, 3));
        }
        text.push_str(part);
    }
    text
}

fn in_range(rng: &mut Rng, range: &Range) -> String {
    let low = range.low.as_ref().map(|bound| bound.value);
    let high = range.high.as_ref().map(|bound| bound.value);
    let (low, high) = match (low, high) {
        (Some(low), Some(high)) => (low, high),
        (Some(low), None) => (low, low.abs() * 2.0 + 4.0),
        (None, Some(high)) => (-high.abs() * 2.0 - 4.0, high),
        (None, None) => (-1.0, 1.0),
    };
    let value = match rng.below(6) {
        0 => low,
        1 => high,
        2..5 => low + (high - low) / 2.0,
        _ => return literal::number(rng),
    };
    if value.is_finite() { format!("{value:e}") } else { "1e400".to_owned() }
}

fn in_block(rng: &mut Rng, block: &Cidr) -> String {
    if chance(rng, 20) {
        return literal::address(rng);
    }
    let noise = u128::from(rng.bits()) << 64 | u128::from(rng.bits());
    match block.address {
        IpAddr::V4(address) => {
            let free = u32::MAX.checked_shr(u32::from(block.mask_bits)).unwrap_or(0);
            let noise = u32::try_from(noise & u128::from(free)).expect("it is masked");
            Ipv4Addr::from_bits(address.to_bits() & !free | noise).to_string()
        }
        IpAddr::V6(address) => {
            let free = u128::MAX.checked_shr(u32::from(block.mask_bits)).unwrap_or(0);
            Ipv6Addr::from_bits(address.to_bits() & !free | noise & free).to_string()
        }
    }
}

/// The text with one small change.
fn changed(rng: &mut Rng, mut text: String) -> String {
    match rng.below(5) {
        0 => {
            text.pop();
            text
        }
        1 => text + "a",
        2 => format!("b{text}"),
        3 => text.to_uppercase(),
        _ => text.to_lowercase(),
    }
}

/// A JSON string, at times with some of its characters as escapes.
fn string(rng: &mut Rng, text: &str) -> String {
    if !chance(rng, 6) {
        return quoted(text);
    }
    let mut written = String::from("\"");
    for character in text.chars() {
        if chance(rng, 50) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                written.push_str(&if chance(rng, 50) { format!("\\u{unit:04x}") } else { format!("\\u{unit:04X}") });
            }
        } else {
            let literal = quoted(&character.to_string());
            written.push_str(&literal[1..literal.len() - 1]);
        }
    }
    written.push('"');
    written
}

fn space(rng: &mut Rng) -> &'static str {
    match rng.below(24) {
        0 => " ",
        1 => "\n\t",
        2 => "\r\n  ",
        _ => "",
    }
}
