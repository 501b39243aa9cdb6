//! The one target of a subscriber: what is sent, in which batches, how often it is tried, and where records of failures go.

use crate::diagnostic::{Diagnostic, Subject};
use super::subscriber_delivery;
use crate::flow::{Backoff, Failure, Flow, Payload, RetryPolicy, TriesAgain};
use crate::ir::{self, Admission, Builder, Handle, Part, Resource, TargetParameters, Transformer};
use crate::kinds::event_bus::refusal_of_partner_bus;
use crate::kinds::{
    Choice, Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, NodeRef, Shape, Spec, admit, own_name,
    plain_description, subscriber,
};

pub struct SubscriberTarget;

static SPEC: LinkSpec = LinkSpec {
    id: "subscriber-target",
    gives: &["dead-letter"],
    // User guide, eb-custom-bus-migrate.
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: false,
};

// Values and ranges: CloudFormation schema AWS::EventsV2::Subscriber, as in cfn-lint 1.58.0.
static FIELDS: &[Field] = &[
    Field::new("transform", Shape::Choice(&[Choice("raw"), Choice("with-metadata"), Choice("jsonata")]))
        .property("Transformer"),
    Field::new("expression", Shape::Prose { default: "{% $events.Data.detail %}", max_chars: 8192 })
        .when("transform", &["jsonata"])
        .property("Expression"),
    Field::new("invocation", Shape::Choice(&[Choice("request-response"), Choice("invoke-event")]))
        .property("InvocationType"),
    Field::new("batch-size", Shape::Integer { default: 1, min: 1, max: 500, unit: "" }).property("MaxBatchSize"),
    Field::new("batch-window-seconds", Shape::Integer { default: 0, min: 0, max: 300, unit: "seconds" })
        .property("MaxBatchWindowInSeconds"),
    // The service's defaults: user guide, eb-custom-bus-retry.
    Field::new("maximum-retry-attempts", Shape::Integer { default: 5, min: 0, max: 185, unit: "" })
        .property("MaxRetryAttempts"),
    Field::new("maximum-event-age-seconds", Shape::Integer { default: 300, min: 60, max: 86_400, unit: "seconds" })
        .property("MaxEventAgeInSeconds"),
];

impl LinkKind for SubscriberTarget {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        if to.0.id == "event-bus" { refusal_of_partner_bus(to.1) } else { None }
    }
}

impl LinkBehaviour for SubscriberTarget {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-targets.html"
    }

    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        subscriber_delivery::carried(link, payload, flow)
    }

    fn dead_letter(&self, link: LinkRef<'_>, sent: &Payload, failure: Failure, time: &str) -> Payload {
        subscriber_delivery::record(link, sent, failure, time)
    }

    fn retry(&self, link: LinkRef<'_>) -> Option<RetryPolicy> {
        let number = |field| u64::try_from(link.integer(field)).unwrap_or(0);
        Some(RetryPolicy {
            most_retries: u32::try_from(number("maximum-retry-attempts")).unwrap_or(0),
            most_age_millis: number("maximum-event-age-seconds") * 1000,
            backoff: Backoff::EventBridge,
            // User guide, eb-custom-bus-retry: every failure is tried again first.
            tries_again: TriesAgain::Everything,
        })
    }

    /// Adds the subscriber, which cannot be without its target.
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (node, to) = (link.from(), link.to());
        let Some(bus) = node.incoming("bus-subscriber").next().map(|link| link.from()) else { return };
        let admission = admit(link, into);
        let (Admission::ByRole(role), Some(target)) = (admission, to.behaviour().address(to)) else { return };
        let subscriber = ir::Subscriber {
            name: own_name(node, into),
            description: plain_description(node, 512),
            bus: Handle::node(bus.index, Part::Main),
            after: latest_of(bus, into),
            is_fifo: subscriber::is_fifo(node),
            is_running: node.text("state") != "stopped",
            start: subscriber::starting_position(node),
            filters: subscriber::filters(node, into),
            target,
            role,
            parameters: parameters(link),
            transformer: lower_transformer(link, into),
            batch_size: lower_batch_size(link, into),
            batch_window_seconds: if most_in_batch(to) > 1 { link.integer("batch-window-seconds") } else { 0 },
            retry: ir::RetryPolicy {
                maximum_retry_attempts: link.integer("maximum-retry-attempts"),
                maximum_event_age_seconds: link.integer("maximum-event-age-seconds"),
            },
            on_failure: None,
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Subscriber(subscriber));
    }
}

/// The subscriber of the bus that no other one waits for yet.
fn latest_of(bus: NodeRef<'_>, into: &mut Builder) -> Option<Handle> {
    let mut waited_for = Vec::new();
    let mut made = Vec::new();
    for other in bus.outgoing("bus-subscriber") {
        let handle = Handle::node(other.to().index, Part::Main);
        if let Some(Resource::Subscriber(subscriber)) = into.get_mut(handle) {
            waited_for.extend(subscriber.after);
            made.push(handle);
        }
    }
    made.into_iter().find(|handle| !waited_for.contains(handle))
}

/// The most events in one call of the target (user guide, eb-custom-bus-batching; CloudFormation schema).
#[must_use]
pub fn most_in_batch(target: NodeRef<'_>) -> i64 {
    match target.spec().id {
        "kinesis-stream" | "firehose" => 500,
        "lambda-function" | "state-machine" | "custom-event-bus" => 100,
        "sqs-queue" | "sns-topic" | "event-bus" => 10,
        _ => 1,
    }
}

fn lower_batch_size(link: LinkRef<'_>, into: &mut Builder) -> i64 {
    let (wanted, most) = (link.integer("batch-size"), most_in_batch(link.to()));
    if wanted > most {
        let found = Diagnostic::warning("export-subscriber-batch").at(Subject::Link(link.index)).in_field("batch-size");
        into.diagnose(found.with("to", link.to().name()).with("most", most));
    }
    wanted.min(most)
}

fn parameters(link: LinkRef<'_>) -> TargetParameters {
    let to = link.to();
    match to.spec().id {
        "sqs-queue" if to.text("type") == "fifo-queue" => TargetParameters::FifoQueue,
        "sns-topic" if to.text("type") == "fifo-topic" => TargetParameters::FifoTopic,
        "lambda-function" => TargetParameters::Function { waits: link.text("invocation") == "request-response" },
        "state-machine" => TargetParameters::StateMachine,
        "kinesis-stream" => TargetParameters::Stream,
        _ => TargetParameters::None,
    }
}

/// A Classic bus takes events as they were published and nothing else (user guide, eb-custom-bus-target-bus).
fn lower_transformer(link: LinkRef<'_>, into: &mut Builder) -> Transformer {
    let transform = link.text("transform");
    if link.to().is("event-bus") && transform != "raw" {
        let found = Diagnostic::error("export-input-to-bus").at(Subject::Link(link.index)).in_field("transform");
        into.diagnose(found.with("to", link.to().name()));
        return Transformer::Raw;
    }
    match transform {
        "with-metadata" => Transformer::WithMetadata,
        "jsonata" => {
            let text = link.text("expression").trim();
            if !is_expression(text) {
                let found = Diagnostic::error("export-jsonata-braces").at(Subject::Link(link.index));
                into.diagnose(found.in_field("expression"));
            }
            Transformer::Jsonata(text.to_owned())
        }
        _ => Transformer::Raw,
    }
}

/// Whether a text is one expression within `{% %}` (CloudFormation schema AWS::EventsV2::Subscriber).
#[must_use]
pub fn is_expression(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 4 && text.starts_with("{%") && text.ends_with("%}")
}
