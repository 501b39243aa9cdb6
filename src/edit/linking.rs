//! Drawing a link, with the pointer or by keys.

use super::Editor;
use super::command::{Command, LinkEnd};
use super::tool::{Preview, Tool};
use crate::design::{LinkId, NodeId, Offers, RecordKey};
use crate::diagnostic::{Diagnostic, Severity};
use crate::geom::Point;
use std::collections::BTreeSet;

/// A link under way snaps to a node this close, in screen pixels.
const MAGNET: f64 = 20.0;

/// A link under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Linking {
    /// The record that stays attached.
    pub from: RecordKey,
    pub start: Point,
    pub end: Point,
    /// The node it would end at.
    pub target: Option<NodeId>,
    /// Why it cannot end at the node under the pointer.
    pub refusal: Option<Diagnostic>,
    /// Where it could end.
    pub legal: BTreeSet<NodeId>,
    /// The link whose end is moved; `None` for a new link.
    pub moved: Option<(LinkId, LinkEnd)>,
    pub by_keyboard: bool,
    /// The node that keys have come to, whether or not the link can end there.
    pub visited: Option<NodeId>,
}

impl Editor {
    /// Begins a link at a record; keys choose its end.
    pub fn start_linking_by_keyboard(&mut self, from: RecordKey) {
        self.start_linking(from, None, true);
        self.link_to_next(true);
    }

    pub(super) fn start_linking(&mut self, from: RecordKey, moved: Option<(LinkId, LinkEnd)>, by_keyboard: bool) {
        let Some(start) = self.ports(from).first().copied().or_else(|| self.middle(from)) else { return };
        let legal = self.legal_ends(from, moved);
        self.tool = Tool::Linking;
        let linking =
            Linking { from, start, end: start, target: None, refusal: None, legal, moved, by_keyboard, visited: None };
        self.show(Preview::Linking(Box::new(linking)));
    }

    pub(super) fn start_moving_end(&mut self, link: LinkId, end: LinkEnd) {
        let Some(record) = self.design.record(link) else { return };
        let fixed = match end {
            LinkEnd::To => record.from(),
            LinkEnd::From => record.to().map(RecordKey::Node),
        };
        if let Some(fixed) = fixed {
            self.start_linking(fixed, Some((link, end)), false);
        }
    }

    fn middle(&self, key: RecordKey) -> Option<Point> {
        self.scene.attachment(&self.design, key).map(|end| end.rect.center())
    }

    /// Where the link could end.
    fn legal_ends(&self, from: RecordKey, moved: Option<(LinkId, LinkEnd)>) -> BTreeSet<NodeId> {
        let offers = Offers::of(&self.design, moved.map(|(link, _)| link));
        let drawn = self.design.nodes().map(|(id, _)| id).filter(|id| !self.scene.is_hidden(*id));
        drawn.filter(|&id| judge(&offers, from, id, moved).is_ok()).collect()
    }

    fn judge(&self, from: RecordKey, to: NodeId, moved: Option<(LinkId, LinkEnd)>) -> Result<(), Diagnostic> {
        judge(&Offers::of(&self.design, moved.map(|(link, _)| link)), from, to, moved)
    }

    pub(super) fn link_towards(&mut self, point: Point) {
        let Preview::Linking(mut linking) = self.preview.clone() else { return };
        let magnet = MAGNET / self.camera.zoom;
        let under = self.scene.node_at(&self.design, point, 0.0);
        let near = || {
            let distance = |id: &NodeId| {
                let rect = self.scene.rect(*id).unwrap_or_default();
                let nearest = Point::new(point.x.clamp(rect.x, rect.right()), point.y.clamp(rect.y, rect.bottom()));
                nearest.distance_squared(point)
            };
            let best = linking.legal.iter().map(|id| (*id, distance(id))).min_by(|a, b| a.1.total_cmp(&b.1));
            best.filter(|(_, distance)| *distance <= magnet * magnet).map(|(id, _)| id)
        };
        let candidate = under.filter(|id| RecordKey::Node(*id) != linking.from).or_else(near);
        linking.end = point;
        linking.target = None;
        linking.refusal = None;
        if let Some(id) = candidate {
            match self.judge(linking.from, id, linking.moved) {
                Ok(()) => linking.target = Some(id),
                Err(reason) => linking.refusal = Some(reason),
            }
        }
        self.show(Preview::Linking(linking));
    }

