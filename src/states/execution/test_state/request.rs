//! A request to test a state, and what the service refuses in one. The sentences are the service's, recorded.

use crate::states::model::{State, StateKind};
use serde_json::{Map, Value};

/// What TestState is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TestRequest {
    /// A state by itself, or a machine.
    pub definition: String,
    /// Which state of a machine; None for a state by itself.
    pub state_name: Option<String>,
    pub input: Value,
    /// In place of the context object that the service makes.
    pub context: Option<Value>,
    pub variables: Map<String, Value>,
    pub mock: Option<TestMock>,
    pub configuration: TestConfiguration,
    pub role_arn: Option<String>,
}

/// What the state's work gives.
#[derive(Clone, Debug, PartialEq)]
pub enum TestMock {
    Result(Value),
    Error { error: Option<String>, cause: Option<String> },
}

/// What is taken to have happened before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestConfiguration {
    pub retrier_retry_count: u64,
    pub map_iteration_failure_count: Option<u64>,
    /// The text of the file that a Map's reader finds.
    pub map_item_reader_data: Option<String>,
}

impl TestRequest {
    /// Reads the API's request.
    ///
    /// # Errors
    /// The service's sentence for a request that it refuses.
    pub fn read(request: &Value) -> Result<TestRequest, String> {
        let text = |name: &str| request[name].as_str().map(str::to_owned);
        let json = |name: &str| {
            text(name).map(|text| serde_json::from_str::<Value>(&text)).transpose().map_err(|error| error.to_string())
        };
        let mock = &request["mock"];
        if mock["result"].is_string() && !mock["errorOutput"].is_null() {
            return Err("A test mock should have only one of the following fields: [result, errorOutput].".to_owned());
        }
        if !mock.is_null() && request["revealSecrets"] == Value::Bool(true) {
            return Err("TestState does not support RevealSecrets when a mock is specified.".to_owned());
        }
        let mock = match (&mock["result"], &mock["errorOutput"]) {
            (Value::String(text), _) => {
                Some(TestMock::Result(serde_json::from_str(text).map_err(|error| error.to_string())?))
            }
            (_, Value::Object(error)) => {
                let member = |name: &str| error.get(name).and_then(Value::as_str).map(str::to_owned);
                Some(TestMock::Error { error: member("error"), cause: member("cause") })
            }
            _ => None,
        };
        let configuration = &request["stateConfiguration"];
        Ok(TestRequest {
            definition: text("definition").unwrap_or_default(),
            state_name: text("stateName"),
            input: json("input")?.unwrap_or_else(|| Value::Object(Map::new())),
            context: json("context")?,
            variables: match json("variables")? {
                Some(Value::Object(variables)) => variables,
                _ => Map::new(),
            },
            mock,
            configuration: TestConfiguration {
                retrier_retry_count: configuration["retrierRetryCount"].as_u64().unwrap_or(0),
                map_iteration_failure_count: configuration["mapIterationFailureCount"].as_u64(),
                map_item_reader_data: configuration["mapItemReaderData"].as_str().map(str::to_owned),
            },
            role_arn: text("roleArn"),
        })
    }

    /// Whether the mock fits the state.
    pub(super) fn validate(&self, state: &State) -> Result<(), String> {
        let refuse = |sentence: &str| Err(sentence.to_owned());
        match (&state.kind, &self.mock) {
            (StateKind::Pass { .. } | StateKind::Succeed | StateKind::Fail(_), Some(_)) => {
                Err(format!("State type '{}' is not supported when a mock is specified", state.kind.name()))
            }
            (StateKind::Map(_) | StateKind::Parallel { .. }, None) => refuse(
                "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, \
                 Succeed, Fail, Choice]",
            ),
            (StateKind::Task(_), None) if self.role_arn.is_none() => {
                refuse("RoleArn must be specified when testing a Task state")
            }
            (StateKind::Parallel { branches }, Some(TestMock::Result(result))) => match result.as_array() {
                None => refuse("Mocked result must be an array."),
                Some(results) if results.len() != branches.len() => {
                    refuse("Mocked result must contain the same number of items as number of Parallel branches.")
                }
                Some(_) => Ok(()),
            },
            (StateKind::Map(map), Some(TestMock::Result(result))) => match (&map.writer, result) {
                (Some(_), Value::Object(_)) | (None, Value::Array(_)) => Ok(()),
                (Some(_), _) => refuse("Mocked result must be a JSON object."),
                (None, _) => refuse("Mocked result must be an array."),
            },
            _ => Ok(()),
        }
    }
}
