//! EventBridge Pipes.

use super::{Document, Expression, Handle};

/// Takes records from one source, filters and enriches them, and hands them to one target.
#[derive(Clone, Debug, PartialEq)]
pub struct Pipe {
    pub description: String,
    pub is_running: bool,
    pub role: Handle,
    pub source: Expression,
    pub sort: PipeSource,
    pub batch_size: i64,
    pub batch_window_seconds: i64,
    /// At most five; a record passes that one of them takes, and with none every record does.
    pub filters: Vec<Document>,
    pub enrichment: Option<PipeStep>,
    pub target: PipeStep,
    pub parameters: PipeTarget,
}

/// What a pipe reads.
#[derive(Clone, Debug, PartialEq)]
pub enum PipeSource {
    /// Whose retries and dead letters are its own.
    Queue,
    /// A Kinesis stream.
    Stream(StreamReading),
    /// The stream of a DynamoDB table.
    TableStream(StreamReading),
}

/// How a stream is read, and when a record is given up.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamReading {
    /// Whether the oldest record is the first.
    pub from_oldest: bool,
    /// -1 for as long as the stream keeps the record.
    pub maximum_retry_attempts: i64,
    /// The ARN of a standard queue.
    pub dead_letter: Option<Expression>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PipeStep {
    pub arn: Expression,
    /// What is sent instead of the record.
    pub template: Option<String>,
}

/// What a target of one sort needs beside its ARN. `key` is the path of what records are grouped or spread by.
#[derive(Clone, Debug, PartialEq)]
pub enum PipeTarget {
    None,
    Bus {
        source: String,
        detail_type: String,
    },
    FifoQueue {
        key: &'static str,
    },
    Stream {
        key: &'static str,
    },
    /// An execution is started and not waited for.
    StateMachine,
}
