//! The document: records by id, changed only by [`Change`]s, written to and read from a versioned file.

mod change;
mod file;
mod freeze;
mod id;
mod offer;
mod repair;
mod schema;

pub use change::{Change, Edit, splice_between};
pub use file::{FILE_VERSION, MOST_BYTES, read, write};
pub use freeze::Frozen;
pub use id::{LinkId, NodeId, NotAnId, RecordKey};
pub use offer::{Offer, Offers};
pub use schema::schema;

use crate::geom::{Point, Rect, Size};
use crate::kinds::{Fields, Kind, LinkKind, Outline, kind, link_kind};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A record: its kind's id (empty for the design's own record) and everything said about it.
///
/// Beside the fields of its kind's spec a node has `name`, `order` (a fractional index: who comes first in exports and lies
/// lower on the canvas), `parent` (the frame around it), `position`, where it is resizable `size`, and
/// `pinned` where no layout may move it. A link has `from`, `to`
/// and `order`. The design's own record has `name` and `order` is not used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    #[serde(flatten)]
    pub fields: Fields,
}

impl Record {
    #[must_use]
    pub fn name(&self) -> &str {
        self.fields.text("name").unwrap_or_default()
    }

    #[must_use]
    pub fn order(&self) -> &str {
        self.fields.text("order").unwrap_or_default()
    }

    fn key(&self, path: &str) -> Option<RecordKey> {
        self.fields.text(path)?.parse().ok()
    }

    /// The frame around a node.
    #[must_use]
    pub fn parent(&self) -> Option<NodeId> {
        self.key("parent")?.node()
    }

    /// Where a link starts: a node or a link.
    #[must_use]
    pub fn from(&self) -> Option<RecordKey> {
        self.key("from")
    }

    /// Where a link ends.
    #[must_use]
    pub fn to(&self) -> Option<NodeId> {
        self.key("to")?.node()
    }

    /// The kind of a node; `None` for a kind this version does not know (it is kept, and drawn as a plain box).
    #[must_use]
    pub fn node_kind(&self) -> Option<&'static dyn Kind> {
        kind(&self.kind)
    }

    /// The kind of a link, likewise.
    #[must_use]
    pub fn link_kind(&self) -> Option<&'static dyn LinkKind> {
        link_kind(&self.kind)
    }

    /// Whether this is a frame that is drawn as one card, without what stands in it.
    #[must_use]
    pub fn is_collapsed(&self) -> bool {
        let says_so = || self.fields.get("collapsed").and_then(Value::as_bool) == Some(true);
        self.node_kind().is_some_and(|kind| kind.spec().is_container()) && says_so()
    }

    /// The form of a node: its kind's, but a collapsed frame is a card. So is what this version does not know.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let own = self.node_kind().map_or(Outline::Card, |kind| kind.spec().outline);
        if self.is_collapsed() { Outline::Card } else { own }
    }

    /// A node's top left corner.
    #[must_use]
    pub fn position(&self) -> Point {
        let number = |path| self.fields.get(path).and_then(Value::as_f64).filter(|n| n.is_finite()).unwrap_or(0.0);
        Point::new(number("position/x"), number("position/y"))
    }

    /// A node's size: the person's where it is resizable, else its kind's.
    #[must_use]
    pub fn size(&self) -> Size {
        let own = self.node_kind().map_or(UNKNOWN_SIZE, |kind| kind.spec().size);
        let number = |path, or: f64| {
            self.fields.get(path).and_then(Value::as_f64).filter(|n| n.is_finite()).map_or(or, |n| n.max(SMALLEST_SIDE))
        };
        if self.is_collapsed() {
            return COLLAPSED_SIZE;
        }
        match self.node_kind() {
            Some(kind) if kind.spec().outline.is_resizable() => {
                Size::new(number("size/width", own.width), number("size/height", own.height))
            }
            Some(_) | None => own,
        }
    }

    /// Whether a layout leaves the node where it is.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        self.fields.get("pinned").and_then(Value::as_bool).unwrap_or(false)
    }

    /// A hotspot's number; `None` for all else.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        let number = || self.fields.get("number").and_then(Value::as_i64).unwrap_or(1);
        (self.outline() == Outline::Spot).then(number)
    }

    /// The area a node covers.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::at(self.position(), self.size())
    }
}

