//! Light, dark or as the system says: chosen for this browser, kept in its local storage where that is allowed.

use super::icon::Icon;
use busbar::text::label;
use leptos::prelude::*;

/// What the person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    const fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    const fn next(self) -> Self {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Theme::System => Icon::System,
            Theme::Light => Icon::Sun,
            Theme::Dark => Icon::Moon,
        }
    }

    fn label(self) -> String {
        match self {
            Theme::System => label("app-shell-theme-system"),
            Theme::Light => label("app-shell-theme-light"),
            Theme::Dark => label("app-shell-theme-dark"),
        }
    }

    fn kept() -> Self {
        let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        [Theme::Light, Theme::Dark].into_iter().find(|theme| kept.as_deref() == Some(theme.id())).unwrap_or_default()
    }
}

const KEY: &str = "busbar.theme";

/// The browser's local storage; `None` where it is forbidden, and then the choice lasts as long as the page.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The button that goes from one theme to the next.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let theme = RwSignal::new(Theme::kept());
    Effect::new(move |before: Option<Theme>| {
        let now = theme.get();
        let root = document().document_element();
        if let Some(root) = root {
            // Storage and attributes that refuse leave the page as it is, which is still readable.
            let _ = match now {
                Theme::System => root.remove_attribute("data-theme"),
                Theme::Light | Theme::Dark => root.set_attribute("data-theme", now.id()),
            };
        }
        if before.is_some()
            && let Some(storage) = storage()
        {
            let _ = storage.set_item(KEY, now.id());
        }
        now
    });
    view! {
        <button
            type="button"
            class="button icon-button"
            aria-label=move || theme.get().label()
            title=move || theme.get().label()
            on:click=move |_| theme.update(|theme| *theme = theme.next())
        >
            {move || theme.get().icon().view()}
        </button>
    }
}
