//! The palette: every kind, to be found by its name or what it is for, and dragged onto the canvas or placed by click or
//! Enter.

use super::canvas::{modifiers, screen_point};
use super::glyph::Badge;
use super::later::Later;
use super::store::{Deed, use_store};
use busbar::edit::{Input, Preview};
use busbar::kinds::{Group, KINDS, Spec, kind};
use busbar::text::{has, label};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// Pressing and letting go within this many pixels is a click.
const DRAG_THRESHOLD: f64 = 4.0;

/// A kind on its way from the palette.
#[derive(Clone, Copy)]
struct Dragged {
    spec: &'static Spec,
    pointer: i32,
    start: (f64, f64),
    at: (f64, f64),
    /// The pointer has left its place, so this is no click any more.
    is_under_way: bool,
}

#[component]
pub fn Palette(later: Later) -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    let dragged = RwSignal::<Option<Dragged>>::new(None);
    let under_way =
        Memo::new(move |_| dragged.get().filter(|dragged| dragged.is_under_way).map(|dragged| dragged.spec.id));
    let groups = Group::ALL.map(|group| {
        let title_id = format!("palette-{}", group.id());
        let specs = move || specs().filter(move |spec| spec.group == group);
        let items = specs().map(|spec| view! { <Item spec dragged wanted later /> }).collect_view();
        let is_empty = move || wanted.with(|wanted| !specs().any(|spec| is_found(spec, wanted)));
        view! {
            <section class="palette-group" aria-labelledby=title_id.clone() hidden=is_empty>
                <h2 class="palette-title" id=title_id.clone()>
                    {label(&format!("group-{}", group.id()))}
                </h2>
                <ul class="palette-items">{items}</ul>
            </section>
        }
    });
    view! {
        <nav class="palette" aria-label=label("app-canvas-palette")>
            <Find wanted />
            {groups}
        </nav>
        {move || under_way.get().and_then(kind).map(|kind| view! { <Ghost spec=kind.spec() dragged /> })}
    }
}

fn specs() -> impl Iterator<Item = &'static Spec> {
    KINDS.iter().map(|kind| kind.spec())
}

/// Whether every word that is wanted stands in the kind's name or in what it is for, once that is there.
fn is_found(spec: &Spec, wanted: &str) -> bool {
    let key = format!("kind-{}", spec.id);
    let help = format!("{key}-help");
    let mut words = label(&key);
    if has(&help) {
        words.push(' ');
        words.push_str(&label(&help));
    }
    let words = words.to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| words.contains(word))
}

/// Enter places what is found first, Escape looks for nothing any more.
#[component]
fn Find(wanted: RwSignal<String>) -> impl IntoView {
    let store = use_store();
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if wanted.with_untracked(|wanted| !wanted.trim().is_empty()) => {
            let found = wanted.with_untracked(|wanted| {
                // A kind that is called so comes before one that only speaks of it.
                let named = specs().find(|spec| {
                    label(&format!("kind-{}", spec.id)).to_lowercase().contains(&wanted.trim().to_lowercase())
                });
                named.or_else(|| specs().find(|spec| is_found(spec, wanted)))
            });
            if let Some(spec) = found {
                wanted.set(String::new());
                store.perform(Deed::PlaceInView(spec.id));
                super::canvas::focus();
            }
        }
        "Escape" => wanted.set(String::new()),
        _ => {}
    };
    view! {
        <input
            type="search"
            class="palette-find"
            placeholder=label("app-canvas-palette-find")
            aria-label=label("app-canvas-palette-find")
            autocomplete="off"
            spellcheck="false"
            prop:value=wanted
            on:input=move |event| wanted.set(event_target_value(&event))
            on:keydown=pressed
        />
        <p class="palette-none" role="status">
            {move || {
                let is_none = wanted.with(|wanted| !specs().any(|spec| is_found(spec, wanted)));
                is_none.then(|| label("app-canvas-palette-none"))
            }}
        </p>
    }
}

