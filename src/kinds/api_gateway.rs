//! An HTTP API of API Gateway.

use crate::diagnostic::{Diagnostic, Subject};
use crate::ir::{Admission, Attribute, Builder, Expression, Handle, IntegrationTarget, Means, Part, Resource, Sender, self};
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct ApiGateway;

/// Who assumes its role and invokes functions.
const SERVICE: &str = "apigateway.amazonaws.com";

static SPEC: Spec = Spec {
    id: "api-gateway",
    group: Group::Edge,
    default_name: "Api",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M5 4.5v15M19 4.5v15", "M9 12h6", "M12.6 9.4L15.2 12l-2.6 2.6"], fills: &[] },
    tells: &[("method", "POST")],
    gives: &["put-events", "call", "uses"],
    takes: &["call", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("method", Shape::Choice(&[Choice("POST"), Choice("PUT"), Choice("PATCH"), Choice("GET"), Choice("DELETE")]))
        .property("RouteKey"),
    Field::new("path", Shape::Text { default: "/events", max_chars: 512 }).property("RouteKey"),
    Field::new("description", Shape::Prose { default: "", max_chars: 1024 }).property("Description"),
];

impl Kind for ApiGateway {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for ApiGateway {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html"
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let (api, log_group) = (Handle::node(node.index, Part::Main), Handle::node(node.index, Part::LogGroup));
        let name: String = node.name().chars().take(128).collect();
        let name = if name.trim().is_empty() { into.name(node.index).to_owned() } else { name };
        let resource = ir::HttpApi { name, description: super::description(node, 1024) };
        into.add(api, node.index, Resource::HttpApi(resource));
        let stage = ir::Stage { api, log_group };
        into.add(Handle::node(node.index, Part::Stage), node.index, Resource::Stage(stage));
        let group = ir::LogGroup { retention_days: 14, is_kept: false };
        into.add(log_group, node.index, Resource::LogGroup(group));
        into.output(node.index, "Url", url(node));
    }

    /// Functions have permissions for APIs; everything else an API reaches under a role (API Gateway developer guide,
    /// http-api-develop-integrations-aws-services).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        let means = if link.to().is("lambda-function") {
            let route = format!("/*/{}{}", node.text("method"), path_as_resource(&route_path(node, link)));
            let api = Expression::Of(Handle::node(node.index, Part::Main), Attribute::HttpApiId);
            let source_arn = Expression::arn("execute-api", [api, Expression::Text(route)]);
            Means::Service { principal: SERVICE, source_arn, role: None }
        } else {
            Means::Role { role: Handle::node(node.index, Part::Role), service: SERVICE }
        };
        Some(Sender { origin: Subject::Link(link.index), name: into.name(node.index).to_owned(), means })
    }

    fn connect(&self, node: NodeRef<'_>, link: LinkRef<'_>, admission: Admission, into: &mut Builder) {
        let origin = Subject::Link(link.index);
        let Some(target) = integration_target(node, link, admission, into) else {
            if admission != Admission::Refused {
                let found = Diagnostic::error("export-api-cannot-call").at(origin);
                into.diagnose(found.with("from", node.name()).with("to", link.to().name()).with("to-kind", link.to().spec().id));
            }
            return;
        };
        let path = route_path(node, link);
        if path != drawn_path(node) {
            into.diagnose(Diagnostic::warning("export-api-more-routes").at(origin).with("name", node.name()).with("path", &path));
        }
        let api = Handle::node(node.index, Part::Main);
        let integration = Handle::link(link.index, Part::Integration);
        into.add(integration, node.index, Resource::Integration(ir::Integration { api, target }));
        let route = ir::Route { api, method: node.text("method").to_owned(), path, integration };
        into.add(Handle::link(link.index, Part::Route), node.index, Resource::Route(route));
    }
}

/// The address of the drawn route.
pub(super) fn url(node: NodeRef<'_>) -> Expression {
    let endpoint = Expression::Of(Handle::node(node.index, Part::Main), Attribute::HttpApiEndpoint);
    Expression::Join(vec![endpoint, Expression::Text(drawn_path(node))])
}

/// The first-class integration for what the link leads to, `None` where HTTP APIs have none.
fn integration_target(
    node: NodeRef<'_>,
    link: LinkRef<'_>,
    admission: Admission,
    into: &mut Builder,
) -> Option<IntegrationTarget> {
    let to = link.to();
    let main = Handle::node(to.index, Part::Main);
    let role = match admission {
        Admission::ByRole(role) => role,
        Admission::Refused => return None,
        Admission::ByPolicy | Admission::Open => Handle::node(node.index, Part::Role),
    };
    let method = node.text("method").to_owned();
    match to.spec().id {
        "event-bus" => Some(IntegrationTarget::PutEvents {
            bus_name: super::event_bus::bus_name(to),
            source: link.text("source").to_owned(),
            detail_type: link.text("detail-type").to_owned(),
            role,
        }),
        "sqs-queue" => Some(IntegrationTarget::SendMessage {
            queue_url: Expression::Of(main, Attribute::QueueUrl),
            is_fifo: super::sqs_queue::is_fifo(to),
            role,
        }),
        "kinesis-stream" => {
            Some(IntegrationTarget::PutRecord { stream_name: Expression::Of(main, Attribute::StreamName), role })
        }
        "state-machine" => {
            let state_machine_arn = Expression::Of(main, Attribute::StateMachineArn);
            Some(IntegrationTarget::StartExecution { state_machine_arn, role })
        }
        "lambda-function" => {
            Some(IntegrationTarget::Invoke { function_arn: Expression::Of(main, Attribute::FunctionArn) })
        }
        "api-gateway" => Some(IntegrationTarget::Forward { url: url(to), method: to.text("method").to_owned() }),
        "generic-service" | "external-system" => {
            Some(IntegrationTarget::Forward { url: super::generic_service::endpoint(to, into), method })
        }
        _ => None,
    }
}

fn drawn_path(node: NodeRef<'_>) -> String {
    let path = node.text("path").trim();
    if path.starts_with('/') { path.to_owned() } else { format!("/{path}") }
}

/// A route leads to one place. The first link has the drawn path, each further one a path below it.
fn route_path(node: NodeRef<'_>, link: LinkRef<'_>) -> String {
    let path = drawn_path(node);
    let rank = node.drawn().outgoing.iter().position(|&index| index == link.index).unwrap_or(0);
    if rank == 0 {
        return path;
    }
    let stem = ir::file_stem(link.to().name());
    let before = node.drawn().outgoing[..rank].iter().map(|&index| node.drawing.link(index));
    let is_taken = stem.is_empty() || before.skip(1).any(|other| ir::file_stem(other.to().name()) == stem);
    let below = if is_taken { (rank + 1).to_string() } else { stem };
    format!("{}/{below}", path.trim_end_matches('/'))
}

/// The path in a permission: parameters stand for anything.
fn path_as_resource(path: &str) -> String {
    let steps = path.split('/').map(|step| if step.starts_with('{') { "*" } else { step });
    steps.collect::<Vec<_>>().join("/")
}
