//! Two patterns side by side: their paths in the service's order, their lists of values without duplicates.

use super::assemble::Placed;
use super::domain::TEXT;
use super::likely::Likely;
use super::{Steps, values};
use crate::json::Value;
use crate::pattern::fields::Fields;
use crate::pattern::model::{Alternative, Leaf, Operator, Pattern, utf16_order};
use crate::pattern::search::{OutOfSteps, Verdict, verdict};
use std::collections::{BTreeMap, BTreeSet};

/// A position among [`Space::paths`].
pub(super) type Path = usize;
/// A position among [`Space::lists`].
pub(super) type List = usize;
/// The list of every space that takes each text and nothing else.
pub(super) const TEXT_LIST: List = 0;

/// A pattern, or what is left of one when a clause is taken out.
#[derive(Clone, Copy)]
pub(super) struct Side<'pattern> {
    pub leaves: &'pattern [Leaf],
    pub alternatives: &'pattern [Alternative],
}

impl<'pattern> Side<'pattern> {
    pub fn of(pattern: &'pattern Pattern) -> Side<'pattern> {
        Side { leaves: pattern.leaves(), alternatives: pattern.alternatives() }
    }

    pub fn verdict(&self, event: &Value) -> Verdict {
        let paths: BTreeSet<&str> = self.leaves.iter().map(|leaf| leaf.path.as_str()).collect();
        verdict(self.leaves, self.alternatives, &Fields::collect(event, &paths))
    }
}

/// One way through every `$or`, fields in the service's order.
pub(super) type Way = Vec<(Path, List)>;

pub(super) struct Space<'pattern> {
    pub paths: Vec<&'pattern str>,
    /// For each path the position of the first that has the same first key. Arrays can only tie such paths together.
    pub groups: Vec<Path>,
    pub lists: Vec<&'pattern Leaf>,
    /// The ways of each side.
    pub ways: Vec<Vec<Way>>,
    pub likely: Likely,
    found: BTreeMap<Wanted, Option<Value>>,
}

/// What a value shall be: taken by all of some lists and by none of others, both ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wanted {
    pub taken: Vec<List>,
    pub refused: Vec<List>,
}

impl Wanted {
    pub fn taken_by(list: List) -> Wanted {
        Wanted { taken: vec![list], refused: Vec::new() }
    }

    pub fn refused_by(list: List) -> Wanted {
        Wanted { taken: Vec::new(), refused: vec![list] }
    }

    pub fn take(&mut self, list: List) {
        insert(&mut self.taken, list);
    }

    pub fn refuse(&mut self, list: List) {
        insert(&mut self.refused, list);
    }
}

fn insert(lists: &mut Vec<List>, list: List) {
    if let Err(index) = lists.binary_search(&list) {
        lists.insert(index, list);
    }
}

impl<'pattern> Space<'pattern> {
    pub fn new(sides: &[Side<'pattern>], likely: Likely) -> Space<'pattern> {
        let mut paths: Vec<&str> = Vec::new();
        for side in sides {
            for alternative in side.alternatives {
                paths.extend(alternative.fields.iter().map(|(_, leaf)| side.leaves[*leaf].path.as_str()));
            }
        }
        paths.sort_unstable_by(|one, other| utf16_order(one, other));
        paths.dedup();
        let first_key = |path: &'pattern str| path.split('.').next().unwrap_or(path);
        let mut first_of: BTreeMap<&str, Path> = BTreeMap::new();
        let groups =
            paths.iter().enumerate().map(|(index, path)| *first_of.entry(first_key(path)).or_insert(index)).collect();
        let found = BTreeMap::new();
        let mut space = Space { paths, groups, lists: vec![&TEXT], ways: Vec::new(), likely, found };
        let mut known: BTreeMap<&str, Vec<List>> = BTreeMap::new();
        for side in sides {
            let lists: Vec<List> = side.leaves.iter().map(|leaf| space.list(leaf, &mut known)).collect();
            let position: BTreeMap<&str, Path> =
                space.paths.iter().enumerate().map(|(index, path)| (*path, index)).collect();
            let way = |alternative: &Alternative| {
                alternative
                    .fields
                    .iter()
                    .filter_map(|(path, leaf)| Some((*position.get(path.as_str())?, lists[*leaf])))
                    .collect()
            };
            let ways = side.alternatives.iter().map(way).collect();
            space.ways.push(ways);
        }
        space
    }

    /// The position of a list; lists with the same entries for the same path are one.
    fn list(&mut self, leaf: &'pattern Leaf, known: &mut BTreeMap<&'pattern str, Vec<List>>) -> List {
        let operators = |leaf: &'pattern Leaf| leaf.tests.iter().map(|test| &test.operator);
        let same_path = known.entry(&leaf.path).or_default();
        if let Some(list) = same_path.iter().find(|list| operators(self.lists[**list]).eq(operators(leaf))) {
            return *list;
        }
        self.lists.push(leaf);
        same_path.push(self.lists.len() - 1);
        self.lists.len() - 1
    }

    pub fn takes_absence(&self, list: List) -> bool {
        self.lists[list].takes_absence()
    }

    /// A value that is as wanted; None where there is none. Found once, then remembered.
    pub fn find(&mut self, path: Path, wanted: &Wanted, steps: &mut Steps) -> Result<Option<Value>, OutOfSteps> {
        if wanted.taken.iter().any(|list| wanted.refused.contains(list)) {
            return Ok(None);
        }
        if let Some(found) = self.found.get(wanted).filter(|_| !wanted.taken.is_empty() || !wanted.refused.is_empty()) {
            return Ok(found.clone());
        }
        let lists = |positions: &[List]| positions.iter().map(|list| self.lists[*list]).collect::<Vec<&Leaf>>();
        let (taken, refused) = (lists(&wanted.taken), lists(&wanted.refused));
        let found = values::find(&taken, &refused, self.likely.values(self.paths[path], &taken, &refused), steps)?;
        self.found.insert(wanted.clone(), found.clone());
        Ok(found)
    }

    /// Ways by a field that they need a value of, the one that fewest others need; under None those that need none.
    pub fn by_needed_field(&self, ways: &[Way]) -> BTreeMap<Option<Path>, Vec<usize>> {
        let needed = |way: &Way| -> Vec<Path> {
            way.iter().filter(|(_, list)| !self.takes_absence(*list)).map(|(path, _)| *path).collect()
        };
        let mut count: BTreeMap<Path, usize> = BTreeMap::new();
        ways.iter().flat_map(needed).for_each(|path| *count.entry(path).or_default() += 1);
        let mut by_field: BTreeMap<Option<Path>, Vec<usize>> = BTreeMap::new();
        for (index, way) in ways.iter().enumerate() {
            let rarest = needed(way).into_iter().min_by_key(|path| count[path]);
            by_field.entry(rarest).or_default().push(index);
        }
        by_field
    }

    /// Whether a list takes every value whatever.
    pub fn takes_everything(&mut self, path: Path, list: List, steps: &mut Steps) -> Result<bool, OutOfSteps> {
        let takes_any = |operator: &Operator| *operator == Operator::Exists(true);
        if self.lists[list].tests.iter().any(|test| takes_any(&test.operator)) {
            return Ok(true);
        }
        Ok(self.find(path, &Wanted::refused_by(list), steps)?.is_none())
    }

    pub fn placed(&self, path: Path, value: Value, element: Option<usize>) -> Placed {
        Placed { path: self.paths[path].to_owned(), value, element }
    }
}
