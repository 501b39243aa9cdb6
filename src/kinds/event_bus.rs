//! An event bus of the Classic generation: default, custom or partner.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::flow::{Arrival, Flow, Verdict};
use crate::geom::Size;

pub struct EventBus;

static SPEC: Spec = Spec {
    id: "event-bus",
    group: Group::Routing,
    default_name: "EventBus",
    outline: Outline::Bar,
    size: Size::new(96.0, 280.0),
    glyph: Glyph {
        strokes: &["M3 7h18", "M3 12h18", "M3 17h18"],
        fills: &[
            "M8 5.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
            "M16 10.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
            "M10 15.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
        ],
    },
    fields: &[
        Field::new("bus", Shape::Choice(&[Choice("custom"), Choice("default"), Choice("partner")])),
        Field::new("partner-source", Shape::Text { default: "", max_chars: 256 })
            .when("bus", &["partner"])
            .property("EventSourceName"),
        Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
    ],
    gives: &["bus-rule", "bus-archive"],
    takes: &["put-events", "rule-target", "service-events"],
    accepts_events: true,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus.html",
};

impl Kind for EventBus {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    /// Every rule and every archive of the bus sees every event.
    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        for link in node.outgoing("bus-rule").chain(node.outgoing("bus-archive")) {
            flow.send(link.index, arrival.payload.clone(), 0);
        }
        Verdict::Accepted
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        target.takes.contains(&"rule-target").then_some("link-needs-rule")
    }
}
