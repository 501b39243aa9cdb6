//! An event source: brings the events of one AWS service from the account's default bus to a Custom Event Bus.

use crate::diagnostic::{Diagnostic, Subject};
use crate::flow::{Flow, Payload};
use crate::ir::{self, Builder, Document, Handle, Part, Resource};
use crate::kinds::{Field, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape};

pub struct EventSource;

static SPEC: LinkSpec =
    LinkSpec { id: "event-source", gives: &[], most_from_one: None, most_to_one: None, is_failure_path: false };

static FIELDS: &[Field] = &[Field::new("pattern", Shape::Pattern { default: "" }).property("Pattern")];

impl LinkKind for EventSource {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for EventSource {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-event-sources.html"
    }

    /// The service's event as the default bus has it.
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        super::service_event(link, payload, flow)
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (service, bus) = (link.from(), link.to());
        let origin = Subject::Link(link.index);
        let source = crate::kinds::aws_service::source(service);
        // CloudFormation schema AWS::EventsV2::EventSource.
        let is_service = source.strip_prefix("aws.").is_some_and(|name| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        });
        if !is_service {
            let found = Diagnostic::error("export-event-source-service").at(origin).with("name", service.name());
            into.diagnose(found.with("source", source));
            return;
        }
        let text = link.text("pattern");
        let pattern = (!text.trim().is_empty()).then(|| Document::new(text));
        if pattern.is_some() && crate::pattern::Pattern::parse(text).is_err() {
            let found = Diagnostic::error("export-pattern-refused").at(origin).in_field("pattern");
            into.diagnose(found.with("name", service.name()));
        }
        let source = ir::EventSource {
            // Both names have letters and digits only, so their own and that of another link never meet.
            name: format!("{}-{}", into.name(service.index), into.name(bus.index)),
            bus: Handle::node(bus.index, Part::Main),
            service: source.to_owned(),
            pattern,
        };
        into.add(Handle::link(link.index, Part::EventSource), bus.index, Resource::EventSource(source));
    }
}
