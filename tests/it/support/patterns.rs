//! Random patterns and random events near them, by seed: the same seed gives the same texts on every machine.
//!
//! Patterns hold every operator, nesting, `$or`, dotted and duplicate keys; events are made from a pattern's own literals,
//! so that about half of all pairs match, and hold arrays of scalars and of objects, duplicate keys, escapes, numbers in
//! many spellings and values that only nearly fit.

mod event;
mod literal;
mod nested;
mod related;

pub use nested::{nested_event, nested_pattern};
pub use related::related;

pub use literal::double;

use busbar::json::quoted;
use busbar::pattern::{Pattern, comparable};
use busbar::rng::Rng;

/// A pattern and an event, both as text. The pattern is valid, the event is a JSON object.
pub struct Pair {
    pub pattern: String,
    pub event: String,
}

/// The pair of a seed.
pub fn pair(seed: u64) -> Pair {
    let mut rng = Rng::new(seed);
    let pattern = pattern(&mut rng);
    let event = event(&mut rng, &Pattern::parse(&pattern).expect("it was accepted before"));
    Pair { pattern, event }
}

/// A random pattern that the service accepts.
pub fn pattern(rng: &mut Rng) -> String {
    loop {
        let mut writer = Writer { rng, ors_left: 3 };
        let text = writer.object(0);
        match Pattern::parse(&text) {
            Ok(_) => return text,
            // Wildcards under one field may together be too complex; nothing else may be wrong.
            Err(refusals) => {
                assert!(refusals.iter().all(|refusal| refusal.code == "pattern.wildcard-too-complex"), "{refusals:?}")
            }
        }
    }
}

/// A random event that matches the pattern or nearly does.
pub fn event(rng: &mut Rng, pattern: &Pattern) -> String {
    event::near(rng, pattern)
}

/// True in that many of a hundred cases.
pub fn chance(rng: &mut Rng, percent: u64) -> bool {
    rng.below(100) < percent
}

/// A number from `low` up to, not including, `end`.
pub fn between(rng: &mut Rng, low: u64, end: u64) -> usize {
    usize::try_from(low + rng.below(end - low)).expect("it is small")
}

/// Keys of patterns and events, few, so that they collide.
const KEYS: &[&str] =
    &["a", "b", "c", "d", "a", "b", "c", "detail", "a.b", "b.c", "c.a.b", "ß", "😀", "A", "q\"\\", "a-b"];
/// The same, of which each is met in one of hundreds of objects.
const ODD_KEYS: &[&str] = &["", ".", "a.", ".b", "..", "\u{ffff}", "\n", "\u{e000}", "prefix", "aa", "\u{10000}x"];

fn key(rng: &mut Rng) -> &'static str {
    let keys = if chance(rng, 3) { ODD_KEYS } else { KEYS };
    rng.pick(keys).expect("there are keys")
}

struct Writer<'rng> {
    rng: &'rng mut Rng,
    ors_left: u32,
}

