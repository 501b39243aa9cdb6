//! A service with declared behaviour: it takes its time, keeps values, calls others and waits for their answers, polls, puts
//! events, and may hold a circuit breaker around its calls. None of it is code, so that a run can show why it did what it did.

mod breaker;
mod reaction;

pub use reaction::Unreadable;

use super::Live;
use crate::flow::{Arrival, Delivery, Flow, Happening, Mark, Origin, Payload, Trouble, Verdict};
use crate::json;
use crate::kinds::{LinkRef, NodeRef};
use breaker::{Breaker, Policy};
use reaction::{Reaction, Then};
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// How long a caller waits for a service that does not answer, where the service says nothing itself.
const USUAL_TIMEOUT_MILLIS: u64 = 30_000;
/// The detail type of the events that tell what the breaker does; links with it put nothing else.
const BREAKER_EVENT: &str = "CircuitBreakerChanged";
/// How often it asks for one thing in a run without an end.
const MOST_POLLS: u32 = 1_000;

#[derive(Clone)]
pub struct Service {
    reactions: Rc<[Reaction]>,
    kept: BTreeMap<String, Value>,
    breaker: Option<Breaker>,
    /// What waits for the breaker, in order.
    held: VecDeque<Job>,
    jobs: BTreeMap<u64, Job>,
    /// Whose each call is.
    calls: BTreeMap<u64, u64>,
    alarms: BTreeMap<u64, Alarm>,
    numbers: u64,
}

#[derive(Clone, Copy)]
enum Alarm {
    /// The job's work has taken its time.
    Worked(u64),
    /// The job asks again.
    Asks(u64),
    /// It is time to ask on its own account.
    Polls,
    /// The breaker has been open for long enough.
    TriesAgain,
}

/// One thing that the service works on.
#[derive(Clone)]
struct Job {
    payload: Payload,
    mark: Mark,
    /// Who waits for it.
    caller: Option<Delivery>,
    reaction: Reaction,
    times_out: bool,
    open_calls: usize,
    /// Whether somebody that it called has nothing to say yet.
    is_put_off: bool,
    polls: u32,
    code: Option<&'static str>,
}

/// Reads the reactions of a service, for who checks them.
///
/// # Errors
/// What is wrong with the first that cannot be read.
pub fn check_reactions(text: &str) -> Result<(), Unreadable> {
    reaction::read(text).map(|_| ())
}

