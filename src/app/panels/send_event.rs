//! Sends an event through the drawing: to whom, which, and what became of it.

use super::run_results::{Results, marks, summary};
use crate::app::close::CloseButton;
use crate::app::code::{self, CodeField};
use crate::app::icon::Icon;
use crate::app::store::{Store, use_store};
use crate::app::worker::{Engines, use_engines};
use busbar::design::{NodeId, RecordKey};
use busbar::edit::Editor;
use busbar::protocol::Ran;
use busbar::text::label;
use leptos::html;
use leptos::prelude::*;
use serde_json::Value;

/// A sample is named by at most so many of its characters where it says nothing better.
const MOST_NAME_CHARS: usize = 48;

/// What the panel holds; it outlives the panel, so that closing it to look at the canvas loses nothing.
#[derive(Clone, Copy)]
pub struct Sending {
    to: RwSignal<Option<NodeId>>,
    text: RwSignal<String>,
    state: RwSignal<State>,
    /// What was sent to buses, the newest last.
    sent: RwSignal<Vec<String>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum State {
    #[default]
    Nothing,
    Running,
    Done(Ran),
    Failed(String),
}

impl Sending {
    pub fn new() -> Self {
        Self {
            to: RwSignal::new(None),
            text: RwSignal::default(),
            state: RwSignal::default(),
            sent: RwSignal::default(),
        }
    }

    /// What was sent to buses so far, each text once, the newest last.
    pub fn sent(self) -> RwSignal<Vec<String>> {
        self.sent
    }

    /// Has somewhere to send to: what is selected where that takes events, else what was chosen before, else a bus.
    fn aim(self, store: Store) {
        let (offered, selected) =
            store.with(|editor| (receivers(editor), editor.only_selected().and_then(RecordKey::node)));
        let is_offered = |id: &NodeId| offered.iter().any(|receiver| receiver.id == *id);
        let before = self.to.get_untracked();
        let to =
            selected.filter(is_offered).or(before.filter(is_offered)).or(offered.first().map(|receiver| receiver.id));
        if to != before || self.text.read_untracked().trim().is_empty() {
            self.choose(store, to);
        }
    }

    fn choose(self, store: Store, to: Option<NodeId>) {
        self.to.set(to);
        let sample = to.and_then(|to| store.with(|editor| samples(editor, to)).into_iter().next());
        self.text.set(sample.unwrap_or_default());
    }

