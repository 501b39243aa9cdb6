//! Recorded tasks as mocks: what every task answered stands in the history.

use busbar::states::mocks::{Mock, Mocks, Outcome};
use serde_json::Value;
use std::collections::BTreeMap;

/// The mocks that make the recorded tasks happen again.
pub fn mocks(events: &[Value]) -> Mocks {
    let by_id: BTreeMap<u64, &Value> = events.iter().filter_map(|event| Some((event["id"].as_u64()?, event))).collect();
    let mut scheduled: Vec<u64> = Vec::new();
    let mut mocks: BTreeMap<u64, Mock> = BTreeMap::new();
    for event in events {
        let kind = event["type"].as_str().expect("an event has a type");
        let Some(task) = ["LambdaFunction", "Activity", "Task"].into_iter().find(|task| {
            kind.strip_prefix(task).is_some_and(|rest| {
                ["Scheduled", "Started", "Submitted", "Succeeded", "Failed", "TimedOut"].contains(&rest)
            })
        }) else {
            continue;
        };
        // In branches the ids were lost; their tasks cannot be told apart and are looked for by state.
        let Some(id) = event["id"].as_u64().filter(|id| *id > 0) else { continue };
        if kind.ends_with("Scheduled") {
            scheduled.push(id);
            mocks.insert(id, Mock::default());
            continue;
        }
        let mut start = id;
        while !by_id
            .get(&start)
            .is_some_and(|event| event["type"].as_str().is_some_and(|kind| kind.ends_with("Scheduled")))
        {
            start =
                by_id.get(&start).and_then(|event| event["previousEventId"].as_u64()).expect("a task was scheduled");
        }
        let mock = mocks.get_mut(&start).expect("it was scheduled");
        let member = format!("{}{}EventDetails", task[..1].to_lowercase(), &kind[1..]);
        let details = &event[member.as_str()];
        let text = |name: &str| match &details[name] {
            Value::String(text) => Some(text.clone()),
            Value::Null => None,
            other => Some(other.to_string()),
        };
        if kind.ends_with("Started") {
            mock.worker = text("workerName");
        } else if kind.ends_with("Submitted") {
            mock.submitted = Some(output(&details["output"]));
        } else if kind.ends_with("Succeeded") {
            mock.outcome = Outcome::Result(output(&details["output"]));
        } else if kind.ends_with("Failed") {
            mock.outcome = Outcome::Error { error: text("error"), cause: text("cause") };
        }
    }
    let mut queues = without_ids(events);
    for id in scheduled {
        let state = state_of(&by_id, id);
        queues.entry(state).or_default().push_back(mocks.remove(&id).expect("it was scheduled"));
    }
    queues
}

/// The tasks in branches, whose events have no ids: their outcomes in the order of the record go to their states in turn.
fn without_ids(events: &[Value]) -> Mocks {
    let lost: Vec<&Value> = events.iter().filter(|event| event["id"].as_u64().is_none_or(|id| id == 0)).collect();
    let names = lost.iter().filter(|event| event["type"] == "TaskStateEntered");
    let names: Vec<&str> = names.filter_map(|event| event["stateEnteredEventDetails"]["name"].as_str()).collect();
    let outcomes = lost.iter().filter_map(|event| {
        let kind = event["type"].as_str()?;
        let details = event.as_object()?.iter().find(|(key, _)| key.ends_with("EventDetails"))?.1;
        let text = |name: &str| match &details[name] {
            Value::String(text) => Some(text.clone()),
            Value::Null => None,
            other => Some(other.to_string()),
        };
        match kind {
            "TaskSucceeded" | "LambdaFunctionSucceeded" => Some(Outcome::Result(output(&details["output"]))),
            "TaskFailed" | "LambdaFunctionFailed" => {
                Some(Outcome::Error { error: text("error"), cause: text("cause") })
            }
            _ => None,
        }
    });
    let mut queues = Mocks::new();
    for (index, outcome) in outcomes.enumerate() {
        if let Some(name) = names.get(index % names.len().max(1)) {
            queues.entry((*name).to_owned()).or_default().push_back(Mock { outcome, ..Mock::default() });
        }
    }
    queues
}

/// An output was a text of JSON; objects in it are already open.
fn output(value: &Value) -> Value {
    match value {
        Value::String(text) => serde_json::from_str(text).unwrap_or_else(|_| value.clone()),
        other => other.clone(),
    }
}

/// The state that scheduled a task: the nearest one entered before it.
fn state_of(by_id: &BTreeMap<u64, &Value>, mut id: u64) -> String {
    loop {
        let event = by_id.get(&id).expect("the chain is whole");
        if let Some(name) = event["stateEnteredEventDetails"]["name"].as_str() {
            return name.to_owned();
        }
        id = event["previousEventId"].as_u64().expect("an event has a predecessor");
        if id == 0 {
            return String::new();
        }
    }
}
