//! Conservation over random designs and scenarios. `BUSBAR_RANDOM_RUNS=10000 cargo test --release --test it simulate::random`
//! tries ten thousand and prints how often every kind and link came up.

use super::conservation::check_accounts;
use crate::support::sketch::Sketch;
use busbar::diagnostic::Subject;
use busbar::flow::Command;
use busbar::kinds::links::LINK_KINDS;
use busbar::kinds::{End, Fields, KINDS, Kind, LinkKind, links_between, links_from_link};
use busbar::rng::Rng;
use busbar::simulate::{Fault, FaultKind, Order, Run, Scenario, Stream};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const PATTERNS: [&str; 4] = [
    r#"{"source": [{"exists": true}]}"#,
    r#"{"detail": {"n": [{"numeric": ["<", 3]}]}}"#,
    r#"{"detail-type": ["OrderPlaced"], "replay-name": [{"exists": false}]}"#,
    r#"{"source": "#,
];

/// Says nothing twice, then succeeds; refuses one and does not answer another.
const REACTIONS: &str = r#"[{"when": {"n": [1]}, "then": "fail"}, {"when": {"n": [2]}, "then": "time-out"},
    {"if": {"asked": [{"numeric": ["<", 2]}]}, "then": "succeed", "set": {"asked": {"add": 1}}},
    {"if": {"asked": [{"exists": false}]}, "set": {"asked": 0}, "then": "succeed"}, {"then": "nothing"}]"#;

