//! What the generator of random patterns and events makes.

use crate::support::patterns;
use busbar::json;
use busbar::pattern::{Operator, Pattern, Verdict};
use std::collections::BTreeMap;

/// Pairs that are looked at.
const PAIRS: u64 = 2_000;

#[test]
fn random_pairs_hold_everything_and_about_half_match() {
    let mut matches = 0;
    let mut operators: BTreeMap<String, u64> = BTreeMap::new();
    let mut ors = 0;
    for seed in 0..PAIRS {
        let pair = patterns::pair(seed);
        let pattern = Pattern::parse(&pair.pattern).expect("the generator makes valid patterns");
        let event = json::read_prefix(&pair.event).unwrap_or_else(|error| panic!("{error:?} in {}", pair.event));
        for test in pattern.leaves().iter().flat_map(|leaf| &leaf.tests) {
            let mut name = format!("{:?}", test.operator);
            if let Operator::AnythingBut(excluded) = &test.operator {
                name = format!("AnythingBut {excluded:?}");
            }
            let name: String =
                name.chars().take_while(|character| character.is_alphabetic() || *character == ' ').collect();
            *operators.entry(name.trim().to_owned()).or_default() += 1;
        }
        ors += u64::from(pattern.alternatives().len() > 1);
        matches += u64::from(pattern.verdict(&event) == Verdict::Match);
    }
    println!("{matches} of {PAIRS} match, {ors} have an `$or`: {operators:?}");
    assert!((PAIRS * 3 / 10..PAIRS * 6 / 10).contains(&matches), "{matches} of {PAIRS} match");
    assert!(ors > PAIRS / 10);
    assert_eq!(operators.len(), EVERY_OPERATOR, "{operators:?}");
    assert!(operators.values().all(|count| *count > PAIRS / 200), "{operators:?}");
}

/// Kinds of [`Operator`], those of `anything-but` each for itself.
const EVERY_OPERATOR: usize = 21;

#[test]
fn a_seed_gives_the_same_pair_again() {
    let (one, same, other) = (patterns::pair(7), patterns::pair(7), patterns::pair(8));
    assert_eq!((&one.pattern, &one.event), (&same.pattern, &same.event));
    assert_ne!((one.pattern, one.event), (other.pattern, other.event));
}
