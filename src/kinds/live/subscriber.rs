//! A subscriber: keeps what its bus hands it until its target has it, in order within an event group where it is FIFO, and
//! can be paused, resumed and made anew at a point in time (user guide, eb-custom-bus-ordering, -update and -replay).

use super::Live;
use crate::flow::{Arrival, Command, Flow, Happening, Mark, Origin, Payload, Verdict};
use crate::kinds::{NodeRef, links};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

const DAY_MILLIS: u64 = 86_400_000;

#[derive(Clone)]
pub struct Subscriber {
    state: State,
    is_fifo: bool,
    target: Option<Target>,
    /// What the bus keeps of what passed the filters, the oldest first.
    kept: VecDeque<Kept>,
    /// What its target is still to get, in order.
    waiting: VecDeque<Kept>,
    /// What its target is at work on, by ticket.
    in_flight: BTreeMap<u64, Vec<Group>>,
    busy: BTreeSet<Group>,
    tickets: u64,
    /// When a batch is handed out even if it is not full.
    closes_millis: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Running,
    Stopped,
    /// It had an end point, and that is past.
    Ended,
}

/// Events without a group wait for one another like those of one group: what the service does is not documented.
type Group = Option<Rc<str>>;

#[derive(Clone, Copy)]
struct Target {
    link: usize,
    batch_size: usize,
    window_millis: u64,
}

#[derive(Clone)]
struct Kept {
    payload: Payload,
    mark: Mark,
    since_millis: u64,
}

impl Subscriber {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let target = node.outgoing("subscriber-target").next().map(|link| {
            let most = links::most_in_batch(link.to());
            // A bus gets one event at a time in a run; how they are batched on the way cannot be seen there.
            let is_bus = ["event-bus", "custom-event-bus"].contains(&link.to().spec().id);
            let batch_size = if is_bus { 1 } else { link.integer("batch-size").clamp(1, most) };
            Target {
                link: link.index,
                batch_size: usize::try_from(batch_size).unwrap_or(1),
                window_millis: if batch_size > 1 { super::millis(link.integer("batch-window-seconds")) } else { 0 },
            }
        });
        Self {
            state: if node.text("state") == "stopped" { State::Stopped } else { State::Running },
            is_fifo: node.text("type") == "fifo",
            target,
            kept: VecDeque::new(),
            waiting: VecDeque::new(),
            in_flight: BTreeMap::new(),
            busy: BTreeSet::new(),
            tickets: 0,
            closes_millis: None,
        }
    }

    fn group(&self, kept: &Kept) -> Group {
        kept.payload.group.clone()
    }

    /// Hands batches to the target as long as there is something to hand out.
    fn hand_out(&mut self, node: NodeRef<'_>, flow: &mut dyn Flow) {
        let Some(target) = self.target else { return };
        while self.state != State::Stopped && self.is_due(target, flow) {
            let batch = self.take_batch(node, target, flow);
            let Some(first) = batch.first() else { return };
            let ticket = self.tickets;
            self.tickets += 1;
            if self.is_fifo {
                let groups: Vec<Group> = batch.iter().map(|kept| self.group(kept)).collect();
                self.busy.extend(groups.iter().cloned());
                self.in_flight.insert(ticket, groups);
            }
            flow.go_on(first.mark);
            let payload = joined(&batch);
            if self.is_fifo {
                flow.deliver(target.link, payload, 0, ticket);
            } else {
                flow.send(target.link, payload, 0);
            }
        }
    }

    /// Whether a batch is to be handed out now; else, where one is collected, it is when its window closes.
    fn is_due(&mut self, target: Target, flow: &mut dyn Flow) -> bool {
        if self.waiting.is_empty() {
            return false;
        }
        if target.window_millis == 0 || self.waiting.len() >= target.batch_size {
            self.closes_millis = None;
            return true;
        }
        let now = flow.now_millis();
        match self.closes_millis {
            Some(closes_millis) if closes_millis <= now => {
                self.closes_millis = None;
                true
            }
            Some(_) => false,
            None => {
                self.closes_millis = Some(now + target.window_millis);
                flow.wake_at(now + target.window_millis, 0);
                false
            }
        }
    }

    /// The next events that may go together: of a FIFO subscriber none whose group is being worked on, or comes after one
    /// that has to wait.
    fn take_batch(&mut self, node: NodeRef<'_>, target: Target, flow: &mut dyn Flow) -> Vec<Kept> {
        let oldest_millis = flow.now_millis().saturating_sub(retention_millis(node));
        let (mut batch, mut left) = (Vec::new(), VecDeque::new());
        while let Some(kept) = self.waiting.pop_front() {
            if batch.len() == target.batch_size {
                left.push_back(kept);
                break;
            }
            if kept.since_millis < oldest_millis {
                flow.go_on(kept.mark);
                flow.note_about(&kept.payload, Happening::Expired);
            } else if self.is_fifo && self.busy.contains(&self.group(&kept)) {
                left.push_back(kept);
            } else {
                batch.push(kept);
            }
        }
        left.append(&mut self.waiting);
        self.waiting = left;
        batch
    }

    /// Begins anew with what the bus kept of a time.
    fn replay(&mut self, node: NodeRef<'_>, window: std::ops::Range<u64>, flow: &mut dyn Flow) {
        let now = flow.now_millis();
        // The retention window begins with the bus, so a run's first moment is in it as long as nothing has expired.
        if window.start > now || window.start < now.saturating_sub(retention_millis(node)) || window.is_empty() {
            return flow.note(Happening::Refused { code: "ValidationException" });
        }
        self.skip_waiting(flow);
        let again: Vec<Kept> = self.kept.iter().filter(|kept| window.contains(&kept.since_millis)).cloned().collect();
        flow.note(Happening::ReplayStarted { events: u32::try_from(again.len()).unwrap_or(u32::MAX) });
        for kept in again {
            flow.go_on(kept.mark);
            let payload = marked_as_replayed(&kept.payload);
            flow.note_about(&payload, Happening::Replayed);
            self.waiting.push_back(Kept { payload, mark: flow.mark(), ..kept });
        }
        self.state = if window.end <= now { State::Ended } else { State::Running };
        self.hand_out(node, flow);
    }

    fn skip_waiting(&mut self, flow: &mut dyn Flow) {
        for kept in std::mem::take(&mut self.waiting) {
            flow.go_on(kept.mark);
            flow.note_about(&kept.payload, Happening::Skipped);
        }
        flow.go_on(Mark(None));
    }
}

