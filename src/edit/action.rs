//! Everything that can be done by name: menus, buttons, shortcuts and the list of shortcuts all read this table.

use super::arranging::{Line, align, distribute};
use super::collapse::collapse;
use super::doing::*;
use super::hotspots::{needs_hotspot, walk};
use super::input::{Key, Modifiers};
use super::layers::{Layer, needs_hidden, show_all, toggle};
use super::laying_out::{ask_for_layout, draw_links, pin};
use super::presenting::needs_step;
use super::selecting::{Way, select_along, select_kind};
use super::{Editor, GRID};
use crate::design::{Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::layout::{Direction, Style};
use std::collections::BTreeSet;

/// One action. Its label is the message `action-ID`.
pub struct Action {
    pub id: &'static str,
    /// The section of the list of shortcuts that it stands in; its title is the message `section-SECTION`.
    pub section: &'static str,
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

const fn alt_shift(key: &'static str) -> Shortcut {
    Shortcut { key, shift: true, control: false, alt: true }
}

fn always(_: &Editor) -> Option<&'static str> {
    None
}

fn needs_drawing(editor: &Editor) -> Option<&'static str> {
    editor.design().nodes().next().is_none().then_some("disabled-nothing-drawn")
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

fn needs_two(editor: &Editor) -> Option<&'static str> {
    (editor.selected_nodes().len() < 2).then_some("disabled-not-two-selected")
}

fn needs_three(editor: &Editor) -> Option<&'static str> {
    (editor.selected_nodes().len() < 3).then_some("disabled-not-three-selected")
}

fn needs_frame(editor: &Editor) -> Option<&'static str> {
    let kind = |key: &RecordKey| editor.design().record(*key).and_then(Record::node_kind);
    let mut kinds = editor.selection().iter().filter(|key| key.node().is_some()).filter_map(kind);
    (!kinds.any(|kind| kind.spec().is_container())).then_some("disabled-no-frame-selected")
}

/// Declares the actions, in sections, and what they do as two tables, so that whoever only shows actions does not hold the
/// code of them all. A line is: id, keys, why not, what it does.
macro_rules! actions {
    ($($section:literal { $($id:literal [$($shortcut:expr),*] $disabled:expr => $run:expr;)+ })+) => {
        /// The table, in the order in which lists show it.
        pub static ACTIONS: &[Action] = &[$($(Action {
            id: $id,
            section: $section,
            shortcuts: &[$($shortcut),*],
            disabled: $disabled,
        }),+),+];
        /// What each of [`ACTIONS`] does, in the same order.
        static DOINGS: &[fn(&mut Editor)] = &[$($($run),+),+];
    };
}

