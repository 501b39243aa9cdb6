//! A service that is none of the others: a producer or consumer that stands outside the templates.

use super::{Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec, act, samples_of_producer};
use crate::flow::{Arrival, Flow, Verdict};
use crate::geom::Size;

pub struct GenericService;

static SPEC: Spec = Spec {
    id: "generic-service",
    group: Group::Compute,
    default_name: "Service",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 6h16v12H4z", "M4 10h16"], fills: &["M6.4 7.2h1.6v1.6H6.4z", "M9.4 7.2H11v1.6H9.4z"] },
    fields: &[Field::new("description", Shape::Prose { default: "", max_chars: 1024 })],
    gives: &["put-events", "call"],
    takes: &["call", "subscription"],
    accepts_events: true,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-what-is.html",
};

impl Kind for GenericService {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        act(node, arrival, flow)
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        samples_of_producer(node)
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        (target.id == "rule").then_some("link-needs-bus")
    }
}
