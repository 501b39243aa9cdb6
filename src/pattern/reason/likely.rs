//! Values that a person would expect under a field's name, and those that an operator suggests.

use super::numbers::{between, text_of};
use crate::json::{Kind, Value};
use crate::pattern::address::Cidr;
use crate::pattern::model::{Excluded, Leaf, Number, Operator, Range};
use crate::rng::Rng;
use std::net::IpAddr;

/// Words that stand in for what a rule leaves open.
const WORDS: &[&str] = &["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heron", "iris", "juniper"];

/// Chooses likely values: the same seed and path give the same ones.
#[derive(Clone, Copy)]
pub(super) struct Likely {
    pub seed: u64,
}

impl Likely {
    /// Values for a field: what its name suggests, what the lists that take it do, values close to what is refused.
    pub fn values(self, path: &str, taken: &[&Leaf], refused: &[&Leaf]) -> Vec<Value> {
        let mut rng = self.rng(path);
        let named = named(path, &mut rng);
        let word = named.iter().find_map(Value::as_str).unwrap_or("amber").to_owned();
        // What usually stands there is best, if it will do; but what is to be refused shall be refused narrowly.
        let mut values = if refused.is_empty() { named.clone() } else { Vec::new() };
        for leaf in taken {
            let turn = rng.below(leaf.tests.len().max(1) as u64) as usize;
            for test in leaf.tests[turn..].iter().chain(&leaf.tests[..turn]) {
                suggested(&test.operator, &word, &mut rng, &mut values);
            }
        }
        for test in refused.iter().flat_map(|leaf| &leaf.tests) {
            close(&test.operator, &mut values);
        }
        // A text that several lists suggest parts of.
        let (starts, ends) = (parts(taken, start_of), parts(taken, end_of));
        for start in &starts {
            values.extend(ends.iter().map(|end| Value::made_string(format!("{start}{word}{end}"))));
        }
        values.extend(named);
        values
    }

    /// A value for a field of which nothing is asked.
    pub fn value(self, path: &str) -> Value {
        named(path, &mut self.rng(path)).into_iter().next().unwrap_or_else(|| Value::made_string("amber"))
    }

    /// A position among so many.
    pub fn turn(self, count: usize) -> usize {
        self.rng("$or").below(count as u64) as usize
    }

    fn rng(self, path: &str) -> Rng {
        // FNV-1a, so that fields of one event differ.
        let hash = path
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Rng::new(self.seed ^ hash)
    }
}

fn string(text: impl Into<String>) -> Value {
    Value::made_string(text)
}

fn number(text: impl Into<String>) -> Value {
    Value::made(Kind::Number(text.into()))
}

/// What a field of that name usually holds, several kinds of value, the likeliest first.
fn named(path: &str, rng: &mut Rng) -> Vec<Value> {
    let name = path.rsplit('.').find(|step| !step.is_empty()).unwrap_or("value");
    let lower = name.to_lowercase();
    let any = |endings: &[&str]| endings.iter().any(|ending| lower.contains(ending));
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    let word = rng.pick(WORDS).copied().unwrap_or("amber");
    let count = 1 + rng.below(99);
    let digits = 1000 + rng.below(9000);
    let (hour, minute) = (rng.below(24), rng.below(60));
    let time = format!("2026-03-14T{hour:02}:{minute:02}:09Z");
    let account = "123456789012";
    let text = match path {
        "version" => "0".to_owned(),
        "id" => identifier(rng),
        "detail-type" => "Order Placed".to_owned(),
        "source" => format!("com.example.{word}"),
        "account" => account.to_owned(),
        "region" => "eu-west-1".to_owned(),
        "time" => time,
        "resources" => format!("arn:aws:s3:::{word}-{digits}"),
        _ if any(&["email"]) => format!("{word}@example.com"),
        _ if any(&["ipaddress", "ip-address", "ip_address", "sourceip", "source-ip", "hostip"]) || lower == "ip" => {
            format!("203.0.113.{count}")
        }
        _ if ends(&["arn"]) => format!("arn:aws:sqs:eu-west-1:{account}:{word}"),
        _ if ends(&["url", "uri", "href", "link"]) => format!("https://example.com/{word}"),
        _ if ends(&["account", "accountid"]) => account.to_owned(),
        _ if ends(&["region"]) => "eu-west-1".to_owned(),
        _ if ends(&["time", "date", "timestamp"]) || name.ends_with("At") => time,
        _ if ends(&["currency"]) => "EUR".to_owned(),
        _ if ends(&["country"]) => "DE".to_owned(),
        _ if ends(&["status", "state", "result"]) => "active".to_owned(),
        _ if ends(&["key", "file", "filename", "path"]) => format!("{word}/{digits}.txt"),
        _ if ends(&["id", "number", "code", "reference", "uuid"]) => format!("{word}-{digits}"),
        _ => format!("{word} {count}"),
    };
    let texts = [string(text), string(word), string(format!("{word}-{digits}"))];
    let is_envelope = !path.contains('.');
    let numbers = [number(count.to_string()), number(digits.to_string())];
    let is_number = !is_envelope
        && ends(&[
            "amount", "price", "total", "count", "quantity", "size", "age", "length", "limit", "weight", "score",
            "rate", "percent", "bytes", "seconds", "minutes", "port", "index", "level", "year", "cost",
        ]);
    let is_truth = !is_envelope
        && (ends(&["enabled", "active", "valid", "success"])
            || ["is", "has"].iter().any(|start| {
                name.strip_prefix(start).is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase() || c == '_'))
            }));
    let truth = Value::made(Kind::Bool(rng.below(2) == 0));
    if is_number {
        numbers.into_iter().chain(texts).chain([truth]).collect()
    } else if is_truth {
        [truth].into_iter().chain(texts).chain(numbers).collect()
    } else {
        texts.into_iter().chain(numbers).chain([truth]).collect()
    }
}

