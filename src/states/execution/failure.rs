//! How things go wrong, and how an execution ends.

use crate::states::history::{Data, ErrorDetail};

/// An error on its way through Retry and Catch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failure {
    pub detail: ErrorDetail,
    /// Whether a heartbeat was missed, so that `States.HeartbeatTimeout` names it too.
    pub is_heartbeat: bool,
}

impl Failure {
    #[must_use]
    pub fn new(error: impl Into<String>, cause: impl Into<String>) -> Failure {
        let detail = ErrorDetail { error: Some(error.into()), cause: Some(cause.into()) };
        Failure { detail, is_heartbeat: false }
    }

    /// Too much data (recorded).
    pub(super) fn too_large(state: &str) -> Failure {
        Failure::new(
            "States.DataLimitExceeded",
            format!(
                "The state/task '{state}' returned a result with a size exceeding the maximum number of bytes service limit."
            ),
        )
    }

    /// Whether no Retry or Catch can take it, not even one that names it (recorded).
    pub(super) fn is_final(&self) -> bool {
        self.detail.error.as_deref() == Some("States.Runtime")
    }

    /// Whether an `ErrorEquals` names it.
    /// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html> (2025-11); that `States.ALL`
    /// takes `States.DataLimitExceeded` of a task is recorded, against the page.
    pub(super) fn is_named_by(&self, names: &[String]) -> bool {
        let error = self.detail.error.as_deref();
        names.iter().any(|name| match name.as_str() {
            "States.ALL" => true,
            "States.TaskFailed" => !matches!(error, Some("States.Timeout" | "States.DataLimitExceeded")),
            "States.HeartbeatTimeout" => self.is_heartbeat,
            name => Some(name) == error,
        })
    }
}

/// How an execution ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    Succeeded(Data),
    Failed(ErrorDetail),
    TimedOut(ErrorDetail),
    Aborted(ErrorDetail),
    /// Our own guard: it went on for so many transitions.
    GivenUp {
        transitions: u64,
    },
}

impl Ending {
    /// The status as the service names it; what we gave up counts as aborted.
    #[must_use]
    pub fn status(&self) -> &'static str {
        match self {
            Ending::Succeeded(_) => "SUCCEEDED",
            Ending::Failed(_) => "FAILED",
            Ending::TimedOut(_) => "TIMED_OUT",
            Ending::Aborted(_) | Ending::GivenUp { .. } => "ABORTED",
        }
    }
}

/// Why a value could not be worked out, before it is known in which state and after which event.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    /// `States.Runtime`; the sentence follows the state and its event.
    Runtime(String),
    /// `States.QueryEvaluationError` with the field. `is_expression` where the expression itself failed and not what became of
    /// its value.
    Query { reason: String, location: Option<String>, is_expression: bool },
    /// An intrinsic function refused its arguments.
    Intrinsic { call: String, reason: String },
    /// Something with its own error.
    Other(Failure),
}
