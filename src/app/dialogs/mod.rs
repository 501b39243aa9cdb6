//! What opens over everything else, until it is closed.

mod commands;
mod export;
mod find;
mod gallery;
mod keys;

use super::close::CloseButton;
use super::store::{Sheet, Store, use_store};
use busbar::edit::Shortcut;
use commands::Commands;
use export::Export;
use find::Find;
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
        Some(Sheet::Commands) => view! { <Commands /> }.into_any(),
        Some(Sheet::Find) => view! { <Find /> }.into_any(),
        Some(Sheet::Send | Sheet::Outline | Sheet::Compare) | None => ().into_any(),
    }
}

/// Closes what is open and gives the canvas the keyboard.
fn close(store: Store) {
    store.sheet().set(None);
    super::canvas::focus();
}

/// A key with the control key, as it is written on keys.
fn control_words(key: &'static str) -> String {
    super::keyboard::shortcut_words(&Shortcut { key, shift: false, control: true, alt: false })
}

/// A dialog without a title, at the top: it closes by Escape and by a click beside it.
#[component]
fn Modal(name: String, children: Children) -> impl IntoView {
    let store = use_store();
    let dialog = NodeRef::<html::Dialog>::new();
    open_at_once(dialog);
    view! {
        <dialog
            class="dialog picker-dialog"
            aria-label=name
            node_ref=dialog
            on:close=move |_| close_if_shown(dialog, store)
            on:click=move |event| {
                if is_beside(dialog, &event) {
                    close(store);
                }
            }
        >
            <div class="dialog-box">{children()}</div>
        </dialog>
    }
}

fn open_at_once(dialog: NodeRef<html::Dialog>) {
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            // It was just drawn and is not open, so it can be opened.
            let _ = dialog.show_modal();
        }
    });
}

/// The browser says late that a dialog was closed. By then it may be gone, or open again: the element that shows one dialog
/// shows the next.
fn close_if_shown(dialog: NodeRef<html::Dialog>, store: Store) {
    if dialog.get_untracked().is_some_and(|dialog| dialog.is_connected() && !dialog.open()) {
        close(store);
    }
}

/// Whether a click went beside the dialog's box: what lies there counts as the dialog itself.
fn is_beside(dialog: NodeRef<html::Dialog>, event: &web_sys::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    dialog.get_untracked().is_some_and(|own| target.is_some_and(|target| target == **own))
}

/// A dialog with its title; it closes by its button, by Escape, and by a click beside it.
#[component]
fn Dialog(title: String, class: &'static str, children: Children) -> impl IntoView {
    let store = use_store();
    let dialog = NodeRef::<html::Dialog>::new();
    open_at_once(dialog);
    let name = title.clone();
    view! {
        <dialog
            class=format!("dialog {class}")
            aria-label=name
            node_ref=dialog
            on:close=move |_| close_if_shown(dialog, store)
            on:click=move |event| {
                if is_beside(dialog, &event) {
                    close(store);
                }
            }
        >
            <div class="dialog-box">
                <header class="dialog-head">
                    <h2>{title}</h2>
                    <CloseButton on_click=move || close(store) />
                </header>
                {children()}
            </div>
        </dialog>
    }
}