/// The size of a node whose kind this version does not know.
const UNKNOWN_SIZE: Size = Size::new(208.0, 64.0);
/// The size of a collapsed frame.
const COLLAPSED_SIZE: Size = Size::new(208.0, 64.0);
/// Nothing gets narrower or lower than this.
pub const SMALLEST_SIDE: f64 = 48.0;

/// The value of a `position` field.
#[must_use]
pub fn position_value(point: Point) -> Value {
    let point = point.rounded();
    json!({ "x": whole(point.x), "y": whole(point.y) })
}

/// The value of a `size` field.
#[must_use]
pub fn size_value(size: Size) -> Value {
    json!({ "width": whole(size.width.round()), "height": whole(size.height.round()) })
}

/// Coordinates are whole numbers, written without a fraction.
fn whole(number: f64) -> Value {
    Value::from(number as i64)
}

/// A design: the document that a person edits, saves and exports.
#[derive(Clone, Debug, PartialEq)]
pub struct Design {
    records: BTreeMap<RecordKey, Record>,
}

impl Default for Design {
    fn default() -> Self {
        Self { records: BTreeMap::from([(RecordKey::Design, Record::default())]) }
    }
}

impl Design {
    /// An empty design with a name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let fields = Fields::from_iter([("name".to_owned(), Value::from(name))]);
        Self { records: BTreeMap::from([(RecordKey::Design, Record { kind: String::new(), fields })]) }
    }

    #[must_use]
    pub fn name(&self) -> &str {
        self.record(RecordKey::Design).map_or("", Record::name)
    }

    #[must_use]
    pub fn record(&self, key: impl Into<RecordKey>) -> Option<&Record> {
        self.records.get(&key.into())
    }

    #[must_use]
    pub fn contains(&self, key: impl Into<RecordKey>) -> bool {
        self.records.contains_key(&key.into())
    }

    /// All records, by key.
    pub fn records(&self) -> impl Iterator<Item = (RecordKey, &Record)> {
        self.records.iter().map(|(key, record)| (*key, record))
    }

    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Record)> {
        let range = RecordKey::Node(NodeId(0))..=RecordKey::Node(NodeId(u64::MAX));
        self.records.range(range).filter_map(|(key, record)| Some((key.node()?, record)))
    }

    pub fn links(&self) -> impl Iterator<Item = (LinkId, &Record)> {
        let range = RecordKey::Link(LinkId(0))..=RecordKey::Link(LinkId(u64::MAX));
        self.records.range(range).filter_map(|(key, record)| Some((key.link()?, record)))
    }

    /// A `Set` edit from the present value of a field to another; `None` when that is the value already.
    #[must_use]
    pub fn set(&self, key: impl Into<RecordKey>, path: &str, after: Option<Value>) -> Option<Edit> {
        let key = key.into();
        let before = self.record(key)?.fields.get(path).cloned();
        (before != after).then(|| Edit::Set { key, path: path.to_owned(), before, after })
    }

    /// The order that comes after every node's (or every link's).
    #[must_use]
    pub fn last_order(&self) -> String {
        let last = self.records.values().map(Record::order).max().unwrap_or_default();
        order_between(last, "")
    }
}

/// A fractional index strictly between two others; an empty one stands for the end on that side.
#[must_use]
pub fn order_between(before: &str, after: &str) -> String {
    use fractional_index::FractionalIndex as Index;
    let parse = |text: &str| Index::from_string(text).ok();
    match (parse(before), parse(after)) {
        (None, None) => Index::default(),
        (Some(before), None) => Index::new_after(&before),
        (None, Some(after)) => Index::new_before(&after),
        (Some(before), Some(after)) => Index::new_between(&before, &after).unwrap_or_else(|| Index::new_after(&before)),
    }
    .to_string()
}
