//! One small design per rule of behaviour: numbered, each naming its source, with an assertion written by hand from that source
//! beside the golden trace in `tests/golden/rules/`.

mod archives;
mod custom_bus;
mod endpoints;
mod functions;
mod machines;
mod queues;
mod schedules;
mod services;
mod streams;
mod topics;

use super::stage::{ANY, ORDER};
use crate::support::golden;
use crate::support::sketch::Sketch;
use busbar::diagnostic::Subject;
use busbar::flow::Command;
use busbar::simulate::{Entry, Expectation, Expected, Fault, FaultKind, Order, Run, Scenario, Sending, Step, Stream};
use serde_json::Value;

/// A drawing and what is done with it.
#[derive(Default)]
pub struct Play {
    pub sketch: Sketch,
    pub scenario: Scenario,
}

/// A run that is over.
pub struct Played {
    pub run: Run,
}

impl Play {
    pub fn send(&mut self, node: usize, text: &str, at_millis: u64) -> &mut Self {
        self.scenario.sends.push(Sending { node, text: text.to_owned(), at_millis });
        self
    }

    pub fn stream(&mut self, node: usize, text: &str, every_millis: u64, burst: u64, count: u64) -> &mut Self {
        let text = text.to_owned();
        self.scenario.streams.push(Stream { node, text, from_millis: 0, every_millis, burst, count });
        self
    }

    pub fn fault(&mut self, on: Subject, kind: FaultKind, window: std::ops::Range<u64>) -> &mut Self {
        self.scenario.faults.push(Fault { on, kind, from_millis: window.start, until_millis: window.end });
        self
    }

    /// Nothing happens from a moment on.
    pub fn until(&mut self, end_millis: u64) -> &mut Self {
        self.scenario.end_millis = end_millis;
        self
    }

    pub fn order(&mut self, node: usize, command: Command, at_millis: u64) -> &mut Self {
        self.scenario.orders.push(Order { node, at_millis, command });
        self
    }

    pub fn expect(&mut self, name: &str, expected: Expected<usize>) -> &mut Self {
        self.scenario.expectations.push(Expectation { name: name.to_owned(), expected });
        self
    }

    /// Runs it without a golden file.
    pub fn run(&self) -> Played {
        let mut run = Run::of(self.sketch.drawing(), self.scenario.clone(), 1).expect("what is sent is taken");
        run.drain();
        assert!(run.is_drained());
        super::conservation::check_accounts(&run);
        Played { run }
    }

    /// Runs it and compares the trace with the golden file of the rule's number.
    pub fn check(&self, number: u32, name: &str) -> Played {
        let played = self.run();
        golden::check(&format!("tests/golden/rules/{number:02}-{name}.jsonl"), &played.run.trace_lines());
        played
    }
}

impl Played {
    /// The moments and kinds of what happened at a node or link.
    pub fn steps(&self, subject: Subject) -> Vec<(u64, Step)> {
        let entries = self.entries(subject).into_iter();
        entries.map(|entry| (entry.at_millis, entry.step.clone())).collect()
    }

    pub fn entries(&self, subject: Subject) -> Vec<&Entry> {
        self.run.trace().iter().filter(|entry| entry.subject == subject).collect()
    }

    /// When something of a kind happened at a node or link.
    pub fn times(&self, subject: Subject, is_meant: impl Fn(&Step) -> bool) -> Vec<u64> {
        let steps = self.steps(subject).into_iter();
        steps.filter(|(_, step)| is_meant(step)).map(|(at_millis, _)| at_millis).collect()
    }

    /// What an entry shows, as JSON.
    pub fn json(&self, entry: &Entry) -> Value {
        super::stage::json(&self.run, entry)
    }

    /// Whether the expectation at that place was kept.
    pub fn kept(&self) -> Vec<bool> {
        self.run.seen().iter().map(|seen| seen.is_kept).collect()
    }
}
