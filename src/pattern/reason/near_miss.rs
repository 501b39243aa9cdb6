//! Events that fail by one clause of a pattern alone.

use super::NEAR_MISS_STEPS;
use super::Steps;
use super::difference::{Outcome, difference};
use super::domain::Events;
use super::envelope::enveloped;
use super::likely::Likely;
use super::space::{Path, Side, Space};
use crate::json::{Span, Value};
use crate::pattern::model::{Alternative, Leaf, Node, Pattern};
use crate::pattern::search::Verdict;

/// A clause of a pattern, and an event that fails by it alone.
///
/// ```
/// use busbar::pattern::Pattern;
/// let pattern = Pattern::parse(r#"{"source": ["orders"], "$or": [{"a": [1]}, {"b": [1]}]}"#).expect("the pattern is valid");
/// let misses = pattern.near_misses(1);
/// assert_eq!(misses[0].span.of(pattern.text()), "[\"orders\"]");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// Which clause.
    pub clause: Clause,
    /// Where it stands in the pattern: a field's list (the last where it is written twice), an `$or`'s array.
    pub span: Span,
    /// The event, or why there is none.
    pub outcome: NearMissOutcome,
}

/// A part of a pattern that every event must satisfy.
///
/// ```
/// use busbar::pattern::{Clause, Pattern};
/// let pattern = Pattern::parse(r#"{"source": ["orders"], "$or": [{"a": [1]}, {"b": [1]}]}"#).expect("the pattern is valid");
/// let misses = pattern.near_misses(1);
/// let clauses: Vec<Clause> = misses.into_iter().map(|miss| miss.clause).collect();
/// assert_eq!(clauses, [Clause::Field("source".to_owned()), Clause::Or(0)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clause {
    /// The list of a field outside of every `$or`: its dotted path.
    Field(String),
    /// An `$or` outside of every other: its position among those, in the pattern's order.
    Or(usize),
}

/// Whether a clause can fail alone.
///
/// ```
/// use busbar::pattern::{NearMissOutcome, Pattern};
/// let pattern = Pattern::parse(r#"{"detail": {"a": ["x"], "b": [{"exists": true}, {"exists": false}]}}"#).expect("the pattern is valid");
/// let misses = pattern.near_misses(1);
/// assert!(matches!(misses[0].outcome, NearMissOutcome::Event(_)));
/// assert_eq!(misses[1].outcome, NearMissOutcome::CannotFailAlone);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum NearMissOutcome {
    /// This event does not match, but does when the clause is taken out of the pattern. Checked by the matcher.
    Event(Value),
    /// Every event that matches without the clause matches with it.
    CannotFailAlone,
    /// It could not be decided within [`NEAR_MISS_STEPS`] steps.
    Unknown,
}

impl Pattern {
    /// For each clause (a field outside of every `$or`, or an `$or`) an event that fails by that clause alone: it does
    /// not match, but does match the pattern without that clause. Clauses are in the pattern's order. Events are full ones
    /// as [`Pattern::sample`] makes them, with the value only just wrong where that is possible, else absent.
    ///
    /// ```
    /// use busbar::pattern::{Clause, NearMissOutcome, Pattern, Verdict};
    /// let text = r#"{"source": ["orders"], "detail": {"amount": [{"numeric": [">", 100]}]}}"#;
    /// let pattern = Pattern::parse(text).expect("the pattern is valid");
    /// let misses = pattern.near_misses(7);
    /// assert_eq!(misses[1].clause, Clause::Field("detail.amount".to_owned()));
    /// let NearMissOutcome::Event(event) = &misses[1].outcome else { panic!("an amount can be too small") };
    /// assert_eq!(pattern.verdict(event), Verdict::NoMatch);
    /// assert_eq!(event.get("source").and_then(|source| source.as_str()), Some("orders"));
    /// ```
    pub fn near_misses(&self, seed: u64) -> Vec<NearMiss> {
        let clauses = self.clauses();
        clauses
            .into_iter()
            .map(|(clause, span)| {
                let outcome = self.near_miss(&clause, span, Likely { seed });
                NearMiss { clause, span, outcome }
            })
            .collect()
    }

