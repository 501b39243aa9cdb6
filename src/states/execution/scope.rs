//! What an expression in a state can see, and working out templates, paths and numbers in it.

use super::Execution;
use super::demand::TaskId;
use super::failure::{Failure, Fault};
use super::strand::{Item, Strand, Variables};
use crate::rng::Rng;
use crate::states::history::{Data, Detail};
use crate::states::intrinsic::{Call, CallFault};
use crate::states::jsonata::{self, Outcome, Surroundings};
use crate::states::model::{Expression, PathField, Quantity, Template};
use crate::states::path::{Missing, Path, Root};
use serde_json::{Map, Value};
use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

/// What an expression sees beside the state's input.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen<'run> {
    /// `$states.result`.
    pub(super) result: Option<&'run Value>,
    /// `$states.errorOutput`.
    pub(super) error_output: Option<&'run Value>,
    /// `$$.Task.Token`.
    pub(super) task: Option<TaskId>,
    /// `$$.Map.Item`, where it is not the strand's own.
    pub(super) item: Option<&'run Item>,
}

/// What an expression can see.
pub(super) struct Scope<'run> {
    execution: &'run Execution,
    strand: &'run Strand,
    /// `$` of a path.
    pub(super) root: &'run Value,
    variables: &'run Variables,
    seen: Seen<'run>,
    context: OnceCell<Value>,
    random: RefCell<Rng>,
}

impl Execution {
    /// Works something out where `root` is `$`.
    pub(super) fn within<T>(
        &mut self,
        strand: &Strand,
        root: &Value,
        seen: Seen,
        work_out: impl FnOnce(&Scope) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let scope = Scope {
            execution: self,
            strand,
            root,
            variables: &strand.variables,
            seen,
            context: OnceCell::new(),
            random: RefCell::new(self.random.clone()),
        };
        let result = work_out(&scope);
        self.random = scope.random.into_inner();
        result
    }

    /// A fault as the state's failure, in the service's words; JSONata's is written into the history.
    pub(super) fn failure_of(&mut self, strand: &mut Strand, fault: Fault) -> Failure {
        let name = self.machine.state(strand.state).name.clone();
        let cause = |reason: &str| {
            format!(
                "An error occurred while executing the state '{name}' (entered at the event id #{}). {reason}",
                strand.entered_event
            )
        };
        match fault {
            Fault::Runtime(reason) => Failure::new("States.Runtime", cause(&reason)),
            Fault::Intrinsic { call, reason } => {
                let reason = format!("The function '{call}' had the following error: {reason}");
                Failure::new("States.IntrinsicFailure", cause(&reason))
            }
            Fault::Query { reason, location, is_expression } => {
                let failure = Failure::new("States.QueryEvaluationError", cause(&reason));
                let detail =
                    Detail::EvaluationFailed { state: strand.state, failure: failure.detail.clone(), location };
                // Recorded: it follows the event before the state was entered, unless more has happened since.
                let is_first = is_expression && strand.last_event == strand.entered_event;
                let previous = if is_first { strand.before_entered } else { strand.last_event };
                strand.last_event = self.record(strand.run, previous, detail);
                failure
            }
            Fault::Other(failure) => failure,
        }
    }
}

