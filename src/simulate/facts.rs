//! The numbers that a run goes by and that no field of a drawing holds, each with where it comes from.

/// How far a number can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The service's documentation or API model says so.
    Documented,
    /// Seen in a deployed system; no promise of the service.
    Measured,
    /// The service publishes nothing: our model, made to agree with what it does publish.
    Model,
}

/// One number. Its description is the message `fact-ID`.
#[derive(Debug)]
pub struct Fact {
    pub id: &'static str,
    pub value: u64,
    pub standing: Standing,
    pub source: &'static str,
}

/// The first delay of a rule's retries, in milliseconds.
pub static RETRY_FIRST_DELAY: Fact = Fact {
    id: "retry-first-delay",
    value: 1_000,
    standing: Standing::Model,
    source: "user guide, eb-rule-retry-policy: exponential back-off with jitter; no schedule is published",
};

/// The longest delay between two tries, in milliseconds: with it, 185 retries that double from the first delay take about
/// as long as the 24 hours after which the service gives up.
pub static RETRY_LONGEST_DELAY: Fact = Fact {
    id: "retry-longest-delay",
    value: 480_000,
    standing: Standing::Model,
    source: "user guide, eb-rule-retry-policy: 185 retries in 24 hours; no schedule is published",
};

/// How long a rule's delivery takes, in milliseconds.
pub static DELIVERY_DELAY: Fact = Fact {
    id: "delivery-delay",
    value: 80,
    standing: Standing::Measured,
    source: "AWS Architecture Blog, 2026-02-04: p90 of about 80 ms end to end at 2,000 events per second",
};

/// All of them.
pub static FACTS: &[&Fact] = &[&RETRY_FIRST_DELAY, &RETRY_LONGEST_DELAY, &DELIVERY_DELAY];

/// How long what is sent along a link of that kind is on its way, in milliseconds. Where nothing is known it takes no time.
#[must_use]
pub fn delay_millis(link_kind_id: &str) -> u64 {
    if link_kind_id == "rule-target" { DELIVERY_DELAY.value } else { 0 }
}

/// The wait before a retry (1 for the first), in milliseconds: it doubles up to the longest, and of that it is at least
/// half, the rest by `bits` of chance.
#[must_use]
pub fn retry_delay_millis(retry: u32, bits: u64) -> u64 {
    let doublings = retry.saturating_sub(1).min(32);
    let whole = (RETRY_FIRST_DELAY.value << doublings).min(RETRY_LONGEST_DELAY.value);
    let half = whole / 2;
    half + bits % (whole - half + 1)
}
