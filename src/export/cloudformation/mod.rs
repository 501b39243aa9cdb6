//! AWS CloudFormation templates, as YAML for people and as JSON for programs.

mod access;
mod compute;
mod edge;
mod events;
mod events_v2;
mod json;
mod messaging;
mod opaque;
mod pipe;
mod scalar;
mod storage;
pub(super) mod template;
pub(super) mod tree;
pub(super) mod yaml;

pub(super) use tree::is_plain_number;

use super::File;
use crate::ir::{Resource, Template};

/// The template as YAML, with comments that say where its parts came from.
pub(super) fn yaml(template: &Template) -> File {
    let (text, origins) = yaml::print(&template::tree(template, transform(template), template::rows(template)));
    File { path: "template.yaml".to_owned(), text, origins }
}

/// The same as JSON.
pub(super) fn json(template: &Template) -> File {
    let (text, origins) = json::print(&template::tree(template, transform(template), template::rows(template)));
    File { path: "template.json".to_owned(), text, origins }
}

/// What CloudFormation is to make of the template first, where something that was kept word for word needs it.
fn transform(template: &Template) -> Option<&'static str> {
    let needs = |resource: &Resource| matches!(resource, Resource::Opaque(opaque) if opaque.kind.starts_with("AWS::Serverless::"));
    template.resources.iter().any(|entry| needs(&entry.value)).then_some(super::sam::TRANSFORM)
}
