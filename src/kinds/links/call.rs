//! One service calls another and does not care how: invoke, send a message, publish, start an execution.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec, admit};

pub struct Call;

static SPEC: LinkSpec = LinkSpec {
    id: "call",
    fields: &[],
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
    documentation: "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html",
};

impl LinkKind for Call {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for Call {
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let admission = admit(link, into);
        link.from().behaviour().connect(link.from(), link, admission, into);
    }
}
