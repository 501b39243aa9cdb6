//! The Choice state.

use crate::states::choice;
use crate::states::execution::Execution;
use crate::states::execution::failure::{Failure, Fault};
use crate::states::execution::scope::{Scope, Seen};
use crate::states::execution::step::Progress;
use crate::states::execution::strand::Strand;
use crate::states::model::{Choice, Condition, Next, Operand, QueryLanguage, State, StateId, Template, Test, TestKind};
use serde_json::Value;
use std::sync::Arc;

impl Execution {
    pub(in crate::states::execution) fn choice(
        &mut self,
        strand: &mut Strand,
        state: &State,
        choice: &Choice,
    ) -> Result<Progress, Fault> {
        let input = self.effective_input(strand, state, None)?;
        let (next, output, assign) =
            self.within(strand, &input, Seen::default(), |scope| chosen(scope, state, choice))?;
        let (output, assigned) = self.within(strand, &input, Seen::default(), |scope| {
            let assigned = scope.assigned(assign)?;
            let output = match (state.query_language, output) {
                (QueryLanguage::Jsonata, Some(output)) => Arc::new(scope.template(output)?),
                (QueryLanguage::Jsonata, None) => Arc::clone(&strand.input),
                (QueryLanguage::JsonPath, _) => scope.path_field(&state.data.output_path, &input)?,
            };
            Ok((output, assigned))
        })?;
        self.exit(strand, output, assigned, Next::State(next))
    }
}

type Chosen<'state> = (StateId, Option<&'state Template>, Option<&'state Template>);

/// The next state with the output and the assignments that go with it: those of the rule that holds, else the state's own.
fn chosen<'state>(scope: &Scope, state: &'state State, choice: &'state Choice) -> Result<Chosen<'state>, Fault> {
    for rule in &choice.rules {
        if holds(scope, &rule.condition)? {
            return Ok((rule.next, rule.output.as_ref(), rule.assign.as_ref()));
        }
    }
    match choice.default {
        Some(next) => Ok((next, state.data.output.as_ref(), state.data.assign.as_ref())),
        None => Err(Fault::Other(Failure::new(
            "States.NoChoiceMatched",
            format!("No choices matched for state '{}'", state.name),
        ))),
    }
}

fn holds(scope: &Scope, condition: &Condition) -> Result<bool, Fault> {
    match condition {
        Condition::All(parts) => {
            for part in parts {
                if !holds(scope, part)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Condition::Any(parts) => {
            for part in parts {
                if holds(scope, part)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Condition::Not(part) => holds(scope, part).map(|holds| !holds),
        Condition::Constant(truth) => Ok(*truth),
        Condition::Jsonata(expression) => {
            scope.typed(expression, "boolean", Value::is_boolean).map(|value| value == Value::Bool(true))
        }
        Condition::Test(test) => compare(scope, test),
    }
}

fn compare(scope: &Scope, test: &Test) -> Result<bool, Fault> {
    let found = scope.select(&test.variable);
    if test.kind == TestKind::IsPresent {
        let Operand::Literal(operand) = &test.operand else { return Ok(false) };
        // A path that may name many places always gives a list; it is there where the list has something.
        let is_present = match &found {
            Ok(Value::Array(list)) if !test.variable.is_definite() => !list.is_empty(),
            found => found.is_ok(),
        };
        return Ok(choice::asked(is_present, operand));
    }
    let invalid = |path: &str| {
        Fault::Runtime(format!("Invalid path '{path}': The choice state's condition path references an invalid value."))
    };
    let value = found.map_err(|_| invalid(&test.variable.text))?;
    match &test.operand {
        Operand::Literal(operand) => Ok(choice::holds(test.kind, &value, operand)),
        Operand::Path(path) => {
            let operand = scope.select(path).map_err(|_| invalid(&path.text))?;
            Ok(choice::holds(test.kind, &value, &operand))
        }
    }
}
