//! The zoom control at the corner of the canvas.

use super::icon::Icon;
use super::store::use_store;
use busbar::text::label;
use leptos::prelude::*;

#[component]
pub fn ZoomControl() -> impl IntoView {
    let store = use_store();
    let percent = Memo::new(move |_| (store.camera().get().zoom * 100.0).round() as u32);
    let step = move |action: &'static str, icon: Icon| {
        let name = label(&format!("action-{action}"));
        view! {
            <button
                type="button"
                class="button icon-button"
                aria-label=name.clone()
                title=name
                on:click=move |_| {
                    store.act(action);
                }
            >
                {icon.view()}
            </button>
        }
    };
    view! {
        <div class="zoom" role="group" aria-label=label("app-canvas-zoom")>
            {step("zoom-out", Icon::Minus)}
            <button
                type="button"
                class="button zoom-percent"
                title=label("action-zoom-100")
                aria-label=move || format!("{} %, {}", percent.get(), label("action-zoom-100"))
                on:click=move |_| {
                    store.act("zoom-100");
                }
            >
                {move || format!("{}%", percent.get())}
            </button>
            {step("zoom-in", Icon::Plus)}
            <span class="zoom-rule"></span>
            {step("fit", Icon::Fit)}
        </div>
    }
}
