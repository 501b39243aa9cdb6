//! Fields: what can be said about a node or link, and the values said.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// One field of a kind. Its label and help are the messages `field-ID` and `field-ID-help`, or `field-KIND-ID…` where a
/// kind says it differently.
#[derive(Debug)]
pub struct Field {
    /// Kebab case, unique within the kind.
    pub id: &'static str,
    pub shape: Shape,
    /// Shown and exported only when another field says so.
    pub when: Option<When>,
    /// Whether it changes what the design means (and so may change an export), or only how it looks.
    pub semantic: bool,
    /// The property of the cloud resource it becomes, as AWS spells it; empty where there is none.
    pub property: &'static str,
}

/// What a field's value looks like and which values are good.
#[derive(Debug)]
pub enum Shape {
    /// One line.
    Text {
        default: &'static str,
        max_chars: usize,
    },
    /// Several lines.
    Prose {
        default: &'static str,
        max_chars: usize,
    },
    /// JSON text, possibly broken for a while.
    Json {
        default: &'static str,
        max_chars: usize,
    },
    /// An event pattern as text, possibly broken for a while.
    Pattern {
        default: &'static str,
    },
    /// A whole number in the given unit (a message key; empty for none).
    Integer {
        default: i64,
        min: i64,
        max: i64,
        unit: &'static str,
    },
    /// One of a few values; the first is the default.
    Choice(&'static [Choice]),
    Switch {
        default: bool,
    },
}

/// One value of [`Shape::Choice`]; its label is the message `choice-ID`.
#[derive(Debug)]
pub struct Choice(pub &'static str);

/// A field counts only while `field` has one of `values`.
#[derive(Debug)]
pub struct When {
    pub field: &'static str,
    pub values: &'static [&'static str],
}

impl Field {
    #[must_use]
    pub const fn new(id: &'static str, shape: Shape) -> Self {
        Self { id, shape, when: None, semantic: true, property: "" }
    }

    #[must_use]
    pub const fn property(mut self, property: &'static str) -> Self {
        self.property = property;
        self
    }

    #[must_use]
    pub const fn when(mut self, field: &'static str, values: &'static [&'static str]) -> Self {
        self.when = Some(When { field, values });
        self
    }

    #[must_use]
    pub const fn visual(mut self) -> Self {
        self.semantic = false;
        self
    }

    /// Whether it counts beside what is said in the fields of the same record, whose specs are `siblings`.
    #[must_use]
    pub fn counts(&self, said: &Fields, siblings: &[Field]) -> bool {
        let Some(when) = &self.when else { return true };
        let other = said.get(when.field).cloned();
        let other = other.or_else(|| siblings.iter().find(|field| field.id == when.field).map(Field::default));
        other.as_ref().and_then(Value::as_str).is_some_and(|value| when.values.contains(&value))
    }

    /// The value that counts where none is said.
    #[must_use]
    pub fn default(&self) -> Value {
        match &self.shape {
            Shape::Text { default, .. }
            | Shape::Prose { default, .. }
            | Shape::Json { default, .. }
            | Shape::Pattern { default } => Value::from(*default),
            Shape::Integer { default, .. } => Value::from(*default),
            Shape::Choice(choices) => Value::from(choices.first().map_or("", |choice| choice.0)),
            Shape::Switch { default } => Value::from(*default),
        }
    }
}

/// The values said about one record, by field id. Fields that no spec knows are kept: a newer version may have written them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(BTreeMap<String, Value>);

impl Fields {
    /// The value at a path: a field id, then keys of nested objects, separated by `/`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Value> {
        let mut steps = path.split('/');
        let mut value = self.0.get(steps.next()?)?;
        for step in steps {
            value = value.as_object()?.get(step)?;
        }
        Some(value)
    }

    /// Sets or, with `None`, removes the value at a path, and gives back what was there. Objects on the way are made and,
    /// once empty, removed (an empty object and absence are the same); a path that leads through anything else leaves
    /// everything as it is.
    pub fn set(&mut self, path: &str, value: Option<Value>) -> Option<Value> {
        let value = value.filter(|value| value.as_object().is_none_or(|object| !object.is_empty()));
        let (field, rest) = match path.split_once('/') {
            Some((field, rest)) => (field, Some(rest)),
            None => (path, None),
        };
        let Some(rest) = rest else {
            return match value {
                Some(value) => self.0.insert(field.to_owned(), value),
                None => self.0.remove(field),
            };
        };
        if value.is_none() && self.get(path).is_none() {
            return None;
        }
        let inner = self.0.entry(field.to_owned()).or_insert_with(empty_object);
        let before = set_in(inner, rest, value);
        if is_empty_object(inner) {
            self.0.remove(field);
        }
        before
    }

    /// The text of a field, `None` where it is absent or no text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.get(path)?.as_str()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Value)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

fn empty_object() -> Value {
    Value::Object(serde_json::Map::new())
}

fn is_empty_object(value: &Value) -> bool {
    value.as_object().is_some_and(serde_json::Map::is_empty)
}

fn set_in(value: &mut Value, path: &str, to: Option<Value>) -> Option<Value> {
    let object = value.as_object_mut()?;
    let Some((step, rest)) = path.split_once('/') else {
        return match to {
            Some(to) => object.insert(path.to_owned(), to),
            None => object.shift_remove(path),
        };
    };
    let inner = object.entry(step).or_insert_with(empty_object);
    let before = set_in(inner, rest, to);
    if is_empty_object(inner) {
        object.shift_remove(step);
    }
    before
}
