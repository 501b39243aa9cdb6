//! The engine: a queue of what is due on an integer clock of milliseconds, and the nodes as they are at work.

use super::delivery::{Open, Parcel};
use super::fault::ReadFault;
use super::lines;
use super::outcome::Tally;
use super::reaction::Reaction;
use super::scenario::{Scenario, Stream};
use super::trace::{Entry, MOST_ENTRIES, Trace};
use super::watch::{Seen, Watch};
use crate::diagnostic::Diagnostic;
use crate::flow::{Command, Payload, Verdict};
use crate::json;
use crate::kinds::{Drawing, Live, NodeRef};
use crate::rng::Rng;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::rc::Rc;

/// Steps after which the run of what a person sends by hand is stopped: a loop would otherwise go on for ever.
pub const MOST_STEPS: u64 = 20_000;
/// Steps after which the run of a scenario is stopped.
pub const MOST_SCENARIO_STEPS: u64 = 1_000_000_000;

/// A run of a drawing. A clone is a snapshot: both go on alike.
#[derive(Clone)]
pub struct Run {
    pub(super) drawing: Rc<Drawing>,
    pub(super) seed: u64,
    pub(super) scenario: Rc<Scenario>,
    pub(super) rng: Rng,
    pub(super) now_millis: u64,
    /// What is due, by time and then by the order in which it was planned.
    pub(super) due: BinaryHeap<Reverse<Planned>>,
    planned: u64,
    /// Alarms that their nodes no longer want.
    pub(super) forgotten: BTreeSet<(usize, u64)>,
    pub(super) steps: u64,
    most_steps: u64,
    pub(super) roots: u32,
    /// The nodes at work; one is absent while it reacts.
    lives: Vec<Option<Box<dyn Live>>>,
    pub(super) open: FxHashMap<u64, Open>,
    pub(super) deliveries: u64,
    pub(super) faults: Rc<[ReadFault]>,
    /// How much of each stream has been sent.
    streamed: Vec<u64>,
    pub(super) shared: BTreeMap<&'static str, i64>,
    pub(super) trace: Trace,
    pub(super) tally: Tally,
    pub(super) watches: Vec<Watch>,
}

#[derive(Clone)]
pub(super) struct Planned {
    at_millis: u64,
    rank: u64,
    due: Due,
}

impl PartialEq for Planned {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Planned {}

impl PartialOrd for Planned {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Planned {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.at_millis, self.rank).cmp(&(other.at_millis, other.rank))
    }
}

/// Something that happens at a moment.
#[derive(Clone)]
pub(super) enum Due {
    /// Something comes along a link.
    Deliver(Box<Parcel>),
    /// A person, or a node without a link, hands something to a node.
    Hand { node: usize, payload: Box<Payload>, parent: Option<usize> },
    /// A receiver that was at work answers.
    Answer { delivery: u64, verdict: Box<Verdict> },
    /// A node wakes itself.
    Wake { node: usize, alarm: u64 },
    /// A stream of the scenario sends its next event.
    Stream(usize),
    /// The scenario's list sends its next event.
    Listed(usize),
    /// The scenario tells a node to do something.
    Order(usize),
}

impl Run {
    /// A run that has not begun. It owns the drawing.
    #[must_use]
    pub fn new(drawing: Drawing, seed: u64) -> Self {
        Self::with(drawing, Scenario::default(), seed).stopping_after(MOST_STEPS)
    }

    /// A run of a scenario that has not begun.
    ///
    /// # Errors
    /// Something of what is to be sent cannot be.
    pub fn of(drawing: Drawing, scenario: Scenario, seed: u64) -> Result<Self, Diagnostic> {
        let mut run = Self::with(drawing, scenario, seed);
        let scenario = Rc::clone(&run.scenario);
        // Whether it can be sent is seen on a copy, so that no chance is used up and nothing has to be kept until it is sent.
        let mut trial = run.clone();
        for sending in &scenario.sends {
            trial.accept(sending.node, &sending.text)?;
        }
        for stream in &scenario.streams {
            trial.accept(stream.node, &stream.text_of(0))?;
        }
        let mut by_time: Vec<usize> = (0..scenario.sends.len()).collect();
        by_time.sort_by_key(|&at| scenario.sends[at].at_millis);
        for at in by_time {
            run.plan(scenario.sends[at].at_millis, Due::Listed(at));
        }
        for (at, stream) in scenario.streams.iter().enumerate() {
            run.plan(stream.from_millis, Due::Stream(at));
        }
        for (at, order) in scenario.orders.iter().enumerate() {
            run.plan(order.at_millis, Due::Order(at));
        }
        for node in 0..run.drawing.nodes.len() {
            run.react(node, None, None, |live, node, reaction| live.begin(node, reaction));
        }
        Ok(run)
    }

