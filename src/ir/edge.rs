//! HTTP APIs of API Gateway.

use super::{Expression, Handle};

/// One line of JSON a request (API Gateway developer guide, http-api-logging-variables).
pub const ACCESS_LOG_FORMAT: &str = r#"{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}"#;

#[derive(Clone, Debug, PartialEq)]
pub struct HttpApi {
    /// At most 128 characters.
    pub name: String,
    pub description: String,
}

/// What an API does with a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Integration {
    pub api: Handle,
    pub target: IntegrationTarget,
}

/// API Gateway developer guide, http-api-develop-integrations.
#[derive(Clone, Debug, PartialEq)]
pub enum IntegrationTarget {
    /// The body becomes the detail of one event. `bus_name` is absent for the default bus.
    PutEvents { bus_name: Option<Expression>, source: String, detail_type: String, role: Handle },
    /// The body becomes a message.
    SendMessage { queue_url: Expression, is_fifo: bool, role: Handle },
    /// The body becomes a record.
    PutRecord { stream_name: Expression, role: Handle },
    /// The body becomes the input of an execution.
    StartExecution { state_machine_arn: Expression, role: Handle },
    /// The request becomes an event of the function, its answer the response.
    Invoke { function_arn: Expression },
    /// The request is passed on.
    Forward { url: Expression, method: String },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    pub api: Handle,
    pub method: String,
    /// Begins with a slash.
    pub path: String,
    pub integration: Handle,
}

/// The default stage, deployed by itself, with an access log.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    pub api: Handle,
    pub log_group: Handle,
}