impl Scope<'_> {
    fn context(&self) -> &Value {
        self.context.get_or_init(|| self.execution.context(self.strand, self.seen.task, self.seen.item))
    }

    /// What a path selects.
    pub(super) fn select(&self, path: &Path) -> Result<Value, Missing> {
        match &path.root {
            Root::Input => path.select(self.root),
            Root::Context => path.select(self.context()),
            Root::Variable(name) => match self.variables.get(name) {
                Some(value) => path.select(value),
                None => Err(Missing(format!("No results for path: ${name}"))),
            },
        }
    }

    /// What a path field selects: `InputPath`, `ItemsPath`, `SecondsPath` and their like.
    pub(super) fn selected(&self, path: &Path) -> Result<Value, Fault> {
        self.select(path).map_err(|missing| Fault::Runtime(format!("Invalid path '{}' : {}", path.text, missing.0)))
    }

    /// What `InputPath` or `OutputPath` makes of the root.
    pub(super) fn path_field(&self, field: &PathField, root: &Data) -> Result<Data, Fault> {
        match field {
            PathField::Whole => Ok(Arc::clone(root)),
            PathField::Nothing => Ok(Arc::new(Value::Object(Map::new()))),
            PathField::Path(path) => self.selected(path).map(Arc::new),
            PathField::Call(call) => self.call(call, "").map(Arc::new),
        }
    }

    fn not_found(&self, path: &str, field: &str) -> Fault {
        Fault::Runtime(format!(
            "The JSONPath '{path}' specified for the field '{field}' could not be found in the input '{}'",
            self.root
        ))
    }

    /// What a path in a template or a `…Path` field of the Fail state selects.
    pub(super) fn field(&self, path: &Path, field: &str) -> Result<Value, Fault> {
        self.select(path).map_err(|_| self.not_found(&path.text, field))
    }

    pub(super) fn call(&self, call: &Call, field: &str) -> Result<Value, Fault> {
        let lookup = |path: &Path| self.select(path);
        call.value(&lookup, &mut self.random.borrow_mut()).map_err(|fault| match fault {
            CallFault::Missing { path, .. } => self.not_found(&path, field),
            CallFault::Refused { call, reason } => Fault::Intrinsic { call, reason },
        })
    }

    /// A template's value.
    pub(super) fn template(&self, template: &Template) -> Result<Value, Fault> {
        match template {
            Template::Constant(value) => Ok(value.clone()),
            Template::Object(members) => {
                let mut object = Map::new();
                for (name, member) in members {
                    object.insert(name.clone(), self.template(member)?);
                }
                Ok(Value::Object(object))
            }
            Template::Array(elements) => {
                elements.iter().map(|element| self.template(element)).collect::<Result<_, _>>().map(Value::Array)
            }
            Template::Path { field, path } => self.field(path, field),
            Template::Call { field, call } => self.call(call, field),
            Template::Jsonata(expression) => self.jsonata(expression),
        }
    }

    /// The variables that an `Assign` sets.
    pub(super) fn assigned(&self, assign: Option<&Template>) -> Result<Vec<(String, Data)>, Fault> {
        match assign.map(|assign| self.template(assign)).transpose()? {
            Some(Value::Object(members)) => {
                Ok(members.into_iter().map(|(name, value)| (name, Arc::new(value))).collect())
            }
            _ => Ok(Vec::new()),
        }
    }

    /// An expression's value, which must be one.
    pub(super) fn jsonata(&self, expression: &Expression) -> Result<Value, Fault> {
        let text = &expression.text;
        let fault =
            |reason: String| Fault::Query { reason, location: Some(expression.location.clone()), is_expression: true };
        let about = || format!("The JSONata expression '{text}' specified for the field '{}'", expression.location);
        let around =
            Surroundings { states: self.states(text), variables: self.variables, now_ms: self.execution.now_ms };
        match jsonata::evaluate(text, &around, &mut self.random.borrow_mut()) {
            Ok(Outcome::Value(value)) => Ok(value),
            Ok(Outcome::Undefined) => Err(fault(format!("{} returned nothing (undefined).", about()))),
            Ok(Outcome::Function) => Err(fault(format!("{} returned an unsupported result type.", about()))),
            Err(reason) => Err(fault(format!("{} threw an error during evaluation. {reason}", about()))),
        }
    }

    /// `$states`; the context is only made where the expression may ask for it.
    fn states(&self, text: &str) -> Value {
        let mut states = Map::new();
        states.insert("input".to_owned(), self.strand.input.as_ref().clone());
        let is_whole =
            text.match_indices("$states").any(|(at, word)| !text[at + word.len()..].trim_start().starts_with('.'));
        if is_whole || text.contains("context") {
            states.insert("context".to_owned(), self.context().clone());
        }
        if let Some(result) = self.seen.result {
            states.insert("result".to_owned(), result.clone());
        }
        if let Some(error_output) = self.seen.error_output {
            states.insert("errorOutput".to_owned(), error_output.clone());
        }
        Value::Object(states)
    }

    /// A number that has no rules of its own about paths: JSONata must give a number.
    pub(super) fn number(&self, quantity: &Quantity) -> Result<Value, Fault> {
        match quantity {
            Quantity::Literal(number) => Ok(plain_number(*number)),
            Quantity::Path(path) => self.selected(path),
            Quantity::Jsonata(expression) => self.typed(expression, "number", Value::is_number),
        }
    }

    /// An expression's value, which must be of a type.
    pub(super) fn typed(
        &self,
        expression: &Expression,
        wanted: &str,
        fits: impl Fn(&Value) -> bool,
    ) -> Result<Value, Fault> {
        let value = self.jsonata(expression)?;
        if fits(&value) {
            return Ok(value);
        }
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let reason = format!(
            "The JSONata expression '{}' specified for the field '{}' returned an unexpected result type. Expected \
             '{wanted}', but was '{found}' for value: {value}",
            expression.text, expression.location
        );
        Err(Fault::Query { reason, location: Some(expression.location.clone()), is_expression: true })
    }
}

/// A literal as it was written, whole numbers without a point.
fn plain_number(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { Value::from(number as i64) } else { Value::from(number) }
}
