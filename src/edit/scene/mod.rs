//! The drawing as geometry, kept in step with the design: who is where, which links touch whom, how links run.

mod routing;
mod veiling;

use super::layers::Layer;
use crate::design::{Change, Design, LinkId, NodeId, Record, RecordKey};
use crate::geom::{Point, Rect};
use crate::kinds::Outline;
use crate::layout::{Attachment, Route, Style, Tiles};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What lies where.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    rects: BTreeMap<NodeId, Rect>,
    pub(super) node_tiles: Tiles<NodeId>,
    /// The frame around a node.
    pub(super) parents: BTreeMap<NodeId, NodeId>,
    /// Who stands in a frame, directly.
    inhabitants: BTreeMap<NodeId, BTreeSet<NodeId>>,
    /// Frames that are drawn as one card.
    pub(super) collapsed: BTreeSet<NodeId>,
    /// Nodes that are not drawn, because a frame around them is collapsed, and the outermost such frame.
    pub(super) hidden: BTreeMap<NodeId, NodeId>,
    links_at: BTreeMap<RecordKey, BTreeSet<LinkId>>,
    pub(super) ends: BTreeMap<LinkId, (RecordKey, NodeId)>,
    /// Links that a collapsed frame gathers, by their drawn ends: the first of each set is drawn for all.
    pub(super) bundles: BTreeMap<(RecordKey, NodeId), BTreeSet<LinkId>>,
    pub(super) bundle_of: BTreeMap<LinkId, (RecordKey, NodeId)>,
    routes: BTreeMap<LinkId, Route>,
    route_tiles: Tiles<LinkId>,
    /// Where what comes or goes may change a way that has been found around obstacles.
    searched: BTreeMap<LinkId, Rect>,
    searched_tiles: Tiles<LinkId>,
    /// Links whose ways are simple ones for the time being.
    rough: BTreeSet<LinkId>,
    style: Style,
    pub(super) hidden_layers: BTreeSet<Layer>,
    /// What is not drawn, because a layer that it is on is hidden.
    pub(super) veiled_nodes: BTreeSet<NodeId>,
    pub(super) veiled_links: BTreeSet<LinkId>,
}

/// What a change touched on the canvas.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    pub nodes: BTreeSet<NodeId>,
    pub links: BTreeSet<LinkId>,
}

impl Scene {
    #[must_use]
    pub fn of(design: &Design) -> Self {
        let mut scene = Self::default();
        let keys: BTreeSet<RecordKey> = design.records().map(|(key, _)| key).collect();
        scene.refresh(design, &keys);
        scene
    }

    /// Follows a change that was made to the design.
    pub fn follow(&mut self, design: &Design, change: &Change) -> Touched {
        self.refresh(design, &change.keys())
    }

    fn refresh(&mut self, design: &Design, keys: &BTreeSet<RecordKey>) -> Touched {
        let mut touched = Touched::default();
        let mut shown_anew: BTreeSet<NodeId> = BTreeSet::new();
        let mut ends: BTreeSet<NodeId> = BTreeSet::new();
        if keys.contains(&RecordKey::Design) && self.restyle(design) {
            touched.links.extend(self.ends.keys());
        }
        for &key in keys {
            match key {
                RecordKey::Node(id) => {
                    touched.nodes.insert(id);
                    self.roughen(id);
                    if self.replace(id, design.record(id)) {
                        shown_anew.insert(id);
                    }
                    self.roughen(id);
                    self.touch_links(key, &mut touched.links);
                }
                RecordKey::Link(id) => {
                    touched.links.insert(id);
                    // Those that join the same ends stand beside it.
                    for is_after in [false, true] {
                        if is_after {
                            self.relink(design, id);
                        }
                        ends.extend(self.ends.get(&id).map(|(_, to)| *to));
                        touched.links.extend(self.beside(id));
                        self.touch_links(key, &mut touched.links);
                    }
                }
                RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => {}
            }
        }
        for id in self.with_inhabitants(&shown_anew) {
            if self.hide_or_show(id) {
                touched.nodes.insert(id);
                self.touch_links(id.into(), &mut touched.links);
            }
        }
        ends.extend(touched.nodes.iter());
        self.veil_touched(design, &ends, &mut touched);
        self.draw_links(design, &mut touched.links);
        touched
    }

