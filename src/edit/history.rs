//! Undo and redo over everything that changes the design.

use crate::design::{Change, RecordKey};

/// What was done and what was undone, newest last.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// The gesture under way: one undo step when it is committed.
    gesture: Option<Change>,
    /// The text field that the newest step types into; typing on joins that step.
    typing: Option<(RecordKey, String)>,
}

impl History {
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty() && self.gesture.is_none()
    }

    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty() && self.gesture.is_none()
    }

    /// How many steps can be undone.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.done.len()
    }

    /// Notes a change that was made.
    pub fn record(&mut self, change: Change) {
        if change.is_empty() {
            return;
        }
        match &mut self.gesture {
            Some(gesture) => gesture.append(change),
            None => {
                self.typing = None;
                self.undone.clear();
                self.done.push(change);
            }
        }
    }

    /// Notes typing in a text field; it joins the newest step while that types into the same field.
    pub fn record_typing(&mut self, change: Change, key: RecordKey, path: &str) {
        let goes_on = self.typing.as_ref().is_some_and(|(at, field)| *at == key && field == path);
        if goes_on
            && self.gesture.is_none()
            && let Some(step) = self.done.last_mut()
        {
            step.append(change);
            return;
        }
        self.record(change);
        self.typing = Some((key, path.to_owned()));
    }

    /// The next typing starts a step of its own.
    pub fn settle(&mut self) {
        self.typing = None;
    }

    pub fn begin(&mut self) {
        self.settle();
        self.gesture.get_or_insert_default();
    }

    /// Ends the gesture as one undo step; a gesture that came to nothing leaves the redo future alone.
    pub fn commit(&mut self) {
        if let Some(mut gesture) = self.gesture.take() {
            gesture.append(Change::default());
            self.record(gesture);
        }
    }

    /// Ends the gesture and gives the change that takes it back.
    pub fn cancel(&mut self) -> Change {
        self.gesture.take().map(|gesture| gesture.inverse()).unwrap_or_default()
    }

    /// The change that undoes the newest step.
    pub fn undo(&mut self) -> Option<Change> {
        if !self.can_undo() {
            return None;
        }
        self.settle();
        let step = self.done.pop()?;
        let inverse = step.inverse();
        self.undone.push(step);
        Some(inverse)
    }

    /// The change that does the newest undone step again.
    pub fn redo(&mut self) -> Option<Change> {
        if !self.can_redo() {
            return None;
        }
        self.settle();
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }
}
