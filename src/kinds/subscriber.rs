//! A subscriber of a Custom Event Bus: takes the events that pass its filters and hands them to one target.

use super::{Live, live, Behaviour, Choice, Field, Glyph, Group, Kind, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{Builder, Document, Handle, Means, Part, ScopedFilter, Sender, StartingPosition};

pub struct Subscriber;

static SPEC: Spec = Spec {
    id: "subscriber",
    group: Group::Routing,
    default_name: "Subscriber",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M4 4.5h13l-5 6.2v4.6l-3 1.7v-6.3z", "M14 16.5h6.5M18 13.8l2.8 2.7l-2.8 2.7"],
        fills: &[],
    },
    tells: &[("type", "unordered"), ("state", "running")],
    gives: &["subscriber-target", "uses"],
    takes: &["bus-subscriber", "refers-to"],
    accepts_events: false,
};

/// The three filters by field, each with the part of the event that it reads (user guide, eb-custom-bus-filtering).
const FILTERS: [(&str, &str); 3] =
    [("data-filter", "DATA"), ("metadata-filter", "METADATA"), ("system-metadata-filter", "SYSTEM_METADATA")];

// Values and ranges: CloudFormation schema AWS::EventsV2::Subscriber, as in cfn-lint 1.58.0.
static FIELDS: &[Field] = &[
    Field::new("data-filter", Shape::Pattern { default: "" }).property("FilterConfiguration"),
    Field::new("system-metadata-filter", Shape::Pattern { default: "" }).property("FilterConfiguration"),
    Field::new("metadata-filter", Shape::Pattern { default: "" }).property("FilterConfiguration"),
    Field::new("type", Shape::Choice(&[Choice("unordered"), Choice("fifo")])).property("Type"),
    Field::new("starting-position", Shape::Choice(&[Choice("latest"), Choice("horizon"), Choice("timestamp")]))
        .property("StartingPosition"),
    Field::new("starting-point-seconds", Shape::Integer { default: 0, min: 0, max: 32_503_680_000, unit: "since-1970" })
        .when("starting-position", &["timestamp"])
        .property("StartingPoint"),
    Field::new("end-point-seconds", Shape::Integer { default: 0, min: 0, max: 32_503_680_000, unit: "since-1970" })
        .when("starting-position", &["timestamp"])
        .property("EndPoint"),
    Field::new("state", Shape::Choice(&[Choice("running"), Choice("stopped")])).property("State"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for Subscriber {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Subscriber {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-subscribers.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Subscriber::of(node))
    }

    /// The resource needs its target, so the link there adds it.
    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let here = |code| Diagnostic::error(code).at(Subject::Node(node.index)).with("name", node.name());
        if node.incoming("bus-subscriber").next().is_none() {
            into.diagnose(here("export-subscriber-without-bus"));
        } else if node.outgoing("subscriber-target").next().is_none() {
            into.diagnose(here("export-subscriber-without-target"));
        }
    }

    /// A subscriber always delivers under a role (CloudFormation schema AWS::EventsV2::Subscriber).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Role { role: Handle::node(node.index, Part::Role), service: "events.amazonaws.com" },
        })
    }
}

pub(super) fn filters(node: NodeRef<'_>, into: &mut Builder) -> Vec<ScopedFilter> {
    let mut filters = Vec::new();
    for (field, scope) in FILTERS {
        let text = node.text(field);
        if text.trim().is_empty() {
            continue;
        }
        if crate::pattern::Pattern::parse(text).is_err() {
            let found = Diagnostic::error("export-pattern-refused").at(Subject::Node(node.index));
            into.diagnose(found.in_field(field).with("name", node.name()));
        }
        filters.push(ScopedFilter { scope, pattern: Document::new(text) });
    }
    filters
}

pub(super) fn starting_position(node: NodeRef<'_>) -> StartingPosition {
    match node.text("starting-position") {
        "horizon" => StartingPosition::Horizon,
        "timestamp" => {
            let end = node.integer("end-point-seconds");
            let start = node.integer("starting-point-seconds");
            StartingPosition::Timestamp { start, end: (end > 0).then_some(end) }
        }
        _ => StartingPosition::Latest,
    }
}

pub(super) fn is_fifo(node: NodeRef<'_>) -> bool {
    node.text("type") == "fifo"
}
