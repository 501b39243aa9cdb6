//! The sections of a template.

use super::tree::{Member, Members, Tree, expression, prose};
use super::{access, compute, edge, events, events_v2, messaging, opaque, pipe, storage};
use crate::export::comment;
use crate::ir::{Entry, Handle, Parameter, Provenance, Resource, Template};

/// What of a template's or an output's description CloudFormation takes, in bytes (user guide, template-description-structure
/// and outputs-section-structure).
pub const MOST_DESCRIPTION_BYTES: usize = 1024;
/// What of a parameter's, in characters, and so in bytes at the least (user guide, parameters-section-structure).
const MOST_PARAMETER_DESCRIPTION_BYTES: usize = 4000;

/// A resource and how it is written.
pub struct Row<'a> {
    pub entry: &'a Entry<Resource>,
    pub written: Written,
}

/// All resources in their order.
pub fn rows(template: &Template) -> Vec<Row<'_>> {
    template.resources.iter().map(|entry| Row { entry, written: written(&entry.value, template) }).collect()
}

/// The whole template; `transform` is what CloudFormation is to make of it first.
pub fn tree(template: &Template, transform: Option<&str>, rows: Vec<Row<'_>>) -> Tree {
    let mut sections = Members::new().put("AWSTemplateFormatVersion", "2010-09-09").maybe("Transform", transform);
    sections = sections.put_text("Description", &described(&template.description, MOST_DESCRIPTION_BYTES));
    let parameters = template.parameters.iter().map(|entry| (&entry.name, &entry.provenance, parameter(&entry.value)));
    sections = section(sections, "Parameters", parameters);
    let resources =
        rows.into_iter().map(|row| (&row.entry.name, &row.entry.provenance, resource(row.written, template)));
    sections = section(sections, "Resources", resources);
    let outputs = template.outputs.iter().map(|entry| {
        let output = Members::new()
            .put_text("Description", &described(&entry.value.description, MOST_DESCRIPTION_BYTES))
            .put("Value", expression(&entry.value.value, template));
        (&entry.name, &entry.provenance, Tree::from(output))
    });
    Tree::from(section(sections, "Outputs", outputs))
}

fn section<'a>(
    into: Members,
    name: &str,
    entries: impl Iterator<Item = (&'a String, &'a Provenance, Tree)>,
) -> Members {
    let members: Vec<_> = entries
        .enumerate()
        .map(|(position, (name, provenance, tree))| Member {
            key: name.clone(),
            value: Tree::From(provenance.subject, Box::new(tree)),
            comment: Some(comment::about(provenance)),
            is_apart: position > 0,
        })
        .collect();
    if members.is_empty() {
        return into;
    }
    let mut into = into.put(name, Tree::Map(members));
    if let Some(member) = into.0.last_mut() {
        member.is_apart = true;
    }
    into
}

/// As much of a text as a description can hold.
pub fn described(text: &str, most_bytes: usize) -> String {
    prose(text[..text.floor_char_boundary(most_bytes)].trim())
}

pub fn parameter(parameter: &Parameter) -> Tree {
    Members::new()
        .put("Type", "String")
        .put_text("Description", &described(&parameter.description, MOST_PARAMETER_DESCRIPTION_BYTES))
        // A default is a literal, so one that reads like a function is left out.
        .maybe("Default", parameter.default.as_deref().filter(|default| prose(default) == **default))
        .maybe("AllowedPattern", parameter.allowed_pattern)
        .maybe("MaxLength", parameter.max_chars.and_then(|most| i64::try_from(most).ok()))
        .maybe("NoEcho", parameter.is_hidden.then_some(true))
        .into()
}

/// A resource's type, what happens to it when it is no longer in the template, and its properties.
pub struct Written {
    pub kind: String,
    pub end: Option<End>,
    pub properties: Members,
    /// What it is made after, though it does not refer to it.
    pub after: Option<Handle>,
    /// What else stands beside its properties.
    pub attributes: Members,
}

/// How a resource is written.
pub fn written(resource: &Resource, template: &Template) -> Written {
    match resource {
        Resource::EventBus(bus) => events::event_bus(bus, template),
        Resource::EventBusPolicy(policy) => events::event_bus_policy(policy, template),
        Resource::Rule(rule) => events::rule(rule, template),
        Resource::Archive(archive) => events::archive(archive, template),
        Resource::CustomEventBus(bus) => events_v2::custom_event_bus(bus),
        Resource::Subscriber(subscriber) => events_v2::subscriber(subscriber, template),
        Resource::EventSource(source) => events_v2::event_source(source, template),
        Resource::Pipe(pipe) => pipe::pipe(pipe, template),
        Resource::Schedule(schedule) => pipe::schedule(schedule, template),
        Resource::Stream(stream) => storage::stream(stream),
        Resource::Table(table) => storage::table(table),
        Resource::Bucket(bucket) => storage::bucket(bucket),
        Resource::Firehose(firehose) => storage::firehose(firehose, template),
        Resource::SsmParameter(parameter) => storage::ssm_parameter(parameter),
        Resource::Secret(secret) => storage::secret(secret),
        Resource::Alarm(alarm) => storage::alarm(alarm, template),
        Resource::Connection(connection) => events::connection(connection, template),
        Resource::ApiDestination(destination) => events::api_destination(destination, template),
        Resource::Function(function) => compute::function(function, template),
        Resource::FunctionPermission(permission) => compute::function_permission(permission, template),
        Resource::EventSourceMapping(mapping) => compute::event_source_mapping(mapping, template),
        Resource::StateMachine(machine) => compute::state_machine(machine, template),
        Resource::Queue(queue) => messaging::queue(queue, template),
        Resource::QueuePolicy(policy) => messaging::queue_policy(policy, template),
        Resource::Topic(topic) => messaging::topic(topic),
        Resource::TopicPolicy(policy) => messaging::topic_policy(policy, template),
        Resource::Subscription(subscription) => messaging::subscription(subscription, template),
        Resource::HttpApi(api) => edge::http_api(api),
        Resource::Integration(integration) => edge::integration(integration, template),
        Resource::Route(route) => edge::route(route, template),
        Resource::Stage(stage) => edge::stage(stage, template),
        Resource::LogGroup(group) => compute::log_group(group),
        Resource::LogResourcePolicy(policy) => access::log_resource_policy(policy, template),
        Resource::Role(role) => access::role(role, template),
        Resource::Policy(policy) => access::policy(policy, template),
        Resource::Opaque(resource) => opaque::opaque(resource),
    }
}

fn resource(written: Written, template: &Template) -> Tree {
    let mut members = Members::new().put("Type", written.kind);
    if let Some(end) = written.end {
        let policy = match end {
            End::Kept => "Retain",
            End::Removed => "Delete",
        };
        members = members.put("DeletionPolicy", policy).put("UpdateReplacePolicy", policy);
    }
    if let Some(after) = written.after {
        members = members.put("DependsOn", template.name(after));
    }
    members.0.extend(written.attributes.0);
    if !written.properties.0.is_empty() {
        members = members.put("Properties", written.properties);
    }
    Tree::from(members)
}

impl Written {
    /// The value of a property.
    pub fn get(&self, key: &str) -> Option<&Tree> {
        self.properties.0.iter().find(|member| member.key == key).map(|member| &member.value)
    }
}

pub fn plain(kind: &str, properties: Members) -> Written {
    Written { kind: kind.to_owned(), end: None, properties, after: None, attributes: Members::new() }
}

/// What becomes of something that holds data once it is no longer in the template.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    Kept,
    Removed,
}
