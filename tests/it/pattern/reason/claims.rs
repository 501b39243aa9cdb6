//! Relations of the shared patterns, of those that arrays matter to, and of delivered events: witnesses hold, and no
//! event contradicts a claim.

use super::{benchmark_rules, count, pattern, shared_patterns, tries_all};
use crate::support::claims::{check_event, check_witnesses, may_be_contradicted};
use crate::support::patterns;
use busbar::json;
use busbar::pattern::{Events, Pattern, RelationKind};
use busbar::rng::Rng;

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

/// How many pairs were compared, and of how many it is not known how they stand.
#[derive(Default)]
struct Tally {
    pairs: u64,
    unknown: u64,
}

impl Tally {
    fn compare(&mut self, first: &Pattern, second: &Pattern) {
        for events in [Events::Any, Events::Delivered] {
            let relation = first.relation(second, events);
            check_witnesses(first, second, &relation);
            self.pairs += 1;
            self.unknown += u64::from(relation.kind == RelationKind::Unknown);
        }
    }

    fn compare_with_itself(&mut self, pattern: &Pattern) {
        self.compare(pattern, pattern);
        let relation = pattern.relation(pattern, Events::Any);
        let is_same = matches!(relation.kind, RelationKind::Equal | RelationKind::Disjoint);
        assert!(is_same, "{} to itself: {relation:?}", pattern.text());
    }

    fn check(&self, what: &str) {
        println!("{what}: {} pairs, {} unknown", self.pairs, self.unknown);
        assert!(self.unknown * 100 <= self.pairs, "{} of {} are unknown", self.unknown, self.pairs);
    }
}

#[test]
fn the_shared_patterns_stand_as_claimed() {
    let patterns = shared_patterns();
    let mut tally = Tally::default();
    // All pairs are many; each pattern meets itself, its neighbours in the order of texts, and some far ones.
    let step = if tries_all() { 1 } else { 83 };
    for (index, first) in patterns.iter().enumerate() {
        tally.compare_with_itself(first);
        let near = index + 1..(index + 3).min(patterns.len());
        let far = (index + 3..patterns.len()).step_by(step);
        near.chain(far).for_each(|other| tally.compare(first, &patterns[other]));
    }
    tally.check(&format!("{} shared patterns", patterns.len()));
}

#[test]
fn the_benchmarks_rules_stand_as_claimed() {
    let mut patterns = benchmark_rules();
    if patterns.is_empty() {
        return;
    }
    patterns.sort_by(|one, other| one.text().cmp(other.text()));
    let mut tally = Tally::default();
    for (index, first) in patterns.iter().enumerate() {
        tally.compare_with_itself(first);
        patterns.iter().skip(index + 1).take(2).for_each(|second| tally.compare(first, second));
    }
    // And a selection by seed of far ones.
    let mut rng = Rng::new(1);
    for _ in 0..if tries_all() { 100_000 } else { 500 } {
        let [first, second] = [(); 2].map(|()| rng.pick(&patterns).expect("there are rules"));
        tally.compare(first, second);
    }
    tally.check(&format!("{} benchmark rules", patterns.len()));
}
