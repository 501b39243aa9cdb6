//! What a pipe reads: a queue, a stream, or the stream of a table.

use super::pipe_record;
use crate::flow::{Flow, Payload};
use crate::ir::Builder;
use crate::kinds::{Choice, Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec, dynamodb_table};

pub struct PipeSource;

static SPEC: LinkSpec = LinkSpec {
    id: "pipe-source",
    gives: &["dead-letter"],
    most_from_one: None,
    most_to_one: Some(1),
    is_failure_path: false,
};

// Ranges: botocore 1.44.5, pipes PipeSourceParameters.
static FIELDS: &[Field] = &[
    Field::new("batch-size", Shape::Integer { default: 10, min: 1, max: 10_000, unit: "" }).property("BatchSize"),
    Field::new("batch-window-seconds", Shape::Integer { default: 0, min: 0, max: 300, unit: "seconds" })
        .property("MaximumBatchingWindowInSeconds"),
    Field::new("stream-start", Shape::Choice(&[Choice("trim-horizon"), Choice("latest")])).property("StartingPosition"),
    Field::new("record-retry-attempts", Shape::Integer { default: -1, min: -1, max: 10_000, unit: "" })
        .property("MaximumRetryAttempts"),
];

impl LinkKind for PipeSource {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    fn refusal(&self, from: (&Spec, &Fields), _to: (&Spec, &Fields)) -> Option<&'static str> {
        dynamodb_table::refusal_without_stream(from)
    }
}

impl LinkBehaviour for PipeSource {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-source.html"
    }

    fn carry(&self, link: LinkRef<'_>, payload: &Payload, _flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        Ok(pipe_record::listed(link.from(), payload))
    }

    /// The pipe names its source.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
