//! Constructs of level 2, for the resources that they can say in full.

use super::level_one::data;
use super::names::Names;
use super::program::Statement;
use super::typescript::{Members, Value};
use crate::export::cloudformation::tree::{as_written, document, expression, prose};
use crate::ir::{
    Code, Entry, EventBus, EventSourceMapping, Expression, Function, FunctionPermission, LogGroup, Policy, Principal,
    Queue, Resource, Role, StateMachine, Topic,
};

/// The member that stands for `Ref` or `Fn::GetAtt` of a resource; nothing where it is of level 1.
pub fn member(resource: &Resource, attribute: Option<&str>) -> Option<&'static str> {
    let (reference, arn) = match resource {
        Resource::EventBus(bus) if bus.partner_source.is_none() => ("eventBusName", "eventBusArn"),
        Resource::Function(_) => ("functionName", "functionArn"),
        Resource::StateMachine(_) => ("stateMachineArn", "stateMachineArn"),
        Resource::Queue(_) => ("queueUrl", "queueArn"),
        Resource::Topic(_) => ("topicArn", "topicArn"),
        Resource::LogGroup(_) => ("logGroupName", "logGroupArn"),
        Resource::Role(_) => ("roleName", "roleArn"),
        _ => return None,
    };
    match attribute {
        None => Some(reference),
        Some("Arn") => Some(arn),
        Some("QueueName") => Some("queueName"),
        Some("TopicName") => Some("topicName"),
        Some(_) => None,
    }
}

/// The statements of a resource, where level 2 can say it.
pub fn statements(entry: &Entry<Resource>, names: &Names<'_>) -> Option<Vec<Statement>> {
    let make = |class: &str, properties: Members| {
        let arguments = vec![Value::code("this"), Value::from(entry.name.as_str()), properties.into()];
        Some(vec![Statement::declaring(entry, Value::call(format!("new {class}"), arguments))])
    };
    match &entry.value {
        Resource::EventBus(bus) if bus.partner_source.is_none() => make("events.EventBus", event_bus(bus, names)),
        Resource::Function(function) => make("lambda.Function", self::function(entry, function, names)),
        Resource::EventSourceMapping(mapping) if mapping.stream.is_none() => {
            make("lambda.EventSourceMapping", event_source_mapping(mapping, names)?)
        }
        Resource::FunctionPermission(permission) => Some(vec![function_permission(entry, permission, names)?]),
        Resource::StateMachine(machine) => make("stepfunctions.StateMachine", state_machine(machine, names)),
        Resource::Queue(queue) => make("sqs.Queue", self::queue(queue, names)?),
        Resource::QueuePolicy(policy) => Some(allow(entry, policy.queue, &policy.statements, names)),
        Resource::Topic(topic) => make("sns.Topic", self::topic(topic)),
        Resource::TopicPolicy(policy) => Some(allow(entry, policy.topic, &policy.statements, names)),
        Resource::LogGroup(group) => make("logs.LogGroup", log_group(group)?),
        Resource::Role(role) => make("iam.Role", self::role(entry, role, names)),
        Resource::Policy(policy) => make("iam.Policy", self::policy(policy, names)),
        _ => None,
    }
}

fn value(of: &Expression, names: &Names<'_>) -> Value {
    data(&expression(of, names.template), names)
}

fn event_bus(bus: &EventBus, names: &Names<'_>) -> Members {
    Members::default().put("eventBusName", value(&bus.name, names)).put_text("description", &prose(&bus.description))
}

fn function(entry: &Entry<Resource>, function: &Function, names: &Names<'_>) -> Members {
    let (handler, code) = match &function.code {
        Code::Inline(program) => {
            (Value::from("index.handler"), Value::call("lambda.Code.fromInline", vec![Value::from(program.as_str())]))
        }
        Code::Package { bucket, key, handler } => {
            let id = Value::Text(format!("{}Code", entry.name));
            let bucket = Value::call("s3.Bucket.fromBucketName", vec![Value::code("this"), id, value(bucket, names)]);
            (value(handler, names), Value::call("lambda.Code.fromBucketV2", vec![bucket, value(key, names)]))
        }
    };
    let environment: Vec<_> = function.environment.iter().map(|(name, of)| (name.clone(), value(of, names))).collect();
    let architecture = function.architecture.to_ascii_uppercase();
    Members::default()
        .put_text("description", &prose(&function.description))
        .put("runtime", Value::Code(format!("lambda.Runtime.{}", runtime(&function.runtime))))
        .put("architecture", Value::Code(format!("lambda.Architecture.{architecture}").replace("ARM64", "ARM_64")))
        .put("handler", handler)
        .put("code", code)
        .put("memorySize", function.memory_mb)
        .put("timeout", Value::seconds(function.timeout_seconds))
        .maybe(
            "reservedConcurrentExecutions",
            (function.reserved_concurrency > 0).then_some(function.reserved_concurrency),
        )
        .put("role", names.construct(function.role))
        .put("logGroup", names.construct(function.log_group))
        .maybe("environment", (!environment.is_empty()).then_some(Value::Object(environment)))
        .maybe("deadLetterQueue", function.dead_letter.as_ref().and_then(|arn| construct_of(arn, names)))
}

