//! A worker: it does its work, then whatever its outgoing links say it emits and calls. It takes no time and fails only by
//! a scenario's faults.

use super::Live;
use crate::flow::{Arrival, Delivery, Flow, Happening, Mark, Payload, Verdict};
use crate::kinds::NodeRef;
use crate::kinds::links::requests;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default)]
pub struct Worker {
    /// What takes its time, by alarm.
    waiting: BTreeMap<u64, (Payload, Delivery, Mark)>,
    alarms: u64,
}

impl Live for Worker {
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let added_millis = flow.trouble(arrival.payload).added_millis;
        if added_millis == 0 {
            return verdict(work(node, arrival.payload, flow));
        }
        let alarm = self.alarms;
        self.alarms += 1;
        self.waiting.insert(alarm, (arrival.payload.clone(), arrival.delivery, flow.mark()));
        flow.wake_at(flow.now_millis() + added_millis, alarm);
        Verdict::Pending
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        let Some((payload, delivery, mark)) = self.waiting.remove(&alarm) else { return };
        flow.go_on(mark);
        let answer = verdict(work(node, &payload, flow));
        flow.answer(delivery, answer);
    }
}

fn verdict(worked: Result<(), &'static str>) -> Verdict {
    match worked {
        Ok(()) => Verdict::Accepted,
        Err(code) => Verdict::FailedRetryably { code },
    }
}

/// Does the work for each of the things that a payload holds, up to the first that fails: what was done for those before
/// it stays done.
///
/// # Errors
/// The code with which the work failed.
pub(super) fn work(node: NodeRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<(), &'static str> {
    let before = flow.mark();
    for item in payload.each() {
        flow.go_on(before);
        if let Some(code) = flow.trouble(item).failing {
            flow.note_about(item, Happening::Erred { code });
            return Err(code);
        }
        flow.note_about(item, Happening::Done);
        emit(node, item, flow);
    }
    Ok(())
}

/// Sends along every link that says what the node puts and calls.
pub(super) fn emit(node: NodeRef<'_>, item: &Payload, flow: &mut dyn Flow) {
    let told =
        node.outgoing("service-events").chain(node.outgoing("event-source")).chain(node.outgoing("alarm-action"));
    for link in node.outgoing("put-events").chain(node.outgoing("call")).chain(told) {
        flow.send(link.index, item.clone(), 0);
    }
    call_back(node, item, flow);
}

/// Sends the task token that it was given back to the state machines that wait for it.
pub(super) fn call_back(node: NodeRef<'_>, item: &Payload, flow: &mut dyn Flow) {
    for link in node.outgoing("task-callback") {
        for (request, after_millis) in requests(link, item) {
            flow.send(link.index, request, after_millis);
        }
    }
}
