//! A Lambda function.

use crate::diagnostic::{Diagnostic, Subject};
use crate::ir::{Admission, Attribute, Builder, Code, Expression, Handle, Means, Part, Resource, Sender, Statement, self};
use super::live;
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, Live, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct LambdaFunction;

/// Who assumes its role.
const SERVICE: &str = "lambda.amazonaws.com";

/// Functions to begin with: they write what they get to the log.
const NODEJS_STUB: &str = "exports.handler = async (event) => {\n  console.log(JSON.stringify(event));\n};\n";
const PYTHON_STUB: &str = "import json\n\n\ndef handler(event, context):\n    print(json.dumps(event))\n";

static SPEC: Spec = Spec {
    id: "lambda-function",
    group: Group::Compute,
    default_name: "Function",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M8 4.5h2.6L18 19.5h-2.8", "M11.6 10.6L6.4 19.5"], fills: &[] },
    tells: &[("runtime", "nodejs22.x"), ("architecture", "arm64")],
    gives: &["put-events", "call", "task-callback", "dead-letter", "uses"],
    takes: &["rule-target", "subscriber-target", "call", "event-source-mapping", "subscription", "pipe-enrichment", "pipe-target", "schedule-target", "watch", "stream-mapping", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("runtime", Shape::Choice(&[Choice("nodejs22.x"), Choice("python3.13"), Choice("java21")]))
        .property("Runtime"),
    Field::new("architecture", Shape::Choice(&[Choice("arm64"), Choice("x86_64")])).property("Architectures"),
    // Limits: Lambda developer guide, gettingstarted-limits.
    Field::new("timeout-seconds", Shape::Integer { default: 3, min: 1, max: 900, unit: "seconds" })
        .property("Timeout"),
    Field::new("memory-mb", Shape::Integer { default: 128, min: 128, max: 10_240, unit: "megabytes" })
        .property("MemorySize"),
    Field::new("reserved-concurrency", Shape::Integer { default: 0, min: 0, max: 1000, unit: "" })
        .property("ReservedConcurrentExecutions"),
    Field::new("description", Shape::Prose { default: "", max_chars: 256 }).property("Description"),
    // How long one invocation takes in a run; nothing in the cloud.
    // What it answers to a state machine in a run; what it was given where this says nothing.
    Field::new("result", Shape::Json { default: "{}", max_chars: 262_144 }),
    Field::new("run-millis", Shape::Integer { default: 0, min: 0, max: 900_000, unit: "milliseconds" }),
];

impl Kind for LambdaFunction {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for LambdaFunction {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/lambda/latest/dg/welcome.html"
    }

    fn live(&self, _node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::LambdaFunction::default())
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let log_group = Handle::node(node.index, Part::LogGroup);
        let role = Handle::node(node.index, Part::Role);
        let code = lower_code(node, into);
        let function = ir::Function {
            description: super::description(node, 256),
            runtime: node.text("runtime").to_owned(),
            architecture: node.text("architecture").to_owned(),
            timeout_seconds: node.integer("timeout-seconds"),
            memory_mb: node.integer("memory-mb"),
            role,
            log_group,
            code,
            reserved_concurrency: node.integer("reserved-concurrency"),
            environment: Vec::new(),
            dead_letter: None,
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Function(function));
        let origin = Subject::Node(node.index);
        let streams = Expression::Of(log_group, Attribute::LogGroupStreamsArn);
        let write_logs = Statement::of_role(origin, &["logs:CreateLogStream", "logs:PutLogEvents"], streams);
        into.allow(role, SERVICE, write_logs);
        let group = ir::LogGroup { retention_days: 14, is_kept: false };
        into.add(log_group, node.index, Resource::LogGroup(group));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::FunctionArn))
    }

    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        let role = Handle::node(node.index, Part::Role);
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Role { role, service: SERVICE },
        })
    }

    /// A service is let in by a permission on the function, everybody else by their own role.
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let function = Expression::Of(Handle::node(node.index, Part::Main), Attribute::FunctionArn);
        match &sender.means {
            Means::Service { principal, source_arn, .. } => {
                let handle = Handle { subject: sender.origin, part: Part::Permission };
                let source_arn = source_arn.clone();
                let permission = ir::FunctionPermission { function, principal, source_arn };
                into.add(handle, node.index, Resource::FunctionPermission(permission));
                Admission::ByPolicy
            }
            Means::Role { role, .. } if super::can_be_called(node.drawing, role.subject) => {
                let statement = Statement::of_role(sender.origin, &["lambda:InvokeFunction"], function);
                into.allow_apart(*role, statement);
                Admission::ByRole(*role)
            }
            Means::Role { .. } => super::admit_by_role(node, sender, &["lambda:InvokeFunction"], into),
        }
    }

    /// Tells the function in its environment where to send.
    fn connect(&self, node: NodeRef<'_>, link: LinkRef<'_>, admission: Admission, into: &mut Builder) {
        let to = link.to();
        let main = Handle::node(to.index, Part::Main);
        let told = match (admission, to.spec().id) {
            (Admission::Refused, _) => None,
            (_, "event-bus") => {
                Some(("NAME", super::event_bus::bus_name(to).unwrap_or_else(|| Expression::from("default"))))
            }
            (_, "sqs-queue") => Some(("URL", Expression::Of(main, Attribute::QueueUrl))),
            (_, "api-gateway") => Some(("URL", super::api_gateway::url(to))),
            (_, "dynamodb-table") => Some(("NAME", Expression::Of(main, Attribute::TableName))),
            (_, "s3-bucket") => Some(("NAME", Expression::Of(main, Attribute::BucketName))),
            (_, "ssm-parameter") => Some(("NAME", Expression::Of(main, Attribute::SsmParameterName))),
            (_, "generic-service" | "external-system") => Some(("URL", super::generic_service::endpoint(to, into))),
            // Two functions that know each other's ARN could not be made: each would wait for the other.
            (_, "lambda-function") if calls_back(to, node) => {
                let found = Diagnostic::hint("export-circular-call").at(Subject::Link(link.index));
                into.diagnose(found.with("from", node.name()).with("to", to.name()));
                None
            }
            (_, _) => to.behaviour().address(to).map(|address| ("ARN", address)),
        };
        let Some((what, value)) = told else { return };
        let name = ir::environment_name(into.name(to.index), what);
        if let Some(Resource::Function(function)) = into.get_mut(Handle::node(node.index, Part::Main))
            && !function.environment.iter().any(|(other, _)| *other == name)
        {
            function.environment.push((name, value));
        }
    }
}

