//! An SNS topic, standard or FIFO.

use crate::ir::{
    self, Admission, Attribute, Builder, Condition, Expression, Handle, Means, Part, Principal, Resource, Sender, Statement,
};
use crate::diagnostic::Subject;
use super::live;
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, Live, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct SnsTopic;

static SPEC: Spec = Spec {
    id: "sns-topic",
    group: Group::Messaging,
    default_name: "Topic",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 10v4l9 4.5v-13z", "M16 9.5a3.6 3.6 0 0 1 0 5", "M18.6 7a7 7 0 0 1 0 10"], fills: &[] },
    tells: &[("type", "standard-topic")],
    gives: &["subscription", "uses"],
    takes: &["rule-target", "subscriber-target", "call", "pipe-target", "schedule-target", "alarm-action", "watch", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("type", Shape::Choice(&[Choice("standard-topic"), Choice("fifo-topic")])).property("FifoTopic"),
    Field::new("display-name", Shape::Text { default: "", max_chars: 100 }).property("DisplayName"),
];

impl Kind for SnsTopic {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for SnsTopic {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/sns/latest/dg/welcome.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::SnsTopic::of(node))
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let handle = Handle::node(node.index, Part::Main);
        let topic = ir::Topic { is_fifo: is_fifo(node), display_name: node.text("display-name").to_owned() };
        into.add(handle, node.index, Resource::Topic(topic));
        into.output(node.index, "Arn", Expression::Of(handle, Attribute::TopicArn));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::TopicArn))
    }

    /// A topic delivers under the service's own name, on its own behalf (SNS developer guide, subscribe-sqs-queue-to-sns-topic).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Service {
                principal: "sns.amazonaws.com",
                source_arn: Expression::Of(Handle::node(node.index, Part::Main), Attribute::TopicArn),
                role: None,
            },
        })
    }

    /// A service is let in by the topic's policy, everybody else by their own role.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let topic = Handle::node(node.index, Part::Main);
        let (principal, source_arn) = match &sender.means {
            Means::Service { principal, source_arn, .. } => (*principal, source_arn.clone()),
            Means::Role { .. } => return super::admit_by_role(node, sender, &["sns:Publish"], into),
        };
        let policy = Handle::node(node.index, Part::Policy);
        if !into.has(policy) {
            into.add(policy, node.index, Resource::TopicPolicy(ir::TopicPolicy { topic, statements: Vec::new() }));
        }
        let statement = Statement {
            origin: sender.origin,
            id: sender.name.clone(),
            principal: Some(Principal::Service(principal)),
            actions: vec!["sns:Publish"],
            resources: vec![Expression::Of(topic, Attribute::TopicArn)],
            conditions: vec![Condition::source_arn(source_arn)],
        };
        if let Some(Resource::TopicPolicy(policy)) = into.get_mut(policy) {
            ir::add_statement(&mut policy.statements, statement);
        }
        Admission::ByPolicy
    }
}

fn is_fifo(node: NodeRef<'_>) -> bool {
    node.text("type") == "fifo-topic"
}
