//! 645 recorded executions.

use super::{files, replay, same};
use crate::support::shared;
use busbar::states::{Ending, Execution, Settings, mocks, parse};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The time at which the records with times relative to "now" were made.
const NOW: &str = "2026-11-23T03:30:39Z";

/// What stands for an activity's ARN that the record masked.
const ACTIVITY: &str = "arn:aws:states:us-east-1:111111111111:activity:activity";

/// Until some time between June and November 2024 the exit of a distributed Map state followed `MapRunSucceeded`; since then
/// it follows `MapRunStarted`, one event earlier. Busbar does what the service does now.
const MAP_RUN_EXIT_CHANGED: &str = "2024-10";

fn follow_map_run_start(events: &mut [Value]) {
    let after_run: Vec<u64> = events
        .iter()
        .filter(|event| event["type"] == "MapRunSucceeded")
        .filter_map(|event| event["id"].as_u64())
        .collect();
    for event in events.iter_mut().filter(|event| event["type"] == "MapStateExited") {
        if let Some(previous) = event["previousEventId"].as_u64().filter(|previous| after_run.contains(previous)) {
            event["previousEventId"] = (previous - 1).into();
        }
    }
}

/// What came of one record.
struct Compared {
    is_ending_same: bool,
    first_difference: Option<String>,
}

fn compare(case: &Value) -> Result<Compared, String> {
    let id = case["id"].as_str().expect("an id");
    let definition = case["definition"].as_str().expect("a definition");
    let input: Value =
        serde_json::from_str(case["input"].as_str().unwrap_or("{}")).map_err(|error| error.to_string())?;
    // A name that the test made up differs from what the record has in its place.
    let recorded_input = &case["events"][0]["executionStartedEventDetails"]["input"];
    let is_masked = !recorded_input.is_null() && !same::fits(&same::opened(&input), &same::opened(recorded_input));
    let input = if is_masked { same::opened(recorded_input) } else { input };
    let definition = definition.replace("<create_activity>.activityArn", ACTIVITY);
    let parsed = parse(&definition);
    let Some(machine) = parsed.machine else {
        let said: Vec<String> = parsed.findings.iter().map(|finding| format!("{finding:?}")).collect();
        return Err(format!("refused: {}", said.join("; ")));
    };
    let start_ms = busbar::states::timestamp::Timestamp::parse(NOW).expect("a time").ms.unsigned_abs();
    let settings = Settings { start_ms, machine_name: "machine".to_owned(), ..Settings::default() };
    let events = case["events"].as_array().expect("events");
    let mut execution = Execution::start(Arc::new(machine), input, settings);
    let mut queues = replay::mocks(events);
    // What a distributed Map's children did stands in no record; they answer with what they are given.
    for state in &execution.machine().clone().states {
        queues
            .entry(state.name.clone())
            .or_insert_with(|| [mocks::Mock { outcome: mocks::Outcome::Echo, ..mocks::Mock::default() }].into());
    }
    if events.iter().any(|event| event["type"] == "ExecutionAborted") {
        execution.run();
        execution.abort(None, None);
    }
    mocks::run(&mut execution, &mut queues, &|demand| files::file(id, demand));
    let ours: Vec<Value> =
        execution.history().iter().map(|event| same::opened(&event.to_json(execution.machine()))).collect();
    let mut recorded: Vec<Value> = events.iter().map(same::opened).collect();
    if recorded.last().is_some_and(|event| event["type"] == "ExecutionStarted") && recorded.len() > 1 {
        recorded.reverse();
    }
    if case["aws_validated"].as_str().is_some_and(|date| date < MAP_RUN_EXIT_CHANGED) {
        follow_map_run_start(&mut recorded);
    }
    let last = recorded.last().expect("there are events");
    let ours_last = match execution.ending() {
        Some(Ending::GivenUp { .. }) | None => json!({}),
        Some(_) => ours.last().expect("there are events").clone(),
    };
    let kind = last["type"].as_str().unwrap_or("");
    // A record that was taken while the execution still ran ends somewhere in ours.
    let is_ending_same = if kind.starts_with("Execution") && kind != "ExecutionStarted" && kind != "ExecutionAborted" {
        let details = |event: &Value| {
            event
                .as_object()
                .and_then(|members| {
                    members.iter().find(|(key, _)| key.ends_with("Details")).map(|(_, value)| value.clone())
                })
                .unwrap_or(json!({}))
        };
        ours_last["type"] == last["type"] && same::fits(&details(&ours_last), &details(last))
    } else {
        true
    };
    Ok(Compared { is_ending_same, first_difference: difference(&ours, &recorded) })
}

