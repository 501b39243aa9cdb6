//! A subscription of an SNS topic.

use crate::kinds::{Choice, Field, LinkKind, LinkSpec, Shape};

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
