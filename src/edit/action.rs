//! Everything that can be done by name: menus, buttons, shortcuts and the list of shortcuts all read this table.

use super::command::Command;
use super::input::{Key, Modifiers};
use super::{Camera, Editor, GRID};
use crate::design::{NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use std::collections::BTreeSet;

/// One action. Its label is the message `action-ID`.
pub struct Action {
    pub id: &'static str,
    /// Keys that do it; the first is shown.
    pub shortcuts: &'static [Shortcut],
    /// Why it cannot be done now: the code of a message.
    pub disabled: fn(&Editor) -> Option<&'static str>,
}

/// A key with its modifiers, `key` as `KeyboardEvent.key` spells it (letters in lower case).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    pub key: &'static str,
    pub shift: bool,
    pub control: bool,
    pub alt: bool,
}

const fn plain(key: &'static str) -> Shortcut {
    Shortcut { key, shift: false, control: false, alt: false }
}

const fn shift(key: &'static str) -> Shortcut {
    Shortcut { key, shift: true, control: false, alt: false }
}

const fn control(key: &'static str) -> Shortcut {
    Shortcut { key, shift: false, control: true, alt: false }
}

const fn alt(key: &'static str) -> Shortcut {
    Shortcut { key, shift: false, control: false, alt: true }
}

const fn control_shift(key: &'static str) -> Shortcut {
    Shortcut { key, shift: true, control: true, alt: false }
}

fn always(_: &Editor) -> Option<&'static str> {
    None
}

fn needs_selection(editor: &Editor) -> Option<&'static str> {
    editor.selection().is_empty().then_some("disabled-nothing-selected")
}

fn needs_node(editor: &Editor) -> Option<&'static str> {
    editor.selected_nodes().is_empty().then_some("disabled-no-node-selected")
}

fn needs_one(editor: &Editor) -> Option<&'static str> {
    editor.only_selected().is_none().then_some("disabled-not-one-selected")
}

fn needs_one_node(editor: &Editor) -> Option<&'static str> {
    editor.only_selected().and_then(RecordKey::node).is_none().then_some("disabled-not-one-selected")
}

fn needs_resizable(editor: &Editor) -> Option<&'static str> {
    let node = editor.only_selected().and_then(RecordKey::node);
    (!node.is_some_and(|node| editor.is_resizable(node))).then_some("disabled-not-resizable")
}

/// Declares the actions and what they do as two tables, so that whoever only shows actions does not hold the code of them
/// all.
macro_rules! actions {
    ($(Action { id: $id:literal, shortcuts: $shortcuts:expr, disabled: $disabled:expr, run: $run:expr $(,)? }),+ $(,)?) => {
        /// The table, in the order in which lists show it.
        pub static ACTIONS: &[Action] =
            &[$(Action { id: $id, shortcuts: $shortcuts, disabled: $disabled }),+];
        /// What each of [`ACTIONS`] does, in the same order.
        static DOINGS: &[fn(&mut Editor)] = &[$($run),+];
    };
}

