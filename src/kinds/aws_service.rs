//! An AWS service whose events arrive on the account's default bus.

use super::{Field, Glyph, Group, Behaviour, Kind, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct AwsService;

static SPEC: Spec = Spec {
    id: "aws-service",
    group: Group::Edge,
    default_name: "AwsService",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M12 3.5l7.4 4.2v8.6L12 20.5l-7.4-4.2V7.7z", "M4.6 7.7L12 12l7.4-4.3M12 12v8.5"],
        fills: &[],
    },
    tells: &[],
    gives: &["service-events", "event-source"],
    takes: &[],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("source", Shape::Text { default: "aws.s3", max_chars: 256 }),
    Field::new("detail-type", Shape::Text { default: "Object Created", max_chars: 128 }),
    Field::new(
        "detail",
        Shape::Json {
            default: "{\n  \"bucket\": { \"name\": \"incoming\" },\n  \"object\": { \"key\": \"order-1001.json\", \"size\": 512 }\n}",
            max_chars: 100_000,
        },
    ),
];

/// The service of a node as its events name it.
pub(super) fn source(node: NodeRef<'_>) -> &str {
    match node.spec().id {
        "s3-bucket" => "aws.s3",
        "alarm" => "aws.cloudwatch",
        _ => node.text("source").trim(),
    }
}

/// What its events say that has happened.
pub(super) fn detail_type(node: NodeRef<'_>) -> &str {
    if node.is("alarm") { "CloudWatch Alarm State Change" } else { node.text("detail-type") }
}

impl Kind for AwsService {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for AwsService {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html"
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        vec![node.text("detail").to_owned()]
    }
}
