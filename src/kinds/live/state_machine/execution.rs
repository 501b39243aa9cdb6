//! One execution in a run: what started it, who waits for it, and how much of its history the trace has.

use crate::flow::{Delivery, Flow, Happening, Mark, Payload, Verdict};
use crate::states::history::Detail;
use crate::states::{Ending, Execution, TaskId};
use serde_json::json;

#[derive(Clone)]
pub(super) struct Running {
    pub(super) execution: Execution,
    /// What started it.
    pub(super) payload: Payload,
    /// Who waits for its end.
    pub(super) caller: Option<Delivery>,
    pub(super) mark: Mark,
    /// When it goes on by itself.
    pub(super) alarm: Option<u64>,
    /// Alarms of mocked tasks.
    pub(super) mocked: Vec<u64>,
    /// Events of its history that are in the trace.
    told: usize,
    /// The name of the state that was entered last, for events that name none.
    state: String,
}

impl Running {
    pub(super) fn new(execution: Execution, payload: Payload, caller: Option<Delivery>, mark: Mark) -> Running {
        let (alarm, mocked, told, state) = (None, Vec::new(), 0, String::new());
        Running { execution, payload, caller, mark, alarm, mocked, told, state }
    }

    /// Writes the events of the history that are new into the trace.
    pub(super) fn tell(&mut self, flow: &mut dyn Flow) {
        let machine = self.execution.machine();
        for event in &self.execution.history()[self.told..] {
            if let Detail::StateEntered { state, .. } | Detail::StateExited { state, .. } = &event.detail {
                self.state.clone_from(&machine.state(*state).name);
            }
            let details = Payload { text: event.to_json(machine).to_string().into(), ..self.payload.clone() };
            let happening = Happening::History {
                execution: self.execution.settings().execution_name.clone(),
                event_type: event.name(machine),
                id: event.id,
                previous_id: event.previous_id,
                state: self.state.clone(),
            };
            flow.note_about(&details, happening);
        }
        self.told = self.execution.history().len();
    }

    /// The task of a state that waits for its token, the one that was started first.
    pub(super) fn waits_at(&self, state: &str) -> Option<TaskId> {
        self.execution.waiting_tasks().find(|(of, _)| *of == state).map(|(_, task)| task)
    }

    /// What whoever waits for its end is told: a caller that waits by `.sync` a description, as DescribeExecution answers it,
    /// others the output or `failed`.
    pub(super) fn answer(&self, ending: &Ending, failed: Option<&Verdict>) -> Verdict {
        if !self.payload.is_waited_for {
            return match (ending, failed) {
                (Ending::Succeeded(output), _) => Verdict::Answered { text: output.to_string().into() },
                (_, Some(failed)) => failed.clone(),
                (_, None) => Verdict::Accepted,
            };
        }
        let settings = self.execution.settings();
        let mut description = json!({
            "ExecutionArn": self.execution.runs()[0].arn,
            "Name": settings.execution_name,
            "Input": self.payload.text.as_ref(),
            "Status": ending.status(),
        });
        match ending {
            Ending::Succeeded(output) => description["Output"] = output.to_string().into(),
            Ending::Failed(detail) | Ending::TimedOut(detail) | Ending::Aborted(detail) => {
                description["Error"] = detail.error.clone().into();
                description["Cause"] = detail.cause.clone().into();
            }
            Ending::GivenUp { .. } => {}
        }
        Verdict::Answered { text: description.to_string().into() }
    }
}
