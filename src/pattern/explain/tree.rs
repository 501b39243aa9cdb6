//! An explanation as data: a tree of the pattern's shape.

use super::Miss;
use crate::json::Span;
use crate::pattern::search::Verdict;
use serde::Serialize;

/// Why an event matches a pattern or does not.
///
/// ```
/// use busbar::{json, pattern::{Outcome, Pattern, Verdict}};
/// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// assert_eq!(explanation.verdict, Verdict::NoMatch);
/// assert_eq!(explanation.root.outcome(), Outcome::Fails);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Explanation {
    /// The verdict, the same as [`Pattern::verdict`]'s.
    pub verdict: Verdict,
    /// The pattern's root object; its outcome follows the verdict.
    pub root: Part,
}

/// A part of the pattern and how it came out.
///
/// ```
/// use busbar::{json, pattern::{Part, Pattern}};
/// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let Part::Object { members, .. } = &explanation.root else { panic!("a pattern is an object") };
/// assert!(matches!(members[0].value, Part::Object { .. }));
/// ```
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
///
/// ```
/// use busbar::{json, pattern::{Part, Pattern}};
/// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let Part::Object { members, .. } = &explanation.root else { panic!("a pattern is an object") };
/// assert_eq!(members[0].key, "detail");
/// assert_eq!(members[0].key_span.of(pattern.text()), "\"detail\"");
/// ```
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
///
/// ```
/// use busbar::{json, pattern::{Outcome, Pattern}};
/// // The last word on a path counts.
/// let pattern = Pattern::parse(r#"{"a": ["x"], "a": ["y"]}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"a": "y"}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let outcomes: Vec<Outcome> = explanation.root.leaves().iter().map(|leaf| leaf.outcome).collect();
/// assert_eq!(outcomes, [Outcome::Ignored, Outcome::Holds]);
/// ```
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
///
/// ```
/// use busbar::{json, pattern::{Outcome, Pattern}};
/// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let leaf = explanation.failing_leaves()[0];
/// assert_eq!((leaf.path.as_str(), leaf.outcome, leaf.found_count), ("detail.status", Outcome::Fails, 1));
/// assert_eq!(leaf.span.of(pattern.text()), "[\"Paid\"]");
/// ```
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
///
/// ```
/// use busbar::{json, pattern::Pattern};
/// let pattern = Pattern::parse(r#"{"detail": {"status": ["Paid"]}}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"detail": {"status": "paid"}}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let found = &explanation.failing_leaves()[0].found[0];
/// assert_eq!((found.pointer.as_str(), found.text.as_str()), ("/detail/status", "\"paid\""));
/// ```
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
///
/// ```
/// use busbar::{json, pattern::Pattern};
/// let pattern = Pattern::parse(r#"{"a": [{"prefix": "x"}, 5]}"#).expect("the pattern is valid");
/// let event = json::read(r#"{"a": [4, 5]}"#).expect("the event is valid");
/// let explanation = pattern.explain(&event);
/// let tests = &explanation.root.leaves()[0].tests;
/// assert_eq!((tests[0].operator, tests[0].takes.is_empty()), ("prefix", true));
/// assert_eq!(tests[1].takes, [1]);
/// ```
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

impl Explanation {
    /// The lists that are to blame, in the pattern's order: those that fail within parts that all fail.
    ///
    /// ```
    /// use busbar::{json, pattern::Pattern};
    /// let pattern = Pattern::parse(r#"{"a": ["x"], "b": ["y"]}"#).expect("the pattern is valid");
    /// let event = json::read(r#"{"a": "x"}"#).expect("the event is valid");
    /// let explanation = pattern.explain(&event);
    /// let paths: Vec<&str> = explanation.failing_leaves().iter().map(|leaf| leaf.path.as_str()).collect();
    /// assert_eq!(paths, ["b"]);
    /// ```
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
    ///
    /// ```
    /// use busbar::{json, pattern::{Outcome, Pattern}};
    /// let pattern = Pattern::parse(r#"{"a": ["x"]}"#).expect("the pattern is valid");
    /// let event = json::read(r#"{"a": "x"}"#).expect("the event is valid");
    /// assert_eq!(pattern.explain(&event).root.outcome(), Outcome::Holds);
    /// ```
    pub fn outcome(&self) -> Outcome {
        match self {
            Part::Object { outcome, .. } | Part::Or { outcome, .. } => *outcome,
            Part::Leaf(leaf) => leaf.outcome,
        }
    }

    /// Every list of values in this part, in the pattern's order.
    ///
    /// ```
    /// use busbar::{json, pattern::Pattern};
    /// let pattern = Pattern::parse(r#"{"$or": [{"a": ["x"]}, {"b": {"c": ["y"]}}]}"#).expect("the pattern is valid");
    /// let explanation = pattern.explain(&json::read("{}").expect("the event is valid"));
    /// let paths: Vec<&str> = explanation.root.leaves().iter().map(|leaf| leaf.path.as_str()).collect();
    /// assert_eq!(paths, ["a", "b.c"]);
    /// ```
    pub fn leaves(&self) -> Vec<&LeafExplanation> {
        match self {
            Part::Object { members, .. } => members.iter().flat_map(|member| member.value.leaves()).collect(),
            Part::Or { branches, .. } => branches.iter().flat_map(Part::leaves).collect(),
            Part::Leaf(leaf) => vec![leaf],
        }
    }
}
