//! What the page tells a person: announcements for screen readers, and messages that are shown for a while.

use super::super::toast::{MOST_AT_ONCE, Toast, ToastId};
use super::Store;
use busbar::diagnostic::{Diagnostic, Severity};
use busbar::text;
use leptos::prelude::*;

impl Store {
    /// Has screen readers say something.
    pub fn announce(self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        self.announcement.update(|(count, now)| {
            *count += 1;
            *now = sentence;
        });
    }

    /// Shows a message for a while, and announces it.
    pub fn toast(self, sentence: impl Into<String>, severity: Severity) {
        let sentence = sentence.into();
        self.announce(sentence.clone());
        let id = self.updated(|inner| {
            inner.next_toast += 1;
            ToastId(inner.next_toast)
        });
        self.toasts.update(|toasts| {
            // The same words twice are one message that is still true.
            toasts.retain(|toast| toast.sentence != sentence);
            toasts.push(Toast { id, sentence, severity });
            let surplus = toasts.len().saturating_sub(MOST_AT_ONCE);
            toasts.drain(..surplus);
        });
    }

    pub fn dismiss(self, id: ToastId) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
    }

    /// Announces a diagnostic; an error or a warning is shown too.
    pub fn say(self, diagnostic: &Diagnostic) {
        let sentence = text::sentence(diagnostic);
        match diagnostic.severity {
            Severity::Error | Severity::Warning => self.toast(sentence, diagnostic.severity),
            Severity::Hint => self.announce(sentence),
        }
    }
}
