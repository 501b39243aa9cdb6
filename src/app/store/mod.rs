//! The bridge between the editor, which knows no browser, and the page: one signal per thing that the page draws, written
//! only when the editor says that this very thing has changed.
//!
//! Nothing here derives a value per node from a signal about the whole design: with thousands of nodes that would wake every
//! one of them at every change.

mod data;
mod deed;
mod fan_out;
mod marks;
mod mounting;
mod talk;

pub use data::{LinkData, LinkRole, Mark, Mounted, NodeData, Overview, Sheet};
pub use deed::{Deed, HANDS};

use super::toast::Toast;
use busbar::design::{Change, Design, LinkId, NodeId, RecordKey};
use busbar::edit::{Camera, Command, Cursor, Editor, Input, Preview};
use busbar::geom::{Point, Rect, Size};
use busbar::layout::Direction;
use deed::Hands;
use fan_out::{link_data, node_data};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

/// Draws a note's text.
pub type Paper = fn(&str) -> AnyView;
type Listener = Rc<dyn Fn(&Change)>;

struct Inner {
    editor: Editor,
    nodes: BTreeMap<NodeId, ArcRwSignal<Option<Arc<NodeData>>>>,
    links: BTreeMap<LinkId, ArcRwSignal<Option<Arc<LinkData>>>>,
    selected: BTreeMap<RecordKey, ArcRwSignal<bool>>,
    hovered: BTreeMap<RecordKey, ArcRwSignal<bool>>,
    link_roles: BTreeMap<NodeId, ArcRwSignal<LinkRole>>,
    marks: BTreeMap<RecordKey, ArcRwSignal<Mark>>,
    marked: BTreeMap<RecordKey, Mark>,
    selection_before: BTreeSet<RecordKey>,
    /// The area that [`Mounted`] was made for.
    mounted_area: Option<Rect>,
    /// Whether so much is in view that a picture shows it.
    is_crowded: bool,
    /// How many pictures there were.
    overviews: u64,
    listeners: Vec<Listener>,
    hands: Option<Hands>,
    waiting: Vec<Deed>,
    /// When links are refined next.
    refining: Option<TimeoutHandle>,
    next_toast: u64,
}

/// The handle that every part of the page holds; see [`use_store`].
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner, LocalStorage>,
    mounted: RwSignal<Arc<Mounted>>,
    overview: RwSignal<Option<Arc<Overview>>>,
    selection: RwSignal<Arc<BTreeSet<RecordKey>>>,
    camera: RwSignal<Camera>,
    preview: RwSignal<Arc<Preview>>,
    cursor: RwSignal<Cursor>,
    hover: RwSignal<Option<RecordKey>>,
    renaming: RwSignal<Option<NodeId>>,
    paper: RwSignal<Option<Paper>>,
    shows_legend: RwSignal<bool>,
    pasted_event: RwSignal<Option<String>>,
    context_menu: RwSignal<Option<Point>>,
    design_name: RwSignal<Arc<str>>,
    is_empty: RwSignal<bool>,
    can_travel: RwSignal<(bool, bool)>,
    design_revision: RwSignal<u64>,
    structure_revision: RwSignal<u64>,
    replaced: RwSignal<u64>,
    announcement: RwSignal<(u64, String)>,
    toasts: RwSignal<Vec<Toast>>,
    sheet: RwSignal<Option<Sheet>>,
    space_held: RwSignal<bool>,
    arrange_asked: RwSignal<Option<Direction>>,
    is_gliding: RwSignal<bool>,
}

/// The store of this page.
///
/// # Panics
/// Outside the app's component tree.
#[must_use]
pub fn use_store() -> Store {
    use_context().expect("the app provides the store before it mounts anything")
}

