//! Writing a node's name where it stands.

use super::super::store::use_store;
use super::node::outline_name;
use busbar::design::NodeId;
use busbar::edit::{Command, Editor};
use busbar::kinds::Outline;
use busbar::text::label;
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget};

/// The class of the input; the surface leaves events that go to it alone.
const CLASS: &str = "rename";

/// Whether an event goes to the input of a name.
pub fn is_input(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.class_list().contains(CLASS))
}

/// The input, while a name is being written.
#[component]
pub fn Rename() -> impl IntoView {
    let store = use_store();
    move || store.renaming().get().map(|id| view! { <NameInput id /> })
}

#[component]
fn NameInput(id: NodeId) -> impl IntoView {
    let store = use_store();
    let input = NodeRef::<Input>::new();
    let node = store.node(id).get_untracked();
    let name = node.as_ref().map(|node| node.record.name().to_owned()).unwrap_or_default();
    let outline = node.as_ref().map_or(Outline::Card, |node| node.record.outline());
    let rect = node.map(|node| node.rect).unwrap_or_default();
    // Over the name: beside the glyph of a card, below that of a bar, in the title of a frame.
    let (left, top, width) = match outline {
        Outline::Card => (rect.x + 54.0, rect.y + 12.0, rect.width - 60.0),
        Outline::Bar => (rect.center().x - 80.0, rect.y + 56.0, 160.0),
        Outline::Frame => (rect.x + 26.0, rect.y + 2.0, (rect.width - 32.0).min(240.0)),
        Outline::Spot => (rect.center().x - 80.0, rect.bottom() + 4.0, 160.0),
        Outline::Paper => (rect.x + 8.0, rect.y + 6.0, rect.width - 16.0),
    };
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            input.set_value(&name);
            // An input that cannot be focused is still there to be clicked.
            let _ = input.focus();
            input.select();
        }
    });
    let is_done = StoredValue::new(false);
    let finish = move |keeps: bool| {
        // Taking the input away takes its focus away, which would finish it once more.
        if is_done.try_get_value().unwrap_or(true) {
            return;
        }
        is_done.set_value(true);
        let text = input.get_untracked().map(|input| input.value().trim().to_owned()).unwrap_or_default();
        store.renaming().set(None);
        if keeps && !text.is_empty() {
            store.edit(Editor::settle);
            store.run(Command::Write { key: id.into(), path: "name".to_owned(), text });
            store.edit(Editor::settle);
        }
    };
    view! {
        <input
            node_ref=input
            class=CLASS
            data-outline=outline_name(outline)
            type="text"
            dir="auto"
            maxlength="256"
            spellcheck="false"
            autocomplete="off"
            aria-label=label("app-canvas-rename")
            style:transform=format!("translate({left}px, {top}px)")
            style:width=format!("{width}px")
            on:blur=move |_| finish(true)
            on:keydown=move |event| {
                event.stop_propagation();
                if event.is_composing() {
                    return;
                }
                let keeps = event.key() != "Escape";
                if matches!(event.key().as_str(), "Enter" | "Tab" | "Escape") {
                    event.prevent_default();
                    finish(keeps);
                    super::focus();
                }
            }
        />
    }
}
