//! One value that some lists take and others refuse, or the certainty that there is none.

use super::{Steps, numbers, texts};
use crate::json::{Kind, Value};
use crate::pattern::model::{Leaf, Operator};
use crate::pattern::search::OutOfSteps;

impl Leaf {
    /// Whether the list takes a value that is there.
    pub(in crate::pattern) fn takes(&self, value: &Value) -> bool {
        self.tests.iter().any(|test| test.operator.takes(value))
    }

    /// Whether the list is content with a field that is absent.
    pub(in crate::pattern) fn takes_absence(&self) -> bool {
        self.tests.iter().any(|test| test.operator == Operator::Exists(false))
    }
}

/// Whether every list of `taken` takes a value and none of `refused` does.
pub(super) fn fits(value: &Value, taken: &[&Leaf], refused: &[&Leaf]) -> bool {
    taken.iter().all(|leaf| leaf.takes(value)) && !refused.iter().any(|leaf| leaf.takes(value))
}

/// Such a value, the first of `likely` where one of them will do; None where there is none at all.
pub(super) fn find(
    taken: &[&Leaf],
    refused: &[&Leaf],
    likely: Vec<Value>,
    steps: &mut Steps,
) -> Result<Option<Value>, OutOfSteps> {
    steps.spend((likely.len() * (taken.len() + refused.len())) as u64)?;
    if let Some(value) = likely.into_iter().find(|value| fits(value, taken, refused)) {
        return Ok(Some(value));
    }
    let literals = [Kind::Bool(true), Kind::Bool(false), Kind::Null].map(Value::made);
    if let Some(value) = literals.into_iter().find(|value| fits(value, taken, refused)) {
        return Ok(Some(value));
    }
    steps.spend(1 + taken.iter().chain(refused).map(|leaf| leaf.tests.len() as u64).sum::<u64>())?;
    if let Some(number) = numbers::find(taken, refused) {
        return Ok(Some(number));
    }
    Ok(texts::find(taken, refused, steps)?.map(Value::made_string))
}
