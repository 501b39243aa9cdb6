//! What is left: the plumbing of what is drawn, resources that nothing here knows, and a line about each of them.

use super::super::report::Fate;
use super::super::template::Resource;
use super::Importer;
use crate::design::NodeId;
use crate::diagnostic::Diagnostic;
use crate::json::{self, Kind, Member, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Types that serve what is drawn and are made anew by every export.
const PLUMBING: &[&str] = &[
    "AWS::IAM::Role",
    "AWS::IAM::Policy",
    "AWS::IAM::RolePolicy",
    "AWS::IAM::ManagedPolicy",
    "AWS::Lambda::Permission",
    "AWS::Lambda::LayerVersion",
    "AWS::SQS::QueuePolicy",
    "AWS::SNS::TopicPolicy",
    "AWS::S3::BucketPolicy",
    "AWS::Events::EventBusPolicy",
    "AWS::Events::Connection",
    "AWS::Logs::LogGroup",
    "AWS::Logs::ResourcePolicy",
];

/// Properties that say who may what and where it is written down: every export makes them anew.
const PLUMBING_PROPERTIES: &[&str] = &["Role", "RoleArn", "LoggingConfig", "Policies"];

impl<'a> Importer<'a> {
    pub(super) fn keep_the_rest(&mut self) {
        let needed = self.needed_by_kept();
        let mut opaque = BTreeMap::new();
        for resource in self.template.resources.clone() {
            let subject = resource.name;
            let at = resource.member.key_span;
            let own = self.pointer(resource);
            let is_node = |node: NodeId| {
                self.draft.design.record(node).and_then(|record| record.fields.text("origin/at")) == Some(&own)
            };
            match self.nodes.get(subject).copied() {
                Some(node) if is_node(node) => {
                    let found = Diagnostic::hint("import-drawn").with("kind-id", self.draft.kind_of(node));
                    self.draft.say(Fate::Understood, subject, at, found.with("type", resource.kind));
                    self.keep_properties(resource);
                    continue;
                }
                Some(node) => {
                    self.serve(resource, node);
                    continue;
                }
                None => {}
            }
            if self.joins.contains(subject) {
                let found = Diagnostic::hint("import-joined").with("type", resource.kind);
                self.draft.say(Fate::Understood, subject, at, found);
                continue;
            }
            if PLUMBING.contains(&resource.kind)
                && !needed.contains(subject)
                && let Some(node) = self.served_by(resource)
            {
                self.serve(resource, node);
                continue;
            }
            let node = self.draft.node("cloud-resource", subject, Some(&own));
            self.draft.set(node, "type", resource.kind);
            self.draft.set(node, "body", body(resource.member));
            opaque.insert(subject, node);
            let found = Diagnostic::hint("import-kept").with("type", resource.kind);
            self.draft.say(Fate::Kept, subject, at, found);
        }
        self.join_opaque(&opaque);
        self.keep_sections();
    }

    /// What the texts of kept resources name, and what the texts of those name: kept plumbing has to stay whole.
    fn needed_by_kept(&self) -> BTreeSet<&'a str> {
        let is_left =
            |resource: &Resource<'a>| !self.nodes.contains_key(resource.name) && !self.joins.contains(resource.name);
        let left = self.template.resources.iter().copied().filter(is_left);
        let mut waiting: Vec<Resource<'a>> = left.filter(|resource| !PLUMBING.contains(&resource.kind)).collect();
        let mut needed = BTreeSet::new();
        while let Some(resource) = waiting.pop() {
            for reference in self.template.references(&resource.member.value) {
                let found =
                    self.resource(reference.name).filter(|other| PLUMBING.contains(&other.kind) && is_left(other));
                if let Some(other) = found
                    && needed.insert(other.name)
                {
                    waiting.push(other);
                }
            }
        }
        needed
    }

    fn serve(&mut self, resource: Resource<'a>, node: NodeId) {
        let found =
            Diagnostic::hint("import-serves").with("type", resource.kind).with("name", self.draft.name_of(node));
        self.draft.say(Fate::Understood, resource.name, resource.member.key_span, found);
    }

    /// The properties and attributes of a drawn resource that no field holds.
    fn keep_properties(&mut self, resource: Resource<'a>) {
        let left = resource.properties().iter().filter(|member| {
            !self.told.contains(&(resource.name, member.key.as_str()))
                && !PLUMBING_PROPERTIES.contains(&member.key.as_str())
        });
        let attributes = resource.member.value.members().iter();
        let attributes = attributes.filter(|member| !["Type", "Properties"].contains(&member.key.as_str()));
        for member in left.chain(attributes).collect::<Vec<_>>() {
            let subject = format!("{}.{}", resource.name, member.key);
            self.draft.say(Fate::Kept, &subject, member.key_span, Diagnostic::hint("import-property-kept"));
        }
    }

    /// Links from what is kept to what it refers to, and to what is kept from whatever refers to it.
    fn join_opaque(&mut self, opaque: &BTreeMap<&'a str, NodeId>) {
        for resource in self.template.resources.clone() {
            let from = opaque.get(resource.name).or_else(|| self.nodes.get(resource.name)).copied();
            let Some(from) = from else { continue };
            for reference in self.template.references(&resource.member.value) {
                let to = opaque.get(reference.name).or_else(|| self.nodes.get(reference.name)).copied();
                let Some(to) = to.filter(|to| *to != from) else { continue };
                if self.draft.kind_of(from) == "cloud-resource" {
                    self.draft.link("refers-to", from, to, None);
                } else if self.draft.kind_of(to) == "cloud-resource" {
                    self.draft.link("uses", from, to, None);
                }
            }
        }
    }

    fn keep_sections(&mut self) {
        let root = self.template.root;
        for section in root.members() {
            match (section.key.as_str(), &section.value.kind) {
                ("Resources" | "AWSTemplateFormatVersion" | "Transform" | "Description", _) => {}
                ("Parameters" | "Mappings" | "Conditions" | "Outputs" | "Globals" | "Rules", Kind::Object(members)) => {
                    for member in members {
                        let found = Diagnostic::hint("import-section-kept").with("section", &section.key);
                        self.draft.say(Fate::Kept, &member.key, member.key_span, found);
                    }
                }
                _ => {
                    let found = Diagnostic::hint("import-section-kept").with("section", &section.key);
                    self.draft.say(Fate::Kept, &section.key, section.key_span, found);
                }
            }
        }
        let resources = root.get("Resources").map_or(&[] as &[Member], Value::members);
        for member in resources {
            if member.value.get("Type").and_then(Value::as_str).is_none() {
                let found = Diagnostic::warning("import-without-type");
                self.draft.say(Fate::Kept, &member.key, member.key_span, found);
            }
        }
    }
}

/// A resource without its type, as JSON.
fn body(resource: &Member) -> String {
    let members = resource.value.members().iter().filter(|member| member.key != "Type").cloned();
    json::pretty(&Value::made(Kind::Object(members.collect()))).trim_end().to_owned()
}
