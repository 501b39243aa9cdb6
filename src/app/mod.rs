//! The page: how its parts are laid out, and what they share.

mod canvas;
mod code;
mod glyph;
mod icon;
mod inspector;
mod keyboard;
mod menu;
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
use icon::Icon;
use inspector::Inspector;
use leptos::prelude::*;
use palette::Palette;
use store::{Sheet, Store, use_store};
use toast::Messages;
use toolbar::Toolbar;
use zoom::ZoomControl;

/// Mounts the page; it lives as long as its document.
pub fn mount() {
    let store = Store::new(start::design(), platform::random_bits());
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
    let store = use_store();
    let bus = busbar::kinds::kind("event-bus").map(|kind| kind.spec());
    view! {
        <div class="empty">
            {bus.map(|spec| view! { <glyph::Badge spec /> })}
            <p class="empty-title">{label("app-canvas-empty")}</p>
            <p class="empty-hint">{label("app-canvas-empty-hint")}</p>
            <button type="button" class="button outlined" on:click=move |_| store.sheet().set(Some(Sheet::Gallery))>
                {Icon::Gallery.view()}
                {label("app-shell-gallery")}
            </button>
        </div>
    }
}
