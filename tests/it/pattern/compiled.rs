//! The compiled matcher says what the plain one says.

use crate::support::{patterns, shared};
use busbar::json;
use busbar::pattern::{IgnoreCase, Matcher, Pattern, Scratch, Verdict};
use busbar::rng::Rng;
use serde_json::Value;
use std::collections::BTreeMap;

/// Pairs of a pattern and an event that are compared; the environment variable `BUSBAR_PAIRS` sets another number.
const PAIRS: u64 = 100_000;
/// Patterns that are in one matcher at the same time.
const RULES: u64 = 4;
/// Events made near each of them.
const EVENTS: usize = 8;

/// The verdicts of a matcher's rules on an event.
fn verdicts(matcher: &Matcher<usize>, event: &str, scratch: &mut Scratch) -> BTreeMap<usize, Verdict> {
    let found = matcher.matches(event, scratch).unwrap_or_else(|error| panic!("{error:?} in {event}"));
    let matched = found.matched().map(|rule| (*rule, Verdict::Match));
    let all: Vec<_> = matched.chain(found.too_complex().map(|rule| (*rule, Verdict::TooComplex))).collect();
    let count = all.len();
    let verdicts: BTreeMap<usize, Verdict> = all.into_iter().collect();
    assert_eq!(verdicts.len(), count, "every rule is named once");
    verdicts
}

/// Compares the matcher with each of its rules alone; answers how many of them match.
fn check(rules: &BTreeMap<usize, Pattern>, matcher: &Matcher<usize>, event: &str, scratch: &mut Scratch) -> u64 {
    let tree = json::read_prefix(event).unwrap_or_else(|error| panic!("{error:?} in {event}"));
    let found = verdicts(matcher, event, scratch);
    assert_eq!(matcher.len(), rules.len());
    let mut matches = 0;
    for (id, pattern) in rules {
        let wanted = pattern.verdict(&tree);
        let said = found.get(id).copied().unwrap_or(Verdict::NoMatch);
        assert_eq!(said, wanted, "compiled, plain\npattern: {}\nevent: {event}", pattern.text());
        matches += u64::from(wanted == Verdict::Match);
    }
    matches
}

#[test]
fn compiled_and_plain_agree_on_random_pairs() {
    let wanted: u64 =
        std::env::var("BUSBAR_PAIRS").map_or(PAIRS, |text| text.parse().expect("BUSBAR_PAIRS is a number"));
    let mut scratch = Scratch::new();
    // Rules come and go in a matcher that lives on, so that what they leave behind would show.
    let mut matcher = Matcher::new();
    let mut rules: BTreeMap<usize, Pattern> = BTreeMap::new();
    let (mut pairs, mut matches, mut removals, mut seed) = (0, 0, 0, 0);
    while pairs < wanted {
        seed += 1;
        let mut rng = Rng::new(seed);
        let id = patterns::between(&mut rng, 0, RULES);
        if patterns::chance(&mut rng, 15) {
            assert_eq!(matcher.remove(&id), rules.remove(&id).is_some());
            removals += 1;
            continue;
        }
        let pattern = Pattern::parse(&patterns::pattern(&mut rng)).expect("the generator makes valid patterns");
        matcher.add(id, &pattern);
        rules.insert(id, pattern);
        for _ in 0..EVENTS {
            let event = patterns::event(&mut rng, &rules[&id]);
            matches += check(&rules, &matcher, &event, &mut scratch);
            pairs += rules.len() as u64;
        }
    }
    println!("{pairs} pairs agree, {matches} of them match; {removals} removals");
    assert!(matches > pairs / 10 && removals > pairs / 1000);
    rules.keys().for_each(|id| assert!(matcher.remove(id)));
    assert_eq!(shape(&matcher), shape(&Matcher::new()), "nothing is left of rules that went");
}

/// What a matcher holds, without the room it keeps.
fn shape(matcher: &Matcher<usize>) -> String {
    let text = format!("{matcher:?}");
    let parts: Vec<&str> =
        text.split("cap: ").map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect();
    parts.concat()
}

