//! A pattern that was accepted, as data.

use super::address::Cidr;
use super::ignore_case::IgnoreCase;
use super::warning::Warning;
use super::wildcard::Wildcard;
use crate::json::Span;
use std::net::IpAddr;

/// An event pattern that the service would accept.
///
/// ```
/// use busbar::pattern::Pattern;
/// let pattern = Pattern::parse(r#"{"source": ["orders"]}"#).expect("the pattern is valid");
/// assert_eq!(pattern.leaves()[0].path, "source");
/// assert!(Pattern::parse(r#"{"source": "orders"}"#).is_err());
/// ```
#[derive(Clone, Debug)]
pub struct Pattern {
    pub(super) text: String,
    pub(super) root: Node,
    pub(super) leaves: Vec<Leaf>,
    pub(super) alternatives: Vec<Alternative>,
    pub(super) warnings: Vec<Warning>,
}

impl Pattern {
    /// The text it was read from.
    ///
    /// ```
    /// use busbar::pattern::Pattern;
    /// let pattern = Pattern::parse(r#"{"source": ["orders"]}"#).expect("the pattern is valid");
    /// assert_eq!(pattern.text(), r#"{"source": ["orders"]}"#);
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The pattern as it is written, for views that show its shape.
    ///
    /// ```
    /// use busbar::pattern::{Node, Pattern};
    /// let pattern = Pattern::parse(r#"{"source": ["a"]}"#).expect("the pattern is valid");
    /// let Node::Object { members, .. } = pattern.root() else { panic!("a pattern is an object") };
    /// assert_eq!((members[0].key.as_str(), &members[0].node), ("source", &Node::Leaf(0)));
    /// ```
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The lists of values, in the text's order. [`Node::Leaf`] and [`Alternative`] name them by position.
    ///
    /// ```
    /// use busbar::pattern::Pattern;
    /// let pattern = Pattern::parse(r#"{"detail": {"a": [1], "b": [2]}}"#).expect("the pattern is valid");
    /// let paths: Vec<&str> = pattern.leaves().iter().map(|leaf| leaf.path.as_str()).collect();
    /// assert_eq!(paths, ["detail.a", "detail.b"]);
    /// ```
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The pattern with every `$or` multiplied out: an event matches where it matches one of these. Never empty.
    ///
    /// ```
    /// use busbar::pattern::Pattern;
    /// let pattern = Pattern::parse(r#"{"$or": [{"a": [1]}, {"b": [1]}], "c": [1]}"#).expect("the pattern is valid");
    /// let first = &pattern.alternatives()[0];
    /// assert_eq!(pattern.alternatives().len(), 2);
    /// assert_eq!(first.fields, [("a".to_owned(), 0), ("c".to_owned(), 2)]);
    /// ```
    pub fn alternatives(&self) -> &[Alternative] {
        &self.alternatives
    }

    /// What is worth knowing though the service accepts it.
    ///
    /// ```
    /// use busbar::pattern::{Pattern, WarningKind};
    /// let pattern = Pattern::parse(r#"{"a": [{"wildcard": "x*"}]}"#).expect("the pattern is valid");
    /// assert!(pattern.warnings().iter().any(|warning| warning.kind == WarningKind::UnknownToPipes));
    /// ```
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}

/// The shape of a pattern as it is written.
///
/// ```
/// use busbar::pattern::{Node, Pattern};
/// let pattern = Pattern::parse(r#"{"$or": [{"a": [1]}, {"b": [1]}]}"#).expect("the pattern is valid");
/// let Node::Object { members, .. } = pattern.root() else { panic!("a pattern is an object") };
/// assert!(matches!(&members[0].node, Node::Or { branches, .. } if branches.len() == 2));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An object: all members must match.
    Object {
        /// Where it stands.
        span: Span,
        /// Its members in order.
        members: Vec<NodeMember>,
    },
    /// The branches of an `$or`: one must match.
    Or {
        /// Where the array stands.
        span: Span,
        /// The branches in order, each an object.
        branches: Vec<Node>,
    },
    /// A list of values, by its position among [`Pattern::leaves`].
    Leaf(usize),
}

/// A member of an object of a pattern.
///
/// ```
/// use busbar::pattern::{Node, Pattern};
/// let pattern = Pattern::parse(r#"{"source": ["a"]}"#).expect("the pattern is valid");
/// let Node::Object { members, .. } = pattern.root() else { panic!("a pattern is an object") };
/// assert_eq!(members[0].key_span.of(pattern.text()), "\"source\"");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct NodeMember {
    /// The key as written, `$or` included.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// What it holds.
    pub node: Node,
}

