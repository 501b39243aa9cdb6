//! Events as the service writes them.

use super::{Called, Detail, ErrorDetail, Event};
use crate::states::model::{Machine, StateId};
use crate::states::timestamp::format_ms;
use serde_json::{Map, Value, json};

/// The region that task events name.
const REGION: &str = "us-east-1";

pub(super) fn name(detail: &Detail, machine: &Machine) -> String {
    let kind = |state: &StateId| machine.state(*state).kind.name();
    let task = |called: &Called, what: &str| match called {
        Called::Lambda => format!("LambdaFunction{what}"),
        Called::Activity => format!("Activity{what}"),
        Called::Service { .. } => format!("Task{what}"),
    };
    match detail {
        Detail::ExecutionStarted { .. } => "ExecutionStarted".to_owned(),
        Detail::ExecutionSucceeded { .. } => "ExecutionSucceeded".to_owned(),
        Detail::ExecutionFailed(_) => "ExecutionFailed".to_owned(),
        Detail::ExecutionTimedOut(_) => "ExecutionTimedOut".to_owned(),
        Detail::ExecutionAborted(_) => "ExecutionAborted".to_owned(),
        Detail::ExecutionRedriven { .. } => "ExecutionRedriven".to_owned(),
        Detail::StateEntered { state, .. } => format!("{}StateEntered", kind(state)),
        Detail::StateExited { state, .. } => format!("{}StateExited", kind(state)),
        Detail::StateAborted { state } => format!("{}StateAborted", kind(state)),
        Detail::EvaluationFailed { .. } => "EvaluationFailed".to_owned(),
        Detail::TaskScheduled { called, .. } => task(called, "Scheduled"),
        Detail::TaskStarted { called, .. } => task(called, "Started"),
        Detail::TaskSubmitted { called, .. } => task(called, "Submitted"),
        Detail::TaskSucceeded { called, .. } => task(called, "Succeeded"),
        Detail::TaskFailed { called, .. } => task(called, "Failed"),
        Detail::TaskTimedOut { called, .. } => task(called, "TimedOut"),
        Detail::ParallelStateStarted => "ParallelStateStarted".to_owned(),
        Detail::ParallelStateSucceeded => "ParallelStateSucceeded".to_owned(),
        Detail::ParallelStateFailed => "ParallelStateFailed".to_owned(),
        Detail::MapStateStarted { .. } => "MapStateStarted".to_owned(),
        Detail::MapStateSucceeded => "MapStateSucceeded".to_owned(),
        Detail::MapStateFailed => "MapStateFailed".to_owned(),
        Detail::MapIterationStarted { .. } => "MapIterationStarted".to_owned(),
        Detail::MapIterationSucceeded { .. } => "MapIterationSucceeded".to_owned(),
        Detail::MapIterationFailed { .. } => "MapIterationFailed".to_owned(),
        Detail::MapIterationAborted { .. } => "MapIterationAborted".to_owned(),
        Detail::MapRunStarted { .. } => "MapRunStarted".to_owned(),
        Detail::MapRunSucceeded => "MapRunSucceeded".to_owned(),
        Detail::MapRunFailed(_) => "MapRunFailed".to_owned(),
    }
}

pub(super) fn event(event: &Event, machine: &Machine) -> Value {
    let name = name(&event.detail, machine);
    let mut members = Map::new();
    members.insert("timestamp".to_owned(), Value::String(format_ms(event.at_ms)));
    members.insert("type".to_owned(), Value::String(name.clone()));
    members.insert("id".to_owned(), event.id.into());
    members.insert("previousEventId".to_owned(), event.previous_id.into());
    if let Some(details) = details(&event.detail, machine) {
        members.insert(details_key(&event.detail, &name), details);
    }
    Value::Object(members)
}

/// The member that holds the details: the type's name, or the name of a group of types.
fn details_key(detail: &Detail, name: &str) -> String {
    match detail {
        Detail::StateEntered { .. } => "stateEnteredEventDetails".to_owned(),
        Detail::StateExited { .. } => "stateExitedEventDetails".to_owned(),
        _ => {
            let mut letters = name.chars();
            let first = letters.next().map(|c| c.to_ascii_lowercase());
            first.into_iter().chain(letters).chain("EventDetails".chars()).collect()
        }
    }
}

