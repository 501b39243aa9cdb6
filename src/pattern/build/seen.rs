//! Which fields events have been seen to have, and with which values.

use crate::json::{self, Kind, Value};

/// Values that are kept per field.
const MOST_VALUES: usize = 20;
/// Members that every event on a bus has. Source: EventBridge user guide, eb-events-structure, 2026-11.
const ENVELOPE: [&str; 8] = ["source", "detail-type", "account", "region", "time", "resources", "id", "version"];

/// The fields of some events, in the order in which they first appear, then what every event has beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    fields: Vec<SeenField>,
}

/// A field that holds values.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenField {
    /// The keys down to it; arrays are no steps.
    pub steps: Vec<String>,
    /// JSON texts of its values, each once, at most 20.
    pub values: Vec<String>,
}

impl SeenField {
    /// The dotted path.
    pub fn path(&self) -> String {
        self.steps.join(".")
    }
}

impl Seen {
    /// What these events have.
    pub fn of<'event>(events: impl IntoIterator<Item = &'event Value>) -> Seen {
        let mut seen = Seen::default();
        for event in events {
            if matches!(event.kind, Kind::Object(_)) {
                seen.visit(event, &mut Vec::new());
            }
        }
        for name in ENVELOPE {
            seen.field(&[name.to_owned()]);
        }
        seen
    }

    /// The fields.
    pub fn fields(&self) -> &[SeenField] {
        &self.fields
    }

    /// The field with a dotted path.
    pub fn at(&self, path: &str) -> Option<&SeenField> {
        self.fields.iter().find(|field| field.path() == path)
    }

    fn visit(&mut self, value: &Value, steps: &mut Vec<String>) {
        match &value.kind {
            Kind::Object(members) => {
                for member in members {
                    steps.push(member.key.clone());
                    self.visit(&member.value, steps);
                    steps.pop();
                }
            }
            Kind::Array(elements) => elements.iter().for_each(|element| self.visit(element, steps)),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {
                let text = json::compact(value);
                let values = &mut self.field(steps).values;
                if values.len() < MOST_VALUES && !values.contains(&text) {
                    values.push(text);
                }
            }
        }
    }

    fn field(&mut self, steps: &[String]) -> &mut SeenField {
        let index = self.fields.iter().position(|field| field.steps == steps).unwrap_or_else(|| {
            self.fields.push(SeenField { steps: steps.to_vec(), values: Vec::new() });
            self.fields.len() - 1
        });
        &mut self.fields[index]
    }
}
