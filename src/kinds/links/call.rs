//! One service calls another and does not care how: invoke, send a message, publish, start an execution.

use crate::ir::Builder;
use crate::kinds::{Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec, admit};

pub struct Call;

static SPEC: LinkSpec = LinkSpec {
    id: "call",
    gives: &[],
    most_from_one: None,
    most_to_one: None,
    is_failure_path: false,
};

static FIELDS: &[Field] = &[
    // How a state machine's definition calls it.
    Field::new("substitution", Shape::Text { default: "", max_chars: 255 }).property("DefinitionSubstitutions"),
];

impl LinkKind for Call {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// HTTP APIs have no integration with these (API Gateway developer guide, http-api-develop-integrations-aws-services-reference,
    /// as read on 2026-11-24).
    fn refusal(&self, from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        if from.0.id != "api-gateway" {
            return None;
        }
        match to.0.id {
            "sns-topic" => Some("link-api-to-topic"),
            "dynamodb-table" | "s3-bucket" | "firehose" | "ssm-parameter" | "secret" => Some("link-api-cannot-call"),
            _ => None,
        }
    }
}

impl LinkBehaviour for Call {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html"
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let admission = admit(link, into);
        link.from().behaviour().connect(link.from(), link, admission, into);
    }
}
