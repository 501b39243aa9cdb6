//! An AWS service's events, which always arrive on the account's default bus (user guide, eb-events).

use crate::flow::{Flow, Payload};
use crate::ir::Builder;
use crate::kinds::{Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Spec};

pub struct ServiceEvents;

static SPEC: LinkSpec = LinkSpec {
    id: "service-events",
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
};

impl LinkKind for ServiceEvents {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        (to.1.text("bus") != Some("default")).then_some("link-service-needs-default-bus")
    }
}

impl LinkBehaviour for ServiceEvents {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html"
    }

    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        super::service_event(link, payload, flow)
    }

    /// They arrive without anybody's doing (user guide, eb-events).
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
