//! A field to type into and a list of what fits, to choose one of: for commands, for finding, for adding nodes.

use super::glyph::Badge;
use super::icon::Icon;
use leptos::html::{Input, Ul};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

/// One thing to choose.
#[derive(Clone, Default)]
pub struct Row {
    /// The kind whose glyph stands before it.
    pub kind: Option<&'static str>,
    pub icon: Option<Icon>,
    pub name: String,
    pub detail: String,
    pub keys: String,
    /// Why it cannot be chosen now.
    pub refusal: Option<String>,
}

/// The field and the list. `rows` answers what fits the words that were typed; `choose` gets the place of a row in that
/// answer.
#[component]
pub fn Picker(
    name: String,
    placeholder: String,
    none: String,
    #[prop(into)] rows: Callback<String, Vec<Row>>,
    #[prop(into)] choose: Callback<usize>,
    #[prop(into)] cancel: Callback<()>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let list = NodeRef::<Ul>::new();
    let found = RwSignal::new_local(rows.run(String::new()));
    let at = RwSignal::new(0_usize);
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            // A field that cannot be focused is still there to be clicked.
            let _ = input.focus();
        }
    });
    let pick = move |index: usize| {
        if found.with_untracked(|found| found.get(index).is_some_and(|row| row.refusal.is_none())) {
            choose.run(index);
        }
    };
    let step = move |by: isize| {
        let count = found.with_untracked(Vec::len);
        if count > 0 {
            at.update(|at| *at = (*at + count).saturating_add_signed(by) % count);
            show_row(list, at.get_untracked());
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "Enter" => pick(at.get_untracked()),
            "Escape" => cancel.run(()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let option_id = |index: usize| format!("picker-{index}");
    view! {
        <div class="picker">
            <input
                node_ref=input
                type="text"
                class="picker-input"
                role="combobox"
                aria-expanded="true"
                aria-controls="picker-list"
                aria-activedescendant=move || option_id(at.get())
                aria-label=name.clone()
                placeholder=placeholder
                autocomplete="off"
                spellcheck="false"
                on:input=move |event| {
                    at.set(0);
                    found.set(rows.run(event_target_value(&event)));
                }
                on:keydown=pressed
            />
            <ul class="picker-list" id="picker-list" role="listbox" aria-label=name node_ref=list>
                {move || {
                    found
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(index, row)| {
                            let spec = row.kind.and_then(busbar::kinds::kind).map(|kind| kind.spec());
                            let is_refused = row.refusal.is_some();
                            view! {
                                <li
                                    id=option_id(index)
                                    class="picker-row"
                                    class:is-refused=is_refused
                                    role="option"
                                    aria-selected=move || (at.get() == index).to_string()
                                    aria-disabled=is_refused.to_string()
                                    on:pointermove=move |_| at.set(index)
                                    on:click=move |_| pick(index)
                                >
                                    {spec.map(|spec| view! { <Badge spec /> })}
                                    {row.icon.map(|icon| view! { <span class="picker-icon">{icon.view()}</span> })}
                                    <span class="picker-words">
                                        <span class="picker-name" dir="auto">{row.name}</span>
                                        <span class="picker-detail" dir="auto">{row.refusal.unwrap_or(row.detail)}</span>
                                    </span>
                                    {(!row.keys.is_empty()).then(|| view! { <kbd>{row.keys}</kbd> })}
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="picker-none" role="status">{none.clone()}</p>
            </Show>
        </div>
    }
}

/// Scrolls the list, no further than need be, so that a row is seen.
fn show_row(list: NodeRef<Ul>, index: usize) {
    let Some(list) = list.get_untracked() else { return };
    let row = u32::try_from(index).ok().and_then(|index| list.children().item(index));
    let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) else { return };
    let (top, bottom) = (row.offset_top(), row.offset_top() + row.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
