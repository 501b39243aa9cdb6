//! What became of an event: which rules took it, what it reached, and which clause refused which value.

use crate::app::glyph::Badge;
use crate::app::store::{Mark, use_store};
use busbar::design::{Design, RecordKey};
use busbar::kinds::{Spec, node_fields};
use busbar::protocol::{Clause, Fate, Ran, What};
use busbar::text::{failure, has, label, label_with, message_id};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The marks on the canvas.
pub fn marks(ran: &Ran) -> BTreeMap<RecordKey, Mark> {
    ran.fates.iter().map(|fate| (fate.key, mark(fate.what))).collect()
}

fn mark(what: What) -> Mark {
    match what {
        What::Matched => Mark::Matched,
        What::NotMatched | What::PatternRefused | What::Disabled | What::PassedBy | What::Unrouted => Mark::Refused,
        What::Reached | What::Stored => Mark::Reached,
        What::Failed | What::DeadLettered | What::Lost => Mark::Failed,
    }
}

/// The run in a sentence.
pub fn summary(ran: &Ran, design: &Design) -> String {
    let matched = ran.fates.iter().filter(|fate| fate.what == What::Matched && is_rule(design, fate.key)).count();
    let reached = ran.fates.iter().filter(|fate| section(fate, design) == Some(Section::Reached)).count();
    let (matched, reached) = (matched.to_string(), reached.to_string());
    label_with("app-panel-summary", &[("matched", &matched), ("reached", &reached)])
}

fn is_rule(design: &Design, key: RecordKey) -> bool {
    design.record(key).is_some_and(|record| record.kind == "rule")
}

/// Where a fate is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Rules,
    Reached,
    Troubles,
}

impl Section {
    const ALL: [Section; 3] = [Section::Troubles, Section::Rules, Section::Reached];

    const fn title(self) -> &'static str {
        match self {
            Section::Rules => "app-panel-results-rules",
            Section::Reached => "app-panel-results-reached",
            Section::Troubles => "app-panel-results-troubles",
        }
    }
}

/// The section of a fate; `None` for what the canvas shows well enough.
fn section(fate: &Fate, design: &Design) -> Option<Section> {
    let has_pattern = design
        .record(fate.key)
        .is_some_and(|record| node_fields(&record.kind).iter().any(|field| field.id == "pattern"));
    let is_bus = design.record(fate.key).is_some_and(|record| record.kind == "event-bus");
    let is_node = fate.key.node().is_some();
    match fate.what {
        What::Failed | What::DeadLettered | What::Lost | What::Unrouted => Some(Section::Troubles),
        What::Matched | What::NotMatched | What::PatternRefused | What::Disabled => Some(Section::Rules),
        What::Reached | What::Stored => {
            if has_pattern {
                Some(Section::Rules)
            } else {
                (is_node && !is_bus).then_some(Section::Reached)
            }
        }
        What::PassedBy => None,
    }
}

#[component]
pub fn Results(ran: Ran) -> impl IntoView {
    let store = use_store();
    let sentence = store.with(|editor| summary(&ran, editor.design()));
    let took = (ran.end_millis > 0).then(|| {
        let seconds = format!("{:.1}", ran.end_millis as f64 / 1000.0);
        label_with("app-panel-send-duration", &[("seconds", &seconds)])
    });
    let stopped =
        ran.was_stopped.then(|| view! { <p class="send-hint is-faulty">{label("app-panel-send-stopped")}</p> });
    let sections = Section::ALL.map(|which| {
        let told: Vec<Row> = store.with(|editor| {
            let design = editor.design();
            ran.fates
                .iter()
                .filter(|fate| section(fate, design) == Some(which))
                .filter_map(|fate| Row::of(fate, design))
                .collect()
        });
        (!told.is_empty()).then(|| {
            view! {
                <section>
                    <h3 class="section-title">{label(which.title())}</h3>
                    <ul class="fates">{told.into_iter().map(|row| view! { <Told row /> }).collect_view()}</ul>
                </section>
            }
        })
    });
    view! {
        <div>
            <p class="send-summary">{sentence}</p>
            {took.map(|took| view! { <p class="send-took">{took}</p> })}
        </div>
        {stopped}
        {sections.into_iter().collect_view()}
    }
}

