//! A subscription of an SNS topic.

use crate::flow::{Backoff, Flow, Payload, RetryPolicy, TriesAgain};
use crate::json;
use crate::kinds::arn::arn;
use crate::kinds::generic_service::endpoint;
use crate::ir::{self, Builder, Document, Filter, Handle, Part, Protocol, Resource};
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Choice, Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec, admit};

pub struct Subscription;

static SPEC: LinkSpec = LinkSpec {
    id: "subscription",
    gives: &["dead-letter"],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
};

static FIELDS: &[Field] = &[
    // Scopes: botocore 1.44.5, sns Subscribe.
    Field::new("filter-policy", Shape::Json { default: "", max_chars: 262_144 }).property("FilterPolicy"),
    Field::new("filter-scope", Shape::Choice(&[Choice("MessageBody"), Choice("MessageAttributes")]))
        .property("FilterPolicyScope"),
    Field::new("raw-delivery", Shape::Switch { default: false }).property("RawMessageDelivery"),
];

impl LinkKind for Subscription {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// A FIFO topic delivers to queues alone, standard ones included (SNS developer guide, fifo-message-delivery, as read on
    /// 2026-11-24). A FIFO queue takes from FIFO topics alone: Subscribe answers "FIFO SQS Queues can not be subscribed to
    /// standard SNS topics" (as LocalStack 2026-03 copies it from AWS).
    fn refusal(&self, from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        let is_fifo_topic = from.1.text("type") == Some("fifo-topic");
        match to.0.id {
            "sqs-queue" => (!is_fifo_topic && to.1.text("type") == Some("fifo-queue"))
                .then_some("link-fifo-queue-subscribed"),
            _ => is_fifo_topic.then_some("link-fifo-topic-to-queues"),
        }
    }
}

/// Retries: SNS developer guide, sns-message-delivery-retries. Queues and functions are tried 100,015 times over 23 days.
const MANAGED_RETRIES: RetryPolicy = RetryPolicy {
    most_retries: 100_014,
    most_age_millis: 23 * 86_400_000,
    backoff: Backoff::SnsManaged,
    tries_again: TriesAgain::WhatMayPass,
};
/// HTTP endpoints by default 3 times more, and never for longer than an hour.
const HTTP_RETRIES: RetryPolicy = RetryPolicy {
    most_retries: 3,
    most_age_millis: 3_600_000,
    backoff: Backoff::SnsHttp,
    tries_again: TriesAgain::WhatMayPass,
};

impl LinkBehaviour for Subscription {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html"
    }

    /// A queue or endpoint gets the message in a wrapping, unless delivery is raw; a function in a wrapping of its own (SNS
    /// developer guide, sns-message-and-json-formats; Lambda developer guide, with-sns).
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        let (topic, to) = (link.from(), link.to());
        let is_function = to.is("lambda-function");
        if link.switch("raw-delivery") && !is_function {
            return Ok(payload.clone());
        }
        let topic_arn = arn(topic);
        let message = format!(
            "{{\"Type\":\"Notification\",\"MessageId\":\"{}\",\"TopicArn\":{},\"Message\":{},\"Timestamp\":\"{}\"}}",
            flow.event_id(),
            json::quoted(&topic_arn),
            json::quoted(&payload.text),
            flow.time_text()
        );
        if !is_function {
            return Ok(Payload { text: message.into(), ..payload.clone() });
        }
        let text = format!("{{\"Records\":[{{\"EventSource\":\"aws:sns\",\"Sns\":{message}}}]}}");
        Ok(Payload { text: text.into(), items: Some([payload.clone()].into()), ..payload.clone() })
    }

    fn retry(&self, link: LinkRef<'_>) -> Option<RetryPolicy> {
        let is_http = !["sqs-queue", "lambda-function"].contains(&link.to().spec().id);
        Some(if is_http { HTTP_RETRIES } else { MANAGED_RETRIES })
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (topic, to) = (link.from(), link.to());
        let origin = Subject::Link(link.index);
        let (protocol, endpoint) = match (to.spec().id, to.behaviour().address(to)) {
            ("sqs-queue", Some(arn)) => (Protocol::Queue, arn),
            ("lambda-function", Some(arn)) => (Protocol::Function, arn),
            (_, _) => (Protocol::Https, endpoint(to, into)),
        };
        admit(link, into);
        let text = link.text("filter-policy");
        let filter = (!text.trim().is_empty()).then(|| Filter {
            policy: Document::new(text),
            scope: link.text("filter-scope").to_owned(),
        });
        if let Some(Filter { policy: Document::Text(_), .. }) = filter {
            into.diagnose(Diagnostic::error("export-filter-not-json").at(origin).in_field("filter-policy"));
        }
        let subscription = ir::Subscription {
            topic: Handle::node(topic.index, Part::Main),
            protocol,
            endpoint,
            filter,
            // Functions get the message as it is wrapped (SNS developer guide, sns-large-payload-raw-message-delivery).
            raw_delivery: link.switch("raw-delivery") && protocol != Protocol::Function,
            dead_letter: None,
        };
        into.add(Handle::link(link.index, Part::Subscription), topic.index, Resource::Subscription(subscription));
    }
}
