//! Layouts: asked for here, made elsewhere because they take their time, and brought as one command; and nodes can be pinned,
//! so that no layout moves them.

use super::Editor;
use super::command::{Command, Plan};
use super::scene::Scene;
use super::tool::on_grid;
use crate::design::{Design, NodeId, Record, RecordKey, position_value, size_value};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect, bounds};
use crate::layout::{Direction, Style};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl Editor {
    /// Takes over a layout and shows the whole of it.
    pub fn laid_out(&mut self, places: BTreeMap<NodeId, Rect>) {
        match self.run(&Command::LayOut { places }) {
            Ok(()) => {
                self.fit();
                self.say(Diagnostic::hint("said-laid-out"));
            }
            Err(reason) => self.say(reason),
        }
    }
}

pub(super) fn ask_for_layout(editor: &mut Editor, direction: Direction) {
    editor.cancel_tool();
    editor.updates.arrange = Some(direction);
}

/// Says how the design's links are drawn.
pub(super) fn draw_links(editor: &mut Editor, style: Style) {
    let value = (style != Style::default()).then(|| Value::from(style.id()));
    if let Err(reason) = editor.run(&Command::Set { key: RecordKey::Design, path: "line-style".to_owned(), value }) {
        editor.say(reason);
    }
}

/// Pins the selected nodes; where all of them are pinned, loosens them.
pub(super) fn pin(editor: &mut Editor) {
    let nodes = editor.selected_nodes();
    let pinned = !nodes.iter().all(|id| editor.design().record(*id).is_some_and(Record::is_pinned));
    let count = nodes.len();
    match editor.run(&Command::Pin { nodes, pinned }) {
        Ok(()) => {
            editor.say(Diagnostic::hint(if pinned { "said-pinned" } else { "said-loosened" }).with("count", count));
        }
        Err(reason) => editor.say(reason),
    }
}

/// The drawing stays where it was as a whole, as long as nothing in it is pinned. What a collapsed frame holds goes along.
pub(super) fn lay_out(design: &Design, scene: &Scene, places: &BTreeMap<NodeId, Rect>) -> Plan {
    let corner = |rects: Option<Rect>| rects.map(Rect::corner).unwrap_or_default();
    let is_pinned = places.keys().any(|id| design.record(*id).is_some_and(Record::is_pinned));
    let by = corner(scene.bounds()).minus(corner(bounds(places.values().copied())));
    let by = if is_pinned { Point::ZERO } else { on_grid(by) };
    let mut edits = Vec::new();
    for (&id, rect) in places {
        let Some(record) = design.record(id) else { continue };
        let corner = rect.corner().plus(by);
        edits.extend(design.set(id, "position", Some(position_value(corner))));
        if record.is_collapsed() {
            for inhabitant in scene.with_inhabitants(&BTreeSet::from([id])) {
                let Some(held) = design.record(inhabitant).filter(|_| inhabitant != id) else { continue };
                let place = held.position().plus(corner).minus(record.position());
                edits.extend(design.set(inhabitant, "position", Some(position_value(place))));
            }
        } else if record.outline().is_resizable() && record.size() != rect.size() {
            edits.extend(design.set(id, "size", Some(size_value(rect.size()))));
        }
    }
    Plan::of(edits)
}

/// Writes into nodes whether they are pinned.
pub(super) fn pin_all(design: &Design, nodes: &BTreeSet<NodeId>, pinned: bool) -> Plan {
    Plan::of(nodes.iter().filter_map(|&id| design.set(id, "pinned", pinned.then_some(Value::from(true)))))
}
