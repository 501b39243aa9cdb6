//! Templates of CloudFormation and SAM: first everything that is a node, then what joins them, then what is left.

mod nodes;
mod rest;
mod rights;
mod sam;
mod steps;
mod targets;

use super::draft::Draft;
use super::report::Fate;
use super::template::{Resource, Template};
use super::{File, Format, Imported};
use crate::design::{NodeId, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::json::{Member, Span, Value, pointer_step};
use std::collections::{BTreeMap, BTreeSet};

/// Takes a template over.
pub fn import(file: File<'_>, root: &Value, format: Format, seed: u64) -> Imported {
    let mut importer = Importer {
        template: Template::new(root),
        draft: Draft::new(file.name, file.text, seed),
        nodes: BTreeMap::new(),
        joins: BTreeSet::new(),
        told: BTreeSet::new(),
        buses: BTreeMap::new(),
    };
    if let Some(description) = importer.template.root.get("Description").and_then(Value::as_str) {
        importer.draft.set(RecordKey::Design, "description", description);
    }
    importer.draft.source(format.id(), file.text);
    importer.draw_nodes();
    importer.draw_links();
    importer.draw_rights();
    importer.keep_the_rest();
    let mut report = importer.draft.report;
    report.sort_by_key(|line| (line.line, line.column));
    Imported { design: importer.draft.design, format, report }
}

pub struct Importer<'a> {
    template: Template<'a>,
    draft: Draft<'a>,
    /// The node that a resource became, or is part of.
    nodes: BTreeMap<&'a str, NodeId>,
    /// The resources that became links.
    joins: BTreeSet<&'a str>,
    /// The properties of each resource that say something that is drawn.
    told: BTreeSet<(&'a str, &'a str)>,
    /// Buses that no resource is: the account's default bus, and others by name.
    buses: BTreeMap<String, NodeId>,
}

impl<'a> Importer<'a> {
    /// A property; asking for it says that it is understood.
    fn get(&mut self, resource: Resource<'a>, property: &'static str) -> Option<&'a Value> {
        let member = resource.properties().iter().find(|member| member.key == property);
        if member.is_some() {
            self.told.insert((resource.name, property));
        }
        member.map(|member| &member.value)
    }

    /// Where a resource stands in its text.
    fn pointer(&self, resource: Resource<'_>) -> String {
        format!("{}/Resources{}", self.template.base, pointer_step(resource.name))
    }

    fn text(&mut self, resource: Resource<'a>, property: &'static str) -> Option<String> {
        let value = self.get(resource, property)?;
        self.template.text(value)
    }

    fn number(&mut self, resource: Resource<'a>, property: &'static str) -> Option<i64> {
        self.text(resource, property)?.parse().ok()
    }

    /// The node that a value leads to: the first that it refers to.
    fn node_of(&self, value: &'a Value) -> Option<NodeId> {
        self.template.references(value).iter().find_map(|reference| self.nodes.get(reference.name).copied())
    }

    /// Sets a text field of a node from a property.
    fn take_text(&mut self, resource: Resource<'a>, property: &'static str, node: NodeId, field: &str) {
        if let Some(text) = self.text(resource, property)
            && text != self.draft.name_of(node)
        {
            self.draft.set(node, field, text);
        }
    }

    fn take_number(&mut self, resource: Resource<'a>, property: &'static str, node: NodeId, field: &str) {
        if let Some(number) = self.number(resource, property) {
            self.draft.set(node, field, number);
        }
    }

    /// Sets a field that is one of a few, where the property says one of them.
    fn take_choice(
        &mut self,
        resource: Resource<'a>,
        property: &'static str,
        node: NodeId,
        field: &str,
        choices: &[(&str, &str)],
    ) {
        let Some(text) = self.text(resource, property) else { return };
        match choices.iter().find(|(said, _)| *said == text) {
            Some((_, choice)) => self.draft.set(node, field, *choice),
            None => {
                self.told.remove(&(resource.name, property));
            }
        }
    }

    /// The default bus of the account, or one that stands outside of the template.
    fn bus_named(&mut self, name: &str, span: Span) -> NodeId {
        if let Some(bus) = self.buses.get(name) {
            return *bus;
        }
        let bus = self.draft.node("event-bus", name, None);
        if name == "default" {
            self.draft.set(bus, "bus", "default");
        } else {
            let found = Diagnostic::warning("import-bus-outside").with("name", name);
            self.draft.say(Fate::Understood, name, span, found);
        }
        self.buses.insert(name.to_owned(), bus);
        bus
    }

    /// The bus that a property names; the default bus where there is none.
    fn bus_of(&mut self, value: Option<&'a Value>, span: Span) -> NodeId {
        let Some(value) = value else { return self.bus_named("default", span) };
        if let Some(bus) = self.node_of(value) {
            return bus;
        }
        let text = self.template.text(value).unwrap_or_default();
        let name = text.rsplit("event-bus/").next().unwrap_or_default().to_owned();
        self.bus_named(if name.is_empty() { "default" } else { &name }, value.span)
    }
}

fn member<'a>(value: &'a Value, key: &str) -> Option<&'a Member> {
    value.members().iter().find(|member| member.key == key)
}
