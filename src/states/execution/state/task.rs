//! The Task state.

use crate::states::execution::demand::Purpose;
use crate::states::execution::failure::Fault;
use crate::states::execution::scope::Seen;
use crate::states::execution::step::Progress;
use crate::states::execution::strand::{Phase, Strand, Task as Running};
use crate::states::execution::{Execution, TimerKind};
use crate::states::history::{Called, Detail};
use crate::states::model::{Quantity, State, StateKind, Task};
use crate::states::resource::{Resource, Target};
use serde_json::Value;
use std::sync::Arc;

impl Execution {
    /// Schedules the task; it starts at the strand's next turn, after other strands have scheduled theirs (recorded).
    pub(in crate::states::execution) fn task(
        &mut self,
        strand: &mut Strand,
        state: &State,
        task: &Task,
    ) -> Result<Progress, Fault> {
        let id = self.new_task(strand);
        let prepared = self.prepare(strand, state, task, id);
        let Ok((running, credentials_role)) = prepared else {
            self.forget_tasks_of(strand.id);
            return prepared.map(|_| Progress::Wait);
        };
        let detail = Detail::TaskScheduled {
            called: running.called.clone(),
            resource: task.resource.arn.clone(),
            input: Arc::clone(&running.arguments),
            timeout_secs: running.timeout_secs,
            heartbeat_secs: running.heartbeat_secs,
            credentials_role,
        };
        strand.last_event = self.record(strand.run, strand.last_event, detail);
        strand.enter(Phase::Scheduled(Box::new(running)));
        Ok(Progress::Go)
    }

    fn prepare(
        &mut self,
        strand: &Strand,
        state: &State,
        task: &Task,
        id: crate::states::execution::TaskId,
    ) -> Result<(Running, Option<String>), Fault> {
        let arguments = self.effective_input(strand, state, Some(id))?;
        let input = Arc::clone(&strand.input);
        let seen = Seen { task: Some(id), ..Seen::default() };
        self.within(strand, &input, seen, |scope| {
            let secs = |quantity: &Option<Quantity>, name: &str| match quantity {
                None => Ok(None),
                Some(quantity) => {
                    let value = scope.number(quantity)?;
                    let secs = value.as_u64().filter(|secs| *secs > 0);
                    secs.map(Some).ok_or_else(|| {
                        Fault::Runtime(format!("The {name} parameter must be a positive integer, but was: {value}"))
                    })
                }
            };
            let credentials = task.credentials.as_ref().map(|template| scope.template(template)).transpose()?;
            let role = credentials.as_ref().and_then(|value| value.get("RoleArn")).and_then(Value::as_str);
            let running = Running {
                id,
                called: called(&task.resource),
                arguments,
                timeout_secs: secs(&task.timeout.total, "TimeoutSeconds")?,
                heartbeat_secs: secs(&task.timeout.heartbeat, "HeartbeatSeconds")?,
            };
            Ok((running, role.map(str::to_owned)))
        })
    }

    pub(in crate::states::execution) fn start_task(&mut self, strand: &mut Strand, task: Running) -> Progress {
        let machine = Arc::clone(&self.machine);
        let StateKind::Task(state) = &machine.state(strand.state).kind else { return Progress::Wait };
        // An activity starts when a worker takes it.
        if task.called != Called::Activity {
            let detail = Detail::TaskStarted { called: task.called.clone(), worker: None };
            strand.last_event = self.record(strand.run, strand.last_event, detail);
        }
        let (id, arguments) = (task.id, Arc::clone(&task.arguments));
        let (timeout_secs, heartbeat_secs) = (task.timeout_secs, task.heartbeat_secs);
        strand.enter(Phase::Task(Box::new(task)));
        self.ask(strand, id, Purpose::Task, state.resource.clone(), arguments);
        if let Some(secs) = timeout_secs {
            self.set_timer(strand, self.now_ms().saturating_add(secs.saturating_mul(1000)), TimerKind::Timeout);
        }
        self.set_heartbeat(strand, heartbeat_secs);
        Progress::Wait
    }
}

/// What the task's events name.
fn called(resource: &Resource) -> Called {
    match &resource.target {
        Target::LambdaFunction => Called::Lambda,
        Target::Activity => Called::Activity,
        Target::Integration(integration) => Called::Service {
            resource: format!("{}{}", integration.action, integration.pattern.suffix()),
            resource_type: integration.service.clone(),
        },
        // What a placeholder stands for is nearly always a function.
        Target::Placeholder | Target::Unknown => Called::Lambda,
    }
}
