//! Small changes of a JSON text that leave the rest as a person wrote it.

use crate::json::{self, Kind, Span, Value};

/// Spaces per level where a text shows no habit of its own.
const INDENT: &str = "  ";

/// Bytes to replace, and by what.
pub(super) type Splice = (Span, String);

/// The text with splices made; they do not overlap.
pub(super) fn spliced(text: &str, mut splices: Vec<Splice>) -> String {
    splices.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut text = text.to_owned();
    for (span, replacement) in splices {
        text.replace_range(span.start..span.end, &replacement);
    }
    text
}

/// A value on one line, with spaces where people put them.
pub(super) fn line(value: &Value) -> String {
    match &value.kind {
        Kind::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(line).collect();
            format!("[{}]", elements.join(", "))
        }
        Kind::Object(members) if !members.is_empty() => {
            let members: Vec<String> = members.iter().map(|member| pair(&member.key, &line(&member.value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Kind::Object(_) | Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => json::compact(value),
    }
}

fn pair(key: &str, value: &str) -> String {
    format!("{}: {value}", json::quoted(key))
}

/// What turns a value of a text into another: only the scalars that differ where both have the same shape.
pub(super) fn turned(from: &Value, to: &Value, splices: &mut Vec<Splice>) {
    match (&from.kind, &to.kind) {
        (Kind::Array(old), Kind::Array(new)) if old.len() == new.len() => {
            old.iter().zip(new).for_each(|(old, new)| turned(old, new, splices));
        }
        (Kind::Object(old), Kind::Object(new))
            if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.key == new.key) =>
        {
            old.iter().zip(new).for_each(|(old, new)| turned(&old.value, &new.value, splices));
        }
        (old, new) if old == new => {}
        (_, _) => splices.push((from.span, line(to))),
    }
}

/// The values from the root down to the one with that span.
pub(super) fn chain(root: &Value, span: Span) -> Vec<&Value> {
    let mut chain = vec![root];
    let mut value = root;
    while value.span != span {
        let covers = |inner: &&Value| inner.span.start <= span.start && span.end <= inner.span.end;
        let inner = match &value.kind {
            Kind::Array(elements) => elements.iter().find(covers),
            Kind::Object(members) => members.iter().map(|member| &member.value).find(covers),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => None,
        };
        let Some(inner) = inner else { break };
        chain.push(inner);
        value = inner;
    }
    chain
}

/// Where the parts of an array or object stand, keys included.
pub(super) fn parts(value: &Value) -> Vec<Span> {
    match &value.kind {
        Kind::Array(elements) => elements.iter().map(|element| element.span).collect(),
        Kind::Object(members) => {
            members.iter().map(|member| Span::new(member.key_span.start, member.value.span.end)).collect()
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Vec::new(),
    }
}

/// Takes one of several parts out, with the comma that it no longer needs.
pub(super) fn without(container: &Value, part: usize) -> Option<Splice> {
    let parts = parts(container);
    let own = *parts.get(part)?;
    let span = match (part.checked_sub(1).and_then(|before| parts.get(before)), parts.get(part + 1)) {
        (Some(before), _) => Span::new(before.end, own.end),
        (None, Some(after)) => Span::new(own.start, after.start),
        (None, None) => return None,
    };
    Some((span, String::new()))
}

/// Adds a part behind the last (there is always one in what the service accepts), on a line of its own where that has one. `write` is given the indentation of the part's own
/// line, none where all stands on one line.
pub(super) fn appended(text: &str, container: &Value, write: impl Fn(Option<&str>) -> String) -> Splice {
    let parts = parts(container);
    let (before, last) = match parts.as_slice() {
        [] => (container.span.start, Span::new(container.span.start + 1, container.span.start + 1)),
        [only] => (container.span.start, *only),
        [.., before, last] => (before.end, *last),
    };
    let at = Span::new(last.end, last.end);
    let gap = text.get(before..last.start).unwrap_or_default();
    match gap.rfind('\n') {
        Some(newline) => {
            let own: String = gap[newline + 1..].chars().take_while(|c| *c == ' ' || *c == '\t').collect();
            (at, format!(",\n{own}{}", write(Some(&own))))
        }
        None => (at, format!(", {}", write(None))),
    }
}

/// A member that leads down to a value along keys: on lines of its own for each key where the text around has lines.
pub(super) fn member(steps: &[String], value: &str, indent: Option<&str>) -> String {
    match (steps, indent) {
        ([], _) => value.to_owned(),
        ([key], _) => pair(key, value),
        ([key, rest @ ..], None) => pair(key, &format!("{{ {} }}", member(rest, value, None))),
        ([key, rest @ ..], Some(indent)) => {
            let inner = format!("{indent}{INDENT}");
            pair(key, &format!("{{\n{inner}{}\n{indent}}}", member(rest, value, Some(&inner))))
        }
    }
}

/// The indentation of the line in which a byte stands.
pub(super) fn indentation(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = &text[start..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}
