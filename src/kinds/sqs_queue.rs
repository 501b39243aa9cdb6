//! An SQS queue, standard or FIFO; also what a dead-letter queue is.

use crate::ir::{
    self, Admission, Attribute, Builder, Condition, Expression, Handle, Means, Part, Principal, Resource, Sender, Statement,
};
use super::live;
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, Live, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct SqsQueue;

static SPEC: Spec = Spec {
    id: "sqs-queue",
    group: Group::Messaging,
    default_name: "Queue",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M3 7.5h18v9H3z", "M8 7.5v9M12.5 7.5v9M17 7.5v9"], fills: &[] },
    tells: &[("type", "standard-queue")],
    gives: &["event-source-mapping", "pipe-source", "dead-letter", "uses"],
    takes: &["rule-target", "subscriber-target", "dead-letter", "subscription", "call", "pipe-target", "schedule-target", "watch", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    Field::new("type", Shape::Choice(&[Choice("standard-queue"), Choice("fifo-queue")])).property("FifoQueue"),
    // Ranges and defaults: botocore 1.44.5, sqs CreateQueue.
    Field::new("visibility-timeout-seconds", Shape::Integer { default: 30, min: 0, max: 43_200, unit: "seconds" })
        .property("VisibilityTimeout"),
    Field::new("retention-seconds", Shape::Integer { default: 345_600, min: 60, max: 1_209_600, unit: "seconds" })
        .property("MessageRetentionPeriod"),
    Field::new("delay-seconds", Shape::Integer { default: 0, min: 0, max: 900, unit: "seconds" })
        .property("DelaySeconds"),
    // For a queue with a dead-letter queue.
    Field::new("max-receive-count", Shape::Integer { default: 10, min: 1, max: 1_000, unit: "" })
        .property("maxReceiveCount"),
];

impl Kind for SqsQueue {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for SqsQueue {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::SqsQueue::of(node))
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let handle = Handle::node(node.index, Part::Main);
        let queue = ir::Queue {
            is_fifo: is_fifo(node),
            visibility_timeout_seconds: node.integer("visibility-timeout-seconds"),
            retention_seconds: node.integer("retention-seconds"),
            delay_seconds: node.integer("delay-seconds"),
            dead_letter: None,
            max_receive_count: node.integer("max-receive-count"),
        };
        into.add(handle, node.index, Resource::Queue(queue));
        into.output(node.index, "Url", Expression::Of(handle, Attribute::QueueUrl));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::QueueArn))
    }

    /// A service is let in by the queue's policy, everybody else by their own role.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let queue = Handle::node(node.index, Part::Main);
        let (principal, source_arn) = match &sender.means {
            Means::Service { principal, source_arn, .. } => (*principal, source_arn.clone()),
            Means::Role { .. } => return super::admit_by_role(node, sender, &["sqs:SendMessage"], into),
        };
        let policy = Handle::node(node.index, Part::Policy);
        if !into.has(policy) {
            into.add(policy, node.index, Resource::QueuePolicy(ir::QueuePolicy { queue, statements: Vec::new() }));
        }
        let statement = Statement {
            origin: sender.origin,
            id: sender.name.clone(),
            principal: Some(Principal::Service(principal)),
            actions: vec!["sqs:SendMessage"],
            resources: vec![Expression::Of(queue, Attribute::QueueArn)],
            conditions: vec![Condition::source_arn(source_arn)],
        };
        if let Some(Resource::QueuePolicy(policy)) = into.get_mut(policy) {
            ir::add_statement(&mut policy.statements, statement);
        }
        Admission::ByPolicy
    }
}

pub(super) fn is_fifo(node: NodeRef<'_>) -> bool {
    node.is(SPEC.id) && node.text("type") == "fifo-queue"
}
