//! Lambda polls a queue and hands its messages to a function in batches.

use crate::ir::{self, Attribute, Builder, Expression, Handle, Part, Resource, Statement};
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Field, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape};

pub struct EventSourceMapping;

static SPEC: LinkSpec = LinkSpec {
    id: "event-source-mapping",
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
};

static FIELDS: &[Field] = &[
    // Ranges: botocore 1.44.5, lambda CreateEventSourceMapping.
    Field::new("batch-size", Shape::Integer { default: 10, min: 1, max: 10_000, unit: "" }).property("BatchSize"),
    Field::new("batch-window-seconds", Shape::Integer { default: 0, min: 0, max: 300, unit: "seconds" })
        .property("MaximumBatchingWindowInSeconds"),
    // 0 leaves it to the service; else 2 to 1,000 (botocore 1.44.5, lambda ScalingConfig).
    Field::new("maximum-concurrency", Shape::Integer { default: 0, min: 0, max: 1000, unit: "" })
        .property("MaximumConcurrency"),
];

impl LinkKind for EventSourceMapping {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for EventSourceMapping {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html"
    }

    /// Lambda polls with the function's own role (Lambda developer guide, with-sqs).
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (queue, function) = (link.from(), link.to());
        let origin = Subject::Link(link.index);
        let source_arn = Expression::Of(Handle::node(queue.index, Part::Main), Attribute::QueueArn);
        let actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
        let role = Handle::node(function.index, Part::Role);
        into.allow(role, "lambda.amazonaws.com", Statement::of_role(origin, &actions, source_arn.clone()));

        let is_fifo = queue.text("type") == "fifo-queue";
        let (mut batch_size, mut batch_window_seconds) = (link.integer("batch-size"), link.integer("batch-window-seconds"));
        // Batches of a FIFO queue have at most ten messages and no window; larger ones need a window (botocore 1.44.5,
        // lambda CreateEventSourceMapping).
        if is_fifo && (batch_size > 10 || batch_window_seconds > 0) {
            into.diagnose(Diagnostic::warning("export-fifo-batch").at(origin).in_field("batch-size").with("name", queue.name()));
            batch_size = batch_size.min(10);
            batch_window_seconds = 0;
        } else if batch_size > 10 && batch_window_seconds == 0 {
            into.diagnose(
                Diagnostic::warning("export-batch-needs-window").at(origin).in_field("batch-window-seconds").with("name", queue.name()),
            );
            batch_window_seconds = 1;
        }
        let (visibility, timeout) = (queue.integer("visibility-timeout-seconds"), function.integer("timeout-seconds"));
        // Less than the function's timeout is refused; six times it is the advice (Lambda developer guide, with-sqs).
        if visibility < timeout * 6 {
            let found = if visibility < timeout {
                Diagnostic::error("export-visibility-below-timeout")
            } else {
                Diagnostic::hint("export-visibility-short")
            };
            into.diagnose(
                found
                    .at(Subject::Node(queue.index))
                    .in_field("visibility-timeout-seconds")
                    .with("name", queue.name())
                    .with("function", function.name())
                    .with("seconds", timeout * 6),
            );
        }
        let mapping = ir::EventSourceMapping {
            function: Expression::Of(Handle::node(function.index, Part::Main), Attribute::FunctionArn),
            source_arn,
            batch_size,
            batch_window_seconds,
            maximum_concurrency: match link.integer("maximum-concurrency") {
                0 => None,
                most => Some(most.max(2)),
            },
            stream: None,
        };
        let handle = Handle::link(link.index, Part::EventSourceMapping);
        into.add(handle, function.index, Resource::EventSourceMapping(mapping));
    }
}
