//! An AWS service's events, which always arrive on the account's default bus (user guide, eb-events).

use crate::json;
use crate::event::{Envelope, Event};
use crate::flow::{Flow, Origin, Payload};
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
        let service = link.from();
        let detail = json::read(&super::detail(service.text("detail"), payload)).map_err(|_| "MalformedDetail")?;
        let id = flow.event_id();
        let Envelope { id, account, region, time } = super::envelope(link, id, flow);
        // No entry of PutEvents: a service's own events have a source that begins with `aws.`.
        let event = Event {
            version: "0".to_owned(),
            id: id.clone(),
            detail_type: service.text("detail-type").to_owned(),
            source: service.text("source").to_owned(),
            account,
            time,
            region,
            resources: Vec::new(),
            detail,
            replay_name: None,
        };
        Ok(Payload::made(event.to_text().into(), Some(id.into()), Origin::Node))
    }

    /// They arrive without anybody's doing (user guide, eb-events).
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