fn difference(ours: &[Value], recorded: &[Value]) -> Option<String> {
    let has_branches =
        recorded.iter().any(|event| event["type"].as_str().is_some_and(|kind| kind.starts_with("Parallel")));
    if has_branches {
        return branches_difference(ours, recorded);
    }
    for (index, recorded) in recorded.iter().enumerate() {
        let Some(ours) = ours.get(index) else { return Some(format!("we end before {recorded}")) };
        if !same::fits(&without_time(ours), &without_time(recorded)) {
            return Some(format!("ours     {}\n     recorded {}", without_time(ours), without_time(recorded)));
        }
    }
    let is_whole = recorded.last().is_some_and(|event| {
        event["type"].as_str().is_some_and(|kind| {
            kind.starts_with("Execution") && kind != "ExecutionStarted" && kind != "ExecutionAborted"
        })
    });
    (is_whole && ours.len() > recorded.len()).then(|| format!("we go on with {}", ours[recorded.len()]))
}

/// Branches stand in no fixed order and partly without ids: every recorded event must be among ours, and what we have beside
/// them may only be what the recording leaves out.
fn branches_difference(ours: &[Value], recorded: &[Value]) -> Option<String> {
    let mut rest: Vec<&Value> = ours.iter().collect();
    for event in recorded {
        let has_id = event["id"].as_u64().is_some_and(|id| id > 0);
        let fits = |ours: &&Value| {
            let (ours, event) = match has_id {
                true => (without_time(ours), without_time(event)),
                false => (without_ids(ours), without_ids(event)),
            };
            same::fits(&ours, &event)
        };
        match rest.iter().position(fits) {
            Some(at) => {
                rest.remove(at);
            }
            None => return Some(format!("we lack {event}")),
        }
    }
    let left_out = ["ParallelStateSucceeded", "ParallelStateExited", "ParallelStateFailed"];
    rest.iter()
        .find(|event| !left_out.iter().any(|kind| event["type"] == *kind))
        .map(|event| format!("we also have {event}"))
}

fn without_time(event: &Value) -> Value {
    let mut event = event.clone();
    if let Some(members) = event.as_object_mut() {
        members.remove("timestamp");
    }
    event
}

fn without_ids(event: &Value) -> Value {
    let mut event = without_time(event);
    if let Some(members) = event.as_object_mut() {
        members.remove("id");
        members.remove("previousEventId");
    }
    event
}

/// What differs, and why. A record that is not named here must be equal event by event.
const DIFFERING: [(&str, Differs, &str); 4] = [
    (
        "test_activity_task_on_deleted",
        Differs::InItsEnding,
        "the activity did not exist; a definition alone does not say so, and a mock cannot either",
    ),
    (
        "test_lambda_invoke_with_retry_extended_input",
        Differs::InItsEvents,
        "recorded in June 2023, before the context object had Execution.RedriveCount",
    ),
    (
        "test_lambda_service_invoke_with_retry_extended_input",
        Differs::InItsEvents,
        "recorded in June 2023, before the context object had Execution.RedriveCount",
    ),
    (
        "test_service_lambda_map_timeout",
        Differs::InItsEvents,
        "four tasks timed out at the same time; the record has them in another order than they were started",
    ),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Differs {
    InItsEnding,
    InItsEvents,
}

#[test]
fn recorded_executions_run_so() {
    let Some(text) = shared::text("states/executions.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&text).expect("the records are JSON");
    shared::report("states/executions.json", cases.len());
    let mut counts: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    // The service's own words are those with a date; the others were written by an imitation.
    for case in cases.iter().filter(|case| !case["aws_validated"].is_null()) {
        let kind = case["kind"].as_str().expect("a kind");
        let name = case["id"].as_str().expect("an id").rsplit("::").next().expect("a name");
        let test = name.split('[').next().expect("a test");
        let count = counts.entry(kind).or_default();
        count.0 += 1;
        let (difference, said) = match compare(case) {
            Err(reason) => (Some(Differs::InItsEnding), reason),
            Ok(compared) => {
                count.1 += usize::from(compared.is_ending_same);
                count.2 += usize::from(compared.first_difference.is_none());
                let said = compared.first_difference.unwrap_or_default();
                let differs = match (compared.is_ending_same, said.is_empty()) {
                    (false, _) => Some(Differs::InItsEnding),
                    (true, false) => Some(Differs::InItsEvents),
                    (true, true) => None,
                };
                (differs, said)
            }
        };
        let known = DIFFERING.iter().find(|(name, ..)| *name == test);
        match (difference, known) {
            (None, _) => {}
            (Some(found), Some((name, allowed, _))) if found == *allowed => {
                seen.insert(*name);
            }
            (Some(found), _) => {
                wrong.push(format!(
                    "{kind} {name} [{}] differs {found:?}:\n     {said}",
                    case["match"].as_str().unwrap_or("")
                ));
            }
        }
    }
    for (kind, (all, endings, events)) in &counts {
        println!("{kind}: {endings} of {all} end like the record, {events} have every event like it");
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    let stale: Vec<_> = DIFFERING.iter().filter(|(name, ..)| !seen.contains(name)).collect();
    assert!(stale.is_empty(), "these no longer differ: {stale:?}");
}
