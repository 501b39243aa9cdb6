//! The published benchmark of event matching, from JSON text, with the `quamina` crate as peer in the same run.
//!
//!     BUSBAR_SHARED=../shared cargo bench --bench pattern
//!
//! `./dev bench pattern` runs it together with the same as WASM in headless Chromium (`wasm.mjs`): then this program writes what
//! it measured as JSON and waits after each set until the browser has had its turn.
//!
//! Each set of rules is matched against all 213,068 events by both libraries in turns of a few thousand events. How often each rule must match is known and asserted first, for both. The output is the table of `BENCHMARKS.md`.

mod city;

use busbar::pattern::{Matcher, Pattern, Scratch};
use quamina::Quamina;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Events that one library matches before the other takes its turn.
const SLICE: usize = 2048;
/// Turns of each at the same events, of which the best counts: so a busy machine is as unkind to both.
const PASSES: usize = 7;
/// The quamina crate's EXACT on the machine on which event-ruler's figures were taken.
const REFERENCE_EXACT: f64 = 2_581_436.0;

/// A rule and how many of the events it must match, where that is known.
struct Rule {
    pattern: String,
    matches: Option<u64>,
}

/// What a set of rules has to reach.
enum Target {
    /// So many times the quamina crate's speed.
    Peer(f64),
    /// So many events per second for each that event-ruler was published to take; the figure is five times that.
    Ruler(f64),
    None,
}

struct Set {
    name: String,
    rules: Vec<Rule>,
    target: Target,
}