/// Java has no inline code (CloudFormation user guide, AWS::Lambda::Function Code), so its package is asked for.
fn lower_code(node: NodeRef<'_>, into: &mut Builder) -> Code {
    match node.text("runtime") {
        "python3.13" => Code::Inline(PYTHON_STUB.to_owned()),
        "nodejs22.x" => Code::Inline(NODEJS_STUB.to_owned()),
        _ => {
            let mut parameter = |part, default: Option<&str>, allowed_pattern, max_chars| {
                let parameter = ir::Parameter {
                    description: node.name().to_owned(),
                    default: default.map(str::to_owned),
                    allowed_pattern: Some(allowed_pattern),
                    max_chars: Some(max_chars),
                    is_hidden: false,
                };
                into.parameter(Handle::node(node.index, part), node.index, parameter)
            };
            Code::Package {
                bucket: parameter(Part::CodeBucket, None, r"^[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]$", 63),
                key: parameter(Part::CodeKey, None, r"^.*[^/]$", 1024),
                handler: parameter(Part::CodeHandler, Some("com.example.Handler::handleRequest"), r"^\S+$", 128),
            }
        }
    }
}

/// Whether calls lead from one function to another, over functions alone.
fn calls_back(from: NodeRef<'_>, to: NodeRef<'_>) -> bool {
    let mut seen = vec![from.index];
    let mut next = 0;
    while let Some(&index) = seen.get(next) {
        next += 1;
        for link in from.drawing.node(index).outgoing("call") {
            let reached = link.to();
            if reached.index == to.index {
                return true;
            }
            if reached.is(SPEC.id) && !seen.contains(&reached.index) {
                seen.push(reached.index);
            }
        }
    }
    false
}
