//! Which nodes and links are in the document: those in view and in a margin around it, so that its size does not depend on
//! how much there is elsewhere. Where too many are in view, one picture shows them, and only what is selected is there itself.

use super::fan_out::set_if_changed;
use super::{Inner, Mounted, Overview, Store};
use busbar::design::{Design, NodeId, Record, RecordKey};
use busbar::edit::{Editor, Touched, Updates};
use busbar::kinds::Outline;
use leptos::prelude::*;
use std::sync::Arc;

/// How much more than the view is mounted on every side, as a part of the view's longer side.
const MARGIN: f64 = 0.3;
/// A picture, which costs the same for much and for little margin, reaches further.
const OVERVIEW_MARGIN: f64 = 0.5;
/// More nodes in view than this are painted as a picture.
const MOST_NODES: usize = 260;
/// More selected nodes than this are painted, too.
const MOST_SELECTED: usize = 200;

impl Store {
    /// Finds what to mount: again when the view leaves the area that it was found for, or when something may have come
    /// into it.
    pub(super) fn remount(self, moved: bool) {
        let found = self.updated(|inner| {
            let view = inner.editor.view();
            let longer = view.width.max(view.height);
            let fits = inner.mounted_area.is_some_and(|area| {
                // After zooming in far the area holds much more than the view needs.
                area.encloses(view) && area.width <= view.width + 6.0 * MARGIN * longer
            });
            if fits && !moved {
                return None;
            }
            let own = inner.editor.within(view.grown(MARGIN * longer));
            let is_crowded = own.nodes.len() > MOST_NODES;
            let margin = if is_crowded { OVERVIEW_MARGIN } else { MARGIN };
            let is_same = fits && is_crowded == inner.is_crowded;
            let area = inner.mounted_area.filter(|_| is_same).unwrap_or_else(|| view.grown(margin * longer));
            inner.is_crowded = is_crowded;
            inner.mounted_area = Some(area);
            if !is_crowded {
                return Some((mounted(&inner.editor, inner.editor.within(area)), None));
            }
            let shown = selected_and_linked(&inner.editor);
            inner.overviews += 1;
            let left_out = shown.nodes.iter().map(|&id| id.into()).chain(shown.links.iter().map(|&id| id.into()));
            let overview = Overview {
                area,
                zoom: inner.editor.camera().zoom,
                left_out: left_out.collect(),
                count: inner.overviews,
            };
            Some((mounted(&inner.editor, shown), Some(Arc::new(overview))))
        });
        if let Some((mounted, overview)) = found {
            set_if_changed(self.mounted, Arc::new(mounted));
            set_if_changed(self.overview, overview);
        }
    }

    /// Paints the picture again, at the present zoom.
    pub fn repaint_overview(self) {
        if self.overview.with_untracked(Option::is_some) {
            self.updated(|inner| inner.mounted_area = None);
            self.remount(true);
        }
    }

    /// Whether what is mounted has to be found again after this. A picture stays as it is while only that moves which it
    /// does not show, and while links beyond its detail find their ways.
    pub(super) fn moves_what_is_mounted(self, updates: &Updates) -> bool {
        let has_changed = updates.structure || !updates.change.is_empty();
        let is_rerouted = !updates.links.is_empty() && !updates.selection && !updates.preview;
        self.inner.with_value(|inner: &Inner| {
            if !inner.is_crowded {
                return has_changed || is_rerouted;
            }
            if updates.selection {
                return true;
            }
            let is_left_out = |key: RecordKey| {
                self.overview.with_untracked(|it| it.as_ref().is_some_and(|it| it.left_out.contains(&key)))
            };
            let mut touched =
                updates.nodes.iter().map(|&id| id.into()).chain(updates.links.iter().map(|&id| id.into()));
            updates.structure || has_changed && touched.any(|key| !is_left_out(key))
        })
    }
}

/// The selected nodes with their links, and selected links; none where they are too many.
fn selected_and_linked(editor: &Editor) -> Touched {
    let selection = editor.selection();
    if selection.len() > MOST_SELECTED {
        return Touched::default();
    }
    let mut shown = Touched::default();
    for key in selection {
        shown.nodes.extend(key.node());
        shown.links.extend(key.link());
        shown.links.extend(editor.links_touching(*key));
    }
    shown
}

fn mounted(editor: &Editor, shown: Touched) -> Mounted {
    let design = editor.design();
    let Touched { nodes, links } = shown;
    let mut frames = Vec::new();
    let mut others = Vec::new();
    for id in nodes {
        let Some(record) = design.record(id) else { continue };
        if record.outline() == Outline::Frame {
            frames.push((depth(design, id), record.order(), id));
        } else {
            others.push((record.order(), id));
        }
    }
    frames.sort_unstable();
    others.sort_unstable();
    Mounted {
        frames: frames.into_iter().map(|(_, _, id)| id).collect(),
        nodes: others.into_iter().map(|(_, id)| id).collect(),
        links: links.into_iter().collect(),
    }
}

/// How many frames are around a node.
fn depth(design: &Design, id: NodeId) -> usize {
    std::iter::successors(design.record(id).and_then(Record::parent), |parent| {
        design.record(*parent).and_then(Record::parent)
    })
    // A cycle of frames, which repair removes, ends here too.
    .take(64)
    .count()
}
