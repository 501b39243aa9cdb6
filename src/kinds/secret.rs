//! A secret of Secrets Manager. Its value is made at deployment and never stands in a design.

use super::{Behaviour, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender};

pub struct Secret;

static SPEC: Spec = Spec {
    id: "secret",
    group: Group::Messaging,
    default_name: "Secret",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M5.5 10.5h13v9h-13z", "M8 10.5V8a4 4 0 0 1 8 0v2.5", "M12 14v2.4"],
        fills: &[],
    },
    tells: &[],
    gives: &[],
    takes: &["call", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] =
    &[Field::new("description", Shape::Prose { default: "", max_chars: 2048 }).property("Description")];

impl Kind for Secret {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Secret {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html"
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let secret = ir::Secret { description: super::plain_description(node, 2048) };
        let handle = Handle::node(node.index, Part::Main);
        into.add(handle, node.index, Resource::Secret(secret));
        into.output(node.index, "Arn", Expression::Of(handle, Attribute::SecretArn));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::SecretArn))
    }

    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        super::admit_by_role(node, sender, &["secretsmanager:GetSecretValue"], into)
    }
}
