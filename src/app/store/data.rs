//! What the page draws, as plain values.

use busbar::design::{LinkId, NodeId, Record, RecordKey};
use busbar::edit::{Linking, Preview};
use busbar::geom::Rect;
use busbar::kinds::LinkSpec;
use busbar::layout::Route;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A node as the page draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeData {
    /// What is said about it. The place in here may be an earlier one.
    pub record: Arc<Record>,
    /// The area it covers, canvas units.
    pub rect: Rect,
    /// How many nodes a collapsed frame holds.
    pub holds: usize,
}

/// A link as the page draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkData {
    pub record: Record,
    pub route: Route,
    /// How many links are drawn as this one.
    pub gathered: usize,
}

impl LinkData {
    /// What its kind is; `None` for a kind this version does not know.
    #[must_use]
    pub fn spec(&self) -> Option<&'static LinkSpec> {
        self.record.link_kind().map(|kind| kind.spec())
    }
}

/// What the last run says about a node or link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    None,
    /// A rule took the event.
    Matched,
    /// A rule let the event pass by.
    Refused,
    /// The event got here, or travelled along here.
    Reached,
    /// Delivery or handling failed here.
    Failed,
}

impl Mark {
    /// The value of the `data-mark` attribute; empty for no mark.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Mark::None => "",
            Mark::Matched => "matched",
            Mark::Refused => "refused",
            Mark::Reached => "reached",
            Mark::Failed => "failed",
        }
    }
}

/// A panel or dialog that the bar at the top opens; at most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Writes or picks an event and sends it.
    Send,
    /// Shows what the design becomes.
    Export,
    /// Holds events against the rules of a bus.
    Compare,
    /// Designs to start from.
    Gallery,
    /// What the keys do.
    Keys,
    /// Everything that can be done, by its name.
    Commands,
    /// What is drawn, by what it says.
    Find,
    /// What is drawn, as a tree.
    Outline,
}

/// What is mounted: what the view shows and a margin around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mounted {
    /// Frames, outer ones first.
    pub frames: Vec<NodeId>,
    /// All other nodes, the lowest first.
    pub nodes: Vec<NodeId>,
    pub links: Vec<LinkId>,
}

/// A picture of the drawing from afar.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// What of the canvas it shows, and at which zoom it is sharp.
    pub area: Rect,
    pub zoom: f64,
    /// What is mounted itself.
    pub left_out: BTreeSet<RecordKey>,
    /// Tells pictures of the same area at different times apart.
    pub count: u64,
}

/// A node's part in the link under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkRole {
    #[default]
    None,
    /// The end that stays is here.
    Source,
    /// It would end here.
    Target,
    /// It could end here.
    Legal,
    /// It cannot end here.
    Illegal,
}

impl LinkRole {
    /// The value of the `data-link-role` attribute; empty for none.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            LinkRole::None => "",
            LinkRole::Source => "source",
            LinkRole::Target => "target",
            LinkRole::Legal => "legal",
            LinkRole::Illegal => "illegal",
        }
    }

    /// The part that a node has while the tool shows this.
    #[must_use]
    pub fn of(preview: &Preview, id: NodeId) -> Self {
        match linking(preview) {
            None => LinkRole::None,
            Some(linking) if linking.from == id.into() => LinkRole::Source,
            Some(linking) if linking.target == Some(id) => LinkRole::Target,
            Some(linking) if linking.legal.contains(&id) => LinkRole::Legal,
            Some(_) => LinkRole::Illegal,
        }
    }
}

/// The link under way.
pub fn linking(preview: &Preview) -> Option<&Linking> {
    let Preview::Linking(linking) = preview else { return None };
    Some(linking)
}
