//! Which events a claim is about, and what that says about a field.

use crate::json::Span;
use crate::pattern::model::{Leaf, Operator, Test};
use std::sync::LazyLock;

/// The events that a claim about patterns quantifies over.
///
/// ```
/// use busbar::pattern::{Events, Pattern, RelationKind};
/// let pattern = |text| Pattern::parse(text).expect("the pattern is valid");
/// let (a, b) = (pattern(r#"{"source": ["a"]}"#), pattern(r#"{"source": ["b"]}"#));
/// assert_eq!(a.relation(&b, Events::Delivered).kind, RelationKind::Disjoint);
/// assert_eq!(a.relation(&b, Events::Any).kind, RelationKind::Overlapping);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Events {
    /// Every JSON object: any field absent, of any kind, or with several values in arrays, elements that exclude each other,
    /// keys with dots and keys that are there twice. What holds here holds wherever the matcher is used.
    #[default]
    Any,
    /// What a bus delivers, as far as producers keep to one value per field: `version`, `id`, `detail-type`, `source`,
    /// `account`, `time` and `region` are one text each, `resources` is a list of texts, `replay-name` is absent or a text,
    /// `detail` is an object in which every field is absent or has exactly one value, and there is nothing else.
    ///
    /// Here `{"source": ["a"]}` and `{"source": ["b"]}` are disjoint; among all events they are not, because the matcher takes
    /// `{"source": ["a", "b"]}` for both.
    Delivered,
}

/// What may stand at a path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Domain {
    /// Anything or nothing; in [`Events::Any`] several values too.
    Anything,
    /// One text, always.
    Text,
    /// One text or nothing.
    TextOrNothing,
    /// Any number of texts.
    Texts,
    /// Never anything.
    Nothing,
}

/// The members of the envelope that hold one text, in the service's order.
pub(super) const ENVELOPE_TEXTS: [&str; 7] = ["version", "id", "detail-type", "source", "account", "time", "region"];

impl Events {
    pub(super) fn domain(self, path: &str) -> Domain {
        match self {
            Events::Any => Domain::Anything,
            Events::Delivered => match path {
                "resources" => Domain::Texts,
                "replay-name" => Domain::TextOrNothing,
                _ if ENVELOPE_TEXTS.contains(&path) => Domain::Text,
                _ if path.starts_with("detail.") => Domain::Anything,
                _ => Domain::Nothing,
            },
        }
    }
}

impl Domain {
    pub fn is_text(self) -> bool {
        match self {
            Domain::Text | Domain::TextOrNothing | Domain::Texts => true,
            Domain::Anything | Domain::Nothing => false,
        }
    }
}

/// A list that takes every text and nothing else.
pub(super) static TEXT: LazyLock<Leaf> = LazyLock::new(|| Leaf {
    path: String::new(),
    steps: Vec::new(),
    key_span: Span::default(),
    span: Span::default(),
    tests: vec![Test { span: Span::default(), operator: Operator::Prefix(String::new()) }],
});