impl Writer<'_> {
    fn object(&mut self, depth: u32) -> String {
        let count = match self.rng.below(10) {
            0..5 => 1,
            5..9 => 2,
            _ => 3,
        };
        let mut members: Vec<(String, String)> = Vec::new();
        for _ in 0..count {
            let kind = self.rng.below(100);
            let (key, value) = if kind < 16 && self.ors_left > 0 && depth < 4 {
                self.ors_left -= 1;
                ("$or".to_owned(), self.or(depth))
            } else if kind < 40 && depth < 4 {
                (self.key(), self.object(depth + 1))
            } else {
                (self.key(), self.list())
            };
            if members.iter().any(|(other, _)| *other == key) && !chance(self.rng, 25) {
                continue;
            }
            members.push((key, value));
        }
        let members: Vec<String> = members.iter().map(|(key, value)| format!("{}: {value}", quoted(key))).collect();
        format!("{{{}}}", members.join(", "))
    }

    /// A field's name; reserved names are for events only.
    fn key(&mut self) -> String {
        match key(self.rng) {
            "prefix" => "prefixes".to_owned(),
            other => other.to_owned(),
        }
    }

    fn or(&mut self, depth: u32) -> String {
        let branches: Vec<String> = (0..between(self.rng, 2, 4)).map(|_| self.object(depth + 1)).collect();
        format!("[{}]", branches.join(", "))
    }

    fn list(&mut self) -> String {
        let count = if chance(self.rng, 65) { 1 } else { between(self.rng, 2, 5) };
        let entries: Vec<String> = (0..count).map(|_| self.entry()).collect();
        format!("[{}]", entries.join(", "))
    }

    fn entry(&mut self) -> String {
        match self.rng.below(34) {
            0..6 => self.string(),
            6..10 => literal::number(self.rng),
            10 => "null".to_owned(),
            11 => "true".to_owned(),
            12 => "false".to_owned(),
            13 => format!("{{\"exactly\": {}}}", self.string()),
            14..16 => format!("{{\"prefix\": {}}}", self.string()),
            16..18 => format!("{{\"suffix\": {}}}", self.string()),
            18 => format!("{{\"prefix\": {{\"equals-ignore-case\": {}}}}}", self.string()),
            19 => format!("{{\"suffix\": {{\"equals-ignore-case\": {}}}}}", self.string()),
            20..22 => format!("{{\"equals-ignore-case\": {}}}", self.string()),
            22..24 => format!("{{\"wildcard\": {}}}", quoted(&literal::wildcard(self.rng))),
            24..27 => format!("{{\"numeric\": {}}}", self.range()),
            27 => format!("{{\"cidr\": {}}}", quoted(&literal::block(self.rng))),
            28 => "{\"exists\": true}".to_owned(),
            29 => "{\"exists\": false}".to_owned(),
            _ => format!("{{\"anything-but\": {}}}", self.excluded()),
        }
    }

    fn string(&mut self) -> String {
        quoted(&literal::string(self.rng))
    }

    fn range(&mut self) -> String {
        let (one, other) = (self.comparable(), self.comparable());
        let (value, other_value) = (comparable(&one), comparable(&other));
        let (low, high) = if value < other_value { (one, other) } else { (other, one) };
        let above = if chance(self.rng, 50) { ">" } else { ">=" };
        let below = if chance(self.rng, 50) { "<" } else { "<=" };
        match self.rng.below(4) {
            0 => format!("[\"=\", {low}]"),
            1 => format!("[\"{above}\", {low}]"),
            2 => format!("[\"{below}\", {high}]"),
            _ if value == other_value => format!("[\"=\", {low}]"),
            _ => format!("[\"{above}\", {low}, \"{below}\", {high}]"),
        }
    }

    /// A number that may stand in a range.
    fn comparable(&mut self) -> String {
        loop {
            let text = literal::number(self.rng);
            if comparable(&text).is_some() {
                return text;
            }
        }
    }

    fn excluded(&mut self) -> String {
        match self.rng.below(8) {
            0 => self.string(),
            1 => self.comparable(),
            2 => self.several(|writer| writer.string()),
            3 => self.several(|writer| writer.comparable()),
            4 => self.nested("prefix", |writer| quoted(&literal::filled_string(writer.rng))),
            5 => self.nested("suffix", |writer| quoted(&literal::filled_string(writer.rng))),
            6 => self.nested("equals-ignore-case", |writer| writer.string()),
            _ => self.nested("wildcard", |writer| quoted(&literal::wildcard(writer.rng))),
        }
    }

    fn nested(&mut self, operator: &str, mut operand: impl FnMut(&mut Self) -> String) -> String {
        let operand = if chance(self.rng, 60) { operand(self) } else { self.several(operand) };
        format!("{{\"{operator}\": {operand}}}")
    }

    fn several(&mut self, mut entry: impl FnMut(&mut Self) -> String) -> String {
        let entries: Vec<String> = (0..between(self.rng, 1, 4)).map(|_| entry(self)).collect();
        format!("[{}]", entries.join(", "))
    }
}
