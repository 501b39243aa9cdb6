//! A frame around other nodes: a bounded context, an account, a Region or an environment.

use super::{Choice, Field, Glyph, Group, Behaviour, Kind, Outline, Shape, Spec};
use crate::geom::Size;

pub struct Frame;

static SPEC: Spec = Spec {
    id: "frame",
    group: Group::Annotation,
    default_name: "Context",
    outline: Outline::Frame,
    size: Size::new(480.0, 320.0),
    glyph: Glyph { strokes: &["M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4", "M4 11v2M20 11v2M11 4h2M11 20h2"], fills: &[] },
    tells: &[("boundary", "bounded-context")],
    gives: &[],
    takes: &[],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    Field::new(
        "boundary",
        Shape::Choice(&[Choice("bounded-context"), Choice("account"), Choice("region"), Choice("environment")]),
    ),
    Field::new("account-id", Shape::Text { default: "", max_chars: 12 }).when("boundary", &["account"]),
    Field::new("region", Shape::Text { default: "", max_chars: 32 }).when("boundary", &["region"]),
    Field::new("collapsed", Shape::Switch { default: false }).visual(),
    Field::new("description", Shape::Prose { default: "", max_chars: 1024 }).visual(),
];

impl Kind for Frame {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Frame {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html"
    }
}
