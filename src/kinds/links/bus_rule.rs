//! The bus whose events a rule sees; a rule belongs to exactly one.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct BusRule;

static SPEC: LinkSpec = LinkSpec {
    id: "bus-rule",
    gives: &[],
    most_from_one: None,
    most_to_one: Some(1),
    is_failure_path: false,
};

impl LinkKind for BusRule {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for BusRule {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html"
    }

    /// The rule names its bus.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
