//! Variables that no state assigns, and names that an outer flow already has.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html> (2025-11).

use crate::diagnostic::Diagnostic;
use crate::states::model::{FlowId, Machine, State, StateKind, Template};
use crate::states::path::Path;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(machine: &Machine, findings: &mut Vec<Diagnostic>) {
    let mut own: BTreeMap<FlowId, BTreeSet<String>> = BTreeMap::new();
    for state in &machine.states {
        own.entry(state.flow).or_default().extend(assigned(state));
    }
    for state in &machine.states {
        let visible = visible(machine, &own, state.flow);
        let mut unknown = BTreeSet::new();
        let mut see = |path: &Path| {
            if let Some(name) = path.variable()
                && !visible.contains(name)
            {
                unknown.insert(name.to_owned());
            }
        };
        templates(state).for_each(|template| template.paths(&mut see));
        for name in unknown {
            // The service refuses a path to a variable that cannot have been assigned.
            let finding =
                Diagnostic::warning("states.variable-unknown").with("variable", name).with("name", &state.name);
            findings.push(finding.in_range(state.name_span.start, state.name_span.end));
        }
        let outer = outer(machine, &own, state.flow);
        for name in assigned(state).into_iter().filter(|name| outer.contains(name)) {
            let finding =
                Diagnostic::error("states.variable-of-outer-flow").with("variable", name).with("name", &state.name);
            findings.push(finding.in_range(state.name_span.start, state.name_span.end));
        }
    }
}

/// The names that are assigned in the flows around a flow; a distributed Map's items see none of them.
fn outer(machine: &Machine, own: &BTreeMap<FlowId, BTreeSet<String>>, flow: FlowId) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut flow = flow;
    while let Some(owner) = machine.flow(flow).owner {
        let state = machine.state(owner);
        if matches!(&state.kind, StateKind::Map(map) if map.is_distributed) {
            break;
        }
        flow = state.flow;
        names.extend(own.get(&flow).into_iter().flatten().cloned());
    }
    names
}

fn visible(machine: &Machine, own: &BTreeMap<FlowId, BTreeSet<String>>, flow: FlowId) -> BTreeSet<String> {
    let mut names = outer(machine, own, flow);
    names.extend(own.get(&flow).into_iter().flatten().cloned());
    names
}

fn assigned(state: &State) -> BTreeSet<String> {
    let mut templates: Vec<&Template> = state.data.assign.iter().collect();
    templates.extend(state.catch.iter().filter_map(|catcher| catcher.assign.as_ref()));
    if let StateKind::Choice(choice) = &state.kind {
        templates.extend(choice.rules.iter().filter_map(|rule| rule.assign.as_ref()));
    }
    templates.into_iter().flat_map(names).collect()
}

fn names(assign: &Template) -> Vec<String> {
    match assign {
        Template::Object(members) => members.iter().map(|(name, _)| name.clone()).collect(),
        Template::Constant(serde_json::Value::Object(members)) => members.keys().cloned().collect(),
        Template::Constant(_)
        | Template::Array(_)
        | Template::Path { .. }
        | Template::Call { .. }
        | Template::Jsonata(_) => Vec::new(),
    }
}

fn templates(state: &State) -> impl Iterator<Item = &Template> {
    let data = &state.data;
    [&data.parameters, &data.result_selector, &data.arguments, &data.output, &data.assign].into_iter().flatten()
}
