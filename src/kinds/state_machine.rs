//! A Step Functions state machine.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec, act, samples_of_producer};
use crate::flow::{Arrival, Flow, Verdict};
use crate::geom::Size;

pub struct StateMachine;

/// A machine that succeeds at once, so that a new node can be deployed as it is.
const DEFINITION: &str =
    "{\n  \"StartAt\": \"Done\",\n  \"States\": {\n    \"Done\": {\n      \"Type\": \"Succeed\"\n    }\n  }\n}";

static SPEC: Spec = Spec {
    id: "state-machine",
    group: Group::Compute,
    default_name: "StateMachine",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M9 3.5h6v4H9z", "M3.5 16.5h6v4h-6z", "M14.5 16.5h6v4h-6z", "M12 7.5v4.5M6.5 16.5V12h11v4.5"],
        fills: &[],
    },
    fields: &[
        Field::new("type", Shape::Choice(&[Choice("standard"), Choice("express")])).property("StateMachineType"),
        // Step Functions developer guide, service-quotas: a definition has at most 1 MB.
        Field::new("definition", Shape::Json { default: DEFINITION, max_chars: 1_000_000 }).property("Definition"),
    ],
    gives: &["put-events", "call"],
    takes: &["rule-target", "call"],
    accepts_events: true,
    documentation: "https://docs.aws.amazon.com/step-functions/latest/dg/welcome.html",
};

impl Kind for StateMachine {
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
