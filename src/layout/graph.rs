//! What can be laid out, and the answer: boxes in boxes and the links between them, whatever they stand for.

use crate::geom::{Point, Rect, Size};
use serde::{Deserialize, Serialize};

/// Boxes and links. They are known by their places in these lists, and their order decides whatever geometry leaves open.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub direction: Direction,
    pub spacing: Spacing,
}

/// A box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    /// A box that others stand in gets the size that these need.
    pub size: Size,
    /// The box around this one.
    pub parent: Option<usize>,
    /// The top left corner that it keeps.
    pub pinned: Option<Point>,
    /// It may grow across the direction until all its neighbours can be reached by straight links.
    pub stretches: bool,
}

/// A link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    pub from: End,
    /// The box where it ends.
    pub to: usize,
}

/// Where a link starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Node(usize),
    /// The middle of another link.
    Edge(usize),
}

/// Where links lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    #[default]
    Right,
    Down,
}

/// Distances, canvas units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Between one layer and the next, at least.
    pub layers: f64,
    /// Between neighbours in a layer.
    pub nodes: f64,
    /// Between a link that passes and its neighbours in a layer.
    pub links: f64,
    /// Between a box and what stands in it.
    pub inset: f64,
    /// What a box that holds others needs for its title, above them.
    pub title: f64,
    /// The least width of a box that holds others.
    pub least_width: f64,
}

impl Default for Spacing {
    fn default() -> Self {
        Self { layers: 96.0, nodes: 32.0, links: 20.0, inset: 32.0, title: 24.0, least_width: 240.0 }
    }
}

/// Where everything goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrangement {
    /// The area of each box.
    pub rects: Vec<Rect>,
    /// The points that each link passes on its way from the middle of one box to the middle of the other; none for a link
    /// that leads to where it starts, or into or out of a box around its other end.
    pub ways: Vec<Vec<Point>>,
}
