//! An event bus of the Classic generation: default, custom or partner.

use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Parameter, Part, Resource, Sender};
use super::live;
use super::{Choice, Field, Fields, Glyph, Group, Behaviour, Kind, Live, NodeRef, Outline, Shape, Spec};
use crate::diagnostic::Diagnostic;
use crate::event::{self, Envelope, Event};
use crate::flow::{Flow, Payload};
use crate::geom::Size;

pub struct EventBus;

static SPEC: Spec = Spec {
    id: "event-bus",
    group: Group::Routing,
    default_name: "EventBus",
    outline: Outline::Bar,
    size: Size::new(128.0, 280.0),
    glyph: Glyph {
        strokes: &["M3 7h18", "M3 12h18", "M3 17h18"],
        fills: &[
            "M8 5.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
            "M16 10.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
            "M10 15.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
        ],
    },
    tells: &[("bus", "custom")],
    gives: &["bus-rule", "bus-archive"],
    takes: &["put-events", "rule-target", "subscriber-target", "service-events", "pipe-target", "schedule-target", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    Field::new("bus", Shape::Choice(&[Choice("custom"), Choice("default"), Choice("partner")])),
    Field::new("partner-source", Shape::Text { default: "", max_chars: 256 })
        .when("bus", &["partner"])
        .property("EventSourceName"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for EventBus {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        match target.id {
            "subscriber" => Some("link-classic-bus-has-no-subscribers"),
            _ => target.takes.contains(&"rule-target").then_some("link-needs-rule"),
        }
    }
}

impl Behaviour for EventBus {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::EventBus::of(node))
    }

    fn accept(&self, node: NodeRef<'_>, text: &str, flow: &mut dyn Flow) -> Result<Payload, Diagnostic> {
        completed(node, text, flow)
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        samples_of_producers(node)
    }

    /// The default bus is there already; a custom bus keeps the name that the person gave it, because producers outside of
    /// the template know it by that.
    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let handle = Handle::node(node.index, Part::Main);
        let (name, partner_source) = match sort(node) {
            Sort::Default => return,
            Sort::Custom => (Expression::Text(custom_name(node, into)), None),
            Sort::Partner => {
                let source = node.text("partner-source").trim();
                let parameter = Parameter {
                    description: node.name().to_owned(),
                    default: (!source.is_empty()).then(|| source.to_owned()),
                    allowed_pattern: Some(r"^aws\.partner(/[.\-_A-Za-z0-9]+){2,}$"),
                    max_chars: Some(256),
                    is_hidden: false,
                };
                let source = into.parameter(Handle::node(node.index, Part::EventSourceName), node.index, parameter);
                (source.clone(), Some(source))
            }
        };
        let bus = ir::EventBus { name, description: super::description(node, 512), partner_source };
        into.add(handle, node.index, Resource::EventBus(bus));
        into.output(node.index, "Name", Expression::Of(handle, Attribute::EventBusName));
        into.output(node.index, "Arn", Expression::Of(handle, Attribute::EventBusArn));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(match sort(node) {
            Sort::Default => Expression::arn("events", [Expression::from("event-bus/default")]),
            Sort::Custom | Sort::Partner => {
                Expression::Of(Handle::node(node.index, Part::Main), Attribute::EventBusArn)
            }
        })
    }

    /// A bus is always reached under a role (botocore 1.44.5, events PutTargets; IAM for every other caller).
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        super::admit_by_role(node, sender, &["events:PutEvents"], into)
    }
}

/// What a person writes, as the event that a bus makes of it.
pub(super) fn completed(node: NodeRef<'_>, text: &str, flow: &mut dyn Flow) -> Result<Payload, Diagnostic> {
    let envelope = Envelope {
        id: flow.event_id(),
        account: node.account().to_owned(),
        region: node.region().to_owned(),
        time: flow.time_text(),
    };
    let event = Event::completed(text, &envelope)
        .map_err(|faults| faults.first().map_or_else(|| Diagnostic::error("event.not-an-object"), Diagnostic::from))?;
    Ok(Payload { text: event.to_text().into(), event_id: Some(event.id.into()), ..Payload::by_hand("") })
}

/// One event per producer of a bus, as its link or its service says.
pub(super) fn samples_of_producers(node: NodeRef<'_>) -> Vec<String> {
    let events = node.drawn().incoming.iter().map(|&index| node.drawing.link(index)).filter_map(|link| {
        let from = link.from();
        if link.is("put-events") {
            event::sample(link.text("source"), link.text("detail-type"), link.text("detail"))
        } else if link.is("service-events") || link.is("event-source") {
            use super::aws_service::{detail_type, source};
            event::sample(source(from), detail_type(from), from.text("detail"))
        } else {
            None
        }
    });
    events.chain(event::sample("com.example.app", "SomethingHappened", "{}")).collect()
}

/// The three things that a bus can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Default,
    Custom,
    Partner,
}

fn sort(node: NodeRef<'_>) -> Sort {
    match node.text("bus") {
        "default" => Sort::Default,
        "partner" => Sort::Partner,
        _ => Sort::Custom,
    }
}

/// Why nothing that is drawn sends to a bus with these fields: only the partner may put events on its bus (user guide,
/// eb-saas, and botocore 1.44.5, events CreateEventBus), and it does so with an API of its own, PutPartnerEvents.
pub(super) fn refusal_of_partner_bus(fields: &Fields) -> Option<&'static str> {
    (fields.text("bus") == Some("partner")).then_some("link-partner-bus-closed")
}

/// The name of a bus as rules, archives and producers use it; `None` for the default bus, which needs none.
pub(super) fn bus_name(node: NodeRef<'_>) -> Option<Expression> {
    match sort(node) {
        Sort::Default => None,
        Sort::Custom | Sort::Partner => {
            Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::EventBusName))
        }
    }
}

/// Letters, digits, `.`, `-` and `_`, not `default` (botocore 1.44.5, events CreateEventBus). Where two buses of the design
/// would get the same, each gets its logical name.
fn custom_name(node: NodeRef<'_>, into: &Builder) -> String {
    let own = ir::file_stem(node.name());
    let is_shared = node.drawing.node_refs().any(|other| {
        other.index != node.index
            && other.is(SPEC.id)
            && sort(other) == Sort::Custom
            && ir::file_stem(other.name()) == own
    });
    if own.is_empty() || own == "default" || is_shared { into.name(node.index).to_owned() } else { own }
}
