//! The event beside the pattern: which one, its text with the values that were found, and events and patterns that the
//! engine makes.

use super::Writing;
use super::picks::Picks;
use super::trial::{Trial, event_marks};
use crate::app::code::{self, CodeField};
use crate::app::panels::sample_name;
use crate::app::platform::random_bits;
use crate::app::store::Sheet;
use crate::app::worker::use_engines;
use busbar::protocol::{Explained, Missing, Question, Reply};
use busbar::text::{label, label_with, message_id};
use leptos::prelude::*;

/// What was asked for beside the explanation.
#[derive(Clone, Debug, Default, PartialEq)]
enum Made {
    #[default]
    Nothing,
    /// The fields of the event are to be chosen.
    Picking,
    NearMisses(Vec<Missing>),
    Refused(String),
}

#[component]
pub fn Try(
    writing: Writing,
    trial: Trial,
    event: Memo<String>,
    events: Memo<Vec<String>>,
    explained: RwSignal<Option<Explained>>,
) -> impl IntoView {
    let engines = use_engines();
    let made = RwSignal::new(Made::default());
    let ask = move |question: Question| {
        engines.tell("make", question, move |reply| {
            let now = match reply {
                Ok(Reply::Sample { event }) => {
                    trial.choose(event.trim_end().to_owned());
                    Made::Nothing
                }
                Ok(Reply::NearMisses { misses }) => Made::NearMisses(misses),
                Ok(Reply::Refused { code, arguments }) => {
                    let arguments: Vec<(&str, &str)> =
                        arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                    Made::Refused(label_with(&message_id(&code), &arguments))
                }
                Ok(Reply::Pattern { text }) => {
                    writing.store.edit(busbar::edit::Editor::settle);
                    writing.write(text);
                    writing.store.edit(busbar::edit::Editor::settle);
                    Made::Nothing
                }
                Ok(Reply::Explained(_) | Reply::Compared { .. }) => Made::Nothing,
                Err(sentence) => Made::Refused(sentence),
            };
            // The field may be gone by the time the answer comes.
            made.try_set(now);
        });
    };
    let sample = move || ask(Question::Sample { pattern: writing.text.get_untracked(), seed: random_bits() });
    // Where nothing that is drawn produces an event, one is made.
    Effect::new(move |before: Option<()>| {
        let is_good = writing.reading.with(|reading| reading.good.is_some() && reading.broken.is_none());
        if before.is_none() && is_good && event.with_untracked(String::is_empty) {
            sample();
        }
    });
    let marks = Signal::derive(move || explained.with(|explained| event_marks(explained.as_ref())));
    let id = format!("try-{}", writing.path);
    let name = label("app-panel-try-event");
    view! {
        <section class="try" aria-label=label("app-panel-try")>
            <header class="try-head">
                <label class="field-label" for=id.clone()>{name.clone()}</label>
                <Which trial event events />
            </header>
            <CodeField
                id
                name
                value=event
                on_input=move |text: String| trial.choose(text)
                marks
                check=code::json_needed
            />
            <div class="try-buttons">
                <button type="button" class="button outlined" on:click=move |_| sample()>
                    {label("app-panel-try-sample")}
                </button>
                <button
                    type="button"
                    class="button outlined"
                    on:click=move |_| ask(Question::NearMisses { pattern: writing.text.get_untracked() })
                >
                    {label("app-panel-try-near-misses")}
                </button>
                <button
                    type="button"
                    class="button outlined"
                    aria-expanded=move || made.with(|made| *made == Made::Picking).to_string()
                    on:click=move |_| {
                        made.update(|made| *made = if *made == Made::Picking { Made::Nothing } else { Made::Picking });
                    }
                >
                    {label("app-panel-try-pick")}
                </button>
                <button
                    type="button"
                    class="button outlined"
                    on:click=move |_| writing.store.sheet().set(Some(Sheet::Compare))
                >
                    {label("app-panel-try-compare")}
                </button>
            </div>
            <div aria-live="polite">
                {move || match made.get() {
                    Made::Nothing => ().into_any(),
                    Made::Refused(sentence) => view! { <p class="try-note is-faulty">{sentence}</p> }.into_any(),
                    Made::Picking => {
                        let choose = move |selection| {
                            ask(Question::FromEvent { event: event.get_untracked(), selection });
                        };
                        view! { <Picks event choose /> }.into_any()
                    }
                    Made::NearMisses(misses) => view! { <NearMisses trial misses /> }.into_any(),
                }}
            </div>
        </section>
    }
}

/// Which event: one that is produced, one that was sent, or the person's own.
#[component]
fn Which(trial: Trial, event: Memo<String>, events: Memo<Vec<String>>) -> impl IntoView {
    let all = Memo::new(move |_| {
        let mut all = trial.sent().get();
        all.reverse();
        all.extend(events.get());
        let mut once: Vec<String> = Vec::new();
        all.into_iter().for_each(|text| {
            if !once.contains(&text) {
                once.push(text);
            }
        });
        once
    });
    let choose = move |index: String| {
        let text = index.parse::<usize>().ok().and_then(|index| all.with_untracked(|all| all.get(index).cloned()));
        if let Some(text) = text {
            trial.choose(text);
        }
    };
    view! {
        <select
            class="input select"
            aria-label=label("app-panel-send-sample")
            on:change=move |event| choose(event_target_value(&event))
        >
            {move || {
                let now = event.get();
                let all = all.get();
                let own = (!all.contains(&now))
                    .then(|| view! { <option value="own" selected=true>{label("app-panel-send-own")}</option> });
                let options = all
                    .iter()
                    .enumerate()
                    .map(|(index, text)| {
                        view! { <option value=index.to_string() selected=*text == now>{sample_name(text)}</option> }
                    })
                    .collect_view();
                (own, options)
            }}
        </select>
    }
}

/// Events that fail by one clause alone, to be tried.
#[component]
fn NearMisses(trial: Trial, misses: Vec<Missing>) -> impl IntoView {
    let rows = misses
        .into_iter()
        .map(|Missing { clause, event }| match event {
            Some(event) => view! {
                <li>
                    <button type="button" class="row" on:click=move |_| trial.choose(event.trim_end().to_owned())>
                        <span class="row-name">{label_with("app-panel-try-fails-by", &[("path", &clause)])}</span>
                    </button>
                </li>
            }
            .into_any(),
            None => view! {
                <li class="try-note">{label_with("app-panel-try-cannot-fail-alone", &[("path", &clause)])}</li>
            }
            .into_any(),
        })
        .collect_view();
    view! { <ul class="try-misses">{rows}</ul> }
}
