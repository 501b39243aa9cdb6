//! A presentation under way: which step is shown, and what the keys do meanwhile. Nothing of it is saved.

use super::{Camera, Editor, Key, MOST_ZOOM, Step};
use crate::design::NodeId;
use crate::diagnostic::Diagnostic;
use crate::geom::Size;
use std::collections::BTreeSet;

/// Where a presentation is.
#[derive(Clone, Debug, PartialEq)]
pub struct Presenting {
    /// The step that is shown, from 0.
    pub step: usize,
    /// The pointer is a spot of light.
    pub has_laser: bool,
    /// Where the camera stood before.
    before: Camera,
    selected: BTreeSet<crate::design::RecordKey>,
}

/// Of the screen's height, what the words of a step may cover; the drawing is shown above.
const WORDS: f64 = 0.22;
const MARGIN: f64 = 24.0;

impl Editor {
    #[must_use]
    pub fn presenting(&self) -> Option<&Presenting> {
        self.presenting.as_ref()
    }

    /// The step that is shown.
    #[must_use]
    pub fn shown_step(&self) -> Option<Step> {
        self.steps().into_iter().nth(self.presenting.as_ref()?.step)
    }

    /// What stands out in the step that is shown, as far as it is drawn.
    #[must_use]
    pub fn lit_nodes(&self) -> BTreeSet<NodeId> {
        let nodes = self.shown_step().map(|step| step.nodes).unwrap_or_default();
        nodes.into_iter().map(|node| self.scene.drawn_node(node)).filter(|node| !self.scene.is_hidden(*node)).collect()
    }

    /// Begins to present with a step, counted from 0.
    pub fn present(&mut self, step: usize) {
        let last = self.steps().len().saturating_sub(1);
        self.cancel_tool();
        let before = self.camera;
        let selected = self.selection.clone();
        self.select(BTreeSet::new());
        self.presenting = Some(Presenting { step: step.min(last), has_laser: false, before, selected });
        self.show_step();
        self.say_step();
    }

    /// Goes on by so many steps; before the first and after the last one it stays.
    pub fn step_by(&mut self, steps: isize) {
        let last = self.steps().len().saturating_sub(1);
        let Some(presenting) = &mut self.presenting else { return };
        let to = presenting.step.saturating_add_signed(steps).min(last);
        if presenting.step != to {
            presenting.step = to;
            self.show_step();
            self.say_step();
        }
    }

    /// Turns the pointer into a spot of light, or back.
    pub fn toggle_laser(&mut self) {
        if let Some(presenting) = &mut self.presenting {
            presenting.has_laser = !presenting.has_laser;
            self.updates.presenting = true;
        }
    }

    /// Ends the presentation; the view and the selection are as before.
    pub fn stop_presenting(&mut self) {
        if let Some(presenting) = self.presenting.take() {
            self.set_camera(presenting.before);
            self.select(presenting.selected.into_iter().filter(|key| self.design.contains(*key)).collect());
            self.updates.presenting = true;
            self.updates.flies = true;
        }
    }

    /// Shows the whole of what the step shows, above its words.
    pub(super) fn show_step(&mut self) {
        let step = self.shown_step();
        let has_words = step.as_ref().is_some_and(|step| !step.text.is_empty() || !step.name.is_empty());
        let Some(view) = step.map(|step| step.view).or_else(|| self.bounds()) else { return };
        let words = if has_words { WORDS * self.viewport.height } else { 0.0 };
        let room = Size::new(self.viewport.width, self.viewport.height - words);
        self.set_camera(Camera::fitting(view, room, MARGIN.min(0.03 * room.width), MOST_ZOOM));
        self.updates.presenting = true;
        self.updates.flies = true;
    }

    fn say_step(&mut self) {
        let count = self.steps().len();
        if let (Some(step), Some(presenting)) = (self.shown_step(), &self.presenting) {
            let number = presenting.step + 1;
            self.say(Diagnostic::hint("said-step").with("number", number).with("count", count).with("name", step.name));
        }
    }

    /// Does what a key means while presenting; every other key means nothing then, so that nothing is changed by mistake.
    pub(super) fn key_while_presenting(&mut self, key: &Key) -> bool {
        if key.modifiers.control || key.modifiers.alt {
            return false;
        }
        match key.key.as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" | "n" => self.step_by(1),
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" | "p" => self.step_by(-1),
            "Home" => self.step_by(isize::MIN),
            "End" => self.step_by(isize::MAX),
            "l" | "L" => self.toggle_laser(),
            "Escape" => self.stop_presenting(),
            _ => return false,
        }
        true
    }
}

pub(super) fn needs_step(editor: &Editor) -> Option<&'static str> {
    editor.steps().is_empty().then_some("disabled-no-step")
}
