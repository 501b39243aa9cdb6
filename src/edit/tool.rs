//! The tool: a state machine that turns what the pointer does into commands.

use super::command::{Command, LinkEnd};
use super::input::{Button, Cursor, Input, Modifiers};
use super::{Editor, GRID};
use crate::design::{Change, LinkId, NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use crate::kinds::kind;
use std::collections::BTreeSet;

/// Closer than this, pressing and letting go is a click. Screen pixels, as all distances here.
const DRAG_THRESHOLD: f64 = 4.0;
/// A link under way snaps to a node this close.
const MAGNET: f64 = 20.0;
const PORT_REACH: f64 = 12.0;
const HANDLE_REACH: f64 = 8.0;
const LINK_REACH: f64 = 6.0;
const FRAME_REACH: f64 = 6.0;
/// Between the selected node and one that is placed beside it, canvas units.
const PLACING_GAP: f64 = 96.0;
/// Around a node the pointer still counts as over it, so that its ports can be reached.
const HOVER_REACH: f64 = 14.0;

/// What is under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    Canvas,
    Node(NodeId),
    Link(LinkId),
    /// A place where a link begins: the middle of a node's side, or of a link that has something to give.
    Port(RecordKey),
    LinkEnd(LinkId, LinkEnd),
    Handle(NodeId, Corner),
}

/// A corner of a node that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

impl Corner {
    pub const ALL: [Corner; 4] = [Corner::TopLeft, Corner::TopRight, Corner::BottomLeft, Corner::BottomRight];

    /// Where the corner of a rectangle is.
    #[must_use]
    pub fn of(self, rect: Rect) -> Point {
        match self {
            Corner::TopLeft => rect.corner(),
            Corner::TopRight => Point::new(rect.right(), rect.y),
            Corner::BottomLeft => Point::new(rect.x, rect.bottom()),
            Corner::BottomRight => Point::new(rect.right(), rect.bottom()),
        }
    }

    fn opposite(self) -> Corner {
        match self {
            Corner::TopLeft => Corner::BottomRight,
            Corner::TopRight => Corner::BottomLeft,
            Corner::BottomLeft => Corner::TopRight,
            Corner::BottomRight => Corner::TopLeft,
        }
    }
}

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
    },
    Linking(Box<Linking>),
}

/// A link under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Linking {
    /// The record that stays attached.
    pub from: RecordKey,
    pub start: Point,
    pub end: Point,
    /// The node it would end at.
    pub target: Option<NodeId>,
    /// Why it cannot end at the node under the pointer.
    pub refusal: Option<Diagnostic>,
    /// Where it could end.
    pub legal: BTreeSet<NodeId>,
    /// The link whose end is moved; `None` for a new link.
    pub moved: Option<(LinkId, LinkEnd)>,
    pub by_keyboard: bool,
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
    Moving {
        start: Point,
        nodes: BTreeSet<NodeId>,
        moved: Point,
    },
    Marquee {
        start: Point,
        base: BTreeSet<RecordKey>,
    },
    Resizing {
        node: NodeId,
        corner: Corner,
        start: Rect,
    },
    Placing {
        kind: &'static str,
    },
    Linking,
}

impl Editor {
    /// Follows the pointer.
    pub fn input(&mut self, input: Input) {
        match input {
            Input::Down { at, button, modifiers } => self.down(at, button, modifiers),
            Input::Move { at, modifiers } => self.moved(at, modifiers),
            Input::Up { at, modifiers } => self.up(at, modifiers),
            Input::Double { at } => self.double(at),
            Input::Cancel => self.cancel(),
            Input::Leave => self.leave(),
            Input::Wheel { at, delta, zooms } => self.wheel(at, delta, zooms),
            Input::Pinch { center, by, factor } => {
                let camera = self.camera.panned(by).zoomed(center, factor);
                self.set_camera(camera);
            }
        }
    }

    /// A node of this kind follows the pointer until it is let go; off the canvas nothing is placed.
    pub fn start_placing(&mut self, kind: &'static str) {
        self.cancel();
        self.tool = Tool::Placing { kind };
        self.show(Preview::Placing { kind, rect: None });
    }

    /// Begins a link at a record; keys choose its end.
    pub fn start_linking_by_keyboard(&mut self, from: RecordKey) {
        self.start_linking(from, None, true);
        self.link_to_next(true);
    }