actions! {
    "edit" {
        "undo" [control("z")] |e| (!e.can_undo()).then_some("disabled-nothing-to-undo") => |e| { e.undo(); };
        "redo" [control_shift("z"), control("y")] |e| (!e.can_redo()).then_some("disabled-nothing-to-redo") => |e| { e.redo(); };
        "delete" [plain("Delete"), plain("Backspace")] needs_selection => delete;
        "heal" [control("Delete"), control("Backspace")] needs_node => heal;
        "duplicate" [control("d")] needs_node => Editor::duplicate;
        "rename" [plain("F2"), plain("Enter")] needs_one_node => rename;
        "collapse" [plain("c")] needs_frame => collapse;
        "menu" [plain("ContextMenu"), shift("F10")] always => open_menu;
        "cancel" [plain("Escape")] always => |e| e.input(super::Input::Cancel);
    }
    "link" {
        "link" [plain("l")] needs_one => link;
        "select-links" [plain("k")] needs_one => select_link;
        "links-square" [] always => |e| draw_links(e, Style::Square);
        "links-curved" [] always => |e| draw_links(e, Style::Curved);
        "links-straight" [] always => |e| draw_links(e, Style::Straight);
        "quick-add" [plain("/")] always => Editor::start_adding;
    }
    "select" {
        "select-all" [control("a")] always => select_all;
        "select-upstream" [plain("[")] needs_selection => |e| select_along(e, Way::Upstream);
        "select-downstream" [plain("]")] needs_selection => |e| select_along(e, Way::Downstream);
        "select-kind" [shift("k")] needs_selection => select_kind;
        "select-next" [plain("Tab")] always => |e| select_next(e, true);
        "select-previous" [shift("Tab")] always => |e| select_next(e, false);
        "select-right" [control("ArrowRight")] always => |e| nearest(e, 1.0, 0.0);
        "select-left" [control("ArrowLeft")] always => |e| nearest(e, -1.0, 0.0);
        "select-below" [control("ArrowDown")] always => |e| nearest(e, 0.0, 1.0);
        "select-above" [control("ArrowUp")] always => |e| nearest(e, 0.0, -1.0);
        "add-right" [control_shift("ArrowRight")] always => |e| add(e, 1.0, 0.0);
        "add-left" [control_shift("ArrowLeft")] always => |e| add(e, -1.0, 0.0);
        "add-below" [control_shift("ArrowDown")] always => |e| add(e, 0.0, 1.0);
        "add-above" [control_shift("ArrowUp")] always => |e| add(e, 0.0, -1.0);
    }
    "arrange" {
        "move-right" [plain("ArrowRight")] always => |e| nudge(e, GRID, 0.0);
        "move-left" [plain("ArrowLeft")] always => |e| nudge(e, -GRID, 0.0);
        "move-down" [plain("ArrowDown")] always => |e| nudge(e, 0.0, GRID);
        "move-up" [plain("ArrowUp")] always => |e| nudge(e, 0.0, -GRID);
        "move-right-far" [shift("ArrowRight")] always => |e| nudge(e, FAR * GRID, 0.0);
        "move-left-far" [shift("ArrowLeft")] always => |e| nudge(e, -FAR * GRID, 0.0);
        "move-down-far" [shift("ArrowDown")] always => |e| nudge(e, 0.0, FAR * GRID);
        "move-up-far" [shift("ArrowUp")] always => |e| nudge(e, 0.0, -FAR * GRID);
        "wider" [alt("ArrowRight")] needs_resizable => |e| resize(e, GRID, 0.0);
        "narrower" [alt("ArrowLeft")] needs_resizable => |e| resize(e, -GRID, 0.0);
        "taller" [alt("ArrowDown")] needs_resizable => |e| resize(e, 0.0, GRID);
        "lower" [alt("ArrowUp")] needs_resizable => |e| resize(e, 0.0, -GRID);
        "align-left" [alt("a")] needs_two => |e| align(e, Line::Left);
        "align-middle" [alt("h")] needs_two => |e| align(e, Line::Middle);
        "align-right" [alt("d")] needs_two => |e| align(e, Line::Right);
        "align-top" [alt("w")] needs_two => |e| align(e, Line::Top);
        "align-center" [alt("v")] needs_two => |e| align(e, Line::Center);
        "align-bottom" [alt("s")] needs_two => |e| align(e, Line::Bottom);
        "distribute-across" [alt_shift("h")] needs_three => |e| distribute(e, true);
        "arrange-right" [shift("r")] needs_drawing => |e| ask_for_layout(e, Direction::Right);
        "arrange-down" [shift("d")] needs_drawing => |e| ask_for_layout(e, Direction::Down);
        "pin" [plain("p")] needs_node => pin;
        "distribute-down" [alt_shift("v")] needs_three => |e| distribute(e, false);
    }
    "view" {
        "fit" [shift("1")] always => Editor::fit;
        "fit-selection" [shift("2")] needs_node => Editor::fit_selection;
        "glance" [plain("z")] always => Editor::glance;
        "zoom-in" [plain("+"), control("+"), control("=")] always => |e| e.zoom_by(1.25);
        "zoom-out" [plain("-"), control("-")] always => |e| e.zoom_by(0.8);
        "zoom-100" [control("0")] always => zoom_100;
    }
    "explain" {
        "hotspot-next" [plain("n")] needs_hotspot => |e| walk(e, true);
        "hotspot-previous" [shift("n")] needs_hotspot => |e| walk(e, false);
        "layer-infrastructure" [plain("1")] needs_drawing => |e| toggle(e, Layer::Infrastructure);
        "layer-failure-paths" [plain("2")] needs_drawing => |e| toggle(e, Layer::FailurePaths);
        "layer-observability" [plain("3")] needs_drawing => |e| toggle(e, Layer::Observability);
        "layers-all" [plain("0")] needs_hidden => show_all;
        "present" [shift("p")] needs_step => |e| e.present(0);
    }
}

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
        if self.presenting().is_some() {
            return self.key_while_presenting(key);
        }
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