    /// Whether an event matches the pattern without one of its clauses.
    ///
    /// ```
    /// use busbar::{json, pattern::{Clause, Pattern, Verdict}};
    /// let pattern = Pattern::parse(r#"{"a": [1], "b": [1]}"#).expect("the pattern is valid");
    /// let event = json::read(r#"{"a": 1, "b": 2}"#).expect("the event is valid");
    /// assert_eq!(pattern.verdict(&event), Verdict::NoMatch);
    /// assert_eq!(pattern.verdict_without(&Clause::Field("b".to_owned()), &event), Verdict::Match);
    /// ```
    pub fn verdict_without(&self, clause: &Clause, event: &Value) -> Verdict {
        let alternatives = self.without(clause);
        Side { leaves: self.leaves(), alternatives: &alternatives }.verdict(event)
    }

    fn clauses(&self) -> Vec<(Clause, Span)> {
        let mut clauses: Vec<(Clause, Span)> = Vec::new();
        let mut ors = 0;
        let mut waiting = vec![self.root()];
        while let Some(node) = waiting.pop() {
            match node {
                Node::Object { members, .. } => waiting.extend(members.iter().rev().map(|member| &member.node)),
                Node::Or { span, .. } => {
                    clauses.push((Clause::Or(ors), *span));
                    ors += 1;
                }
                Node::Leaf(index) => {
                    let leaf = &self.leaves()[*index];
                    let clause = Clause::Field(leaf.path.clone());
                    match clauses.iter_mut().find(|(other, _)| *other == clause) {
                        Some((_, span)) => *span = leaf.span,
                        None => clauses.push((clause, leaf.span)),
                    }
                }
            }
        }
        clauses
    }

    /// The alternatives without a clause.
    fn without(&self, clause: &Clause) -> Vec<Alternative> {
        let mut alternatives = vec![Alternative::default()];
        let mut ors = 0;
        multiply(self.root(), self.leaves(), Some(clause), &mut ors, &mut alternatives);
        alternatives
    }

    fn near_miss(&self, clause: &Clause, span: Span, likely: Likely) -> NearMissOutcome {
        let alternatives = self.without(clause);
        let sides = [Side { leaves: self.leaves(), alternatives: &alternatives }, Side::of(self)];
        let mut space = Space::new(&sides, likely);
        // A value that is wrong says more than one that is missing.
        let is_within = |leaf: &&Leaf| span.start <= leaf.span.start && leaf.span.end <= span.end;
        let fields: Vec<&str> = self.leaves().iter().filter(is_within).map(|leaf| leaf.path.as_str()).collect();
        let present: Vec<Path> = (0..space.paths.len()).filter(|path| fields.contains(&space.paths[*path])).collect();
        let mut is_decided = false;
        for (events, present) in [
            (Events::Delivered, present.as_slice()),
            (Events::Delivered, &[]),
            (Events::Any, &present),
            (Events::Any, &[]),
        ] {
            let mut steps = Steps::new(NEAR_MISS_STEPS / 4);
            match difference(&mut space, &sides, 0, events, present, &mut steps) {
                Outcome::Event(leaves) => {
                    let wanted = [Verdict::Match, Verdict::NoMatch];
                    let holds = |event: &Value| sides.each_ref().map(|side| side.verdict(event)) == wanted;
                    if let Some(event) = enveloped(leaves, likely, holds) {
                        return NearMissOutcome::Event(event);
                    }
                    is_decided = false;
                }
                // The last search is over all events.
                Outcome::Nothing => is_decided = true,
                Outcome::Unknown => is_decided = false,
            }
        }
        if is_decided { NearMissOutcome::CannotFailAlone } else { NearMissOutcome::Unknown }
    }
}

/// Multiplies alternatives by a part of the pattern as the reader does, but for the clause that is left out.
fn multiply(
    node: &Node,
    leaves: &[Leaf],
    omitted: Option<&Clause>,
    ors: &mut usize,
    alternatives: &mut Vec<Alternative>,
) {
    match node {
        Node::Object { members, .. } => {
            members.iter().for_each(|member| multiply(&member.node, leaves, omitted, ors, alternatives));
        }
        Node::Or { branches, .. } => {
            let position = *ors;
            *ors += 1;
            if omitted == Some(&Clause::Or(position)) {
                return;
            }
            let before = std::mem::take(alternatives);
            for branch in branches {
                let mut with_branch = before.clone();
                // Inside an `$or` nothing is a clause.
                multiply(branch, leaves, None, &mut 0, &mut with_branch);
                alternatives.append(&mut with_branch);
            }
        }
        Node::Leaf(index) => {
            let path = &leaves[*index].path;
            let is_omitted = matches!(omitted, Some(Clause::Field(field)) if field == path);
            if !is_omitted {
                alternatives.iter_mut().for_each(|alternative| alternative.set(path, *index));
            }
        }
    }
}
