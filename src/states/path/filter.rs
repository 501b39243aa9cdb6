//! Filters: `[?(@.price < 10 && @.kind == 'book')]`.
//!
//! Source: <https://github.com/json-path/JsonPath#filter-operators>.

use super::parse::{MAX_DEPTH, PathFault, PathReason, Reader};
use super::{Path, Root, Step};
use regex_lite::{Regex, RegexBuilder};
use serde_json::Value;

/// The expression of a filter.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Not(Box<Filter>),
    /// An operand by itself: whether it is there.
    Exists(Operand),
    Compare(Operand, Comparison, Operand),
    /// `=~ /expression/flags`.
    Matches(Operand, Expression),
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// `@…`: from the element.
    Element(Path),
    /// `$…`: from the whole value.
    Root(Path),
    Literal(Value),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    SubsetOf,
    AnyOf,
    NoneOf,
    Contains,
    Size,
    Empty,
}

/// A regular expression with its text, by which it is compared.
#[derive(Clone, Debug)]
pub struct Expression {
    text: String,
    compiled: Regex,
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

const COMPARISONS: [(&str, Comparison); 16] = [
    ("===", Comparison::Equal),
    ("!==", Comparison::NotEqual),
    ("==", Comparison::Equal),
    ("!=", Comparison::NotEqual),
    ("<=", Comparison::LessOrEqual),
    (">=", Comparison::GreaterOrEqual),
    ("<", Comparison::Less),
    (">", Comparison::Greater),
    ("in ", Comparison::In),
    ("nin ", Comparison::NotIn),
    ("subsetof ", Comparison::SubsetOf),
    ("anyof ", Comparison::AnyOf),
    ("noneof ", Comparison::NoneOf),
    ("contains ", Comparison::Contains),
    ("size ", Comparison::Size),
    ("empty ", Comparison::Empty),
];

/// `( … )`.
pub(super) fn parenthesised(reader: &mut Reader) -> Result<Filter, PathFault> {
    if !reader.take("(") {
        return Err(reader.fault(PathReason::FilterExpression));
    }
    let filter = any(reader)?;
    reader.skip_blanks();
    if reader.take(")") { Ok(filter) } else { Err(reader.fault(PathReason::BracketOpen)) }
}

fn any(reader: &mut Reader) -> Result<Filter, PathFault> {
    let mut parts = vec![all(reader)?];
    while joined(reader, "||") {
        parts.push(all(reader)?);
    }
    Ok(if parts.len() == 1 { parts.remove(0) } else { Filter::Any(parts) })
}

fn all(reader: &mut Reader) -> Result<Filter, PathFault> {
    let mut parts = vec![test(reader)?];
    while joined(reader, "&&") {
        parts.push(test(reader)?);
    }
    Ok(if parts.len() == 1 { parts.remove(0) } else { Filter::All(parts) })
}

fn joined(reader: &mut Reader, operator: &str) -> bool {
    reader.skip_blanks();
    reader.take(operator)
}

fn test(reader: &mut Reader) -> Result<Filter, PathFault> {
    reader.skip_blanks();
    if reader.depth >= MAX_DEPTH {
        return Err(reader.fault(PathReason::TooDeep));
    }
    if reader.peek() == Some('!') {
        reader.at += 1;
        reader.depth += 1;
        let inner = test(reader)?;
        reader.depth -= 1;
        return Ok(Filter::Not(Box::new(inner)));
    }
    if reader.peek() == Some('(') {
        reader.depth += 1;
        let inner = parenthesised(reader)?;
        reader.depth -= 1;
        return Ok(inner);
    }
    let left = operand(reader)?;
    reader.skip_blanks();
    if reader.take("=~") {
        reader.skip_blanks();
        return Ok(Filter::Matches(left, expression(reader)?));
    }
    for (text, comparison) in COMPARISONS {
        if reader.rest().to_ascii_lowercase().starts_with(text) {
            reader.at += text.len();
            reader.skip_blanks();
            return Ok(Filter::Compare(left, comparison, operand(reader)?));
        }
    }
    Ok(Filter::Exists(left))
}

fn operand(reader: &mut Reader) -> Result<Operand, PathFault> {
    match reader.peek() {
        Some(root @ ('@' | '$')) => {
            let start = reader.at;
            reader.at += 1;
            let steps: Vec<Step> = reader.steps()?;
            let text = reader.text[start..reader.at].to_owned();
            let path = Path { text, root: Root::Input, steps };
            Ok(if root == '@' { Operand::Element(path) } else { Operand::Root(path) })
        }
        Some('\'') => reader.quoted().map(|text| Operand::Literal(Value::String(text))),
        Some(_) => literal(reader),
        None => Err(reader.fault(PathReason::FilterExpression)),
    }
}

/// A JSON value; in a list texts may stand in single quotes.
fn literal(reader: &mut Reader) -> Result<Operand, PathFault> {
    let rest = reader.rest();
    let end = match rest.chars().next() {
        Some('[') => rest.find(']').map(|at| at + 1),
        Some('{') => rest.find('}').map(|at| at + 1),
        Some('"') => rest[1..].find('"').map(|at| at + 2),
        _ => Some(rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | '&' | '|' | ']')).unwrap_or(rest.len())),
    };
    let end = end.ok_or_else(|| reader.fault(PathReason::BracketOpen))?;
    let text = rest[..end].replace('\'', "\"");
    let value = serde_json::from_str(&text).map_err(|_| reader.fault(PathReason::FilterExpression))?;
    reader.at += end;
    Ok(Operand::Literal(value))
}

