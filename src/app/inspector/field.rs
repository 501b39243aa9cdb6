//! One field of a record, as its shape wants to be edited.

use super::RecordSignal;
use super::integer::IntegerField;
use crate::app::code::{self, CodeField, travel_of};
use crate::app::pattern::PatternField;
use crate::app::store::use_store;
use busbar::design::{Record, RecordKey};
use busbar::edit::Command;
use busbar::kinds::{Choice, Field, Shape};
use busbar::text::{choice_label, field_help, field_key, field_label, has, label};
use leptos::prelude::*;
use serde_json::Value;

/// So many choices stand side by side; more go into a list.
const MOST_SEGMENTS: usize = 3;
/// And only while their labels together are this short, in characters.
const MOST_SEGMENT_CHARS: usize = 30;

/// Whether a field counts, given what the others say.
pub fn is_shown(fields: &[Field], field: &Field, record: &Record) -> bool {
    field.when.as_ref().is_none_or(|when| {
        let other = fields.iter().find(|other| other.id == when.field);
        let value = record.fields.get(when.field).cloned().or_else(|| other.map(Field::default));
        let text = value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        text.is_some_and(|text| when.values.contains(&text.as_str()))
    })
}

/// The name that every node has.
#[component]
pub fn NameField(key: RecordKey, record: RecordSignal) -> impl IntoView {
    let name = Memo::new(move |_| record.with(|record| record.as_ref().map_or("", Record::name).to_owned()));
    view! {
        <div class="field">
            <label class="field-label" for="inspector-name">{label("app-panel-name")}</label>
            <TextInput id="inspector-name".to_owned() key path="name" value=name max_chars=256 />
        </div>
    }
}

/// A field with its label, its control and what there is to say about it.
#[component]
pub fn FieldRow(key: RecordKey, kind_id: &'static str, field: &'static Field, record: RecordSignal) -> impl IntoView {
    let store = use_store();
    let value = Memo::new(move |_| {
        record
            .with(|record| record.as_ref().and_then(|record| record.fields.get(field.id).cloned()))
            .unwrap_or_else(|| field.default())
    });
    let text = Memo::new(move |_| value.with(|value| value.as_str().unwrap_or_default().to_owned()));
    let id = format!("field-{}", field.id);
    let help = has(&field_key(kind_id, field.id, "-help")).then(|| field_help(kind_id, field.id));
    let help_id = format!("{id}-help");
    let path = field.id;
    let write = move |text: String| {
        store.run(Command::Write { key, path: path.to_owned(), text });
    };
    let name = field_label(kind_id, field.id);
    let control = match &field.shape {
        Shape::Text { max_chars, .. } => {
            view! { <TextInput id=id.clone() key path value=text max_chars=*max_chars /> }.into_any()
        }
        Shape::Prose { max_chars, .. } => {
            view! { <ProseInput id=id.clone() key path value=text max_chars=*max_chars /> }.into_any()
        }
        Shape::Json { .. } => view! {
            <CodeField
                id=id.clone()
                name
                value=text
                on_input=write
                on_travel=move |action| store.act(action)
                check=code::json
            />
        }
        .into_any(),
        Shape::Pattern { default } => {
            // An archive keeps everything while its pattern says nothing.
            let check: code::Check = if default.is_empty() { code::pattern_or_nothing } else { code::pattern };
            view! { <PatternField id=id.clone() name key path text check /> }.into_any()
        }
        Shape::Integer { min, max, unit, .. } => {
            let value = Signal::derive(move || value.with(|value| value.as_i64().unwrap_or_default()));
            view! { <IntegerField id=id.clone() key path value range=(*min, *max) unit /> }.into_any()
        }
        Shape::Choice(choices) => view! { <ChoiceField id=id.clone() key path value=text choices /> }.into_any(),
        Shape::Switch { .. } => {
            let is_on = move || value.with(|value| value.as_bool().unwrap_or_default());
            let set = move |is_on: bool| {
                store.run(Command::Set { key, path: path.to_owned(), value: Some(Value::from(is_on)) });
            };
            view! {
                <input
                    type="checkbox"
                    role="switch"
                    class="switch"
                    id=id.clone()
                    prop:checked=is_on
                    on:change=move |event| set(event_target_checked(&event))
                />
            }
            .into_any()
        }
    };
    view! {
        <div class="field" data-field=field.id>
            <label class="field-label" for=id id=format!("field-{}-label", field.id)>
                {field_label(kind_id, field.id)}
            </label>
            {control}
            {help.map(|help| view! { <p class="field-help" id=help_id>{help}</p> })}
        </div>
    }
}

