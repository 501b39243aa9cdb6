//! The bar at the top: whose design this is, what can be done with it, and the way to the panels.

use super::icon::Icon;
use super::later::Later;
use super::menu::Menu;
use super::store::{Sheet, use_store};
use super::theme::ThemeButton;
use busbar::design::RecordKey;
use busbar::edit::{Command, action};
use busbar::text::label;
use leptos::html::Input;
use leptos::prelude::*;

#[component]
pub fn Toolbar(later: Later) -> impl IntoView {
    let store = use_store();
    view! {
        <header class="bar">
            <h1 class="brand">
                <Mark />
                <span class="brand-name">"Busbar"</span>
            </h1>
            <Menu later />
            <DesignName />
            <span class="bar-group">
                <ActionButton id="undo" icon=Icon::Undo />
                <ActionButton id="redo" icon=Icon::Redo />
            </span>
            <span class="bar-space"></span>
            <span class="bar-group">
                <button
                    type="button"
                    class="button primary"
                    aria-expanded=move || (store.sheet().get() == Some(Sheet::Send)).to_string()
                    on:click=move |_| toggle(store.sheet(), Sheet::Send)
                >
                    {Icon::Send.view()}
                    <span class="button-words">{label("app-shell-send")}</span>
                </button>
                <button
                    type="button"
                    class="button"
                    aria-expanded=move || (store.sheet().get() == Some(Sheet::Export)).to_string()
                    on:click=move |_| toggle(store.sheet(), Sheet::Export)
                >
                    {Icon::Export.view()}
                    <span class="button-words">{label("app-shell-export")}</span>
                </button>
            </span>
            <span class="bar-rule"></span>
            <span class="bar-group">
                <ThemeButton />
                <button
                    type="button"
                    class="button icon-button wide-only"
                    aria-label=label("app-shell-keys")
                    title=label("app-shell-keys")
                    on:click=move |_| toggle(store.sheet(), Sheet::Keys)
                >
                    {Icon::Keys.view()}
                </button>
            </span>
        </header>
    }
}

fn toggle(sheet: RwSignal<Option<Sheet>>, this: Sheet) {
    sheet.update(|sheet| *sheet = if *sheet == Some(this) { None } else { Some(this) });
}

/// The mark: a bus with three taps.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <path class="mark-rail" d="M12 3v18" />
            <path class="mark-tap" d="M12 6.5h7M12 12H5M12 17.5h7" />
        </svg>
    }
}

/// The design's name, written in place.
#[component]
fn DesignName() -> impl IntoView {
    let store = use_store();
    let input = NodeRef::<Input>::new();
    let write = move || {
        let Some(input) = input.get_untracked() else { return };
        let text = input.value().trim().to_owned();
        let now = store.design_name().get_untracked();
        if text.is_empty() {
            input.set_value(&now);
        } else if *text != *now {
            store.run(Command::Write { key: RecordKey::Design, path: "name".to_owned(), text });
            store.edit(busbar::edit::Editor::settle);
        }
    };
    view! {
        // The copy gives the input its width.
        <span class="design-name">
            <span class="design-name-copy" aria-hidden="true">
                {move || store.design_name().get().to_string()}
            </span>
            <input
                node_ref=input
                type="text"
                size="1"
                dir="auto"
                maxlength="256"
                spellcheck="false"
                autocomplete="off"
                aria-label=label("app-shell-design-name")
                title=label("app-shell-design-name")
                prop:value=move || store.design_name().get().to_string()
                on:change=move |_| write()
                on:keydown=move |event| {
                    if event.is_composing() {
                        return;
                    }
                    if event.key() == "Escape"
                        && let Some(input) = input.get_untracked()
                    {
                        input.set_value(&store.design_name().get_untracked());
                    }
                    if matches!(event.key().as_str(), "Enter" | "Escape") {
                        event.prevent_default();
                        super::canvas::focus();
                    }
                }
            />
        </span>
    }
}

/// A button for one of the editor's actions, with its shortcut in the tooltip.
#[component]
fn ActionButton(id: &'static str, icon: Icon) -> impl IntoView {
    let store = use_store();
    let is_disabled = Memo::new(move |_| {
        store.can_travel().track();
        store.with(|editor| action(id).and_then(|action| (action.disabled)(editor)).is_some())
    });
    let name = label(&format!("action-{id}"));
    let title = match action(id).and_then(|action| action.shortcuts.first()) {
        Some(shortcut) => format!("{name} ({})", super::keyboard::shortcut_words(shortcut)),
        None => name.clone(),
    };
    view! {
        <button
            type="button"
            class="button icon-button"
            aria-label=name
            title=title
            aria-disabled=move || is_disabled.get().to_string()
            on:click=move |_| {
                store.act(id);
            }
        >
            {icon.view()}
        </button>
    }
}
