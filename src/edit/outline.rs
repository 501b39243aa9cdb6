//! The drawing as a tree to be read line by line: frames with what stands in them, nodes with the links that leave them.

use super::Editor;
use crate::design::{LinkId, NodeId, Record, RecordKey};
use std::collections::{BTreeMap, BTreeSet};

/// A line of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlineItem {
    pub key: RecordKey,
    /// 1 for what stands in no frame.
    pub level: usize,
    /// How many of the lines that follow belong to this one.
    pub holds: usize,
}

impl Editor {
    /// Every node and link once, nodes in reading order within their frame, links in the design's order below the node or
    /// link that they leave. What collapsed frames hide is here too.
    #[must_use]
    pub fn outline(&self) -> Vec<OutlineItem> {
        let mut nodes: Vec<(NodeId, &Record)> = self.design.nodes().collect();
        nodes.sort_by(|(id_a, a), (id_b, b)| {
            let at = |id: &NodeId| self.scene.rect(*id).map(|rect| rect.corner()).unwrap_or_default();
            let (a_at, b_at) = (at(id_a), at(id_b));
            a_at.y.total_cmp(&b_at.y).then(a_at.x.total_cmp(&b_at.x)).then(a.order().cmp(b.order()))
        });
        let mut children: BTreeMap<Option<RecordKey>, Vec<RecordKey>> = BTreeMap::new();
        for (id, record) in nodes {
            children.entry(record.parent().map(RecordKey::Node)).or_default().push(id.into());
        }
        let mut links: Vec<(&str, LinkId, RecordKey)> =
            self.design.links().filter_map(|(id, record)| Some((record.order(), id, record.from()?))).collect();
        links.sort();
        for (_, id, from) in links {
            children.entry(Some(from)).or_default().push(id.into());
        }
        let mut lines = Vec::new();
        let mut seen = BTreeSet::new();
        for key in children.get(&None).into_iter().flatten() {
            add(*key, 1, &children, &mut seen, &mut lines);
        }
        lines
    }
}

fn add(
    key: RecordKey,
    level: usize,
    children: &BTreeMap<Option<RecordKey>, Vec<RecordKey>>,
    seen: &mut BTreeSet<RecordKey>,
    lines: &mut Vec<OutlineItem>,
) {
    // A broken design may go round in a ring until it is repaired.
    if !seen.insert(key) {
        return;
    }
    let at = lines.len();
    lines.push(OutlineItem { key, level, holds: 0 });
    for child in children.get(&Some(key)).into_iter().flatten() {
        add(*child, level + 1, children, seen, lines);
    }
    lines[at].holds = lines.len() - at - 1;
}
