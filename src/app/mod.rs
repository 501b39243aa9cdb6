//! The page: how its parts are laid out, and what they share.

mod arranging;
mod canvas;
mod close;
mod code;
mod dialogs;
mod glyph;
mod icon;
mod inspector;
mod keyboard;
mod later;
mod menu;
mod palette;
mod panels;
mod pattern;
mod picker;
mod platform;
mod saving;
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
use later::{Later, Place, Shown};
use leptos::prelude::*;
use menu::MenuState;
use palette::Palette;
use platform::saving::Saver;
use saving::Autosave;
use store::{Sheet, Store, use_store};
use toolbar::Toolbar;
use zoom::ZoomControl;

/// Mounts the page with what was drawn last; it lives as long as its document.
pub fn mount() {
    platform::report_panics();
    wasm_bindgen_futures::spawn_local(async {
        let (saver, kept) = Saver::open().await;
        let (design, found) = saving::first_design(kept);
        let store = Store::new(design, platform::random_bits());
        let autosave = Autosave::new(saver);
        mount_to_body(move || {
            provide_context(store);
            provide_context(autosave);
            provide_context(MenuState::new());
            view! { <Page /> }
        });
        for diagnostic in &found {
            store.say(diagnostic);
        }
    });
}

#[component]
fn Page() -> impl IntoView {
    let store = use_store();
    keyboard::listen(store);
    let later = Later::new();
    view! {
        <div class="page">
            <Toolbar later />
            <Palette later />
            <main class="stage">
                <Canvas later />
                <Show when=move || store.is_empty().get()>
                    <Empty />
                </Show>
                <ZoomControl />
                <Shown later place=Place::OverStage />
            </main>
            <Shown later place=Place::AroundStage />
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
