//! What an execution leaves behind: events with the service's names, order, ids and details.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html> (2025-11) and recorded
//! histories.

mod json;

use super::model::{Machine, StateId};
use serde_json::Value;
use std::sync::Arc;

/// Data that several places hold.
pub type Data = Arc<Value>;

/// One event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// From 1.
    pub id: u64,
    /// The event that this one follows; 0 for the first ones.
    pub previous_id: u64,
    /// Milliseconds since 1970.
    pub at_ms: u64,
    pub detail: Detail,
}

/// Error and cause, as failing events have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorDetail {
    pub error: Option<String>,
    pub cause: Option<String>,
}

/// What a task's events name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// `LambdaFunction…` events.
    Lambda,
    /// `Activity…` events.
    Activity,
    /// `Task…` events.
    Service { resource: String, resource_type: String },
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    ExecutionStarted {
        input: Data,
        role_arn: Arc<str>,
    },
    ExecutionSucceeded {
        output: Data,
    },
    ExecutionFailed(ErrorDetail),
    ExecutionTimedOut(ErrorDetail),
    ExecutionAborted(ErrorDetail),
    ExecutionRedriven {
        count: u64,
    },
    StateEntered {
        state: StateId,
        input: Data,
    },
    StateExited {
        state: StateId,
        output: Data,
        assigned: Vec<(String, Data)>,
    },
    /// Only of Task, Wait, Parallel and Map states.
    StateAborted {
        state: StateId,
    },
    EvaluationFailed {
        state: StateId,
        failure: ErrorDetail,
        location: Option<String>,
    },
    TaskScheduled {
        called: Called,
        /// The Lambda function's or activity's resource.
        resource: String,
        input: Data,
        timeout_secs: Option<u64>,
        heartbeat_secs: Option<u64>,
        credentials_role: Option<String>,
    },
    TaskStarted {
        called: Called,
        worker: Option<String>,
    },
    TaskSubmitted {
        called: Called,
        output: Data,
    },
    TaskSucceeded {
        called: Called,
        output: Data,
    },
    TaskFailed {
        called: Called,
        failure: ErrorDetail,
    },
    TaskTimedOut {
        called: Called,
        failure: ErrorDetail,
    },
    ParallelStateStarted,
    ParallelStateSucceeded,
    ParallelStateFailed,
    MapStateStarted {
        length: usize,
    },
    MapStateSucceeded,
    MapStateFailed,
    MapIterationStarted {
        state: StateId,
        index: usize,
    },
    MapIterationSucceeded {
        state: StateId,
        index: usize,
    },
    MapIterationFailed {
        state: StateId,
        index: usize,
    },
    MapIterationAborted {
        state: StateId,
        index: usize,
    },
    MapRunStarted {
        arn: String,
    },
    MapRunSucceeded,
    MapRunFailed(ErrorDetail),
}

impl Event {
    /// The event's type, as the service names it.
    #[must_use]
    pub fn name(&self, machine: &Machine) -> String {
        json::name(&self.detail, machine)
    }

    /// The event as `GetExecutionHistory` answers it; data stands as JSON text in it, as there.
    #[must_use]
    pub fn to_json(&self, machine: &Machine) -> Value {
        json::event(self, machine)
    }
}
