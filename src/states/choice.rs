//! How a Choice state's JSONPath rules compare.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html> and 491 recorded choices.

use super::model::TestKind;
use super::timestamp::Timestamp;
use serde_json::Value;
use std::cmp::Ordering;

/// Whether a value fits an operand. A value of another type than the operator compares never fits.
pub(super) fn holds(kind: TestKind, value: &Value, operand: &Value) -> bool {
    let order = match kind {
        TestKind::StringEquals
        | TestKind::StringLessThan
        | TestKind::StringGreaterThan
        | TestKind::StringLessThanEquals
        | TestKind::StringGreaterThanEquals => texts(value, operand),
        TestKind::NumericEquals
        | TestKind::NumericLessThan
        | TestKind::NumericGreaterThan
        | TestKind::NumericLessThanEquals
        | TestKind::NumericGreaterThanEquals => numbers(value, operand),
        TestKind::TimestampEquals
        | TestKind::TimestampLessThan
        | TestKind::TimestampGreaterThan
        | TestKind::TimestampLessThanEquals
        | TestKind::TimestampGreaterThanEquals => times(value, operand),
        TestKind::StringMatches => {
            return matches!((value, operand), (Value::String(text), Value::String(pattern)) if matches_wildcards(text, pattern));
        }
        TestKind::BooleanEquals => return value.is_boolean() && value == operand,
        TestKind::IsNull => return asked(value.is_null(), operand),
        TestKind::IsNumeric => return asked(value.is_number(), operand),
        TestKind::IsString => return asked(value.is_string(), operand),
        TestKind::IsBoolean => return asked(value.is_boolean(), operand),
        TestKind::IsTimestamp => {
            return asked(value.as_str().is_some_and(|text| Timestamp::parse(text).is_some()), operand);
        }
        TestKind::IsPresent => return asked(true, operand),
    };
    let Some(order) = order else { return false };
    match kind {
        TestKind::StringEquals | TestKind::NumericEquals | TestKind::TimestampEquals => order.is_eq(),
        TestKind::StringLessThan | TestKind::NumericLessThan | TestKind::TimestampLessThan => order.is_lt(),
        TestKind::StringGreaterThan | TestKind::NumericGreaterThan | TestKind::TimestampGreaterThan => order.is_gt(),
        TestKind::StringLessThanEquals | TestKind::NumericLessThanEquals | TestKind::TimestampLessThanEquals => {
            order.is_le()
        }
        TestKind::StringGreaterThanEquals
        | TestKind::NumericGreaterThanEquals
        | TestKind::TimestampGreaterThanEquals => order.is_ge(),
        TestKind::StringMatches
        | TestKind::BooleanEquals
        | TestKind::IsNull
        | TestKind::IsNumeric
        | TestKind::IsString
        | TestKind::IsBoolean
        | TestKind::IsTimestamp
        | TestKind::IsPresent => false,
    }
}

/// Whether what was found is what was asked for: `"IsNull": false` asks for anything but null.
pub(super) fn asked(is_so: bool, operand: &Value) -> bool {
    operand.as_bool() == Some(is_so)
}

/// In the order of UTF-16 code units, as Java compares.
fn texts(value: &Value, operand: &Value) -> Option<Ordering> {
    Some(value.as_str()?.encode_utf16().cmp(operand.as_str()?.encode_utf16()))
}

fn numbers(value: &Value, operand: &Value) -> Option<Ordering> {
    let (value, operand) = (value.as_number()?, operand.as_number()?);
    match (value.as_i64(), operand.as_i64()) {
        (Some(value), Some(operand)) => Some(value.cmp(&operand)),
        _ => value.as_f64()?.partial_cmp(&operand.as_f64()?),
    }
}

fn times(value: &Value, operand: &Value) -> Option<Ordering> {
    Some(Timestamp::parse(value.as_str()?)?.cmp(&Timestamp::parse(operand.as_str()?)?))
}

/// `*` stands for any characters; a backslash makes it, and itself, plain.
fn matches_wildcards(text: &str, pattern: &str) -> bool {
    enum Part {
        Plain(char),
        Any,
    }
    let mut parts = Vec::new();
    let mut characters = pattern.chars();
    while let Some(c) = characters.next() {
        parts.push(match c {
            '*' => Part::Any,
            '\\' => Part::Plain(characters.next().unwrap_or('\\')),
            plain => Part::Plain(plain),
        });
    }
    let text: Vec<char> = text.chars().collect();
    let (mut at, mut part) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while at < text.len() {
        match parts.get(part) {
            Some(Part::Any) => {
                part += 1;
                retry = Some((part, at));
            }
            Some(Part::Plain(c)) if *c == text[at] => {
                at += 1;
                part += 1;
            }
            _ => match retry {
                Some((after, from)) => {
                    part = after;
                    at = from + 1;
                    retry = Some((after, at));
                }
                None => return false,
            },
        }
    }
    parts[part..].iter().all(|part| matches!(part, Part::Any))
}
