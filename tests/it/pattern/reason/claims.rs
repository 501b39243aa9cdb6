//! Relations of the shared patterns, of those that arrays matter to, and of delivered events: witnesses hold, and no
//! event contradicts a claim.

use super::{count, pattern, shared_patterns};
use crate::support::patterns;
use busbar::json::{self, Value};
use busbar::pattern::{Events, Pattern, Relation, RelationKind, Verdict};
use busbar::rng::Rng;

/// Asserts that the witnesses are there that the claim promises, and that they hold when they are read again.
pub fn check_witnesses(first: &Pattern, second: &Pattern, relation: &Relation) {
    let context = || format!("{} and {}: {relation:?}", first.text(), second.text());
    for (event, wanted) in [
        (&relation.both, (Verdict::Match, Verdict::Match)),
        (&relation.only_first, (Verdict::Match, Verdict::NoMatch)),
        (&relation.only_second, (Verdict::NoMatch, Verdict::Match)),
    ] {
        if let Some(event) = event {
            let read = json::read(&json::compact(event)).expect("a witness is JSON");
            assert_eq!((first.verdict(&read), second.verdict(&read)), wanted, "{}", context());
        }
    }
    let there = (relation.both.is_some(), relation.only_first.is_some(), relation.only_second.is_some());
    match relation.kind {
        RelationKind::Disjoint => assert!(!there.0, "{}", context()),
        RelationKind::Equal => assert_eq!(there, (true, false, false), "{}", context()),
        RelationKind::Inside => assert_eq!(there, (true, false, true), "{}", context()),
        RelationKind::Contains => assert_eq!(there, (true, true, false), "{}", context()),
        RelationKind::Overlapping => assert_eq!(there, (true, true, true), "{}", context()),
        RelationKind::Unknown => {}
    }
}

/// Asserts that an event does not contradict a claim.
pub fn check_event(first: &Pattern, second: &Pattern, kind: RelationKind, event: &Value) {
    let is_wrong = match (first.verdict(event), second.verdict(event)) {
        (Verdict::Match, Verdict::Match) => kind == RelationKind::Disjoint,
        (Verdict::Match, Verdict::NoMatch) => matches!(kind, RelationKind::Equal | RelationKind::Inside),
        (Verdict::NoMatch, Verdict::Match) => matches!(kind, RelationKind::Equal | RelationKind::Contains),
        (Verdict::NoMatch, Verdict::NoMatch) | (Verdict::TooComplex, _) | (_, Verdict::TooComplex) => false,
    };
    assert!(!is_wrong, "{} is {kind:?} to {} but for {}", first.text(), second.text(), json::compact(event));
}

/// Every claim but these is about all events, so any event may contradict it.
pub fn may_be_contradicted(kind: RelationKind) -> bool {
    !matches!(kind, RelationKind::Overlapping | RelationKind::Unknown)
}

#[test]
fn no_array_contradicts_a_claim() {
    let mut unknown = 0;
    let pairs = count(1_000);
    for seed in 0..pairs {
        let mut rng = Rng::new(seed);
        let (first, second) =
            (pattern(&patterns::nested_pattern(&mut rng)), pattern(&patterns::nested_pattern(&mut rng)));
        let relation = first.relation(&second, Events::Any);
        check_witnesses(&first, &second, &relation);
        unknown += u64::from(relation.kind == RelationKind::Unknown);
        for _ in 0..if may_be_contradicted(relation.kind) { 150 } else { 0 } {
            let event = json::read(&patterns::nested_event(&mut rng)).expect("JSON");
            check_event(&first, &second, relation.kind, &event);
        }
    }
    println!("{unknown} of {pairs} unknown");
    assert!(unknown * 100 <= pairs, "{unknown} of {pairs} are unknown");
}

/// Events of one text per envelope member and one value per field of the detail.
#[test]
fn no_delivered_event_contradicts_a_claim() {
    for seed in 0..count(400) {
        let mut rng = Rng::new(seed);
        let inside = |text: String| format!("{{\"detail\": {text}, \"source\": [\"x\", {{\"prefix\": \"com.\"}}]}}");
        let text = inside(patterns::pattern(&mut rng));
        let first = pattern(&text);
        let other = pattern(&patterns::pattern(&mut rng));
        let second = patterns::related(&mut rng, &first, &other);
        let relation = first.relation(&second, Events::Delivered);
        check_witnesses(&first, &second, &relation);
        for witness in [&relation.both, &relation.only_first, &relation.only_second].into_iter().flatten() {
            let event = busbar::event::Event::from_json(witness);
            assert!(event.is_ok(), "{} is no event of a bus: {event:?}", json::compact(witness));
        }
        for pattern in [&first, &second] {
            if let Ok(event) = pattern.sample(seed)
                && busbar::event::Event::from_json(&event).is_ok()
                && event.members().len() == 9
            {
                check_event(&first, &second, relation.kind, &event);
            }
        }
    }
}

#[test]
fn the_shared_patterns_stand_as_claimed() {
    let patterns = shared_patterns();
    if patterns.is_empty() {
        return;
    }
    let (mut pairs, mut unknown) = (0_u64, 0_u64);
    // All pairs are many; each pattern meets itself, its neighbours in the order of texts, and some far ones.
    let step = if std::env::var("BUSBAR_ALL_PAIRS").is_ok() { 1 } else { 83 };
    for (index, first) in patterns.iter().enumerate() {
        let near = index..(index + 3).min(patterns.len());
        let far = (index + 3..patterns.len()).step_by(step);
        for second in near.chain(far).map(|other| &patterns[other]) {
            for events in [Events::Any, Events::Delivered] {
                let relation = first.relation(second, events);
                check_witnesses(first, second, &relation);
                pairs += 1;
                unknown += u64::from(relation.kind == RelationKind::Unknown);
            }
            if std::ptr::eq(first, second) {
                let relation = first.relation(second, Events::Any);
                let is_same = matches!(relation.kind, RelationKind::Equal | RelationKind::Disjoint);
                assert!(is_same, "{} to itself: {relation:?}", first.text());
            }
        }
    }
    println!("{} patterns, {pairs} pairs, {unknown} unknown", patterns.len());
    assert!(unknown * 100 <= pairs, "{unknown} of {pairs} are unknown");
}
