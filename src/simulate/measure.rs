//! What a run came to in numbers, as one line of JSON.

use super::engine::Run;
use serde_json::{Map, Value, json};

impl Run {
    /// The sums of the run and what its expectations came to. Nodes and links to which nothing happened are left out.
    #[must_use]
    pub fn summary(&self) -> Value {
        let named = |named: Vec<(String, Value)>| Value::Object(named.into_iter().collect::<Map<_, _>>());
        let outcome = self.outcome();
        let nodes = self.drawing().node_refs().zip(&outcome.nodes).filter_map(|(node, sums)| {
            let sums = nonzero(serde_json::to_value(sums).ok()?);
            Some((format!("{} {}", node.index, node.name()), sums?))
        });
        let links = outcome.links.iter().enumerate().filter_map(|(link, sums)| {
            let sums = nonzero(serde_json::to_value(sums).ok()?);
            Some((link.to_string(), sums?))
        });
        json!({
            "summary": 1,
            "scenario": self.scenario().name,
            "seed": self.seed,
            "sent": self.sent(),
            "steps": self.steps(),
            "entries": self.whole_trace().count(),
            "end": outcome.end_millis,
            "nodes": named(nodes.collect()),
            "links": named(links.collect()),
            "expectations": serde_json::to_value(self.seen()).unwrap_or_default(),
        })
    }
}

/// The members that are not 0; `None` where all are.
fn nonzero(sums: Value) -> Option<Value> {
    let Value::Object(sums) = sums else { return None };
    let sums: Map<String, Value> = sums.into_iter().filter(|(_, value)| value.as_u64() != Some(0)).collect();
    (!sums.is_empty()).then_some(Value::Object(sums))
}
