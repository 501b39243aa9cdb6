//! A resource whose text is kept names another. Whoever follows the arrow learns what depends on what; nothing is sent.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct RefersTo;

static SPEC: LinkSpec =
    LinkSpec { id: "refers-to", gives: &[], most_from_one: None, most_to_one: None, is_failure_path: false };

impl LinkKind for RefersTo {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for RefersTo {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ref.html"
    }

    /// The resource's text names the other.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
