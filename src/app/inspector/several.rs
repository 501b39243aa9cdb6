//! Several things are selected: what they are, what can be done with them all, and the fields that all of them have.

use super::{ActionRows, Head};
use crate::app::icon::Icon;
use crate::app::store::use_store;
use busbar::design::{Design, RecordKey};
use busbar::edit::{Command, action};
use busbar::kinds::{Field, Shape, behaviour, link_behaviour};
use busbar::text::{choice_label, field_label, label, label_with};
use leptos::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Several are selected: what they are, and what can be done with them all.
#[component]
pub fn SeveralInspector(keys: BTreeSet<RecordKey>) -> impl IntoView {
    let store = use_store();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    store.with(|editor| {
        for key in &keys {
            let Some(record) = editor.design().record(*key) else { continue };
            let family = if key.node().is_some() { "kind" } else { "link" };
            *kinds.entry(label(&format!("{family}-{}", record.kind))).or_default() += 1;
        }
    });
    let shared = keys.clone();
    let nodes = keys.iter().filter(|key| key.node().is_some()).count();
    let count = keys.len().to_string();
    let summary = kinds
        .into_iter()
        .map(|(name, count)| {
            view! {
                <li>
                    <span>{name}</span>
                    <span class="count">{count.to_string()}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Head name=label_with("app-panel-several", &[("count", &count)]) />
        <div class="inspector-body">
            <ul class="kind-counts">{summary}</ul>
            {(nodes > 1).then(|| view! { <Arrange /> })}
            <SharedFields keys=shared />
            <ActionRows ids=&["duplicate", "fit-selection", "delete"] />
        </div>
    }
}

/// Lining several nodes up and spacing them evenly.
#[component]
fn Arrange() -> impl IntoView {
    let store = use_store();
    let icons = [
        ("align-left", Icon::AlignLeft),
        ("align-middle", Icon::AlignMiddle),
        ("align-right", Icon::AlignRight),
        ("align-top", Icon::AlignTop),
        ("align-center", Icon::AlignCenter),
        ("align-bottom", Icon::AlignBottom),
        ("distribute-across", Icon::DistributeAcross),
        ("distribute-down", Icon::DistributeDown),
    ];
    let buttons = icons.map(|(id, icon)| {
        let name = label(&format!("action-{id}"));
        let keys = action(id).and_then(|action| action.shortcuts.first()).map(crate::app::keyboard::shortcut_words);
        let is_disabled = store.with(|editor| action(id).is_some_and(|action| (action.disabled)(editor).is_some()));
        view! {
            <button
                type="button"
                class="button icon-button"
                aria-label=name.clone()
                title=format!("{name} ({})", keys.unwrap_or_default())
                aria-disabled=is_disabled.to_string()
                on:click=move |_| store.act(id)
            >
                {icon.view()}
            </button>
        }
    });
    view! {
        <div class="arrange" role="group" aria-label=label("app-panel-arrange")>
            {buttons.into_iter().collect_view()}
        </div>
    }
}

/// The fields that every selected thing has, each set for all at once.
#[component]
fn SharedFields(keys: BTreeSet<RecordKey>) -> impl IntoView {
    let store = use_store();
    let Some((kind_id, shared)) = store.with(|editor| shared_fields(editor.design(), &keys)) else {
        return ().into_any();
    };
    let keys = StoredValue::new(keys);
    shared
        .into_iter()
        .map(|field| view! { <SharedField keys kind_id=kind_id.clone() field /> })
        .collect_view()
        .into_any()
}

/// The fields that all have, as the first of them has them, and its kind.
fn shared_fields(design: &Design, keys: &BTreeSet<RecordKey>) -> Option<(String, Vec<&'static Field>)> {
    let fields = |key: &RecordKey| -> Option<&'static [Field]> {
        let kind = &design.record(*key)?.kind;
        if key.node().is_some() { Some(behaviour(kind)?.fields()) } else { Some(link_behaviour(kind)?.fields()) }
    };
    let first = keys.first()?;
    let same_shape = |a: &Field, b: &Field| {
        a.id == b.id
            && match (&a.shape, &b.shape) {
                (Shape::Choice(a), Shape::Choice(b)) => {
                    a.iter().map(|choice| choice.0).eq(b.iter().map(|choice| choice.0))
                }
                (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
            }
    };
    let all: Vec<&'static [Field]> = keys.iter().map(fields).collect::<Option<_>>()?;
    let is_shared = |field: &&Field| all.iter().all(|fields| fields.iter().any(|other| same_shape(field, other)));
    let is_short =
        |field: &&Field| !matches!(field.shape, Shape::Json { .. } | Shape::Pattern { .. } | Shape::Prose { .. });
    let shared: Vec<&Field> =
        fields(first)?.iter().filter(|field| field.when.is_none()).filter(is_short).filter(is_shared).collect();
    Some((design.record(*first)?.kind.clone(), shared))
}

/// The value of no choice: the things differ.
const MIXED: &str = "";

#[component]
fn SharedField(keys: StoredValue<BTreeSet<RecordKey>>, kind_id: String, field: &'static Field) -> impl IntoView {
    let store = use_store();
    // What all say; `None` where they differ.
    let value = Memo::new(move |_| {
        store.design_revision().track();
        let values: Vec<Value> = keys.with_value(|keys| {
            let value = |key: &RecordKey| {
                store
                    .with(|editor| editor.design().record(*key).and_then(|record| record.fields.get(field.id).cloned()))
            };
            keys.iter().map(|key| value(key).unwrap_or_else(|| field.default())).collect()
        });
        values.first().filter(|first| values.iter().all(|value| value == *first)).cloned()
    });
    let set = move |value: Value| {
        store.run(Command::SetAll { keys: keys.get_value(), path: field.id.to_owned(), value: Some(value) });
    };
    let text = move || value.get().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    let id = format!("shared-{}", field.id);
    let choice = |choices: Vec<(String, String)>, id: String| {
        let options = choices
            .into_iter()
            .map(|(value, name)| {
                let this = value.clone();
                view! { <option value=value prop:selected=move || text().as_ref() == Some(&this)>{name}</option> }
            })
            .collect_view();
        view! {
            <select
                class="input select"
                id=id
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    match (&field.shape, chosen.as_str()) {
                        (_, MIXED) => {}
                        (Shape::Switch { .. }, chosen) => set(Value::from(chosen == "true")),
                        (_, chosen) => set(Value::from(chosen)),
                    }
                }
            >
                <option value=MIXED hidden=true prop:selected=move || text().is_none()>
                    {label("app-panel-mixed")}
                </option>
                {options}
            </select>
        }
    };
    let control = match &field.shape {
        Shape::Choice(choices) => {
            choice(choices.iter().map(|choice| (choice.0.to_owned(), choice_label(choice.0))).collect(), id.clone())
                .into_any()
        }
        Shape::Switch { .. } => {
            let names = [("true", "app-panel-on"), ("false", "app-panel-off")];
            choice(names.map(|(value, key)| (value.to_owned(), label(key))).to_vec(), id.clone()).into_any()
        }
        Shape::Integer { min, max, .. } => {
            let (min, max) = (*min, *max);
            view! {
                <input
                    type="number"
                    class="input"
                    id=id.clone()
                    min=min.to_string()
                    max=max.to_string()
                    placeholder=label("app-panel-mixed")
                    prop:value=move || text().unwrap_or_default()
                    on:change=move |event| {
                        if let Ok(number) = event_target_value(&event).parse::<i64>() {
                            set(Value::from(number.clamp(min, max)));
                        }
                    }
                />
            }
            .into_any()
        }
        Shape::Text { max_chars, .. } => view! {
            <input
                type="text"
                class="input"
                id=id.clone()
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                maxlength=max_chars.to_string()
                placeholder=label("app-panel-mixed")
                prop:value=move || text().unwrap_or_default()
                on:change=move |event| set(Value::from(event_target_value(&event)))
            />
        }
        .into_any(),
        Shape::Prose { .. } | Shape::Json { .. } | Shape::Pattern { .. } => ().into_any(),
    };
    view! {
        <div class="field" data-field=field.id>
            <label class="field-label" for=id>
                {field_label(&kind_id, field.id)}
            </label>
            {control}
        </div>
    }
}
