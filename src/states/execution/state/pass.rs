//! The Pass state.

use crate::states::execution::Execution;
use crate::states::execution::failure::Fault;
use crate::states::execution::step::Progress;
use crate::states::execution::strand::Strand;
use crate::states::model::State;
use serde_json::Value;
use std::sync::Arc;

impl Execution {
    /// `Result` takes the place of the input, also of what `Parameters` made of it.
    pub(in crate::states::execution) fn pass(
        &mut self,
        strand: &mut Strand,
        state: &State,
        result: Option<&Value>,
    ) -> Result<Progress, Fault> {
        let input = self.effective_input(strand, state, None)?;
        let result = result.map_or(input, |result| Arc::new(result.clone()));
        self.leave(strand, result)
    }
}
