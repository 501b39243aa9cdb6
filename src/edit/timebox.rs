//! The clock of a workshop: it runs down from some minutes, can be held, and goes on to count when the time is over. What
//! time it is comes in as an argument, in milliseconds of any clock that only goes forward.

/// A clock that runs down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timebox {
    /// The whole time, milliseconds.
    length: f64,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    /// It stands, with so much left.
    Held { left: f64 },
    /// It runs and is over at this time.
    Running { end: f64 },
}

/// One minute to three hours.
pub const MOST_MINUTES: u32 = 180;

impl Timebox {
    /// A clock that stands at its beginning. Minutes are kept within 1 and [`MOST_MINUTES`].
    #[must_use]
    pub fn new(minutes: u32) -> Self {
        let length = f64::from(minutes.clamp(1, MOST_MINUTES)) * 60_000.0;
        Self { length, state: State::Held { left: length } }
    }

    #[must_use]
    pub fn minutes(&self) -> u32 {
        (self.length / 60_000.0) as u32
    }

    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.state, State::Running { .. })
    }

    /// Whether it stands where it began.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.state == State::Held { left: self.length }
    }

    /// Lets it run, or holds it.
    #[must_use]
    pub fn toggled(self, now: f64) -> Self {
        let state = match self.state {
            State::Held { left } => State::Running { end: now + left },
            State::Running { end } => State::Held { left: end - now },
        };
        Self { state, ..self }
    }

    /// The same clock at its beginning.
    #[must_use]
    pub fn reset(self) -> Self {
        Self { state: State::Held { left: self.length }, ..self }
    }

    /// A minute more.
    #[must_use]
    pub fn extended(self, now: f64) -> Self {
        // What is over is over: the new minute begins now.
        let more = |left: f64| left.max(0.0) + 60_000.0;
        let state = match self.state {
            State::Held { left } => State::Held { left: more(left) },
            State::Running { end } => State::Running { end: now + more(end - now) },
        };
        Self { state, ..self }
    }

    /// What is left, in milliseconds; negative when it is over.
    #[must_use]
    pub fn left(&self, now: f64) -> f64 {
        match self.state {
            State::Held { left } => left,
            State::Running { end } => end - now,
        }
    }

    #[must_use]
    pub fn is_over(&self, now: f64) -> bool {
        self.left(now) <= 0.0
    }

    /// The part of its time that is left, from 1 to 0.
    #[must_use]
    pub fn part_left(&self, now: f64) -> f64 {
        (self.left(now) / self.length).clamp(0.0, 1.0)
    }

    /// What it shows: minutes and seconds, a second counting until it is over; `+` stands before what is beyond the end.
    #[must_use]
    pub fn shown(&self, now: f64) -> String {
        let left = self.left(now);
        let seconds = if left > 0.0 { (left / 1000.0).ceil() } else { (-left / 1000.0).floor() } as u64;
        let sign = if left > 0.0 || seconds == 0 { "" } else { "+" };
        format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
    }
}
