//! IAM and CloudWatch Logs policies.

use super::hcl::{Block, Value};
use super::module::{deployed_name, name_prefix};
use super::names::Names;
use crate::ir::{LogResourcePolicy, Policy, Principal, Role, Statement};

pub fn policy_document(statements: &[Statement], names: &Names<'_>) -> Value {
    let statements = statements
        .iter()
        .map(|statement| Value::From(statement.origin, Box::new(statement_value(statement, names))))
        .collect();
    Value::json(Value::object([("Version", Value::from("2012-10-17")), ("Statement", Value::List(statements))]))
}

fn statement_value(statement: &Statement, names: &Names<'_>) -> Value {
    let mut members = Vec::new();
    let mut put = |key: &str, value: Value| members.push((key.to_owned(), value));
    if !statement.id.is_empty() {
        put("Sid", Value::from(statement.id.as_str()));
    }
    put("Effect", Value::from("Allow"));
    match &statement.principal {
        Some(Principal::Service(service)) => put("Principal", Value::object([("Service", Value::from(*service))])),
        Some(Principal::Account(id)) => put("Principal", Value::object([("AWS", names.value(id))])),
        None => {}
    }
    put("Action", one_or_list(statement.actions.iter().map(|&action| Value::from(action)).collect()));
    put("Resource", one_or_list(statement.resources.iter().map(|arn| names.value(arn)).collect()));
    if !statement.conditions.is_empty() {
        let conditions = statement.conditions.iter().map(|condition| {
            let test = Value::object([(condition.key, names.value(&condition.value))]);
            (condition.operator.to_owned(), test)
        });
        put("Condition", Value::Object(conditions.collect()));
    }
    Value::Object(members)
}

fn one_or_list(mut items: Vec<Value>) -> Value {
    if items.len() == 1 { items.remove(0) } else { Value::List(items) }
}

pub fn role(main: Block, logical_name: &str, role: &Role, names: &Names<'_>) -> Vec<Block> {
    let trust = Value::object([
        ("Effect", Value::from("Allow")),
        ("Principal", Value::object([("Service", Value::from(role.service))])),
        ("Action", Value::from("sts:AssumeRole")),
    ]);
    let trust = Value::object([("Version", Value::from("2012-10-17")), ("Statement", Value::List(vec![trust]))]);
    let mut blocks =
        vec![main.put("name_prefix", name_prefix(logical_name)).put("assume_role_policy", Value::json(trust))];
    if !role.statements.is_empty() {
        let own = names.own(logical_name);
        blocks.push(
            Block::labelled("resource", &["aws_iam_role_policy", own])
                .put("name", "Permissions")
                .put("role", Value::Code(format!("aws_iam_role.{own}.id")))
                .put("policy", policy_document(&role.statements, names)),
        );
    }
    blocks
}

pub fn policy(main: Block, policy: &Policy, names: &Names<'_>) -> Block {
    main.put("name", policy.name.chars().take(128).collect::<String>())
        .put("role", names.of(policy.role, "id"))
        .put("policy", policy_document(&policy.statements, names))
}

pub fn log_resource_policy(main: Block, policy: &LogResourcePolicy, names: &Names<'_>) -> Block {
    main.put("policy_name", deployed_name(&policy.name, 256))
        .put("policy_document", policy_document(&policy.statements, names))
}
