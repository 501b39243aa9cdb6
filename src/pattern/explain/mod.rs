//! Why an event matches or does not: the pattern's shape with, per list of values, what was found and what it wanted.

use super::fields::Fields;
use super::model::{Leaf, Node, Operator, Pattern, Test};
use super::search::{OutOfSteps, Reach, Search, Verdict};
use crate::json::{self, Span, Value};
use serde::Serialize;

mod miss;
mod missing;
mod text_miss;

pub use miss::{MISS_CODES, Miss};

/// Values that are listed per list; the rest is only counted.
const LISTED: usize = 50;
/// Characters of a value's text that are repeated.
const SHOWN: usize = 200;

/// Why an event matches a pattern or does not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Explanation {
    /// The verdict, the same as [`Pattern::verdict`]'s.
    pub verdict: Verdict,
    /// The pattern's root object; its outcome follows the verdict.
    pub root: Part,
}

/// A part of the pattern and how it came out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "part")]
pub enum Part {
    /// An object: all members must hold.
    Object {
        /// Where it stands in the pattern.
        span: Span,
        /// How it came out.
        outcome: Outcome,
        /// Its members in order.
        members: Vec<Branch>,
    },
    /// An `$or`: one branch must hold.
    Or {
        /// Where its list stands in the pattern.
        span: Span,
        /// How it came out.
        outcome: Outcome,
        /// Its branches in order.
        branches: Vec<Part>,
    },
    /// A list of values.
    Leaf(LeafExplanation),
}

/// A member of an object of the pattern.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Branch {
    /// Its key.
    pub key: String,
    /// Where the key stands in the pattern.
    pub key_span: Span,
    /// What it holds.
    pub value: Part,
}

/// How a part came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The event has what it wants.
    Holds,
    /// The event does not.
    Fails,
    /// It is never asked: a later list for the same path replaces it.
    Ignored,
}

/// One list of values against the event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LeafExplanation {
    /// The dotted path.
    pub path: String,
    /// Where its key stands in the pattern.
    pub key_span: Span,
    /// Where the list stands in the pattern.
    pub span: Span,
    /// How it came out.
    pub outcome: Outcome,
    /// The values at that path, the first 50.
    pub found: Vec<Found>,
    /// How many there are.
    pub found_count: usize,
    /// The entries of the list in order.
    pub tests: Vec<TestExplanation>,
    /// Where it fails: the nearest that it came to holding.
    pub miss: Option<Miss>,
}

/// A value of the event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Found {
    /// Its JSON pointer.
    pub pointer: String,
    /// Where it stands in the event's text.
    pub span: Span,
    /// Its JSON text, at most 200 characters of it.
    pub text: String,
}

/// One entry of a list against the values found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TestExplanation {
    /// Where the entry stands in the pattern.
    pub span: Span,
    /// The operator's name, empty for a plain value.
    pub operator: &'static str,
    /// Whether the entry by itself takes one of the values (or their absence).
    pub outcome: Outcome,
    /// Which of the values found it takes, by position.
    pub takes: Vec<usize>,
    /// Where it takes none: the nearest that it came.
    pub miss: Option<Miss>,
}

impl Pattern {
    /// Why an event matches or does not. The tree has the pattern's shape.
    pub fn explain(&self, event: &Value) -> Explanation {
        let fields = Fields::collect(event, &self.paths());
        let (verdict, nearest) = self.nearest_alternative(&fields);
        let mut leaves: Vec<LeafExplanation> =
            self.leaves().iter().map(|leaf| explain_leaf(leaf, &fields, event)).collect();
        for (index, leaf) in leaves.iter_mut().enumerate() {
            let is_asked = |alternative: &super::Alternative| alternative.fields.iter().any(|(_, leaf)| *leaf == index);
            if !self.alternatives().iter().any(is_asked) {
                leaf.outcome = Outcome::Ignored;
                leaf.miss = None;
            }
        }
        if let Some((alternative, reach)) = nearest {
            for (position, (_, leaf)) in self.alternatives()[alternative].fields.iter().enumerate() {
                let reached = match reach {
                    Reach::Matched => true,
                    Reach::FailedAt(failed) if position == failed => false,
                    Reach::FailedAt(failed) if position < failed => true,
                    Reach::FailedAt(_) => continue,
                };
                settle(&mut leaves[*leaf], reached);
            }
        }
        let mut root = part(self.root(), &leaves);
        if let Part::Object { outcome, .. } = &mut root {
            *outcome = match verdict {
                Verdict::Match => Outcome::Holds,
                Verdict::NoMatch => Outcome::Fails,
                Verdict::TooComplex => *outcome,
            };
        }
        Explanation { verdict, root }
    }

    /// The verdict, and the alternative that came furthest with how far it came.
    fn nearest_alternative(&self, fields: &Fields<'_>) -> (Verdict, Option<(usize, Reach)>) {
        let mut search = Search::new(fields, self.leaves());
        let mut nearest: Option<(usize, Reach)> = None;
        for (index, alternative) in self.alternatives().iter().enumerate() {
            match search.run(alternative) {
                Ok(Reach::Matched) => return (Verdict::Match, Some((index, Reach::Matched))),
                Ok(reach) => {
                    if nearest.is_none_or(|(_, best)| reach > best) {
                        nearest = Some((index, reach));
                    }
                }
                Err(OutOfSteps) => return (Verdict::TooComplex, None),
            }
        }
        (Verdict::NoMatch, nearest)
    }
}

