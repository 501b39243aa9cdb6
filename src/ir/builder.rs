//! Where kinds put what they lower to.

use super::expression::{Expression, Handle, Part};
use super::name::{base_name, told_apart};
use super::{Entry, Output, Parameter, Policy, Provenance, Resource, Role, Statement, Template};
use crate::diagnostic::{Diagnostic, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// A node, as far as names and comments need it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeAbout {
    pub name: String,
    pub kind: &'static str,
    /// What logical names of its kind end with.
    pub noun: &'static str,
    /// The names of the frames around it, the outermost first.
    pub frames: Vec<String>,
    /// Tells nodes with the same name apart, whatever their order.
    pub content: String,
    /// The logical name that it has in the template it was read from. It keeps that whatever it is called: for a stack
    /// that is deployed another logical name is another resource.
    pub logical_name: Option<String>,
}

/// A link, likewise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkAbout {
    pub kind: &'static str,
    pub from: usize,
    pub to: usize,
}

/// How a receiver lets a sender in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// A policy of the receiver's allows it.
    ByPolicy,
    /// The sender has to take on this role.
    ByRole(Handle),
    /// Everybody may send, or it is settled outside of the template.
    Open,
    /// It cannot be; a diagnostic says why.
    Refused,
}

/// A template in the making.
#[derive(Debug)]
pub struct Builder {
    nodes: Vec<NodeAbout>,
    links: Vec<LinkAbout>,
    names: Vec<String>,
    taken: BTreeSet<String>,
    resources: Vec<Pending<Resource>>,
    parameters: Vec<Pending<Parameter>>,
    outputs: Vec<(usize, &'static str, Output)>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Debug)]
struct Pending<T> {
    handle: Handle,
    /// The node near which it is written.
    place: usize,
    value: T,
}

impl Builder {
    #[must_use]
    pub fn new(nodes: Vec<NodeAbout>, links: Vec<LinkAbout>) -> Self {
        let wanted = |node: &NodeAbout| (base_name(&node.name, node.noun), format!("{}\n{}", node.name, node.content));
        let mut taken = BTreeSet::new();
        let kept: Vec<Option<String>> =
            nodes.iter().map(|node| node.logical_name.clone().filter(|name| taken.insert(name.clone()))).collect();
        let others: Vec<_> =
            nodes.iter().zip(&kept).filter(|(_, kept)| kept.is_none()).map(|(node, _)| wanted(node)).collect();
        let mut made = told_apart(&others, &mut taken).into_iter();
        let names = kept.into_iter().map(|kept| kept.or_else(|| made.next()).unwrap_or_default()).collect();
        Self {
            nodes,
            links,
            names,
            taken,
            resources: Vec::new(),
            parameters: Vec::new(),
            outputs: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// The logical name of a node.
    #[must_use]
    pub fn name(&self, node: usize) -> &str {
        &self.names[node]
    }

    /// Adds a resource; `place` is the node near which it is written.
    pub fn add(&mut self, handle: Handle, place: usize, resource: Resource) {
        self.resources.push(Pending { handle, place, value: resource });
    }

    #[must_use]
    pub fn has(&self, handle: Handle) -> bool {
        self.resources.iter().any(|pending| pending.handle == handle)
    }

    pub fn get_mut(&mut self, handle: Handle) -> Option<&mut Resource> {
        self.resources.iter_mut().find(|pending| pending.handle == handle).map(|pending| &mut pending.value)
    }

    /// Declares a parameter, once, and refers to it.
    pub fn parameter(&mut self, handle: Handle, place: usize, parameter: Parameter) -> Expression {
        if !self.parameters.iter().any(|pending| pending.handle == handle) {
            self.parameters.push(Pending { handle, place, value: parameter });
        }
        Expression::Parameter(handle)
    }

    /// Gives a value back under the node's logical name and a word after it.
    pub fn output(&mut self, node: usize, word: &'static str, value: Expression) {
        let description = self.nodes[node].name.clone();
        self.outputs.push((node, word, Output { description, value }));
    }

    pub fn diagnose(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Allows a role something; makes the role when it is the first thing.
    pub fn allow(&mut self, role: Handle, service: &'static str, statement: Statement) {
        if !self.has(role) {
            let place = self.place(role.subject);
            self.add(role, place, Resource::Role(Role { service, statements: Vec::new() }));
        }
        if let Some(Resource::Role(role)) = self.get_mut(role) {
            add_statement(&mut role.statements, statement);
        }
    }

    /// Allows a role something in a policy of its own, for what might call back: the role can then be made before the
    /// thing it calls, and the thing before the role.
    pub fn allow_apart(&mut self, role: Handle, statement: Statement) {
        let handle = Handle { subject: role.subject, part: Part::CallPolicy };
        if !self.has(handle) {
            let place = self.place(role.subject);
            let name = format!("{}{}", self.names[place], Part::CallPolicy.noun());
            self.add(handle, place, Resource::Policy(Policy { role, name, statements: Vec::new() }));
        }
        if let Some(Resource::Policy(policy)) = self.get_mut(handle) {
            add_statement(&mut policy.statements, statement);
        }
    }

    /// The node near which something of that subject is written.
    fn place(&self, subject: Subject) -> usize {
        match subject {
            Subject::Node(node) => node,
            Subject::Link(link) => self.links[link].from,
        }
    }

    /// Names everything and puts it in order.
    #[must_use]
    pub fn finish(mut self, description: &str) -> (Template, Vec<Diagnostic>) {
        self.resources.sort_by_key(|pending| pending.place);
        self.parameters.sort_by_key(|pending| pending.place);
        self.outputs.sort_by_key(|output| output.0);

        let handles: Vec<Handle> =
            self.resources.iter().map(|p| p.handle).chain(self.parameters.iter().map(|p| p.handle)).collect();
        let parts: Vec<Handle> = handles
            .iter()
            .copied()
            .filter(|h| !matches!((h.subject, h.part), (Subject::Node(_), Part::Main)))
            .collect();
        let wanted: Vec<_> = parts.iter().map(|&handle| (self.wanted(handle), String::new())).collect();
        let mut names: BTreeMap<Handle, String> =
            parts.iter().copied().zip(told_apart(&wanted, &mut self.taken)).collect();
        for handle in handles {
            if let (Subject::Node(node), Part::Main) = (handle.subject, handle.part) {
                names.insert(handle, self.names[node].clone());
            }
        }

        let wanted: Vec<_> = self
            .outputs
            .iter()
            .map(|(node, word, _)| (format!("{}{word}", self.names[*node]), String::new()))
            .collect();
        let output_names = told_apart(&wanted, &mut BTreeSet::new());
        let outputs = std::mem::take(&mut self.outputs)
            .into_iter()
            .zip(output_names)
            .map(|((node, _, value), name)| Entry { name, provenance: self.provenance(Subject::Node(node)), value })
            .collect();
        let template = Template {
            description: description.to_owned(),
            parameters: self.entries(&names, |builder| &mut builder.parameters),
            resources: self.entries(&names, |builder| &mut builder.resources),
            outputs,
            names,
        };
        (template, self.diagnostics)
    }

    fn entries<T>(
        &mut self,
        names: &BTreeMap<Handle, String>,
        pending: impl Fn(&mut Self) -> &mut Vec<Pending<T>>,
    ) -> Vec<Entry<T>> {
        let pending = std::mem::take(pending(self));
        pending
            .into_iter()
            .map(|pending| Entry {
                name: names.get(&pending.handle).cloned().unwrap_or_default(),
                provenance: self.provenance(pending.handle.subject),
                value: pending.value,
            })
            .collect()
    }

    fn wanted(&self, handle: Handle) -> String {
        match handle.subject {
            Subject::Node(node) => format!("{}{}", self.names[node], handle.part.noun()),
            Subject::Link(link) => {
                let LinkAbout { from, to, .. } = self.links[link];
                format!("{}To{}{}", self.names[from], self.names[to], handle.part.noun())
            }
        }
    }

    fn provenance(&self, subject: Subject) -> Provenance {
        match subject {
            Subject::Node(node) => {
                let node = &self.nodes[node];
                Provenance { subject, names: vec![node.name.clone()], kind: node.kind, frames: node.frames.clone() }
            }
            Subject::Link(link) => {
                let link = &self.links[link];
                let names = vec![self.nodes[link.from].name.clone(), self.nodes[link.to].name.clone()];
                Provenance { subject, names, kind: link.kind, frames: Vec::new() }
            }
        }
    }
}

/// Adds what is not allowed yet.
pub fn add_statement(statements: &mut Vec<Statement>, statement: Statement) {
    if !statements.iter().any(|other| other.allows_the_same(&statement)) {
        statements.push(statement);
    }
}
