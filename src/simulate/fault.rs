//! What goes wrong in a run: time windows on nodes and links.

use crate::diagnostic::Subject;
use crate::flow::{Payload, Trouble, Verdict};
use crate::json;
use crate::pattern::{self, Pattern};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A time during which something is wrong with a node or link: from the first moment up to, not including, the last.
#[derive(Clone, Debug)]
pub struct Fault {
    pub on: Subject,
    pub kind: FaultKind,
    pub from_millis: u64,
    pub until_millis: u64,
}

/// What goes wrong. The codes are those of the dead-letter queue's message attributes; which failures are tried again is
/// in the user guide, both in eb-rule-dlq.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "fault")]
pub enum FaultKind {
    /// It answers whoever calls it with an error that may pass.
    Outage,
    /// It does not answer in time.
    Timeout,
    /// It has too much to do.
    Throttling,
    /// The sender may not call it.
    PermissionMissing,
    /// It has been deleted.
    Gone,
    /// What comes along the link takes longer; what the node does takes longer.
    Latency { millis: u64 },
    /// What comes along the link is delivered twice.
    Duplicate,
    /// It can be called, and then its own work fails: a function's code, a consumer.
    Failing,
    /// Its own work fails for what matches the pattern: a poison event. An empty pattern is matched by everything.
    Poison { pattern: String },
    /// An endpoint answers with a status, and maybe with `Retry-After`.
    Responds {
        status: u16,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after_seconds: Option<i64>,
    },
}

/// A fault ready to be asked: its pattern is read.
#[derive(Clone)]
pub(super) struct ReadFault {
    fault: Fault,
    poison: Option<Rc<Pattern>>,
}

impl From<&Fault> for ReadFault {
    fn from(fault: &Fault) -> Self {
        let poison = match &fault.kind {
            FaultKind::Poison { pattern } => Pattern::parse(pattern).ok().map(Rc::new),
            _ => None,
        };
        Self { fault: fault.clone(), poison }
    }
}

impl ReadFault {
    fn is_on(&self, subject: Subject, at_millis: u64) -> bool {
        self.fault.on == subject && (self.fault.from_millis..self.fault.until_millis).contains(&at_millis)
    }

    fn poisons(&self, payload: &Payload) -> bool {
        let Some(pattern) = &self.poison else { return true };
        json::read_prefix(&payload.text).is_ok_and(|event| pattern.verdict(&event) == pattern::Verdict::Match)
    }
}

/// What the way to a node answers instead of the node: a fault of the link or of the node it leads to.
pub(super) fn refusal(faults: &[ReadFault], subjects: [Option<Subject>; 2], at_millis: u64) -> Option<Verdict> {
    let is_on = |fault: &&ReadFault| subjects.iter().flatten().any(|subject| fault.is_on(*subject, at_millis));
    faults.iter().filter(is_on).find_map(|fault| match fault.fault.kind {
        FaultKind::Outage => Some(Verdict::FailedRetryably { code: "ERROR_FROM_TARGET" }),
        FaultKind::Timeout => Some(Verdict::FailedRetryably { code: "TIMEOUT" }),
        FaultKind::Throttling => Some(Verdict::FailedRetryably { code: "THROTTLING" }),
        FaultKind::PermissionMissing => Some(Verdict::FailedFinally { code: "NO_PERMISSIONS" }),
        FaultKind::Gone => Some(Verdict::FailedFinally { code: "NO_RESOURCE" }),
        FaultKind::Latency { .. }
        | FaultKind::Duplicate
        | FaultKind::Failing
        | FaultKind::Poison { .. }
        | FaultKind::Responds { .. } => None,
    })
}

/// What is wrong inside a node for a payload.
pub(super) fn trouble(faults: &[ReadFault], node: usize, payload: &Payload, at_millis: u64) -> Trouble {
    let mut trouble = Trouble::default();
    for fault in faults.iter().filter(|fault| fault.is_on(Subject::Node(node), at_millis)) {
        match &fault.fault.kind {
            FaultKind::Latency { millis } => trouble.added_millis += millis,
            FaultKind::Failing => trouble.failing = Some("WORK_FAILED"),
            FaultKind::Poison { .. } if fault.poisons(payload) => trouble.failing = Some("POISON_EVENT"),
            FaultKind::Responds { status, retry_after_seconds } => {
                trouble.status = Some(*status);
                trouble.retry_after_secs = *retry_after_seconds;
            }
            FaultKind::Poison { .. }
            | FaultKind::Outage
            | FaultKind::Timeout
            | FaultKind::Throttling
            | FaultKind::PermissionMissing
            | FaultKind::Gone
            | FaultKind::Duplicate => {}
        }
    }
    trouble
}

/// How much longer something takes along a link.
pub(super) fn added_millis(faults: &[ReadFault], link: usize, at_millis: u64) -> u64 {
    let on = faults.iter().filter(|fault| fault.is_on(Subject::Link(link), at_millis));
    on.map(|fault| match fault.fault.kind {
        FaultKind::Latency { millis } => millis,
        _ => 0,
    })
    .sum()
}

/// Whether something comes twice along a link.
pub(super) fn duplicates(faults: &[ReadFault], link: usize, at_millis: u64) -> bool {
    faults.iter().any(|fault| fault.fault.kind == FaultKind::Duplicate && fault.is_on(Subject::Link(link), at_millis))
}
