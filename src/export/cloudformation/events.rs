//! Resources of EventBridge.

use super::access::statement_tree;
use super::template::{End, Written, plain};
use super::tree::{Members, Tree, data, document_or_text, expression, prose};
use crate::ir::{
    ApiDestination, Archive, Authorization, Connection, EventBus, EventBusPolicy, Input, Rule, Target, Template,
};

pub fn event_bus(bus: &EventBus, template: &Template) -> Written {
    let properties = Members::new()
        .put("Name", expression(&bus.name, template))
        .put_text("Description", &prose(&bus.description))
        .maybe("EventSourceName", bus.partner_source.as_ref().map(|source| expression(source, template)));
    plain("AWS::Events::EventBus", properties)
}

pub fn event_bus_policy(policy: &EventBusPolicy, template: &Template) -> Written {
    let mut statement = policy.statement.clone();
    // The policy has the id, not the statement in it; at most 64 characters (botocore 1.44.5, events PutPermission).
    let id: String = std::mem::take(&mut statement.id).chars().take(64).collect();
    let properties = Members::new()
        .put("StatementId", id)
        .maybe("EventBusName", policy.bus_name.as_ref().map(|name| expression(name, template)))
        .put_data("Statement", statement_tree(&statement, template));
    plain("AWS::Events::EventBusPolicy", properties)
}

pub fn rule(rule: &Rule, template: &Template) -> Written {
    let targets = rule
        .targets
        .iter()
        .map(|target| Tree::From(target.origin, Box::new(target_members(target, template).into())))
        .collect();
    let properties = Members::new()
        .put_text("Description", &prose(&rule.description))
        .maybe("EventBusName", rule.bus_name.as_ref().map(|name| expression(name, template)))
        .put_data("EventPattern", document_or_text(&rule.pattern))
        .put("State", if rule.is_enabled { "ENABLED" } else { "DISABLED" })
        .put_list("Targets", targets);
    plain("AWS::Events::Rule", properties)
}

fn target_members(target: &Target, template: &Template) -> Members {
    let members = Members::new()
        .put("Id", target.id.as_str())
        .put("Arn", expression(&target.arn, template))
        .maybe("RoleArn", target.role.as_ref().map(|role| expression(role, template)));
    let members = match &target.input {
        Input::WholeEvent => members,
        Input::Path(path) => members.put("InputPath", path.as_str()),
        Input::Constant(text) => members.put("Input", text.as_str()),
        Input::Transformer { paths, template } => {
            let map = paths.iter().fold(Members::new(), |map, (name, path)| map.put(name, path.as_str()));
            let transformer = Members::new()
                .maybe("InputPathsMap", (!map.0.is_empty()).then(|| data(map.into())))
                .put("InputTemplate", template.as_str());
            members.put("InputTransformer", transformer)
        }
    };
    members
        .maybe(
            "SqsParameters",
            target.message_group.as_deref().map(|group| Members::new().put("MessageGroupId", group)),
        )
        .maybe(
            "RetryPolicy",
            target.retry.map(|retry| {
                Members::new()
                    .put("MaximumRetryAttempts", retry.maximum_retry_attempts)
                    .put("MaximumEventAgeInSeconds", retry.maximum_event_age_seconds)
            }),
        )
        .maybe(
            "DeadLetterConfig",
            target.dead_letter.as_ref().map(|arn| Members::new().put("Arn", expression(arn, template))),
        )
}

pub fn archive(archive: &Archive, template: &Template) -> Written {
    let properties = Members::new()
        .put_text("Description", &prose(&archive.description))
        .put("SourceArn", expression(&archive.bus_arn, template))
        .maybe("EventPattern", archive.pattern.as_ref().map(|pattern| data(document_or_text(pattern))))
        .put("RetentionDays", archive.retention_days);
    Written { end: Some(End::Kept), ..plain("AWS::Events::Archive", properties) }
}

pub fn connection(connection: &Connection, template: &Template) -> Written {
    let (kind, parameters, value) = match &connection.authorization {
        Authorization::ApiKey { name, value } => (
            "API_KEY",
            "ApiKeyAuthParameters",
            Members::new().put("ApiKeyName", name.as_str()).put("ApiKeyValue", expression(value, template)),
        ),
        Authorization::Basic { username, password } => (
            "BASIC",
            "BasicAuthParameters",
            Members::new()
                .put("Username", expression(username, template))
                .put("Password", expression(password, template)),
        ),
        Authorization::OAuthClientCredentials { token_endpoint, client_id, client_secret } => (
            "OAUTH_CLIENT_CREDENTIALS",
            "OAuthParameters",
            Members::new()
                .put("AuthorizationEndpoint", expression(token_endpoint, template))
                .put("HttpMethod", "POST")
                .put(
                    "ClientParameters",
                    Members::new()
                        .put("ClientID", expression(client_id, template))
                        .put("ClientSecret", expression(client_secret, template)),
                )
                .put(
                    "OAuthHttpParameters",
                    Members::new().put(
                        "BodyParameters",
                        Tree::List(vec![
                            Members::new().put("Key", "grant_type").put("Value", "client_credentials").into(),
                        ]),
                    ),
                ),
        ),
    };
    let properties = Members::new()
        .put_text("Description", &prose(&connection.description))
        .put("AuthorizationType", kind)
        .put("AuthParameters", Members::new().put(parameters, value));
    plain("AWS::Events::Connection", properties)
}

pub fn api_destination(destination: &ApiDestination, template: &Template) -> Written {
    let properties = Members::new()
        .put_text("Description", &prose(&destination.description))
        .put("ConnectionArn", expression(&destination.connection_arn, template))
        .put("InvocationEndpoint", expression(&destination.endpoint, template))
        .put("HttpMethod", destination.method.as_str())
        .put("InvocationRateLimitPerSecond", destination.rate_limit_per_second);
    plain("AWS::Events::ApiDestination", properties)
}
