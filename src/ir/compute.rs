//! Resources that work: functions, state machines, and the log groups they write to.

use super::{Document, Expression, Handle, StreamReading};

#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    pub description: String,
    pub runtime: String,
    pub architecture: String,
    pub timeout_seconds: i64,
    pub memory_mb: i64,
    pub role: Handle,
    pub log_group: Handle,
    pub code: Code,
    /// 0 reserves none.
    pub reserved_concurrency: i64,
    /// Names in capitals with underscores.
    pub environment: Vec<(String, Expression)>,
    pub dead_letter: Option<Expression>,
}

/// What a function runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Code {
    /// A whole program in one file; its handler is `index.handler`.
    Inline(String),
    /// A package in a bucket.
    Package { bucket: Expression, key: Expression, handler: Expression },
}

/// Lets a service invoke a function.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionPermission {
    pub function: Expression,
    pub principal: &'static str,
    pub source_arn: Expression,
}

/// Lambda polls a queue or reads a stream for a function.
#[derive(Clone, Debug, PartialEq)]
pub struct EventSourceMapping {
    pub function: Expression,
    pub source_arn: Expression,
    pub batch_size: i64,
    pub batch_window_seconds: i64,
    pub maximum_concurrency: Option<i64>,
    /// `None` for a queue.
    pub stream: Option<StreamReading>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StateMachine {
    pub is_express: bool,
    pub definition: Document,
    /// What stands for `${name}` in the definition.
    pub substitutions: Vec<(String, Expression)>,
    pub role: Handle,
}

impl StateMachine {
    /// A text of the definition in its parts: text, and what stands for a placeholder.
    pub fn parts<'a>(&'a self, text: &'a str) -> Vec<Result<&'a Expression, &'a str>> {
        let mut parts = Vec::new();
        let mut rest = text;
        let first = |rest: &str| {
            let found = self.substitutions.iter().filter_map(|(name, value)| {
                let placeholder = format!("${{{name}}}");
                rest.find(&placeholder).map(|at| (at, placeholder.len(), value))
            });
            found.min_by_key(|(at, _, _)| *at)
        };
        while let Some((at, length, value)) = first(rest) {
            if at > 0 {
                parts.push(Err(&rest[..at]));
            }
            parts.push(Ok(value));
            rest = &rest[at + length..];
        }
        if !rest.is_empty() || parts.is_empty() {
            parts.push(Err(rest));
        }
        parts
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct LogGroup {
    pub retention_days: i64,
    /// Whether what it holds outlives the deployment: true for a log group that somebody drew.
    pub is_kept: bool,
}