/// Patterns and events of the shared data: as many rules as there are patterns, every event against all of them.
fn check_all(cases: &[(String, String)]) {
    let mut matcher = Matcher::new();
    let mut rules = BTreeMap::new();
    for (id, (pattern, _)) in cases.iter().enumerate() {
        if let Ok(pattern) = Pattern::parse(pattern) {
            matcher.add(id, &pattern);
            rules.insert(id, pattern);
        }
    }
    assert!(rules.len() > 100, "the patterns are valid");
    let mut scratch = Scratch::new();
    let mut matches = 0;
    for (_, event) in cases {
        match json::read_prefix(event) {
            Ok(_) => matches += check(&rules, &matcher, event, &mut scratch),
            Err(error) => assert_eq!(matcher.matches(event, &mut scratch).err(), Some(error), "{event}"),
        }
    }
    assert!(matches > 100, "{matches} pairs match");
}

#[test]
fn agrees_on_every_pair_of_the_recorded_answers() {
    let name = "pattern/aws_recorded.json";
    let Some(text) = shared::text(name) else { return };
    let cases: Vec<(String, String, Option<String>, String, String)> =
        serde_json::from_str(&text).expect("the file holds tuples");
    shared::report(name, cases.len());
    let cases: Vec<_> = cases.into_iter().map(|(_, _, _, pattern, event)| (pattern, event)).collect();
    check_all(&cases);
}

#[test]
fn agrees_on_every_pair_of_the_reference_implementations_cases() {
    let name = "pattern/reference_cases.jsonl";
    let Some(text) = shared::text(name) else { return };
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    shared::report(name, cases.len());
    let field = |case: &Value, key: &str| case[key].as_str().expect("a case has texts").to_owned();
    let cases: Vec<_> = cases.iter().map(|case| (field(case, "pattern"), field(case, "event"))).collect();
    check_all(&cases);
}

#[test]
fn agrees_on_events_that_are_no_objects_and_on_empty_ones() {
    let patterns = [
        r#"{"a": [1]}"#,
        r#"{"a": [{"exists": false}]}"#,
        r#"{"a": {"b": [{"exists": false}]}, "c": [{"exists": false}]}"#,
    ];
    let mut matcher = Matcher::new();
    let mut rules = BTreeMap::new();
    let mut scratch = Scratch::new();
    let events = [
        "5",
        "[]",
        "null",
        "[{\"a\": 1}]",
        "\"a\"",
        "{}",
        " {} {\"a\": 1}",
        "{\"a\": {}}",
        "{\"a\": []}",
        "{\"a\": [{}]}",
    ];
    for event in events {
        check(&rules, &matcher, event, &mut scratch);
    }
    for (id, pattern) in patterns.into_iter().enumerate() {
        let pattern = Pattern::parse(pattern).expect("the pattern is valid");
        matcher.add(id, &pattern);
        rules.insert(id, pattern);
    }
    let matches: u64 = events.iter().map(|event| check(&rules, &matcher, event, &mut scratch)).sum();
    assert!(matches > 5);
}

#[test]
fn a_character_has_no_form_that_begins_or_ends_with_its_other_form() {
    for character in '\0'..=char::MAX {
        let text = IgnoreCase::new(&character.to_string());
        let (lower, upper) = text.forms().next().expect("one character has forms");
        let is_within =
            lower.starts_with(upper) || lower.ends_with(upper) || upper.starts_with(lower) || upper.ends_with(lower);
        assert!(lower == upper || !is_within, "{character}: {lower}, {upper}");
    }
}

#[test]
fn matching_takes_no_memory_once_its_buffers_have_grown() {
    let pairs: Vec<_> = (0..300).map(patterns::pair).collect();
    let mut matcher = Matcher::new();
    for (id, pair) in pairs.iter().enumerate() {
        matcher.add(id, &Pattern::parse(&pair.pattern).expect("the generator makes valid patterns"));
    }
    let mut scratch = Scratch::new();
    let mut pass = || {
        let found = |event: &str| matcher.matches(event, &mut scratch).map_or(0, |found| found.matched().len());
        pairs.iter().map(|pair| pair.event.as_str()).map(found).sum::<usize>()
    };
    let mut matches = 0;
    // The buffers of the search change places, so they have all grown only after some passes.
    let growing = allocation_counter::measure(|| (0..6).for_each(|_| matches = pass()));
    let grown = allocation_counter::measure(|| matches -= pass());
    assert!(growing.count_total > 0, "allocations are counted");
    assert_eq!((matches, grown.count_total), (0, 0));
}
