//! Running an execution to its end with mocked tasks: every Task state answers from a queue, time jumps to whatever is due
//! next.

use super::execution::{Answer, Demand, Execution, Purpose};
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};

/// What a mocked task answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mock {
    pub outcome: Outcome,
    /// What the call itself answers before the outcome, for tasks that wait for a job or a token.
    pub submitted: Option<Value>,
    /// The worker that takes an activity.
    pub worker: Option<String>,
    /// Milliseconds until the outcome.
    pub after_ms: u64,
    /// Milliseconds, each after the one before, at which it gives a sign of life.
    pub heartbeats_ms: Vec<u64>,
}

impl Mock {
    /// The result that it gives.
    #[must_use]
    pub fn result(&self) -> Option<&Value> {
        match &self.outcome {
            Outcome::Result(result) => Some(result),
            Outcome::Echo | Outcome::Error { .. } | Outcome::Silence => None,
        }
    }
}

/// How a mocked task ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Outcome {
    Result(Value),
    /// Its own arguments.
    Echo,
    Error {
        error: Option<String>,
        cause: Option<String>,
    },
    /// It never answers, so that only a timeout can end it.
    #[default]
    Silence,
}

/// Mocks by state name, each state's in the order in which they are used; the last one stays for all later attempts.
pub type Mocks = BTreeMap<String, VecDeque<Mock>>;

/// Reads mocks: `{"state": [{"result": …} | {"error": …, "cause": …} | {"timeout": true}, …]}`. Beside an outcome may stand
/// `"submitted"`, `"worker"` and `"after"` (seconds). None where the value is no such thing; the answer names the state.
///
/// # Errors
/// The name of the state whose mocks cannot be read; empty where the whole is no object.
pub fn read(value: &Value) -> Result<Mocks, String> {
    let members = value.as_object().ok_or_else(String::new)?;
    let mut mocks = Mocks::new();
    for (state, list) in members {
        let list = list.as_array().ok_or_else(|| state.clone())?;
        let queue = list.iter().map(mock).collect::<Option<VecDeque<Mock>>>().ok_or_else(|| state.clone())?;
        mocks.insert(state.clone(), queue);
    }
    Ok(mocks)
}

fn mock(value: &Value) -> Option<Mock> {
    let members = value.as_object()?;
    let text = |name: &str| members.get(name).and_then(Value::as_str).map(str::to_owned);
    let outcome = match (members.get("result"), members.contains_key("error") || members.contains_key("cause")) {
        (Some(result), false) => Outcome::Result(result.clone()),
        (None, true) => Outcome::Error { error: text("error"), cause: text("cause") },
        (None, false) if members.get("timeout") == Some(&Value::Bool(true)) => Outcome::Silence,
        _ => return None,
    };
    let after_ms = match members.get("after") {
        None => 0,
        Some(after) => after.as_f64().filter(|secs| (0.0..1e12).contains(secs)).map(|secs| (secs * 1000.0) as u64)?,
    };
    Some(Mock {
        outcome,
        submitted: members.get("submitted").cloned(),
        worker: text("worker"),
        after_ms,
        heartbeats_ms: Vec::new(),
    })
}

/// Something that a mocked task does at a time.
#[derive(Clone, Debug, PartialEq)]
struct Due {
    demand: Demand,
    answer: Answer,
}

/// Runs an execution to its end. `read_items` answers what a Map's reader finds (a file's text or a list), None where there is
/// no such file. A Task state without a mock fails with the error `Mock.Missing`.
pub fn run(execution: &mut Execution, mocks: &mut Mocks, read_items: &dyn Fn(&Demand) -> Option<Value>) {
    let mut due: BTreeMap<(u64, u64), Due> = BTreeMap::new();
    let mut serial = 0;
    loop {
        let now_ms = execution.now_ms();
        for demand in execution.run() {
            for (after_ms, answer) in answers(execution, &demand, mocks, read_items) {
                serial += 1;
                due.insert((now_ms + after_ms, serial), Due { demand: demand.clone(), answer });
            }
        }
        if execution.ending().is_some() {
            return;
        }
        let next_due = due.first_key_value().map(|(key, _)| *key);
        let wakes_at = execution.wakes_at_ms();
        match next_due {
            Some((at_ms, serial)) if wakes_at.is_none_or(|wakes_at| at_ms <= wakes_at) => {
                execution.reach(at_ms.max(now_ms));
                if let Some(due) = due.remove(&(at_ms, serial)) {
                    execution.answer(due.demand.task, due.answer);
                }
            }
            _ => match wakes_at {
                Some(wakes_at) => execution.reach(wakes_at),
                None => return,
            },
        }
    }
}

/// What a task answers, each after so many milliseconds; takes a mock out of its queue. A Task state without one fails with the error
/// `Mock.Missing`.
pub fn answers(
    execution: &Execution,
    demand: &Demand,
    mocks: &mut Mocks,
    read_items: &dyn Fn(&Demand) -> Option<Value>,
) -> Vec<(u64, Answer)> {
    let name = execution.machine().state(demand.state).name.clone();
    let missing = |what: &str| Answer::Failed {
        error: Some("Mock.Missing".to_owned()),
        cause: Some(format!("{what} of the state '{name}' is not mocked")),
    };
    match demand.purpose {
        Purpose::ReadItems => {
            return vec![(0, read_items(demand).map_or_else(|| missing("the file"), Answer::Succeeded))];
        }
        Purpose::WriteResults => return vec![(0, Answer::Succeeded(Value::Null))],
        Purpose::Task => {}
    }
    let Some(queue) = mocks.get_mut(&name) else { return vec![(0, missing("the task"))] };
    let mock = if queue.len() > 1 { queue.pop_front() } else { queue.front().cloned() };
    let Some(mock) = mock else { return vec![(0, missing("the task"))] };
    let mut answers = Vec::new();
    if demand.resource.target == super::resource::Target::Activity {
        answers.push((0, Answer::Taken { worker: mock.worker }));
    }
    if let Some(submitted) = mock.submitted {
        answers.push((0, Answer::Submitted(submitted)));
    }
    let mut at_ms = 0;
    for after_ms in mock.heartbeats_ms {
        at_ms += after_ms;
        answers.push((at_ms, Answer::Heartbeat));
    }
    match mock.outcome {
        Outcome::Result(result) => answers.push((mock.after_ms, Answer::Succeeded(result))),
        Outcome::Echo => answers.push((mock.after_ms, Answer::Succeeded(demand.arguments.as_ref().clone()))),
        Outcome::Error { error, cause } => answers.push((mock.after_ms, Answer::Failed { error, cause })),
        Outcome::Silence => {}
    }
    answers
}
