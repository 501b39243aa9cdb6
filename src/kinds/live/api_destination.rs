//! An API destination: calls an endpoint no faster than its rate, and reads its answer (user guide, eb-api-destinations).

use super::Live;
use crate::flow::{Arrival, Delivery, Flow, Happening, Mark, Payload, Verdict};
use crate::kinds::NodeRef;
use std::collections::BTreeMap;

/// A call that takes longer has failed, and is tried again (eb-api-destinations).
pub const API_DESTINATION_TIMEOUT_MILLIS: u64 = 5_000;

#[derive(Clone, Debug, Default)]
pub struct ApiDestination {
    /// When the next call may begin, in microseconds: rates are finer than milliseconds.
    free_micros: u64,
    calls: BTreeMap<u64, Call>,
    alarms: u64,
}

#[derive(Clone, Debug)]
struct Call {
    payload: Payload,
    delivery: Delivery,
    mark: Mark,
    /// The answer that is on its way; `None` while the call has not begun.
    answer: Option<Verdict>,
}

impl Live for ApiDestination {
    /// Above the rate events are delayed, not refused, and get older meanwhile.
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let per_second = u64::try_from(node.integer("rate-limit-per-second")).unwrap_or(1).max(1);
        let now_micros = flow.now_millis() * 1000;
        let begin_micros = self.free_micros.max(now_micros);
        self.free_micros = begin_micros + 1_000_000 / per_second;
        let begin_millis = begin_micros.div_ceil(1000);
        if begin_millis > flow.now_millis() {
            flow.note(Happening::Waiting { code: "RATE_LIMIT" });
        }
        let (payload, delivery) = (arrival.payload.clone(), arrival.delivery);
        let call = Call { payload, delivery, mark: flow.mark(), answer: None };
        if begin_millis > flow.now_millis() {
            self.plan(call, begin_millis, flow);
        } else {
            self.begin_call(node, call, flow);
        }
        Verdict::Pending
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        let Some(mut call) = self.calls.remove(&alarm) else { return };
        flow.go_on(call.mark);
        match call.answer.take() {
            None => self.begin_call(node, call, flow),
            Some(answer) => {
                match answer.code() {
                    Some(code) => flow.note_about(&call.payload, Happening::Erred { code }),
                    None => flow.note_about(&call.payload, Happening::Done),
                }
                flow.answer(call.delivery, answer);
            }
        }
    }
}

impl ApiDestination {
    fn plan(&mut self, call: Call, at_millis: u64, flow: &mut dyn Flow) {
        let alarm = self.alarms;
        self.alarms += 1;
        self.calls.insert(alarm, call);
        flow.wake_at(at_millis, alarm);
    }

    fn begin_call(&mut self, node: NodeRef<'_>, mut call: Call, flow: &mut dyn Flow) {
        flow.note_about(&call.payload, Happening::Called);
        let trouble = flow.trouble(&call.payload);
        let usual_millis = u64::try_from(node.integer("response-millis")).unwrap_or(0);
        let took_millis = usual_millis + trouble.added_millis;
        call.answer = Some(if took_millis > API_DESTINATION_TIMEOUT_MILLIS {
            Verdict::FailedRetryably { code: "TIMEOUT" }
        } else if let Some(code) = trouble.failing {
            Verdict::FailedRetryably { code }
        } else {
            answer(trouble.status.unwrap_or(200), trouble.retry_after_secs)
        });
        call.mark = flow.mark();
        self.plan(call, flow.now_millis() + took_millis.min(API_DESTINATION_TIMEOUT_MILLIS), flow);
    }
}

/// What an HTTP answer means: 401, 407, 409, 429 and 5xx are tried again, no other failure is; of `Retry-After` and the
/// retry policy the more careful counts, and a negative one asks not to be tried again.
fn answer(status: u16, retry_after_secs: Option<i64>) -> Verdict {
    match status {
        200..=299 => Verdict::Accepted,
        401 | 407 | 409 | 429 | 500..=599 => {
            let code = if status == 429 { "THROTTLING" } else { "ERROR_FROM_TARGET" };
            match retry_after_secs {
                Some(..0) => Verdict::FailedFinally { code },
                Some(secs) => Verdict::FailedUntil { code, wait_millis: super::millis(secs) },
                None => Verdict::FailedRetryably { code },
            }
        }
        _ => Verdict::FailedFinally { code: "SDK_CLIENT_ERROR" },
    }
}
