//! The Fail state.

use crate::states::execution::Execution;
use crate::states::execution::failure::{Failure, Fault};
use crate::states::execution::scope::{Scope, Seen};
use crate::states::execution::step::Progress;
use crate::states::execution::strand::Strand;
use crate::states::history::ErrorDetail;
use crate::states::model::{Fail, FieldText};
use serde_json::Value;
use std::sync::Arc;

impl Execution {
    /// Error and cause may both be left out (recorded).
    pub(in crate::states::execution) fn fail(&mut self, strand: &mut Strand, fail: &Fail) -> Result<Progress, Fault> {
        let input = Arc::clone(&strand.input);
        let detail = self.within(strand, &input, Seen::default(), |scope| {
            Ok(ErrorDetail {
                error: text(scope, fail.error.as_ref(), "ErrorPath")?,
                cause: text(scope, fail.cause.as_ref(), "CausePath")?,
            })
        })?;
        Ok(Progress::Done(Err(Failure { detail, is_heartbeat: false })))
    }
}

fn text(scope: &Scope, field: Option<&FieldText>, path_name: &str) -> Result<Option<String>, Fault> {
    let value = match field {
        None => return Ok(None),
        Some(FieldText::Literal(text)) => return Ok(Some(text.clone())),
        Some(FieldText::Path(path)) => scope.field(path, path_name)?,
        Some(FieldText::Call(call)) => scope.call(call, path_name)?,
        Some(FieldText::Jsonata(expression)) => scope.typed(expression, "string", Value::is_string)?,
    };
    match value {
        Value::String(text) => Ok(Some(text)),
        other => {
            Err(Fault::Runtime(format!("The field '{path_name}' must reference a string value, but found: {other}")))
        }
    }
}