#[component]
fn TextInput(id: String, key: RecordKey, path: &'static str, value: Memo<String>, max_chars: usize) -> impl IntoView {
    let store = use_store();
    view! {
        <input
            type="text"
            class="input"
            id=id
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            maxlength=max_chars.to_string()
            prop:value=value
            on:input=move |event| {
                store.run(Command::Write { key, path: path.to_owned(), text: event_target_value(&event) });
            }
            on:keydown=move |event| {
                if let Some(action) = travel_of(&event) {
                    event.prevent_default();
                    store.act(action);
                }
            }
            on:blur=move |_| store.edit(busbar::edit::Editor::settle)
        />
    }
}

#[component]
fn ProseInput(id: String, key: RecordKey, path: &'static str, value: Memo<String>, max_chars: usize) -> impl IntoView {
    let store = use_store();
    // The copy beside it grows with the text and gives the area its height.
    view! {
        <div class="prose">
            <div class="prose-copy" aria-hidden="true">
                {move || format!("{}\u{200B}", value.get())}
            </div>
            <textarea
                class="input prose-area"
                id=id
                dir="auto"
                rows="2"
                maxlength=max_chars.to_string()
                prop:value=value
                on:input=move |event| {
                    store.run(Command::Write { key, path: path.to_owned(), text: event_target_value(&event) });
                }
                on:keydown=move |event| {
                    if let Some(action) = travel_of(&event) {
                        event.prevent_default();
                        store.act(action);
                    }
                }
                on:blur=move |_| store.edit(busbar::edit::Editor::settle)
            ></textarea>
        </div>
    }
}

#[component]
fn ChoiceField(
    id: String,
    key: RecordKey,
    path: &'static str,
    value: Memo<String>,
    choices: &'static [Choice],
) -> impl IntoView {
    let store = use_store();
    let set = move |choice: &str| {
        store.run(Command::Set { key, path: path.to_owned(), value: Some(Value::from(choice)) });
    };
    let labels: Vec<String> = choices.iter().map(|choice| choice_label(choice.0)).collect();
    let chars: usize = labels.iter().map(|label| label.chars().count()).sum();
    if choices.len() <= MOST_SEGMENTS && chars <= MOST_SEGMENT_CHARS {
        let label_id = format!("{id}-label");
        let segments = choices
            .iter()
            .zip(labels)
            .map(|(choice, label)| {
                let name = id.clone();
                view! {
                    <label class="segment">
                        <input
                            type="radio"
                            name=name
                            value=choice.0
                            prop:checked=move || value.with(|value| value == choice.0)
                            on:change=move |_| set(choice.0)
                        />
                        <span>{label}</span>
                    </label>
                }
            })
            .collect_view();
        return view! { <div class="segments" role="radiogroup" aria-labelledby=label_id>{segments}</div> }.into_any();
    }
    let options = choices
        .iter()
        .zip(labels)
        .map(|(choice, label)| {
            view! {
                <option value=choice.0 prop:selected=move || value.with(|value| value == choice.0)>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <select class="input select" id=id on:change=move |event| set(&event_target_value(&event))>
            {options}
        </select>
    }
    .into_any()
}
