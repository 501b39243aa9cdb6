//! The run as a node sees it while it reacts.

use super::clock;
use super::delivery::{Hears, Open};
use super::engine::{Due, Run};
use super::facts;
use super::fault;
use super::trace::Step;
use crate::diagnostic::Subject;
use crate::flow::{Delivery, Exhausted, Flow, Happening, Mark, Origin, Payload, Trouble, Verdict};
use std::rc::Rc;

/// One reaction of one node.
pub(super) struct Reaction<'r> {
    run: &'r mut Run,
    node: usize,
    /// What the reaction is about, for entries that say nothing else.
    about: Payload,
    /// The latest entry about this reaction: it is what brought about whatever the node does next.
    latest: Option<usize>,
}

impl<'r> Reaction<'r> {
    pub fn new(run: &'r mut Run, node: usize, about: Option<&Payload>, latest: Option<usize>) -> Self {
        let about = about.cloned().unwrap_or_else(nothing);
        Self { run, node, about, latest }
    }

    /// What arrives at the other end of a link; `None`, and an entry, where nothing can be sent.
    fn carry(&mut self, link: usize, payload: &Payload) -> Result<Payload, &'static str> {
        let drawing = Rc::clone(&self.run.drawing);
        let drawn = drawing.link(link);
        let carried = drawn.behaviour().carry(drawn, payload, self)?;
        // What is made anew still goes back to the same root, and to the same rules.
        Ok(Payload { origin: Origin::Node, root: payload.root, lineage: payload.lineage.clone(), ..carried })
    }

    fn not_sent(&mut self, link: usize, payload: &Payload, code: &'static str) -> usize {
        self.run.record(Subject::Link(link), Step::NotSent { code }, payload, self.latest, false)
    }

    fn plan(&mut self, link: usize, payload: Payload, after_millis: u64, parent: Option<usize>, hears: Hears) {
        match self.carry(link, &payload) {
            Ok(carried) => {
                let delay_millis = facts::delay_millis(self.run.drawing.link(link).spec().id);
                self.run.plan_parcel(link, payload, carried, parent, after_millis + delay_millis, hears);
            }
            Err(code) => {
                let entry = self.not_sent(link, &payload, code);
                match hears {
                    // The sender hears of it as of any other failure, once it has done what it is doing.
                    Hears::Answer(ticket) => {
                        self.answer_later(link, payload, entry, ticket, Verdict::FailedFinally { code });
                    }
                    Hears::Nothing => self.run.give_up(Subject::Link(link), &payload, Some(entry), code, 0, None),
                    Hears::End(ticket) => {
                        self.run.give_up(Subject::Link(link), &payload, Some(entry), code, 0, None);
                        let verdict = Verdict::FailedFinally { code };
                        self.answer_later(link, payload, entry, ticket, verdict);
                    }
                }
            }
        }
    }

    fn answer_later(&mut self, link: usize, payload: Payload, entry: usize, ticket: u64, verdict: Verdict) {
        let delivery = self.run.deliveries;
        self.run.deliveries += 1;
        self.run.open.insert(delivery, Open::refused(link, payload, entry, ticket));
        self.answer(Delivery(delivery), verdict);
    }
}

fn nothing() -> Payload {
    thread_local! { static EMPTY: Rc<str> = Rc::from(""); }
    Payload::made(EMPTY.with(Rc::clone), None, Origin::Node)
}

