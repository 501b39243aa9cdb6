//! The members of an object by name, and what is said about names that the language does not have.

use super::Parser;
use crate::diagnostic::{Diagnostic, Fix, Range};
use crate::json::{Member, Span, Value, quoted};

/// An object's members; of duplicates the last counts.
pub(super) struct Fields<'value> {
    pub(super) span: Span,
    members: &'value [Member],
}

impl<'value> Fields<'value> {
    pub(super) fn of(value: &'value Value) -> Fields<'value> {
        Fields { span: value.span, members: value.members() }
    }

    pub(super) fn get(&self, name: &str) -> Option<&'value Member> {
        self.members.iter().rev().find(|member| member.key == name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

impl Parser {
    /// Says which members are not in `known` or stand twice; answers their names.
    pub(super) fn unknown_fields(&mut self, fields: &Fields, known: &[&str], code: &'static str) -> Vec<String> {
        let mut unknown = Vec::new();
        for (index, member) in fields.members.iter().enumerate() {
            if fields.members[..index].iter().any(|earlier| earlier.key == member.key) {
                self.report(Diagnostic::error("states.duplicate-field").with("name", &member.key), member.key_span);
            }
            if known.contains(&member.key.as_str()) {
                continue;
            }
            let nearest = nearest(&member.key, known.iter().copied()).unwrap_or("");
            let mut finding = Diagnostic::warning(code).with("name", &member.key).with("nearest", nearest);
            if !nearest.is_empty() && !fields.has(nearest) {
                let range = Range::from(member.key_span);
                finding = finding.mended_by(Fix { range, replacement: quoted(nearest) });
            }
            self.report(finding, member.key_span);
            unknown.push(member.key.clone());
        }
        unknown
    }

    /// The member, which has to be there.
    pub(super) fn required<'value>(&mut self, fields: &Fields<'value>, name: &'static str) -> Option<&'value Member> {
        let found = fields.get(name);
        if found.is_none() {
            self.report(Diagnostic::error("states.field-missing").with("name", name), fields.span);
        }
        found
    }
}

/// The name that is written almost like this one: at most a third of its letters away.
pub(super) fn nearest<'name>(name: &str, known: impl Iterator<Item = &'name str>) -> Option<&'name str> {
    let lower = name.to_lowercase();
    known
        .map(|candidate| (distance(&lower, &candidate.to_lowercase()), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= (candidate.len() + 1) / 3)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(80).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().take(80).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
