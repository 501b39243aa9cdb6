//! Dragging nodes and their corners: what is dragged comes to rest level with others, evenly spaced, or on the grid.

use super::Editor;
use super::command::Command;
use super::hit::{Corner, Hit};
use super::input::{Button, Modifiers};
use super::joining;
use super::snap::{self, Guide};
use super::tool::{Preview, Tool};
use crate::design::{LinkId, NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use crate::kinds::{kind, links_between, links_from_link};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A node whose middle comes this close to a link is put into it, canvas units.
const SPLICE_REACH: f64 = 16.0;

/// So many nodes in view attract what is dragged; among more, only the grid does.
const MOST_ATTRACTORS: usize = 500;

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
            Hit::Canvas if button == Button::Main && modifiers.alt => {
                let base = if modifiers.shift { self.selection.clone() } else { BTreeSet::new() };
                self.tool = Tool::Lasso { line: vec![point], base };
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
        // Among more than these nobody sees what lines up with what.
        if nodes.len() > MOST_ATTRACTORS {
            return Arc::default();
        }
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
        let lonely = nodes.first().copied().filter(|id| nodes.len() == 1 && self.is_lonely(*id));
        let splice = lonely.and_then(|id| {
            let at = self.scene.rect(id)?.moved(by).center();
            let link = self.scene.link_at(at, SPLICE_REACH)?;
            joining::spliced_kinds(&self.design, link, id).ok().map(|_| link)
        });
        self.show(Preview::Dragging { guides, splice });
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
        self.show(Preview::Dragging { guides, splice: None });
    }

    /// Whether no link begins or ends at a node, so that it may be put into one.
    fn is_lonely(&self, node: NodeId) -> bool {
        self.scene.links_at(node.into()).next().is_none()
    }

    /// The link that a new node of a kind would be put into there.
    pub(super) fn link_for_kind(&self, kind_id: &str, rect: Rect) -> Option<LinkId> {
        let link = self.scene.link_at(rect.center(), SPLICE_REACH)?;
        let spec = kind(kind_id)?.spec();
        let record = self.design.record(link)?;
        let to = self.design.record(record.to()?)?.node_kind()?.spec();
        let leads_on = links_between(spec, to).next().is_some();
        let leads_in = match record.from()? {
            RecordKey::Node(from) => {
                links_between(self.design.record(from)?.node_kind()?.spec(), spec).next().is_some()
            }
            RecordKey::Link(from) => {
                links_from_link(self.design.record(from)?.link_kind()?.spec(), spec).next().is_some()
            }
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => false,
        };
        (leads_in && leads_on).then_some(link)
    }

    pub(super) fn splice(&mut self, link: LinkId, node: NodeId) {
        let name = self.design.record(node).map_or("", Record::name).to_owned();
        match self.run(&Command::Splice { link, node }) {
            Ok(()) => self.say(Diagnostic::hint("said-spliced").with("name", name)),
            Err(reason) => self.say(reason),
        }
    }
}
