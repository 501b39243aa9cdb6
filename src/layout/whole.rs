//! A graph as the boxes of boxes that it is: who stands where, and which links run where.

use super::graph::{Direction, Edge, End, Graph, Node};
use crate::geom::{Point, Rect, Size};

/// The graph with along as x and across as y, and with a node of no size where a link starts in the middle of another: that
/// one is cut in two there.
pub struct Whole {
    pub nodes: Vec<Node>,
    pub edges: Vec<(usize, usize)>,
    /// The pieces that each link of the graph was cut into; none for a link that is not laid out.
    pub pieces: Vec<Vec<usize>>,
    /// Boxes that hold others, the inner ones first, and at last `None`, which holds all.
    pub holders: Vec<Option<usize>>,
    /// What stands directly in each box; the last list is what stands in none.
    children: Vec<Vec<usize>>,
    /// How many of the nodes are the graph's own.
    pub own: usize,
}

impl Whole {
    pub fn new(graph: &Graph) -> Self {
        let own = graph.nodes.len();
        let is_down = graph.direction == Direction::Down;
        let mut nodes: Vec<Node> = graph.nodes.iter().map(|node| if is_down { turned(node) } else { *node }).collect();
        for node in 0..own {
            // What says that it stands in itself, or in nothing there is, stands in nothing.
            let mut around = nodes[node].parent;
            for _ in 0..own {
                match around {
                    Some(parent) if parent < own && parent != node => around = nodes[parent].parent,
                    _ => break,
                }
            }
            if around.is_some() {
                nodes[node].parent = None;
            }
        }
        let mut whole = Self {
            nodes,
            edges: Vec::new(),
            pieces: vec![Vec::new(); graph.edges.len()],
            holders: Vec::new(),
            children: Vec::new(),
            own,
        };
        whole.cut(&graph.edges);
        whole.nest();
        whole
    }

    /// Takes the links over, and cuts those in two at which others start.
    fn cut(&mut self, edges: &[Edge]) {
        let mut is_started_at = vec![false; edges.len()];
        for edge in edges {
            if let End::Edge(other) = edge.from
                && let Some(is_started_at) = is_started_at.get_mut(other)
            {
                *is_started_at = true;
            }
        }
        let mut middles: Vec<Option<usize>> = vec![None; edges.len()];
        let mut waiting: Vec<usize> = (0..edges.len()).filter(|&edge| edges[edge].to < self.own).collect();
        // A link that starts at a link waits until that one has its middle.
        loop {
            let before = waiting.len();
            waiting.retain(|&edge| {
                let from = match edges[edge].from {
                    End::Node(node) => Some(node).filter(|node| *node < self.own),
                    End::Edge(other) => middles.get(other).copied().flatten(),
                };
                let Some(from) = from else { return true };
                let to = edges[edge].to;
                let is_within = self.is_around(from, to) || self.is_around(to, from);
                if !is_started_at[edge] || is_within {
                    middles[edge] = Some(from);
                    self.pieces[edge].extend((!is_within).then_some(self.edges.len()));
                    self.edges.extend((!is_within).then_some((from, to)));
                } else {
                    let middle = self.nodes.len();
                    middles[edge] = Some(middle);
                    self.nodes.push(Node { parent: self.holder_of(from, to), ..Node::default() });
                    self.pieces[edge].extend([self.edges.len(), self.edges.len() + 1]);
                    self.edges.extend([(from, middle), (middle, to)]);
                }
                false
            });
            if waiting.len() == before || waiting.is_empty() {
                break;
            }
        }
    }

    fn nest(&mut self) {
        let count = self.nodes.len();
        self.children = vec![Vec::new(); count + 1];
        for (index, node) in self.nodes.iter().enumerate() {
            self.children[node.parent.unwrap_or(count)].push(index);
        }
        let mut walk = vec![None];
        while let Some(holder) = walk.pop() {
            self.holders.push(holder);
            walk.extend(
                self.children(holder).iter().filter(|&&child| !self.children[child].is_empty()).map(|&c| Some(c)),
            );
        }
        self.holders.reverse();
    }

    pub fn children(&self, holder: Option<usize>) -> &[usize] {
        &self.children[holder.unwrap_or(self.nodes.len())]
    }

    /// Whether a node is another, or stands in it at any depth.
    fn is_around(&self, outer: usize, inner: usize) -> bool {
        self.chain(inner).any(|node| node == outer)
    }

    /// The node, the box around it, and so on outwards.
    fn chain(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(node), |&node| self.nodes[node].parent)
    }

    /// The innermost box around both.
    fn holder_of(&self, a: usize, b: usize) -> Option<usize> {
        let around: Vec<usize> = self.chain(a).skip(1).collect();
        self.chain(b).skip(1).find(|node| around.contains(node))
    }

    /// For each link and each box that it has to do with: where it runs between children, crosses the border or not at all.
    pub fn runs(&self) -> Vec<Vec<Run>> {
        let mut runs: Vec<Vec<Run>> = vec![Vec::new(); self.nodes.len() + 1];
        for (edge, &(from, to)) in self.edges.iter().enumerate() {
            let holder = self.holder_of(from, to);
            let mut lift = |end: usize, leaves: bool| {
                let mut at = end;
                while self.nodes[at].parent != holder {
                    let Some(parent) = self.nodes[at].parent else { break };
                    runs[parent].push(Run::Through { edge, inner: at, leaves });
                    at = parent;
                }
                at
            };
            let (from, to) = (lift(from, true), lift(to, false));
            runs[holder.unwrap_or(self.nodes.len())].push(Run::Within { edge, from, to });
        }
        runs
    }
}

/// How a link runs in a box.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// Between two children.
    Within { edge: usize, from: usize, to: usize },
    /// From a child to something outside (`leaves`), or the other way.
    Through { edge: usize, inner: usize, leaves: bool },
}

fn turned(node: &Node) -> Node {
    Node { size: turned_size(node.size), pinned: node.pinned.map(turned_point), ..*node }
}

pub fn turned_size(size: Size) -> Size {
    Size::new(size.height, size.width)
}

pub fn turned_point(point: Point) -> Point {
    Point::new(point.y, point.x)
}

pub fn turned_rect(rect: Rect) -> Rect {
    Rect::at(turned_point(rect.corner()), turned_size(rect.size()))
}
