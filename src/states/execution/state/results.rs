//! The end of a Map state: its output, and ResultWriter.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html> (2025-11).

use super::map::writing;
use crate::states::execution::Execution;
use crate::states::execution::demand::Purpose;
use crate::states::execution::failure::{Failure, Fault};
use crate::states::execution::scope::Seen;
use crate::states::execution::step::Progress;
use crate::states::execution::strand::{MapRun, Phase, Strand, Writing};
use crate::states::history::{Data, Detail};
use crate::states::model::{Map, StateKind};
use serde_json::{Value, json};
use std::sync::Arc;

impl Execution {
    /// All iterations have ended well enough.
    pub(super) fn map_succeeded(
        &mut self,
        strand: &mut Strand,
        map_run: Option<MapRun>,
        results: Vec<Value>,
    ) -> Progress {
        let machine = Arc::clone(&self.machine);
        let StateKind::Map(map) = &machine.state(strand.state).kind else { return Progress::Wait };
        let Some(map_run) = map_run else {
            self.record(strand.run, strand.last_event, Detail::MapStateSucceeded);
            return self.leave_map(strand, Arc::new(Value::Array(results)));
        };
        let results = self.shaped_results(map, &map_run, results);
        let writer = map.writer.as_ref().and_then(|writer| Some((writer, writer.resource.as_ref()?)));
        let Some((writer, resource)) = writer else {
            return self.map_run_succeeded(strand, &map_run, Arc::new(Value::Array(results)));
        };
        let input = Arc::clone(&strand.input);
        let arguments = match &writer.arguments {
            None => Ok(json!({})),
            Some(template) => self.within(strand, &input, Seen::default(), |scope| scope.template(template)),
        };
        match arguments {
            Err(fault) => self.faulted(strand, fault),
            Ok(arguments) => {
                let (demand, output) = writing(&arguments, &map_run.arn, results);
                let task = self.new_task(strand);
                strand.enter(Phase::Writing(Box::new(Writing { task, map_run, output: Arc::new(output) })));
                self.ask(strand, task, Purpose::WriteResults, resource.clone(), Arc::new(demand));
                Progress::Wait
            }
        }
    }

    /// What `WriterConfig` makes of the results.
    fn shaped_results(&self, map: &Map, map_run: &MapRun, results: Vec<Value>) -> Vec<Value> {
        let transformation = map.writer.as_ref().and_then(|writer| writer.config.transformation.as_deref());
        match transformation {
            Some("FLATTEN") => results
                .into_iter()
                .flat_map(|result| match result {
                    Value::Array(inner) => inner,
                    other => vec![other],
                })
                .collect(),
            Some("NONE") => {
                let of_run = |run: &&crate::states::execution::Run| {
                    run.item.as_ref().is_some_and(|(arn, _)| *arn == map_run.arn)
                };
                let described = |run: &crate::states::execution::Run| {
                    let status = run.ending.as_ref().map_or("RUNNING", crate::states::execution::Ending::status);
                    let output = match &run.ending {
                        Some(crate::states::execution::Ending::Succeeded(output)) => Value::String(output.to_string()),
                        _ => Value::Null,
                    };
                    json!({
                        "ExecutionArn": run.arn, "Name": run.name, "Input": run.input.to_string(), "Output": output,
                        "Status": status,
                    })
                };
                self.runs.iter().filter(of_run).map(described).collect()
            }
            _ => results,
        }
    }

    pub(in crate::states::execution) fn map_run_succeeded(
        &mut self,
        strand: &mut Strand,
        map_run: &MapRun,
        output: Data,
    ) -> Progress {
        let succeeded = self.record(strand.run, map_run.started_event, Detail::MapRunSucceeded);
        self.record(strand.run, succeeded, Detail::MapStateSucceeded);
        // Recorded since November 2024: the state's exit follows the start of its Map Run.
        strand.last_event = map_run.started_event;
        self.leave_map(strand, output)
    }

    /// The Map Run fails, and with it the state.
    pub(in crate::states::execution) fn map_run_failed(
        &mut self,
        strand: &mut Strand,
        map_run: Option<&MapRun>,
        failure: Failure,
    ) -> Progress {
        let previous = map_run.map_or(strand.last_event, |map_run| map_run.started_event);
        strand.last_event = self.record(strand.run, previous, Detail::MapRunFailed(failure.detail.clone()));
        self.failed(strand, failure)
    }

    fn leave_map(&mut self, strand: &mut Strand, output: Data) -> Progress {
        match self.leave(strand, output) {
            Ok(progress) => progress,
            Err(fault @ (Fault::Runtime(_) | Fault::Query { .. } | Fault::Intrinsic { .. } | Fault::Other(_))) => {
                self.faulted(strand, fault)
            }
        }
    }
}
