//! What a person does to the design. The code that carries it out comes with the chunk of `later`; what is done before that
//! is there waits, and is carried out in its order.

use super::Store;
use busbar::design::Design;
use busbar::diagnostic::Diagnostic;
use busbar::edit::{Command, Editor, Input, Key, Modifiers};
use busbar::geom::Point;
use leptos::prelude::*;
use std::time::Duration;

/// Something that is done to the editor.
pub enum Deed {
    Input(Input),
    Key(Key),
    /// One of [`busbar::edit::ACTIONS`] by its id; one that is disabled says why.
    Act(&'static str),
    Run(Command),
    StartPlacing(&'static str),
    PlaceInView(&'static str),
    /// Adds a node of the kind that was chosen for the link that was dropped.
    AddChosen(&'static str),
    /// Moves the view along a drag near its edge; means something while it does.
    ScrollAtEdge {
        at: Point,
        modifiers: Modifiers,
    },
    Paste(String),
    Open(Design),
}

impl Deed {
    /// Whether text may be written into a field after this.
    fn may_open_field(&self) -> bool {
        match self {
            Deed::Input(Input::Double { .. }) => true,
            Deed::Key(key) => matches!(key.key.as_str(), "Enter" | "F2" | "F6"),
            _ => false,
        }
    }
}

/// The code that carries deeds out.
#[derive(Clone, Copy)]
pub struct Hands {
    /// Whether the deed meant anything; a refusal where it cannot be done.
    pub perform: fn(&mut Editor, Deed) -> Result<bool, Diagnostic>,
    /// The selection as text for the clipboard.
    pub copy: fn(&Editor) -> Option<String>,
    /// Lets some links run around what stands in their way.
    pub refine: fn(&mut Editor),
}

/// The hands there are.
pub static HANDS: Hands = Hands { perform, copy: Editor::copy, refine };

/// How long links are refined before the page may do something else.
const SLICE_MILLIS: f64 = 8.0;
/// Between two slices, and after whatever a person did.
const PAUSE: Duration = Duration::from_millis(20);

fn refine(editor: &mut Editor) {
    let end = js_sys::Date::now() + SLICE_MILLIS;
    editor.refine(|| js_sys::Date::now() < end);
}

fn perform(editor: &mut Editor, deed: Deed) -> Result<bool, Diagnostic> {
    match deed {
        Deed::Input(input) => editor.input(input),
        Deed::Key(key) => return Ok(editor.key(&key)),
        Deed::Act(id) => return Ok(editor.act(id)),
        Deed::Run(command) => editor.run(&command)?,
        Deed::StartPlacing(kind) => editor.start_placing(kind),
        Deed::PlaceInView(kind) => editor.place_in_view(kind),
        Deed::AddChosen(kind) => editor.add_chosen(kind),
        Deed::ScrollAtEdge { at, modifiers } => return Ok(editor.scroll_at_edge(at, modifiers)),
        Deed::Paste(text) => editor.paste(&text)?,
        Deed::Open(design) => editor.open(design),
    }
    Ok(true)
}

impl Store {
    /// Carries a deed out, now or as soon as there are hands, and says whether it meant anything; a refusal is said aloud and
    /// shown.
    pub fn perform(self, deed: Deed) -> bool {
        let Some(hands) = self.inner.with_value(|inner| inner.hands) else {
            self.updated(|inner| {
                // What is typed into a field that is not there yet must not be taken for commands.
                let is_typing = inner.waiting.iter().any(Deed::may_open_field) && matches!(deed, Deed::Key(_));
                if !is_typing {
                    inner.waiting.push(deed);
                }
            });
            return true;
        };
        match self.act_on(|editor| (hands.perform)(editor, deed)) {
            Ok(meant_something) => meant_something,
            Err(refusal) => {
                self.say(&refusal);
                false
            }
        }
    }

    /// Has links refined as soon as the person pauses, if there are any to be refined.
    pub(super) fn refine_soon(self) {
        let Some(hands) = self.inner.with_value(|inner| inner.hands) else { return };
        if let Some(timer) = self.updated(|inner| inner.refining.take()) {
            timer.clear();
        }
        if self.with(Editor::wants_refining) {
            let timer = set_timeout_with_handle(move || self.act_on(hands.refine), PAUSE).ok();
            self.updated(|inner| inner.refining = timer);
        }
    }

    /// Whether deeds are carried out at once.
    #[must_use]
    pub fn has_hands(self) -> bool {
        self.inner.with_value(|inner| inner.hands.is_some())
    }

    /// Gives the store its hands, which begin with what has waited for them.
    pub fn take_hands(self, hands: Hands) {
        let waiting = self.updated(|inner| {
            inner.hands = Some(hands);
            std::mem::take(&mut inner.waiting)
        });
        for deed in waiting {
            self.perform(deed);
        }
        self.refine_soon();
    }

    /// The selection as text for the clipboard; `None` where nothing is selected.
    #[must_use]
    pub fn copy(self) -> Option<String> {
        let hands = self.inner.with_value(|inner| inner.hands)?;
        self.with(hands.copy)
    }

    /// Puts another design in place of this one; undo brings this one back.
    pub fn open(self, design: Design) {
        self.clear_marks();
        self.perform(Deed::Open(design));
        self.note_replaced();
    }
}
