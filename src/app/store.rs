//! The bridge between the editor, which knows no browser, and the page: one signal per thing that the page draws, written
//! only when the editor says that this very thing has changed.
//!
//! Nothing here derives a value per node from a signal about the whole design: with thousands of nodes that would wake every
//! one of them at every change.

use super::toast::{Toast, ToastId};
use busbar::design::{Change, Design, LinkId, NodeId, Record, RecordKey};
use busbar::diagnostic::{Diagnostic, Severity};
use busbar::edit::{Camera, Command, Cursor, Editor, Input, Key, Preview, Touched, Updates};
use busbar::geom::{Rect, Size};
use busbar::kinds::{LinkSpec, Spec};
use busbar::layout::Route;
use busbar::text;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

/// A node as the page draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeData {
    pub record: Record,
    /// The area it covers, canvas units.
    pub rect: Rect,
}

impl NodeData {
    /// What its kind is; `None` for a kind this version does not know.
    #[must_use]
    pub fn spec(&self) -> Option<&'static Spec> {
        self.record.node_kind().map(|kind| kind.spec())
    }
}

/// A link as the page draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkData {
    pub record: Record,
    pub route: Route,
}

impl LinkData {
    /// What its kind is; `None` for a kind this version does not know.
    #[must_use]
    pub fn spec(&self) -> Option<&'static LinkSpec> {
        self.record.link_kind().map(|kind| kind.spec())
    }
}

/// What the last run says about a node or link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    None,
    /// A rule took the event.
    Matched,
    /// A rule let the event pass by.
    Refused,
    /// The event got here, or travelled along here.
    Reached,
    /// Delivery or handling failed here.
    Failed,
}

impl Mark {
    /// The value of the `data-mark` attribute; empty for no mark.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Mark::None => "",
            Mark::Matched => "matched",
            Mark::Refused => "refused",
            Mark::Reached => "reached",
            Mark::Failed => "failed",
        }
    }
}

/// A panel or dialog that the bar at the top opens; at most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Writes or picks an event and sends it.
    Send,
    /// Shows what the design becomes.
    Export,
    /// Designs to start from.
    Gallery,
    /// What the keys do.
    Keys,
}

/// What is mounted: what the view shows and a margin around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mounted {
    /// Frames, outer ones first.
    pub frames: Vec<NodeId>,
    /// All other nodes, the lowest first.
    pub nodes: Vec<NodeId>,
    pub links: Vec<LinkId>,
}

type Listener = Rc<dyn Fn(&Change)>;

struct Inner {
    editor: Editor,
    nodes: BTreeMap<NodeId, ArcRwSignal<Option<Arc<NodeData>>>>,
    links: BTreeMap<LinkId, ArcRwSignal<Option<Arc<LinkData>>>>,
    selected: BTreeMap<RecordKey, ArcRwSignal<bool>>,
    hovered: BTreeMap<RecordKey, ArcRwSignal<bool>>,
    marks: BTreeMap<RecordKey, ArcRwSignal<Mark>>,
    marked: BTreeMap<RecordKey, Mark>,
    selection_before: BTreeSet<RecordKey>,
    /// The area that [`Mounted`] was made for.
    mounted_area: Option<Rect>,
    listeners: Vec<Listener>,
    next_toast: u64,
}

