//! What a record is linked with: rows that select what they name.

use crate::app::store::{Store, use_store};
use busbar::design::{Design, LinkId, NodeId, Record, RecordKey};
use busbar::edit::Command;
use busbar::geom::Point;
use busbar::text::{label, label_with};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The kind that a dead-letter queue is made of.
const QUEUE: &str = "sqs-queue";
/// Where a new dead-letter queue stands, seen from the middle of the target whose failures it keeps, canvas units.
const BELOW_TARGET: Point = Point::new(0.0, 128.0);

/// A row: which record it selects, what it is, what stands at the other end.
#[derive(Clone, PartialEq)]
struct Row {
    key: RecordKey,
    kind: String,
    name: String,
}

/// The links of a node: what comes in, what goes out.
#[component]
pub fn NodeLinks(id: NodeId) -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| {
        store.design_revision().track();
        store.structure_revision().track();
        store.with(|editor| (incoming(editor.design(), id), outgoing(editor.design(), id.into())))
    });
    move || {
        let (incoming, outgoing) = rows.get();
        let section = |title: &str, rows: Vec<Row>| {
            (!rows.is_empty()).then(|| {
                view! {
                    <section class="link-list">
                        <h3 class="section-title">{label(title)}</h3>
                        <ul>{rows.into_iter().map(|row| view! { <LinkRow row /> }).collect_view()}</ul>
                    </section>
                }
            })
        };
        (section("app-panel-incoming", incoming), section("app-panel-outgoing", outgoing))
    }
}

fn incoming(design: &Design, id: NodeId) -> Vec<Row> {
    rows(design, |record| record.to() == Some(id), |key, _| design.origin(key))
}

fn outgoing(design: &Design, from: RecordKey) -> Vec<Row> {
    rows(design, |record| record.from() == Some(from), |_, record| record.to())
}

/// Rows for the links that `belongs` takes, in order, named by the node at the end that `other` gives.
fn rows(
    design: &Design,
    belongs: impl Fn(&Record) -> bool,
    other: impl Fn(RecordKey, &Record) -> Option<NodeId>,
) -> Vec<Row> {
    let mut links: Vec<_> = design.links().filter(|(_, record)| belongs(record)).collect();
    links.sort_by(|a, b| a.1.order().cmp(b.1.order()));
    let name = |id: Option<NodeId>| id.and_then(|id| design.record(id)).map_or("", Record::name).to_owned();
    links
        .into_iter()
        .map(|(id, record)| Row { key: id.into(), kind: record.kind.clone(), name: name(other(id.into(), record)) })
        .collect()
}

#[component]
fn LinkRow(row: Row) -> impl IntoView {
    let store = use_store();
    let key = row.key;
    view! {
        <li>
            <button type="button" class="row" on:click=move |_| select(store, key)>
                <span class="row-name" dir="auto">{row.name}</span>
                <span class="row-kind">{label(&format!("link-{}", row.kind))}</span>
            </button>
        </li>
    }
}

fn select(store: Store, key: RecordKey) {
    store.edit(|editor| editor.reveal(key));
}

/// The nodes at both ends of a link.
#[component]
pub fn LinkEnds(id: LinkId) -> impl IntoView {
    let store = use_store();
    let ends = Memo::new(move |_| {
        store.design_revision().track();
        store.with(|editor| {
            let design = editor.design();
            let end = |id: Option<NodeId>| id.and_then(|id| Some((id, design.record(id)?.name().to_owned())));
            (end(design.origin(id.into())), end(design.record(id).and_then(Record::to)))
        })
    });
    let row = move |title: &'static str, end: Option<(NodeId, String)>| {
        end.map(|(id, name)| {
            view! {
                <li>
                    <button type="button" class="row" on:click=move |_| select(store, id.into())>
                        <span class="row-kind">{label(title)}</span>
                        <span class="row-name" dir="auto">{name}</span>
                    </button>
                </li>
            }
        })
    };
    view! {
        <ul class="link-list ends">
            {move || {
                let (from, to) = ends.get();
                (row("app-panel-from", from), row("app-panel-to", to))
            }}
        </ul>
    }
}

