//! A design as a graph to be laid out, in the order of exports, so that no id decides where anything goes.

use crate::design::{Change, Design, LinkId, NodeId, Record, RecordKey, position_value, size_value};
use crate::kinds::Outline;
use crate::layout::{Direction, Edge, End, Graph, Node, Spacing, arrange};
use std::collections::BTreeMap;

/// The graph, and the node behind each of its boxes.
pub fn graph_of(design: &Design, direction: Direction) -> (Graph, Vec<NodeId>) {
    let by_order = |a: &Record, b: &Record| a.order().cmp(b.order()).then_with(|| a.name().cmp(b.name()));
    // What a collapsed frame holds is not drawn, and its links are the frame's.
    let drawn = |id: NodeId| {
        let around = std::iter::successors(Some(id), |id| design.record(*id).and_then(Record::parent));
        // A cycle of frames, which repair removes, ends here too.
        around.take(64).filter(|id| design.record(*id).is_some_and(Record::is_collapsed)).last().unwrap_or(id)
    };
    let mut nodes: Vec<(NodeId, &Record)> = design.nodes().filter(|(id, _)| drawn(*id) == *id).collect();
    nodes.sort_by(|a, b| by_order(a.1, b.1));
    let index: BTreeMap<NodeId, usize> = nodes.iter().enumerate().map(|(index, (id, _))| (*id, index)).collect();
    let mut links: Vec<(LinkId, &Record)> = design.links().collect();
    links.retain(|(_, link)| link.from().is_some() && link.to().is_some_and(|to| index.contains_key(&drawn(to))));
    links.sort_by(|a, b| by_order(a.1, b.1));
    let link_index: BTreeMap<LinkId, usize> = links.iter().enumerate().map(|(index, (id, _))| (*id, index)).collect();
    let edges = links.iter().filter_map(|(_, link)| {
        // An end that is missing leaves the link at its place, because others are counted by it.
        let from = match link.from()? {
            RecordKey::Node(id) => End::Node(index.get(&drawn(id)).copied().unwrap_or(usize::MAX)),
            RecordKey::Link(id) => End::Edge(link_index.get(&id).copied().unwrap_or(usize::MAX)),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => End::Node(usize::MAX),
        };
        Some(Edge { from, to: *index.get(&drawn(link.to()?))? })
    });
    let boxes = nodes.iter().map(|(_, record)| Node {
        size: record.size(),
        parent: record.parent().and_then(|parent| index.get(&parent).copied()),
        pinned: record.is_pinned().then(|| record.position()),
        stretches: record.outline() == Outline::Bar,
    });
    let graph = Graph { nodes: boxes.collect(), edges: edges.collect(), direction, spacing: Spacing::default() };
    (graph, nodes.into_iter().map(|(id, _)| id).collect())
}

/// The change that lays a design out.
pub(super) fn placed(design: &Design) -> Change {
    let (graph, ids) = graph_of(design, Direction::Right);
    let arrangement = arrange(&graph);
    let mut edits = Vec::new();
    for (id, rect) in ids.into_iter().zip(arrangement.rects) {
        let Some(record) = design.record(id) else { continue };
        edits.extend(design.set(id, "position", Some(position_value(rect.corner()))));
        if record.outline().is_resizable() && record.size() != rect.size() {
            edits.extend(design.set(id, "size", Some(size_value(rect.size()))));
        }
    }
    Change { edits }
}
