//! The context object of a test: the one that was given, else one as the service makes it.

use super::LONE_STATE;
use super::request::TestRequest;
use crate::states::model::{State, StateKind};
use crate::states::resource::{Pattern, Target};
use serde_json::{Value, json};

/// What a context object may hold, by its parts.
const PARTS: [(&str, &[&str]); 4] = [
    ("Execution", &["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"]),
    ("State", &["EnteredTime", "Name", "RetryCount"]),
    ("StateMachine", &["Id", "Name"]),
    ("Task", &["Token"]),
];

pub(super) fn of(request: &TestRequest, state: &State) -> Value {
    if let Some(context) = &request.context {
        return context.clone();
    }
    let role_arn = request.role_arn.clone().map_or(Value::Null, Value::String);
    let mut context = json!({
        "Execution": {
            "Id": "arn:aws:states:us-east-1:111111111111:express:test:test",
            "Input": request.input, "Name": "test", "RoleArn": role_arn, "StartTime": "1970-01-01T00:00:00.000Z",
        },
        "StateMachine": { "Id": "arn:aws:states:us-east-1:111111111111:stateMachine:test", "Name": "test" },
        // Recorded: also where the state has another name.
        "State": { "Name": LONE_STATE, "EnteredTime": "1970-01-01T00:00:00.000Z" },
    });
    if matches!(state.kind, StateKind::Task(_) | StateKind::Parallel { .. } | StateKind::Map(_)) {
        context["State"]["RetryCount"] = request.configuration.retrier_retry_count.into();
    }
    context
}

/// Whether a given context object can be one of the state.
pub(super) fn validate(request: &TestRequest, state: &State) -> Result<(), String> {
    let Some(Value::Object(context)) = &request.context else { return Ok(()) };
    let invalid = |sentence: String| Err(format!("Invalid Context object provided: {sentence}"));
    if context.contains_key("Map") {
        return invalid("'Map' field is not supported when mocking a Context object".to_owned());
    }
    for (part, value) in context {
        let Some((_, fields)) = PARTS.iter().find(|(name, _)| name == part) else {
            return invalid(format!("Field '{part}' is not allowed"));
        };
        for (field, inner) in value.as_object().into_iter().flatten() {
            if !fields.contains(&field.as_str()) {
                return invalid(format!("Field '{field}' is not allowed"));
            }
            if !matches!(field.as_str(), "Input" | "RetryCount" | "RedriveCount") && !inner.is_string() {
                return invalid(format!("{part}.{field} must be a string"));
            }
        }
    }
    if context.contains_key("Task") && !waits(state) {
        return invalid(
            "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service \
             integration pattern"
                .to_owned(),
        );
    }
    Ok(())
}

fn waits(state: &State) -> bool {
    let StateKind::Task(task) = &state.kind else { return false };
    match &task.resource.target {
        Target::Integration(integration) => integration.pattern != Pattern::RequestResponse,
        Target::LambdaFunction | Target::Activity | Target::Placeholder | Target::Unknown => false,
    }
}
