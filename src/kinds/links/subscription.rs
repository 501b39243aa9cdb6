//! A subscription of an SNS topic.

use crate::kinds::generic_service::endpoint;
use crate::ir::{self, Builder, Document, Filter, Handle, Part, Protocol, Resource};
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Choice, Field, LinkBehaviour, LinkKind, LinkRef, LinkSpec, NodeRef, Shape, admit};

pub struct Subscription;

static SPEC: LinkSpec = LinkSpec {
    id: "subscription",
    fields: &[
        // Scopes: botocore 1.44.5, sns Subscribe.
        Field::new("filter-policy", Shape::Json { default: "", max_chars: 262_144 }).property("FilterPolicy"),
        Field::new("filter-scope", Shape::Choice(&[Choice("MessageBody"), Choice("MessageAttributes")]))
            .property("FilterPolicyScope"),
        Field::new("raw-delivery", Shape::Switch { default: false }).property("RawMessageDelivery"),
    ],
    gives: &["dead-letter"],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
    documentation: "https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html",
};

impl LinkKind for Subscription {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for Subscription {
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (topic, to) = (link.from(), link.to());
        let origin = Subject::Link(link.index);
        let (protocol, endpoint, is_possible) = match (to.spec().id, to.behaviour().address(to)) {
            // A FIFO topic delivers to queues alone, and a FIFO queue takes from FIFO topics alone (SNS developer guide,
            // fifo-topic-message-delivery).
            ("sqs-queue", Some(arn)) => (Protocol::Queue, arn, is_fifo(topic) || !is_fifo(to)),
            ("lambda-function", Some(arn)) => (Protocol::Function, arn, !is_fifo(topic)),
            (_, _) => (Protocol::Https, endpoint(to, into), !is_fifo(topic)),
        };
        if !is_possible {
            into.diagnose(
                Diagnostic::error("export-fifo-subscription").at(origin).with("from", topic.name()).with("to", to.name()),
            );
            return;
        }
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

fn is_fifo(node: NodeRef<'_>) -> bool {
    matches!(node.text("type"), "fifo-topic" | "fifo-queue")
}
