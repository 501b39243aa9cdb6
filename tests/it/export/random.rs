//! Random designs that a person could have drawn and that can be deployed: legal links, good values, nothing that the export
//! calls an error.

use crate::support::draft::Draft;
use busbar::checks::check;
use busbar::design::{Change, Design, Edit, NodeId, RecordKey};
use busbar::diagnostic::{Diagnostic, Severity, Subject};
use busbar::export::lower;
use busbar::kinds::{Field, KINDS, Shape, link_fields, node_fields};
use busbar::rng::Rng;
use serde_json::{Map, Value, json};

const NAMES: &[&str] =
    &["orders", "Billing", "stock level", "order-shipped", "Customer 2", "订单", "returns/eu", "audit log"];

const PATTERNS: &[&str] = &[
    r#"{"source":["com.example.shop"]}"#,
    r#"{"detail-type":["OrderPlaced","OrderShipped"],"detail":{"total":[{"numeric":[">",100]}]}}"#,
    r#"{"source":[{"prefix":"com.example."}],"detail":{"state":[{"anything-but":["draft"]}]}}"#,
    r#"{"$or":[{"source":["a"]},{"detail":{"sku":[{"wildcard":"A-*"}]}}]}"#,
    r#"{"account":["111122223333"],"detail":{"coupon":[{"exists":false}],"on":[true,null]}}"#,
];

/// A design of 8 to 24 nodes.
pub fn design(seed: u64) -> Design {
    let mut rng = Rng::new(seed ^ 0x5eed);
    let mut draft = Draft::new(&format!("Random {seed}"), seed);
    let kinds: Vec<_> = KINDS.iter().map(|kind| kind.spec()).collect();
    let bus = draft.node("event-bus", "central", json!({}));
    let custom_bus = draft.node("custom-event-bus", "central", json!({}));
    for _ in 0..8 + rng.below(17) {
        let spec = rng.pick(&kinds).expect("there are kinds");
        let name = *rng.pick(NAMES).expect("there are names");
        let fields = values(node_fields(spec.id), &mut rng);
        let node = draft.node(spec.id, name, fields);
        // A rule, archive or subscriber of no bus can only be left out again.
        let home = match spec.id {
            "rule" => Some(("bus-rule", bus)),
            "archive" => Some(("bus-archive", bus)),
            "subscriber" => Some(("bus-subscriber", custom_bus)),
            _ => None,
        };
        if let Some((link, bus)) = home
            && draft.design.offer(bus.into(), node).is_ok()
        {
            draft.link(link, bus, node, json!({}));
        }
    }
    let nodes: Vec<NodeId> = draft.design.nodes().map(|(id, _)| id).collect();
    for _ in 0..nodes.len() * 6 {
        let keys: Vec<RecordKey> = draft.design.records().map(|(key, _)| key).collect();
        let (from, to) = (*rng.pick(&keys).expect("there are records"), *rng.pick(&nodes).expect("there are nodes"));
        let Ok(offered) = draft.design.offer(from, to) else { continue };
        let Some(spec) = rng.pick(&offered).map(|kind| kind.spec()) else { continue };
        let fields = values(link_fields(spec.id), &mut rng);
        let link = draft.link(spec.id, from, to, fields);
        if errors(&draft.design).iter().any(|subject| *subject == RecordKey::from(link)) {
            remove(&mut draft.design, link.into());
        }
    }
    settle(&mut draft.design);
    draft.design
}

/// Good values for some of the fields.
fn values(fields: &[Field], rng: &mut Rng) -> Value {
    let mut said = Map::new();
    for field in fields.iter().filter(|field| field.semantic) {
        let value = match &field.shape {
            Shape::Choice(choices) => json!(rng.pick(choices).expect("a choice has values").0),
            Shape::Integer { min, max, .. } => {
                // Small values more often than large ones.
                let width = (*max - *min) as u64 + 1;
                let most = if rng.below(2) == 0 { width } else { width.min(16) };
                json!(min + rng.below(most) as i64)
            }
            Shape::Switch { .. } => json!(rng.below(2) == 0),
            Shape::Pattern { .. } => json!(rng.pick(PATTERNS).expect("there are patterns")),
            Shape::Text { .. } | Shape::Prose { .. } | Shape::Json { .. } => continue,
        };
        if rng.below(3) == 0 {
            said.insert(field.id.to_owned(), value);
        }
    }
    Value::Object(said)
}

/// Takes out what cannot be deployed, until everything can be.
fn settle(design: &mut Design) {
    loop {
        let bad = errors(design);
        if bad.is_empty() {
            return;
        }
        bad.into_iter().for_each(|key| remove(design, key));
    }
}

/// What an error is about, by the checks and by the export.
fn errors(design: &Design) -> Vec<RecordKey> {
    let frozen = design.freeze();
    let found = check(&frozen.drawing).into_iter().chain(lower(&frozen.drawing).1);
    let is_error = |found: &Diagnostic| found.severity == Severity::Error;
    found
        .filter(is_error)
        .filter_map(|found| found.place.subject)
        .map(|subject| match subject {
            Subject::Node(index) => frozen.nodes[index].into(),
            Subject::Link(index) => frozen.links[index].into(),
        })
        .collect()
}

/// Removes a record and every link that would be left without an end.
fn remove(design: &mut Design, key: RecordKey) {
    let Some(record) = design.record(key).cloned() else { return };
    let hanging: Vec<RecordKey> = design
        .links()
        .filter(|(_, link)| link.from() == Some(key) || link.to().map(RecordKey::from) == Some(key))
        .map(|(id, _)| id.into())
        .collect();
    hanging.into_iter().for_each(|link| remove(design, link));
    design.apply(&Change { edits: vec![Edit::Remove { key, record }] });
}
