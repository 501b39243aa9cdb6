//! The menu of what can be done with what is selected, where a pointer or a long press asked for it.

use super::super::keyboard::shortcut_words;
use super::super::store::use_store;
use busbar::edit::{ACTIONS, Editor};
use busbar::text::label;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

/// What the menu offers, in groups, as far as it can be done.
static OFFERED: [&[&str]; 5] = [
    &["rename", "link", "quick-add", "collapse"],
    &["duplicate", "select-all", "select-upstream", "select-downstream", "select-kind"],
    &["align-left", "align-top", "distribute-across", "distribute-down"],
    &["fit-selection", "fit", "undo", "redo"],
    &["delete", "heal"],
];
/// These make sense only while nothing is selected.
static OF_CANVAS: [&str; 4] = ["select-all", "fit", "undo", "redo"];
/// The menu's width, as style/canvas.css says, and about the height of a line.
const WIDTH: f64 = 264.0;
const LINE: f64 = 34.0;

#[component]
pub fn ContextMenu() -> impl IntoView {
    let store = use_store();
    move || store.context_menu().get().map(|_| view! { <Lines /> })
}

fn offered(editor: &Editor) -> Vec<Vec<&'static busbar::edit::Action>> {
    let is_canvas = editor.selection().is_empty();
    let can = |id: &&'static str| {
        let found = ACTIONS.iter().find(|action| action.id == *id)?;
        let fits = *id == "quick-add" || is_canvas == OF_CANVAS.contains(id);
        (fits && (found.disabled)(editor).is_none()).then_some(found)
    };
    OFFERED
        .iter()
        .map(|group| group.iter().filter_map(can).collect::<Vec<_>>())
        .filter(|group| !group.is_empty())
        .collect()
}

#[component]
fn Lines() -> impl IntoView {
    let store = use_store();
    let list = NodeRef::<Div>::new();
    let groups = store.with(offered);
    let lines: usize = groups.iter().map(Vec::len).sum();
    let at = store.context_menu().get_untracked().unwrap_or_default();
    // What was just selected opens the inspector, which takes room from the surface.
    let place = move || {
        store.camera().track();
        let (view, zoom) = store.with(|editor| (editor.view(), editor.camera().zoom));
        let within = |at: f64, length: f64, room: f64| at.min(room - length - 8.0).max(8.0);
        let x = within(at.x, WIDTH, view.width * zoom);
        let y = within(at.y, lines as f64 * LINE + 32.0, view.height * zoom);
        format!("translate({x}px, {y}px)")
    };
    let close = move || {
        store.context_menu().set(None);
        super::focus();
    };
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            focus_line(&list, 0);
        }
    });
    let pressed = move |event: KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        let items = lines_of(&list);
        let focused = document().active_element();
        let at = items.iter().position(|item| focused.as_ref() == Some(item.as_ref())).unwrap_or_default();
        let last = items.len().saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => focus_line(&list, if at == last { 0 } else { at + 1 }),
            "ArrowUp" => focus_line(&list, at.checked_sub(1).unwrap_or(last)),
            "Home" => focus_line(&list, 0),
            "End" => focus_line(&list, last),
            "Escape" | "Tab" => close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let groups = groups
        .into_iter()
        .map(|group| {
            let lines = group
                .into_iter()
                .map(|action| {
                    view! {
                        <button
                            type="button"
                            class="menu-item"
                            role="menuitem"
                            tabindex="-1"
                            on:click=move |_| {
                                close();
                                store.act(action.id);
                            }
                        >
                            <span>{label(&format!("action-{}", action.id))}</span>
                            <kbd>{action.shortcuts.first().map(shortcut_words)}</kbd>
                        </button>
                    }
                })
                .collect_view();
            view! { <div class="menu-group" role="group">{lines}</div> }
        })
        .collect_view();
    view! {
        <div
            class="menu-scrim"
            on:pointerdown=move |event| {
                event.stop_propagation();
                close();
            }
            on:contextmenu=move |event| event.prevent_default()
        ></div>
        <div
            class="menu context-menu"
            role="menu"
            aria-label=label("app-canvas-menu")
            node_ref=list
            style:transform=place
            on:keydown=pressed
            on:pointerdown=move |event| event.stop_propagation()
            on:pointerup=move |event| event.stop_propagation()
            on:contextmenu=move |event| event.prevent_default()
        >
            {groups}
        </div>
    }
}

fn lines_of(list: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = list.query_selector_all("[role=menuitem]") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok()).collect()
}

fn focus_line(list: &HtmlElement, index: usize) {
    if let Some(line) = lines_of(list).get(index) {
        // A line that cannot be focused leaves the focus where it is.
        let _ = line.focus();
    }
}
