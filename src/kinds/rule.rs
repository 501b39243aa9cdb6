//! A rule: belongs to one bus, takes the events that match its pattern, and hands each to up to five targets.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::geom::Size;
use crate::json;

pub struct Rule;

static SPEC: Spec = Spec {
    id: "rule",
    group: Group::Routing,
    default_name: "Rule",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 5h16l-6.2 7.6V18l-3.6 2v-7.4z"], fills: &[] },
    fields: &[
        Field::new("pattern", Shape::Pattern { default: "{\n  \"source\": [{ \"prefix\": \"\" }]\n}" })
            .property("EventPattern"),
        Field::new("state", Shape::Choice(&[Choice("enabled"), Choice("disabled")])).property("State"),
        Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
    ],
    gives: &["rule-target"],
    takes: &["bus-rule"],
    accepts_events: false,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html",
};

impl Kind for Rule {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    /// Matches the event; all targets of a rule that takes it are invoked in parallel.
    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        if node.text("state") == "disabled" {
            flow.note(Happening::Disabled);
            return Verdict::Ignored;
        }
        let Ok(event) = json::read(&arrival.payload.text) else {
            return Verdict::FailedFinally { code: "INVALID_JSON" };
        };
        if !super::takes(node.text("pattern"), &event, flow) {
            return Verdict::Ignored;
        }
        for link in node.outgoing("rule-target") {
            flow.send(link.index, arrival.payload.clone(), 0);
        }
        Verdict::Accepted
    }
}
