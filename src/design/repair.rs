//! What a merge of two people's changes can leave behind, and its mend: the same on every machine.

use super::{Change, Design, Edit, NodeId, Record, RecordKey, order_between};
use serde_json::Value;
use std::collections::BTreeSet;

impl Design {
    /// The change that removes links without ends, takes nodes out of frames that are gone, no frames, or inside themselves,
    /// and tells apart records with the same order. Empty for a sound design.
    #[must_use]
    pub fn repair(&self) -> Change {
        let mut mended = self.clone();
        let mut change = Change::default();
        for step in [Self::dangling_links, Self::wrong_parents, Self::equal_orders] {
            let edits = Change { edits: step(&mended) };
            mended.apply(&edits);
            change.edits.extend(edits.edits);
        }
        change
    }

    fn dangling_links(&self) -> Vec<Edit> {
        let mut gone: BTreeSet<RecordKey> = BTreeSet::new();
        loop {
            let here = |key: RecordKey| self.contains(key) && !gone.contains(&key);
            let dangling: Vec<RecordKey> = self
                .links()
                .filter(|(id, _)| !gone.contains(&RecordKey::Link(*id)))
                .filter(|(id, link)| {
                    !link.from().is_some_and(here)
                        || !link.to().is_some_and(|to| here(to.into()))
                        || self.origin(RecordKey::Link(*id)).is_none()
                })
                .map(|(id, _)| RecordKey::Link(id))
                .collect();
            if dangling.is_empty() {
                break;
            }
            gone.extend(dangling);
        }
        let edits = gone.into_iter().filter_map(|key| Some(Edit::Remove { key, record: self.record(key)?.clone() }));
        edits.collect()
    }

    fn wrong_parents(&self) -> Vec<Edit> {
        let mut broken: BTreeSet<NodeId> = BTreeSet::new();
        for (id, node) in self.nodes() {
            if node.fields.get("parent").is_none() {
                continue;
            }
            let is_frame = |parent: NodeId| {
                self.record(parent).and_then(Record::node_kind).is_some_and(|kind| kind.spec().is_container())
            };
            if !node.parent().is_some_and(is_frame) {
                broken.insert(id);
            }
        }
        // Of a cycle, the frame with the least order is taken out; orders do not depend on ids.
        let mut nodes: Vec<_> = self.nodes().collect();
        nodes.sort_by(|a, b| (a.1.order(), a.0).cmp(&(b.1.order(), b.0)));
        for (id, _) in nodes {
            let mut seen = BTreeSet::new();
            let mut at = Some(id);
            while let Some(here) = at {
                if !seen.insert(here) {
                    if here == id {
                        broken.insert(id);
                    }
                    break;
                }
                at = if broken.contains(&here) { None } else { self.record(here).and_then(Record::parent) };
            }
        }
        broken.into_iter().filter_map(|id| self.set(id, "parent", None)).collect()
    }

    fn equal_orders(&self) -> Vec<Edit> {
        let mut edits = Vec::new();
        let is_node = |key: &RecordKey| matches!(key, RecordKey::Node(_));
        let is_link = |key: &RecordKey| matches!(key, RecordKey::Link(_));
        let tables: [&dyn Fn(&RecordKey) -> bool; 2] = [&is_node, &is_link];
        for table in tables {
            let mut records: Vec<_> = self.records().filter(|(key, _)| table(key)).collect();
            let content = |record: &Record| serde_json::to_string(&record.fields).unwrap_or_default();
            records.sort_by_cached_key(|(key, record)| {
                (record.order().to_owned(), record.kind.clone(), content(record), *key)
            });
            let mut last = String::new();
            for (position, (key, record)) in records.iter().enumerate() {
                if record.order() > last.as_str() && order_is_good(record.order()) {
                    record.order().clone_into(&mut last);
                    continue;
                }
                let next =
                    records[position..].iter().map(|(_, record)| record.order()).find(|order| *order > last.as_str());
                last = order_between(&last, next.filter(|order| order_is_good(order)).unwrap_or_default());
                edits.extend(self.set(*key, "order", Some(Value::from(last.as_str()))));
            }
        }
        edits
    }
}

/// Whether the text is a fractional index, so that something can be put before and after it.
fn order_is_good(order: &str) -> bool {
    fractional_index::FractionalIndex::from_string(order).is_ok()
}
