//! Placing new nodes, from the palette or by keyboard.

use super::command::Command;
use super::input::Modifiers;
use super::tool::{Preview, Tool, on_grid};
use super::{Editor, GRID};
use crate::design::{NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use crate::kinds::kind;

/// Between the selected node and one that is placed beside it, canvas units.
const PLACING_GAP: f64 = 96.0;

impl Editor {
    /// A node of this kind follows the pointer until it is let go; off the canvas nothing is placed.
    pub fn start_placing(&mut self, kind: &'static str) {
        self.cancel_tool();
        self.tool = Tool::Placing { kind };
        self.show(Preview::Placing { kind, rect: None });
    }

    /// Places a node in the gesture of a palette or by keyboard.
    pub fn place(&mut self, kind: &'static str, center: Point) {
        match self.run(&Command::Place { kind, center }) {
            Ok(()) => self.say(Diagnostic::hint("said-placed").with("kind", kind)),
            Err(reason) => self.say(reason),
        }
    }

    /// Places a node by keyboard: right of the selected node, or in the middle of the screen, where nothing else is.
    pub fn place_in_view(&mut self, kind_id: &'static str) {
        let Some(size) = kind(kind_id).map(|kind| kind.spec().size) else { return };
        let beside = self.only_selected().and_then(RecordKey::node).and_then(|id| self.scene.rect(id));
        let view = self.view();
        let first = match beside {
            Some(rect) => Point::new(rect.right() + PLACING_GAP, rect.center().y - size.height / 2.0),
            None => view.center().minus(Point::new(size.width / 2.0, size.height / 2.0)),
        };
        let mut corner = on_grid(first);
        let is_taken = |corner: Point| {
            let rect = Rect::at(corner, size);
            let touched = self.scene.within(rect).nodes;
            // Standing inside a frame is no collision.
            let is_around = |id| self.is_frame(id) && self.scene.rect(id).is_some_and(|other| other.encloses(rect));
            touched.into_iter().any(|id| !is_around(id))
        };
        while is_taken(corner) {
            corner = corner.plus(Point::new(0.0, 3.0 * GRID));
        }
        self.place(kind_id, Rect::at(corner, size).center());
        if let Some(key) = self.only_selected() {
            self.reveal(key);
        }
    }

    pub(super) fn placed_rect(&self, kind_id: &str, at: Point, modifiers: Modifiers) -> Option<Rect> {
        let inside = Rect::at(Point::ZERO, self.viewport).contains(at);
        let size = kind(kind_id)?.spec().size;
        let point = self.camera.canvas_from_screen(at);
        let corner = point.minus(Point::new(size.width / 2.0, size.height / 2.0));
        let corner = if modifiers.alt { corner.rounded() } else { on_grid(corner) };
        inside.then(|| Rect::at(corner, size))
    }

    fn is_frame(&self, node: NodeId) -> bool {
        let kind = self.design.record(node).and_then(Record::node_kind);
        kind.is_some_and(|kind| kind.spec().is_container())
    }
}
