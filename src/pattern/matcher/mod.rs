//! Thousands of rules at once: an event's text is read once, and only rules that it can still match are looked at.
//!
//! How it works: the paths of all rules make a tree ([`paths`]) by which the event is read ([`walk`], [`scan`]); what no rule
//! names is skipped. Each leaf is looked up in what the rules want of its path ([`index`]). A rule waits at one of its
//! clauses only ([`tables`]); where that is taken, the others are judged, and where several of them have leaves in
//! arrays, [`search`] finds whether one choice of elements serves all.

mod index;
mod lists;
mod paths;
mod place;
mod scan;
mod scratch;
mod search;
mod tables;
mod walk;

use super::model::Pattern;
use super::search::{STEP_BUDGET, Verdict};
use crate::json::{self, SyntaxError, Value};
use paths::{NONE, number};
use rustc_hash::FxHashMap;
pub use scratch::Scratch;
use scratch::{ClauseState, RuleState};
use search::{OutOfSteps, Search};
use slab::Slab;
use std::hash::Hash;
use tables::{Tables, Waiting};

/// A set of rules that is matched against events, all at once. Each rule is a pattern under an id of the caller's.
///
/// The verdicts are those of [`Pattern::verdict`], which the tests hold it to. Rules come and go one by one; an added
/// rule costs a few microseconds, however many there are.
///
/// ```
/// use busbar::pattern::{Matcher, Pattern, Scratch};
/// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
/// let mut matcher = Matcher::new();
/// matcher.add("large", &pattern(r#"{"detail": {"amount": [{"numeric": [">", 100]}]}}"#));
/// matcher.add("orders", &pattern(r#"{"source": [{"prefix": "shop.orders"}]}"#));
/// let event = r#"{"source": "shop.orders.eu", "detail": {"amount": 250}}"#;
/// let mut scratch = Scratch::new();
/// let mut found: Vec<&str> = matcher.matches(event, &mut scratch).expect("the event is valid").matched().copied().collect();
/// found.sort();
/// assert_eq!(found, ["large", "orders"]);
/// matcher.remove(&"large");
/// assert_eq!(matcher.matches(event, &mut scratch).expect("the event is valid").matched().count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Matcher<Id> {
    tables: Tables,
    rules: Slab<Rule<Id>>,
    by_id: FxHashMap<Id, u32>,
}

#[derive(Clone, Debug)]
struct Rule<Id> {
    id: Id,
    alternatives: Box<[u32]>,
}

impl<Id: Clone + Eq + Hash> Default for Matcher<Id> {
    fn default() -> Self {
        Matcher::new()
    }
}

impl<Id: Clone + Eq + Hash> Matcher<Id> {
    /// A matcher without rules.
    ///
    /// ```
    /// use busbar::pattern::Matcher;
    /// assert!(Matcher::<String>::new().is_empty());
    /// ```
    pub fn new() -> Matcher<Id> {
        Matcher { tables: Tables::new(), rules: Slab::new(), by_id: FxHashMap::default() }
    }

