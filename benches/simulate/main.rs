//! How fast a run is: `cargo bench --bench simulate`. A million distinct events of about 600 bytes go through a drawing of
//! 50 nodes, each with at least four deliveries, one in ten failing and tried again, the trace on; beside it a plain parse of the
//! same bytes in the same run. Then a quiet day, and how the cost grows with events and with nodes.

use busbar::design;
use busbar::diagnostic::Subject;
use busbar::json;
use busbar::kinds::Drawing;
use busbar::simulate::{Fault, FaultKind, Run, Scenario, Stream};
use serde_json::{Map, Value, json};
use std::time::Instant;

fn main() {
    println!("| what | events | nodes | steps | entries | s | µs/event | parse µs/event | ratio | goal |");
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
    measure("a million events", 1_000_000, 50, "≤ 10 s");
    for events in [62_500, 250_000] {
        measure("fewer events", events, 50, "linear");
    }
    for nodes in [200, 800] {
        measure("more nodes", 100_000, nodes, "logarithmic");
    }
    quiet_day();
}

/// Runs so many events through a drawing of so many nodes and prints a line of the table.
fn measure(what: &str, events: u64, nodes: usize, goal: &str) {
    let drawing = drawing(nodes);
    let (bus, target) = ends(&drawing);
    let stream = Stream { node: bus, text: event(), from_millis: 0, every_millis: 1, burst: 1, count: events };
    let parse = parse_millis(&stream, events.min(200_000));
    // One in ten events comes while one of its targets is out, and is tried again.
    let fault = Fault { on: Subject::Link(target), kind: FaultKind::Outage, from_millis: 0, until_millis: events / 10 };
    let scenario = Scenario { streams: vec![stream], faults: vec![fault], ..Scenario::default() };
    let begun = Instant::now();
    let mut run = Run::of(drawing, scenario, 1).expect("the bus takes the events");
    run.drain();
    let seconds = begun.elapsed().as_secs_f64();
    let outcome = run.outcome();
    let delivered: u64 = run
        .drawing()
        .link_refs()
        .zip(&outcome.links)
        .filter(|(link, _)| !link.is("bus-rule"))
        .map(|(_, sums)| u64::from(sums.delivered))
        .sum();
    assert!(delivered >= 4 * events && u64::from(outcome.links[target].retried) >= events / 10);
    let per_event = seconds * 1e6 / events as f64;
    println!(
        "| {what} | {events} | {nodes} | {} | {} | {seconds:.2} | {per_event:.2} | {parse:.2} | {:.1} | {goal} |",
        run.steps(),
        run.whole_trace().count(),
        per_event / parse
    );
}

/// How long a plain parse of one of the events takes, in microseconds.
fn parse_millis(stream: &Stream, events: u64) -> f64 {
    let texts: Vec<String> = (0..events).map(|number| stream.text_of(number)).collect();
    let begun = Instant::now();
    for text in &texts {
        std::hint::black_box(json::read(text).expect("an event is JSON"));
    }
    begun.elapsed().as_secs_f64() * 1e6 / events as f64
}

/// A day with a hundred events and queues that are polled all the time.
fn quiet_day() {
    let drawing = drawing(50);
    let (bus, _) = ends(&drawing);
    let stream = Stream { node: bus, text: event(), from_millis: 0, every_millis: 864_000, burst: 1, count: 100 };
    let scenario = Scenario { streams: vec![stream], end_millis: 86_400_000, ..Scenario::default() };
    let begun = Instant::now();
    let mut run = Run::of(drawing, scenario, 1).expect("the bus takes the events");
    run.drain();
    println!("\na quiet day: {:.1} ms (goal ≤ 50 ms)", begun.elapsed().as_secs_f64() * 1e3);
}

fn event() -> String {
    let items: Vec<Value> = (0..6)
        .map(|item| json!({ "sku": format!("AER-32{item}0-BLK"), "quantity": item + 1, "price": 12.5 }))
        .collect();
    let detail = json!({ "order": "o-<n>", "customer": "c-<n>", "region": "eu", "total": 112.5, "items": items,
                         "note": "Leave it with the neighbours at number <n>." });
    json!({ "source": "com.example.shop", "detail-type": "OrderPlaced", "detail": detail }).to_string()
}

/// A bus whose rules lead to functions, one of them over a queue; three rules and the queue's take every event.
fn drawing(nodes: usize) -> Drawing {
    let mut sketch = Sketch::default();
    let bus = sketch.node("event-bus", json!({}));
    let queue = sketch.node("sqs-queue", json!({}));
    let worker = sketch.node("lambda-function", json!({}));
    sketch.link("event-source-mapping", queue, worker);
    let mut number = 0;
    while sketch.nodes.len() + 2 <= nodes {
        let takes_all = number < 4;
        let pattern = if takes_all {
            json!({ "source": ["com.example.shop"], "detail": { "total": [{ "numeric": [">", 100 - number] }] } })
        } else {
            json!({ "detail-type": [format!("Other{number}")], "detail": { "region": ["eu", "us"] } })
        };
        let rule = sketch.node("rule", json!({ "pattern": pattern.to_string() }));
        sketch.link("bus-rule", bus, rule);
        let target = if number == 1 { queue } else { sketch.node("lambda-function", json!({})) };
        sketch.link("rule-target", rule, target);
        number += 1;
    }
    sketch.drawing()
}

/// The bus, and the link that fails.
fn ends(drawing: &Drawing) -> (usize, usize) {
    let bus = drawing.node_refs().find(|node| node.is("event-bus")).expect("it has a bus").index;
    (bus, drawing.link_refs().find(|link| link.is("rule-target")).expect("it has targets").index)
}

#[derive(Default)]
struct Sketch {
    nodes: Map<String, Value>,
    links: Map<String, Value>,
}

impl Sketch {
    fn id(letter: char, number: usize) -> String {
        format!("{letter}{number:013}")
    }

    fn node(&mut self, kind: &str, fields: Value) -> usize {
        let number = self.nodes.len();
        let mut record =
            json!({ "kind": kind, "name": format!("Node{number}"), "order": format!("{:04x}80", number + 0x1000) });
        if let (Value::Object(record), Value::Object(fields)) = (&mut record, fields) {
            record.extend(fields);
        }
        self.nodes.insert(Self::id('n', number), record);
        number
    }

    fn link(&mut self, kind: &str, from: usize, to: usize) {
        let number = self.links.len();
        let order = format!("{:04x}80", number + 0x1000);
        let record = json!({ "kind": kind, "from": Self::id('n', from), "to": Self::id('n', to), "order": order });
        self.links.insert(Self::id('l', number), record);
    }

    fn drawing(&self) -> Drawing {
        let file = json!({ "busbar": 1, "design": { "name": "Bench" }, "nodes": self.nodes, "links": self.links });
        let (design, found) = design::read(&file.to_string()).expect("it is a design");
        assert_eq!(found, []);
        design.freeze().drawing
    }
}
