//! The engine: a queue of what is due; deliveries, their retries, and where they end.

use super::facts;
use super::reaction::Reaction;
use super::scenario::{Fault, Scenario};
use super::trace::{Entry, Exhausted, Step};
use crate::diagnostic::{Diagnostic, Subject};
use crate::flow::{Arrival, Payload, Verdict};
use crate::json;
use crate::kinds::Drawing;
use crate::rng::Rng;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Deliveries after which a run is stopped: a loop would otherwise go on for ever.
pub const MOST_STEPS: u64 = 20_000;

/// A run of a drawing. A clone is a snapshot: both go on alike.
#[derive(Clone)]
pub struct Run {
    pub(super) drawing: Rc<Drawing>,
    seed: u64,
    pub(super) rng: Rng,
    pub(super) now_millis: u64,
    /// What is due, by time and then by the order in which it was planned.
    due: BTreeMap<(u64, u64), Delivery>,
    planned: u64,
    steps: u64,
    most_steps: u64,
    faults: Vec<Fault>,
    pub(super) trace: Vec<Entry>,
}

/// A payload on its way.
#[derive(Clone)]
struct Delivery {
    way: Way,
    /// What arrives.
    payload: Payload,
    parent: Option<usize>,
    attempt: u32,
    /// When it was tried first: its age counts from here.
    since_millis: u64,
}

#[derive(Clone)]
pub(super) enum Way {
    /// A person sends it to the node.
    Hand { node: usize },
    /// It comes along a link; `sent` is what was sent before the link made its payload of it, for the dead-letter queue.
    Link { link: usize, sent: Payload },
}

impl Run {
    /// A run that has not begun. It owns the drawing.
    #[must_use]
    pub fn new(drawing: Drawing, seed: u64) -> Self {
        Self {
            drawing: Rc::new(drawing),
            seed,
            rng: Rng::new(seed),
            now_millis: 0,
            due: BTreeMap::new(),
            planned: 0,
            steps: 0,
            most_steps: MOST_STEPS,
            faults: Vec::new(),
            trace: Vec::new(),
        }
    }

    /// A run of a scenario that has not begun.
    ///
    /// # Errors
    /// Something of what is to be sent cannot be.
    pub fn of(drawing: Drawing, scenario: &Scenario, seed: u64) -> Result<Self, Diagnostic> {
        let mut run = Self::new(drawing, seed);
        run.faults.clone_from(&scenario.faults);
        for send in &scenario.sends {
            run.send(send.node, &send.text, send.at_millis)?;
        }
        Ok(run)
    }

    /// The same run with another limit than [`MOST_STEPS`].
    #[must_use]
    pub fn stopping_after(self, most_steps: u64) -> Self {
        Self { most_steps, ..self }
    }

    /// Plans that a person sends JSON text to a node.
    ///
    /// # Errors
    /// The text is not JSON, or the node takes nothing of the kind.
    pub fn send(&mut self, node: usize, text: &str, at_millis: u64) -> Result<(), Diagnostic> {
        let drawing = Rc::clone(&self.drawing);
        let there = drawing.nodes.get(node).map(|_| drawing.node(node));
        let there = there
            .filter(|there| there.spec().accepts_events)
            .ok_or_else(|| Diagnostic::error("send-not-taken").with("name", there.map_or("", |there| there.name())))?;
        json::read(text).map_err(|error| Diagnostic::from(&error))?;
        let at_millis = at_millis.max(self.now_millis);
        let mut reaction =
            Reaction { run: self, subject: Subject::Node(node), event_id: None, latest: None, at_millis };
        let payload = there.behaviour().accept(there, text, &mut reaction)?;
        self.plan(at_millis, Way::Hand { node }, payload, None);
        Ok(())
    }

    /// Milliseconds since the run began.
    #[must_use]
    pub fn now_millis(&self) -> u64 {
        self.now_millis
    }

    /// What happened so far.
    #[must_use]
    pub fn trace(&self) -> &[Entry] {
        &self.trace
    }

    /// What happened so far, as JSON lines.
    #[must_use]
    pub fn trace_lines(&self) -> String {
        super::trace::lines(&self.drawing, self.seed, &self.trace)
    }

    /// Whether nothing is on its way any more.
    #[must_use]
    pub fn is_drained(&self) -> bool {
        self.due.is_empty()
    }

    /// Goes on until nothing is on its way.
    pub fn drain(&mut self) {
        while self.step() {}
    }

    /// Does what is due next; `false` when nothing is.
    pub fn step(&mut self) -> bool {
        let Some(((at_millis, _), delivery)) = self.due.pop_first() else { return false };
        self.now_millis = at_millis;
        if self.steps >= self.most_steps {
            self.stop(&delivery);
            return false;
        }
        self.steps += 1;
        match delivery.way.clone() {
            Way::Hand { node } => {
                self.record(Subject::Node(node), Step::Sent, &delivery.payload, None, true);
                let entry = self.trace.len() - 1;
                let verdict = self.receive(node, None, &delivery.payload, 0, entry);
                if let Verdict::FailedRetryably { code } | Verdict::FailedFinally { code } = verdict {
                    let step = Step::Failed { attempt: 0, code };
                    self.record(Subject::Node(node), step, &delivery.payload, Some(entry), false);
                }
            }
            Way::Link { link, sent } => self.deliver(link, &sent, delivery),
        }
        true
    }

    /// Ends a run that may never end by itself, and says where it was.
    fn stop(&mut self, delivery: &Delivery) {
        let subject = match delivery.way {
            Way::Hand { node } => Subject::Node(node),
            Way::Link { link, .. } => Subject::Link(link),
        };
        let step = Step::Stopped { steps: self.steps };
        self.record(subject, step, &delivery.payload, delivery.parent, false);
        self.due.clear();
    }

