//! An SNS topic, standard or FIFO.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::flow::{Arrival, Flow, Verdict};
use crate::geom::Size;

pub struct SnsTopic;

static SPEC: Spec = Spec {
    id: "sns-topic",
    group: Group::Messaging,
    default_name: "Topic",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 10v4l9 4.5v-13z", "M16 9.5a3.6 3.6 0 0 1 0 5", "M18.6 7a7 7 0 0 1 0 10"], fills: &[] },
    fields: &[
        Field::new("type", Shape::Choice(&[Choice("standard-topic"), Choice("fifo-topic")])).property("FifoTopic"),
        Field::new("display-name", Shape::Text { default: "", max_chars: 100 }).property("DisplayName"),
    ],
    gives: &["subscription"],
    takes: &["rule-target", "call"],
    accepts_events: true,
    documentation: "https://docs.aws.amazon.com/sns/latest/dg/welcome.html",
};

impl Kind for SnsTopic {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        for link in node.outgoing("subscription") {
            flow.send(link.index, arrival.payload.clone(), 0);
        }
        Verdict::Accepted
    }
}
