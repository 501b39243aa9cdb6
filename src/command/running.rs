//! `busbar run`.

use crate::{Ending, lines};
use busbar::diagnostic::Diagnostic;
use busbar::json::{Kind, Value};
use busbar::states::mocks::{self, Mocks};
use busbar::states::timestamp::Timestamp;
use busbar::states::{self, Demand, Execution, ExecutionType, Settings};
use std::io::{self, BufRead, Write};
use std::sync::Arc;

/// Runs each line's execution to its end and answers how it ended, with its history.
pub fn run(input: impl BufRead, out: &mut impl Write) -> io::Result<Ending> {
    lines::each(input, |line| {
        let (answer, ending) = match line.and_then(answer) {
            Ok(answer) => answer,
            Err(refusal) => (lines::said(&refusal), Ending::Unusable),
        };
        writeln!(out, "{answer}")?;
        Ok(ending)
    })
}

fn answer(line: &str) -> Result<(serde_json::Value, Ending), Diagnostic> {
    let root = lines::read(line)?;
    let definition = lines::part(line, &root, "definition")
        .ok_or_else(|| Diagnostic::error("run-line-lacks").with("name", "definition"))?;
    let parsed = states::parse(&definition);
    let Some(machine) = parsed.machine else {
        return Ok((super::judging::judged(&definition, &parsed.findings), Ending::Findings));
    };
    let settings = settings(&root)?;
    let mut execution = Execution::start(Arc::new(machine), input(line, &root)?, settings);
    let mut queues = mocks(&root)?;
    mocks::run(&mut execution, &mut queues, &|demand| file(&root, demand));
    Ok((told(&execution), Ending::Fine))
}

fn wrong(name: &str) -> Diagnostic {
    Diagnostic::error("run-line-wrong").with("name", name)
}

/// A text is the input's JSON text, anything else the input itself; without one it is an empty object, as in the service.
fn input(line: &str, root: &Value) -> Result<serde_json::Value, Diagnostic> {
    match lines::part(line, root, "input") {
        None => Ok(serde_json::json!({})),
        Some(text) => serde_json::from_str(&text).map_err(|_| wrong("input")),
    }
}

fn mocks(root: &Value) -> Result<Mocks, Diagnostic> {
    match root.get("mocks") {
        None => Ok(Mocks::new()),
        Some(mocks) => mocks::read(&mocks.to_serde()).map_err(|state| wrong("mocks").with("state", state)),
    }
}

fn settings(root: &Value) -> Result<Settings, Diagnostic> {
    let mut settings = Settings::default();
    if let Some(kind) = root.get("type") {
        settings.kind = super::judging::kind(kind).ok_or_else(|| wrong("type"))?;
    }
    if let Some(seed) = root.get("seed") {
        settings.seed = seed.to_serde().as_u64().ok_or_else(|| wrong("seed"))?;
    }
    if let Some(start) = root.get("start") {
        let time = start.as_str().and_then(Timestamp::parse).and_then(|time| u64::try_from(time.ms).ok());
        settings.start_ms = time.ok_or_else(|| wrong("start"))?;
    }
    Ok(settings)
}

/// What a Map's reader finds: the member of "files" that is called like the key it asks for.
fn file(root: &Value, demand: &Demand) -> Option<serde_json::Value> {
    let key = demand.arguments.get("Key").or(demand.arguments.get("Prefix"))?.as_str()?;
    let file = root.get("files")?.get(key)?;
    match &file.kind {
        Kind::String(text) => Some(serde_json::Value::String(text.clone())),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => Some(file.to_serde()),
    }
}

fn told(execution: &Execution) -> serde_json::Value {
    let events: Vec<serde_json::Value> =
        execution.history().iter().map(|event| event.to_json(execution.machine())).collect();
    let mut answer = serde_json::Map::new();
    let mut tell = |name: &str, value: serde_json::Value| {
        answer.insert(name.to_owned(), value);
    };
    match execution.ending() {
        None => tell("status", "RUNNING".into()),
        Some(ending) => {
            tell("status", ending.status().into());
            match ending {
                states::Ending::Succeeded(output) => tell("output", output.as_ref().clone()),
                states::Ending::Failed(detail) | states::Ending::TimedOut(detail) | states::Ending::Aborted(detail) => {
                    if let Some(error) = &detail.error {
                        tell("error", error.as_str().into());
                    }
                    if let Some(cause) = &detail.cause {
                        tell("cause", cause.as_str().into());
                    }
                }
                states::Ending::GivenUp { transitions } => {
                    tell("error", "Busbar.GivenUp".into());
                    let given_up = Diagnostic::error("run-given-up").with("transitions", transitions);
                    tell("cause", busbar::text::sentence(&given_up).into());
                }
            }
        }
    }
    tell("events", serde_json::Value::Array(events));
    if execution.settings().kind == ExecutionType::Express {
        tell("type", "EXPRESS".into());
    }
    serde_json::Value::Object(answer)
}