    fn with(drawing: Drawing, scenario: Scenario, seed: u64) -> Self {
        let lives = drawing.node_refs().map(|node| Some(node.behaviour().live(node))).collect();
        Self {
            seed,
            rng: Rng::new(seed),
            now_millis: 0,
            due: BinaryHeap::new(),
            planned: 0,
            forgotten: BTreeSet::new(),
            steps: 0,
            most_steps: MOST_SCENARIO_STEPS,
            roots: 0,
            lives,
            open: FxHashMap::default(),
            deliveries: 0,
            faults: scenario.faults.iter().map(ReadFault::from).collect(),
            streamed: vec![0; scenario.streams.len()],
            shared: BTreeMap::new(),
            trace: Trace::keeping(MOST_ENTRIES),
            tally: Tally::of(&drawing),
            watches: scenario.expectations.iter().map(Watch::of).collect(),
            scenario: Rc::new(scenario),
            drawing: Rc::new(drawing),
        }
    }

    /// The same run with another limit of steps.
    #[must_use]
    pub fn stopping_after(self, most_steps: u64) -> Self {
        Self { most_steps, ..self }
    }

    /// The same run, which has not begun, with another limit than [`MOST_ENTRIES`].
    #[must_use]
    pub fn keeping(self, most_entries: usize) -> Self {
        Self { trace: Trace::keeping(most_entries), ..self }
    }

    /// Plans that a person sends JSON text to a node.
    ///
    /// # Errors
    /// The text is not JSON, or the node takes nothing of the kind.
    pub fn send(&mut self, node: usize, text: &str, at_millis: u64) -> Result<(), Diagnostic> {
        let now_millis = self.now_millis;
        let at_millis = at_millis.max(now_millis);
        self.now_millis = at_millis;
        let payload = self.accept(node, text);
        self.now_millis = now_millis;
        let payload = Box::new(payload?);
        self.plan(at_millis, Due::Hand { node, payload, parent: None });
        Ok(())
    }

    /// What a node makes of a text that a person sends to it now.
    fn accept(&mut self, node: usize, text: &str) -> Result<Payload, Diagnostic> {
        let drawing = Rc::clone(&self.drawing);
        let there = drawing.nodes.get(node).map(|_| drawing.node(node));
        let there = there
            .filter(|there| there.spec().accepts_events)
            .ok_or_else(|| Diagnostic::error("send-not-taken").with("name", there.map_or("", |there| there.name())))?;
        json::read(text).map_err(|error| Diagnostic::from(&error))?;
        let mut reaction = Reaction::new(self, node, None, None);
        let mut payload = there.behaviour().accept(there, text, &mut reaction)?;
        payload.root = self.roots;
        self.roots += 1;
        Ok(payload)
    }

    /// Milliseconds since the run began.
    #[must_use]
    pub fn now_millis(&self) -> u64 {
        self.now_millis
    }

    /// The drawing that is run.
    #[must_use]
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// The scenario that is run.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The entries of the trace that are kept.
    #[must_use]
    pub fn trace(&self) -> &[Entry] {
        self.trace.kept()
    }

    /// The trace with what it says about itself.
    #[must_use]
    pub fn whole_trace(&self) -> &Trace {
        &self.trace
    }

    /// What happened so far, as JSON lines.
    #[must_use]
    pub fn trace_lines(&self) -> String {
        let head = lines::head(&self.drawing, self.seed, &self.scenario.name);
        lines::lines(&self.drawing, &self.trace, &head)
    }

