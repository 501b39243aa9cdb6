//! The Map state up to its first iteration: items, concurrency, tolerated failures. The sentences are the service's,
//! recorded.

use crate::states::execution::Execution;
use crate::states::execution::demand::Purpose;
use crate::states::execution::failure::{Failure, Fault};
use crate::states::execution::scope::{Scope, Seen};
use crate::states::execution::step::Progress;
use crate::states::execution::strand::{Item, Iterations, MapRun, Phase, Prepared, Reading, Strand};
use crate::states::facts;
use crate::states::history::{Data, Detail};
use crate::states::intrinsic;
use crate::states::model::{Items, Map, Quantity, QueryLanguage, State, StateKind, Template};
use serde_json::{Value, json};
use std::sync::Arc;

impl Execution {
    pub(in crate::states::execution) fn map(
        &mut self,
        strand: &mut Strand,
        state: &State,
        map: &Map,
    ) -> Result<Progress, Fault> {
        let input = self.effective_input(strand, state, None)?;
        let (items, concurrency) = self.within(strand, &input, Seen::default(), |scope| {
            let items = if map.reader.is_some() { Vec::new() } else { items(scope, state, map)? };
            Ok((items, concurrency(scope, map)?))
        })?;
        strand.last_event = self.record(strand.run, strand.last_event, Detail::MapStateStarted { length: items.len() });
        let (tolerated_count, tolerated_percentage) =
            self.within(strand, &input, Seen::default(), |scope| tolerated(scope, map))?;
        let map_run = map.is_distributed.then(|| {
            let arn = self.map_run_arn(map);
            let started_event = self.record(strand.run, strand.last_event, Detail::MapRunStarted { arn: arn.clone() });
            strand.last_event = started_event;
            MapRun { arn, started_event }
        });
        let prepared = Prepared { input, concurrency, tolerated_count, tolerated_percentage, map_run };
        if let Some(reader) = &map.reader {
            let arguments = match &reader.arguments {
                None => Value::Object(serde_json::Map::new()),
                Some(template) => {
                    let input = Arc::clone(&prepared.input);
                    self.within(strand, &input, Seen::default(), |scope| scope.template(template))?
                }
            };
            let task = self.new_task(strand);
            strand.enter(Phase::Reading(Box::new(Reading { task, prepared })));
            self.ask(strand, task, Purpose::ReadItems, reader.resource.clone(), Arc::new(arguments));
            return Ok(Progress::Wait);
        }
        self.iterate(strand, map, prepared, items)
    }

    fn map_run_arn(&mut self, map: &Map) -> String {
        let label = map.label.clone().unwrap_or_else(|| intrinsic::uuid(&mut self.random));
        let id = intrinsic::uuid(&mut self.random);
        let settings = &self.settings;
        format!("arn:aws:states:{}:{}:mapRun:{}/{label}:{id}", settings.region, settings.account, settings.machine_name)
    }

    /// The reader's answer has come.
    pub(in crate::states::execution) fn items_read(
        &mut self,
        strand: &mut Strand,
        prepared: Prepared,
        content: Value,
    ) -> Progress {
        let machine = Arc::clone(&self.machine);
        let StateKind::Map(map) = &machine.state(strand.state).kind else { return Progress::Wait };
        let Some(reader) = &map.reader else { return Progress::Wait };
        let input = Arc::clone(&prepared.input);
        let read = self.within(strand, &input, Seen::default(), |scope| {
            let most = reader.config.max_items.as_ref().map(|most| max_items(scope, most)).transpose()?.flatten();
            let mut items = super::files::items(&content, &reader.config).map_err(reader_failed)?;
            items.truncate(most.unwrap_or(usize::MAX));
            Ok(items)
        });
        let progress = match read {
            Ok(items) => self.iterate(strand, map, prepared, items),
            Err(Fault::Other(failure)) => return self.map_run_failed(strand, prepared.map_run.as_ref(), failure),
            Err(fault) => Err(fault),
        };
        match progress {
            Ok(progress) => progress,
            Err(fault) => self.faulted(strand, fault),
        }
    }

    /// Makes every iteration's input and starts the first ones.
    fn iterate(
        &mut self,
        strand: &mut Strand,
        map: &Map,
        prepared: Prepared,
        items: Vec<Value>,
    ) -> Result<Progress, Fault> {
        let inputs = self.inputs(strand, map, &prepared, items)?;
        let count = inputs.len();
        let by_percentage =
            prepared.tolerated_percentage.map(|percentage| (percentage * count as f64 / 100.0).floor() as usize);
        let by_count = prepared.tolerated_count.map(|count| usize::try_from(count).unwrap_or(usize::MAX));
        let tolerated = [by_count, by_percentage].into_iter().flatten().min().unwrap_or(0);
        strand.enter(Phase::Iterations(Box::new(Iterations {
            results: vec![None; count],
            inputs,
            next: 0,
            running: std::collections::BTreeMap::new(),
            failures: Vec::new(),
            concurrency: prepared.concurrency,
            tolerated,
            map_run: prepared.map_run,
        })));
        let started = strand.last_event;
        self.start_iterations(strand, started);
        Ok(self.map_done(strand).unwrap_or(Progress::Wait))
    }

