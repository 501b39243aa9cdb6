//! The functions about arrays.

use super::{integer, list};
use serde_json::Value;

/// Elements that `States.ArrayRange` may make.
const MAX_RANGE: i64 = 1000;

pub(super) fn partition(array: &Value, size: &Value) -> Result<Value, String> {
    let size = usize::try_from(integer(size, 2)?).ok().filter(|size| *size > 0);
    let size = size.ok_or("The chunk size must be a positive number.")?;
    Ok(Value::Array(list(array, 1)?.chunks(size).map(|chunk| Value::Array(chunk.to_vec())).collect()))
}

pub(super) fn contains(array: &Value, wanted: &Value) -> Result<Value, String> {
    Ok(Value::Bool(list(array, 1)?.contains(wanted)))
}

pub(in crate::states) fn range(first: &Value, last: &Value, step: &Value) -> Result<Value, String> {
    let (first, last, step) = (integer(first, 1)?, integer(last, 2)?, integer(step, 3)?);
    if step == 0 {
        return Err("The step must not be 0.".to_owned());
    }
    let mut numbers = Vec::new();
    let mut next = first;
    while (step > 0 && next <= last) || (step < 0 && next >= last) {
        if numbers.len() as i64 >= MAX_RANGE {
            return Err(format!("The range must not have more than {MAX_RANGE} elements."));
        }
        numbers.push(Value::from(next));
        next = match next.checked_add(step) {
            Some(next) => next,
            None => break,
        };
    }
    Ok(Value::Array(numbers))
}

pub(super) fn get_item(array: &Value, index: &Value) -> Result<Value, String> {
    let (array, index) = (list(array, 1)?, integer(index, 2)?);
    let found = usize::try_from(index).ok().and_then(|index| array.get(index));
    found.cloned().ok_or_else(|| format!("Index {index} is out of bounds for an array of length {}.", array.len()))
}

pub(super) fn length(array: &Value) -> Result<Value, String> {
    Ok(list(array, 1)?.len().into())
}

/// Of equal elements the first stays.
pub(super) fn unique(array: &Value) -> Result<Value, String> {
    let mut seen = std::collections::BTreeSet::new();
    let first = |value: &&Value| seen.insert(value.to_string());
    Ok(Value::Array(list(array, 1)?.iter().filter(first).cloned().collect()))
}
