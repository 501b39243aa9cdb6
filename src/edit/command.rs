//! What can be done to a design. A command plans a [`Change`] and mutates nothing.

use crate::design::{
    Change, Design, Edit, LinkId, NodeId, Record, RecordKey, order_between, position_value, size_value, splice_between,
};
use crate::diagnostic::Diagnostic;
use crate::geom::{Point, Rect};
use crate::kinds::{Fields, Outline, behaviour, kind, link_behaviour};
use crate::rng::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

use super::hotspots::{next_number, number_all};
use super::joining::{heal, link, reattach, relink, splice};
use super::laying_out::{lay_out, pin_all};
use super::moving::{arrange, enclosing_frame, gather, resize, shift};
use super::scene::Scene;

/// One thing to do.
#[derive(Clone, Debug)]
pub enum Command {
    /// A new node of a kind, its middle at a point.
    Place { kind: &'static str, center: Point },
    /// Moves nodes and all that stands in them; where they come to lie decides which frame they are in.
    Move { nodes: BTreeSet<NodeId>, by: Point },
    /// Gives nodes other corners; what stands in them and has none of its own goes along.
    Arrange { corners: BTreeMap<NodeId, Point> },
    /// Gives every drawn node the place, and where it is resizable the size, that a layout found.
    LayOut { places: BTreeMap<NodeId, Rect> },
    /// Whether layouts leave nodes where they are.
    Pin { nodes: BTreeSet<NodeId>, pinned: bool },
    /// Gives hotspots the numbers 1, 2, 3 … in this order.
    Number { hotspots: Vec<NodeId> },
    /// Takes into frames what now stands in them, and lets go what no longer does.
    Gather { frames: BTreeSet<NodeId> },
    /// Gives a node another place and size.
    Resize { node: NodeId, rect: Rect },
    /// Sets a field; `None` goes back to the default.
    Set { key: RecordKey, path: String, value: Option<Value> },
    /// Sets a field of several records; those whose kind has no such field stay as they are.
    SetAll { keys: BTreeSet<RecordKey>, path: String, value: Option<Value> },
    /// Writes a text field; the change holds only what differs.
    Write { key: RecordKey, path: String, text: String },
    /// Draws a link; `None` takes the likeliest kind.
    Link { from: RecordKey, to: NodeId, kind: Option<&'static str> },
    /// Makes a link another kind that may lead between its ends.
    Relink { link: LinkId, kind: &'static str },
    /// Moves an end of a link to another record.
    Reattach { link: LinkId, end: LinkEnd, to: RecordKey },
    /// Puts a node between the ends of a link.
    Splice { link: LinkId, node: NodeId },
    /// Removes nodes, and links what led to them with what they led to, as far as that can be linked.
    Heal { nodes: BTreeSet<NodeId> },
    /// Removes records; links go with their ends, and what stood in a frame stays where it is.
    Delete { keys: BTreeSet<RecordKey> },
    /// Adds the records of another design, with new ids, moved by an offset.
    Insert { design: Box<Design>, by: Point },
    /// Puts another design in place of this one.
    Replace { design: Box<Design> },
}

/// An end of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    From,
    To,
}

/// A planned change and the records that shall be selected after it; `None` leaves the selection.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub change: Change,
    pub select: Option<BTreeSet<RecordKey>>,
}

impl Plan {
    pub(super) fn of(edits: impl IntoIterator<Item = Edit>) -> Self {
        Self { change: Change { edits: edits.into_iter().collect() }, select: None }
    }

