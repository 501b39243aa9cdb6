//! A definition's text as a graph: flows, states, and where the names of the states that come next stand. It is read from the
//! tree and not from a machine, so that a definition with mistakes can be edited too.

use super::text::Text;
use super::{Edge, EditFault, FlowAddress};
use crate::json::{Kind, Span, Value, pointer_step};
use std::collections::BTreeSet;

/// A state in the text.
#[derive(Clone, Debug)]
pub(super) struct StateAt {
    pub(super) pointer: String,
    pub(super) key_span: Span,
    /// Its place among the states of its flow.
    pub(super) index: usize,
    pub(super) flow: FlowAddress,
}

/// An edge in the text.
#[derive(Clone, Debug)]
pub(super) struct EdgeAt {
    pub(super) edge: Edge,
    /// None at the end of a flow.
    pub(super) target: Option<String>,
    /// Of what names the target.
    pub(super) span: Span,
}

struct FlowAt<'text> {
    address: FlowAddress,
    pointer: String,
    value: &'text Value,
}

impl Text {
    fn flows(&self) -> Vec<FlowAt<'_>> {
        let mut flows = vec![FlowAt { address: FlowAddress::Top, pointer: String::new(), value: self.root() }];
        let mut next = 0;
        while let Some(flow) = flows.get(next) {
            let states = format!("{}/States", flow.pointer);
            let mut inner = Vec::new();
            for member in flow.value.get("States").map_or(&[][..], Value::members) {
                let pointer = format!("{states}{}", pointer_step(&member.key));
                for (index, value) in member.value.get("Branches").map_or(&[][..], Value::elements).iter().enumerate() {
                    let address = FlowAddress::Branch { state: member.key.clone(), index };
                    inner.push(FlowAt { address, pointer: format!("{pointer}/Branches/{index}"), value });
                }
                for field in ["ItemProcessor", "Iterator"] {
                    if let Some(value) = member.value.get(field) {
                        let address = FlowAddress::Processor { state: member.key.clone() };
                        inner.push(FlowAt { address, pointer: format!("{pointer}/{field}"), value });
                    }
                }
            }
            flows.extend(inner);
            next += 1;
        }
        flows
    }

    /// The pointer of a flow.
    pub(super) fn flow(&self, address: &FlowAddress) -> Result<String, EditFault> {
        let found = self.flows().into_iter().find(|flow| flow.address == *address);
        found.map(|flow| flow.pointer).ok_or(EditFault::Gone)
    }

    pub(super) fn state(&self, name: &str) -> Result<StateAt, EditFault> {
        for flow in self.flows() {
            let states = flow.value.get("States").map_or(&[][..], Value::members);
            // Of two with the same name the last one counts, as for every reader.
            if let Some((index, member)) = states.iter().enumerate().rev().find(|(_, member)| member.key == name) {
                let pointer = format!("{}/States{}", flow.pointer, pointer_step(name));
                return Ok(StateAt { pointer, key_span: member.key_span, index, flow: flow.address });
            }
        }
        Err(EditFault::Gone)
    }

    /// How many states a flow has.
    pub(super) fn count(&self, flow: &FlowAddress) -> Result<usize, EditFault> {
        let pointer = format!("{}/States", self.flow(flow)?);
        Ok(self.at(&pointer).map_or(0, |states| states.members().len()))
    }

    /// Every edge of a flow, in the order of the text.
    pub(super) fn edges(&self, address: &FlowAddress) -> Vec<EdgeAt> {
        let flows = self.flows();
        let Some(flow) = flows.iter().find(|flow| flow.address == *address) else { return Vec::new() };
        let mut edges = Vec::new();
        let mut found = |edge: Edge, target: Option<&Value>| {
            if let Some(value) = target
                && let Kind::String(target) = &value.kind
            {
                edges.push(EdgeAt { edge, target: Some(target.clone()), span: value.span });
            }
        };
        found(Edge::Start(address.clone()), flow.value.get("StartAt"));
        for member in flow.value.get("States").map_or(&[][..], Value::members) {
            let state = || member.key.clone();
            let list = |field: &str| member.value.get(field).map_or(&[][..], Value::elements).iter().enumerate();
            found(Edge::Next(state()), member.value.get("Next"));
            for (index, rule) in list("Choices") {
                found(Edge::Rule { state: state(), index }, rule.get("Next"));
            }
            found(Edge::Default(state()), member.value.get("Default"));
            for (index, catcher) in list("Catch") {
                found(Edge::Catch { state: state(), index }, catcher.get("Next"));
            }
        }
        edges
    }

    /// Where an edge leads; None where it ends its flow or is not written yet.
    pub(super) fn target(&self, edge: &Edge) -> Result<Option<String>, EditFault> {
        let pointer = self.pointer_of(edge)?;
        Ok(self.at(&pointer).and_then(Value::as_str).map(str::to_owned))
    }

    /// Where an edge's target stands, or would stand.
    pub(super) fn pointer_of(&self, edge: &Edge) -> Result<String, EditFault> {
        let listed = |state: &str, list: &str, index: usize| {
            let element = format!("{}/{list}/{index}", self.state(state)?.pointer);
            self.at(&element).map(|_| format!("{element}/Next")).ok_or(EditFault::Gone)
        };
        match edge {
            Edge::Start(flow) => Ok(format!("{}/StartAt", self.flow(flow)?)),
            Edge::Next(state) => Ok(format!("{}/Next", self.state(state)?.pointer)),
            Edge::Default(state) => Ok(format!("{}/Default", self.state(state)?.pointer)),
            Edge::Rule { state, index } => listed(state, "Choices", *index),
            Edge::Catch { state, index } => listed(state, "Catch", *index),
        }
    }

    /// The names of the states of a flow that can be reached.
    pub(super) fn reached(&self, flow: &FlowAddress) -> BTreeSet<String> {
        let edges = self.edges(flow);
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<&EdgeAt> = edges.iter().filter(|edge| edge.edge.source().is_none()).collect();
        while let Some(edge) = waiting.pop() {
            if let Some(target) = &edge.target
                && reached.insert(target.clone())
            {
                waiting.extend(edges.iter().filter(|edge| edge.edge.source() == Some(target)));
            }
        }
        reached
    }
}

impl Edge {
    /// The state that it starts at; None for a flow's start.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        match self {
            Edge::Start(_) => None,
            Edge::Next(state) | Edge::Default(state) | Edge::Rule { state, .. } | Edge::Catch { state, .. } => {
                Some(state)
            }
        }
    }
}
