//! A log group keeps what reaches it.

use super::Live;
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::kinds::NodeRef;

#[derive(Clone, Copy, Debug)]
pub struct LogGroup;

impl Live for LogGroup {
    fn receive(&mut self, _node: NodeRef<'_>, _arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        flow.note(Happening::Stored);
        Verdict::Accepted
    }
}