    fn send(self, store: Store, engines: Engines) {
        let Some(to) = self.to.get_untracked() else { return };
        self.state.set(State::Running);
        let text = self.text.get_untracked();
        let is_bus = store.with(|editor| editor.design().record(to).is_some_and(|record| record.kind == "event-bus"));
        if is_bus {
            let text = text.trim_end().to_owned();
            self.sent.update(|sent| {
                sent.retain(|before| *before != text);
                sent.push(text);
            });
        }
        engines.simulate(to.into(), text, move |ran| match ran {
            Ok(ran) => {
                let marks = marks(&ran);
                show(store, marks.keys().copied());
                store.set_marks(marks);
                store.announce(store.with(|editor| summary(&ran, editor.design())));
                self.state.set(State::Done(ran));
            }
            Err(sentence) => {
                store.clear_marks();
                store.announce(sentence.clone());
                self.state.set(State::Failed(sentence));
            }
        });
    }
}

/// Brings the whole drawing into view, unless all these nodes are there: what lights up has to be seen.
fn show(store: Store, keys: impl Iterator<Item = RecordKey>) {
    let is_out_of_view = store.with(|editor| {
        let view = editor.view();
        keys.filter_map(RecordKey::node).filter_map(|id| editor.rect(id)).any(|rect| !view.encloses(rect))
    });
    if is_out_of_view {
        store.edit(Editor::fit);
    }
}

/// A node that takes events.
#[derive(Clone, PartialEq)]
struct Receiver {
    id: NodeId,
    name: String,
    kind: String,
}

/// The nodes that a person can send to: by kind, buses first, then in the drawing's order.
fn receivers(editor: &Editor) -> Vec<Receiver> {
    let mut nodes: Vec<_> = editor
        .design()
        .nodes()
        .filter_map(|(id, record)| Some((id, record, record.node_kind()?.spec())))
        .filter(|(_, _, spec)| spec.accepts_events)
        .collect();
    // Kinds stand as in the palette, which begins with the bus.
    let place = |id: &str| busbar::kinds::KINDS.iter().position(|kind| kind.spec().id == id);
    nodes.sort_by(|a, b| (place(a.2.id), a.1.order()).cmp(&(place(b.2.id), b.1.order())));
    let receiver = |(id, record, spec): (NodeId, &busbar::design::Record, &busbar::kinds::Spec)| Receiver {
        id,
        name: record.name().to_owned(),
        kind: label(&format!("kind-{}", spec.id)),
    };
    nodes.into_iter().map(receiver).collect()
}

/// What one may want to send to a node, the likeliest first, each once.
fn samples(editor: &Editor, to: NodeId) -> Vec<String> {
    let frozen = editor.design().freeze();
    let Some(index) = frozen.nodes.iter().position(|id| *id == to) else { return Vec::new() };
    let node = frozen.drawing.node(index);
    let mut samples: Vec<String> = Vec::new();
    for sample in node.behaviour().samples(node) {
        let sample = pretty(&sample);
        if !samples.contains(&sample) {
            samples.push(sample);
        }
    }
    samples
}

fn pretty(text: &str) -> String {
    let value = serde_json::from_str::<Value>(text).ok();
    value.and_then(|value| serde_json::to_string_pretty(&value).ok()).unwrap_or_else(|| text.to_owned())
}

/// What a list calls a sample: what happened, according to whom.
pub fn sample_name(text: &str) -> String {
    let value = serde_json::from_str::<Value>(text).unwrap_or_default();
    match (value["detail-type"].as_str(), value["source"].as_str()) {
        (Some(detail_type), Some(source)) => format!("{detail_type} · {source}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => value.to_string().chars().take(MOST_NAME_CHARS).collect(),
    }
}

#[component]
pub fn SendEvent() -> impl IntoView {
    let store = use_store();
    let engines = use_engines();
    let sending: Sending = use_context().expect("the app provides it before it mounts anything");
    sending.aim(store);
    Effect::new(move |_| {
        if let Some(text) = store.pasted_event().get() {
            sending.text.set(pretty(&text));
            store.pasted_event().set(None);
        }
    });
    let offered = Memo::new(move |_| {
        store.design_revision().track();
        store.structure_revision().track();
        store.with(receivers)
    });
    let offered_samples = Memo::new(move |_| {
        store.design_revision().track();
        sending.to.get().map(|to| store.with(|editor| samples(editor, to))).unwrap_or_default()
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
    let can_send = move || sending.to.get().is_some() && sending.state.with(|state| *state != State::Running);
    view! {
        <section
            class="drawer send"
            aria-label=label("app-panel-send")
            on:keydown=move |event| {
                if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                    event.prevent_default();
                    sending.send(store, engines);
                } else if event.key() == "Escape" && !event.is_composing() && !event.default_prevented() {
                    event.prevent_default();
                    close();
                }
            }
        >
            <header class="drawer-head">
                <h2>{label("app-panel-send")}</h2>
                <CloseButton on_click=close />
            </header>
            <div class="send-form">
                <div class="send-choices">
                    <div class="field">
                        <label class="field-label" for="send-to">{label("app-panel-send-to")}</label>
                        <select
                            class="input select"
                            id="send-to"
                            node_ref=first
                            on:change=move |event| {
                                let to = event_target_value(&event).parse().ok().and_then(RecordKey::node);
                                sending.choose(store, to);
                            }
                        >
                            {move || {
                                let to = sending.to.get();
                                offered
                                    .get()
                                    .chunk_by(|a, b| a.kind == b.kind)
                                    .map(|alike| {
                                        let kind = alike.first().map(|receiver| receiver.kind.clone());
                                        let options = alike
                                            .iter()
                                            .map(|receiver| {
                                                view! {
                                                    <option
                                                        value=receiver.id.to_string()
                                                        selected=to == Some(receiver.id)
                                                    >
                                                        {receiver.name.clone()}
                                                    </option>
                                                }
                                            })
                                            .collect_view();
                                        view! { <optgroup label=kind>{options}</optgroup> }
                                    })
                                    .collect_view()
                            }}
                        </select>
                    </div>
                    <div class="field">
                        <label class="field-label" for="send-sample">{label("app-panel-send-sample")}</label>
                        <select
                            class="input select"
                            id="send-sample"
                            on:change=move |event| {
                                let chosen = event_target_value(&event).parse::<usize>().ok();
                                let sample = chosen
                                    .and_then(|index| offered_samples.with_untracked(|all| all.get(index).cloned()));
                                if let Some(sample) = sample {
                                    sending.text.set(sample);
                                }
                            }
                        >
                            {move || {
                                let text = sending.text.get();
                                let all = offered_samples.get();
                                let is_own = !all.contains(&text);
                                let options = all
                                    .iter()
                                    .enumerate()
                                    .map(|(index, sample)| {
                                        view! {
                                            <option value=index.to_string() selected=*sample == text>
                                                {sample_name(sample)}
                                            </option>
                                        }
                                    })
                                    .collect_view();
                                let own = is_own
                                    .then(|| view! { <option value="own" selected=true>{label("app-panel-send-own")}</option> });
                                (own, options)
                            }}
                        </select>
                    </div>
                </div>
                <label class="field-label" for="send-text">{label("app-panel-send-event")}</label>
                <CodeField
                    id="send-text"
                    name=label("app-panel-send-event")
                    value=sending.text
                    on_input=move |text: String| sending.text.set(text)
                    check=code::json_needed
                />
                <div class="send-buttons">
                    <button
                        type="button"
                        class="button primary"
                        title="Ctrl+Enter"
                        aria-keyshortcuts="Control+Enter"
                        disabled=move || !can_send()
                        on:click=move |_| sending.send(store, engines)
                    >
                        {Icon::Send.view()}
                        {move || match sending.state.get() {
                            State::Nothing | State::Failed(_) => label("app-panel-send-now"),
                            State::Running => label("app-panel-send-running"),
                            State::Done(_) => label("app-panel-send-again"),
                        }}
                    </button>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| {
                            store.clear_marks();
                            sending.state.set(State::Nothing);
                        }
                    >
                        {label("app-panel-send-clear")}
                    </button>
                </div>
            </div>
            <div class="send-results" aria-live="polite">
                {move || match sending.state.get() {
                    State::Nothing | State::Running => {
                        let key = if offered.with(Vec::is_empty) { "app-panel-send-nowhere" } else { "app-panel-send-empty" };
                        view! { <p class="send-hint">{label(key)}</p> }.into_any()
                    }
                    State::Failed(sentence) => {
                        view! { <p class="send-hint is-faulty" dir="auto">{Icon::Warning.view()} <span>{sentence}</span></p> }
                            .into_any()
                    }
                    State::Done(ran) => view! { <Results ran /> }.into_any(),
                }}
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::{pretty, sample_name};

    #[test]
    fn samples_are_named_by_what_they_say() {
        assert_eq!(sample_name(r#"{"source": "a", "detail-type": "B"}"#), "B · a");
        assert_eq!(sample_name(r#"{"source": "a"}"#), "a");
        assert_eq!(sample_name(r#"{"n": 1}"#), r#"{"n":1}"#);
        assert_eq!(sample_name("{"), "null");
    }

    #[test]
    fn a_sample_that_is_no_json_stays_as_it_is() {
        assert_eq!(pretty("{\"a\":1}"), "{\n  \"a\": 1\n}");
        assert_eq!(pretty("{oops"), "{oops");
    }
}
