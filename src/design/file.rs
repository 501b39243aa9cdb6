//! The file format: line-stable JSON, sorted, with positions apart from meaning, so that a diff shows what was changed.

use super::{Design, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::kinds::Fields;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The version this program writes, and the newest it reads.
pub const FILE_VERSION: u64 = 1;

/// A file larger than this is refused unread.
pub const MOST_BYTES: usize = 25_000_000;

/// The fields that only say where a thing is; they stand apart in the file.
const LAYOUT_FIELDS: [&str; 3] = ["position", "size", "pinned"];

/// The tables of the file and the letter that their keys begin with.
const TABLES: [(&str, char); 4] = [("nodes", 'n'), ("links", 'l'), ("scenarios", 's'), ("sources", 't')];

/// Writes the design; the text ends with a newline.
#[must_use]
pub fn write(design: &Design) -> String {
    let mut root = Map::new();
    root.insert("busbar".to_owned(), json!(FILE_VERSION));
    let own = design.record(RecordKey::Design).cloned().unwrap_or_default();
    root.insert("design".to_owned(), record_value(&own, &[]));
    let mut layout = Map::new();
    for (table, letter) in TABLES {
        let mut records: Vec<_> = design
            .records()
            .filter(|(key, _)| *key != RecordKey::Design && key.to_string().starts_with(letter))
            .collect();
        records.sort_by(|a, b| (a.1.order(), a.0).cmp(&(b.1.order(), b.0)));
        let mut written = Map::new();
        for (key, record) in records {
            written.insert(key.to_string(), record_value(record, &LAYOUT_FIELDS));
            let places: Map<String, Value> = LAYOUT_FIELDS
                .iter()
                .filter_map(|field| Some(((*field).to_owned(), record.fields.get(field)?.clone())))
                .collect();
            if !places.is_empty() {
                layout.insert(key.to_string(), Value::Object(places));
            }
        }
        if !written.is_empty() {
            root.insert(table.to_owned(), Value::Object(written));
        }
    }
    if !layout.is_empty() {
        root.insert("layout".to_owned(), Value::Object(layout));
    }
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn record_value(record: &Record, except: &[&str]) -> Value {
    let mut written = Map::new();
    if !record.kind.is_empty() {
        written.insert("kind".to_owned(), Value::from(record.kind.as_str()));
    }
    // The name first, because a person who reads the file looks for it.
    let (name, rest): (Vec<_>, Vec<_>) = record
        .fields
        .iter()
        .filter(|(field, _)| !except.contains(&field.as_str()))
        .partition(|(field, _)| *field == "name");
    written.extend(name.into_iter().chain(rest).map(|(field, value)| (field.clone(), value.clone())));
    Value::Object(written)
}

/// Reads a design and says what had to be mended in it.
///
/// # Errors
/// Why the text is no design: too large, not JSON (with line and column), cut off, something else, or from a newer version.
pub fn read(text: &str) -> Result<(Design, Vec<Diagnostic>), Diagnostic> {
    if text.len() > MOST_BYTES {
        return Err(Diagnostic::error("file-too-large")
            .with("megabytes", text.len() / 1_000_000)
            .with("most", MOST_BYTES / 1_000_000));
    }
    let root: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let code = if error.is_eof() { "file-cut-off" } else { "file-not-json" };
        Diagnostic::error(code).with("line", error.line()).with("column", error.column())
    })?;
    let root = root.as_object().ok_or_else(|| Diagnostic::error("file-not-a-design"))?;
    let version = root.get("busbar").and_then(Value::as_u64).ok_or_else(|| Diagnostic::error("file-not-a-design"))?;
    if version > FILE_VERSION {
        return Err(Diagnostic::error("file-newer").with("version", version).with("known", FILE_VERSION));
    }
    let mut records = BTreeMap::from([(RecordKey::Design, read_record("design", root.get("design"))?)]);
    for (table, letter) in TABLES {
        for (id, value) in object(root.get(table), table)? {
            let key: RecordKey = id
                .parse()
                .ok()
                .filter(|_| id.starts_with(letter))
                .ok_or_else(|| Diagnostic::error("file-bad-id").with("id", id).with("table", table))?;
            records.insert(key, read_record(id, Some(value))?);
        }
    }
    for (id, places) in object(root.get("layout"), "layout")? {
        let record = id.parse().ok().and_then(|key: RecordKey| records.get_mut(&key));
        if let (Some(record), Some(places)) = (record, places.as_object()) {
            for field in LAYOUT_FIELDS {
                if let Some(value) = places.get(field) {
                    record.fields.set(field, Some(value.clone()));
                }
            }
        }
    }
    let mut design = Design { records };
    let mut found = Vec::new();
    for (_, record) in design.records().filter(|(key, record)| is_unknown(*key, record)) {
        found.push(Diagnostic::warning("file-unknown-kind").with("kind-id", &record.kind).with("name", record.name()));
    }
    let repair = design.repair();
    if !repair.is_empty() {
        found.push(Diagnostic::warning("file-repaired").with("count", repair.keys().len()));
        design.apply(&repair);
    }
    Ok((design, found))
}

fn is_unknown(key: RecordKey, record: &Record) -> bool {
    match key {
        RecordKey::Node(_) => record.node_kind().is_none(),
        RecordKey::Link(_) => record.link_kind().is_none(),
        RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => false,
    }
}

fn object<'a>(
    value: Option<&'a Value>,
    place: &str,
) -> Result<impl Iterator<Item = (&'a String, &'a Value)>, Diagnostic> {
    match value {
        None => Ok(None.into_iter().flatten()),
        Some(Value::Object(object)) => Ok(Some(object).into_iter().flatten()),
        Some(_) => Err(Diagnostic::error("file-bad-record").with("place", place)),
    }
}

fn read_record(place: &str, value: Option<&Value>) -> Result<Record, Diagnostic> {
    let mut kind = String::new();
    let mut fields = Fields::default();
    for (field, value) in object(value, place)? {
        if field == "kind" {
            kind = value.as_str().ok_or_else(|| Diagnostic::error("file-bad-record").with("place", place))?.to_owned();
        } else {
            fields.set(field, Some(value.clone()));
        }
    }
    Ok(Record { kind, fields })
}
