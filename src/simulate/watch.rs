//! Expectations watched while a run goes on, each with the first things that broke it.

use super::outcome::Tally;
use super::scenario::{Expectation, Expected};
use super::trace::Step;
use crate::diagnostic::Subject;
use crate::flow::{Happening, Payload};
use crate::kinds::Drawing;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::collections::VecDeque;
use std::rc::Rc;

/// How many of the things that broke an expectation are named.
const MOST_NAMED: usize = 20;

/// What an expectation came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Seen {
    pub name: String,
    pub is_kept: bool,
    /// What broke it, the first ones.
    pub broken: Vec<Broken>,
    /// How often it was broken in all.
    pub breaks: u64,
    /// The number that counts, where there is one: the longest time in milliseconds, the most, the sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<u64>,
}

/// One thing that broke an expectation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Broken {
    /// Which of the things sent; `None` where no single one is to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    pub at_millis: u64,
    /// How it broke it: the code of a message.
    pub how: &'static str,
}

/// One expectation at work.
#[derive(Clone)]
pub(super) struct Watch {
    expectation: Expectation,
    /// What was sent and has to arrive: when, how often it has, and its event.
    expected: FxHashMap<u32, Sent>,
    /// The order in which it was sent.
    order: Vec<u32>,
    last_in_order: Option<u32>,
    recent: VecDeque<u64>,
    measured: u64,
    broken: Vec<Broken>,
    breaks: u64,
}

#[derive(Clone)]
struct Sent {
    at_millis: u64,
    times: u32,
    event: Option<Rc<str>>,
}

impl Watch {
    pub fn of(expectation: &Expectation) -> Self {
        Self {
            expectation: expectation.clone(),
            expected: FxHashMap::default(),
            order: Vec::new(),
            last_in_order: None,
            recent: VecDeque::new(),
            measured: 0,
            broken: Vec::new(),
            breaks: 0,
        }
    }

    /// Hears of an entry; `is_try` where it is the beginning of a delivery and not what became of it later.
    pub fn see(
        &mut self,
        at_millis: u64,
        subject: Subject,
        step: &Step,
        is_try: bool,
        about: &Payload,
        drawing: &Drawing,
    ) {
        let is_arrival = |node: usize| {
            subject == Subject::Node(node) && matches!(step, Step::Happening(Happening::Done | Happening::Stored))
        };
        match self.expectation.expected {
            Expected::Reaches { from, at, within_millis } => {
                self.expect(at_millis, from, subject, step, about);
                if is_arrival(at)
                    && let Some(sent) = self.expected.get_mut(&about.root)
                {
                    sent.times += 1;
                    let took = at_millis - sent.at_millis;
                    if sent.times == 1 {
                        self.measured = self.measured.max(took);
                        if took > within_millis {
                            self.break_by(Some(about), at_millis, "broken-too-late");
                        }
                    }
                }
            }
            Expected::Times { from, at, times } => {
                self.expect(at_millis, from, subject, step, about);
                if is_arrival(at)
                    && let Some(sent) = self.expected.get_mut(&about.root)
                {
                    sent.times += 1;
                    if sent.times > times {
                        self.break_by(Some(about), at_millis, "broken-too-often");
                    }
                }
            }
            Expected::InOrder { from, at } => {
                self.expect(at_millis, from, subject, step, about);
                if is_arrival(at) && self.expected.contains_key(&about.root) {
                    if self.last_in_order.is_some_and(|last| about.root < last) {
                        self.break_by(Some(about), at_millis, "broken-out-of-order");
                    }
                    self.last_in_order = self.last_in_order.max(Some(about.root));
                }
            }
            Expected::MostPerSecond { at, most } => {
                if reaches(at, subject, step, is_try, drawing) {
                    self.recent.push_back(at_millis);
                    while self.recent.front().is_some_and(|&first| first + 1000 <= at_millis) {
                        self.recent.pop_front();
                    }
                    let now = self.recent.len() as u64;
                    self.measured = self.measured.max(now);
                    if now > u64::from(most) {
                        self.break_by(Some(about), at_millis, "broken-too-fast");
                    }
                }
            }
            Expected::Count { at, .. } => {
                if reaches(at, subject, step, is_try, drawing) {
                    self.measured += 1;
                }
            }
            Expected::NothingLost => {
                let is_lost = matches!(step, Step::Dropped { .. } | Step::Happening(Happening::Expired));
                if is_lost {
                    self.break_by(Some(about), at_millis, "broken-lost");
                }
            }
            Expected::NoLoop => {
                if matches!(step, Step::LoopStopped { .. } | Step::Stopped { .. }) {
                    self.break_by(Some(about), at_millis, "broken-loop");
                }
            }
            Expected::Empty { .. } | Expected::MostDepth { .. } => {}
        }
    }