/// A field and the list of values it may have.
///
/// ```
/// use busbar::pattern::Pattern;
/// let pattern = Pattern::parse(r#"{"detail": {"a.b": [1]}}"#).expect("the pattern is valid");
/// let leaf = &pattern.leaves()[0];
/// assert_eq!((leaf.path.as_str(), leaf.steps.len(), leaf.tests.len()), ("detail.a.b", 2, 1));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// The keys down to it, joined by `.`; a key may hold dots itself, which means the same.
    pub path: String,
    /// The keys down to it as they are written.
    pub steps: Vec<String>,
    /// Where its own key stands.
    pub key_span: Span,
    /// Where its list stands.
    pub span: Span,
    /// What is in the list; one must match. Never empty.
    pub tests: Vec<Test>,
}

/// One entry of a list of values.
///
/// ```
/// use busbar::pattern::{Operator, Pattern};
/// let pattern = Pattern::parse(r#"{"a": ["x", {"prefix": "y"}]}"#).expect("the pattern is valid");
/// let test = &pattern.leaves()[0].tests[1];
/// assert_eq!(test.span.of(pattern.text()), r#"{"prefix": "y"}"#);
/// assert_eq!(test.operator, Operator::Prefix("y".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// Where it stands.
    pub span: Span,
    /// What it asks of a value.
    pub operator: Operator,
}

/// What an entry of a list asks of a value.
///
/// ```
/// use busbar::pattern::{Operator, Pattern};
/// let pattern = Pattern::parse(r#"{"a": ["10.0.0.1", null, {"exists": false}]}"#).expect("the pattern is valid");
/// let tests = &pattern.leaves()[0].tests;
/// assert!(matches!(tests[0].operator, Operator::Address { .. }));
/// assert_eq!((&tests[1].operator, &tests[2].operator), (&Operator::Null, &Operator::Exists(false)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Operator {
    /// `"x"`: that string.
    Text(String),
    /// `"10.0.0.1"`: any string that is the same address.
    Address {
        /// The text as written.
        text: String,
        /// The address it is.
        address: IpAddr,
    },
    /// `{"exactly": "x"}` (undocumented): that string, never an address.
    Exactly(String),
    /// `5`: the same number, or one of identical text where the service cannot compare it.
    Number(Number),
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// `{"prefix": "x"}`: a string with that start.
    Prefix(String),
    /// `{"suffix": "x"}`: a string with that end.
    Suffix(String),
    /// `{"prefix": {"equals-ignore-case": "x"}}`
    PrefixIgnoreCase(IgnoreCase),
    /// `{"suffix": {"equals-ignore-case": "x"}}`
    SuffixIgnoreCase(IgnoreCase),
    /// `{"equals-ignore-case": "x"}`
    EqualsIgnoreCase(IgnoreCase),
    /// `{"wildcard": "a*b"}`
    Wildcard(Wildcard),
    /// `{"numeric": […]}`
    Numeric(Range),
    /// `{"cidr": "10.0.0.0/8"}`: a string that is an address in the block.
    Cidr {
        /// The text as written.
        text: String,
        /// The block it is.
        block: Cidr,
    },
    /// `{"exists": …}`: whether some leaf has the path.
    Exists(bool),
    /// `{"anything-but": …}`: any leaf that is not excluded, whatever its type.
    AnythingBut(Excluded),
}

/// What an `anything-but` excludes. Lists are never empty.
///
/// ```
/// use busbar::pattern::{Excluded, Operator, Pattern};
/// let pattern = Pattern::parse(r#"{"a": [{"anything-but": {"prefix": "x"}}]}"#).expect("the pattern is valid");
/// let excluded = Excluded::Prefixes(vec!["x".to_owned()]);
/// assert_eq!(pattern.leaves()[0].tests[0].operator, Operator::AnythingBut(excluded));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Excluded {
    /// These strings; never as addresses.
    Texts(Vec<String>),
    /// These numbers, all comparable.
    Numbers(Vec<Number>),
    /// Strings with one of these starts.
    Prefixes(Vec<String>),
    /// Strings with one of these ends.
    Suffixes(Vec<String>),
    /// Strings that one of these takes.
    Wildcards(Vec<Wildcard>),
    /// Strings that one of these takes.
    IgnoringCase(Vec<IgnoreCase>),
}

/// A number as written and as compared.
///
/// ```
/// use busbar::pattern::{Operator, Pattern};
/// let pattern = Pattern::parse(r#"{"a": [5.0, 9007199254740993]}"#).expect("the pattern is valid");
/// let numbers: Vec<Option<f64>> = pattern.leaves()[0]
///     .tests
///     .iter()
///     .filter_map(|test| match &test.operator {
///         Operator::Number(number) => Some(number.value),
///         _ => None,
///     })
///     .collect();
/// assert_eq!(numbers, [Some(5.0), None]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its text.
    pub text: String,
    /// The double it stands for, None where the service cannot compare it.
    pub value: Option<f64>,
}

/// The numbers that a `numeric` takes: those above `low` and below `high`, each where given.
///
/// ```
/// use busbar::pattern::{Operator, Pattern};
/// let pattern = Pattern::parse(r#"{"a": [{"numeric": [">", 0, "<=", 5]}]}"#).expect("the pattern is valid");
/// let Operator::Numeric(range) = &pattern.leaves()[0].tests[0].operator else { panic!("it is a range") };
/// assert!(range.contains(5.0) && !range.contains(0.0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The lower bound.
    pub low: Option<Bound>,
    /// The upper bound; above the lower one, or equal and both inclusive for `=`.
    pub high: Option<Bound>,
}

