//! The functions about texts.

use super::string;
use crate::rng::Rng;
use serde_json::Value;

/// Every character of the second splits, and empty parts are dropped (recorded).
pub(super) fn split(text: &Value, separators: &Value) -> Result<Value, String> {
    let (text, separators) = (string(text, 1)?, string(separators, 2)?);
    let parts = text.split(|c| separators.contains(c)).filter(|part| !part.is_empty());
    Ok(Value::Array(parts.map(Value::from).collect()))
}

/// A version 4 UUID.
pub(in crate::states) fn uuid(random: &mut Rng) -> String {
    let (high, low) = (random.bits(), random.bits());
    let high = high & !0xf000 | 0x4000;
    let low = low & !(0b11 << 62) | 0b10 << 62;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

/// How many `{}` a template has; one behind a backslash does not count.
pub(super) fn placeholders(template: &str) -> usize {
    pieces(template).len() - 1
}

/// The plain texts between the placeholders.
fn pieces(template: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut characters = template.chars().peekable();
    while let Some(c) = characters.next() {
        let last = pieces.len() - 1;
        match (c, characters.peek()) {
            ('\\', Some(&brace @ ('{' | '}'))) => {
                pieces[last].push(brace);
                characters.next();
            }
            ('{', Some('}')) => {
                characters.next();
                pieces.push(String::new());
            }
            (c, _) => pieces[last].push(c),
        }
    }
    pieces
}

pub(super) fn format(template: &Value, arguments: &[Value]) -> Result<Value, String> {
    let pieces = pieces(string(template, 1)?);
    if pieces.len() - 1 != arguments.len() {
        return Err(format!("The template has {} places for {} arguments.", pieces.len() - 1, arguments.len()));
    }
    let mut text = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        text.push_str(piece);
        if let Some(argument) = arguments.get(index) {
            print(argument, &mut text);
        }
    }
    Ok(Value::String(text))
}

/// A value as Java prints it (recorded: `{Arg1=1, Arg2=[]}`).
fn print(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(list) => {
            out.push('[');
            for (index, item) in list.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                print(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (index, (key, item)) in members.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                out.push_str(key);
                out.push('=');
                print(item, out);
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => out.push_str(&value.to_string()),
    }
}
