//! A change to a design as data: reversible, serialisable, and fine enough that changes to different fields of one record
//! can be made in either order.

use super::{Design, Record, RecordKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Edits in the order in which they are made. Undo, autosave, the worker's replica and the signals of the page all feed on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Change {
    pub edits: Vec<Edit>,
}

/// One reversible edit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "do")]
pub enum Edit {
    Create {
        key: RecordKey,
        record: Record,
    },
    Remove {
        key: RecordKey,
        record: Record,
    },
    /// Sets the value at a field path; `None` is absence.
    Set {
        key: RecordKey,
        path: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Value>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Value>,
    },
    /// Replaces a run of characters in a text field, so that two people can type in one text.
    Splice {
        key: RecordKey,
        path: String,
        /// Offset in bytes, on a character boundary.
        at: usize,
        removed: String,
        inserted: String,
    },
}

impl Edit {
    #[must_use]
    pub const fn key(&self) -> RecordKey {
        match self {
            Edit::Create { key, .. } | Edit::Remove { key, .. } | Edit::Set { key, .. } | Edit::Splice { key, .. } => {
                *key
            }
        }
    }

    fn inverse(&self) -> Edit {
        match self.clone() {
            Edit::Create { key, record } => Edit::Remove { key, record },
            Edit::Remove { key, record } => Edit::Create { key, record },
            Edit::Set { key, path, before, after } => Edit::Set { key, path, before: after, after: before },
            Edit::Splice { key, path, at, removed, inserted } => {
                Edit::Splice { key, path, at, removed: inserted, inserted: removed }
            }
        }
    }
}

impl Change {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Change {
        Change { edits: self.edits.iter().rev().map(Edit::inverse).collect() }
    }

    /// Adds a change that was made after this one, joining what a long gesture says again and again: a field that is set
    /// twice in a row keeps its first `before` and its last `after`.
    pub fn append(&mut self, later: Change) {
        // Only an unbroken run of Sets may be reordered without a second thought: they touch different fields, or this one.
        let run = self.edits.iter().rev().take_while(|edit| matches!(edit, Edit::Set { .. })).count();
        let mut places: BTreeMap<RecordKey, Vec<usize>> = BTreeMap::new();
        for place in self.edits.len() - run..self.edits.len() {
            places.entry(self.edits[place].key()).or_default().push(place);
        }
        for edit in later.edits {
            if !matches!(edit, Edit::Set { .. }) {
                places.clear();
                self.edits.push(edit);
            } else if !self.join(&edit, places.get(&edit.key()).map_or(&[], Vec::as_slice)) {
                places.entry(edit.key()).or_default().push(self.edits.len());
                self.edits.push(edit);
            }
        }
        self.edits.retain(|edit| !matches!(edit, Edit::Set { before, after, .. } if before == after));
    }

    /// Takes an edit into one of the earlier ones of its record, of which these are the places.
    fn join(&mut self, later: &Edit, places: &[usize]) -> bool {
        let Edit::Set { path, after, .. } = later else { return false };
        for &place in places.iter().rev() {
            if let Edit::Set { path: earlier_path, after: earlier_after, .. } = &mut self.edits[place] {
                if earlier_path == path {
                    earlier_after.clone_from(after);
                    return true;
                }
                if overlaps(earlier_path, path) {
                    return false;
                }
            }
        }
        false
    }

    /// The records it touches, each once.
    #[must_use]
    pub fn keys(&self) -> BTreeSet<RecordKey> {
        self.edits.iter().map(Edit::key).collect()
    }
}

/// Whether one path lies within the other.
fn overlaps(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Design {
    /// Makes the change. An edit of a record that is gone does nothing, so a change can be made on a design that somebody
    /// else has changed meanwhile; [`Design::repair`] mends what then dangles.
    pub fn apply(&mut self, change: &Change) {
        for edit in &change.edits {
            match edit {
                Edit::Create { key, record } => {
                    self.records.insert(*key, record.clone());
                }
                Edit::Remove { key, .. } => {
                    self.records.remove(key);
                }
                Edit::Set { key, path, after, .. } => {
                    if let Some(record) = self.records.get_mut(key) {
                        record.fields.set(path, after.clone());
                    }
                }
                Edit::Splice { key, path, at, removed, inserted } => {
                    if let Some(record) = self.records.get_mut(key) {
                        splice(record, path, *at, removed, inserted);
                    }
                }
            }
        }
    }
}

fn splice(record: &mut Record, path: &str, at: usize, removed: &str, inserted: &str) {
    let text = record.fields.text(path).unwrap_or_default();
    // Where the text has moved under the edit, the nearest place that still reads the same is meant.
    let place = if text.get(at..).is_some_and(|rest| rest.starts_with(removed)) {
        Some(at)
    } else {
        text.match_indices(removed).map(|(place, _)| place).min_by_key(|place| place.abs_diff(at))
    };
    if let Some(place) = place
        && text.is_char_boundary(place)
    {
        let spliced = [&text[..place], inserted, &text[place + removed.len()..]].concat();
        record.fields.set(path, Some(Value::from(spliced)));
    }
}

/// The smallest splice that makes `after` of `before`, `None` when they are equal.
#[must_use]
pub fn splice_between(key: RecordKey, path: &str, before: &str, after: &str) -> Option<Edit> {
    if before == after {
        return None;
    }
    let mut start = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    while !before.is_char_boundary(start) || !after.is_char_boundary(start) {
        start -= 1;
    }
    let (rest_before, rest_after) = (&before[start..], &after[start..]);
    let mut end = rest_before.bytes().rev().zip(rest_after.bytes().rev()).take_while(|(a, b)| a == b).count();
    while !rest_before.is_char_boundary(rest_before.len() - end) || !rest_after.is_char_boundary(rest_after.len() - end)
    {
        end -= 1;
    }
    Some(Edit::Splice {
        key,
        path: path.to_owned(),
        at: start,
        removed: rest_before[..rest_before.len() - end].to_owned(),
        inserted: rest_after[..rest_after.len() - end].to_owned(),
    })
}
