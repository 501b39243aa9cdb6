//! Array consistency: whether the clauses of one alternative can all be taken from the same elements of arrays.
//!
//! The same search as that of [`Pattern::verdict`](crate::pattern::Pattern::verdict), clause by clause over the choices of
//! elements that are still possible, asked only where at least two clauses have leaves in arrays. Leaves are kept sorted by
//! the elements they lie in, outermost first, so that a choice meets only those that agree with it. Where an event's keys
//! are unique, paths with a common beginning are judged one after the other and share their arrays, so the choices are never
//! more than the elements, and the time grows as the event does (times the logarithm of its elements). Only with duplicate
//! keys can choices multiply; then the steps end.

use super::paths::NONE;
use super::scratch::{Found, Scratch};
use super::tables::Tables;

/// The search used up its steps.
pub(super) struct OutOfSteps;

/// An array and the element chosen of it.
type Chosen = (u32, u32);

/// Sets of choices; each row names the chosen elements, sorted by array.
#[derive(Debug, Default)]
struct Rows {
    /// Start and end of each row among the cells.
    rows: Vec<(usize, usize)>,
    cells: Vec<Chosen>,
}

/// The buffers of the search.
#[derive(Debug, Default)]
pub(super) struct Choices {
    now: Rows,
    next: Rows,
    packed: Vec<Chosen>,
    joined: Vec<Chosen>,
    /// The elements around each leaf that a clause takes, outermost first, sorted.
    taken: Rows,
    /// The same for each leaf of a clause's path.
    present: Rows,
    /// Which search this is.
    round: u64,
    /// By element: the search and the clause that saw it last.
    seen: Vec<(u64, usize)>,
    /// By array: the search, and its last clause with leaves in that array.
    last_use: Vec<(u64, usize)>,
}

/// Rows up to which no doubles are looked for.
const FEW_ROWS: usize = 1024;

pub(super) struct Search<'search> {
    pub tables: &'search Tables,
    pub event: &'search str,
    pub scratch: &'search Scratch,
    pub choices: &'search mut Choices,
    pub steps_left: u64,
}

