//! Deliveries along links: tries, retries, and where they end.

use super::clock;
use super::engine::{Due, Run};
use super::facts;
use super::fault;
use super::trace::Step;
use crate::diagnostic::Subject;
use crate::flow::{Arrival, Delivery, Exhausted, Failure, Mark, Payload, TriesAgain, Verdict};
use std::rc::Rc;

/// Something on its way along a link.
#[derive(Clone)]
pub(super) struct Parcel {
    pub link: usize,
    /// What was sent, before the link made its payload of it: it is what a dead-letter queue gets.
    pub sent: Payload,
    /// What arrives.
    pub payload: Payload,
    pub parent: Option<usize>,
    pub attempt: u32,
    /// When it was tried first: its age counts from here.
    pub since_millis: u64,
    pub hears: Hears,
    /// It is the second of two.
    pub is_duplicate: bool,
}

/// What its sender hears of a parcel.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hears {
    /// Nothing: the link's retry policy holds.
    Nothing,
    /// How it ended, under a ticket: the link's retry policy holds.
    End(u64),
    /// Each answer, under a ticket: the sender sees to failures itself.
    Answer(u64),
}

/// A delivery that waits for the receiver's answer.
#[derive(Clone)]
pub(super) struct Open {
    pub what: Waiting,
    pub entry: usize,
}

#[derive(Clone)]
pub(super) enum Waiting {
    Parcel(Box<Parcel>),
    /// It could not be sent, and the sender is still to hear that.
    Refused(Box<Parcel>),
    Hand {
        node: usize,
        payload: Box<Payload>,
    },
}

impl Open {
    /// What could not even be sent, for a sender that hears of it.
    pub fn refused(link: usize, payload: Payload, entry: usize, ticket: u64) -> Self {
        let parcel = Parcel {
            link,
            sent: payload.clone(),
            payload,
            parent: Some(entry),
            attempt: 0,
            since_millis: 0,
            hears: Hears::Answer(ticket),
            is_duplicate: false,
        };
        Self { what: Waiting::Refused(Box::new(parcel)), entry }
    }

    pub fn subject(&self) -> Subject {
        match &self.what {
            Waiting::Parcel(parcel) | Waiting::Refused(parcel) => Subject::Link(parcel.link),
            Waiting::Hand { node, .. } => Subject::Node(*node),
        }
    }

    pub fn payload(&self) -> &Payload {
        match &self.what {
            Waiting::Parcel(parcel) | Waiting::Refused(parcel) => &parcel.payload,
            Waiting::Hand { payload, .. } => payload,
        }
    }
}

impl Run {
    /// A person, or a node without a link, hands something to a node.
    pub(super) fn hand(&mut self, node: usize, payload: Payload, parent: Option<usize>) {
        let step = if parent.is_none() { Step::Sent } else { Step::Handed };
        let entry = self.record(Subject::Node(node), step, &payload, parent, true);
        let refusal = fault::refusal(&self.faults, [Some(Subject::Node(node)), None], self.now_millis);
        let (delivery, verdict) = match refusal {
            Some(verdict) => (0, verdict),
            None => self.receive(node, None, &payload, 0, entry),
        };
        if verdict == Verdict::Pending {
            self.open.insert(delivery, Open { what: Waiting::Hand { node, payload: Box::new(payload) }, entry });
        } else if let Some(code) = verdict.code() {
            self.record(Subject::Node(node), Step::Failed { attempt: 0, code }, &payload, Some(entry), false);
        }
    }

