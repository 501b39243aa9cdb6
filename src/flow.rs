//! What a node may do with what reaches it: types only. The simulator implements [`Flow`]; kinds use it. Retry, dead letters
//! and rates are the simulator's, so that they exist once.

use crate::diagnostic::Subject;
use serde::Serialize;
use std::rc::Rc;

/// What travels along a link: JSON text, shared because one event goes many ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    pub text: Rc<str>,
    /// How many bus-to-bus hops the event has behind it.
    pub hops: u32,
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
    /// The sender may try again.
    FailedRetryably {
        code: &'static str,
    },
    /// Trying again cannot help.
    FailedFinally {
        code: &'static str,
    },
}

/// What happened at a node, for the trace.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Happening {
    /// A rule took the event.
    Matched,
    /// A rule let the event pass by; `explanation` is the pattern engine's, as JSON.
    NotMatched { explanation: serde_json::Value },
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
    /// Writes into the trace.
    fn note(&mut self, happening: Happening);
    /// Writes into the trace about another node or link.
    fn note_at(&mut self, subject: Subject, happening: Happening);
}
