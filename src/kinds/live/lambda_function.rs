//! A function: invoked and waited for, or invoked asynchronously with a queue and retries of its own (Lambda developer guide,
//! invocation-async-error-handling and gettingstarted-limits).

use super::Live;
use super::worker::work;
use crate::flow::{Arrival, Delivery, Exhausted, Flow, Happening, Mark, Payload, Verdict};
use crate::kinds::NodeRef;
use std::collections::BTreeMap;

/// Environments that work at the same time, per account and Region, by default.
const MOST_CONCURRENT: usize = 1000;
/// An asynchronous invocation whose code failed is tried again after 1 minute and then after 2.
const ERROR_DELAYS_MILLIS: [u64; 2] = [60_000, 120_000];
/// One that found no free place is tried again for 6 hours, first after 1 s, doubling up to 5 minutes.
const THROTTLED_AGE_MILLIS: u64 = 21_600_000;
const THROTTLED_FIRST_MILLIS: u64 = 1_000;
const THROTTLED_LONGEST_MILLIS: u64 = 300_000;

#[derive(Clone, Debug, Default)]
pub struct LambdaFunction {
    running: usize,
    /// Invocations that run or wait, by alarm.
    invocations: BTreeMap<u64, Invocation>,
    alarms: u64,
}

#[derive(Clone, Debug)]
struct Invocation {
    payload: Payload,
    mark: Mark,
    /// Who waits for it; `None` for an asynchronous one.
    caller: Option<Delivery>,
    is_running: bool,
    /// Its code takes longer than the function's timeout.
    times_out: bool,
    errors: u32,
    throttles: u32,
    since_millis: u64,
}

impl Live for LambdaFunction {
    /// Rules, topics and schedules invoke asynchronously, so errors in the code are the function's own to retry (user guide,
    /// eb-targets; Scheduler user guide, managing-targets-templated), and so does a subscriber that is told to; queues,
    /// streams, pipes and callers wait for the answer.
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let is_waited_for = arrival.link.is_none_or(|link| {
            let link = node.drawing.link(link);
            match link.spec().id {
                "rule-target" | "subscription" | "schedule-target" => false,
                "subscriber-target" => link.text("invocation") != "invoke-event",
                _ => true,
            }
        });
        if is_waited_for && self.running >= concurrency(node) {
            return Verdict::FailedRetryably { code: "TooManyRequestsException" };
        }
        let invocation = Invocation {
            payload: arrival.payload.clone(),
            mark: flow.mark(),
            caller: is_waited_for.then_some(arrival.delivery),
            is_running: false,
            times_out: false,
            errors: 0,
            throttles: 0,
            since_millis: flow.now_millis(),
        };
        match self.begin_run(node, invocation, flow) {
            Some(Err(code)) if is_waited_for => Verdict::FailedRetryably { code },
            Some(_) => Verdict::Accepted,
            None if is_waited_for => Verdict::Pending,
            None => Verdict::Accepted,
        }
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        let Some(invocation) = self.invocations.remove(&alarm) else { return };
        flow.go_on(invocation.mark);
        let caller = invocation.caller;
        let ended = if invocation.is_running {
            self.running -= 1;
            Some(self.finish(node, invocation, flow))
        } else {
            self.begin_run(node, invocation, flow)
        };
        if let (Some(caller), Some(ended)) = (caller, ended) {
            let verdict = match ended {
                Ok(()) => Verdict::Accepted,
                Err(code) => Verdict::FailedRetryably { code },
            };
            flow.answer(caller, verdict);
        }
    }
}

impl LambdaFunction {
    /// Runs the code, or waits for a free place; how it ended, where that is known at once.
    fn begin_run(
        &mut self,
        node: NodeRef<'_>,
        mut invocation: Invocation,
        flow: &mut dyn Flow,
    ) -> Option<Result<(), &'static str>> {
        if self.running >= concurrency(node) {
            self.throttle(invocation, flow);
            return None;
        }
        let timeout_millis = super::millis(node.integer("timeout-seconds"));
        let usual_millis = u64::try_from(node.integer("run-millis")).unwrap_or(0);
        let millis = usual_millis + flow.trouble(&invocation.payload).added_millis;
        if millis == 0 {
            return Some(self.finish(node, invocation, flow));
        }
        invocation.times_out = millis > timeout_millis;
        invocation.is_running = true;
        self.running += 1;
        self.plan(invocation, flow.now_millis() + millis.min(timeout_millis), flow);
        None
    }

    fn finish(&mut self, node: NodeRef<'_>, invocation: Invocation, flow: &mut dyn Flow) -> Result<(), &'static str> {
        let ended = if invocation.times_out {
            flow.note_about(&invocation.payload, Happening::Erred { code: "TIMEOUT" });
            Err("TIMEOUT")
        } else {
            work(node, &invocation.payload, flow)
        };
        if let (Err(code), None) = (ended, invocation.caller) {
            self.retry(invocation, code, flow);
        }
        ended
    }

    /// An asynchronous invocation failed in its code.
    fn retry(&mut self, mut invocation: Invocation, code: &'static str, flow: &mut dyn Flow) {
        let Some(&delay_millis) = ERROR_DELAYS_MILLIS.get(invocation.errors as usize) else {
            let exhausted = Some(Exhausted::MaximumRetryAttempts);
            return flow.give_up(&invocation.payload, code, invocation.errors, exhausted);
        };
        invocation.errors += 1;
        invocation.is_running = false;
        self.wait(invocation.errors, delay_millis, invocation, flow);
    }

    /// An asynchronous invocation found no free place.
    fn throttle(&mut self, mut invocation: Invocation, flow: &mut dyn Flow) {
        flow.note_about(&invocation.payload, Happening::Waiting { code: "TooManyRequestsException" });
        let delay_millis = (THROTTLED_FIRST_MILLIS << invocation.throttles.min(16)).min(THROTTLED_LONGEST_MILLIS);
        if flow.now_millis() + delay_millis - invocation.since_millis > THROTTLED_AGE_MILLIS {
            let exhausted = Some(Exhausted::MaximumEventAgeInSeconds);
            return flow.give_up(&invocation.payload, "TooManyRequestsException", invocation.throttles, exhausted);
        }
        invocation.throttles += 1;
        self.wait(invocation.throttles, delay_millis, invocation, flow);
    }

    fn wait(&mut self, attempt: u32, delay_millis: u64, mut invocation: Invocation, flow: &mut dyn Flow) {
        let due_millis = flow.now_millis() + delay_millis;
        flow.note_about(&invocation.payload, Happening::WorkRetried { attempt, due_millis });
        invocation.mark = flow.mark();
        self.plan(invocation, due_millis, flow);
    }

    fn plan(&mut self, invocation: Invocation, at_millis: u64, flow: &mut dyn Flow) {
        let alarm = self.alarms;
        self.alarms += 1;
        self.invocations.insert(alarm, invocation);
        flow.wake_at(at_millis, alarm);
    }
}

/// How many environments the function may have at work: its own limit, else the account's.
fn concurrency(node: NodeRef<'_>) -> usize {
    match usize::try_from(node.integer("reserved-concurrency")) {
        Ok(0) | Err(_) => MOST_CONCURRENT,
        Ok(reserved) => reserved,
    }
}
