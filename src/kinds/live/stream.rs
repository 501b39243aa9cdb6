//! A stream of records in shards, and those who read it: functions and pipes get the records of a shard in order, batch by
//! batch, and a batch that fails holds up its shard (Lambda developer guide, with-kinesis and with-ddb; user guide,
//! eb-pipes-batching-concurrency).

use crate::flow::{Exhausted, Flow, Happening, Mark, Origin, Payload, Verdict};
use crate::kinds::{LinkRef, NodeRef};
use std::collections::{BTreeMap, VecDeque};

/// How long a failed batch waits before it is read again: first, and at most, doubling between. The service says only that it
/// backs off: a model.
const FIRST_DELAY_MILLIS: u64 = 1_000;
const LONGEST_DELAY_MILLIS: u64 = 60_000;

#[derive(Clone)]
pub(super) struct Stream {
    shards: usize,
    retention_millis: u64,
    readers: Vec<Reader>,
    in_flight: BTreeMap<u64, (usize, usize)>,
    next_ticket: u64,
}

#[derive(Clone)]
struct Reader {
    link: usize,
    batch_size: usize,
    window_millis: u64,
    /// Tries after the first; `None` for as many as there are until the records expire.
    most_retries: Option<u32>,
    shards: Vec<Shard>,
}

/// What a reader still has to read of a shard.
#[derive(Clone, Default)]
struct Shard {
    waiting: VecDeque<Record>,
    state: State,
    /// How often the batch at the head has failed.
    failures: u32,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Idle,
    /// A batch is being collected until then.
    Collecting(u64),
    /// So many records are being worked on.
    Busy(usize),
    /// The batch at the head failed and is read again then.
    BacksOff(u64),
}

#[derive(Clone)]
struct Record {
    payload: Payload,
    mark: Mark,
    since_millis: u64,
}

