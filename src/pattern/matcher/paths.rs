//! The paths that rules ask about, as a tree of their steps.

use rustc_hash::FxHashMap;
use slab::Slab;

/// The node from which all paths start.
pub(super) const ROOT: u32 = 0;
/// In place of a number of which there is none.
pub(super) const NONE: u32 = u32::MAX;

/// A tree in which each node is a path: its steps are those of the text between dots.
#[derive(Clone, Debug)]
pub(super) struct Paths {
    nodes: Slab<Node>,
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    parent: u32,
    step: Box<[u8]>,
    /// The field with that path, [`NONE`] where no rule asks for one.
    pub field: u32,
    children: Children,
}

/// The nodes below one, by step.
#[derive(Clone, Debug)]
enum Children {
    Few(Vec<(Box<[u8]>, u32)>),
    Many(FxHashMap<Box<[u8]>, u32>),
}

/// Children up to which a list is searched from its start.
const FEW: usize = 12;

impl Paths {
    pub fn new() -> Paths {
        let mut nodes = Slab::new();
        nodes.insert(Node::new(NONE, b""));
        Paths { nodes }
    }

    #[inline]
    pub fn node(&self, id: u32) -> &Node {
        &self.nodes[id as usize]
    }

    /// The node of a key below a node; a key with dots is several steps.
    #[inline]
    pub fn below(&self, node: u32, key: &[u8]) -> Option<u32> {
        match &self.node(node).children {
            Children::Few(list) => list.iter().find_map(|(step, child)| {
                // No step holds a dot, so at most one of them is the whole key or ends at the key's first dot.
                match key.get(step.len()) {
                    None => (**step == *key).then_some(*child),
                    Some(b'.') if key.starts_with(step) => self.below_dotted(*child, &key[step.len() + 1..]),
                    Some(_) => None,
                }
            }),
            Children::Many(_) => self.below_dotted(node, key),
        }
    }

    fn below_dotted(&self, node: u32, key: &[u8]) -> Option<u32> {
        key.split(|byte| *byte == b'.').try_fold(node, |node, step| self.node(node).children.get(step))
    }

    /// The node of a path, made where there is none.
    pub fn insert(&mut self, path: &str) -> u32 {
        path.split('.').fold(ROOT, |node, step| {
            if let Some(found) = self.node(node).children.get(step.as_bytes()) {
                return found;
            }
            let made = number(self.nodes.insert(Node::new(node, step.as_bytes())));
            self.nodes[node as usize].children.insert(step.as_bytes(), made);
            made
        })
    }

    pub fn set_field(&mut self, node: u32, field: u32) {
        self.nodes[node as usize].field = field;
    }

    /// Removes a node that has no field any more, and those above it that nothing needs then.
    pub fn prune(&mut self, mut node: u32) {
        while node != ROOT && self.node(node).field == NONE && self.node(node).is_end() {
            let removed = self.nodes.remove(node as usize);
            self.nodes[removed.parent as usize].children.remove(&removed.step);
            node = removed.parent;
        }
    }
}

impl Node {
    fn new(parent: u32, step: &[u8]) -> Node {
        Node { parent, step: step.into(), field: NONE, children: Children::Few(Vec::new()) }
    }

    /// Whether no path goes on below.
    #[inline]
    pub fn is_end(&self) -> bool {
        match &self.children {
            Children::Few(list) => list.is_empty(),
            Children::Many(map) => map.is_empty(),
        }
    }
}

impl Children {
    #[inline]
    fn get(&self, step: &[u8]) -> Option<u32> {
        match self {
            Children::Few(list) => list.iter().find(|(other, _)| **other == *step).map(|(_, node)| *node),
            Children::Many(map) => map.get(step).copied(),
        }
    }

    fn insert(&mut self, step: &[u8], node: u32) {
        match self {
            Children::Few(list) if list.len() < FEW => list.push((step.into(), node)),
            Children::Few(list) => {
                let mut map: FxHashMap<Box<[u8]>, u32> = list.drain(..).collect();
                map.insert(step.into(), node);
                *self = Children::Many(map);
            }
            Children::Many(map) => {
                map.insert(step.into(), node);
            }
        }
    }

    fn remove(&mut self, step: &[u8]) {
        match self {
            Children::Few(list) => list.retain(|(other, _)| **other != *step),
            Children::Many(map) => {
                map.remove(step);
            }
        }
    }
}

/// A place in a slab as the tables keep it.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).expect("memory ends before four thousand million entries")
}
