//! A data stream: keeps records in order by key, and takes no more than its shards can (Kinesis developer guide,
//! service-sizes-and-limits).

use super::Live;
use super::stream::Stream;
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::kinds::NodeRef;

/// A shard takes so many records in a second, and so many bytes.
const RECORDS_PER_SECOND: u64 = 1_000;
const BYTES_PER_SECOND: u64 = 1_048_576;
/// A stream on demand begins with 4 MB a second, which is what four shards take.
const ON_DEMAND_SHARDS: usize = 4;

#[derive(Clone)]
pub struct KinesisStream {
    stream: Stream,
    /// What each shard took in which second: records and bytes.
    taken: Vec<(u64, u64, u64)>,
}

impl KinesisStream {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let shards = match node.text("mode") {
            "provisioned" => usize::try_from(node.integer("shards")).unwrap_or(1).clamp(1, 10_000),
            _ => ON_DEMAND_SHARDS,
        };
        let retention_millis = super::millis(node.integer("retention-hours") * 3_600);
        Self { stream: Stream::of(node, shards, retention_millis), taken: vec![(0, 0, 0); shards] }
    }

    /// Whether a shard takes one more record of that size now.
    fn has_room(&mut self, shard: usize, bytes: u64, now_millis: u64) -> bool {
        let second = now_millis / 1000;
        let taken = &mut self.taken[shard];
        if taken.0 != second {
            *taken = (second, 0, 0);
        }
        if taken.1 >= RECORDS_PER_SECOND || taken.2 + bytes > BYTES_PER_SECOND {
            return false;
        }
        (taken.1, taken.2) = (taken.1 + 1, taken.2 + bytes);
        true
    }
}

impl Live for KinesisStream {
    /// The key is the group that the sender says, else the event's id (botocore 1.44.5, events KinesisParameters).
    fn receive(&mut self, _node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let mut refused = Vec::new();
        let here = flow.mark();
        for (at, payload) in arrival.payload.each().iter().enumerate() {
            let key = payload.group.as_deref().or(payload.event_id.as_deref()).unwrap_or(&payload.text);
            let shard = self.stream.shard_of(key);
            flow.go_on(here);
            if self.has_room(shard, payload.text.len() as u64, flow.now_millis()) {
                flow.note_about(payload, Happening::Stored);
                self.stream.put(shard, payload, flow);
            } else {
                flow.note_about(payload, Happening::Waiting { code: "ProvisionedThroughputExceededException" });
                refused.push(at);
            }
        }
        flow.go_on(here);
        match refused.len() {
            0 => Verdict::Accepted,
            all if all == arrival.payload.each().len() => Verdict::FailedRetryably { code: "THROTTLING" },
            _ => Verdict::FailedInPart { code: "THROTTLING", items: refused },
        }
    }

    fn wake(&mut self, _node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        self.stream.wake(alarm, flow);
    }

    fn answered(&mut self, _node: NodeRef<'_>, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        self.stream.answered(ticket, verdict, flow);
    }
}
