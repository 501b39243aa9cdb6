//! HTTP APIs.

use super::hcl::{Block, Value};
use super::names::Names;
use crate::ir::{ACCESS_LOG_FORMAT, HttpApi, Integration, IntegrationTarget, Route, Stage};

pub fn http_api(main: Block, api: &HttpApi) -> Block {
    main.put("name", api.name.as_str()).put_text("description", &api.description).put("protocol_type", "HTTP")
}

pub fn integration(main: Block, integration: &Integration, names: &Names<'_>) -> Block {
    let block = main.put("api_id", names.of(integration.api, "id"));
    let service = |block: Block, subtype: &str, role, parameters: Vec<(&str, Value)>| {
        let parameters = parameters.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        block
            .put("integration_type", "AWS_PROXY")
            .put("integration_subtype", subtype)
            .put("payload_format_version", "1.0")
            .put("credentials_arn", names.of(role, "arn"))
            .put("request_parameters", Value::Object(parameters))
    };
    match &integration.target {
        IntegrationTarget::PutEvents { bus_name, source, detail_type, role } => {
            let bus_name = bus_name.as_ref().map(|name| ("EventBusName", names.value(name)));
            let event = [
                ("Source", Value::from(source.as_str())),
                ("DetailType", Value::from(detail_type.as_str())),
                ("Detail", Value::from("$request.body")),
            ];
            service(block, "EventBridge-PutEvents", *role, bus_name.into_iter().chain(event).collect())
        }
        IntegrationTarget::SendMessage { queue_url, is_fifo, role } => {
            let message = vec![("QueueUrl", names.value(queue_url)), ("MessageBody", Value::from("$request.body"))];
            let group = is_fifo.then(|| ("MessageGroupId", Value::from("$context.requestId")));
            service(block, "SQS-SendMessage", *role, message.into_iter().chain(group).collect())
        }
        IntegrationTarget::StartExecution { state_machine_arn, role } => {
            let execution =
                vec![("StateMachineArn", names.value(state_machine_arn)), ("Input", Value::from("$request.body"))];
            service(block, "StepFunctions-StartExecution", *role, execution)
        }
        IntegrationTarget::PutRecord { stream_name, role } => {
            let record = vec![
                ("StreamName", names.value(stream_name)),
                ("Data", Value::from("$request.body")),
                ("PartitionKey", Value::from("$context.requestId")),
            ];
            service(block, "Kinesis-PutRecord", *role, record)
        }
        IntegrationTarget::Invoke { function_arn } => block
            .put("integration_type", "AWS_PROXY")
            .put("integration_uri", names.value(function_arn))
            .put("integration_method", "POST")
            .put("payload_format_version", "2.0"),
        IntegrationTarget::Forward { url, method } => block
            .put("integration_type", "HTTP_PROXY")
            .put("integration_uri", names.value(url))
            .put("integration_method", method.as_str())
            .put("payload_format_version", "1.0"),
    }
}

pub fn route(main: Block, route: &Route, names: &Names<'_>) -> Block {
    main.put("api_id", names.of(route.api, "id"))
        .put("route_key", format!("{} {}", route.method, route.path))
        .put("target", Value::Template(vec![Value::from("integrations/"), names.of(route.integration, "id")]))
}

pub fn stage(main: Block, stage: &Stage, names: &Names<'_>) -> Block {
    let log = Block::new("access_log_settings")
        .put("destination_arn", names.of(stage.log_group, "arn"))
        .put("format", ACCESS_LOG_FORMAT);
    main.put("api_id", names.of(stage.api, "id")).put("name", "$default").put("auto_deploy", true).block(log)
}
