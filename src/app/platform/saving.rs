//! Autosave: every change reaches the browser's database within a quarter of a second, during a long gesture too.
//!
//! Writing is throttled, not debounced: the first change starts a clock, and when it rings, whatever has come together is
//! written, whether or not more is coming. When the page is hidden or left, what is there is written at once.

use super::stores::Stores;
use super::{document, random_bits, window};
use busbar::design::Change;
use busbar::diagnostic::Diagnostic;
use busbar::journal::{Entry, Journal};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

pub use super::stores::Kept;

/// From a change to its write. The page promises 400 ms until it is durable; the rest is for the write itself.
const THROTTLE_MILLIS: u32 = 150;
/// How long after a failed write the next one is tried, if nothing is changed before.
const RETRY_MILLIS: u32 = 5_000;
/// The name under which this tab remembers its session over a reload.
const SESSION: &str = "busbar-session";

/// Whether what is drawn is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is unsaved.
    Saved,
    /// Changes are on their way.
    Behind,
    /// The browser refuses; what was changed since then exists in this page only.
    Failed(Diagnostic),
}

/// What the autosave needs of the page.
pub struct Page {
    /// The text of the design as it is now.
    pub text: Box<dyn Fn() -> String>,
    /// The name of the design as it is now.
    pub name: Box<dyn Fn() -> String>,
    /// Called whenever the answer changes.
    pub say: Box<dyn Fn(Saving)>,
}

/// The autosave of this tab.
#[derive(Clone)]
pub struct Saver(Rc<Inner>);

struct Inner {
    stores: Result<Stores, Diagnostic>,
    state: RefCell<State>,
}

struct State {
    page: Option<Page>,
    session: String,
    /// The session that the design was loaded from and the last number in it, until that one is tidied away.
    made_from: Option<(String, u64)>,
    journal: Journal,
    timer: Option<Timeout>,
    retry: Option<Timeout>,
    said: Saving,
}

impl Saver {
    /// Opens the database and gives the design that this tab (or else the last one) left there.
    pub async fn open() -> (Self, Option<Result<Kept, Diagnostic>>) {
        let stores = Stores::open().await.map_err(|error| refusal(&error));
        let kept = match &stores {
            Ok(stores) => stores.load(remembered_session().as_deref()).await.unwrap_or_else(|error| {
                // What cannot be read is not overwritten: this tab's session is a new one.
                Some(Err(refusal(&error)))
            }),
            Err(_) => None,
        };
        let made_from =
            kept.as_ref().and_then(|kept| kept.as_ref().ok()).map(|kept| (kept.session.clone(), kept.number));
        let state = State {
            page: None,
            session: new_session(),
            made_from,
            journal: Journal::default(),
            timer: None,
            retry: None,
            said: stores.as_ref().err().cloned().map_or(Saving::Saved, Saving::Failed),
        };
        (Self(Rc::new(Inner { stores, state: RefCell::new(state) })), kept)
    }

    /// Whether what is drawn is kept, as it was said last.
    pub fn saving(&self) -> Saving {
        self.0.state.borrow().said.clone()
    }

    /// Begins to save what `page` shows.
    pub fn start(&self, page: Page) {
        self.0.state.borrow_mut().page = Some(page);
        let hidden = self.clone();
        EventListener::new(&document(), "visibilitychange", move |_| {
            if document().visibility_state() == web_sys::VisibilityState::Hidden {
                hidden.flush();
            }
        })
        .forget();
        let left = self.clone();
        EventListener::new(&window(), "pagehide", move |_| left.flush()).forget();
    }

    /// Takes note of a change; it is durable soon after.
    pub fn changed(&self, change: Change) {
        let mut state = self.0.state.borrow_mut();
        state.journal.add(change);
        if !state.journal.is_behind() {
            return;
        }
        drop(state);
        if self.0.stores.is_ok() {
            self.say(Saving::Behind);
            self.flush_after(THROTTLE_MILLIS);
        }
    }

    /// Another design is shown now. What stood before stays kept, in a session of its own.
    pub fn replaced(&self) {
        let mut state = self.0.state.borrow_mut();
        state.session = new_session();
        state.made_from = None;
        state.journal = Journal::default();
        drop(state);
        self.rewrite();
    }

