//! The crate's evaluator with the service's restrictions.

use super::functions;
use super::{Outcome, Surroundings};
use crate::rng::Rng;
use jsonata_core::evaluator::{Context, Evaluator, EvaluatorOptions};
use jsonata_core::parser::{self, Lexer, Token};
use jsonata_core::value::JValue;
use serde_json::{Number, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// Bytes that an expression may have; the service's limit is the size of a definition.
const MAX_LENGTH: usize = 100_000;
/// Evaluations in one another, so that an endless recursion ends.
const MAX_DEPTH: usize = 3_000;
/// Elements that one step may give, so that `[1..10000000]` in a loop ends.
const MAX_SEQUENCE: usize = 1_000_000;
/// An expression that takes longer is given up; endless tail recursion is only seen by the clock. The engine asks the clock
/// only natively, where there is one without a page.
const MAX_MS: Option<u64> = if cfg!(target_arch = "wasm32") { None } else { Some(5_000) };
/// Parentheses, brackets and braces in one another, so that the reader does not run out of stack.
const MAX_NESTING: usize = 200;

pub(super) fn check(text: &str) -> Result<(), String> {
    parse(text).map(|_| ())
}

fn parse(text: &str) -> Result<jsonata_core::ast::AstNode, String> {
    if text.len() > MAX_LENGTH {
        return Err(format!("the expression is longer than {MAX_LENGTH} bytes"));
    }
    refuse_newer(text)?;
    parser::parse(text).map_err(|error| error.display_message())
}

/// The service runs 2.0.6, which has neither `??` nor `?:` (2.1.0 brought them).
fn refuse_newer(text: &str) -> Result<(), String> {
    let mut lexer = Lexer::new(text.to_owned());
    let mut nesting = 0_usize;
    loop {
        match lexer.next_token() {
            Ok(Token::QuestionQuestion) => return Err("S0204: Unknown operator: \"??\"".to_owned()),
            Ok(Token::QuestionColon) => return Err("S0204: Unknown operator: \"?:\"".to_owned()),
            Ok(Token::LeftParen | Token::LeftBracket | Token::LeftBrace) => {
                nesting += 1;
                if nesting > MAX_NESTING {
                    return Err(format!("the expression is nested deeper than {MAX_NESTING}"));
                }
            }
            Ok(Token::RightParen | Token::RightBracket | Token::RightBrace) => nesting = nesting.saturating_sub(1),
            Ok(Token::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

pub(super) fn evaluate(text: &str, around: &Surroundings, random: &mut Rng) -> Result<Outcome, String> {
    let ast = parse(text)?;
    let mut context = Context::new();
    for (name, value) in around.variables {
        if text.contains(name.as_str()) {
            context.bind(name.clone(), JValue::from((**value).clone()));
        }
    }
    context.bind("states".to_owned(), JValue::from(around.states.clone()));
    let options = EvaluatorOptions {
        timeout_ms: MAX_MS,
        cancel: None,
        max_stack_depth: Some(MAX_DEPTH),
        max_sequence_length: Some(MAX_SEQUENCE),
    };
    let mut evaluator = Evaluator::with_options(context, options);
    let shared = Rc::new(RefCell::new(random.clone()));
    functions::register(&mut evaluator, &shared, around.now_ms).map_err(|error| error.message().to_owned())?;
    let result = evaluator.evaluate(&ast, &JValue::Undefined);
    *random = shared.borrow().clone();
    match result {
        Err(error) => Err(in_service_words(error.message())),
        Ok(JValue::Undefined) => Ok(Outcome::Undefined),
        Ok(JValue::Lambda(_) | JValue::Builtin { .. } | JValue::Regex { .. }) => Ok(Outcome::Function),
        Ok(value) => Ok(Outcome::Value(plain(Value::from(&value)))),
    }
}

/// The service's message for a call of what is no function does not name it (recorded).
fn in_service_words(message: &str) -> String {
    match message.split_once(": ") {
        Some(("T1006", _)) => "T1006: Attempted to invoke a non-function".to_owned(),
        _ => message.to_owned(),
    }
}

/// Whole numbers without a point, as JavaScript prints them.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(whole(number)),
        Value::Array(list) => Value::Array(list.into_iter().map(plain).collect()),
        Value::Object(members) => Value::Object(members.into_iter().map(|(key, value)| (key, plain(value))).collect()),
        other => other,
    }
}

fn whole(number: Number) -> Number {
    match number.as_f64() {
        Some(float) if !number.is_i64() && !number.is_u64() && float.fract() == 0.0 && float.abs() < 9e15 => {
            Number::from(float as i64)
        }
        _ => number,
    }
}
