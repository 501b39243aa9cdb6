//! A CloudWatch Logs log group.

use crate::ir::{
    self, Admission, Attribute, Builder, Condition, Expression, Handle, Means, Part, Principal, Resource, Sender, Statement,
};
use super::live;
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, Live, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct LogGroup;

static SPEC: Spec = Spec {
    id: "log-group",
    group: Group::Messaging,
    default_name: "LogGroup",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M6 3.5h9l3.5 3.5v13.5H6z", "M9 11h6.5M9 14h6.5M9 17h4"], fills: &[] },
    tells: &[],
    gives: &[],
    takes: &["rule-target", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    // Days that PutRetentionPolicy accepts; botocore 1.44.5, logs. A choice, because no other number is.
    Field::new(
        "retention-days",
        Shape::Choice(&[
            Choice("14"),
            Choice("1"),
            Choice("3"),
            Choice("7"),
            Choice("30"),
            Choice("90"),
            Choice("365"),
            Choice("3653"),
        ]),
    )
    .property("RetentionInDays"),
];

impl Kind for LogGroup {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for LogGroup {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html"
    }

    fn live(&self, _node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::LogGroup)
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let group = ir::LogGroup { retention_days: node.text("retention-days").parse().unwrap_or(14), is_kept: true };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::LogGroup(group));
    }

    /// EventBridge wants the ARN without `:*` (botocore 1.44.5, events Target).
    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        let name = Expression::Of(Handle::node(node.index, Part::Main), Attribute::LogGroupName);
        Some(Expression::arn("logs", [Expression::from("log-group:"), name]))
    }

    /// CloudWatch Logs has resource policies and takes no role from a rule (user guide, eb-use-resource-based).
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let (principal, source_arn) = match &sender.means {
            Means::Service { principal, source_arn, .. } => (*principal, source_arn.clone()),
            Means::Role { .. } => {
                let actions = ["logs:CreateLogStream", "logs:PutLogEvents"];
                return super::admit_by_role(node, sender, &actions, into);
            }
        };
        let policy = Handle::node(node.index, Part::Policy);
        if !into.has(policy) {
            let name = format!("{}{}", into.name(node.index), Part::Policy.noun());
            let empty = ir::LogResourcePolicy { name, statements: Vec::new() };
            into.add(policy, node.index, Resource::LogResourcePolicy(empty));
        }
        let streams = Expression::Of(Handle::node(node.index, Part::Main), Attribute::LogGroupStreamsArn);
        let statement = |id: &str, action, conditions| Statement {
            origin: sender.origin,
            id: format!("{}{id}", sender.name),
            principal: Some(Principal::Service(principal)),
            actions: vec![action],
            resources: vec![streams.clone()],
            conditions,
        };
        let create = statement("Streams", "logs:CreateLogStream", Vec::new());
        let put = statement("Events", "logs:PutLogEvents", vec![Condition::source_arn(source_arn)]);
        if let Some(Resource::LogResourcePolicy(policy)) = into.get_mut(policy) {
            ir::add_statement(&mut policy.statements, create);
            ir::add_statement(&mut policy.statements, put);
        }
        Admission::ByPolicy
    }
}