impl Stream {
    pub fn of(node: NodeRef<'_>, shards: usize, retention_millis: u64) -> Self {
        let is_read = |link: &LinkRef<'_>| link.to().text("state") != "stopped" || !link.to().is("pipe");
        let reader = |link: LinkRef<'_>| Reader {
            link: link.index,
            batch_size: usize::try_from(link.integer("batch-size")).unwrap_or(1).max(1),
            window_millis: super::millis(link.integer("batch-window-seconds")),
            most_retries: u32::try_from(link.integer("record-retry-attempts")).ok(),
            shards: vec![Shard::default(); shards],
        };
        let readers = node.outgoing("stream-mapping").chain(node.outgoing("pipe-source")).filter(is_read).map(reader);
        Self { shards, retention_millis, readers: readers.collect(), in_flight: BTreeMap::new(), next_ticket: 0 }
    }

    /// The shard of a key (Kinesis goes by its MD5; which shard it is cannot be seen from outside, only that it is always the
    /// same one).
    pub fn shard_of(&self, key: &str) -> usize {
        let hash = key
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        ((hash >> 32) % self.shards as u64) as usize
    }

    /// Adds a record, of which the trace has said that it is kept.
    pub fn put(&mut self, shard: usize, payload: &Payload, flow: &mut dyn Flow) {
        let record = Record {
            payload: Payload { items: None, origin: Origin::Node, ..payload.clone() },
            mark: flow.mark(),
            since_millis: flow.now_millis(),
        };
        for reader in 0..self.readers.len() {
            self.readers[reader].shards[shard].waiting.push_back(record.clone());
            self.read(reader, shard, flow);
        }
    }

    /// Time has passed for a reader's shard.
    pub fn wake(&mut self, alarm: u64, flow: &mut dyn Flow) {
        let (reader, shard) = (alarm as usize / self.shards, alarm as usize % self.shards);
        self.read(reader, shard, flow);
    }

    pub fn answered(&mut self, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        let Some((reader, shard)) = self.in_flight.remove(&ticket) else { return };
        let State::Busy(count) = self.readers[reader].shards[shard].state else { return };
        let here = &mut self.readers[reader].shards[shard];
        here.state = State::Idle;
        // What comes before the first that failed is done (agent toolkit, event-sources: streams go on at the lowest failure).
        let done = match verdict {
            Verdict::Accepted | Verdict::Answered { .. } | Verdict::Ignored => count,
            Verdict::FailedInPart { items, .. } => items.iter().min().copied().unwrap_or(count).min(count),
            Verdict::FailedRetryably { .. }
            | Verdict::FailedUntil { .. }
            | Verdict::FailedFinally { .. }
            | Verdict::Pending => 0,
        };
        here.waiting.drain(..done);
        here.failures = if done > 0 { 0 } else { here.failures };
        if done < count {
            self.fail(reader, shard, count - done, verdict.code().unwrap_or("WORK_FAILED"), flow);
        }
        self.read(reader, shard, flow);
    }

    /// The batch at the head of a shard failed: it is given up, or read again later.
    fn fail(&mut self, reader: usize, shard: usize, count: usize, code: &'static str, flow: &mut dyn Flow) {
        let (link, most) = (self.readers[reader].link, self.readers[reader].most_retries);
        let here = &mut self.readers[reader].shards[shard];
        here.failures += 1;
        let retries = here.failures;
        if most.is_some_and(|most| retries > most) {
            let given_up: Vec<Record> = here.waiting.drain(..count).collect();
            here.failures = 0;
            for record in given_up {
                flow.go_on(record.mark);
                flow.give_up_on(link, &record.payload, code, retries - 1, Some(Exhausted::MaximumRetryAttempts));
            }
            return;
        }
        let delay_millis = (FIRST_DELAY_MILLIS << (retries - 1).min(16)).min(LONGEST_DELAY_MILLIS);
        let due_millis = flow.now_millis() + delay_millis;
        if let Some(record) = here.waiting.front() {
            flow.go_on(record.mark);
            flow.note_about(&record.payload, Happening::WorkRetried { attempt: retries, due_millis });
        }
        here.state = State::BacksOff(due_millis);
        flow.wake_at(due_millis, (reader * self.shards + shard) as u64);
    }

    /// Hands the next batch of a shard to a reader, if there is one to hand out.
    fn read(&mut self, reader: usize, shard: usize, flow: &mut dyn Flow) {
        let now = flow.now_millis();
        let alarm = (reader * self.shards + shard) as u64;
        let retention_millis = self.retention_millis;
        let Reader { link, batch_size, window_millis, ref mut shards, .. } = self.readers[reader];
        let here = &mut shards[shard];
        let is_ready = match here.state {
            State::Busy(_) => return,
            State::BacksOff(until_millis) if until_millis > now => return,
            State::BacksOff(_) => true,
            State::Idle => window_millis == 0,
            State::Collecting(until_millis) => until_millis <= now,
        };
        while let Some(record) = here.waiting.front().filter(|record| record.since_millis + retention_millis <= now) {
            flow.go_on(record.mark);
            flow.note_about(&record.payload, Happening::Expired);
            here.waiting.pop_front();
            here.failures = 0;
        }
        if here.waiting.is_empty() {
            here.state = State::Idle;
            return;
        }
        if !is_ready && here.waiting.len() < batch_size {
            if here.state == State::Idle {
                here.state = State::Collecting(now + window_millis);
                flow.wake_at(now + window_millis, alarm);
            }
            return;
        }
        let batch: Vec<Payload> = here.waiting.iter().take(batch_size).map(|record| record.payload.clone()).collect();
        here.state = State::Busy(batch.len());
        let Some(first) = here.waiting.front() else { return };
        flow.go_on(first.mark);
        let payload = Payload { items: Some(batch.into()), ..first.payload.clone() };
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        self.in_flight.insert(ticket, (reader, shard));
        flow.call(link, payload, 0, ticket);
    }
}
