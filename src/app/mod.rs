//! The page: how its parts are laid out, and what they share.

mod canvas;
mod code;
mod dialogs;
mod glyph;
mod icon;
mod inspector;
mod keyboard;
mod menu;
mod palette;
mod panels;
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
use dialogs::Dialogs;
use icon::Icon;
use inspector::Inspector;
use leptos::prelude::*;
use palette::Palette;
use panels::{SendEvent, Sending};
use platform::files;
use platform::saving::{Saver, Saving};
use saving::SavingBanner;
use store::{Sheet, Store, use_store};
use toast::Messages;
use toolbar::Toolbar;
use worker::Engines;
use zoom::ZoomControl;

/// Mounts the page with what was drawn last; it lives as long as its document.
pub fn mount() {
    wasm_bindgen_futures::spawn_local(async {
        let (saver, kept) = Saver::open().await;
        let (design, found) = saving::first_design(kept);
        let store = Store::new(design, platform::random_bits());
        mount_to_body(move || {
            provide_context(store);
            provide_context(Engines::new(store));
            provide_context(Sending::new());
            let saving = saving::follow(store, saver);
            view! { <Page saving /> }
        });
        for diagnostic in &found {
            store.say(diagnostic);
        }
    });
}

#[component]
fn Page(saving: RwSignal<Saving>) -> impl IntoView {
    let store = use_store();
    keyboard::listen(store);
    let is_dropping = RwSignal::new(false);
    files::on_drop(
        move |opened| menu::open(store, opened),
        move |is_over| {
            if is_dropping.get_untracked() != is_over {
                is_dropping.set(is_over);
            }
        },
    );
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
                <SavingBanner saving />
            </main>
            <Inspector />
            <Show when=move || store.sheet().get() == Some(Sheet::Send)>
                <SendEvent />
            </Show>
            <Dialogs />
            <Messages />
            <Show when=move || is_dropping.get()>
                <div class="drop-target">
                    <p>{label("app-panel-drop")}</p>
                </div>
            </Show>
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
