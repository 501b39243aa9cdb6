//! A CloudWatch alarm: watches what another node counts, tells a topic, and says on the default bus when its state changes.

use super::{Behaviour, Field, Glyph, Group, Kind, LinkRef, NodeRef, Outline, Shape, Spec, sound};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{self, Attribute, Builder, Expression, Handle, Means, Metric, Part, Resource, Sender};

pub struct Alarm;

static SPEC: Spec = Spec {
    id: "alarm",
    group: Group::Edge,
    default_name: "Alarm",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5", "M4.5 16.5h15M10.2 19.5h3.6", "M12 3v2.5"],
        fills: &[],
    },
    tells: &[],
    gives: &["watch", "alarm-action", "service-events", "event-source", "uses"],
    takes: &["refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    // Periods: botocore 1.44.5, cloudwatch PutMetricAlarm.
    Field::new("threshold", Shape::Integer { default: 1, min: 0, max: 1_000_000_000, unit: "" }).property("Threshold"),
    Field::new("period-seconds", Shape::Integer { default: 60, min: 60, max: 86_400, unit: "seconds" }).property("Period"),
    Field::new("evaluation-periods", Shape::Integer { default: 1, min: 1, max: 100, unit: "" })
        .property("EvaluationPeriods"),
    // CloudWatch user guide, cloudwatch-and-eventbridge.
    Field::new("detail", Shape::Json { default: "{\n  \"alarmName\": \"Alarm\",\n  \"state\": { \"value\": \"ALARM\" },\n  \"previousState\": { \"value\": \"OK\" }\n}", max_chars: 100_000 }),
    Field::new("description", Shape::Prose { default: "", max_chars: 1024 }).property("AlarmDescription"),
];

impl Kind for Alarm {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Alarm {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html"
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        vec![node.text("detail").to_owned()]
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let Some(metric) = sound(node.outgoing("watch")).and_then(|link| metric_of(link.to())) else {
            let found = Diagnostic::error("export-alarm-without-metric").at(Subject::Node(node.index));
            into.diagnose(found.with("name", node.name()));
            return;
        };
        // AWS deletes no seconds from a period: it is a multiple of 60 (botocore 1.44.5, cloudwatch PutMetricAlarm).
        let period_seconds = node.integer("period-seconds") / 60 * 60;
        let alarm = ir::Alarm {
            description: super::plain_description(node, 1024),
            metric,
            threshold: node.integer("threshold"),
            period_seconds: period_seconds.max(60),
            evaluation_periods: node.integer("evaluation-periods"),
            actions: Vec::new(),
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Alarm(alarm));
    }

    /// CloudWatch publishes under its own name (CloudWatch user guide, US_SetupSNS).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Service {
                principal: "cloudwatch.amazonaws.com",
                source_arn: Expression::Of(Handle::node(node.index, Part::Main), Attribute::AlarmArn),
                role: None,
            },
        })
    }
}

/// What of a node matters most: messages that nobody takes, calls that fail. Namespaces and dimensions: the metrics pages of
/// each service's guide.
fn metric_of(node: NodeRef<'_>) -> Option<Metric> {
    let of = |attribute| Expression::Of(Handle::node(node.index, Part::Main), attribute);
    let metric = |namespace, name, statistic, dimension| Some(Metric { namespace, name, statistic, dimension });
    match node.spec().id {
        "sqs-queue" => {
            let name = ("QueueName", of(Attribute::QueueName));
            metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", name)
        }
        "lambda-function" => metric("AWS/Lambda", "Errors", "Sum", ("FunctionName", of(Attribute::FunctionName))),
        "state-machine" => {
            metric("AWS/States", "ExecutionsFailed", "Sum", ("StateMachineArn", of(Attribute::StateMachineArn)))
        }
        "sns-topic" => {
            metric("AWS/SNS", "NumberOfNotificationsFailed", "Sum", ("TopicName", of(Attribute::TopicName)))
        }
        _ => None,
    }
}
