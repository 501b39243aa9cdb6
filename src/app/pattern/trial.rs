//! The event that patterns are tried with, and what the pattern engine says about it.

use super::Writing;
use crate::app::code::{Mark, Marks};
use crate::app::panels::Sending;
use crate::app::store::Store;
use crate::app::worker::use_engines;
use busbar::design::RecordKey;
use busbar::edit::Editor;
use busbar::protocol::{Explained, Judged, Question, Reply, Setting};
use busbar::text::{label, label_with, message_id};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is tried, and how it is shown; the same for every rule, so that one event can be held against several.
#[derive(Clone, Copy)]
pub struct Trial {
    /// What the person typed, or chose.
    own: RwSignal<Option<String>>,
    is_wide: RwSignal<bool>,
    sent: RwSignal<Vec<String>>,
    pasted: RwSignal<Vec<String>>,
}

impl Trial {
    pub fn new(sending: Sending) -> Self {
        let trial = Self {
            own: RwSignal::new(None),
            is_wide: RwSignal::new(false),
            sent: sending.sent(),
            pasted: RwSignal::default(),
        };
        // What was sent last is what one wants to know about.
        Effect::new(move |_| {
            if trial.sent.with(|sent| !sent.is_empty()) {
                trial.own.set(None);
            }
        });
        trial
    }

    /// The event: the person's own, else the last that was sent, else the first that is produced; empty where there is none.
    pub fn event(self, produced: Memo<Vec<String>>) -> Memo<String> {
        Memo::new(move |_| {
            let own = self.own.get().or_else(|| self.sent.with(|sent| sent.last().cloned()));
            own.unwrap_or_else(|| produced.with(|produced| produced.first().cloned().unwrap_or_default()))
        })
    }

    pub fn choose(self, text: String) {
        self.own.set(Some(text));
    }

    /// What was sent so far, each text once.
    pub fn sent(self) -> RwSignal<Vec<String>> {
        self.sent
    }

    /// Events that a person brought along to compare.
    pub fn pasted(self) -> RwSignal<Vec<String>> {
        self.pasted
    }

    /// Whether the pattern and the event stand side by side.
    pub fn is_wide(self) -> RwSignal<bool> {
        self.is_wide
    }
}

/// The events that come to a node, as those from whom they come say.
pub fn produced(editor: &Editor, key: RecordKey) -> Vec<String> {
    let frozen = editor.design().freeze();
    let Some(index) = frozen.nodes.iter().position(|id| RecordKey::Node(*id) == key) else { return Vec::new() };
    let drawing = &frozen.drawing;
    let mut events: Vec<String> = Vec::new();
    for link in drawing.node(index).drawn().incoming.iter().map(|&index| drawing.link(index)) {
        let from = link.from();
        for text in from.behaviour().samples(from) {
            let text = text.trim_end().to_owned();
            if !events.contains(&text) {
                events.push(text);
            }
        }
    }
    events
}

/// Where the events of a node happen.
pub fn setting(store: Store, key: RecordKey) -> Setting {
    store.with(|editor| {
        let frozen = editor.design().freeze();
        let node = frozen.nodes.iter().position(|id| RecordKey::Node(*id) == key).map(|at| frozen.drawing.node(at));
        node.map(|node| Setting { account: node.account().to_owned(), region: node.region().to_owned() })
            .unwrap_or_default()
    })
}

/// The explanation of the pattern and event as they are, asked for anew with every change of either.
pub fn explained(writing: Writing, event: Memo<String>) -> RwSignal<Option<Explained>> {
    let engines = use_engines();
    let explained = RwSignal::new(None);
    Effect::new(move |_| {
        let (pattern, event) = (writing.text.get(), event.get());
        if event.trim().is_empty() || pattern.trim().is_empty() {
            explained.set(None);
            return;
        }
        let question = Question::Explain { pattern, event, setting: setting(writing.store, writing.key) };
        engines.tell("explain", question, move |reply| {
            if let Ok(Reply::Explained(told)) = reply
                && explained.try_get_untracked().is_some_and(|before| before.as_ref() != Some(&told))
            {
                explained.set(Some(told));
            }
        });
    });
    explained
}

/// What the pattern's text is marked with: a sign per list, and below those to blame why they fail.
pub fn pattern_marks(explained: Option<&Explained>) -> Marks {
    let mut marks = Marks::default();
    for list in explained.iter().flat_map(|explained| &explained.lists) {
        let mark = match list.holds {
            Some(true) => Mark::Holds,
            Some(false) if list.is_to_blame => Mark::Fails,
            Some(false) | None => continue,
        };
        let note = list.miss.as_ref().filter(|_| mark == Mark::Fails).map(|(code, arguments)| {
            let arguments: Vec<(&str, &str)> =
                arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            label_with(&message_id(code), &arguments)
        });
        marks.lines.push((list.key.start, mark, note));
        if list.entries.len() > 1 {
            let taking = list.entries.iter().filter(|(_, takes)| *takes);
            marks.values.extend(taking.map(|(range, _)| (range.start..range.end, Mark::Holds)));
        }
    }
    marks
}

/// What the event's text is marked with: the values that the pattern asks about.
pub fn event_marks(explained: Option<&Explained>) -> Marks {
    let mut values: BTreeMap<(usize, usize), Mark> = BTreeMap::new();
    for list in explained.iter().flat_map(|explained| &explained.lists) {
        for (range, takes) in &list.found {
            let place = (range.start, range.end);
            if list.is_to_blame && !takes {
                values.insert(place, Mark::Fails);
            } else if *takes {
                values.entry(place).or_insert(Mark::Holds);
            }
        }
    }
    Marks {
        lines: values.iter().map(|((start, _), mark)| (*start, *mark, None)).collect(),
        values: values.into_iter().map(|((start, end), mark)| (start..end, mark)).collect(),
    }
}

/// The sentence for a verdict, and how it looks.
pub const fn verdict(judged: Judged) -> (&'static str, &'static str) {
    match judged {
        Judged::Match => ("app-panel-try-match", "holds"),
        Judged::NoMatch => ("app-panel-try-no-match", "fails"),
        Judged::TooComplex => ("app-panel-try-too-complex", "unknown"),
        Judged::PatternRefused => ("app-panel-try-pattern-refused", "unknown"),
        Judged::EventRefused => ("app-panel-try-event-refused", "unknown"),
    }
}

/// The verdict in a few words.
pub fn said(explained: &Explained) -> String {
    let count = explained.lists.iter().filter(|list| list.is_to_blame).count();
    match explained.judged {
        Judged::NoMatch if count > 0 => label_with("app-panel-try-failing", &[("count", &count.to_string())]),
        judged => label(verdict(judged).0),
    }
}

/// How the verdict looks.
pub fn look(explained: &Explained) -> &'static str {
    verdict(explained.judged).1
}
