//! The functions about JSON.

use super::string;
use serde_json::Value;

/// Only shallow merging exists: members of the second win.
pub(super) fn merge(first: &Value, second: &Value, is_deep: &Value) -> Result<Value, String> {
    match is_deep {
        Value::Bool(false) => {}
        Value::Bool(true) => return Err("The function does not support deep merging.".to_owned()),
        _ => return Err("Argument 3 must be a boolean.".to_owned()),
    }
    let object = |value: &Value, position: usize| {
        value.as_object().cloned().ok_or_else(|| format!("Argument {position} must be an object."))
    };
    let mut merged = object(first, 1)?;
    merged.extend(object(second, 2)?);
    Ok(Value::Object(merged))
}

/// A text of nothing but blanks is null (recorded).
pub(super) fn parse(text: &Value) -> Result<Value, String> {
    let text = string(text, 1)?;
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    // Recorded: -0 is 0, which serde_json reads as -0.0.
    match serde_json::from_str(text) {
        Ok(Value::Number(number)) if number.as_f64() == Some(0.0) && text.trim() == "-0" => Ok(Value::from(0)),
        Ok(value) => Ok(value),
        Err(error) => Err(format!("The text is not JSON: {error}.")),
    }
}
