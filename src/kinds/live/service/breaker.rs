//! A circuit breaker around what a service calls: after so many failures in a row it opens and lets nothing through, after a
//! while it lets a few through on trial, and when those are answered it closes.

use crate::kinds::NodeRef;

#[derive(Clone, Debug)]
pub(super) struct Breaker {
    pub policy: Policy,
    state: State,
    most_failures: u32,
    trials: u32,
    pub open_millis: u64,
}

/// What becomes of a request while the breaker is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Policy {
    /// It is refused at once.
    FailFast,
    /// The service keeps it until the breaker lets it through.
    KeepForRetry,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed {
        failures: u32,
    },
    Open,
    /// So many more may go through, and so many still have to be answered well.
    HalfOpen {
        free: u32,
        missing: u32,
    },
}

impl Breaker {
    /// The breaker of a service; `None` for one without.
    pub fn of(node: NodeRef<'_>) -> Option<Self> {
        let policy = match node.text("breaker") {
            "fail-fast" => Policy::FailFast,
            "keep-for-retry" => Policy::KeepForRetry,
            _ => return None,
        };
        let number = |field| u32::try_from(node.integer(field)).unwrap_or(1).max(1);
        Some(Self {
            policy,
            state: State::Closed { failures: 0 },
            most_failures: number("breaker-failures"),
            trials: number("breaker-trials"),
            open_millis: super::super::millis(node.integer("breaker-open-seconds")),
        })
    }

    /// Whether one more may go through now.
    pub fn admits(&mut self) -> bool {
        match &mut self.state {
            State::Closed { .. } => true,
            State::Open => false,
            State::HalfOpen { free, .. } => {
                let is_free = *free > 0;
                *free = free.saturating_sub(1);
                is_free
            }
        }
    }

    /// What went through was answered; the new state, where it changes.
    pub fn hear(&mut self, is_well: bool) -> Option<&'static str> {
        let (state, told) = match (self.state, is_well) {
            (State::Closed { .. }, true) => (State::Closed { failures: 0 }, None),
            (State::Closed { failures }, false) if failures + 1 >= self.most_failures => (State::Open, Some("open")),
            (State::Closed { failures }, false) => (State::Closed { failures: failures + 1 }, None),
            // What went through before it opened.
            (State::Open, _) => (State::Open, None),
            (State::HalfOpen { missing, .. }, true) if missing <= 1 => (State::Closed { failures: 0 }, Some("closed")),
            (State::HalfOpen { free, missing }, true) => (State::HalfOpen { free, missing: missing - 1 }, None),
            (State::HalfOpen { .. }, false) => (State::Open, Some("open")),
        };
        self.state = state;
        told
    }

    /// Its time is over; the new state, where it changes.
    pub fn try_again(&mut self) -> Option<&'static str> {
        (self.state == State::Open).then(|| {
            self.state = State::HalfOpen { free: self.trials, missing: self.trials };
            "half-open"
        })
    }
}