    /// Tries a delivery.
    pub(super) fn deliver(&mut self, mut parcel: Parcel) {
        let (link, subject) = (parcel.link, Subject::Link(parcel.link));
        if parcel.attempt == 0 && !parcel.is_duplicate && fault::duplicates(&self.faults, link, self.now_millis) {
            let again = self.record(subject, Step::Duplicated, &parcel.payload, parcel.parent, false);
            // Of the second one the sender knows nothing.
            let hears = if matches!(parcel.hears, Hears::End(_)) { Hears::Nothing } else { parcel.hears };
            let twin = Parcel { is_duplicate: true, parent: Some(again), hears, ..parcel.clone() };
            self.plan(self.now_millis, Due::Deliver(Box::new(twin)));
        }
        // A caller made what it sends; along other links a text that is the link's own is new.
        let shows = parcel.attempt == 0
            && self.trace.has_room()
            && (parcel.hears != Hears::Nothing || !Rc::ptr_eq(&parcel.payload.text, &parcel.sent.text));
        let attempt = parcel.attempt;
        // The entry stands before those of what the delivery brings about, and learns its outcome afterwards.
        let entry = self.enter(subject, Step::Started { attempt }, &parcel.payload, parcel.parent, shows);
        parcel.parent = Some(entry);
        let to = self.drawing.links[link].to;
        let (delivery, verdict) =
            match fault::refusal(&self.faults, [Some(subject), Some(Subject::Node(to))], self.now_millis) {
                Some(verdict) => (0, verdict),
                None => self.receive(to, Some(link), &parcel.payload, attempt, entry),
            };
        match &verdict {
            Verdict::Pending => {
                self.settle(entry, subject, Step::Started { attempt }, &parcel.payload);
                self.open.insert(delivery, Open { what: Waiting::Parcel(Box::new(parcel)), entry });
                return;
            }
            Verdict::Accepted | Verdict::Answered { .. } | Verdict::FailedInPart { .. } => {
                self.settle(entry, subject, Step::Delivered { attempt }, &parcel.payload);
            }
            Verdict::Ignored => self.settle(entry, subject, Step::Ignored, &parcel.payload),
            Verdict::FailedRetryably { code } | Verdict::FailedUntil { code, .. } | Verdict::FailedFinally { code } => {
                self.settle(entry, subject, Step::Failed { attempt, code }, &parcel.payload);
            }
        }
        self.conclude(parcel, verdict);
    }

    /// A receiver that was at work answers.
    pub(super) fn answered(&mut self, delivery: u64, verdict: Verdict) {
        let Some(Open { what, entry }) = self.open.remove(&delivery) else { return };
        match what {
            Waiting::Hand { node, payload } => {
                if let Some(code) = verdict.code() {
                    self.record(Subject::Node(node), Step::Failed { attempt: 0, code }, &payload, Some(entry), false);
                }
            }
            Waiting::Refused(parcel) => self.conclude(*parcel, verdict),
            Waiting::Parcel(mut parcel) => {
                let attempt = parcel.attempt;
                let step = match verdict.code() {
                    Some(code) if !matches!(verdict, Verdict::FailedInPart { .. }) => Step::Failed { attempt, code },
                    Some(_) | None => Step::Delivered { attempt },
                };
                let number = self.record(Subject::Link(parcel.link), step, &parcel.payload, Some(entry), false);
                parcel.parent = Some(number);
                self.conclude(*parcel, verdict);
            }
        }
    }

    /// What follows from an answer: the sender hears it, or the link's policy decides.
    fn conclude(&mut self, parcel: Parcel, verdict: Verdict) {
        if let Hears::Answer(ticket) = parcel.hears {
            return self.tell(&parcel, ticket, &verdict);
        }
        match verdict {
            Verdict::Accepted | Verdict::Answered { .. } | Verdict::Ignored => {
                if let Hears::End(ticket) = parcel.hears {
                    self.tell(&parcel, ticket, &verdict);
                }
            }
            Verdict::Pending => {}
            Verdict::FailedFinally { code } if self.tries_everything_again(parcel.link) => self.retry(parcel, code, 0),
            Verdict::FailedFinally { code } => self.give_up_parcel(&parcel, code, parcel.attempt, None),
            Verdict::FailedRetryably { code } => self.retry(parcel, code, 0),
            Verdict::FailedUntil { code, wait_millis } => self.retry(parcel, code, wait_millis),
            Verdict::FailedInPart { code, .. } => self.retry(parcel, code, 0),
        }
    }

    /// The sender hears an answer.
    fn tell(&mut self, parcel: &Parcel, ticket: u64, verdict: &Verdict) {
        let from = self.drawing.link(parcel.link).from().index;
        self.react(from, Some(&parcel.sent), parcel.parent, |live, node, reaction| {
            live.answered(node, ticket, verdict, reaction);
        });
    }

    fn tries_everything_again(&self, link: usize) -> bool {
        let drawn = self.drawing.link(link);
        drawn.behaviour().retry(drawn).is_some_and(|policy| policy.tries_again == TriesAgain::Everything)
    }