impl Flow for Reaction<'_> {
    fn now_millis(&self) -> u64 {
        self.run.now_millis
    }

    fn random_bits(&mut self) -> u64 {
        self.run.rng.bits()
    }

    fn event_id(&mut self) -> String {
        clock::uuid(self.run.rng.bits(), self.run.rng.bits())
    }

    fn time_text(&self) -> String {
        clock::rfc3339(self.run.now_millis)
    }

    fn unix_millis(&self) -> u64 {
        clock::unix_millis(self.run.now_millis)
    }

    fn millis_of(&self, time: &str) -> Option<u64> {
        clock::millis_of(time)
    }

    fn new_root(&mut self) -> u32 {
        let root = self.run.roots;
        self.run.roots += 1;
        root
    }

    fn send(&mut self, link: usize, payload: Payload, after_millis: u64) {
        self.plan(link, payload, after_millis, self.latest, Hears::Nothing);
    }

    fn call(&mut self, link: usize, payload: Payload, after_millis: u64, ticket: u64) {
        self.plan(link, payload, after_millis, self.latest, Hears::Answer(ticket));
    }

    fn deliver(&mut self, link: usize, payload: Payload, after_millis: u64, ticket: u64) {
        self.plan(link, payload, after_millis, self.latest, Hears::End(ticket));
    }

    fn offer(&mut self, link: usize, payload: Payload) -> Verdict {
        let subject = Subject::Link(link);
        let carried = match self.carry(link, &payload) {
            Ok(carried) => carried,
            Err(code) => {
                let entry = self.not_sent(link, &payload, code);
                self.run.give_up(subject, &payload, Some(entry), code, 0, None);
                return Verdict::Ignored;
            }
        };
        let entry = self.run.enter(subject, Step::Delivered { attempt: 0 }, &carried, self.latest, false);
        let to = self.run.drawing.links[link].to;
        let refusal = fault::refusal(&self.run.faults, [Some(subject), Some(Subject::Node(to))], self.run.now_millis);
        let verdict = match refusal {
            Some(verdict) => verdict,
            None => self.run.receive(to, Some(link), &carried, 0, entry).1,
        };
        let step = match (&verdict, verdict.code()) {
            (_, Some(code)) => Step::Failed { attempt: 0, code },
            (Verdict::Ignored, None) => Step::Ignored,
            (_, None) => Step::Delivered { attempt: 0 },
        };
        self.run.settle(entry, subject, step, &carried);
        if let Some(code) = verdict.code() {
            self.run.give_up(subject, &carried, Some(entry), code, 0, None);
        }
        verdict
    }

    fn hand(&mut self, node: usize, payload: Payload, after_millis: u64) {
        let at_millis = self.run.now_millis + after_millis;
        self.run.plan(at_millis, Due::Hand { node, payload: Box::new(payload), parent: self.latest });
    }

    fn answer(&mut self, delivery: Delivery, verdict: Verdict) {
        let at_millis = self.run.now_millis;
        self.run.plan(at_millis, Due::Answer { delivery: delivery.0, verdict: Box::new(verdict) });
    }

    fn give_up(&mut self, payload: &Payload, code: &'static str, retries: u32, exhausted: Option<Exhausted>) {
        self.run.give_up(Subject::Node(self.node), payload, self.latest, code, retries, exhausted);
    }

    fn give_up_on(
        &mut self,
        link: usize,
        payload: &Payload,
        code: &'static str,
        retries: u32,
        exhausted: Option<Exhausted>,
    ) {
        self.run.give_up(Subject::Link(link), payload, self.latest, code, retries, exhausted);
    }

    fn wake_at(&mut self, at_millis: u64, alarm: u64) {
        let at_millis = at_millis.max(self.run.now_millis);
        self.run.plan(at_millis, Due::Wake { node: self.node, alarm });
    }

    fn forget(&mut self, alarm: u64) {
        self.run.forgotten.insert((self.node, alarm));
    }

    fn trouble(&self, payload: &Payload) -> Trouble {
        if self.run.faults.is_empty() {
            return Trouble::default();
        }
        fault::trouble(&self.run.faults, self.node, payload, self.run.now_millis)
    }

    fn tally(&mut self, name: &'static str, by: i64) -> i64 {
        let sum = self.run.shared.entry(name).or_default();
        *sum += by;
        *sum
    }

    fn note(&mut self, happening: Happening) {
        let subject = Subject::Node(self.node);
        let number = self.run.record(subject, Step::Happening(happening), &self.about, self.latest, false);
        self.latest = Some(number);
    }

    fn note_about(&mut self, payload: &Payload, happening: Happening) {
        let subject = Subject::Node(self.node);
        // Where the reaction is about nothing in particular, what it goes on from has shown the text.
        let is_told = matches!(happening, Happening::History { .. });
        let is_other = is_told || !self.about.text.is_empty() && !Rc::ptr_eq(&payload.text, &self.about.text);
        let number = self.run.record(subject, Step::Happening(happening), payload, self.latest, is_other);
        self.latest = Some(number);
    }

    fn note_at(&mut self, subject: Subject, happening: Happening) -> Mark {
        Mark(Some(self.run.record(subject, Step::Happening(happening), &self.about, self.latest, false)))
    }

    fn note_passed(&mut self, link: usize, is_taken: bool) -> Mark {
        let step = if is_taken { Step::Delivered { attempt: 0 } } else { Step::Ignored };
        Mark(Some(self.run.record(Subject::Link(link), step, &self.about, self.latest, false)))
    }

    fn is_open_ended(&self) -> bool {
        self.run.scenario.end_millis == u64::MAX
    }

    fn stop_loop(&mut self, rule: usize, passes: u32) {
        let subject = Subject::Node(rule);
        self.run.record(subject, Step::LoopStopped { passes }, &self.about, self.latest, false);
    }

    fn mark(&self) -> Mark {
        Mark(self.latest)
    }

    fn go_on(&mut self, mark: Mark) {
        self.latest = mark.0;
    }
}