    /// Lets the link under way end at the next (or previous) of the nodes where it can.
    pub fn link_to_next(&mut self, forward: bool) {
        let Preview::Linking(mut linking) = self.preview.clone() else { return };
        let places: Vec<NodeId> =
            self.scene.reading_order(&self.design).into_iter().filter(|id| linking.legal.contains(id)).collect();
        match beside(&places, linking.target, forward) {
            Some(id) => {
                linking.target = Some(id);
                linking.refusal = None;
                linking.visited = Some(id);
                linking.end = self.middle(id.into()).unwrap_or(linking.start);
                let name = self.design.record(id).map_or("", |record| record.name());
                let said = Diagnostic::hint("said-link-target").with("name", name);
                self.show(Preview::Linking(linking));
                self.bring_into_view(id.into());
                self.say(said);
            }
            None => {
                self.cancel_tool();
                self.say(Diagnostic::error("link-nowhere"));
            }
        }
    }

    /// Lets the link under way try the next (or previous) of all nodes, and says why it cannot end there.
    pub fn link_to_any(&mut self, forward: bool) {
        let Preview::Linking(mut linking) = self.preview.clone() else { return };
        let mut places = self.scene.reading_order(&self.design);
        places.retain(|id| RecordKey::Node(*id) != linking.from);
        let Some(id) = beside(&places, linking.visited, forward) else { return };
        linking.visited = Some(id);
        linking.end = self.middle(id.into()).unwrap_or(linking.start);
        let said = match self.judge(linking.from, id, linking.moved) {
            Ok(()) => {
                (linking.target, linking.refusal) = (Some(id), None);
                let name = self.design.record(id).map_or("", |record| record.name());
                Diagnostic::hint("said-link-target").with("name", name)
            }
            Err(reason) => {
                (linking.target, linking.refusal) = (None, Some(reason.clone()));
                // It is shown beside the link; a message of its own for each step would be in the way.
                Diagnostic { severity: Severity::Hint, ..reason }
            }
        };
        self.show(Preview::Linking(linking));
        self.bring_into_view(id.into());
        self.say(said);
    }

    /// Draws the link under way, if it has an end.
    pub fn finish_link(&mut self) {
        let preview = std::mem::take(&mut self.preview);
        self.tool = Tool::Idle;
        self.updates.preview = true;
        let Preview::Linking(linking) = preview else { return };
        let Some(target) = linking.target else {
            match (linking.refusal, linking.moved) {
                (Some(reason), _) => self.say(reason),
                (None, None) if !linking.by_keyboard => self.start_adding_linked(linking.from, linking.end),
                (None, None) => {}
                (None, Some(_)) => self.say(Diagnostic::hint("said-end-stays")),
            }
            return;
        };
        let command = match linking.moved {
            None => Command::Link { from: linking.from, to: target, kind: None },
            Some((link, end)) => Command::Reattach { link, end, to: target.into() },
        };
        match self.run(&command) {
            Ok(()) => {
                let link = self.only_selected().filter(|key| key.link().is_some());
                if let Some((key, record)) = link.and_then(|key| Some((key, self.design.record(key)?))) {
                    let said = self.link_said("said-linked", key, record);
                    self.say(said);
                }
            }
            Err(reason) => self.say(reason),
        }
    }

    /// Whether a link is under way.
    #[must_use]
    pub fn is_linking(&self) -> bool {
        matches!(self.tool, Tool::Linking)
    }
}

fn judge(offers: &Offers<'_>, from: RecordKey, to: NodeId, moved: Option<(LinkId, LinkEnd)>) -> Result<(), Diagnostic> {
    let offer = match (moved, from) {
        (None | Some((_, LinkEnd::To)), _) => offers.between(from, to),
        // The end that stays is where the link leads to.
        (Some((_, LinkEnd::From)), RecordKey::Node(fixed)) => offers.between(to.into(), fixed),
        (Some((_, LinkEnd::From)), _) => Err(Diagnostic::error("link-end-missing")),
    };
    offer.map(|_| ())
}

/// The place after (or before) one, in a ring.
fn beside(places: &[NodeId], at: Option<NodeId>, forward: bool) -> Option<NodeId> {
    let at = at.and_then(|at| places.iter().position(|id| *id == at));
    let next = match (at, forward) {
        (None, true) => places.first(),
        (None, false) => places.last(),
        (Some(at), true) => places.get(at + 1).or(places.first()),
        (Some(at), false) => at.checked_sub(1).map_or(places.last(), |at| places.get(at)),
    };
    next.copied()
}
