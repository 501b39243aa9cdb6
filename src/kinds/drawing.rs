//! A frozen drawing: what engines read. Nodes and links stand in export order and are known by their position in it, so that
//! nothing an engine makes can depend on record ids.

use super::{Behaviour, Fields, LinkBehaviour, LinkSpec, Spec};
use serde_json::Value;

/// The whole drawing.
#[derive(Clone, Default)]
pub struct Drawing {
    pub name: String,
    pub nodes: Vec<DrawnNode>,
    pub links: Vec<DrawnLink>,
}

#[derive(Clone)]
pub struct DrawnNode {
    pub behaviour: &'static dyn Behaviour,
    pub name: String,
    pub fields: Fields,
    /// The frame around it.
    pub parent: Option<usize>,
    /// Links that start here, in order.
    pub outgoing: Vec<usize>,
    /// Links that end here, in order.
    pub incoming: Vec<usize>,
}

#[derive(Clone)]
pub struct DrawnLink {
    pub behaviour: &'static dyn LinkBehaviour,
    pub fields: Fields,
    pub from: End,
    /// The node it leads to.
    pub to: usize,
    /// Links that start at this link, in order.
    pub outgoing: Vec<usize>,
}

/// Where a link starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Node(usize),
    Link(usize),
}

impl Drawing {
    /// The node at an index of this drawing.
    #[must_use]
    pub fn node(&self, index: usize) -> NodeRef<'_> {
        NodeRef { drawing: self, index }
    }

    /// The link at an index of this drawing.
    #[must_use]
    pub fn link(&self, index: usize) -> LinkRef<'_> {
        LinkRef { drawing: self, index }
    }

    pub fn node_refs(&self) -> impl Iterator<Item = NodeRef<'_>> {
        (0..self.nodes.len()).map(|index| self.node(index))
    }

    fn links_of_kind<'a>(&'a self, links: &'a [usize], link_kind_id: &'a str) -> impl Iterator<Item = LinkRef<'a>> {
        links.iter().map(|&index| self.link(index)).filter(move |link| link.is(link_kind_id))
    }

    pub fn link_refs(&self) -> impl Iterator<Item = LinkRef<'_>> {
        (0..self.links.len()).map(|index| self.link(index))
    }
}

/// One node of a drawing, with a view of what is around it.
#[derive(Clone, Copy)]
pub struct NodeRef<'a> {
    pub drawing: &'a Drawing,
    pub index: usize,
}

impl<'a> NodeRef<'a> {
    #[must_use]
    pub fn drawn(self) -> &'a DrawnNode {
        &self.drawing.nodes[self.index]
    }

    #[must_use]
    pub fn behaviour(self) -> &'static dyn Behaviour {
        self.drawn().behaviour
    }

    #[must_use]
    pub fn spec(self) -> &'static Spec {
        self.behaviour().spec()
    }

    #[must_use]
    pub fn is(self, kind_id: &str) -> bool {
        self.spec().id == kind_id
    }

    #[must_use]
    pub fn name(self) -> &'a str {
        &self.drawn().name
    }

    /// The text of a field, or its default.
    #[must_use]
    pub fn text(self, field: &str) -> &'a str {
        text(&self.drawn().fields, self.field(field), field)
    }

    /// The whole number of a field, or its default.
    #[must_use]
    pub fn integer(self, field: &str) -> i64 {
        integer(&self.drawn().fields, self.field(field), field)
    }

    /// The switch of a field, or its default.
    #[must_use]
    pub fn switch(self, field: &str) -> bool {
        switch(&self.drawn().fields, self.field(field), field)
    }

    fn field(self, id: &str) -> Option<&'static super::Field> {
        self.behaviour().fields().iter().find(|field| field.id == id)
    }

    /// Links that start here, of one kind.
    pub fn outgoing(self, link_kind_id: &'a str) -> impl Iterator<Item = LinkRef<'a>> {
        self.drawing.links_of_kind(&self.drawn().outgoing, link_kind_id)
    }

    /// Links that end here, of one kind.
    pub fn incoming(self, link_kind_id: &'a str) -> impl Iterator<Item = LinkRef<'a>> {
        self.drawing.links_of_kind(&self.drawn().incoming, link_kind_id)
    }

    /// The frame around it.
    #[must_use]
    pub fn parent(self) -> Option<NodeRef<'a>> {
        self.drawn().parent.map(|index| self.drawing.node(index))
    }
}

