//! A Step Functions state machine.

use crate::diagnostic::{Diagnostic, Subject};
use crate::ir::{Admission, Attribute, Builder, Document, Expression, Handle, Means, Part, Resource, Sender, Statement, self};
use super::{Choice, Field, Live, live, Glyph, Group, Behaviour, Kind, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct StateMachine;

/// A machine that succeeds at once, so that a new node can be deployed as it is.
const DEFINITION: &str =
    "{\n  \"StartAt\": \"Done\",\n  \"States\": {\n    \"Done\": {\n      \"Type\": \"Succeed\"\n    }\n  }\n}";

/// Who assumes its role.
const SERVICE: &str = "states.amazonaws.com";

static SPEC: Spec = Spec {
    id: "state-machine",
    group: Group::Compute,
    default_name: "StateMachine",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M9 3.5h6v4H9z", "M3.5 16.5h6v4h-6z", "M14.5 16.5h6v4h-6z", "M12 7.5v4.5M6.5 16.5V12h11v4.5"],
        fills: &[],
    },
    tells: &[("type", "standard")],
    gives: &["put-events", "call", "uses"],
    takes: &["rule-target", "subscriber-target", "call", "pipe-enrichment", "pipe-target", "schedule-target", "watch", "task-callback", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("type", Shape::Choice(&[Choice("standard"), Choice("express")])).property("StateMachineType"),
    // Step Functions developer guide, service-quotas: a definition has at most 1 MB.
    Field::new("definition", Shape::Json { default: DEFINITION, max_chars: 1_000_000 }).property("Definition"),
    // What its tasks answer in a run; nothing in the cloud.
    Field::new("mocks", Shape::Json { default: "{}", max_chars: 1_000_000 }),
];

impl Kind for StateMachine {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for StateMachine {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/step-functions/latest/dg/welcome.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::StateMachine::of(node))
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let (handle, role) = (Handle::node(node.index, Part::Main), Handle::node(node.index, Part::Role));
        let definition = Document::new(node.text("definition"));
        if let Document::Text(_) = definition {
            let found = Diagnostic::error("export-definition-not-json").at(Subject::Node(node.index));
            into.diagnose(found.in_field("definition").with("name", node.name()));
        }
        into.add(role, node.index, Resource::Role(ir::Role { service: SERVICE, statements: Vec::new() }));
        let substitutions = substitutions(node);
        let machine = ir::StateMachine { is_express: node.text("type") == "express", definition, substitutions, role };
        into.add(handle, node.index, Resource::StateMachine(machine));
        into.output(node.index, "Arn", Expression::Of(handle, Attribute::StateMachineArn));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::StateMachineArn))
    }

    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        let role = Handle::node(node.index, Part::Role);
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Role { role, service: SERVICE },
        })
    }

    /// What works may call back, so its caller's right stands apart from its caller's role.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        // A pipe waits for the answer of what enriches its records (user guide, pipes-enrichment).
        let is_waited_for = super::link_of(node, sender).is_some_and(|link| link.is("pipe-enrichment"));
        let is_callback = super::link_of(node, sender).is_some_and(|link| link.is("task-callback"));
        let actions: &[&str] = match (is_callback, is_waited_for) {
            (true, _) => &["states:SendTaskSuccess", "states:SendTaskFailure", "states:SendTaskHeartbeat"],
            (false, true) => &["states:StartSyncExecution"],
            (false, false) => &["states:StartExecution"],
        };
        match &sender.means {
            Means::Role { role, .. } if super::can_be_called(node.drawing, role.subject) => {
                let address = Expression::Of(Handle::node(node.index, Part::Main), Attribute::StateMachineArn);
                into.allow_apart(*role, Statement::of_role(sender.origin, actions, address));
                Admission::ByRole(*role)
            }
            Means::Role { .. } | Means::Service { .. } => super::admit_by_role(node, sender, actions, into),
        }
    }
}

/// What stands for the placeholders of the definition: the URL of a queue, the name of what is known by its name, else the ARN.
fn substitutions(node: NodeRef<'_>) -> Vec<(String, Expression)> {
    let definition = node.text("definition");
    let mut found: Vec<(String, Expression)> = Vec::new();
    for link in live::called_links(node).filter(|link| link.refusal().is_none()) {
        let (name, to) = (live::substitution(link), link.to());
        let is_new = !found.iter().any(|(known, _)| *known == name);
        if !is_new || !definition.contains(&format!("${{{name}}}")) {
            continue;
        }
        let main = Handle::node(to.index, Part::Main);
        let value = match to.spec().id {
            "event-bus" => Some(super::event_bus::bus_name(to).unwrap_or_else(|| Expression::from("default"))),
            "sqs-queue" => Some(Expression::Of(main, Attribute::QueueUrl)),
            "dynamodb-table" => Some(Expression::Of(main, Attribute::TableName)),
            "s3-bucket" => Some(Expression::Of(main, Attribute::BucketName)),
            "ssm-parameter" => Some(Expression::Of(main, Attribute::SsmParameterName)),
            "api-gateway" => Some(super::api_gateway::url(to)),
            _ => to.behaviour().address(to),
        };
        found.extend(value.map(|value| (name, value)));
    }
    found
}
