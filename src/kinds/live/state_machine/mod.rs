//! A state machine: every start is an execution of its definition on the run's clock. Tasks answer from mocks, or call what is
//! drawn; a task with a token waits until somebody sends it back.

mod calls;
mod execution;

pub use calls::{events, links, substitution};

use super::Live;
use crate::flow::{Arrival, Command, Delivery, Flow, Happening, Mark, Payload, TaskAnswer, Verdict};
use crate::ir::base_name;
use crate::kinds::NodeRef;
use crate::kinds::links::Request;
use crate::states::mocks::{self, Mocks};
use crate::states::{Answer, Demand, Ending, Execution, ExecutionType, Machine, Purpose, Settings, TaskId, parse};
use calls::{Call, Sort};
use execution::Running;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Failed executions that are kept to be redriven.
const MOST_KEPT: usize = 100;

#[derive(Clone)]
pub struct StateMachine {
    /// None where the definition cannot be read.
    machine: Option<Arc<Machine>>,
    /// Links that the definition calls by name.
    called: BTreeSet<usize>,
    /// What tasks answer instead of calling, used up by all executions in the order in which they ask.
    mocks: Mocks,
    running: BTreeMap<u64, Running>,
    /// Executions that failed, the latest last.
    failed: Vec<Running>,
    executions: u64,
    alarms: BTreeMap<u64, Alarm>,
    next_alarm: u64,
    /// Tasks that have called, and whose each ticket is.
    asked: BTreeMap<u64, Asked>,
    tickets: BTreeMap<u64, u64>,
    next_ticket: u64,
}

/// What a moment is for.
#[derive(Clone)]
enum Alarm {
    /// Something happens in an execution by itself.
    Execution(u64),
    /// A mocked task answers.
    Mock { execution: u64, task: TaskId, answer: Answer },
    /// A start that takes its time.
    Start { payload: Payload, delivery: Delivery, is_waited_for: bool, mark: Mark },
}

/// A task that has called and waits for what the calls come to.
#[derive(Clone)]
struct Asked {
    execution: u64,
    task: TaskId,
    sort: Sort,
    sent: Payload,
    link: usize,
    left: usize,
    /// The code of the first call that failed.
    failure: Option<&'static str>,
    waits_for_token: bool,
}

impl StateMachine {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> StateMachine {
        let definition = node.text("definition");
        StateMachine {
            machine: parse(definition).machine.map(Arc::new),
            called: calls::called(node, definition),
            mocks: read_mocks(node.text("mocks")),
            running: BTreeMap::new(),
            failed: Vec::new(),
            executions: 0,
            alarms: BTreeMap::new(),
            next_alarm: 0,
            asked: BTreeMap::new(),
            tickets: BTreeMap::new(),
            next_ticket: 0,
        }
    }

    fn alarm(&mut self, at_millis: u64, alarm: Alarm, flow: &mut dyn Flow) -> u64 {
        let number = self.next_alarm;
        self.next_alarm += 1;
        self.alarms.insert(number, alarm);
        flow.wake_at(at_millis, number);
        number
    }

    /// Starts an execution. Whoever waits for it is answered when it has ended.
    fn start(
        &mut self,
        node: NodeRef<'_>,
        payload: &Payload,
        caller: Option<Delivery>,
        flow: &mut dyn Flow,
    ) -> Verdict {
        if let Some(code) = flow.trouble(payload).failing {
            flow.note_about(payload, Happening::Erred { code });
            return Verdict::FailedRetryably { code };
        }
        let Some(machine) = self.machine.clone() else {
            return Verdict::FailedFinally { code: "InvalidDefinition" };
        };
        // Step Functions API reference, StartExecution: the input is a JSON text.
        let Ok(input) = serde_json::from_str::<Value>(&payload.text) else {
            return Verdict::FailedFinally { code: "InvalidExecutionInput" };
        };
        let (region, account) = (node.region().to_owned(), node.account().to_owned());
        let machine_name = base_name(node.name(), "");
        let settings = Settings {
            kind: if node.text("type") == "express" { ExecutionType::Express } else { ExecutionType::Standard },
            role_arn: format!("arn:aws:iam::{account}:role/{machine_name}Role"),
            region,
            account,
            machine_name,
            execution_name: flow.event_id(),
            start_ms: flow.unix_millis(),
            seed: flow.random_bits(),
            ..Settings::default()
        };
        let id = self.executions;
        self.executions += 1;
        let execution = Execution::start(machine, input, settings);
        let running = Running::new(execution, payload.clone(), caller, flow.mark());
        self.go_on(node, id, running, flow);
        if caller.is_some() { Verdict::Pending } else { Verdict::Accepted }
    }

