//! The bucket that a Firehose stream writes into.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct FirehoseDestination;

static SPEC: LinkSpec = LinkSpec {
    id: "firehose-destination",
    gives: &[],
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: false,
};

impl LinkKind for FirehoseDestination {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for FirehoseDestination {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/firehose/latest/dev/create-destination.html"
    }

    /// The stream names its bucket.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
