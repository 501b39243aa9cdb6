//! States that come, go and move: what leads to them, and where they lead.

use super::text::Text;
use super::{Edge, EditFault, FlowAddress};
use crate::json::{Value, quoted};

/// How a state goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Going {
    /// By `Next` or `End`.
    Next,
    /// A Choice state: by `Default`.
    Default,
    /// It ends its flow by itself.
    Nowhere,
}

fn going(state: &Value) -> Going {
    match state.get("Type").and_then(Value::as_str) {
        Some("Choice") => Going::Default,
        Some("Succeed" | "Fail") => Going::Nowhere,
        _ => Going::Next,
    }
}

impl Text {
    pub(super) fn add_state(&mut self, name: &str, definition: &str, on: &Edge) -> Result<(), EditFault> {
        let target = self.target(on)?;
        let mut state = Text::read(definition).map_err(|_| EditFault::NotJson)?;
        match (going(state.root()), target) {
            (Going::Nowhere, _) => {}
            (Going::Default, target) => {
                if let (None, Some(target)) = (state.at("/Default"), target) {
                    state.set("/Default", &quoted(&target))?;
                }
            }
            (Going::Next, target) => {
                let (own, other, value) = match &target {
                    Some(target) => ("/Next", "/End", quoted(target)),
                    None => ("/End", "/Next", "true".to_owned()),
                };
                if state.at(other).is_some() {
                    state.remove(other)?;
                }
                state.set(own, &value)?;
            }
        }
        self.insert_state(name, &state.into_text(), on)
    }

    /// Writes a state after the one that leads to it, and leads the edge to it.
    fn insert_state(&mut self, name: &str, definition: &str, on: &Edge) -> Result<(), EditFault> {
        let (flow, index) = match on {
            Edge::Start(flow) => (flow.clone(), 0),
            Edge::Next(state) | Edge::Default(state) | Edge::Rule { state, .. } | Edge::Catch { state, .. } => {
                let source = self.state(state)?;
                (source.flow, source.index + 1)
            }
        };
        let states = format!("{}/States", self.flow(&flow)?);
        self.insert(&states, index, Some(name), definition)?;
        self.connect(on, Some(name))
    }

    pub(super) fn remove_state(&mut self, name: &str) -> Result<(), EditFault> {
        let found = self.state(name)?;
        if self.count(&found.flow)? == 1 {
            return Err(EditFault::LastState);
        }
        let reached = self.reached(&found.flow);
        self.detach(name, &found.flow)?;
        self.remove(&found.pointer)?;
        let still_reached = self.reached(&found.flow);
        for orphan in reached.difference(&still_reached).filter(|orphan| *orphan != name) {
            if let Ok(state) = self.state(orphan) {
                self.remove(&state.pointer)?;
            }
        }
        Ok(())
    }

    /// Leads whatever led to a state to what comes after it. Answers the edges that there are no longer.
    fn detach(&mut self, name: &str, flow: &FlowAddress) -> Result<Vec<Edge>, EditFault> {
        let after = self.successor(name)?;
        let leads_here =
            |edge: &super::graph::EdgeAt| edge.target.as_deref() == Some(name) && edge.edge.source() != Some(name);
        let mut edges: Vec<Edge> = self.edges(flow).into_iter().filter(leads_here).map(|edge| edge.edge).collect();
        // From the last on, so that taking one out moves none that is still to come.
        edges.reverse();
        let mut gone = Vec::new();
        for edge in edges {
            self.connect(&edge, after.as_deref())?;
            if after.is_none() && !matches!(edge, Edge::Next(_)) {
                gone.push(edge);
            }
        }
        Ok(gone)
    }

    /// The state that comes after another one as a rule.
    fn successor(&self, name: &str) -> Result<Option<String>, EditFault> {
        let pointer = self.state(name)?.pointer;
        let named = |field: &str| self.at(&format!("{pointer}/{field}")).and_then(Value::as_str);
        let first =
            [named("Next"), named("Default"), named("Choices/0/Next")].into_iter().flatten().find(|to| *to != name);
        Ok(first.map(str::to_owned))
    }

    pub(super) fn move_state(&mut self, name: &str, onto: &Edge) -> Result<(), EditFault> {
        let found = self.state(name)?;
        if onto.source() == Some(name) || self.target(onto)?.as_deref() == Some(name) {
            return Ok(());
        }
        let target_flow = match onto {
            Edge::Start(flow) => flow.clone(),
            Edge::Next(state) | Edge::Default(state) | Edge::Rule { state, .. } | Edge::Catch { state, .. } => {
                self.state(state)?.flow
            }
        };
        if target_flow != found.flow && self.count(&found.flow)? == 1 {
            return Err(EditFault::LastState);
        }
        let gone = self.detach(name, &found.flow)?;
        let onto = shifted(onto, &gone);
        if target_flow != found.flow {
            let definition = self.at(&found.pointer).map(|state| self.written(state)).ok_or(EditFault::Gone)?;
            self.remove(&found.pointer)?;
            return self.add_state(name, &definition, &onto);
        }
        let target = self.target(&onto)?;
        let state = self.at(&found.pointer).ok_or(EditFault::Gone)?;
        match (going(state), &target) {
            (Going::Nowhere, _) | (Going::Default, None) => {}
            (Going::Default, Some(target)) => self.connect(&Edge::Default(name.to_owned()), Some(target))?,
            (Going::Next, target) => self.connect(&Edge::Next(name.to_owned()), target.as_deref())?,
        }
        self.connect(&onto, Some(name))
    }
}

/// The same edge after others of its list were taken out.
fn shifted(edge: &Edge, gone: &[Edge]) -> Edge {
    let before = |is_before: &dyn Fn(&Edge) -> bool| gone.iter().filter(|gone| is_before(gone)).count();
    match edge {
        Edge::Rule { state, index } => {
            let is_before =
                |gone: &Edge| matches!(gone, Edge::Rule { state: of, index: at } if of == state && at < index);
            Edge::Rule { state: state.clone(), index: index - before(&is_before) }
        }
        Edge::Catch { state, index } => {
            let is_before =
                |gone: &Edge| matches!(gone, Edge::Catch { state: of, index: at } if of == state && at < index);
            Edge::Catch { state: state.clone(), index: index - before(&is_before) }
        }
        Edge::Start(_) | Edge::Next(_) | Edge::Default(_) => edge.clone(),
    }
}