    /// Writes now what would be written soon. To be called before another design takes this one's place, too.
    pub fn flush(&self) {
        let mut guard = self.0.state.borrow_mut();
        let state = &mut *guard;
        state.timer = None;
        let Some(page) = &state.page else { return };
        let Some(entry) = state.journal.next(|| (page.text)()) else { return };
        drop(guard);
        self.write(entry);
    }

    fn flush_after(&self, millis: u32) {
        let mut state = self.0.state.borrow_mut();
        if state.timer.is_none() {
            let saver = self.clone();
            state.timer = Some(Timeout::new(millis, move || saver.flush()));
        }
    }

    fn write(&self, entry: Entry) {
        let saver = self.clone();
        let state = self.0.state.borrow();
        let session = state.session.clone();
        let name = state.page.as_ref().map(|page| (page.name)()).unwrap_or_default();
        drop(state);
        // The part up to the first wait runs here and now, not in a later task: the page may be about to close.
        let mut writing = Box::pin(async move {
            let Ok(stores) = &saver.0.stores else { return };
            let written = stores.write(&session, &name, &entry).await;
            saver.written(&session, &entry, written).await;
        });
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        if std::future::Future::poll(writing.as_mut(), &mut context).is_pending() {
            spawn_local(writing);
        }
    }

    async fn written(&self, session: &str, entry: &Entry, written: Result<bool, idb::Error>) {
        if self.0.state.borrow().session != session {
            // It was about a design that another has replaced meanwhile; that one's snapshot is on its way.
            return;
        }
        self.0.state.borrow_mut().retry = None;
        match written {
            Ok(true) => {
                let behind = self.0.state.borrow().journal.is_behind();
                self.say(if behind { Saving::Behind } else { Saving::Saved });
            }
            Ok(false) => {
                // Another tab took this session for one that was left, so the changes stand on nothing.
                self.0.state.borrow_mut().journal.lost();
                self.rewrite();
            }
            Err(error) => {
                self.say(Saving::Failed(refusal(&error)));
                let saver = self.clone();
                let mut state = self.0.state.borrow_mut();
                state.journal.lost();
                state.retry = Some(Timeout::new(RETRY_MILLIS, move || saver.rewrite()));
                return;
            }
        }
        if matches!(entry, Entry::Snapshot { .. }) {
            remember_session(session);
            let made_from = self.0.state.borrow_mut().made_from.take();
            if let Ok(stores) = &self.0.stores {
                let made_from = made_from.as_ref().map(|(session, number)| (session.as_str(), *number));
                // Tidying is a courtesy: where it fails, more is kept than need be.
                let _ = stores.tidy(session, made_from).await;
            }
        }
    }

    /// Writes a snapshot, whether or not anything has changed.
    fn rewrite(&self) {
        let mut guard = self.0.state.borrow_mut();
        let state = &mut *guard;
        let Some(page) = &state.page else { return };
        let entry = state.journal.whole(|| (page.text)());
        drop(guard);
        self.write(entry);
    }

    fn say(&self, saving: Saving) {
        let mut state = self.0.state.borrow_mut();
        // Until a write has succeeded again, the warning stays.
        let hides_failure = matches!((&state.said, &saving), (Saving::Failed(_), Saving::Behind));
        if state.said == saving || hides_failure {
            return;
        }
        state.said = saving.clone();
        if let Some(page) = &state.page {
            (page.say)(saving);
        }
    }
}

fn new_session() -> String {
    format!("{:016x}", random_bits())
}

fn remembered_session() -> Option<String> {
    window().session_storage().ok()??.get_item(SESSION).ok()?
}

fn remember_session(session: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        // Where even this is full, a reload opens what was written last, which is the same unless there are two tabs.
        let _ = storage.set_item(SESSION, session);
    }
}

/// What the browser's refusal means to a person.
fn refusal(error: &idb::Error) -> Diagnostic {
    let text = error.to_string();
    if text.contains("Quota") {
        Diagnostic::error("save-storage-full").with("reason", text)
    } else {
        Diagnostic::error("save-refused").with("reason", text)
    }
}