    /// What is under a point of the screen.
    #[must_use]
    pub fn hit(&self, at: Point) -> Hit {
        let point = self.camera.canvas_from_screen(at);
        let reach = |pixels: f64| pixels / self.camera.zoom;
        let near = |other: Point, pixels: f64| point.distance_squared(other) <= reach(pixels) * reach(pixels);
        match self.only_selected() {
            Some(RecordKey::Node(id)) if self.is_resizable(id) => {
                let rect = self.scene.rect(id).unwrap_or_default();
                if let Some(corner) = Corner::ALL.into_iter().find(|corner| near(corner.of(rect), HANDLE_REACH)) {
                    return Hit::Handle(id, corner);
                }
            }
            Some(RecordKey::Link(id)) => {
                let ends = self.scene.route(id).and_then(|route| Some((*route.points.first()?, *route.points.last()?)));
                if let Some((from, to)) = ends {
                    if near(to, PORT_REACH) {
                        return Hit::LinkEnd(id, LinkEnd::To);
                    }
                    if near(from, PORT_REACH) {
                        return Hit::LinkEnd(id, LinkEnd::From);
                    }
                }
            }
            Some(_) | None => {}
        }
        for key in self.only_selected().into_iter().chain(self.hover) {
            if self.ports(key).into_iter().any(|port| near(port, PORT_REACH)) {
                return Hit::Port(key);
            }
        }
        if let Some(id) = self.scene.node_at(&self.design, point, 0.0) {
            return Hit::Node(id);
        }
        if let Some(id) = self.scene.link_at(point, reach(LINK_REACH)) {
            return Hit::Link(id);
        }
        if let Some(id) = self.scene.frame_edge_at(&self.design, point, reach(FRAME_REACH)) {
            return Hit::Node(id);
        }
        Hit::Canvas
    }

    /// Where links can begin at a record; none where its kind gives none.
    #[must_use]
    pub fn ports(&self, key: RecordKey) -> Vec<Point> {
        let Some(record) = self.design.record(key) else { return Vec::new() };
        match key {
            RecordKey::Node(id) => {
                let gives = record.node_kind().is_some_and(|kind| !kind.spec().gives.is_empty());
                let Some(rect) = self.scene.rect(id).filter(|_| gives) else { return Vec::new() };
                let middle = rect.center();
                vec![
                    Point::new(rect.right(), middle.y),
                    Point::new(rect.x, middle.y),
                    Point::new(middle.x, rect.y),
                    Point::new(middle.x, rect.bottom()),
                ]
            }
            RecordKey::Link(id) => {
                let gives = record.link_kind().is_some_and(|kind| !kind.spec().gives.is_empty());
                self.scene.route(id).filter(|_| gives).map(|route| route.middle).into_iter().collect()
            }
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => Vec::new(),
        }
    }

    /// Whether the node's size is the person's.
    #[must_use]
    pub fn is_resizable(&self, node: NodeId) -> bool {
        let kind = self.design.record(node).and_then(|record| record.node_kind());
        kind.is_some_and(|kind| kind.spec().outline.is_resizable())
    }

