//! Where goes what could not be delivered or handled: a standard queue.

use crate::kinds::{Fields, LinkKind, LinkSpec, Spec};

pub struct DeadLetter;

static SPEC: LinkSpec = LinkSpec {
    id: "dead-letter",
    fields: &[],
    gives: &[],
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: true,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html",
};

impl LinkKind for DeadLetter {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// A queue's dead-letter queue has the queue's own type (botocore 1.44.5, sqs CreateQueue); for everything else it is a
    /// standard queue (user guide, eb-rule-dlq).
    fn refusal(&self, from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        let is_fifo = |fields: &Fields| fields.text("type") == Some("fifo-queue");
        if from.0.id == "sqs-queue" {
            (is_fifo(from.1) != is_fifo(to.1)).then_some("link-dead-letter-same-type")
        } else {
            is_fifo(to.1).then_some("link-dead-letter-standard")
        }
    }
}
