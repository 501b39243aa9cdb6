//! The matcher: a plain search over fields in order, keeping every choice of array elements that is still possible.
//!
//! Fields are judged in UTF-16 order of their paths. After each, what matters for those that follow is only which
//! element was chosen of which array, so the search keeps the set of such choices: an alternative matches when a choice
//! survives its last field. It is slow and meant to be obviously right.

use super::fields::Fields;
use super::matcher;
use super::model::{Alternative, Leaf, Operator, Pattern};
use crate::json::Value;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Steps of the plain search, after which the compiled matcher decides: its time does not grow with the square of an array.
const PLAIN_STEPS: u64 = 1_000_000;

/// Steps that matching one event may take before the verdict is [`Verdict::TooComplex`]. Only duplicate keys lead there.
///
/// ```
/// assert_eq!(busbar::pattern::STEP_BUDGET, 10_000_000);
/// ```
pub const STEP_BUDGET: u64 = 10_000_000;

/// Whether an event matches.
///
/// ```
/// use busbar::{json, pattern::{Pattern, Verdict}};
/// let pattern = Pattern::parse(r#"{"a": [5]}"#).expect("the pattern is valid");
/// let verdict = |event| pattern.verdict(&json::read(event).expect("the event is valid"));
/// assert_eq!(verdict(r#"{"a": 5.0}"#), Verdict::Match);
/// assert_eq!(verdict(r#"{"a": "5"}"#), Verdict::NoMatch);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It does.
    Match,
    /// It does not.
    NoMatch,
    /// The search was given up after [`STEP_BUDGET`] steps. Only events with duplicate keys and very many array elements under
    /// fields that depend on one another come to this.
    TooComplex,
}

/// For each array of which an element was chosen: that element. Sorted by array.
type Choice = Vec<(usize, usize)>;

/// How far an alternative came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// No choice survived the field at this position.
    FailedAt(usize),
    /// A choice survived all fields.
    Matched,
}

/// The search used up its steps.
pub(super) struct OutOfSteps;

impl Pattern {
    /// Whether an event matches. An event that is no object matches nothing.
    ///
    /// ```
    /// use busbar::{json, pattern::{Pattern, Verdict}};
    /// // Two values from different elements of one array do not match together.
    /// let pattern = Pattern::parse(r#"{"lines": {"sku": ["a"], "size": [1]}}"#).expect("the pattern is valid");
    /// let verdict = |event| pattern.verdict(&json::read(event).expect("the event is valid"));
    /// assert_eq!(verdict(r#"{"lines": [{"sku": "a", "size": 1}, {"sku": "b"}]}"#), Verdict::Match);
    /// assert_eq!(verdict(r#"{"lines": [{"sku": "a"}, {"size": 1}]}"#), Verdict::NoMatch);
    /// ```
    pub fn verdict(&self, event: &Value) -> Verdict {
        match verdict(self.leaves(), self.alternatives(), &Fields::collect(event, &self.paths())) {
            Verdict::TooComplex => matcher::verdict(self, event),
            decided => decided,
        }
    }

    /// The paths that the pattern asks about.
    pub(super) fn paths(&self) -> BTreeSet<&str> {
        self.leaves().iter().map(|leaf| leaf.path.as_str()).collect()
    }
}

/// Whether leaves of an event match one of some alternatives.
pub(super) fn verdict(leaves: &[Leaf], alternatives: &[Alternative], fields: &Fields<'_>) -> Verdict {
    let mut search = Search::new(fields, leaves);
    for alternative in alternatives {
        match search.run(alternative) {
            Ok(Reach::Matched) => return Verdict::Match,
            Ok(Reach::FailedAt(_)) => {}
            Err(OutOfSteps) => return Verdict::TooComplex,
        }
    }
    Verdict::NoMatch
}

/// One search over one event.
pub(super) struct Search<'search> {
    fields: &'search Fields<'search>,
    leaves: &'search [Leaf],
    /// Per list of values the elements of the leaves that it takes; found once, asked for by many alternatives.
    taken: BTreeMap<usize, BTreeSet<Option<usize>>>,
    steps_left: u64,
}

