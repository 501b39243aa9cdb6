//! Placing new nodes, from the palette or by keyboard.

use super::command::Command;
use super::input::Modifiers;
use super::snap::Guide;
use super::tool::{Preview, Tool, on_grid};
use super::{Editor, GRID};
use crate::design::{NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use crate::kinds::{Outline, kind};
use std::collections::BTreeSet;

/// Between the selected node and one that is placed beside it, canvas units.
const PLACING_GAP: f64 = 96.0;
/// The distance of the places that are tried where the wanted one is taken, canvas units.
const STEP: f64 = 3.0 * GRID;
/// So many steps around it are tried: more than a screen at 100 % has.
const MOST_RINGS: i64 = 100;

impl Editor {
    /// A node of this kind follows the pointer until it is let go; off the canvas nothing is placed.
    pub fn start_placing(&mut self, kind: &'static str) {
        self.cancel_tool();
        self.tool = Tool::Placing { kind, others: self.attractors(&BTreeSet::new()) };
        self.show(Preview::Placing { kind, rect: None, guides: Vec::new(), splice: None });
    }

    /// Places a node in the gesture of a palette or by keyboard.
    pub fn place(&mut self, kind: &'static str, center: Point) {
        match self.run(&Command::Place { kind, center }) {
            Ok(()) => self.say(Diagnostic::hint("said-placed").with("kind", kind)),
            Err(reason) => self.say(reason),
        }
    }

    /// Places a node without a pointer: in the selected frame, right of another selected node; with none selected right of the node that came last, if
    /// that is on the screen, else in its middle. Where that place is taken, the nearest one that is free is meant: in view,
    /// as long as there is room and no selected node leads elsewhere.
    pub fn place_in_view(&mut self, kind_id: &'static str) {
        let Some(size) = kind(kind_id).map(|kind| kind.spec().size) else { return };
        let view = self.view();
        let selected_node = self.only_selected().and_then(RecordKey::node);
        let selected = selected_node.and_then(|id| self.scene.rect(id));
        let frame = selected.filter(|_| selected_node.is_some_and(|id| self.is_frame(id)));
        let last = || self.last_node().and_then(|id| self.scene.rect(id)).filter(|rect| view.encloses(*rect));
        let centred = |area: Rect| area.center().minus(Point::new(size.width / 2.0, size.height / 2.0));
        let corner = match (frame, selected.or_else(last)) {
            (Some(frame), _) => centred(frame),
            (None, Some(rect)) => Point::new(rect.right() + PLACING_GAP, rect.center().y - size.height / 2.0),
            (None, None) => centred(view),
        };
        let wanted = Rect::at(on_grid(corner), size);
        let area = frame.or(Some(view).filter(|_| selected.is_none()));
        let in_view = area.and_then(|area| self.nearest_free(wanted, Some(area)));
        let near = || in_view.or_else(|| self.nearest_free(wanted, None));
        // Where all around is full, right of everything is room.
        let beyond =
            || self.scene.bounds().map(|all| wanted.moved(Point::new(all.right() + PLACING_GAP - wanted.x, 0.0)));
        let rect = near().or_else(beyond).unwrap_or(wanted);
        self.place(kind_id, rect.center());
        if let Some(key) = self.only_selected() {
            self.reveal(key);
        }
    }

    /// The node that was placed or pasted last. Beside a frame nobody goes on.
    fn last_node(&self) -> Option<NodeId> {
        let nodes = self.design.nodes().filter(|(id, _)| !self.is_frame(*id));
        nodes.max_by(|a, b| a.1.order().cmp(b.1.order())).map(|(id, _)| id)
    }

    /// The free place nearest to a wanted one, in steps, of equals the one to the right or below; within an area, if one is
    /// given. `None` where there is none for far around.
    fn nearest_free(&self, wanted: Rect, within: Option<Rect>) -> Option<Rect> {
        (0..=MOST_RINGS).find_map(|ring| {
            let places = ring_of(ring).map(|(x, y)| wanted.moved(Point::new(x as f64 * STEP, y as f64 * STEP)));
            let is_good = |place: &Rect| within.is_none_or(|area| area.encloses(*place)) && self.is_free(*place);
            let distance = |place: &Rect| place.corner().distance_squared(wanted.corner());
            places.filter(is_good).min_by(|a, b| distance(a).total_cmp(&distance(b)))
        })
    }

    /// Whether nothing lies there or close by. Standing inside a frame is no collision.
    fn is_free(&self, rect: Rect) -> bool {
        let with_air = rect.grown(GRID);
        let is_around = |id| self.is_frame(id) && self.scene.rect(id).is_some_and(|other| other.encloses(with_air));
        self.scene.within(with_air).nodes.into_iter().all(is_around)
    }

    /// Where a node that is held at a point of the screen comes to rest, and why there; `None` off the canvas.
    pub(super) fn placed_rect(
        &self,
        kind_id: &str,
        at: Point,
        others: &[Rect],
        modifiers: Modifiers,
    ) -> Option<(Rect, Vec<Guide>)> {
        let inside = Rect::at(Point::ZERO, self.viewport).contains(at);
        let size = kind(kind_id)?.spec().size;
        let point = self.camera.canvas_from_screen(at);
        let held = Rect::at(point.minus(Point::new(size.width / 2.0, size.height / 2.0)), size);
        let (way, guides) = self.at_rest(held, others, modifiers);
        inside.then(|| (Rect::at(held.moved(way).corner().rounded(), size), guides))
    }

    /// Whether others can stand in it now; in a collapsed frame they cannot.
    fn is_frame(&self, node: NodeId) -> bool {
        self.design.record(node).is_some_and(|record| record.outline() == Outline::Frame)
    }
}

/// The steps that lead to the places of a square ring around one place: right and below before left and above.
fn ring_of(ring: i64) -> impl Iterator<Item = (i64, i64)> {
    let sides = (-ring..=ring).flat_map(move |along| [(ring, along), (along, ring), (-ring, along), (along, -ring)]);
    let is_left_or_above = |(x, y): &(i64, i64)| (*x < 0, *y < 0);
    let mut places: Vec<_> = sides.collect();
    places.sort_by_key(is_left_or_above);
    places.into_iter()
}
