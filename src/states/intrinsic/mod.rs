//! The intrinsic functions: `States.Format('Hello {}', $.name)`.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html> (2025-11), and the service's
//! recorded answers where the page is silent; those stand beside the function.

mod array;
mod encoding;
mod json;
mod math;
mod parse;
mod text;

pub use parse::{IntrinsicFault, IntrinsicReason};

#[cfg(feature = "jsonata")]
pub(super) use array::range;
#[cfg(feature = "jsonata")]
pub(super) use encoding::hash;
pub(super) use text::uuid;

use super::path::{Missing, Path};
use crate::rng::Rng;
use serde_json::Value;

/// An intrinsic function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Array,
    ArrayPartition,
    ArrayContains,
    ArrayRange,
    ArrayGetItem,
    ArrayLength,
    ArrayUnique,
    Base64Encode,
    Base64Decode,
    Hash,
    JsonMerge,
    StringToJson,
    JsonToString,
    MathRandom,
    MathAdd,
    StringSplit,
    Uuid,
    Format,
}

/// Every function with its name after `States.` and how many arguments it takes at least and at most.
pub const FUNCTIONS: [(&str, Function, usize, usize); 18] = [
    ("Array", Function::Array, 0, usize::MAX),
    ("ArrayPartition", Function::ArrayPartition, 2, 2),
    ("ArrayContains", Function::ArrayContains, 2, 2),
    ("ArrayRange", Function::ArrayRange, 3, 3),
    ("ArrayGetItem", Function::ArrayGetItem, 2, 2),
    ("ArrayLength", Function::ArrayLength, 1, 1),
    ("ArrayUnique", Function::ArrayUnique, 1, 1),
    ("Base64Encode", Function::Base64Encode, 1, 1),
    ("Base64Decode", Function::Base64Decode, 1, 1),
    ("Hash", Function::Hash, 2, 2),
    ("JsonMerge", Function::JsonMerge, 3, 3),
    ("StringToJson", Function::StringToJson, 1, 1),
    ("JsonToString", Function::JsonToString, 1, 1),
    ("MathRandom", Function::MathRandom, 2, 3),
    ("MathAdd", Function::MathAdd, 2, 2),
    ("StringSplit", Function::StringSplit, 2, 2),
    ("UUID", Function::Uuid, 0, 0),
    ("Format", Function::Format, 1, usize::MAX),
];

/// A call with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// As it was written.
    pub text: String,
    pub function: Function,
    pub arguments: Vec<Argument>,
}

/// One argument of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A number, `true`, `false` or `null`.
    Literal(Value),
    /// A text in single quotes; `template` still has the backslashes before braces, which only `States.Format` reads.
    Text {
        value: String,
        template: String,
    },
    Path(Path),
    Call(Call),
}

/// Why a call has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallFault {
    /// A path among its arguments finds nothing.
    Missing { path: String, missing: Missing },
    /// The function refuses its arguments; the sentence follows "had the following error: " in the service's words.
    Refused { call: String, reason: String },
}

impl Call {
    /// Reads a call.
    ///
    /// # Errors
    /// What is wrong and at which byte of the text.
    pub fn parse(text: &str) -> Result<Call, IntrinsicFault> {
        parse::call(text)
    }

    /// The call's value. `lookup` gives the value that a path selects, `random` is drawn from by `States.UUID` and
    /// `States.MathRandom`.
    ///
    /// # Errors
    /// A path that finds nothing, or arguments that the function refuses.
    pub fn value(
        &self,
        lookup: &dyn Fn(&Path) -> Result<Value, Missing>,
        random: &mut Rng,
    ) -> Result<Value, CallFault> {
        let mut values = Vec::with_capacity(self.arguments.len());
        for argument in &self.arguments {
            values.push(match argument {
                Argument::Literal(value) => value.clone(),
                Argument::Text { value, template } => {
                    let is_template = self.function == Function::Format && values.is_empty();
                    Value::String(if is_template { template } else { value }.clone())
                }
                Argument::Path(path) => {
                    lookup(path).map_err(|missing| CallFault::Missing { path: path.text.clone(), missing })?
                }
                Argument::Call(call) => call.value(lookup, random)?,
            });
        }
        apply(self.function, values, random).map_err(|reason| CallFault::Refused { call: self.text.clone(), reason })
    }

    /// Every path among the arguments, those of inner calls included.
    pub fn paths(&self, found: &mut dyn FnMut(&Path)) {
        for argument in &self.arguments {
            match argument {
                Argument::Path(path) => found(path),
                Argument::Call(call) => call.paths(found),
                Argument::Literal(_) | Argument::Text { .. } => {}
            }
        }
    }
}

fn apply(function: Function, values: Vec<Value>, random: &mut Rng) -> Result<Value, String> {
    match function {
        Function::Array => Ok(Value::Array(values)),
        Function::ArrayPartition => array::partition(&values[0], &values[1]),
        Function::ArrayContains => array::contains(&values[0], &values[1]),
        Function::ArrayRange => array::range(&values[0], &values[1], &values[2]),
        Function::ArrayGetItem => array::get_item(&values[0], &values[1]),
        Function::ArrayLength => array::length(&values[0]),
        Function::ArrayUnique => array::unique(&values[0]),
        Function::Base64Encode => encoding::encode(&values[0]),
        Function::Base64Decode => encoding::decode(&values[0]),
        Function::Hash => encoding::hash(&values[0], &values[1]),
        Function::JsonMerge => json::merge(&values[0], &values[1], &values[2]),
        Function::StringToJson => json::parse(&values[0]),
        Function::JsonToString => Ok(Value::String(values[0].to_string())),
        Function::MathRandom => math::random(&values[0], &values[1], values.get(2), random),
        Function::MathAdd => math::add(&values[0], &values[1]),
        Function::StringSplit => text::split(&values[0], &values[1]),
        Function::Uuid => Ok(Value::String(text::uuid(random))),
        Function::Format => text::format(&values[0], &values[1..]),
    }
}

/// A number as the functions take it: rounded to the next integer, halves up (recorded: 2.99 counts as 3, -1.5 as -1).
fn integer(value: &Value, position: usize) -> Result<i64, String> {
    let number = value.as_number().ok_or_else(|| format!("Argument {position} must be a number."))?;
    match number.as_i64() {
        Some(integer) => Ok(integer),
        None => number
            .as_f64()
            .map(|number| (number + 0.5).floor())
            .filter(|number| number.abs() < 9.2e18)
            .map(|number| number as i64)
            .ok_or_else(|| format!("Argument {position} is out of range.")),
    }
}

fn string(value: &Value, position: usize) -> Result<&str, String> {
    value.as_str().ok_or_else(|| format!("Argument {position} must be a string."))
}

fn list(value: &Value, position: usize) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("Argument {position} must be an array."))
}
