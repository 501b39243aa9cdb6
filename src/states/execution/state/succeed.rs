//! The Succeed state.

use crate::states::execution::Execution;
use crate::states::execution::failure::Fault;
use crate::states::execution::step::Progress;
use crate::states::execution::strand::Strand;
use crate::states::model::State;

impl Execution {
    pub(in crate::states::execution) fn succeed(
        &mut self,
        strand: &mut Strand,
        state: &State,
    ) -> Result<Progress, Fault> {
        let input = self.effective_input(strand, state, None)?;
        self.leave(strand, input)
    }
}