impl Store {
    #[must_use]
    pub fn new(design: Design, seed: u64) -> Self {
        let is_empty = design.nodes().next().is_none();
        let editor = Editor::new(design, seed);
        let store = Self {
            mounted: RwSignal::default(),
            overview: RwSignal::default(),
            selection: RwSignal::default(),
            camera: RwSignal::new(editor.camera()),
            preview: RwSignal::new(Arc::new(editor.preview().clone())),
            cursor: RwSignal::default(),
            hover: RwSignal::default(),
            renaming: RwSignal::default(),
            paper: RwSignal::default(),
            shows_legend: RwSignal::default(),
            pasted_event: RwSignal::default(),
            context_menu: RwSignal::default(),
            design_name: RwSignal::new(editor.design().name().into()),
            is_empty: RwSignal::new(is_empty),
            can_travel: RwSignal::default(),
            design_revision: RwSignal::default(),
            structure_revision: RwSignal::default(),
            replaced: RwSignal::default(),
            announcement: RwSignal::default(),
            toasts: RwSignal::default(),
            sheet: RwSignal::default(),
            space_held: RwSignal::default(),
            arrange_asked: RwSignal::default(),
            is_gliding: RwSignal::default(),
            inner: StoredValue::new_local(Inner {
                editor,
                nodes: BTreeMap::new(),
                links: BTreeMap::new(),
                selected: BTreeMap::new(),
                hovered: BTreeMap::new(),
                link_roles: BTreeMap::new(),
                marks: BTreeMap::new(),
                marked: BTreeMap::new(),
                selection_before: BTreeSet::new(),
                mounted_area: None,
                is_crowded: false,
                overviews: 0,
                listeners: Vec::new(),
                hands: None,
                waiting: Vec::new(),
                refining: None,
                next_toast: 0,
            }),
        };
        store.remount(true);
        store
    }

