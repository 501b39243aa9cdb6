//! The Custom Event Bus whose events a subscriber takes; fixed for the subscriber's life.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct BusSubscriber;

static SPEC: LinkSpec = LinkSpec {
    id: "bus-subscriber",
    gives: &[],
    // 10,000, adjustable: user guide, eb-quota.
    most_from_one: None,
    most_to_one: Some(1),
    is_failure_path: false,
};

impl LinkKind for BusSubscriber {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for BusSubscriber {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-subscribers.html"
    }

    /// The subscriber names its bus.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
