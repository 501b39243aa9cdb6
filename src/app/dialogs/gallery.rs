//! Designs to start from.

use super::Dialog;
use crate::app::store::use_store;
use busbar::gallery::{Exhibit, GALLERY};
use busbar::text::label;
use leptos::prelude::*;

#[component]
pub fn Gallery() -> impl IntoView {
    let cards = GALLERY.iter().map(|exhibit| view! { <Card exhibit /> }).collect_view();
    view! {
        <Dialog title=label("app-panel-gallery") class="gallery">
            <p class="dialog-intro">{label("app-panel-gallery-intro")}</p>
            <ul class="exhibits">{cards}</ul>
        </Dialog>
    }
}

#[component]
fn Card(exhibit: &'static Exhibit) -> impl IntoView {
    let store = use_store();
    view! {
        <li>
            <button
                type="button"
                class="exhibit"
                on:click=move |_| {
                    store.sheet().set(None);
                    store.open(exhibit.design());
                }
            >
                <strong>{label(&format!("gallery-{}", exhibit.id))}</strong>
                <span>{label(&format!("gallery-{}-help", exhibit.id))}</span>
            </button>
        </li>
    }
}
