//! All rules as tables that share what they have in common.
//!
//! A clause is a field and a list of tests; rules that ask the same share it. An alternative is a conjunction of clauses and
//! waits at the one of them that the fewest events are likely to take; only where a value takes that one, the others
//! are looked at.

use super::index::Index;
use super::paths::{NONE, Paths, number};
use super::place::{NARROW, breadth};
use crate::pattern::model::{Leaf, Operator, Pattern};
use crate::pattern::operator::Scalar;
use memchr::memmem::Finder;
use rustc_hash::{FxHashMap, FxHasher};
use slab::Slab;
use smallvec::SmallVec;
use std::hash::Hasher;

#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub paths: Paths,
    pub fields: Slab<Field>,
    pub clauses: Slab<Clause>,
    pub alternatives: Slab<Alternative>,
    /// Alternatives that hold where nothing is found, so that they cannot wait for a value.
    pub unconditional: Vec<u32>,
    /// Clauses by the hash of what they ask.
    by_hash: FxHashMap<u64, SmallVec<[u32; 4]>>,
}

/// A path that some clause asks about.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub index: Index,
    /// Finds the last step of the path in a text.
    pub last_step: Finder<'static>,
    node: u32,
    clauses: u32,
}

#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub field: u32,
    pub may_be_absent: bool,
    tests: Box<[Operator]>,
    /// Whether it is in the index even where no alternative waits at it, so that not being told of it means not taken.
    pub is_narrow: bool,
    /// The alternatives that wait here.
    pub waiting: SmallVec<[Waiting; 1]>,
    /// How often alternatives name it.
    users: u32,
    hash: u64,
}

impl Clause {
    /// Whether some test takes the leaf.
    #[inline]
    pub fn takes(&self, leaf: Scalar<'_>) -> bool {
        self.tests.iter().any(|test| test.takes_leaf(leaf))
    }
}

/// An alternative that waits at a clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub alternative: u32,
    /// A narrow clause that it needs as well, so that most need not be looked at themselves. [`NONE`] where it has no such
    /// clause, [`ALONE`] where it has no other clause.
    pub partner: u32,
}

/// In place of a partner of an alternative of one clause.
pub(super) const ALONE: u32 = u32::MAX - 1;

/// One way through every `$or` of a rule.
#[derive(Clone, Debug)]
pub(super) struct Alternative {
    pub rule: u32,
    /// Which of the rule's alternatives, by the pattern's order.
    pub ordinal: u32,
    /// Its clauses in UTF-16 order of their paths, which is the order in which the service judges them.
    pub clauses: SmallVec<[u32; 2]>,
    /// The clause it waits at, [`NONE`] for an unconditional one.
    waits_at: u32,
    /// Where it stands in the list it waits in.
    place: u32,
}

impl Tables {
    pub fn new() -> Tables {
        Tables {
            paths: Paths::new(),
            fields: Slab::new(),
            clauses: Slab::new(),
            alternatives: Slab::new(),
            unconditional: Vec::new(),
            by_hash: FxHashMap::default(),
        }
    }

    /// Adds every alternative of a pattern; answers their places.
    pub fn add(&mut self, rule: u32, pattern: &Pattern) -> Box<[u32]> {
        let mut clauses: SmallVec<[u32; 8]> = SmallVec::from_elem(NONE, pattern.leaves.len());
        let mut added = Vec::with_capacity(pattern.alternatives.len());
        for (ordinal, alternative) in pattern.alternatives.iter().enumerate() {
            let mut named = SmallVec::with_capacity(alternative.fields.len());
            for (_, leaf) in &alternative.fields {
                if clauses[*leaf] == NONE {
                    clauses[*leaf] = self.clause(&pattern.leaves[*leaf], &pattern.text);
                }
                self.clauses[clauses[*leaf] as usize].users += 1;
                named.push(clauses[*leaf]);
            }
            added.push(self.add_alternative(rule, number(ordinal), named));
        }
        added.into()
    }

    fn add_alternative(&mut self, rule: u32, ordinal: u32, clauses: SmallVec<[u32; 2]>) -> u32 {
        let rare = clauses.iter().copied().filter_map(|clause| Some((self.cost(clause)?, clause))).min();
        let waits_at = rare.map_or(NONE, |(_, clause)| clause);
        let added = number(self.alternatives.vacant_key());
        let place = match waits_at {
            NONE => {
                self.unconditional.push(added);
                self.unconditional.len() - 1
            }
            _ => {
                let partner = self.partner(&clauses, waits_at);
                let clause = &mut self.clauses[waits_at as usize];
                clause.waiting.push(Waiting { alternative: added, partner });
                if clause.waiting.len() == 1 && !clause.is_narrow {
                    let index = &mut self.fields[clause.field as usize].index;
                    clause.tests.iter().for_each(|test| index.insert(test, waits_at));
                }
                clause.waiting.len() - 1
            }
        };
        self.alternatives.insert(Alternative { rule, ordinal, clauses, waits_at, place: number(place) });
        added
    }