    /// Adds a rule. One that had the same id before is replaced.
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Pattern};
    /// let mut matcher = Matcher::new();
    /// matcher.add(7, &Pattern::parse(r#"{"source": ["a"]}"#).expect("the pattern is valid"));
    /// matcher.add(7, &Pattern::parse(r#"{"source": ["b"]}"#).expect("the pattern is valid"));
    /// assert_eq!(matcher.len(), 1);
    /// ```
    pub fn add(&mut self, id: Id, pattern: &Pattern) {
        self.remove(&id);
        let rule = number(self.rules.vacant_key());
        let alternatives = self.tables.add(rule, pattern);
        self.rules.insert(Rule { id: id.clone(), alternatives });
        self.by_id.insert(id, rule);
    }

    /// Removes a rule; false where there is none with that id.
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Pattern};
    /// let mut matcher = Matcher::new();
    /// matcher.add(7, &Pattern::parse(r#"{"source": ["a"]}"#).expect("the pattern is valid"));
    /// assert!(matcher.remove(&7));
    /// assert!(!matcher.remove(&7));
    /// ```
    pub fn remove(&mut self, id: &Id) -> bool {
        let Some(rule) = self.by_id.remove(id) else {
            return false;
        };
        let rule = self.rules.remove(rule as usize);
        self.tables.remove(&rule.alternatives);
        true
    }

    /// How many rules there are.
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Pattern};
    /// let mut matcher = Matcher::new();
    /// matcher.add("all", &Pattern::parse(r#"{"source": [{"exists": true}]}"#).expect("the pattern is valid"));
    /// assert_eq!(matcher.len(), 1);
    /// ```
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there is no rule.
    ///
    /// ```
    /// assert!(busbar::pattern::Matcher::<u32>::new().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules that an event matches. What stands behind the event's root value is not looked at, as the service does it.
    ///
    /// Where an object's keys are unique, the time is at most linear in the event's length (times the logarithm of its array
    /// elements) for each alternative of each rule that has to be looked at; one value costs one look-up for every length of
    /// starts, ends and blocks that rules name for its path, and one test for every `anything-but`, `*a*` or non-ASCII
    /// ignore-case text among them. With duplicate keys the choice of array elements can be as hard as any puzzle; it is given
    /// up after [`STEP_BUDGET`] steps per rule.
    ///
    /// So the factor is, per byte of the event: one for reading it, and for each rule that has to be looked at its alternatives
    /// (at most [`MAX_ALTERNATIVES`](super::MAX_ALTERNATIVES)) times its clauses (at most [`MAX_PATHS`](super::MAX_PATHS)).
    ///
    /// # Errors
    /// The first fault of the text where one was met. A part that no rule names is skipped by its quotes and brackets, and
    /// reading ends where nothing that is asked for can still come, so a fault there may go by unseen: events are taken to be
    /// valid JSON, as the service's are.
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Pattern, Scratch};
    /// let mut matcher = Matcher::new();
    /// matcher.add('a', &Pattern::parse(r#"{"source": ["a"]}"#).expect("the pattern is valid"));
    /// let mut scratch = Scratch::new();
    /// let found = matcher.matches(r#"{"source": ["b", "a"]}"#, &mut scratch).expect("the event is valid");
    /// assert_eq!(found.matched().collect::<Vec<_>>(), [&'a']);
    /// let error = matcher.matches(r#"{"source" "a"}"#, &mut scratch).err();
    /// assert_eq!(error.map(|error| error.code()), Some("json.colon-expected"));
    /// ```
    pub fn matches<'found>(
        &'found self,
        event: &str,
        scratch: &'found mut Scratch,
    ) -> Result<Matches<'found, Id>, SyntaxError> {
        scratch.begin(&self.tables, self.rules.capacity());
        if walk::walk(&self.tables, event, scratch).is_err() {
            // The reader says what is wrong; a root that is no object is nothing wrong, but holds no fields.
            json::read_prefix(event)?;
            scratch.begin(&self.tables, self.rules.capacity());
        }
        self.judge(event, scratch);
        Ok(Matches { rules: &self.rules, matched: &scratch.matched, too_complex: &scratch.too_complex })
    }

    /// Decides what waits for more than one clause.
    fn judge(&self, event: &str, scratch: &mut Scratch) {
        let candidates = std::mem::take(&mut scratch.candidates);
        for Waiting { alternative, partner } in &candidates {
            let is_partner_taken = *partner == NONE || {
                let state = scratch.clauses[*partner as usize];
                state.round == scratch.round && state.is_taken
            };
            if is_partner_taken {
                self.judge_alternative(*alternative, event, scratch);
            }
        }
        for alternative in &self.tables.unconditional {
            self.judge_alternative(*alternative, event, scratch);
        }
        scratch.candidates = candidates;
        if !scratch.searches.is_empty() {
            self.search(event, scratch);
        }
    }

    fn judge_alternative(&self, place: u32, event: &str, scratch: &mut Scratch) {
        let alternative = &self.tables.alternatives[place as usize];
        if scratch.rules[alternative.rule as usize].matched == scratch.round {
            return;
        }
        let mut in_arrays = 0;
        let mut is_open = false;
        for clause in &alternative.clauses {
            let asked = &self.tables.clauses[*clause as usize];
            let lies_in_array = scratch.lies_in_array(asked.field);
            in_arrays += u32::from(lies_in_array);
            if !self.is_taken(*clause, event, scratch) {
                let is_absent = asked.may_be_absent && scratch.leaves_of(asked.field).next().is_none();
                // In arrays absence depends on the elements chosen.
                let may_be_absent = asked.may_be_absent && lies_in_array;
                if !is_absent && !may_be_absent {
                    return;
                }
                is_open |= !is_absent;
            }
        }
        if in_arrays > 1 {
            scratch.searches.push((alternative.rule, alternative.ordinal, place));
        } else if !is_open {
            matched(alternative.rule, scratch);
        }
    }

    /// Whether some leaf takes a clause; found out once per event.
    fn is_taken(&self, clause: u32, event: &str, scratch: &mut Scratch) -> bool {
        let state = scratch.clauses[clause as usize];
        if state.round == scratch.round {
            return state.is_taken;
        }
        let asked = &self.tables.clauses[clause as usize];
        let is_taken = scratch.leaves_of(asked.field).any(|found| asked.takes(found.leaf(event, &scratch.decoded)));
        scratch.clauses[clause as usize] = ClauseState { round: scratch.round, is_taken };
        is_taken
    }

    /// Chooses elements of arrays. A rule's alternatives come in the pattern's order and share its steps, so that this gives
    /// up only where the plain matcher does.
    fn search(&self, event: &str, scratch: &mut Scratch) {
        let mut searches = std::mem::take(&mut scratch.searches);
        let mut choices = std::mem::take(&mut scratch.choices);
        searches.sort_unstable();
        for of_rule in searches.chunk_by(|one, other| one.0 == other.0) {
            let rule = of_rule[0].0;
            if scratch.rules[rule as usize].matched == scratch.round {
                continue;
            }
            let (tables, choices) = (&self.tables, &mut choices);
            let mut search = Search { tables, event, scratch, choices, steps_left: STEP_BUDGET };
            let outcome = of_rule.iter().try_fold(false, |is_matched, (_, _, place)| {
                Ok(is_matched || search.run(&tables.alternatives[*place as usize].clauses)?)
            });
            match outcome {
                Ok(true) => matched(rule, scratch),
                Ok(false) => {}
                Err(OutOfSteps) => scratch.too_complex.push(rule),
            }
        }
        scratch.searches = searches;
        scratch.choices = choices;
    }
}

