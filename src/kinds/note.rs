//! A note on the drawing.

use super::{Field, Glyph, Group, Behaviour, Kind, Outline, Shape, Spec};
use crate::geom::Size;

pub struct Note;

static SPEC: Spec = Spec {
    id: "note",
    group: Group::Annotation,
    default_name: "Note",
    outline: Outline::Paper,
    size: Size::new(200.0, 120.0),
    glyph: Glyph { strokes: &["M4 4h16v11l-5 5H4z", "M15 20v-5h5", "M8 9h8M8 12.5h5"], fills: &[] },
    tells: &[],
    gives: &[],
    takes: &[],
    accepts_events: false,
};

static FIELDS: &[Field] = &[Field::new("text", Shape::Prose { default: "", max_chars: 10_000 }).visual()];

impl Kind for Note {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Note {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }
}
