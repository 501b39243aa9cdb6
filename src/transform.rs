//! What a target receives of an event: a part of it, or a text with values of it filled in, with the service's quirks.
//!
//! The rules are those of EventBridge's input transformer: user guide, eb-transform-target-input, and deliveries recorded
//! against the service where the guide is silent.

use crate::json::{self, Kind, Value};

/// Names of a template's variables and the JSONPath of each.
pub type Paths = [(String, String)];

/// Predefined variables that are not parts of the event.
#[derive(Clone, Copy, Debug, Default)]
pub struct Predefined<'a> {
    pub rule_arn: &'a str,
    pub rule_name: &'a str,
    /// RFC 3339.
    pub ingestion_time: &'a str,
}

/// Why nothing can be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The template names a variable that has no path and is not predefined. The service refuses such a target.
    UnknownVariable(String),
    /// A variable that is an object or array stands inside a JSON string. The service then delivers nothing, and says
    /// nothing (recorded).
    StructureInString(String),
    /// The filled-in template is not JSON: values are not escaped (user guide).
    NotJson,
}

/// The value at a path of an event; `None` where the event has none there. The service's subset of JSONPath: names after
/// dots (letters, digits, dashes, underscores, slashes), array indices, and `*` for all members or elements.
#[must_use]
pub fn select(event: &Value, path: &str) -> Option<Value> {
    let mut rest = path.trim().strip_prefix('$')?;
    let mut found = vec![event];
    let mut has_wildcard = false;
    while !rest.is_empty() {
        let (step, after) = step(rest)?;
        rest = after;
        found = match step {
            Step::Name(name) => found.into_iter().filter_map(|value| value.get(name)).collect(),
            Step::Index(index) => found.into_iter().filter_map(|value| value.elements().get(index)).collect(),
            Step::All => {
                has_wildcard = true;
                let members = |value: &'_ Value| match &value.kind {
                    Kind::Object(_) => value.members().len(),
                    Kind::Array(_) => value.elements().len(),
                    Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => 0,
                };
                found.retain(|value| members(value) > 0);
                found.into_iter().flat_map(children).collect()
            }
        };
    }
    if has_wildcard {
        return (!found.is_empty()).then(|| Value::made(Kind::Array(found.into_iter().cloned().collect())));
    }
    found.first().map(|&value| value.clone())
}

/// Whether a path is one of the subset.
#[must_use]
pub fn is_path(path: &str) -> bool {
    let Some(mut rest) = path.trim().strip_prefix('$') else { return false };
    while !rest.is_empty() {
        let Some((_, after)) = step(rest) else { return false };
        rest = after;
    }
    true
}

fn children(value: &Value) -> Vec<&Value> {
    value.members().iter().map(|member| &member.value).chain(value.elements()).collect()
}

enum Step<'p> {
    Name(&'p str),
    Index(usize),
    All,
}

/// The first step of a path and what follows it.
fn step(path: &str) -> Option<(Step<'_>, &str)> {
    if let Some(inside) = path.strip_prefix('[') {
        let (index, rest) = inside.split_once(']')?;
        return match index.trim() {
            "*" => Some((Step::All, rest)),
            index => Some((Step::Index(index.parse().ok()?), rest)),
        };
    }
    let name = path.strip_prefix('.')?;
    let end = name.find(['.', '[']).unwrap_or(name.len());
    match name.get(..end)? {
        "" => None,
        "*" => Some((Step::All, &name[end..])),
        step => Some((Step::Name(step), &name[end..])),
    }
}

/// The variables of a template in the order in which they stand, with the byte range of each, brackets included.
#[must_use]
pub fn variables(template: &str) -> Vec<(&str, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = template[from..].find('<').map(|at| from + at) {
        let name = &template[open + 1..];
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(name.len());
        from = open + 1;
        if end > 0 && name[end..].starts_with('>') {
            from = open + end + 2;
            found.push((&name[..end], open..from));
        }
    }
    found
}

/// Whether a variable needs no path.
#[must_use]
pub fn is_predefined(variable: &str) -> bool {
    matches!(
        variable,
        "aws.events.rule-arn"
            | "aws.events.rule-name"
            | "aws.events.event.ingestion-time"
            | "aws.events.event"
            | "aws.events.event.json"
    )
}

