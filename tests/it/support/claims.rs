//! What samples, near misses and relations promise, asserted. The fuzz targets hold patterns to it as the tests do.

use busbar::json::{self, Value};
use busbar::pattern::{NearMissOutcome, Pattern, Relation, RelationKind, SampleFault, Verdict};

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

fn read_again(event: &Value) -> Value {
    json::read(&json::compact(event)).expect("an event is JSON")
}

/// Asserts what a sample and near misses promise; answers how many clauses could not be decided.
pub fn check_sample_and_near_misses(pattern: &Pattern, seed: u64) -> u64 {
    match pattern.sample(seed) {
        Ok(event) => assert_eq!(pattern.verdict(&read_again(&event)), Verdict::Match, "{}", pattern.text()),
        Err(SampleFault::Unsatisfiable { leaves }) => {
            assert!(!leaves.is_empty(), "{}", pattern.text());
            for leaf in leaves {
                let text = leaf_alone(pattern, leaf);
                let alone = Pattern::parse(&text).expect("a list of a valid pattern is valid");
                assert!(alone.sample(seed).is_err(), "{text} of {} can be matched", pattern.text());
            }
        }
        Err(SampleFault::TooComplex) => panic!("{} has no sample", pattern.text()),
    }
    let mut unknown = 0;
    for miss in pattern.near_misses(seed) {
        match miss.outcome {
            NearMissOutcome::Event(event) => {
                let event = read_again(&event);
                let context = || format!("{:?} of {}: {}", miss.clause, pattern.text(), json::compact(&event));
                assert_eq!(pattern.verdict(&event), Verdict::NoMatch, "{}", context());
                assert_eq!(pattern.verdict_without(&miss.clause, &event), Verdict::Match, "{}", context());
            }
            NearMissOutcome::CannotFailAlone => {}
            NearMissOutcome::Unknown => unknown += 1,
        }
    }
    unknown
}

fn leaf_alone(pattern: &Pattern, leaf: usize) -> String {
    let leaf = &pattern.leaves()[leaf];
    format!("{{{}: {}}}", json::quoted(&leaf.path), leaf.span.of(pattern.text()))
}
