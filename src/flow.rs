//! What a node may do with what reaches it: types only. The simulator implements [`Flow`]; kinds use it. Retry, dead letters
//! and rates are the simulator's, so that they exist once.

use crate::diagnostic::Subject;
use crate::event::Entry;
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
    /// Which of the things sent to the run it goes back to: the first is 0.
    pub root: u32,
    /// The message group or partition that it belongs to, where the sender says one.
    pub group: Option<Rc<str>>,
    /// The rules alone that may take it, by their place in the drawing: a replay may name some.
    pub only_rules: Option<Rc<[usize]>>,
    /// The rules that took what it was made of, the latest first: what an event that causes itself is known by.
    pub lineage: Option<Rc<Lineage>>,
    /// What a batch holds.
    pub items: Option<Rc<[Payload]>>,
    /// The entry of PutEvents that its sender has written, so that the link to the bus has nothing to say.
    pub entry: Option<Rc<Entry>>,
    /// Whether the sender waits for what the receiver's work comes to, and not only for its being taken.
    pub is_waited_for: bool,
    /// By what the same is known to be the same, where the sender says that.
    pub deduplication: Option<Rc<str>>,
    /// Attributes of the message that it is, by name.
    pub attributes: Option<Rc<[(&'static str, String)]>>,
}

/// Who a payload comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person sent it, to this very node.
    Person,
    /// It came along a link.
    Node,
    /// The service that sends it made it itself, as the detail of an event.
    Service,
}

/// One rule that took an event, and those before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lineage {
    pub rule: usize,
    pub before: Option<Rc<Lineage>>,
}

impl Payload {
    /// What a person sends.
    #[must_use]
    pub fn by_hand(text: &str) -> Self {
        Self::made(text.into(), None, Origin::Person)
    }

    /// A payload that nothing more is known of.
    #[must_use]
    pub fn made(text: Rc<str>, event_id: Option<Rc<str>>, origin: Origin) -> Self {
        Self {
            text,
            event_id,
            hops: 0,
            origin,
            root: 0,
            group: None,
            only_rules: None,
            lineage: None,
            items: None,
            entry: None,
            is_waited_for: false,
            deduplication: None,
            attributes: None,
        }
    }

    /// The single things that it holds: a batch's items, else itself.
    #[must_use]
    pub fn each(&self) -> &[Payload] {
        self.items.as_deref().unwrap_or(std::slice::from_ref(self))
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
    /// By which the node answers later, where its verdict is [`Verdict::Pending`].
    pub delivery: Delivery,
}

/// A delivery that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Delivery(pub u64);

/// A place in the trace, to go on from when something that waited goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark(pub Option<usize>);

/// What a receiver answers to a sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Accepted,
    /// The receiver's work is done and has come to this.
    Answered {
        text: Rc<str>,
    },
    /// The receiver has seen it and wants nothing of it: a rule whose pattern does not match.
    Ignored,
    /// The sender may try again.
    FailedRetryably {
        code: &'static str,
    },
    /// The sender may try again, but not before so many milliseconds have passed.
    FailedUntil {
        code: &'static str,
        wait_millis: u64,
    },
    /// Trying again cannot help.
    FailedFinally {
        code: &'static str,
    },
    /// Of a batch, the items at these places failed and may be tried again; the others were taken.
    FailedInPart {
        code: &'static str,
        items: Vec<usize>,
    },
    /// The receiver is at work and answers later, by [`Flow::answer`].
    Pending,
}

impl Verdict {
    /// Why it failed.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        match self {
            Verdict::FailedRetryably { code }
            | Verdict::FailedUntil { code, .. }
            | Verdict::FailedFinally { code }
            | Verdict::FailedInPart { code, .. } => Some(code),
            Verdict::Accepted | Verdict::Answered { .. } | Verdict::Ignored | Verdict::Pending => None,
        }
    }
}

/// How often a delivery is tried. It ends at whichever limit comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Tries after the first.
    pub most_retries: u32,
    pub most_age_millis: u64,
    pub backoff: Backoff,
    pub tries_again: TriesAgain,
}

