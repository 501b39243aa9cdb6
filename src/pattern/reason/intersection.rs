//! An event that two patterns both take, or the certainty that there is none.
//!
//! Where both want a value at a path, an event with two values serves both. Where one wants a field absent that the other
//! wants, the first must not see it: among all events the two patterns' leaves can lie in different elements of an array
//! around everything with the same first key, and then the first sees nothing of the other's leaves once it has chosen one
//! of its own there. Fields are judged in the order of their paths, so it must have chosen one before. No layout hides
//! more, and a chosen field hides more than an absent one, so going through the paths once decides.

use super::Steps;
use super::assemble::{Placed, event};
use super::difference::{Outcome, list_at};
use super::domain::{Domain, Events};
use super::space::{List, Path, Side, Space, TEXT_LIST, Wanted, Way};
use crate::json::Value;
use crate::pattern::search::{OutOfSteps, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// What the two patterns have at each path that either asks about.
type Pairs = Vec<(Path, Option<Value>, Option<Value>)>;

/// An event that both sides take, one without arrays where there is one.
pub(super) fn intersection<'pattern>(
    space: &mut Space<'pattern>,
    sides: &[Side<'pattern>; 2],
    events: Events,
    steps: &mut Steps,
) -> Outcome {
    let (first_ways, second_ways) = (space.ways[0].clone(), space.ways[1].clone());
    let mut search = Search { space, events, steps };
    let mut found = None;
    let mut is_doubtful = false;
    for first in &first_ways {
        for second in &second_ways {
            match search.of_ways(first, second, found.is_some()) {
                Ok(None) => {}
                Ok(Some(Layout { leaves, is_plain })) => {
                    let event = event(&leaves);
                    let is_match = |side: &Side<'_>| side.verdict(&event) == Verdict::Match;
                    if !sides.iter().all(is_match) {
                        is_doubtful = true;
                    } else if is_plain {
                        return Outcome::Event(leaves);
                    } else {
                        found = Some(leaves);
                    }
                }
                Err(OutOfSteps) => return found.map_or(Outcome::Unknown, Outcome::Event),
            }
        }
    }
    match found {
        Some(leaves) => Outcome::Event(leaves),
        None if is_doubtful => Outcome::Unknown,
        None => Outcome::Nothing,
    }
}

struct Layout {
    leaves: Vec<Placed>,
    is_plain: bool,
}

struct Search<'search, 'pattern> {
    space: &'search mut Space<'pattern>,
    events: Events,
    steps: &'search mut Steps,
}

impl Search<'_, '_> {
    fn of_ways(&mut self, first: &Way, second: &Way, only_plain: bool) -> Result<Option<Layout>, OutOfSteps> {
        self.steps.spend(1 + (first.len() + second.len()) as u64)?;
        if let Some(pairs) = self.plain(first, second)? {
            let leaves = pairs.iter().flat_map(|(path, one, other)| self.beside(*path, one, other)).collect();
            return Ok(Some(Layout { leaves, is_plain: true }));
        }
        if only_plain || self.events == Events::Delivered {
            return Ok(None);
        }
        Ok(self.apart(first, second)?.map(|leaves| Layout { leaves, is_plain: false }))
    }

    /// Values with which both are content, one per path (several where the domain says so).
    fn plain(&mut self, first: &Way, second: &Way) -> Result<Option<Pairs>, OutOfSteps> {
        let mut pairs = Pairs::new();
        for path in asked(first, second) {
            let domain = self.events.domain(self.space.paths[path]);
            let lists: Vec<List> = [first, second].into_iter().filter_map(|way| list_at(way, path)).collect();
            let may_be_absent = domain != Domain::Text && lists.iter().all(|list| self.space.takes_absence(*list));
            let (one, other) = match (domain, list_at(first, path), list_at(second, path)) {
                (Domain::Nothing, ..) => (None, None),
                (Domain::Texts, Some(one), Some(other)) => {
                    (self.value(path, domain, &[one])?, self.value(path, domain, &[other])?)
                }
                _ => {
                    let value = self.value(path, domain, &lists)?;
                    (value.clone(), value)
                }
            };
            let is_whole = one.is_some() && other.is_some();
            if !is_whole && !may_be_absent {
                return Ok(None);
            }
            if is_whole {
                pairs.push((path, one, other));
            }
        }
        Ok(Some(pairs))
    }

    fn value(&mut self, path: Path, domain: Domain, lists: &[List]) -> Result<Option<Value>, OutOfSteps> {
        let mut wanted = Wanted::default();
        lists.iter().for_each(|list| wanted.take(*list));
        if domain.is_text() {
            wanted.take(TEXT_LIST);
        }
        self.space.find(path, &wanted, self.steps)
    }

    /// Leaves of which each side takes its own.
    fn apart(&mut self, first: &Way, second: &Way) -> Result<Option<Vec<Placed>>, OutOfSteps> {
        // Whether each side has chosen a leaf among those with the same first key.
        let mut has_chosen: BTreeMap<Path, (bool, bool)> = BTreeMap::new();
        let mut split: BTreeSet<Path> = BTreeSet::new();
        let mut pairs = Pairs::new();
        for path in asked(first, second) {
            let group = self.space.groups[path];
            let chosen = has_chosen.entry(group).or_default();
            let (one, other) = (list_at(first, path), list_at(second, path));
            let mut value = |list: Option<List>| match list {
                Some(list) => self.space.find(path, &Wanted::taken_by(list), self.steps),
                None => Ok(None),
            };
            let (mut one_value, mut other_value) = (value(one)?, value(other)?);
            let is_unfit = |space: &Space<'_>, list: Option<List>, value: &Option<Value>| {
                value.is_none() && list.is_some_and(|list| !space.takes_absence(list))
            };
            if is_unfit(self.space, one, &one_value) || is_unfit(self.space, other, &other_value) {
                return Ok(None);
            }
            // A side that must have the field absent: the other's is hidden, or absent too.
            if one.is_some() && one_value.is_none() && other_value.is_some() {
                if chosen.0 {
                    split.insert(group);
                } else {
                    other_value = None;
                }
            }
            if other.is_some() && other_value.is_none() && one_value.is_some() {
                if chosen.1 {
                    split.insert(group);
                } else {
                    one_value = None;
                }
            }
            if is_unfit(self.space, one, &one_value) || is_unfit(self.space, other, &other_value) {
                return Ok(None);
            }
            chosen.0 |= one_value.is_some();
            chosen.1 |= other_value.is_some();
            let both: Vec<List> = one.into_iter().chain(other).collect();
            if one_value.is_some()
                && other_value.is_some()
                && let Some(common) = self.value(path, Domain::Anything, &both)?
            {
                (one_value, other_value) = (Some(common.clone()), Some(common));
            }
            pairs.push((path, one_value, other_value));
        }
        let mut leaves = Vec::new();
        for (path, one, other) in &pairs {
            if split.contains(&self.space.groups[*path]) {
                leaves.extend(one.iter().map(|value| self.space.placed(*path, value.clone(), Some(0))));
                leaves.extend(other.iter().map(|value| self.space.placed(*path, value.clone(), Some(1))));
            } else {
                leaves.extend(self.beside(*path, one, other));
            }
        }
        Ok(Some(leaves))
    }

    /// Both sides' values outside of all arrays, a common one once.
    fn beside(&self, path: Path, one: &Option<Value>, other: &Option<Value>) -> Vec<Placed> {
        let other = if one == other { &None } else { other };
        one.iter().chain(other).map(|value| self.space.placed(path, value.clone(), None)).collect()
    }
}

/// The paths that either way asks about.
fn asked(first: &Way, second: &Way) -> BTreeSet<Path> {
    first.iter().chain(second).map(|(path, _)| *path).collect()
}
