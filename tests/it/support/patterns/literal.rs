//! Random literals: strings, numbers, addresses, wildcards; few of a kind, so that they meet.

use super::{between, chance};
use busbar::rng::Rng;

const WORDS: &[&str] = &[
    "",
    "a",
    "b",
    "ab",
    "aba",
    "abab",
    "AB",
    "Ab",
    "orders",
    "Orders",
    "order.created",
    "5",
    "5.0",
    "true",
    "null",
    "straße",
    "STRASSE",
    "strasse",
    "ß",
    "ss",
    "ς",
    "Σ",
    "σ",
    "İ",
    "i̇",
    "ı",
    "I",
    "K",
    "k",
    "K",
    "ǅ",
    "ﬁ",
    "FI",
    "ẞ",
    "😀",
    "😀a",
    "é",
    "e\u{301}",
    "a\"b",
    "a\\b",
    "\\",
    "*",
    "a*b",
    "line\nbreak",
    "\u{0}",
    "\u{1f}",
    "\u{7f}",
    "\u{fffd}",
    "a b",
    "ΑΣ",
    "ας",
];
const ADDRESSES: &[&str] = &[
    "10.0.0.1",
    "10.0.0.01",
    "010.0.0.1",
    "10.0.0.2",
    "10.1.2.3",
    "192.168.1.77",
    "255.255.255.255",
    "0.0.0.0",
    "300.1.1.1",
    "1:2",
    "2001:db8::1",
    "2001:0db8:0:0:0:0:0:1",
    "2001:DB8::1",
    "::",
    "::1",
    "::ffff:a00:1",
    "fe80::1:2",
    "10.0.0",
    "1.2.3.4.5",
];
const BLOCKS: &[&str] = &[
    "10.0.0.0/8",
    "10.0.0.0/24",
    "10.0.0.1/31",
    "0.0.0.0/0",
    "192.168.1.64/+26",
    "010.0.0.0/08",
    "2001:db8::/32",
    "::/0",
    "fe80::/10",
    "2001:db8::1/127",
    "::ffff:a00:0/24",
];
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-0.0",
    "0e5",
    "1",
    "-1",
    "5",
    "5.0",
    "5e0",
    "50e-1",
    "0.5E+1",
    "100",
    "1E+2",
    "1e2",
    "0.1",
    "0.10",
    "0.2",
    "0.3",
    "0.30000000000000004",
    "0.3000000000000000444",
    "1e20",
    "100000000000000000000",
    "9007199254740992",
    "9007199254740993",
    "9007199254740993.0",
    "9007199254740994",
    "9007199254740991",
    "1e400",
    "-1e400",
    "1e-400",
    "1e309",
    "5e-324",
    "4.9e-324",
    "1.7976931348623157e308",
    "-122.42916360922355",
    "-122.41600944012424",
    "1234567890.12345678",
    "1234567890.1234567",
    "123456789012345678",
    "0.000001",
    "1e-6",
    "1e23",
    "2e-3",
    "0.002",
    "123456789.125",
    "5000000000.5",
];
const ALPHABET: &[char] = &['a', 'b', 'A', 'B', 'c', 'ß', 'é', '*', '\\', '.', '0', '😀'];

/// A string of a pattern or an event.
pub fn string(rng: &mut Rng) -> String {
    match rng.below(10) {
        0..5 => (*rng.pick(WORDS).expect("there are words")).to_owned(),
        5 => (*rng.pick(ADDRESSES).expect("there are addresses")).to_owned(),
        _ => characters(rng, 5),
    }
}

/// A string that is not empty.
pub fn filled_string(rng: &mut Rng) -> String {
    loop {
        let text = string(rng);
        if !text.is_empty() {
            return text;
        }
    }
}

/// Up to that many characters, most of them `a` or `b`.
pub fn characters(rng: &mut Rng, most: u64) -> String {
    (0..rng.below(most + 1))
        .map(|_| {
            let choice = if chance(rng, 60) { &ALPHABET[..2] } else { ALPHABET };
            *rng.pick(choice).expect("there are characters")
        })
        .collect()
}

/// A number's text.
pub fn number(rng: &mut Rng) -> String {
    match rng.below(10) {
        0..4 => (*rng.pick(NUMBERS).expect("there are numbers")).to_owned(),
        4..8 => (i64::try_from(rng.below(21)).expect("it is small") - 10).to_string(),
        8 => format!("{:e}", double(rng)),
        _ => {
            let (whole, part) = (rng.below(2000), rng.below(1000));
            let sign = if chance(rng, 50) { "-" } else { "" };
            format!("{sign}{whole}.{part}")
        }
    }
}

/// A finite double of any magnitude.
pub fn double(rng: &mut Rng) -> f64 {
    loop {
        let double = f64::from_bits(rng.bits());
        if double.is_finite() {
            return double;
        }
    }
}

/// Another text, often of the same number.
pub fn respelled(rng: &mut Rng, text: &str) -> String {
    let is_plain = !text.contains(['e', 'E']);
    let is_whole = is_plain && !text.contains('.');
    match rng.below(6) {
        0 if is_whole => format!("{text}.0"),
        1 if is_whole && text.trim_start_matches('-') != "0" => format!("{text}00e-2"),
        2 if is_plain => format!("{text}e0"),
        3 if is_plain && !is_whole => format!("{text}0"),
        4 => text
            .parse::<f64>()
            .ok()
            .filter(|value| value.is_finite())
            .map_or_else(|| text.to_owned(), |value| format!("{value:e}")),
        _ => text.to_owned(),
    }
}

/// A wildcard's text with its escapes.
pub fn wildcard(rng: &mut Rng) -> String {
    let mut text = String::new();
    for part in 0..between(rng, 1, 5) {
        if part > 0 && !ends_with_star(&text) {
            text.push('*');
        }
        for character in characters(rng, 3).chars() {
            if matches!(character, '*' | '\\') {
                text.push('\\');
            }
            text.push(character);
        }
    }
    text
}

/// Whether the text ends with a star that is not escaped.
fn ends_with_star(text: &str) -> bool {
    text.strip_suffix('*').is_some_and(|rest| (rest.len() - rest.trim_end_matches('\\').len()).is_multiple_of(2))
}

/// A CIDR block.
pub fn block(rng: &mut Rng) -> String {
    match rng.below(3) {
        0 => format!("10.{}.0.0/{}", rng.below(3), rng.below(32)),
        _ => (*rng.pick(BLOCKS).expect("there are blocks")).to_owned(),
    }
}

/// An address's text.
pub fn address(rng: &mut Rng) -> String {
    (*rng.pick(ADDRESSES).expect("there are addresses")).to_owned()
}
