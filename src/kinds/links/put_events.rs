//! A producer puts events on a bus. The link says which, so the drawing shows who emits what.

use crate::event::Entry;
use crate::json;
use crate::transform;
use crate::ir::Builder;
use crate::flow::{Flow, Payload};
use crate::kinds::event_bus::refusal_of_partner_bus;
use std::rc::Rc;
use crate::kinds::{Choice, Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec, admit};

pub struct PutEvents;

static SPEC: LinkSpec = LinkSpec {
    id: "put-events",
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
};

static FIELDS: &[Field] = &[
    // Lengths: botocore 1.44.5, events PutEventsRequestEntry.
    Field::new("source", Shape::Text { default: "com.example.app", max_chars: 256 }).property("Source"),
    Field::new("detail-type", Shape::Text { default: "SomethingHappened", max_chars: 128 }).property("DetailType"),
    Field::new("detail", Shape::Json { default: "{}", max_chars: 100_000 }).property("Detail"),
    // How a state machine's definition calls it.
    Field::new("substitution", Shape::Text { default: "", max_chars: 255 }).property("DefinitionSubstitutions"),
    // For a Custom Event Bus (botocore 1.44.5, eventbridgev2 PutEventsRequestEntry).
    Field::new("event-group", Shape::Text { default: "", max_chars: 256 }).property("EventGroupId"),
    Field::new(
        "deduplication",
        Shape::Choice(&[Choice("no-deduplication"), Choice("deduplication-by-content"), Choice("deduplication-by-id")]),
    )
    .property("DeduplicationType"),
    Field::new("deduplication-id", Shape::Text { default: "$.id", max_chars: 256 })
        .when("deduplication", &["deduplication-by-id"])
        .property("DeduplicationId"),
];

impl LinkKind for PutEvents {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// An HTTP API's own integration knows the Classic generation alone (API Gateway developer guide,
    /// http-api-develop-integrations-aws-services-reference, EventBridge-PutEvents 1.0).
    fn refusal(&self, from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        match to.0.id {
            "event-bus" => refusal_of_partner_bus(to.1),
            _ => (from.0.id == "api-gateway").then_some("link-api-to-custom-bus"),
        }
    }
}

impl LinkBehaviour for PutEvents {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html"
    }

    /// Wraps what was sent into an event; a sender that has written an entry itself is taken at its word.
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        if let (Some(entry), Some(id)) = (&payload.entry, &payload.event_id) {
            return super::put_as(link, entry, id.to_string(), flow);
        }
        let entry = Entry {
            source: Some(link.text("source").to_owned()),
            detail_type: Some(link.text("detail-type").to_owned()),
            detail: Some(super::detail(link.text("detail"), payload)),
            ..Entry::default()
        };
        let put = super::put(link, &entry, flow)?;
        if !link.to().is("custom-event-bus") {
            return Ok(put);
        }
        let detail = entry.detail.as_deref().and_then(|detail| json::read(detail).ok());
        let group = said(link.text("event-group"), detail.as_ref());
        let deduplication = match link.text("deduplication") {
            "deduplication-by-content" => entry.detail.map(Rc::from),
            "deduplication-by-id" => said(link.text("deduplication-id"), detail.as_ref()),
            _ => None,
        };
        Ok(Payload { group, deduplication, ..put })
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let admission = admit(link, into);
        link.from().behaviour().connect(link.from(), link, admission, into);
    }
}

/// What a producer says about its event: the value at a path of the detail, or a text as it is; nothing for an empty one.
fn said(text: &str, detail: Option<&json::Value>) -> Option<Rc<str>> {
    if !text.trim().starts_with('$') {
        return (!text.trim().is_empty()).then(|| text.trim().into());
    }
    let value = transform::select(detail?, text)?;
    Some(value.as_str().map_or_else(|| json::compact(&value).into(), Rc::from))
}
