//! A state machine as it was understood: every state of every branch and item processor in one list, targets resolved.
//!
//! Source of the language: <https://states-language.net/> and
//! <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html> (2025-11).

mod state;
mod template;

pub use state::{
    Backoff, Catcher, Choice, ChoiceRule, Condition, Fail, FieldText, InputOutput, ItemBatcher, ItemReader, Items, Map,
    Operand, PathField, Quantity, ReaderConfig, ResultPath, ResultWriter, Retrier, State, StateKind, Task, Test,
    TestKind, Timeout, Wait, WriterConfig,
};
pub use template::{Expression, Template};

use crate::json::Span;

/// The language that the expressions of a state are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QueryLanguage {
    #[default]
    JsonPath,
    Jsonata,
}

impl QueryLanguage {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            QueryLanguage::JsonPath => "JSONPath",
            QueryLanguage::Jsonata => "JSONata",
        }
    }
}

/// A state by its position in [`Machine::states`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(pub usize);

/// A flow by its position in [`Machine::flows`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FlowId(pub usize);

/// A state machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Machine {
    pub comment: Option<String>,
    pub query_language: QueryLanguage,
    /// Seconds after which the execution ends with `States.Timeout`.
    pub timeout_secs: Option<u64>,
    /// The top level is flow 0.
    pub flows: Vec<Flow>,
    pub states: Vec<State>,
}

impl Machine {
    /// The flow of the top level.
    pub const TOP: FlowId = FlowId(0);

    #[must_use]
    pub fn state(&self, id: StateId) -> &State {
        &self.states[id.0]
    }

    #[must_use]
    pub fn flow(&self, id: FlowId) -> &Flow {
        &self.flows[id.0]
    }

    /// The state of that name in any flow; names are unique in a machine.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<StateId> {
        self.states.iter().position(|state| state.name == name).map(StateId)
    }
}

/// States that follow one another from a start: the top level, a branch of a Parallel state, or what a Map state does with
/// every item.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The Parallel or Map state that runs it; None for the top level.
    pub owner: Option<StateId>,
    pub start: StateId,
    /// Of the object that has `StartAt` and `States`.
    pub span: Span,
    /// In the order of the text.
    pub states: Vec<StateId>,
}

/// Where a state goes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    State(StateId),
    /// `"End": true`, and every Succeed and Fail state.
    End,
}