/// A UUID of version 4.
fn identifier(rng: &mut Rng) -> String {
    let (high, low) = (rng.bits(), rng.bits());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:x}{:03x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        8 + (low >> 62),
        (low >> 48) & 0xfff,
        low & 0xffff_ffff_ffff
    )
}

/// Values that an operator takes.
fn suggested(operator: &Operator, word: &str, rng: &mut Rng, values: &mut Vec<Value>) {
    let digits = 1000 + rng.below(9000);
    match operator {
        Operator::Text(text) | Operator::Exactly(text) | Operator::Address { text, .. } => values.push(string(text)),
        Operator::Number(Number { text, .. }) => values.push(number(text)),
        Operator::Null => values.push(Value::made(Kind::Null)),
        Operator::Bool(truth) => values.push(Value::made(Kind::Bool(*truth))),
        Operator::Prefix(start) => values.extend(behind(start, word, digits)),
        Operator::Suffix(end) => values.push(string(format!("{}{end}", word.replace(' ', "-")))),
        Operator::PrefixIgnoreCase(start) => {
            values.extend(cases(start.forms()).iter().flat_map(|start| behind(start, word, digits)));
        }
        Operator::SuffixIgnoreCase(end) => {
            values.extend(cases(end.forms()).iter().map(|end| string(format!("{word}{end}"))));
        }
        Operator::EqualsIgnoreCase(whole) => {
            values.push(string(whole.text()));
            values.extend(cases(whole.forms()).into_iter().map(string));
        }
        Operator::Wildcard(wildcard) => {
            let filler = rng.pick(WORDS).copied().unwrap_or("amber");
            values.push(string(wildcard.parts().join(filler)));
            values.push(string(wildcard.parts().concat()));
        }
        Operator::Numeric(range) => values.extend(inside(range, rng).map(|value| number(text_of(value)))),
        Operator::Cidr { block, .. } => values.extend(addresses(block, rng).map(string)),
        Operator::Exists(_) | Operator::AnythingBut(_) => {}
    }
}

/// A start with something behind it that reads well.
fn behind(start: &str, word: &str, digits: u64) -> Vec<Value> {
    let is_open = start.ends_with(|end: char| !end.is_alphanumeric());
    let plain = if start.is_empty() { word.to_owned() } else { digits.to_string() };
    let first = if is_open || start.is_empty() { format!("{start}{plain}") } else { format!("{start}-{plain}") };
    vec![string(first), string(format!("{start}{word}")), string(start)]
}

/// The spellings of a text that ignores case: as its lower forms and as its upper ones.
fn cases<'text>(forms: impl Iterator<Item = (&'text str, &'text str)>) -> Vec<String> {
    let (lower, upper): (Vec<&str>, Vec<&str>) = forms.unzip();
    vec![lower.concat(), upper.concat()]
}

/// Numbers of a range, pleasant ones first.
fn inside(range: &Range, rng: &mut Rng) -> impl Iterator<Item = f64> + use<> {
    let steps = (1 + rng.below(20)) as f64;
    let ends: Vec<f64> = [&range.low, &range.high].into_iter().flatten().map(|end| end.value).collect();
    let chosen = match (&range.low, &range.high) {
        (Some(low), Some(high)) => {
            let part = low.value + ((high.value - low.value) * (steps / 21.0)).floor();
            vec![part, between(low.value, high.value), low.value.floor() + 1.0]
        }
        (Some(low), None) => vec![low.value.floor() + steps, low.value + low.value.abs()],
        (None, Some(high)) => vec![high.value.ceil() - steps, high.value - high.value.abs()],
        (None, None) => vec![steps],
    };
    chosen.into_iter().chain(ends).filter(|value| value.is_finite())
}

