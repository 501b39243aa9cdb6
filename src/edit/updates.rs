//! What an editing session tells those who draw it, save it and speak for it.

use crate::design::{Change, LinkId, NodeId};
use crate::diagnostic::Diagnostic;
use crate::geom::Point;
use crate::layout::Direction;
use std::collections::BTreeSet;

/// What has changed since it was last asked: what has to be drawn anew, saved and said.
#[derive(Clone, Debug, Default)]
pub struct Updates {
    pub nodes: BTreeSet<NodeId>,
    pub links: BTreeSet<LinkId>,
    /// Records came or went.
    pub structure: bool,
    /// The design's own record.
    pub design: bool,
    pub selection: bool,
    pub camera: bool,
    /// The camera flies to where it is now, instead of jumping.
    pub flies: bool,
    /// The presentation has begun, gone on or ended.
    pub presenting: bool,
    /// Other layers are hidden.
    pub layers: bool,
    pub preview: bool,
    /// What was done to the design, for autosave and the worker's replica.
    pub change: Change,
    /// What to tell the person, errors included.
    pub said: Vec<Diagnostic>,
    /// A name to be edited in place.
    pub rename: Option<NodeId>,
    /// An event that was pasted, to be sent.
    pub event: Option<String>,
    /// Where a menu of what can be done shall open, on the screen.
    pub menu: Option<Point>,
    /// A layout that was asked for: it takes its time, so somebody else makes it and brings [`Command::LayOut`].
    pub arrange: Option<Direction>,
}

impl Updates {
    /// Whether anything else than its place was changed of a node.
    #[must_use]
    pub fn says_more_than_places(&self, node: NodeId) -> bool {
        use crate::design::Edit::{Create, Remove, Set, Splice};
        let says_more = |edit: &crate::design::Edit| match edit {
            Create { .. } | Remove { .. } | Splice { .. } => true,
            Set { path, .. } => !matches!(path.as_str(), "position" | "size" | "parent"),
        };
        self.change.edits.iter().any(|edit| edit.key() == node.into() && says_more(edit))
    }
}
