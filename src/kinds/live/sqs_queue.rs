//! A queue with its consumers: visibility, redrive, retention, groups and deduplication of FIFO queues, and the poller that
//! hands batches to a function (botocore 1.44.5, sqs CreateQueue; SQS developer guide; Lambda developer guide, with-sqs).
//! An empty queue costs nothing: a long poll waits for the next message.

use super::Live;
use crate::flow::{Arrival, Flow, Happening, Mark, Origin, Payload, Verdict};
use crate::json;
use crate::kinds::NodeRef;
use crate::kinds::arn::arn;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// A FIFO queue takes the same message once within five minutes (botocore 1.44.5, sqs SendMessage).
const DEDUPLICATION_MILLIS: u64 = 300_000;
/// Batches that a poller hands out at the same time: at first, more each minute while there is work, at most (AWS agent
/// toolkit, event-sources, 2026-08-20).
const FIRST_BATCHES: u64 = 5;
const MORE_BATCHES_PER_MINUTE: u64 = 300;
const MOST_BATCHES: u64 = 1250;

#[derive(Clone)]
pub struct SqsQueue {
    is_fifo: bool,
    messages: BTreeMap<u64, Message>,
    next_message: u64,
    /// Visible messages in the order in which they became so; those of a FIFO queue in the order in which they came.
    visible: VecDeque<u64>,
    /// Groups of which messages are being worked on, and how many.
    busy_groups: BTreeMap<Rc<str>, usize>,
    consumers: Vec<Consumer>,
    batches: FxHashMap<u64, Batch>,
    next_alarm: u64,
    alarms: FxHashMap<u64, Alarm>,
    /// What was taken, and until when the same is not taken again.
    seen: FxHashMap<Rc<str>, u64>,
    /// Since when there is work without a pause.
    busy_since_millis: Option<u64>,
}

#[derive(Clone)]
struct Message {
    payload: Payload,
    mark: Mark,
    sent_millis: u64,
    receives: u32,
    /// The batch that has it now.
    batch: Option<u64>,
}

#[derive(Clone)]
struct Consumer {
    link: usize,
    batch_size: usize,
    window_millis: u64,
    in_flight: u64,
    /// When a batch is handed out even if it is not full.
    closes_millis: Option<u64>,
}

#[derive(Clone)]
struct Batch {
    consumer: usize,
    messages: Vec<u64>,
}

#[derive(Clone)]
enum Alarm {
    /// A delayed message becomes visible.
    Visible(u64),
    /// The visibility timeout of a batch is over.
    Returns(u64, Vec<u64>),
    /// A consumer's batching window is over.
    Window,
}

impl SqsQueue {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let is_fifo = node.text("type") == "fifo-queue";
        let consumer = |link: crate::kinds::LinkRef<'_>| Consumer {
            link: link.index,
            // Batches of a FIFO queue have at most ten messages and no window.
            batch_size: usize::try_from(link.integer("batch-size"))
                .unwrap_or(1)
                .clamp(1, if is_fifo { 10 } else { 10_000 }),
            window_millis: if is_fifo { 0 } else { super::millis(link.integer("batch-window-seconds")) },
            in_flight: 0,
            closes_millis: None,
        };
        // A stopped pipe leaves its messages where they are.
        let pipes = node.outgoing("pipe-source").filter(|link| link.to().text("state") != "stopped");
        Self {
            is_fifo,
            messages: BTreeMap::new(),
            next_message: 0,
            visible: VecDeque::new(),
            busy_groups: BTreeMap::new(),
            consumers: node.outgoing("event-source-mapping").chain(pipes).map(consumer).collect(),
            batches: FxHashMap::default(),
            next_alarm: 0,
            alarms: FxHashMap::default(),
            seen: FxHashMap::default(),
            busy_since_millis: None,
        }
    }
}

impl Live for SqsQueue {
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        for payload in arrival.payload.each() {
            self.keep(node, payload, flow);
        }
        self.hand_out(node, flow);
        Verdict::Accepted
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        match self.alarms.remove(&alarm) {
            Some(Alarm::Visible(message)) => self.show(message),
            Some(Alarm::Returns(batch, messages)) => self.take_back(batch, &messages, flow),
            Some(Alarm::Window) | None => {}
        }
        self.hand_out(node, flow);
    }

    /// What the consumer worked off is deleted; what it did not stays hidden until its visibility timeout is over.
    fn answered(&mut self, node: NodeRef<'_>, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        let Some(batch) = self.batches.remove(&ticket) else { return };
        self.consumers[batch.consumer].in_flight -= 1;
        for (at, message) in batch.messages.iter().enumerate() {
            let is_worked_off = match verdict {
                Verdict::Accepted | Verdict::Answered { .. } | Verdict::Ignored => true,
                Verdict::FailedInPart { items, .. } => !items.contains(&at),
                Verdict::FailedRetryably { .. }
                | Verdict::FailedUntil { .. }
                | Verdict::FailedFinally { .. }
                | Verdict::Pending => false,
            };
            // One that was handed out again meanwhile is deleted all the same, by whoever is first.
            if is_worked_off && let Some(message) = self.messages.remove(message) {
                self.free(&message);
                flow.go_on(message.mark);
                flow.note_about(&message.payload, Happening::Deleted);
            }
        }
        self.hand_out(node, flow);
    }
}

