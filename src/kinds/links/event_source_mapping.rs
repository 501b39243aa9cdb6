//! Lambda polls a queue and hands its messages to a function in batches.

use crate::kinds::{Field, LinkKind, LinkSpec, Shape};

pub struct EventSourceMapping;

static SPEC: LinkSpec = LinkSpec {
    id: "event-source-mapping",
    fields: &[
        // Ranges: botocore 1.44.5, lambda CreateEventSourceMapping.
        Field::new("batch-size", Shape::Integer { default: 10, min: 1, max: 10_000, unit: "" }).property("BatchSize"),
        Field::new("batch-window-seconds", Shape::Integer { default: 0, min: 0, max: 300, unit: "seconds" })
            .property("MaximumBatchingWindowInSeconds"),
    ],
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
    documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
};

impl LinkKind for EventSourceMapping {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}
