//! The tool: a state machine that turns what the pointer does into commands.

use super::command::Command;
use super::dragging::{Moving, Resizing};
use super::hit::{Hit, hit_key};
use super::input::{Button, Cursor, Input, Modifiers};
use super::linking::Linking;
use super::quick_add::Adding;
use super::snap::Guide;
use super::{Editor, GRID};
use crate::design::{Change, LinkId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Closer than this, pressing and letting go is a click. Screen pixels, as all distances here.
const DRAG_THRESHOLD: f64 = 4.0;
/// Around a node the pointer still counts as over it, so that its ports can be reached.
const HOVER_REACH: f64 = 14.0;

/// What the tool shows beside the design.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Preview {
    #[default]
    None,
    /// A selection rectangle, on the canvas.
    Marquee(Rect),
    /// A node that is about to be placed; `None` while the pointer is off the canvas.
    Placing {
        kind: &'static str,
        rect: Option<Rect>,
        guides: Vec<Guide>,
        splice: Option<LinkId>,
    },
    Linking(Box<Linking>),
    /// Nodes are moved or resized.
    Dragging {
        /// Why they rest where they are.
        guides: Vec<Guide>,
        /// The link that the node will be put into.
        splice: Option<LinkId>,
    },
    /// A line drawn around nodes, on the canvas.
    Lasso(Vec<Point>),
    /// The kind of a new node is being chosen.
    Adding(Box<Adding>),
}

/// The state machine.
#[derive(Clone, Debug, Default)]
pub(super) enum Tool {
    #[default]
    Idle,
    Pressed {
        at: Point,
        hit: Hit,
        button: Button,
        modifiers: Modifiers,
        /// The record was selected before it was pressed.
        was_selected: bool,
    },
    Panning {
        last: Point,
    },
    Moving(Moving),
    Marquee {
        start: Point,
        base: BTreeSet<RecordKey>,
    },
    Lasso {
        line: Vec<Point>,
        base: BTreeSet<RecordKey>,
    },
    Resizing(Resizing),
    Placing {
        kind: &'static str,
        others: Arc<[Rect]>,
    },
    Linking,
    Adding,
}

impl Editor {
    /// Follows the pointer.
    pub fn input(&mut self, input: Input) {
        match input {
            Input::Down { at, button, modifiers } => self.down(at, button, modifiers),
            Input::Move { at, modifiers } => self.moved(at, modifiers),
            Input::Up { at, modifiers } => self.up(at, modifiers),
            Input::Double { at } => self.double(at),
            Input::Long { at } => self.long_press(at),
            Input::Cancel => self.cancel(),
            Input::Leave => self.leave(),
            Input::Wheel { at, delta, zooms } => self.wheel(at, delta, zooms),
            Input::Pinch { center, by, factor } => {
                let camera = self.camera.panned(by).zoomed(center, factor);
                self.set_camera(camera);
            }
        }
    }

