//! The autosave journal: which pieces of a design's history are written down when, and the design that they make again.
//!
//! A journal is one snapshot (the text of the whole design) and the changes made since, numbered without a gap. Where the
//! pieces are kept is not known here.

use crate::design::{self, Change, Design};
use crate::diagnostic::Diagnostic;

/// So many changes after a snapshot make a new one due; replaying fewer takes no time.
const MOST_CHANGES: u64 = 200;
/// So many bytes of changes do, too.
const MOST_BYTES: usize = 500_000;

/// One piece to write down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What was changed after everything numbered lower.
    Change { number: u64, text: String },
    /// The whole design, in the place of everything numbered up to `number`.
    Snapshot { number: u64, text: String },
}

/// The writing end: gathers changes and says what to write next.
#[derive(Debug)]
pub struct Journal {
    pending: Change,
    number: u64,
    changes_since_snapshot: u64,
    bytes_since_snapshot: usize,
    snapshot: Snapshot,
}

/// Whether the pieces written so far can be built upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Snapshot {
    /// There is one; changes may follow it.
    Stands,
    /// There is none, or the changes after it have a gap: the next piece has to be one.
    Missing,
}

impl Default for Journal {
    fn default() -> Self {
        Self {
            pending: Change::default(),
            number: 0,
            changes_since_snapshot: 0,
            bytes_since_snapshot: 0,
            snapshot: Snapshot::Missing,
        }
    }
}

impl Journal {
    /// Takes note of a change that has been made.
    pub fn add(&mut self, change: Change) {
        self.pending.append(change);
    }

    /// Whether something has been changed that [`Journal::next`] has not given out yet.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        !self.pending.is_empty()
    }

    /// The next piece to write; `None` while nothing has changed. `whole` gives the text of the design as it is now, and is
    /// called only when a snapshot is due.
    pub fn next(&mut self, whole: impl FnOnce() -> String) -> Option<Entry> {
        if self.pending.is_empty() {
            return None;
        }
        if self.snapshot == Snapshot::Missing
            || self.changes_since_snapshot >= MOST_CHANGES
            || self.bytes_since_snapshot >= MOST_BYTES
        {
            return Some(self.whole(whole));
        }
        let change = std::mem::take(&mut self.pending);
        // A change always has a JSON text: its keys are texts and its numbers finite.
        let text = serde_json::to_string(&change).unwrap_or_default();
        self.number += 1;
        self.changes_since_snapshot += 1;
        self.bytes_since_snapshot += text.len();
        Some(Entry::Change { number: self.number, text })
    }

    /// A snapshot to write even though nothing has changed: for a design that was just opened in the place of another.
    pub fn whole(&mut self, whole: impl FnOnce() -> String) -> Entry {
        self.pending = Change::default();
        self.number += 1;
        self.changes_since_snapshot = 0;
        self.bytes_since_snapshot = 0;
        self.snapshot = Snapshot::Stands;
        Entry::Snapshot { number: self.number, text: whole() }
    }

    /// A piece could not be written, or what was written is gone: the next piece is a snapshot.
    pub fn lost(&mut self) {
        self.snapshot = Snapshot::Missing;
    }
}

/// The design that a snapshot and the changes after it make, mended where it has to be, and what had to be mended. Changes
/// that the snapshot holds already are skipped; those after a gap or after one that cannot be read are left out.
///
/// # Errors
/// Why the snapshot is no design, as [`design::read`] says it.
pub fn replay<'a>(
    snapshot: (u64, &str),
    changes: impl IntoIterator<Item = (u64, &'a str)>,
) -> Result<(Design, Vec<Diagnostic>), Diagnostic> {
    let (mut design, mut found) = design::read(snapshot.1)?;
    let mut changes: Vec<_> = changes.into_iter().filter(|(number, _)| *number > snapshot.0).collect();
    changes.sort_unstable();
    for (position, (number, text)) in changes.iter().enumerate() {
        let change = serde_json::from_str::<Change>(text).ok();
        let follows = *number == snapshot.0 + position as u64 + 1;
        let Some(change) = change.filter(|_| follows) else {
            found.push(Diagnostic::warning("journal-cut").with("count", changes.len() - position));
            break;
        };
        design.apply(&change);
    }
    let repair = design.repair();
    design.apply(&repair);
    Ok((design, found))
}

#[cfg(test)]
mod tests {
    use super::{Entry, Journal, MOST_CHANGES, replay};
    use crate::design::{Change, Design, RecordKey, write};
    use serde_json::Value;

