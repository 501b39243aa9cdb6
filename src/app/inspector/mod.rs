//! What is selected, to read and to change: drawn from the specs of kinds and links, so that a new kind needs nothing here.

mod field;
mod integer;
mod links;
mod several;

use super::close::CloseButton;
use super::glyph::Badge;
use super::store::{Sheet, Store, use_store};
use busbar::design::{LinkId, NodeId, Record, RecordKey};
use busbar::edit::action;
use busbar::kinds::Field;
use busbar::text::{label, label_with};
use field::{FieldRow, NameField, is_shown};
use leptos::prelude::*;
use links::{DeadLetter, LinkEnds, LinkKindField, NodeLinks};
use several::SeveralInspector;
use std::collections::BTreeSet;

/// The record that a field belongs to, as a signal of its own: a key stroke elsewhere wakes nothing here.
type RecordSignal = Signal<Option<Record>>;

#[component]
pub fn Inspector() -> impl IntoView {
    let store = use_store();
    view! {
        <aside class="inspector" aria-label=label("app-panel-inspector")>
            {move || {
                let selection = store.selection().get();
                match (selection.len(), selection.first().copied()) {
                    (1, Some(RecordKey::Node(id))) => view! { <NodeInspector id /> }.into_any(),
                    (1, Some(RecordKey::Link(id))) => view! { <LinkInspector id /> }.into_any(),
                    (0, _) | (1, _) => ().into_any(),
                    (_, _) => view! { <SeveralInspector keys=(*selection).clone() /> }.into_any(),
                }
            }}
        </aside>
    }
}

#[component]
fn NodeInspector(id: NodeId) -> impl IntoView {
    let store = use_store();
    let node = store.node(id);
    let record: RecordSignal =
        Memo::new(move |_| node.with(|node| node.as_ref().map(|node| (*node.record).clone()))).into();
    let kind = record.with_untracked(|record| record.as_ref().map(|record| (record.kind.clone(), record.node_kind())));
    let Some((kind_id, kind)) = kind else { return ().into_any() };
    let key = RecordKey::Node(id);
    let behaviour = busbar::kinds::behaviour(&kind_id);
    let Some((spec, behaviour)) = kind.map(|kind| kind.spec()).zip(behaviour) else {
        return view! {
            <Head name=kind_id.clone() />
            <div class="inspector-body">
                <p class="inspector-help">{label_with("app-panel-unknown-kind", &[("id", &kind_id)])}</p>
                <NameField key record />
                <NodeLinks id />
            </div>
        }
        .into_any();
    };
    view! {
        <Head name=label(&format!("kind-{}", spec.id)) spec />
        <div class="inspector-body">
            <NameField key record />
            <p class="inspector-help">
                {label(&format!("kind-{}-help", spec.id))} " " <Documentation address=behaviour.documentation() />
            </p>
            <FieldRows key kind_id=spec.id fields=behaviour.fields() record />
            <NodeLinks id />
            {spec.gives.contains(&"bus-rule").then(|| view! { <CompareRow /> })}
            <ActionRows ids=&["rename", "link", "duplicate", "delete"] />
        </div>
    }
    .into_any()
}

#[component]
fn LinkInspector(id: LinkId) -> impl IntoView {
    let store = use_store();
    let link = store.link(id);
    let record: RecordSignal =
        Memo::new(move |_| link.with(|link| link.as_ref().map(|link| link.record.clone()))).into();
    // A link may become one of another kind, which has other fields.
    let kind_id = Memo::new(move |_| record.with(|record| record.as_ref().map(|record| record.kind.clone())));
    let key = RecordKey::Link(id);
    (move || {
        let kind_id = kind_id.get()?;
        let Some(behaviour) = busbar::kinds::link_behaviour(&kind_id) else {
            let sentence = label_with("app-panel-unknown-kind", &[("id", &kind_id)]);
            return Some(
                view! {
                    <Head name=kind_id />
                    <div class="inspector-body">
                        <p class="inspector-help">{sentence}</p>
                        <LinkEnds id />
                    </div>
                }
                .into_any(),
            );
        };
        let spec = behaviour.spec();
        let dead_letter = spec.gives.contains(&"dead-letter").then(|| view! { <DeadLetter id /> });
        Some(
            view! {
                <Head name=label(&format!("link-{}", spec.id)) />
                <div class="inspector-body">
                    <LinkEnds id />
                    <p class="inspector-help">
                        {label(&format!("link-{}-help", spec.id))} " " <Documentation address=behaviour.documentation() />
                    </p>
                    <LinkKindField id kind_id=spec.id />
                    <FieldRows key kind_id=spec.id fields=behaviour.fields() record />
                    {dead_letter}
                    <ActionRows ids=&["delete"] />
                </div>
            }
            .into_any(),
        )
    })
    .into_any()
}

/// Opens the table of a bus's events and rules.
#[component]
fn CompareRow() -> impl IntoView {
    let store = use_store();
    view! {
        <button type="button" class="button outlined" on:click=move |_| store.sheet().set(Some(Sheet::Compare))>
            {label("app-panel-try-compare")}
        </button>
    }
}

/// What can be done with what is selected, for those who have no keys.
#[component]
fn ActionRows(ids: &'static [&'static str]) -> impl IntoView {
    let rows = ids.iter().filter(|id| action(id).is_some()).map(|id| view! { <ActionRow id /> }).collect_view();
    view! { <div class="action-rows">{rows}</div> }
}

/// A button that carries out one of the editor's actions, with the key that does the same.
#[component]
fn ActionRow(id: &'static str) -> impl IntoView {
    let store = use_store();
    let shortcut = action(id).and_then(|action| action.shortcuts.first()).map(super::keyboard::shortcut_words);
    view! {
        <button type="button" class="button action-row" on:click=move |_| { store.act(id); }>
            <span>{label(&format!("action-{id}"))}</span>
            <kbd>{shortcut}</kbd>
        </button>
    }
}

/// What is selected, in a line that stays while the rest scrolls.
#[component]
fn Head(#[prop(into)] name: String, #[prop(optional)] spec: Option<&'static busbar::kinds::Spec>) -> impl IntoView {
    let store = use_store();
    view! {
        <header class="inspector-head">
            {spec.map(|spec| view! { <Badge spec /> })}
            <h2 class="inspector-kind" dir="auto">
                {name}
            </h2>
            <CloseButton on_click=move || select_nothing(store) />
        </header>
    }
}

fn select_nothing(store: Store) {
    store.edit(|editor| editor.select(BTreeSet::new()));
    super::canvas::focus();
}

#[component]
fn FieldRows(key: RecordKey, kind_id: &'static str, fields: &'static [Field], record: RecordSignal) -> impl IntoView {
    fields
        .iter()
        .map(|field| {
            let shown = Memo::new(move |_| {
                record.with(|record| record.as_ref().is_some_and(|record| is_shown(fields, field, record)))
            });
            move || shown.get().then(|| view! { <FieldRow key kind_id field record /> })
        })
        .collect_view()
}

#[component]
fn Documentation(address: &'static str) -> impl IntoView {
    (!address.is_empty()).then(|| {
        view! {
            <a class="documentation" href=address target="_blank" rel="noreferrer">
                {label("app-panel-documentation")}
            </a>
        }
    })
}
