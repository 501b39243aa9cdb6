//! Keeps what is drawn: the autosave follows the store, and what it cannot keep is said in a banner that stays.

use super::icon::Icon;
use super::platform::saving::{Kept, Page, Saver, Saving};
use super::store::{Store, use_store};
use super::{menu, start};
use busbar::design::{Design, write};
use busbar::diagnostic::Diagnostic;
use busbar::text::{label, sentence};
use leptos::prelude::*;

/// What the page begins with, and what has to be said about it.
pub fn first_design(kept: Option<Result<Kept, Diagnostic>>) -> (Design, Vec<Diagnostic>) {
    match kept {
        Some(Ok(kept)) => (kept.design, kept.found),
        Some(Err(reason)) => (start::design(), vec![Diagnostic::error("save-unreadable"), reason]),
        None => (start::design(), Vec::new()),
    }
}

/// The autosave, as the page's parts share it.
#[derive(Clone, Copy)]
pub struct Autosave {
    saver: StoredValue<Saver, LocalStorage>,
    saving: RwSignal<Saving>,
}

impl Autosave {
    pub fn new(saver: Saver) -> Self {
        Self { saving: RwSignal::new(saver.saving()), saver: StoredValue::new_local(saver) }
    }

    /// Whether the browser refuses to keep what is drawn.
    pub fn has_failed(self) -> bool {
        self.saving.with(|saving| matches!(saving, Saving::Failed(_)))
    }

    /// Saves every change of the store's design from now on.
    pub fn follow(self, store: Store) {
        let saving = self.saving;
        let saver = self.saver.get_value();
        saver.start(Page {
            text: Box::new(move || store.with(|editor| write(editor.design()))),
            name: Box::new(move || store.with(|editor| editor.design().name().to_owned())),
            say: Box::new(move |now| saving.set(now)),
        });
        let changed = saver.clone();
        store.on_change(move |change| changed.changed(change.clone()));
        Effect::new(move |before: Option<u64>| {
            let now = store.replaced().get();
            if before.is_some_and(|before| before != now) {
                saver.replaced();
            }
            now
        });
    }
}

/// Says that nothing is being saved, and how to keep the design all the same; stays until something is saved again.
#[component]
pub fn SavingBanner() -> impl IntoView {
    let store = use_store();
    let Autosave { saving, .. } = use_context().expect("the app provides it before it mounts anything");
    let failure = Memo::new(move |_| match saving.get() {
        Saving::Failed(reason) => Some(sentence(&reason)),
        Saving::Saved | Saving::Behind => None,
    });
    view! {
        <div class="banner-place" role="alert">
            {move || {
                failure
                    .get()
                    .map(|reason| {
                        view! {
                            <div class="banner">
                                {Icon::Warning.view()}
                                <p>
                                    <strong>{label("app-panel-unsaved")}</strong>
                                    " "
                                    {reason}
                                </p>
                                <button type="button" class="button outlined" on:click=move |_| menu::download(store)>
                                    {Icon::Download.view()}
                                    {label("app-panel-unsaved-download")}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
