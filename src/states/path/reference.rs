//! Reference paths: those that name exactly one place, so that something can be written there.

use super::{Path, Root, Step};
use serde_json::{Map, Value};

/// A path of names and indices only, from the state's input.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferencePath {
    /// As it was written.
    pub text: String,
    pub steps: Vec<ReferenceStep>,
}

/// One step of a reference path.
#[derive(Clone, Debug, PartialEq)]
pub enum ReferenceStep {
    Name(String),
    Index(usize),
}

impl ReferencePath {
    /// The reference path of a path, None where it may name more than one place or does not start at `$`.
    #[must_use]
    pub fn of(path: &Path) -> Option<ReferencePath> {
        if path.root != Root::Input {
            return None;
        }
        let step = |step: &Step| match step {
            Step::Name(name) => Some(ReferenceStep::Name(name.clone())),
            Step::Index(index) => usize::try_from(*index).ok().map(ReferenceStep::Index),
            _ => None,
        };
        Some(ReferencePath { text: path.text.clone(), steps: path.steps.iter().map(step).collect::<Option<_>>()? })
    }

    /// Writes a value at the place, making objects on the way where nothing stands there. None where what stands there is
    /// no object (or no array with such an element), so that nothing can be written into it.
    #[must_use]
    pub fn write(&self, mut into: Value, value: Value) -> Option<Value> {
        let mut place = &mut into;
        for step in &self.steps {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            place = match (step, place) {
                (ReferenceStep::Name(name), Value::Object(members)) => {
                    members.entry(name.clone()).or_insert(Value::Null)
                }
                (ReferenceStep::Index(index), Value::Array(list)) => list.get_mut(*index)?,
                _ => return None,
            };
        }
        *place = value;
        Some(into)
    }
}