impl SqsQueue {
    fn keep(&mut self, node: NodeRef<'_>, payload: &Payload, flow: &mut dyn Flow) {
        let now = flow.now_millis();
        if self.is_fifo {
            let id = payload.deduplication.as_ref().unwrap_or(&payload.text);
            let until = self.seen.entry(Rc::clone(id)).or_default();
            if *until > now {
                return flow.note_about(payload, Happening::Deduplicated);
            }
            *until = now + DEDUPLICATION_MILLIS;
        }
        let here = flow.mark();
        flow.note_about(payload, Happening::Stored);
        let id = self.next_message;
        self.next_message += 1;
        let payload = Payload { items: None, lineage: payload.lineage.clone(), ..payload.clone() };
        let message = Message { payload, mark: flow.mark(), sent_millis: now, receives: 0, batch: None };
        self.messages.insert(id, message);
        flow.go_on(here);
        match super::millis(node.integer("delay-seconds")) {
            0 => self.visible.push_back(id),
            delay_millis => self.wake_with(Alarm::Visible(id), now + delay_millis, flow),
        }
    }

    fn wake_with(&mut self, alarm: Alarm, at_millis: u64, flow: &mut dyn Flow) {
        let number = self.next_alarm;
        self.next_alarm += 1;
        self.alarms.insert(number, alarm);
        flow.wake_at(at_millis, number);
    }

    /// A message of a FIFO queue goes back to its place in the order.
    fn show(&mut self, message: u64) {
        let place =
            if self.is_fifo { self.visible.partition_point(|&other| other < message) } else { self.visible.len() };
        self.visible.insert(place, message);
    }

    fn free(&mut self, message: &Message) {
        if self.is_fifo && message.batch.is_some() {
            let group = group(&message.payload);
            if let Some(busy) = self.busy_groups.get_mut(&group) {
                *busy -= 1;
                if *busy == 0 {
                    self.busy_groups.remove(&group);
                }
            }
        }
    }

    fn take_back(&mut self, batch: u64, messages: &[u64], flow: &mut dyn Flow) {
        for &id in messages {
            let Some(message) = self.messages.get_mut(&id).filter(|message| message.batch == Some(batch)) else {
                continue;
            };
            flow.go_on(message.mark);
            flow.note_about(&message.payload, Happening::Returned);
            message.mark = flow.mark();
            let message = message.clone();
            self.free(&message);
            self.messages.insert(id, Message { batch: None, ..message });
            self.show(id);
        }
    }

    /// Hands batches to consumers as long as there is something to hand out and somebody free.
    fn hand_out(&mut self, node: NodeRef<'_>, flow: &mut dyn Flow) {
        for consumer in 0..self.consumers.len() {
            while self.is_free(node, consumer, flow) && self.hand_out_one(node, consumer, flow) {}
        }
        if self.messages.is_empty() {
            self.busy_since_millis = None;
        }
    }

    /// Whether a consumer's poller takes one more batch now.
    fn is_free(&mut self, node: NodeRef<'_>, consumer: usize, flow: &mut dyn Flow) -> bool {
        if self.visible.is_empty() {
            return false;
        }
        let now = flow.now_millis();
        let minutes = (now - *self.busy_since_millis.get_or_insert(now)) / 60_000;
        let own = u64::try_from(node.drawing.link(self.consumers[consumer].link).integer("maximum-concurrency"));
        let grown = (FIRST_BATCHES + minutes * MORE_BATCHES_PER_MINUTE).min(MOST_BATCHES);
        let most = own.ok().filter(|&own| own > 0).map_or(grown, |own| own.min(grown));
        let waits = &mut self.consumers[consumer];
        if waits.in_flight >= most {
            return false;
        }
        if waits.window_millis == 0 || self.visible.len() >= waits.batch_size {
            waits.closes_millis = None;
            return true;
        }
        match waits.closes_millis {
            Some(closes_millis) if closes_millis <= now => {
                waits.closes_millis = None;
                true
            }
            Some(_) => false,
            None => {
                let closes_millis = now + waits.window_millis;
                waits.closes_millis = Some(closes_millis);
                self.wake_with(Alarm::Window, closes_millis, flow);
                false
            }
        }
    }

