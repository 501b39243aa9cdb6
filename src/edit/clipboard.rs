//! Copying and pasting: the clipboard holds a small design as text, so that tabs and designs can exchange parts.

use super::command::Command;
use super::scene::Scene;
use super::{Editor, GRID};
use crate::design::{self, Change, Design, Edit, NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::Point;
use crate::json;
use crate::kinds::behaviour;
use crate::pattern::Pattern;
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

/// Whether a text is an event: what EventBridge delivers, or an entry of PutEvents written in the same words.
fn is_event(value: &json::Value) -> bool {
    let has = |name: &str| has_member(value, name);
    has("source") && (has("detail-type") || has("detail"))
}

fn has_member(value: &json::Value, name: &str) -> bool {
    value.members().iter().any(|member| member.key == name)
}

impl Editor {
    /// The selection as text for the clipboard; `None` when nothing that can be copied is selected.
    #[must_use]
    pub fn copy(&self) -> Option<String> {
        part(&self.design, &self.scene, &self.selection).map(|part| design::write(&part))
    }

    /// Draws what was copied, beside the original or, when that is out of sight, in the middle of the screen. An event
    /// becomes the pattern of the selected rule; with no rule selected it is kept to be sent.
    ///
    /// # Errors
    /// When the text is nothing that can be drawn, and what to do with it instead.
    pub fn paste(&mut self, text: &str) -> Result<(), Diagnostic> {
        let refusal = match read(text) {
            Ok(design) => {
                self.insert(design);
                return Ok(());
            }
            Err(refusal) => refusal,
        };
        match json::read(text) {
            Ok(event) if is_event(&event) => self.paste_event(text, &event),
            Ok(value) if has_member(&value, "Resources") => Err(Diagnostic::error("paste-template")),
            Err(_) if text.lines().any(|line| line.trim_end() == "Resources:") => {
                Err(Diagnostic::error("paste-template"))
            }
            Ok(_) | Err(_) => Err(refusal),
        }
    }

    fn paste_event(&mut self, text: &str, event: &json::Value) -> Result<(), Diagnostic> {
        let rule = self.only_selected().filter(|key| {
            let kind = self.design.record(*key).and_then(|record| behaviour(&record.kind));
            key.node().is_some() && kind.is_some_and(|kind| kind.fields().iter().any(|field| field.id == "pattern"))
        });
        let Some(key) = rule else {
            self.updates.event = Some(text.to_owned());
            return Ok(());
        };
        // What kind of event it is, not what this one happens to say: that narrows a pattern to it alone.
        let selection: Vec<&str> =
            ["/source", "/detail-type"].into_iter().filter(|pointer| has_member(event, &pointer[1..])).collect();
        let pattern =
            Pattern::from_event(event, &selection).map_err(|_| Diagnostic::error("paste-nothing-drawable"))?;
        let name = self.design.record(key).map_or("", Record::name).to_owned();
        self.run(&Command::Write { key, path: "pattern".to_owned(), text: pattern.text().to_owned() })?;
        self.settle();
        self.say(Diagnostic::hint("said-pattern-pasted").with("name", name));
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