impl<'a> NodeRef<'a> {
    /// The account it stands in, as the nearest frame says.
    #[must_use]
    pub fn account(self) -> &'a str {
        self.said_by_frames("account", "account-id").unwrap_or(SAMPLE_ACCOUNT)
    }

    /// The Region it stands in, as the nearest frame says.
    #[must_use]
    pub fn region(self) -> &'a str {
        self.said_by_frames("region", "region").unwrap_or(SAMPLE_REGION)
    }

    fn said_by_frames(self, boundary: &str, field: &str) -> Option<&'a str> {
        // A frame inside itself, which repair removes, ends here too.
        let frames = std::iter::successors(self.parent(), |frame| frame.parent()).take(self.drawing.nodes.len());
        frames
            .filter(|frame| frame.text("boundary") == boundary)
            .map(|frame| frame.text(field))
            .find(|text| !text.is_empty())
    }
}

/// The account of events in drawings that name none; the one that AWS's own examples use.
const SAMPLE_ACCOUNT: &str = "123456789012";
/// The Region of events in drawings that name none.
const SAMPLE_REGION: &str = "us-east-1";

/// One link of a drawing, with a view of its ends.
#[derive(Clone, Copy)]
pub struct LinkRef<'a> {
    pub drawing: &'a Drawing,
    pub index: usize,
}

impl<'a> LinkRef<'a> {
    #[must_use]
    pub fn drawn(self) -> &'a DrawnLink {
        &self.drawing.links[self.index]
    }

    #[must_use]
    pub fn behaviour(self) -> &'static dyn LinkBehaviour {
        self.drawn().behaviour
    }

    #[must_use]
    pub fn spec(self) -> &'static LinkSpec {
        self.behaviour().spec()
    }

    #[must_use]
    pub fn is(self, link_kind_id: &str) -> bool {
        self.spec().id == link_kind_id
    }

    /// The node it leads to.
    #[must_use]
    pub fn to(self) -> NodeRef<'a> {
        self.drawing.node(self.drawn().to)
    }

    /// The node it starts at; for a link that starts at a link, the node that one starts at.
    #[must_use]
    pub fn from(self) -> NodeRef<'a> {
        match self.drawn().from {
            End::Node(index) => self.drawing.node(index),
            End::Link(index) => self.drawing.link(index).from(),
        }
    }

    /// Why it cannot lead from its one end to the other, as [`LinkKind::refusal`] says.
    #[must_use]
    pub fn refusal(self) -> Option<&'static str> {
        let (from, to) = (self.from(), self.to());
        self.behaviour().refusal((from.spec(), &from.drawn().fields), (to.spec(), &to.drawn().fields))
    }

    /// The text of a field, or its default.
    #[must_use]
    pub fn text(self, field: &str) -> &'a str {
        text(&self.drawn().fields, self.field(field), field)
    }

    /// The whole number of a field, or its default.
    #[must_use]
    pub fn integer(self, field: &str) -> i64 {
        integer(&self.drawn().fields, self.field(field), field)
    }

    /// The switch of a field, or its default.
    #[must_use]
    pub fn switch(self, field: &str) -> bool {
        switch(&self.drawn().fields, self.field(field), field)
    }

    /// Links that start at this link, of one kind.
    pub fn outgoing(self, link_kind_id: &'a str) -> impl Iterator<Item = LinkRef<'a>> {
        self.drawing.links_of_kind(&self.drawn().outgoing, link_kind_id)
    }

    fn field(self, id: &str) -> Option<&'static super::Field> {
        self.behaviour().fields().iter().find(|field| field.id == id)
    }
}

fn text<'a>(fields: &'a Fields, field: Option<&'static super::Field>, id: &str) -> &'a str {
    use super::Shape::{Choice, Integer, Json, Pattern, Prose, Switch, Text};
    fields.text(id).unwrap_or_else(|| match field.map(|field| &field.shape) {
        Some(Text { default, .. } | Prose { default, .. } | Json { default, .. } | Pattern { default }) => default,
        Some(Choice(choices)) => choices.first().map_or("", |choice| choice.0),
        Some(Integer { .. } | Switch { .. }) | None => "",
    })
}

fn integer(fields: &Fields, field: Option<&'static super::Field>, id: &str) -> i64 {
    fields.get(id).and_then(Value::as_i64).or_else(|| field.and_then(|field| field.default().as_i64())).unwrap_or(0)
}

fn switch(fields: &Fields, field: Option<&'static super::Field>, id: &str) -> bool {
    fields
        .get(id)
        .and_then(Value::as_bool)
        .or_else(|| field.and_then(|field| field.default().as_bool()))
        .unwrap_or(false)
}
