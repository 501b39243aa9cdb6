//! EventBridge Scheduler.

use super::{Expression, Handle, RetryPolicy};

#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    pub description: String,
    /// `rate(…)`, `cron(…)` or `at(…)`.
    pub expression: String,
    /// A name of the IANA's.
    pub time_zone: String,
    /// 0 for exactly at the time.
    pub flexible_window_minutes: i64,
    pub is_enabled: bool,
    pub role: Handle,
    pub target: Expression,
    pub parameters: ScheduleTarget,
    /// JSON text that is sent; `None` sends what the service makes up.
    pub input: Option<String>,
    pub retry: RetryPolicy,
    /// The ARN of a standard queue.
    pub dead_letter: Option<Expression>,
}

/// What a target of one sort needs beside its ARN.
#[derive(Clone, Debug, PartialEq)]
pub enum ScheduleTarget {
    None,
    Bus { source: String, detail_type: String },
    FifoQueue { group: String },
    Stream { key: String },
}
