//! The legend: what the signs of this drawing mean, over the upper right of the stage.

use crate::app::glyph::Badge;
use crate::app::icon::Icon;
use crate::app::store::use_store;
use busbar::edit::{Editor, Legend};
use busbar::text::label;
use leptos::prelude::*;

#[component]
pub fn LegendCard() -> impl IntoView {
    let store = use_store();
    let legend = Memo::new(move |_| {
        store.structure_revision().track();
        store.shows_legend().get().then(|| store.with(Editor::legend))
    });
    move || legend.get().map(|legend| view! { <Card legend /> })
}

#[component]
fn Card(legend: Legend) -> impl IntoView {
    let store = use_store();
    let kinds = legend.kinds.into_iter().filter_map(|(id, count)| {
        let spec = busbar::kinds::kind(id)?.spec();
        Some(view! {
            <li>
                <Badge spec />
                <span>{label(&format!("kind-{id}"))}</span>
                <span class="count">{count.to_string()}</span>
            </li>
        })
    });
    let line = |key: &'static str, class: &'static str| {
        view! {
            <li>
                <svg class="legend-line" viewBox="0 0 28 12" aria-hidden="true">
                    <g class=class>
                        <path class="link-line" d="M1 6H22" />
                        <path class="link-arrow" d="M27 6L19 2L19 10Z" />
                    </g>
                </svg>
                <span>{label(key)}</span>
            </li>
        }
    };
    view! {
        <section class="legend" aria-label=label("app-shell-legend")>
            <header>
                <h2>{label("app-shell-legend")}</h2>
                <button
                    type="button"
                    class="button icon-button"
                    aria-label=label("app-panel-close")
                    title=label("app-panel-close")
                    on:click=move |_| store.shows_legend().set(false)
                >
                    {Icon::Close.view()}
                </button>
            </header>
            <ul>
                {kinds.collect_view()} {legend.has_links.then(|| line("app-panel-legend-link", "link"))}
                {legend.has_failure_paths.then(|| line("app-panel-legend-failure", "link is-failure"))}
            </ul>
        </section>
    }
}
