//! JSONata as the service speaks it: version 2.0.6 with six functions more and one less.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html> (2025-11). The language itself is the
//! crate `jsonata-core`, which is large, so it stands behind the feature `jsonata`: without it an expression is taken as it is,
//! and working one out fails.

#[cfg(feature = "jsonata")]
mod engine;
#[cfg(feature = "jsonata")]
mod functions;

use crate::rng::Rng;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an expression can see beside its own names.
pub struct Surroundings<'run> {
    /// `$states`.
    pub states: Value,
    pub variables: &'run BTreeMap<String, Arc<Value>>,
    /// The time of the run, for `$now` and `$millis`.
    pub now_ms: u64,
}

/// What working out an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Value(Value),
    /// Nothing: a path that leads nowhere.
    Undefined,
    /// A function, which no field can hold.
    Function,
}

/// Says whether an expression can be read.
///
/// # Errors
/// What the reader says, with JSONata's code where it has one.
#[cfg_attr(not(feature = "jsonata"), allow(clippy::unnecessary_wraps))]
pub fn check(text: &str) -> Result<(), String> {
    #[cfg(feature = "jsonata")]
    return engine::check(text);
    #[cfg(not(feature = "jsonata"))]
    {
        let _ = text;
        Ok(())
    }
}

/// Works out an expression. Random functions draw from `random`.
///
/// # Errors
/// What went wrong, with JSONata's code where it has one.
pub fn evaluate(text: &str, around: &Surroundings, random: &mut Rng) -> Result<Outcome, String> {
    #[cfg(feature = "jsonata")]
    return engine::evaluate(text, around, random);
    #[cfg(not(feature = "jsonata"))]
    {
        let _ = (text, around, random);
        Err("JSONata is not part of this build".to_owned())
    }
}
