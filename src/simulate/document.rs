//! Scenarios as the document has them: records whose parts name nodes and links by their ids. Every part has a key of its own
//! (`sends/1/text`), so that two people can change two parts and each can take the own change back.

use super::fault::{Fault, FaultKind};
use super::scenario::{Expectation, Expected, Order, Scenario, Sending, Stream};
use crate::design::{Design, Frozen, Record, RecordKey};
use crate::diagnostic::{Diagnostic, Subject};
use crate::flow::{Command, TaskAnswer};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The scenarios of a design, in its order.
#[must_use]
pub fn scenarios(design: &Design) -> Vec<&Record> {
    let mut found: Vec<_> =
        design.records().filter(|(key, _)| matches!(key, RecordKey::Scenario(_))).map(|(_, record)| record).collect();
    found.sort_by_key(|record| (record.order(), record.name()));
    found
}

/// A scenario of a design over its frozen drawing.
///
/// # Errors
/// A part of it cannot be read, or names what is not drawn.
pub fn scenario(record: &Record, frozen: &Frozen) -> Result<Scenario, Diagnostic> {
    let reader = Reader { record, frozen };
    let mut scenario = Scenario {
        name: record.name().to_owned(),
        end_millis: record.fields.get("end-millis").and_then(serde_json::Value::as_u64).unwrap_or(u64::MAX),
        ..Scenario::default()
    };
    for (key, part) in reader.parts::<SendingPart>("sends")? {
        let node = reader.node("sends", &key, &part.to)?;
        scenario.sends.push(Sending { node, text: part.text, at_millis: part.at_millis });
    }
    for (key, part) in reader.parts::<StreamPart>("streams")? {
        let node = reader.node("streams", &key, &part.to)?;
        let StreamPart { text, from_millis, every_millis, burst, count, .. } = part;
        scenario.streams.push(Stream { node, text, from_millis, every_millis, burst, count });
    }
    for (key, part) in reader.parts::<OrderPart>("orders")? {
        scenario.orders.push(reader.order(&key, part)?);
    }
    for (key, part) in reader.parts::<FaultPart>("faults")? {
        let on = reader.subject("faults", &key, &part.on)?;
        let FaultPart { kind, from_millis, until_millis, .. } = part;
        scenario.faults.push(Fault { on, kind, from_millis, until_millis });
    }
    for (key, part) in reader.parts::<ExpectationPart>("expectations")? {
        let expected = reader.expected(&key, part.expected)?;
        scenario.expectations.push(Expectation { name: part.name, expected });
    }
    Ok(scenario)
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct SendingPart {
    to: String,
    text: String,
    #[serde(default)]
    at_millis: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct StreamPart {
    to: String,
    text: String,
    #[serde(default)]
    from_millis: u64,
    every_millis: u64,
    #[serde(default = "one")]
    burst: u64,
    count: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct OrderPart {
    to: String,
    at_millis: u64,
    #[serde(flatten)]
    order: OrderKind,
}

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
enum OrderKind {
    Replay {
        name: String,
        #[serde(default)]
        from_millis: u64,
        until_millis: u64,
        #[serde(default)]
        rules: Vec<String>,
    },
    Pause,
    Resume {
        #[serde(default)]
        skips_backlog: bool,
    },
    Succeed {
        state: String,
        #[serde(default = "empty")]
        output: serde_json::Value,
    },
    Fail {
        state: String,
        #[serde(default)]
        error: String,
        #[serde(default)]
        cause: String,
    },
    Heartbeat {
        state: String,
    },
    Mock {
        mocks: serde_json::Value,
    },
    Redrive,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct FaultPart {
    on: String,
    #[serde(flatten)]
    kind: FaultKind,
    #[serde(default)]
    from_millis: u64,
    #[serde(default = "for_ever")]
    until_millis: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct ExpectationPart {
    #[serde(default)]
    name: String,
    #[serde(flatten)]
    expected: Expected<String>,
}

fn empty() -> serde_json::Value {
    serde_json::json!({})
}

const fn one() -> u64 {
    1
}

const fn for_ever() -> u64 {
    u64::MAX
}

struct Reader<'a> {
    record: &'a Record,
    frozen: &'a Frozen,
}

impl Reader<'_> {
    fn bad(&self, table: &str, key: &str) -> Diagnostic {
        Diagnostic::error("scenario-bad-part").with("name", self.record.name()).with("place", format!("{table}/{key}"))
    }

    /// The parts of one table, by their keys; numbers in the order of counting.
    fn parts<Part: DeserializeOwned>(&self, table: &str) -> Result<Vec<(String, Part)>, Diagnostic> {
        let Some(value) = self.record.fields.get(table) else { return Ok(Vec::new()) };
        let parts: BTreeMap<String, serde_json::Value> =
            serde_json::from_value(value.clone()).map_err(|error| self.bad(table, "").with("reason", error))?;
        let mut parts: Vec<_> = parts.into_iter().collect();
        parts.sort_by_key(|(key, _)| (key.len(), key.clone()));
        let read = |(key, value): (String, serde_json::Value)| {
            let part = serde_json::from_value(value).map_err(|error| self.bad(table, &key).with("reason", error))?;
            Ok((key, part))
        };
        parts.into_iter().map(read).collect()
    }

    fn subject(&self, table: &str, key: &str, id: &str) -> Result<Subject, Diagnostic> {
        let drawn = id.parse().ok().and_then(|key| self.frozen.subject(key));
        drawn.ok_or_else(|| {
            let place = format!("{table}/{key}");
            Diagnostic::error("scenario-not-drawn").with("name", self.record.name()).with("place", place).with("id", id)
        })
    }

    fn node(&self, table: &str, key: &str, id: &str) -> Result<usize, Diagnostic> {
        match self.subject(table, key, id)? {
            Subject::Node(node) => Ok(node),
            Subject::Link(_) => Err(self.bad(table, key).with("reason", id)),
        }
    }

    fn order(&self, key: &str, part: OrderPart) -> Result<Order, Diagnostic> {
        let command = match part.order {
            OrderKind::Replay { name, from_millis, until_millis, rules } => {
                let rules = rules.iter().map(|id| self.node("orders", key, id)).collect::<Result<Vec<_>, _>>()?;
                Command::Replay { name: name.into(), from_millis, until_millis, rules: rules.into() }
            }
            OrderKind::Pause => Command::Pause,
            OrderKind::Resume { skips_backlog } => Command::Resume { skips_backlog },
            OrderKind::Succeed { state, output } => {
                let answer = TaskAnswer::Success { output: output.to_string().into() };
                Command::Answer { state: state.into(), answer }
            }
            OrderKind::Fail { state, error, cause } => {
                let answer = TaskAnswer::Failure { error: error.into(), cause: cause.into() };
                Command::Answer { state: state.into(), answer }
            }
            OrderKind::Heartbeat { state } => Command::Answer { state: state.into(), answer: TaskAnswer::Heartbeat },
            OrderKind::Mock { mocks } => Command::Mock { mocks: mocks.to_string().into() },
            OrderKind::Redrive => Command::Redrive,
        };
        Ok(Order { node: self.node("orders", key, &part.to)?, at_millis: part.at_millis, command })
    }

    fn expected(&self, key: &str, expected: Expected<String>) -> Result<Expected<usize>, Diagnostic> {
        let node = |id: &str| self.node("expectations", key, id);
        Ok(match expected {
            Expected::Reaches { from, at, within_millis } => {
                Expected::Reaches { from: node(&from)?, at: node(&at)?, within_millis }
            }
            Expected::Times { from, at, times } => Expected::Times { from: node(&from)?, at: node(&at)?, times },
            Expected::InOrder { from, at } => Expected::InOrder { from: node(&from)?, at: node(&at)? },
            Expected::Empty { at } => Expected::Empty { at: node(&at)? },
            Expected::MostDepth { at, most } => Expected::MostDepth { at: node(&at)?, most },
            Expected::MostPerSecond { at, most } => Expected::MostPerSecond { at: node(&at)?, most },
            Expected::Count { at, least, most } => Expected::Count { at: node(&at)?, least, most },
            Expected::NothingLost => Expected::NothingLost,
            Expected::NoLoop => Expected::NoLoop,
        })
    }
}
