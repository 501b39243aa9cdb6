//! What is said of patterns without an event, and that it holds.

mod claims;
mod random;
mod relations;
mod samples;
mod selections;
mod values;

use crate::support::shared;
use busbar::pattern::Pattern;
use std::collections::BTreeSet;

fn pattern(text: &str) -> Pattern {
    Pattern::parse(text).unwrap_or_else(|refusals| panic!("{text} is refused: {refusals:?}"))
}

/// How many random cases are tried: the usual count, or as many percent of it as `BUSBAR_RANDOM` says. With 2500 there are
/// 100,000 random patterns, as `./dev thorough` tries them.
fn count(usual: u64) -> u64 {
    let percent = std::env::var("BUSBAR_RANDOM").ok().and_then(|percent| percent.parse::<u64>().ok()).unwrap_or(100);
    usual * percent / 100
}

/// Whether everything is tried (`BUSBAR_ALL=1`), instead of what is quick.
fn tries_all() -> bool {
    std::env::var("BUSBAR_ALL").is_ok_and(|value| value == "1")
}

/// The benchmark's 10,000 rules: all of them, or every 40th.
fn benchmark_rules() -> Vec<Pattern> {
    let name = "pattern/benchmark_rules_10k.jsonl";
    let Some(text) = shared::text(name) else { return Vec::new() };
    let lines: Vec<&str> = text.lines().collect();
    shared::report(name, lines.len());
    lines.into_iter().step_by(if tries_all() { 1 } else { 40 }).map(pattern).collect()
}

/// Every valid pattern of the shared data but for the benchmark's 10,000 rules, each once.
fn shared_patterns() -> Vec<Pattern> {
    let mut texts: BTreeSet<String> = BTreeSet::new();
    let mut read = |name: &str, take: &dyn Fn(&str) -> Vec<String>| {
        if let Some(text) = shared::text(name) {
            let found = take(&text);
            shared::report(name, found.len());
            texts.extend(found);
        }
    };
    let raw = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    read("pattern/aws_recorded.json", &|text| {
        let cases: Vec<Vec<serde_json::Value>> = serde_json::from_str(text).expect("tuples");
        cases.iter().map(|case| raw(&case[3])).collect()
    });
    for name in ["pattern/reference_cases.jsonl", "pattern/reference_checks.jsonl"] {
        read(name, &|text| {
            let lines = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
            lines.map(|line| raw(&line["pattern"])).collect()
        });
    }
    read("pattern/benchmark_banks.json", &|text| {
        let banks: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let rules = banks.as_object().expect("banks").values().flat_map(|bank| bank.as_array().expect("rules"));
        rules.map(|rule| raw(&rule["pattern"])).collect()
    });
    texts.iter().filter_map(|text| Pattern::parse(text).ok()).collect()
}
