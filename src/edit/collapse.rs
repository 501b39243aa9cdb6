//! Collapsed frames: what stands in one is not drawn, and its links are gathered at the one card that is.

use super::Editor;
use super::command::Command;
use super::scene::Scene;
use crate::design::{LinkId, NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use serde_json::Value;
use std::collections::BTreeSet;

impl Scene {
    /// Whether a node is not drawn, because a frame around it is collapsed or its layer is hidden.
    #[must_use]
    pub fn is_hidden(&self, node: NodeId) -> bool {
        self.hidden.contains_key(&node) || self.veiled_nodes.contains(&node)
    }

    /// The node that is drawn where this one stands.
    #[must_use]
    pub fn drawn_node(&self, node: NodeId) -> NodeId {
        self.hidden.get(&node).copied().unwrap_or(node)
    }

    /// What is drawn where a record stands: of a link that is not, the one that is drawn for it, or the card it is within.
    pub(super) fn drawn(&self, key: RecordKey) -> RecordKey {
        match key {
            RecordKey::Node(id) => self.drawn_node(id).into(),
            RecordKey::Link(id) => match self.bundle_of.get(&id) {
                Some((RecordKey::Node(from), to)) if from == to => RecordKey::Node(*from),
                Some(bundle) => self.bundles.get(bundle).and_then(BTreeSet::first).map_or(key, |first| (*first).into()),
                None => key,
            },
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => key,
        }
    }

    /// Finds out whether a node is drawn, and says whether that has changed.
    pub(super) fn hide_or_show(&mut self, id: NodeId) -> bool {
        let parent = |id: &NodeId| self.parents.get(id).copied();
        let mut around = std::iter::successors(parent(&id), parent);
        let mut outermost = None;
        // A cycle of frames, which repair removes, ends here too.
        for frame in around.by_ref().take(self.parents.len()) {
            if self.collapsed.contains(&frame) {
                outermost = Some(frame);
            }
        }
        let before = match outermost {
            Some(frame) => self.hidden.insert(id, frame),
            None => self.hidden.remove(&id),
        };
        self.place_in_tiles(id);
        before != outermost
    }

    /// Sorts links into bundles anew, and adds to them whatever is drawn otherwise because of that.
    pub(super) fn gather_links(&mut self, links: &mut BTreeSet<LinkId>) {
        if self.collapsed.is_empty() && self.bundles.is_empty() {
            return;
        }
        loop {
            let before = links.len();
            self.unbundle(links);
            self.bundle(links);
            for id in links.clone() {
                self.touch_links(id.into(), links);
            }
            if links.len() == before {
                break;
            }
        }
    }

    fn unbundle(&mut self, links: &mut BTreeSet<LinkId>) {
        for id in links.clone() {
            let Some(bundle) = self.bundle_of.remove(&id) else { continue };
            if let Some(others) = self.bundles.get_mut(&bundle) {
                others.remove(&id);
                links.extend(others.iter());
                if others.is_empty() {
                    self.bundles.remove(&bundle);
                }
            }
        }
    }

    fn bundle(&mut self, links: &mut BTreeSet<LinkId>) {
        let mut waiting: BTreeSet<LinkId> =
            links.iter().copied().filter(|id| !self.bundle_of.contains_key(id)).collect();
        // What starts at a link goes by the bundle of that one, so those are sorted first.
        while !waiting.is_empty() {
            let starts_at_waiting = |id: &LinkId| {
                let from = self.ends.get(id).and_then(|(from, _)| from.link());
                from.is_some_and(|from| waiting.contains(&from))
            };
            let (later, now): (BTreeSet<LinkId>, BTreeSet<LinkId>) =
                waiting.iter().copied().partition(starts_at_waiting);
            if now.is_empty() {
                break;
            }
            for id in now.into_iter().filter(|id| !self.veiled_links.contains(id)).collect::<Vec<_>>() {
                let Some(&(from, to)) = self.ends.get(&id) else { continue };
                let drawn = (self.drawn(from), self.drawn_node(to));
                if drawn != (from, to) {
                    self.bundle_of.insert(id, drawn);
                    let others = self.bundles.entry(drawn).or_default();
                    others.insert(id);
                    links.extend(others.iter());
                }
            }
            waiting = later;
        }
    }

    /// Whether a link is not drawn itself: another stands for it, or it lies within a card.
    pub(super) fn is_gathered(&self, link: LinkId) -> bool {
        self.bundle_of.contains_key(&link) && self.drawn(link.into()) != link.into()
    }

    /// How many links are drawn as this one.
    #[must_use]
    pub fn gathered(&self, link: LinkId) -> usize {
        self.bundle_of.get(&link).and_then(|bundle| self.bundles.get(bundle)).map_or(1, BTreeSet::len)
    }
}

impl Editor {
    /// How many links are drawn as this one: more than one where a collapsed frame gathers them.
    #[must_use]
    pub fn gathered(&self, link: LinkId) -> usize {
        self.scene.gathered(link)
    }

    /// How many nodes stand in a frame, in any depth.
    #[must_use]
    pub fn inhabitants(&self, frame: NodeId) -> usize {
        self.scene.with_inhabitants(&BTreeSet::from([frame])).len() - 1
    }

    /// Opens the collapsed frames around a node, so that it is drawn.
    pub(super) fn uncover(&mut self, node: NodeId) {
        if !self.scene.hidden.contains_key(&node) {
            return;
        }
        let parent = |id: &NodeId| self.design.record(*id).and_then(Record::parent);
        let around = std::iter::successors(parent(&node), parent).take(64);
        let keys = around.map(RecordKey::Node).collect();
        self.set_collapsed(keys, false);
    }

    pub(super) fn set_collapsed(&mut self, keys: BTreeSet<RecordKey>, is_collapsed: bool) {
        let value = is_collapsed.then_some(Value::from(true));
        let said = if is_collapsed { "said-collapsed" } else { "said-expanded" };
        let name = keys.first().and_then(|key| self.design.record(*key)).map_or("", Record::name).to_owned();
        match self.run(&Command::SetAll { keys, path: "collapsed".to_owned(), value }) {
            Ok(()) => self.say(Diagnostic::hint(said).with("name", name)),
            Err(reason) => self.say(reason),
        }
    }
}

/// Collapses the selected frames, or expands them where all are collapsed.
pub(super) fn collapse(editor: &mut Editor) {
    let is_container = |key: &RecordKey| {
        let kind = editor.design().record(*key).and_then(Record::node_kind);
        key.node().is_some() && kind.is_some_and(|kind| kind.spec().is_container())
    };
    let frames: BTreeSet<RecordKey> = editor.selection().iter().copied().filter(is_container).collect();
    let is_open = |key: &RecordKey| editor.design().record(*key).is_some_and(|record| !record.is_collapsed());
    let collapses = frames.iter().any(is_open);
    editor.select(frames.clone());
    editor.set_collapsed(frames, collapses);
}
