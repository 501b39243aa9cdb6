//! Who may send to whom is who does: links from the policies of functions, state machines and their roles.

use super::super::template::Resource;
use super::Importer;
use super::nodes::property;
use crate::design::NodeId;
use crate::json::Value;

/// The actions by which something is sent to, asked of, or kept in a node of a kind, and the service that they are of.
/// (Service authorization reference, as read on 2026-11-24.)
const CALLS: &[(&str, &str, &[&str])] = &[
    ("event-bus", "events", &["PutEvents"]),
    ("custom-event-bus", "events", &["PutEvents"]),
    ("sqs-queue", "sqs", &["SendMessage", "SendMessageBatch"]),
    ("sns-topic", "sns", &["Publish", "PublishBatch"]),
    ("state-machine", "states", &["StartExecution", "StartSyncExecution"]),
    ("lambda-function", "lambda", &["InvokeFunction"]),
    ("kinesis-stream", "kinesis", &["PutRecord", "PutRecords"]),
    ("firehose", "firehose", &["PutRecord", "PutRecordBatch"]),
    (
        "dynamodb-table",
        "dynamodb",
        &[
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "GetItem",
            "Query",
            "Scan",
            "BatchWriteItem",
            "BatchGetItem",
            "TransactWriteItems",
            "TransactGetItems",
            "ConditionCheckItem",
        ],
    ),
    ("s3-bucket", "s3", &["PutObject", "GetObject", "DeleteObject", "ListBucket"]),
    ("secret", "secretsmanager", &["GetSecretValue"]),
    ("ssm-parameter", "ssm", &["GetParameter", "GetParameters", "GetParametersByPath"]),
];

/// Policy templates of SAM that are there to read what a function is fed with, not for it to call (SAM developer guide,
/// serverless-policy-template-list).
const READING_TEMPLATES: &[&str] = &["SQSPollerPolicy", "DynamoDBStreamReadPolicy", "KinesisStreamReadPolicy"];

impl<'a> Importer<'a> {
    pub(super) fn draw_rights(&mut self) {
        for resource in self.template.resources.clone() {
            let Some(&node) = self.nodes.get(resource.name) else { continue };
            if !["lambda-function", "state-machine"].contains(&self.draft.kind_of(node)) {
                continue;
            }
            let (statements, templates) = self.sam_policies(resource);
            for statement in statements {
                self.draw_statements(node, statement);
            }
            for template in templates {
                if !READING_TEMPLATES.contains(&template.key.as_str()) {
                    for to in self.nodes_in(&template.value) {
                        self.draw_call(node, to);
                    }
                }
            }
            if property(resource, "Policies").is_some() {
                self.get(resource, "Policies");
            }
            let role = self.get(resource, "Role").or_else(|| self.get(resource, "RoleArn"));
            let Some(role) = role.and_then(|role| self.resource_in(role, "AWS::IAM::Role")) else { continue };
            self.nodes.entry(role.name).or_insert(node);
            let own = property(role, "Policies").map_or(&[] as &[Value], Value::elements).iter();
            let own: Vec<&Value> = own.filter_map(|policy| policy.get("PolicyDocument")?.get("Statement")).collect();
            for statement in own {
                self.draw_statements(node, statement);
            }
            for policy in self.template.resources.clone() {
                let is_policy =
                    ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"].contains(&policy.kind);
                let roles = property(policy, "Roles").or_else(|| property(policy, "RoleName")).filter(|_| is_policy);
                let Some(roles) = roles else { continue };
                if self.template.references(roles).iter().any(|reference| reference.name == role.name) {
                    self.nodes.entry(policy.name).or_insert(node);
                    if let Some(statement) =
                        property(policy, "PolicyDocument").and_then(|document| document.get("Statement"))
                    {
                        self.draw_statements(node, statement);
                    }
                }
            }
        }
    }

    /// One statement or a list of them.
    fn draw_statements(&mut self, node: NodeId, statements: &'a Value) {
        let one = statements.members().first().map(|_| statements);
        for statement in statements.elements().iter().chain(one) {
            if statement.get("Effect").and_then(Value::as_str) == Some("Deny") {
                continue;
            }
            let Some(actions) = statement.get("Action") else { continue };
            let single = actions.as_str();
            let actions: Vec<&str> = actions.elements().iter().filter_map(Value::as_str).chain(single).collect();
            let Some(resources) = statement.get("Resource") else { continue };
            for to in self.nodes_in(resources) {
                let kind = self.draft.kind_of(to);
                let sends = |(of, service, names): &(&str, &str, &[&str])| {
                    *of == kind && actions.iter().any(|action| allows(action, service, names))
                };
                if CALLS.iter().any(sends) {
                    self.draw_call(node, to);
                }
            }
        }
    }

    fn nodes_in(&self, value: &'a Value) -> Vec<NodeId> {
        let references = self.template.references(value);
        references.iter().filter_map(|reference| self.nodes.get(reference.name).copied()).collect()
    }

    fn draw_call(&mut self, from: NodeId, to: NodeId) {
        let kind = if self.draft.kind_of(to).ends_with("event-bus") { "put-events" } else { "call" };
        self.draft.link(kind, from, to, None);
    }

    /// The node that a resource of the plumbing serves: the one that it names, or that names it.
    pub(super) fn served_by(&self, resource: Resource<'a>) -> Option<NodeId> {
        let named = self.nodes_in(&resource.member.value).into_iter().next();
        let naming = || {
            let names = |other: &&Resource<'a>| {
                let references = self.template.references(&other.member.value);
                references.iter().any(|reference| reference.name == resource.name)
            };
            self.template.resources.iter().filter(names).find_map(|other| self.nodes.get(other.name).copied())
        };
        match resource.kind {
            // What a role may reach is not whom it serves.
            "AWS::IAM::Role" => naming().or(named),
            _ => named.or_else(naming),
        }
    }
}

/// Whether an action, perhaps with stars, is one of those.
fn allows(action: &str, service: &str, names: &[&str]) -> bool {
    let Some((of, name)) = action.split_once(':') else { return false };
    let fits = |wanted: &&str| match name.strip_suffix('*') {
        Some(start) => wanted.to_ascii_lowercase().starts_with(&start.to_ascii_lowercase()),
        None => wanted.eq_ignore_ascii_case(name),
    };
    of.eq_ignore_ascii_case(service) && names.iter().any(fits)
}
