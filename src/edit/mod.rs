//! An editing session without a browser: the design, its history, what is selected, the camera, and the tool that turns
//! pointer and keys into commands.

mod action;
mod arranging;
mod camera;
mod clipboard;
mod collapse;
mod command;
mod doing;
mod dragging;
mod find;
mod history;
mod hit;
mod hotspots;
mod input;
mod joining;
mod layers;
mod laying_out;
mod legend;
mod linking;
mod moving;
mod note;
mod outline;
mod placing;
mod presenting;
mod quick_add;
mod scene;
mod selecting;
mod snap;
mod steps;
mod timebox;
mod tool;
mod updates;
mod view;

pub use action::{ACTIONS, Action, Shortcut, action, action_for};
pub use camera::{Camera, LEAST_ZOOM, MOST_ZOOM};
pub use command::{Command, LinkEnd};
pub use find::{Found, Place, likeness};
pub use hit::{Corner, Hit};
pub use hotspots::Hotspot;
pub use input::{Button, Cursor, Input, Key, Modifiers};
pub use layers::{HiddenCount, Layer};
pub use legend::Legend;
pub use linking::Linking;
pub use note::{Block, Marker, Piece, Style, blocks};
pub use outline::OutlineItem;
pub use presenting::Presenting;
pub use quick_add::Adding;
pub use scene::{FRAME_TITLE, Touched};
pub use snap::Guide;
pub use steps::Step;
pub use timebox::Timebox;
pub use tool::Preview;
pub use updates::Updates;

use crate::design::{Change, Design, LinkId, NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect, Size};
use crate::layout::Route;
use crate::rng::Rng;
use command::Plan;
use history::History;
use scene::Scene;
use std::collections::BTreeSet;
use tool::Tool;

/// Nodes move in steps of this many canvas units; Alt lets them move freely.
pub const GRID: f64 = 8.0;

/// An editing session.
#[derive(Debug)]
pub struct Editor {
    design: Design,
    scene: Scene,
    history: History,
    ids: Rng,
    selection: BTreeSet<RecordKey>,
    camera: Camera,
    viewport: Size,
    tool: Tool,
    hover: Option<RecordKey>,
    /// A finger pressed last: it needs more room than a pointer.
    is_coarse: bool,
    /// Where the pointer was last, on the screen.
    pointer: Point,
    /// Where the camera stood before everything was shown for a moment.
    before_glance: Option<Camera>,
    presenting: Option<Presenting>,
    preview: Preview,
    updates: Updates,
}

impl Editor {
    /// A session on a design. `seed` is the source of new records' ids: in the application 64 bits from the system.
    #[must_use]
    pub fn new(design: Design, seed: u64) -> Self {
        Self {
            scene: Scene::of(&design),
            design,
            history: History::default(),
            ids: Rng::new(seed),
            selection: BTreeSet::new(),
            camera: Camera::default(),
            viewport: Size::new(1024.0, 768.0),
            tool: Tool::default(),
            hover: None,
            is_coarse: false,
            pointer: Point::ZERO,
            before_glance: None,
            presenting: None,
            preview: Preview::None,
            updates: Updates::default(),
        }
    }

    #[must_use]
    pub fn design(&self) -> &Design {
        &self.design
    }

    #[must_use]
    pub fn selection(&self) -> &BTreeSet<RecordKey> {
        &self.selection
    }

    #[must_use]
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// What is under the pointer.
    #[must_use]
    pub fn hover(&self) -> Option<RecordKey> {
        self.hover
    }

    /// What the tool shows beside the design.
    #[must_use]
    pub fn preview(&self) -> &Preview {
        &self.preview
    }

    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// How many steps can be undone.
    #[must_use]
    pub fn undo_steps(&self) -> usize {
        self.history.steps()
    }

    /// A link's way on the canvas.
    #[must_use]
    pub fn route(&self, link: LinkId) -> Option<&Route> {
        self.scene.route(link)
    }

    /// The links that start or end at a record, and those that start at these.
    #[must_use]
    pub fn links_touching(&self, key: RecordKey) -> BTreeSet<LinkId> {
        self.scene.links_touching(key)
    }

    /// A node's area on the canvas.
    #[must_use]
    pub fn rect(&self, node: NodeId) -> Option<Rect> {
        self.scene.rect(node)
    }

    /// The nodes and links that touch an area of the canvas.
    #[must_use]
    pub fn within(&self, area: Rect) -> Touched {
        self.scene.within(area)
    }

    /// The part of the canvas that is on the screen.
    #[must_use]
    pub fn view(&self) -> Rect {
        self.camera.view(self.viewport)
    }

    /// Nodes as a person reads: row by row, left to right.
    #[must_use]
    pub fn reading_order(&self) -> Vec<NodeId> {
        self.scene.reading_order(&self.design)
    }

    /// What has changed since this was last called.
    pub fn take_updates(&mut self) -> Updates {
        std::mem::take(&mut self.updates)
    }

