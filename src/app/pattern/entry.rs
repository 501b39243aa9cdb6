//! One entry of a field's list: the form to choose, and the input that fits it.

use super::Writing;
use super::builder::Remove;
use crate::app::code::{form_label, travel_of};
use busbar::json;
use busbar::pattern::build::{Choice, Edit, Form, Operand, OperandKind};
use busbar::text::{label, label_with};
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

#[component]
pub fn Entry(
    writing: Writing,
    leaf: usize,
    entry: usize,
    path: String,
    /// It has no other beside it: then the field goes, not the entry.
    is_only: bool,
    is_last: bool,
) -> impl IntoView {
    let choice = Memo::new(move |_| {
        writing.reading.with(|reading| {
            let test = reading.good.as_ref()?.leaves().get(leaf)?.tests.get(entry)?;
            Some(Choice::of(&test.operator))
        })
    });
    let form = Memo::new(move |_| choice.with(|choice| choice.as_ref().map(|choice| choice.form)));
    let select = NodeRef::<html::Select>::new();
    let own_path = path.clone();
    Effect::new(move |_| {
        let Some(select) = select.get() else { return };
        if is_last && writing.added.with_untracked(|added| added.as_ref() == Some(&own_path)) {
            writing.added.set(None);
            // A control that was just drawn can be focused.
            let _ = select.focus();
        }
    });
    let turn = move |id: String| {
        let form = Form::OFFERED.iter().find(|form| form.id() == id);
        let (Some(form), Some(choice)) = (form, choice.get_untracked()) else { return };
        let is_done = writing.perform(&Edit::Replace { leaf, entry, choice: choice.turned(*form) });
        if let Some(select) = select.get_untracked().filter(|_| !is_done) {
            select.set_value(choice.form.id());
        }
    };
    let input_path = path.clone();
    view! {
        <div class="builder-entry">
            <select
                class="input select builder-form"
                aria-label=label_with("app-panel-builder-form-of", &[("path", &path)])
                node_ref=select
                on:change=move |event| turn(event_target_value(&event))
            >
                {move || {
                    let now = form.get();
                    let undocumented = now.filter(|form| !Form::OFFERED.contains(form));
                    Form::OFFERED
                        .iter()
                        .copied()
                        .chain(undocumented)
                        .map(|form| {
                            view! { <option value=form.id() selected=now == Some(form)>{form_label(form)}</option> }
                        })
                        .collect_view()
                }}
            </select>
            {(!is_only)
                .then(|| {
                    view! {
                        <Remove
                            name=label_with("app-panel-builder-remove-entry", &[("path", &path)])
                            on_click=move || { writing.perform(&Edit::RemoveEntry { leaf, entry }); }
                        />
                    }
                })}
            {move || {
                let form = form.get()?;
                let path = input_path.clone();
                Some(match form.takes() {
                    OperandKind::None => ().into_any(),
                    OperandKind::Range => view! { <Range writing leaf entry path choice /> }.into_any(),
                    OperandKind::Text | OperandKind::Number | OperandKind::Texts | OperandKind::Numbers => {
                        view! { <Written writing leaf entry path choice form /> }.into_any()
                    }
                })
            }}
        </div>
    }
}

/// Puts an operand in place of the entry's; the sentence where that cannot be done.
fn write(writing: Writing, leaf: usize, entry: usize, form: Form, operand: Operand) -> Option<String> {
    writing.edit(&Edit::Replace { leaf, entry, choice: Choice { form, operand } }, true).err()
}

fn travel(writing: Writing, event: &KeyboardEvent) {
    if let Some(action) = travel_of(event) {
        event.prevent_default();
        writing.store.act(action);
    }
}

/// What a person writes for one text or number, or for several: one a line.
fn parsed(form: Form, text: &str) -> Operand {
    match form.takes() {
        OperandKind::Texts | OperandKind::Numbers => {
            Operand::Several(text.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect())
        }
        OperandKind::None | OperandKind::Text | OperandKind::Number | OperandKind::Range => {
            Operand::One(text.to_owned())
        }
    }
}

fn printed(operand: &Operand) -> String {
    match operand {
        Operand::One(text) => text.clone(),
        Operand::Several(texts) => texts.join("\n"),
        Operand::None | Operand::Range { .. } => String::new(),
    }
}

