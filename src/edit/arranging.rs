//! Lining nodes up and spacing them evenly.

use super::Editor;
use super::command::Command;
use crate::design::{NodeId, Record};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect, bounds};
use std::collections::BTreeSet;

/// What nodes are lined up on: an edge or the middle of the area that they cover together.
#[derive(Clone, Copy)]
pub(super) enum Line {
    Left,
    /// Middles above each other.
    Middle,
    Right,
    Top,
    /// Middles beside each other.
    Center,
    Bottom,
}

impl Line {
    /// The corner of a rectangle that is moved to this line of an area.
    fn corner(self, rect: Rect, area: Rect) -> Point {
        match self {
            Line::Left => Point::new(area.x, rect.y),
            Line::Middle => Point::new(area.center().x - rect.width / 2.0, rect.y),
            Line::Right => Point::new(area.right() - rect.width, rect.y),
            Line::Top => Point::new(rect.x, area.y),
            Line::Center => Point::new(rect.x, area.center().y - rect.height / 2.0),
            Line::Bottom => Point::new(rect.x, area.bottom() - rect.height),
        }
    }
}

pub(super) fn align(editor: &mut Editor, line: Line) {
    let nodes = outermost_selected(editor);
    let Some(area) = bounds(nodes.iter().map(|(_, rect)| *rect)) else { return };
    arrange(editor, nodes.into_iter().map(|(id, rect)| (id, line.corner(rect, area))));
}

/// Gives the gaps between the selected nodes the same width; the two at the ends stay.
pub(super) fn distribute(editor: &mut Editor, is_across: bool) {
    let mut nodes = outermost_selected(editor);
    let start = |rect: &Rect| if is_across { rect.x } else { rect.y };
    let length = |rect: &Rect| if is_across { rect.width } else { rect.height };
    nodes.sort_by(|a, b| start(&a.1).total_cmp(&start(&b.1)).then(a.0.cmp(&b.0)));
    let ([(_, first), ..], [.., (_, last)]) = (nodes.as_slice(), nodes.as_slice()) else { return };
    let room = start(last) + length(last) - start(first);
    let filled: f64 = nodes.iter().map(|(_, rect)| length(rect)).sum();
    let gap = (room - filled) / (nodes.len() as f64 - 1.0).max(1.0);
    let mut at = start(first);
    let mut corners = Vec::new();
    for (id, rect) in nodes {
        corners.push((id, if is_across { Point::new(at, rect.y) } else { Point::new(rect.x, at) }));
        at += length(&rect) + gap;
    }
    arrange(editor, corners);
}

fn arrange(editor: &mut Editor, corners: impl IntoIterator<Item = (NodeId, Point)>) {
    let corners = corners.into_iter().map(|(id, corner)| (id, corner.rounded())).collect::<Vec<_>>();
    let count = corners.len();
    match editor.run(&Command::Arrange { corners: corners.into_iter().collect() }) {
        Ok(()) => editor.say(Diagnostic::hint("said-arranged").with("count", count)),
        Err(reason) => editor.say(reason),
    }
}

/// The selected nodes that stand in no selected frame: the others go along with it.
fn outermost_selected(editor: &Editor) -> Vec<(NodeId, Rect)> {
    let selected: BTreeSet<NodeId> = editor.selected_nodes();
    let parent = |id: NodeId| editor.design().record(id).and_then(Record::parent);
    let is_within = |id: &NodeId| {
        let around = std::iter::successors(parent(*id), |frame| parent(*frame));
        // A cycle of frames, which repair removes, ends here too.
        around.take(selected.len() + 64).any(|frame| selected.contains(&frame))
    };
    selected.iter().filter(|id| !is_within(id)).filter_map(|id| Some((*id, editor.rect(*id)?))).collect()
}
