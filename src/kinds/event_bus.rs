//! An event bus of the Classic generation: default, custom or partner.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::diagnostic::Diagnostic;
use crate::event::{self, Envelope, Event};
use crate::flow::{Arrival, Flow, Happening, Payload, Verdict};
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
        let mut is_taken = false;
        for link in node.outgoing("bus-rule") {
            is_taken |= flow.offer(link.index, arrival.payload.clone()) == Verdict::Accepted;
        }
        for link in node.outgoing("bus-archive") {
            flow.offer(link.index, arrival.payload.clone());
        }
        if !is_taken {
            flow.note(Happening::NoRuleMatched);
        }
        Verdict::Accepted
    }

    fn accept(&self, node: NodeRef<'_>, text: &str, flow: &mut dyn Flow) -> Result<Payload, Diagnostic> {
        let envelope = Envelope {
            id: flow.event_id(),
            account: node.account().to_owned(),
            region: node.region().to_owned(),
            time: flow.time_text(),
        };
        let event = Event::completed(text, &envelope)
            .map_err(|faults| faults.first().map_or_else(|| Diagnostic::error("event.not-an-object"), Diagnostic::from))?;
        Ok(Payload { text: event.to_text().into(), event_id: Some(event.id.into()), ..Payload::by_hand("") })
    }

    /// One event per producer, as its link or its service says.
    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        let events = node.drawn().incoming.iter().map(|&index| node.drawing.link(index)).filter_map(|link| {
            let from = link.from();
            if link.is("put-events") {
                event::sample(link.text("source"), link.text("detail-type"), link.text("detail"))
            } else if link.is("service-events") {
                event::sample(from.text("source"), from.text("detail-type"), from.text("detail"))
            } else {
                None
            }
        });
        events.chain(event::sample("com.example.app", "SomethingHappened", "{}")).collect()
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        target.takes.contains(&"rule-target").then_some("link-needs-rule")
    }
}
