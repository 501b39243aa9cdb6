//! A bucket: keeps an object for each thing that reaches it, and says on EventBridge that it was made (S3 user guide,
//! EventBridge).

use super::Live;
use super::worker::emit;
use crate::flow::{Arrival, Flow, Happening, Payload, Verdict};
use crate::kinds::NodeRef;

#[derive(Clone, Copy)]
pub struct S3Bucket;

impl Live for S3Bucket {
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        // A batch becomes one object, of which the trace tells for each thing in it.
        let here = flow.mark();
        for item in arrival.payload.each() {
            flow.go_on(here);
            flow.note_about(item, Happening::Stored);
        }
        let object = Payload { items: None, ..arrival.payload.clone() };
        emit(node, &object, flow);
        Verdict::Accepted
    }
}
