//! A Kinesis data stream.

use super::{Live, live, Behaviour, Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender};

pub struct KinesisStream;

static SPEC: Spec = Spec {
    id: "kinesis-stream",
    group: Group::Messaging,
    default_name: "Stream",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M3 7c3-2.6 6-2.6 9 0s6 2.6 9 0", "M3 12c3-2.6 6-2.6 9 0s6 2.6 9 0", "M3 17c3-2.6 6-2.6 9 0s6 2.6 9 0"],
        fills: &[],
    },
    tells: &[("mode", "on-demand")],
    gives: &["stream-mapping", "pipe-source", "uses"],
    takes: &["rule-target", "subscriber-target", "pipe-target", "schedule-target", "call", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    // Ranges: CloudFormation schema AWS::Kinesis::Stream, as in cfn-lint 1.58.0; the least retention is the default of 24
    // hours (botocore 1.44.5, kinesis DecreaseStreamRetentionPeriod).
    Field::new("mode", Shape::Choice(&[Choice("on-demand"), Choice("provisioned")])).property("StreamMode"),
    Field::new("shards", Shape::Integer { default: 1, min: 1, max: 100_000, unit: "" })
        .when("mode", &["provisioned"])
        .property("ShardCount"),
    Field::new("retention-hours", Shape::Integer { default: 24, min: 24, max: 8760, unit: "hours" })
        .property("RetentionPeriodHours"),
];

impl Kind for KinesisStream {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for KinesisStream {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/streams/latest/dev/introduction.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::KinesisStream::of(node))
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let shards = (node.text("mode") == "provisioned").then(|| node.integer("shards"));
        let stream = ir::Stream { shards, retention_hours: node.integer("retention-hours") };
        let handle = Handle::node(node.index, Part::Main);
        into.add(handle, node.index, Resource::Stream(stream));
        into.output(node.index, "Arn", Expression::Of(handle, Attribute::StreamArn));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::StreamArn))
    }

    /// Batches are put by subscribers (user guide, eb-custom-bus-targets), batches or single records by pipes (aws-cdk-lib
    /// 2.276, `grantWrite` of a stream as a pipe's target), single records by everybody else.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let actions: &[&'static str] = match super::link_of(node, sender).map(|link| link.spec().id) {
            Some("subscriber-target") => &["kinesis:PutRecords"],
            Some("pipe-target") => &["kinesis:PutRecord", "kinesis:PutRecords"],
            Some(_) | None => &["kinesis:PutRecord"],
        };
        super::admit_by_role(node, sender, actions, into)
    }
}
