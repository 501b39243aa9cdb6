//! Dragging nodes and their corners: what is dragged comes to rest level with others, evenly spaced, or on the grid.

use super::Editor;
use super::command::Command;
use super::hit::{Corner, Hit};
use super::input::{Button, Modifiers};
use super::snap::{self, Guide};
use super::tool::{Preview, Tool};
use crate::design::NodeId;
use crate::geom::{Point, Rect};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Nodes that are being moved.
#[derive(Clone, Debug)]
pub(super) struct Moving {
    /// Where they were taken hold of.
    start: Point,
    pub nodes: BTreeSet<NodeId>,
    /// How far they have come.
    moved: Point,
    /// The area that they covered when the drag began.
    area: Rect,
    others: Arc<[Rect]>,
}

/// A corner that is being moved.
#[derive(Clone, Debug)]
pub(super) struct Resizing {
    pub node: NodeId,
    corner: Corner,
    start: Rect,
    others: Arc<[Rect]>,
}

impl Editor {
    pub(super) fn start_drag(&mut self, start: Point, hit: Hit, button: Button, modifiers: Modifiers) {
        let point = self.camera.canvas_from_screen(start);
        match hit {
            Hit::Node(_) | Hit::Fold(_) if button != Button::Secondary => {
                let nodes = self.selected_nodes();
                let area = crate::geom::bounds(nodes.iter().filter_map(|id| self.scene.rect(*id))).unwrap_or_default();
                let others = self.attractors(&self.scene.with_inhabitants(&nodes));
                self.history.begin();
                self.tool = Tool::Moving(Moving { start: point, nodes, moved: Point::ZERO, area, others });
            }
            Hit::Canvas if button == Button::Main => {
                let base = if modifiers.shift { self.selection.clone() } else { BTreeSet::new() };
                self.tool = Tool::Marquee { start: point, base };
            }
            Hit::Canvas if button == Button::Finger => self.tool = Tool::Panning { last: start },
            Hit::Node(_)
            | Hit::Fold(_)
            | Hit::Canvas
            | Hit::Link(_)
            | Hit::Port(_)
            | Hit::LinkEnd(..)
            | Hit::Handle(..) => {
                self.tool = Tool::Panning { last: start };
            }
        }
        self.updates.preview = true;
    }

    /// The nodes in view that what is dragged may line up with.
    pub(super) fn attractors(&self, dragged: &BTreeSet<NodeId>) -> Arc<[Rect]> {
        let nodes = self.scene.within(self.view()).nodes;
        nodes.into_iter().filter(|id| !dragged.contains(id)).filter_map(|id| self.scene.rect(id)).collect()
    }

    /// The way from where a rectangle is held to where it comes to rest, and why there; Alt lets it stay where it is.
    pub(super) fn at_rest(&self, held: Rect, others: &[Rect], modifiers: Modifiers) -> (Point, Vec<Guide>) {
        if modifiers.alt {
            return (Point::ZERO, Vec::new());
        }
        let way = snap::to_rest(held, others, snap::REACH / self.camera.zoom);
        (way, snap::guides(held.moved(way), others))
    }

    pub(super) fn move_nodes(&mut self, moving: Moving, point: Point, modifiers: Modifiers) {
        let Moving { start, nodes, moved, area, others } = &moving;
        let held = area.moved(point.minus(*start));
        let (way, guides) = self.at_rest(held, others, modifiers);
        let wanted = held.moved(way).corner().minus(area.corner()).rounded();
        let by = wanted.minus(*moved);
        self.show(Preview::Dragging { guides });
        if by != Point::ZERO && self.run(&Command::Move { nodes: nodes.clone(), by }).is_ok() {
            self.tool = Tool::Moving(Moving { moved: wanted, ..moving });
        }
    }

    pub(super) fn start_resizing(&mut self, node: NodeId, corner: Corner) {
        let start = self.scene.rect(node).unwrap_or_default();
        let others = self.attractors(&self.scene.with_inhabitants(&BTreeSet::from([node])));
        self.history.begin();
        self.tool = Tool::Resizing(Resizing { node, corner, start, others });
    }

    pub(super) fn move_corner(&mut self, resizing: &Resizing, point: Point, modifiers: Modifiers) {
        let Resizing { node, corner, start, others } = resizing;
        let fixed = corner.opposite().of(*start);
        let dragged =
            if modifiers.alt { point } else { snap::corner_at_rest(point, others, snap::REACH / self.camera.zoom) };
        let least = crate::design::SMALLEST_SIDE;
        let away = |fixed: f64, start: f64, dragged: f64| {
            if start >= fixed { dragged.max(fixed + least) } else { dragged.min(fixed - least) }
        };
        let original = corner.of(*start);
        let dragged = Point::new(away(fixed.x, original.x, dragged.x), away(fixed.y, original.y, dragged.y));
        let rect = Rect::spanning(fixed, dragged);
        // A size is always possible; what is planned is at most nothing.
        let _ = self.run(&Command::Resize { node: *node, rect });
        let guides = if modifiers.alt { Vec::new() } else { snap::guides(rect, others) };
        self.show(Preview::Dragging { guides });
    }
}