impl<'search> Search<'search> {
    pub fn new(fields: &'search Fields<'search>, leaves: &'search [Leaf]) -> Search<'search> {
        Search { fields, leaves, taken: BTreeMap::new(), steps_left: PLAIN_STEPS }
    }

    pub fn run(&mut self, alternative: &Alternative) -> Result<Reach, OutOfSteps> {
        let last_use = self.last_use(alternative)?;
        let mut choices: BTreeSet<Choice> = BTreeSet::from([Vec::new()]);
        for (position, (path, leaf)) in alternative.fields.iter().enumerate() {
            choices = self.judge(path, *leaf, &choices, |array| last_use.get(&array) > Some(&position))?;
            if choices.is_empty() {
                return Ok(Reach::FailedAt(position));
            }
        }
        Ok(Reach::Matched)
    }

    /// The choices that survive one field. Of each only what `matters` later is kept.
    fn judge(
        &mut self,
        path: &str,
        leaf: usize,
        choices: &BTreeSet<Choice>,
        matters: impl Fn(usize) -> bool,
    ) -> Result<BTreeSet<Choice>, OutOfSteps> {
        let taken = self.taken(path, leaf)?;
        let may_be_absent = self.leaves[leaf].tests.iter().any(|test| test.operator == Operator::Exists(false));
        let mut survivors = BTreeSet::new();
        let mut keep = |choice: Choice| {
            survivors.insert(choice.into_iter().filter(|(array, _)| matters(*array)).collect::<Choice>());
        };
        for choice in choices {
            for element in &taken {
                if let Some(joined) = self.join(choice, *element)? {
                    keep(joined);
                }
            }
            if may_be_absent && self.is_absent(path, choice)? {
                keep(choice.clone());
            }
        }
        Ok(survivors)
    }

    /// The elements in which the leaves lie that a list of values takes.
    fn taken(&mut self, path: &str, leaf: usize) -> Result<BTreeSet<Option<usize>>, OutOfSteps> {
        if let Some(taken) = self.taken.get(&leaf) {
            return Ok(taken.clone());
        }
        let mut taken = BTreeSet::new();
        let tests = &self.leaves[leaf].tests;
        for field in self.fields.at(path) {
            self.spend(tests.len() as u64)?;
            if tests.iter().any(|test| test.operator.takes(field.value)) {
                taken.insert(field.element);
            }
        }
        self.taken.insert(leaf, taken.clone());
        Ok(taken)
    }

    /// Whether no leaf with that path lies in the elements chosen so far (or in arrays of which none was chosen).
    fn is_absent(&mut self, path: &str, choice: &Choice) -> Result<bool, OutOfSteps> {
        for field in self.fields.at(path) {
            if self.join(choice, field.element)?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A choice with a leaf's elements added; None where one of these arrays has another element chosen.
    fn join(&mut self, choice: &Choice, element: Option<usize>) -> Result<Option<Choice>, OutOfSteps> {
        self.spend(1)?;
        let mut added = Vec::new();
        let mut next = element;
        while let Some(id) = next {
            self.spend(1)?;
            let element = self.fields.element(id);
            match choice.binary_search_by_key(&element.array, |(array, _)| *array) {
                Ok(found) if choice[found].1 != element.index => return Ok(None),
                Ok(_) => {}
                Err(_) => added.push((element.array, element.index)),
            }
            next = element.parent;
        }
        self.spend(choice.len() as u64)?;
        let mut joined = [choice.as_slice(), added.as_slice()].concat();
        joined.sort_unstable();
        Ok(Some(joined))
    }

    /// For each array: the last field whose leaves lie in it.
    fn last_use(&mut self, alternative: &Alternative) -> Result<BTreeMap<usize, usize>, OutOfSteps> {
        let mut last_use = BTreeMap::new();
        let mut seen_at = vec![usize::MAX; self.fields.element_count()];
        for (position, (path, _)) in alternative.fields.iter().enumerate() {
            for field in self.fields.at(path) {
                let mut next = field.element;
                while let Some(id) = next.filter(|id| seen_at[*id] != position) {
                    self.spend(1)?;
                    seen_at[id] = position;
                    let element = self.fields.element(id);
                    last_use.insert(element.array, position);
                    next = element.parent;
                }
            }
        }
        Ok(last_use)
    }

    fn spend(&mut self, steps: u64) -> Result<(), OutOfSteps> {
        self.steps_left = self.steps_left.checked_sub(steps).ok_or(OutOfSteps)?;
        Ok(())
    }
}
