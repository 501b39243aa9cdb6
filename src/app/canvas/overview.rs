//! The drawing from far off: where more is in view than elements could be moved smoothly, it is painted on one canvas element,
//! which moves with the drawing and is painted anew only when the view leaves it, or when what it shows has changed.

use super::super::store::{Overview, Store, use_store};
use busbar::design::{LinkId, NodeId, RecordKey};
use busbar::edit::Editor;
use busbar::geom::Rect;
use busbar::kinds::{Group, Outline};
use leptos::html::Canvas;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, Path2d};

/// The picture has no more pixels than this on a side, and no more than two per CSS pixel.
const MOST_PIXELS: f64 = 4096.0;
const MOST_DENSITY: f64 = 2.0;
/// After zooming the picture is painted sharp when the zoom has rested for so long.
const REST: Duration = Duration::from_millis(140);
/// Lines are at least so many pixels wide.
const LEAST_LINE: f64 = 0.75;
/// Below this zoom nodes are patches; above they show a badge and a bar for their name.
const PATCHES: f64 = 0.12;

/// The picture, below everything else of the drawing.
#[component]
pub fn DrawingFromAfar() -> impl IntoView {
    let store = use_store();
    let picture = NodeRef::<Canvas>::new();
    let inks = NodeRef::<leptos::html::Span>::new();
    Effect::new(move |_| {
        let overview = store.overview().get();
        let (Some(picture), Some(inks), Some(overview)) = (picture.get(), inks.get(), overview) else { return };
        // The picture waits for the frame, so that several changes before it are painted once.
        request_animation_frame(move || {
            if store.overview().with_untracked(|now| now.as_ref() == Some(&overview)) {
                paint(store, &picture, &Inks::read(&inks), &overview);
            }
        });
    });
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let zoom = store.camera().get().zoom;
        let is_blurred = store.overview().with_untracked(|it| it.as_ref().is_some_and(|it| it.zoom != zoom));
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if is_blurred {
            timer.set_value(set_timeout_with_handle(move || store.repaint_overview(), REST).ok());
        }
    });
    view! {
        <Show when=move || store.overview().with(Option::is_some)>
            <canvas node_ref=picture class="overview" aria-hidden="true"></canvas>
            <span node_ref=inks class="inks" aria-hidden="true">
                {Ink::ALL.map(|ink| view! { <i data-ink=ink.id()></i> }).collect_view()}
            </span>
        </Show>
    }
}

/// A colour of the picture; style/canvas.css says which.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ink {
    Link,
    Failure,
    Frame,
    Words,
    Of(Group),
    Within(Group),
}

impl Ink {
    const ALL: [Ink; 14] = [
        Ink::Link,
        Ink::Failure,
        Ink::Frame,
        Ink::Words,
        Ink::Of(Group::Routing),
        Ink::Of(Group::Compute),
        Ink::Of(Group::Messaging),
        Ink::Of(Group::Edge),
        Ink::Of(Group::Annotation),
        Ink::Within(Group::Routing),
        Ink::Within(Group::Compute),
        Ink::Within(Group::Messaging),
        Ink::Within(Group::Edge),
        Ink::Within(Group::Annotation),
    ];

    fn id(self) -> String {
        match self {
            Ink::Link => "link".to_owned(),
            Ink::Failure => "failure".to_owned(),
            Ink::Frame => "frame".to_owned(),
            Ink::Words => "words".to_owned(),
            Ink::Of(group) => group.id().to_owned(),
            Ink::Within(group) => format!("{}-soft", group.id()),
        }
    }
}

/// What the colours are now: style sheets know, and tell by the colour of an element.
struct Inks(BTreeMap<Ink, String>);

impl Inks {
    fn read(inks: &HtmlElement) -> Self {
        let children = inks.children();
        let colour = |index: usize| {
            let child = children.item(u32::try_from(index).ok()?)?;
            let style = window().get_computed_style(&child).ok()??;
            style.get_property_value("color").ok()
        };
        let all = Ink::ALL.into_iter().enumerate();
        Self(all.filter_map(|(index, ink)| Some((ink, colour(index)?))).collect())
    }

    fn of(&self, ink: Ink) -> &str {
        self.0.get(&ink).map_or("gray", String::as_str)
    }
}

