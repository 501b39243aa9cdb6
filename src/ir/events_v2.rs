//! Resources of EventBridge, the Custom Event Bus generation (`AWS::EventsV2`).

use super::{Document, Expression, Handle, RetryPolicy};

#[derive(Clone, Debug, PartialEq)]
pub struct CustomEventBus {
    /// Begins with a letter or digit.
    pub name: String,
    pub description: String,
    pub retention_days: i64,
}

/// Takes events of one bus and hands them to one target.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscriber {
    pub name: String,
    pub description: String,
    pub bus: Handle,
    /// The subscriber of the same bus that is made before this one: a bus makes one at a time (user guide,
    /// eb-custom-bus-subscribers).
    pub after: Option<Handle>,
    pub is_fifo: bool,
    pub is_running: bool,
    pub start: StartingPosition,
    /// At most one for each scope; none takes every event.
    pub filters: Vec<ScopedFilter>,
    pub target: Expression,
    pub role: Handle,
    pub parameters: TargetParameters,
    pub transformer: Transformer,
    pub batch_size: i64,
    pub batch_window_seconds: i64,
    pub retry: RetryPolicy,
    /// The ARN of the queue for records of what failed.
    pub on_failure: Option<Expression>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ScopedFilter {
    /// `DATA`, `METADATA` or `SYSTEM_METADATA`.
    pub scope: &'static str,
    pub pattern: Document,
}

/// Where in the bus's retained events a new subscriber begins. Times are seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartingPosition {
    Latest,
    /// With the oldest event that is retained.
    Horizon,
    Timestamp {
        start: i64,
        end: Option<i64>,
    },
}

/// What a target of one sort needs beside its ARN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetParameters {
    None,
    /// A FIFO queue: messages are grouped as the events are.
    FifoQueue,
    /// A FIFO topic, likewise.
    FifoTopic,
    Function {
        /// Whether the function's answer is waited for.
        waits: bool,
    },
    /// An execution is started and not waited for.
    StateMachine,
    /// A stream whose records are spread by the event's id.
    Stream,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Transformer {
    Raw,
    WithMetadata,
    /// One expression within `{% %}`.
    Jsonata(String),
}

/// Brings the events of one AWS service from the default bus to a Custom Event Bus.
#[derive(Clone, Debug, PartialEq)]
pub struct EventSource {
    pub name: String,
    pub bus: Handle,
    /// As the events name it, e.g. `aws.s3`.
    pub service: String,
    /// `None` brings every event of the service.
    pub pattern: Option<Document>,
}
