//! What a node may do with what reaches it: types only. The simulator implements [`Flow`]; kinds use it. Retry, dead letters
//! and rates are the simulator's, so that they exist once.

use crate::diagnostic::Subject;
use crate::pattern::Explanation;
use serde::Serialize;
use std::rc::Rc;

/// What travels along a link: JSON text, shared because one event goes many ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    pub text: Rc<str>,
    /// The event that it is, or that it was made of; `None` for what a person sends to anything but a bus.
    pub event_id: Option<Rc<str>>,
    /// How many bus-to-bus hops the event has behind it.
    pub hops: u32,
    pub origin: Origin,
}

/// Who a payload comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person sent it, to this very node.
    Person,
    /// It came along a link.
    Node,
}

impl Payload {
    /// What a person sends.
    #[must_use]
    pub fn by_hand(text: &str) -> Self {
        Self { text: text.into(), event_id: None, hops: 0, origin: Origin::Person }
    }
}

/// Something that reached a node.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    pub payload: &'a Payload,
    /// The link it came along (its index in the drawing); `None` for what a person sent to the node.
    pub link: Option<usize>,
    /// 0 for the first try, 1 for the first retry, and so on.
    pub attempt: u32,
}

/// What a receiver answers to a sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Accepted,
    /// The receiver has seen it and wants nothing of it: a rule whose pattern does not match.
    Ignored,
    /// The sender may try again.
    FailedRetryably {
        code: &'static str,
    },
    /// Trying again cannot help.
    FailedFinally {
        code: &'static str,
    },
}

/// How often a delivery is tried. It ends at whichever limit comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Tries after the first.
    pub most_retries: u32,
    pub most_age_millis: u64,
}

/// What happened at a node, for the trace.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Happening {
    /// A rule took the event.
    Matched,
    /// A rule let the event pass by.
    NotMatched { explanation: Box<Explanation> },
    /// The rule's pattern cannot be read, so the rule takes nothing.
    PatternRefused { code: &'static str },
    /// The rule is disabled.
    Disabled,
    /// Kept by an archive, a queue, a log group.
    Stored,
    /// The receiver did its work.
    Done,
    /// Nobody took the event.
    NoRuleMatched,
}

/// The simulator as a kind sees it while it reacts.
pub trait Flow {
    /// Milliseconds since the run began.
    fn now_millis(&self) -> u64;
    /// The next 64 random bits of the run's one generator.
    fn random_bits(&mut self) -> u64;
    /// A new event id, unique in the run.
    fn event_id(&mut self) -> String;
    /// The simulated time as RFC 3339 text, for an event's `time`.
    fn time_text(&self) -> String;
    /// Sends along an outgoing link of the reacting node, `after_millis` from now.
    fn send(&mut self, link: usize, payload: Payload, after_millis: u64);
    /// Hands along an outgoing link of the reacting node at once and hears the answer: for links inside one service, which
    /// take no time and cannot fail on the way.
    fn offer(&mut self, link: usize, payload: Payload) -> Verdict;
    /// Writes into the trace.
    fn note(&mut self, happening: Happening);
    /// Writes into the trace about another node or link.
    fn note_at(&mut self, subject: Subject, happening: Happening);
}
