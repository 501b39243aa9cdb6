//! What the actions of the table do.

use super::command::Command;
use super::{Camera, Editor, GRID};
use crate::design::{NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use std::collections::BTreeSet;

pub(super) fn delete(editor: &mut Editor) {
    let mut keys = editor.selection().clone();
    let count = keys.len();
    // A collapsed frame is one thing with what stands in it.
    let collapsed =
        |key: &RecordKey| key.node().filter(|id| editor.design().record(*id).is_some_and(Record::is_collapsed));
    let frames: BTreeSet<NodeId> = keys.iter().filter_map(collapsed).collect();
    keys.extend(editor.scene.with_inhabitants(&frames).into_iter().map(RecordKey::Node));
    match editor.run(&Command::Delete { keys }) {
        Ok(()) => editor.say(Diagnostic::hint("said-deleted").with("count", count)),
        Err(reason) => editor.say(reason),
    }
}

pub(super) fn select_all(editor: &mut Editor) {
    let drawn = editor.design().nodes().filter(|(id, _)| !editor.scene.is_hidden(*id));
    let keys = drawn.map(|(id, _)| RecordKey::Node(id)).collect::<BTreeSet<_>>();
    let count = keys.len();
    editor.select(keys);
    editor.say(Diagnostic::hint("said-selected-count").with("count", count));
}

pub(super) fn link(editor: &mut Editor) {
    let Some(from) = editor.only_selected() else { return };
    if editor.ports(from).is_empty() {
        let kind = editor.design().record(from).map_or("", |record| &record.kind).to_owned();
        let name = if from.node().is_some() { "kind" } else { "link-kind" };
        editor.say(Diagnostic::error("link-none-starts").with(name, kind));
    } else {
        editor.start_linking_by_keyboard(from);
    }
}

pub(super) fn rename(editor: &mut Editor) {
    editor.updates.rename = editor.only_selected().and_then(RecordKey::node);
}

pub(super) fn select_next(editor: &mut Editor, forward: bool) {
    let order = editor.reading_order();
    let selected = editor.selected_nodes();
    let at = order.iter().position(|id| selected.contains(id));
    let next = match (at, forward) {
        (None, true) => order.first(),
        (None, false) => order.last(),
        (Some(at), true) => order.get(at + 1),
        (Some(at), false) => at.checked_sub(1).and_then(|at| order.get(at)),
    };
    if let Some(&id) = next {
        editor.reveal(id.into());
    }
}

/// Walks through the links of the selected node, or on from the selected link.
pub(super) fn select_link(editor: &mut Editor) {
    let next = match editor.only_selected() {
        Some(key @ RecordKey::Node(_)) => editor.scene.links_at(key).next(),
        Some(RecordKey::Link(id)) => {
            let origin = editor.design().origin(id.into()).map(RecordKey::Node);
            let mut links = origin.into_iter().flat_map(|origin| editor.scene.links_at(origin)).collect::<Vec<_>>();
            links.extend(editor.scene.links_at(id.into()));
            let at = links.iter().position(|link| *link == id).map_or(0, |at| at + 1);
            links.get(at).or_else(|| links.first()).copied()
        }
        Some(RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_)) | None => None,
    };
    match next {
        Some(link) => editor.reveal(link.into()),
        None => editor.say(Diagnostic::hint("said-no-links")),
    }
}

/// Selects the node nearest in a direction.
pub(super) fn nearest(editor: &mut Editor, x: f64, y: f64) {
    if let Some(id) = nearest_node(editor, x, y) {
        editor.reveal(id.into());
    }
}

/// Adds the node nearest in a direction to the selection.
pub(super) fn add(editor: &mut Editor, x: f64, y: f64) {
    let Some(id) = nearest_node(editor, x, y) else { return };
    let mut keys = editor.selection().clone();
    keys.insert(id.into());
    let count = keys.len();
    editor.select(keys);
    editor.bring_into_view(id.into());
    editor.say(Diagnostic::hint("said-selected-count").with("count", count));
}

/// The node nearest in a direction from the selected ones, or from the middle of the view; what lies aside counts double. A
/// frame around the start lies in no direction.
pub(super) fn nearest_node(editor: &Editor, x: f64, y: f64) -> Option<NodeId> {
    let selected = editor.selected_nodes();
    let around = crate::geom::bounds(selected.iter().filter_map(|id| editor.rect(*id)));
    let start = around.map_or_else(|| editor.view().center(), Rect::center);
    let cost = |id: &NodeId| {
        let rect = editor.rect(*id)?;
        if around.is_some_and(|around| rect.encloses(around)) {
            return None;
        }
        let way = rect.center().minus(start);
        let (along, aside) = (way.x * x + way.y * y, (way.x * y).abs() + (way.y * x).abs());
        (along > 0.0).then_some(along + 2.0 * aside)
    };
    let nodes = editor.reading_order();
    let others = nodes.iter().filter(|id| !selected.contains(id));
    let best = others.filter_map(|id| Some((*id, cost(id)?))).min_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|(id, _)| id)
}

/// How far a key that moves by one grid step pans, in screen pixels.
const PAN: f64 = 64.0;

/// Moves the selected nodes; where none is selected, the view.
pub(super) fn nudge(editor: &mut Editor, x: f64, y: f64) {
    let nodes = editor.selected_nodes();
    if nodes.is_empty() {
        editor.set_camera(editor.camera().panned(Point::new(x, y).scaled(-PAN / GRID)));
        return;
    }
    let count = nodes.len();
    match editor.run(&Command::Move { nodes, by: Point::new(x, y) }) {
        Ok(()) => editor.say(Diagnostic::hint("said-moved").with("count", count)),
        Err(reason) => editor.say(reason),
    }
}

pub(super) fn resize(editor: &mut Editor, width: f64, height: f64) {
    let Some(node) = editor.only_selected().and_then(RecordKey::node) else { return };
    let Some(rect) = editor.rect(node) else { return };
    let rect = Rect::new(rect.x, rect.y, rect.width + width, rect.height + height);
    editor.history.begin();
    let done = editor.run(&Command::Resize { node, rect });
    let done = done.and_then(|()| editor.run(&Command::Gather { frames: BTreeSet::from([node]) }));
    editor.history.commit();
    if let Err(reason) = done {
        editor.say(reason);
    }
}

pub(super) fn zoom_100(editor: &mut Editor) {
    let center = editor.view().center();
    let screen = editor.camera().screen_from_canvas(center);
    editor.set_camera(Camera { zoom: 1.0, offset: screen.minus(center).rounded() });
}

/// Removes the selected nodes and links what they stood between.
pub(super) fn heal(editor: &mut Editor) {
    let nodes = editor.selected_nodes();
    let count = nodes.len();
    match editor.run(&Command::Heal { nodes }) {
        Ok(()) => editor.say(Diagnostic::hint("said-healed").with("count", count)),
        Err(reason) => editor.say(reason),
    }
}

/// Opens the menu of what can be done with the selection, beside it.
pub(super) fn open_menu(editor: &mut Editor) {
    let rects = editor.selected_nodes();
    let area = crate::geom::bounds(rects.iter().filter_map(|id| editor.rect(*id)));
    let place = area.map_or_else(|| editor.view().center(), |area| Point::new(area.right(), area.y));
    editor.updates.menu = Some(editor.camera().screen_from_canvas(place));
}
