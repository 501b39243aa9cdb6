//! The public templates of the shared folder: each is taken over whole, with a line about every resource.

use crate::support::shared;
use busbar::design::{read, write};
use busbar::exchange::bring_in;
use busbar::import::{Fate, File};
use saphyr::LoadableYamlNode;
use std::collections::BTreeSet;

/// A description of a pattern, which lies among the templates and is none.
const NO_TEMPLATE: &str = "eventbridge-schedule-to-ssm-sam__example-pattern.json";
/// Its brackets close further left than the reader of these tests lets them; its resources, counted by hand.
const LOOSE_BRACKETS: (&str, usize) = ("systems-manager-automation-to-stepfunctions__template.yaml", 9);

#[test]
fn every_resource_of_the_public_templates_is_accounted_for() {
    let names = shared::names("templates/cloudformation");
    let mut resources = 0;
    for name in &names {
        let Some(text) = shared::text(&format!("templates/cloudformation/{name}")) else { return };
        let brought = bring_in(&[File { name, text: &text }], 7);
        if name == NO_TEMPLATE {
            let refused = brought.expect_err("it is no template");
            assert_eq!(refused.reason.code, "import-not-a-template");
            continue;
        }
        let brought = brought.unwrap_or_else(|refused| panic!("{name}: {:?}", refused.reason));
        let said: BTreeSet<&str> = brought.report.iter().map(|line| line.subject.as_str()).collect();
        let logical_ids = logical_ids(&text);
        let count = if name == LOOSE_BRACKETS.0 { LOOSE_BRACKETS.1 } else { logical_ids.len() };
        assert!(count > 0, "{name} has resources");
        for id in &logical_ids {
            assert!(said.contains(id.as_str()), "{name}: nothing is said about {id}");
        }
        assert!(brought.report.iter().all(|line| line.fate != Fate::Refused), "{name}: something was refused");
        for line in &brought.report {
            let at = text.lines().nth(line.line - 1).unwrap_or_default();
            let at: String = at.chars().skip(line.column - 1).collect();
            let name_of = line.subject.rsplit('.').next().unwrap_or_default();
            let is_bus = line.diagnostic.code == "import-bus-outside";
            assert!(
                is_bus || at.trim_start_matches(['"', '\'']).starts_with(name_of),
                "{name}: {line:?} is not there: {at}"
            );
        }
        let (again, found) = read(&write(&brought.design)).expect("it can be read");
        assert!(found.is_empty(), "{name}: {found:?}");
        assert_eq!(again, brought.design, "{name}");
        resources += count;
    }
    println!("{} templates, {resources} resources", names.len());
}

/// The logical ids by another reader; none where that reader refuses the text.
fn logical_ids(text: &str) -> Vec<String> {
    let Ok(documents) = saphyr::Yaml::load_from_str(text) else { return Vec::new() };
    let resources = documents.first().and_then(|root| {
        let root = root
            .as_mapping_get("resources")
            .filter(|inner| inner.as_mapping_get("Resources").is_some())
            .unwrap_or(root);
        root.as_mapping_get("Resources")
    });
    let members = resources.and_then(|resources| resources.as_mapping());
    members.into_iter().flatten().filter_map(|(key, _)| Some(key.as_str()?.to_owned())).collect()
}
