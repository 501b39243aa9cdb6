//! HTTP APIs.

use super::template::{Written, plain};
use super::tree::{Members, Tree, expression, prose};
use crate::ir::{ACCESS_LOG_FORMAT, Handle, HttpApi, Integration, IntegrationTarget, Route, Stage, Template};

pub fn http_api(api: &HttpApi) -> Written {
    let properties = Members::new()
        .put("Name", prose(&api.name))
        .put_text("Description", &prose(&api.description))
        .put("ProtocolType", "HTTP");
    plain("AWS::ApiGatewayV2::Api", properties)
}

pub fn integration(integration: &Integration, template: &Template) -> Written {
    let properties = Members::new().put("ApiId", Tree::Ref(template.name(integration.api).to_owned()));
    let credentials = |role: Handle| Tree::GetAtt(template.name(role).to_owned(), "Arn");
    let service = |subtype: &str, role, parameters: Members| {
        properties
            .clone()
            .put("IntegrationType", "AWS_PROXY")
            .put("IntegrationSubtype", subtype)
            .put("PayloadFormatVersion", "1.0")
            .put("CredentialsArn", credentials(role))
            .put_data("RequestParameters", parameters)
    };
    // Parameters: API Gateway developer guide, http-api-develop-integrations-aws-services-reference.
    let properties = match &integration.target {
        IntegrationTarget::PutEvents { bus_name, source, detail_type, role } => {
            let parameters = Members::new()
                .maybe("EventBusName", bus_name.as_ref().map(|name| expression(name, template)))
                .put("Source", source.as_str())
                .put("DetailType", detail_type.as_str())
                .put("Detail", "$request.body");
            service("EventBridge-PutEvents", *role, parameters)
        }
        IntegrationTarget::SendMessage { queue_url, is_fifo, role } => {
            let parameters = Members::new()
                .put("QueueUrl", expression(queue_url, template))
                .put("MessageBody", "$request.body")
                .maybe("MessageGroupId", is_fifo.then_some("$context.requestId"));
            service("SQS-SendMessage", *role, parameters)
        }
        IntegrationTarget::PutRecord { stream_name, role } => {
            let parameters = Members::new()
                .put("StreamName", expression(stream_name, template))
                .put("Data", "$request.body")
                .put("PartitionKey", "$context.requestId");
            service("Kinesis-PutRecord", *role, parameters)
        }
        IntegrationTarget::StartExecution { state_machine_arn, role } => {
            let parameters = Members::new()
                .put("StateMachineArn", expression(state_machine_arn, template))
                .put("Input", "$request.body");
            service("StepFunctions-StartExecution", *role, parameters)
        }
        IntegrationTarget::Invoke { function_arn } => properties
            .put("IntegrationType", "AWS_PROXY")
            .put("IntegrationUri", expression(function_arn, template))
            .put("IntegrationMethod", "POST")
            .put("PayloadFormatVersion", "2.0"),
        IntegrationTarget::Forward { url, method } => properties
            .put("IntegrationType", "HTTP_PROXY")
            .put("IntegrationUri", expression(url, template))
            .put("IntegrationMethod", method.as_str())
            .put("PayloadFormatVersion", "1.0"),
    };
    plain("AWS::ApiGatewayV2::Integration", properties)
}

pub fn route(route: &Route, template: &Template) -> Written {
    let integration = template.name(route.integration);
    let properties = Members::new()
        .put("ApiId", Tree::Ref(template.name(route.api).to_owned()))
        .put("RouteKey", format!("{} {}", route.method, route.path))
        .put("Target", Tree::Sub(format!("integrations/${{{integration}}}")));
    plain("AWS::ApiGatewayV2::Route", properties)
}

pub fn stage(stage: &Stage, template: &Template) -> Written {
    let log_group = Tree::GetAtt(template.name(stage.log_group).to_owned(), "Arn");
    let properties = Members::new()
        .put("ApiId", Tree::Ref(template.name(stage.api).to_owned()))
        .put("StageName", "$default")
        .put("AutoDeploy", true)
        .put("AccessLogSettings", Members::new().put("DestinationArn", log_group).put("Format", ACCESS_LOG_FORMAT));
    plain("AWS::ApiGatewayV2::Stage", properties)
}
