//! Amazon States Language: read a definition, say what is wrong with it, run it.
//!
//! [`parse()`] reads a definition into a [`Machine`](model::Machine) and reports every mistake at its place. An
//! [`Execution`](execution::Execution) runs a machine as a value on somebody else's clock: it knows no time and no thread, and a
//! clone of it is a snapshot. Its history has the service's events. What the service does where its documentation is silent
//! follows recorded answers of the real service; such rules are marked "recorded".
//!
//! ```
//! use busbar::states::{Ending, Execution, Settings, parse};
//! use std::sync::Arc;
//!
//! let text = r#"{"StartAt": "Greet", "States": {"Greet": {
//!     "Type": "Pass", "Parameters": {"text.$": "States.Format('Hello {}', $.name)"}, "End": true}}}"#;
//! let machine = parse(text).machine.expect("the definition is valid");
//! let mut execution = Execution::start(Arc::new(machine), serde_json::json!({"name": "Ada"}), Settings::default());
//! assert!(execution.run().is_empty(), "there is no task to do");
//! let Some(Ending::Succeeded(output)) = execution.ending() else { panic!("it has ended") };
//! assert_eq!(output["text"], "Hello Ada");
//! ```

mod check;
mod choice;
pub mod edit;
pub mod execution;
pub mod facts;
pub mod history;
pub mod intrinsic;
pub mod jsonata;
pub mod mocks;
pub mod model;
mod parse;
pub mod path;
pub mod resource;
pub mod timestamp;

pub use check::{check, is_accepted};
pub use execution::{Answer, Demand, Ending, Execution, ExecutionType, Failure, Purpose, Settings, TaskId};
pub use execution::{TestConfiguration, TestMock, TestRequest, TestStatus, Tested, test_state};
pub use history::{Data, Event};
pub use model::Machine;
pub use parse::{MAX_NESTED_FLOWS, Parsed, parse, parse_state};
