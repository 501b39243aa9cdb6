//! Adds a field to a group, or an alternative: the fields that events have been seen to have are offered, any other can be
//! written.

use super::Writing;
use crate::app::icon::Icon;
use busbar::pattern::build::{Choice, Edit, begun, outline};
use busbar::text::{label, label_with};
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn Adding(
    writing: Writing,
    /// The group; `None` while there is no pattern at all.
    group: Option<usize>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let path = RwSignal::new(String::new());
    let list_id = format!("fields-{}", group.map_or_else(|| "new".to_owned(), |group| group.to_string()));
    let offered_id = list_id.clone();
    // Fields that the group has already are offered last: they would get one more value.
    let offered = move || {
        let shape = writing.reading.with(|reading| reading.good.as_ref().map(|pattern| outline(pattern)));
        let own = shape.as_ref().zip(group).and_then(|(shape, group)| shape.find(group));
        let mut paths: Vec<String> = writing.seen.with(|seen| seen.fields().iter().map(|field| field.path()).collect());
        paths.retain(|path| own.is_none_or(|own| own.field(path).is_none()));
        paths.into_iter().map(|path| view! { <option value=path></option> }).collect_view()
    };
    let add = move |is_alternative: bool| {
        let path_now = path.get_untracked().trim().to_owned();
        if path_now.is_empty() {
            if let Some(input) = input.get_untracked() {
                // It is there and can be focused.
                let _ = input.focus();
            }
            return;
        }
        let (steps, value) = writing.seen.with_untracked(|seen| match seen.at(&path_now) {
            Some(field) => (field.steps.clone(), field.values.first().cloned()),
            None => (path_now.split('.').map(str::to_owned).collect(), None),
        });
        let choice = Choice::equal_to(value.as_deref());
        writing.added.set(Some(path_now));
        let is_done = match group {
            Some(group) if is_alternative => writing.perform(&Edit::AddAlternative { group, steps, choice }),
            Some(group) => writing.perform(&Edit::AddField { group, steps, choice }),
            None => begun(&steps, &choice).map(|text| writing.write(text)).is_some(),
        };
        if is_done {
            path.set(String::new());
        }
    };
    let alternative = group.map(|_| {
        view! {
            <button
                type="button"
                class="button outlined"
                title=label("app-panel-builder-alternative-help")
                on:click=move |_| add(true)
            >
                {label("app-panel-builder-alternative")}
            </button>
        }
    });
    let number = group.unwrap_or_default().to_string();
    view! {
        <div class="builder-add">
            <input
                type="text"
                class="input"
                node_ref=input
                list=list_id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label=label_with("app-panel-builder-new-field", &[("number", &number)])
                placeholder=label("app-panel-builder-new-field-hint")
                prop:value=path
                on:input=move |event| path.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        add(false);
                    }
                }
            />
            <datalist id=offered_id>{offered}</datalist>
            <button type="button" class="button outlined" on:click=move |_| add(false)>
                {Icon::Plus.view()}
                {label("app-panel-builder-add")}
            </button>
            {alternative}
        </div>
    }
}
