//! IAM and CloudWatch Logs policies.

use super::template::{Written, plain};
use super::tree::{Members, Tree, as_text, expression, one_or_list};
use crate::ir::{LogResourcePolicy, Policy, Principal, Role, Statement, Template};

pub fn policy_document(statements: &[Statement], template: &Template) -> Tree {
    let statements = statements
        .iter()
        .map(|statement| Tree::From(statement.origin, Box::new(statement_tree(statement, template))))
        .collect();
    Members::new().put("Version", "2012-10-17").put("Statement", Tree::List(statements)).into()
}

pub fn statement_tree(statement: &Statement, template: &Template) -> Tree {
    let principal = statement.principal.as_ref().map(|principal| match principal {
        Principal::Service(service) => Members::new().put("Service", *service),
        Principal::Account(id) => {
            let id = match expression(id, template) {
                Tree::Ref(name) => format!("${{{name}}}"),
                Tree::Text(text) | Tree::Verbatim(text) => text,
                Tree::Number(_)
                | Tree::Boolean(_)
                | Tree::Null
                | Tree::List(_)
                | Tree::Map(_)
                | Tree::GetAtt(..)
                | Tree::Sub(_)
                | Tree::Data(_)
                | Tree::From(..) => String::new(),
            };
            Members::new().put("AWS", Tree::Sub(format!("arn:${{AWS::Partition}}:iam::{id}:root")))
        }
    });
    let conditions = statement.conditions.iter().fold(Members::new(), |map, condition| {
        map.put(condition.operator, Members::new().put(condition.key, expression(&condition.value, template)))
    });
    Members::new()
        .put_text("Sid", &statement.id)
        .put("Effect", "Allow")
        .maybe("Principal", principal)
        .put("Action", one_or_list(statement.actions.iter().map(|&action| Tree::from(action)).collect()))
        .put("Resource", one_or_list(statement.resources.iter().map(|arn| expression(arn, template)).collect()))
        .maybe("Condition", (!conditions.0.is_empty()).then_some(conditions))
        .into()
}

pub fn role(role: &Role, template: &Template) -> Written {
    let trust = Members::new()
        .put("Effect", "Allow")
        .put("Principal", Members::new().put("Service", role.service))
        .put("Action", "sts:AssumeRole");
    let trust = Members::new().put("Version", "2012-10-17").put("Statement", Tree::List(vec![trust.into()]));
    let policies = if role.statements.is_empty() {
        Vec::new()
    } else {
        let document = policy_document(&role.statements, template);
        vec![Members::new().put("PolicyName", "Permissions").put_data("PolicyDocument", document).into()]
    };
    plain("AWS::IAM::Role", Members::new().put_data("AssumeRolePolicyDocument", trust).put_list("Policies", policies))
}

pub fn policy(policy: &Policy, template: &Template) -> Written {
    let properties = Members::new()
        .put("PolicyName", policy.name.chars().take(128).collect::<String>())
        .put_data("PolicyDocument", policy_document(&policy.statements, template))
        .put("Roles", Tree::List(vec![Tree::Ref(template.name(policy.role).to_owned())]));
    plain("AWS::IAM::Policy", properties)
}

pub fn log_resource_policy(policy: &LogResourcePolicy, template: &Template) -> Written {
    let document = as_text(&policy_document(&policy.statements, template));
    // Names belong to the account, so the stack's name tells two deployments apart.
    let name = Tree::Sub(format!("${{AWS::StackName}}-{}", policy.name));
    plain("AWS::Logs::ResourcePolicy", Members::new().put("PolicyName", name).put("PolicyDocument", document))
}
