//! All shortcuts, from the table that the keyboard itself goes by.

use super::Dialog;
use crate::app::keyboard::shortcut_words;
use busbar::edit::ACTIONS;
use busbar::text::label;
use leptos::prelude::*;

#[component]
pub fn Keys() -> impl IntoView {
    let sections = ACTIONS.chunk_by(|a, b| a.section == b.section).map(|actions| {
        let title = actions.first().map(|action| label(&format!("section-{}", action.section)));
        let rows = actions.iter().filter(|action| !action.shortcuts.is_empty()).map(|action| {
            let keys: Vec<String> = action.shortcuts.iter().map(shortcut_words).collect();
            row(label(&format!("action-{}", action.id)), &keys)
        });
        section(title, rows.collect_view())
    });
    let sections = sections.collect_view();
    let control = super::control_words;
    let others = [
        ("app-shell-commands", control("k")),
        ("app-shell-find", control("f")),
        ("app-shell-outline", "O".to_owned()),
        ("app-panel-keys-copy", control("c")),
        ("app-panel-keys-cut", control("x")),
        ("app-panel-keys-paste", control("v")),
        ("app-panel-keys-pan", label("app-panel-keys-space")),
        ("app-panel-keys-lasso", label("app-panel-keys-alt-drag")),
        ("app-panel-keys-free", "Alt".to_owned()),
        ("app-panel-keys-fields", "F6".to_owned()),
        ("app-panel-keys-send", control("Enter")),
        ("app-panel-keys-help", "?".to_owned()),
    ];
    let others = others.map(|(key, keys)| row(label(key), &[keys])).into_iter().collect_view();
    let linking = [
        ("app-panel-keys-link-next", vec!["Tab".to_owned(), "Shift+Tab".to_owned()]),
        ("app-panel-keys-link-any", vec!["→".to_owned(), "←".to_owned()]),
        ("app-panel-keys-link-draw", vec!["Enter".to_owned()]),
        ("app-panel-keys-link-cancel", vec!["Escape".to_owned()]),
    ];
    let linking = linking.map(|(key, keys)| row(label(key), &keys)).into_iter().collect_view();
    view! {
        <Dialog title=label("app-panel-keys") class="keys">
            <p class="dialog-intro">{label("app-panel-keys-intro")}</p>
            {sections}
            {section(Some(label("app-panel-keys-linking")), linking)}
            {section(Some(label("app-panel-keys-others")), others)}
        </Dialog>
    }
}

fn section(title: Option<String>, rows: impl IntoView) -> impl IntoView {
    view! {
        <section class="key-section">
            <h3>{title}</h3>
            <dl class="key-list">{rows}</dl>
        </section>
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