actions![
    Action {
        id: "undo",
        shortcuts: &[control("z")],
        disabled: |editor| (!editor.can_undo()).then_some("disabled-nothing-to-undo"),
        run: |editor| {
            editor.undo();
        },
    },
    Action {
        id: "redo",
        shortcuts: &[control_shift("z"), control("y")],
        disabled: |editor| (!editor.can_redo()).then_some("disabled-nothing-to-redo"),
        run: |editor| {
            editor.redo();
        },
    },
    Action { id: "delete", shortcuts: &[plain("Delete"), plain("Backspace")], disabled: needs_selection, run: delete },
    Action { id: "duplicate", shortcuts: &[control("d")], disabled: needs_node, run: Editor::duplicate },
    Action { id: "select-all", shortcuts: &[control("a")], disabled: always, run: select_all },
    Action { id: "link", shortcuts: &[plain("l")], disabled: needs_one, run: link },
    Action { id: "rename", shortcuts: &[plain("F2"), plain("Enter")], disabled: needs_one_node, run: rename },
    Action { id: "select-next", shortcuts: &[plain("Tab")], disabled: always, run: |editor| select_next(editor, true) },
    Action {
        id: "select-previous",
        shortcuts: &[shift("Tab")],
        disabled: always,
        run: |editor| select_next(editor, false),
    },
    Action { id: "select-links", shortcuts: &[plain("k")], disabled: needs_one, run: select_link },
    Action { id: "select-right", shortcuts: &[control("ArrowRight")], disabled: always, run: |e| nearest(e, 1.0, 0.0) },
    Action { id: "select-left", shortcuts: &[control("ArrowLeft")], disabled: always, run: |e| nearest(e, -1.0, 0.0) },
    Action { id: "select-below", shortcuts: &[control("ArrowDown")], disabled: always, run: |e| nearest(e, 0.0, 1.0) },
    Action { id: "select-above", shortcuts: &[control("ArrowUp")], disabled: always, run: |e| nearest(e, 0.0, -1.0) },
    Action { id: "add-right", shortcuts: &[control_shift("ArrowRight")], disabled: always, run: |e| add(e, 1.0, 0.0) },
    Action { id: "add-left", shortcuts: &[control_shift("ArrowLeft")], disabled: always, run: |e| add(e, -1.0, 0.0) },
    Action { id: "add-below", shortcuts: &[control_shift("ArrowDown")], disabled: always, run: |e| add(e, 0.0, 1.0) },
    Action { id: "add-above", shortcuts: &[control_shift("ArrowUp")], disabled: always, run: |e| add(e, 0.0, -1.0) },
    Action { id: "move-right", shortcuts: &[plain("ArrowRight")], disabled: always, run: |e| nudge(e, GRID, 0.0) },
    Action { id: "move-left", shortcuts: &[plain("ArrowLeft")], disabled: always, run: |e| nudge(e, -GRID, 0.0) },
    Action { id: "move-down", shortcuts: &[plain("ArrowDown")], disabled: always, run: |e| nudge(e, 0.0, GRID) },
    Action { id: "move-up", shortcuts: &[plain("ArrowUp")], disabled: always, run: |e| nudge(e, 0.0, -GRID) },
    Action {
        id: "move-right-far",
        shortcuts: &[shift("ArrowRight")],
        disabled: always,
        run: |e| nudge(e, FAR * GRID, 0.0),
    },
    Action {
        id: "move-left-far",
        shortcuts: &[shift("ArrowLeft")],
        disabled: always,
        run: |e| nudge(e, -FAR * GRID, 0.0),
    },
    Action {
        id: "move-down-far",
        shortcuts: &[shift("ArrowDown")],
        disabled: always,
        run: |e| nudge(e, 0.0, FAR * GRID),
    },
    Action { id: "move-up-far", shortcuts: &[shift("ArrowUp")], disabled: always, run: |e| nudge(e, 0.0, -FAR * GRID) },
    Action { id: "wider", shortcuts: &[alt("ArrowRight")], disabled: needs_resizable, run: |e| resize(e, GRID, 0.0) },
    Action {
        id: "narrower",
        shortcuts: &[alt("ArrowLeft")],
        disabled: needs_resizable,
        run: |e| resize(e, -GRID, 0.0),
    },
    Action { id: "taller", shortcuts: &[alt("ArrowDown")], disabled: needs_resizable, run: |e| resize(e, 0.0, GRID) },
    Action { id: "lower", shortcuts: &[alt("ArrowUp")], disabled: needs_resizable, run: |e| resize(e, 0.0, -GRID) },
    Action { id: "fit", shortcuts: &[shift("1")], disabled: always, run: Editor::fit },
    Action { id: "fit-selection", shortcuts: &[shift("2")], disabled: needs_node, run: Editor::fit_selection },
    Action {
        id: "zoom-in",
        shortcuts: &[plain("+"), control("+"), control("=")],
        disabled: always,
        run: |editor| editor.zoom_by(1.25),
    },
    Action {
        id: "zoom-out",
        shortcuts: &[plain("-"), control("-")],
        disabled: always,
        run: |editor| editor.zoom_by(0.8),
    },
    Action { id: "zoom-100", shortcuts: &[control("0")], disabled: always, run: zoom_100 },
    Action {
        id: "cancel",
        shortcuts: &[plain("Escape")],
        disabled: always,
        run: |editor| editor.input(super::Input::Cancel),
    },
];

