//! Retry and Catch.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html> (2025-11).

use super::failure::{Failure, Fault};
use super::scope::Seen;
use super::step::{Progress, error_output, place};
use super::strand::{Phase, Strand};
use super::{Execution, TimerKind};
use crate::states::history::{Data, Detail};
use crate::states::model::{Backoff, Catcher, Next, QueryLanguage, StateKind};
use std::sync::Arc;

impl Execution {
    /// The state failed: it is tried again, caught, or its strand ends.
    pub(super) fn failed(&mut self, strand: &mut Strand, failure: Failure) -> Progress {
        let machine = Arc::clone(&self.machine);
        let state = machine.state(strand.state);
        if !failure.is_final() {
            let retrier = state.retry.iter().position(|retrier| failure.is_named_by(&retrier.errors));
            if let Some(index) = retrier {
                strand.attempts.resize(state.retry.len(), 0);
                let retrier = &state.retry[index];
                if strand.attempts[index] < retrier.max_attempts {
                    let delay_ms = self.delay_ms(&retrier.backoff, strand.attempts[index]);
                    strand.attempts[index] += 1;
                    strand.retry_count += 1;
                    strand.enter(Phase::Resting);
                    self.set_timer(strand, self.now_ms.saturating_add(delay_ms), TimerKind::Wake);
                    return Progress::Wait;
                }
            }
        }
        // Recorded: a runtime error leaves no event of the Map or Parallel state.
        if !failure.is_final() {
            let detail = match state.kind {
                StateKind::Map(_) => Some(Detail::MapStateFailed),
                StateKind::Parallel { .. } => Some(Detail::ParallelStateFailed),
                _ => None,
            };
            if let Some(detail) = detail {
                strand.last_event = self.record(strand.run, strand.last_event, detail);
            }
            if let Some(catcher) = state.catch.iter().find(|catcher| failure.is_named_by(&catcher.errors)) {
                return match self.caught(strand, catcher, state.query_language, &failure) {
                    Ok(progress) => progress,
                    Err(fault) => {
                        let failure = self.failure_of(strand, fault);
                        Progress::Done(Err(failure))
                    }
                };
            }
        }
        Progress::Done(Err(failure))
    }

    fn caught(
        &mut self,
        strand: &mut Strand,
        catcher: &Catcher,
        language: QueryLanguage,
        failure: &Failure,
    ) -> Result<Progress, Fault> {
        let error_output: Data = Arc::new(error_output(failure));
        let seen = Seen { error_output: Some(&error_output), ..Seen::default() };
        let (output, assigned) = self.within(strand, &error_output, seen, |scope| {
            let assigned = scope.assigned(catcher.assign.as_ref())?;
            let output = match (language, &catcher.output) {
                (QueryLanguage::Jsonata, Some(template)) => Arc::new(scope.template(template)?),
                (QueryLanguage::Jsonata, None) => Arc::clone(&error_output),
                (QueryLanguage::JsonPath, _) => place(&catcher.result_path, &strand.input, Arc::clone(&error_output))?,
            };
            Ok((output, assigned))
        })?;
        self.exit(strand, output, assigned, Next::State(catcher.next))
    }

    /// How long to wait before the attempt after `attempts` earlier ones, in milliseconds.
    fn delay_ms(&mut self, backoff: &Backoff, attempts: u64) -> u64 {
        let whole_ms = (delay_secs(backoff, attempts) * 1000.0).min(1e15) as u64;
        if backoff.is_jittered { self.random.below(whole_ms + 1) } else { whole_ms }
    }
}

/// The same in seconds, before jitter shortens it.
pub(super) fn delay_secs(backoff: &Backoff, attempts: u64) -> f64 {
    let mut secs = backoff.interval_secs;
    for _ in 0..attempts.min(200) {
        secs *= backoff.rate;
    }
    backoff.max_delay_secs.map_or(secs, |most| secs.min(most))
}