    /// Finds simple ways for links, and adds to them whatever is drawn otherwise because of that.
    fn draw_links(&mut self, design: &Design, links: &mut BTreeSet<LinkId>) {
        self.gather_links(links);
        for &id in &*links {
            self.forget_route(id);
        }
        let mut waiting: Vec<LinkId> = links.iter().copied().collect();
        // Links that start at a link wait until that one has its route.
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|&id| !self.reroute(design, id));
            if waiting.len() == before {
                break;
            }
        }
    }

    /// Takes a node's record in, and says whether it may be hidden or shown anew, with all that stands in it.
    fn replace(&mut self, id: NodeId, record: Option<&Record>) -> bool {
        let was_collapsed = self.collapsed.remove(&id);
        let frame_before = self.parents.get(&id).copied();
        if let Some(rect) = self.rects.remove(&id) {
            self.node_tiles.remove(id, rect);
        }
        if let Some(frame) = self.parents.remove(&id)
            && let Some(inhabitants) = self.inhabitants.get_mut(&frame)
        {
            inhabitants.remove(&id);
            if inhabitants.is_empty() {
                self.inhabitants.remove(&frame);
            }
        }
        let Some(record) = record else {
            self.hidden.remove(&id);
            self.veiled_nodes.remove(&id);
            return was_collapsed;
        };
        let rect = record.rect();
        self.rects.insert(id, rect);
        self.place_in_tiles(id);
        if let Some(frame) = record.parent() {
            self.parents.insert(id, frame);
            self.inhabitants.entry(frame).or_default().insert(id);
        }
        if record.is_collapsed() {
            self.collapsed.insert(id);
        }
        was_collapsed != record.is_collapsed() || frame_before != record.parent()
    }

    /// All links that touch the record, and the links that touch those.
    pub(super) fn touch_links(&self, key: RecordKey, into: &mut BTreeSet<LinkId>) {
        let mut waiting = vec![key];
        let mut seen = BTreeSet::new();
        while let Some(key) = waiting.pop() {
            if !seen.insert(key) {
                continue;
            }
            for &link in self.links_at.get(&key).into_iter().flatten() {
                into.insert(link);
                waiting.push(link.into());
            }
        }
    }

    fn relink(&mut self, design: &Design, id: LinkId) {
        if let Some((from, to)) = self.ends.remove(&id) {
            for key in [from, to.into()] {
                if let Some(links) = self.links_at.get_mut(&key) {
                    links.remove(&id);
                    if links.is_empty() {
                        self.links_at.remove(&key);
                    }
                }
            }
        }
        if !design.contains(id) {
            self.veiled_links.remove(&id);
        }
        if let Some((from, to)) = design.record(id).and_then(|link| Some((link.from()?, link.to()?))) {
            self.ends.insert(id, (from, to));
            self.links_at.entry(from).or_default().insert(id);
            self.links_at.entry(to.into()).or_default().insert(id);
        }
    }

    /// Where links begin or end at a record.
    #[must_use]
    pub fn attachment(&self, design: &Design, key: RecordKey) -> Option<Attachment> {
        match key {
            RecordKey::Node(id) => {
                let is_bar = design.record(id).is_some_and(|record| record.outline() == Outline::Bar);
                Some(Attachment { rect: *self.rects.get(&id)?, is_bar, aside: 0.0 })
            }
            RecordKey::Link(id) => Some(Attachment::point(self.routes.get(&id)?.middle)),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        }
    }

    /// The links that start or end at a record, and those that start at these.
    #[must_use]
    pub fn links_touching(&self, key: RecordKey) -> BTreeSet<LinkId> {
        let mut links = BTreeSet::new();
        self.touch_links(key, &mut links);
        links
    }

    #[must_use]
    pub fn rect(&self, id: NodeId) -> Option<Rect> {
        self.rects.get(&id).copied()
    }

    #[must_use]
    pub fn route(&self, id: LinkId) -> Option<&Route> {
        self.routes.get(&id)
    }

    /// The links that start or end at a record, directly.
    pub fn links_at(&self, key: RecordKey) -> impl Iterator<Item = LinkId> {
        self.links_at.get(&key).into_iter().flatten().copied()
    }

    /// The smallest rectangle around everything.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        crate::geom::bounds(self.rects.iter().filter(|(id, _)| !self.is_hidden(**id)).map(|(_, rect)| *rect))
    }

    /// The nodes and links that touch an area.
    #[must_use]
    pub fn within(&self, area: Rect) -> Touched {
        let nodes = self.nodes_near(area).filter(|(_, rect)| rect.touches(area)).map(|(id, _)| id).collect();
        let links =
            self.routes_near(area).filter(|(_, route)| route.bounds().touches(area)).map(|(id, _)| id).collect();
        Touched { nodes, links }
    }

    fn nodes_near(&self, area: Rect) -> impl Iterator<Item = (NodeId, Rect)> {
        self.node_tiles.near(area).into_iter().filter_map(|id| Some((id, self.rect(id)?)))
    }

    fn routes_near(&self, area: Rect) -> impl Iterator<Item = (LinkId, &Route)> {
        self.route_tiles.near(area).into_iter().filter_map(|id| Some((id, self.route(id)?)))
    }

    /// The nodes and everything that stands in them, in any depth.
    #[must_use]
    pub fn with_inhabitants(&self, nodes: &BTreeSet<NodeId>) -> BTreeSet<NodeId> {
        let mut all = BTreeSet::new();
        let mut waiting: Vec<NodeId> = nodes.iter().copied().collect();
        while let Some(id) = waiting.pop() {
            if all.insert(id) {
                waiting.extend(self.inhabitants.get(&id).into_iter().flatten());
            }
        }
        all
    }

    /// Who stands in a frame, directly.
    pub fn inhabitants(&self, frame: NodeId) -> impl Iterator<Item = NodeId> {
        self.inhabitants.get(&frame).into_iter().flatten().copied()
    }

    /// The nodes that lie wholly in an area.
    pub fn enclosed(&self, area: Rect) -> impl Iterator<Item = NodeId> {
        self.nodes_near(area).filter(move |(_, rect)| area.encloses(*rect)).map(|(id, _)| id)
    }

    /// The topmost node at a point that is no frame; of equals the one with the greatest order.
    #[must_use]
    pub fn node_at(&self, design: &Design, point: Point, reach: f64) -> Option<NodeId> {
        self.nodes_near(around(point, reach))
            .filter(|(_, rect)| rect.grown(reach).contains(point))
            .filter_map(|(id, rect)| Some((id, rect, design.record(id)?)))
            .filter(|(_, _, record)| record.outline() != Outline::Frame)
            .max_by(|a, b| {
                // Inside beats near.
                let inside = |rect: Rect| rect.contains(point);
                inside(a.1).cmp(&inside(b.1)).then_with(|| a.2.order().cmp(b.2.order()))
            })
            .map(|(id, _, _)| id)
    }

    /// The link nearest to a point, within reach.
    #[must_use]
    pub fn link_at(&self, point: Point, reach: f64) -> Option<LinkId> {
        self.routes_near(around(point, reach)).find(|(_, route)| route.is_near(point, reach)).map(|(id, _)| id)
    }

    /// The frame whose title or border is at a point; of nested ones the innermost.
    #[must_use]
    pub fn frame_edge_at(&self, design: &Design, point: Point, reach: f64) -> Option<NodeId> {
        self.frames_around(design, point, reach)
            .filter(|(_, rect)| {
                let inner = Rect::new(
                    rect.x + reach,
                    rect.y + FRAME_TITLE,
                    rect.width - 2.0 * reach,
                    rect.height - FRAME_TITLE - reach,
                );
                !inner.contains(point)
            })
            .min_by(|a, b| innermost_first(design, a, b))
            .map(|(id, _)| id)
    }

    /// The innermost frame around a point that is none of `except`.
    #[must_use]
    pub fn frame_around(&self, design: &Design, point: Point, except: &BTreeSet<NodeId>) -> Option<NodeId> {
        self.frames_around(design, point, 0.0)
            .filter(|(id, _)| !except.contains(id))
            .min_by(|a, b| innermost_first(design, a, b))
            .map(|(id, _)| id)
    }

    fn frames_around<'a>(
        &'a self,
        design: &'a Design,
        point: Point,
        reach: f64,
    ) -> impl Iterator<Item = (NodeId, Rect)> + 'a {
        self.nodes_near(around(point, reach))
            .filter(move |(_, rect)| rect.grown(reach).contains(point))
            .filter(|(id, _)| design.record(*id).is_some_and(|record| record.outline() == Outline::Frame))
    }

    /// All nodes as a person reads: row by row, left to right; what lies on one another in the design's order.
    #[must_use]
    pub fn reading_order(&self, design: &Design) -> Vec<NodeId> {
        let drawn = self.rects.iter().filter(|(id, _)| !self.is_hidden(**id));
        let mut nodes: Vec<_> = drawn.map(|(id, rect)| (*id, rect.corner())).collect();
        nodes.sort_by(|(id_a, a), (id_b, b)| {
            let row = |y: f64| (y / ROW).floor();
            let order = |id: NodeId| design.record(id).map(Record::order);
            let by_place = row(a.y).total_cmp(&row(b.y)).then(a.x.total_cmp(&b.x)).then(a.y.total_cmp(&b.y));
            by_place.then_with(|| order(*id_a).cmp(&order(*id_b)))
        });
        nodes.into_iter().map(|(id, _)| id).collect()
    }
}

/// The height of a frame's title, canvas units.
pub const FRAME_TITLE: f64 = 28.0;
/// Nodes whose tops lie in one band of this height are read as one row.
const ROW: f64 = 80.0;

/// The square around a point.
fn around(point: Point, reach: f64) -> Rect {
    Rect::spanning(point, point).grown(reach)
}

/// The smaller frame lies further in; of two as large the one that came later.
fn innermost_first(design: &Design, a: &(NodeId, Rect), b: &(NodeId, Rect)) -> Ordering {
    let order = |id: NodeId| design.record(id).map(Record::order);
    area(a.1).total_cmp(&area(b.1)).then_with(|| order(b.0).cmp(&order(a.0)))
}

fn area(rect: Rect) -> f64 {
    rect.width * rect.height
}