impl Service {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        Self {
            reactions: reaction::read(node.text("reactions")).unwrap_or_default().into(),
            kept: BTreeMap::new(),
            breaker: Breaker::of(node),
            held: VecDeque::new(),
            jobs: BTreeMap::new(),
            calls: BTreeMap::new(),
            alarms: BTreeMap::new(),
            numbers: 0,
        }
    }

    fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    fn wake_with(&mut self, alarm: Alarm, at_millis: u64, flow: &mut dyn Flow) {
        let number = self.number();
        self.alarms.insert(number, alarm);
        flow.wake_at(at_millis, number);
    }

    /// Takes something on; how it ended, where that is known at once.
    fn take_on(
        &mut self,
        node: NodeRef<'_>,
        payload: Payload,
        caller: Option<Delivery>,
        flow: &mut dyn Flow,
    ) -> Option<Verdict> {
        let reaction = reaction::chosen(&self.reactions, &payload, &self.kept);
        let mark = flow.mark();
        let job = Job {
            payload,
            mark,
            caller,
            reaction,
            times_out: false,
            open_calls: 0,
            is_put_off: false,
            polls: 0,
            code: None,
        };
        if self.breaker.as_mut().is_none_or(Breaker::admits) {
            return self.begin(node, job, flow);
        }
        match self.breaker.as_ref().map(|breaker| breaker.policy) {
            Some(Policy::KeepForRetry) => {
                flow.note_about(&job.payload, Happening::Stored);
                self.held.push_back(Job { mark: flow.mark(), caller: None, ..job });
                Some(Verdict::Accepted)
            }
            Some(Policy::FailFast) | None => {
                flow.note_about(&job.payload, Happening::Erred { code: "CIRCUIT_OPEN" });
                Some(Verdict::FailedRetryably { code: "CIRCUIT_OPEN" })
            }
        }
    }

    fn begin(&mut self, node: NodeRef<'_>, mut job: Job, flow: &mut dyn Flow) -> Option<Verdict> {
        let trouble = flow.trouble(&job.payload);
        let millis = latency_millis(node, flow) + trouble.added_millis;
        let own_timeout = u64::try_from(node.integer("timeout-millis")).unwrap_or(0);
        let timeout_millis = if own_timeout == 0 { USUAL_TIMEOUT_MILLIS } else { own_timeout };
        job.times_out = job.reaction.then == Then::TimeOut || (own_timeout > 0 && millis > own_timeout);
        let takes_millis = if job.times_out { timeout_millis } else { millis };
        let number = self.number();
        self.jobs.insert(number, job);
        if takes_millis == 0 {
            return self.work(node, number, flow);
        }
        self.wake_with(Alarm::Worked(number), flow.now_millis() + takes_millis, flow);
        None
    }

    /// The work itself, and then the calls that it needs.
    fn work(&mut self, node: NodeRef<'_>, number: u64, flow: &mut dyn Flow) -> Option<Verdict> {
        let job = self.jobs.get(&number)?;
        let Trouble { failing, .. } = flow.trouble(&job.payload);
        let code = match job.reaction.then {
            _ if job.times_out => Some("TIMEOUT"),
            _ if failing.is_some() => failing,
            Then::Fail => Some("WORK_FAILED"),
            Then::Succeed | Then::TimeOut | Then::Nothing => None,
        };
        if code.is_some() || job.reaction.then == Then::Nothing {
            return self.conclude(node, number, code, flow);
        }
        self.ask(node, number, flow)
    }

    /// Calls whom the work needs.
    fn ask(&mut self, node: NodeRef<'_>, number: u64, flow: &mut dyn Flow) -> Option<Verdict> {
        let links: Vec<usize> = node.outgoing("call").map(|link| link.index).collect();
        let job = self.jobs.get_mut(&number)?;
        (job.open_calls, job.is_put_off) = (links.len(), false);
        if links.is_empty() {
            return self.conclude(node, number, None, flow);
        }
        let payload = job.payload.clone();
        for link in links {
            let ticket = self.number();
            self.calls.insert(ticket, number);
            flow.call(link, payload.clone(), 0, ticket);
        }
        None
    }

    /// The work is over, well or not.
    fn conclude(
        &mut self,
        node: NodeRef<'_>,
        number: u64,
        code: Option<&'static str>,
        flow: &mut dyn Flow,
    ) -> Option<Verdict> {
        let job = self.jobs.remove(&number)?;
        if let Some(state) = self.breaker.as_mut().and_then(|breaker| breaker.hear(code.is_none())) {
            self.tell_breaker(node, state, flow);
        }
        if let Some(code) = code {
            flow.note_about(&job.payload, Happening::Erred { code });
            if self.keeps_for_retry(&job) {
                flow.note_about(&job.payload, Happening::Stored);
                self.held.push_back(Job { mark: flow.mark(), caller: None, code: None, ..job });
                self.let_through(node, flow);
                return Some(Verdict::Accepted);
            }
            return Some(Verdict::FailedRetryably { code });
        }
        if job.reaction.then == Then::Nothing {
            flow.note_about(&job.payload, Happening::NothingYet);
            return Some(Verdict::Ignored);
        }
        for (key, value) in job.reaction.changes(&job.payload, &self.kept) {
            flow.note_about(&job.payload, Happening::Set { key: key.clone(), value: value.to_string() });
            self.kept.insert(key, value);
        }
        flow.note_about(&job.payload, Happening::Done);
        for link in node.outgoing("put-events").filter(|link| link.text("detail-type") != BREAKER_EVENT) {
            put(link, &job, flow);
        }
        super::worker::call_back(node, &job.payload, flow);
        self.let_through(node, flow);
        Some(Verdict::Accepted)
    }

    fn keeps_for_retry(&self, job: &Job) -> bool {
        let is_kept = self.breaker.as_ref().is_some_and(|breaker| breaker.policy == Policy::KeepForRetry);
        // What the service itself refuses to do would be refused again.
        is_kept && job.reaction.then == Then::Succeed
    }

    fn tell_breaker(&mut self, node: NodeRef<'_>, state: &'static str, flow: &mut dyn Flow) {
        flow.note(Happening::Breaker { state });
        for link in node.outgoing("put-events").filter(|link| link.text("detail-type") == BREAKER_EVENT) {
            let text = format!("{{\"state\":\"{state}\",\"service\":{}}}", json::quoted(node.name()));
            let root = flow.new_root();
            flow.send(link.index, Payload { root, ..Payload::made(text.into(), None, Origin::Service) }, 0);
        }
        if let ("open", Some(breaker)) = (state, &self.breaker) {
            let until_millis = flow.now_millis() + breaker.open_millis;
            self.wake_with(Alarm::TriesAgain, until_millis, flow);
        }
    }

    /// Goes on with what waits for the breaker, as far as it lets it.
    fn let_through(&mut self, node: NodeRef<'_>, flow: &mut dyn Flow) {
        while !self.held.is_empty() && self.breaker.as_mut().is_none_or(Breaker::admits) {
            let Some(job) = self.held.pop_front() else { return };
            flow.go_on(job.mark);
            flow.note_about(&job.payload, Happening::Deleted);
            let verdict = self.begin(node, Job { mark: flow.mark(), ..job }, flow);
            if verdict.is_some_and(|verdict| verdict.code().is_some()) {
                return;
            }
        }
    }

    fn answer(&self, caller: Option<Delivery>, verdict: Option<Verdict>, flow: &mut dyn Flow) {
        if let (Some(caller), Some(verdict)) = (caller, verdict) {
            flow.answer(caller, verdict);
        }
    }
}

