//! A rule: belongs to one bus, takes the events that match its pattern, and hands each to up to five targets.

use crate::ir::{self, Attribute, Builder, Document, Expression, Handle, Means, Part, Resource, Sender};
use crate::diagnostic::{Diagnostic, Subject};
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, LinkRef, NodeRef, Outline, Shape, Spec};
use crate::geom::Size;

pub struct Rule;

static SPEC: Spec = Spec {
    id: "rule",
    group: Group::Routing,
    default_name: "Rule",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M4 5h16l-6.2 7.6V18l-3.6 2v-7.4z"], fills: &[] },
    tells: &[("state", "enabled")],
    gives: &["rule-target", "uses"],
    takes: &["bus-rule", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    Field::new("pattern", Shape::Pattern { default: "{\n  \"source\": [{ \"prefix\": \"\" }]\n}" })
        .property("EventPattern"),
    Field::new("state", Shape::Choice(&[Choice("enabled"), Choice("disabled")])).property("State"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for Rule {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Rule {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html"
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let Some(bus) = node.incoming("bus-rule").map(|link| link.from()).next() else {
            let origin = Subject::Node(node.index);
            into.diagnose(Diagnostic::error("export-rule-without-bus").at(origin).with("name", node.name()));
            return;
        };
        let rule = ir::Rule {
            description: super::description(node, 512),
            bus_name: super::event_bus::bus_name(bus),
            pattern: lower_pattern(node, into),
            is_enabled: node.text("state") != "disabled",
            targets: Vec::new(),
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Rule(rule));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::RuleArn))
    }

    /// A rule sends as `events.amazonaws.com` on its own behalf, or under a role (botocore 1.44.5, events PutTargets).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Service {
                principal: "events.amazonaws.com",
                source_arn: Expression::Of(Handle::node(node.index, Part::Main), Attribute::RuleArn),
                role: Some(Handle::node(node.index, Part::Role)),
            },
        })
    }
}

/// The event pattern of a rule or archive. One that the service would refuse is written all the same, so that the
/// deployment fails where the mistake is, and is reported.
pub(super) fn lower_pattern(node: NodeRef<'_>, into: &mut Builder) -> Document {
    let text = node.text("pattern");
    if crate::pattern::Pattern::parse(text).is_err() {
        let origin = Subject::Node(node.index);
        into.diagnose(
            Diagnostic::error("export-pattern-refused").at(origin).in_field("pattern").with("name", node.name()),
        );
    }
    Document::new(text)
}
