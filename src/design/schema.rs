//! The JSON Schema of the file format, made from the specs of kinds and links.

use super::FILE_VERSION;
use crate::kinds::links::LINK_KINDS;
use crate::kinds::{self, Field, KINDS, Shape};
use serde_json::{Map, Value, json};

/// The schema as text. It says what a file of this version holds; what newer versions add to records is let through, because
/// files keep what they do not know.
#[must_use]
pub fn schema() -> String {
    let nodes =
        KINDS.iter().map(|kind| kind.spec()).map(|spec| record(spec.id, kinds::node_fields(spec.id), &node_fields()));
    let links = LINK_KINDS
        .iter()
        .map(|kind| kind.spec())
        .map(|spec| record(spec.id, kinds::link_fields(spec.id), &link_fields()));
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Busbar design",
        "type": "object",
        "required": ["busbar", "design"],
        "properties": {
            "busbar": { "type": "integer", "minimum": 1, "maximum": FILE_VERSION },
            "design": {
                "type": "object",
                "properties": { "name": { "type": "string" }, "line-style": { "enum": ["square", "curved", "straight"] },
                    "steps": { "type": "object", "additionalProperties": step() },
                },
            },
            "nodes": table('n', json!({ "oneOf": nodes.collect::<Vec<_>>() })),
            "links": table('l', json!({ "oneOf": links.collect::<Vec<_>>() })),
            "scenarios": table('s', json!({ "type": "object" })),
            "sources": table('t', json!({ "type": "object" })),
            "layout": {
                "type": "object",
                "propertyNames": { "pattern": id_pattern("nl") },
                "additionalProperties": {
                    "type": "object",
                    "properties": {
                        "position": numbers(["x", "y"]),
                        "size": numbers(["width", "height"]),
                        "pinned": { "type": "boolean" },
                    },
                    "additionalProperties": false,
                },
            },
        },
    });
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}

fn id_pattern(letters: &str) -> String {
    // Crockford's base 32, as `RecordKey` writes it.
    format!("^[{letters}][0-9a-hjkmnp-tv-z]{{13}}$")
}

fn table(letter: char, record: Value) -> Value {
    json!({
        "type": "object",
        "propertyNames": { "pattern": id_pattern(&letter.to_string()) },
        "additionalProperties": record,
    })
}

fn numbers<const COUNT: usize>(names: [&str; COUNT]) -> Value {
    let properties: Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), json!({ "type": "number" }))).collect();
    json!({ "type": "object", "required": names.as_slice(), "properties": properties })
}

fn reference(letters: &str) -> Value {
    json!({ "type": "string", "pattern": id_pattern(letters) })
}

/// A step of the presentation, as `edit::Step` reads it.
fn step() -> Value {
    json!({
        "type": "object",
        "required": ["view"],
        "properties": {
            "name": { "type": "string" },
            "order": { "type": "string" },
            "text": { "type": "string" },
            "view": numbers(["x", "y", "width", "height"]),
            "nodes": { "type": "array", "items": reference("n") },
        },
    })
}

fn node_fields() -> Vec<(&'static str, Value)> {
    vec![("name", json!({ "type": "string" })), ("order", json!({ "type": "string" })), ("parent", reference("n"))]
}

fn link_fields() -> Vec<(&'static str, Value)> {
    vec![("from", reference("nl")), ("order", json!({ "type": "string" })), ("to", reference("n"))]
}

fn record(kind: &str, fields: &[Field], own: &[(&'static str, Value)]) -> Value {
    let mut properties = Map::from_iter([("kind".to_owned(), json!({ "const": kind }))]);
    properties.extend(own.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    properties.extend(fields.iter().map(|field| (field.id.to_owned(), value_schema(field))));
    let ends: Vec<&str> = own.iter().map(|(name, _)| *name).filter(|name| ["from", "to"].contains(name)).collect();
    let required: Vec<&str> = ["kind"].into_iter().chain(ends).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

fn value_schema(field: &Field) -> Value {
    let default = field.default();
    match &field.shape {
        Shape::Text { max_chars, .. } | Shape::Prose { max_chars, .. } | Shape::Json { max_chars, .. } => {
            json!({ "type": "string", "maxLength": max_chars, "default": default })
        }
        Shape::Pattern { .. } => json!({ "type": "string", "default": default }),
        Shape::Integer { min, max, .. } => {
            json!({ "type": "integer", "minimum": min, "maximum": max, "default": default })
        }
        Shape::Choice(choices) => {
            json!({ "enum": choices.iter().map(|choice| choice.0).collect::<Vec<_>>(), "default": default })
        }
        Shape::Switch { .. } => json!({ "type": "boolean", "default": default }),
    }
}