/// Which of the kinds that may lead between these ends the link is; nothing where there is only one.
#[component]
pub fn LinkKindField(id: LinkId, kind_id: &'static str) -> impl IntoView {
    let store = use_store();
    let offered: Vec<&'static str> = store.with(|editor| {
        let design = editor.design();
        let ends = design.record(id).and_then(|record| Some((record.from()?, record.to()?)));
        let offer = ends.and_then(|(from, to)| design.offer_except(from, to, Some(id)).ok()).unwrap_or_default();
        offer.into_iter().map(|kind| kind.spec().id).collect()
    });
    (offered.len() > 1).then(|| {
        let options = offered
            .into_iter()
            .map(|offered| {
                view! { <option value=offered selected=offered == kind_id>{label(&format!("link-{offered}"))}</option> }
            })
            .collect_view();
        view! {
            <div class="field">
                <label class="field-label" for="inspector-link-kind">{label("app-panel-link-kind")}</label>
                <select
                    class="input select"
                    id="inspector-link-kind"
                    on:change=move |event| {
                        let chosen = busbar::kinds::link_kind(&event_target_value(&event));
                        if let Some(kind) = chosen {
                            store.run(Command::Relink { link: id, kind: kind.spec().id });
                        }
                    }
                >
                    {options}
                </select>
            </div>
        }
    })
}

/// Where a delivery's failures go: the queue it has, or the ways to give it one.
#[component]
pub fn DeadLetter(id: LinkId) -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| {
        store.structure_revision().track();
        store.with(|editor| outgoing(editor.design(), id.into()))
    });
    let queues = Memo::new(move |_| {
        store.structure_revision().track();
        store.with(|editor| queues(editor.design(), id))
    });
    let content = move || {
        let rows = rows.get();
        if !rows.is_empty() {
            let rows = rows.into_iter().map(|row| view! { <LinkRow row /> }).collect_view();
            return view! { <ul>{rows}</ul> }.into_any();
        }
        let options = queues
            .get()
            .into_iter()
            .map(|(queue, name)| {
                view! {
                    <button
                        type="button"
                        class="button action-row"
                        on:click=move |_| {
                            store.run(Command::Link { from: id.into(), to: queue, kind: None });
                        }
                    >
                        <span dir="auto">{label_with("app-panel-use-queue", &[("name", &name)])}</span>
                    </button>
                }
            })
            .collect_view();
        view! {
            <p class="field-help">{label("app-panel-dead-letter-help")}</p>
            <div class="action-rows">
                <button type="button" class="button action-row" on:click=move |_| add_queue(store, id)>
                    <span>{label("app-panel-add-queue")}</span>
                </button>
                {options}
            </div>
        }
        .into_any()
    };
    view! {
        <section class="link-list">
            <h3 class="section-title">{label("link-dead-letter")}</h3>
            {content}
        </section>
    }
}

/// The queues of the drawing that may keep this link's failures.
fn queues(design: &Design, link: LinkId) -> Vec<(NodeId, String)> {
    let mut queues: Vec<_> =
        design.nodes().filter(|(id, record)| record.kind == QUEUE && design.offer(link.into(), *id).is_ok()).collect();
    queues.sort_by(|a, b| a.1.order().cmp(b.1.order()));
    queues.into_iter().map(|(id, record)| (id, record.name().to_owned())).collect()
}

/// Draws a new queue below the link's target and leads the link's failures to it.
fn add_queue(store: Store, link: LinkId) {
    let center = store.with(|editor| {
        let target = editor.design().record(link).and_then(Record::to)?;
        let mut center = editor.rect(target)?.center().plus(BELOW_TARGET);
        let taken = |center: Point| editor.design().nodes().any(|(_, record)| record.rect().contains(center));
        while taken(center) {
            center = center.plus(BELOW_TARGET);
        }
        Some(center)
    });
    let Some(center) = center else { return };
    let before: BTreeSet<NodeId> = store.with(|editor| editor.design().nodes().map(|(id, _)| id).collect());
    if !store.run(Command::Place { kind: QUEUE, center }) {
        return;
    }
    let queue = store.with(|editor| editor.design().nodes().map(|(id, _)| id).find(|id| !before.contains(id)));
    if let Some(to) = queue {
        store.run(Command::Link { from: link.into(), to, kind: None });
    }
}