    /// How many things were sent so far.
    #[must_use]
    pub fn sent(&self) -> u32 {
        self.roots
    }

    /// How many steps were made so far.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// What the expectations of the scenario have come to so far.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        self.watches.iter().map(|watch| watch.seen(&self.tally, self.now_millis)).collect()
    }

    /// Whether nothing is on its way any more.
    #[must_use]
    pub fn is_drained(&self) -> bool {
        self.due.is_empty()
    }

    /// Goes on until nothing is on its way, or until the scenario's end.
    pub fn drain(&mut self) {
        while self.step() {}
    }

    /// Goes on until everything before a moment has happened; `false` when nothing is left at all.
    pub fn run_until(&mut self, at_millis: u64) -> bool {
        while let Some(Reverse(next)) = self.due.peek() {
            if next.at_millis >= at_millis {
                self.now_millis = self.now_millis.max(at_millis);
                return true;
            }
            if !self.step() {
                return false;
            }
        }
        false
    }

    /// Does what is due next; `false` when nothing is.
    pub fn step(&mut self) -> bool {
        let Some(Reverse(next)) = self.due.pop() else { return false };
        if let Due::Wake { node, alarm } = next.due
            && self.forgotten.remove(&(node, alarm))
        {
            return true;
        }
        if next.at_millis >= self.scenario.end_millis {
            self.now_millis = self.scenario.end_millis;
            self.due.clear();
            return false;
        }
        self.now_millis = next.at_millis;
        if self.steps >= self.most_steps {
            self.stop(&next.due);
            return false;
        }
        self.steps += 1;
        match next.due {
            Due::Deliver(parcel) => self.deliver(*parcel),
            Due::Hand { node, payload, parent } => self.hand(node, *payload, parent),
            Due::Answer { delivery, verdict } => self.answered(delivery, *verdict),
            Due::Wake { node, alarm } => {
                self.react(node, None, None, |live, node, reaction| live.wake(node, alarm, reaction));
            }
            Due::Stream(at) => self.stream(at),
            Due::Listed(at) => {
                let scenario = Rc::clone(&self.scenario);
                let sending = &scenario.sends[at];
                self.send_now(sending.node, &sending.text);
            }
            Due::Order(at) => {
                let scenario = Rc::clone(&self.scenario);
                self.order(scenario.orders[at].node, &scenario.orders[at].command);
            }
        }
        true
    }

    fn stream(&mut self, at: usize) {
        let scenario = Rc::clone(&self.scenario);
        let stream: &Stream = &scenario.streams[at];
        let number = self.streamed[at];
        if number >= stream.count {
            return;
        }
        self.streamed[at] += 1;
        self.send_now(stream.node, &stream.text_of(number));
        if number + 1 < stream.count {
            self.plan(stream.at_millis(number + 1), Due::Stream(at));
        }
    }

    fn send_now(&mut self, node: usize, text: &str) {
        // What cannot be sent was refused before the run began.
        if let Ok(payload) = self.accept(node, text) {
            self.hand(node, payload, None);
        }
    }

    fn order(&mut self, node: usize, command: &Command) {
        self.react(node, None, None, |live, node, reaction| live.obey(node, command, reaction));
    }

    /// Lets a node react; nothing where it is reacting already.
    pub(super) fn react<R>(
        &mut self,
        node: usize,
        about: Option<&Payload>,
        latest: Option<usize>,
        react: impl FnOnce(&mut dyn Live, NodeRef<'_>, &mut Reaction<'_>) -> R,
    ) -> Option<R> {
        let mut live = self.lives[node].take()?;
        let drawing = Rc::clone(&self.drawing);
        let mut reaction = Reaction::new(self, node, about, latest);
        let answer = react(live.as_mut(), drawing.node(node), &mut reaction);
        self.lives[node] = Some(live);
        Some(answer)
    }

    pub(super) fn plan(&mut self, at_millis: u64, due: Due) {
        self.due.push(Reverse(Planned { at_millis, rank: self.planned, due }));
        self.planned += 1;
    }
}
