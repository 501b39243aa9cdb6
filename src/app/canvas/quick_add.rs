//! The list of kinds that a new node may be of, where a link was dropped or beside what is selected.

use super::super::picker::{Picker, Row};
use super::super::store::{Deed, use_store};
use busbar::edit::{Adding, Input, Preview, likeness};
use busbar::geom::Point;
use busbar::text::label;
use leptos::prelude::*;
use std::sync::Arc;

/// The list's size as `.quick-add` in style/canvas.css says, for keeping it within the surface.
const WIDTH: f64 = 288.0;
const HEIGHT: f64 = 320.0;
const AIR: f64 = 8.0;

#[component]
pub fn QuickAdd() -> impl IntoView {
    let store = use_store();
    let adding = Memo::new(move |_| {
        store.preview().with(|preview| {
            let Preview::Adding(adding) = &**preview else { return None };
            Some((**adding).clone())
        })
    });
    move || adding.get().map(|adding| view! { <Chooser adding=Arc::new(adding) /> })
}

#[component]
fn Chooser(adding: Arc<Adding>) -> impl IntoView {
    let store = use_store();
    let at = adding.at;
    let place = move || {
        let camera = store.camera().get();
        let size = store.with(|editor| editor.view()).size();
        let (width, height) = (size.width * camera.zoom, size.height * camera.zoom);
        let at = camera.screen_from_canvas(at);
        let within = |at: f64, length: f64, room: f64| at.clamp(AIR, (room - length - AIR).max(AIR));
        let at = Point::new(within(at.x + AIR, WIDTH, width), within(at.y - AIR, HEIGHT, height));
        format!("translate({}px, {}px)", at.x, at.y)
    };
    let shown = StoredValue::new_local(Vec::<&'static str>::new());
    let has_others = !adding.others.is_empty();
    let rows = move |typed: String| {
        let rank = |id: &'static str, fits: bool| {
            let name = label(&format!("kind-{id}"));
            let row = Row {
                kind: Some(id),
                detail: if fits && has_others { label("app-canvas-add-linked") } else { String::new() },
                name,
                ..Row::default()
            };
            Some((likeness(&row.name, &typed)?, fits, id, row))
        };
        let fits = adding.fits.iter().filter_map(|id| rank(id, true));
        let mut ranked: Vec<_> = fits.chain(adding.others.iter().filter_map(|id| rank(id, false))).collect();
        if !typed.trim().is_empty() {
            ranked.sort_by_key(|(score, fits, ..)| (!fits, -score));
        }
        shown.set_value(ranked.iter().map(|(_, _, id, _)| *id).collect());
        ranked.into_iter().map(|(.., row)| row).collect::<Vec<_>>()
    };
    let choose = move |index: usize| {
        if let Some(kind) = shown.with_value(|shown| shown.get(index).copied()) {
            store.perform(Deed::AddChosen(kind));
            super::focus();
        }
    };
    let cancel = move |()| {
        store.input(Input::Cancel);
        super::focus();
    };
    view! {
        <div
            class="quick-add"
            role="dialog"
            aria-label=label("app-canvas-add")
            style:transform=place
            on:pointerdown=move |event| event.stop_propagation()
            on:pointermove=move |event| event.stop_propagation()
            on:pointerup=move |event| event.stop_propagation()
            on:dblclick=move |event| event.stop_propagation()
            on:wheel=move |event| event.stop_propagation()
        >
            <Picker
                name=label("app-canvas-add")
                placeholder=label("app-canvas-add-hint")
                none=label("app-canvas-add-none")
                rows
                choose
                cancel
            />
        </div>
    }
}
