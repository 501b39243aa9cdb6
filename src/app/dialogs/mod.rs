//! What opens over everything else, until it is closed.

mod export;
mod gallery;
mod keys;

use super::icon::Icon;
use super::store::{Sheet, use_store};
use busbar::text::label;
use export::Export;
use gallery::Gallery;
use keys::Keys;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// The dialog that is open, if one is.
#[component]
pub fn Dialogs() -> impl IntoView {
    let store = use_store();
    move || match store.sheet().get() {
        Some(Sheet::Export) => view! { <Export /> }.into_any(),
        Some(Sheet::Gallery) => view! { <Gallery /> }.into_any(),
        Some(Sheet::Keys) => view! { <Keys /> }.into_any(),
        Some(Sheet::Send | Sheet::Compare) | None => ().into_any(),
    }
}

/// A dialog with its title; it closes by its button, by Escape, and by a click beside it.
#[component]
fn Dialog(title: String, class: &'static str, children: Children) -> impl IntoView {
    let store = use_store();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            // It was just drawn and is not open, so it can be opened.
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        store.sheet().set(None);
        super::canvas::focus();
    };
    let name = title.clone();
    view! {
        <dialog
            class=format!("dialog {class}")
            aria-label=name
            node_ref=dialog
            on:close=move |_| close()
            on:click=move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
                let own = dialog.get_untracked();
                // What lies beside the dialog's box counts as the dialog itself.
                if own.is_some_and(|own| target.is_some_and(|target| target == **own)) {
                    close();
                }
            }
        >
            <div class="dialog-box">
                <header class="dialog-head">
                    <h2>{title}</h2>
                    <button
                        type="button"
                        class="button icon-button"
                        aria-label=label("app-panel-close")
                        title=label("app-panel-close")
                        on:click=move |_| close()
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                {children()}
            </div>
        </dialog>
    }
}