struct Drawn {
    sketch: Sketch,
    nodes: Vec<(&'static dyn Kind, Fields)>,
    /// Kind, start (a node or a link) and end of each link.
    links: Vec<(&'static dyn LinkKind, End, usize)>,
}

impl Drawn {
    /// Whether the editor would let such a link be drawn. A link that starts at a link counts from that one's node.
    fn is_legal(&self, kind: &dyn LinkKind, from: End, to: usize) -> bool {
        let node = match from {
            End::Node(node) => node,
            End::Link(link) => self.origin(link),
        };
        let spec = kind.spec();
        let same = || self.links.iter().filter(|(other, _, _)| other.spec().id == spec.id);
        let of = |node: usize| (self.nodes[node].0.spec(), &self.nodes[node].1);
        kind.refusal(of(node), of(to)).is_none()
            && spec.most_from_one.is_none_or(|most| same().filter(|(_, other, _)| *other == from).count() < most)
            && spec.most_to_one.is_none_or(|most| same().filter(|(_, _, other)| *other == to).count() < most)
    }

    fn origin(&self, link: usize) -> usize {
        match self.links[link].1 {
            End::Node(node) => node,
            End::Link(link) => self.origin(link),
        }
    }
}

fn fields_of(kind: &str, rng: &mut Rng) -> Value {
    match kind {
        "rule" => json!({ "pattern": rng.pick(&PATTERNS).expect("there are some"),
                          "state": if rng.below(8) == 0 { "disabled" } else { "enabled" } }),
        "event-bus" => json!({ "bus": rng.pick(&["custom", "custom", "default"]).expect("there are some") }),
        "archive" if rng.below(2) == 0 => json!({ "pattern": PATTERNS[1] }),
        "sqs-queue" => json!({ "type": rng.pick(&["standard-queue", "fifo-queue"]).expect("there are some"),
                               "visibility-timeout-seconds": rng.below(5), "delay-seconds": rng.below(3),
                               "retention-seconds": 60 }),
        "subscriber" => json!({ "data-filter": rng.pick(&["", PATTERNS[1], PATTERNS[3]]).expect("there are some"),
                                "type": rng.pick(&["fifo", "unordered"]).expect("there are some"),
                                "state": if rng.below(8) == 0 { "stopped" } else { "running" } }),
        "schedule" => json!({ "expression": format!("at(2026-01-01T00:0{}:00)", rng.below(4)) }),
        "pipe" => {
            json!({ "filters": rng.pick(&["[]", r#"[{"body": {"n": [1]}}, {"data": {"n": [1]}}]"#]).expect("there are some"),
                          "state": if rng.below(8) == 0 { "stopped" } else { "running" } })
        }
        "kinesis-stream" => json!({ "mode": "provisioned", "shards": 1 + rng.below(3) }),
        "firehose" => json!({ "buffer-seconds": rng.below(20) }),
        "dynamodb-table" => json!({ "partition-key": "n" }),
        "generic-service" => json!({
            "breaker": rng.pick(&["no-breaker", "fail-fast", "keep-for-retry"]).expect("there are some"),
            "breaker-failures": 1 + rng.below(3), "breaker-open-seconds": 1 + rng.below(20),
            "latency-millis": rng.below(3) * 400, "latency-p99-millis": rng.below(3) * 900, "timeout-millis": rng.below(2) * 700,
            "poll-seconds": rng.below(2) * 5,
            "reactions": rng.pick(&["[]", REACTIONS]).expect("there are some") }),
        "sns-topic" => json!({ "type": rng.pick(&["standard-topic", "fifo-topic"]).expect("there are some") }),
        "lambda-function" => json!({ "run-millis": rng.below(4) * 900, "reserved-concurrency": rng.below(3) }),
        "api-destination" => {
            json!({ "rate-limit-per-second": 1 + rng.below(5), "response-millis": rng.below(3) * 3_000 })
        }
        _ => json!({}),
    }
}

fn link_fields(kind: &str, rng: &mut Rng) -> Value {
    match kind {
        "rule-target" => json!({ "maximum-retry-attempts": rng.below(4),
                                 "input": rng.pick(&["whole-event", "input-path", "input-constant"]).expect("there are some") }),
        "subscription" => json!({ "raw-delivery": rng.below(2) == 0,
                                  "filter-policy": rng.pick(&["", "{\"n\": [1]}"]).expect("there are some") }),
        "subscriber-target" => json!({ "batch-size": 1 + rng.below(3), "batch-window-seconds": rng.below(3),
                                       "maximum-retry-attempts": rng.below(3),
                                       "transform": rng.pick(&["raw", "with-metadata"]).expect("there are some") }),
        "put-events" => json!({ "event-group": rng.pick(&["", "a", "$.n"]).expect("there are some"),
                                "deduplication": rng.pick(&["no-deduplication", "deduplication-by-content"]).expect("there are some") }),
        "stream-mapping" | "pipe-source" => {
            json!({ "batch-size": 1 + rng.below(4), "batch-window-seconds": rng.below(2),
                                                    "record-retry-attempts": rng.below(4) as i64 - 1 })
        }
        "event-source-mapping" => json!({ "batch-size": 1 + rng.below(4), "batch-window-seconds": rng.below(2) }),
        _ => json!({}),
    }
}

/// A drawing in which every link is one that the editor would let be drawn, and none leads back: what causes itself has tests
/// of its own.
fn drawn(rng: &mut Rng) -> Drawn {
    let mut drawn = Drawn { sketch: Sketch::default(), nodes: Vec::new(), links: Vec::new() };
    for number in 0..6 + rng.below(9) {
        // Buses and rules come up more often: without them little happens. So does what the last node could be linked to.
        let last = drawn.nodes.last().map(|(kind, _)| kind.spec());
        let next: Vec<_> = last.and_then(|last| rng.pick(last.gives)).map(|link| takers(link)).unwrap_or_default();
        let kind = match rng.below(6) {
            // An alarm has little else to lead to.
            0..3 if last.is_some_and(|last| last.id == "alarm") => {
                busbar::kinds::kind("sns-topic").expect("it is a kind")
            }
            0 => busbar::kinds::kind(["event-bus", "rule"][(number % 2) as usize]).expect("it is a kind"),
            1..4 if !next.is_empty() => *rng.pick(&next).expect("there are some"),
            _ => *rng.pick(KINDS).expect("there are kinds"),
        };
        let fields = fields_of(kind.spec().id, rng);
        drawn.sketch.node(kind.spec().id, &format!("Node{number}"), fields.clone());
        let said = fields.as_object().expect("fields are an object").clone();
        drawn.nodes.push((kind, said.into_iter().collect()));
        if let Some(before) = drawn.nodes.len().checked_sub(2) {
            link(&mut drawn, before, before + 1, rng);
        }
    }
    for _ in 0..80 {
        let (one, other) = (rng.below(drawn.nodes.len() as u64) as usize, rng.below(drawn.nodes.len() as u64) as usize);
        if one != other {
            link(&mut drawn, one.min(other), one.max(other), rng);
        }
    }
    drawn
}

/// Kinds that a link of this kind may lead to.
fn takers(link: &str) -> Vec<&'static dyn Kind> {
    KINDS.iter().copied().filter(|kind| kind.spec().takes.contains(&link)).collect()
}

fn link(drawn: &mut Drawn, from: usize, to: usize, rng: &mut Rng) {
    let choices: Vec<_> = links_between(drawn.nodes[from].0.spec(), drawn.nodes[to].0.spec()).collect();
    let Some(kind) = rng.pick(&choices).copied() else { return };
    if drawn.is_legal(kind, End::Node(from), to) {
        let link = drawn.sketch.link(kind.spec().id, from, to, link_fields(kind.spec().id, rng));
        drawn.links.push((kind, End::Node(from), to));
        give_dead_letters(drawn, link, from, rng);
    }
}

fn give_dead_letters(drawn: &mut Drawn, link: usize, from: usize, rng: &mut Rng) {
    let to = from + rng.below((drawn.nodes.len() - from) as u64) as usize;
    let kind = links_from_link(drawn.links[link].0.spec(), drawn.nodes[to].0.spec()).next();
    let Some(kind) = kind.filter(|kind| to > from && drawn.is_legal(*kind, End::Link(link), to)) else { return };
    drawn.sketch.link_from_link(kind.spec().id, link, to);
    drawn.links.push((kind, End::Link(link), to));
}

fn fault(rng: &mut Rng) -> FaultKind {
    match rng.below(10) {
        0 => FaultKind::Outage,
        1 => FaultKind::Timeout,
        2 => FaultKind::Throttling,
        3 => FaultKind::PermissionMissing,
        4 => FaultKind::Gone,
        5 => FaultKind::Latency { millis: rng.below(7_000) },
        6 => FaultKind::Duplicate,
        7 => FaultKind::Failing,
        8 => FaultKind::Poison { pattern: PATTERNS[1].to_owned() },
        _ => FaultKind::Responds {
            status: 400 + rng.below(110) as u16,
            retry_after_seconds: Some(rng.below(5) as i64 - 1),
        },
    }
}

fn scenario(drawn: &Drawn, rng: &mut Rng) -> Scenario {
    let mut scenario = Scenario::default();
    for (node, (kind, _)) in drawn.nodes.iter().enumerate().filter(|(_, (kind, _))| kind.spec().accepts_events) {
        let text = match kind.spec().id {
            "event-bus" | "custom-event-bus" => {
                r#"{"source": "shop", "detail-type": "OrderPlaced", "detail": {"n": <n>}}"#
            }
            _ => r#"{"n": <n>}"#,
        };
        let (burst, count) = (1 + rng.below(3), 1 + rng.below(6));
        let stream = Stream {
            node,
            text: text.to_owned(),
            from_millis: rng.below(90_000),
            every_millis: rng.below(900),
            burst,
            count,
        };
        scenario.streams.push(stream);
    }
    for _ in 0..rng.below(5) {
        let on = match rng.below(2) {
            1 if !drawn.links.is_empty() => Subject::Link(rng.below(drawn.links.len() as u64) as usize),
            _ => Subject::Node(rng.below(drawn.nodes.len() as u64) as usize),
        };
        let from_millis = rng.below(60_000);
        let until_millis = from_millis + rng.below(120_000);
        scenario.faults.push(Fault { on, kind: fault(rng), from_millis, until_millis });
    }
    for (node, _) in drawn.nodes.iter().enumerate().filter(|(_, (kind, _))| kind.spec().id == "archive") {
        let command = Command::Replay {
            name: "again".into(),
            from_millis: 0,
            until_millis: rng.below(120_000),
            rules: [].into(),
        };
        scenario.orders.push(Order { node, at_millis: 700_000, command });
    }
    for (node, _) in drawn.nodes.iter().enumerate().filter(|(_, (kind, _))| kind.spec().id == "subscriber") {
        let at_millis = rng.below(120_000);
        let command = match rng.below(3) {
            0 => Command::Pause,
            1 => Command::Resume { skips_backlog: rng.below(2) == 0 },
            _ => Command::Replay { name: "again".into(), from_millis: 0, until_millis: 60_000, rules: [].into() },
        };
        scenario.orders.push(Order { node, at_millis, command });
    }
    scenario
}

#[test]
fn nothing_vanishes_in_random_designs() {
    let runs = std::env::var("BUSBAR_RANDOM_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(400);
    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    let mut links: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut entries, mut ends) = (0, BTreeMap::<&str, u32>::new());
    for seed in 0..runs {
        let mut rng = Rng::new(seed);
        let drawn = drawn(&mut rng);
        let scenario = scenario(&drawn, &mut rng);
        let mut run = Run::of(drawn.sketch.drawing(), scenario, seed).expect("what is sent is taken");
        run = run.stopping_after(60_000);
        run.drain();
        check_accounts(&run);
        drawn.nodes.iter().for_each(|(kind, _)| *kinds.entry(kind.spec().id).or_default() += 1);
        drawn.links.iter().for_each(|(kind, _, _)| *links.entry(kind.spec().id).or_default() += 1);
        entries += run.trace().len();
        run.trace().iter().for_each(|entry| *ends.entry(entry.step.message_key()).or_default() += 1);
    }
    println!("{runs} runs, {entries} entries\nkinds: {kinds:?}\nlinks: {links:?}\nsteps: {ends:?}");
    for kind in KINDS.iter().map(|kind| kind.spec().id) {
        assert!(kinds.get(kind).is_some_and(|&count| count >= 10), "{kind} comes up");
    }
    for link in LINK_KINDS.iter().map(|kind| kind.spec().id) {
        assert!(links.get(link).is_some_and(|&count| count >= 10), "{link} comes up");
    }
}