    fn deliver(&mut self, link: usize, sent: &Payload, delivery: Delivery) {
        let Delivery { payload, attempt, parent, since_millis, .. } = delivery;
        let is_changed = !Rc::ptr_eq(&payload.text, &sent.text) && attempt == 0;
        // The entry stands before those of what the delivery brings about, and learns its outcome afterwards.
        self.record(Subject::Link(link), Step::Delivered { attempt }, &payload, parent, is_changed);
        let entry = self.trace.len() - 1;
        let to = self.drawing.links[link].to;
        let verdict = match self.fault_at(to) {
            Some(verdict) => verdict,
            None => self.receive(to, Some(link), &payload, attempt, entry),
        };
        match verdict {
            Verdict::Accepted => {}
            Verdict::Ignored => self.trace[entry].step = Step::Ignored,
            Verdict::FailedFinally { code } => {
                self.trace[entry].step = Step::Failed { attempt, code };
                self.give_up(link, sent, entry, code, attempt, None);
            }
            Verdict::FailedRetryably { code } => {
                self.trace[entry].step = Step::Failed { attempt, code };
                let again = Delivery {
                    way: Way::Link { link, sent: sent.clone() },
                    payload,
                    parent: Some(entry),
                    attempt: attempt + 1,
                    since_millis,
                };
                self.retry(link, sent, again, code);
            }
        }
    }

    /// Tries again later, or gives up where the link's policy says so.
    fn retry(&mut self, link: usize, sent: &Payload, again: Delivery, code: &'static str) {
        let entry = again.parent.unwrap_or_default();
        let drawing = Rc::clone(&self.drawing);
        let drawn = drawing.link(link);
        let Some(policy) = drawn.behaviour().retry(drawn) else {
            return self.give_up(link, sent, entry, code, again.attempt - 1, None);
        };
        if again.attempt > policy.most_retries {
            return self.give_up(link, sent, entry, code, policy.most_retries, Some(Exhausted::MaximumRetryAttempts));
        }
        let at_millis = self.now_millis + facts::retry_delay_millis(again.attempt, self.rng.bits());
        if at_millis - again.since_millis > policy.most_age_millis {
            let exhausted = Some(Exhausted::MaximumEventAgeInSeconds);
            return self.give_up(link, sent, entry, code, again.attempt - 1, exhausted);
        }
        let step = Step::RetryScheduled { attempt: again.attempt, due_millis: at_millis };
        self.record(Subject::Link(link), step, &again.payload, Some(entry), false);
        let parent = Some(self.trace.len() - 1);
        self.push(at_millis, Delivery { parent, ..again });
    }

    /// Puts what could not be delivered on the link's dead-letter queue; without one it is lost.
    pub(super) fn give_up(
        &mut self,
        link: usize,
        sent: &Payload,
        entry: usize,
        code: &'static str,
        retries: u32,
        exhausted: Option<Exhausted>,
    ) {
        let drawing = Rc::clone(&self.drawing);
        let queue = drawing.link(link).outgoing("dead-letter").next();
        let step = match queue {
            Some(_) => Step::DeadLettered { code, retries, exhausted },
            None => Step::Dropped { code, retries, exhausted },
        };
        // A dead letter shows what is in it.
        self.record(Subject::Link(link), step, sent, Some(entry), queue.is_some());
        if let Some(queue) = queue {
            let parent = Some(self.trace.len() - 1);
            // The message's body is the event, not what the rule made of it for its target (user guide, eb-rule-dlq).
            let way = Way::Link { link: queue.index, sent: sent.clone() };
            self.plan(self.now_millis, way, sent.clone(), parent);
        }
    }

    pub(super) fn receive(
        &mut self,
        node: usize,
        link: Option<usize>,
        payload: &Payload,
        attempt: u32,
        entry: usize,
    ) -> Verdict {
        let drawing = Rc::clone(&self.drawing);
        let there = drawing.node(node);
        let at_millis = self.now_millis;
        let mut reaction = Reaction {
            run: self,
            subject: Subject::Node(node),
            event_id: payload.event_id.clone(),
            latest: Some(entry),
            at_millis,
        };
        there.behaviour().receive(there, &Arrival { payload, link, attempt }, &mut reaction)
    }

    fn fault_at(&self, node: usize) -> Option<Verdict> {
        let is_on =
            |fault: &&Fault| fault.node == node && (fault.from_millis..fault.until_millis).contains(&self.now_millis);
        let kind = self.faults.iter().find(is_on)?.kind;
        Some(match kind.can_pass() {
            true => Verdict::FailedRetryably { code: kind.code() },
            false => Verdict::FailedFinally { code: kind.code() },
        })
    }

    pub(super) fn plan(&mut self, at_millis: u64, way: Way, payload: Payload, parent: Option<usize>) {
        self.push(at_millis, Delivery { way, payload, parent, attempt: 0, since_millis: at_millis });
    }

    fn push(&mut self, at_millis: u64, delivery: Delivery) {
        self.due.insert((at_millis, self.planned), delivery);
        self.planned += 1;
    }

    pub(super) fn record(
        &mut self,
        subject: Subject,
        step: Step,
        about: &Payload,
        parent: Option<usize>,
        shows_payload: bool,
    ) {
        self.trace.push(Entry {
            at_millis: self.now_millis,
            subject,
            step,
            event_id: about.event_id.clone(),
            parent,
            payload: shows_payload.then(|| Rc::clone(&about.text)),
        });
    }
}
