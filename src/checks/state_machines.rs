//! State machines: what is wrong with their definitions, mocks that cannot be used, and names of what is not linked.

use crate::diagnostic::{Diagnostic, Subject};
use crate::json;
use crate::kinds::live::{called_links, substitution};
use crate::kinds::{Drawing, NodeRef};
use crate::states::{self, ExecutionType, mocks};
use std::collections::BTreeSet;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for node in drawing.node_refs().filter(|node| node.is("state-machine")) {
        let definition = node.text("definition");
        // What is no JSON object is said of every field that holds one.
        if !json::read(definition).is_ok_and(|value| matches!(value.kind, json::Kind::Object(_))) {
            continue;
        }
        let kind = if node.text("type") == "express" { ExecutionType::Express } else { ExecutionType::Standard };
        let here = |finding: Diagnostic| finding.at(Subject::Node(node.index)).in_field("definition");
        found.extend(states::check(definition, kind).into_iter().map(here));
        found.extend(unlinked(node, definition).map(here));
        found.extend(unusable_mocks(node).map(|finding| finding.at(Subject::Node(node.index)).in_field("mocks")));
    }
}

/// Placeholders that name nothing the machine is linked to: in a run nothing is called, and in a template they stay text.
fn unlinked(node: NodeRef<'_>, definition: &str) -> impl Iterator<Item = Diagnostic> {
    let linked: BTreeSet<String> = called_links(node).map(substitution).collect();
    let mut said = BTreeSet::new();
    let named = definition.match_indices("${").filter_map(move |(at, _)| {
        let name = definition[at + 2..].split('}').next()?;
        // CloudFormation user guide, aws-resource-stepfunctions-statemachine: names are letters and digits.
        let is_name = !name.is_empty() && name.chars().all(|character| character.is_ascii_alphanumeric());
        (is_name && !linked.contains(name) && said.insert(name.to_owned())).then(|| {
            let finding = Diagnostic::warning("check-placeholder-unlinked").with("placeholder", name);
            finding.in_range(at, at + name.len() + 3)
        })
    });
    let name = node.name().to_owned();
    named.map(move |finding| finding.with("name", &name)).collect::<Vec<_>>().into_iter()
}

/// Why a machine's mocks cannot be used.
fn unusable_mocks(node: NodeRef<'_>) -> Option<Diagnostic> {
    let written = serde_json::from_str(node.text("mocks")).ok()?;
    match mocks::read(&written) {
        Err(state) => Some(Diagnostic::error("check-mocks-unreadable").with("name", node.name()).with("state", state)),
        Ok(mocks) => {
            let machine = states::parse(node.text("definition")).machine?;
            let unknown = mocks.keys().find(|state| machine.named(state).is_none())?;
            let finding = Diagnostic::warning("check-mock-without-state");
            Some(finding.with("name", node.name()).with("state", unknown))
        }
    }
}
