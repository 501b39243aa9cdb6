//! Layers: parts of a drawing that can be hidden while something else is explained. What belongs to which is said here and
//! nowhere else; what is hidden is a matter of the view, not of the design.

use super::Editor;
use crate::design::{NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::Rect;
use std::collections::{BTreeMap, BTreeSet};

/// A part of a drawing that can be hidden. Its name is the message `layer-ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// What functions read and write on the side: data, files, settings.
    Infrastructure,
    /// Where events go that could not be delivered.
    FailurePaths,
    /// What watches the others.
    Observability,
}

impl Layer {
    pub const ALL: [Layer; 3] = [Layer::Infrastructure, Layer::FailurePaths, Layer::Observability];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Layer::Infrastructure => "infrastructure",
            Layer::FailurePaths => "failure-paths",
            Layer::Observability => "observability",
        }
    }
}

/// The layer of a node by its kind alone. A node that only failure paths lead to is on theirs, too.
pub(super) fn layer_of_kind(kind_id: &str) -> Option<Layer> {
    match kind_id {
        "dynamodb-table" | "s3-bucket" | "ssm-parameter" | "secret" => Some(Layer::Infrastructure),
        "log-group" | "alarm" => Some(Layer::Observability),
        _ => None,
    }
}

/// How much a layer holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenCount {
    pub nodes: usize,
    pub links: usize,
}

impl Editor {
    #[must_use]
    pub fn hidden_layers(&self) -> &BTreeSet<Layer> {
        &self.scene.hidden_layers
    }

    /// Hides exactly these layers.
    pub fn hide_layers(&mut self, layers: BTreeSet<Layer>) {
        if self.scene.hidden_layers == layers {
            return;
        }
        let touched = self.scene.hide_layers(&self.design, layers);
        self.updates.nodes.extend(touched.nodes);
        self.updates.links.extend(touched.links);
        self.updates.structure = true;
        self.updates.layers = true;
        if self.selection.iter().any(|key| self.scene.is_veiled(*key)) {
            let seen = self.selection.iter().copied().filter(|key| !self.scene.is_veiled(*key)).collect();
            self.select(seen);
        }
        if self.hover.is_some_and(|key| self.scene.is_veiled(key)) {
            self.hover = None;
            self.updates.preview = true;
        }
    }

    /// Shows the layers that hide one of these records.
    pub(super) fn unveil(&mut self, keys: &BTreeSet<RecordKey>) {
        let hidden = keys.iter().filter(|key| self.scene.is_veiled(**key));
        let over: BTreeSet<Layer> = hidden.flat_map(|key| self.scene.layers_over(&self.design, *key)).collect();
        if !over.is_empty() {
            self.hide_layers(&self.scene.hidden_layers - &over);
        }
    }

    /// How many nodes and links are on a layer, hidden or not.
    #[must_use]
    pub fn on_layer(&self, layer: Layer) -> HiddenCount {
        let nodes = self.design.nodes().filter(|(id, _)| self.scene.layer_of_node(&self.design, *id) == Some(layer));
        let links = self.design.links().filter(|(id, _)| self.scene.layer_of_link(&self.design, *id) == Some(layer));
        HiddenCount { nodes: nodes.count(), links: links.count() }
    }

    /// The drawn nodes that hidden links would lead to or from, with their areas and how many those are.
    #[must_use]
    pub fn beside_hidden(&self) -> Vec<(Rect, usize)> {
        let mut counts: BTreeMap<NodeId, usize> = BTreeMap::new();
        for link in &self.scene.veiled_links {
            let Some((_, to)) = self.scene.ends.get(link) else { continue };
            let ends = [self.design.origin(RecordKey::Link(*link)), Some(*to)];
            for end in ends.into_iter().flatten().filter(|end| !self.scene.is_hidden(*end)).collect::<BTreeSet<_>>() {
                *counts.entry(end).or_default() += 1;
            }
        }
        counts.into_iter().filter_map(|(id, count)| Some((self.scene.rect(id)?, count))).collect()
    }
}

/// Hides a layer, or shows it where it is hidden.
pub(super) fn toggle(editor: &mut Editor, layer: Layer) {
    editor.cancel_tool();
    let mut layers = editor.hidden_layers().clone();
    let hides = layers.insert(layer);
    if !hides {
        layers.remove(&layer);
    }
    editor.hide_layers(layers);
    let said = if hides { "said-layer-hidden" } else { "said-layer-shown" };
    editor.say(Diagnostic::hint(said).with("layer", layer.id()));
}

pub(super) fn show_all(editor: &mut Editor) {
    editor.cancel_tool();
    editor.hide_layers(BTreeSet::new());
    editor.say(Diagnostic::hint("said-layers-shown"));
}

pub(super) fn needs_hidden(editor: &Editor) -> Option<&'static str> {
    editor.hidden_layers().is_empty().then_some("disabled-nothing-hidden")
}
