//! One history: the execution's own, or that of a child workflow execution of a distributed Map state.

use super::Settings;
use super::failure::Ending;
use crate::states::history::{Data, Event};
use std::sync::Arc;

/// One history and what it belongs to.
#[derive(Clone, Debug)]
pub struct Run {
    pub arn: String,
    pub name: String,
    pub input: Data,
    pub start_ms: u64,
    pub events: Vec<Event>,
    /// How it ended; None while it runs.
    pub ending: Option<Ending>,
    /// The ARN of the Map Run that it belongs to, and the index of its item or batch.
    pub item: Option<(String, usize)>,
    pub(super) is_express: bool,
}

impl Run {
    pub(super) fn own(settings: &Settings, input: Data) -> Run {
        let kind = match settings.kind {
            super::ExecutionType::Standard => "execution",
            super::ExecutionType::Express => "express",
        };
        let Settings { region, account, machine_name, execution_name, .. } = settings;
        Run {
            arn: format!("arn:aws:states:{region}:{account}:{kind}:{machine_name}:{execution_name}"),
            name: execution_name.clone(),
            input,
            start_ms: settings.start_ms,
            events: Vec::new(),
            ending: None,
            item: None,
            is_express: settings.kind == super::ExecutionType::Express,
        }
    }

    /// A child workflow execution.
    pub(super) fn child(settings: &Arc<Settings>, map_run: &str, index: usize, name: String, input: Data) -> Run {
        let Settings { region, account, machine_name, .. } = settings.as_ref();
        let label = map_run.rsplit('/').next().and_then(|rest| rest.split(':').next()).unwrap_or("map");
        Run {
            arn: format!("arn:aws:states:{region}:{account}:execution:{machine_name}/{label}:{name}"),
            name,
            input,
            start_ms: 0,
            events: Vec::new(),
            ending: None,
            item: Some((map_run.to_owned(), index)),
            is_express: false,
        }
    }
}
