//! `busbar diff`.

use crate::{Ending, reading};
use busbar::design::{Design, Record, RecordKey};
use busbar::kinds::{Field, link_fields, node_fields};
use busbar::text;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The fields that only say where a thing is.
const PLACES: [&str; 2] = ["position", "size"];

/// Writes what differs, record by record and field by field: `+` only after, `-` only before, `~` in both.
pub fn run(before: &str, after: &str, out: &mut impl Write) -> io::Result<Ending> {
    let (Some(before), Some(after)) = (reading::design(before), reading::design(after)) else {
        return Ok(Ending::Unusable);
    };
    let keys: BTreeSet<RecordKey> = before.records().chain(after.records()).map(|(key, _)| key).collect();
    let mut is_same = true;
    for key in keys {
        match (before.record(key), after.record(key)) {
            (Some(old), Some(new)) => {
                let changed = changed_fields(old, new);
                if old.kind != new.kind || !changed.is_empty() {
                    is_same = false;
                    writeln!(out, "~ {}", title(&after, key, new))?;
                    for field in changed {
                        writeln!(out, "    {}", label(new, &field))?;
                        lines(out, '-', old.fields.get(&field), &before)?;
                        lines(out, '+', new.fields.get(&field), &after)?;
                    }
                }
            }
            (Some(old), None) => {
                is_same = false;
                writeln!(out, "- {}", title(&before, key, old))?;
            }
            (None, Some(new)) => {
                is_same = false;
                writeln!(out, "+ {}", title(&after, key, new))?;
            }
            (None, None) => {}
        }
    }
    Ok(if is_same { Ending::Fine } else { Ending::Findings })
}

fn changed_fields(old: &Record, new: &Record) -> Vec<String> {
    let fields: BTreeSet<&String> = old.fields.iter().chain(new.fields.iter()).map(|(field, _)| field).collect();
    fields
        .into_iter()
        .filter(|field| !PLACES.contains(&field.as_str()) && old.fields.get(field) != new.fields.get(field))
        .cloned()
        .collect()
}

/// What a record is and is called, on one line.
fn title(design: &Design, key: RecordKey, record: &Record) -> String {
    match key {
        RecordKey::Design => quoted(design.name()),
        RecordKey::Node(_) => format!("{} {}", text::label(&format!("kind-{}", record.kind)), quoted(record.name())),
        RecordKey::Link(_) => {
            let name = |end: Option<RecordKey>| {
                let node = end.and_then(|end| design.origin(end)).and_then(|node| design.record(node));
                quoted(node.map_or("", Record::name))
            };
            let ends = format!("{} → {}", name(record.from()), name(record.to().map(RecordKey::Node)));
            format!("{} {ends}", text::label(&format!("link-{}", record.kind)))
        }
        RecordKey::Scenario(_) | RecordKey::Source(_) => format!("{key} {}", quoted(record.name())),
    }
}

/// A name on one line, whatever is in it.
fn quoted(name: &str) -> String {
    Value::from(name).to_string()
}

fn label(record: &Record, field: &str) -> String {
    let has = |fields: &[Field]| fields.iter().any(|known| known.id == field);
    let is_known = has(node_fields(&record.kind)) || has(link_fields(&record.kind));
    if is_known { text::field_label(&record.kind, field) } else { field.to_owned() }
}

/// A value line by line; an end of a link or a parent by its name.
fn lines(out: &mut impl Write, sign: char, value: Option<&Value>, design: &Design) -> io::Result<()> {
    let Some(value) = value else { return Ok(()) };
    let record = value.as_str().and_then(|text| text.parse::<RecordKey>().ok()).and_then(|key| design.record(key));
    let shown = match (record, value) {
        (Some(record), _) => quoted(record.name()),
        (None, Value::String(text)) => text.clone(),
        (None, other) => serde_json::to_string_pretty(other).unwrap_or_default(),
    };
    for line in shown.lines() {
        writeln!(out, "      {sign} {line}")?;
    }
    Ok(())
}
