//! Patterns over few fields and events full of arrays, so that everything shows that arrays can do to them.

use super::{between, chance};
use busbar::rng::Rng;

const PATHS: &[&str] = &["a.a", "a.b", "a.c", "a.d.a", "a.d.b", "b", "a"];
const LISTS: &[&str] = &[
    "[1]",
    "[2]",
    "[1,2]",
    "[{\"exists\":false}]",
    "[{\"exists\":false}]",
    "[{\"exists\":false},1]",
    "[{\"exists\":true}]",
    "[{\"exists\":false},{\"exists\":true}]",
    "[{\"anything-but\":1}]",
];

/// A pattern, a third of them with an `$or`.
pub fn nested_pattern(rng: &mut Rng) -> String {
    if chance(rng, 33) {
        let (one, other) = (fields(rng), fields(rng));
        return format!("{{\"$or\":[{{{one}}},{{{other}}}]}}");
    }
    format!("{{{}}}", fields(rng))
}

fn fields(rng: &mut Rng) -> String {
    let mut fields: Vec<String> = Vec::new();
    for path in PATHS {
        if chance(rng, 35) {
            fields.push(format!("\"{path}\":{}", rng.pick(LISTS).expect("there are lists")));
        }
    }
    if fields.is_empty() { "\"a.b\":[1]".to_owned() } else { fields.join(",") }
}

/// An event with the fields of [`nested_pattern`] in objects, arrays, arrays of arrays, under dotted and duplicate keys.
pub fn nested_event(rng: &mut Rng) -> String {
    let mut members = Vec::new();
    for percent in [90, 10] {
        if chance(rng, percent) {
            members.push(format!("\"a\":{}", inner(rng, 0)));
        }
    }
    for key in ["a.a", "a.b", "a.c", "a.d.a", "b"] {
        if chance(rng, 15) {
            members.push(format!("\"{key}\":{}", value(rng)));
        }
    }
    format!("{{{}}}", members.join(","))
}

fn value(rng: &mut Rng) -> &'static str {
    rng.pick(&["1", "1", "2", "3", "[1,2]"]).copied().expect("there are values")
}

fn inner(rng: &mut Rng, depth: u32) -> String {
    if chance(rng, 35) {
        return object(rng, depth);
    }
    let elements: Vec<String> = (0..between(rng, 0, 4))
        .map(|_| match rng.below(20) {
            0..3 => value(rng).to_owned(),
            3..5 if depth < 3 => inner(rng, depth + 1),
            _ => object(rng, depth),
        })
        .collect();
    format!("[{}]", elements.join(","))
}

fn object(rng: &mut Rng, depth: u32) -> String {
    let mut members = Vec::new();
    for key in ["a", "b", "c"] {
        if chance(rng, 45) {
            members.push(format!("\"{key}\":{}", value(rng)));
        }
    }
    for percent in [50, 10] {
        if depth < 2 && chance(rng, percent) {
            members.push(format!("\"d\":{}", inner(rng, depth + 1)));
        }
    }
    format!("{{{}}}", members.join(","))
}
