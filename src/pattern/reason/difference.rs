//! An event that one pattern takes and another does not, or the certainty that there is none.
//!
//! First the events in which every field has at most one value. Such an event is a point in a product of sets, one set per
//! path; a way through the first pattern's `$or`s is a box of points, and so is each way through the second's. The search
//! takes a point of the first's box; where a way of the second takes it, it splits the box by the field in which that way
//! shall fail, and goes on, until a point is taken by none or no box is left.
//!
//! Then arrays. More leaves can only make the second pattern take more, except where it wants a field absent: a leaf
//! there, hidden from the first pattern in another element of an array, can make it fail. Conflicts need an array around
//! both leaves, so both paths have the same first key, and fields are judged in the order of their paths, so little of
//! this is possible; [`Search::can_be_hidden`] says where. Let E be any event that the first takes and the second does
//! not, and let E' be the leaves that the first chose, with as many others as agree with them and one another. In E' every
//! field has at most one value. A way of the second that takes E' fails on E only by a leaf of E at a path where E' has
//! none and that way is content with absence, which agrees with what that way has chosen before and disagrees with something
//! else in E'. So a search that also lets ways fail by such leaves overlooks no event; what it finds is laid out in a few
//! ways and tried, and where none of them holds, the answer is unknown.

use super::Steps;
use super::assemble::{Placed, event};
use super::domain::{Domain, Events};
use super::space::{List, Path, Side, Space, TEXT_LIST, Wanted, Way};
use crate::json::Value;
use crate::pattern::search::{OutOfSteps, Verdict};
use std::collections::BTreeMap;

/// What a search came to.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    /// The leaves of an event, checked by the matcher.
    Event(Vec<Placed>),
    /// There is no such event.
    Nothing,
    /// Neither an event nor a proof was found.
    Unknown,
}

/// A set of events with at most one value per path.
#[derive(Clone)]
struct Part {
    coordinates: Vec<Coordinate>,
    hidden: Vec<Hidden>,
}

#[derive(Clone)]
struct Coordinate {
    presence: Presence,
    /// What the value is where there is one.
    wanted: Wanted,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// Absent until a value is needed.
    Open,
    /// The first pattern takes a value and takes absence: present where there is a value.
    Either,
    Absent,
    Present,
}

/// A way of the second pattern that fails by a leaf which the first does not see.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Hidden {
    way: usize,
    path: Path,
}

/// A leaf that is to be laid out so that the first pattern does not see it.
struct HiddenLeaf {
    path: Path,
    value: Value,
    /// Fields that it may disagree with.
    against: Vec<Path>,
    followers: Vec<(Path, Value)>,
}

struct Search<'search, 'pattern> {
    space: &'search mut Space<'pattern>,
    steps: &'search mut Steps,
    first: Side<'pattern>,
    second: Side<'pattern>,
    second_ways: Vec<Way>,
    /// Each of them under a field that it needs a value of, the one that fewest others need; under None where it needs none.
    ways_by_field: BTreeMap<Option<Path>, Vec<usize>>,
    /// The way of the first that is at hand.
    way: Way,
    events: Events,
    is_doubtful: bool,
}

/// An event that the space's side `first` takes and its other side does not. Fields of `present` are there in it.
pub(super) fn difference<'pattern>(
    space: &mut Space<'pattern>,
    sides: &[Side<'pattern>; 2],
    first: usize,
    events: Events,
    present: &[Path],
    steps: &mut Steps,
) -> Outcome {
    let (first_ways, second_ways) = (space.ways[first].clone(), space.ways[1 - first].clone());
    let (first, second) = (sides[first], sides[1 - first]);
    let (way, ways_by_field) = (Way::new(), space.by_needed_field(&second_ways));
    let mut search =
        Search { space, steps, first, second, second_ways, ways_by_field, way, events, is_doubtful: false };
    for way in first_ways {
        if search.second_ways.contains(&way) {
            continue;
        }
        search.way = way;
        match search.run(present) {
            Ok(None) => {}
            Ok(Some(leaves)) => return Outcome::Event(leaves),
            Err(OutOfSteps) => return Outcome::Unknown,
        }
    }
    if search.is_doubtful { Outcome::Unknown } else { Outcome::Nothing }
}

