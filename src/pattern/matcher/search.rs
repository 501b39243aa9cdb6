//! Array consistency: whether the clauses of one alternative can all be taken from the same elements of arrays.
//!
//! The same search as that of [`Pattern::verdict`](crate::pattern::Pattern::verdict), over numbers instead of trees and in
//! buffers that are kept. It is asked only where at least two clauses have leaves in arrays.

use super::paths::NONE;
use super::scratch::Scratch;
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
    taken: Vec<u32>,
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
        self.note_taken(clause);
        let clause = &self.tables.clauses[clause as usize];
        self.choices.next.clear();
        let mut most = FEW_ROWS;
        for row in 0..self.choices.now.rows.len() {
            for index in 0..self.choices.taken.len() {
                if self.join(row, self.choices.taken[index])? {
                    self.keep(position);
                }
            }
            if clause.may_be_absent && self.is_absent(row, clause.field)? {
                let (start, end) = self.choices.now.rows[row];
                self.choices.joined.clear();
                self.choices.joined.extend_from_slice(&self.choices.now.cells[start..end]);
                self.keep(position);
            }
            if self.choices.next.rows.len() > most {
                self.choices.next.remove_doubles(&mut self.choices.packed);
                most = most.max(self.choices.next.rows.len() * 2);
            }
        }
        self.choices.next.remove_doubles(&mut self.choices.packed);
        Ok(())
    }

    /// Keeps what was joined, as far as it matters to clauses behind this one.
    fn keep(&mut self, position: usize) {
        let Choices { next, joined, last_use, round, .. } = &mut *self.choices;
        let start = next.cells.len();
        let matters = |(array, _): &Chosen| {
            let (seen_in, last) = last_use[*array as usize];
            seen_in == *round && last > position
        };
        next.cells.extend(joined.iter().copied().filter(matters));
        next.rows.push((start, next.cells.len()));
    }

    /// The elements in which leaves lie that the clause takes.
    fn note_taken(&mut self, clause: u32) {
        let clause = &self.tables.clauses[clause as usize];
        let taken = &mut self.choices.taken;
        taken.clear();
        for found in self.scratch.leaves_of(clause.field) {
            if clause.takes(found.leaf(self.event, &self.scratch.decoded)) {
                taken.push(found.element);
            }
        }
        taken.sort_unstable();
        taken.dedup();
    }

    /// Whether no leaf with that path lies in the elements chosen so far, or in arrays of which none was chosen.
    fn is_absent(&mut self, row: usize, field: u32) -> Result<bool, OutOfSteps> {
        let scratch = self.scratch;
        for found in scratch.leaves_of(field) {
            if self.join(row, found.element)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Joins a row with a leaf's elements; false where one of these arrays has another element chosen.
    fn join(&mut self, row: usize, element: u32) -> Result<bool, OutOfSteps> {
        self.spend(1)?;
        self.choices.joined.clear();
        let mut next = element;
        while next != NONE {
            self.spend(1)?;
            let Choices { now, joined, .. } = &mut *self.choices;
            let (start, end) = now.rows[row];
            let element = &self.scratch.elements[next as usize];
            let row = &now.cells[start..end];
            match row.binary_search_by_key(&element.array, |(array, _)| *array) {
                Ok(found) if row[found].1 != element.index => return Ok(false),
                Ok(_) => {}
                Err(_) => joined.push((element.array, element.index)),
            }
            next = element.parent;
        }
        let Choices { now, joined, .. } = &mut *self.choices;
        let (start, end) = now.rows[row];
        joined.extend_from_slice(&now.cells[start..end]);
        joined.sort_unstable();
        self.spend((end - start) as u64)?;
        Ok(true)
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

    fn remove_doubles(&mut self, packed: &mut Vec<Chosen>) {
        if self.rows.len() < 2 {
            return;
        }
        let Rows { rows, cells } = self;
        let row = |(start, end): (usize, usize)| &cells[start..end];
        rows.sort_unstable_by(|one, other| row(*one).cmp(row(*other)));
        rows.dedup_by(|one, other| row(*one) == row(*other));
        packed.clear();
        for place in rows {
            let start = packed.len();
            packed.extend_from_slice(&cells[place.0..place.1]);
            *place = (start, packed.len());
        }
        std::mem::swap(cells, packed);
    }
}
