//! An SQS queue, standard or FIFO; also what a dead-letter queue is.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::geom::Size;

pub struct SqsQueue;

static SPEC: Spec = Spec {
    id: "sqs-queue",
    group: Group::Messaging,
    default_name: "Queue",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M3 7.5h18v9H3z", "M8 7.5v9M12.5 7.5v9M17 7.5v9"], fills: &[] },
    fields: &[
        Field::new("type", Shape::Choice(&[Choice("standard-queue"), Choice("fifo-queue")])).property("FifoQueue"),
        // Ranges and defaults: botocore 1.44.5, sqs CreateQueue.
        Field::new("visibility-timeout-seconds", Shape::Integer { default: 30, min: 0, max: 43_200, unit: "seconds" })
            .property("VisibilityTimeout"),
        Field::new("retention-seconds", Shape::Integer { default: 345_600, min: 60, max: 1_209_600, unit: "seconds" })
            .property("MessageRetentionPeriod"),
        Field::new("delay-seconds", Shape::Integer { default: 0, min: 0, max: 900, unit: "seconds" })
            .property("DelaySeconds"),
    ],
    gives: &["event-source-mapping", "dead-letter"],
    takes: &["rule-target", "dead-letter", "subscription", "call"],
    accepts_events: false,
    documentation: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html",
};

impl Kind for SqsQueue {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        flow.note(Happening::Stored);
        let delay_millis = u64::try_from(node.integer("delay-seconds")).unwrap_or(0) * 1000;
        for link in node.outgoing("event-source-mapping") {
            flow.send(link.index, arrival.payload.clone(), delay_millis);
        }
        Verdict::Accepted
    }
}
