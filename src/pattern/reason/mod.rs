//! What can be said of patterns without an event: samples, near misses, relations.
//!
//! Every claim that there is an event comes with one, and the matcher has checked it. Every claim that there is none is
//! exact. A field's values are decidable sets: texts by automata ([`texts`]), numbers by the numbers that operators name
//! ([`numbers`]), the three literals one by one. What two patterns make of several fields, and what arrays add to that, is
//! worked out in [`difference`] and [`intersection`]; [`Events`] says which events a claim is about.

mod addresses;
mod assemble;
mod automaton;
mod difference;
mod domain;
mod envelope;
mod intersection;
mod likely;
mod near_miss;
mod numbers;
mod relation;
mod sample;
mod selection;
mod shortcuts;
mod space;
mod texts;
mod values;

pub use domain::Events;
pub use near_miss::{Clause, NearMiss, NearMissOutcome};
pub use relation::{Relation, RelationKind, Witness};
pub use sample::SampleFault;
pub use selection::{SelectionFault, Usage, usages};

use crate::pattern::search::OutOfSteps;

/// Steps in which [`Pattern::relation`](super::Pattern::relation) decides or gives up: roughly one per value looked at.
///
/// ```
/// assert_eq!(busbar::pattern::RELATION_STEPS, 1_000_000);
/// ```
pub const RELATION_STEPS: u64 = 1_000_000;

/// Steps in which [`Pattern::near_misses`](super::Pattern::near_misses) decides on one clause or gives up.
///
/// ```
/// assert_eq!(busbar::pattern::NEAR_MISS_STEPS, 1_000_000);
/// ```
pub const NEAR_MISS_STEPS: u64 = 1_000_000;

/// What is left of a search's steps.
struct Steps {
    left: u64,
}

impl Steps {
    fn new(left: u64) -> Steps {
        Steps { left }
    }

    fn spend(&mut self, steps: u64) -> Result<(), OutOfSteps> {
        self.left = self.left.checked_sub(steps).ok_or(OutOfSteps)?;
        Ok(())
    }
}

/// The child with that key, made where there is none yet; children keep the order in which they were made.
fn child_at<'a, Child: Default>(children: &'a mut Vec<(String, Child)>, key: &str) -> &'a mut Child {
    let index = children.iter().position(|(own, _)| own == key).unwrap_or_else(|| {
        children.push((key.to_owned(), Child::default()));
        children.len() - 1
    });
    &mut children[index].1
}