    /// Hands out one batch; `false` where nothing could be.
    fn hand_out_one(&mut self, node: NodeRef<'_>, consumer: usize, flow: &mut dyn Flow) -> bool {
        let ticket = self.next_alarm;
        let batch_size = self.consumers[consumer].batch_size;
        let (mut taken, mut at) = (Vec::new(), 0);
        let mut own_groups: BTreeSet<Rc<str>> = BTreeSet::new();
        while taken.len() < batch_size && at < self.visible.len() {
            let id = self.visible[at];
            let Some(message) = self.messages.get(&id) else {
                self.visible.remove(at);
                continue;
            };
            let group = self.is_fifo.then(|| group(&message.payload));
            if let Some(group) = group.filter(|group| !own_groups.contains(group)) {
                if self.busy_groups.contains_key(&group) {
                    at += 1;
                    continue;
                }
                own_groups.insert(group);
            }
            self.visible.remove(at);
            if self.receive_one(node, id, ticket, flow) {
                taken.push(id);
                if let Some(message) = self.messages.get(&id).filter(|_| self.is_fifo) {
                    *self.busy_groups.entry(self::group(&message.payload)).or_default() += 1;
                }
            }
        }
        if taken.is_empty() {
            return false;
        }
        let items: Vec<&Message> = taken.iter().filter_map(|id| self.messages.get(id)).collect();
        let batch = batch(node, &items);
        let mark = items.first().map_or(Mark(None), |message| message.mark);
        flow.go_on(mark);
        self.batches.insert(ticket, Batch { consumer, messages: taken.clone() });
        self.consumers[consumer].in_flight += 1;
        flow.call(self.consumers[consumer].link, batch, 0, ticket);
        let returns_millis = flow.now_millis() + super::millis(node.integer("visibility-timeout-seconds"));
        self.wake_with(Alarm::Returns(ticket, taken), returns_millis, flow);
        true
    }

    /// Receives a message for a batch; `false` where it has to leave the queue instead: it is too old, or was received too
    /// often and there is a dead-letter queue.
    fn receive_one(&mut self, node: NodeRef<'_>, id: u64, batch: u64, flow: &mut dyn Flow) -> bool {
        let has_dead_letters = node.outgoing("dead-letter").next().is_some();
        let retention_millis = super::millis(node.integer("retention-seconds"));
        let most_receives = u32::try_from(node.integer("max-receive-count")).unwrap_or(1);
        let Some(message) = self.messages.get_mut(&id) else { return false };
        flow.go_on(message.mark);
        if flow.now_millis() >= message.sent_millis + retention_millis {
            flow.note_about(&message.payload, Happening::Expired);
        } else if has_dead_letters && message.receives >= most_receives {
            flow.give_up(&message.payload, "MAX_RECEIVE_COUNT", message.receives, None);
        } else {
            message.receives += 1;
            message.batch = Some(batch);
            flow.note_about(&message.payload, Happening::Received { count: message.receives });
            message.mark = flow.mark();
            return true;
        }
        self.messages.remove(&id);
        false
    }
}

fn group(payload: &Payload) -> Rc<str> {
    payload.group.clone().unwrap_or_else(|| Rc::from(""))
}

/// What a function gets for a batch (Lambda developer guide, with-sqs), in the parts that the drawing knows.
fn batch(node: NodeRef<'_>, messages: &[&Message]) -> Payload {
    let own = arn(node);
    let mut text = String::from("{\"Records\":[");
    for (at, message) in messages.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        let body = json::quoted(&message.payload.text);
        let count = message.receives;
        let group = match &message.payload.group {
            Some(group) => format!(",\"MessageGroupId\":{}", json::quoted(group)),
            None => String::new(),
        };
        text.push_str(&format!(
            "{comma}{{\"body\":{body},\"attributes\":{{\"ApproximateReceiveCount\":\"{count}\"{group}}}{},\"eventSource\":\"aws:sqs\",\"eventSourceARN\":{}}}",
            attributes(&message.payload),
            json::quoted(&own)
        ));
    }
    text.push_str("]}");
    let first = messages.first().map(|message| &message.payload);
    let items: Vec<Payload> = messages.iter().map(|message| message.payload.clone()).collect();
    Payload {
        root: first.map_or(0, |first| first.root),
        lineage: first.and_then(|first| first.lineage.clone()),
        items: Some(items.into()),
        ..Payload::made(text.into(), first.and_then(|first| first.event_id.clone()), Origin::Node)
    }
}

/// The attributes of a message, such as those that say why it is on a dead-letter queue.
fn attributes(message: &Payload) -> String {
    let Some(attributes) = message.attributes.as_deref().filter(|attributes| !attributes.is_empty()) else {
        return String::new();
    };
    let attribute = |(name, value): &(&str, String)| {
        format!("{}:{{\"dataType\":\"String\",\"stringValue\":{}}}", json::quoted(name), json::quoted(value))
    };
    format!(",\"messageAttributes\":{{{}}}", attributes.iter().map(attribute).collect::<Vec<_>>().join(","))
}
