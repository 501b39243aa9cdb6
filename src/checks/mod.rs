//! What is wrong with a drawing, found before anything is deployed: one file per check and one line in the list here.

mod bus_hops;
mod field_values;
mod json_fields;
mod links;
mod missing_links;
mod names;
mod patterns;
mod pipes;
mod put_events;
mod reactions;
mod rules;
mod same_rules;
mod state_machines;
mod subscribers;
mod target_inputs;
mod twice;
mod unmatchable;
mod untaken_events;

pub use patterns::of_text as of_pattern;

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Drawing, Field, Fields, LinkRef};

/// Adds what it finds to the list.
type Check = fn(&Drawing, &mut Vec<Diagnostic>);

/// All of them.
static CHECKS: &[Check] = &[
    names::check,
    missing_links::check,
    links::check,
    field_values::check,
    json_fields::check,
    patterns::check,
    pipes::check,
    put_events::check,
    reactions::check,
    state_machines::check,
    subscribers::check,
    target_inputs::check,
    bus_hops::check,
    unmatchable::check,
    same_rules::check,
    twice::check,
    untaken_events::check,
];

/// Everything that is wrong with the drawing, or worth knowing: nodes in order, then links, each by field and place.
#[must_use]
pub fn check(drawing: &Drawing) -> Vec<Diagnostic> {
    let mut checking = Checking::default();
    while checking.step(drawing) {}
    checking.found()
}

/// The checks of a drawing one by one, for a worker that has to listen in between.
#[derive(Default)]
pub struct Checking {
    done: usize,
    found: Vec<Diagnostic>,
}

impl Checking {
    /// Makes the next check; whether there is another. The drawing must be the same each time.
    pub fn step(&mut self, drawing: &Drawing) -> bool {
        if let Some(check) = CHECKS.get(self.done) {
            check(drawing, &mut self.found);
            self.done += 1;
        }
        self.done < CHECKS.len()
    }

    /// What was found, in the order of [`check`].
    #[must_use]
    pub fn found(mut self) -> Vec<Diagnostic> {
        let start = |diagnostic: &Diagnostic| diagnostic.place.range.map(|range| range.start);
        self.found.sort_by(|a, b| {
            let (place_a, place_b) = (&a.place, &b.place);
            (place_a.subject, &place_a.field, start(a), a.code).cmp(&(
                place_b.subject,
                &place_b.field,
                start(b),
                b.code,
            ))
        });
        self.found
    }
}

/// A node or link as something that has fields.
struct Holder<'a> {
    subject: Subject,
    kind_id: &'static str,
    spec: &'static [Field],
    said: &'a Fields,
    name: String,
}

impl Holder<'_> {
    /// A finding about one of its fields.
    fn found(&self, diagnostic: Diagnostic, field: &Field) -> Diagnostic {
        diagnostic
            .with("name", &self.name)
            .with("field", format!("{}/{}", self.kind_id, field.id))
            .at(self.subject)
            .in_field(field.id)
    }

    /// The fields that count, with what is said about them; unsaid ones are good as they are.
    fn said(&self) -> impl Iterator<Item = (&'static Field, &serde_json::Value)> {
        self.spec
            .iter()
            .filter(|field| field.counts(self.said, self.spec))
            .filter_map(|field| Some((field, self.said.get(field.id)?)))
    }
}

fn holders(drawing: &Drawing) -> impl Iterator<Item = Holder<'_>> {
    let nodes = drawing.node_refs().map(|node| Holder {
        subject: Subject::Node(node.index),
        kind_id: node.spec().id,
        spec: node.behaviour().fields(),
        said: &node.drawn().fields,
        name: node.name().to_owned(),
    });
    let links = drawing.link_refs().map(|link| Holder {
        subject: Subject::Link(link.index),
        kind_id: link.spec().id,
        spec: link.behaviour().fields(),
        said: &link.drawn().fields,
        name: name_of_link(link),
    });
    nodes.chain(links)
}

/// A link has no name; it is known by its ends.
fn name_of_link(link: LinkRef<'_>) -> String {
    format!("{} → {}", link.from().name(), link.to().name())
}