fn paint(store: Store, picture: &HtmlCanvasElement, inks: &Inks, overview: &Overview) {
    let area = overview.area;
    let density = window().device_pixel_ratio().min(MOST_DENSITY) * overview.zoom;
    let density = density.min(MOST_PIXELS / area.width.max(area.height));
    picture.set_width((area.width * density) as u32);
    picture.set_height((area.height * density) as u32);
    let element: &HtmlElement = picture;
    let style = element.style();
    // A style that the browser refuses leaves the picture where it was, until it is painted next.
    let _ = style.set_property("transform", &format!("translate({}px, {}px)", area.x, area.y));
    let _ = style.set_property("width", &format!("{}px", area.width));
    let _ = style.set_property("height", &format!("{}px", area.height));
    let context = picture.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else { return };
    let paths = store.with(|editor| paths(editor, overview));
    // A matrix of finite numbers is never refused.
    let _ = context.set_transform(density, 0.0, 0.0, density, -area.x * density, -area.y * density);
    let line = (LEAST_LINE / overview.zoom).max(1.6);
    let stroke = |ink: Ink, width: f64| {
        if let Some(path) = paths.get(&(ink, true)).and_then(|path| Path2d::new_with_path_string(path).ok()) {
            context.set_stroke_style_str(inks.of(ink));
            context.set_line_width(width);
            context.stroke_with_path(&path);
        }
    };
    let fill = |ink: Ink| {
        if let Some(path) = paths.get(&(ink, false)).and_then(|path| Path2d::new_with_path_string(path).ok()) {
            context.set_fill_style_str(inks.of(ink));
            context.fill_with_path_2d(&path);
        }
    };
    stroke(Ink::Frame, line);
    stroke(Ink::Link, line);
    stroke(Ink::Failure, line);
    for group in Group::ALL {
        fill(Ink::Within(group));
        stroke(Ink::Of(group), line);
    }
    for group in Group::ALL {
        fill(Ink::Of(group));
    }
    fill(Ink::Words);
}

/// What is drawn in each colour, as lines (`true`) or as areas, in the language of SVG.
fn paths(editor: &Editor, overview: &Overview) -> BTreeMap<(Ink, bool), String> {
    let mut paths = BTreeMap::new();
    let within = editor.within(overview.area);
    for id in within.links {
        if !overview.left_out.contains(&id.into()) {
            add_link(&mut paths, editor, id);
        }
    }
    for id in within.nodes {
        if !overview.left_out.contains(&id.into()) {
            add_node(&mut paths, editor, id, overview.zoom);
        }
    }
    paths
}

type Paths = BTreeMap<(Ink, bool), String>;

fn add_link(paths: &mut Paths, editor: &Editor, id: LinkId) {
    let kind = editor.design().record(RecordKey::Link(id)).and_then(|record| record.link_kind());
    let is_failure = kind.is_some_and(|kind| kind.spec().is_failure_path);
    let path = paths.entry((if is_failure { Ink::Failure } else { Ink::Link }, true)).or_default();
    for (index, point) in editor.route(id).into_iter().flat_map(|route| &route.points).enumerate() {
        // Writing into a string never fails. Whole units are fine enough from afar.
        let _ = write!(path, "{}{} {}", if index == 0 { 'M' } else { 'L' }, point.x as i64, point.y as i64);
    }
}

fn add_node(paths: &mut Paths, editor: &Editor, id: NodeId, zoom: f64) {
    let Some(rect) = editor.rect(id) else { return };
    let spec = editor.design().record(id).and_then(|record| record.node_kind()).map(|kind| kind.spec());
    let group = spec.map_or(Group::Annotation, |spec| spec.group);
    match spec.map_or(Outline::Card, |spec| spec.outline) {
        Outline::Frame => add_rect(paths, (Ink::Frame, true), rect),
        Outline::Bar => add_rect(paths, (Ink::Of(group), false), rect),
        Outline::Spot => add_rect(paths, (Ink::Of(group), false), rect),
        Outline::Card | Outline::Paper => {
            add_rect(paths, (Ink::Within(group), false), rect);
            add_rect(paths, (Ink::Of(group), true), rect);
            if zoom >= PATCHES {
                let badge = Rect::new(rect.x + 12.0, rect.y + rect.height / 2.0 - 20.0, 40.0, 40.0);
                add_rect(paths, (Ink::Of(group), false), badge);
                let words = Rect::new(rect.x + 66.0, rect.y + rect.height / 2.0 - 8.0, rect.width - 96.0, 16.0);
                add_rect(paths, (Ink::Words, false), words);
            }
        }
    }
}

fn add_rect(paths: &mut Paths, ink: (Ink, bool), rect: Rect) {
    let (x, y, width, height) = (rect.x as i64, rect.y as i64, rect.width as i64, rect.height as i64);
    // Writing into a string never fails.
    let _ = write!(paths.entry(ink).or_default(), "M{x} {y}h{width}v{height}h-{width}z");
}