/// What the target receives: the template with the event's values in the place of its variables.
///
/// # Errors
/// Nothing can be delivered.
pub fn fill(paths: &Paths, template: &str, event: &Value, predefined: &Predefined<'_>) -> Result<String, Fault> {
    let value = |variable: &str| -> Result<Option<Value>, Fault> {
        if let Some(value) = predefined_value(variable, event, predefined) {
            return Ok(Some(value));
        }
        let path = paths.iter().find(|(name, _)| name == variable);
        let (_, path) = path.ok_or_else(|| Fault::UnknownVariable(variable.to_owned()))?;
        Ok(select(event, path))
    };
    if template.trim_start().starts_with('"') { fill_strings(template, &value) } else { fill_json(template, &value) }
}

type Lookup<'a> = dyn Fn(&str) -> Result<Option<Value>, Fault> + 'a;

/// One string or several, one per line: they are delivered with their quotes, joined by line feeds (recorded).
fn fill_strings(template: &str, value: &Lookup<'_>) -> Result<String, Fault> {
    let lines: Vec<&str> = template.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut filled = Vec::new();
    for line in lines {
        filled.push(replace(line, |variable, _| {
            Ok(match value(variable)? {
                // Recorded: what the event does not have becomes nothing at all.
                None => String::new(),
                Some(Value { kind: Kind::String(text), .. }) => text,
                // Recorded: inside a string an array or object loses all of its quotes.
                Some(value) => json::compact(&value).replace('"', ""),
            })
        })?);
    }
    Ok(filled.join("\n"))
}

fn fill_json(template: &str, value: &Lookup<'_>) -> Result<String, Fault> {
    let filled = replace(template, |variable, is_in_string| {
        let value = value(variable)?;
        Ok(match (value, is_in_string) {
            // Recorded: the key stays, and its value is the empty string.
            (None, true) => String::new(),
            (None, false) => "\"\"".to_owned(),
            // Values are not escaped (user guide), so a quote in one breaks the JSON.
            (Some(Value { kind: Kind::String(text), .. }), true) => text,
            (Some(Value { kind: Kind::String(text), .. }), false) => format!("\"{text}\""),
            (Some(Value { kind: Kind::Array(_) | Kind::Object(_), .. }), true) => {
                return Err(Fault::StructureInString(variable.to_owned()));
            }
            (Some(value), _) => json::compact(&value),
        })
    })?;
    json::read(&filled).map_err(|_| Fault::NotJson)?;
    Ok(filled)
}

/// Puts texts in the place of variables; each is told whether it stands inside a JSON string.
fn replace(template: &str, mut with: impl FnMut(&str, bool) -> Result<String, Fault>) -> Result<String, Fault> {
    let mut filled = String::new();
    let mut from = 0;
    let mut is_in_string = false;
    for (variable, range) in variables(template) {
        let between = &template[from..range.start];
        is_in_string ^= count_quotes(between) % 2 == 1;
        filled.push_str(between);
        filled.push_str(&with(variable, is_in_string)?);
        from = range.end;
    }
    filled.push_str(&template[from..]);
    Ok(filled)
}

/// Quotes that begin or end a string: those that no backslash escapes.
fn count_quotes(text: &str) -> usize {
    let mut is_escaped = false;
    text.chars()
        .filter(|&c| {
            let counts = c == '"' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            counts
        })
        .count()
}

fn predefined_value(variable: &str, event: &Value, predefined: &Predefined<'_>) -> Option<Value> {
    match variable {
        "aws.events.rule-arn" => Some(Value::made_string(predefined.rule_arn)),
        "aws.events.rule-name" => Some(Value::made_string(predefined.rule_name)),
        "aws.events.event.ingestion-time" => Some(Value::made_string(predefined.ingestion_time)),
        "aws.events.event.json" => Some(event.clone()),
        "aws.events.event" => Some(without_detail(event, predefined)),
        _ => None,
    }
}

/// Recorded: `aws.events.event` has no detail, spells `detailType`, and its time is the ingestion time.
fn without_detail(event: &Value, predefined: &Predefined<'_>) -> Value {
    let part = |field: &str| event.get(field).cloned().unwrap_or(Value::made(Kind::Null));
    Value::made_object([
        ("id", part("id")),
        ("account", part("account")),
        ("detailType", part("detail-type")),
        ("time", Value::made_string(predefined.ingestion_time)),
        ("source", part("source")),
        ("region", part("region")),
        ("resources", part("resources")),
        ("version", part("version")),
    ])
}
