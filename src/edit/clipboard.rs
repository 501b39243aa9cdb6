//! Copying and pasting: the clipboard holds a small design as text, so that tabs and designs can exchange parts.

use super::command::with_inhabitants;
use crate::design::{self, Change, Design, Edit, NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeSet;

/// The selected nodes, all that stands in them and the links between them, as text; `None` when no node is selected.
#[must_use]
pub fn copy(design: &Design, selection: &BTreeSet<RecordKey>) -> Option<String> {
    part(design, selection).map(|part| design::write(&part))
}

/// The selected part as a design of its own.
#[must_use]
pub fn part(design: &Design, selection: &BTreeSet<RecordKey>) -> Option<Design> {
    let nodes: BTreeSet<NodeId> = selection.iter().filter_map(|key| key.node()).collect();
    let nodes = with_inhabitants(design, &nodes);
    if nodes.is_empty() {
        return None;
    }
    let mut kept: BTreeSet<RecordKey> = nodes.into_iter().map(RecordKey::Node).collect();
    loop {
        let more: Vec<RecordKey> = design
            .links()
            .filter(|(id, link)| {
                let here = |key: Option<RecordKey>| key.is_some_and(|key| kept.contains(&key));
                !kept.contains(&RecordKey::Link(*id)) && here(link.from()) && here(link.to().map(RecordKey::Node))
            })
            .map(|(id, _)| id.into())
            .collect();
        if more.is_empty() {
            break;
        }
        kept.extend(more);
    }
    let created = kept.iter().filter_map(|&key| Some(Edit::Create { key, record: design.record(key)?.clone() }));
    let mut part = Design::named(design.name());
    part.apply(&Change { edits: created.collect() });
    Some(part)
}

/// Reads what was copied.
///
/// # Errors
/// When the text is nothing that can be drawn.
pub fn read(text: &str) -> Result<Design, Diagnostic> {
    match design::read(text) {
        Ok((design, _)) => Ok(design),
        Err(error) if error.code == "file-newer" || error.code == "file-too-large" => Err(error),
        Err(_) => Err(Diagnostic::error("paste-nothing-drawable")),
    }
}
