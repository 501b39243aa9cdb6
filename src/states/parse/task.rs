//! Reading a Task state.

use super::Parser;
use super::fields::Fields;
use crate::diagnostic::Diagnostic;
use crate::states::model::{Quantity, QueryLanguage, StateKind, Task, Timeout};
use crate::states::resource::{Resource, Target};

/// Seconds that a timeout may have.
pub(super) const MAX_SECONDS: f64 = 99_999_999.0;

impl Parser {
    pub(super) fn task(&mut self, fields: &Fields, language: QueryLanguage) -> Option<StateKind> {
        let member = self.required(fields, "Resource")?;
        let resource = Resource::parse(&self.string(member)?);
        if resource.target == Target::Unknown {
            let finding = Diagnostic::warning("states.resource-unknown").with("resource", &resource.arn);
            self.report(finding, member.value.span);
        }
        let bounds = (1.0, MAX_SECONDS, true);
        let timeout = Timeout {
            total: self.quantity(fields, "TimeoutSeconds", "TimeoutSecondsPath", language, bounds),
            heartbeat: self.quantity(fields, "HeartbeatSeconds", "HeartbeatSecondsPath", language, bounds),
        };
        if let (Some(Quantity::Literal(total)), Some(Quantity::Literal(heartbeat))) =
            (&timeout.total, &timeout.heartbeat)
            && heartbeat >= total
        {
            let span = fields.get("HeartbeatSeconds").map_or(fields.span, |member| member.value.span);
            let finding =
                Diagnostic::error("states.heartbeat-not-smaller").with("heartbeat", heartbeat).with("timeout", total);
            self.report(finding, span);
        }
        let credentials = self.template(fields, "Credentials", language);
        Some(StateKind::Task(Box::new(Task { resource, timeout, credentials })))
    }
}
