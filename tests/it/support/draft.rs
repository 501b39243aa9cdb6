//! Designs written in a few lines, for tests. Ids come from a seed, so that a design can be made again with other ids.

use busbar::design::{Change, Design, Edit, LinkId, NodeId, Record, RecordKey, order_between};
use busbar::kinds::Fields;
use busbar::rng::Rng;
use serde_json::{Value, json};

pub struct Draft {
    pub design: Design,
    ids: Rng,
    order: String,
}

impl Draft {
    pub fn new(name: &str, seed: u64) -> Self {
        Self { design: Design::named(name), ids: Rng::new(seed), order: String::new() }
    }

    /// A draft that goes on from a design.
    pub fn of(design: Design, seed: u64) -> Self {
        let order = design.last_order();
        Self { design, ids: Rng::new(seed), order }
    }

    pub fn node(&mut self, kind: &str, name: &str, fields: Value) -> NodeId {
        let id = NodeId(self.ids.bits());
        let place = json!({ "name": name, "position": { "x": self.ids.below(2000), "y": self.ids.below(2000) } });
        self.create(id.into(), kind, [place, fields]);
        id
    }

    /// A node inside a frame.
    pub fn node_in(&mut self, frame: NodeId, kind: &str, name: &str, fields: Value) -> NodeId {
        let id = self.node(kind, name, fields);
        self.set(id, "parent", json!(RecordKey::from(frame).to_string()));
        id
    }

    pub fn link(&mut self, kind: &str, from: impl Into<RecordKey>, to: NodeId, fields: Value) -> LinkId {
        let from = from.into();
        let offered = self.design.offer(from, to).unwrap_or_else(|refusal| panic!("{kind}: {refusal:?}"));
        assert!(offered.iter().any(|offer| offer.spec().id == kind), "{kind} is not offered");
        let id = LinkId(self.ids.bits());
        let ends = json!({ "from": from.to_string(), "to": RecordKey::from(to).to_string() });
        self.create(id.into(), kind, [ends, fields]);
        id
    }

    pub fn set(&mut self, key: impl Into<RecordKey>, path: &str, value: Value) {
        let edits = self.design.set(key, path, Some(value)).into_iter().collect();
        self.design.apply(&Change { edits });
    }

    fn create(&mut self, key: RecordKey, kind: &str, parts: [Value; 2]) {
        self.order = order_between(&self.order, "");
        let order = json!({ "order": self.order });
        let fields = parts
            .into_iter()
            .chain([order])
            .flat_map(|part| part.as_object().cloned().unwrap_or_default())
            .collect::<Fields>();
        let record = Record { kind: kind.to_owned(), fields };
        self.design.apply(&Change { edits: vec![Edit::Create { key, record }] });
    }
}
