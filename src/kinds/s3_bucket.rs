//! An S3 bucket that tells EventBridge what happens to its objects.

use super::{Live, live, Behaviour, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender, Statement};

pub struct S3Bucket;

static SPEC: Spec = Spec {
    id: "s3-bucket",
    group: Group::Messaging,
    default_name: "Bucket",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M4.5 6.5a7.5 2.5 0 1 0 15 0a7.5 2.5 0 1 0-15 0", "M4.5 6.5L6.6 18c.3 2 10.5 2 10.8 0l2.1-11.5"],
        fills: &[],
    },
    tells: &[],
    gives: &["service-events", "event-source", "uses"],
    takes: &["call", "firehose-destination", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("versioned", Shape::Switch { default: false }).property("VersioningConfiguration"),
    Field::new("detail-type", Shape::Text { default: "Object Created", max_chars: 128 }),
    // S3 user guide, ev-events.
    Field::new(
        "detail",
        Shape::Json {
            default: "{\n  \"version\": \"0\",\n  \"bucket\": { \"name\": \"incoming\" },\n  \"object\": { \"key\": \"order-1001.json\", \"size\": 512 },\n  \"reason\": \"PutObject\"\n}",
            max_chars: 100_000,
        },
    ),
];

impl Kind for S3Bucket {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for S3Bucket {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html"
    }

    fn live(&self, _node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::S3Bucket)
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        vec![node.text("detail").to_owned()]
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let notifies = node.outgoing("service-events").chain(node.outgoing("event-source")).next().is_some();
        let bucket = ir::Bucket { is_versioned: node.switch("versioned"), notifies };
        let handle = Handle::node(node.index, Part::Main);
        into.add(handle, node.index, Resource::Bucket(bucket));
        into.output(node.index, "Name", Expression::Of(handle, Attribute::BucketName));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::BucketArn))
    }

    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let Some((role, service)) = sender.role() else { return Admission::Refused };
        let actions = ["s3:GetObject", "s3:PutObject"];
        into.allow(role, service, Statement::of_role(sender.origin, &actions, objects(node)));
        Admission::ByRole(role)
    }
}

/// All objects of a bucket.
pub(super) fn objects(node: NodeRef<'_>) -> Expression {
    let arn = Expression::Of(Handle::node(node.index, Part::Main), Attribute::BucketArn);
    Expression::Join(vec![arn, Expression::from("/*")])
}
