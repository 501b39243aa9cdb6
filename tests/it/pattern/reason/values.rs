//! What operators take of texts, against every short text and against addresses in many spellings.

use super::{count, pattern};
use crate::support::patterns::{between, chance};
use busbar::json::{Value, quoted};
use busbar::pattern::{Events, Pattern, RelationKind, address};
use busbar::rng::Rng;

fn of_field(list: &str) -> Pattern {
    pattern(&field(list))
}

fn field(list: &str) -> String {
    format!("{{\"detail\": {{\"f\": {list}}}}}")
}

fn takes(pattern: &Pattern, text: &Value) -> bool {
    pattern.leaves()[0].tests.iter().any(|test| test.operator.takes(text))
}

const LETTERS: [char; 4] = ['a', 'b', 'A', 'ß'];

fn word(rng: &mut Rng, most: u64) -> String {
    (0..between(rng, 0, most + 1)).map(|_| *rng.pick(&LETTERS).expect("there are letters")).collect()
}

/// A random list; wildcards in it may be too complex together, and then it is another.
fn accepted(rng: &mut Rng) -> Pattern {
    loop {
        if let Ok(pattern) = Pattern::parse(&field(&list(rng))) {
            return pattern;
        }
    }
}

fn list(rng: &mut Rng) -> String {
    let entries: Vec<String> = (0..between(rng, 1, 4))
        .map(|_| {
            let text = quoted(&word(rng, 3));
            let filled = quoted(&format!("{}{}", word(rng, 1), "a"));
            let wildcard = quoted(&format!("{}*{}b*{}", word(rng, 1), word(rng, 1), word(rng, 1)));
            match rng.below(12) {
                0 => text,
                1 => format!("{{\"prefix\": {text}}}"),
                2 => format!("{{\"suffix\": {text}}}"),
                3 => format!("{{\"wildcard\": {wildcard}}}"),
                4 => format!("{{\"equals-ignore-case\": {text}}}"),
                5 => format!("{{\"prefix\": {{\"equals-ignore-case\": {text}}}}}"),
                6 => format!("{{\"suffix\": {{\"equals-ignore-case\": {text}}}}}"),
                7 => format!("{{\"anything-but\": {text}}}"),
                8 => format!("{{\"anything-but\": {{\"prefix\": [{filled}, \"b\"]}}}}"),
                9 => format!("{{\"anything-but\": {{\"suffix\": {filled}}}}}"),
                10 => format!("{{\"anything-but\": {{\"wildcard\": {wildcard}}}}}"),
                _ => format!("{{\"anything-but\": {{\"equals-ignore-case\": {text}}}}}"),
            }
        })
        .collect();
    format!("[{}]", entries.join(", "))
}

/// Every text of at most that many letters, in both cases of ß too.
fn short_texts(most: usize) -> Vec<Value> {
    let mut texts = vec![String::new()];
    let mut from = 0;
    for _ in 0..most {
        let end = texts.len();
        for index in from..end {
            for letter in [LETTERS.as_slice(), &['S']].concat() {
                texts.push(format!("{}{letter}", texts[index]));
            }
        }
        from = end;
    }
    texts.into_iter().map(Value::made_string).collect()
}

#[test]
fn no_short_text_contradicts_a_claim_about_texts() {
    let texts = short_texts(4);
    for seed in 0..count(200) {
        let mut rng = Rng::new(seed);
        let (first, second) = (accepted(&mut rng), accepted(&mut rng));
        let kind = first.relation(&second, Events::Delivered).kind;
        assert_ne!(kind, RelationKind::Unknown, "{} to {}", first.text(), second.text());
        for text in &texts {
            let is_wrong = match (takes(&first, text), takes(&second, text)) {
                (true, true) => kind == RelationKind::Disjoint,
                (true, false) => matches!(kind, RelationKind::Equal | RelationKind::Inside),
                (false, true) => matches!(kind, RelationKind::Equal | RelationKind::Contains),
                (false, false) => false,
            };
            assert!(!is_wrong, "{} is {kind:?} to {} but for {text:?}", first.text(), second.text());
        }
    }
}

/// An address in some spelling.
fn spelled(rng: &mut Rng) -> String {
    if chance(rng, 50) {
        let octet = |rng: &mut Rng| {
            let value = *rng.pick(&[0, 1, 9, 10, 99, 128, 199, 255, rng.clone().below(256)]).expect("there are octets");
            if chance(rng, 30) { format!("{value:03}") } else { value.to_string() }
        };
        let octets: Vec<String> = (0..4).map(|_| octet(rng)).collect();
        return octets.join(".");
    }
    let mut groups: Vec<String> = (0..8)
        .map(|_| {
            let value = if chance(rng, 50) { 0 } else { rng.below(0x10000) };
            match rng.below(3) {
                0 => format!("{value:x}"),
                1 => format!("{value:04X}"),
                _ => format!("0{value:x}"),
            }
        })
        .collect();
    if chance(rng, 20) {
        groups = vec![String::new(), "ffff".to_owned(), format!("{:x}", rng.below(0x10000)), "1".to_owned()];
        return format!("::{}", groups[1..].join(":"));
    }
    if chance(rng, 60) {
        let start = between(rng, 0, 8);
        let end = between(rng, start as u64 + 1, 9);
        return format!("{}::{}", groups[..start].join(":"), groups[end..].join(":"));
    }
    groups.join(":")
}

#[test]
fn every_spelling_of_an_address_is_found_in_its_block() {
    for seed in 0..count(150) {
        let mut rng = Rng::new(seed);
        let text = spelled(&mut rng);
        let found = address(&text).unwrap_or_else(|| panic!("{text} is an address"));
        let bits = rng.below(if found.is_ipv4() { 32 } else { 128 });
        let block = of_field(&format!("[{{\"cidr\": \"{found}/{bits}\"}}]"));
        // A wildcard that takes the spelling and little else, so that only a search for spellings can find one.
        let start = between(&mut rng, 0, text.len() as u64);
        let end = between(&mut rng, start as u64, text.len() as u64 + 1);
        let wildcard = of_field(&format!("[{{\"wildcard\": \"{}*{}\"}}]", &text[..start], &text[end..]));
        let relation = block.relation(&wildcard, Events::Delivered);
        assert!(relation.both.is_some(), "{} and {}: {relation:?}", block.text(), wildcard.text());
        // And nothing that is not in it: one that differs in a bit that counts.
        if bits > 0 {
            let other = of_field(&format!("[{{\"cidr\": \"{}/{bits}\"}}]", flipped(found, rng.below(bits))));
            let kind = other.relation(&of_field(&format!("[{{\"exactly\": \"{text}\"}}]")), Events::Delivered).kind;
            assert_eq!(kind, RelationKind::Disjoint, "{} and {text}", other.text());
        }
    }
}

fn flipped(address: std::net::IpAddr, bit: u64) -> std::net::IpAddr {
    match address {
        std::net::IpAddr::V4(address) => std::net::Ipv4Addr::from_bits(address.to_bits() ^ (1 << (31 - bit))).into(),
        std::net::IpAddr::V6(address) => std::net::Ipv6Addr::from_bits(address.to_bits() ^ (1 << (127 - bit))).into(),
    }
}