    /// Reads the editor, untracked.
    pub fn with<T>(self, read: impl FnOnce(&Editor) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.editor))
    }

    /// Runs a command; a refusal is said aloud and shown.
    pub fn run(self, command: Command) -> bool {
        self.perform(Deed::Run(command))
    }

    pub fn input(self, input: Input) {
        self.perform(Deed::Input(input));
    }

    /// Does an action of [`busbar::edit::ACTIONS`] by its id; one that is disabled says why.
    pub fn act(self, action_id: &'static str) {
        self.perform(Deed::Act(action_id));
    }

    /// Does what is no deed because it changes only what is seen or selected, e.g. `reveal` or `settle`.
    pub fn edit<T>(self, act: impl FnOnce(&mut Editor) -> T) -> T {
        self.act_on(act)
    }

    /// Counts that another design has been opened.
    fn note_replaced(self) {
        self.replaced.update(|count| *count += 1);
    }

    pub fn set_viewport(self, size: Size) {
        self.act_on(|editor| editor.set_viewport(size));
        self.remount(true);
    }

    /// Calls `listener` with every change that is made to the design from now on.
    pub fn on_change(self, listener: impl Fn(&Change) + 'static) {
        self.inner.update_value(|inner| inner.listeners.push(Rc::new(listener)));
    }

    /// One node; `None` once it is gone.
    #[must_use]
    pub fn node(self, id: NodeId) -> ArcRwSignal<Option<Arc<NodeData>>> {
        self.updated(|inner| {
            let Inner { editor, nodes, .. } = inner;
            nodes.entry(id).or_insert_with(|| ArcRwSignal::new(node_data(editor, id))).clone()
        })
    }

    /// One link and its way; `None` once it is gone.
    #[must_use]
    pub fn link(self, id: LinkId) -> ArcRwSignal<Option<Arc<LinkData>>> {
        self.updated(|inner| {
            let Inner { editor, links, .. } = inner;
            links.entry(id).or_insert_with(|| ArcRwSignal::new(link_data(editor, id))).clone()
        })
    }

    /// A node's part in the link under way.
    #[must_use]
    pub fn link_role(self, id: NodeId) -> ArcRwSignal<LinkRole> {
        self.updated(|inner| {
            let Inner { editor, link_roles, .. } = inner;
            link_roles.entry(id).or_insert_with(|| ArcRwSignal::new(LinkRole::of(editor.preview(), id))).clone()
        })
    }

    #[must_use]
    pub fn is_selected(self, key: impl Into<RecordKey>) -> ArcRwSignal<bool> {
        let key = key.into();
        self.updated(|inner| {
            let Inner { editor, selected, .. } = inner;
            selected.entry(key).or_insert_with(|| ArcRwSignal::new(editor.selection().contains(&key))).clone()
        })
    }

    #[must_use]
    pub fn mounted(self) -> ReadSignal<Arc<Mounted>> {
        self.mounted.read_only()
    }

    /// The picture of what is in view, where that is too much to be mounted.
    #[must_use]
    pub fn overview(self) -> ReadSignal<Option<Arc<Overview>>> {
        self.overview.read_only()
    }

    #[must_use]
    pub fn selection(self) -> ReadSignal<Arc<BTreeSet<RecordKey>>> {
        self.selection.read_only()
    }

    #[must_use]
    pub fn camera(self) -> ReadSignal<Camera> {
        self.camera.read_only()
    }

    #[must_use]
    pub fn preview(self) -> ReadSignal<Arc<Preview>> {
        self.preview.read_only()
    }

    #[must_use]
    pub fn cursor(self) -> ReadSignal<Cursor> {
        self.cursor.read_only()
    }

    #[must_use]
    pub fn hover(self) -> ReadSignal<Option<RecordKey>> {
        self.hover.read_only()
    }

    /// Whether the pointer is over a record.
    #[must_use]
    pub fn is_hovered(self, key: impl Into<RecordKey>) -> ArcRwSignal<bool> {
        let key = key.into();
        self.updated(|inner| {
            let Inner { editor, hovered, .. } = inner;
            hovered.entry(key).or_insert_with(|| ArcRwSignal::new(editor.hover() == Some(key))).clone()
        })
    }

    /// The node whose name is being written on the canvas.
    #[must_use]
    pub fn renaming(self) -> RwSignal<Option<NodeId>> {
        self.renaming
    }

    /// What draws a note's text, once it is there.
    #[must_use]
    pub fn paper(self) -> RwSignal<Option<Paper>> {
        self.paper
    }

    #[must_use]
    pub fn shows_legend(self) -> RwSignal<bool> {
        self.shows_legend
    }

    /// An event that was pasted and waits for the panel that sends it.
    #[must_use]
    pub fn pasted_event(self) -> RwSignal<Option<String>> {
        self.pasted_event
    }

    /// Where the menu of what can be done with the selection is open, in pixels of the canvas element.
    #[must_use]
    pub fn context_menu(self) -> RwSignal<Option<Point>> {
        self.context_menu
    }

    #[must_use]
    pub fn design_name(self) -> ReadSignal<Arc<str>> {
        self.design_name.read_only()
    }

    /// Whether nothing is drawn.
    #[must_use]
    pub fn is_empty(self) -> ReadSignal<bool> {
        self.is_empty.read_only()
    }

    /// Whether there is something to undo, and something to redo.
    #[must_use]
    pub fn can_travel(self) -> ReadSignal<(bool, bool)> {
        self.can_travel.read_only()
    }

    /// Counts the changes of the design.
    #[must_use]
    pub fn design_revision(self) -> ReadSignal<u64> {
        self.design_revision.read_only()
    }

    /// Counts how often nodes or links came or went.
    #[must_use]
    pub fn structure_revision(self) -> ReadSignal<u64> {
        self.structure_revision.read_only()
    }

    /// Counts how often another design was opened.
    #[must_use]
    pub fn replaced(self) -> ReadSignal<u64> {
        self.replaced.read_only()
    }

    /// What screen readers shall say, and a number that tells two equal announcements apart.
    #[must_use]
    pub fn announcement(self) -> ReadSignal<(u64, String)> {
        self.announcement.read_only()
    }

    #[must_use]
    pub fn toasts(self) -> ReadSignal<Vec<Toast>> {
        self.toasts.read_only()
    }

    /// The panel that is open.
    #[must_use]
    pub fn sheet(self) -> RwSignal<Option<Sheet>> {
        self.sheet
    }

    /// Whether the space bar is held, which makes dragging pan.
    #[must_use]
    pub fn space_held(self) -> RwSignal<bool> {
        self.space_held
    }

    /// A layout that was asked for and is not under way yet.
    #[must_use]
    pub fn arrange_asked(self) -> RwSignal<Option<Direction>> {
        self.arrange_asked
    }

    /// Whether nodes and camera glide to where they go, instead of jumping.
    #[must_use]
    pub fn is_gliding(self) -> RwSignal<bool> {
        self.is_gliding
    }

    fn updated<T>(self, update: impl FnOnce(&mut Inner) -> T) -> T {
        self.inner.try_update_value(update).expect("the store lives as long as the page")
    }

    fn act_on<T>(self, act: impl FnOnce(&mut Editor) -> T) -> T {
        let (answer, updates) = self.updated(|inner| {
            let answer = act(&mut inner.editor);
            (answer, inner.editor.take_updates())
        });
        self.fan_out(&updates);
        self.refine_soon();
        answer
    }
}
