//! A frozen copy of a design for the engines, in export order and without ids.

use super::{Design, LinkId, NodeId, Record, RecordKey};
use crate::diagnostic::Subject;
use crate::kinds::{Drawing, DrawnLink, DrawnNode, End, behaviour, link_behaviour};
use std::collections::BTreeMap;

/// A drawing and, for each of its nodes and links, the record it was made of.
#[derive(Clone, Default)]
pub struct Frozen {
    pub drawing: Drawing,
    pub nodes: Vec<NodeId>,
    pub links: Vec<LinkId>,
}

impl Frozen {
    /// The record that a subject of the drawing was made of.
    #[must_use]
    pub fn key(&self, subject: Subject) -> Option<RecordKey> {
        match subject {
            Subject::Node(index) => self.nodes.get(index).map(|&id| id.into()),
            Subject::Link(index) => self.links.get(index).map(|&id| id.into()),
        }
    }

    /// The subject of the drawing that a record became.
    #[must_use]
    pub fn subject(&self, key: RecordKey) -> Option<Subject> {
        match key {
            RecordKey::Node(id) => self.nodes.iter().position(|&other| other == id).map(Subject::Node),
            RecordKey::Link(id) => self.links.iter().position(|&other| other == id).map(Subject::Link),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        }
    }
}

impl Design {
    /// Freezes the design. Records of kinds that this version does not know, and links from or to them, are left out.
    #[must_use]
    pub fn freeze(&self) -> Frozen {
        let by_order = |a: &Record, b: &Record| a.order().cmp(b.order()).then_with(|| a.name().cmp(b.name()));
        let mut nodes: Vec<_> =
            self.nodes().filter_map(|(id, record)| Some((id, record, behaviour(&record.kind)?))).collect();
        nodes.sort_by(|a, b| by_order(a.1, b.1));
        let node_index: BTreeMap<NodeId, usize> =
            nodes.iter().enumerate().map(|(index, (id, _, _))| (*id, index)).collect();

        let mut links: Vec<_> = self
            .links()
            .filter_map(|(id, record)| {
                let origin = self.origin(RecordKey::Link(id))?;
                let to = *node_index.get(&record.to()?)?;
                node_index.get(&origin)?;
                Some((id, record, link_behaviour(&record.kind)?, to))
            })
            .collect();
        links.sort_by(|a, b| by_order(a.1, b.1));
        let link_index: BTreeMap<LinkId, usize> =
            links.iter().enumerate().map(|(index, (id, _, _, _))| (*id, index)).collect();

        let mut drawing = Drawing { name: self.name().to_owned(), nodes: Vec::new(), links: Vec::new() };
        drawing.nodes.extend(nodes.iter().map(|(_, record, behaviour)| DrawnNode {
            behaviour: *behaviour,
            name: record.name().to_owned(),
            fields: record.fields.clone(),
            parent: record.parent().and_then(|parent| node_index.get(&parent).copied()),
            outgoing: Vec::new(),
            incoming: Vec::new(),
        }));
        let mut ids = Vec::new();
        for (id, record, behaviour, to) in links {
            let from = match record.from() {
                Some(RecordKey::Node(from)) => node_index.get(&from).copied().map(End::Node),
                Some(RecordKey::Link(from)) => link_index.get(&from).copied().map(End::Link),
                Some(RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_)) | None => None,
            };
            // Links keep their places even when an end was left out, because `link_index` has counted them: such a link
            // starts at a link of an unknown kind, and is drawn from that one's node instead.
            let from = from.or_else(|| {
                self.origin(RecordKey::Link(id)).and_then(|origin| node_index.get(&origin).copied()).map(End::Node)
            });
            let Some(from) = from else { continue };
            drawing.links.push(DrawnLink { behaviour, fields: record.fields.clone(), from, to, outgoing: Vec::new() });
            ids.push(id);
        }
        for index in 0..drawing.links.len() {
            let (from, to) = (drawing.links[index].from, drawing.links[index].to);
            drawing.nodes[to].incoming.push(index);
            match from {
                End::Node(from) => drawing.nodes[from].outgoing.push(index),
                End::Link(from) => drawing.links[from].outgoing.push(index),
            }
        }
        Frozen { drawing, nodes: nodes.into_iter().map(|(id, _, _)| id).collect(), links: ids }
    }
}
