//! An event that a pattern matches.

use super::assemble::Placed;
use super::domain::{Domain, Events};
use super::envelope::enveloped;
use super::likely::Likely;
use super::space::{List, Path, Side, Space, TEXT_LIST, Wanted, Way};
use super::{RELATION_STEPS, Steps};
use crate::json::Value;
use crate::pattern::model::Pattern;
use crate::pattern::search::{OutOfSteps, Verdict};

/// Why there is no sample.
///
/// ```
/// use busbar::pattern::{Pattern, SampleFault};
/// let pattern = Pattern::parse(r#"{"a": [{"anything-but": {"wildcard": "*"}}, {"equals-ignore-case": "a"}], "b": [{"numeric": ["<", -1.7976931348623157e308]}]}"#).expect("the pattern is valid");
/// assert_eq!(pattern.sample(0), Err(SampleFault::Unsatisfiable { leaves: vec![1] }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SampleFault {
    /// No event matches the pattern: in every alternative some list takes no value and is not content with absence.
    Unsatisfiable {
        /// These lists, by their position among [`Pattern::leaves`], ascending.
        leaves: Vec<usize>,
    },
    /// None was found within [`RELATION_STEPS`] steps.
    TooComplex,
}

impl From<OutOfSteps> for SampleFault {
    fn from(OutOfSteps: OutOfSteps) -> Self {
        SampleFault::TooComplex
    }
}

impl Pattern {
    /// An event that matches: small, with a full envelope and values that look like their fields' names. The same seed gives the
    /// same event; another seed takes other values and another branch of an `$or` where there are several. The event was
    /// checked by [`Pattern::verdict`].
    ///
    /// Members of the envelope are left out where the pattern wants them absent. A pattern that asks for something
    /// that no bus delivers (a member beside the envelope's, `source` absent) has a sample too, since the matcher would take it.
    ///
    /// # Errors
    /// [`SampleFault::Unsatisfiable`] where no event at all matches.
    ///
    /// ```
    /// use busbar::pattern::{Pattern, SampleFault, Verdict};
    /// let text = r#"{"source": [{"prefix": "com.example."}], "detail": {"amount": [{"numeric": [">", 100]}]}}"#;
    /// let pattern = Pattern::parse(text).expect("the pattern is valid");
    /// let event = pattern.sample(7).expect("it can be matched");
    /// assert_eq!(pattern.verdict(&event), Verdict::Match);
    /// assert!(event.get("detail-type").is_some());
    ///
    /// // There is no double between these two.
    /// let text = r#"{"detail": {"amount": [{"numeric": [">", 1, "<", 1.0000000000000002]}]}}"#;
    /// let pattern = Pattern::parse(text).expect("the pattern is valid");
    /// assert_eq!(pattern.sample(7), Err(SampleFault::Unsatisfiable { leaves: vec![0] }));
    /// ```
    pub fn sample(&self, seed: u64) -> Result<Value, SampleFault> {
        let side = Side::of(self);
        let likely = Likely { seed };
        let mut space = Space::new(&[side], likely);
        let mut steps = Steps::new(RELATION_STEPS);
        let turn = likely.turn(space.ways[0].len());
        let mut ways = space.ways[0].clone();
        ways.rotate_left(turn);
        for events in [Events::Delivered, Events::Any] {
            for way in &ways {
                let Some(leaves) = leaves(&mut space, way, events, &mut steps)? else { continue };
                let event = enveloped(leaves, likely, |event| side.verdict(event) == Verdict::Match);
                return event.ok_or(SampleFault::TooComplex);
            }
        }
        self.satisfiable(&mut space, Events::Any, &mut steps)?;
        // Values for every list, and yet no event.
        Err(SampleFault::TooComplex)
    }

    /// Whether the pattern can match any of `events` at all: not where in every alternative some list takes nothing of what
    /// may stand at its path. For [`Events::Delivered`] that is a list that asks for a field which no event of a bus has
    /// (such as `orderId` beside `detail`), or for something else than a text in a member of the envelope that is one.
    ///
    /// Several values per field are regarded as possible in both, so what is refused here is never delivered.
    ///
    /// # Errors
    /// [`SampleFault::Unsatisfiable`] names these lists.
    ///
    /// ```
    /// use busbar::pattern::{Events, Pattern, SampleFault};
    /// let pattern = Pattern::parse(r#"{"source": ["shop"], "orderId": [1]}"#).expect("the pattern is valid");
    /// assert_eq!(pattern.possible(Events::Any), Ok(()));
    /// assert_eq!(pattern.possible(Events::Delivered), Err(SampleFault::Unsatisfiable { leaves: vec![1] }));
    /// ```
    pub fn possible(&self, events: Events) -> Result<(), SampleFault> {
        let mut space = Space::new(&[Side::of(self)], Likely { seed: 0 });
        self.satisfiable(&mut space, events, &mut Steps::new(RELATION_STEPS))
    }

    fn satisfiable(&self, space: &mut Space<'_>, events: Events, steps: &mut Steps) -> Result<(), SampleFault> {
        let mut contradicting = Vec::new();
        for (alternative, way) in self.alternatives().iter().zip(space.ways[0].clone()) {
            let mut is_possible = true;
            for ((_, leaf), (path, list)) in alternative.fields.iter().zip(way) {
                if satisfied(space, path, list, events, steps)?.is_none() {
                    contradicting.push(*leaf);
                    is_possible = false;
                }
            }
            if is_possible {
                return Ok(());
            }
        }
        contradicting.sort_unstable();
        contradicting.dedup();
        Err(SampleFault::Unsatisfiable { leaves: contradicting })
    }
}

/// What satisfies a list.
enum Satisfied {
    By(Value),
    ByAbsence,
}

/// What satisfies a list among these events, where something does.
fn satisfied(
    space: &mut Space<'_>,
    path: Path,
    list: List,
    events: Events,
    steps: &mut Steps,
) -> Result<Option<Satisfied>, OutOfSteps> {
    let domain = events.domain(space.paths[path]);
    let mut wanted = Wanted::taken_by(list);
    if domain.is_text() {
        wanted.take(TEXT_LIST);
    }
    let value = if domain == Domain::Nothing { None } else { space.find(path, &wanted, steps)? };
    let may_be_absent = domain != Domain::Text && space.takes_absence(list);
    Ok(value.map(Satisfied::By).or_else(|| may_be_absent.then_some(Satisfied::ByAbsence)))
}

/// One value for each field of a way, where there are such values among these events.
fn leaves(
    space: &mut Space<'_>,
    way: &Way,
    events: Events,
    steps: &mut Steps,
) -> Result<Option<Vec<Placed>>, OutOfSteps> {
    let mut leaves = Vec::new();
    for &(path, list) in way {
        match satisfied(space, path, list, events, steps)? {
            Some(Satisfied::By(value)) => leaves.push(space.placed(path, value, None)),
            Some(Satisfied::ByAbsence) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(leaves))
}
