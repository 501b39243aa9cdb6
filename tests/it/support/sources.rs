//! The program's own source files, read as text.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Every `.rs` file below `src/`, sorted by path.
pub fn rust_files() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.sort();
    assert!(files.len() > 20, "the sources were not found");
    files
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("a source folder can be listed") {
        let path = entry.expect("a source folder can be listed").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source file is text");
            files.push((path, text));
        }
    }
}

/// The contents of every plain string literal in a source text, comment lines left out.
pub fn string_literals(source: &str) -> BTreeSet<String> {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    let mut found = BTreeSet::new();
    let mut rest = code.as_str();
    while let Some(start) = rest.find('"') {
        let after = &rest[start + 1..];
        // A quote as a character is no string's beginning.
        if rest[..start].ends_with('\'') && after.starts_with('\'') {
            rest = after;
            continue;
        }
        let mut end = 0;
        let bytes = after.as_bytes();
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let end = end.min(after.len());
        found.insert(after[..end].to_owned());
        rest = after.get(end + 1..).unwrap_or_default();
    }
    found
}