#[component]
fn Item(
    spec: &'static Spec,
    dragged: RwSignal<Option<Dragged>>,
    wanted: RwSignal<String>,
    later: Later,
) -> impl IntoView {
    let store = use_store();
    // A drag ends with a click on the item that it began at; that one is not meant.
    let swallow_click = StoredValue::new(false);
    let forward = move |event: &PointerEvent, dragged: Dragged| {
        if let Some(at) = screen_point(dragged.at.0, dragged.at.1) {
            store.input(Input::Move { at, modifiers: modifiers(store, event) });
        }
    };
    let down = move |event: PointerEvent| {
        swallow_click.set_value(false);
        if event.button() != 0 {
            return;
        }
        // A mouse may leave the item in one leap; a finger is taken only once it drags, so that it can still scroll the palette.
        if event.pointer_type() != "touch" {
            capture(&event);
        }
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        dragged.set(Some(Dragged { spec, pointer: event.pointer_id(), start: at, at, is_under_way: false }));
    };
    let moved = move |event: PointerEvent| {
        let Some(mut now) = dragged.get_untracked().filter(|now| now.pointer == event.pointer_id()) else { return };
        now.at = (f64::from(event.client_x()), f64::from(event.client_y()));
        if !now.is_under_way {
            let (x, y) = (now.at.0 - now.start.0, now.at.1 - now.start.1);
            if x * x + y * y < DRAG_THRESHOLD * DRAG_THRESHOLD {
                return;
            }
            capture(&event);
            now.is_under_way = true;
            swallow_click.set_value(true);
            store.perform(Deed::StartPlacing(now.spec.id));
        }
        forward(&event, now);
        dragged.set(Some(now));
    };
    let up = move |event: PointerEvent| {
        let Some(now) = dragged.get_untracked().filter(|now| now.pointer == event.pointer_id()) else { return };
        dragged.set(None);
        if now.is_under_way {
            let over_canvas = is_over_canvas(now.at);
            match screen_point(now.at.0, now.at.1).filter(|_| over_canvas) {
                Some(at) => {
                    store.input(Input::Up { at, modifiers: modifiers(store, &event) });
                    super::canvas::focus();
                }
                None => store.input(Input::Cancel),
            }
        }
    };
    let cancelled = move |event: PointerEvent| {
        if let Some(now) = dragged.get_untracked().filter(|now| now.pointer == event.pointer_id()) {
            dragged.set(None);
            if now.is_under_way {
                store.input(Input::Cancel);
            }
        }
    };
    let key = format!("kind-{}", spec.id);
    let help = format!("{key}-help");
    view! {
        <li hidden=move || wanted.with(|wanted| !is_found(spec, wanted))>
            <button
                type="button"
                class="palette-item"
                data-kind=spec.id
                title=move || later.is_ready().then(|| label(&help))
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=up
                on:pointercancel=cancelled
                on:click=move |_| {
                    if !swallow_click.get_value() {
                        store.perform(Deed::PlaceInView(spec.id));
                        super::canvas::focus();
                    }
                    swallow_click.set_value(false);
                }
            >
                <Badge spec />
                <span class="palette-name">{label(&key)}</span>
            </button>
        </li>
    }
}

/// Sends all that the pointer does to the item, wherever it goes.
fn capture(event: &PointerEvent) {
    if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // A pointer that is gone already cannot be captured, and needs not be.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the topmost thing at a place of the page is the canvas.
fn is_over_canvas((x, y): (f64, f64)) -> bool {
    let element = document().element_from_point(x as f32, y as f32);
    element.is_some_and(|element| element.closest(".stage").ok().flatten().is_some())
}

/// What follows the pointer until it is over the canvas, where the canvas draws the node itself.
#[component]
fn Ghost(spec: &'static Spec, dragged: RwSignal<Option<Dragged>>) -> impl IntoView {
    let store = use_store();
    let at = move || dragged.get().map(|dragged| dragged.at).unwrap_or_default();
    let place = move || {
        let (x, y) = at();
        format!("translate({x}px, {y}px)")
    };
    let on_canvas = move || {
        let is_drawn = store.preview().with(|preview| matches!(**preview, Preview::Placing { rect: Some(_), .. }));
        is_drawn && is_over_canvas(at())
    };
    view! {
        <div class="ghost" class:is-hidden=on_canvas style:transform=place>
            <Badge spec />
            <span class="palette-name">{label(&format!("kind-{}", spec.id))}</span>
        </div>
    }
}
