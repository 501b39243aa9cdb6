//! Has the worker lay the design out when that is asked for, shows how far it is, and lets the nodes glide to their places.

use super::store::{Store, use_store};
use super::worker::{Answered, use_engines};
use busbar::design::RecordKey;
use busbar::diagnostic::Diagnostic;
use busbar::geom::Rect;
use busbar::text::label;
use leptos::prelude::*;
use std::time::Duration;

/// A little longer than `--glide` in style/tokens.css.
const GLIDE: Duration = Duration::from_millis(360);
/// A layout that is there sooner shows no progress.
const UNSEEN: Duration = Duration::from_millis(250);

/// The progress of a layout under way.
#[component]
pub fn Arranging() -> impl IntoView {
    let store = use_store();
    let engines = use_engines();
    // How far it is, of 1; `None` when nothing is under way.
    let done = RwSignal::new(None::<f64>);
    let is_slow = RwSignal::new(false);
    Effect::new(move |_| {
        let Some(direction) = store.arrange_asked().get() else { return };
        store.arrange_asked().set(None);
        done.set(Some(0.0));
        is_slow.set(false);
        set_timeout(move || is_slow.set(true), UNSEEN);
        let progress = move |part| done.set(Some(part));
        engines.arrange(direction, progress, move |places| {
            done.set(None);
            glide(store, places);
        });
    });
    let cancel = move |_| {
        engines.stop_arranging();
        done.set(None);
        super::canvas::focus();
    };
    view! {
        <Show when=move || done.get().is_some() && is_slow.get()>
            <div class="arranging">
                <span>{label("app-canvas-arranging")}</span>
                <progress max="1" value=move || done.get().unwrap_or(0.0) aria-label=label("app-canvas-arranging")></progress>
                <button type="button" class="button outlined" on:click=cancel>
                    {label("app-canvas-arranging-cancel")}
                </button>
            </div>
        </Show>
    }
}

fn glide(store: Store, places: Answered<Vec<(RecordKey, Rect)>>) {
    match places {
        Ok(places) => {
            store.is_gliding().set(true);
            let places = places.into_iter().filter_map(|(key, rect)| Some((key.node()?, rect))).collect();
            store.edit(|editor| editor.laid_out(places));
            set_timeout(move || store.is_gliding().set(false), GLIDE);
        }
        Err(reason) => store.say(&Diagnostic::error("arrange-failed").with("reason", reason)),
    }
}
