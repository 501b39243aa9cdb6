//! Something drawn leads to a resource whose text is kept, in a way that nothing here knows: a rule's target of another
//! service, a function's file system.

use crate::diagnostic::{Diagnostic, Subject};
use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct Uses;

static SPEC: LinkSpec =
    LinkSpec { id: "uses", gives: &[], most_from_one: None, most_to_one: None, is_failure_path: false };

impl LinkKind for Uses {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for Uses {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html"
    }

    /// What it is used for stands in the imported text alone.
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let found = Diagnostic::hint("export-use-unknown").at(Subject::Link(link.index));
        into.diagnose(found.with("from", link.from().name()).with("to", link.to().name()));
    }
}
