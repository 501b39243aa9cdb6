//! The design in the making, and what is said about each thing that was read.

use super::report::{Fate, Line};
use crate::design::{Change, Design, Edit, LinkId, NodeId, Record, RecordKey, order_between};
use crate::diagnostic::Diagnostic;
use crate::json::{Place, Span};
use crate::kinds::{Fields, link_fields, node_fields};
use crate::rng::Rng;
use serde_json::{Value, json};

pub struct Draft<'a> {
    pub design: Design,
    pub report: Vec<Line>,
    ids: Rng,
    order: String,
    file: &'a str,
    text: &'a str,
}

impl<'a> Draft<'a> {
    pub fn new(file: &'a str, text: &'a str, seed: u64) -> Self {
        let name = file.rsplit('/').next().unwrap_or(file);
        let name = name.split_once('.').map_or(name, |(stem, _)| stem);
        Self { design: Design::named(name), report: Vec::new(), ids: Rng::new(seed), order: String::new(), file, text }
    }

    /// Draws a node; `at` is the pointer to what it was read from, where there is such a thing.
    pub fn node(&mut self, kind: &str, name: &str, at: Option<&str>) -> NodeId {
        let id = NodeId(self.ids.bits());
        self.create(id.into(), kind, json!({ "name": name }), at);
        id
    }

    /// Draws a link where one of that kind may be drawn.
    pub fn link(&mut self, kind: &str, from: impl Into<RecordKey>, to: NodeId, at: Option<&str>) -> Option<LinkId> {
        let from = from.into();
        let is_there = |link: &Record| link.kind == kind && link.from() == Some(from) && link.to() == Some(to);
        if at.is_none() && self.design.links().any(|(_, link)| is_there(link)) {
            return None;
        }
        let offered = self.design.offer(from, to).ok()?;
        if !offered.iter().any(|offer| offer.spec().id == kind) {
            return None;
        }
        let id = LinkId(self.ids.bits());
        let ends = json!({ "from": from.to_string(), "to": RecordKey::from(to).to_string() });
        self.create(id.into(), kind, ends, at);
        Some(id)
    }

    /// The text itself, so that it can come out again as it was.
    pub fn source(&mut self, format: &str, text: &str) {
        let key = RecordKey::Source(self.ids.bits());
        self.create(key, format, json!({ "name": self.file, "text": text }), None);
    }

    fn create(&mut self, key: RecordKey, kind: &str, fields: Value, at: Option<&str>) {
        self.order = order_between(&self.order, "");
        let mut fields: Fields =
            fields.as_object().into_iter().flatten().map(|(k, v)| (k.clone(), v.clone())).collect();
        fields.set("order", Some(Value::from(self.order.as_str())));
        if let Some(at) = at {
            fields.set("origin", Some(json!({ "file": self.file, "at": at })));
        }
        let record = Record { kind: kind.to_owned(), fields };
        self.design.apply(&Change { edits: vec![Edit::Create { key, record }] });
    }

    /// Sets a field; what is the usual value anyway is left unsaid.
    pub fn set(&mut self, key: impl Into<RecordKey>, field: &str, value: impl Into<Value>) {
        let (key, value) = (key.into(), value.into());
        let Some(record) = self.design.record(key) else { return };
        let specs = match key {
            RecordKey::Link(_) => link_fields(&record.kind),
            RecordKey::Node(_) | RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => {
                node_fields(&record.kind)
            }
        };
        let is_usual = specs.iter().any(|spec| spec.id == field && spec.default() == value);
        let edits = self.design.set(key, field, (!is_usual).then_some(value)).into_iter().collect();
        self.design.apply(&Change { edits });
    }

    pub fn kind_of(&self, node: NodeId) -> &str {
        self.design.record(node).map_or("", |record| &record.kind)
    }

    pub fn name_of(&self, node: NodeId) -> String {
        self.design.record(node).map(Record::name).unwrap_or_default().to_owned()
    }

    /// Says what became of something.
    pub fn say(&mut self, fate: Fate, subject: &str, span: Span, diagnostic: Diagnostic) {
        let place = Place::of(self.text, span.start);
        self.report.push(Line {
            fate,
            file: self.file.to_owned(),
            subject: subject.to_owned(),
            line: place.line,
            column: place.column,
            diagnostic,
        });
    }
}
