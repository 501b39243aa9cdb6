//! Hotspots: numbers on the drawing that somebody talks about, one after the other.

use super::command::{Command, Plan};
use super::{Camera, Editor};
use crate::design::{Design, NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use serde_json::Value;
use std::collections::BTreeSet;

/// A hotspot as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hotspot {
    pub node: NodeId,
    pub number: i64,
    pub title: String,
    /// Markdown.
    pub text: String,
}

/// A hotspot is shown at least this large when the view flies to it.
const LEAST_FLIGHT_ZOOM: f64 = 0.8;

/// The number that the next hotspot gets.
pub(super) fn next_number(design: &Design) -> i64 {
    design.nodes().filter_map(|(_, record)| record.number()).max().map_or(1, |last| last.saturating_add(1))
}

/// Numbers hotspots from 1 in this order.
pub(super) fn number_all(design: &Design, hotspots: &[NodeId]) -> Plan {
    Plan::of((1_i64..).zip(hotspots).filter_map(|(number, id)| design.set(*id, "number", Some(Value::from(number)))))
}

impl Editor {
    /// All hotspots by their numbers; of equal ones the one that came first.
    #[must_use]
    pub fn hotspots(&self) -> Vec<Hotspot> {
        let mut found: Vec<(i64, &str, Hotspot)> = Vec::new();
        for (node, record) in self.design.nodes() {
            let Some(number) = record.number() else { continue };
            let text = record.fields.text("text").unwrap_or_default().to_owned();
            found.push((number, record.order(), Hotspot { node, number, title: record.name().to_owned(), text }));
        }
        found.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        found.into_iter().map(|(.., hotspot)| hotspot).collect()
    }

    /// Moves a hotspot up or down in the list; all are numbered from 1 then.
    pub fn move_hotspot(&mut self, node: NodeId, down: bool) {
        let mut hotspots: Vec<NodeId> = self.hotspots().into_iter().map(|hotspot| hotspot.node).collect();
        let Some(at) = hotspots.iter().position(|id| *id == node) else { return };
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        if to < hotspots.len() {
            hotspots.swap(at, to);
            self.run_or_say(&Command::Number { hotspots });
        }
    }

    /// Selects a record and flies to it, so that it stands in the middle and can be read.
    pub fn fly_to(&mut self, key: RecordKey) {
        let keys = BTreeSet::from([key]);
        self.unveil(&keys);
        if let Some(node) = key.node() {
            self.uncover(node);
        }
        self.select(keys);
        let middle = match key {
            RecordKey::Node(id) => self.scene.rect(id).map(|rect| rect.center()),
            RecordKey::Link(id) => self.scene.route(id).map(|route| route.middle),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        };
        if let Some(middle) = middle {
            let zoom = self.camera.zoom.max(LEAST_FLIGHT_ZOOM);
            self.set_camera(Camera { zoom, ..self.camera });
            self.center_on(middle);
            self.updates.flies = true;
        }
    }

    pub(super) fn run_or_say(&mut self, command: &Command) {
        if let Err(reason) = self.run(command) {
            self.say(reason);
        }
    }
}

/// Flies to the hotspot after the selected one, or before it; from the last to the first.
pub(super) fn walk(editor: &mut Editor, forward: bool) {
    let hotspots = editor.hotspots();
    let at = hotspots.iter().position(|hotspot| editor.only_selected() == Some(hotspot.node.into()));
    let next = match (at, forward) {
        (None, true) => 0,
        (None, false) => hotspots.len().saturating_sub(1),
        (Some(at), true) => (at + 1) % hotspots.len(),
        (Some(at), false) => at.checked_sub(1).unwrap_or(hotspots.len() - 1),
    };
    if let Some(hotspot) = hotspots.get(next) {
        editor.fly_to(hotspot.node.into());
        editor.say(Diagnostic::hint("said-hotspot").with("number", hotspot.number).with("name", &hotspot.title));
    }
}

pub(super) fn needs_hotspot(editor: &Editor) -> Option<&'static str> {
    let has_one = editor.design().nodes().any(|(_, record)| record.number().is_some());
    (!has_one).then_some("disabled-no-hotspot")
}
