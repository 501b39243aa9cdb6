//! What an export does not depend on, and what it says about itself.

use super::designs;
use crate::support::draft::Draft;
use busbar::design::{Change, Design, NodeId};
use busbar::diagnostic::Subject;
use busbar::export::{Exported, Target, export, lower};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn export_all(design: &Design) -> Vec<Exported> {
    let drawing = design.freeze().drawing;
    Target::ALL.iter().map(|target| export(&drawing, *target)).collect()
}

#[test]
fn other_ids_and_other_places_change_no_byte() {
    for ((name, design), (_, same)) in designs::all(1).into_iter().zip(designs::all(2)) {
        let before = export_all(&design);
        assert_eq!(before, export_all(&same), "{name}: ids matter");
        let mut moved = design.clone();
        let edits = design
            .nodes()
            .filter_map(|(id, _)| design.set(id, "position", Some(json!({ "x": -7, "y": 12_345 }))))
            .collect::<Vec<_>>();
        assert!(!edits.is_empty(), "{name}: nothing was moved");
        moved.apply(&Change { edits });
        assert_eq!(before, export_all(&moved), "{name}: places matter");
    }
}

/// Two nodes of one name are told apart by what they are, so putting one before the other renames neither.
#[test]
fn the_order_of_nodes_names_nothing() {
    let build = |is_swapped: bool| {
        let mut draft = Draft::new("Twins", 7);
        let mut queues: Vec<NodeId> = Vec::new();
        for delay in if is_swapped { [9, 4] } else { [4, 9] } {
            queues.push(draft.node("sqs-queue", "orders", json!({ "delay-seconds": delay })));
        }
        let drawing = draft.design.freeze().drawing;
        let text = export(&drawing, Target::CloudFormationJson).files.remove(0).text;
        let template: Value = serde_json::from_str(&text).expect("the export is JSON");
        let resources = template["Resources"].as_object().expect("there are resources").clone();
        let mut named: Vec<(String, Value)> = resources.into_iter().collect();
        named.sort_by(|a, b| a.0.cmp(&b.0));
        named
    };
    let names = build(false);
    assert_eq!(names.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["OrdersQueue", "OrdersQueue2"]);
    assert_eq!(names, build(true));
}

#[test]
fn every_logical_name_is_letters_and_digits_and_its_own() {
    for (design_name, design) in designs::all(1) {
        let (template, _) = lower(&design.freeze().drawing);
        let names = template.resources.iter().map(|entry| &entry.name);
        let mut seen = BTreeSet::new();
        for name in names.chain(template.parameters.iter().map(|entry| &entry.name)) {
            assert!(seen.insert(name.clone()), "{design_name}: {name} is there twice");
            assert!(!name.is_empty() && name.len() <= 255, "{design_name}: {name}");
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{design_name}: {name}");
            assert!(name.starts_with(|c: char| c.is_ascii_alphabetic()), "{design_name}: {name}");
        }
    }
}

/// Every reference leads to something, and nothing waits for itself.
#[test]
fn references_lead_somewhere_and_never_in_a_circle() {
    for (design_name, design) in designs::all(1) {
        let text = export(&design.freeze().drawing, Target::CloudFormationJson).files.remove(0).text;
        let template: Value = serde_json::from_str(&text).expect("the export is JSON");
        let resources = template["Resources"].as_object().expect("there are resources");
        let no_parameters = serde_json::Map::new();
        let parameters = template["Parameters"].as_object().unwrap_or(&no_parameters);
        let mut waiting: Vec<(&String, BTreeSet<String>)> = Vec::new();
        for (name, resource) in resources {
            let mut found = BTreeSet::new();
            references(resource, &mut found);
            found.retain(|other| !other.starts_with("AWS::") && !parameters.contains_key(other));
            for other in &found {
                assert!(resources.contains_key(other), "{design_name}: {name} refers to {other}");
            }
            waiting.push((name, found));
        }
        while !waiting.is_empty() {
            let left: BTreeSet<String> = waiting.iter().map(|(name, _)| (*name).clone()).collect();
            let before = waiting.len();
            waiting.retain(|(_, needs)| !needs.is_disjoint(&left));
            assert!(waiting.len() < before, "{design_name}: these wait for each other: {left:?}");
        }
    }
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(name) = members.get("Ref").and_then(Value::as_str) {
                found.insert(name.to_owned());
            } else if let Some(path) = members.get("Fn::GetAtt").and_then(Value::as_array) {
                found.insert(path[0].as_str().expect("a name").to_owned());
            } else if let Some(text) = members.get("Fn::Sub").and_then(Value::as_str) {
                for part in text.split("${").skip(1).filter(|part| !part.starts_with('!')) {
                    let name = part.split(['}', '.']).next().expect("there is a first part");
                    found.insert(name.to_owned());
                }
            } else {
                members.values().for_each(|member| references(member, found));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The ranges of a text say where its parts came from: every node that becomes a resource is found, and its range holds
/// the resource's name or type.
#[test]
fn every_line_of_a_resource_knows_its_node() {
    let design = designs::every_link(1);
    let drawing = design.freeze().drawing;
    let (template, _) = lower(&drawing);
    for target in Target::ALL {
        let files = export(&drawing, *target).files;
        let covered: BTreeSet<Subject> =
            files.iter().flat_map(|file| &file.origins).map(|(_, subject)| *subject).collect();
        for entry in &template.resources {
            assert!(covered.contains(&entry.provenance.subject), "{target:?}: {} has no range", entry.name);
        }
        for file in files {
            for (range, _) in &file.origins {
                assert!(range.start < range.end && range.end <= file.text.len());
                let text = file.text.get(range.start..range.end).expect("a range ends between characters");
                assert!(text.contains([':', '=', '(']), "{}: {text:?} says nothing", file.path);
            }
            let types = file.text.match_indices("Type\": \"AWS::").chain(file.text.match_indices("Type: AWS::"));
            for (place, _) in types {
                let is_covered = file.origins.iter().any(|(range, _)| (range.start..range.end).contains(&place));
                assert!(is_covered, "{}: byte {place} came from nowhere", file.path);
            }
        }
    }
}

/// Everything drawn is exported or spoken of: each link leaves a trace in the template or a diagnostic.
#[test]
fn no_link_is_forgotten() {
    // These say what their bus already knows, what happens without anybody's doing, or what a kept text says itself.
    let silent = ["bus-rule", "bus-archive", "bus-subscriber", "service-events", "watch", "refers-to"];
    let design = designs::every_link(1);
    let drawing = design.freeze().drawing;
    let (template, diagnostics) = lower(&drawing);
    let text = format!("{:?}", template.resources);
    for link in drawing.link_refs().filter(|link| !silent.contains(&link.spec().id)) {
        // The link of a queue to its dead-letter queue, and a call without rights, stand in a property of the resource.
        let is_property = link.is("dead-letter")
            || (link.is("call")
                && ["api-gateway", "generic-service", "external-system"].contains(&link.to().spec().id));
        let subject = Subject::Link(link.index);
        let is_said = diagnostics.iter().any(|found| found.place.subject == Some(subject));
        let is_written = text.contains(&format!("{subject:?}"));
        assert!(
            is_said || is_written || is_property,
            "{} from {} to {} is nowhere",
            link.spec().id,
            link.from().name(),
            link.to().name()
        );
    }
}
