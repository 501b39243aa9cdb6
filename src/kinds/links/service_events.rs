//! An AWS service's events, which always arrive on the account's default bus (user guide, eb-events).

use crate::ir::Builder;
use crate::flow::{Flow, Payload};
use crate::kinds::{Fields, LinkKind, LinkRef, LinkSpec, Spec};

pub struct ServiceEvents;

static SPEC: LinkSpec = LinkSpec {
    id: "service-events",
    fields: &[],
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html",
};

impl LinkKind for ServiceEvents {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        (to.1.text("bus") != Some("default")).then_some("link-service-needs-default-bus")
    }

    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        let service = link.from();
        super::envelope(service.text("source"), service.text("detail-type"), service.text("detail"), payload, flow)
    }

    /// They arrive without anybody's doing (user guide, eb-events).
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
