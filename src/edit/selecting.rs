//! Selecting by what things are and how they hang together, and by drawing around them.

use super::Editor;
use super::hit::hit_key;
use super::tool::Tool;
use crate::design::{NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::Point;
use std::collections::BTreeSet;

/// Which way along links.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Upstream,
    Downstream,
}

/// Adds to the selection all that events come from, or go to, with the links between.
pub(super) fn select_along(editor: &mut Editor, way: Way) {
    let mut found: BTreeSet<RecordKey> = editor.selection().clone();
    let mut waiting: Vec<RecordKey> = found.iter().copied().collect();
    while let Some(key) = waiting.pop() {
        let design = editor.design();
        let mut next: Vec<RecordKey> = Vec::new();
        if let Some(link) = key.link().and_then(|id| design.record(id)) {
            next.extend(match way {
                Way::Upstream => link.from(),
                Way::Downstream => link.to().map(RecordKey::Node),
            });
        }
        for id in editor.scene.links_at(key) {
            let Some(link) = design.record(id) else { continue };
            let leads_on = match way {
                Way::Upstream => link.to().map(RecordKey::Node) == Some(key),
                Way::Downstream => link.from() == Some(key),
            };
            next.extend(leads_on.then_some(RecordKey::Link(id)));
        }
        waiting.extend(next.into_iter().filter(|key| found.insert(*key)));
    }
    select_and_say(editor, found);
}

/// Selects all nodes and links of the selected ones' kinds.
pub(super) fn select_kind(editor: &mut Editor) {
    let design = editor.design();
    let is_node = |key: &RecordKey| key.node().is_some();
    let kinds: BTreeSet<(bool, &str)> =
        editor.selection().iter().filter_map(|key| Some((is_node(key), design.record(*key)?.kind.as_str()))).collect();
    let is_drawn = |key: &RecordKey| key.node().is_none_or(|id| !editor.scene.is_hidden(id));
    let same = design.records().filter(|(key, record)| kinds.contains(&(is_node(key), record.kind.as_str())));
    let found = same.map(|(key, _)| key).filter(|key| *key != RecordKey::Design).filter(is_drawn).collect();
    select_and_say(editor, found);
}

fn select_and_say(editor: &mut Editor, keys: BTreeSet<RecordKey>) {
    let count = keys.len();
    editor.select(keys);
    editor.say(Diagnostic::hint("said-selected-count").with("count", count));
}

impl Editor {
    /// Selects what is pressed for long and asks for the menu of what can be done with it.
    pub(super) fn long_press(&mut self, at: Point) {
        if !matches!(self.tool, Tool::Pressed { .. }) {
            return;
        }
        self.cancel_tool();
        match hit_key(self.hit(at)) {
            Some(key) if !self.selection.contains(&key) => self.select(BTreeSet::from([key])),
            Some(_) => {}
            None => self.select(BTreeSet::new()),
        }
        self.updates.menu = Some(at);
    }

    /// The nodes whose middles lie within a line that was drawn around them.
    pub(super) fn surrounded(&self, line: &[Point]) -> BTreeSet<NodeId> {
        let Some(area) =
            line.iter().map(|point| crate::geom::Rect::spanning(*point, *point)).reduce(crate::geom::Rect::union)
        else {
            return BTreeSet::new();
        };
        let near = self.scene.within(area).nodes;
        near.into_iter().filter(|id| self.scene.rect(*id).is_some_and(|rect| is_within(line, rect.center()))).collect()
    }
}

/// Whether a point lies within a closed line: a ray from it crosses the line an odd number of times.
fn is_within(line: &[Point], point: Point) -> bool {
    let ends = line.iter().zip(line.iter().cycle().skip(1));
    let crossings = ends.filter(|(a, b)| {
        (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
    });
    crossings.count() % 2 == 1
}
