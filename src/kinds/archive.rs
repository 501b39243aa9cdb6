//! An archive: keeps the events of one bus that match its pattern, for replay.

use crate::ir::{self, Builder, Handle, Part, Resource};
use crate::diagnostic::{Diagnostic, Subject};
use super::live;
use super::{Field, Glyph, Group, Behaviour, Kind, Live, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct Archive;

static SPEC: Spec = Spec {
    id: "archive",
    group: Group::Routing,
    default_name: "Archive",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 5h16v4H4z", "M5.5 9v10h13V9", "M9.5 13h5"], fills: &[] },
    tells: &[],
    gives: &[],
    takes: &["bus-archive", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    Field::new("pattern", Shape::Pattern { default: "" }).property("EventPattern"),
    // 0 keeps events for ever; [botocore 1.44.5, events CreateArchive].
    Field::new("retention-days", Shape::Integer { default: 0, min: 0, max: 36_500, unit: "days" })
        .property("RetentionDays"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for Archive {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Archive {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Archive::of(node))
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let origin = Subject::Node(node.index);
        let Some(bus_arn) = node.incoming("bus-archive").find_map(|link| link.from().behaviour().address(link.from())) else {
            into.diagnose(Diagnostic::error("export-archive-without-bus").at(origin).with("name", node.name()));
            return;
        };
        let text = node.text("pattern");
        let pattern = (!text.trim().is_empty()).then(|| super::rule::lower_pattern(node, into));
        let archive = ir::Archive {
            description: super::description(node, 512),
            bus_arn,
            pattern,
            retention_days: node.integer("retention-days"),
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Archive(archive));
    }
}
