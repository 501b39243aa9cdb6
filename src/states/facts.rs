//! Limits of the service that a run keeps to.
//!
//! Source, where a line names no other: <https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html> (2025-11).

/// Bytes of JSON that go into or out of a state.
pub const MAX_DATA_BYTES: usize = 262_144;
/// Events in the history of a Standard execution.
pub const MAX_HISTORY_EVENTS: usize = 25_000;
/// How long an Express execution may take.
pub const MAX_EXPRESS_MS: u64 = 5 * 60 * 1000;
/// How long a Standard execution may take: a year.
pub const MAX_STANDARD_MS: u64 = 365 * 24 * 60 * 60 * 1000;
/// Bytes of a definition.
pub const MAX_DEFINITION_BYTES: usize = 1_048_576;
/// Iterations of an inline Map state that run at once.
/// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html>.
pub const MAX_INLINE_CONCURRENCY: usize = 40;
/// Child executions of a distributed Map state that run at once.
pub const MAX_DISTRIBUTED_CONCURRENCY: usize = 10_000;
/// Seconds that a Wait may take.
/// Source: recorded ("Wait state delay is too long.").
pub const MAX_WAIT_SECS: u64 = 2_147_483_647;
