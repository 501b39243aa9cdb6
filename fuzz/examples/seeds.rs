//! Writes texts that fuzzing starts from into a folder: random pairs of the tests' generator, and the cases of the shared
//! folder where there is one. `seeds FOLDER [COUNT]`

// Only a part of what the tests share is used here.
#[allow(dead_code)]
#[path = "../../tests/it/support"]
mod support {
    pub mod patterns;
    pub mod shared;
}

use busbar::rng::Rng;
use busbar_fuzz::SEPARATOR;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::{patterns, shared};

/// Random inputs that are written where no other number is given.
const COUNT: u64 = 3000;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("the first argument is a folder"));
    let count = arguments.next().map_or(COUNT, |text| text.parse().expect("the second argument is a number"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    for seed in 0..count {
        write(&folder, &format!("random-{seed}"), &random(seed));
    }
    for (index, texts) in shared_cases().iter().enumerate() {
        write(&folder, &format!("shared-{index}"), texts);
    }
}

fn write(folder: &Path, name: &str, texts: &[String]) {
    let bytes = texts.iter().map(String::as_bytes).collect::<Vec<_>>().join(&SEPARATOR);
    fs::write(folder.join(name), bytes).expect("the folder can be written to");
}

/// A pattern, one that differs little from it or has nested arrays in common with it, and an event.
fn random(seed: u64) -> [String; 3] {
    let mut rng = Rng::new(seed);
    if patterns::chance(&mut rng, 30) {
        let [first, second] = [patterns::nested_pattern(&mut rng), patterns::nested_pattern(&mut rng)];
        return [first, second, patterns::nested_event(&mut rng)];
    }
    let parse = |text: &str| busbar::pattern::Pattern::parse(text).expect("the generator makes valid patterns");
    let [first, other] = [patterns::pattern(&mut rng), patterns::pattern(&mut rng)].map(|text| parse(&text));
    let second = patterns::related(&mut rng, &first, &other);
    let event = patterns::event(&mut rng, &first);
    [first.text().to_owned(), second.text().to_owned(), event]
}

/// Pattern and event of the service's and the reference implementation's answers; each pattern goes with its neighbour too.
fn shared_cases() -> Vec<Vec<String>> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut cases: Vec<(String, String)> = Vec::new();
    if let Some(recorded) = shared::text("pattern/aws_recorded.json") {
        let rows: Vec<Vec<Value>> = serde_json::from_str(&recorded).expect("the file holds tuples");
        cases.extend(rows.iter().map(|row| (text(&row[3]), text(&row[4]))));
    }
    for name in ["pattern/reference_cases.jsonl", "pattern/reference_checks.jsonl"] {
        let lines = shared::text(name).unwrap_or_default();
        let rows = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line is JSON"));
        cases.extend(rows.map(|row| (text(&row["pattern"]), row.get("event").map_or_else(|| "{}".to_owned(), text))));
    }
    let neighbours = cases.iter().skip(1).chain(cases.first()).map(|(pattern, _)| pattern.clone());
    cases.iter().zip(neighbours).map(|((pattern, event), next)| vec![pattern.clone(), next, event.clone()]).collect()
}
