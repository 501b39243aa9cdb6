//! Messages that come and go, and the region that screen readers read aloud.

use super::icon::Icon;
use super::store::use_store;
use busbar::diagnostic::Severity;
use busbar::text::label;
use leptos::prelude::*;
use std::time::Duration;

/// Which toast it is; never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ToastId(pub u64);

/// A message to be shown for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    pub id: ToastId,
    pub sentence: String,
    pub severity: Severity,
}

/// More would cover the canvas; the oldest go first.
pub const MOST_AT_ONCE: usize = 3;

/// How long a message stays: long enough to read twice. A person can close it sooner.
const SHOWN: Duration = Duration::from_secs(8);

/// The toasts, and the polite live region.
#[component]
pub fn Messages() -> impl IntoView {
    let store = use_store();
    // A screen reader speaks when the text changes; two regions in turn make equal sentences two changes.
    let said = move |turn: u64| {
        store.announcement().with(|(count, sentence)| if count % 2 == turn { sentence.clone() } else { String::new() })
    };
    view! {
        <div class="toasts">
            <For each=move || store.toasts().get() key=|toast| toast.id let:toast>
                <Shown toast />
            </For>
        </div>
        <div class="unseen" role="status" aria-live="polite">
            {move || said(0)}
        </div>
        <div class="unseen" role="status" aria-live="polite">
            {move || said(1)}
        </div>
    }
}

#[component]
fn Shown(toast: Toast) -> impl IntoView {
    let store = use_store();
    let id = toast.id;
    let timer = set_timeout_with_handle(move || store.dismiss(id), SHOWN).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    let (severity, icon) = match toast.severity {
        Severity::Error => ("error", Icon::Warning),
        Severity::Warning => ("warning", Icon::Warning),
        Severity::Hint => ("hint", Icon::Check),
    };
    view! {
        <div class="toast" data-severity=severity>
            {icon.view()}
            <span class="toast-sentence" dir="auto">
                {toast.sentence}
            </span>
            <button
                type="button"
                class="button icon-button"
                aria-label=label("app-shell-dismiss")
                on:click=move |_| store.dismiss(id)
            >
                {Icon::Close.view()}
            </button>
        </div>
    }
}
