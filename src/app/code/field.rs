//! A text field for code: line numbers, colours, and every mistake underlined in place and explained below.
//!
//! The text area lies, transparent, over a painted copy of its text; the copy gives both their size and the element around
//! them scrolls, so there are no two scroll positions to keep in step.

use super::fault::{Check, Fault, line_and_column};
use super::paint::paint;
use super::tone::Language;
use busbar::text::{label, label_with};
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlTextAreaElement, KeyboardEvent};

/// So many mistakes are explained; the rest is counted.
const MOST_FAULTS: usize = 3;

#[component]
pub fn CodeField(
    /// The element's id; a `<label>` beside it names it.
    #[prop(into)]
    id: String,
    #[prop(into)] value: Signal<String>,
    /// Called with the whole text after each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called for undo and redo, which are the page's and not the text area's.
    #[prop(optional, into)]
    on_travel: Option<Callback<&'static str>>,
    language: Language,
    check: Check,
) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    let copy = NodeRef::<html::Pre>::new();
    let faults = Memo::new(move |_| value.with(|text| check(text)));
    let lines = Memo::new(move |_| value.with(|text| text.matches('\n').count() + 1));
    Effect::new(move |_| {
        let (Some(area), Some(copy)) = (area.get(), copy.get()) else { return };
        value.with(|text| {
            show(&area, text);
            faults.with(|faults| paint(&copy, language, text, faults));
        });
    });
    let explanation_id = format!("{id}-faults");
    let apply = move |range: std::ops::Range<usize>, replacement: String| {
        let text = value.get_untracked();
        if let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) {
            on_input.run([before, &replacement, after].concat());
        }
    };
    let go_to = move |offset: usize| {
        if let Some(area) = area.get_untracked() {
            let at = value.with_untracked(|text| utf16(text, offset));
            // A selection within the text it was counted in is always allowed; so in `show`.
            let _ = area.focus();
            let _ = area.set_selection_range(at, at);
        }
    };
    view! {
        <div class="code-field" class:is-faulty=move || faults.with(|faults| !faults.is_empty())>
            <div class="code-scroll">
                <div class="code-numbers" aria-hidden="true">
                    {move || (1..=lines.get()).map(|line| line.to_string()).collect::<Vec<_>>().join("\n")}
                </div>
                <div class="code-body">
                    <pre class="code-copy" aria-hidden="true" node_ref=copy></pre>
                    <textarea
                        class="code-area"
                        id=id
                        node_ref=area
                        rows="1"
                        spellcheck="false"
                        autocapitalize="off"
                        autocomplete="off"
                        wrap="off"
                        aria-describedby=explanation_id.clone()
                        aria-invalid=move || faults.with(|faults| (!faults.is_empty()).to_string())
                        on:input=move |event| on_input.run(event_target_value(&event))
                        on:keydown=move |event| {
                            if let Some(text) = area.get_untracked().and_then(|area| new_line(&area, &event)) {
                                on_input.run(text);
                            }
                            if let (Some(travel), Some(action)) = (on_travel, travel_of(&event)) {
                                event.prevent_default();
                                travel.run(action);
                            }
                        }
                    ></textarea>
                </div>
            </div>
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
    let fix = fault.fix.map(|(range, replacement)| {
        let wording = if replacement.is_empty() {
            label("app-panel-fix-remove")
        } else {
            label_with("app-panel-fix", &[("replacement", &replacement)])
        };
        view! {
            <button type="button" class="code-fix" on:click=move |_| apply(range.clone(), replacement.clone())>
                {wording}
            </button>
        }
    });
    view! {
        <li class="code-fault">
            <button type="button" class="code-place" on:click=move |_| go_to(start)>{place}</button>
            <span>{fault.sentence}</span>
            {fix}
        </li>
    }
}

/// Puts a text into the area, unless it is there; after an undo the caret then stands where the text has changed.
fn show(area: &HtmlTextAreaElement, text: &str) {
    let before = area.value();
    if before == text {
        return;
    }
    let same_end = before.chars().rev().zip(text.chars().rev()).take_while(|(a, b)| a == b);
    let caret = text.len() - same_end.map(|(same, _)| same.len_utf8()).sum::<usize>();
    area.set_value(text);
    let caret = utf16(text, caret);
    let _ = area.set_selection_range(caret, caret);
}

/// A byte's offset as browsers count.
fn utf16(text: &str, offset: usize) -> u32 {
    let units: usize = text.char_indices().take_while(|(at, _)| *at < offset).map(|(_, c)| c.len_utf16()).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// The text after Enter, with the new line indented like the one it leaves; `None` for any other key.
fn new_line(area: &HtmlTextAreaElement, event: &KeyboardEvent) -> Option<String> {
    let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.is_composing();
    if event.key() != "Enter" || !is_plain {
        return None;
    }
    let text = area.value();
    let byte = |units: u32| {
        let mut seen = 0;
        text.char_indices()
            .find(|(_, c)| {
                let here = seen >= units as usize;
                seen += c.len_utf16();
                here
            })
            .map_or(text.len(), |(at, _)| at)
    };
    let (start, end) = (byte(area.selection_start().ok()??), byte(area.selection_end().ok()??));
    let line = &text[text[..start].rfind('\n').map_or(0, |newline| newline + 1)..start];
    let mut indent: String = line.chars().take_while(|c| *c == ' ' || *c == '\t').collect();
    if line.trim_end().ends_with(['{', '[']) {
        indent.push_str("  ");
    }
    event.prevent_default();
    let before = format!("{}\n{indent}", &text[..start]);
    let after = [before.as_str(), &text[end..]].concat();
    area.set_value(&after);
    let caret = utf16(&after, before.len());
    let _ = area.set_selection_range(caret, caret);
    Some(after)
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
