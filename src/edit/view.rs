//! What of the drawing is on the screen.

use super::{Camera, Editor, Input, Modifiers};
use crate::design::{LinkId, NodeId, RecordKey};
use crate::geom::{Point, Rect, Size};
use crate::layout::Route;
use std::collections::BTreeSet;

/// What is fitted into view keeps this distance from the edges, in screen pixels; on a small screen this part of it.
const FIT_MARGIN: f64 = 48.0;
const FIT_MARGIN_PART: f64 = 0.05;
/// A drag this close to the edge moves the view, at most this far per frame. Screen pixels.
const EDGE: f64 = 32.0;
const EDGE_SPEED: f64 = 18.0;

impl Editor {
    /// The size of the canvas element in CSS pixels.
    pub fn set_viewport(&mut self, size: Size) {
        if self.viewport != size {
            self.viewport = size;
            self.updates.camera = true;
            if self.presenting.is_some() {
                self.show_step();
                return;
            }
            // A panel that opens for what was just selected must not cover it.
            if let (true, Some(key)) = (self.is_idle(), self.only_selected()) {
                self.bring_into_view(key);
            }
        }
    }

    pub fn set_camera(&mut self, camera: Camera) {
        if self.camera != camera {
            self.camera = camera;
            self.updates.camera = true;
        }
    }

    /// Selects a record and brings it into view.
    pub fn reveal(&mut self, key: RecordKey) {
        self.unveil(&BTreeSet::from([key]));
        if let Some(node) = key.node() {
            self.uncover(node);
        }
        self.select(BTreeSet::from([key]));
        self.bring_into_view(key);
    }

    /// Moves the camera, no further than need be, so that a record can be seen whole; of one that is larger than the view,
    /// the beginning.
    pub fn bring_into_view(&mut self, key: RecordKey) {
        let area = match key {
            RecordKey::Node(id) => self.scene.rect(id),
            RecordKey::Link(id) => self.scene.route(id).map(Route::bounds),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        };
        let Some(area) = area else { return };
        let view = self.view();
        if !view.encloses(area) {
            let margin = self.fit_margin() / self.camera.zoom;
            let by = Point::new(
                least_way((area.x - margin, area.right() + margin), (view.x, view.right())),
                least_way((area.y - margin, area.bottom() + margin), (view.y, view.bottom())),
            );
            self.set_camera(self.camera.panned(by.scaled(-self.camera.zoom).rounded()));
        }
    }

    fn fit_margin(&self) -> f64 {
        FIT_MARGIN.min(FIT_MARGIN_PART * self.viewport.width)
    }

    /// Shows the whole drawing.
    pub fn fit(&mut self) {
        if let Some(bounds) = self.scene.bounds() {
            self.set_camera(Camera::fitting(bounds, self.viewport, self.fit_margin(), 1.0));
        } else {
            self.set_camera(Camera::default());
        }
    }

    /// Shows the whole selection.
    pub fn fit_selection(&mut self) {
        let rects = self.selection.iter().filter_map(|key| self.scene.rect(key.node()?));
        if let Some(bounds) = crate::geom::bounds(rects) {
            self.set_camera(Camera::fitting(bounds, self.viewport, self.fit_margin(), 1.5));
        }
    }

    /// Shows a place in the middle.
    pub fn center_on(&mut self, place: Point) {
        let middle = Point::new(self.viewport.width / 2.0, self.viewport.height / 2.0);
        let zoom = self.camera.zoom;
        self.set_camera(Camera { zoom, offset: middle.minus(place.scaled(zoom)).rounded() });
    }

    /// The smallest area around everything that is drawn.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        self.scene.bounds()
    }

    /// Every node that is drawn, with its area.
    pub fn drawn(&self) -> impl Iterator<Item = (NodeId, Rect)> {
        let nodes = self.design.nodes().map(|(id, _)| id).filter(|id| !self.scene.is_hidden(*id));
        nodes.filter_map(|id| Some((id, self.scene.rect(id)?)))
    }

    /// The nodes that are drawn at a link's ends; of one that starts at a link, where that one starts.
    #[must_use]
    pub fn drawn_ends(&self, link: LinkId) -> Option<(NodeId, NodeId)> {
        let (_, to) = self.scene.ends.get(&link)?;
        let from = self.design.origin(link.into())?;
        Some((self.scene.drawn_node(from), self.scene.drawn_node(*to)))
    }

    /// Shows the whole drawing for a moment; called again, comes back to the same size where the pointer is.
    pub fn glance(&mut self) {
        match self.before_glance.take() {
            None => {
                self.before_glance = Some(self.camera);
                self.fit();
            }
            Some(before) => {
                let place = self.camera.canvas_from_screen(self.pointer);
                self.set_camera(before);
                self.center_on(place);
            }
        }
    }

    /// Moves the view along while something is dragged near its edge, and says whether it did; called once per frame.
    pub fn scroll_at_edge(&mut self, at: Point, modifiers: Modifiers) -> bool {
        if !self.is_dragging() {
            return false;
        }
        let pull = |at: f64, length: f64| {
            let before = (EDGE - at).clamp(0.0, EDGE);
            let after = (at - (length - EDGE)).clamp(0.0, EDGE);
            (before - after) / EDGE * EDGE_SPEED
        };
        let by = Point::new(pull(at.x, self.viewport.width), pull(at.y, self.viewport.height)).rounded();
        if by == Point::ZERO {
            return false;
        }
        self.set_camera(self.camera.panned(by));
        self.input(Input::Move { at, modifiers });
        true
    }

    /// Zooms by a factor around the middle of the screen.
    pub fn zoom_by(&mut self, factor: f64) {
        let middle = Point::new(self.viewport.width / 2.0, self.viewport.height / 2.0);
        self.set_camera(self.camera.zoomed(middle, factor));
    }
}

/// How far a view, from its beginning to its end, has to go to hold another range.
fn least_way(range: (f64, f64), view: (f64, f64)) -> f64 {
    if range.1 - range.0 > view.1 - view.0 || range.0 < view.0 { range.0 - view.0 } else { (range.1 - view.1).max(0.0) }
}
