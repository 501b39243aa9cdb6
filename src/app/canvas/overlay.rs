//! What the tool shows over the drawing: the selection rectangle, the node to be placed and the link under way on the
//! canvas; ports, handles and refusals in screen pixels, so that they keep their size.

use super::super::glyph::Badge;
use super::super::store::{Store, use_store};
use super::node::outline_name;
use busbar::design::{LinkId, RecordKey};
use busbar::edit::{Adding, Camera, Corner, Editor, Guide, LinkEnd, Linking, Preview};
use busbar::geom::{Point, Rect};
use busbar::kinds::Outline;
use busbar::layout::{Attachment, Style, path, route};
use busbar::text;
use leptos::prelude::*;

/// What moves and scales with the drawing.
#[component]
pub fn CanvasPreview() -> impl IntoView {
    let store = use_store();
    move || {
        store.preview().with(|preview| match &**preview {
            Preview::None | Preview::Placing { rect: None, .. } => None,
            Preview::Adding(adding) => dropped_link(store, adding).map(IntoAny::into_any),
            Preview::Dragging { splice, .. } => splice.and_then(|link| spliced(store, link)).map(IntoAny::into_any),
            Preview::Lasso(line) => Some(lasso(line).into_any()),
            Preview::Marquee(area) => Some(marquee(*area).into_any()),
            Preview::Placing { kind, rect: Some(rect), splice, .. } => {
                let link = splice.and_then(|link| spliced(store, link));
                Some((link, placing(kind, *rect)).into_any())
            }
            Preview::Linking(linking) => Some(link_under_way(store, linking).into_any()),
        })
    }
}

fn marquee(area: Rect) -> impl IntoView {
    view! {
        <div
            class="marquee"
            style:transform=format!("translate({}px, {}px)", area.x, area.y)
            style:width=format!("{}px", area.width)
            style:height=format!("{}px", area.height)
        ></div>
    }
}

fn lasso(line: &[Point]) -> impl IntoView + use<> {
    let line: String = line.iter().map(|point| format!("{},{} ", point.x, point.y)).collect();
    view! {
        <svg class="links" aria-hidden="true">
            <polygon class="lasso" points=line />
        </svg>
    }
}

/// The link that a node will be put into, lit.
fn spliced(store: Store, link: LinkId) -> Option<impl IntoView> {
    let points = store.with(|editor| editor.route(link).map(|route| route.points.clone()))?;
    Some(view! {
        <svg class="links" aria-hidden="true">
            <path class="splice" d=path::line(&points) />
        </svg>
    })
}

fn placing(kind: &'static str, rect: Rect) -> Option<impl IntoView> {
    let spec = busbar::kinds::kind(kind)?.spec();
    Some(view! {
        <div
            class="node is-placing"
            data-group=spec.group.id()
            data-outline=outline_name(spec.outline)
            style:transform=format!("translate({}px, {}px)", rect.x, rect.y)
            style:width=format!("{}px", rect.width)
            style:height=format!("{}px", rect.height)
        >
            <Badge spec />
            <div class="node-words">
                <div class="node-name">{text::label(&format!("kind-{}", spec.id))}</div>
            </div>
        </div>
    })
}

fn link_under_way(store: Store, linking: &Linking) -> impl IntoView + use<> {
    let points = store.with(|editor| {
        let fixed = end_of(editor, linking.from).unwrap_or(Attachment::point(linking.start));
        let target = linking.target.and_then(|id| end_of(editor, id.into()));
        let free = target.unwrap_or(Attachment::point(linking.end));
        // The end that stays may be the one that the link leads to.
        match linking.moved {
            Some((_, LinkEnd::From)) => route(free, fixed, Style::Square),
            Some((_, LinkEnd::To)) | None => route(fixed, free, Style::Square),
        }
        .points
    });
    let is_refused = linking.refusal.is_some();
    let is_settled = linking.target.is_some();
    view! {
        <svg class="links link-preview" aria-hidden="true">
            <g class="link" class:is-refused=is_refused class:is-settled=is_settled>
                <path class="link-line" d=path::line(&points) />
                <path class="link-arrow" d=path::arrow(&points) />
            </g>
        </svg>
    }
}

/// The link that waits for the node that it will lead to.
fn dropped_link(store: Store, adding: &Adding) -> Option<impl IntoView + use<>> {
    let from = adding.from.filter(|_| adding.others.is_empty())?;
    let points =
        store.with(|editor| Some(route(end_of(editor, from)?, Attachment::point(adding.at), Style::Square).points))?;
    Some(view! {
        <svg class="links link-preview" aria-hidden="true">
            <g class="link">
                <path class="link-line" d=path::line(&points) />
                <path class="link-arrow" d=path::arrow(&points) />
            </g>
        </svg>
    })
}

/// Where a link begins or ends at a record.
fn end_of(editor: &Editor, key: RecordKey) -> Option<Attachment> {
    match key {
        RecordKey::Node(id) => {
            let is_bar = editor.design().record(id)?.outline() == Outline::Bar;
            Some(Attachment { rect: editor.rect(id)?, is_bar, aside: 0.0 })
        }
        RecordKey::Link(id) => Some(Attachment::point(editor.route(id)?.middle)),
        RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
    }
}