    /// Notes what is sent to a node.
    fn expect(&mut self, at_millis: u64, from: usize, subject: Subject, step: &Step, about: &Payload) {
        let is_sent = matches!(step, Step::Sent | Step::Happening(Happening::Due));
        if subject == Subject::Node(from) && is_sent {
            self.expected.insert(about.root, Sent { at_millis, times: 0, event: about.event_id.clone() });
            self.order.push(about.root);
        }
    }

    fn break_by(&mut self, about: Option<&Payload>, at_millis: u64, how: &'static str) {
        self.breaks += 1;
        if self.broken.len() < MOST_NAMED {
            let event = about.and_then(|about| about.event_id.as_deref().map(str::to_owned));
            self.broken.push(Broken { root: about.map(|about| about.root), event, at_millis, how });
        }
    }

    /// What it has come to by now.
    pub fn seen(&self, tally: &Tally, now_millis: u64) -> Seen {
        let mut end = self.clone();
        let measured = end.conclude(tally, now_millis);
        Seen {
            name: self.expectation.name.clone(),
            is_kept: end.breaks == 0,
            broken: end.broken,
            breaks: end.breaks,
            measured,
        }
    }

    fn conclude(&mut self, tally: &Tally, now_millis: u64) -> Option<u64> {
        let measured = match self.expectation.expected {
            Expected::Reaches { .. } => {
                self.break_by_missing(now_millis, 1);
                self.measured
            }
            Expected::Times { times, .. } => {
                self.break_by_missing(now_millis, times);
                return None;
            }
            Expected::InOrder { .. } | Expected::NothingLost | Expected::NoLoop => return None,
            Expected::Empty { at } => {
                let depth = u64::from(tally.nodes[at].depth);
                if depth > 0 {
                    self.break_by(None, now_millis, "broken-not-empty");
                }
                depth
            }
            Expected::MostDepth { at, most } => {
                if tally.nodes[at].most_depth > most {
                    self.break_by(None, now_millis, "broken-too-deep");
                }
                u64::from(tally.nodes[at].most_depth)
            }
            Expected::MostPerSecond { .. } => self.measured,
            Expected::Count { least, most, .. } => {
                if self.measured < u64::from(least) {
                    self.break_by(None, now_millis, "broken-too-few");
                }
                if self.measured > u64::from(most) {
                    self.break_by(None, now_millis, "broken-too-many");
                }
                self.measured
            }
        };
        Some(measured)
    }

    fn break_by_missing(&mut self, now_millis: u64, times: u32) {
        let order = std::mem::take(&mut self.order);
        for root in order {
            let Some(sent) = self.expected.get(&root).filter(|sent| sent.times < times).cloned() else { continue };
            self.breaks += 1;
            if self.broken.len() < MOST_NAMED {
                let event = sent.event.as_deref().map(str::to_owned);
                self.broken.push(Broken { root: Some(root), event, at_millis: now_millis, how: "broken-never" });
            }
        }
    }
}

/// Whether an entry says that somebody tried to reach the node. An API destination is reached when it is called, which its
/// rate limit may put off.
fn reaches(node: usize, subject: Subject, step: &Step, is_try: bool, drawing: &Drawing) -> bool {
    if drawing.node(node).is("api-destination") {
        return subject == Subject::Node(node) && *step == Step::Happening(Happening::Called);
    }
    is_try
        && match subject {
            Subject::Node(at) => at == node,
            Subject::Link(link) => drawing.links[link].to == node,
        }
}
