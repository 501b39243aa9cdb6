//! An Amazon Data Firehose stream: collects records and writes them into a bucket.

use super::{Live, live, Behaviour, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec, sound};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender, Statement};

pub struct Firehose;

static SPEC: Spec = Spec {
    id: "firehose",
    group: Group::Messaging,
    default_name: "Firehose",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M3 6h7l3.4 4H21M3 12h6.2l2 2.4H21M3 18h5", "M18.6 7.6L21 10l-2.4 2.4", "M11.5 18h9.5"],
        fills: &[],
    },
    tells: &[],
    gives: &["firehose-destination", "uses"],
    takes: &["rule-target", "subscriber-target", "pipe-target", "schedule-target", "call", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    // Ranges and defaults: botocore 1.44.5, firehose BufferingHints.
    Field::new("buffer-seconds", Shape::Integer { default: 300, min: 0, max: 900, unit: "seconds" })
        .property("IntervalInSeconds"),
    Field::new("buffer-mb", Shape::Integer { default: 5, min: 1, max: 128, unit: "megabytes" }).property("SizeInMBs"),
    Field::new("compressed", Shape::Switch { default: true }).property("CompressionFormat"),
];

impl Kind for Firehose {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Firehose {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/firehose/latest/dev/what-is-this-service.html"
    }

    fn live(&self, _node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Firehose::default())
    }

    /// Without a bucket there is nothing to write to.
    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let origin = Subject::Node(node.index);
        let Some(link) = sound(node.outgoing("firehose-destination")) else {
            into.diagnose(Diagnostic::error("export-firehose-without-bucket").at(origin).with("name", node.name()));
            return;
        };
        let (bucket, role) = (Handle::node(link.to().index, Part::Main), Handle::node(node.index, Part::Role));
        // Firehose developer guide, controlling-access: what a stream does with its bucket.
        let of_bucket = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"];
        let of_objects = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"];
        let arn = Expression::Of(bucket, Attribute::BucketArn);
        let origin = Subject::Link(link.index);
        into.allow(role, "firehose.amazonaws.com", Statement::of_role(origin, &of_bucket, arn));
        let objects = super::s3_bucket::objects(link.to());
        into.allow(role, "firehose.amazonaws.com", Statement::of_role(origin, &of_objects, objects));
        let firehose = ir::Firehose {
            bucket,
            role,
            buffer_seconds: node.integer("buffer-seconds"),
            buffer_mb: node.integer("buffer-mb"),
            is_compressed: node.switch("compressed"),
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Firehose(firehose));
    }

    /// One without a bucket is not there.
    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        sound(node.outgoing("firehose-destination"))?;
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::FirehoseArn))
    }

    /// A subscriber puts batches, everybody else single records.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        if self.address(node).is_none() {
            let found = Diagnostic::error("export-firehose-without-bucket").at(sender.origin);
            into.diagnose(found.with("name", node.name()));
            return Admission::Refused;
        }
        let is_by_batch = super::link_of(node, sender)
            .is_some_and(|link| ["subscriber-target", "pipe-target"].contains(&link.spec().id));
        let action = if is_by_batch { "firehose:PutRecordBatch" } else { "firehose:PutRecord" };
        super::admit_by_role(node, sender, &[action], into)
    }
}