/// After which failures a delivery is tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriesAgain {
    /// After those that may pass.
    WhatMayPass,
    /// After each.
    Everything,
}

/// How a delivery ended that was given up, for what its dead-letter queue gets.
#[derive(Clone, Copy, Debug)]
pub struct Failure {
    pub code: &'static str,
    /// Tries after the first.
    pub retries: u32,
    pub exhausted: Option<Exhausted>,
}

/// Whose waits between tries are kept; the numbers are the simulator's facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backoff {
    /// A rule's.
    EventBridge,
    /// A topic's, to queues and functions.
    SnsManaged,
    /// A topic's, to HTTP endpoints.
    SnsHttp,
}

/// The limit that ended the retries, as the dead-letter queue's attribute `EXHAUSTED_RETRY_CONDITION` spells it (user
/// guide, eb-rule-dlq).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Exhausted {
    MaximumRetryAttempts,
    MaximumEventAgeInSeconds,
}

/// What happened at a node, for the trace.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Happening {
    /// A rule took the event.
    Matched,
    /// A rule let the event pass by.
    NotMatched,
    /// The rule's pattern cannot be read, so the rule takes nothing.
    PatternRefused { code: &'static str },
    /// The rule is disabled.
    Disabled,
    /// A replay of other rules, or a time that a subscriber does not begin at: this one is not asked.
    NotAsked,
    /// A subscriber goes on without it.
    Skipped,
    /// Kept by an archive, a queue, a log group.
    Stored,
    /// The receiver did its work.
    Done,
    /// The receiver tried its work and failed.
    Erred { code: &'static str },
    /// No rule or subscriber of a bus took the event.
    NoRuleMatched,
    /// No subscription of a topic wants the message.
    NoSubscription,
    /// A consumer received the message from its queue, for the so-many-th time.
    Received { count: u32 },
    /// The consumer deleted the message: it leaves the queue.
    Deleted,
    /// The message is visible again after its consumer did not delete it.
    Returned,
    /// Kept longer than the retention: gone.
    Expired,
    /// The same was sent a short while before: taken, and not kept again.
    Deduplicated,
    /// It waits for a free place: a rate or a concurrency is used up.
    Waiting { code: &'static str },
    /// The work failed and will be tried again by the one who keeps it.
    WorkRetried { attempt: u32, due_millis: u64 },
    /// An archive sends the event again.
    Replayed,
    /// What a person told the node to do could not be done.
    Refused { code: &'static str },
    /// A replay has begun.
    ReplayStarted { events: u32 },
    /// A replay is over.
    ReplayCompleted,
    /// A circuit breaker changed its state.
    Breaker { state: &'static str },
    /// A service keeps a value.
    Set { key: String, value: String },
    /// A service has nothing to say yet: who asked may ask again.
    NothingYet,
    /// A service asks on its own account, or again.
    Polled,
    /// A schedule's time has come.
    Due,
    /// An endpoint was called.
    Called,
    /// A task token came back.
    CalledBack { answer: &'static str },
    /// An event of an execution's history, as the service names it; its details are what the entry shows.
    History { execution: String, event_type: String, id: u64, previous_id: u64, state: String },
}

/// What is wrong inside a node at a moment, and how long it takes: a scenario's faults as the node's kind sees them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// Its work fails with this code.
    pub failing: Option<&'static str>,
    /// Its work takes so much longer.
    pub added_millis: u64,
    /// An endpoint answers with this status.
    pub status: Option<u16>,
    /// With this `Retry-After`, in seconds; negative asks not to be tried again.
    pub retry_after_secs: Option<i64>,
}

/// What a scenario tells a node to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// An archive sends the events again that lie between two moments, the last one not included.
    Replay { name: Rc<str>, from_millis: u64, until_millis: u64, rules: Rc<[usize]> },
    /// A subscriber stops delivering.
    Pause,
    /// A subscriber goes on: with its backlog, or with what comes from now on.
    Resume { skips_backlog: bool },
    /// A person answers a task of a state machine that waits for somebody outside: the one that has waited longest.
    Answer { state: Rc<str>, answer: TaskAnswer },
    /// A state machine's tasks answer this from now on: mocks by state, as a JSON text.
    Mock { mocks: Rc<str> },
    /// A state machine's latest execution that has failed goes on at the state where it failed.
    Redrive,
}

/// What is sent back with a task token. Outputs are JSON texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskAnswer {
    Success { output: Rc<str> },
    Failure { error: Rc<str>, cause: Rc<str> },
    Heartbeat,
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
    /// Milliseconds since 1970-01-01T00:00:00Z at the simulated time, for what goes by a calendar.
    fn unix_millis(&self) -> u64;
    /// Milliseconds since the run began at a time of an event, as RFC 3339 text in UTC; 0 for one before the run.
    fn millis_of(&self, time: &str) -> Option<u64>;
    /// The number of something new that a node begins on its own account, as [`Payload::root`] counts.
    fn new_root(&mut self) -> u32;
    /// Sends along an outgoing link of the reacting node, or of a rule that belongs to it, `after_millis` from now; the link's retry policy holds.
    fn send(&mut self, link: usize, payload: Payload, after_millis: u64);
    /// Sends along an outgoing link and hears the answer under `ticket`; the sender sees to failures itself.
    fn call(&mut self, link: usize, payload: Payload, after_millis: u64, ticket: u64);
    /// Sends along an outgoing link, by the link's retry policy, and hears under `ticket` how it ended: when it was taken,
    /// or given up.
    fn deliver(&mut self, link: usize, payload: Payload, after_millis: u64, ticket: u64);
    /// Hands along an outgoing link of the reacting node at once and hears the answer: for links inside one service, which
    /// take no time and cannot fail on the way.
    fn offer(&mut self, link: usize, payload: Payload) -> Verdict;
    /// Hands to a node that no link leads to.
    fn hand(&mut self, node: usize, payload: Payload, after_millis: u64);
    /// Answers a delivery that waited.
    fn answer(&mut self, delivery: Delivery, verdict: Verdict);
    /// Gives up something for good: to the dead-letter queue of the reacting node, else it is lost.
    fn give_up(&mut self, payload: &Payload, code: &'static str, retries: u32, exhausted: Option<Exhausted>);
    /// Gives up for good what an outgoing link was to carry: to the dead-letter queue of the link, else it is lost.
    fn give_up_on(
        &mut self,
        link: usize,
        payload: &Payload,
        code: &'static str,
        retries: u32,
        exhausted: Option<Exhausted>,
    );
    /// Wakes the reacting node at a moment, with a number of its own.
    fn wake_at(&mut self, at_millis: u64, alarm: u64);
    /// The reacting node no longer wants to be woken with that number.
    fn forget(&mut self, alarm: u64);
    /// What is wrong inside the reacting node now, for a payload.
    fn trouble(&self, payload: &Payload) -> Trouble;
    /// Adds to a number that the whole run shares and gives the sum: for limits of an account.
    fn tally(&mut self, name: &'static str, by: i64) -> i64;
    /// Writes into the trace.
    fn note(&mut self, happening: Happening);
    /// Writes into the trace about one of several things, or another than what arrived; then its text is shown.
    fn note_about(&mut self, payload: &Payload, happening: Happening);
    /// Writes into the trace about another node or link; [`Flow::go_on`] with the mark makes what comes next follow from it.
    fn note_at(&mut self, subject: Subject, happening: Happening) -> Mark;
    /// Writes into the trace that a link inside one service handed something on, or that its end wanted nothing of it.
    fn note_passed(&mut self, link: usize, is_taken: bool) -> Mark;
    /// Whether the run goes on until all is quiet, so that what repeats itself for ever must not begin.
    fn is_open_ended(&self) -> bool;
    /// Stops an event that causes itself.
    fn stop_loop(&mut self, rule: usize, passes: u32);
    /// Where the reaction is in the trace.
    fn mark(&self) -> Mark;
    /// Goes on from another place.
    fn go_on(&mut self, mark: Mark);
}
