//! A hotspot: a number on the drawing that somebody talks about, with a title and a text.

use super::{Behaviour, Field, Glyph, Group, Kind, Outline, Shape, Spec};
use crate::geom::Size;

pub struct Hotspot;

static SPEC: Spec = Spec {
    id: "hotspot",
    group: Group::Annotation,
    default_name: "Hotspot",
    outline: Outline::Spot,
    size: Size::new(32.0, 32.0),
    glyph: Glyph { strokes: &["M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z", "M10.5 9.5l2-1.5v8"], fills: &[] },
    tells: &[],
    gives: &[],
    takes: &[],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    Field::new("number", Shape::Integer { default: 1, min: 1, max: 999, unit: "" }).visual(),
    Field::new("text", Shape::Prose { default: "", max_chars: 10_000 }).visual(),
];

impl Kind for Hotspot {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Hotspot {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }
}