impl<'pattern> Search<'_, 'pattern> {
    fn run(&mut self, present: &[Path]) -> Result<Option<Vec<Placed>>, OutOfSteps> {
        let Some(whole) = self.whole(present)? else { return Ok(None) };
        let mut waiting = vec![whole];
        while let Some(part) = waiting.pop() {
            self.steps.spend(1 + part.coordinates.len() as u64 / 8)?;
            let Some(point) = self.point(&part)? else { continue };
            match self.taken_by(&part, &point)? {
                Some(way) => self.split(&part, way, &mut waiting)?,
                None => match self.witness(&part, point)? {
                    Some(leaves) => return Ok(Some(leaves)),
                    None => self.is_doubtful = true,
                },
            }
        }
        Ok(None)
    }

    /// All points that the way of the first pattern takes, None where there are none for a plain reason.
    fn whole(&mut self, present: &[Path]) -> Result<Option<Part>, OutOfSteps> {
        let mut coordinates = Vec::with_capacity(self.space.paths.len());
        for path in 0..self.space.paths.len() {
            let list = list_at(&self.way, path);
            let domain = self.events.domain(self.space.paths[path]);
            let mut presence = match list {
                None => Presence::Open,
                Some(list) if self.space.takes_absence(list) => Presence::Either,
                Some(_) => Presence::Present,
            };
            if domain == Domain::Text || (present.contains(&path) && presence != Presence::Present) {
                presence = Presence::Present;
            }
            if domain == Domain::Nothing {
                if presence == Presence::Present {
                    return Ok(None);
                }
                presence = Presence::Absent;
            }
            let mut wanted = list.map(Wanted::taken_by).unwrap_or_default();
            if domain.is_text() {
                wanted.take(TEXT_LIST);
            }
            if present.contains(&path) && list.is_none() {
                // A value that only just fails, where there is one that all of the second's lists refuse.
                let mut refused = wanted.clone();
                self.second_ways.iter().filter_map(|way| list_at(way, path)).for_each(|list| refused.refuse(list));
                if self.space.find(path, &refused, self.steps)?.is_some() {
                    wanted = refused;
                }
            }
            coordinates.push(Coordinate { presence, wanted });
        }
        Ok(Some(Part { coordinates, hidden: Vec::new() }))
    }

    /// A point of a part, None where the part is empty.
    fn point(&mut self, part: &Part) -> Result<Option<Vec<Option<Value>>>, OutOfSteps> {
        let mut point = Vec::with_capacity(part.coordinates.len());
        for (path, coordinate) in part.coordinates.iter().enumerate() {
            point.push(match coordinate.presence {
                Presence::Open | Presence::Absent => None,
                Presence::Either => self.space.find(path, &coordinate.wanted, self.steps)?,
                Presence::Present => match self.space.find(path, &coordinate.wanted, self.steps)? {
                    Some(value) => Some(value),
                    None => return Ok(None),
                },
            });
        }
        Ok(Some(point))
    }

    /// A way of the second pattern that takes a point and was not dealt with.
    fn taken_by(&mut self, part: &Part, point: &[Option<Value>]) -> Result<Option<usize>, OutOfSteps> {
        let present = point.iter().enumerate().filter(|(_, value)| value.is_some()).map(|(path, _)| Some(path));
        let filed = present.chain([None]).filter_map(|path| self.ways_by_field.get(&path));
        for index in filed.flatten().copied() {
            let way = &self.second_ways[index];
            self.steps.spend(way.len() as u64)?;
            let takes = |&(path, list): &(Path, List)| match &point[path] {
                Some(value) => self.space.lists[list].takes(value),
                None => self.space.takes_absence(list),
            };
            if way.iter().all(takes) && !part.hidden.iter().any(|hidden| hidden.way == index) {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// The parts in which a way that takes the point fails: by its first field, by its second and not its first, and so on.
    fn split(&mut self, part: &Part, way: usize, waiting: &mut Vec<Part>) -> Result<(), OutOfSteps> {
        let fields = self.second_ways[way].clone();
        let mut rest = part.clone();
        let mut parts = Vec::new();
        for &(path, list) in &fields {
            let presence = part.coordinates[path].presence;
            let takes_absence = self.space.takes_absence(list);
            if presence != Presence::Absent {
                let mut failing = rest.clone();
                let coordinate = &mut failing.coordinates[path];
                coordinate.presence = Presence::Present;
                coordinate.wanted.refuse(list);
                let wanted = coordinate.wanted.clone();
                if self.space.find(path, &wanted, self.steps)?.is_some() {
                    parts.push(failing);
                }
            }
            if presence == Presence::Either && !takes_absence {
                let mut failing = rest.clone();
                failing.coordinates[path].presence = Presence::Absent;
                parts.push(failing);
                rest.coordinates[path].presence = Presence::Present;
            }
            rest.coordinates[path].wanted.take(list);
        }
        for &(path, list) in &fields {
            let may_be_absent = rest.coordinates[path].presence != Presence::Present && self.space.takes_absence(list);
            if may_be_absent && self.can_be_hidden(part, way, path, list)? {
                let mut hiding = rest.clone();
                hiding.coordinates[path].presence = Presence::Absent;
                hiding.hidden.push(Hidden { way, path });
                parts.insert(0, hiding);
            }
        }
        // What was pushed last is tried first: plain values before hidden ones, and values in the order of the fields.
        let hidden_count = parts.iter().filter(|it| it.hidden.len() > part.hidden.len()).count();
        parts[hidden_count..].reverse();
        waiting.append(&mut parts);
        Ok(())
    }

    /// Whether a leaf at a path where a way wants none could make it fail, though all it has chosen agrees with that leaf:
    /// something else must disagree with it, which is another field of the same first key that the way does not choose
    /// before. Where the first pattern wants none there either, that something is a field that the first pattern
    /// chooses before. And a way that takes whatever the leaf holds, and all that comes after it, does not fail by it.
    fn can_be_hidden(&mut self, part: &Part, way: usize, path: Path, list: List) -> Result<bool, OutOfSteps> {
        if self.events == Events::Delivered {
            return Ok(false);
        }
        let group = self.space.groups[path];
        let fields = self.second_ways[way].clone();
        let is_asked = |other: Path| list_at(&fields, other).is_some();
        let mut others = (0..part.coordinates.len()).filter(|other| {
            *other != path
                && self.space.groups[*other] == group
                && part.coordinates[*other].presence != Presence::Absent
                && (*other > path || !is_asked(*other))
        });
        let is_possible = match list_at(&self.way, path) {
            Some(_) => others.any(|other| other < path && list_at(&self.way, other).is_some()),
            None => others.next().is_some(),
        };
        if !is_possible {
            return Ok(false);
        }
        let mut takes_all_that_follows = self.space.takes_everything(path, list, self.steps)?;
        let is_after = |other: Path| other > path && self.space.groups[other] == group;
        let after: Vec<(Path, List)> = fields.into_iter().filter(|(other, _)| is_after(*other)).collect();
        for (later, list) in after {
            takes_all_that_follows = takes_all_that_follows
                && self.space.takes_absence(list)
                && self.space.takes_everything(later, list, self.steps)?;
        }
        Ok(!takes_all_that_follows)
    }

    /// The leaves of a point, with what is hidden laid out so that the matcher agrees.
    fn witness(&mut self, part: &Part, point: Vec<Option<Value>>) -> Result<Option<Vec<Placed>>, OutOfSteps> {
        let there: Vec<(Path, Value)> =
            point.into_iter().enumerate().filter_map(|(path, value)| Some((path, value?))).collect();
        if part.hidden.is_empty() {
            let leaves: Vec<Placed> =
                there.iter().map(|(path, value)| self.space.placed(*path, value.clone(), None)).collect();
            return self.checked(leaves);
        }
        let mut leaves: Vec<HiddenLeaf> = Vec::new();
        for hidden in &part.hidden {
            let against = self.against(&there, *hidden);
            match leaves.iter_mut().find(|leaf| leaf.path == hidden.path) {
                Some(leaf) => leaf.against.extend(against),
                None => {
                    let value = self.hidden_value(*hidden)?;
                    let followers = self.followers(*hidden)?;
                    leaves.push(HiddenLeaf { path: hidden.path, value, against, followers });
                }
            }
        }
        let most = leaves.iter().map(|leaf| leaf.against.len()).max().unwrap_or(0);
        // One field in the way of each hidden one, then all of them, then all fields of the same first key.
        for choice in 0..most + 2 {
            for (shares_element, has_followers) in [(false, false), (true, false), (false, true), (true, true)] {
                let is_inside = |path: Path| {
                    leaves.iter().any(|leaf| match choice.checked_sub(most) {
                        None => leaf.against.get(choice % leaf.against.len().max(1)) == Some(&path),
                        Some(0) => leaf.against.contains(&path),
                        Some(_) => self.space.groups[leaf.path] == self.space.groups[path],
                    })
                };
                let mut placed: Vec<Placed> = there
                    .iter()
                    .map(|(path, value)| self.space.placed(*path, value.clone(), is_inside(*path).then_some(0)))
                    .collect();
                for (index, leaf) in leaves.iter().enumerate() {
                    let element = if shares_element { 1 } else { index + 1 };
                    placed.push(self.space.placed(leaf.path, leaf.value.clone(), Some(element)));
                    for (path, value) in leaf.followers.iter().filter(|_| has_followers) {
                        placed.push(self.space.placed(*path, value.clone(), Some(element)));
                    }
                }
                if let Some(leaves) = self.checked(placed)? {
                    return Ok(Some(leaves));
                }
            }
        }
        Ok(None)
    }

    /// The fields that a hidden leaf may disagree with.
    fn against(&self, there: &[(Path, Value)], Hidden { way, path }: Hidden) -> Vec<Path> {
        let is_asked = |other: Path| list_at(&self.second_ways[way], other).is_some();
        let is_unwanted = list_at(&self.way, path).is_some();
        let fits = |other: Path| {
            self.space.groups[other] == self.space.groups[path]
                && (other > path || !is_asked(other))
                && (!is_unwanted || (other < path && list_at(&self.way, other).is_some()))
        };
        there.iter().map(|(other, _)| *other).filter(|other| *other != path && fits(*other)).collect()
    }

    /// A value for a hidden leaf: one that no way of the second takes, else one that this way does not, else any.
    fn hidden_value(&mut self, Hidden { way, path }: Hidden) -> Result<Value, OutOfSteps> {
        let mut by_none = Wanted::default();
        for list in self.second_ways.iter().filter_map(|way| list_at(way, path)) {
            by_none.refuse(list);
        }
        let by_this = list_at(&self.second_ways[way], path).map(Wanted::refused_by).unwrap_or_default();
        for wanted in [by_none, by_this] {
            if let Some(value) = self.space.find(path, &wanted, self.steps)? {
                return Ok(value);
            }
        }
        Ok(self.space.likely.value(self.space.paths[path]))
    }

    /// Values beside a hidden leaf with which a way does not get further once it has chosen that leaf.
    fn followers(&mut self, Hidden { way, path }: Hidden) -> Result<Vec<(Path, Value)>, OutOfSteps> {
        let mut followers = Vec::new();
        for (later, list) in self.second_ways[way].clone() {
            if later > path
                && self.space.groups[later] == self.space.groups[path]
                && self.space.takes_absence(list)
                && let Some(value) = self.space.find(later, &Wanted::refused_by(list), self.steps)?
            {
                followers.push((later, value));
            }
        }
        Ok(followers)
    }

    /// These leaves, where the matcher says of their event what it shall.
    fn checked(&mut self, leaves: Vec<Placed>) -> Result<Option<Vec<Placed>>, OutOfSteps> {
        self.steps.spend(leaves.len() as u64)?;
        let event = event(&leaves);
        let holds = self.first.verdict(&event) == Verdict::Match && self.second.verdict(&event) == Verdict::NoMatch;
        Ok(holds.then_some(leaves))
    }
}

/// What a way asks of a path.
pub(super) fn list_at(way: &Way, path: Path) -> Option<List> {
    way.binary_search_by_key(&path, |(path, _)| *path).ok().map(|index| way[index].1)
}
