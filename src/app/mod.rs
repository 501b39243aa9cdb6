//! The page: how its parts are laid out, and what they share.

mod canvas;
mod code;
mod glyph;
mod icon;
mod inspector;
mod keyboard;
mod palette;
mod platform;
mod start;
mod store;
mod theme;
mod toast;
mod toolbar;
mod worker;
mod zoom;

use busbar::text::label;
use canvas::Canvas;
use inspector::Inspector;
use leptos::prelude::*;
use palette::Palette;
use store::{Store, use_store};
use toast::Messages;
use toolbar::Toolbar;
use zoom::ZoomControl;

/// Mounts the page; it lives as long as its document.
pub fn mount() {
    let store = Store::new(start::design(), start::seed());
    mount_to_body(move || {
        provide_context(store);
        view! { <Page /> }
    });
}

#[component]
fn Page() -> impl IntoView {
    let store = use_store();
    keyboard::listen(store);
    view! {
        <div class="page">
            <Toolbar />
            <Palette />
            <main class="stage">
                <Canvas />
                <Show when=move || store.is_empty().get()>
                    <Empty />
                </Show>
                <ZoomControl />
            </main>
            <Inspector />
            <Messages />
        </div>
    }
}

/// What an empty canvas says.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title">{label("app-canvas-empty")}</p>
            <p class="empty-hint">{label("app-canvas-empty-hint")}</p>
        </div>
    }
}
