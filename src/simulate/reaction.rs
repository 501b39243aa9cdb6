//! The run as a node sees it while it reacts.

use super::clock;
use super::engine::{Run, Way};
use super::facts;
use super::trace::{Entry, Step};
use crate::diagnostic::Subject;
use crate::flow::{Flow, Happening, Origin, Payload, Verdict};
use std::rc::Rc;

/// One reaction of one node.
pub(super) struct Reaction<'r> {
    pub run: &'r mut Run,
    pub subject: Subject,
    pub event_id: Option<Rc<str>>,
    /// The latest entry about this reaction: it is what brought about whatever the node does next.
    pub latest: Option<usize>,
    pub at_millis: u64,
}

impl Reaction<'_> {
    /// What arrives at the other end of a link; `None`, and an entry, where nothing can be sent.
    fn carry(&mut self, link: usize, payload: &Payload) -> Option<Payload> {
        let drawing = Rc::clone(&self.run.drawing);
        let drawn = drawing.link(link);
        match drawn.behaviour().carry(drawn, payload, self) {
            Ok(carried) => Some(Payload { origin: Origin::Node, ..carried }),
            Err(code) => {
                self.run.record(Subject::Link(link), Step::NotSent { code }, payload, self.latest, false);
                let entry = self.run.trace.len() - 1;
                self.run.give_up(link, payload, entry, code, 0, None);
                None
            }
        }
    }
}

impl Flow for Reaction<'_> {
    fn now_millis(&self) -> u64 {
        self.at_millis
    }

    fn random_bits(&mut self) -> u64 {
        self.run.rng.bits()
    }

    fn event_id(&mut self) -> String {
        clock::uuid(self.run.rng.bits(), self.run.rng.bits())
    }

    fn time_text(&self) -> String {
        clock::rfc3339(self.at_millis)
    }

    fn send(&mut self, link: usize, payload: Payload, after_millis: u64) {
        let Some(carried) = self.carry(link, &payload) else { return };
        let delay_millis = facts::delay_millis(self.run.drawing.link(link).spec().id);
        let at_millis = self.run.now_millis + after_millis + delay_millis;
        self.run.plan(at_millis, Way::Link { link, sent: payload }, carried, self.latest);
    }

    fn offer(&mut self, link: usize, payload: Payload) -> Verdict {
        let Some(carried) = self.carry(link, &payload) else { return Verdict::Ignored };
        self.run.record(Subject::Link(link), Step::Delivered { attempt: 0 }, &carried, self.latest, false);
        let entry = self.run.trace.len() - 1;
        let to = self.run.drawing.links[link].to;
        let verdict = self.run.receive(to, Some(link), &carried, 0, entry);
        match verdict {
            Verdict::Accepted => {}
            Verdict::Ignored => self.run.trace[entry].step = Step::Ignored,
            Verdict::FailedRetryably { code } | Verdict::FailedFinally { code } => {
                self.run.trace[entry].step = Step::Failed { attempt: 0, code };
            }
        }
        verdict
    }

    fn note(&mut self, happening: Happening) {
        self.note_at(self.subject, happening);
        self.latest = Some(self.run.trace.len() - 1);
    }

    fn note_at(&mut self, subject: Subject, happening: Happening) {
        self.run.trace.push(Entry {
            at_millis: self.at_millis,
            subject,
            step: Step::Happening(happening),
            event_id: self.event_id.clone(),
            parent: self.latest,
            payload: None,
        });
    }
}
