//! What a kind is, as data: everything that palette and canvas need to know.

use crate::geom::Size;

/// A node kind as data. Its name and one-line description are the messages `kind-ID` and `kind-ID-help`.
#[derive(Debug)]
pub struct Spec {
    /// Kebab case, as the file format spells it, e.g. `sqs-queue`.
    pub id: &'static str,
    pub group: Group,
    /// The name that a new node gets; a number is added where it is taken.
    pub default_name: &'static str,
    pub outline: Outline,
    pub size: Size,
    pub glyph: Glyph,
    /// The choice fields whose value shows on the canvas where it is not the usual one, which stands beside them. A frame
    /// always shows its first.
    pub tells: &'static [(&'static str, &'static str)],
    /// Ids of the link kinds that may start here, the likeliest first.
    pub gives: &'static [&'static str],
    /// Ids of the link kinds that may end here.
    pub takes: &'static [&'static str],
    /// Whether a person can send an event to it by hand.
    pub accepts_events: bool,
}

impl Spec {
    /// Whether other nodes can stand inside it.
    #[must_use]
    pub fn is_container(&self) -> bool {
        self.outline == Outline::Frame
    }
}

/// A section of the palette; its title is the message `group-ID`. It also gives the accent colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Routing,
    Compute,
    Messaging,
    Edge,
    Annotation,
}

impl Group {
    pub const ALL: [Group; 5] = [Group::Routing, Group::Compute, Group::Messaging, Group::Edge, Group::Annotation];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Group::Routing => "routing",
            Group::Compute => "compute",
            Group::Messaging => "messaging",
            Group::Edge => "edge",
            Group::Annotation => "annotation",
        }
    }
}

/// The form of a node on the canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outline {
    /// Glyph, name and one line about it.
    #[default]
    Card,
    /// A bus: a long bar.
    Bar,
    /// A dashed area that takes nodes in; its size is the person's.
    Frame,
    /// Text on paper; its size is the person's.
    Paper,
    /// A number in a circle, over whatever lies there.
    Spot,
}

impl Outline {
    #[must_use]
    pub const fn is_resizable(self) -> bool {
        matches!(self, Outline::Bar | Outline::Frame | Outline::Paper)
    }
}

/// A drawing of our own in a 24 × 24 box: paths in SVG's language, stroked with the group's colour.
#[derive(Debug)]
pub struct Glyph {
    pub strokes: &'static [&'static str],
    pub fills: &'static [&'static str],
}

/// A link kind as data. Its name and description are the messages `link-ID` and `link-ID-help`.
#[derive(Debug)]
pub struct LinkSpec {
    pub id: &'static str,
    /// Ids of the link kinds that may start at a link of this kind (a dead-letter queue's arrow starts at a delivery).
    pub gives: &'static [&'static str],
    /// How many links of this kind may leave one end; `None` for any number.
    pub most_from_one: Option<usize>,
    /// How many links of this kind may reach one node; `None` for any number.
    pub most_to_one: Option<usize>,
    /// Whether it shows what happens when things fail.
    pub is_failure_path: bool,
}
