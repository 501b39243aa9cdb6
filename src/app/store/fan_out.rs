//! From what the editor says has changed to the signals of exactly that.

use super::data::linking;
use super::{Inner, LinkData, LinkRole, NodeData, Sheet, Store};
use busbar::design::{LinkId, NodeId, RecordKey};
use busbar::edit::{Editor, Updates};
use leptos::prelude::*;
use std::sync::Arc;

impl Store {
    pub(super) fn fan_out(self, updates: &Updates) {
        let (nodes, links) = self.updated(|inner| {
            let Inner { editor, nodes, links, .. } = inner;
            let changed = |id: &NodeId| {
                let signal = nodes.get(id)?.clone();
                // What was said before need not be copied when only the place is another.
                let before = signal.get_untracked().filter(|_| !updates.says_more_than_places(*id));
                let data = match (before, editor.rect(*id)) {
                    (Some(before), Some(rect)) => {
                        Some(Arc::new(NodeData { record: Arc::clone(&before.record), rect, holds: before.holds }))
                    }
                    (_, _) => node_data(editor, *id),
                };
                Some((signal, data))
            };
            let node_writes: Vec<_> = updates.nodes.iter().filter_map(changed).collect();
            let changed = |id: &LinkId| Some((links.get(id)?.clone(), link_data(editor, *id)));
            let link_writes: Vec<_> = updates.links.iter().filter_map(changed).collect();
            if updates.structure {
                nodes.retain(|id, _| editor.design().contains(*id));
                links.retain(|id, _| editor.design().contains(*id));
            }
            (node_writes, link_writes)
        });
        for (signal, data) in nodes {
            signal.set(data);
        }
        for (signal, data) in links {
            signal.set(data);
        }
        // A gesture ends without any further change.
        set_if_changed(self.can_travel, self.with(|editor| (editor.can_undo(), editor.can_redo())));
        if updates.selection {
            self.fan_out_selection();
        }
        if updates.camera {
            self.camera.set(self.with(Editor::camera));
        }
        if updates.preview {
            self.fan_out_preview();
        }
        if updates.preview {
            let (cursor, hover) = self.with(|editor| (editor.cursor(), editor.hover()));
            set_if_changed(self.cursor, cursor);
            self.fan_out_hover(hover);
        }
        if updates.design {
            set_if_changed(self.design_name, self.with(|editor| editor.design().name().into()));
        }
        if !updates.change.is_empty() {
            self.design_revision.update(|count| *count += 1);
        }
        if updates.structure {
            set_if_changed(self.is_empty, self.with(|editor| editor.design().nodes().next().is_none()));
            self.structure_revision.update(|count| *count += 1);
        }
        let moved = self.moves_what_is_mounted(updates);
        if moved || updates.camera {
            self.remount(moved);
        }
        if !updates.change.is_empty() {
            for listener in self.inner.with_value(|inner| inner.listeners.clone()) {
                listener(&updates.change);
            }
        }
        for diagnostic in &updates.said {
            self.say(diagnostic);
        }
        if updates.menu.is_some() {
            self.context_menu.set(updates.menu);
        }
        if updates.event.is_some() {
            self.pasted_event.set(updates.event.clone());
            self.sheet.set(Some(Sheet::Send));
        }
        if updates.rename.is_some() {
            self.renaming.set(updates.rename);
        }
        if updates.arrange.is_some() {
            self.arrange_asked.set(updates.arrange);
        }
    }

    fn fan_out_hover(self, now: Option<RecordKey>) {
        let before = self.hover.get_untracked();
        if before == now {
            return;
        }
        let writes: Vec<_> = self.inner.with_value(|inner| {
            before
                .into_iter()
                .chain(now)
                .filter_map(|key| Some((inner.hovered.get(&key)?.clone(), Some(key) == now)))
                .collect()
        });
        for (signal, is_hovered) in writes {
            signal.set(is_hovered);
        }
        self.hover.set(now);
    }

    fn fan_out_selection(self) {
        let (now, writes) = self.updated(|inner| {
            let now = inner.editor.selection().clone();
            let before = std::mem::replace(&mut inner.selection_before, now.clone());
            let changed = before.symmetric_difference(&now);
            let writes: Vec<_> =
                changed.filter_map(|key| Some((inner.selected.get(key)?.clone(), now.contains(key)))).collect();
            (now, writes)
        });
        for (signal, is_selected) in writes {
            signal.set(is_selected);
        }
        self.selection.set(Arc::new(now));
    }

    fn fan_out_preview(self) {
        let before = self.preview.get_untracked();
        let now = self.with(|editor| editor.preview().clone());
        if *before == now {
            return;
        }
        let writes: Vec<_> = self.inner.with_value(|inner| {
            let roles: Vec<(&NodeId, &ArcRwSignal<LinkRole>)> = match (linking(&before), linking(&now)) {
                (None, None) => Vec::new(),
                // The same link under way: only the nodes that it would end at, before and now, have another part.
                (Some(before), Some(now)) if before.from == now.from && before.legal == now.legal => {
                    let ends = [before.target, now.target].into_iter().flatten();
                    ends.filter_map(|id| inner.link_roles.get_key_value(&id)).collect()
                }
                (Some(_), _) | (None, Some(_)) => inner.link_roles.iter().collect(),
            };
            roles.into_iter().map(|(id, signal)| (signal.clone(), LinkRole::of(&now, *id))).collect()
        });
        for (signal, role) in writes {
            if signal.get_untracked() != role {
                signal.set(role);
            }
        }
        self.preview.set(Arc::new(now));
    }
}

pub(super) fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

pub(super) fn node_data(editor: &Editor, id: NodeId) -> Option<Arc<NodeData>> {
    let record = editor.design().record(id)?;
    let holds = if record.is_collapsed() { editor.inhabitants(id) } else { 0 };
    Some(Arc::new(NodeData { rect: record.rect(), record: Arc::new(record.clone()), holds }))
}

pub(super) fn link_data(editor: &Editor, id: LinkId) -> Option<Arc<LinkData>> {
    let record = editor.design().record(id)?.clone();
    Some(Arc::new(LinkData { record, route: editor.route(id)?.clone(), gathered: editor.gathered(id) }))
}
