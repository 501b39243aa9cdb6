//! The bus whose events an archive keeps; fixed for the archive's life.

use crate::ir::Builder;
use crate::kinds::{LinkBehaviour, LinkKind, LinkRef, LinkSpec};

pub struct BusArchive;

static SPEC: LinkSpec = LinkSpec {
    id: "bus-archive",
    gives: &[],
    most_from_one: None,
    most_to_one: Some(1),
    is_failure_path: false,
};

impl LinkKind for BusArchive {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for BusArchive {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html"
    }

    /// The archive names its bus.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
