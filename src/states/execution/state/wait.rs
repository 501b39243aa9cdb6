//! The Wait state. The sentences are the service's, recorded.

use crate::states::execution::failure::Fault;
use crate::states::execution::scope::{Scope, Seen};
use crate::states::execution::step::Progress;
use crate::states::execution::strand::{Phase, Strand};
use crate::states::execution::{Execution, TimerKind};
use crate::states::facts;
use crate::states::model::{Expression, Quantity, State, Wait};
use crate::states::path::Path;
use crate::states::timestamp::Timestamp;
use serde_json::Value;

impl Execution {
    pub(in crate::states::execution) fn wait(
        &mut self,
        strand: &mut Strand,
        state: &State,
        wait: &Wait,
    ) -> Result<Progress, Fault> {
        let input = self.effective_input(strand, state, None)?;
        let now_ms = self.now_ms();
        let until_ms = self.within(strand, &input, Seen::default(), |scope| match wait {
            Wait::Seconds(quantity) => {
                seconds(scope, quantity).map(|secs| now_ms.saturating_add(secs.saturating_mul(1000)))
            }
            Wait::Until(time) => Ok(reached(*time)),
            Wait::TimestampPath(path) => timestamp_at(scope, path).map(reached),
            Wait::Timestamp(expression) => timestamp_of(scope, expression).map(reached),
        })?;
        if until_ms.saturating_sub(now_ms) / 1000 > facts::MAX_WAIT_SECS {
            return Err(Fault::Runtime("Wait state delay is too long.".to_owned()));
        }
        strand.enter(Phase::Waiting);
        self.set_timer(strand, until_ms.max(now_ms), TimerKind::Wake);
        Ok(Progress::Wait)
    }
}

/// The first whole millisecond at or after a time; one before 1970 is long past.
fn reached(time: Timestamp) -> u64 {
    u64::try_from(time.ms).unwrap_or(0).saturating_add(u64::from(time.sub_ms > 0))
}

fn seconds(scope: &Scope, quantity: &Quantity) -> Result<u64, Fault> {
    match quantity {
        Quantity::Literal(secs) => Ok(*secs as u64),
        Quantity::Path(path) => seconds_at(scope, path),
        Quantity::Jsonata(expression) => {
            let value = scope.typed(expression, "number", Value::is_number)?;
            let reason = |what: &str| format!("The Seconds field {what}: {value}");
            let fault = |what: &str| Fault::Query {
                reason: reason(what),
                location: Some("Seconds".to_owned()),
                is_expression: false,
            };
            match (value.as_i64(), value.as_u64()) {
                (_, Some(secs)) => Ok(secs),
                (Some(_), None) => Err(fault("must not be negative")),
                (None, None) => Err(fault("must be an integer")),
            }
        }
    }
}

fn seconds_at(scope: &Scope, path: &Path) -> Result<u64, Fault> {
    let Ok(value) = scope.select(path) else {
        return Err(Fault::Runtime(format!(
            "The SecondsPath parameter does not reference an input value: {}",
            path.text
        )));
    };
    let text = plain(&value);
    match text.parse::<i64>() {
        Err(_) => Err(Fault::Runtime(format!(
            "The SecondsPath parameter cannot be parsed as a long value: {} == {text}",
            path.text
        ))),
        Ok(secs) => u64::try_from(secs).map_err(|_| {
            Fault::Runtime(format!("The SecondsPath parameter references a negative value: {} == {text}", path.text))
        }),
    }
}

fn timestamp_at(scope: &Scope, path: &Path) -> Result<Timestamp, Fault> {
    let Ok(value) = scope.select(path) else {
        return Err(Fault::Runtime(format!(
            "The TimestampPath parameter does not reference an input value: {}",
            path.text
        )));
    };
    let text = plain(&value);
    Timestamp::parse(&text).ok_or_else(|| {
        Fault::Runtime(format!(
            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {} == \
             {text}",
            path.text
        ))
    })
}

fn timestamp_of(scope: &Scope, expression: &Expression) -> Result<Timestamp, Fault> {
    let value = scope.typed(expression, "string", Value::is_string)?;
    let text = plain(&value);
    Timestamp::parse(&text).ok_or_else(|| Fault::Query {
        reason: format!(
            "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}"
        ),
        location: Some("Timestamp".to_owned()),
        is_expression: false,
    })
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
