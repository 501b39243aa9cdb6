//! Why an event matches or does not: the pattern's shape with, per list of values, what was found and what it wanted.

use super::fields::Fields;
use super::model::{Leaf, Node, Operator, Pattern, Test};
use super::search::{OutOfSteps, Reach, Search, Verdict};
use crate::json::{self, Value};

mod miss;
mod missing;
mod text_miss;
mod tree;

pub use miss::{MISS_CODES, Miss};
pub use tree::{Branch, Explanation, Found, LeafExplanation, Outcome, Part, TestExplanation};

/// Values that are listed per list; the rest is only counted.
const LISTED: usize = 50;
/// Characters of a value's text that are repeated.
const SHOWN: usize = 200;

impl Pattern {
    /// Why an event matches or does not. The tree has the pattern's shape.
    ///
    /// ```
    /// use busbar::{json, pattern::Pattern};
    /// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
    /// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
    /// let explanation = pattern.explain(&event);
    /// let leaf = explanation.failing_leaves()[0];
    /// assert_eq!(leaf.path, "detail.status");
    /// assert_eq!(leaf.miss.as_ref().map(|miss| miss.code), Some("pattern.miss.case"));
    /// ```
    pub fn explain(&self, event: &Value) -> Explanation {
        let fields = Fields::collect(event, &self.paths());
        let (verdict, nearest) = match self.nearest_alternative(&fields) {
            // The matcher may decide; what each list says by itself is told.
            (Verdict::TooComplex, nearest) => (self.verdict(event), nearest),
            decided => decided,
        };
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

/// A value as a sentence shows it: a string in quotes, anything else as written, cut where it is long.
fn shown(value: &Value) -> String {
    let text = json::compact(value);
    if text.chars().count() <= SHOWN {
        return text;
    }
    text.chars().take(SHOWN - 1).chain(['…']).collect()
}
