//! The whole drawing, small, on one canvas element; dragging in it moves the view.

use super::super::store::{Store, use_store};
use busbar::edit::Editor;
use busbar::geom::{Point, Rect};
use busbar::kinds::Outline;
use busbar::text::label;
use leptos::html::Canvas;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, PointerEvent};

/// Its size in CSS pixels, as `.minimap` in style/canvas.css says.
const WIDTH: f64 = 176.0;
const HEIGHT: f64 = 112.0;
/// Around the drawing, in the same.
const AIR: f64 = 8.0;
/// It is drawn anew at most this often: during a drag every frame would be a waste.
const EVERY: Duration = Duration::from_millis(120);
/// Nothing is drawn smaller than this, CSS pixels.
const LEAST: f64 = 1.5;

/// How the drawing is fitted into the map.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Fit {
    scale: f64,
    offset: Point,
}

impl Fit {
    fn of(bounds: Rect) -> Self {
        let scale = ((WIDTH - 2.0 * AIR) / bounds.width.max(1.0)).min((HEIGHT - 2.0 * AIR) / bounds.height.max(1.0));
        let middle = Point::new(WIDTH / 2.0, HEIGHT / 2.0);
        Self { scale, offset: middle.minus(bounds.center().scaled(scale)) }
    }

    fn map(self, rect: Rect) -> Rect {
        let corner = rect.corner().scaled(self.scale).plus(self.offset);
        Rect::new(corner.x, corner.y, rect.width * self.scale, rect.height * self.scale)
    }

    fn place(self, at: Point) -> Point {
        at.minus(self.offset).scaled(1.0 / self.scale)
    }
}

#[component]
pub fn Minimap() -> impl IntoView {
    let store = use_store();
    let fit = RwSignal::new(Fit::default());
    let canvas = NodeRef::<Canvas>::new();
    // Where everything is seen anyway, a map would only be in the way.
    let is_useful = Memo::new(move |_| {
        store.camera().track();
        store.design_revision().track();
        store.with(|editor| editor.bounds().is_some_and(|bounds| !editor.view().encloses(bounds)))
    });
    let is_due = StoredValue::new(false);
    let draw_soon = move || {
        if !is_due.get_value() {
            is_due.set_value(true);
            set_timeout(
                move || {
                    if is_due.try_set_value(false).is_none()
                        && let Some(canvas) = canvas.get_untracked()
                    {
                        fit.set(draw(store, &canvas));
                    }
                },
                EVERY,
            );
        }
    };
    Effect::new(move |_| {
        store.design_revision().track();
        store.selection().track();
        if canvas.get().is_some() {
            draw_soon();
        }
    });
    let view_place = move || {
        store.camera().track();
        let view = fit.get().map(store.with(Editor::view));
        let (left, top) = (view.x.max(0.0), view.y.max(0.0));
        (left, top, (view.right().min(WIDTH) - left).max(0.0), (view.bottom().min(HEIGHT) - top).max(0.0))
    };
    let go = move |event: &PointerEvent| {
        let at = Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()));
        let place = fit.get_untracked().place(at);
        store.edit(|editor| editor.center_on(place));
    };
    move || {
        is_useful.get().then(|| {
            view! {
                <div class="minimap" on:pointerdown=move |event| event.stop_propagation()>
                    <canvas
                        node_ref=canvas
                        role="img"
                        aria-label=label("app-canvas-minimap")
                        on:pointerdown=move |event| {
                            if let Some(canvas) = canvas.get_untracked() {
                                // A pointer that is gone already cannot be held, and needs not be.
                                let _ = canvas.set_pointer_capture(event.pointer_id());
                            }
                            go(&event);
                        }
                        on:pointermove=move |event| {
                            if event.buttons() != 0 {
                                go(&event);
                            }
                        }
                    ></canvas>
                    <div
                        class="minimap-view"
                        style:transform=move || {
                            let (x, y, ..) = view_place();
                            format!("translate({x}px, {y}px)")
                        }
                        style:width=move || format!("{}px", view_place().2)
                        style:height=move || format!("{}px", view_place().3)
                    ></div>
                </div>
            }
        })
    }
}

/// Draws every node and says how they were fitted in.
fn draw(store: Store, canvas: &HtmlCanvasElement) -> Fit {
    let ratio = window().device_pixel_ratio();
    canvas.set_width((WIDTH * ratio) as u32);
    canvas.set_height((HEIGHT * ratio) as u32);
    let fit = store.with(Editor::bounds).map(Fit::of).unwrap_or_default();
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
        return fit;
    };
    let style = window().get_computed_style(canvas).ok().flatten();
    // The colours come from the style sheet, under names that take only colours and mean nothing else here.
    let colour = |name: &str| style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    let (node, frame, selected) = (colour("color"), colour("outline-color"), colour("caret-color"));
    // A canvas that cannot be scaled draws larger, which is still right on most screens.
    let _ = context.scale(ratio, ratio);
    store.with(|editor| {
        let selection = editor.selection();
        for (id, rect) in editor.drawn() {
            let rect = fit.map(rect);
            let is_selected = selection.contains(&id.into());
            if editor.design().record(id).is_some_and(|record| record.outline() == Outline::Frame) {
                context.set_stroke_style_str(if is_selected { &selected } else { &frame });
                context.stroke_rect(rect.x, rect.y, rect.width, rect.height);
            } else {
                context.set_fill_style_str(if is_selected { &selected } else { &node });
                context.fill_rect(rect.x, rect.y, rect.width.max(LEAST), rect.height.max(LEAST));
            }
        }
    });
    fit
}