impl Live for Service {
    /// One that polls and that nobody calls asks on its own account. A run that goes on until all is quiet would never end
    /// with that.
    fn begin(&mut self, node: NodeRef<'_>, flow: &mut dyn Flow) {
        let every_millis = super::millis(node.integer("poll-seconds"));
        let is_called = !node.drawn().incoming.is_empty();
        if every_millis > 0 && !is_called && node.outgoing("call").next().is_some() && !flow.is_open_ended() {
            self.wake_with(Alarm::Polls, flow.now_millis() + every_millis, flow);
        }
    }

    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let verdict = self.take_on(node, arrival.payload.clone(), Some(arrival.delivery), flow);
        verdict.unwrap_or(Verdict::Pending)
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        match self.alarms.remove(&alarm) {
            Some(Alarm::Worked(number)) => {
                let Some((mark, caller)) = self.jobs.get(&number).map(|job| (job.mark, job.caller)) else { return };
                flow.go_on(mark);
                let verdict = self.work(node, number, flow);
                self.answer(caller, verdict, flow);
            }
            Some(Alarm::Asks(number)) => {
                let Some(job) = self.jobs.get(&number).cloned() else { return };
                flow.go_on(job.mark);
                flow.note_about(&job.payload, Happening::Polled);
                let verdict = self.ask(node, number, flow);
                self.answer(job.caller, verdict, flow);
            }
            Some(Alarm::Polls) => {
                let every_millis = super::millis(node.integer("poll-seconds"));
                self.wake_with(Alarm::Polls, flow.now_millis() + every_millis, flow);
                let asked = Payload { root: flow.new_root(), ..Payload::made("{}".into(), None, Origin::Node) };
                flow.note_about(&asked, Happening::Polled);
                self.take_on(node, asked, None, flow);
            }
            Some(Alarm::TriesAgain) => {
                if let Some(state) = self.breaker.as_mut().and_then(Breaker::try_again) {
                    self.tell_breaker(node, state, flow);
                }
                self.let_through(node, flow);
            }
            None => {}
        }
    }

    fn answered(&mut self, node: NodeRef<'_>, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        let Some(number) = self.calls.remove(&ticket) else { return };
        let Some(job) = self.jobs.get_mut(&number) else { return };
        job.open_calls -= 1;
        job.code = job.code.or(verdict.code());
        job.is_put_off |= *verdict == Verdict::Ignored;
        if job.open_calls > 0 {
            return;
        }
        let every_millis = super::millis(node.integer("poll-seconds"));
        let may_ask = job.is_put_off && job.code.is_none() && every_millis > 0;
        // One that asks on its own account asks again by itself.
        if may_ask && job.caller.is_some() && (job.polls < MOST_POLLS || !flow.is_open_ended()) {
            job.polls += 1;
            job.mark = flow.mark();
            return self.wake_with(Alarm::Asks(number), flow.now_millis() + every_millis, flow);
        }
        let (caller, code, is_put_off) = (job.caller, job.code, job.is_put_off);
        if is_put_off && code.is_none() && every_millis > 0 {
            job.reaction.then = Then::Nothing;
        }
        let verdict = self.conclude(node, number, code, flow);
        self.answer(caller, verdict, flow);
    }
}

/// How long the work takes, by chance: half of the times at most the usual, all but one in a hundred at most the 99th
/// percentile, at most twice that; between, evenly.
fn latency_millis(node: NodeRef<'_>, flow: &mut dyn Flow) -> u64 {
    let number = |field| u64::try_from(node.integer(field)).unwrap_or(0);
    let usual = number("latency-millis");
    let slow = number("latency-p99-millis");
    if slow <= usual {
        return usual;
    }
    let chance = flow.random_bits() % 10_000;
    match chance {
        0..5_000 => usual / 2 + (usual - usual / 2) * chance / 5_000,
        5_000..9_900 => usual + (slow - usual) * (chance - 5_000) / 4_900,
        _ => slow + slow * (chance - 9_900) / 100,
    }
}

/// Puts an event: with the link's own detail, or with what the reaction says for the link's detail type.
fn put(link: LinkRef<'_>, job: &Job, flow: &mut dyn Flow) {
    let Some(emitted) = &job.reaction.emit else {
        return flow.send(link.index, job.payload.clone(), 0);
    };
    if let Some(detail) = emitted.get(link.text("detail-type")) {
        let text = reaction::filled(detail, &job.payload).to_string();
        flow.send(link.index, Payload { text: text.into(), origin: Origin::Service, ..job.payload.clone() }, 0);
    }
}
