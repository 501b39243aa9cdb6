//! Resources of EventBridge.

use super::hcl::{Block, Value};
use super::module::{deployed_name, document, kept, name_prefix};
use super::names::{Names, snake_case};
use crate::ir::{
    ApiDestination, Archive, Authorization, Connection, EventBus, EventBusPolicy, Input, Principal, Rule, Target,
};

pub fn event_bus(main: Block, bus: &EventBus, names: &Names<'_>) -> Block {
    main.put("name", names.value(&bus.name))
        .put_text("description", &bus.description)
        .maybe("event_source_name", bus.partner_source.as_ref().map(|source| names.value(source)))
}

/// One permission of an account; a bus's whole policy would overwrite what others have allowed on it.
pub fn event_bus_policy(main: Block, policy: &EventBusPolicy, names: &Names<'_>) -> Block {
    let statement = &policy.statement;
    let principal = match &statement.principal {
        Some(Principal::Account(id)) => names.value(id),
        Some(Principal::Service(service)) => Value::from(*service),
        None => Value::from("*"),
    };
    main.put("statement_id", statement.id.chars().take(64).collect::<String>())
        .maybe("event_bus_name", policy.bus_name.as_ref().map(|name| names.value(name)))
        .put("action", statement.actions.first().copied().unwrap_or_default())
        .put("principal", principal)
}

pub fn rule(main: Block, logical_name: &str, rule: &Rule, names: &Names<'_>) -> Vec<Block> {
    let bus_name = || rule.bus_name.as_ref().map(|name| names.value(name));
    let own = names.own(logical_name);
    let mut blocks = vec![
        main.put("name_prefix", name_prefix(logical_name))
            .put_text("description", &rule.description)
            .maybe("event_bus_name", bus_name())
            .put("state", if rule.is_enabled { "ENABLED" } else { "DISABLED" })
            .put("event_pattern", document(&rule.pattern)),
    ];
    blocks.extend(rule.targets.iter().map(|target| {
        let label = format!("{own}_to_{}", snake_case(&target.id));
        let block = Block::labelled("resource", &["aws_cloudwatch_event_target", &label])
            .put("rule", Value::Code(format!("aws_cloudwatch_event_rule.{own}.name")))
            .maybe("event_bus_name", bus_name());
        Block { origin: Some(target.origin), ..put_target(block, target, names) }
    }));
    blocks
}

fn put_target(block: Block, target: &Target, names: &Names<'_>) -> Block {
    let block = block
        .put("target_id", target.id.as_str())
        .put("arn", names.value(&target.arn))
        .maybe("role_arn", target.role.as_ref().map(|role| names.value(role)));
    let block = match &target.input {
        Input::WholeEvent => block,
        Input::Path(path) => block.put("input_path", path.as_str()),
        Input::Constant(text) => block.put("input", text.as_str()),
        Input::Transformer { paths, template } => {
            let paths: Vec<_> = paths.iter().map(|(name, path)| (name.clone(), Value::from(path.as_str()))).collect();
            let transformer = Block::new("input_transformer")
                .maybe("input_paths", (!paths.is_empty()).then_some(Value::Object(paths)))
                .put("input_template", template.as_str());
            block.block(transformer)
        }
    };
    block
        .maybe_block(
            target.message_group.as_deref().map(|group| Block::new("sqs_target").put("message_group_id", group)),
        )
        .maybe_block(target.retry.map(|retry| {
            Block::new("retry_policy")
                .put("maximum_retry_attempts", retry.maximum_retry_attempts)
                .put("maximum_event_age_in_seconds", retry.maximum_event_age_seconds)
        }))
        .maybe_block(
            target.dead_letter.as_ref().map(|arn| Block::new("dead_letter_config").put("arn", names.value(arn))),
        )
}

pub fn archive(main: Block, logical_name: &str, archive: &Archive, names: &Names<'_>) -> Block {
    let block = main
        .put("name", deployed_name(logical_name, 48))
        .put_text("description", &archive.description)
        .put("event_source_arn", names.value(&archive.bus_arn))
        .put("retention_days", archive.retention_days)
        .maybe("event_pattern", archive.pattern.as_ref().map(document));
    kept(block)
}

pub fn connection(main: Block, logical_name: &str, connection: &Connection, names: &Names<'_>) -> Block {
    let (kind, parameters) = match &connection.authorization {
        Authorization::ApiKey { name, value } => {
            ("API_KEY", Block::new("api_key").put("key", name.as_str()).put("value", names.value(value)))
        }
        Authorization::Basic { username, password } => {
            ("BASIC", Block::new("basic").put("username", names.value(username)).put("password", names.value(password)))
        }
        Authorization::OAuthClientCredentials { token_endpoint, client_id, client_secret } => {
            let client = Block::new("client_parameters")
                .put("client_id", names.value(client_id))
                .put("client_secret", names.value(client_secret));
            let body = Block::new("body").put("key", "grant_type").put("value", "client_credentials");
            let oauth = Block::new("oauth")
                .put("authorization_endpoint", names.value(token_endpoint))
                .put("http_method", "POST")
                .block(client)
                .block(Block::new("oauth_http_parameters").block(body));
            ("OAUTH_CLIENT_CREDENTIALS", oauth)
        }
    };
    main.put("name", deployed_name(logical_name, 64))
        .put_text("description", &connection.description)
        .put("authorization_type", kind)
        .block(Block::new("auth_parameters").block(parameters))
}

pub fn api_destination(main: Block, logical_name: &str, destination: &ApiDestination, names: &Names<'_>) -> Block {
    main.put("name", deployed_name(logical_name, 64))
        .put_text("description", &destination.description)
        .put("connection_arn", names.value(&destination.connection_arn))
        .put("invocation_endpoint", names.value(&destination.endpoint))
        .put("http_method", destination.method.as_str())
        .put("invocation_rate_limit_per_second", destination.rate_limit_per_second)
}
