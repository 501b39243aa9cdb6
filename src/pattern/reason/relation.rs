//! How two patterns stand to each other.

use super::assemble;
use super::difference::{Outcome, difference};
use super::domain::Events;
use super::envelope::enveloped;
use super::intersection::intersection;
use super::likely::Likely;
use super::space::{Side, Space};
use super::{RELATION_STEPS, Steps};
use crate::json::Value;
use crate::pattern::model::Pattern;
use crate::pattern::search::Verdict;
use serde::Serialize;

/// Witnesses are the same each time.
const LIKELY: Likely = Likely { seed: 0 };

/// How the events that two patterns match stand to each other.
///
/// ```
/// use busbar::pattern::{Events, Pattern, RelationKind};
/// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
/// let relation = pattern(r#"{"a": [1]}"#).relation(&pattern(r#"{"a": [1, 2]}"#), Events::Any);
/// assert_eq!(relation.kind, RelationKind::Inside);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// No event matches both. Where one of them matches nothing at all, this is the answer too.
    Disjoint,
    /// They match the same events, and there are some.
    Equal,
    /// Every event that the first matches, the second matches, but not the other way round.
    Inside,
    /// Every event that the second matches, the first matches, but not the other way round.
    Contains,
    /// Some events match both, some only the first, some only the second.
    Overlapping,
    /// It could not be decided within [`RELATION_STEPS`] steps.
    Unknown,
}

/// How two patterns stand to each other, with an event for every claim that there is one. Each such event was checked by
/// [`Pattern::verdict`].
///
/// ```
/// use busbar::pattern::{Events, Pattern};
/// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
/// let relation = pattern(r#"{"a": [1]}"#).relation(&pattern(r#"{"a": [1, 2]}"#), Events::Any);
/// assert!(relation.both.is_some() && relation.only_second.is_some());
/// assert_eq!(relation.only_first, None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The claim.
    pub kind: RelationKind,
    /// An event that both match; present for `Equal`, `Inside`, `Contains` and `Overlapping`.
    pub both: Option<Value>,
    /// An event that only the first matches; present for `Contains`, `Overlapping`, and `Disjoint` where the first
    /// matches anything.
    pub only_first: Option<Value>,
    /// An event that only the second matches; present for `Inside`, `Overlapping`, and `Disjoint` where the second
    /// matches anything.
    pub only_second: Option<Value>,
}

/// What a search for an event came to.
///
/// ```
/// use busbar::pattern::{Events, Pattern, Witness};
/// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
/// let (a, b) = (pattern(r#"{"source": ["a"]}"#), pattern(r#"{"source": ["b"]}"#));
/// assert_eq!(a.overlap(&b, Events::Delivered, 1000), Witness::Nothing);
/// assert_eq!(a.overlap(&b, Events::Delivered, 0), Witness::Unknown);
/// assert!(matches!(a.overlap(&b, Events::Any, 1000), Witness::Event(_)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Witness {
    /// This event. It was checked by [`Pattern::verdict`].
    Event(Value),
    /// There is none among the events that were asked about.
    Nothing,
    /// Neither an event nor the certainty that there is none was found within the steps.
    Unknown,
}

impl Pattern {
    /// An event that both patterns match, searched for in at most that many steps (see [`RELATION_STEPS`]). It is the part of
    /// [`Pattern::relation`] that costs least, for those who have many pairs to look at.
    ///
    /// ```
    /// use busbar::pattern::{Events, Pattern, Verdict, Witness};
    /// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
    /// let orders = pattern(r#"{"source": ["orders"]}"#);
    /// let paid = pattern(r#"{"detail-type": ["Paid"]}"#);
    /// let Witness::Event(event) = orders.overlap(&paid, Events::Delivered, 1000) else { panic!("there is one") };
    /// assert_eq!(paid.verdict(&event), Verdict::Match);
    /// assert_eq!(orders.overlap(&pattern(r#"{"source": ["stock"]}"#), Events::Delivered, 1000), Witness::Nothing);
    /// ```
    pub fn overlap(&self, other: &Pattern, events: Events, steps: u64) -> Witness {
        let sides = [Side::of(self), Side::of(other)];
        let mut space = Space::new(&sides, LIKELY);
        let both = intersection(&mut space, &sides, events, &mut Steps::new(steps));
        witness(&both, &sides, events, [Verdict::Match, Verdict::Match])
    }

    /// An event that this pattern matches and the other does not, searched for in at most that many steps. Where there is
    /// none, the other takes every event that this one takes.
    ///
    /// ```
    /// use busbar::pattern::{Events, Pattern, Witness};
    /// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
    /// let paid = pattern(r#"{"source": ["orders"], "detail-type": ["Paid"]}"#);
    /// let orders = pattern(r#"{"source": ["orders"]}"#);
    /// assert_eq!(paid.difference(&orders, Events::Any, 1000), Witness::Nothing);
    /// assert!(matches!(orders.difference(&paid, Events::Any, 1000), Witness::Event(_)));
    /// ```
    pub fn difference(&self, other: &Pattern, events: Events, steps: u64) -> Witness {
        let sides = [Side::of(self), Side::of(other)];
        let mut space = Space::new(&sides, LIKELY);
        let only_first = difference(&mut space, &sides, 0, events, &[], &mut Steps::new(steps));
        witness(&only_first, &sides, events, [Verdict::Match, Verdict::NoMatch])
    }