/// What can be grabbed at the selected and the hovered record, in screen pixels.
#[derive(Clone, Debug, Default, PartialEq)]
struct Grips {
    ports: Vec<Point>,
    handles: Vec<(Corner, Point)>,
    ends: Vec<Point>,
}

/// What keeps its size on the screen.
#[component]
pub fn ScreenOverlay() -> impl IntoView {
    let store = use_store();
    let grips = Memo::new(move |_| {
        store.camera().track();
        store.selection().track();
        store.preview().track();
        store.hover().track();
        store.design_revision().track();
        store.with(grips)
    });
    view! {
        <div class="overlay" aria-hidden="true">
            {move || {
                let Grips { ports, handles, ends } = grips.get();
                let handle_class = |corner| match corner {
                    Corner::TopLeft | Corner::BottomRight => "handle handle-falling",
                    Corner::TopRight | Corner::BottomLeft => "handle handle-rising",
                };
                (
                    ports.into_iter().map(|at| grip(at, "port")).collect_view(),
                    ends.into_iter().map(|at| grip(at, "link-end")).collect_view(),
                    handles.into_iter().map(|(corner, at)| grip(at, handle_class(corner))).collect_view(),
                )
            }}
            {move || guides(store)}
            {move || refusal(store)}
        </div>
    }
}

fn grip(at: Point, class: &'static str) -> impl IntoView {
    view! { <span class=class style:transform=format!("translate({}px, {}px)", at.x, at.y)></span> }
}

fn grips(editor: &Editor) -> Grips {
    if *editor.preview() != Preview::None {
        return Grips::default();
    }
    let on_screen = |point: Point| editor.camera().screen_from_canvas(point);
    let mut found = Grips::default();
    let selected = editor.only_selected();
    let mut keys: Vec<RecordKey> = selected.into_iter().chain(editor.hover()).collect();
    keys.dedup();
    for key in keys {
        found.ports.extend(editor.ports(key).into_iter().map(on_screen));
    }
    match selected {
        Some(RecordKey::Node(id)) if editor.is_resizable(id) => {
            if let Some(rect) = editor.rect(id) {
                found.handles = Corner::ALL.map(|corner| (corner, on_screen(corner.of(rect)))).to_vec();
            }
        }
        Some(RecordKey::Link(id)) => {
            let points = editor.route(id).map(|route| route.points.as_slice()).unwrap_or_default();
            found.ends = points.first().into_iter().chain(points.last()).copied().map(on_screen).collect();
        }
        Some(_) | None => {}
    }
    found
}

/// Why what is dragged rests where it does.
fn guides(store: Store) -> Option<impl IntoView> {
    let camera = store.camera().get();
    store.preview().with(|preview| {
        let (Preview::Dragging { guides, .. } | Preview::Placing { guides, .. }) = &**preview else { return None };
        let lines = guides.iter().map(|guide| guide_line(camera, *guide)).collect_view();
        (!guides.is_empty()).then(|| view! { <svg class="guides">{lines}</svg> })
    })
}

/// Half the length of the strokes at the ends of an equal gap, screen pixels.
const GAP_END: f64 = 4.0;

fn guide_line(camera: Camera, guide: Guide) -> impl IntoView {
    let (class, from, to, end) = match guide {
        Guide::Level { from, to } => ("guide", from, to, 0.0),
        Guide::Gap { from, to } => ("guide guide-gap", from, to, GAP_END),
    };
    // On whole pixels and a half, a line of one pixel is sharp.
    let sharp = |point: Point| {
        let point = camera.screen_from_canvas(point);
        Point::new(point.x.round() + 0.5, point.y.round() + 0.5)
    };
    let (from, to) = (sharp(from), sharp(to));
    let across = if from.y == to.y { Point::new(0.0, end) } else { Point::new(end, 0.0) };
    let stroke = |a: Point, b: Point| format!("M{} {}L{} {}", a.x, a.y, b.x, b.y);
    let ends = [from, to].map(|at| if end > 0.0 { stroke(at.minus(across), at.plus(across)) } else { String::new() });
    view! { <path class=class d=format!("{}{}", stroke(from, to), ends.concat()) /> }
}

/// The most that a refusal's words take in screen pixels, with some room beside them.
const REFUSAL_WIDTH: f64 = 304.0;

/// Why the link under way cannot end where the pointer is.
fn refusal(store: Store) -> Option<impl IntoView> {
    let camera = store.camera().get();
    store.preview().with(|preview| {
        let Preview::Linking(linking) = &**preview else { return None };
        let sentence = text::sentence(linking.refusal.as_ref()?);
        let at = camera.screen_from_canvas(linking.end);
        // The words stand centred below the pointer, but within the surface.
        let width = store.with(|editor| editor.view().width) * camera.zoom;
        let half = (REFUSAL_WIDTH / 2.0).min(width / 2.0);
        let at = Point::new(at.x.clamp(half, width - half), at.y);
        Some(view! {
            <div class="refusal" style:transform=format!("translate({}px, {}px)", at.x, at.y)>
                <span class="refusal-words">{sentence}</span>
            </div>
        })
    })
}
