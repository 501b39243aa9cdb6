//! What hidden layers leave out of the drawing.

use super::{Scene, Touched};
use crate::design::{Design, LinkId, NodeId, RecordKey};
use crate::edit::layers::{Layer, layer_of_kind};
use std::collections::BTreeSet;

impl Scene {
    /// Hides and shows what other layers are hidden for.
    pub(in crate::edit) fn hide_layers(&mut self, design: &Design, layers: BTreeSet<Layer>) -> Touched {
        self.hidden_layers = layers;
        let mut touched = Touched::default();
        let nodes = self.rects.keys().copied().collect();
        self.veil_touched(design, &nodes, &mut touched);
        self.draw_links(design, &mut touched.links);
        touched
    }

    /// Hides or shows nodes and the links at them as their layers say, and adds what has changed.
    pub(super) fn veil_touched(&mut self, design: &Design, nodes: &BTreeSet<NodeId>, touched: &mut Touched) {
        if self.hidden_layers.is_empty() && self.veiled_nodes.is_empty() && self.veiled_links.is_empty() {
            return;
        }
        let mut links = touched.links.clone();
        for &node in nodes {
            self.touch_links(node.into(), &mut links);
        }
        let keys = nodes.iter().map(|id| RecordKey::Node(*id)).chain(links.iter().map(|id| RecordKey::Link(*id)));
        let keys: Vec<RecordKey> = keys.filter(|key| design.contains(*key)).collect();
        for key in self.veil(design, keys) {
            touched.links.extend(key.link());
            if let Some(id) = key.node() {
                touched.nodes.insert(id);
                self.place_in_tiles(id);
                self.roughen(id);
            }
        }
    }

    /// Has a node found where it lies, if it is drawn.
    pub(in crate::edit) fn place_in_tiles(&mut self, id: NodeId) {
        let Some(rect) = self.rect(id) else { return };
        if self.is_hidden(id) {
            self.node_tiles.remove(id, rect);
        } else {
            self.node_tiles.insert(id, rect);
        }
    }

    pub(in crate::edit) fn layer_of_node(&self, design: &Design, node: NodeId) -> Option<Layer> {
        let by_kind = design.record(node).and_then(|record| layer_of_kind(&record.kind));
        by_kind.or_else(|| {
            let leads_here = |link: &LinkId| self.ends.get(link).is_some_and(|(_, to)| *to == node);
            let mut incoming = self.links_at(node.into()).filter(leads_here).peekable();
            let is_reached = incoming.peek().is_some();
            (is_reached && incoming.all(|link| is_failure_path(design, link))).then_some(Layer::FailurePaths)
        })
    }

    /// The layer of a link by itself; it goes with what it joins, too.
    pub(in crate::edit) fn layer_of_link(&self, design: &Design, link: LinkId) -> Option<Layer> {
        is_failure_path(design, link).then_some(Layer::FailurePaths)
    }

    pub(in crate::edit) fn is_veiled(&self, key: RecordKey) -> bool {
        match key {
            RecordKey::Node(id) => self.veiled_nodes.contains(&id),
            RecordKey::Link(id) => self.veiled_links.contains(&id),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => false,
        }
    }

    /// The layers whose hiding hides a record.
    pub(in crate::edit) fn layers_over(&self, design: &Design, key: RecordKey) -> BTreeSet<Layer> {
        let mut layers = BTreeSet::new();
        let mut at = Some(key);
        // A link that starts at a link goes with that one.
        for _ in 0..=self.ends.len() {
            match at.take() {
                Some(RecordKey::Node(id)) => layers.extend(self.layer_of_node(design, id)),
                Some(RecordKey::Link(id)) => {
                    layers.extend(self.layer_of_link(design, id));
                    if let Some(&(from, to)) = self.ends.get(&id) {
                        layers.extend(self.layer_of_node(design, to));
                        at = Some(from);
                    }
                }
                Some(RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_)) | None => break,
            }
        }
        layers
    }

    /// Hides or shows these nodes and links as their layers say, and gives what has changed.
    pub(in crate::edit) fn veil(
        &mut self,
        design: &Design,
        keys: impl IntoIterator<Item = RecordKey>,
    ) -> BTreeSet<RecordKey> {
        let mut changed = BTreeSet::new();
        for key in keys {
            let is_hidden =
                !self.hidden_layers.is_empty() && !self.layers_over(design, key).is_disjoint(&self.hidden_layers);
            let has_changed = match key {
                RecordKey::Node(id) if is_hidden => self.veiled_nodes.insert(id),
                RecordKey::Node(id) => self.veiled_nodes.remove(&id),
                RecordKey::Link(id) if is_hidden => self.veiled_links.insert(id),
                RecordKey::Link(id) => self.veiled_links.remove(&id),
                RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => false,
            };
            if has_changed {
                changed.insert(key);
            }
        }
        changed
    }
}

fn is_failure_path(design: &Design, link: LinkId) -> bool {
    design.record(link).and_then(|record| record.link_kind()).is_some_and(|kind| kind.spec().is_failure_path)
}
