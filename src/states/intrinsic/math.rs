//! The functions about numbers.

use super::integer;
use crate::rng::Rng;
use serde_json::Value;

/// Both arguments are rounded before they are added (recorded: 1.49 + 1.5 = 3).
pub(super) fn add(first: &Value, second: &Value) -> Result<Value, String> {
    let sum = integer(first, 1)?.checked_add(integer(second, 2)?);
    sum.map(Value::from).ok_or_else(|| "The sum is out of range.".to_owned())
}

/// A whole number from the first, included, to the second, excluded. With a seed the number is always the same, though not
/// the one that the service draws from that seed.
pub(super) fn random(start: &Value, end: &Value, seed: Option<&Value>, random: &mut Rng) -> Result<Value, String> {
    let (start, end) = (integer(start, 1)?, integer(end, 2)?);
    let width = u64::try_from(i128::from(end) - i128::from(start)).ok().filter(|width| *width > 0);
    let width = width.ok_or("The start must be less than the end.")?;
    let drawn = match seed {
        Some(seed) => Rng::new(integer(seed, 3)?.cast_unsigned()).below(width),
        None => random.below(width),
    };
    Ok(Value::from(start.wrapping_add_unsigned(drawn)))
}
