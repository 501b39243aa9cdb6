//! Copying and pasting: the clipboard holds a small design as text, so that tabs and designs can exchange parts.

use super::command::Command;
use super::scene::Scene;
use super::{Editor, GRID};
use crate::design::{self, Change, Design, Edit, NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::Point;
use std::collections::BTreeSet;

/// The selected nodes, all that stands in them and the links between them, as a design of its own; `None` when no node is
/// selected.
fn part(design: &Design, scene: &Scene, selection: &BTreeSet<RecordKey>) -> Option<Design> {
    let nodes: BTreeSet<NodeId> = selection.iter().filter_map(|key| key.node()).collect();
    let nodes = scene.with_inhabitants(&nodes);
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
fn read(text: &str) -> Result<Design, Diagnostic> {
    match design::read(text) {
        Ok((design, _)) => Ok(design),
        Err(error) if error.code == "file-newer" || error.code == "file-too-large" => Err(error),
        Err(_) => Err(Diagnostic::error("paste-nothing-drawable")),
    }
}

impl Editor {
    /// The selection as text for the clipboard; `None` when nothing that can be copied is selected.
    #[must_use]
    pub fn copy(&self) -> Option<String> {
        part(&self.design, &self.scene, &self.selection).map(|part| design::write(&part))
    }

    /// Draws what was copied, beside the original or, when that is out of sight, in the middle of the screen.
    ///
    /// # Errors
    /// When the text is nothing that can be drawn.
    pub fn paste(&mut self, text: &str) -> Result<(), Diagnostic> {
        let design = read(text)?;
        self.insert(design);
        Ok(())
    }

    /// Draws the selection once more.
    pub fn duplicate(&mut self) {
        if let Some(part) = part(&self.design, &self.scene, &self.selection) {
            self.insert(part);
        }
    }

    fn insert(&mut self, design: Design) {
        let Some(bounds) = crate::geom::bounds(design.nodes().map(|(_, record)| record.rect())) else { return };
        let step = Point::new(3.0 * GRID, 3.0 * GRID);
        let mut by = if self.view().touches(bounds) {
            step
        } else {
            let by = self.view().center().minus(bounds.center());
            Point::new((by.x / GRID).round() * GRID, (by.y / GRID).round() * GRID)
        };
        // Pasted again and again, the copies form a stair instead of a pile.
        let corners: Vec<Point> = self.design.nodes().map(|(_, record)| record.position()).collect();
        while design.nodes().any(|(_, record)| corners.contains(&record.position().plus(by).rounded())) {
            by = by.plus(step);
        }
        let count = design.nodes().count();
        if self.run(&Command::Insert { design: Box::new(design), by }).is_ok() {
            self.say(Diagnostic::hint("said-pasted").with("count", count));
        }
    }
}
