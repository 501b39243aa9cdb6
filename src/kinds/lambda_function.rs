//! A Lambda function.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec, act, samples_of_producer};
use crate::flow::{Arrival, Flow, Verdict};
use crate::geom::Size;

pub struct LambdaFunction;

static SPEC: Spec = Spec {
    id: "lambda-function",
    group: Group::Compute,
    default_name: "Function",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M8 4.5h2.6L18 19.5h-2.8", "M11.6 10.6L6.4 19.5"], fills: &[] },
    fields: &[
        Field::new("runtime", Shape::Choice(&[Choice("nodejs22.x"), Choice("python3.13"), Choice("java21")]))
            .property("Runtime"),
        Field::new("architecture", Shape::Choice(&[Choice("arm64"), Choice("x86_64")])).property("Architectures"),
        // Limits: Lambda developer guide, gettingstarted-limits.
        Field::new("timeout-seconds", Shape::Integer { default: 3, min: 1, max: 900, unit: "seconds" })
            .property("Timeout"),
        Field::new("memory-mb", Shape::Integer { default: 128, min: 128, max: 10_240, unit: "megabytes" })
            .property("MemorySize"),
        Field::new("description", Shape::Prose { default: "", max_chars: 256 }).property("Description"),
    ],
    gives: &["put-events", "call", "dead-letter"],
    takes: &["rule-target", "call", "event-source-mapping", "subscription"],
    accepts_events: true,
    documentation: "https://docs.aws.amazon.com/lambda/latest/dg/welcome.html",
};

impl Kind for LambdaFunction {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        act(node, arrival, flow)
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        samples_of_producer(node)
    }
}
