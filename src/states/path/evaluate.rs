//! Walking a value along a path.

use super::{Missing, Path, Step};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Values that one path may select before it is given up, so that `$..*..*` ends.
const MAX_FOUND: usize = 1_000_000;

pub(super) fn select(path: &Path, root: &Value) -> Result<Value, Missing> {
    if path.is_definite() {
        return definite(path, root);
    }
    let (steps, function) = match path.steps.split_last() {
        Some((Step::Function(function), steps)) => (steps, Some(function)),
        _ => (path.steps.as_slice(), None),
    };
    let mut found = vec![Cow::Borrowed(root)];
    for step in steps {
        found = take(step, found, root);
    }
    let list = Value::Array(found.into_iter().map(Cow::into_owned).collect());
    match function {
        Some(function) => function.apply(&list).ok_or_else(|| Missing(format!("No results for path: {}", path.text))),
        None => Ok(list),
    }
}

fn definite(path: &Path, root: &Value) -> Result<Value, Missing> {
    let mut value = Cow::Borrowed(root);
    let mut walked = String::from("$");
    for (index, step) in path.steps.iter().enumerate() {
        let is_last = index + 1 == path.steps.len();
        describe(step, &mut walked);
        let missing = |walked: &str| match is_last {
            true => Missing(format!("No results for path: {walked}")),
            false => Missing(format!("Missing property in path {walked}")),
        };
        value = match step {
            Step::Function(function) => Cow::Owned(function.apply(&value).ok_or_else(|| missing(&walked))?),
            Step::Names(names) => Cow::Owned(members(&value, names).ok_or_else(|| missing(&walked))?),
            step => one(step, value).ok_or_else(|| missing(&walked))?,
        };
    }
    Ok(value.into_owned())
}

/// The step as Jayway writes it in its messages.
fn describe(step: &Step, walked: &mut String) {
    match step {
        Step::Name(name) => walked.push_str(&format!("['{name}']")),
        Step::Names(names) => {
            let list: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
            walked.push_str(&format!("[{}]", list.join(",")));
        }
        Step::Index(index) => walked.push_str(&format!("[{index}]")),
        Step::FromLength(back) => walked.push_str(&format!("[(@.length-{back})]")),
        Step::Indices(_) | Step::Slice(..) | Step::Wildcard | Step::Scan | Step::Filter(_) | Step::Function(_) => {}
    }
}

fn one<'value>(step: &Step, value: Cow<'value, Value>) -> Option<Cow<'value, Value>> {
    match value {
        Cow::Borrowed(value) => step_in(step, value).map(Cow::Borrowed),
        Cow::Owned(value) => step_in(step, &value).cloned().map(Cow::Owned),
    }
}

fn step_in<'value>(step: &Step, value: &'value Value) -> Option<&'value Value> {
    match step {
        Step::Name(name) => value.as_object()?.get(name),
        Step::Index(index) => value.as_array().and_then(|list| list.get(offset(*index, list.len())?)),
        Step::FromLength(back) => value.as_array().and_then(|list| list.get(offset(-*back, list.len())?)),
        _ => None,
    }
}

fn members(value: &Value, names: &[String]) -> Option<Value> {
    let object = value.as_object()?;
    let picked: Map<String, Value> =
        names.iter().filter_map(|name| Some((name.clone(), object.get(name)?.clone()))).collect();
    Some(Value::Object(picked))
}

/// An index from either end as an offset, None before the start.
pub(super) fn offset(index: i64, length: usize) -> Option<usize> {
    match usize::try_from(index) {
        Ok(index) => Some(index),
        Err(_) => length.checked_sub(usize::try_from(index.unsigned_abs()).ok()?),
    }
}

fn take<'value>(step: &Step, found: Vec<Cow<'value, Value>>, root: &'value Value) -> Vec<Cow<'value, Value>> {
    let mut next = Vec::new();
    for value in found {
        if let Step::Names(names) = step {
            next.extend(members(&value, names).map(Cow::Owned));
            continue;
        }
        match value {
            Cow::Borrowed(value) => spread(step, value, root, &mut |value| next.push(Cow::Borrowed(value))),
            Cow::Owned(value) => spread(step, &value, root, &mut |value| next.push(Cow::Owned(value.clone()))),
        }
        if next.len() > MAX_FOUND {
            next.truncate(MAX_FOUND);
            break;
        }
    }
    next
}

/// Everything that one step selects in one value.
fn spread<'value>(step: &Step, value: &'value Value, root: &Value, out: &mut dyn FnMut(&'value Value)) {
    match step {
        Step::Name(_) | Step::Index(_) | Step::FromLength(_) => {
            if let Some(found) = step_in(step, value) {
                out(found);
            }
        }
        Step::Indices(indices) => {
            let list = value.as_array().map_or(&[][..], Vec::as_slice);
            for index in indices {
                if let Some(found) = offset(*index, list.len()).and_then(|offset| list.get(offset)) {
                    out(found);
                }
            }
        }
        Step::Slice(start, end) => {
            let list = value.as_array().map_or(&[][..], Vec::as_slice);
            let bound = |bound: Option<i64>, otherwise: usize| match bound {
                Some(index) => offset(index, list.len()).unwrap_or(0).min(list.len()),
                None => otherwise,
            };
            for found in list.get(bound(*start, 0)..bound(*end, list.len())).unwrap_or(&[]) {
                out(found);
            }
        }
        Step::Wildcard => match value {
            Value::Array(list) => list.iter().for_each(out),
            Value::Object(members) => members.values().for_each(out),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        },
        Step::Scan => scan(value, out),
        Step::Filter(filter) => match value {
            Value::Array(list) => list.iter().filter(|item| filter.holds(item, root)).for_each(out),
            Value::Object(_) => {
                if filter.holds(value, root) {
                    out(value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        },
        // An object of several members is made, not found, and a function ends the path: the callers do both.
        Step::Names(_) | Step::Function(_) => {}
    }
}

/// The value and all objects and arrays in it, outer before inner.
fn scan<'value>(value: &'value Value, out: &mut dyn FnMut(&'value Value)) {
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(list) => waiting.extend(list.iter().rev()),
            Value::Object(members) => waiting.extend(members.values().rev()),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => continue,
        }
        out(value);
    }
}