fn main() {
    let folder = std::env::var("BUSBAR_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let only = std::env::var("BUSBAR_BENCH").unwrap_or_default();
    let read = |name: &str| {
        let path = format!("{folder}/pattern/{name}");
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; BUSBAR_SHARED names the folder"))
    };
    let banks: BTreeMap<String, Vec<Value>> =
        serde_json::from_str(&read("benchmark_banks.json")).expect("the banks are JSON");
    let mixed = read("benchmark_rules_10k.jsonl");
    let text = city::events();
    let events: Vec<&str> = text.lines().collect();
    assert_eq!(events.len(), city::COUNT);
    println!("{} events of {} bytes on average\n", events.len(), text.len() / events.len());
    let sets: Vec<Set> = sets(&banks, &mixed).into_iter().filter(|set| set.name.contains(&only)).collect();
    let mut exact = Quamina::new();
    for (id, rule) in banks["EXACT"].iter().enumerate() {
        exact.add_pattern(id, &rule["pattern"].to_string()).expect("quamina takes exact values");
    }
    println!("| rules | events/s | quamina events/s | ratio | target | reached |");
    println!("|---|---:|---:|---:|---:|---|");
    let in_steps = std::env::var("BUSBAR_BENCH_STEPS").is_ok();
    for set in &sets {
        let measured = measure(set, &events, &exact);
        let row = measured.line(set);
        if in_steps {
            let patterns: Vec<&str> = set.rules.iter().map(|rule| rule.pattern.as_str()).collect();
            let (own, counts) = (measured.own, &measured.counts);
            println!("{}", json!({ "row": row, "own": own, "patterns": patterns, "counts": counts }));
            std::io::stdin().read_line(&mut String::new()).expect("the other side goes on");
        } else {
            println!("{row}");
        }
    }
    growth(&mixed);
}

/// The banks, the two combinations of banks, and the mixed rules by number.
fn sets(banks: &BTreeMap<String, Vec<Value>>, mixed: &str) -> Vec<Set> {
    let bank = |name: &str| -> Vec<Rule> {
        let rules = banks.get(name).unwrap_or_else(|| panic!("there is a bank {name}"));
        let rule = |rule: &Value| Rule { pattern: rule["pattern"].to_string(), matches: rule["matches"].as_u64() };
        rules.iter().map(rule).collect()
    };
    let known = [
        ("EXACT", Target::Peer(1.0)),
        ("WILDCARD", Target::Peer(1.0)),
        ("PREFIX", Target::Peer(1.0)),
        ("PREFIX_EIC", Target::None),
        ("SUFFIX", Target::Peer(1.0)),
        ("SUFFIX_EIC", Target::None),
        ("EQUALS_IGNORE_CASE", Target::Peer(1.0)),
        ("NUMERIC", Target::Peer(1.5)),
        ("ANYTHING_BUT", Target::Peer(1.5)),
        ("ANYTHING_BUT_IGNORE_CASE", Target::Ruler(229_609.0)),
        ("ANYTHING_BUT_PREFIX", Target::Ruler(246_644.0)),
        ("ANYTHING_BUT_SUFFIX", Target::Ruler(242_626.0)),
        ("ANYTHING_BUT_WILDCARD", Target::Ruler(248_380.0)),
        ("COMPLEX_ARRAYS", Target::Peer(1.5)),
    ];
    assert_eq!(known.len(), banks.len(), "every bank is run");
    let partial = [
        "NUMERIC",
        "EXACT",
        "PREFIX",
        "ANYTHING_BUT",
        "ANYTHING_BUT_IGNORE_CASE",
        "ANYTHING_BUT_PREFIX",
        "ANYTHING_BUT_SUFFIX",
        "ANYTHING_BUT_WILDCARD",
    ];
    let several = |names: &[&str]| names.iter().flat_map(|name| bank(name)).collect::<Vec<Rule>>();
    let mut sets: Vec<Set> =
        known.into_iter().map(|(name, target)| Set { name: name.to_owned(), rules: bank(name), target }).collect();
    let target = Target::Ruler(74_052.0);
    sets.push(Set { name: "PARTIAL_COMBO".to_owned(), rules: several(&partial), target });
    let (all, target) = ([&partial[..], &["COMPLEX_ARRAYS"]].concat(), Target::Ruler(29_118.0));
    sets.push(Set { name: "COMBO".to_owned(), rules: several(&all), target });
    for count in [1, 10, 100, 1000, 10_000] {
        let rules = mixed.lines().take(count).map(|line| Rule { pattern: line.to_owned(), matches: None }).collect();
        let target = Target::Peer(if count == 10_000 { 2.0 } else { 1.0 });
        sets.push(Set { name: format!("{count} mixed"), rules, target });
    }
    sets
}

/// Events per second.
struct Measured {
    own: f64,
    /// The peer's, where it takes the rules.
    peer: Option<f64>,
    /// How fast this machine was at the same time, by the peer's EXACT, where the peer does not take the rules.
    scale: Option<f64>,
    /// How many events each rule matches.
    counts: Vec<u64>,
}

impl Measured {
    fn line(&self, set: &Set) -> String {
        let peer = self.peer.map_or("–".to_owned(), thousands);
        let ratio = self.peer.map_or("–".to_owned(), |peer| format!("{:.2}", self.own / peer));
        let (target, wanted) = match (&set.target, self.peer, self.scale) {
            (Target::Peer(times), Some(peer), _) => (format!("{times} × quamina"), Some(times * peer)),
            (Target::Ruler(figure), _, Some(scale)) => {
                let wanted = figure * 5.0 * scale;
                (thousands(wanted), Some(wanted))
            }
            (Target::Peer(_) | Target::Ruler(_) | Target::None, ..) => ("–".to_owned(), None),
        };
        let reached = wanted.map_or("–", |wanted| if self.own >= wanted { "yes" } else { "NO" });
        format!("| {} | {} | {peer} | {ratio} | {target} | {reached} |", set.name, thousands(self.own))
    }
}

fn measure(set: &Set, events: &[&str], exact: &Quamina<usize>) -> Measured {
    let mut matcher = Matcher::new();
    let mut peer = Some(Quamina::<usize>::new());
    for (id, rule) in set.rules.iter().enumerate() {
        matcher.add(id, &Pattern::parse(&rule.pattern).expect("the rules are valid"));
        let is_taken = peer.as_mut().is_some_and(|peer| peer.add_pattern(id, &rule.pattern).is_ok());
        if !is_taken {
            peer = None;
        }
    }
    let mut scratch = Scratch::new();
    let own_counts = counts(set, events, |event, found| {
        found.extend(matcher.matches(event, &mut scratch).expect("the events are valid").matched().copied());
    });
    for (rule, count) in set.rules.iter().zip(&own_counts) {
        assert!(rule.matches.is_none_or(|matches| matches == *count), "{} matches {count} events", rule.pattern);
    }
    if let Some(quamina) = &peer {
        let peer_counts = counts(set, events, |event, found| {
            found.extend(quamina.matches_for_event(event.as_bytes()).expect("the events are valid"));
        });
        if peer_counts != own_counts {
            println!("(quamina takes the rules of {} but finds other matches)", set.name);
            peer = None;
        }
    }
    let (mut own, mut rival_time) = (Duration::ZERO, Duration::ZERO);
    for slice in events.chunks(SLICE) {
        let (mut own_best, mut rival_best) = (Duration::MAX, Duration::MAX);
        for _ in 0..PASSES {
            own_best = own_best.min(pass(slice, |event| {
                matcher.matches(event, &mut scratch).map_or(0, |found| found.matched().count())
            }));
            let rival = peer.as_ref().unwrap_or(exact);
            let matches = |event: &str| rival.matches_for_event(event.as_bytes()).map_or(0, |found| found.len());
            rival_best = rival_best.min(pass(slice, matches));
        }
        own += own_best;
        rival_time += rival_best;
    }
    let speed = |time: Duration| events.len() as f64 / time.as_secs_f64();
    let rival = speed(rival_time);
    let (peer, scale) = if peer.is_some() { (Some(rival), None) } else { (None, Some(rival / REFERENCE_EXACT)) };
    Measured { own: speed(own), peer, scale, counts: own_counts }
}

/// How many events each rule matches.
fn counts(set: &Set, events: &[&str], mut matches: impl FnMut(&str, &mut Vec<usize>)) -> Vec<u64> {
    let mut counts = vec![0; set.rules.len()];
    let mut found = Vec::new();
    for event in events {
        found.clear();
        matches(event, &mut found);
        found.iter().for_each(|rule| counts[*rule] += 1);
    }
    counts
}

/// One pass over some events.
fn pass(events: &[&str], mut matches: impl FnMut(&str) -> usize) -> Duration {
    let start = Instant::now();
    black_box(events.iter().map(|event| matches(event)).sum::<usize>());
    start.elapsed()
}

/// What a rule costs, in time to add and in memory.
fn growth(mixed: &str) {
    let patterns: Vec<Pattern> = mixed.lines().map(|line| Pattern::parse(line).expect("the rules are valid")).collect();
    let mut matcher = Matcher::new();
    let own = allocation_counter::measure(|| {
        for (id, pattern) in patterns.iter().enumerate() {
            matcher.add(id, pattern);
        }
    });
    let count = patterns.len();
    println!("\nmemory of {count} mixed rules: {} bytes per rule", own.bytes_current / count as i64);
    let mut quamina = Quamina::<usize>::new();
    let peer = allocation_counter::measure(|| {
        for (id, line) in mixed.lines().enumerate() {
            quamina.add_pattern(id, line).expect("the rules are valid");
        }
    });
    println!("the same of quamina: {} bytes per rule", peer.bytes_current / count as i64);
    // Rules that are there already go and come back, so that there are about 10,000 all the time.
    let most = 1000;
    let mut best = Duration::MAX;
    for _ in 0..PASSES {
        (0..most).for_each(|id| assert!(matcher.remove(&id)));
        let start = Instant::now();
        (0..most).for_each(|id| matcher.add(id, &patterns[id]));
        best = best.min(start.elapsed());
    }
    println!("adding a rule at {count}: {:.2} µs", best.as_secs_f64() * 1e6 / most as f64);
    let start = Instant::now();
    (0..most).for_each(|id| assert!(matcher.remove(&id)));
    println!("removing a rule at {count}: {:.2} µs", start.elapsed().as_secs_f64() * 1e6 / most as f64);
}

fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
