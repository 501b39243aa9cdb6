//! The context object, `$$` and `$states.context`.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html> (2025-11) and recorded
//! context objects.

use super::Execution;
use super::demand::TaskId;
use super::strand::{Item, Strand};
use crate::states::model::StateKind;
use crate::states::timestamp::format_ms;
use serde_json::{Value, json};

impl Execution {
    /// The context object as a strand sees it, `item` in place of its own where there is one.
    pub(super) fn context(&self, strand: &Strand, task: Option<TaskId>, item: Option<&Item>) -> Value {
        if let Some(given) = &self.given_context {
            return given.clone();
        }
        let run = &self.runs[strand.run];
        let settings = &self.settings;
        let state = self.machine.state(strand.state);
        let machine_arn =
            format!("arn:aws:states:{}:{}:stateMachine:{}", settings.region, settings.account, settings.machine_name);
        let mut context = json!({
            "Execution": {
                "Id": run.arn,
                "Input": run.input.as_ref(),
                "Name": run.name,
                "RoleArn": settings.role_arn,
                "StartTime": format_ms(run.start_ms),
                "RedriveCount": 0,
            },
            "StateMachine": { "Id": machine_arn, "Name": settings.machine_name },
            "State": { "Name": state.name, "EnteredTime": format_ms(strand.entered_ms) },
        });
        // Only states that can be tried again have a count (recorded).
        if matches!(state.kind, StateKind::Task(_) | StateKind::Parallel { .. } | StateKind::Map(_)) {
            context["State"]["RetryCount"] = strand.retry_count.into();
        }
        if let Some(item) = item.or(strand.item.as_deref()) {
            context["Map"] = json!({ "Item": { "Index": item.index, "Value": item.value.as_ref() } });
        }
        if let Some(task) = task {
            context["Task"] = json!({ "Token": self.token(task) });
        }
        context
    }
}
