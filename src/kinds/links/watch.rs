//! What an alarm watches: the one metric of a node that says that something is wrong.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct Watch;

static SPEC: LinkSpec =
    LinkSpec { id: "watch", gives: &[], most_from_one: Some(1), most_to_one: None, is_failure_path: false };

impl LinkKind for Watch {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for Watch {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/working_with_metrics.html"
    }

    /// The alarm names what it watches.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
