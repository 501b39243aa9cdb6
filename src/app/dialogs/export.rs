//! The design as infrastructure code: to read, to copy, to take away.

use super::Dialog;
use crate::app::code::{CodeView, Language};
use crate::app::icon::Icon;
use crate::app::menu::file_stem;
use crate::app::platform::{clipboard, files};
use crate::app::store::use_store;
use crate::app::worker::{Answered, sentence, use_engines};
use busbar::diagnostic::Severity;
use busbar::export::{Target, zip};
use busbar::protocol::{Finding, Printed};
use busbar::text::{label, label_with};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

#[component]
pub fn Export() -> impl IntoView {
    let store = use_store();
    let engines = use_engines();
    let target = RwSignal::new(Target::CloudFormationYaml);
    let answer = RwSignal::new(None::<Answered<Printed>>);
    Effect::new(move |_| {
        let target = target.get();
        engines.export(target, move |printed| answer.set(Some(printed)));
    });
    let files_made = Memo::new(move |_| {
        answer.with(|answer| match answer {
            Some(Ok(printed)) => printed.files.clone(),
            Some(Err(_)) | None => Vec::new(),
        })
    });
    // The file that is shown, by its path; the first where there is no such file.
    let chosen = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let files = files_made.read();
        let found = chosen.with(|chosen| files.iter().find(|(path, _)| path == chosen));
        found.or(files.first()).cloned().unwrap_or_default()
    });
    let text = Memo::new(move |_| shown.get().1);
    let has_text = Memo::new(move |_| !text.read().is_empty());
    let language = Memo::new(move |_| shown.with(|(path, _)| language(path)));
    let formats = Target::ALL
        .iter()
        .map(|&offered| {
            view! {
                <label class="segment">
                    <input
                        type="radio"
                        name="export-format"
                        value=offered.id()
                        prop:checked=move || target.get() == offered
                        on:change=move |_| target.set(offered)
                    />
                    <span>{label(title(offered))}</span>
                </label>
            }
        })
        .collect_view();
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            if clipboard::write(&text).await {
                store.toast(label("app-panel-export-copied"), Severity::Hint);
            } else {
                store.toast(label("app-panel-export-not-copied"), Severity::Warning);
            }
        });
    };
    let download = move |_| {
        let stem = file_stem(&store.design_name().get_untracked());
        let files = files_made.read_untracked();
        match files.as_slice() {
            [(path, text)] => files::download(&format!("{stem}.{path}"), text.as_bytes(), media_type(path)),
            several => {
                let name = format!("{stem}.{}.zip", target.get_untracked().id());
                files::download(&name, &zip(several), "application/zip");
            }
        }
    };
    view! {
        <Dialog title=label("app-panel-export") class="export">
            <div class="export-bar">
                <div class="segments" role="radiogroup" aria-label=label("app-panel-export-formats")>
                    {formats}
                </div>
                <Show when=move || { files_made.read().len() > 1 }>
                    <select
                        class="input select export-file"
                        aria-label=label("app-panel-export-file")
                        prop:value=move || shown.get().0
                        on:change=move |event| chosen.set(event_target_value(&event))
                    >
                        {move || {
                            let files = files_made.get();
                            let option = |(path, _): (String, String)| view! { <option value=path.clone()>{path.clone()}</option> };
                            files.into_iter().map(option).collect_view()
                        }}
                    </select>
                </Show>
                <span class="export-lines">
                    {move || {
                        let lines = text.with(|text| text.lines().count()).to_string();
                        has_text.get().then(|| label_with("app-panel-export-lines", &[("count", &lines)]))
                    }}
                </span>
                <button type="button" class="button outlined" disabled=move || !has_text.get() on:click=copy>
                    {label("app-panel-export-copy")}
                </button>
                <button type="button" class="button primary" disabled=move || !has_text.get() on:click=download>
                    {Icon::Download.view()}
                    {label("app-panel-export-download")}
                </button>
            </div>
            {move || match answer.get() {
                None => view! { <p class="export-note" role="status">{label("app-panel-export-working")}</p> }.into_any(),
                Some(Err(reason)) => {
                    view! { <p class="export-note is-faulty" role="alert" dir="auto">{Icon::Warning.view()} <span>{reason}</span></p> }
                        .into_any()
                }
                Some(Ok(printed)) => view! { <Findings findings=printed.findings /> }.into_any(),
            }}
            <Show when=move || has_text.get()>
                <CodeView value=text language label=label("app-panel-export-text") />
            </Show>
        </Dialog>
    }
}

const fn title(target: Target) -> &'static str {
    match target {
        Target::CloudFormationYaml => "app-panel-target-cloudformation",
        Target::CloudFormationJson => "app-panel-target-cloudformation-json",
        Target::Sam => "app-panel-target-sam",
        Target::Cdk => "app-panel-target-cdk",
        Target::Terraform => "app-panel-target-terraform",
    }
}

/// What a file is written in, by the end of its path.
fn language(path: &str) -> Language {
    match path.rsplit('.').next() {
        Some("json") => Language::Json,
        Some("yaml") => Language::Yaml,
        Some(_) | None => Language::Plain,
    }
}

fn media_type(path: &str) -> &'static str {
    match language(path) {
        Language::Json => "application/json",
        Language::Yaml => "application/yaml",
        Language::Plain => "text/plain",
    }
}

#[component]
fn Findings(findings: Vec<Finding>) -> impl IntoView {
    if findings.is_empty() {
        return view! { <p class="export-note is-sound">{Icon::Check.view()} <span>{label("app-panel-export-sound")}</span></p> }
            .into_any();
    }
    let count = findings.len().to_string();
    let has_error = findings.iter().any(|finding| finding.severity == Severity::Error);
    let rows = findings.into_iter().map(|finding| view! { <Row finding /> }).collect_view();
    view! {
        <details class="findings" open=has_error>
            <summary>{label_with("app-panel-export-findings", &[("count", &count)])}</summary>
            <ul>{rows}</ul>
        </details>
    }
    .into_any()
}

#[component]
fn Row(finding: Finding) -> impl IntoView {
    let store = use_store();
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let sentence = sentence(&finding);
    let key = finding.key;
    view! {
        <li data-severity=severity>
            <button
                type="button"
                class="row finding"
                dir="auto"
                disabled=key.is_none()
                on:click=move |_| {
                    if let Some(key) = key {
                        store.sheet().set(None);
                        store.edit(|editor| editor.reveal(key));
                    }
                }
            >
                {sentence}
            </button>
        </li>
    }
}