/// Addresses of a block, one among its first thousand.
fn addresses(block: &Cidr, rng: &mut Rng) -> impl Iterator<Item = String> + use<> {
    let offset = 1 + rng.below(999);
    [offset, 1, 0]
        .map(|offset| match block.address {
            IpAddr::V4(address) => {
                let free = u32::MAX.checked_shr(u32::from(block.mask_bits)).unwrap_or(0);
                IpAddr::V4((address.to_bits() & !free | (offset as u32 & free)).into()).to_string()
            }
            IpAddr::V6(address) => {
                let free = u128::MAX.checked_shr(u32::from(block.mask_bits)).unwrap_or(0);
                IpAddr::V6((address.to_bits() & !free | (u128::from(offset) & free)).into()).to_string()
            }
        })
        .into_iter()
}

/// Values that an operator only just refuses.
fn close(operator: &Operator, values: &mut Vec<Value>) {
    match operator {
        Operator::Text(text) | Operator::Exactly(text) | Operator::Prefix(text) | Operator::Suffix(text) => {
            values.push(string(swapped(text)));
            values.push(string(format!("not-{text}")));
            values.push(string(format!("{text}-not")));
        }
        Operator::Number(Number { value: Some(value), .. }) => {
            values.extend([value + 1.0, value - 1.0].map(|near| number(text_of(near))));
        }
        Operator::Numeric(range) => {
            let low = range.low.iter().flat_map(|end| [end.value, end.value - 1.0]);
            let high = range.high.iter().flat_map(|end| [end.value, end.value + 1.0]);
            let finite = low.chain(high).filter(|value| value.is_finite());
            values.extend(finite.map(|value| number(text_of(value))));
        }
        Operator::Wildcard(wildcard) => values.push(string(swapped(&wildcard.parts().concat()))),
        Operator::Bool(truth) => values.push(Value::made(Kind::Bool(!truth))),
        Operator::AnythingBut(excluded) => values.extend(one_of(excluded)),
        Operator::Cidr { .. } => values.push(string("203.0.113.7")),
        Operator::Address { .. } => values.extend(["203.0.113.7", "203.0.113.8"].map(string)),
        Operator::Number(_) | Operator::Null | Operator::Exists(_) => {}
        Operator::EqualsIgnoreCase(_) | Operator::PrefixIgnoreCase(_) | Operator::SuffixIgnoreCase(_) => {}
    }
}

/// A value that is excluded.
fn one_of(excluded: &Excluded) -> Option<Value> {
    match excluded {
        Excluded::Texts(texts) => texts.first().map(string),
        Excluded::Numbers(numbers) => numbers.first().map(|it| number(&it.text)),
        Excluded::Prefixes(starts) => starts.first().map(|start| string(format!("{start}-1"))),
        Excluded::Suffixes(ends) => ends.first().map(|end| string(format!("1-{end}"))),
        Excluded::Wildcards(wildcards) => wildcards.first().map(|wildcard| string(wildcard.parts().concat())),
        Excluded::IgnoringCase(wholes) => wholes.first().and_then(|whole| cases(whole.forms()).pop()).map(string),
    }
}

/// The text with its first letter in the other case.
fn swapped(text: &str) -> String {
    let mut characters = text.chars();
    let Some(first) = characters.next() else { return "x".to_owned() };
    let first: String =
        if first.is_lowercase() { first.to_uppercase().collect() } else { first.to_lowercase().collect() };
    first + characters.as_str()
}

fn parts(taken: &[&Leaf], part: fn(&Operator) -> Option<String>) -> Vec<String> {
    taken.iter().flat_map(|leaf| &leaf.tests).filter_map(|test| part(&test.operator)).collect()
}

fn start_of(operator: &Operator) -> Option<String> {
    match operator {
        Operator::Prefix(start) => Some(start.clone()),
        Operator::Wildcard(wildcard) => wildcard.parts().first().cloned(),
        _ => None,
    }
}

fn end_of(operator: &Operator) -> Option<String> {
    match operator {
        Operator::Suffix(end) => Some(end.clone()),
        Operator::Wildcard(wildcard) => wildcard.parts().last().cloned(),
        _ => None,
    }
}