    /// Lets an execution go as far as it can.
    fn go_on(&mut self, node: NodeRef<'_>, id: u64, mut running: Running, flow: &mut dyn Flow) {
        flow.go_on(running.mark);
        self.forget(running.alarm.take(), flow);
        loop {
            let demands = running.execution.run();
            running.tell(flow);
            if demands.is_empty() && !running.execution.is_ready() {
                break;
            }
            for demand in demands {
                self.ask(node, id, &mut running, &demand, flow);
            }
        }
        running.mark = flow.mark();
        if let Some(ending) = running.execution.ending().cloned() {
            return self.conclude(node, id, running, &ending, flow);
        }
        if let Some(at_ms) = running.execution.wakes_at_ms() {
            let at_millis = flow.now_millis() + at_ms.saturating_sub(flow.unix_millis());
            running.alarm = Some(self.alarm(at_millis, Alarm::Execution(id), flow));
        }
        self.running.insert(id, running);
    }

    fn forget(&mut self, alarm: Option<u64>, flow: &mut dyn Flow) {
        if let Some(alarm) = alarm
            && self.alarms.remove(&alarm).is_some()
        {
            flow.forget(alarm);
        }
    }

    /// Does something with an execution that runs, at the present time, and lets it go on.
    fn with(&mut self, node: NodeRef<'_>, id: u64, flow: &mut dyn Flow, act: impl FnOnce(&mut Execution)) {
        let Some(mut running) = self.running.remove(&id) else { return };
        running.execution.reach(flow.unix_millis());
        act(&mut running.execution);
        self.go_on(node, id, running, flow);
    }

    /// Sees to a task: by a mock, by calling what is drawn, by waiting for somebody.
    fn ask(&mut self, node: NodeRef<'_>, id: u64, running: &mut Running, demand: &Demand, flow: &mut dyn Flow) {
        let state = &running.execution.machine().state(demand.state).name;
        if demand.purpose == Purpose::Task && !self.mocks.contains_key(state) {
            if let Some(call) = calls::call(node, demand, &running.payload, flow) {
                return self.call(id, running, demand, call, flow);
            }
            if demand.token.is_some() {
                // Nobody is drawn who gets the token, so a person may answer.
                running.execution.answer(demand.task, Answer::Submitted(serde_json::json!({})));
                return;
            }
        }
        let read = self.mocks.get(state).and_then(|queue| queue.front()).and_then(mocks::Mock::result).cloned();
        let answers = mocks::answers(&running.execution, demand, &mut self.mocks, &|_| read.clone());
        for (after_millis, answer) in answers {
            if after_millis == 0 {
                running.execution.answer(demand.task, answer);
            } else {
                let alarm = Alarm::Mock { execution: id, task: demand.task, answer };
                let alarm = self.alarm(flow.now_millis() + after_millis, alarm, flow);
                running.mocked.push(alarm);
            }
        }
    }