/// `NODEJS_22_X` of `nodejs22.x`.
fn runtime(name: &str) -> String {
    let mut constant = String::new();
    let mut before = None::<char>;
    for character in name.chars() {
        let is_new = character == '.'
            || (character.is_ascii_digit() && before.is_some_and(|before| before.is_ascii_alphabetic()));
        if is_new {
            constant.push('_');
        }
        if character != '.' {
            constant.push(character.to_ascii_uppercase());
        }
        before = Some(character);
    }
    constant
}

/// The construct whose ARN an expression is.
fn construct_of(arn: &Expression, names: &Names<'_>) -> Option<Value> {
    match arn {
        Expression::Of(handle, _) => Some(names.construct(*handle)),
        Expression::Text(_)
        | Expression::Parameter(_)
        | Expression::Pseudo(_)
        | Expression::Secret { .. }
        | Expression::Join(_) => None,
    }
}

fn event_source_mapping(mapping: &EventSourceMapping, names: &Names<'_>) -> Option<Members> {
    let window = mapping.batch_window_seconds;
    let members = Members::default()
        .put("target", construct_of(&mapping.function, names)?)
        .put("eventSourceArn", value(&mapping.source_arn, names))
        .put("batchSize", mapping.batch_size)
        .maybe("maxBatchingWindow", (window > 0).then(|| Value::seconds(window)))
        .maybe("maxConcurrency", mapping.maximum_concurrency);
    Some(members)
}

fn function_permission(
    entry: &Entry<Resource>,
    permission: &FunctionPermission,
    names: &Names<'_>,
) -> Option<Statement> {
    let Value::Of(function, _) = construct_of(&permission.function, names)? else { return None };
    let properties = Members::default()
        .put("principal", service_principal(permission.principal))
        .put("sourceArn", value(&permission.source_arn, names));
    let call = Value::Call {
        of: Some(function),
        function: "addPermission".to_owned(),
        arguments: vec![Value::from(entry.name.as_str()), properties.into()],
    };
    Some(Statement::doing(entry, call))
}

fn state_machine(machine: &StateMachine, names: &Names<'_>) -> Members {
    let text = match document(&machine.definition) {
        Some(tree) => Value::call("JSON.stringify", vec![data(&tree, names)]),
        None => data(&as_written(&machine.definition), names),
    };
    let substitutions: Vec<(String, Value)> =
        machine.substitutions.iter().map(|(name, of)| (name.clone(), value(of, names))).collect();
    let kind = if machine.is_express { "EXPRESS" } else { "STANDARD" };
    Members::default()
        .put("stateMachineType", Value::Code(format!("stepfunctions.StateMachineType.{kind}")))
        .put("role", names.construct(machine.role))
        .put("definitionBody", Value::call("stepfunctions.DefinitionBody.fromString", vec![text]))
        .maybe("definitionSubstitutions", (!substitutions.is_empty()).then_some(Value::Object(substitutions)))
}

fn queue(queue: &Queue, names: &Names<'_>) -> Option<Members> {
    let dead_letter = match &queue.dead_letter {
        Some(arn) => Some(
            Members::default().put("queue", construct_of(arn, names)?).put("maxReceiveCount", queue.max_receive_count),
        ),
        None => None,
    };
    let delay = queue.delay_seconds;
    let members = Members::default()
        .maybe("fifo", queue.is_fifo.then_some(true))
        .maybe("contentBasedDeduplication", queue.is_fifo.then_some(true))
        .put("visibilityTimeout", Value::seconds(queue.visibility_timeout_seconds))
        .put("retentionPeriod", Value::seconds(queue.retention_seconds))
        .maybe("deliveryDelay", (delay > 0).then(|| Value::seconds(delay)))
        .maybe("deadLetterQueue", dead_letter)
        .put("removalPolicy", Value::code("cdk.RemovalPolicy.RETAIN"));
    Some(members)
}

fn topic(topic: &Topic) -> Members {
    Members::default()
        .put_text("displayName", &prose(&topic.display_name))
        .maybe("fifo", topic.is_fifo.then_some(true))
        .maybe("contentBasedDeduplication", topic.is_fifo.then_some(true))
}

fn log_group(group: &LogGroup) -> Option<Members> {
    let removal = if group.is_kept { "RETAIN" } else { "DESTROY" };
    let members = Members::default()
        .put("retention", Value::Code(format!("logs.RetentionDays.{}", retention(group.retention_days)?)))
        .put("removalPolicy", Value::Code(format!("cdk.RemovalPolicy.{removal}")));
    Some(members)
}

