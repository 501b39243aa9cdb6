//! The trace: what happened, in order, each entry knowing the one that brought it about, so that an event's journey is a
//! tree. Beyond a stated size entries are counted and no longer kept, and the trace says so.

use crate::diagnostic::Subject;
use crate::flow::{Exhausted, Happening};
use serde::Serialize;
use std::rc::Rc;

/// Entries that a trace keeps; of those after them only the sums are. An entry takes about 130 bytes, and an event's text is
/// kept once for the entries that show it.
pub const MOST_ENTRIES: usize = 1_000_000;

/// One thing that happened. Its number is its position in the trace.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Milliseconds since the run began.
    pub at_millis: u64,
    /// The node it happened at or the link it happened on.
    pub subject: Subject,
    pub step: Step,
    /// The event it is about.
    pub event_id: Option<Rc<str>>,
    /// Which of the things sent to the run it goes back to.
    pub root: u32,
    /// The entry that brought it about.
    pub parent: Option<usize>,
    /// What was sent or delivered, where that is not what the entry's parent was about.
    pub payload: Option<Rc<str>>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Step {
    /// A person sent something to a node.
    Sent,
    /// A node handed something to a node without a link.
    Handed,
    /// It reached the node at the link's end, which is at work and answers later.
    Started { attempt: u32 },
    /// The node at the link's end took it, at the first try (0) or a later one.
    Delivered { attempt: u32 },
    /// The node at the link's end saw it and wanted nothing of it.
    Ignored,
    /// The node at the link's end, or the way there, failed.
    Failed { attempt: u32, code: &'static str },
    /// Nothing could be made to be sent along the link.
    NotSent { code: &'static str },
    /// It is delivered once more, though nothing failed: deliveries are made at least once.
    Duplicated,
    /// It will be tried again.
    RetryScheduled { attempt: u32, due_millis: u64 },
    /// Given up, and put on the dead-letter queue, with the attributes of that message.
    DeadLettered {
        code: &'static str,
        retries: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        exhausted: Option<Exhausted>,
    },
    /// Given up, and lost.
    Dropped {
        code: &'static str,
        retries: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        exhausted: Option<Exhausted>,
    },
    /// An event that causes itself was stopped at the rule that took it again and again.
    LoopStopped { passes: u32 },
    /// The run was stopped here, because it had taken so many steps that it may never end.
    Stopped { steps: u64 },
    /// What the node has to say about itself.
    #[serde(untagged)]
    Happening(Happening),
}

impl Step {
    /// The key of the message that says it in a word or two.
    #[must_use]
    pub const fn message_key(&self) -> &'static str {
        match self {
            Step::Sent => "happening-sent",
            Step::Handed => "happening-handed",
            Step::Started { .. } => "happening-started",
            Step::Delivered { .. } => "happening-delivered",
            Step::Ignored => "happening-ignored",
            Step::Failed { .. } => "happening-failed",
            Step::NotSent { .. } => "happening-not-sent",
            Step::Duplicated => "happening-duplicated",
            Step::RetryScheduled { .. } => "happening-retry-scheduled",
            Step::DeadLettered { .. } => "happening-dead-lettered",
            Step::Dropped { .. } => "happening-dropped",
            Step::LoopStopped { .. } => "happening-loop-stopped",
            Step::Stopped { .. } => "happening-stopped",
            Step::Happening(happening) => of_happening(happening),
        }
    }
}

const fn of_happening(happening: &Happening) -> &'static str {
    match happening {
        Happening::Matched => "happening-matched",
        Happening::NotMatched => "happening-not-matched",
        Happening::PatternRefused { .. } => "happening-pattern-refused",
        Happening::Disabled => "happening-disabled",
        Happening::Skipped => "happening-skipped",
        Happening::NotAsked => "happening-not-asked",
        Happening::Stored => "happening-stored",
        Happening::Done => "happening-done",
        Happening::Erred { .. } => "happening-erred",
        Happening::NoRuleMatched => "happening-no-rule-matched",
        Happening::NoSubscription => "happening-no-subscription",
        Happening::Received { .. } => "happening-received",
        Happening::Deleted => "happening-deleted",
        Happening::Returned => "happening-returned",
        Happening::Expired => "happening-expired",
        Happening::Deduplicated => "happening-deduplicated",
        Happening::Waiting { .. } => "happening-waiting",
        Happening::WorkRetried { .. } => "happening-work-retried",
        Happening::Replayed => "happening-replayed",
        Happening::Refused { .. } => "happening-refused",
        Happening::ReplayStarted { .. } => "happening-replay-started",
        Happening::ReplayCompleted => "happening-replay-completed",
        Happening::Breaker { .. } => "happening-breaker",
        Happening::Set { .. } => "happening-set",
        Happening::NothingYet => "happening-nothing-yet",
        Happening::Polled => "happening-polled",
        Happening::Due => "happening-due",
        Happening::Called => "happening-called",
        Happening::CalledBack { .. } => "happening-called-back",
        Happening::History { .. } => "happening-history",
    }
}

/// The entries, in order.
#[derive(Clone, Debug)]
pub struct Trace {
    kept: Vec<Entry>,
    count: usize,
    most: usize,
}

impl Trace {
    pub(super) fn keeping(most: usize) -> Self {
        Self { kept: Vec::new(), count: 0, most }
    }

    /// Adds an entry and gives its number.
    pub(super) fn push(&mut self, entry: Entry) -> usize {
        if self.kept.len() < self.most {
            self.kept.push(entry);
        }
        self.count += 1;
        self.count - 1
    }

    /// Says what became of a try, once that is known.
    pub(super) fn settle(&mut self, number: usize, step: Step) {
        if let Some(entry) = self.kept.get_mut(number) {
            entry.step = step;
        }
    }

    /// The entries that are kept: the first ones.
    #[must_use]
    pub fn kept(&self) -> &[Entry] {
        &self.kept
    }

    /// How many there were in all.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether room is left, so that it is worth making what an entry would show.
    pub(super) fn has_room(&self) -> bool {
        self.kept.len() < self.most
    }

    /// What an entry is about: its own text, or that of the nearest entry before it on its way that shows one.
    #[must_use]
    pub fn payload(&self, number: usize) -> Option<&Rc<str>> {
        let mut entry = self.kept.get(number)?;
        loop {
            match (&entry.payload, entry.parent) {
                (Some(payload), _) => return Some(payload),
                (None, Some(parent)) => entry = self.kept.get(parent)?,
                (None, None) => return None,
            }
        }
    }
}
