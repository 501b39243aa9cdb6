//! The numbers that a run goes by and that no field of a drawing holds, each with where it comes from. Sources were read in
//! November 2026. Numbers that only one service goes by stand beside its rule, in `kinds/live/`.

use crate::flow::Backoff;

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

/// The delay before a rule's delivery to a topic's queue or function is tried again, in milliseconds, in the last phase.
pub static SNS_LAST_DELAY: Fact = Fact {
    id: "sns-last-delay",
    value: 20_000,
    standing: Standing::Documented,
    source: "SNS developer guide, sns-message-delivery-retries: 3 at once, 2 at 1 s, 10 backing off from 1 s to 20 s, 100,000 at 20 s",
};

/// The delay before a delivery of a topic to an HTTP endpoint is tried again, in milliseconds.
pub static SNS_HTTP_DELAY: Fact = Fact {
    id: "sns-http-delay",
    value: 20_000,
    standing: Standing::Documented,
    source: "SNS developer guide, sns-message-delivery-retries: by default 3 retries, 20 s apart",
};

/// All of them.
pub static FACTS: &[&Fact] =
    &[&RETRY_FIRST_DELAY, &RETRY_LONGEST_DELAY, &DELIVERY_DELAY, &SNS_LAST_DELAY, &SNS_HTTP_DELAY];

/// How long what is sent along a link of that kind is on its way, in milliseconds. Where nothing is known it takes no time.
#[must_use]
pub fn delay_millis(link_kind_id: &str) -> u64 {
    if link_kind_id == "rule-target" { DELIVERY_DELAY.value } else { 0 }
}

/// The wait before a retry (1 for the first), in milliseconds, with `bits` of chance where the service adds jitter.
#[must_use]
pub fn retry_delay_millis(backoff: Backoff, retry: u32, bits: u64) -> u64 {
    match backoff {
        Backoff::EventBridge => {
            // It doubles up to the longest, and of that it is at least half, the rest by chance.
            let doublings = retry.saturating_sub(1).min(32);
            let whole = (RETRY_FIRST_DELAY.value << doublings).min(RETRY_LONGEST_DELAY.value);
            let half = whole / 2;
            half + bits % (whole - half + 1)
        }
        Backoff::SnsManaged => match retry {
            0..=3 => 0,
            4..=5 => 1_000,
            // Exponentially from 1 s to 20 s; the steps between are ours.
            6..=15 => (1_000 << ((retry - 6) / 2)).min(SNS_LAST_DELAY.value),
            _ => SNS_LAST_DELAY.value,
        },
        Backoff::SnsHttp => SNS_HTTP_DELAY.value,
    }
}
