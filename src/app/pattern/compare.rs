//! Events against the rules of a bus: a row per event, a column per rule, the verdict where they cross.

use super::trial::{Trial, produced, setting, verdict};
use crate::app::close::CloseButton;
use crate::app::code::{self, CodeField};
use crate::app::icon::Icon;
use crate::app::panels::sample_name;
use crate::app::store::{Store, use_store};
use crate::app::worker::use_engines;
use busbar::design::{Design, NodeId, Record, RecordKey};
use busbar::edit::Editor;
use busbar::json;
use busbar::kinds::node_fields;
use busbar::protocol::{Judged, Question, Reply};
use busbar::text::{label, label_with};
use leptos::html;
use leptos::prelude::*;

/// A rule, or whatever else has a pattern behind a bus.
#[derive(Clone, Debug, PartialEq)]
struct Column {
    id: NodeId,
    name: String,
    pattern: String,
}

/// A bus with the rules on it.
#[derive(Clone, Debug, PartialEq)]
struct Bus {
    id: NodeId,
    name: String,
    columns: Vec<Column>,
    /// What its producers put on it.
    events: Vec<String>,
}

/// Every node that patterns hang on, in the drawing's order.
fn buses(editor: &Editor) -> Vec<Bus> {
    let design = editor.design();
    let mut nodes: Vec<(NodeId, &Record)> = design.nodes().collect();
    nodes.sort_by(|a, b| (a.1.order(), a.0).cmp(&(b.1.order(), b.0)));
    let bus = |(id, record): (NodeId, &Record)| {
        let columns = columns(design, id);
        let first = columns.first()?;
        Some(Bus { id, name: record.name().to_owned(), events: produced(editor, first.id.into()), columns })
    };
    nodes.into_iter().filter_map(bus).collect()
}

fn columns(design: &Design, bus: NodeId) -> Vec<Column> {
    let mut links: Vec<_> = design.links().filter(|(_, link)| link.from() == Some(bus.into())).collect();
    links.sort_by(|a, b| (a.1.order(), a.0).cmp(&(b.1.order(), b.0)));
    let column = |id: NodeId| {
        let record = design.record(id)?;
        let field = node_fields(&record.kind).iter().find(|field| field.id == "pattern")?;
        let pattern = record.fields.text("pattern").map(str::to_owned);
        let pattern = pattern.or_else(|| field.default().as_str().map(str::to_owned))?;
        // An archive that keeps everything has nothing to compare.
        (!pattern.trim().is_empty()).then(|| Column { id, name: record.name().to_owned(), pattern })
    };
    links.into_iter().filter_map(|(_, link)| column(link.to()?)).collect()
}

/// The events that a text holds: one, a list of them, or one a line.
fn events_of(text: &str) -> Vec<String> {
    let printed = |value: &json::Value| json::pretty(value).trim_end().to_owned();
    match json::read(text) {
        Ok(value) if matches!(value.kind, json::Kind::Array(_)) => value.elements().iter().map(printed).collect(),
        Ok(value) => vec![printed(&value)],
        Err(_) => text.lines().filter_map(|line| json::read(line).ok()).map(|value| printed(&value)).collect(),
    }
}

#[component]
pub fn Compare() -> impl IntoView {
    let store = use_store();
    let engines = use_engines();
    let trial: Trial = use_context().expect("the app provides it before it mounts anything");
    let all = Memo::new(move |_| {
        store.design_revision().track();
        store.structure_revision().track();
        store.with(buses)
    });
    let chosen = RwSignal::new(store.with(|editor| nearest(editor, &buses(editor))));
    let bus = Memo::new(move |_| {
        let chosen = chosen.get();
        all.with(|all| all.iter().find(|bus| Some(bus.id) == chosen).or(all.first()).cloned())
    });
    let rows = Memo::new(move |_| {
        let mut rows = trial.pasted().get();
        rows.extend(trial.sent().get());
        rows.extend(bus.get().map(|bus| bus.events).unwrap_or_default());
        let mut once: Vec<String> = Vec::new();
        for row in rows {
            if !once.contains(&row) {
                once.push(row);
            }
        }
        once
    });
    let cells = RwSignal::new(Ok::<_, String>(Vec::<Vec<Judged>>::new()));
    Effect::new(move |_| {
        let (Some(bus), events) = (bus.get(), rows.get()) else { return };
        let patterns = bus.columns.iter().map(|column| column.pattern.clone()).collect();
        let setting = setting(store, bus.id.into());
        engines.tell("compare", Question::Compare { patterns, events, setting }, move |reply| match reply {
            Ok(Reply::Compared { rows }) => {
                cells.try_set(Ok(rows));
            }
            Ok(_) => {}
            Err(sentence) => {
                cells.try_set(Err(sentence));
            }
        });
    });
    let first = NodeRef::<html::Select>::new();
    Effect::new(move |_| {
        if let Some(first) = first.get() {
            // A control that was just drawn can be focused.
            let _ = first.focus();
        }
    });
    let close = move || {
        store.sheet().set(None);
        crate::app::canvas::focus();
    };
    view! {
        <section
            class="drawer compare"
            aria-label=label("app-panel-compare")
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.is_composing() && !event.default_prevented() {
                    event.prevent_default();
                    close();
                }
            }
        >
            <header class="drawer-head">
                <h2>{label("app-panel-compare")}</h2>
                <select
                    class="input select compare-bus"
                    aria-label=label("app-panel-compare-bus")
                    node_ref=first
                    on:change=move |event| {
                        chosen.set(event_target_value(&event).parse().ok().and_then(RecordKey::node));
                    }
                >
                    {move || {
                        let now = bus.get().map(|bus| bus.id);
                        all.get()
                            .into_iter()
                            .map(|bus| {
                                view! {
                                    <option value=bus.id.to_string() selected=now == Some(bus.id)>{bus.name}</option>
                                }
                            })
                            .collect_view()
                    }}
                </select>
                <CloseButton on_click=close />
            </header>
            <div class="compare-body">
                {move || match (bus.get(), cells.get()) {
                    (None, _) => view! { <p class="send-hint">{label("app-panel-compare-nothing")}</p> }.into_any(),
                    (Some(_), Err(sentence)) => view! { <p class="send-hint is-faulty">{sentence}</p> }.into_any(),
                    (Some(bus), Ok(cells)) => view! { <Table trial bus events=rows.get() cells /> }.into_any(),
                }}
                <Paste trial />
            </div>
        </section>
    }
}