fn details(detail: &Detail, machine: &Machine) -> Option<Value> {
    let text = |value: &Value| value.to_string();
    let whole = || json!({"truncated": false});
    let state_name = |state: &StateId| machine.state(*state).name.clone();
    Some(match detail {
        Detail::ExecutionStarted { input, role_arn } => {
            json!({"input": text(input), "inputDetails": whole(), "roleArn": role_arn.as_ref()})
        }
        Detail::ExecutionSucceeded { output } => json!({"output": text(output), "outputDetails": whole()}),
        Detail::ExecutionFailed(failure)
        | Detail::ExecutionTimedOut(failure)
        | Detail::ExecutionAborted(failure)
        | Detail::MapRunFailed(failure) => errors(failure),
        Detail::StateEntered { state, input } => {
            json!({"name": state_name(state), "input": text(input), "inputDetails": whole()})
        }
        Detail::StateExited { state, output, assigned } => {
            let mut details = json!({"name": state_name(state), "output": text(output), "outputDetails": whole()});
            if !assigned.is_empty() {
                let values: Map<String, Value> =
                    assigned.iter().map(|(name, value)| (name.clone(), Value::String(text(value)))).collect();
                details["assignedVariables"] = Value::Object(values);
                details["assignedVariablesDetails"] = whole();
            }
            details
        }
        Detail::EvaluationFailed { state, failure, location } => {
            let mut details = errors(failure);
            if let Some(location) = location {
                details["location"] = Value::String(location.clone());
            }
            details["state"] = Value::String(state_name(state));
            details
        }
        Detail::TaskScheduled { called, resource, input, timeout_secs, heartbeat_secs, credentials_role } => {
            let mut details = match called {
                Called::Lambda | Called::Activity => {
                    json!({"resource": resource, "input": text(input), "inputDetails": whole()})
                }
                Called::Service { resource, resource_type } => json!({
                    "resourceType": resource_type, "resource": resource, "region": REGION, "parameters": text(input),
                }),
            };
            if let Some(secs) = timeout_secs {
                details["timeoutInSeconds"] = (*secs).into();
            }
            if let Some(secs) = heartbeat_secs {
                details["heartbeatInSeconds"] = (*secs).into();
            }
            if let Some(role) = credentials_role {
                details["taskCredentials"] = json!({"roleArn": role});
            }
            details
        }
        Detail::TaskStarted { called, worker } => match called {
            Called::Lambda => return None,
            Called::Activity => worker.as_ref().map_or_else(|| json!({}), |worker| json!({"workerName": worker})),
            Called::Service { .. } => of(called),
        },
        Detail::TaskSubmitted { called, output } | Detail::TaskSucceeded { called, output } => {
            let mut details = of(called);
            details["output"] = Value::String(text(output));
            details["outputDetails"] = whole();
            details
        }
        Detail::TaskFailed { called, failure } | Detail::TaskTimedOut { called, failure } => {
            let mut details = of(called);
            if let (Value::Object(details), Value::Object(errors)) = (&mut details, errors(failure)) {
                details.extend(errors);
            }
            details
        }
        Detail::ExecutionRedriven { count } => json!({"redriveCount": count}),
        Detail::MapStateStarted { length } => json!({"length": length}),
        Detail::MapIterationStarted { state, index }
        | Detail::MapIterationSucceeded { state, index }
        | Detail::MapIterationFailed { state, index }
        | Detail::MapIterationAborted { state, index } => json!({"name": state_name(state), "index": index}),
        Detail::MapRunStarted { arn } => json!({"mapRunArn": arn}),
        Detail::StateAborted { .. }
        | Detail::ParallelStateStarted
        | Detail::ParallelStateSucceeded
        | Detail::ParallelStateFailed
        | Detail::MapStateSucceeded
        | Detail::MapStateFailed
        | Detail::MapRunSucceeded => return None,
    })
}

fn errors(failure: &ErrorDetail) -> Value {
    let member =
        |name: &str, value: &Option<String>| value.clone().map(|value| (name.to_owned(), Value::String(value)));
    Value::Object([member("error", &failure.error), member("cause", &failure.cause)].into_iter().flatten().collect())
}

/// What every event of a service's task names; nothing for functions and activities.
fn of(called: &Called) -> Value {
    match called {
        Called::Lambda | Called::Activity => json!({}),
        Called::Service { resource, resource_type } => json!({"resourceType": resource_type, "resource": resource}),
    }
}
