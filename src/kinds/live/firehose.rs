//! A Firehose stream: collects records for a while and writes them into its bucket as one object (Firehose developer guide,
//! basic-deliver; botocore 1.44.5, firehose BufferingHints).

use super::Live;
use crate::flow::{Arrival, Flow, Happening, Mark, Payload, Verdict};
use crate::kinds::NodeRef;

#[derive(Clone, Default)]
pub struct Firehose {
    collected: Vec<(Payload, Mark)>,
    bytes: u64,
    /// The buffer that an alarm is for: an object that was written because it was full closes one.
    buffer: u64,
}

impl Live for Firehose {
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let here = flow.mark();
        for record in arrival.payload.each() {
            flow.go_on(here);
            flow.note_about(record, Happening::Stored);
            if self.collected.is_empty() {
                let closes_millis = flow.now_millis() + super::millis(node.integer("buffer-seconds"));
                flow.wake_at(closes_millis, self.buffer);
            }
            self.bytes += record.text.len() as u64;
            self.collected.push((Payload { items: None, ..record.clone() }, flow.mark()));
            let most = u64::try_from(node.integer("buffer-mb")).unwrap_or(1) * 1_048_576;
            if self.bytes >= most {
                self.write(node, flow);
            }
        }
        flow.go_on(here);
        Verdict::Accepted
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        if alarm == self.buffer {
            self.write(node, flow);
        }
    }
}

impl Firehose {
    /// Writes what was collected. Records are put one after another, as they came, with nothing between.
    fn write(&mut self, node: NodeRef<'_>, flow: &mut dyn Flow) {
        self.buffer += 1;
        self.bytes = 0;
        let collected = std::mem::take(&mut self.collected);
        let Some((first, _)) = collected.first().cloned() else { return };
        for (record, mark) in &collected {
            flow.go_on(*mark);
            flow.note_about(record, Happening::Deleted);
        }
        let text: String = collected.iter().map(|(record, _)| &*record.text).collect();
        let items: Vec<Payload> = collected.into_iter().map(|(record, _)| record).collect();
        for link in node.outgoing("firehose-destination") {
            flow.send(
                link.index,
                Payload { text: text.as_str().into(), items: Some(items.clone().into()), ..first.clone() },
                0,
            );
        }
    }
}
