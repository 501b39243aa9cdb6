//! What the last run says about nodes and links; gone with the next run, never part of the design.

use super::{Inner, Mark, Store};
use busbar::design::RecordKey;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// What the last run says about a node or link.
    #[must_use]
    pub fn mark(self, key: impl Into<RecordKey>) -> ArcRwSignal<Mark> {
        let key = key.into();
        self.updated(|inner| {
            let Inner { marks, marked, .. } = inner;
            let now = marked.get(&key).copied().unwrap_or_default();
            marks.entry(key).or_insert_with(|| ArcRwSignal::new(now)).clone()
        })
    }

    /// Puts these marks in place of all that were there.
    pub fn set_marks(self, marks: BTreeMap<RecordKey, Mark>) {
        let writes = self.updated(|inner| {
            let before = std::mem::replace(&mut inner.marked, marks);
            let keys: BTreeSet<RecordKey> = before.keys().chain(inner.marked.keys()).copied().collect();
            keys.into_iter()
                .filter(|key| before.get(key) != inner.marked.get(key))
                .filter_map(|key| {
                    Some((inner.marks.get(&key)?.clone(), inner.marked.get(&key).copied().unwrap_or_default()))
                })
                .collect::<Vec<_>>()
        });
        for (signal, mark) in writes {
            signal.set(mark);
        }
    }

    pub fn clear_marks(self) {
        self.set_marks(BTreeMap::new());
    }
}