    fn call(&mut self, id: u64, running: &mut Running, demand: &Demand, call: Call, flow: &mut dyn Flow) {
        let Some((link, sent)) = call.sent.first().cloned() else { return };
        if let Sort::Job(_) = call.sort {
            running.execution.answer(demand.task, Answer::Submitted(serde_json::json!({})));
        }
        let number = self.next_ticket;
        let asked = Asked {
            execution: id,
            task: demand.task,
            sort: call.sort,
            sent,
            link,
            left: call.sent.len(),
            failure: None,
            waits_for_token: demand.token.is_some(),
        };
        self.asked.insert(number, asked);
        for (link, payload) in call.sent {
            self.tickets.insert(self.next_ticket, number);
            flow.call(link, payload, 0, self.next_ticket);
            self.next_ticket += 1;
        }
    }

    /// An execution has ended.
    fn conclude(&mut self, node: NodeRef<'_>, id: u64, mut running: Running, ending: &Ending, flow: &mut dyn Flow) {
        for alarm in std::mem::take(&mut running.mocked) {
            self.forget(Some(alarm), flow);
        }
        self.asked.retain(|_, asked| asked.execution != id);
        let failed = match ending {
            Ending::Succeeded(_) => None,
            Ending::TimedOut(_) => Some(Verdict::FailedRetryably { code: "EXECUTION_TIMED_OUT" }),
            Ending::Failed(_) | Ending::Aborted(_) | Ending::GivenUp { .. } => {
                Some(Verdict::FailedRetryably { code: "EXECUTION_FAILED" })
            }
        };
        match failed.as_ref().and_then(Verdict::code) {
            None => {
                flow.note_about(&running.payload, Happening::Done);
                // What the definition does not call yet is called when the work is done, as by every worker.
                for link in links(node).filter(|link| !self.called.contains(&link.index)) {
                    flow.send(link.index, running.payload.clone(), 0);
                }
            }
            Some(code) => flow.note_about(&running.payload, Happening::Erred { code }),
        }
        if let Some(caller) = running.caller.take() {
            flow.answer(caller, running.answer(ending, failed.as_ref()));
        }
        if failed.is_some() {
            self.failed.push(running);
            if self.failed.len() > MOST_KEPT {
                self.failed.remove(0);
            }
        }
    }

    /// Somebody sends a token back.
    fn callback(&mut self, node: NodeRef<'_>, text: &str, flow: &mut dyn Flow) -> Verdict {
        // Step Functions API reference, SendTaskSuccess: what it answers to a token that is none, and to one that nothing waits
        // for any more.
        let Some((token, request)) = Request::read(text) else {
            return Verdict::FailedFinally { code: "InvalidToken" };
        };
        let waits = |running: &Running| running.execution.task_of_token(&token);
        let Some((id, task)) = self.running.iter().find_map(|(id, running)| Some((*id, waits(running)?))) else {
            return Verdict::FailedFinally { code: "TaskTimedOut" };
        };
        match self.tell(node, id, task, request, flow) {
            true => Verdict::Accepted,
            false => Verdict::FailedFinally { code: "InvalidOutput" },
        }
    }

    /// Tells a task what came back with its token; false where that is no JSON.
    fn tell(&mut self, node: NodeRef<'_>, id: u64, task: TaskId, request: Request, flow: &mut dyn Flow) -> bool {
        let name = request.name();
        let Some(answer) = calls::answer(request) else { return false };
        flow.note(Happening::CalledBack { answer: name });
        let here = flow.mark();
        if let Some(running) = self.running.get_mut(&id) {
            running.mark = here;
        }
        self.with(node, id, flow, |execution| {
            execution.answer(task, answer);
        });
        true
    }
}

