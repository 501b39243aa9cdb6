//! A service that is none of the others: a producer or consumer that stands outside the templates.

use crate::diagnostic::{Diagnostic, Subject};
use crate::ir::{Admission, Builder, Expression, Handle, Part, Principal, Resource, Statement, self};
use super::{Choice, Live, live, Field, Glyph, Group, Behaviour, Kind, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct GenericService;

static SPEC: Spec = Spec {
    id: "generic-service",
    group: Group::Compute,
    default_name: "Service",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 6h16v12H4z", "M4 10h16"], fills: &["M6.4 7.2h1.6v1.6H6.4z", "M9.4 7.2H11v1.6H9.4z"] },
    tells: &[],
    gives: &["put-events", "call", "task-callback"],
    takes: &["call", "subscription"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("description", Shape::Prose { default: "", max_chars: 1024 }),
    // What it does in a run.
    Field::new("latency-millis", Shape::Integer { default: 0, min: 0, max: 3_600_000, unit: "milliseconds" }),
    Field::new("latency-p99-millis", Shape::Integer { default: 0, min: 0, max: 3_600_000, unit: "milliseconds" }),
    Field::new("timeout-millis", Shape::Integer { default: 0, min: 0, max: 3_600_000, unit: "milliseconds" }),
    Field::new("reactions", Shape::Json { default: "[]", max_chars: 100_000 }),
    Field::new("poll-seconds", Shape::Integer { default: 0, min: 0, max: 86_400, unit: "seconds" }),
    Field::new("breaker", Shape::Choice(&[Choice("no-breaker"), Choice("fail-fast"), Choice("keep-for-retry")])),
    Field::new("breaker-failures", Shape::Integer { default: 5, min: 1, max: 1_000, unit: "" })
        .when("breaker", &["fail-fast", "keep-for-retry"]),
    Field::new("breaker-open-seconds", Shape::Integer { default: 30, min: 1, max: 86_400, unit: "seconds" })
        .when("breaker", &["fail-fast", "keep-for-retry"]),
    Field::new("breaker-trials", Shape::Integer { default: 1, min: 1, max: 100, unit: "" })
        .when("breaker", &["fail-fast", "keep-for-retry"]),
];

impl Kind for GenericService {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        (target.id == "rule").then_some("link-needs-bus")
    }
}

impl Behaviour for GenericService {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-what-is.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Service::of(node))
    }

    /// A producer in another account needs a policy on the bus; one in this account has a role that the template does not
    /// know.
    fn connect(&self, node: NodeRef<'_>, link: LinkRef<'_>, admission: Admission, into: &mut Builder) {
        let origin = Subject::Link(link.index);
        if admission == Admission::Refused {
            return;
        }
        let to = link.to();
        let (own, other) = (account(node), account(to));
        let (Some(frame), Some(address)) = (own.filter(|_| own != other && to.is("event-bus")), to.behaviour().address(to)) else {
            let found = Diagnostic::hint("export-outside-caller").at(origin);
            into.diagnose(found.with("from", node.name()).with("to", to.name()));
            return;
        };
        let frame = node.drawing.node(frame);
        let id = frame.text("account-id").trim();
        let is_id = id.len() == 12 && id.bytes().all(|byte| byte.is_ascii_digit());
        let parameter = ir::Parameter {
            description: frame.name().to_owned(),
            default: is_id.then(|| id.to_owned()),
            allowed_pattern: Some(r"^\d{12}$"),
            max_chars: Some(12),
            is_hidden: false,
        };
        let account_id = into.parameter(Handle::node(frame.index, Part::AccountId), frame.index, parameter);
        let statement = Statement {
            origin,
            id: into.name(node.index).to_owned(),
            principal: Some(Principal::Account(account_id)),
            actions: vec!["events:PutEvents"],
            resources: vec![address],
            conditions: Vec::new(),
        };
        let policy = ir::EventBusPolicy { bus_name: super::event_bus::bus_name(to), statement };
        into.add(Handle::link(link.index, Part::Policy), to.index, Resource::EventBusPolicy(policy));
    }
}

/// Where the service can be reached: nobody has drawn that, so the deployment asks.
pub(super) fn endpoint(node: NodeRef<'_>, into: &mut Builder) -> Expression {
    let parameter = ir::Parameter::https_url(node.name(), "https://example.com/");
    into.parameter(Handle::node(node.index, Part::Endpoint), node.index, parameter)
}

/// The innermost account frame around a node.
fn account(node: NodeRef<'_>) -> Option<usize> {
    let mut around = node.parent();
    // A drawing has no frame inside itself; the bound keeps a broken one from going round for ever.
    for _ in 0..node.drawing.nodes.len() {
        let frame = around?;
        if frame.is("frame") && frame.text("boundary") == "account" {
            return Some(frame.index);
        }
        around = frame.parent();
    }
    None
}
