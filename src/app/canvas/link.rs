//! One link: its line and its arrow.

use super::super::store::use_store;
use busbar::design::LinkId;
use busbar::geom::Point;
use busbar::layout::path;
use leptos::prelude::*;

#[component]
pub fn LinkView(id: LinkId) -> impl IntoView {
    let store = use_store();
    let link = store.link(id);
    let is_selected = store.is_selected(id);
    let mark = store.mark(id);
    let (of_points, of_kind) = (link.clone(), link.clone());
    let points = Memo::new(move |_| {
        of_points.with(|link| link.as_ref().map(|link| link.route.points.clone())).unwrap_or_default()
    });
    let kind =
        Memo::new(move |_| of_kind.with(|link| link.as_ref().map(|link| link.record.kind.clone())).unwrap_or_default());
    let gathered = {
        let link = link.clone();
        Memo::new(move |_| {
            link.with(|link| {
                let link = link.as_ref().filter(|link| link.gathered > 1)?;
                Some((link.route.middle, link.gathered))
            })
        })
    };
    let is_failure_path = Memo::new(move |_| {
        link.with(|link| link.as_ref().and_then(|link| link.spec()).is_some_and(|spec| spec.is_failure_path))
    });
    let line = Memo::new(move |_| points.with(|points| path::line(points)));
    view! {
        <g
            class="link"
            class:is-failure=is_failure_path
            class:is-selected=move || is_selected.get()
            class:is-hovered=store.is_hovered(id)
            data-link=id.to_string()
            data-kind=move || kind.get()
            data-mark=move || mark.get().id()
        >
            <path class="link-halo" d=move || line.get() />
            <path class="link-line" d=move || line.get() />
            <path class="link-arrow" d=move || points.with(|points| path::arrow(points)) />
            {move || gathered.get().map(|(at, count)| view! { <Count at count /> })}
        </g>
    }
}

/// How many links a collapsed frame has gathered into this one.
#[component]
fn Count(at: Point, count: usize) -> impl IntoView {
    view! {
        <g class="link-count" transform=format!("translate({} {})", at.x, at.y)>
            <rect x="-13" y="-9" width="26" height="18" rx="9" />
            <text y="4">{format!("×{count}")}</text>
        </g>
    }
}
