//! Adding a node by choosing its kind from a short list: where a link was dropped, or by key beside what is selected.

use super::command::Command;
use super::tool::{Preview, Tool, on_grid};
use super::{Editor, GRID};
use crate::design::{NodeId, RecordKey};
use crate::geom::{Point, Rect};
use crate::kinds::{Fields, KINDS, Spec, kind, links_between, links_from_link};

/// A kind is being chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Adding {
    /// Where the list shows, on the canvas.
    pub at: Point,
    /// What the new node will be linked from, if it is of one of the kinds that fit.
    pub from: Option<RecordKey>,
    /// The kinds that a link from there may lead to.
    pub fits: Vec<&'static str>,
    /// The other kinds; none where a link was dropped.
    pub others: Vec<&'static str>,
    /// The link was dropped here; by key the node finds its own place.
    is_dropped: bool,
}

/// A link that was dropped within this height of where it began is meant to be level, canvas units.
const LEVEL: f64 = 3.0 * GRID;

impl Editor {
    /// Offers the kinds that a link from a record may lead to, where it was dropped.
    pub(super) fn start_adding_linked(&mut self, from: RecordKey, at: Point) {
        let fits = self.kinds_that_fit(from);
        self.show_adding(Adding { at, from: Some(from), fits, others: Vec::new(), is_dropped: true });
    }

    /// Offers all kinds; those that the selected record may be linked to come first, and will be.
    pub fn start_adding(&mut self) {
        let from = self.only_selected().filter(|key| !self.ports(*key).is_empty());
        let fits = from.map(|from| self.kinds_that_fit(from)).unwrap_or_default();
        let others = KINDS.iter().map(|kind| kind.spec().id).filter(|id| !fits.contains(id)).collect();
        let attachment = self.only_selected().and_then(|key| self.scene.attachment(&self.design, key));
        let at = match attachment {
            Some(end) => Point::new(end.rect.right() + 2.0 * GRID, end.rect.y),
            None => self.view().center(),
        };
        self.show_adding(Adding { at, from, fits, others, is_dropped: false });
    }

    fn show_adding(&mut self, adding: Adding) {
        self.tool = Tool::Adding;
        self.show(Preview::Adding(Box::new(adding)));
    }

    fn kinds_that_fit(&self, from: RecordKey) -> Vec<&'static str> {
        let Some(record) = self.design.record(from) else { return Vec::new() };
        let Some(origin) = self.design.origin(from).and_then(|id| self.design.record(id)) else { return Vec::new() };
        let Some(origin_kind) = origin.node_kind() else { return Vec::new() };
        let fits = |spec: &Spec| {
            let mut kinds: Box<dyn Iterator<Item = _>> = match record.link_kind().filter(|_| from.link().is_some()) {
                Some(link) => Box::new(links_from_link(link.spec(), spec)),
                None => Box::new(links_between(origin_kind.spec(), spec)),
            };
            let unsaid = Fields::default();
            kinds.any(|kind| kind.refusal((origin_kind.spec(), &origin.fields), (spec, &unsaid)).is_none())
        };
        KINDS.iter().map(|kind| kind.spec()).filter(|spec| fits(spec)).map(|spec| spec.id).collect()
    }

    /// Adds a node of the chosen kind, linked where it fits, as one step.
    pub fn add_chosen(&mut self, kind_id: &'static str) {
        let Preview::Adding(adding) = std::mem::take(&mut self.preview) else { return };
        self.tool = Tool::Idle;
        self.updates.preview = true;
        self.history.begin();
        if adding.is_dropped {
            let center = self.center_of_dropped(&adding, kind_id);
            self.place(kind_id, center);
        } else {
            self.place_in_view(kind_id);
        }
        let added: Option<NodeId> = self.only_selected().and_then(RecordKey::node);
        if let (Some(from), Some(to)) = (adding.from.filter(|_| adding.fits.contains(&kind_id)), added) {
            match self.run(&Command::Link { from, to, kind: None }) {
                Ok(()) => self.reveal(to.into()),
                Err(reason) => self.say(reason),
            }
        }
        self.history.commit();
    }

    /// The middle of a node whose nearest side is where the link was dropped.
    fn center_of_dropped(&self, adding: &Adding, kind_id: &str) -> Point {
        let Some(size) = kind(kind_id).map(|kind| kind.spec().size) else { return adding.at };
        let start = adding.from.and_then(|from| self.scene.attachment(&self.design, from));
        let start = start.map_or(adding.at, |end| end.rect.center());
        let way = adding.at.minus(start);
        let (half_width, half_height) = (size.width / 2.0, size.height / 2.0);
        let center = if way.y.abs() > way.x.abs() {
            Point::new(adding.at.x, adding.at.y + half_height.copysign(way.y))
        } else if way.y.abs() <= LEVEL {
            Point::new(adding.at.x + half_width.copysign(way.x), start.y)
        } else {
            Point::new(adding.at.x + half_width.copysign(way.x), adding.at.y)
        };
        let corner = on_grid(center.minus(Point::new(half_width, half_height)));
        let level = way.x.abs() >= way.y.abs() && way.y.abs() <= LEVEL;
        let corner = if level { Point::new(corner.x, center.y - half_height) } else { corner };
        Rect::at(corner, size).center()
    }
}
