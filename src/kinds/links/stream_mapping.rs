//! Lambda reads a stream and hands its records to a function in batches, in order.

use super::pipe_record;
use crate::flow::{Flow, Payload};
use crate::ir::{self, Attribute, Builder, Expression, Handle, Part, Resource, Statement};
use crate::diagnostic::Subject;
use crate::kinds::{Choice, Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec, dynamodb_table};

pub struct StreamMapping;

static SPEC: LinkSpec = LinkSpec {
    id: "stream-mapping",
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
};

// Ranges and defaults: botocore 1.44.5, lambda CreateEventSourceMapping.
static FIELDS: &[Field] = &[
    Field::new("batch-size", Shape::Integer { default: 100, min: 1, max: 10_000, unit: "" }).property("BatchSize"),
    Field::new("batch-window-seconds", Shape::Integer { default: 0, min: 0, max: 300, unit: "seconds" })
        .property("MaximumBatchingWindowInSeconds"),
    Field::new("stream-start", Shape::Choice(&[Choice("trim-horizon"), Choice("latest")])).property("StartingPosition"),
    Field::new("record-retry-attempts", Shape::Integer { default: -1, min: -1, max: 10_000, unit: "" })
        .property("MaximumRetryAttempts"),
];

impl LinkKind for StreamMapping {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    fn refusal(&self, from: (&Spec, &Fields), _to: (&Spec, &Fields)) -> Option<&'static str> {
        dynamodb_table::refusal_without_stream(from)
    }
}

impl LinkBehaviour for StreamMapping {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html"
    }

    fn carry(&self, link: LinkRef<'_>, payload: &Payload, _flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        Ok(pipe_record::mapped(link, payload))
    }

    /// Lambda reads with the function's own role (Lambda developer guide, with-kinesis and with-ddb).
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (from, function) = (link.from(), link.to());
        let actions: &[&'static str] = if from.is("dynamodb-table") {
            &["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        } else {
            &[
                "kinesis:DescribeStream",
                "kinesis:DescribeStreamSummary",
                "kinesis:GetRecords",
                "kinesis:GetShardIterator",
                "kinesis:ListShards",
            ]
        };
        let source_arn = if from.is("dynamodb-table") {
            dynamodb_table::stream_arn(from)
        } else {
            Expression::Of(Handle::node(from.index, Part::Main), Attribute::StreamArn)
        };
        let role = Handle::node(function.index, Part::Role);
        let origin = Subject::Link(link.index);
        into.allow(role, "lambda.amazonaws.com", Statement::of_role(origin, actions, source_arn.clone()));
        let retries = link.integer("record-retry-attempts");
        let mapping = ir::EventSourceMapping {
            function: Expression::Of(Handle::node(function.index, Part::Main), Attribute::FunctionArn),
            source_arn,
            batch_size: link.integer("batch-size"),
            batch_window_seconds: link.integer("batch-window-seconds"),
            maximum_concurrency: None,
            stream: Some(ir::StreamReading {
                from_oldest: link.text("stream-start") == "trim-horizon",
                maximum_retry_attempts: retries,
                dead_letter: None,
            }),
        };
        let handle = Handle::link(link.index, Part::EventSourceMapping);
        into.add(handle, function.index, Resource::EventSourceMapping(mapping));
    }
}
