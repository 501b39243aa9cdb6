//! What is under the pointer: nodes, links, and the places on them that can be taken hold of.

use super::Editor;
use super::command::LinkEnd;
use crate::design::{LinkId, NodeId, RecordKey};
use crate::geom::{Point, Rect};

// How near is near enough, in screen pixels.
const PORT_REACH: f64 = 12.0;
const HANDLE_REACH: f64 = 8.0;
const GRIP_REACH: f64 = 10.0;
const GRIP_DISTANCE: f64 = 24.0;
const LINK_REACH: f64 = 6.0;
const FRAME_REACH: f64 = 6.0;
/// A finger reaches this many times as far.
const FINGER: f64 = 1.8;

/// The side of the place that collapses or expands a frame, canvas units.
const FOLD: f64 = 24.0;
/// Below this zoom that place is too small to be hit.
const LEAST_FOLD_ZOOM: f64 = 0.35;

/// What is under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    Canvas,
    Node(NodeId),
    Link(LinkId),
    /// A place where a link begins: the middle of a node's side, or of a link that has something to give.
    Port(RecordKey),
    LinkEnd(LinkId, LinkEnd),
    Handle(NodeId, Corner),
    /// The place on a frame that collapses it, or on its card that expands it.
    Fold(NodeId),
}

/// A corner of a node that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

impl Corner {
    pub const ALL: [Corner; 4] = [Corner::TopLeft, Corner::TopRight, Corner::BottomLeft, Corner::BottomRight];

    /// Where the corner of a rectangle is.
    #[must_use]
    pub fn of(self, rect: Rect) -> Point {
        match self {
            Corner::TopLeft => rect.corner(),
            Corner::TopRight => Point::new(rect.right(), rect.y),
            Corner::BottomLeft => Point::new(rect.x, rect.bottom()),
            Corner::BottomRight => Point::new(rect.right(), rect.bottom()),
        }
    }

    /// The corner that stays when this one is dragged.
    #[must_use]
    pub fn opposite(self) -> Corner {
        match self {
            Corner::TopLeft => Corner::BottomRight,
            Corner::TopRight => Corner::BottomLeft,
            Corner::BottomLeft => Corner::TopRight,
            Corner::BottomRight => Corner::TopLeft,
        }
    }
}

impl Editor {
    /// What is under a point of the screen.
    #[must_use]
    pub fn hit(&self, at: Point) -> Hit {
        let point = self.camera.canvas_from_screen(at);
        let room = if self.is_coarse { FINGER } else { 1.0 };
        let reach = |pixels: f64| pixels * room / self.camera.zoom;
        let near = |other: Point, pixels: f64| point.distance_squared(other) <= reach(pixels) * reach(pixels);
        match self.only_selected() {
            Some(RecordKey::Node(id)) if self.is_resizable(id) => {
                let rect = self.scene.rect(id).unwrap_or_default();
                if let Some(corner) = Corner::ALL.into_iter().find(|corner| near(corner.of(rect), HANDLE_REACH)) {
                    return Hit::Handle(id, corner);
                }
            }
            Some(_) | None => {}
        }
        for key in self.hover.into_iter().chain(self.only_selected()) {
            if self.ports(key).into_iter().any(|port| near(port, PORT_REACH)) {
                return Hit::Port(key);
            }
        }
        if let Some(id) = self.only_selected().and_then(RecordKey::link)
            && let Some((from, to)) = self.link_grips(id)
        {
            if near(to, GRIP_REACH) {
                return Hit::LinkEnd(id, LinkEnd::To);
            }
            if near(from, GRIP_REACH) {
                return Hit::LinkEnd(id, LinkEnd::From);
            }
        }
        let folds = |id: &NodeId| self.fold_grip(*id).is_some_and(|grip| grip.contains(point));
        if let Some(id) = self.scene.node_at(&self.design, point, 0.0) {
            return if folds(&id) { Hit::Fold(id) } else { Hit::Node(id) };
        }
        if let Some(id) = self.scene.link_at(point, reach(LINK_REACH)) {
            return Hit::Link(id);
        }
        if let Some(id) = self.scene.frame_edge_at(&self.design, point, reach(FRAME_REACH)) {
            return if folds(&id) { Hit::Fold(id) } else { Hit::Node(id) };
        }
        Hit::Canvas
    }

    /// Where a frame is collapsed: at the beginning of its title; where it is expanded: at the end of its card. None where
    /// the drawing is too small for it.
    #[must_use]
    pub fn fold_grip(&self, node: NodeId) -> Option<Rect> {
        let record = self.design.record(node)?;
        let rect = self.scene.rect(node)?;
        if self.camera.zoom < LEAST_FOLD_ZOOM || !record.node_kind()?.spec().is_container() {
            return None;
        }
        let (x, y) = if record.is_collapsed() {
            (rect.right() - FOLD - 6.0, rect.center().y - FOLD / 2.0)
        } else {
            (rect.x + 4.0, rect.y + (super::FRAME_TITLE - FOLD) / 2.0)
        };
        Some(Rect::new(x, y, FOLD, FOLD))
    }

    /// Where the ends of a selected link are taken hold of: beside its ends, because new links begin right there.
    #[must_use]
    pub fn link_grips(&self, link: LinkId) -> Option<(Point, Point)> {
        self.scene.route(link)?.grips(GRIP_DISTANCE / self.camera.zoom)
    }

    /// Where links can begin at a record; none where its kind gives none.
    #[must_use]
    pub fn ports(&self, key: RecordKey) -> Vec<Point> {
        let Some(record) = self.design.record(key) else { return Vec::new() };
        match key {
            RecordKey::Node(id) => {
                let gives = record.node_kind().is_some_and(|kind| !kind.spec().gives.is_empty());
                let Some(rect) = self.scene.rect(id).filter(|_| gives) else { return Vec::new() };
                let middle = rect.center();
                vec![
                    Point::new(rect.right(), middle.y),
                    Point::new(rect.x, middle.y),
                    Point::new(middle.x, rect.y),
                    Point::new(middle.x, rect.bottom()),
                ]
            }
            RecordKey::Link(id) => {
                let gives = record.link_kind().is_some_and(|kind| !kind.spec().gives.is_empty());
                self.scene.route(id).filter(|_| gives).map(|route| route.middle).into_iter().collect()
            }
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => Vec::new(),
        }
    }

    /// Whether the node's size is the person's.
    #[must_use]
    pub fn is_resizable(&self, node: NodeId) -> bool {
        self.design.record(node).is_some_and(|record| record.outline().is_resizable())
    }
}

/// The record that was hit.
pub(super) fn hit_key(hit: Hit) -> Option<RecordKey> {
    match hit {
        Hit::Canvas => None,
        Hit::Node(id) | Hit::Handle(id, _) | Hit::Fold(id) => Some(id.into()),
        Hit::Link(id) | Hit::LinkEnd(id, _) => Some(id.into()),
        Hit::Port(key) => Some(key),
    }
}