/// One end of a range.
///
/// ```
/// use busbar::pattern::{Operator, Pattern};
/// let pattern = Pattern::parse(r#"{"a": [{"numeric": [">=", 1.50]}]}"#).expect("the pattern is valid");
/// let Operator::Numeric(range) = &pattern.leaves()[0].tests[0].operator else { panic!("it is a range") };
/// let low = range.low.as_ref().expect("there is a lower bound");
/// assert_eq!((low.text.as_str(), low.value, low.is_inclusive), ("1.50", 1.5, true));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The number as written.
    pub text: String,
    /// The double it stands for.
    pub value: f64,
    /// Whether the bound itself is in the range.
    pub is_inclusive: bool,
}

impl Range {
    /// Whether the range is a single number, written `["=", n]`.
    ///
    /// ```
    /// use busbar::pattern::{Operator, Pattern};
    /// let pattern = Pattern::parse(r#"{"a": [{"numeric": ["=", 5]}]}"#).expect("the pattern is valid");
    /// let Operator::Numeric(range) = &pattern.leaves()[0].tests[0].operator else { panic!("it is a range") };
    /// assert_eq!(range.single().map(|bound| bound.value), Some(5.0));
    /// ```
    pub fn single(&self) -> Option<&Bound> {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low.value == high.value => Some(low),
            (Some(_) | None, Some(_) | None) => None,
        }
    }

    /// Whether a number lies in the range.
    ///
    /// ```
    /// use busbar::pattern::{Operator, Pattern};
    /// let pattern = Pattern::parse(r#"{"a": [{"numeric": ["<", 5]}]}"#).expect("the pattern is valid");
    /// let Operator::Numeric(range) = &pattern.leaves()[0].tests[0].operator else { panic!("it is a range") };
    /// assert!(range.contains(4.9) && !range.contains(5.0));
    /// ```
    pub fn contains(&self, value: f64) -> bool {
        let above = |bound: &Bound| value > bound.value || (bound.is_inclusive && value == bound.value);
        let below = |bound: &Bound| value < bound.value || (bound.is_inclusive && value == bound.value);
        self.low.as_ref().is_none_or(above) && self.high.as_ref().is_none_or(below)
    }
}

/// One way through every `$or` of a pattern.
///
/// ```
/// use busbar::pattern::Pattern;
/// let pattern = Pattern::parse(r#"{"b": [1], "$or": [{"a": [1]}, {"b": [2]}]}"#).expect("the pattern is valid");
/// assert_eq!(pattern.alternatives()[0].fields, [("a".to_owned(), 1), ("b".to_owned(), 0)]);
/// assert_eq!(pattern.alternatives()[1].fields, [("b".to_owned(), 2)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alternative {
    /// The fields, each with the position of its list among [`Pattern::leaves`], in UTF-16 order of the paths, which is the
    /// order in which the service judges them. A path that is written twice has the list that stands last.
    pub fields: Vec<(String, usize)>,
}

impl Alternative {
    /// Sets the list of a path, whether it had one or not.
    pub(super) fn set(&mut self, path: &str, leaf: usize) {
        match self.fields.binary_search_by(|(other, _)| utf16_order(other, path)) {
            Ok(index) => self.fields[index].1 = leaf,
            Err(index) => self.fields.insert(index, (path.to_owned(), leaf)),
        }
    }
}

/// Java's order of strings: by UTF-16 code unit.
pub(super) fn utf16_order(one: &str, other: &str) -> std::cmp::Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

impl Operator {
    /// The operator's name as a rule writes it; empty for a plain value.
    ///
    /// ```
    /// use busbar::pattern::Pattern;
    /// let pattern = Pattern::parse(r#"{"a": ["x", {"suffix": "y"}]}"#).expect("the pattern is valid");
    /// let names: Vec<&str> = pattern.leaves()[0].tests.iter().map(|test| test.operator.name()).collect();
    /// assert_eq!(names, ["", "suffix"]);
    /// ```
    pub fn name(&self) -> &'static str {
        match self {
            Operator::Text(_) | Operator::Address { .. } | Operator::Number(_) | Operator::Null | Operator::Bool(_) => {
                ""
            }
            Operator::Exactly(_) => "exactly",
            Operator::Prefix(_) | Operator::PrefixIgnoreCase(_) => "prefix",
            Operator::Suffix(_) | Operator::SuffixIgnoreCase(_) => "suffix",
            Operator::EqualsIgnoreCase(_) => "equals-ignore-case",
            Operator::Wildcard(_) => "wildcard",
            Operator::Numeric(_) => "numeric",
            Operator::Cidr { .. } => "cidr",
            Operator::Exists(_) => "exists",
            Operator::AnythingBut(_) => "anything-but",
        }
    }
}
