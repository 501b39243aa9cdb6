//! One node, drawn by the outline that its kind's spec names.

use super::super::glyph::Badge;
use super::super::icon::Icon;
use super::super::store::{Mark, NodeData, use_store};
use busbar::design::NodeId;
use busbar::kinds::{Outline, Spec};
use busbar::picture::{line, pieces};
use busbar::text::label;
use leptos::prelude::*;
use std::sync::Arc;

/// What a node shows beside its place; drawn anew only when this changes.
#[derive(Clone, Debug, Default, PartialEq)]
struct Face {
    kind: String,
    outline: Outline,
    name: String,
    /// What it is, and what is special about it.
    line: String,
    /// A note's text.
    text: String,
    /// A hotspot's number.
    number: Option<i64>,
    is_disabled: bool,
    is_pinned: bool,
    is_collapsed: bool,
}

#[component]
pub fn NodeView(id: NodeId) -> impl IntoView {
    let store = use_store();
    let node = store.node(id);
    let is_selected = store.is_selected(id);
    let mark = store.mark(id);
    let (of_corner, of_size) = (node.clone(), node.clone());
    let corner =
        Memo::new(move |_| of_corner.with(|node| node.as_ref().map(|node| node.rect.corner())).unwrap_or_default());
    let size = Memo::new(move |_| of_size.with(|node| node.as_ref().map(|node| node.rect.size())).unwrap_or_default());
    // What is said is read again only when it was written again, not when the node moves.
    let data = Memo::new_with_compare(
        move |_| node.get(),
        |before, now| match (before.and_then(Option::as_ref), now.and_then(Option::as_ref)) {
            (Some(before), Some(now)) => !Arc::ptr_eq(&before.record, &now.record),
            (before, now) => before.is_some() != now.is_some(),
        },
    );
    let face = Memo::new(move |_| data.with(|node| node.as_ref().map(|node| face_of(node))).unwrap_or_default());
    let kind = Memo::new(move |_| face.with(|face| face.kind.clone()));
    let spec = move || kind.with(|kind| busbar::kinds::kind(kind)).map(|kind| kind.spec());
    // A node that was never near enough to be read has no inside yet.
    let super::IsNear(is_near) = use_context().expect("the canvas provides it");
    let was_near = Memo::new(move |before| before == Some(&true) || is_near.get());
    let outline = Memo::new(move |_| face.with(|face| face.outline));
    let body = move || {
        let spec = spec();
        was_near.get().then(|| match outline.get() {
            Outline::Card => view! { <Card spec face /> }.into_any(),
            Outline::Bar => view! { <Bar spec face /> }.into_any(),
            Outline::Frame => view! { <FrameTitle face /> }.into_any(),
            Outline::Paper => view! { <Paper face /> }.into_any(),
            // What stands in it is its number; its name and text are in the list of hotspots.
            Outline::Spot => (move || face.with(|face| face.number)).into_any(),
        })
    };
    let link_role = store.link_role(id);
    let of_badge = mark.clone();
    view! {
        <div
            id=id.to_string()
            class="node"
            class:is-selected=move || is_selected.get()
            class:is-hovered=store.is_hovered(id)
            class:is-disabled=move || face.with(|face| face.is_disabled)
            class:is-collapsed=move || face.with(|face| face.is_collapsed)
            data-outline=move || outline_name(outline.get())
            data-group=move || spec().map_or("annotation", |spec| spec.group.id())
            data-kind=move || kind.get()
            data-link-role=move || link_role.get().id()
            data-mark=move || mark.get().id()
            role="img"
            aria-label=move || face.with(|face| format!("{}, {}", face.name, face.line))
            style:transform=move || corner.with(|corner| format!("translate({}px, {}px)", corner.x, corner.y))
            style:width=move || size.with(|size| format!("{}px", size.width))
            style:height=move || size.with(|size| format!("{}px", size.height))
        >
            {body}
            {move || face.with(|face| face.is_pinned).then(pin_badge)}
            {move || mark_badge(of_badge.get())}
        </div>
    }
}