/// How many grid steps the far moves go.
const FAR: f64 = 5.0;

/// The action with that id.
#[must_use]
pub fn action(id: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.id == id)
}

/// The action that a key does.
#[must_use]
pub fn action_for(key: &Key) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.shortcuts.iter().any(|shortcut| shortcut.is(key)))
}

impl Shortcut {
    fn is(&self, key: &Key) -> bool {
        let Modifiers { shift, control, alt, space: _ } = key.modifiers;
        // What shift makes of a digit or sign depends on the keyboard, so signs count by themselves and digits by both.
        let shifted_digit = self.shift && matches!((self.key, key.key.as_str()), ("1", "!") | ("2", "@" | "\""));
        let same_key = self.key == key.key || self.key == key.key.to_lowercase() || shifted_digit;
        let is_sign = matches!(self.key, "+" | "-" | "=");
        same_key && self.control == control && self.alt == alt && (is_sign || self.shift == shift)
    }
}

impl Editor {
    /// Does an action by its id; says why not when it is disabled.
    pub fn act(&mut self, id: &str) -> bool {
        let found = ACTIONS.iter().zip(DOINGS).find(|(action, _)| action.id == id);
        let Some((action, run)) = found else { return false };
        if let Some(reason) = (action.disabled)(self) {
            self.say(Diagnostic::hint(reason));
            return false;
        }
        run(self);
        true
    }

    /// Does what a key means, and says whether it meant anything.
    pub fn key(&mut self, key: &Key) -> bool {
        if self.is_linking() {
            let forward = !key.modifiers.shift;
            match key.key.as_str() {
                "Tab" => self.link_to_next(forward),
                "ArrowRight" | "ArrowDown" => self.link_to_any(true),
                "ArrowLeft" | "ArrowUp" => self.link_to_any(false),
                "Enter" | " " => self.finish_link(),
                "Escape" => self.input(super::Input::Cancel),
                _ => return false,
            }
            return true;
        }
        let Some(action) = action_for(key) else { return false };
        // Walking past the last node leaves the canvas, so that a keyboard is not caught in it.
        if action.id.starts_with("select-") && self.design().nodes().next().is_none() {
            return false;
        }
        if (action.id == "select-next" && self.is_at_end(true))
            || (action.id == "select-previous" && self.is_at_end(false))
        {
            self.select(BTreeSet::new());
            return false;
        }
        self.act(action.id)
    }

    fn is_at_end(&self, forward: bool) -> bool {
        let order = self.reading_order();
        let end = if forward { order.last() } else { order.first() };
        let at = self.selected_nodes();
        match end {
            Some(end) => at.contains(end) && at.len() == 1,
            None => true,
        }
    }
}

fn delete(editor: &mut Editor) {
    let keys = editor.selection().clone();
    let count = keys.len();
    match editor.run(&Command::Delete { keys }) {
        Ok(()) => editor.say(Diagnostic::hint("said-deleted").with("count", count)),
        Err(reason) => editor.say(reason),
    }
}

fn select_all(editor: &mut Editor) {
    let keys = editor.design().nodes().map(|(id, _)| RecordKey::Node(id)).collect::<BTreeSet<_>>();
    let count = keys.len();
    editor.select(keys);
    editor.say(Diagnostic::hint("said-selected-count").with("count", count));
}

fn link(editor: &mut Editor) {
    let Some(from) = editor.only_selected() else { return };
    if editor.ports(from).is_empty() {
        let kind = editor.design().record(from).map_or("", |record| &record.kind).to_owned();
        let name = if from.node().is_some() { "kind" } else { "link-kind" };
        editor.say(Diagnostic::error("link-none-starts").with(name, kind));
    } else {
        editor.start_linking_by_keyboard(from);
    }
}

fn rename(editor: &mut Editor) {
    editor.updates.rename = editor.only_selected().and_then(RecordKey::node);
}

