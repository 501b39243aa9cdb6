//! How a module speaks of its parts: addresses instead of logical names, references instead of expressions.

use super::hcl::Value;
use super::resources;
use crate::ir::{Attribute, Entry, Expression, Handle, Pseudo, Resource, Template, told_apart};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The names of one module, and what it has to look up.
pub struct Names<'a> {
    pub template: &'a Template,
    /// By logical name: a resource's type and name, or `var` and a variable's name.
    addresses: BTreeMap<&'a str, (&'static str, String)>,
    /// The data sources that references were made to, by their labels; a secret's with its name.
    pub looked_up: RefCell<BTreeMap<(&'static str, String), Option<Value>>>,
}

impl<'a> Names<'a> {
    pub fn new(template: &'a Template) -> Self {
        let resources = template.resources.iter().map(|entry| (entry.name.as_str(), resources::kind(&entry.value)));
        let parameters = template.parameters.iter().map(|entry| (entry.name.as_str(), "var"));
        let entries: Vec<_> = resources.chain(parameters).collect();
        let wanted: Vec<_> = entries.iter().map(|(name, _)| (snake_case(name), (*name).to_owned())).collect();
        let names = told_apart(&wanted, &mut BTreeSet::new());
        let addresses = entries.into_iter().zip(names).map(|((name, kind), own)| (name, (kind, own))).collect();
        Self { template, addresses, looked_up: RefCell::default() }
    }

    /// What a logical name is called in the module.
    pub fn own(&self, logical_name: &str) -> &str {
        self.addresses.get(logical_name).map_or("", |(_, own)| own)
    }

    /// `aws_sqs_queue.orders`.
    pub fn address(&self, handle: Handle) -> String {
        match self.addresses.get(self.template.name(handle)) {
            Some((kind, own)) => format!("{kind}.{own}"),
            None => String::new(),
        }
    }

    /// Whether what a role may do stands in a policy beside it.
    pub fn role_has_policy(&self, role: Handle) -> bool {
        let name = self.template.name(role);
        let of_role = |entry: &Entry<Resource>| {
            entry.name == name && matches!(&entry.value, Resource::Role(role) if !role.statements.is_empty())
        };
        self.template.resources.iter().any(of_role)
    }

    /// A reference to an argument of a resource.
    pub fn of(&self, handle: Handle, argument: &str) -> Value {
        Value::Code(format!("{}.{argument}", self.address(handle)))
    }

    pub fn value(&self, expression: &Expression) -> Value {
        match expression {
            Expression::Text(text) => Value::Text(text.clone()),
            Expression::Of(handle, attribute) => match attribute {
                Attribute::LogGroupStreamsArn => {
                    Value::Template(vec![self.of(*handle, "arn"), Value::Text(":*".to_owned())])
                }
                attribute => self.of(*handle, argument(*attribute)),
            },
            Expression::Parameter(handle) => Value::Code(self.address(*handle)),
            Expression::Pseudo(which) => self.pseudo(*which),
            Expression::Secret { name, key } => self.secret(name, key),
            Expression::Join(parts) => Value::Template(parts.iter().map(|part| self.value(part)).collect()),
        }
    }

    /// What `Ref` or, with an attribute, `Fn::GetAtt` gives in a template.
    pub fn reference(&self, name: &str, attribute: Option<&str>) -> Value {
        match name {
            "AWS::Partition" => return self.pseudo(Pseudo::Partition),
            "AWS::Region" => return self.pseudo(Pseudo::Region),
            "AWS::AccountId" => return self.pseudo(Pseudo::Account),
            _ => {}
        }
        let Some((kind, own)) = self.addresses.get(name) else { return Value::from(name) };
        let argument = match (attribute, *kind) {
            (None, "var") => return Value::Code(format!("var.{own}")),
            (Some(attribute), _) => snake_case(attribute),
            (None, "aws_sqs_queue") => "url".to_owned(),
            (None, "aws_sns_topic" | "aws_sfn_state_machine" | "aws_secretsmanager_secret") => "arn".to_owned(),
            (None, kind) if kind.starts_with("awscc_") => "id".to_owned(),
            (None, _) => "name".to_owned(),
        };
        Value::Code(format!("{kind}.{own}.{argument}"))
    }

    fn pseudo(&self, which: Pseudo) -> Value {
        let (kind, argument) = match which {
            Pseudo::Partition => ("aws_partition", "partition"),
            Pseudo::Region => ("aws_region", "name"),
            Pseudo::Account => ("aws_caller_identity", "account_id"),
        };
        self.looked_up.borrow_mut().insert((kind, "current".to_owned()), None);
        Value::Code(format!("data.{kind}.current.{argument}"))
    }

    /// A value under a key of a JSON secret; read when the module is applied, and kept in its state.
    fn secret(&self, name: &Expression, key: &str) -> Value {
        let own = match name {
            Expression::Parameter(handle) => self.own(self.template.name(*handle)).to_owned(),
            Expression::Text(text) => snake_case(text),
            Expression::Of(..) | Expression::Pseudo(_) | Expression::Secret { .. } | Expression::Join(_) => {
                "secret".to_owned()
            }
        };
        let value = self.value(name);
        self.looked_up.borrow_mut().insert(("aws_secretsmanager_secret_version", own.clone()), Some(value));
        let text = format!("data.aws_secretsmanager_secret_version.{own}.secret_string");
        Value::Code(format!("jsondecode({text})[{}]", super::hcl::quoted(key)))
    }
}

const fn argument(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::EventBusName
        | Attribute::LogGroupName
        | Attribute::RoleName
        | Attribute::QueueName
        | Attribute::TopicName
        | Attribute::StreamName
        | Attribute::TableName
        | Attribute::SsmParameterName => "name",
        Attribute::FunctionName => "function_name",
        Attribute::BucketName => "bucket",
        Attribute::TableStreamArn => "stream_arn",
        // The identifier of Cloud Control, which for a bus is its ARN.
        Attribute::CustomEventBusArn => "id",
        Attribute::EventBusArn
        | Attribute::RuleArn
        | Attribute::ConnectionArn
        | Attribute::ApiDestinationArn
        | Attribute::FunctionArn
        | Attribute::QueueArn
        | Attribute::TopicArn
        | Attribute::StateMachineArn
        | Attribute::LogGroupStreamsArn
        | Attribute::StreamArn
        | Attribute::TableArn
        | Attribute::BucketArn
        | Attribute::FirehoseArn
        | Attribute::SecretArn
        | Attribute::AlarmArn
        | Attribute::RoleArn => "arn",
        Attribute::QueueUrl => "url",
        Attribute::HttpApiId | Attribute::IntegrationId => "id",
        Attribute::HttpApiEndpoint => "api_endpoint",
    }
}

/// `orders_api_gateway` of `OrdersAPIGateway`.
pub fn snake_case(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (at, &character) in characters.iter().enumerate() {
        if !character.is_ascii_alphanumeric() {
            if !snake.ends_with('_') {
                snake.push('_');
            }
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        let begins = character.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase() || characters.get(at + 1).is_some_and(char::is_ascii_lowercase)
            });
        if begins && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}
