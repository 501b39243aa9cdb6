//! Where a pipe hands its records.

use super::pipe_record;
use crate::event::Entry;
use crate::flow::{Flow, Payload};
use crate::ir::Builder;
use crate::kinds::event_bus::refusal_of_partner_bus;
use crate::kinds::{Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec};

pub struct PipeTarget;

static SPEC: LinkSpec = LinkSpec {
    id: "pipe-target",
    gives: &[],
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: false,
};

// Lengths: botocore 1.44.5, pipes PipeTargetParameters.
static FIELDS: &[Field] = &[
    Field::new("step-template", Shape::Prose { default: "", max_chars: 8192 }).property("InputTemplate"),
    Field::new("source", Shape::Text { default: "com.example.pipe", max_chars: 256 }).property("Source"),
    Field::new("detail-type", Shape::Text { default: "RecordArrived", max_chars: 128 }).property("DetailType"),
];

impl LinkKind for PipeTarget {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// User guide, eb-pipes-event-target: no FIFO topics.
    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        match to.0.id {
            "sns-topic" => (to.1.text("type") == Some("fifo-topic")).then_some("link-fifo-topic-refused"),
            "event-bus" => refusal_of_partner_bus(to.1),
            _ => None,
        }
    }
}

impl LinkBehaviour for PipeTarget {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html"
    }

    /// For a bus the record becomes the detail of an event (user guide, eb-pipes-event-target).
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        let payload = pipe_record::stepped(link, payload, flow)?;
        if !link.to().is("event-bus") {
            return Ok(payload);
        }
        let entry = Entry {
            source: Some(link.text("source").to_owned()),
            detail_type: Some(link.text("detail-type").to_owned()),
            detail: Some(payload.text.to_string()),
            ..Entry::default()
        };
        super::put(link, &entry, flow)
    }

    /// The pipe names its target.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
