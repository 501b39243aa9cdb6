//! An event that a pattern matches.

use super::assemble::Placed;
use super::domain::{Domain, Events};
use super::envelope::enveloped;
use super::likely::Likely;
use super::space::{Side, Space, TEXT_LIST, Wanted, Way};
use super::{RELATION_STEPS, Steps};
use crate::json::Value;
use crate::pattern::model::Pattern;
use crate::pattern::search::{OutOfSteps, Verdict};

/// Why there is no sample.
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
                let leaves =
                    leaves(&mut space, way, events, &mut steps).map_err(|OutOfSteps| SampleFault::TooComplex)?;
                let Some(leaves) = leaves else { continue };
                let event = enveloped(leaves, likely, |event| side.verdict(event) == Verdict::Match);
                return event.ok_or(SampleFault::TooComplex);
            }
        }
        Err(self.unsatisfiable(&mut space, &mut steps))
    }

    fn unsatisfiable(&self, space: &mut Space<'_>, steps: &mut Steps) -> SampleFault {
        let mut contradicting = Vec::new();
        for (alternative, way) in self.alternatives().iter().zip(space.ways[0].clone()) {
            for ((_, leaf), (path, list)) in alternative.fields.iter().zip(way) {
                match space.find(path, &Wanted::taken_by(list), steps) {
                    Ok(None) if !space.takes_absence(list) => contradicting.push(*leaf),
                    Ok(_) => {}
                    Err(OutOfSteps) => return SampleFault::TooComplex,
                }
            }
        }
        contradicting.sort_unstable();
        contradicting.dedup();
        SampleFault::Unsatisfiable { leaves: contradicting }
    }
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
        let domain = events.domain(space.paths[path]);
        let mut wanted = Wanted::taken_by(list);
        if domain.is_text() {
            wanted.take(TEXT_LIST);
        }
        let value = if domain == Domain::Nothing { None } else { space.find(path, &wanted, steps)? };
        match value {
            Some(value) => leaves.push(space.placed(path, value, None)),
            None if domain != Domain::Text && space.takes_absence(list) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(leaves))
}
