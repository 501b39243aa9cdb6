//! The drawings of kinds, from their specs.

use busbar::kinds;
use leptos::prelude::*;

/// A kind's glyph in the colour around it.
#[component]
pub fn Glyph(glyph: &'static kinds::Glyph) -> impl IntoView {
    view! {
        <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
            {glyph.strokes.iter().map(|path| view! { <path class="glyph-stroke" d=*path /> }).collect_view()}
            {glyph.fills.iter().map(|path| view! { <path class="glyph-fill" d=*path /> }).collect_view()}
        </svg>
    }
}

/// A glyph on a tinted square in its group's colour.
#[component]
pub fn Badge(spec: &'static kinds::Spec) -> impl IntoView {
    view! {
        <span class="badge" data-group=spec.group.id()>
            <Glyph glyph=&spec.glyph />
        </span>
    }
}
