//! What several engines do together: a text is imported and laid out.

mod placing;

pub use placing::graph_of;

use crate::design::{Change, Design, Edit, NodeId, Record, RecordKey, order_between};
use crate::diagnostic::Diagnostic;
use crate::import::{self, File, Line};
use serde_json::{Value, json};

/// What came in.
#[derive(Clone, Debug)]
pub struct BroughtIn {
    pub design: Design,
    pub report: Vec<Line>,
}

/// A file that could not be taken over, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    pub file: String,
    pub reason: Diagnostic,
}

/// Imports files as one design and lays it out. Of several files each becomes a frame.
///
/// # Errors
/// The first file that cannot be taken over; then there is nothing of the others either.
pub fn bring_in(files: &[File<'_>], seed: u64) -> Result<BroughtIn, Refused> {
    let mut design = Design::default();
    let mut report = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let imported = import::import(*file, seed.wrapping_add(index as u64))
            .map_err(|reason| Refused { file: file.name.to_owned(), reason })?;
        report.extend(imported.report);
        if files.len() == 1 {
            design = imported.design;
        } else {
            join(&mut design, &imported.design, seed.wrapping_add(index as u64));
        }
    }
    let change = placing::placed(&design);
    design.apply(&change);
    Ok(BroughtIn { design, report })
}

/// Adds a design to another, in a frame of its own.
fn join(to: &mut Design, part: &Design, seed: u64) {
    let frame = NodeId(crate::rng::Rng::new(!seed).bits());
    let mut order = to.last_order();
    let mut edits = Vec::new();
    if to.name().is_empty() {
        edits.extend(to.set(RecordKey::Design, "name", Some(Value::from(part.name()))));
    }
    let fields = [("name", json!(part.name())), ("order", json!(order)), ("boundary", json!("bounded-context"))];
    let fields = fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
    edits.push(Edit::Create { key: frame.into(), record: Record { kind: "frame".to_owned(), fields } });
    let mut records: Vec<_> = part.records().filter(|(key, _)| *key != RecordKey::Design).collect();
    records.sort_by(|a, b| a.1.order().cmp(b.1.order()));
    for (key, record) in records {
        order = order_between(&order, "");
        let mut record = record.clone();
        record.fields.set("order", Some(Value::from(order.as_str())));
        if matches!(key, RecordKey::Node(_)) && record.parent().is_none() {
            record.fields.set("parent", Some(Value::from(RecordKey::from(frame).to_string())));
        }
        edits.push(Edit::Create { key, record });
    }
    to.apply(&Change { edits });
}