    /// How the events that this pattern matches stand to those that another matches, over all of `events`.
    ///
    /// The claims are exact: they hold for every one of `events` (as [`Pattern::verdict`] would answer without its bound on
    /// steps), and where they cannot be decided in [`RELATION_STEPS`] steps the answer is [`RelationKind::Unknown`].
    ///
    /// Mind what [`Events::Any`] means: a field may be an array, and an array matches by any of its elements. So
    /// `{"a": ["x"]}` and `{"a": ["y"]}` overlap by `{"a": ["x", "y"]}`, `{"a": [{"anything-but": "x"}]}` overlaps
    /// `{"a": ["x"]}`, and an event may hide a field from one pattern in another element of an array than the one it
    /// chose. For what rules of a bus usually mean, ask about [`Events::Delivered`].
    ///
    /// ```
    /// use busbar::pattern::{Events, Pattern, RelationKind};
    /// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
    /// let large = pattern(r#"{"detail": {"amount": [{"numeric": [">", 100]}]}}"#);
    /// let huge = pattern(r#"{"detail": {"amount": [{"numeric": [">", 1000]}]}}"#);
    /// let small = pattern(r#"{"detail": {"amount": [{"numeric": ["<", 10]}]}}"#);
    /// assert_eq!(huge.relation(&large, Events::Any).kind, RelationKind::Inside);
    /// assert_eq!(huge.relation(&small, Events::Any).kind, RelationKind::Overlapping);
    /// assert_eq!(huge.relation(&small, Events::Delivered).kind, RelationKind::Disjoint);
    ///
    /// let relation = large.relation(&huge, Events::Delivered);
    /// assert_eq!(relation.kind, RelationKind::Contains);
    /// let event = relation.only_first.expect("there is a witness");
    /// assert_eq!(large.verdict(&event), busbar::pattern::Verdict::Match);
    /// assert_eq!(huge.verdict(&event), busbar::pattern::Verdict::NoMatch);
    /// ```
    pub fn relation(&self, other: &Pattern, events: Events) -> Relation {
        let sides = [Side::of(self), Side::of(other)];
        let mut space = Space::new(&sides, LIKELY);
        let mut steps = Steps::new(RELATION_STEPS);
        let both = intersection(&mut space, &sides, events, &mut steps);
        let only_first = difference(&mut space, &sides, 0, events, &[], &mut steps);
        let only_second = difference(&mut space, &sides, 1, events, &[], &mut steps);
        let event = |outcome: Outcome, verdicts: [Verdict; 2]| match witness(&outcome, &sides, events, verdicts) {
            Witness::Event(event) => Some(event),
            Witness::Nothing | Witness::Unknown => None,
        };
        Relation {
            kind: kind(&both, &only_first, &only_second),
            both: event(both, [Verdict::Match, Verdict::Match]),
            only_first: event(only_first, [Verdict::Match, Verdict::NoMatch]),
            only_second: event(only_second, [Verdict::NoMatch, Verdict::Match]),
        }
    }
}

/// The event of an outcome: among all events the leaves alone, else with a whole envelope around them.
fn witness(outcome: &Outcome, sides: &[Side<'_>; 2], events: Events, verdicts: [Verdict; 2]) -> Witness {
    match (outcome, events) {
        (Outcome::Event(leaves), Events::Any) => Witness::Event(assemble::event(leaves)),
        (Outcome::Event(leaves), Events::Delivered) => {
            let holds = |event: &Value| sides.each_ref().map(|side| side.verdict(event)) == verdicts;
            enveloped(leaves.clone(), LIKELY, holds).map_or(Witness::Unknown, Witness::Event)
        }
        (Outcome::Nothing, _) => Witness::Nothing,
        (Outcome::Unknown, _) => Witness::Unknown,
    }
}

fn kind(both: &Outcome, only_first: &Outcome, only_second: &Outcome) -> RelationKind {
    use Outcome::{Event, Nothing, Unknown};
    match (both, only_first, only_second) {
        (Nothing, ..) => RelationKind::Disjoint,
        (Unknown, ..) | (Event(_), Unknown, _) | (Event(_), _, Unknown) => RelationKind::Unknown,
        (Event(_), Nothing, Nothing) => RelationKind::Equal,
        (Event(_), Nothing, Event(_)) => RelationKind::Inside,
        (Event(_), Event(_), Nothing) => RelationKind::Contains,
        (Event(_), Event(_), Event(_)) => RelationKind::Overlapping,
    }
}
