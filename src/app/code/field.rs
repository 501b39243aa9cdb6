//! A text field for code: the text editor around a plain text area, which serves until the editor is there, and below it
//! every mistake explained.

use super::editor::{self, Marks};
use super::fault::{Check, Fault, line_and_column};
use crate::app::store::use_store;
use busbar::edit::Editor;
use busbar::text::{label, label_with};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{CustomEvent, HtmlElement, KeyboardEvent};

/// So many mistakes are explained; the rest is counted.
const MOST_FAULTS: usize = 3;

#[component]
pub fn CodeField(
    /// The element's id; a `<label>` beside it names it.
    #[prop(into)]
    id: String,
    /// What screen readers call it.
    #[prop(into)]
    name: String,
    #[prop(into)] value: Signal<String>,
    /// Called with the whole text after each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called for undo and redo, which are the page's and not the editor's.
    #[prop(optional, into)]
    on_travel: Option<Callback<&'static str>>,
    /// What the text is marked with.
    #[prop(optional, into)]
    marks: Signal<Marks>,
    /// What could be written at the caret.
    #[prop(optional)]
    offers: Option<editor::Offers>,
    check: Check,
) -> impl IntoView {
    editor::load();
    let store = use_store();
    let host = NodeRef::<html::Custom<&'static str>>::new();
    let faults = Memo::new(move |_| value.with(|text| check(text)));
    Effect::new(move |_| {
        if let Some(host) = host.get() {
            editor::set(
                &host,
                "faults",
                &value.with(|text| faults.with(|faults| editor::faults_text(text, faults))).into(),
            );
        }
    });
    Effect::new(move |_| {
        if let Some(host) = host.get() {
            editor::set(&host, "marks", &value.with_untracked(|text| marks.with(|marks| marks.to_text(text))).into());
        }
    });
    if let Some(offers) = offers {
        let answering = StoredValue::new_local(editor::answering(offers));
        Effect::new(move |_| {
            if let Some(host) = host.get() {
                answering.with_value(|answer| editor::set(&host, "complete", answer.as_ref().unchecked_ref()));
            }
        });
    }
    let explanation_id = format!("{id}-faults");
    let plain_name = name.clone();
    let apply = move |range: std::ops::Range<usize>, replacement: String| {
        let text = value.get_untracked();
        if let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) {
            on_input.run([before, &replacement, after].concat());
        }
    };
    let go_to = move |offset: usize| {
        if let Some(host) = host.get_untracked() {
            editor::go_to(&host, value.with_untracked(|text| editor::utf16(text, offset)));
        }
    };
    let travel = move |event: CustomEvent| {
        let action = match event.detail().as_string().as_deref() {
            Some("undo") => "undo",
            Some("redo") => "redo",
            _ => return,
        };
        if let Some(travel) = on_travel {
            travel.run(action);
        }
    };
    view! {
        <div class="code-field" class:is-faulty=move || faults.with(|faults| !faults.is_empty())>
            <code-editor
                class="code-editor"
                id=id
                label=name
                node_ref=host
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
                on:travel=move |event: web_sys::Event| travel(event.unchecked_into())
                on:settle=move |_: web_sys::Event| store.edit(Editor::settle)
            >
                <textarea
                    class="code-plain"
                    aria-label=plain_name
                    spellcheck="false"
                    autocapitalize="off"
                    autocomplete="off"
                    aria-describedby=explanation_id.clone()
                    aria-invalid=move || faults.with(|faults| (!faults.is_empty()).to_string())
                    prop:value=value
                    on:keydown=move |event| {
                        if let (Some(travel), Some(action)) = (on_travel, travel_of(&event)) {
                            event.prevent_default();
                            travel.run(action);
                        }
                    }
                ></textarea>
            </code-editor>
            <ul class="code-faults" id=explanation_id aria-live="polite">
                {move || {
                    faults.with(|faults| {
                        let surplus = faults.len().saturating_sub(MOST_FAULTS);
                        let shown = faults
                            .iter()
                            .take(MOST_FAULTS)
                            .map(|fault| explain(fault.clone(), value.with_untracked(String::clone), go_to, apply))
                            .collect_view();
                        let more = (surplus > 0).then(|| {
                            let count = surplus.to_string();
                            view! { <li class="code-more">{label_with("app-panel-more-faults", &[("count", &count)])}</li> }
                        });
                        (shown, more)
                    })
                }}
            </ul>
        </div>
    }
}

fn explain(
    fault: Fault,
    text: String,
    go_to: impl Fn(usize) + Copy + 'static,
    apply: impl Fn(std::ops::Range<usize>, String) + Copy + 'static,
) -> impl IntoView {
    let (line, column) = line_and_column(&text, fault.range.start);
    let place = label_with("app-panel-place", &[("line", &line.to_string()), ("column", &column.to_string())]);
    let start = fault.range.start;
    let fix_label = fault.fix_label();
    let fix = fault.fix.map(|(range, replacement)| {
        view! {
            <button type="button" class="code-fix" on:click=move |_| apply(range.clone(), replacement.clone())>
                {fix_label}
            </button>
        }
    });
    let service = fault.service.map(|message| {
        view! {
            <details class="code-service">
                <summary>{label("app-panel-service-says")}</summary>
                <p dir="auto">{message}</p>
            </details>
        }
    });
    view! {
        <li class="code-fault">
            <button type="button" class="code-place" on:click=move |_| go_to(start)>{place}</button>
            <span>{fault.sentence}</span>
            {fix}
            {service}
        </li>
    }
}

/// Gives the keyboard to the code field with that id.
pub fn focus(id: &str) {
    let element = crate::app::platform::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot be focused now leaves the focus where it is.
        let _ = element.focus();
    }
}

/// The action that a key means, where it is undo or redo.
pub fn travel_of(event: &KeyboardEvent) -> Option<&'static str> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some("undo"),
        ("z", true) | ("y", false) => Some("redo"),
        _ => None,
    }
}