    /// Tries again later, or gives up where the link's policy says so.
    fn retry(&mut self, parcel: Parcel, code: &'static str, least_wait_millis: u64) {
        let drawing = Rc::clone(&self.drawing);
        let drawn = drawing.link(parcel.link);
        let Some(policy) = drawn.behaviour().retry(drawn) else {
            return self.give_up_parcel(&parcel, code, parcel.attempt, None);
        };
        let attempt = parcel.attempt + 1;
        if attempt > policy.most_retries {
            return self.give_up_parcel(&parcel, code, policy.most_retries, Some(Exhausted::MaximumRetryAttempts));
        }
        let wait = facts::retry_delay_millis(policy.backoff, attempt, self.rng.bits()).max(least_wait_millis);
        let at_millis = self.now_millis.saturating_add(wait);
        if at_millis - parcel.since_millis > policy.most_age_millis {
            let exhausted = Some(Exhausted::MaximumEventAgeInSeconds);
            return self.give_up_parcel(&parcel, code, parcel.attempt, exhausted);
        }
        let step = Step::RetryScheduled { attempt, due_millis: at_millis };
        let number = self.record(Subject::Link(parcel.link), step, &parcel.payload, parcel.parent, false);
        self.plan(at_millis, Due::Deliver(Box::new(Parcel { attempt, parent: Some(number), ..parcel })));
    }

    fn give_up_parcel(&mut self, parcel: &Parcel, code: &'static str, retries: u32, exhausted: Option<Exhausted>) {
        self.give_up(Subject::Link(parcel.link), &parcel.sent, parcel.parent, code, retries, exhausted);
        if let Hears::End(ticket) = parcel.hears {
            self.tell(parcel, ticket, &Verdict::FailedFinally { code });
        }
    }

    /// Puts what could not be delivered or handled on the dead-letter queue of its link or node; without one it is lost.
    pub(super) fn give_up(
        &mut self,
        subject: Subject,
        sent: &Payload,
        parent: Option<usize>,
        code: &'static str,
        retries: u32,
        exhausted: Option<Exhausted>,
    ) {
        let drawing = Rc::clone(&self.drawing);
        let queue = match subject {
            Subject::Link(link) => drawing.link(link).outgoing("dead-letter").next(),
            Subject::Node(node) => drawing.node(node).outgoing("dead-letter").next(),
        };
        let step = match queue {
            Some(_) => Step::DeadLettered { code, retries, exhausted },
            None => Step::Dropped { code, retries, exhausted },
        };
        let letter = match subject {
            Subject::Link(link) => {
                let drawn = drawing.link(link);
                let failure = Failure { code, retries, exhausted };
                drawn.behaviour().dead_letter(drawn, sent, failure, &clock::rfc3339(self.now_millis))
            }
            Subject::Node(_) => sent.clone(),
        };
        // A dead letter shows what is in it.
        let number = self.record(subject, step, &letter, parent, queue.is_some());
        if let Some(queue) = queue {
            self.plan_parcel(queue.index, letter.clone(), letter, Some(number), 0, Hears::Nothing);
        }
    }

    /// Plans a first try.
    pub(super) fn plan_parcel(
        &mut self,
        link: usize,
        sent: Payload,
        payload: Payload,
        parent: Option<usize>,
        after_millis: u64,
        hears: Hears,
    ) {
        let at_millis = self.now_millis + after_millis + fault::added_millis(&self.faults, link, self.now_millis);
        let parcel =
            Parcel { link, sent, payload, parent, attempt: 0, since_millis: at_millis, hears, is_duplicate: false };
        self.plan(at_millis, Due::Deliver(Box::new(parcel)));
    }

    /// Lets a node receive; also gives the number by which it can answer later.
    pub(super) fn receive(
        &mut self,
        node: usize,
        link: Option<usize>,
        payload: &Payload,
        attempt: u32,
        entry: usize,
    ) -> (u64, Verdict) {
        let delivery = self.deliveries;
        self.deliveries += 1;
        let arrival = Arrival { payload, link, attempt, delivery: Delivery(delivery) };
        let verdict = self.react(node, Some(payload), Mark(Some(entry)).0, |live, node, reaction| {
            live.receive(node, &arrival, reaction)
        });
        // Only what reaches itself without a link between could find itself reacting, and nothing does.
        (delivery, verdict.unwrap_or(Verdict::Ignored))
    }
}
