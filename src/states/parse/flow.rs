//! Reading `StartAt` with `States`: the top level, a branch, an item processor.

use super::fields::{Fields, nearest};
use super::{MAX_NESTED_FLOWS, Parser};
use crate::diagnostic::{Diagnostic, Fix};
use crate::json::{Kind, Member, Span, Value, quoted};
use crate::states::model::{Flow, FlowId, StateId};
use std::collections::BTreeMap;

/// Characters that a state's name may have.
/// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html>.
pub const MAX_NAME_LENGTH: usize = 80;

impl Parser {
    /// Reads a flow and all its states.
    pub(super) fn flow(&mut self, value: &Value, owner: Option<StateId>) -> Option<FlowId> {
        let fields = Fields::of(value);
        let id = FlowId(self.flows.len());
        let missing: Vec<&str> = ["States", "StartAt"].into_iter().filter(|name| !fields.has(name)).collect();
        for name in missing {
            self.report(Diagnostic::error("states.field-missing").with("name", name), value.span);
        }
        let states = fields.get("States")?;
        let Kind::Object(members) = &states.value.kind else {
            self.wrong_kind(states, "object");
            return None;
        };
        if members.is_empty() {
            self.report(Diagnostic::error("states.no-states"), states.value.span);
            return None;
        }
        if self.open.len() >= MAX_NESTED_FLOWS {
            self.report(Diagnostic::error("states.too-deep").with("most", MAX_NESTED_FLOWS), value.span);
            return None;
        }
        let first = self.states.len();
        let ids: Vec<StateId> = (first..first + members.len()).map(StateId).collect();
        self.states.extend(members.iter().map(|_| None));
        self.flows.push(Flow { owner, start: StateId(first), span: value.span, states: ids.clone() });
        let mut names = BTreeMap::new();
        for (member, id) in members.iter().zip(&ids) {
            self.name(member);
            names.insert(member.key.clone(), *id);
        }
        self.open.push(names);
        if let Some(start) = fields.get("StartAt")
            && let Some(name) = self.string(start)
            && let Some(target) = self.target(&name, start.value.span)
        {
            self.flows[id.0].start = target;
        }
        for (member, state) in members.iter().zip(ids) {
            self.states[state.0] = self.state(member, state, id);
        }
        self.open.pop();
        Some(id)
    }

    /// Says what is wrong with a state's name.
    fn name(&mut self, member: &Member) {
        let length = member.key.chars().count();
        if length == 0 || length > MAX_NAME_LENGTH {
            let finding = Diagnostic::error("states.name-length").with("length", length).with("most", MAX_NAME_LENGTH);
            self.report(finding, member.key_span);
        }
        if self.names.insert(member.key.clone(), member.key_span).is_some() {
            self.report(Diagnostic::error("states.name-twice").with("name", &member.key), member.key_span);
        }
    }

    /// The state of that name in the flow that is open.
    pub(super) fn target(&mut self, name: &str, span: Span) -> Option<StateId> {
        if self.is_alone && self.open.len() == 1 {
            return Some(self.outside(name));
        }
        let names = self.open.last()?;
        if let Some(id) = names.get(name) {
            return Some(*id);
        }
        let nearest = nearest(name, names.keys().map(String::as_str)).unwrap_or("").to_owned();
        let is_elsewhere = self.open.iter().any(|names| names.contains_key(name));
        let code = if is_elsewhere { "states.target-outside" } else { "states.target-unknown" };
        let mut finding = Diagnostic::error(code).with("name", name).with("nearest", &nearest);
        if !nearest.is_empty() {
            finding = finding.mended_by(Fix { range: span.into(), replacement: quoted(&nearest) });
        }
        self.report(finding, span);
        None
    }

    /// A stand-in for a state that a state read by itself goes to: it ends there.
    fn outside(&mut self, name: &str) -> StateId {
        use crate::states::model::{InputOutput, Next, QueryLanguage, State, StateKind};
        let known = self.states.iter().position(|state| state.as_ref().is_some_and(|state| state.name == name));
        StateId(known.unwrap_or_else(|| {
            self.states.push(Some(State {
                name: name.to_owned(),
                name_span: Span::default(),
                span: Span::default(),
                flow: FlowId(0),
                query_language: QueryLanguage::JsonPath,
                comment: None,
                kind: StateKind::Succeed,
                next: Next::End,
                data: InputOutput::default(),
                retry: Vec::new(),
                catch: Vec::new(),
                unknown_fields: Vec::new(),
            }));
            self.states.len() - 1
        }))
    }
}