/// Lets a list come out as the search found, which knows of array elements what a list by itself does not.
fn settle(leaf: &mut LeafExplanation, holds: bool) {
    match (holds, leaf.outcome) {
        (true, Outcome::Fails) => {
            leaf.outcome = Outcome::Holds;
            leaf.miss = None;
        }
        (false, Outcome::Holds) => {
            leaf.outcome = Outcome::Fails;
            let taken = leaf.tests.iter().find_map(|test| test.takes.first().copied());
            leaf.miss = Some(Miss::other_element(&leaf.path, taken));
        }
        (true | false, Outcome::Holds | Outcome::Fails | Outcome::Ignored) => {}
    }
}

fn explain_leaf(leaf: &Leaf, fields: &Fields<'_>, event: &Value) -> LeafExplanation {
    let values: Vec<&Value> = fields.at(&leaf.path).iter().map(|field| field.value).collect();
    let found = fields.at(&leaf.path).iter().take(LISTED).map(|field| Found {
        pointer: fields.pointer(field),
        span: field.value.span,
        text: shown(field.value),
    });
    let absence = values.is_empty().then(|| missing::field(leaf, event));
    let tests: Vec<TestExplanation> =
        leaf.tests.iter().map(|test| explain_test(test, &values, absence.as_ref())).collect();
    let holds = tests.iter().any(|test| test.outcome == Outcome::Holds);
    let nearest = tests.iter().filter_map(|test| test.miss.as_ref()).min_by_key(|miss| miss.rank());
    LeafExplanation {
        path: leaf.path.clone(),
        key_span: leaf.key_span,
        span: leaf.span,
        outcome: if holds { Outcome::Holds } else { Outcome::Fails },
        found: found.collect(),
        found_count: values.len(),
        miss: if holds { None } else { nearest.cloned() },
        tests,
    }
}

fn explain_test(test: &Test, values: &[&Value], absence: Option<&Miss>) -> TestExplanation {
    let takes: Vec<usize> = (0..values.len()).filter(|index| test.operator.takes(values[*index])).collect();
    let holds = !takes.is_empty() || (values.is_empty() && test.operator == Operator::Exists(false));
    let miss = match (holds, absence) {
        (true, _) => None,
        (false, Some(absence)) => Some(absence.clone()),
        (false, None) => values
            .iter()
            .enumerate()
            .take(LISTED)
            .map(|(index, value)| Miss::of(&test.operator, value, index))
            .min_by_key(Miss::rank),
    };
    TestExplanation {
        span: test.span,
        operator: test.operator.name(),
        outcome: if holds { Outcome::Holds } else { Outcome::Fails },
        takes: takes.into_iter().filter(|index| *index < LISTED).collect(),
        miss,
    }
}

fn part(node: &Node, leaves: &[LeafExplanation]) -> Part {
    match node {
        Node::Object { span, members } => {
            let members: Vec<Branch> = members
                .iter()
                .map(|member| Branch {
                    key: member.key.clone(),
                    key_span: member.key_span,
                    value: part(&member.node, leaves),
                })
                .collect();
            let outcomes: Vec<Outcome> = members.iter().map(|member| member.value.outcome()).collect();
            let outcome = if outcomes.contains(&Outcome::Fails) {
                Outcome::Fails
            } else if outcomes.contains(&Outcome::Holds) {
                Outcome::Holds
            } else {
                Outcome::Ignored
            };
            Part::Object { span: *span, outcome, members }
        }
        Node::Or { span, branches } => {
            let branches: Vec<Part> = branches.iter().map(|branch| part(branch, leaves)).collect();
            let holds = branches.iter().any(|branch| branch.outcome() != Outcome::Fails);
            Part::Or { span: *span, outcome: if holds { Outcome::Holds } else { Outcome::Fails }, branches }
        }
        Node::Leaf(index) => Part::Leaf(leaves[*index].clone()),
    }
}

impl Explanation {
    /// The lists that are to blame, in the pattern's order: those that fail within parts that all fail.
    pub fn failing_leaves(&self) -> Vec<&LeafExplanation> {
        let mut failing = Vec::new();
        let mut waiting = vec![&self.root];
        while let Some(part) = waiting.pop() {
            if part.outcome() != Outcome::Fails {
                continue;
            }
            // Pushed last to first, so that they come out in the pattern's order.
            match part {
                Part::Object { members, .. } => waiting.extend(members.iter().rev().map(|member| &member.value)),
                Part::Or { branches, .. } => waiting.extend(branches.iter().rev()),
                Part::Leaf(leaf) => failing.push(leaf),
            }
        }
        failing
    }
}

impl Part {
    /// How the part came out.
    pub fn outcome(&self) -> Outcome {
        match self {
            Part::Object { outcome, .. } | Part::Or { outcome, .. } => *outcome,
            Part::Leaf(leaf) => leaf.outcome,
        }
    }

    /// Every list of values in this part, in the pattern's order.
    pub fn leaves(&self) -> Vec<&LeafExplanation> {
        match self {
            Part::Object { members, .. } => members.iter().flat_map(|member| member.value.leaves()).collect(),
            Part::Or { branches, .. } => branches.iter().flat_map(Part::leaves).collect(),
            Part::Leaf(leaf) => vec![leaf],
        }
    }
}

/// A value as a sentence shows it: a string in quotes, anything else as written, cut where it is long.
fn shown(value: &Value) -> String {
    let text = json::compact(value);
    if text.chars().count() <= SHOWN {
        return text;
    }
    text.chars().take(SHOWN - 1).chain(['…']).collect()
}
