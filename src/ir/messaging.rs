//! Queues, topics and their subscriptions.

use super::{Document, Expression, Handle, Statement};

#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    pub is_fifo: bool,
    pub visibility_timeout_seconds: i64,
    pub retention_seconds: i64,
    pub delay_seconds: i64,
    /// The ARN of the queue for messages that were received too often.
    pub dead_letter: Option<Expression>,
    /// How often a message is received before it goes there.
    pub max_receive_count: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct QueuePolicy {
    pub queue: Handle,
    pub statements: Vec<Statement>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    pub is_fifo: bool,
    pub display_name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TopicPolicy {
    pub topic: Handle,
    pub statements: Vec<Statement>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Subscription {
    pub topic: Handle,
    pub protocol: Protocol,
    pub endpoint: Expression,
    pub filter: Option<Filter>,
    pub raw_delivery: bool,
    pub dead_letter: Option<Expression>,
}

/// Which messages a subscription takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    pub policy: Document,
    /// `MessageBody` or `MessageAttributes`.
    pub scope: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    Queue,
    Function,
    Https,
}