impl Live for StateMachine {
    /// Rules, schedules and callers start an execution and go on; what enriches records, and a task with `.sync`, wait for its
    /// end.
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let is_along = |kind: &str| arrival.link.is_some_and(|link| node.drawing.link(link).is(kind));
        if is_along("task-callback") {
            return self.callback(node, &arrival.payload.text, flow);
        }
        let is_waited_for = arrival.payload.is_waited_for || is_along("pipe-enrichment");
        let added_millis = flow.trouble(arrival.payload).added_millis;
        if added_millis > 0 {
            let (payload, delivery) = (arrival.payload.clone(), arrival.delivery);
            let alarm = Alarm::Start { payload, delivery, is_waited_for, mark: flow.mark() };
            self.alarm(flow.now_millis() + added_millis, alarm, flow);
            return Verdict::Pending;
        }
        self.start(node, arrival.payload, is_waited_for.then_some(arrival.delivery), flow)
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        match self.alarms.remove(&alarm) {
            Some(Alarm::Execution(id)) => self.with(node, id, flow, |_| {}),
            Some(Alarm::Mock { execution, task, answer }) => self.with(node, execution, flow, |execution| {
                execution.answer(task, answer);
            }),
            Some(Alarm::Start { payload, delivery, is_waited_for, mark }) => {
                flow.go_on(mark);
                let verdict = self.start(node, &payload, is_waited_for.then_some(delivery), flow);
                if verdict != Verdict::Pending {
                    flow.answer(delivery, verdict);
                }
            }
            None => {}
        }
    }

    fn answered(&mut self, node: NodeRef<'_>, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        let Some(number) = self.tickets.remove(&ticket) else { return };
        let Some(asked) = self.asked.get_mut(&number) else { return };
        asked.left -= 1;
        asked.failure = asked.failure.or(verdict.code());
        if asked.left > 0 {
            return;
        }
        let Some(asked) = self.asked.remove(&number) else { return };
        let here = flow.mark();
        let id = flow.event_id();
        let link = node.drawing.link(asked.link);
        let answer = match asked.failure {
            Some(code) => Answer::Failed {
                error: Some(asked.sort.error(code)),
                cause: Some(format!("{}: {code}", link.to().name())),
            },
            None => asked.sort.answer(link, &asked.sent, verdict, &id, asked.waits_for_token),
        };
        if let Some(running) = self.running.get_mut(&asked.execution) {
            running.mark = here;
        }
        self.with(node, asked.execution, flow, |execution| {
            execution.answer(asked.task, answer);
        });
    }

    fn obey(&mut self, node: NodeRef<'_>, command: &Command, flow: &mut dyn Flow) {
        match command {
            Command::Mock { mocks } => self.mocks.extend(read_mocks(mocks)),
            Command::Answer { state, answer } => {
                let waiting = self.running.iter().find_map(|(id, running)| Some((*id, running.waits_at(state)?)));
                let request = match answer {
                    TaskAnswer::Success { output } => Request::Success { output: output.to_string() },
                    TaskAnswer::Failure { error, cause } => {
                        Request::Failure { error: error.to_string(), cause: cause.to_string() }
                    }
                    TaskAnswer::Heartbeat => Request::Heartbeat,
                };
                match waiting {
                    Some((id, task)) => {
                        if !self.tell(node, id, task, request, flow) {
                            flow.note(Happening::Refused { code: "InvalidOutput" });
                        }
                    }
                    None => flow.note(Happening::Refused { code: "TaskTimedOut" }),
                }
            }
            Command::Redrive => {
                let latest = self.failed.pop().filter(|running| running.execution.is_redrivable());
                let Some(mut running) = latest else {
                    return flow.note(Happening::Refused { code: "NOTHING_TO_REDRIVE" });
                };
                running.execution.redrive(flow.unix_millis());
                let id = self.executions;
                self.executions += 1;
                self.go_on(node, id, running, flow);
            }
            Command::Replay { .. } | Command::Pause | Command::Resume { .. } => {
                flow.note(Happening::Refused { code: "NOT_FOR_THIS_KIND" });
            }
        }
    }
}

/// Mocks as they are written; what cannot be read is none, and a check says so.
fn read_mocks(text: &str) -> Mocks {
    serde_json::from_str(text).ok().and_then(|value| mocks::read(&value).ok()).unwrap_or_default()
}
