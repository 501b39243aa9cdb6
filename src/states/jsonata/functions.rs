//! The functions that the service adds, and those that it makes the run's own.

use crate::rng::Rng;
use crate::states::intrinsic;
use crate::states::timestamp::format_ms;
use jsonata_core::evaluator::{Evaluator, EvaluatorError};
use jsonata_core::value::JValue;
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;

type Answer = Result<JValue, EvaluatorError>;

fn refuse(message: impl Into<String>) -> EvaluatorError {
    EvaluatorError::EvaluationError(message.into())
}

pub(super) fn register(
    evaluator: &mut Evaluator,
    random: &Rc<RefCell<Rng>>,
    now_ms: u64,
) -> Result<(), EvaluatorError> {
    evaluator.register_fn("partition", partition)?;
    evaluator.register_fn("range", range)?;
    evaluator.register_fn("hash", hash)?;
    evaluator.register_fn("parse", parse)?;
    let shared = Rc::clone(random);
    evaluator.register_fn("uuid", move |_: &[JValue]| -> Answer {
        Ok(JValue::from(intrinsic::uuid(&mut shared.borrow_mut())))
    })?;
    let shared = Rc::clone(random);
    evaluator.register_fn_override("random", move |arguments: &[JValue]| -> Answer {
        let bits = match arguments.first().and_then(JValue::as_f64) {
            Some(seed) => Rng::new(seed.to_bits()).bits(),
            None => shared.borrow_mut().bits(),
        };
        Ok(JValue::from((bits >> 11) as f64 / (1_u64 << 53) as f64))
    })?;
    evaluator.register_fn_override("millis", move |_: &[JValue]| -> Answer { Ok(JValue::from(now_ms)) })?;
    evaluator.register_fn_override("now", move |_: &[JValue]| -> Answer { Ok(JValue::from(format_ms(now_ms))) })?;
    evaluator.register_fn_override("eval", |_: &[JValue]| -> Answer { Err(refuse("D3121: $eval is not supported")) })
}

fn argument(arguments: &[JValue], index: usize) -> Value {
    arguments.get(index).map_or(Value::Null, Value::from)
}

/// `$partition(array, size)`: chunks, even where there is only one (recorded).
fn partition(arguments: &[JValue]) -> Answer {
    let Some(JValue::Array(array)) = arguments.first() else {
        return Err(refuse("T0410: Argument 1 of function \"partition\" does not match function signature"));
    };
    let size = arguments.get(1).and_then(JValue::as_f64).map_or(0, |size| size.floor().max(0.0) as usize);
    if size == 0 {
        return Err(refuse("The chunk size of function \"partition\" must be a positive number"));
    }
    Ok(JValue::array(array.chunks(size).map(|chunk| JValue::array(chunk.to_vec())).collect()))
}

/// `$range(first, last, step)`: a sequence, so a single number stands alone (recorded).
fn range(arguments: &[JValue]) -> Answer {
    let numbers = intrinsic::range(&argument(arguments, 0), &argument(arguments, 1), &argument(arguments, 2));
    let numbers = numbers.map_err(refuse)?;
    let numbers = numbers.as_array().map_or(&[][..], Vec::as_slice);
    let sequence: Vec<JValue> = numbers.iter().cloned().map(JValue::from).collect();
    Ok(match sequence.len() {
        1 => sequence.into_iter().next().unwrap_or(JValue::Undefined),
        _ => JValue::array(sequence),
    })
}

fn hash(arguments: &[JValue]) -> Answer {
    let algorithm = match arguments.get(1) {
        Some(algorithm) => Value::from(algorithm),
        None => Value::from("SHA-256"),
    };
    intrinsic::hash(&argument(arguments, 0), &algorithm).map(JValue::from).map_err(refuse)
}

fn parse(arguments: &[JValue]) -> Answer {
    let Some(text) = arguments.first().and_then(|text| text.as_str().map(str::to_owned)) else {
        return Err(refuse("T0410: Argument 1 of function \"parse\" does not match function signature"));
    };
    JValue::from_json_str(&text).map_err(|error| refuse(format!("The text is not JSON: {error}")))
}
