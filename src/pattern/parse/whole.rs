//! Checks that only the whole pattern can answer: how much there is of it.

use super::Parser;
use crate::json::Span;
use crate::pattern::model::{Excluded, Operator};
use crate::pattern::wildcard::{self, Wildcard};
use std::collections::{BTreeMap, BTreeSet};

/// Alternatives that a pattern's `$or`s may multiply out to. Source: EventBridge user guide, 2026-11.
///
/// ```
/// use busbar::pattern::{MAX_ALTERNATIVES, Pattern};
/// let branches = |field: &str, count| (0..count).map(|n| format!("{{\"{field}\": [{n}]}}")).collect::<Vec<_>>().join(",");
/// let with = |count| format!("{{\"$or\": [{}], \"d\": {{\"$or\": [{}]}}}}", branches("a", count), branches("b", 10));
/// assert_eq!(Pattern::parse(&with(100)).map(|pattern| pattern.alternatives().len()), Ok(MAX_ALTERNATIVES));
/// assert_eq!(Pattern::parse(&with(101)).expect_err("too many")[0].code, "pattern.too-many-combinations");
/// ```
pub const MAX_ALTERNATIVES: usize = 1000;
/// Paths that one alternative may have. Source: event-ruler 2.0.1.
///
/// ```
/// use busbar::pattern::{MAX_PATHS, Pattern};
/// let with = |count| format!("{{{}}}", (0..count).map(|n| format!("\"f{n}\": [1]")).collect::<Vec<_>>().join(","));
/// assert!(Pattern::parse(&with(MAX_PATHS)).is_ok());
/// assert_eq!(Pattern::parse(&with(MAX_PATHS + 1)).expect_err("too many")[0].code, "pattern.too-many-paths");
/// ```
pub const MAX_PATHS: usize = 256;

const TOO_COMPLEX: &str = "Rule is too complex - try using fewer wildcard characters or fewer repeating character \
                           sequences after a wildcard character";

impl Parser<'_> {
    pub(super) fn check_whole(&mut self) {
        let all = Span::new(0, self.text.len());
        if self.has_too_many_alternatives {
            // The service's own words for this are not on record.
            let reason = format!("Too many combinations in $or, at most {MAX_ALTERNATIVES} are allowed");
            let most = MAX_ALTERNATIVES.to_string();
            self.refuse("pattern.too-many-combinations", all, &[("most", &most)], &reason, &[]);
        }
        if self.has_too_many_paths {
            let reason = format!("Size of rule 'r' exceeds max value of {MAX_PATHS}");
            let most = MAX_PATHS.to_string();
            self.refuse("pattern.too-many-paths", all, &[("most", &most)], &reason, &[]);
        }
        self.check_wildcards();
    }

    /// Wildcard texts that the service would look for at the same time must not be too complex together: those of one
    /// list, and those of all alternatives' first fields where these are the same field.
    fn check_wildcards(&mut self) {
        let mut groups: BTreeMap<BTreeSet<usize>, ()> = BTreeMap::new();
        let mut first_fields: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for alternative in &self.alternatives {
            for (index, (path, leaf)) in alternative.fields.iter().enumerate() {
                if index == 0 {
                    first_fields.entry(path).or_default().insert(*leaf);
                } else {
                    groups.insert(BTreeSet::from([*leaf]), ());
                }
            }
        }
        groups.extend(first_fields.into_values().map(|leaves| (leaves, ())));
        let mut complex: BTreeSet<usize> = BTreeSet::new();
        for leaves in groups.keys() {
            let texts: BTreeSet<&Wildcard> =
                leaves.iter().flat_map(|leaf| wildcards(&self.leaves[*leaf].tests)).collect();
            if !texts.is_empty() && wildcard::is_too_complex(&texts) {
                complex.extend(leaves.first());
            }
        }
        for leaf in complex {
            let (path, span) = (self.leaves[leaf].path.clone(), self.leaves[leaf].span);
            self.refuse("pattern.wildcard-too-complex", span, &[("path", &path)], TOO_COMPLEX, &[]);
        }
    }
}

fn wildcards(tests: &[crate::pattern::model::Test]) -> Vec<&Wildcard> {
    let mut found = Vec::new();
    for test in tests {
        match &test.operator {
            Operator::Wildcard(wildcard) => found.push(wildcard),
            Operator::AnythingBut(Excluded::Wildcards(wildcards)) => found.extend(wildcards),
            _ => {}
        }
    }
    found
}
