//! AWS SAM: the CloudFormation template with the resources that SAM says shorter, and functions that name what they poll.

use super::File;
use super::cloudformation::template::{self, Row};
use super::cloudformation::tree::{Members, Tree, data};
use super::cloudformation::yaml;
use crate::ir::{Resource, Template};
use std::collections::BTreeMap;

/// What CloudFormation expands (SAM developer guide, sam-specification-template-anatomy).
pub(super) const TRANSFORM: &str = "AWS::Serverless-2016-10-31";

pub(super) fn file(template: &Template) -> File {
    let mut rows = template::rows(template);
    let mut events = taken_events(&mut rows, template);
    for row in &mut rows {
        if let Resource::Function(_) = &row.entry.value {
            function(row, events.remove(&row.entry.name).unwrap_or_default());
        } else if let Resource::StateMachine(_) = &row.entry.value {
            state_machine(row);
        }
    }
    let (text, origins) = yaml::print(&template::tree(template, Some(TRANSFORM), rows));
    File { path: "template.yaml".to_owned(), text, origins }
}

/// Takes out the mappings of queues and gives them back as events of their functions, by the function's name.
fn taken_events(rows: &mut Vec<Row<'_>>, template: &Template) -> BTreeMap<String, Members> {
    let mut events: BTreeMap<String, Members> = BTreeMap::new();
    rows.retain_mut(|row| {
        let Resource::EventSourceMapping(mapping) = &row.entry.value else { return true };
        let queue = template.resources.iter().find(|entry| {
            matches!(entry.value, Resource::Queue(_))
                && row.written.get("EventSourceArn").is_some_and(|arn| arn.names(&entry.name))
        });
        let crate::ir::Expression::Of(function, _) = &mapping.function else { return true };
        let Some(queue) = queue else { return true };
        let mut properties = std::mem::take(&mut row.written.properties);
        properties.0.retain(|member| member.key != "FunctionName");
        for member in &mut properties.0 {
            if member.key == "EventSourceArn" {
                "Queue".clone_into(&mut member.key);
            }
        }
        let event = Members::new().put("Type", "SQS").put("Properties", properties);
        let event = Tree::From(row.entry.provenance.subject, Box::new(event.into()));
        let of_function = events.entry(template.name(*function).to_owned()).or_default();
        *of_function = std::mem::take(of_function).put(&queue.name, event);
        false
    });
    events
}

/// SAM developer guide, sam-resource-function.
fn function(row: &mut Row<'_>, events: Members) {
    "AWS::Serverless::Function".clone_into(&mut row.written.kind);
    let mut properties = Members::new();
    for member in std::mem::take(&mut row.written.properties).0 {
        properties = match (member.key.as_str(), member.value) {
            ("Code", Tree::Map(mut code)) => match code.as_mut_slice() {
                [program] => {
                    "InlineCode".clone_into(&mut program.key);
                    Members([properties.0, code].concat())
                }
                // `S3Bucket` and `S3Key`.
                parts => {
                    for part in parts {
                        part.key = part.key.replacen("S3", "", 1);
                    }
                    properties.put("CodeUri", Members(code))
                }
            },
            ("DeadLetterConfig", Tree::Map(config)) => {
                let queue = Members::new().put("Type", "SQS");
                properties.put("DeadLetterQueue", Members([queue.0, config].concat()))
            }
            (key, value) => properties.put(key, value),
        };
    }
    if !events.0.is_empty() {
        properties = properties.put("Events", data(events.into()));
    }
    row.written.properties = properties;
}

/// SAM developer guide, sam-resource-statemachine. A definition that stays text has no place there.
fn state_machine(row: &mut Row<'_>) {
    if row.written.get("Definition").is_none() {
        return;
    }
    "AWS::Serverless::StateMachine".clone_into(&mut row.written.kind);
    for member in &mut row.written.properties.0 {
        match member.key.as_str() {
            "StateMachineType" => "Type".clone_into(&mut member.key),
            "RoleArn" => "Role".clone_into(&mut member.key),
            _ => {}
        }
    }
}
