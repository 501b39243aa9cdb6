//! A pattern that differs little from another, so that one often lies inside the other.

use super::{between, chance};
use busbar::json::{self, Kind, Member, Span, Value};
use busbar::pattern::Pattern;
use busbar::rng::Rng;

/// Alternatives up to which a pattern may grow; more only take longer.
const MOST_ALTERNATIVES: usize = 12;

/// A pattern with entries, fields or branches of `other` added, and some taken out or replaced.
pub fn related(rng: &mut Rng, pattern: &Pattern, other: &Pattern) -> Pattern {
    let read = |pattern: &Pattern| json::read_prefix(pattern.text()).expect("it was accepted");
    let (before, other) = (read(pattern), read(other));
    loop {
        let mut tree = before.clone();
        for _ in 0..between(rng, 1, 4) {
            change(rng, &mut tree, &other);
        }
        match Pattern::parse(&json::compact(&tree)) {
            Ok(pattern) if pattern.alternatives().len() <= MOST_ALTERNATIVES => return pattern,
            Ok(_) | Err(_) => {}
        }
    }
}

fn change(rng: &mut Rng, tree: &mut Value, other: &Value) {
    match &mut tree.kind {
        Kind::Object(members) if chance(rng, 70) => {
            let at = between(rng, 0, members.len().max(1) as u64);
            if let Some(member) = members.get_mut(at) {
                change(rng, &mut member.value, other);
            }
        }
        Kind::Object(members) => match rng.below(3) {
            0 if members.len() > 1 => {
                members.remove(between(rng, 0, members.len() as u64));
            }
            1 => {
                let branches = vec![Value::made(Kind::Object(members.clone())), other.clone()];
                let value = Value::made(Kind::Array(branches));
                *members = vec![Member { key: "$or".to_owned(), key_span: Span::default(), value }];
            }
            _ => members.extend(other.members().iter().cloned()),
        },
        Kind::Array(elements) => {
            let at = between(rng, 0, elements.len().max(1) as u64);
            match rng.below(4) {
                0 if elements.len() > 1 => {
                    elements.remove(at);
                }
                1 => {
                    let exists = Value::made(Kind::Bool(rng.below(2) == 0));
                    elements.push(Value::made_object([("exists", exists)]));
                }
                2 => elements.extend(list_of(other)),
                _ => {
                    if let Some(element) = elements.get_mut(at) {
                        change(rng, element, other);
                    }
                }
            }
        }
        Kind::String(text) if rng.below(2) == 0 => text.push('a'),
        Kind::String(text) => drop(text.pop()),
        Kind::Number(text) => *text = rng.below(6).to_string(),
        Kind::Bool(truth) => *truth = !*truth,
        Kind::Null => {}
    }
}

/// The first list of values in a pattern.
fn list_of(value: &Value) -> Vec<Value> {
    let is_branch = |element: &Value| element.members().iter().any(|member| !member.value.elements().is_empty());
    match &value.kind {
        Kind::Array(elements) if !elements.iter().any(is_branch) => elements.clone(),
        Kind::Object(members) => {
            members.iter().map(|member| list_of(&member.value)).find(|list| !list.is_empty()).unwrap_or_default()
        }
        Kind::Array(_) | Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Vec::new(),
    }
}