/// The name of a retention (aws-cdk-lib 2.276, logs RetentionDays).
const fn retention(days: i64) -> Option<&'static str> {
    Some(match days {
        1 => "ONE_DAY",
        3 => "THREE_DAYS",
        5 => "FIVE_DAYS",
        7 => "ONE_WEEK",
        14 => "TWO_WEEKS",
        30 => "ONE_MONTH",
        60 => "TWO_MONTHS",
        90 => "THREE_MONTHS",
        120 => "FOUR_MONTHS",
        150 => "FIVE_MONTHS",
        180 => "SIX_MONTHS",
        365 => "ONE_YEAR",
        400 => "THIRTEEN_MONTHS",
        545 => "EIGHTEEN_MONTHS",
        731 => "TWO_YEARS",
        1096 => "THREE_YEARS",
        1827 => "FIVE_YEARS",
        2192 => "SIX_YEARS",
        2557 => "SEVEN_YEARS",
        2922 => "EIGHT_YEARS",
        3288 => "NINE_YEARS",
        3653 => "TEN_YEARS",
        _ => return None,
    })
}

fn role(entry: &Entry<Resource>, role: &Role, names: &Names<'_>) -> Members {
    let granted = granted_elsewhere(entry, names);
    let statements: Vec<Value> = role
        .statements
        .iter()
        .filter(|statement| {
            !granted.is_some_and(|arn| statement.actions == ["sqs:SendMessage"] && statement.resources == [arn.clone()])
        })
        .map(|statement| Value::From(statement.origin, Box::new(policy_statement(statement, names))))
        .collect();
    let document = Members::default().put("statements", Value::List(statements.clone()));
    let document = Value::call("new iam.PolicyDocument", vec![document.into()]);
    let policies = Members::default().put("Permissions", document);
    Members::default()
        .put("assumedBy", service_principal(role.service))
        .maybe("inlinePolicies", (!statements.is_empty()).then_some(policies))
}

/// The dead-letter queue of the function whose role it is: the function's own construct grants that.
fn granted_elsewhere<'a>(role: &Entry<Resource>, names: &Names<'a>) -> Option<&'a Expression> {
    names.template.resources.iter().find_map(|entry| match &entry.value {
        Resource::Function(function) if names.template.name(function.role) == role.name => {
            function.dead_letter.as_ref()
        }
        _ => None,
    })
}

fn policy(policy: &Policy, names: &Names<'_>) -> Members {
    let statements = policy.statements.iter();
    let statements =
        statements.map(|statement| Value::From(statement.origin, Box::new(policy_statement(statement, names))));
    Members::default()
        .put("policyName", policy.name.chars().take(128).collect::<String>())
        .put("roles", Value::List(vec![names.construct(policy.role)]))
        .put("statements", Value::List(statements.collect()))
}

/// Statements of a resource policy: the construct makes the policy itself.
fn allow(
    entry: &Entry<Resource>,
    receiver: crate::ir::Handle,
    statements: &[crate::ir::Statement],
    names: &Names<'_>,
) -> Vec<Statement> {
    let receiver = names.template.name(receiver);
    let call = |statement: &crate::ir::Statement| {
        let call = Value::Call {
            of: Some(receiver.to_owned()),
            function: "addToResourcePolicy".to_owned(),
            arguments: vec![policy_statement(statement, names)],
        };
        Statement { origin: statement.origin, ..Statement::doing(entry, call) }
    };
    statements.iter().map(call).collect()
}

fn policy_statement(statement: &crate::ir::Statement, names: &Names<'_>) -> Value {
    let principal = statement.principal.as_ref().map(|principal| match principal {
        Principal::Service(service) => service_principal(service),
        Principal::Account(id) => Value::call("new iam.AccountPrincipal", vec![value(id, names)]),
    });
    let conditions: Vec<_> = statement
        .conditions
        .iter()
        .map(|condition| {
            let test = Members::default().put(condition.key, value(&condition.value, names));
            (condition.operator.to_owned(), test.into())
        })
        .collect();
    let members = Members::default()
        .put_text("sid", &statement.id)
        .put_list("principals", principal.into_iter().collect())
        .put("actions", Value::List(statement.actions.iter().map(|&action| Value::from(action)).collect()))
        .put("resources", Value::List(statement.resources.iter().map(|arn| value(arn, names)).collect()))
        .maybe("conditions", (!conditions.is_empty()).then_some(Value::Object(conditions)));
    Value::call("new iam.PolicyStatement", vec![members.into()])
}

fn service_principal(service: &str) -> Value {
    Value::call("new iam.ServicePrincipal", vec![Value::from(service)])
}
