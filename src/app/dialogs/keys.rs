//! All shortcuts, from the table that the keyboard itself goes by.

use super::Dialog;
use crate::app::keyboard::shortcut_words;
use busbar::edit::ACTIONS;
use busbar::text::label;
use leptos::prelude::*;

#[component]
pub fn Keys() -> impl IntoView {
    let rows = ACTIONS
        .iter()
        .filter(|action| !action.shortcuts.is_empty())
        .map(|action| {
            let keys: Vec<String> = action.shortcuts.iter().map(shortcut_words).collect();
            row(label(&format!("action-{}", action.id)), &keys)
        })
        .collect_view();
    let others = [("app-panel-keys-fields", "F6"), ("app-panel-keys-send", "Ctrl+Enter"), ("app-panel-keys-help", "?")]
        .map(|(key, keys)| row(label(key), &[keys.to_owned()]));
    view! {
        <Dialog title=label("app-panel-keys") class="keys">
            <p class="dialog-intro">{label("app-panel-keys-intro")}</p>
            <dl class="key-list">{rows} {others.into_iter().collect_view()}</dl>
        </Dialog>
    }
}

fn row(name: String, keys: &[String]) -> impl IntoView + use<> {
    let keys = keys
        .iter()
        .enumerate()
        .map(|(index, keys)| {
            let or = (index > 0).then(|| view! { <span class="key-or">{label("app-panel-keys-or")}</span> });
            view! { {or} <kbd>{keys.clone()}</kbd> }
        })
        .collect_view();
    view! {
        <div class="key-row">
            <dt>{name}</dt>
            <dd>{keys}</dd>
        </div>
    }
}
