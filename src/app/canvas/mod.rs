//! The drawing surface: one layer under one transform that holds what is in view, and over it what the tool shows.
//!
//! Panning writes that one transform and renders nothing; nodes and links are told apart by the editor, so they listen to
//! no pointer themselves.

mod context_menu;
mod link;
mod minimap;
mod node;
mod overlay;
mod overview;
mod paper;
mod pointer;
mod quick_add;
mod rename;

pub use context_menu::ContextMenu;
pub use minimap::Minimap;
pub use overlay::{CanvasPreview, ScreenOverlay};
pub use overview::DrawingFromAfar;
pub use paper::view as paper_view;
pub use quick_add::QuickAdd;
pub use rename::Rename;

use super::keyboard::CANVAS_ID;
use super::later::{Later, Place, Shown};
use super::store::{Store, use_store};
use busbar::edit::{Camera, Cursor, Editor, Modifiers, Preview};
use busbar::geom::{Point, Size};
use busbar::text::label;
use leptos::html::Div;
use leptos::prelude::*;
use link::LinkView;
use node::NodeView;
use pointer::Pointers;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// The distance of the dots behind the drawing, canvas units.
const DOTS: f64 = 24.0;
/// How far the dots reach beyond the surface, as `.canvas-dots` in style/canvas.css says; not less than their greatest step.
const DOTS_BEYOND: f64 = 48.0;
/// Below this zoom the second lines of nodes are too small to be read and are left out.
const FAR: f64 = 0.5;
/// Below this zoom nothing in a node can be read, and it is drawn as a patch of colour.
const TINY: f64 = 0.18;
/// A drawing that only fits at less than this begins at this zoom, with its beginning.
const READABLE: f64 = 0.5;
/// The drawing rests when the camera has not moved for so long.
const REST: Duration = Duration::from_millis(200);
/// The drawing's distance from the surface's edge then, screen pixels.
const EDGE: f64 = 16.0;

/// Whether something in a node can be read, as its views share it.
#[derive(Clone, Copy)]
struct IsNear(Memo<bool>);

#[component]
pub fn Canvas(later: Later) -> impl IntoView {
    let store = use_store();
    let surface = NodeRef::<Div>::new();
    let layer = NodeRef::<Div>::new();
    let dots = NodeRef::<Div>::new();
    let pointers = Pointers::new(store, surface);

    let steadied = StoredValue::new_local(None::<TimeoutHandle>);
    // The camera is written straight into the elements' styles: nothing below is rendered again.
    Effect::new(move |_| {
        let camera = store.camera().get();
        if let (Some(layer), Some(dots)) = (layer.get(), dots.get()) {
            show_camera(camera, &layer, &dots);
            // While it moves, the drawing is a layer of its own that is only put elsewhere; at rest it is drawn sharp.
            set_style(&layer, "will-change", "transform");
            if let Some(timer) = steadied.try_update_value(Option::take).flatten() {
                timer.clear();
            }
            let rest = move || set_style(&layer, "will-change", "auto");
            steadied.set_value(set_timeout_with_handle(rest, REST).ok());
        }
    });
    watch_size(store, surface);

    let is_far = Memo::new(move |_| store.camera().get().zoom < FAR);
    let is_tiny = Memo::new(move |_| store.camera().get().zoom < TINY);
    let is_linking = Memo::new(move |_| store.preview().with(|preview| matches!(**preview, Preview::Linking(_))));
    provide_context(IsNear(Memo::new(move |_| !is_tiny.get())));
    let active = Memo::new(move |_| {
        store.selection().with(|selection| selection.first().filter(|_| selection.len() == 1).map(ToString::to_string))
    });
    view! {
        <div
            node_ref=surface
            id=CANVAS_ID
            class="canvas"
            class:is-far=is_far
            class:is-tiny=is_tiny
            class:is-linking=is_linking
            class:is-gliding=store.is_gliding()
            data-cursor=move || cursor_name(store)
            tabindex="0"
            role="application"
            aria-label=label("app-canvas-name")
            aria-describedby="canvas-instructions"
            aria-activedescendant=move || active.get()
            on:pointerdown=move |event| pointers.down(&event)
            on:pointermove=move |event| pointers.moved(&event)
            on:pointerup=move |event| pointers.up(&event)
            on:pointercancel=move |event| pointers.cancelled(&event)
            on:pointerleave=move |_| pointers.left()
            on:dblclick=move |event| pointers.double(&event)
            on:wheel=move |event| pointers.wheel(&event)
            on:contextmenu=move |event| event.prevent_default()
        >
            <div node_ref=dots class="canvas-dots"></div>
            <div node_ref=layer class="canvas-layer">
                <For each=move || store.mounted().get().frames.clone() key=|id| *id let:id>
                    <NodeView id />
                </For>
                <svg class="links" aria-hidden="true">
                    <For each=move || store.mounted().get().links.clone() key=|id| *id let:id>
                        <LinkView id />
                    </For>
                </svg>
                <For each=move || store.mounted().get().nodes.clone() key=|id| *id let:id>
                    <NodeView id />
                </For>
                <Shown later place=Place::OverDrawing />
            </div>
            <Shown later place=Place::OverSurface />
            <p id="canvas-instructions" class="unseen">
                {label("app-canvas-instructions")}
            </p>
        </div>
    }
}