struct Row {
    key: RecordKey,
    name: String,
    spec: Option<&'static Spec>,
    what: What,
    clauses: Vec<Clause>,
    failure: Option<String>,
}

impl Row {
    fn of(fate: &Fate, design: &Design) -> Option<Self> {
        let record = design.record(fate.key)?;
        // A link is known by the node it leads to.
        let node = match fate.key {
            RecordKey::Link(_) => design.record(record.to()?)?,
            RecordKey::Node(_) | RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => record,
        };
        Some(Self {
            key: fate.key,
            name: node.name().to_owned(),
            spec: node.node_kind().map(|kind| kind.spec()),
            what: fate.what,
            clauses: fate.clauses.clone(),
            failure: fate.failure.clone(),
        })
    }
}

#[component]
fn Told(row: Row) -> impl IntoView {
    let store = use_store();
    let key = row.key;
    let clauses = (!row.clauses.is_empty()).then(|| {
        view! { <ul class="clauses">{row.clauses.into_iter().map(|clause| view! { <Refused clause /> }).collect_view()}</ul> }
    });
    let reason = row.failure.map(|code| {
        view! { <ul class="clauses"><li class="clause"><p>{failure(&code)}</p></li></ul> }
    });
    view! {
        <li>
            <button
                type="button"
                class="row fate"
                data-mark=mark(row.what).id()
                on:click=move |_| store.edit(|editor| editor.reveal(key))
            >
                {row.spec.map(|spec| view! { <Badge spec /> })}
                <span class="row-name" dir="auto">{row.name}</span>
                <span class="fate-what">{label(what_key(row.what))}</span>
            </button>
            {reason}
            {clauses}
        </li>
    }
}

const fn what_key(what: What) -> &'static str {
    match what {
        What::Matched => "app-panel-what-matched",
        What::NotMatched => "app-panel-what-not-matched",
        What::PatternRefused => "app-panel-what-pattern-refused",
        What::Disabled => "app-panel-what-disabled",
        What::Reached => "app-panel-what-reached",
        What::Stored => "app-panel-what-stored",
        What::Unrouted => "app-panel-what-unrouted",
        What::Failed => "app-panel-what-failed",
        What::DeadLettered => "app-panel-what-dead-lettered",
        What::Lost => "app-panel-what-lost",
        What::PassedBy => "app-panel-what-passed-by",
    }
}

#[component]
fn Refused(clause: Clause) -> impl IntoView {
    let found = if clause.found.is_empty() { label("app-panel-found-nothing") } else { clause.found.join(", ") };
    view! {
        <li class="clause">
            <p>
                <code class="clause-path" dir="auto">{clause.path.clone()}</code>
                " "
                <span dir="auto">{explained(&clause)}</span>
            </p>
            <dl class="clause-values">
                <dt>{label("app-panel-wanted")}</dt>
                <dd><code dir="auto">{clause.wanted}</code></dd>
                <dt>{label("app-panel-found")}</dt>
                <dd><code dir="auto">{found}</code></dd>
            </dl>
        </li>
    }
}

fn explained(clause: &Clause) -> String {
    if let Some((code, arguments)) = &clause.miss {
        let id = message_id(code);
        if has(&id) {
            let arguments: Vec<(&str, &str)> =
                arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            return label_with(&id, &arguments);
        }
    }
    let found = clause.found.join(", ");
    let key = if clause.found.is_empty() { "app-panel-clause-missing" } else { "app-panel-clause-different" };
    label_with(key, &[("path", &clause.path), ("found", &found)])
}