    /// Does a command as one undo step (or as a part of the gesture under way).
    ///
    /// # Errors
    /// The reason why it cannot be done; then nothing has changed.
    pub fn run(&mut self, command: &Command) -> Result<(), Diagnostic> {
        let plan = command.plan(&self.design, &self.scene, &mut self.ids)?;
        match command {
            Command::Write { key, path, .. } => {
                self.apply(&plan.change);
                self.history.record_typing(plan.change, *key, path);
            }
            Command::Place { .. }
            | Command::Move { .. }
            | Command::Arrange { .. }
            | Command::Number { .. }
            | Command::Gather { .. }
            | Command::Resize { .. }
            | Command::LayOut { .. }
            | Command::Pin { .. }
            | Command::Set { .. }
            | Command::SetAll { .. }
            | Command::Link { .. }
            | Command::Relink { .. }
            | Command::Reattach { .. }
            | Command::Splice { .. }
            | Command::Heal { .. }
            | Command::Delete { .. }
            | Command::Insert { .. }
            | Command::Replace { .. } => self.perform(plan),
        }
        Ok(())
    }

    fn perform(&mut self, plan: Plan) {
        self.apply(&plan.change);
        self.history.record(plan.change);
        if let Some(selection) = plan.select {
            // What was just drawn is seen, whatever is hidden.
            self.unveil(&selection);
            self.select(selection);
        }
    }

    /// Typing from here on is a step of its own.
    pub fn settle(&mut self) {
        self.history.settle();
    }

    /// Takes back the newest step.
    pub fn undo(&mut self) -> bool {
        let change = self.history.undo();
        self.travel(change, "said-undone")
    }

    /// Does the newest undone step again.
    pub fn redo(&mut self) -> bool {
        let change = self.history.redo();
        self.travel(change, "said-redone")
    }

    fn travel(&mut self, change: Option<Change>, said: &'static str) -> bool {
        let Some(change) = change else { return false };
        self.apply(&change);
        self.say(Diagnostic::hint(said));
        true
    }

    /// Whether some links do not run around obstacles yet, and no gesture keeps them from it.
    #[must_use]
    pub fn wants_refining(&self) -> bool {
        self.is_idle() && self.scene.is_rough()
    }

    /// Lets links run around what stands in their way, those in view first, as long as `may_go_on` says so; none while a
    /// gesture is under way.
    pub fn refine(&mut self, may_go_on: impl FnMut() -> bool) {
        if self.is_idle() {
            let links = self.scene.refine(&self.design, self.view(), may_go_on);
            self.updates.links.extend(links);
        }
    }

    /// Makes changes that somebody else has made (another tab, a merge), outside of this session's history.
    pub fn follow(&mut self, change: &Change) {
        self.apply(change);
        let repair = self.design.repair();
        self.apply(&repair);
    }

    fn apply(&mut self, change: &Change) {
        if change.is_empty() {
            return;
        }
        self.design.apply(change);
        let touched = self.scene.follow(&self.design, change);
        self.updates.nodes.extend(touched.nodes);
        self.updates.links.extend(touched.links);
        use crate::design::Edit::{Create, Remove, Set, Splice};
        for edit in &change.edits {
            match edit {
                Create { .. } | Remove { .. } => self.updates.structure = true,
                Set { .. } | Splice { .. } => {}
            }
            self.updates.design |= edit.key() == RecordKey::Design;
        }
        self.updates.change.edits.extend(change.edits.iter().cloned());
        if self.selection.iter().any(|key| !self.design.contains(*key)) {
            let here = self.selection.iter().copied().filter(|key| self.design.contains(*key)).collect();
            self.select(here);
        }
        if self.hover.is_some_and(|key| !self.design.contains(key)) {
            self.hover = None;
            self.updates.preview = true;
        }
    }

    /// Selects exactly these records.
    pub fn select(&mut self, keys: BTreeSet<RecordKey>) {
        if self.selection == keys {
            return;
        }
        // Both the newly selected and those no longer selected are drawn anew.
        for key in self.selection.symmetric_difference(&keys) {
            self.updates.nodes.extend(key.node());
            self.updates.links.extend(key.link());
        }
        self.history.settle();
        self.selection = keys;
        self.updates.selection = true;
        if let (1, Some(key)) = (self.selection.len(), self.selection.first()) {
            let said = match self.design.record(*key) {
                Some(record) if key.node().is_some() => {
                    Diagnostic::hint("said-selected").with("name", record.name()).with("kind", &record.kind)
                }
                Some(record) => self.link_said("said-selected-link", *key, record),
                None => return,
            };
            self.say(said);
        }
    }

    fn link_said(&self, code: &'static str, key: RecordKey, record: &Record) -> Diagnostic {
        let name = |id: Option<NodeId>| id.and_then(|id| self.design.record(id)).map_or("", Record::name);
        Diagnostic::hint(code)
            .with("from", name(self.design.origin(key)))
            .with("to", name(record.to()))
            .with("link-kind", &record.kind)
    }

    /// Adds to what the person will be told.
    pub fn say(&mut self, said: Diagnostic) {
        self.updates.said.push(said);
    }

    /// Puts another design in place of this one; undo brings this one back.
    pub fn open(&mut self, design: Design) {
        let name = design.name().to_owned();
        if self.run(&Command::Replace { design: Box::new(design) }).is_ok() {
            self.fit();
            self.say(Diagnostic::hint("said-opened").with("name", name));
        }
    }

    /// The selected nodes.
    #[must_use]
    pub fn selected_nodes(&self) -> BTreeSet<NodeId> {
        self.selection.iter().filter_map(|key| key.node()).collect()
    }

    /// The one selected record; `None` for none or several.
    #[must_use]
    pub fn only_selected(&self) -> Option<RecordKey> {
        self.selection.first().copied().filter(|_| self.selection.len() == 1)
    }
}