/// The bus that belongs to what is selected.
fn nearest(editor: &Editor, buses: &[Bus]) -> Option<NodeId> {
    let selected = editor.only_selected()?.node()?;
    let belongs = |bus: &&Bus| bus.id == selected || bus.columns.iter().any(|column| column.id == selected);
    buses.iter().find(belongs).map(|bus| bus.id)
}

#[component]
fn Table(trial: Trial, bus: Bus, events: Vec<String>, cells: Vec<Vec<Judged>>) -> impl IntoView {
    let store = use_store();
    let heads = bus
        .columns
        .iter()
        .map(|column| {
            let key = RecordKey::Node(column.id);
            view! {
                <th scope="col">
                    <button type="button" class="compare-rule" on:click=move |_| reveal(store, key)>
                        <span dir="auto">{column.name.clone()}</span>
                    </button>
                </th>
            }
        })
        .collect_view();
    let rows = events
        .into_iter()
        .enumerate()
        .map(|(index, event)| {
            let name = sample_name(&event);
            let verdicts = cells.get(index).cloned().unwrap_or_default();
            let own = bus
                .columns
                .iter()
                .zip(verdicts)
                .map(|(column, judged)| {
                    let (key, mark) = verdict(judged);
                    let told = label_with(
                        "app-panel-compare-cell",
                        &[("rule", &column.name), ("event", &name), ("verdict", &label(key))],
                    );
                    let (event, id) = (event.clone(), column.id);
                    let icon = match judged {
                        Judged::Match => Icon::Check,
                        Judged::NoMatch => Icon::Close,
                        Judged::TooComplex | Judged::PatternRefused | Judged::EventRefused => Icon::Warning,
                    };
                    view! {
                        <td>
                            <button
                                type="button"
                                class="compare-cell"
                                data-mark=mark
                                aria-label=told.clone()
                                title=told
                                on:click=move |_| {
                                    trial.choose(event.clone());
                                    reveal(store, id.into());
                                }
                            >
                                {icon.view()}
                            </button>
                        </td>
                    }
                })
                .collect_view();
            view! {
                <tr>
                    <th scope="row" dir="auto">{name}</th>
                    {own}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="compare-scroll" tabindex="0" role="group" aria-label=label("app-panel-compare")>
            <table class="compare-table">
                <thead>
                    <tr>
                        <th scope="col">{label("app-panel-compare-event")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Shows a rule with its explanation; on a phone the sheet makes room for it.
fn reveal(store: Store, key: RecordKey) {
    let is_narrow = crate::app::platform::window()
        .match_media("(max-width: 760px)")
        .ok()
        .flatten()
        .is_some_and(|narrow| narrow.matches());
    if is_narrow {
        store.sheet().set(None);
    }
    store.edit(|editor| editor.reveal(key));
}

/// Takes further events: one, a list, or one a line.
#[component]
fn Paste(trial: Trial) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| text.with(|text| events_of(text)));
    let add = move |_| {
        trial.pasted().update(|pasted| {
            for event in found.get_untracked() {
                if !pasted.contains(&event) {
                    pasted.push(event);
                }
            }
        });
        text.set(String::new());
    };
    view! {
        <details class="compare-paste">
            <summary>{label("app-panel-compare-paste")}</summary>
            <CodeField
                id="compare-paste"
                name=label("app-panel-compare-paste-help")
                value=text
                on_input=move |written: String| text.set(written)
                check=code::anything
            />
            <div class="send-buttons">
                <button type="button" class="button outlined" disabled=move || found.with(Vec::is_empty) on:click=add>
                    {move || label_with("app-panel-compare-add", &[("count", &found.with(Vec::len).to_string())])}
                </button>
                <p class="try-note">{label("app-panel-compare-paste-help")}</p>
            </div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::events_of;

    #[test]
    fn events_come_alone_in_a_list_or_one_a_line() {
        assert_eq!(events_of("{\"a\":1}"), ["{\n  \"a\": 1\n}"]);
        assert_eq!(events_of("[{\"a\":1},{}]").len(), 2);
        assert_eq!(events_of("{\"a\":1}\n\n{\"b\":2}\nnot JSON\n").len(), 2);
        assert!(events_of("").is_empty());
    }
}