    pub(super) fn selecting(mut self, keys: impl IntoIterator<Item = RecordKey>) -> Self {
        self.select = Some(keys.into_iter().collect());
        self
    }
}

impl Command {
    /// Plans the change.
    ///
    /// # Errors
    /// The reason why it cannot be done; then nothing changes.
    pub fn plan(&self, design: &Design, scene: &Scene, ids: &mut Rng) -> Result<Plan, Diagnostic> {
        match self {
            Command::Place { kind, center } => place(design, scene, ids, kind, *center),
            Command::Move { nodes, by } => Ok(shift(design, scene, nodes, *by)),
            Command::Arrange { corners } => Ok(arrange(design, scene, corners)),
            Command::LayOut { places } => Ok(lay_out(design, scene, places)),
            Command::Pin { nodes, pinned } => Ok(pin_all(design, nodes, *pinned)),
            Command::Number { hotspots } => Ok(number_all(design, hotspots)),
            Command::Gather { frames } => Ok(gather(design, scene, frames)),
            Command::Resize { node, rect } => Ok(resize(design, *node, *rect)),
            Command::Set { key, path, value } => Ok(Plan::of(design.set(*key, path, value.clone()))),
            Command::SetAll { keys, path, value } => Ok(set_all(design, keys, path, value.as_ref())),
            Command::Write { key, path, text } => Ok(write(design, *key, path, text)),
            Command::Link { from, to, kind } => link(design, ids, *from, *to, *kind),
            Command::Relink { link, kind } => relink(design, *link, kind),
            Command::Reattach { link, end, to } => reattach(design, *link, *end, *to),
            Command::Splice { link, node } => splice(design, ids, *link, *node),
            Command::Heal { nodes } => Ok(heal(design, ids, nodes)),
            Command::Delete { keys } => Ok(delete(design, keys)),
            Command::Insert { design: other, by } => Ok(insert(design, ids, other, *by)),
            Command::Replace { design: other } => Ok(replace(design, other)),
        }
    }
}

fn place(
    design: &Design,
    scene: &Scene,
    ids: &mut Rng,
    kind_id: &'static str,
    center: Point,
) -> Result<Plan, Diagnostic> {
    let spec = kind(kind_id).ok_or_else(|| Diagnostic::error("edit-unknown-kind").with("kind-id", kind_id))?.spec();
    let corner = center.minus(Point::new(spec.size.width / 2.0, spec.size.height / 2.0)).rounded();
    let id = NodeId(ids.bits());
    let mut fields = Fields::default();
    fields.set("name", Some(Value::from(free_name(design, spec.default_name))));
    fields.set("order", Some(Value::from(design.last_order())));
    fields.set("position", Some(position_value(corner)));
    if spec.outline.is_resizable() {
        fields.set("size", Some(size_value(spec.size)));
    }
    if spec.outline == Outline::Spot {
        fields.set("number", Some(Value::from(next_number(design))));
    }
    let around = if spec.is_container() {
        enclosing_frame(design, scene, Rect::at(corner, spec.size), &BTreeSet::new())
    } else {
        scene.frame_around(design, center, &BTreeSet::new())
    };
    if let Some(frame) = around {
        fields.set("parent", Some(Value::from(frame.to_string())));
    }
    let record = Record { kind: kind_id.to_owned(), fields };
    let mut edits = vec![Edit::Create { key: id.into(), record }];
    if spec.is_container() {
        let area = Rect::at(corner, spec.size);
        let inside = scene.enclosed(area).filter(|node| design.record(*node).and_then(Record::parent) == around);
        edits.extend(inside.filter_map(|node| design.set(node, "parent", Some(Value::from(id.to_string())))));
    }
    Ok(Plan::of(edits).selecting([id.into()]))
}

/// The name, or the name with the least number that nobody has.
fn free_name(design: &Design, name: &str) -> String {
    let taken: BTreeSet<&str> = design.nodes().map(|(_, record)| record.name()).collect();
    if !taken.contains(name) {
        return name.to_owned();
    }
    let numbered = (2..).map(|number| format!("{name}{number}")).find(|name| !taken.contains(name.as_str()));
    numbered.unwrap_or_else(|| name.to_owned())
}

fn set_all(design: &Design, keys: &BTreeSet<RecordKey>, path: &str, value: Option<&Value>) -> Plan {
    let has_field = |key: &RecordKey| {
        let Some(record) = design.record(*key) else { return false };
        let fields = match key {
            RecordKey::Node(_) => behaviour(&record.kind).map(|kind| kind.fields()),
            RecordKey::Link(_) => link_behaviour(&record.kind).map(|kind| kind.fields()),
            RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        };
        fields.is_some_and(|fields| fields.iter().any(|field| field.id == path))
    };
    Plan::of(keys.iter().copied().filter(has_field).filter_map(|key| design.set(key, path, value.cloned())))
}

fn write(design: &Design, key: RecordKey, path: &str, text: &str) -> Plan {
    let Some(record) = design.record(key) else { return Plan::default() };
    match record.fields.get(path) {
        Some(Value::String(before)) => Plan::of(splice_between(key, path, before, text)),
        Some(_) | None => Plan::of(design.set(key, path, Some(Value::from(text)))),
    }
}

pub(super) fn delete(design: &Design, keys: &BTreeSet<RecordKey>) -> Plan {
    let mut gone: BTreeSet<RecordKey> =
        keys.iter().copied().filter(|key| *key != RecordKey::Design && design.contains(*key)).collect();
    loop {
        let hanging: Vec<RecordKey> = design
            .links()
            .filter(|(id, link)| {
                let lost = |key: Option<RecordKey>| key.is_some_and(|key| gone.contains(&key));
                !gone.contains(&RecordKey::Link(*id)) && (lost(link.from()) || lost(link.to().map(RecordKey::Node)))
            })
            .map(|(id, _)| id.into())
            .collect();
        if hanging.is_empty() {
            break;
        }
        gone.extend(hanging);
    }
    let mut edits = Vec::new();
    // What stood in a frame goes to the nearest frame that stays.
    for (id, record) in design.nodes().filter(|(id, _)| !gone.contains(&RecordKey::Node(*id))) {
        let mut parent = record.parent();
        while let Some(frame) = parent.filter(|frame| gone.contains(&RecordKey::Node(*frame))) {
            parent = design.record(frame).and_then(Record::parent);
        }
        if parent != record.parent() {
            edits.extend(design.set(id, "parent", parent.map(|frame| Value::from(frame.to_string()))));
        }
    }
    let removed = gone.iter().rev().filter_map(|&key| Some(Edit::Remove { key, record: design.record(key)?.clone() }));
    edits.extend(removed);
    Plan::of(edits).selecting([])
}

fn insert(design: &Design, ids: &mut Rng, other: &Design, by: Point) -> Plan {
    let mut renamed: BTreeMap<RecordKey, RecordKey> = BTreeMap::new();
    let mut records: Vec<_> = other.records().filter(|(key, _)| *key != RecordKey::Design).collect();
    records.sort_by(|a, b| (a.1.order(), a.0).cmp(&(b.1.order(), b.0)));
    for (key, _) in &records {
        let bits = ids.bits();
        let new = match key {
            RecordKey::Node(_) => RecordKey::Node(NodeId(bits)),
            RecordKey::Link(_) => RecordKey::Link(LinkId(bits)),
            RecordKey::Scenario(_) => RecordKey::Scenario(bits),
            RecordKey::Source(_) => RecordKey::Source(bits),
            RecordKey::Design => continue,
        };
        renamed.insert(*key, new);
    }
    let mut order = design.last_order();
    let mut number = next_number(design);
    let mut edits = Vec::new();
    let mut names: BTreeSet<String> = design.nodes().map(|(_, record)| record.name().to_owned()).collect();
    for (key, record) in records {
        let Some(&new) = renamed.get(&key) else { continue };
        let mut record = record.clone();
        for path in ["from", "to", "parent"] {
            let Some(old) = record.fields.text(path).and_then(|text| text.parse::<RecordKey>().ok()) else { continue };
            // A frame that was not copied along stays the frame if it is here.
            let target = renamed.get(&old).copied().or(Some(old).filter(|old| design.contains(*old)));
            record.fields.set(path, target.map(|target| Value::from(target.to_string())));
        }
        if new.node().is_some() {
            record.fields.set("position", Some(position_value(record.position().plus(by))));
            let name = unused_name(&names, record.name());
            names.insert(name.clone());
            record.fields.set("name", Some(Value::from(name)));
        }
        if record.number().is_some() {
            record.fields.set("number", Some(Value::from(number)));
            number += 1;
        }
        record.fields.set("order", Some(Value::from(order.as_str())));
        order = order_between(&order, "");
        edits.push(Edit::Create { key: new, record });
    }
    let selected: Vec<RecordKey> = renamed.values().copied().filter(|key| key.node().is_some()).collect();
    Plan::of(edits).selecting(selected)
}

/// The name, or with the least number behind it that makes it new.
fn unused_name(taken: &BTreeSet<String>, name: &str) -> String {
    if name.is_empty() || !taken.contains(name) {
        return name.to_owned();
    }
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let stem = if stem.is_empty() { name } else { stem };
    (2..).map(|number| format!("{stem}{number}")).find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}

fn replace(design: &Design, other: &Design) -> Plan {
    let removed = design.records().map(|(key, record)| Edit::Remove { key, record: record.clone() });
    let created = other.records().map(|(key, record)| Edit::Create { key, record: record.clone() });
    Plan::of(removed.chain(created)).selecting([])
}