fn show_camera(camera: Camera, layer: &HtmlElement, dots: &HtmlElement) {
    let Camera { zoom, offset } = camera;
    set_style(layer, "transform", &format!("translate({}px, {}px) scale({zoom})", offset.x, offset.y));
    // The dots keep a readable distance: zoomed out, only every other one stays, and so on.
    let mut step = DOTS * zoom;
    while step < DOTS * 0.75 {
        step *= 2.0;
    }
    while step > DOTS * 2.0 {
        step /= 2.0;
    }
    // The dots are painted once per zoom; panning only moves them, by less than a step.
    set_style(dots, "background-size", &format!("{step}px {step}px"));
    let (x, y) = ((offset.x + DOTS_BEYOND).rem_euclid(step), (offset.y + DOTS_BEYOND).rem_euclid(step));
    set_style(dots, "transform", &format!("translate({}px, {}px)", x - step / 2.0, y - step / 2.0));
}

fn set_style(element: &HtmlElement, name: &str, value: &str) {
    // A style that the browser refuses leaves the last one, and the next frame writes again.
    let _ = element.style().set_property(name, value);
}

/// Tells the editor the surface's size, now and whenever it changes; the first time it shows the whole drawing.
fn watch_size(store: Store, surface: NodeRef<Div>) {
    let observer = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move |_| {
        let Some(element) = surface.get() else { return };
        let measure = {
            let element = element.clone();
            let mut is_first = true;
            move || {
                let size = Size::new(f64::from(element.client_width()), f64::from(element.client_height()));
                store.set_viewport(size);
                if is_first && size.width > 0.0 {
                    is_first = false;
                    store.edit(show_first);
                }
            }
        };
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(made) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            made.observe(&element);
            observer.set_value(Some((made, callback)));
        }
    });
    on_cleanup(move || {
        observer.update_value(|observer| {
            if let Some((observer, _callback)) = observer.take() {
                observer.disconnect();
            }
        });
    });
}

/// Shows the whole drawing, or, where that would be too small to read, its beginning.
fn show_first(editor: &mut Editor) {
    editor.fit();
    let rects = editor.reading_order().into_iter().filter_map(|id| editor.rect(id));
    let Some(bounds) = busbar::geom::bounds(rects).filter(|_| editor.camera().zoom < READABLE) else { return };
    let view = editor.view();
    let height = view.height * editor.camera().zoom;
    let top = ((height - bounds.height * READABLE) / 2.0).max(EDGE);
    let offset = Point::new(EDGE, top).minus(bounds.corner().scaled(READABLE)).rounded();
    editor.set_camera(Camera { zoom: READABLE, offset });
}

fn cursor_name(store: Store) -> &'static str {
    let cursor = store.cursor().get();
    if store.space_held().get() && cursor != Cursor::Grabbing {
        return "grab";
    }
    match cursor {
        Cursor::Default => "default",
        Cursor::Move => "move",
        Cursor::Link => "link",
        Cursor::Grabbing => "grabbing",
        Cursor::Grab => "grab",
        Cursor::ResizeBoth => "resize",
        Cursor::Forbidden => "forbidden",
        Cursor::Copy => "copy",
    }
}

fn element() -> Option<Element> {
    document().get_element_by_id(CANVAS_ID)
}

/// A place of the page, in pixels from the canvas's top left corner.
pub fn screen_point(client_x: f64, client_y: f64) -> Option<Point> {
    let area = element()?.get_bounding_client_rect();
    Some(Point::new(client_x - area.left(), client_y - area.top()))
}

/// Gives the canvas the keyboard.
pub fn focus() {
    if let Some(element) = element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot be focused now leaves the focus where it is.
        let _ = element.focus();
    }
}

/// The modifier keys that are held during a pointer or wheel event.
pub fn modifiers(store: Store, event: &web_sys::MouseEvent) -> Modifiers {
    Modifiers {
        shift: event.shift_key(),
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        space: store.space_held().get_untracked(),
    }
}