    /// What waiting at a clause costs: more the more values its tests take, and the more rules ask the same, because what
    /// many rules ask for is likely to come. None where absence takes it too.
    fn cost(&self, clause: u32) -> Option<u32> {
        let clause = &self.clauses[clause as usize];
        let widest = clause.tests.iter().map(breadth).max().unwrap_or(0);
        (!clause.may_be_absent).then(|| widest * 3 + clause.users.ilog2())
    }

    /// The narrowest other clause of an alternative.
    fn partner(&self, clauses: &[u32], waits_at: u32) -> u32 {
        if clauses.len() == 1 {
            return ALONE;
        }
        let is_partner = |id: &u32| *id != waits_at && self.clauses[*id as usize].is_narrow;
        let cost = |id: u32| Some((self.cost(id)?, id));
        clauses.iter().copied().filter(|id| is_partner(id)).filter_map(cost).min().map_or(NONE, |(_, id)| id)
    }

    pub fn remove(&mut self, alternatives: &[u32]) {
        for alternative in alternatives {
            self.remove_alternative(*alternative);
        }
    }

    fn remove_alternative(&mut self, removed: u32) {
        let alternative = self.alternatives.remove(removed as usize);
        let place = alternative.place as usize;
        let moved = match alternative.waits_at {
            NONE => {
                self.unconditional.swap_remove(place);
                self.unconditional.get(place).copied()
            }
            waits_at => {
                let clause = &mut self.clauses[waits_at as usize];
                clause.waiting.swap_remove(place);
                if clause.waiting.is_empty() && !clause.is_narrow {
                    let index = &mut self.fields[clause.field as usize].index;
                    clause.tests.iter().for_each(|test| index.remove(test, waits_at));
                }
                clause.waiting.get(place).map(|waiting| waiting.alternative)
            }
        };
        if let Some(moved) = moved {
            self.alternatives[moved as usize].place = alternative.place;
        }
        for clause in &alternative.clauses {
            self.release(*clause);
        }
    }

    /// The clause that asks the same as a leaf, made where there is none.
    fn clause(&mut self, leaf: &Leaf, text: &str) -> u32 {
        let mut hasher = FxHasher::default();
        hasher.write(leaf.path.as_bytes());
        hasher.write(leaf.span.of(text).as_bytes());
        let hash = hasher.finish();
        let node = self.paths.insert(&leaf.path);
        let field = match self.paths.node(node).field {
            NONE => {
                let step = leaf.path.rsplit('.').next().unwrap_or_default();
                let last_step = Finder::new(step).into_owned();
                let field = number(self.fields.insert(Field { index: Index::default(), last_step, node, clauses: 0 }));
                self.paths.set_field(node, field);
                field
            }
            field => field,
        };
        let is_same = |clause: &&u32| {
            let clause = &self.clauses[**clause as usize];
            clause.field == field && clause.tests.iter().eq(leaf.tests.iter().map(|test| &test.operator))
        };
        if let Some(same) = self.by_hash.get(&hash).and_then(|clauses| clauses.iter().find(is_same)) {
            return *same;
        }
        let tests: Box<[Operator]> = leaf.tests.iter().map(|test| test.operator.clone()).collect();
        let may_be_absent = tests.contains(&Operator::Exists(false));
        let is_narrow = !may_be_absent && tests.iter().all(|test| breadth(test) <= NARROW);
        let waiting = SmallVec::new();
        let made = number(self.clauses.vacant_key());
        if is_narrow {
            tests.iter().for_each(|test| self.fields[field as usize].index.insert(test, made));
        }
        self.clauses.insert(Clause { field, may_be_absent, is_narrow, tests, waiting, users: 0, hash });
        self.fields[field as usize].clauses += 1;
        self.by_hash.entry(hash).or_default().push(made);
        made
    }

    /// Takes back one use of a clause; what nothing uses any more goes.
    fn release(&mut self, id: u32) {
        let clause = &mut self.clauses[id as usize];
        clause.users -= 1;
        if clause.users > 0 {
            return;
        }
        let clause = self.clauses.remove(id as usize);
        if let Some(same) = self.by_hash.get_mut(&clause.hash) {
            same.retain(|other| *other != id);
            if same.is_empty() {
                self.by_hash.remove(&clause.hash);
            }
        }
        let field = &mut self.fields[clause.field as usize];
        if clause.is_narrow {
            clause.tests.iter().for_each(|test| field.index.remove(test, id));
        }
        field.clauses -= 1;
        if field.clauses == 0 {
            let node = field.node;
            self.fields.remove(clause.field as usize);
            self.paths.set_field(node, NONE);
            self.paths.prune(node);
        }
    }
}