    /// The pointer's form.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        match &self.tool {
            Tool::Panning { .. } => Cursor::Grabbing,
            Tool::Moving { .. } => Cursor::Move,
            Tool::Resizing { .. } => Cursor::ResizeBoth,
            Tool::Placing { .. } => Cursor::Copy,
            Tool::Linking => match &self.preview {
                Preview::Linking(linking) if linking.refusal.is_some() => Cursor::Forbidden,
                Preview::Linking(_) | Preview::None | Preview::Marquee(_) | Preview::Placing { .. } => Cursor::Link,
            },
            Tool::Idle | Tool::Pressed { .. } | Tool::Marquee { .. } => match self.hover {
                Some(RecordKey::Node(_)) => Cursor::Move,
                Some(_) | None => Cursor::Default,
            },
        }
    }

    fn show(&mut self, preview: Preview) {
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
        if matches!(self.tool, Tool::Linking | Tool::Placing { .. }) {
            self.moved(at, modifiers);
            return;
        }
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
                let start = self.scene.rect(node).unwrap_or_default();
                self.history.begin();
                self.tool = Tool::Resizing { node, corner, start };
            }
            Hit::Node(_) | Hit::Link(_) | Hit::Canvas | Hit::Port(_) | Hit::LinkEnd(..) | Hit::Handle(..) => {
                let key = hit_key(hit);
                let was_selected = key.is_some_and(|key| self.selection.contains(&key));
                if let Some(key) = key.filter(|_| !was_selected) {
                    let mut keys = if modifiers.shift { self.selection.clone() } else { BTreeSet::new() };
                    keys.insert(key);
                    self.select(keys);
                }
                self.tool = Tool::Pressed { at, hit, button, modifiers, was_selected };
            }
        }
    }

    fn moved(&mut self, at: Point, modifiers: Modifiers) {
        let point = self.camera.canvas_from_screen(at);
        match self.tool.clone() {
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
            Tool::Moving { start, nodes, moved } => {
                let wanted = self.snapped(&nodes, moved, point.minus(start), modifiers);
                let by = wanted.minus(moved);
                if by != Point::ZERO && self.run(&Command::Move { nodes: nodes.clone(), by }).is_ok() {
                    self.tool = Tool::Moving { start, nodes, moved: wanted };
                }
            }
            Tool::Marquee { start, base } => {
                let area = Rect::spanning(start, point);
                let enclosed: BTreeSet<RecordKey> = self.scene.enclosed(area).map(RecordKey::Node).collect();
                self.select(base.union(&enclosed).copied().collect());
                self.show(Preview::Marquee(area));
            }
            Tool::Resizing { node, corner, start } => {
                let fixed = corner.opposite().of(start);
                let dragged = if modifiers.alt { point } else { on_grid(point) };
                let least = crate::design::SMALLEST_SIDE;
                let away = |fixed: f64, start: f64, dragged: f64| {
                    if start >= fixed { dragged.max(fixed + least) } else { dragged.min(fixed - least) }
                };
                let original = corner.of(start);
                let dragged = Point::new(away(fixed.x, original.x, dragged.x), away(fixed.y, original.y, dragged.y));
                let rect = Rect::spanning(fixed, dragged);
                // A size is always possible; what is planned is at most nothing.
                let _ = self.run(&Command::Resize { node, rect });
            }
            Tool::Placing { kind: kind_id } => {
                let rect = self.placed_rect(kind_id, at, modifiers);
                self.show(Preview::Placing { kind: kind_id, rect });
            }
            Tool::Linking => self.link_towards(point),
        }
    }

    fn up(&mut self, at: Point, modifiers: Modifiers) {
        if let Tool::Placing { kind } = self.tool {
            let rect = self.placed_rect(kind, at, modifiers);
            self.tool = Tool::Idle;
            self.show(Preview::None);
            if let Some(rect) = rect {
                self.place(kind, rect.center());
            }
            return;
        }
        if matches!(self.tool, Tool::Linking) {
            self.finish_link();
            return;
        }
        match std::mem::take(&mut self.tool) {
            Tool::Pressed { hit, modifiers, was_selected, .. } => self.click(hit, modifiers, was_selected),
            Tool::Moving { nodes, .. } => {
                self.history.commit();
                self.say(Diagnostic::hint("said-moved").with("count", nodes.len()));
            }
            Tool::Resizing { .. } => self.history.commit(),
            Tool::Marquee { .. } => {
                self.show(Preview::None);
                self.say(Diagnostic::hint("said-selected-count").with("count", self.selection.len()));
            }
            Tool::Idle | Tool::Panning { .. } | Tool::Placing { .. } | Tool::Linking => {}
        }
        self.updates.preview = true;
        self.hover_at(at);
    }

    /// Places a node in the gesture of a palette or by keyboard.
    pub fn place(&mut self, kind: &'static str, center: Point) {
        match self.run(&Command::Place { kind, center }) {
            Ok(()) => self.say(Diagnostic::hint("said-placed").with("kind", kind)),
            Err(reason) => self.say(reason),
        }
    }

    /// Places a node by keyboard: right of the selected node, or in the middle of the screen, where nothing else is.
    pub fn place_in_view(&mut self, kind_id: &'static str) {
        let Some(size) = kind(kind_id).map(|kind| kind.spec().size) else { return };
        let beside = self.only_selected().and_then(RecordKey::node).and_then(|id| self.scene.rect(id));
        let view = self.view();
        let first = match beside {
            Some(rect) => Point::new(rect.right() + PLACING_GAP, rect.center().y - size.height / 2.0),
            None => view.center().minus(Point::new(size.width / 2.0, size.height / 2.0)),
        };
        let mut corner = on_grid(first);
        let is_taken = |corner: Point| {
            let rect = Rect::at(corner, size);
            let touched = self.scene.within(rect).nodes;
            // Standing inside a frame is no collision.
            touched.into_iter().any(|id| self.scene.rect(id).is_some_and(|other| !other.encloses(rect)))
        };
        while is_taken(corner) {
            corner = corner.plus(Point::new(0.0, 3.0 * GRID));
        }
        self.place(kind_id, Rect::at(corner, size).center());
        if let Some(key) = self.only_selected() {
            self.reveal(key);
        }
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
            self.select(BTreeSet::from([key]));
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

    fn cancel_tool(&mut self) -> bool {
        let tool = std::mem::take(&mut self.tool);
        let undo: Change = self.history.cancel();
        self.apply(&undo);
        self.show(Preview::None);
        self.updates.preview = true;
        match tool {
            Tool::Idle | Tool::Pressed { .. } => false,
            Tool::Marquee { base, .. } => {
                self.select(base);
                true
            }
            Tool::Panning { .. }
            | Tool::Moving { .. }
            | Tool::Resizing { .. }
            | Tool::Placing { .. }
            | Tool::Linking => true,
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

    fn start_drag(&mut self, start: Point, hit: Hit, button: Button, modifiers: Modifiers) {
        let point = self.camera.canvas_from_screen(start);
        match hit {
            Hit::Node(_) if button != Button::Secondary => {
                let nodes = self.selected_nodes();
                self.history.begin();
                self.tool = Tool::Moving { start: point, nodes, moved: Point::ZERO };
            }
            Hit::Canvas if button == Button::Main => {
                let base = if modifiers.shift { self.selection.clone() } else { BTreeSet::new() };
                self.tool = Tool::Marquee { start: point, base };
            }
            Hit::Canvas if button == Button::Finger => self.tool = Tool::Panning { last: start },
            Hit::Node(_) | Hit::Canvas | Hit::Link(_) | Hit::Port(_) | Hit::LinkEnd(..) | Hit::Handle(..) => {
                self.tool = Tool::Panning { last: start };
            }
        }
        self.updates.preview = true;
    }

    /// The way from where the drag began, such that the first of the nodes comes to lie on the grid.
    fn snapped(&self, nodes: &BTreeSet<NodeId>, moved: Point, by: Point, modifiers: Modifiers) -> Point {
        if modifiers.alt {
            return by.rounded();
        }
        let corner = nodes.first().and_then(|id| self.scene.rect(*id)).map(Rect::corner).unwrap_or_default();
        let origin = corner.minus(moved);
        on_grid(origin.plus(by)).minus(origin)
    }

    fn placed_rect(&self, kind_id: &str, at: Point, modifiers: Modifiers) -> Option<Rect> {
        let inside = Rect::at(Point::ZERO, self.viewport).contains(at);
        let size = kind(kind_id)?.spec().size;
        let point = self.camera.canvas_from_screen(at);
        let corner = point.minus(Point::new(size.width / 2.0, size.height / 2.0));
        let corner = if modifiers.alt { corner.rounded() } else { on_grid(corner) };
        inside.then(|| Rect::at(corner, size))
    }

    fn start_linking(&mut self, from: RecordKey, moved: Option<(LinkId, LinkEnd)>, by_keyboard: bool) {
        let Some(start) = self.ports(from).first().copied().or_else(|| self.middle(from)) else { return };
        let legal = self.legal_ends(from, moved);
        self.tool = Tool::Linking;
        let linking = Linking { from, start, end: start, target: None, refusal: None, legal, moved, by_keyboard };
        self.show(Preview::Linking(Box::new(linking)));
    }

    fn start_moving_end(&mut self, link: LinkId, end: LinkEnd) {
        let Some(record) = self.design.record(link) else { return };
        let fixed = match end {
            LinkEnd::To => record.from(),
            LinkEnd::From => record.to().map(RecordKey::Node),
        };
        if let Some(fixed) = fixed {
            self.start_linking(fixed, Some((link, end)), false);
        }
    }

    fn middle(&self, key: RecordKey) -> Option<Point> {
        self.scene.attachment(&self.design, key).map(|end| end.rect.center())
    }

    /// Where the link could end, judged for every node.
    fn legal_ends(&self, from: RecordKey, moved: Option<(LinkId, LinkEnd)>) -> BTreeSet<NodeId> {
        self.design.nodes().map(|(id, _)| id).filter(|&id| self.judge(from, id, moved).is_ok()).collect()
    }

    fn judge(&self, from: RecordKey, to: NodeId, moved: Option<(LinkId, LinkEnd)>) -> Result<(), Diagnostic> {
        let offer = match (moved, from) {
            (None, _) => self.design.offer(from, to),
            (Some((link, LinkEnd::To)), _) => self.design.offer_except(from, to, Some(link)),
            // The end that stays is where the link leads to.
            (Some((link, LinkEnd::From)), RecordKey::Node(fixed)) => {
                self.design.offer_except(to.into(), fixed, Some(link))
            }
            (Some((_, LinkEnd::From)), _) => Err(Diagnostic::error("link-end-missing")),
        };
        offer.map(|_| ())
    }

    fn link_towards(&mut self, point: Point) {
        let Preview::Linking(mut linking) = self.preview.clone() else { return };
        let magnet = MAGNET / self.camera.zoom;
        let under = self.scene.node_at(&self.design, point, 0.0);
        let near = || {
            let distance = |id: &NodeId| {
                let rect = self.scene.rect(*id).unwrap_or_default();
                let nearest = Point::new(point.x.clamp(rect.x, rect.right()), point.y.clamp(rect.y, rect.bottom()));
                nearest.distance_squared(point)
            };
            let best = linking.legal.iter().map(|id| (*id, distance(id))).min_by(|a, b| a.1.total_cmp(&b.1));
            best.filter(|(_, distance)| *distance <= magnet * magnet).map(|(id, _)| id)
        };
        let candidate = under.filter(|id| RecordKey::Node(*id) != linking.from).or_else(near);
        linking.end = point;
        linking.target = None;
        linking.refusal = None;
        if let Some(id) = candidate {
            match self.judge(linking.from, id, linking.moved) {
                Ok(()) => linking.target = Some(id),
                Err(reason) => linking.refusal = Some(reason),
            }
        }
        self.show(Preview::Linking(linking));
    }

    /// Lets the link under way end at the next (or previous) of the nodes where it can.
    pub fn link_to_next(&mut self, forward: bool) {
        let Preview::Linking(mut linking) = self.preview.clone() else { return };
        let places: Vec<NodeId> =
            self.scene.reading_order().into_iter().filter(|id| linking.legal.contains(id)).collect();
        let at = linking.target.and_then(|target| places.iter().position(|id| *id == target));
        let next = match (at, forward) {
            (_, _) if places.is_empty() => None,
            (None, true) => places.first(),
            (None, false) => places.last(),
            (Some(at), true) => places.get((at + 1) % places.len()),
            (Some(at), false) => places.get((at + places.len() - 1) % places.len()),
        };
        match next.copied() {
            Some(id) => {
                linking.target = Some(id);
                linking.end = self.middle(id.into()).unwrap_or(linking.start);
                let name = self.design.record(id).map_or("", |record| record.name());
                let said = Diagnostic::hint("said-link-target").with("name", name);
                self.show(Preview::Linking(linking));
                self.say(said);
            }
            None => {
                self.cancel_tool();
                self.say(Diagnostic::error("link-nowhere"));
            }
        }
    }

    /// Draws the link under way, if it has an end.
    pub fn finish_link(&mut self) {
        let preview = std::mem::take(&mut self.preview);
        self.tool = Tool::Idle;
        self.updates.preview = true;
        let Preview::Linking(linking) = preview else { return };
        let Some(target) = linking.target else {
            if let Some(reason) = linking.refusal {
                self.say(reason);
            }
            return;
        };
        let command = match linking.moved {
            None => Command::Link { from: linking.from, to: target, kind: None },
            Some((link, end)) => Command::Reattach { link, end, to: target.into() },
        };
        match self.run(&command) {
            Ok(()) => {
                let link = self.only_selected().filter(|key| key.link().is_some());
                if let Some((key, record)) = link.and_then(|key| Some((key, self.design.record(key)?))) {
                    let said = self.link_said("said-linked", key, record);
                    self.say(said);
                }
            }
            Err(reason) => self.say(reason),
        }
    }

    /// Whether a link is under way.
    #[must_use]
    pub fn is_linking(&self) -> bool {
        matches!(self.tool, Tool::Linking)
    }
}

fn hit_key(hit: Hit) -> Option<RecordKey> {
    match hit {
        Hit::Canvas => None,
        Hit::Node(id) | Hit::Handle(id, _) => Some(id.into()),
        Hit::Link(id) | Hit::LinkEnd(id, _) => Some(id.into()),
        Hit::Port(key) => Some(key),
    }
}

fn on_grid(point: Point) -> Point {
    Point::new((point.x / GRID).round() * GRID, (point.y / GRID).round() * GRID)
}