/// An outline as style sheets and tests spell it.
pub const fn outline_name(outline: Outline) -> &'static str {
    match outline {
        Outline::Card => "card",
        Outline::Bar => "bar",
        Outline::Frame => "frame",
        Outline::Paper => "paper",
        Outline::Spot => "spot",
    }
}

fn face_of(node: &NodeData) -> Face {
    let record = &node.record;
    let text = |field: &str| record.fields.text(field).unwrap_or_default().to_owned();
    Face {
        kind: record.kind.clone(),
        outline: record.outline(),
        name: record.name().to_owned(),
        line: line(record, node.holds),
        text: text("text"),
        number: record.number(),
        is_disabled: text("state") == "disabled",
        is_pinned: record.is_pinned(),
        is_collapsed: record.is_collapsed(),
    }
}

#[component]
fn Card(spec: Option<&'static Spec>, face: Memo<Face>) -> impl IntoView {
    view! {
        {spec.map(|spec| view! { <Badge spec /> })}
        <div class="node-words">
            <Name face />
            <div class="node-line">{move || face.with(|face| face.line.clone())}</div>
        </div>
        {move || face.with(|face| face.is_collapsed).then(|| view! { <Fold key="app-canvas-expand" /> })}
    }
}

#[component]
fn Bar(spec: Option<&'static Spec>, face: Memo<Face>) -> impl IntoView {
    view! {
        {spec.map(|spec| view! { <Badge spec /> })}
        <Name face />
        <div class="node-line">{move || face.with(|face| face.line.clone())}</div>
        <div class="node-rail"></div>
    }
}

#[component]
fn FrameTitle(face: Memo<Face>) -> impl IntoView {
    view! {
        <div class="frame-title">
            <Fold key="app-canvas-collapse" />
            <Name face />
            <div class="node-line">{move || face.with(|face| face.line.clone())}</div>
        </div>
    }
}

/// What collapses or expands a frame; the editor finds it under the pointer.
#[component]
fn Fold(key: &'static str) -> impl IntoView {
    view! {
        <span class="fold" title=label(key)>
            {Icon::Fold.view()}
        </span>
    }
}

#[component]
fn Paper(face: Memo<Face>) -> impl IntoView {
    let store = use_store();
    view! {
        <Name face />
        <div class="paper-text" dir="auto">
            {move || {
                let text = face.with(|face| face.text.clone());
                // What reads Markdown comes with the chunk.
                match store.paper().get() {
                    Some(view) => view(&text),
                    None => text.into_any(),
                }
            }}
        </div>
    }
}

#[component]
fn Name(face: Memo<Face>) -> impl IntoView {
    view! {
        <div class="node-name" dir="auto" title=move || face.with(|face| face.name.clone())>
            {move || {
                face.with(|face| pieces(&face.name))
                    .into_iter()
                    .enumerate()
                    .map(|(at, word)| (view! { {(at > 0).then(|| view! { <wbr /> })} }, word))
                    .collect_view()
            }}
        </div>
    }
}

fn pin_badge() -> impl IntoView {
    view! {
        <span class="node-pin" role="img" aria-label=label("app-canvas-pinned") title=label("app-canvas-pinned")>
            {Icon::Pin.view()}
        </span>
    }
}

fn mark_badge(mark: Mark) -> Option<impl IntoView> {
    let (icon, key) = match mark {
        Mark::None => return None,
        Mark::Matched => (Icon::Check, "app-canvas-mark-matched"),
        Mark::Reached => (Icon::Check, "app-canvas-mark-reached"),
        Mark::Refused => (Icon::Dash, "app-canvas-mark-refused"),
        Mark::Failed => (Icon::Close, "app-canvas-mark-failed"),
    };
    Some(view! {
        <span class="node-mark" role="img" aria-label=label(key) title=label(key)>
            {icon.view()}
        </span>
    })
}