fn expression(reader: &mut Reader) -> Result<Expression, PathFault> {
    if !reader.take("/") {
        return Err(reader.fault(PathReason::FilterExpression));
    }
    let rest = reader.rest();
    let mut is_escaped = false;
    let end = rest
        .char_indices()
        .find(|(_, c)| {
            let ends = *c == '/' && !is_escaped;
            is_escaped = *c == '\\' && !is_escaped;
            ends
        })
        .map(|(at, _)| at)
        .ok_or_else(|| reader.fault(PathReason::BracketOpen))?;
    let flags_length = rest[end + 1..].find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len() - end - 1);
    let flags = &rest[end + 1..end + 1 + flags_length];
    // Jayway asks whether the whole text matches.
    let pattern = format!("^(?:{})$", rest[..end].replace("\\/", "/"));
    let compiled = RegexBuilder::new(&pattern)
        .case_insensitive(flags.contains('i'))
        .multi_line(flags.contains('m'))
        .dot_matches_new_line(flags.contains('s'))
        .build()
        .map_err(|_| reader.fault(PathReason::FilterExpression))?;
    let text = rest[..end + 1 + flags_length].to_owned();
    reader.at += end + 1 + flags_length;
    Ok(Expression { text, compiled })
}

impl Operand {
    fn value(&self, element: &Value, root: &Value) -> Option<Value> {
        match self {
            Operand::Element(path) => path.select(element).ok(),
            Operand::Root(path) => path.select(root).ok(),
            Operand::Literal(value) => Some(value.clone()),
        }
    }
}

impl Filter {
    /// Whether the filter takes an element of the value that the path started from.
    pub(super) fn holds(&self, element: &Value, root: &Value) -> bool {
        match self {
            Filter::All(parts) => parts.iter().all(|part| part.holds(element, root)),
            Filter::Any(parts) => parts.iter().any(|part| part.holds(element, root)),
            Filter::Not(part) => !part.holds(element, root),
            Filter::Exists(operand) => operand.value(element, root).is_some(),
            Filter::Matches(operand, expression) => match operand.value(element, root) {
                Some(Value::String(text)) => expression.compiled.is_match(&text),
                Some(Value::Number(number)) => expression.compiled.is_match(&number.to_string()),
                _ => false,
            },
            Filter::Compare(left, comparison, right) => {
                compare(left.value(element, root).as_ref(), *comparison, right.value(element, root).as_ref())
            }
        }
    }
}

fn compare(left: Option<&Value>, comparison: Comparison, right: Option<&Value>) -> bool {
    let (Some(left), Some(right)) = (left, right) else {
        return match comparison {
            Comparison::Equal => left.is_none() && right.is_none(),
            Comparison::NotEqual => left.is_some() || right.is_some(),
            _ => false,
        };
    };
    let contained =
        |item: &Value, list: &Value| list.as_array().is_some_and(|list| list.iter().any(|one| same(one, item)));
    let each =
        |holds: &dyn Fn(&Value) -> bool| left.as_array().map(|list| list.iter().filter(|item| holds(item)).count());
    match comparison {
        Comparison::Equal => same(left, right),
        Comparison::NotEqual => !same(left, right),
        Comparison::Less => order(left, right) == Some(std::cmp::Ordering::Less),
        Comparison::LessOrEqual => order(left, right).is_some_and(std::cmp::Ordering::is_le),
        Comparison::Greater => order(left, right) == Some(std::cmp::Ordering::Greater),
        Comparison::GreaterOrEqual => order(left, right).is_some_and(std::cmp::Ordering::is_ge),
        Comparison::In => contained(left, right),
        Comparison::NotIn => !contained(left, right),
        Comparison::SubsetOf => each(&|item| !contained(item, right)) == Some(0),
        Comparison::AnyOf => each(&|item| contained(item, right)).is_some_and(|count| count > 0),
        Comparison::NoneOf => each(&|item| contained(item, right)) == Some(0),
        Comparison::Contains => match (left, right) {
            (Value::String(text), Value::String(part)) => text.contains(part.as_str()),
            (list, item) => contained(item, list),
        },
        Comparison::Size => length(left).is_some_and(|length| right.as_u64() == Some(length as u64)),
        Comparison::Empty => length(left).is_some_and(|length| right.as_bool() == Some(length == 0)),
    }
}

fn length(value: &Value) -> Option<usize> {
    match value {
        Value::Array(list) => Some(list.len()),
        Value::String(text) => Some(text.chars().count()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => None,
    }
}

fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        _ => left == right,
    }
}

fn order(left: &Value, right: &Value) -> Option<std::cmp::Ordering> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64()?.partial_cmp(&right.as_f64()?),
        (Value::String(left), Value::String(right)) => Some(left.cmp(right)),
        _ => None,
    }
}