    /// The pointer's form.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        match &self.tool {
            Tool::Panning { .. } => Cursor::Grabbing,
            Tool::Moving(_) => Cursor::Move,
            Tool::Resizing(_) => Cursor::ResizeBoth,
            Tool::Placing { .. } => Cursor::Copy,
            Tool::Linking => {
                let Preview::Linking(linking) = &self.preview else { return Cursor::Link };
                if linking.refusal.is_some() { Cursor::Forbidden } else { Cursor::Link }
            }
            Tool::Lasso { .. } => Cursor::Link,
            Tool::Idle | Tool::Pressed { .. } | Tool::Marquee { .. } | Tool::Adding => match self.hover {
                Some(RecordKey::Node(_)) => Cursor::Move,
                Some(_) | None => Cursor::Default,
            },
        }
    }

    pub(super) fn show(&mut self, preview: Preview) {
        if self.preview != preview {
            self.preview = preview;
            self.updates.preview = true;
        }
    }

    fn hover_over(&mut self, key: Option<RecordKey>) {
        if self.hover != key {
            for key in self.hover.into_iter().chain(key) {
                self.updates.nodes.extend(key.node());
                self.updates.links.extend(key.link());
            }
            self.hover = key;
            self.updates.preview = true;
        }
    }

    fn down(&mut self, at: Point, button: Button, modifiers: Modifiers) {
        if matches!(self.tool, Tool::Adding) {
            self.cancel_tool();
        }
        if matches!(self.tool, Tool::Linking | Tool::Placing { .. }) {
            self.moved(at, modifiers);
            return;
        }
        self.is_coarse = button == Button::Finger;
        let pans = button == Button::Middle || (button == Button::Main && modifiers.space);
        if pans {
            self.tool = Tool::Panning { last: at };
            self.updates.preview = true;
            return;
        }
        self.hover_at(at);
        let hit = self.hit(at);
        match hit {
            Hit::Port(from) if button != Button::Secondary => self.start_linking(from, None, false),
            Hit::LinkEnd(link, end) if button != Button::Secondary => self.start_moving_end(link, end),
            Hit::Handle(node, corner) if button != Button::Secondary => {
                self.start_resizing(node, corner);
            }
            Hit::Node(_)
            | Hit::Link(_)
            | Hit::Canvas
            | Hit::Port(_)
            | Hit::LinkEnd(..)
            | Hit::Handle(..)
            | Hit::Fold(_) => {
                let key = hit_key(hit);
                let was_selected = key.is_some_and(|key| self.selection.contains(&key));
                if let Some(key) = key.filter(|_| !was_selected) {
                    let mut keys = if modifiers.shift { self.selection.clone() } else { BTreeSet::new() };
                    keys.insert(key);
                    self.select(keys);
                }
                if key.is_none() && button == Button::Secondary {
                    self.select(BTreeSet::new());
                }
                self.tool = Tool::Pressed { at, hit, button, modifiers, was_selected };
            }
        }
    }

    fn moved(&mut self, at: Point, modifiers: Modifiers) {
        let point = self.camera.canvas_from_screen(at);
        self.pointer = at;
        match self.tool.clone() {
            Tool::Adding => {}
            Tool::Lasso { mut line, base } => {
                line.push(point);
                let surrounded = self.surrounded(&line).into_iter().map(RecordKey::Node);
                self.select(base.iter().copied().chain(surrounded).collect());
                self.show(Preview::Lasso(line.clone()));
                self.tool = Tool::Lasso { line, base };
            }
            Tool::Idle => self.hover_at(at),
            Tool::Pressed { at: start, hit, button, modifiers: pressed, .. } => {
                if start.distance_squared(at) >= DRAG_THRESHOLD * DRAG_THRESHOLD {
                    self.start_drag(start, hit, button, pressed);
                    self.moved(at, modifiers);
                }
            }
            Tool::Panning { last } => {
                self.set_camera(self.camera.panned(at.minus(last)));
                self.tool = Tool::Panning { last: at };
            }
            Tool::Moving(moving) => self.move_nodes(moving, point, modifiers),
            Tool::Marquee { start, base } => {
                let area = Rect::spanning(start, point);
                let enclosed: BTreeSet<RecordKey> = self.scene.enclosed(area).map(RecordKey::Node).collect();
                self.select(base.union(&enclosed).copied().collect());
                self.show(Preview::Marquee(area));
            }
            Tool::Resizing(resizing) => self.move_corner(&resizing, point, modifiers),
            Tool::Placing { kind, others } => {
                let (rect, guides) = self.placed_rect(kind, at, &others, modifiers).unzip();
                let splice = rect.and_then(|rect| self.link_for_kind(kind, rect));
                self.show(Preview::Placing { kind, rect, guides: guides.unwrap_or_default(), splice });
            }
            Tool::Linking => self.link_towards(point),
        }
    }

    fn up(&mut self, at: Point, modifiers: Modifiers) {
        if let Tool::Placing { kind, others } = self.tool.clone() {
            let placed = self.placed_rect(kind, at, &others, modifiers);
            self.tool = Tool::Idle;
            self.show(Preview::None);
            if let Some((rect, _)) = placed {
                let splice = self.link_for_kind(kind, rect);
                self.history.begin();
                self.place(kind, rect.center());
                if let (Some(link), Some(node)) = (splice, self.only_selected().and_then(RecordKey::node)) {
                    self.splice(link, node);
                }
                self.history.commit();
            }
            return;
        }
        if matches!(self.tool, Tool::Linking) {
            match (&self.preview, self.hit(at)) {
                // Pressing and letting go on a port is a click on what the port belongs to.
                (Preview::Linking(linking), Hit::Port(key))
                    if linking.from == key && linking.target.is_none() && linking.moved.is_none() =>
                {
                    // A finger taps where the link begins, and then where it ends.
                    if self.is_coarse && self.selection.contains(&key) {
                        self.say(Diagnostic::hint("said-link-tapped"));
                    } else {
                        self.cancel_tool();
                        self.click(Hit::Port(key), modifiers, self.selection.contains(&key));
                    }
                }
                _ => self.finish_link(),
            }
            return;
        }
        match std::mem::take(&mut self.tool) {
            Tool::Pressed { button: Button::Secondary, .. } => self.updates.menu = Some(at),
            Tool::Pressed { hit, modifiers, was_selected, .. } => self.click(hit, modifiers, was_selected),
            Tool::Moving(Moving { nodes, .. }) => {
                let preview = std::mem::take(&mut self.preview);
                self.say(Diagnostic::hint("said-moved").with("count", nodes.len()));
                if let (Preview::Dragging { splice: Some(link), .. }, Some(node)) = (preview, nodes.first()) {
                    self.splice(link, *node);
                }
                self.history.commit();
            }
            Tool::Resizing(Resizing { node, .. }) => {
                // What a frame gathers is always possible; it is at most nothing.
                let _ = self.run(&Command::Gather { frames: BTreeSet::from([node]) });
                self.history.commit();
                self.show(Preview::None);
            }
            Tool::Marquee { .. } | Tool::Lasso { .. } => {
                self.show(Preview::None);
                self.say(Diagnostic::hint("said-selected-count").with("count", self.selection.len()));
            }
            Tool::Idle | Tool::Panning { .. } | Tool::Placing { .. } | Tool::Linking | Tool::Adding => {}
        }
        self.updates.preview = true;
        self.hover_at(at);
    }

    fn click(&mut self, hit: Hit, modifiers: Modifiers, was_selected: bool) {
        let Some(key) = hit_key(hit) else {
            if !modifiers.shift {
                self.select(BTreeSet::new());
            }
            return;
        };
        if modifiers.shift && was_selected {
            let mut keys = self.selection.clone();
            keys.remove(&key);
            self.select(keys);
        } else if !modifiers.shift {
            self.reveal(key);
            if let Hit::Fold(frame) = hit {
                let is_collapsed = self.design.record(frame).is_some_and(Record::is_collapsed);
                self.set_collapsed(BTreeSet::from([frame.into()]), !is_collapsed);
            }
        }
    }

    /// Whether no gesture is under way.
    pub(super) fn is_idle(&self) -> bool {
        matches!(self.tool, Tool::Idle)
    }

    /// Whether something is dragged that may have to leave the view.
    pub(super) fn is_dragging(&self) -> bool {
        match self.tool {
            Tool::Moving(_) | Tool::Resizing(_) | Tool::Marquee { .. } | Tool::Lasso { .. } | Tool::Placing { .. } => {
                true
            }
            Tool::Linking => matches!(&self.preview, Preview::Linking(linking) if !linking.by_keyboard),
            Tool::Idle | Tool::Pressed { .. } | Tool::Panning { .. } | Tool::Adding => false,
        }
    }

    fn double(&mut self, at: Point) {
        self.cancel_tool();
        if let Hit::Node(id) = self.hit(at) {
            self.select(BTreeSet::from([id.into()]));
            self.updates.rename = Some(id);
        }
    }

    /// Gives up the gesture, or else the selection.
    fn cancel(&mut self) {
        if !self.cancel_tool() {
            self.select(BTreeSet::new());
        }
    }

    pub(super) fn cancel_tool(&mut self) -> bool {
        let tool = std::mem::take(&mut self.tool);
        let undo: Change = self.history.cancel();
        self.apply(&undo);
        self.show(Preview::None);
        self.updates.preview = true;
        match tool {
            Tool::Idle | Tool::Pressed { .. } => false,
            Tool::Marquee { base, .. } | Tool::Lasso { base, .. } => {
                self.select(base);
                true
            }
            Tool::Panning { .. }
            | Tool::Moving(_)
            | Tool::Resizing(_)
            | Tool::Placing { .. }
            | Tool::Linking
            | Tool::Adding => true,
        }
    }

    fn leave(&mut self) {
        if matches!(self.tool, Tool::Idle) {
            self.hover_over(None);
        }
    }

    fn wheel(&mut self, at: Point, delta: Point, zooms: bool) {
        if !zooms {
            self.set_camera(self.camera.panned(delta.scaled(-1.0)));
            return;
        }
        // One notch (about 100 pixels) is a quarter; a trackpad's small steps add up to the same. 1.0022^delta, as a
        // product of whole steps, because the core keeps clear of transcendental functions.
        let steps = delta.y.abs().min(200.0).round() as u32;
        let factor = (0..steps).fold(1.0, |factor: f64, _| factor * 1.002_2);
        let factor = if delta.y > 0.0 { 1.0 / factor } else { factor };
        self.set_camera(self.camera.zoomed(at, factor));
    }

    fn hover_at(&mut self, at: Point) {
        let point = self.camera.canvas_from_screen(at);
        let reach = |pixels: f64| pixels / self.camera.zoom;
        let key = match self.hit(at) {
            Hit::Canvas => self.scene.node_at(&self.design, point, reach(HOVER_REACH)).map(RecordKey::Node),
            hit => hit_key(hit),
        };
        self.hover_over(key);
    }
}

pub(super) fn on_grid(point: Point) -> Point {
    Point::new((point.x / GRID).round() * GRID, (point.y / GRID).round() * GRID)
}
