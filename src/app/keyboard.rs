//! Keys, and the system's clipboard. What a key means is the editor's business; here it is only decided whether the editor is
//! asked at all: never while somebody types, and plain keys only when the canvas, not a button, has the focus.

use super::store::{Deed, Sheet, Store};
use busbar::edit::{Key, Modifiers, Shortcut};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Element, EventTarget, HtmlElement, KeyboardEvent};

/// The canvas element's id.
pub const CANVAS_ID: &str = "canvas";

/// Listens as long as the page lives.
pub fn listen(store: Store) {
    let handles = [
        window_event_listener(ev::keydown, move |event| pressed(store, &event)),
        window_event_listener(ev::keyup, move |event| {
            if event.key() == " " {
                store.space_held().set(false);
            }
        }),
        window_event_listener(ev::blur, move |_| store.space_held().set(false)),
        window_event_listener(ev::copy, move |event| {
            if copied(store, &event) {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::cut, move |event| {
            if copied(store, &event) {
                event.prevent_default();
                store.act("delete");
            }
        }),
        window_event_listener(ev::paste, move |event| pasted(store, &event)),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

fn pressed(store: Store, event: &KeyboardEvent) {
    // Tab walks through the nodes, so the way from a selected node to its fields and back is a key of its own.
    if event.key() == "F6" && !is_in_dialog(event.target()) {
        event.prevent_default();
        if !store.has_hands() {
            store.perform(Deed::Key(Key { key: event.key(), modifiers: Modifiers::default() }));
        } else if is_canvas(event.target()) {
            focus_fields()
        } else {
            super::canvas::focus()
        }
        return;
    }
    if event.default_prevented() || event.is_composing() || is_text(event.target()) || is_in_dialog(event.target()) {
        return;
    }
    let on_canvas = is_canvas(event.target());
    let control = event.ctrl_key() || event.meta_key();
    if event.key() == " " && on_canvas && !store.with(busbar::edit::Editor::is_linking) {
        event.prevent_default();
        store.space_held().set(true);
        return;
    }
    if event.key() == "?" && !control {
        event.prevent_default();
        store.sheet().set(Some(Sheet::Keys));
        return;
    }
    // The browser's own find would only see what is in view.
    let sheet = match event.key().to_lowercase().as_str() {
        "k" if control && !event.shift_key() => Some(Sheet::Commands),
        "f" if control && !event.shift_key() => Some(Sheet::Find),
        "o" if on_canvas && !control && !store.with(busbar::edit::Editor::is_linking) => Some(Sheet::Outline),
        _ => None,
    };
    if sheet.is_some() {
        event.prevent_default();
        store.sheet().set(sheet);
        return;
    }
    // Copying and pasting come as events of their own, which carry the clipboard.
    if control && !event.alt_key() && matches!(event.key().to_lowercase().as_str(), "c" | "x" | "v") {
        return;
    }
    // A focused button keeps Tab, Enter, arrows and letters; with the control key a key is a command anywhere.
    if !on_canvas && !control {
        return;
    }
    let modifiers = Modifiers {
        shift: event.shift_key(),
        control,
        alt: event.alt_key(),
        space: store.space_held().get_untracked(),
    };
    if store.perform(Deed::Key(Key { key: event.key(), modifiers })) {
        event.prevent_default();
    }
}

/// Gives the keyboard to the first field of the inspector, where one is open.
fn focus_fields() {
    let fields = ".inspector-body :is(input, textarea, select, code-editor, button)";
    let first = document().query_selector(fields).ok().flatten();
    if let Some(element) = first.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot be focused now leaves the focus where it is.
        let _ = element.focus();
    }
}

fn copied(store: Store, event: &ClipboardEvent) -> bool {
    if is_text(event.target()) || is_in_dialog(event.target()) || has_selected_text() {
        return false;
    }
    let Some(text) = store.copy() else { return false };
    event.clipboard_data().is_some_and(|data| data.set_data("text/plain", &text).is_ok())
}

fn pasted(store: Store, event: &ClipboardEvent) {
    if is_text(event.target()) || is_in_dialog(event.target()) {
        return;
    }
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    if !text.is_empty() {
        event.prevent_default();
        store.perform(Deed::Paste(text));
    }
}

fn has_selected_text() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// Whether it takes text, so that every key belongs to it.
fn is_text(target: Option<EventTarget>) -> bool {
    closest(target, "input, textarea, select, code-editor, [contenteditable]").is_some()
}

/// Whether it is in an open dialog, behind which nothing happens.
fn is_in_dialog(target: Option<EventTarget>) -> bool {
    closest(target, "dialog[open], [role=dialog], [role=menu]").is_some()
}

/// Whether the canvas has the focus, or nothing has.
fn is_canvas(target: Option<EventTarget>) -> bool {
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    target.is_none_or(|element| element.id() == CANVAS_ID || element.tag_name() == "BODY")
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// A shortcut as it is written on keys, e.g. `Ctrl+Shift+Z`.
pub fn shortcut_words(shortcut: &Shortcut) -> String {
    let is_mac = window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac"));
    let control = if is_mac { "⌘" } else { "Ctrl" };
    let held = [(shortcut.control, control), (shortcut.alt, "Alt"), (shortcut.shift, "Shift")];
    let key = match shortcut.key {
        "ArrowRight" => "→".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        key if key.chars().count() == 1 => key.to_uppercase(),
        key => key.to_owned(),
    };
    let mut words: Vec<&str> = held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, word)| word).collect();
    words.push(&key);
    words.join("+")
}
