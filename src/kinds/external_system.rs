//! A system outside AWS: a partner, a shop's till, a data centre.

use super::{Behaviour, Field, Glyph, Group, Kind, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{Admission, Builder};

pub struct ExternalSystem;

static SPEC: Spec = Spec {
    id: "external-system",
    group: Group::Edge,
    default_name: "ExternalSystem",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z", "M3.5 12h17", "M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"],
        fills: &[],
    },
    tells: &[],
    gives: &["call", "put-events", "task-callback"],
    takes: &["call", "subscription"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[Field::new("description", Shape::Prose { default: "", max_chars: 1024 })];

impl Kind for ExternalSystem {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        (target.id == "rule").then_some("link-needs-bus")
    }
}

impl Behaviour for ExternalSystem {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-saas.html"
    }

    /// It has no role in this account; an API is open to it as it is.
    fn connect(&self, node: NodeRef<'_>, link: LinkRef<'_>, _admission: Admission, into: &mut Builder) {
        let found = Diagnostic::hint("export-outside-caller").at(Subject::Link(link.index));
        into.diagnose(found.with("from", node.name()).with("to", link.to().name()));
    }
}
