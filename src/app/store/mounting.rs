//! Which nodes and links are in the document: those in view and in a margin around it, so that its size does not depend on
//! how much there is elsewhere.

use super::fan_out::set_if_changed;
use super::{Mounted, Store};
use busbar::design::{Design, NodeId, Record};
use busbar::edit::{Editor, Touched};
use busbar::geom::Rect;
use busbar::kinds::Outline;
use std::sync::Arc;

/// How much more than the view is mounted on every side, as a part of the view's longer side.
const MARGIN: f64 = 0.3;

impl Store {
    /// Finds what to mount: again when the view leaves the area that it was found for, or when `moved` says that something
    /// may have come into it.
    pub(super) fn remount(self, moved: bool) {
        let mounted = self.updated(|inner| {
            let view = inner.editor.view();
            let margin = MARGIN * view.width.max(view.height);
            let fits = inner.mounted_area.is_some_and(|area| {
                // After zooming in far the area holds much more than the view needs.
                area.encloses(view) && area.width <= view.width + 6.0 * margin
            });
            let area = inner.mounted_area.filter(|_| fits).unwrap_or_else(|| view.grown(margin));
            if fits && !moved {
                return None;
            }
            inner.mounted_area = Some(area);
            Some(mounted_within(&inner.editor, area))
        });
        if let Some(mounted) = mounted {
            set_if_changed(self.mounted, Arc::new(mounted));
        }
    }
}

fn mounted_within(editor: &Editor, area: Rect) -> Mounted {
    let design = editor.design();
    let Touched { nodes, links } = editor.within(area);
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
