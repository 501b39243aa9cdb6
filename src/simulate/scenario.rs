//! What a run is given beside the drawing: what is sent, and what goes wrong meanwhile.

use serde::{Deserialize, Serialize};

/// A run's input; nodes are known by their place in the drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Scenario {
    pub sends: Vec<Sending>,
    pub faults: Vec<Fault>,
}

/// Something that a person sends to a node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sending {
    pub node: usize,
    /// JSON.
    pub text: String,
    #[serde(default)]
    pub at_millis: u64,
}

/// A time during which a node does not take what reaches it: from the first moment up to, not including, the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fault {
    pub node: usize,
    #[serde(flatten)]
    pub kind: FaultKind,
    pub from_millis: u64,
    pub until_millis: u64,
}

/// What goes wrong. The codes are those of the dead-letter queue's message attributes; which failures are tried again is
/// in the user guide, both in eb-rule-dlq.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "fault")]
pub enum FaultKind {
    /// It answers with an error that may pass.
    Outage,
    /// It does not answer in time.
    Timeout,
    /// It has too much to do.
    Throttling,
    /// The sender may not call it.
    PermissionMissing,
    /// It has been deleted.
    Gone,
}

impl FaultKind {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FaultKind::Outage => "ERROR_FROM_TARGET",
            FaultKind::Timeout => "TIMEOUT",
            FaultKind::Throttling => "THROTTLING",
            FaultKind::PermissionMissing => "NO_PERMISSIONS",
            FaultKind::Gone => "NO_RESOURCE",
        }
    }

    /// Whether the service tries again. A missing permission or target goes straight to the dead-letter queue.
    #[must_use]
    pub const fn can_pass(self) -> bool {
        match self {
            FaultKind::Outage | FaultKind::Timeout | FaultKind::Throttling => true,
            FaultKind::PermissionMissing | FaultKind::Gone => false,
        }
    }
}