    fn inputs(
        &mut self,
        strand: &Strand,
        map: &Map,
        prepared: &Prepared,
        items: Vec<Value>,
    ) -> Result<Vec<(Arc<Item>, Data)>, Fault> {
        let mut inputs = Vec::with_capacity(items.len());
        for (index, value) in items.into_iter().enumerate() {
            let item = Item { index, value: Arc::new(value) };
            let input = match &map.item_selector {
                None => Arc::clone(&item.value),
                Some(selector) => {
                    let seen = Seen { item: Some(&item), ..Seen::default() };
                    Arc::new(self.within(strand, &prepared.input, seen, |scope| scope.template(selector))?)
                }
            };
            inputs.push((Arc::new(item), input));
        }
        match &map.batcher {
            None => Ok(inputs),
            Some(batcher) => self.within(strand, &prepared.input, Seen::default(), |scope| {
                super::batches::batches(scope, batcher, inputs)
            }),
        }
    }
}

fn reader_failed(cause: String) -> Fault {
    Fault::Other(Failure::new("States.ItemReaderFailed", cause))
}

pub(in crate::states::execution) fn items(scope: &Scope, state: &State, map: &Map) -> Result<Vec<Value>, Fault> {
    let (value, path) = match &map.items {
        Items::Input => (scope.root.clone(), "$"),
        Items::Path(path) => (scope.selected(path)?, path.text.as_str()),
        Items::Template(Template::Jsonata(expression)) => (scope.typed(expression, "array", Value::is_array)?, ""),
        Items::Template(template) => (scope.template(template)?, ""),
    };
    match (value, state.query_language) {
        (Value::Array(items), _) => Ok(items),
        (other, QueryLanguage::Jsonata) => {
            let reason = format!("Map state input must be an array but was: {other}");
            Err(Fault::Query { reason, location: None, is_expression: true })
        }
        (_, QueryLanguage::JsonPath) => {
            // Recorded: a path into the context object is shown with one dollar sign.
            let shown = path.replacen("$$", "$", 1);
            Err(Fault::Runtime(format!("Reference path \"{shown}\" must point to array.")))
        }
    }
}

/// A whole number, also as a text (recorded: `"2"` counts).
pub(super) fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => {
            number.as_i64().or_else(|| number.as_f64().filter(|f| f.fract() == 0.0).map(|f| f as i64))
        }
        Value::String(text) => text.parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The number in a field; `kind` is what the service calls it in its refusal.
fn numeric<T>(
    scope: &Scope,
    quantity: &Quantity,
    name: &str,
    kind: &str,
    read: impl Fn(&Value) -> Option<T>,
) -> Result<T, Fault> {
    let value = scope.number(quantity)?;
    read(&value).ok_or_else(|| {
        let path = match quantity {
            Quantity::Path(path) => path.text.as_str(),
            Quantity::Literal(_) | Quantity::Jsonata(_) => "",
        };
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Fault::Runtime(format!("The {name}Path field refers to value \"{shown}\" which is not a valid {kind}: {path}"))
    })
}

fn concurrency(scope: &Scope, map: &Map) -> Result<usize, Fault> {
    let most = if map.is_distributed { facts::MAX_DISTRIBUTED_CONCURRENCY } else { facts::MAX_INLINE_CONCURRENCY };
    let wanted = match &map.max_concurrency {
        None => 0,
        Some(quantity) => numeric(scope, quantity, "MaxConcurrency", "integer", integer)?,
    };
    if wanted < 0 {
        return Err(Fault::Runtime("MaxConcurrency cannot be negative.".to_owned()));
    }
    let wanted = usize::try_from(wanted).unwrap_or(0);
    Ok(if wanted == 0 { most } else { wanted.min(most) })
}

fn tolerated(scope: &Scope, map: &Map) -> Result<(Option<u64>, Option<f64>), Fault> {
    let count = match &map.tolerated_failure_count {
        None => None,
        Some(quantity) => {
            let count = numeric(scope, quantity, "ToleratedFailureCount", "integer", integer)?;
            let negative = || Fault::Runtime("ToleratedFailureCount cannot be negative.".to_owned());
            Some(u64::try_from(count).map_err(|_| negative())?)
        }
    };
    let percentage = match &map.tolerated_failure_percentage {
        None => None,
        Some(quantity) => {
            let read = |value: &Value| value.as_f64().or_else(|| value.as_str()?.parse().ok());
            let percentage = numeric(scope, quantity, "ToleratedFailurePercentage", "float", read)?;
            if !(0.0..=100.0).contains(&percentage) {
                return Err(Fault::Runtime("ToleratedFailurePercentage must be between 0 and 100.".to_owned()));
            }
            Some(percentage)
        }
    };
    Ok((count, percentage))
}

/// Items that a reader may give; 0 is no limit (recorded).
fn max_items(scope: &Scope, quantity: &Quantity) -> Result<Option<usize>, Fault> {
    let most = numeric(scope, quantity, "MaxItems", "integer", integer)?;
    if most < 0 {
        return Err(reader_failed("field MaxItems must be positive".to_owned()));
    }
    Ok(usize::try_from(most).ok().filter(|most| *most > 0))
}

/// What a writer is asked to write.
pub(super) fn writing(arguments: &Value, run: &str, results: Vec<Value>) -> (Value, Value) {
    let bucket = arguments.get("Bucket").cloned().unwrap_or(Value::Null);
    let prefix = arguments.get("Prefix").and_then(Value::as_str).unwrap_or("").trim_end_matches('/');
    let id = run.rsplit(':').next().unwrap_or(run);
    let key = if prefix.is_empty() { format!("{id}/manifest.json") } else { format!("{prefix}/{id}/manifest.json") };
    let demand = json!({ "Bucket": bucket, "Key": key, "Results": results });
    let output = json!({ "MapRunArn": run, "ResultWriterDetails": { "Bucket": bucket, "Key": key } });
    (demand, output)
}
