//! ItemBatcher: several items as one iteration's input.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html> (2025-11).

use super::map::integer;
use crate::states::execution::data;
use crate::states::execution::failure::Fault;
use crate::states::execution::scope::Scope;
use crate::states::execution::strand::Item;
use crate::states::history::Data;
use crate::states::model::{ItemBatcher, Quantity};
use serde_json::{Map, Value};
use std::sync::Arc;

pub(super) fn batches(
    scope: &Scope,
    batcher: &ItemBatcher,
    inputs: Vec<(Arc<Item>, Data)>,
) -> Result<Vec<(Arc<Item>, Data)>, Fault> {
    let most = |quantity: &Option<Quantity>, name: &str| match quantity {
        None => Ok(usize::MAX),
        Some(quantity) => {
            let value = scope.number(quantity)?;
            integer(&value)
                .and_then(|most| usize::try_from(most).ok())
                .filter(|most| *most > 0)
                .ok_or_else(|| Fault::Runtime(format!("{name} must be a positive integer, but was: {value}")))
        }
    };
    let max_items = most(&batcher.max_items, "MaxItemsPerBatch")?;
    let max_bytes = most(&batcher.max_bytes, "MaxInputBytesPerBatch")?;
    let batch_input = batcher.batch_input.as_ref().map(|template| scope.template(template)).transpose()?;
    let empty = data::size(&batch(batch_input.as_ref(), Vec::new()));
    let mut batches = Vec::new();
    let (mut items, mut bytes) = (Vec::new(), empty);
    for (_, input) in inputs {
        let more = data::size(&input) + 1;
        if !items.is_empty() && (items.len() >= max_items || bytes + more > max_bytes) {
            batches.push(batch(batch_input.as_ref(), std::mem::take(&mut items)));
            bytes = empty;
        }
        items.push(input.as_ref().clone());
        bytes += more;
    }
    if !items.is_empty() {
        batches.push(batch(batch_input.as_ref(), items));
    }
    let numbered = |(index, batch): (usize, Value)| {
        let batch = Arc::new(batch);
        (Arc::new(Item { index, value: Arc::clone(&batch) }), batch)
    };
    Ok(batches.into_iter().enumerate().map(numbered).collect())
}

fn batch(batch_input: Option<&Value>, items: Vec<Value>) -> Value {
    let mut members = Map::new();
    if let Some(batch_input) = batch_input {
        members.insert("BatchInput".to_owned(), batch_input.clone());
    }
    members.insert("Items".to_owned(), Value::Array(items));
    Value::Object(members)
}
