//! A text to read: line numbers and colours.

use super::paint::paint;
use super::tone::Language;
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn CodeView(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] language: Signal<Language>,
    /// What the text is, for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let copy = NodeRef::<html::Pre>::new();
    let numbers = Memo::new(move |_| {
        let lines = value.with(|text| text.trim_end_matches('\n').matches('\n').count() + 1);
        (1..=lines).map(|line| line.to_string()).collect::<Vec<_>>().join("\n")
    });
    Effect::new(move |_| {
        if let Some(copy) = copy.get() {
            value.with(|text| paint(&copy, language.get(), text.trim_end_matches('\n')));
        }
    });
    view! {
        <div class="code-scroll code-view" tabindex="0" role="region" aria-label=label>
            <div class="code-numbers" aria-hidden="true">{numbers}</div>
            <div class="code-body">
                <pre class="code-copy" node_ref=copy></pre>
            </div>
        </div>
    }
}
