//! Infrastructure code as designs: what is recognised becomes nodes and links, what is not is kept as it is, and a report
//! says which is which, line by line. The text itself stays in the design, so that it can come out again.
//!
//! A design or nothing: where a text cannot be read as a whole, nothing of it is taken over.

mod cloudformation;
mod draft;
mod report;
mod template;
mod yaml;

pub use report::{Fate, Line};

use crate::design::Design;
use crate::diagnostic::Diagnostic;
use crate::json::{self, Place, Value};
use template::Template;

/// A text that is larger is refused unread. CloudFormation takes 1 MB (user guide, cloudformation-limits, template body
/// size in an S3 object).
pub const MOST_BYTES: usize = 2_000_000;

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    CloudFormationYaml,
    CloudFormationJson,
    /// With SAM's transform, as YAML.
    Sam,
}

impl Format {
    pub const ALL: [Format; 3] = [Format::CloudFormationYaml, Format::CloudFormationJson, Format::Sam];

    /// Spelled as the export that gives the text back.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Format::CloudFormationYaml => "cloudformation",
            Format::CloudFormationJson => "cloudformation-json",
            Format::Sam => "sam",
        }
    }
}

/// A file to import.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// As people call it, perhaps with folders.
    pub name: &'a str,
    pub text: &'a str,
}

/// What a file became.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Without places: whoever shows it lays it out.
    pub design: Design,
    pub format: Format,
    pub report: Vec<Line>,
}

/// Reads a file. The same file and seed give the same design, ids included.
///
/// # Errors
/// Why nothing of it can be taken over, with line and column.
pub fn import(file: File<'_>, seed: u64) -> Result<Imported, Diagnostic> {
    let (root, format) = read(file.text)?;
    Ok(cloudformation::import(file, &root, format, seed))
}

/// Reads a template's text.
///
/// # Errors
/// Why it is none.
pub fn read(text: &str) -> Result<(Value, Format), Diagnostic> {
    if text.len() > MOST_BYTES {
        let found = fault(text, 0, "import-too-large").with("megabytes", text.len().div_ceil(1_000_000));
        return Err(found.with("most", MOST_BYTES / 1_000_000));
    }
    let content = text.trim_start_matches('\u{feff}').trim_start();
    let is_json = content.starts_with('{');
    let root = if is_json { json(text)? } else { yaml::read(text)? };
    let transform = root.get("Transform").map(json::compact).unwrap_or_default();
    let is_sam = transform.contains("AWS::Serverless-");
    if Template::new(&root).resources.is_empty() {
        let first = root.members().first();
        let key = first.map(|member| member.key.clone()).unwrap_or_default();
        return Err(fault(text, root.span.start, "import-not-a-template").with("key", key));
    }
    let format = match (is_json, is_sam) {
        (true, _) => Format::CloudFormationJson,
        (false, true) => Format::Sam,
        (false, false) => Format::CloudFormationYaml,
    };
    Ok((root, format))
}

/// JSON, with every object's keys there once.
fn json(text: &str) -> Result<Value, Diagnostic> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    // Spans count from the text's own start, so the mark at its start becomes space.
    let blanked = format!("{}{}", " ".repeat(start), &text[start..]);
    let root = json::read(&blanked).map_err(|error| Diagnostic::from(&error))?;
    match key_twice(&root) {
        Some((key, at)) => Err(fault(text, at, "import-key-twice").with("key", key)),
        None => Ok(root),
    }
}

fn key_twice(value: &Value) -> Option<(String, usize)> {
    let mut keys = std::collections::BTreeSet::new();
    for member in value.members() {
        if !keys.insert(member.key.as_str()) {
            return Some((member.key.clone(), member.key_span.start));
        }
    }
    let inner = value.members().iter().map(|member| &member.value).chain(value.elements());
    inner.into_iter().find_map(key_twice)
}

/// Something that is wrong at a place of the text.
fn fault(text: &str, at: usize, code: &'static str) -> Diagnostic {
    let place = Place::of(text, at);
    Diagnostic::error(code).in_range(at, at).with("line", place.line).with("column", place.column)
}
