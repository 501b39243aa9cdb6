//! How links run: simple ways at once, so that a drag stays quick, and ways around obstacles afterwards, a few at a time.
//!
//! A way is found again only when its ends have changed, or when something came to or left the area in which it was looked
//! for. So it depends on the design alone and not on how that came about.

use super::Scene;
use crate::design::{Design, LinkId, NodeId, Record, RecordKey};
use crate::geom::Rect;
use crate::kinds::Outline;
use crate::layout::{Attachment, Style, route, route_around};
use std::collections::BTreeSet;

/// Between links that join the same two ends, canvas units.
const PARALLEL: f64 = 14.0;

impl Scene {
    /// Takes over how the design draws links, and says whether that has changed.
    pub(super) fn restyle(&mut self, design: &Design) -> bool {
        let own = design.record(RecordKey::Design);
        let style = Style::named(own.and_then(|own| own.fields.text("line-style")).unwrap_or_default());
        std::mem::replace(&mut self.style, style) != style
    }

    /// Gives a link a simple way; `false` where it has an end that is not drawn (yet).
    pub(super) fn reroute(&mut self, design: &Design, id: LinkId) -> bool {
        if self.is_gathered(id) || self.veiled_links.contains(&id) {
            return true;
        }
        let Some((start, end)) = self.link_ends(design, id) else { return false };
        let route = route(start, end, self.style);
        self.route_tiles.insert(id, route.bounds());
        self.routes.insert(id, route);
        self.rough.insert(id);
        true
    }

    pub(super) fn forget_route(&mut self, id: LinkId) {
        self.rough.remove(&id);
        if let Some(route) = self.routes.remove(&id) {
            self.route_tiles.remove(id, route.bounds());
        }
        if let Some(area) = self.searched.remove(&id) {
            self.searched_tiles.remove(id, area);
        }
    }

    /// Ways that may run otherwise because of a node will be looked at again.
    pub(super) fn roughen(&mut self, node: NodeId) {
        let Some(area) = self.rect(node) else { return };
        let near = self.searched_tiles.near(area);
        self.rough.extend(near.into_iter().filter(|link| self.searched.get(link).is_some_and(|it| it.touches(area))));
    }

    /// Whether some ways are simple ones for the time being.
    #[must_use]
    pub fn is_rough(&self) -> bool {
        !self.rough.is_empty()
    }

    /// Finds ways around obstacles as long as `may_go_on` says so, those in an area first. The links whose ways have changed.
    pub fn refine(&mut self, design: &Design, first: Rect, mut may_go_on: impl FnMut() -> bool) -> BTreeSet<LinkId> {
        let mut changed = BTreeSet::new();
        let near = self.route_tiles.near(first);
        let in_area = near.into_iter().filter(|id| self.rough.contains(id));
        let mut waiting: Vec<LinkId> = in_area.collect();
        while self.is_rough() {
            let id = waiting.pop().or_else(|| self.rough.first().copied());
            let Some(id) = id else { break };
            self.rough.remove(&id);
            if self.refine_one(design, id) {
                changed.insert(id);
                // Links that start here begin somewhere else now.
                let mut hanging = BTreeSet::new();
                self.touch_links(id.into(), &mut hanging);
                hanging.remove(&id);
                for &link in &hanging {
                    self.forget_route(link);
                    self.reroute(design, link);
                }
                changed.extend(hanging);
            }
            if !may_go_on() {
                break;
            }
        }
        changed
    }

    /// Finds a link's way around obstacles, and says whether it runs otherwise than before.
    fn refine_one(&mut self, design: &Design, id: LinkId) -> bool {
        if self.is_gathered(id) || self.veiled_links.contains(&id) {
            return false;
        }
        let Some((start, end)) = self.link_ends(design, id) else { return false };
        let Some((from, to)) = self.drawn_ends(id) else { return false };
        let obstacles = |area: Rect| {
            let near = self.nodes_near(area).filter(|(other, rect)| {
                let is_end = *other == to || RecordKey::Node(*other) == from;
                !is_end
                    && rect.touches(area)
                    && design.record(*other).is_some_and(|it| !matches!(it.outline(), Outline::Frame | Outline::Spot))
            });
            near.map(|(_, rect)| rect).collect()
        };
        let (route, area) = route_around(start, end, self.style, obstacles);
        let has_changed = self.routes.get(&id) != Some(&route);
        self.forget_route(id);
        self.route_tiles.insert(id, route.bounds());
        self.routes.insert(id, route);
        self.searched_tiles.insert(id, area);
        self.searched.insert(id, area);
        has_changed
    }

    /// What is drawn at a link's ends.
    fn drawn_ends(&self, id: LinkId) -> Option<(RecordKey, NodeId)> {
        let &(from, to) = self.ends.get(&id)?;
        Some((self.drawn(from), self.drawn_node(to)))
    }

    /// The links that join the same two ends, either way, itself included.
    pub(super) fn beside(&self, id: LinkId) -> Vec<LinkId> {
        let Some(&(from, to)) = self.ends.get(&id) else { return Vec::new() };
        let joins_same = |other: &&LinkId| {
            let Some(&ends) = self.ends.get(other) else { return false };
            let turned = ends.0.node().map(|node| (RecordKey::Node(ends.1), node));
            ends == (from, to) || turned == Some((from, to))
        };
        let at_end = self.links_at.get(&to.into()).into_iter().flatten();
        at_end.filter(joins_same).copied().collect()
    }

    /// Where a link begins and ends: beside the others that join the same two ends.
    fn link_ends(&self, design: &Design, id: LinkId) -> Option<(Attachment, Attachment)> {
        let (from, to) = self.drawn_ends(id)?;
        let (start, end) = (self.attachment(design, from)?, self.attachment(design, to.into())?);
        let mut beside = self.beside(id);
        if beside.len() < 2 || from == to.into() || self.bundle_of.contains_key(&id) {
            return Some((start, end));
        }
        let order = |id: &LinkId| design.record(*id).map(Record::order);
        beside.sort_by(|a, b| order(a).cmp(&order(b)));
        let place = beside.iter().position(|other| *other == id)? as f64;
        let aside = (place - (beside.len() - 1) as f64 / 2.0) * PARALLEL;
        Some((Attachment { aside, ..start }, Attachment { aside, ..end }))
    }
}