    fn rename(design: &mut Design, name: &str) -> Change {
        let edits = design.set(RecordKey::Design, "name", Some(Value::from(name))).into_iter().collect();
        let change = Change { edits };
        design.apply(&change);
        change
    }

    /// What a store holds after it was given the entries.
    #[derive(Default)]
    struct Kept {
        snapshot: (u64, String),
        changes: Vec<(u64, String)>,
    }

    impl Kept {
        fn write(&mut self, entry: Entry) {
            match entry {
                Entry::Change { number, text } => self.changes.push((number, text)),
                Entry::Snapshot { number, text } => {
                    self.changes.retain(|(other, _)| *other > number);
                    self.snapshot = (number, text);
                }
            }
        }

        fn replay(&self) -> (Design, usize) {
            let changes = self.changes.iter().map(|(number, text)| (*number, text.as_str()));
            let (design, found) =
                replay((self.snapshot.0, &self.snapshot.1), changes).expect("the snapshot is a design");
            (design, found.len())
        }
    }

    #[test]
    fn begins_with_a_snapshot_and_goes_on_with_changes() {
        let mut design = Design::named("a");
        let mut journal = Journal::default();
        assert_eq!(journal.next(|| write(&design)), None);
        let mut kept = Kept::default();
        for (name, is_snapshot) in [("b", true), ("c", false), ("d", false)] {
            journal.add(rename(&mut design, name));
            let entry = journal.next(|| write(&design)).expect("something changed");
            assert_eq!(matches!(entry, Entry::Snapshot { .. }), is_snapshot);
            kept.write(entry);
            assert!(!journal.is_behind());
            assert_eq!(kept.replay(), (design.clone(), 0));
        }
    }

    #[test]
    fn a_drag_is_one_change_per_write() {
        let mut design = Design::named("a");
        let mut journal = Journal::default();
        journal.whole(|| write(&design));
        for step in 0..50 {
            journal.add(rename(&mut design, &step.to_string()));
        }
        let Some(Entry::Change { text, .. }) = journal.next(|| write(&design)) else { panic!("a change is due") };
        let change: Change = serde_json::from_str(&text).expect("it was written by us");
        assert_eq!(change.edits.len(), 1);
    }

    #[test]
    fn makes_a_new_snapshot_now_and_then() {
        let mut design = Design::named("a");
        let mut journal = Journal::default();
        let mut kept = Kept::default();
        let mut snapshots = 0;
        for step in 0..(2 * MOST_CHANGES + 10) {
            journal.add(rename(&mut design, &step.to_string()));
            let entry = journal.next(|| write(&design)).expect("something changed");
            snapshots += usize::from(matches!(entry, Entry::Snapshot { .. }));
            kept.write(entry);
        }
        assert_eq!(snapshots, 3);
        assert!(kept.changes.len() as u64 <= MOST_CHANGES);
        assert_eq!(kept.replay().0, design);
    }

    #[test]
    fn a_lost_piece_is_made_good_by_a_snapshot() {
        let mut design = Design::named("a");
        let mut journal = Journal::default();
        let mut kept = Kept::default();
        kept.write(journal.whole(|| write(&design)));
        journal.add(rename(&mut design, "lost"));
        journal.next(|| write(&design)).expect("something changed");
        journal.lost();
        journal.add(rename(&mut design, "kept"));
        kept.write(journal.next(|| write(&design)).expect("something changed"));
        assert_eq!(kept.replay(), (design, 0));
    }

    #[test]
    fn stops_at_a_gap_and_at_what_cannot_be_read() {
        let mut design = Design::named("a");
        let mut journal = Journal::default();
        let mut kept = Kept::default();
        kept.write(journal.whole(|| write(&design)));
        for name in ["b", "c", "d"] {
            journal.add(rename(&mut design, name));
            kept.write(journal.next(|| write(&design)).expect("something changed"));
        }
        let mut gap = Kept { snapshot: kept.snapshot.clone(), changes: kept.changes.clone() };
        gap.changes.remove(1);
        let (replayed, warnings) = gap.replay();
        assert_eq!((replayed.name(), warnings), ("b", 1));
        kept.changes[2].1 = "[{\"do\":\"set".to_owned();
        let (replayed, warnings) = kept.replay();
        assert_eq!((replayed.name(), warnings), ("c", 1));
    }
}
