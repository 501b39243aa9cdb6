//! Who adds to the records of a pipe before they reach the target; it is waited for.

use super::pipe_record;
use crate::flow::{Flow, Payload};
use crate::ir::Builder;
use crate::kinds::{Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec};

pub struct PipeEnrichment;

static SPEC: LinkSpec = LinkSpec {
    id: "pipe-enrichment",
    gives: &[],
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: false,
};

static FIELDS: &[Field] =
    &[Field::new("step-template", Shape::Prose { default: "", max_chars: 8192 }).property("InputTemplate")];

impl LinkKind for PipeEnrichment {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// User guide, pipes-enrichment: Express workflows alone, because their answer is waited for.
    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        (to.0.id == "state-machine" && to.1.text("type") != Some("express")).then_some("link-enrichment-express")
    }
}

impl LinkBehaviour for PipeEnrichment {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/pipes-enrichment.html"
    }

    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        pipe_record::stepped(link, payload, flow)
    }

    /// The pipe names its enrichment.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}
