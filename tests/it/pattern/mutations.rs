//! A fuzzer of its own: random texts near patterns and events, broken in small ways, must never make parser or matcher panic,
//! hang or disagree. It is not guided by coverage. `BUSBAR_FUZZ_SECS` sets how long it runs instead of the fixed count.

use crate::support::patterns::{self, between, chance};
use busbar::json;
use busbar::pattern::{Matcher, Pattern, Scratch, Verdict};
use busbar::rng::Rng;
use std::time::{Duration, Instant};

/// Broken texts of each kind that are tried.
const TEXTS: u64 = 3000;

/// Pieces that are put into texts: what the languages are made of, and what breaks them.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud83d",
    "\\\\\"",
    "null",
    "true",
    "0",
    "-",
    "1e",
    ".",
    " ",
    "\n",
    "\u{0}",
    "ß",
    "😀",
    "*",
    "\"a\"",
    "\"a\":",
    "\"$or\"",
    "{}",
    "[]",
    "[[",
    "]]",
    "}}",
    "\"prefix\"",
    "\"exists\"",
    "1e400",
    "10.0.0.1",
];

/// The text with a few small changes.
fn broken(rng: &mut Rng, text: &str) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..between(rng, 1, 3) {
        let at = between(rng, 0, characters.len() as u64 + 1);
        let end = characters.len().min(at + between(rng, 0, 6));
        match rng.below(4) {
            0 => drop(characters.drain(at..end)),
            1 => {
                let copy: Vec<char> = characters[at..end].to_vec();
                let to = between(rng, 0, characters.len() as u64 + 1);
                characters.splice(to..to, copy);
            }
            _ => {
                let piece = rng.pick(PIECES).expect("there are pieces");
                let end = if chance(rng, 50) { at } else { end };
                characters.splice(at..end, piece.chars());
            }
        }
    }
    characters.into_iter().collect()
}

/// How many events were read and how many were not.
#[derive(Debug, Default)]
struct Tally {
    read: u64,
    refused: u64,
    unseen: u64,
}

fn check(seed: u64, scratch: &mut Scratch, tally: &mut Tally) {
    let mut rng = Rng::new(seed);
    let pair = patterns::pair(seed);
    let mut texts = vec![pair.pattern.clone(), broken(&mut rng, &pair.pattern)];
    texts.push(broken(&mut rng, &texts[1]));
    let rules: Vec<Pattern> = texts.iter().filter_map(|text| Pattern::parse(text).ok()).collect();
    let mut matcher = Matcher::new();
    rules.iter().enumerate().for_each(|(id, pattern)| matcher.add(id, pattern));
    let event = broken(&mut rng, &pair.event);
    let found = matcher.matches(&event, scratch);
    match (json::read_prefix(&event), found) {
        (Ok(tree), Ok(found)) => {
            tally.read += 1;
            let matched: Vec<usize> = found.matched().copied().collect();
            assert_eq!(found.too_complex().len(), 0);
            for (id, pattern) in rules.iter().enumerate() {
                let wanted = pattern.verdict(&tree) == Verdict::Match;
                assert_eq!(matched.contains(&id), wanted, "seed {seed}\n{}\n{event}", pattern.text());
            }
        }
        (Err(wanted), Err(error)) => {
            tally.refused += 1;
            assert_eq!(error, wanted, "seed {seed}");
        }
        // The fault lies where no rule looks.
        (Err(_), Ok(_)) => tally.unseen += 1,
        (Ok(_), Err(error)) => panic!("seed {seed}: {error:?} in {event}"),
    }
}

#[test]
fn broken_texts_do_no_harm() {
    let seconds =
        std::env::var("BUSBAR_FUZZ_SECS").ok().map(|text| text.parse().expect("BUSBAR_FUZZ_SECS is a number"));
    let end = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let mut scratch = Scratch::new();
    let mut tally = Tally::default();
    let mut seed = 0;
    while end.map_or(seed < TEXTS, |end| Instant::now() < end) {
        seed += 1;
        check(seed, &mut scratch, &mut tally);
    }
    println!("{seed} texts: {tally:?}");
    assert!(tally.read > seed / 10 && tally.refused > seed / 10, "{tally:?}");
}
