//! How a run writes its trace, and tells those who count.

use super::engine::{Due, Run};
use super::trace::{Entry, Step};
use crate::diagnostic::Subject;
use crate::flow::Payload;
use std::rc::Rc;

impl Run {
    /// Writes an entry and gives its number.
    pub(super) fn record(
        &mut self,
        subject: Subject,
        step: Step,
        about: &Payload,
        parent: Option<usize>,
        shows_payload: bool,
    ) -> usize {
        let number = self.trace.count();
        let is_try = matches!(step, Step::Sent | Step::Handed);
        self.publish(number, subject, &step, is_try, about);
        self.enter(subject, step, about, parent, shows_payload)
    }

    /// Writes an entry about a try whose end is not known yet; [`Run::settle`] says it.
    pub(super) fn enter(
        &mut self,
        subject: Subject,
        step: Step,
        about: &Payload,
        parent: Option<usize>,
        shows_payload: bool,
    ) -> usize {
        self.trace.push(Entry {
            at_millis: self.now_millis,
            subject,
            step,
            event_id: about.event_id.clone(),
            root: about.root,
            parent,
            payload: shows_payload.then(|| Rc::clone(&about.text)),
        })
    }

    pub(super) fn settle(&mut self, number: usize, subject: Subject, step: Step, about: &Payload) {
        self.publish(number, subject, &step, true, about);
        self.trace.settle(number, step);
    }

    /// Tells those who count.
    fn publish(&mut self, number: usize, subject: Subject, step: &Step, is_try: bool, about: &Payload) {
        self.tally.add(self.now_millis, subject, step, number, &self.drawing);
        for watch in &mut self.watches {
            watch.see(self.now_millis, subject, step, is_try, about, &self.drawing);
        }
    }

    /// Ends a run that may never end by itself, and says where it was.
    pub(super) fn stop(&mut self, due: &Due) {
        let (subject, about, parent) = match due {
            Due::Deliver(parcel) => (Subject::Link(parcel.link), Some(parcel.payload.clone()), parcel.parent),
            Due::Hand { node, payload, parent } => (Subject::Node(*node), Some((**payload).clone()), *parent),
            Due::Answer { delivery, .. } => match self.open.get(delivery) {
                Some(open) => (open.subject(), Some(open.payload().clone()), Some(open.entry)),
                None => (Subject::Node(0), None, None),
            },
            Due::Wake { node, .. } => (Subject::Node(*node), None, None),
            Due::Stream(at) => (Subject::Node(self.scenario.streams[*at].node), None, None),
            Due::Listed(at) => (Subject::Node(self.scenario.sends[*at].node), None, None),
            Due::Order(at) => (Subject::Node(self.scenario.orders[*at].node), None, None),
        };
        let about = about.unwrap_or_else(|| Payload::by_hand(""));
        self.record(subject, Step::Stopped { steps: self.steps }, &about, parent, false);
        self.due.clear();
    }
}
