//! An event bus of the new generation, the Custom Event Bus: it keeps its events for a while and hands them to subscribers.

use super::{Live, live, Behaviour, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::diagnostic::Diagnostic;
use crate::flow::{Flow, Payload};
use crate::geom::Size;
use crate::ir::{self, Admission, Attribute, Builder, Expression, Handle, Part, Resource, Sender};

pub struct CustomEventBus;

static SPEC: Spec = Spec {
    id: "custom-event-bus",
    group: Group::Routing,
    default_name: "CustomBus",
    outline: Outline::Bar,
    size: Size::new(128.0, 280.0),
    glyph: Glyph {
        strokes: &["M3 6.5h18M3 12h11M3 17.5h18", "M17 12a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0"],
        fills: &[
            "M7 4.7a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
            "M13 15.7a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z",
        ],
    },
    tells: &[],
    gives: &["bus-subscriber"],
    takes: &["put-events", "rule-target", "subscriber-target", "event-source", "refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    // Range and default: user guide, eb-custom-bus-create and eb-quota.
    Field::new("retention-days", Shape::Integer { default: 1, min: 1, max: 365, unit: "days" })
        .property("RetentionPeriodInDays"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for CustomEventBus {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn refusal(&self, target: &Spec) -> Option<&'static str> {
        match target.id {
            "rule" => Some("link-custom-bus-has-no-rules"),
            "archive" => Some("link-custom-bus-keeps-itself"),
            _ => target.takes.contains(&"subscriber-target").then_some("link-needs-subscriber"),
        }
    }
}

impl Behaviour for CustomEventBus {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-what-is.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::CustomEventBus::of(node))
    }

    /// What `PutEvents` makes of it, which is what the Classic generation makes of it (user guide,
    /// eb-custom-bus-addressing).
    fn accept(&self, node: NodeRef<'_>, text: &str, flow: &mut dyn Flow) -> Result<Payload, Diagnostic> {
        super::event_bus::completed(node, text, flow)
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        super::event_bus::samples_of_producers(node)
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let handle = Handle::node(node.index, Part::Main);
        let bus = ir::CustomEventBus {
            name: super::own_name(node, into),
            description: super::plain_description(node, 512),
            retention_days: node.integer("retention-days"),
        };
        into.add(handle, node.index, Resource::CustomEventBus(bus));
        into.output(node.index, "Arn", Expression::Of(handle, Attribute::CustomEventBusArn));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::CustomEventBusArn))
    }

    /// Who forwards needs two rights: the service picks the action by what each event is (user guide,
    /// eb-custom-bus-target-bus).
    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        let is_producer = match sender.origin {
            crate::diagnostic::Subject::Link(link) => node.drawing.link(link).is("put-events"),
            crate::diagnostic::Subject::Node(_) => true,
        };
        let actions: &[&'static str] =
            if is_producer { &["events:PutEvents"] } else { &["events:PutEvents", "events:PutRawEvents"] };
        super::admit_by_role(node, sender, actions, into)
    }
}