/// The verdict of one pattern on an event that is read already.
pub(super) fn verdict(pattern: &Pattern, event: &Value) -> Verdict {
    let (mut matcher, mut scratch) = (Matcher::new(), Scratch::new());
    matcher.add((), pattern);
    match matcher.matches(&json::compact(event), &mut scratch) {
        Ok(found) if found.matched().len() > 0 => Verdict::Match,
        Ok(found) if found.too_complex().len() > 0 => Verdict::TooComplex,
        // What is printed can be read, so there is no error.
        Ok(_) | Err(_) => Verdict::NoMatch,
    }
}

fn matched(rule: u32, scratch: &mut Scratch) {
    scratch.rules[rule as usize] = RuleState { matched: scratch.round };
    scratch.matched.push(rule);
}

/// The rules that an event matches, in an order that depends on the rules and the event only.
///
/// ```
/// use busbar::pattern::{Matcher, Pattern, Scratch};
/// let mut matcher = Matcher::new();
/// matcher.add("a or b", &Pattern::parse(r#"{"source": ["a", "b"]}"#).expect("the pattern is valid"));
/// let mut scratch = Scratch::new();
/// let found = matcher.matches(r#"{"source": "b"}"#, &mut scratch).expect("the event is valid");
/// assert_eq!(found.matched().collect::<Vec<_>>(), [&"a or b"]);
/// assert_eq!(found.too_complex().count(), 0);
/// ```
#[derive(Debug)]
pub struct Matches<'found, Id> {
    rules: &'found Slab<Rule<Id>>,
    matched: &'found [u32],
    too_complex: &'found [u32],
}

impl<'found, Id> Matches<'found, Id> {
    /// The ids of the rules that match, each once.
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Pattern, Scratch};
    /// let mut matcher = Matcher::new();
    /// matcher.add("orders", &Pattern::parse(r#"{"source": ["orders"]}"#).expect("the pattern is valid"));
    /// let mut scratch = Scratch::new();
    /// let found = matcher.matches(r#"{"source": "orders"}"#, &mut scratch).expect("the event is valid");
    /// assert_eq!(found.matched().collect::<Vec<_>>(), [&"orders"]);
    /// ```
    pub fn matched(&self) -> impl ExactSizeIterator<Item = &'found Id> {
        self.ids(self.matched)
    }

    /// The ids of the rules for which the choice of array elements was given up
    /// ([`Verdict::TooComplex`](super::Verdict::TooComplex)).
    ///
    /// ```
    /// use busbar::pattern::{Matcher, Pattern, Scratch};
    /// let mut matcher = Matcher::new();
    /// matcher.add("orders", &Pattern::parse(r#"{"source": ["orders"]}"#).expect("the pattern is valid"));
    /// let mut scratch = Scratch::new();
    /// let found = matcher.matches(r#"{"source": "orders"}"#, &mut scratch).expect("the event is valid");
    /// assert_eq!(found.too_complex().len(), 0);
    /// ```
    pub fn too_complex(&self) -> impl ExactSizeIterator<Item = &'found Id> {
        self.ids(self.too_complex)
    }

    fn ids(&self, rules: &'found [u32]) -> impl ExactSizeIterator<Item = &'found Id> {
        let all = self.rules;
        rules.iter().map(move |rule| &all[*rule as usize].id)
    }
}
