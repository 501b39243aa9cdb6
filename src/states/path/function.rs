//! The functions that may end a path.
//!
//! Source: <https://github.com/json-path/JsonPath#functions>.

use serde_json::Value;

/// A function at the end of a path.
#[derive(Clone, Debug, PartialEq)]
pub enum Function {
    /// `length()` or `size()`: elements of an array, members of an object, characters of a text.
    Length,
    Min,
    Max,
    Average,
    Sum,
    /// `keys()`: the names of an object's members.
    Keys,
    First,
    Last,
    /// `index(n)`: an element, from the end where negative.
    Index(i64),
}

impl Function {
    /// The function of that name; None where there is none or its arguments do not fit.
    pub(super) fn named(name: &str, arguments: &str) -> Option<Function> {
        let plain = match name {
            "length" | "size" => Function::Length,
            "min" => Function::Min,
            "max" => Function::Max,
            "avg" => Function::Average,
            "sum" => Function::Sum,
            "keys" => Function::Keys,
            "first" => Function::First,
            "last" => Function::Last,
            "index" => return arguments.parse().ok().map(Function::Index),
            _ => return None,
        };
        arguments.is_empty().then_some(plain)
    }

    /// The function's value, None where it has none for what it is given.
    pub(super) fn apply(&self, value: &Value) -> Option<Value> {
        match self {
            Function::Length => match value {
                Value::Array(list) => Some(list.len().into()),
                Value::Object(members) => Some(members.len().into()),
                Value::String(text) => Some(text.encode_utf16().count().into()),
                Value::Null | Value::Bool(_) | Value::Number(_) => None,
            },
            Function::Keys => {
                Some(Value::Array(value.as_object()?.keys().map(|key| Value::String(key.clone())).collect()))
            }
            Function::First => value.as_array()?.first().cloned(),
            Function::Last => value.as_array()?.last().cloned(),
            Function::Index(index) => {
                let list = value.as_array()?;
                list.get(super::evaluate::offset(*index, list.len())?).cloned()
            }
            Function::Min | Function::Max | Function::Average | Function::Sum => self.of_numbers(value),
        }
    }

    fn of_numbers(&self, value: &Value) -> Option<Value> {
        let numbers: Vec<f64> = value.as_array()?.iter().filter_map(Value::as_f64).collect();
        let first = *numbers.first()?;
        let sum = || numbers.iter().sum::<f64>();
        let result = match self {
            Function::Min => numbers.iter().copied().fold(first, f64::min),
            Function::Max => numbers.iter().copied().fold(first, f64::max),
            Function::Average => sum() / numbers.len() as f64,
            _ => sum(),
        };
        serde_json::Number::from_f64(result).map(Value::Number)
    }
}
