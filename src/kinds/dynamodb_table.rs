//! A DynamoDB table, with the stream of its changes.

use super::{Live, live, Behaviour, Choice, Field, Fields, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender};

pub struct DynamodbTable;

static SPEC: Spec = Spec {
    id: "dynamodb-table",
    group: Group::Messaging,
    default_name: "Table",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M3.5 5h17v14h-17z", "M3.5 9.5h17M9.5 9.5V19", "M12.5 14.2h5"], fills: &[] },
    tells: &[],
    gives: &["pipe-source", "stream-mapping", "uses"],
    takes: &["call", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    // Lengths: botocore 1.44.5, dynamodb KeySchemaElement; views: StreamSpecification.
    Field::new("partition-key", Shape::Text { default: "pk", max_chars: 255 }).property("KeySchema"),
    Field::new("sort-key", Shape::Text { default: "", max_chars: 255 }).property("KeySchema"),
    Field::new(
        "stream",
        Shape::Choice(&[
            Choice("new-and-old-images"),
            Choice("new-image"),
            Choice("old-image"),
            Choice("keys-only"),
            Choice("no-stream"),
        ]),
    )
    .property("StreamSpecification"),
];

impl Kind for DynamodbTable {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for DynamodbTable {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::DynamodbTable::of(node))
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let key = |field: &str| node.text(field).trim().to_owned();
        let (partition_key, sort_key) = (key("partition-key"), key("sort-key"));
        let table = ir::Table {
            partition_key: if partition_key.is_empty() { "pk".to_owned() } else { partition_key.clone() },
            sort_key: (!sort_key.is_empty() && sort_key != partition_key).then_some(sort_key),
            stream_view: match node.text("stream") {
                "no-stream" => None,
                "new-image" => Some("NEW_IMAGE"),
                "old-image" => Some("OLD_IMAGE"),
                "keys-only" => Some("KEYS_ONLY"),
                _ => Some("NEW_AND_OLD_IMAGES"),
            },
        };
        let handle = Handle::node(node.index, Part::Main);
        into.add(handle, node.index, Resource::Table(table));
        into.output(node.index, "Name", Expression::Of(handle, Attribute::TableName));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::TableArn))
    }

    /// Items are read and written; the table itself stays as it is.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let actions =
            ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];
        super::admit_by_role(node, sender, &actions, into)
    }
}

/// The ARN of the stream of a table's changes.
pub(super) fn stream_arn(node: NodeRef<'_>) -> Expression {
    Expression::Of(Handle::node(node.index, Part::Main), Attribute::TableStreamArn)
}

/// Why nothing reads the stream of a table with these fields: there is none.
pub(super) fn refusal_without_stream((spec, fields): (&Spec, &Fields)) -> Option<&'static str> {
    (spec.id == SPEC.id && fields.text("stream") == Some("no-stream")).then_some("link-table-without-stream")
}