/// The input for one or several texts or numbers. What cannot be taken stays in it, with the reason below.
#[component]
fn Written(
    writing: Writing,
    leaf: usize,
    entry: usize,
    path: String,
    choice: Memo<Option<Choice>>,
    form: Form,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| {
        let now = choice.with(|choice| choice.as_ref().map(|choice| choice.operand.clone())).unwrap_or(Operand::None);
        match draft.get() {
            // What a person writes stays as they write it, unless undo has brought something else.
            Some(draft) if fault.with(Option::is_some) || parsed(form, &draft) == now => draft,
            Some(_) | None => printed(&now),
        }
    });
    let input = move |text: String| {
        fault.set(write(writing, leaf, entry, form, parsed(form, &text)));
        draft.set(Some(text));
    };
    let leave = move || {
        draft.set(None);
        fault.set(None);
        writing.store.edit(busbar::edit::Editor::settle);
    };
    let name = label_with("app-panel-builder-value-of", &[("path", &path)]);
    let is_faulty = move || fault.with(Option::is_some).to_string();
    let list_id = format!("seen-{leaf}-{entry}");
    let offers_id = list_id.clone();
    let offers = move || {
        let values = writing.seen.with(|seen| seen.at(&path).map(|field| field.values.clone()).unwrap_or_default());
        let texts = values.iter().filter_map(|text| json::read(text).ok()).filter_map(|value| match form.takes() {
            OperandKind::Number => matches!(value.kind, json::Kind::Number(_)).then(|| json::compact(&value)),
            _ => value.as_str().map(str::to_owned),
        });
        texts.map(|text| view! { <option value=text></option> }).collect_view()
    };
    let is_list = matches!(form.takes(), OperandKind::Texts | OperandKind::Numbers);
    let control = if is_list {
        view! {
            <textarea
                class="input builder-list"
                aria-label=name
                aria-invalid=is_faulty
                title=label("app-panel-builder-one-a-line")
                placeholder=label("app-panel-builder-one-a-line")
                spellcheck="false"
                rows=move || shown.with(|text| (text.matches('\n').count() + 1).clamp(1, 8).to_string())
                prop:value=shown
                on:input=move |event| input(event_target_value(&event))
                on:keydown=move |event| travel(writing, &event)
                on:blur=move |_| leave()
            ></textarea>
        }
        .into_any()
    } else {
        let mode = if form == Form::Number { "decimal" } else { "text" };
        view! {
            <input
                type="text"
                class="input"
                dir="auto"
                inputmode=mode
                autocomplete="off"
                spellcheck="false"
                aria-label=name
                aria-invalid=is_faulty
                list=list_id
                prop:value=shown
                on:input=move |event| input(event_target_value(&event))
                on:keydown=move |event| travel(writing, &event)
                on:blur=move |_| leave()
            />
            <datalist id=offers_id>{offers}</datalist>
        }
        .into_any()
    };
    view! {
        <div class="builder-operand" class:is-list=is_list>{control}</div>
        <p class="builder-fault" aria-live="polite">{move || fault.get()}</p>
    }
}

/// The inputs for a range of numbers: a lower bound, an upper one, or one number.
#[component]
fn Range(writing: Writing, leaf: usize, entry: usize, path: String, choice: Memo<Option<Choice>>) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let drafts = RwSignal::new(None::<[(String, String); 2]>);
    let bounds = move || match choice.get().map(|choice| choice.operand) {
        Some(Operand::Range { low, high }) => [low.unwrap_or_default(), high.unwrap_or_default()],
        Some(Operand::None | Operand::One(_) | Operand::Several(_)) | None => Default::default(),
    };
    let shown = Memo::new(move |_| drafts.get().filter(|_| fault.with(Option::is_some)).unwrap_or_else(bounds));
    let set = move |side: usize, part: usize, text: String| {
        let mut now = shown.get_untracked();
        let bound = &mut now[side];
        if part == 0 {
            bound.0 = text
        } else {
            bound.1 = text
        };
        if !bound.0.is_empty() && bound.1.is_empty() {
            bound.1 = "0".to_owned();
        }
        // One number leaves no room for an upper bound.
        if now[0].0 == "=" {
            now[1] = Default::default();
        }
        let given = |bound: &(String, String)| (!bound.0.is_empty()).then(|| bound.clone());
        let operand = Operand::Range { low: given(&now[0]), high: given(&now[1]) };
        fault.set(write(writing, leaf, entry, Form::Numeric, operand));
        drafts.set(Some(now));
    };
    let sides: [(&str, &'static [&'static str]); 2] =
        [("app-panel-builder-low-of", &["", ">", ">=", "="]), ("app-panel-builder-high-of", &["", "<", "<="])];
    let rows = sides
        .into_iter()
        .enumerate()
        .map(|(side, (key, comparisons))| {
            let name = label_with(key, &[("path", &path)]);
            let value_name = label_with("app-panel-builder-value-of", &[("path", &path)]);
            let is_given = move || shown.with(|shown| !shown[side].0.is_empty());
            let is_closed = move || side == 1 && shown.with(|shown| shown[0].0 == "=");
            view! {
                <div class="builder-bound" class:is-closed=is_closed>
                    <select
                        class="input select"
                        aria-label=name
                        on:change=move |event| set(side, 0, event_target_value(&event))
                    >
                        {move || {
                            let now = shown.with(|shown| shown[side].0.clone());
                            comparisons
                                .iter()
                                .map(|comparison| {
                                    let name = match *comparison {
                                        "" => label("app-panel-builder-open"),
                                        ">" => ">".to_owned(),
                                        ">=" => "≥".to_owned(),
                                        "<" => "<".to_owned(),
                                        "<=" => "≤".to_owned(),
                                        other => other.to_owned(),
                                    };
                                    view! { <option value=*comparison selected=now == *comparison>{name}</option> }
                                })
                                .collect_view()
                        }}
                    </select>
                    <input
                        type="text"
                        class="input"
                        inputmode="decimal"
                        autocomplete="off"
                        aria-label=value_name
                        aria-invalid=move || fault.with(Option::is_some).to_string()
                        disabled=move || !is_given()
                        prop:value=move || shown.with(|shown| shown[side].1.clone())
                        on:input=move |event| set(side, 1, event_target_value(&event))
                        on:keydown=move |event| travel(writing, &event)
                        on:blur=move |_| writing.store.edit(busbar::edit::Editor::settle)
                    />
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="builder-range">{rows}</div>
        <p class="builder-fault" aria-live="polite">{move || fault.get()}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::{parsed, printed};
    use busbar::pattern::build::{Form, Operand};

    #[test]
    fn lists_are_written_one_a_line() {
        let several = Operand::Several(vec!["a, b".to_owned(), " c".to_owned()]);
        assert_eq!(parsed(Form::NotTexts, "a, b\n\n c\n"), several);
        assert_eq!(printed(&several), "a, b\n c");
        assert_eq!(parsed(Form::Prefix, "a\nb"), Operand::One("a\nb".to_owned()));
    }
}