fn select_next(editor: &mut Editor, forward: bool) {
    let order = editor.reading_order();
    let selected = editor.selected_nodes();
    let at = order.iter().position(|id| selected.contains(id));
    let next = match (at, forward) {
        (None, true) => order.first(),
        (None, false) => order.last(),
        (Some(at), true) => order.get(at + 1),
        (Some(at), false) => at.checked_sub(1).and_then(|at| order.get(at)),
    };
    if let Some(&id) = next {
        editor.reveal(id.into());
    }
}

/// Walks through the links of the selected node, or on from the selected link.
fn select_link(editor: &mut Editor) {
    let next = match editor.only_selected() {
        Some(key @ RecordKey::Node(_)) => editor.scene.links_at(key).next(),
        Some(RecordKey::Link(id)) => {
            let origin = editor.design().origin(id.into()).map(RecordKey::Node);
            let mut links = origin.into_iter().flat_map(|origin| editor.scene.links_at(origin)).collect::<Vec<_>>();
            links.extend(editor.scene.links_at(id.into()));
            let at = links.iter().position(|link| *link == id).map_or(0, |at| at + 1);
            links.get(at).or_else(|| links.first()).copied()
        }
        Some(RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_)) | None => None,
    };
    match next {
        Some(link) => editor.reveal(link.into()),
        None => editor.say(Diagnostic::hint("said-no-links")),
    }
}

/// Selects the node nearest in a direction.
fn nearest(editor: &mut Editor, x: f64, y: f64) {
    if let Some(id) = nearest_node(editor, x, y) {
        editor.reveal(id.into());
    }
}

/// Adds the node nearest in a direction to the selection.
fn add(editor: &mut Editor, x: f64, y: f64) {
    let Some(id) = nearest_node(editor, x, y) else { return };
    let mut keys = editor.selection().clone();
    keys.insert(id.into());
    let count = keys.len();
    editor.select(keys);
    editor.bring_into_view(id.into());
    editor.say(Diagnostic::hint("said-selected-count").with("count", count));
}

/// The node nearest in a direction from the selected ones, or from the middle of the view; what lies aside counts double. A
/// frame around the start lies in no direction.
fn nearest_node(editor: &Editor, x: f64, y: f64) -> Option<NodeId> {
    let selected = editor.selected_nodes();
    let around = crate::geom::bounds(selected.iter().filter_map(|id| editor.rect(*id)));
    let start = around.map_or_else(|| editor.view().center(), Rect::center);
    let cost = |id: &NodeId| {
        let rect = editor.rect(*id)?;
        if around.is_some_and(|around| rect.encloses(around)) {
            return None;
        }
        let way = rect.center().minus(start);
        let (along, aside) = (way.x * x + way.y * y, (way.x * y).abs() + (way.y * x).abs());
        (along > 0.0).then_some(along + 2.0 * aside)
    };
    let nodes = editor.reading_order();
    let others = nodes.iter().filter(|id| !selected.contains(id));
    let best = others.filter_map(|id| Some((*id, cost(id)?))).min_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|(id, _)| id)
}

/// How far a key that moves by one grid step pans, in screen pixels.
const PAN: f64 = 64.0;

/// Moves the selected nodes; where none is selected, the view.
fn nudge(editor: &mut Editor, x: f64, y: f64) {
    let nodes = editor.selected_nodes();
    if nodes.is_empty() {
        editor.set_camera(editor.camera().panned(Point::new(x, y).scaled(-PAN / GRID)));
        return;
    }
    let count = nodes.len();
    match editor.run(&Command::Move { nodes, by: Point::new(x, y) }) {
        Ok(()) => editor.say(Diagnostic::hint("said-moved").with("count", count)),
        Err(reason) => editor.say(reason),
    }
}

fn resize(editor: &mut Editor, width: f64, height: f64) {
    let Some(node) = editor.only_selected().and_then(RecordKey::node) else { return };
    let Some(rect) = editor.rect(node) else { return };
    let rect = Rect::new(rect.x, rect.y, rect.width + width, rect.height + height);
    if let Err(reason) = editor.run(&Command::Resize { node, rect }) {
        editor.say(reason);
    }
}

fn zoom_100(editor: &mut Editor) {
    let center = editor.view().center();
    let screen = editor.camera().screen_from_canvas(center);
    editor.set_camera(Camera { zoom: 1.0, offset: screen.minus(center).rounded() });
}
