//! What a Map's reader makes of a file. The sentences are the service's, recorded.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html> (2025-11).

use crate::states::model::ReaderConfig;
use serde_json::{Map, Value};

/// The items in what was read: a file's text, or a list that needs no reading (listed objects, rows that somebody else took
/// apart).
pub(in crate::states::execution) fn items(content: &Value, config: &ReaderConfig) -> Result<Vec<Value>, String> {
    let text = match content {
        Value::Array(items) => return Ok(items.clone()),
        Value::String(text) => text,
        other => return iterable(other.clone(), config),
    };
    match config.input_type.as_deref() {
        Some("CSV") => csv(text, config),
        Some("JSONL") => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| serde_json::from_str(line).map_err(|error| format!("Unable to parse JSON line: {error}")))
            .collect(),
        Some("MANIFEST" | "PARQUET") => {
            Err("A manifest's and a Parquet file's rows have to be given as a list.".to_owned())
        }
        _ => {
            let value = serde_json::from_str(text).map_err(|error| format!("Unable to parse JSON: {error}"))?;
            iterable(value, config)
        }
    }
}

fn iterable(value: Value, config: &ReaderConfig) -> Result<Vec<Value>, String> {
    let value = match config.items_pointer.as_deref() {
        None | Some("") => value,
        Some(pointer) => value.pointer(pointer).cloned().unwrap_or(Value::Null),
    };
    match value {
        Value::Array(items) => Ok(items),
        _ => Err("Attempting to map over non-iterable node.".to_owned()),
    }
}

fn csv(text: &str, config: &ReaderConfig) -> Result<Vec<Value>, String> {
    let delimiter = match config.csv_delimiter.as_deref() {
        Some("PIPE") => '|',
        Some("SEMICOLON") => ';',
        Some("SPACE") => ' ',
        Some("TAB") => '\t',
        _ => ',',
    };
    let mut rows = rows(text, delimiter).into_iter();
    let headers = match config.csv_header_location.as_deref() {
        Some("GIVEN") => config.csv_headers.clone(),
        _ => rows.next().unwrap_or_default(),
    };
    for (index, header) in headers.iter().enumerate() {
        if headers[..index].contains(header) {
            return Err("CSV headers cannot contain duplicates.".to_owned());
        }
    }
    let item = |row: Vec<String>| {
        // A row that is too short is filled up with empty texts, and what is too long is dropped (recorded).
        let values = row.into_iter().chain(std::iter::repeat_with(String::new));
        let members: Map<String, Value> = headers.iter().cloned().zip(values.map(Value::String)).collect();
        Value::Object(members)
    };
    Ok(rows.map(item).collect())
}

/// The rows of a table; a field in double quotes may hold anything, a double quote doubled.
fn rows(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut field) = (Vec::new(), String::new());
    let (mut is_quoted, mut has_content) = (false, false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if field.is_empty() => {
                is_quoted = true;
                has_content = true;
            }
            c if is_quoted => field.push(c),
            c if c == delimiter => {
                row.push(std::mem::take(&mut field));
                has_content = true;
            }
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' => {
                if has_content {
                    row.push(std::mem::take(&mut field));
                    rows.push(std::mem::take(&mut row));
                }
                has_content = false;
            }
            c => {
                field.push(c);
                has_content = true;
            }
        }
    }
    if has_content {
        row.push(field);
        rows.push(row);
    }
    rows
}