impl Live for Subscriber {
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let now = flow.now_millis();
        while self.kept.front().is_some_and(|kept| kept.since_millis < now.saturating_sub(retention_millis(node))) {
            self.kept.pop_front();
        }
        if self.state == State::Ended || !is_within_points(node, flow.unix_millis() / 1000) {
            flow.note(Happening::NotAsked);
            return Verdict::Ignored;
        }
        flow.note(Happening::Matched);
        let kept = Kept { payload: arrival.payload.clone(), mark: flow.mark(), since_millis: now };
        self.kept.push_back(kept.clone());
        self.waiting.push_back(kept);
        self.hand_out(node, flow);
        Verdict::Accepted
    }

    fn wake(&mut self, node: NodeRef<'_>, _alarm: u64, flow: &mut dyn Flow) {
        self.hand_out(node, flow);
    }

    /// What was taken or given up no longer holds up its groups.
    fn answered(&mut self, node: NodeRef<'_>, ticket: u64, _verdict: &Verdict, flow: &mut dyn Flow) {
        for group in self.in_flight.remove(&ticket).unwrap_or_default() {
            self.busy.remove(&group);
        }
        self.hand_out(node, flow);
    }

    fn obey(&mut self, node: NodeRef<'_>, command: &Command, flow: &mut dyn Flow) {
        match command {
            Command::Pause => self.state = State::Stopped,
            Command::Resume { skips_backlog } => {
                if *skips_backlog {
                    self.skip_waiting(flow);
                }
                self.state = State::Running;
                self.hand_out(node, flow);
            }
            Command::Replay { from_millis, until_millis, rules, .. } if rules.is_empty() => {
                self.replay(node, *from_millis..*until_millis, flow);
            }
            Command::Replay { .. } => flow.note(Happening::Refused { code: "ValidationException" }),
            Command::Answer { .. } | Command::Mock { .. } | Command::Redrive => {
                flow.note(Happening::Refused { code: "NOT_FOR_THIS_KIND" });
            }
        }
    }
}

fn retention_millis(node: NodeRef<'_>) -> u64 {
    let bus = node.incoming("bus-subscriber").next().map(|link| link.from());
    bus.map_or(DAY_MILLIS, |bus| u64::try_from(bus.integer("retention-days")).unwrap_or(1) * DAY_MILLIS)
}

/// Whether the points in time that the subscriber begins and ends at lie around a moment. Where it begins at the oldest event
/// it takes them all, because a run's bus holds none from before.
fn is_within_points(node: NodeRef<'_>, at_secs: u64) -> bool {
    if node.text("starting-position") != "timestamp" {
        return true;
    }
    let point = |field| u64::try_from(node.integer(field)).unwrap_or(0);
    let (start, end) = (point("starting-point-seconds"), point("end-point-seconds"));
    at_secs >= start && (end == 0 || at_secs < end)
}

/// Several events as one call.
fn joined(batch: &[Kept]) -> Payload {
    match batch {
        [] => Payload::by_hand("[]"),
        [only] => only.payload.clone(),
        [first, ..] => {
            let items: Vec<Payload> = batch.iter().map(|kept| kept.payload.clone()).collect();
            Payload { items: Some(items.into()), origin: Origin::Node, ..first.payload.clone() }
        }
    }
}

fn marked_as_replayed(payload: &Payload) -> Payload {
    let attributes = payload.attributes.as_deref().unwrap_or_default().iter().cloned();
    let marked = attributes.map(|(name, value)| match name {
        "aws:DeliveryType" => (name, "REPLAY".to_owned()),
        _ => (name, value),
    });
    Payload { attributes: Some(marked.collect()), ..payload.clone() }
}
