//! Resources of EventBridge, the Classic generation.

use super::{Document, Expression, Statement};
use crate::diagnostic::Subject;

#[derive(Clone, Debug, PartialEq)]
pub struct EventBus {
    pub name: Expression,
    pub description: String,
    /// A partner bus has the name of its source, twice (user guide, eb-saas).
    pub partner_source: Option<Expression>,
}

/// Lets another account put events on a bus.
#[derive(Clone, Debug, PartialEq)]
pub struct EventBusPolicy {
    /// Absent for the default bus.
    pub bus_name: Option<Expression>,
    pub statement: Statement,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub description: String,
    /// Absent for the default bus.
    pub bus_name: Option<Expression>,
    pub pattern: Document,
    pub is_enabled: bool,
    pub targets: Vec<Target>,
}

/// Where a rule sends what it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The link it came from.
    pub origin: Subject,
    /// At most 64 characters, unique in the rule.
    pub id: String,
    pub arn: Expression,
    pub role: Option<Expression>,
    pub input: Input,
    pub retry: Option<RetryPolicy>,
    /// The ARN of a standard queue.
    pub dead_letter: Option<Expression>,
    /// Only for a FIFO queue, and needed there.
    pub message_group: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    WholeEvent,
    Path(String),
    /// JSON text, exactly as it is sent.
    Constant(String),
    Transformer {
        paths: Vec<(String, String)>,
        template: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    pub maximum_retry_attempts: i64,
    pub maximum_event_age_seconds: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Archive {
    pub description: String,
    pub bus_arn: Expression,
    /// `None` keeps every event.
    pub pattern: Option<Document>,
    /// 0 keeps them for ever.
    pub retention_days: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Connection {
    pub description: String,
    pub authorization: Authorization,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Authorization {
    ApiKey { name: String, value: Expression },
    Basic { username: Expression, password: Expression },
    OAuthClientCredentials { token_endpoint: Expression, client_id: Expression, client_secret: Expression },
}

#[derive(Clone, Debug, PartialEq)]
pub struct ApiDestination {
    pub description: String,
    pub connection_arn: Expression,
    pub endpoint: Expression,
    pub method: String,
    pub rate_limit_per_second: i64,
}
