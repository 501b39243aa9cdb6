//! A resource that nothing here knows more about than its text: what an import keeps, word for word.

use super::{Behaviour, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{self, Builder, Document, Handle, Part, Resource};
use crate::json;

pub struct CloudResource;

static SPEC: Spec = Spec {
    id: "cloud-resource",
    group: Group::Edge,
    default_name: "Resource",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M12 3.5l7.5 4.3v8.4L12 20.5l-7.5-4.3V7.8z", "M4.5 7.8L12 12l7.5-4.2", "M12 12v8.5"], fills: &[] },
    tells: &[],
    gives: &["refers-to"],
    takes: &["uses", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    Field::new("type", Shape::Text { default: "", max_chars: 204 }).property("Type"),
    Field::new("body", Shape::Json { default: "{}", max_chars: 1_000_000 }).property("Properties"),
];

impl Kind for CloudResource {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for CloudResource {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"
    }

    /// One without a type stands for nothing.
    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let kind = node.text("type").trim();
        if kind.is_empty() {
            return;
        }
        let body = Document::new(node.text("body"));
        let Document::Json { value: json::Value { kind: json::Kind::Object(_), .. }, .. } = &body else {
            let found = Diagnostic::error("export-body-not-object").at(Subject::Node(node.index)).in_field("body");
            return into.diagnose(found.with("name", node.name()));
        };
        let resource = ir::Opaque { kind: kind.to_owned(), body };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Opaque(resource));
    }
}
