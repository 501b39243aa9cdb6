//! The button that closes what is open.

use super::icon::Icon;
use busbar::text::label;
use leptos::prelude::*;

#[component]
pub fn CloseButton(on_click: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button icon-button"
            aria-label=label("app-panel-close")
            title=label("app-panel-close")
            on:click=move |_| on_click()
        >
            {Icon::Close.view()}
        </button>
    }
}
