//! The builder: the pattern's fields as rows, and its `$or` as groups within groups. While the text is broken it shows the last
//! good state, read-only.

use super::adding::Adding;
use super::entry::Entry;
use super::{Reading, Writing};
use crate::app::code;
use crate::app::icon::Icon;
use busbar::pattern::build::{Choice, Edit, Field, Form, Group, Item, Operand, outline};
use busbar::protocol::Explained;
use busbar::text::{label, label_with};
use leptos::prelude::*;

#[component]
pub fn Builder(
    writing: Writing,
    explained: RwSignal<Option<Explained>>,
    /// The id of the text's field, which a mistake leads to.
    editor_id: String,
) -> impl IntoView {
    let shape =
        Memo::new(move |_| writing.reading.with(|Reading { good, .. }| good.as_ref().map(|pattern| outline(pattern))));
    let broken = Memo::new(move |_| writing.reading.with(|reading| reading.broken));
    let notice = move || {
        let editor_id = editor_id.clone();
        broken.get().map(|(line, column)| {
            let place = [("line", line.to_string()), ("column", column.to_string())];
            let place: Vec<(&str, &str)> = place.iter().map(|(name, value)| (*name, value.as_str())).collect();
            view! {
                <p class="builder-broken">
                    {Icon::Warning.view()}
                    <span>{label_with("app-panel-builder-broken", &place)}</span>
                    <button type="button" class="button" on:click=move |_| code::focus(&editor_id)>
                        {label("app-panel-builder-mend")}
                    </button>
                </p>
            }
        })
    };
    view! {
        <div class="builder-side">
        {notice}
        <fieldset class="builder" disabled=move || broken.get().is_some()>
            <legend class="unseen">{label("app-panel-builder")}</legend>
            {move || match shape.get() {
                Some(group) => view! { <Fields writing explained group /> }.into_any(),
                None => view! { <Adding writing group=None /> }.into_any(),
            }}
            <p class="builder-fault" role="alert">{move || writing.refused.get()}</p>
        </fieldset>
        </div>
    }
}

/// What is in a group, and what can be added to it.
#[component]
fn Fields(writing: Writing, explained: RwSignal<Option<Explained>>, group: Group) -> impl IntoView {
    let index = group.index;
    let items = group
        .items
        .into_iter()
        .map(|item| match item {
            Item::Field(field) => view! { <FieldRows writing explained field /> }.into_any(),
            Item::Or(or) => {
                let branches = or
                    .branches
                    .into_iter()
                    .enumerate()
                    .map(|(number, group)| view! { <Branch writing explained group number /> })
                    .collect_view();
                view! { <div class="builder-or" role="group" aria-label=label("app-panel-builder-or")>{branches}</div> }
                    .into_any()
            }
        })
        .collect_view();
    // One view type for every depth: groups hold groups.
    view! {
        {items}
        <Adding writing group=Some(index) />
    }
    .into_any()
}

/// One of the alternatives of an `$or`.
#[component]
fn Branch(writing: Writing, explained: RwSignal<Option<Explained>>, group: Group, number: usize) -> impl IntoView {
    let index = group.index;
    let title = label(if number == 0 { "app-panel-builder-either" } else { "app-panel-builder-or" });
    let number = (number + 1).to_string();
    view! {
        <div class="builder-branch">
            <div class="builder-head">
                <span class="builder-word">{title}</span>
                <Remove
                    name=label_with("app-panel-builder-remove-branch", &[("number", &number)])
                    on_click=move || { writing.perform(&Edit::RemoveBranch { group: index }); }
                />
            </div>
            <Fields writing explained group />
        </div>
    }
}

/// A field with the entries of its list.
#[component]
fn FieldRows(writing: Writing, explained: RwSignal<Option<Explained>>, field: Field) -> impl IntoView {
    let Field { leaf, path, entries } = field;
    let mark = move || {
        explained.with(|explained| {
            let list = explained.as_ref().and_then(|explained| explained.lists.get(leaf));
            match list.map(|list| (list.holds, list.is_to_blame)) {
                Some((Some(true), _)) => "holds",
                Some((Some(false), true)) => "fails",
                Some((Some(false) | None, _)) | None => "",
            }
        })
    };
    let rows = (0..entries)
        .map(|entry| {
            view! { <Entry writing leaf entry path=path.clone() is_only={entries == 1} is_last={entry + 1 == entries} /> }
        })
        .collect_view();
    let added = path.clone();
    let more = label_with("app-panel-builder-more-of", &[("path", &path)]);
    let add = move |_| {
        let choice = writing.reading.with_untracked(|reading| another(reading, leaf));
        writing.added.set(Some(added.clone()));
        writing.perform(&Edit::AddEntry { leaf, choice });
    };
    view! {
        <div class="builder-field" data-mark=mark>
            <div class="builder-head">
                <code class="builder-path" dir="auto">{path.clone()}</code>
                <button
                    type="button"
                    class="builder-small"
                    aria-label=more.clone()
                    title=more
                    on:click=add
                >
                    {Icon::Plus.view()}
                </button>
                <Remove
                    name=label_with("app-panel-builder-remove", &[("path", &path)])
                    on_click=move || { writing.perform(&Edit::RemoveField { leaf }); }
                />
            </div>
            {rows}
        </div>
    }
}

/// What a further entry of a list begins as: of the same form as the last, to be written.
fn another(reading: &Reading, leaf: usize) -> Choice {
    let last = reading.good.as_ref().and_then(|pattern| {
        let tests = &pattern.leaves().get(leaf)?.tests;
        Some(Choice::of(&tests.last()?.operator))
    });
    match last {
        Some(choice) if choice.operand != Operand::None => choice,
        Some(_) | None => Choice { form: Form::Text, operand: Operand::One(String::new()) },
    }
}

/// A button that takes something out.
#[component]
pub fn Remove(name: String, on_click: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button
            type="button"
            class="builder-small"
            aria-label=name.clone()
            title=name
            on:click=move |_| on_click()
        >
            {Icon::Close.view()}
        </button>
    }
}
