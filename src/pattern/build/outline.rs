//! What a builder shows of a pattern: fields with their entries, and `$or` as groups within groups.

use crate::pattern::model::{Node, Pattern};

/// An object of fields: the pattern itself, or a branch of an `$or`. Objects that only lead to fields are no groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its position among all groups, outer ones first, in the text's order.
    pub index: usize,
    /// What is in it, in the text's order.
    pub items: Vec<Item>,
}

/// A part of a group.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A field and the values that it may have.
    Field(Field),
    /// Alternatives, of which one must match.
    Or(Or),
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its list's position among [`Pattern::leaves`].
    pub leaf: usize,
    /// The dotted path.
    pub path: String,
    /// How many entries its list has.
    pub entries: usize,
}

/// Alternatives.
#[derive(Clone, Debug, PartialEq)]
pub struct Or {
    /// Two or more.
    pub branches: Vec<Group>,
}

impl Group {
    /// Its field with that path.
    pub fn field(&self, path: &str) -> Option<&Field> {
        self.items.iter().find_map(|item| match item {
            Item::Field(field) if field.path == path => Some(field),
            Item::Field(_) | Item::Or(_) => None,
        })
    }

    /// The group with that index, in this one.
    pub fn find(&self, index: usize) -> Option<&Group> {
        if self.index == index {
            return Some(self);
        }
        self.items.iter().find_map(|item| match item {
            Item::Field(_) => None,
            Item::Or(or) => or.branches.iter().find_map(|branch| branch.find(index)),
        })
    }
}

/// The whole pattern as a group.
pub fn outline(pattern: &Pattern) -> Group {
    group(pattern, pattern.root(), &mut 0)
}

fn group(pattern: &Pattern, node: &Node, next: &mut usize) -> Group {
    let index = *next;
    *next += 1;
    let mut items = Vec::new();
    collect(pattern, node, next, &mut items);
    Group { index, items }
}

fn collect(pattern: &Pattern, node: &Node, next: &mut usize, items: &mut Vec<Item>) {
    match node {
        Node::Object { members, .. } => {
            members.iter().for_each(|member| collect(pattern, &member.node, next, items));
        }
        Node::Or { branches, .. } => {
            let branches = branches.iter().map(|branch| group(pattern, branch, next)).collect();
            items.push(Item::Or(Or { branches }));
        }
        Node::Leaf(leaf) => {
            let list = &pattern.leaves()[*leaf];
            items.push(Item::Field(Field { leaf: *leaf, path: list.path.clone(), entries: list.tests.len() }));
        }
    }
}

/// The nodes of all groups, by [`Group::index`].
pub(super) fn group_nodes(pattern: &Pattern) -> Vec<&Node> {
    let mut found = vec![pattern.root()];
    add_branches(pattern.root(), &mut found);
    found
}

fn add_branches<'pattern>(node: &'pattern Node, found: &mut Vec<&'pattern Node>) {
    match node {
        Node::Object { members, .. } => members.iter().for_each(|member| add_branches(&member.node, found)),
        Node::Or { branches, .. } => {
            for branch in branches {
                found.push(branch);
                add_branches(branch, found);
            }
        }
        Node::Leaf(_) => {}
    }
}
