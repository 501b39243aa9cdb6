//! An event pattern to write: a builder and the text as two views of one pattern, and an event to try it with, both texts
//! marked up with what holds and what fails.

mod adding;
mod builder;
mod compare;
mod entry;
mod picks;
mod trial;
mod trying;

use crate::app::code::{self, CodeField, Offers, line_and_column};
use crate::app::icon::Icon;
use crate::app::store::{Store, use_store};
use builder::Builder;
use busbar::design::RecordKey;
use busbar::edit::Command;
use busbar::json;
use busbar::pattern::Pattern;
use busbar::pattern::build::{Edit, EditFault, Seen, complete, edited};
use busbar::text::{label, label_with};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use trying::Try;

pub use compare::Compare;
pub use trial::Trial;

/// The pattern as far as it can be read.
#[derive(Clone, Default)]
struct Reading {
    /// The last text that was a pattern.
    good: Option<Arc<Pattern>>,
    /// Line and column of the first mistake of the text as it is.
    broken: Option<(usize, usize)>,
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        let text = |reading: &Self| reading.good.as_ref().map(|pattern| pattern.text().to_owned());
        self.broken == other.broken && text(self) == text(other)
    }
}

/// What the parts of a pattern's field share.
#[derive(Clone, Copy)]
struct Writing {
    store: Store,
    key: RecordKey,
    path: &'static str,
    text: Memo<String>,
    reading: Memo<Reading>,
    seen: Memo<Seen>,
    /// The path of a field that was just added: its entry takes the keyboard.
    added: RwSignal<Option<String>>,
    /// Why the last edit could not be made.
    refused: RwSignal<Option<String>>,
}

impl Writing {
    fn write(self, text: String) {
        self.store.run(Command::Write { key: self.key, path: self.path.to_owned(), text });
    }

    /// Makes an edit, as a step of its own unless it is typing; the sentence where it cannot be made.
    fn edit(self, edit: &Edit, is_typing: bool) -> Result<(), String> {
        let reading = self.reading.get_untracked();
        let pattern = reading.good.filter(|_| reading.broken.is_none());
        let text = match pattern {
            Some(pattern) => edited(&pattern, edit).map_err(|fault| sentence(&fault))?,
            None => return Err(label("app-panel-builder-broken-first")),
        };
        if !is_typing {
            self.store.edit(busbar::edit::Editor::settle);
        }
        self.write(text);
        if !is_typing {
            self.store.edit(busbar::edit::Editor::settle);
        }
        Ok(())
    }

    /// Makes an edit that is complete in itself; what stands against it is said and shown.
    fn perform(self, edit: &Edit) -> bool {
        let refused = self.edit(edit, false).err();
        let is_done = refused.is_none();
        self.refused.set(refused);
        is_done
    }
}

fn sentence(fault: &EditFault) -> String {
    match fault {
        EditFault::LastField => label("app-panel-builder-last-field"),
        EditFault::NoValue => label("app-panel-builder-no-value"),
        EditFault::Gone => label("app-panel-builder-gone"),
        EditFault::Refused(refusals) => refusals.first().map_or_else(String::new, |refusal| {
            let arguments: Vec<(&str, &str)> =
                refusal.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
            label_with(&busbar::text::message_id(refusal.code), &arguments)
        }),
    }
}

fn read(text: &str, before: Option<&Reading>) -> Reading {
    match Pattern::parse(text) {
        Ok(pattern) => Reading { good: Some(Arc::new(pattern)), broken: None },
        Err(_) if text.trim().is_empty() => Reading::default(),
        Err(refusals) => Reading {
            good: before.and_then(|before| before.good.clone()),
            broken: refusals.first().map(|refusal| line_and_column(text, refusal.span.start)),
        },
    }
}

/// The field of a record that holds an event pattern.
#[component]
pub fn PatternField(
    id: String,
    #[prop(into)] name: String,
    key: RecordKey,
    path: &'static str,
    text: Memo<String>,
    check: code::Check,
) -> impl IntoView {
    let store = use_store();
    let trial: Trial = use_context().expect("the app provides it before it mounts anything");
    let reading = Memo::new(move |before: Option<&Reading>| text.with(|text| read(text, before)));
    let events = Memo::new(move |_| {
        store.design_revision().track();
        store.structure_revision().track();
        store.with(|editor| trial::produced(editor, key))
    });
    let event = trial.event(events);
    let seen = Memo::new(move |_| {
        let mut read: Vec<_> = events.with(|events| events.iter().filter_map(|text| json::read(text).ok()).collect());
        read.extend(event.with(|text| json::read(text).ok()));
        Seen::of(&read)
    });
    let writing =
        Writing { store, key, path, text, reading, seen, added: RwSignal::new(None), refused: RwSignal::new(None) };
    // Once the text has changed, what stood against an edit stands no more.
    Effect::new(move |_| {
        text.track();
        writing.refused.set(None);
    });
    let explained = trial::explained(writing, event);
    let offers: Offers = Rc::new(move |before, after| seen.with_untracked(|seen| complete(before, after, seen)));
    let marks = Signal::derive(move || explained.with(|explained| trial::pattern_marks(explained.as_ref())));
    view! {
        <div class="pattern" class:is-wide=move || trial.is_wide().get()>
            <header class="try-head">
                <p
                    class="try-verdict"
                    data-mark=move || explained.with(|explained| explained.as_ref().map_or("", trial::look))
                    aria-live="polite"
                >
                    {move || explained.with(|explained| explained.as_ref().map(trial::said))}
                </p>
                <button
                    type="button"
                    class="button icon-button try-wide"
                    aria-pressed=move || trial.is_wide().get().to_string()
                    aria-label=label("app-panel-try-wide")
                    title=label("app-panel-try-wide")
                    on:click=move |_| trial.is_wide().update(|is_wide| *is_wide = !*is_wide)
                >
                    {Icon::Wide.view()}
                </button>
            </header>
            <Builder writing explained editor_id=id.clone() />
            <div class="pattern-text">
                <CodeField
                    id
                    name
                    value=text
                    on_input=move |text: String| writing.write(text)
                    on_travel=move |action| store.act(action)
                    marks
                    offers
                    check
                />
            </div>
            <Try writing trial event events explained />
        </div>
    }
}
