//! What matching one event needs besides the rules, kept from event to event.

use super::paths::NONE;
use super::search::Choices;
use super::tables::{Tables, Waiting};
use crate::pattern::operator::Scalar;

/// Buffers that [`Matcher::matches`](super::Matcher::matches) works in. Keep one per thread and give it to every call: once its
/// buffers have grown to what the events need, matching takes no memory. Any matcher can use it.
///
/// ```
/// use busbar::pattern::{Matcher, Pattern, Scratch};
/// let mut matcher = Matcher::new();
/// matcher.add(1, &Pattern::parse(r#"{"source": ["orders"]}"#).expect("the pattern is valid"));
/// let mut scratch = Scratch::new();
/// for event in [r#"{"source": "orders"}"#, r#"{"source": "billing"}"#] {
///     let found = matcher.matches(event, &mut scratch).expect("the event is valid");
///     assert_eq!(found.matched().count(), usize::from(event.contains("orders")));
/// }
/// ```
#[derive(Debug, Default)]
pub struct Scratch {
    /// Which event this is; what carries another number is left from an earlier one.
    pub(super) round: u32,
    pub(super) values: Vec<Found>,
    pub(super) fields: Vec<FieldState>,
    pub(super) elements: Vec<Element>,
    pub(super) array_count: u32,
    pub(super) open: Vec<Open>,
    /// A key that has escapes, decoded.
    pub(super) key: String,
    /// Strings that have escapes, decoded.
    pub(super) decoded: String,
    pub(super) folded: Vec<u8>,
    pub(super) clauses: Vec<ClauseState>,
    pub(super) rules: Vec<RuleState>,
    /// Alternatives at whose clause a leaf was taken and that have others.
    pub(super) candidates: Vec<Waiting>,
    /// Alternatives for which elements of arrays have to be chosen: rule, ordinal, place.
    pub(super) searches: Vec<(u32, u32, u32)>,
    pub(super) matched: Vec<u32>,
    pub(super) too_complex: Vec<u32>,
    pub(super) choices: Choices,
}

/// A leaf that some rule asks about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub kind: FoundKind,
    pub start: usize,
    pub end: usize,
    /// The innermost array element it lies in, [`NONE`] for none; a scalar that is itself an element does not lie in that.
    pub element: u32,
    /// The next leaf of the same path.
    pub next: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum FoundKind {
    Null,
    Bool(bool),
    Number,
    Text,
    /// A string that lies in [`Scratch::decoded`].
    Decoded,
}

impl Found {
    #[inline]
    pub fn leaf<'text>(&self, event: &'text str, decoded: &'text str) -> Scalar<'text> {
        match self.kind {
            FoundKind::Null => Scalar::Null,
            FoundKind::Bool(truth) => Scalar::Bool(truth),
            FoundKind::Number => Scalar::Number(&event[self.start..self.end]),
            FoundKind::Text => Scalar::Text(&event[self.start..self.end]),
            FoundKind::Decoded => Scalar::Text(&decoded[self.start..self.end]),
        }
    }
}

/// The leaves of one path, as a chain through the values.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldState {
    pub round: u32,
    pub first: u32,
    pub last: u32,
    pub lies_in_array: bool,
}

/// An element of an array that an array or object stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// The element around this one's array, or [`NONE`].
    pub parent: u32,
    pub array: u32,
    pub index: u32,
}

/// An array or object that is being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub node: u32,
    /// The element that leaves directly in it lie in.
    pub element: u32,
    /// The array's number, [`NONE`] for an object.
    pub array: u32,
    /// The next element's number.
    pub index: u32,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ClauseState {
    pub round: u32,
    /// Whether a leaf takes it; not known before the round has come.
    pub is_taken: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RuleState {
    /// The round in which it last matched.
    pub matched: u32,
}

impl Scratch {
    /// Empty buffers.
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Scratch};
    /// let (matcher, mut scratch) = (Matcher::<u32>::new(), Scratch::new());
    /// for event in ["{}", r#"{"source": "a"}"#] {
    ///     assert_eq!(matcher.matches(event, &mut scratch).expect("the event is valid").matched().len(), 0);
    /// }
    /// ```
    pub fn new() -> Scratch {
        Scratch::default()
    }

    /// Makes ready for the next event.
    pub(super) fn begin(&mut self, tables: &Tables, rules: usize) {
        if self.round == u32::MAX {
            *self = Scratch::default();
        }
        self.round += 1;
        let none = FieldState { round: 0, first: NONE, last: NONE, lies_in_array: false };
        grow(&mut self.fields, tables.fields.capacity(), none);
        grow(&mut self.clauses, tables.clauses.capacity(), ClauseState::default());
        grow(&mut self.rules, rules, RuleState::default());
        self.values.clear();
        self.elements.clear();
        self.array_count = 0;
        self.open.clear();
        self.decoded.clear();
        self.candidates.clear();
        self.searches.clear();
        self.matched.clear();
        self.too_complex.clear();
    }

    /// The leaves of a path, in the event's order.
    pub(super) fn leaves_of(&self, field: u32) -> impl Iterator<Item = &Found> {
        let state = &self.fields[field as usize];
        let mut next = if state.round == self.round { state.first } else { NONE };
        std::iter::from_fn(move || {
            let found = self.values.get(next as usize)?;
            next = found.next;
            Some(found)
        })
    }

    /// Whether a leaf of the path lies in an array's element.
    pub(super) fn lies_in_array(&self, field: u32) -> bool {
        let state = &self.fields[field as usize];
        state.round == self.round && state.lies_in_array
    }
}

fn grow<State: Clone>(states: &mut Vec<State>, length: usize, state: State) {
    if states.len() < length {
        states.resize(length, state);
    }
}
