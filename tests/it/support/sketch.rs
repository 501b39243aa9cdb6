//! Small drawings for tests, said in a few lines.

use busbar::design::{Design, read};
use busbar::kinds::Drawing;
use serde_json::{Map, Value, json};

/// A drawing that is being put together. Nodes and links are known by their place, which is their place in the drawing.
#[derive(Clone, Default)]
pub struct Sketch {
    nodes: Map<String, Value>,
    links: Map<String, Value>,
}

/// Digits of record ids, in ascending order.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn id(letter: char, index: usize) -> String {
    let (high, low) = (DIGITS[index / 32], DIGITS[index % 32]);
    format!("{letter}00000000000{}{}", char::from(high), char::from(low))
}

fn order(index: usize) -> String {
    format!("{:04x}80", index + 0x1000)
}

impl Sketch {
    /// Adds a node with fields as JSON and gives its place.
    pub fn node(&mut self, kind: &str, name: &str, fields: Value) -> usize {
        let index = self.nodes.len();
        let mut record = json!({ "kind": kind, "name": name, "order": order(index) });
        extend(&mut record, fields);
        self.nodes.insert(id('n', index), record);
        index
    }

    /// Adds a link between nodes and gives its place.
    pub fn link(&mut self, kind: &str, from: usize, to: usize, fields: Value) -> usize {
        self.link_from(kind, id('n', from), to, fields)
    }

    /// Adds a link that starts at a link.
    pub fn link_from_link(&mut self, kind: &str, from: usize, to: usize) -> usize {
        self.link_from(kind, id('l', from), to, json!({}))
    }

    fn link_from(&mut self, kind: &str, from: String, to: usize, fields: Value) -> usize {
        let index = self.links.len();
        let mut record = json!({ "kind": kind, "from": from, "to": id('n', to), "order": order(index) });
        extend(&mut record, fields);
        self.links.insert(id('l', index), record);
        index
    }

    /// A custom bus.
    pub fn bus(&mut self, name: &str) -> usize {
        self.node("event-bus", name, json!({}))
    }

    /// A rule of a bus.
    pub fn rule(&mut self, bus: usize, name: &str, pattern: &str) -> usize {
        let rule = self.node("rule", name, json!({ "pattern": pattern }));
        self.link("bus-rule", bus, rule, json!({}));
        rule
    }

    pub fn design(&self) -> Design {
        let file = json!({ "busbar": 1, "design": { "name": "Sketch" }, "nodes": self.nodes, "links": self.links });
        let (design, found) = read(&file.to_string()).expect("a sketch is a design");
        assert_eq!(found, [], "a sketch needs no mending");
        design
    }

    pub fn drawing(&self) -> Drawing {
        let drawing = self.design().freeze().drawing;
        assert_eq!((drawing.nodes.len(), drawing.links.len()), (self.nodes.len(), self.links.len()));
        drawing
    }
}

fn extend(record: &mut Value, fields: Value) {
    let (Value::Object(record), Value::Object(fields)) = (record, fields) else { panic!("fields are an object") };
    record.extend(fields);
}