impl Search<'_> {
    /// Whether some choice survives all clauses, which stand in the order in which they are judged.
    pub fn run(&mut self, clauses: &[u32]) -> Result<bool, OutOfSteps> {
        self.choices.round += 1;
        self.note_last_uses(clauses)?;
        self.choices.now.clear();
        self.choices.now.rows.push((0, 0));
        for (position, clause) in clauses.iter().enumerate() {
            self.judge(position, *clause)?;
            std::mem::swap(&mut self.choices.now, &mut self.choices.next);
            if self.choices.now.rows.is_empty() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Puts the choices that survive one clause into `next`.
    fn judge(&mut self, position: usize, clause: u32) -> Result<(), OutOfSteps> {
        let clause = &self.tables.clauses[clause as usize];
        let mut taken = std::mem::take(&mut self.choices.taken);
        let mut present = std::mem::take(&mut self.choices.present);
        self.note_leaves(clause.field, &mut taken, |found| clause.takes(found.leaf(self.event, &self.scratch.decoded)));
        if clause.may_be_absent {
            self.note_leaves(clause.field, &mut present, |_| true);
        }
        self.choices.next.clear();
        let outcome = self.judge_rows(position, &taken, clause.may_be_absent.then_some(&present));
        self.choices.next.remove_doubles(&mut self.choices.packed);
        self.choices.taken = taken;
        self.choices.present = present;
        outcome
    }

    fn judge_rows(&mut self, position: usize, taken: &Rows, present: Option<&Rows>) -> Result<(), OutOfSteps> {
        let mut most = FEW_ROWS;
        for row in 0..self.choices.now.rows.len() {
            let place = Place { rows: taken, from: 0, to: taken.rows.len(), depth: 0 };
            self.visit(row, place, &mut |search, elements| {
                search.keep(row, elements, position)?;
                Ok(false)
            })?;
            if let Some(present) = present {
                let place = Place { rows: present, from: 0, to: present.rows.len(), depth: 0 };
                // Absent is what has no leaf in the elements chosen so far, or in arrays of which none was chosen.
                if !self.visit(row, place, &mut |_, _| Ok(true))? {
                    self.keep(row, &[], position)?;
                }
            }
            if self.choices.next.rows.len() > most {
                self.choices.next.remove_doubles(&mut self.choices.packed);
                most = most.max(self.choices.next.rows.len() * 2);
            }
        }
        Ok(())
    }

    /// Visits every leaf that agrees with a row, until `visitor` says that it is enough; answers whether it did.
    fn visit(
        &mut self,
        row: usize,
        place: Place<'_>,
        visitor: &mut impl FnMut(&mut Self, &[Chosen]) -> Result<bool, OutOfSteps>,
    ) -> Result<bool, OutOfSteps> {
        let Place { rows, mut from, to, depth } = place;
        while from < to {
            self.spend(1)?;
            let elements = rows.row(from);
            let Some((array, index)) = elements.get(depth).copied() else {
                if visitor(self, elements)? {
                    return Ok(true);
                }
                from += 1;
                continue;
            };
            let chosen = self.choices.now.chosen(row, array);
            let wanted = (array, chosen.unwrap_or(index));
            let until = |from: usize, is_before: &dyn Fn(Chosen) -> bool| {
                from + rows.rows[from..to].partition_point(|(start, _)| is_before(rows.cells[start + depth]))
            };
            let first = until(from, &|element| element < wanted);
            let last = until(first, &|element| element <= wanted);
            if self.visit(row, Place { rows, from: first, to: last, depth: depth + 1 }, visitor)? {
                return Ok(true);
            }
            from = if chosen.is_some() { until(last, &|(other, _)| other <= array) } else { last };
        }
        Ok(false)
    }

    /// Keeps a row with the elements around a leaf, as far as they matter to clauses behind this one.
    fn keep(&mut self, row: usize, elements: &[Chosen], position: usize) -> Result<(), OutOfSteps> {
        let Choices { now, next, joined, last_use, round, .. } = &mut *self.choices;
        joined.clear();
        joined.extend_from_slice(now.row(row));
        joined.extend_from_slice(elements);
        let steps = joined.len() as u64;
        joined.retain(|(array, _)| {
            let (seen_in, last) = last_use[*array as usize];
            seen_in == *round && last > position
        });
        joined.sort_unstable();
        joined.dedup();
        let start = next.cells.len();
        next.cells.extend_from_slice(joined);
        next.rows.push((start, next.cells.len()));
        self.spend(steps)
    }

    /// Notes the elements around the leaves of a path that are wanted.
    fn note_leaves(&self, field: u32, rows: &mut Rows, is_wanted: impl Fn(&Found) -> bool) {
        rows.clear();
        let mut last = None;
        for found in self.scratch.leaves_of(field) {
            if last == Some(found.element) || !is_wanted(found) {
                continue;
            }
            last = Some(found.element);
            let start = rows.cells.len();
            let mut next = found.element;
            while next != NONE {
                let element = &self.scratch.elements[next as usize];
                rows.cells.push((element.array, element.index));
                next = element.parent;
            }
            rows.cells[start..].reverse();
            rows.rows.push((start, rows.cells.len()));
        }
        rows.sort();
    }

    /// For each array: the last clause whose leaves lie in it.
    fn note_last_uses(&mut self, clauses: &[u32]) -> Result<(), OutOfSteps> {
        let scratch = self.scratch;
        let arrays = scratch.array_count as usize;
        let round = self.choices.round;
        if self.choices.last_use.len() < arrays {
            self.choices.last_use.resize(arrays, (0, 0));
        }
        if self.choices.seen.len() < scratch.elements.len() {
            self.choices.seen.resize(scratch.elements.len(), (0, 0));
        }
        for (position, clause) in clauses.iter().enumerate() {
            for found in scratch.leaves_of(self.tables.clauses[*clause as usize].field) {
                let mut next = found.element;
                while next != NONE && self.choices.seen[next as usize] != (round, position) {
                    self.spend(1)?;
                    self.choices.seen[next as usize] = (round, position);
                    let element = &scratch.elements[next as usize];
                    self.choices.last_use[element.array as usize] = (round, position);
                    next = element.parent;
                }
            }
        }
        Ok(())
    }

    fn spend(&mut self, steps: u64) -> Result<(), OutOfSteps> {
        self.steps_left = self.steps_left.checked_sub(steps).ok_or(OutOfSteps)?;
        Ok(())
    }
}

impl Rows {
    fn clear(&mut self) {
        self.rows.clear();
        self.cells.clear();
    }

    fn row(&self, row: usize) -> &[Chosen] {
        let (start, end) = self.rows[row];
        &self.cells[start..end]
    }

    /// The element that a row chose of an array.
    fn chosen(&self, row: usize, array: u32) -> Option<u32> {
        let row = self.row(row);
        row.binary_search_by_key(&array, |(array, _)| *array).ok().map(|found| row[found].1)
    }

    /// Sorts the rows and drops all but one of equal ones.
    fn sort(&mut self) {
        let Rows { rows, cells } = self;
        let row = |(start, end): (usize, usize)| &cells[start..end];
        rows.sort_unstable_by(|one, other| row(*one).cmp(row(*other)));
        rows.dedup_by(|one, other| row(*one) == row(*other));
    }

    /// Drops all but one of equal rows, and the cells that were theirs.
    fn remove_doubles(&mut self, packed: &mut Vec<Chosen>) {
        if self.rows.len() < 2 {
            return;
        }
        self.sort();
        packed.clear();
        for place in &mut self.rows {
            let start = packed.len();
            packed.extend_from_slice(&self.cells[place.0..place.1]);
            *place = (start, packed.len());
        }
        std::mem::swap(&mut self.cells, packed);
    }
}

/// Rows that are equal in their first cells.
#[derive(Clone, Copy)]
struct Place<'rows> {
    rows: &'rows Rows,
    from: usize,
    to: usize,
    /// How many cells are equal.
    depth: usize,
}
