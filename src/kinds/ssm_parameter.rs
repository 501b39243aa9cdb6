//! A parameter of the SSM Parameter Store.

use super::{Behaviour, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender};

pub struct SsmParameter;

static SPEC: Spec = Spec {
    id: "ssm-parameter",
    group: Group::Messaging,
    default_name: "Parameter",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M4 7h9M19 7h1M4 17h1M11 17h9", "M13.5 7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0", "M5.5 17a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0", "M4 12h16"],
        fills: &[],
    },
    tells: &[],
    gives: &[],
    takes: &["call", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    // Length of a standard parameter: botocore 1.44.5, ssm PutParameter.
    Field::new("value", Shape::Prose { default: "on", max_chars: 4096 }).property("Value"),
    Field::new("description", Shape::Prose { default: "", max_chars: 1024 }).property("Description"),
];

impl Kind for SsmParameter {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for SsmParameter {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html"
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let value = node.text("value");
        // An empty one is refused (botocore 1.44.5, ssm PutParameter).
        let value = if value.is_empty() { "-" } else { value }.to_owned();
        let parameter = ir::SsmParameter { description: super::plain_description(node, 1024), value };
        let handle = Handle::node(node.index, Part::Main);
        into.add(handle, node.index, Resource::SsmParameter(parameter));
        into.output(node.index, "Name", Expression::Of(handle, Attribute::SsmParameterName));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        let name = Expression::Of(Handle::node(node.index, Part::Main), Attribute::SsmParameterName);
        Some(Expression::arn("ssm", [Expression::from("parameter/"), name]))
    }

    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        super::admit_by_role(node, sender, &["ssm:GetParameter"], into)
    }
}