/// The handle that every part of the page holds; see [`use_store`].
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner, LocalStorage>,
    mounted: RwSignal<Arc<Mounted>>,
    selection: RwSignal<Arc<BTreeSet<RecordKey>>>,
    camera: RwSignal<Camera>,
    preview: RwSignal<Arc<Preview>>,
    cursor: RwSignal<Cursor>,
    hover: RwSignal<Option<RecordKey>>,
    renaming: RwSignal<Option<NodeId>>,
    design_name: RwSignal<Arc<str>>,
    is_empty: RwSignal<bool>,
    design_revision: RwSignal<u64>,
    structure_revision: RwSignal<u64>,
    replaced: RwSignal<u64>,
    announcement: RwSignal<(u64, String)>,
    toasts: RwSignal<Vec<Toast>>,
    sheet: RwSignal<Option<Sheet>>,
    space_held: RwSignal<bool>,
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
            selection: RwSignal::default(),
            camera: RwSignal::new(editor.camera()),
            preview: RwSignal::new(Arc::new(editor.preview().clone())),
            cursor: RwSignal::default(),
            hover: RwSignal::default(),
            renaming: RwSignal::default(),
            design_name: RwSignal::new(editor.design().name().into()),
            is_empty: RwSignal::new(is_empty),
            design_revision: RwSignal::default(),
            structure_revision: RwSignal::default(),
            replaced: RwSignal::default(),
            announcement: RwSignal::default(),
            toasts: RwSignal::default(),
            sheet: RwSignal::default(),
            space_held: RwSignal::default(),
            inner: StoredValue::new_local(Inner {
                editor,
                nodes: BTreeMap::new(),
                links: BTreeMap::new(),
                selected: BTreeMap::new(),
                hovered: BTreeMap::new(),
                marks: BTreeMap::new(),
                marked: BTreeMap::new(),
                selection_before: BTreeSet::new(),
                mounted_area: None,
                listeners: Vec::new(),
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
        self.attempt(|editor| editor.run(&command))
    }

    fn attempt(self, act: impl FnOnce(&mut Editor) -> Result<(), Diagnostic>) -> bool {
        match self.act_on(act) {
            Ok(()) => true,
            Err(refusal) => {
                self.say(&refusal);
                false
            }
        }
    }

    pub fn input(self, input: Input) {
        self.act_on(|editor| editor.input(input));
    }

    /// Whether the key meant something to the editor.
    pub fn key(self, key: &Key) -> bool {
        self.act_on(|editor| editor.key(key))
    }

    /// Does an action of [`busbar::edit::ACTIONS`] by its id; one that is disabled says why.
    pub fn act(self, action_id: &str) -> bool {
        self.act_on(|editor| editor.act(action_id))
    }

    /// Does what no command or action stands for, e.g. `reveal` or `settle`.
    pub fn edit<T>(self, act: impl FnOnce(&mut Editor) -> T) -> T {
        self.act_on(act)
    }

    /// Puts another design in place of this one; undo brings this one back.
    pub fn open(self, design: Design) {
        self.clear_marks();
        self.act_on(|editor| editor.open(design));
        self.replaced.update(|count| *count += 1);
    }

    #[must_use]
    pub fn copy(self) -> Option<String> {
        self.with(Editor::copy)
    }

    pub fn paste(self, text: &str) -> bool {
        self.attempt(|editor| editor.paste(text))
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

    #[must_use]
    pub fn is_selected(self, key: impl Into<RecordKey>) -> ArcRwSignal<bool> {
        let key = key.into();
        self.updated(|inner| {
            let Inner { editor, selected, .. } = inner;
            selected.entry(key).or_insert_with(|| ArcRwSignal::new(editor.selection().contains(&key))).clone()
        })
    }

    /// What the last run says about a node or link.
    #[must_use]
    pub fn mark(self, key: impl Into<RecordKey>) -> ArcRwSignal<Mark> {
        let key = key.into();
        self.updated(|inner| {
            let Inner { marks, marked, .. } = inner;
            let now = marked.get(&key).copied().unwrap_or_default();
            marks.entry(key).or_insert_with(|| ArcRwSignal::new(now)).clone()
        })
    }

    /// Puts these marks in place of all that were there.
    pub fn set_marks(self, marks: BTreeMap<RecordKey, Mark>) {
        let writes = self.updated(|inner| {
            let before = std::mem::replace(&mut inner.marked, marks);
            let keys: BTreeSet<RecordKey> = before.keys().chain(inner.marked.keys()).copied().collect();
            keys.into_iter()
                .filter(|key| before.get(key) != inner.marked.get(key))
                .filter_map(|key| {
                    Some((inner.marks.get(&key)?.clone(), inner.marked.get(&key).copied().unwrap_or_default()))
                })
                .collect::<Vec<_>>()
        });
        for (signal, mark) in writes {
            signal.set(mark);
        }
    }

    pub fn clear_marks(self) {
        self.set_marks(BTreeMap::new());
    }

    #[must_use]
    pub fn mounted(self) -> ReadSignal<Arc<Mounted>> {
        self.mounted.read_only()
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

    #[must_use]
    pub fn design_name(self) -> ReadSignal<Arc<str>> {
        self.design_name.read_only()
    }

    /// Whether nothing is drawn.
    #[must_use]
    pub fn is_empty(self) -> ReadSignal<bool> {
        self.is_empty.read_only()
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

    /// Has screen readers say something.
    pub fn announce(self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        self.announcement.update(|(count, now)| {
            *count += 1;
            *now = sentence;
        });
    }

    /// Shows a message for a while, and announces it.
    pub fn toast(self, sentence: impl Into<String>, severity: Severity) {
        let sentence = sentence.into();
        self.announce(sentence.clone());
        let id = self.updated(|inner| {
            inner.next_toast += 1;
            ToastId(inner.next_toast)
        });
        self.toasts.update(|toasts| {
            // The same words twice are one message that is still true.
            toasts.retain(|toast| toast.sentence != sentence);
            toasts.push(Toast { id, sentence, severity });
            let surplus = toasts.len().saturating_sub(super::toast::MOST_AT_ONCE);
            toasts.drain(..surplus);
        });
    }

    pub fn dismiss(self, id: ToastId) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
    }

    /// Announces a diagnostic; an error or a warning is shown too.
    pub fn say(self, diagnostic: &Diagnostic) {
        let sentence = text::sentence(diagnostic);
        match diagnostic.severity {
            Severity::Error | Severity::Warning => self.toast(sentence, diagnostic.severity),
            Severity::Hint => self.announce(sentence),
        }
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
        answer
    }

    fn fan_out(self, updates: &Updates) {
        let (nodes, links) = self.updated(|inner| {
            let Inner { editor, nodes, links, .. } = inner;
            let changed = |id: &NodeId| Some((nodes.get(id)?.clone(), node_data(editor, *id)));
            let node_writes: Vec<_> = updates.nodes.iter().filter_map(changed).collect();
            let changed = |id: &LinkId| Some((links.get(id)?.clone(), link_data(editor, *id)));
            let link_writes: Vec<_> = updates.links.iter().filter_map(changed).collect();
            nodes.retain(|id, _| editor.design().contains(*id));
            links.retain(|id, _| editor.design().contains(*id));
            (node_writes, link_writes)
        });
        for (signal, data) in nodes {
            signal.set(data);
        }
        for (signal, data) in links {
            signal.set(data);
        }
        if updates.selection {
            self.fan_out_selection();
        }
        if updates.camera {
            self.camera.set(self.with(Editor::camera));
        }
        if updates.preview {
            self.preview.set(Arc::new(self.with(|editor| editor.preview().clone())));
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
        let moved = updates.structure || !updates.nodes.is_empty() || !updates.links.is_empty();
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
        if updates.rename.is_some() {
            self.renaming.set(updates.rename);
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

    /// Finds what to mount: again when the view leaves the area that it was found for, or when `moved` says that something
    /// may have come into it.
    fn remount(self, moved: bool) {
        let mounted = self.updated(|inner| {
            let view = inner.editor.view();
            let margin = MARGIN * view.width.max(view.height);
            let fits = inner.mounted_area.is_some_and(|area| {
                // After zooming in far the area holds much more than the view needs.
                area.encloses(view) && area.width <= view.width + 6.0 * margin
            });
            let area = inner.mounted_area.filter(|_| fits).unwrap_or_else(|| view.grown(margin));
            if fits && !moved {
                return None;
            }
            inner.mounted_area = Some(area);
            Some(mounted_within(&inner.editor, area))
        });
        if let Some(mounted) = mounted {
            set_if_changed(self.mounted, Arc::new(mounted));
        }
    }
}

/// How much more than the view is mounted on every side, as a part of the view's longer side.
const MARGIN: f64 = 0.3;

fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

fn node_data(editor: &Editor, id: NodeId) -> Option<Arc<NodeData>> {
    let record = editor.design().record(id)?;
    Some(Arc::new(NodeData { rect: record.rect(), record: record.clone() }))
}

fn link_data(editor: &Editor, id: LinkId) -> Option<Arc<LinkData>> {
    let record = editor.design().record(id)?.clone();
    Some(Arc::new(LinkData { record, route: editor.route(id)?.clone() }))
}

fn mounted_within(editor: &Editor, area: Rect) -> Mounted {
    let design = editor.design();
    let Touched { nodes, links } = editor.within(area);
    let mut frames = Vec::new();
    let mut others = Vec::new();
    for id in nodes {
        let Some(record) = design.record(id) else { continue };
        if record.node_kind().is_some_and(|kind| kind.spec().is_container()) {
            frames.push((depth(design, id), record.order(), id));
        } else {
            others.push((record.order(), id));
        }
    }
    frames.sort_unstable();
    others.sort_unstable();
    Mounted {
        frames: frames.into_iter().map(|(_, _, id)| id).collect(),
        nodes: others.into_iter().map(|(_, id)| id).collect(),
        links: links.into_iter().collect(),
    }
}

/// How many frames are around a node.
fn depth(design: &Design, id: NodeId) -> usize {
    std::iter::successors(design.record(id).and_then(Record::parent), |parent| {
        design.record(*parent).and_then(Record::parent)
    })
    // A cycle of frames, which repair removes, ends here too.
    .take(64)
    .count()
}
