//! Leaves made up to a full event as a bus delivers it.

use super::assemble::{Placed, event};
use super::domain::ENVELOPE_TEXTS;
use super::likely::Likely;
use crate::json::{Kind, Member, Span, Value};

/// The event of these leaves with the rest of the envelope around them, where `holds` of it still; a member with which it does
/// not is left out. None where it does not even hold of the leaves alone.
pub(super) fn enveloped(mut leaves: Vec<Placed>, likely: Likely, holds: impl Fn(&Value) -> bool) -> Option<Value> {
    let holds = |leaves: &[Placed]| Some(whole(leaves)).filter(|event| holds(event));
    let is_free = |name: &&&str| !leaves.iter().any(|leaf| leaf.path.split('.').next() == Some(name));
    let missing: Vec<Placed> = ENVELOPE_TEXTS
        .iter()
        .filter(is_free)
        .map(|name| Placed { path: (*name).to_owned(), value: likely.value(name), element: None })
        .collect();
    if let Some(event) = holds(&sorted([leaves.as_slice(), missing.as_slice()].concat())) {
        return Some(event);
    }
    let mut best = holds(&sorted(leaves.clone()))?;
    for member in missing {
        leaves.push(member);
        match holds(&sorted(leaves.clone())) {
            Some(event) => best = event,
            None => drop(leaves.pop()),
        }
    }
    Some(best)
}

/// In the order of the envelope, other members last.
fn sorted(mut leaves: Vec<Placed>) -> Vec<Placed> {
    leaves.sort_by_key(|leaf| rank(leaf.path.split('.').next().unwrap_or_default()));
    leaves
}

fn rank(key: &str) -> usize {
    match (ENVELOPE_TEXTS.iter().position(|name| *name == key), key) {
        (Some(index), _) => index,
        (None, "resources") => ENVELOPE_TEXTS.len(),
        (None, "detail") => ENVELOPE_TEXTS.len() + 1,
        (None, _) => ENVELOPE_TEXTS.len() + 2,
    }
}

/// The event, `resources` as a list and `detail` there.
fn whole(leaves: &[Placed]) -> Value {
    let mut event = event(leaves);
    if let Kind::Object(members) = &mut event.kind {
        for (key, empty) in [("resources", Kind::Array(Vec::new())), ("detail", Kind::Object(Vec::new()))] {
            if !leaves.iter().any(|leaf| leaf.path.split('.').next() == Some(key)) {
                let at = members.iter().position(|member| rank(&member.key) > rank(key)).unwrap_or(members.len());
                let member = Member { key: key.to_owned(), key_span: Span::default(), value: Value::made(empty) };
                members.insert(at, member);
            }
        }
        for member in members.iter_mut().filter(|member| member.key == "resources") {
            if !matches!(member.value.kind, Kind::Array(_) | Kind::Object(_)) {
                let only = std::mem::replace(&mut member.value, Value::made(Kind::Null));
                member.value = Value::made(Kind::Array(vec![only]));
            }
        }
    }
    event
}
