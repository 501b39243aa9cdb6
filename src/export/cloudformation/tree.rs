//! A template as data, before it is YAML or JSON: values, the intrinsic functions that are used, comments and origins.

use crate::diagnostic::Subject;
use crate::ir::{Attribute, Document, Expression, Pseudo, Template};
use serde_json::Value;

#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Text(String),
    /// A number, as JSON writes it.
    Number(String),
    Boolean(bool),
    Null,
    List(Vec<Tree>),
    Map(Vec<Member>),
    Ref(String),
    GetAtt(String, &'static str),
    /// Text with `${…}` in it.
    Sub(String),
    /// What came from a node or link.
    From(Subject, Box<Tree>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub key: String,
    pub value: Tree,
    /// A comment before it, without line breaks.
    pub comment: Option<String>,
    /// Whether an empty line stands before it.
    pub is_apart: bool,
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Tree::Text(text.to_owned())
    }
}

impl From<String> for Tree {
    fn from(text: String) -> Self {
        Tree::Text(text)
    }
}

impl From<i64> for Tree {
    fn from(number: i64) -> Self {
        Tree::Number(number.to_string())
    }
}

impl From<bool> for Tree {
    fn from(is: bool) -> Self {
        Tree::Boolean(is)
    }
}

impl From<Members> for Tree {
    fn from(members: Members) -> Self {
        Tree::Map(members.0)
    }
}

/// A map in the making.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members(pub Vec<Member>);

impl Members {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn put(mut self, key: &str, value: impl Into<Tree>) -> Self {
        self.0.push(Member { key: key.to_owned(), value: value.into(), comment: None, is_apart: false });
        self
    }

    /// Adds the member where there is a value.
    pub fn maybe(self, key: &str, value: Option<impl Into<Tree>>) -> Self {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    /// Adds the text where there is any.
    pub fn put_text(self, key: &str, text: &str) -> Self {
        self.maybe(key, (!text.is_empty()).then_some(text))
    }

    /// Adds the list where it has items.
    pub fn put_list(self, key: &str, items: Vec<Tree>) -> Self {
        self.maybe(key, (!items.is_empty()).then_some(Tree::List(items)))
    }
}

/// One item as it is, several as a list.
pub fn one_or_list(mut items: Vec<Tree>) -> Tree {
    if items.len() == 1 { items.remove(0) } else { Tree::List(items) }
}

/// How CloudFormation says what a resource is known by.
enum Known {
    Ref,
    Attribute(&'static str),
    /// Around its `Ref`, within `Fn::Sub`.
    Around(&'static str, &'static str),
}

const fn known(attribute: Attribute) -> Known {
    match attribute {
        Attribute::EventBusName
        | Attribute::QueueUrl
        | Attribute::TopicArn
        | Attribute::StateMachineArn
        | Attribute::HttpApiId
        | Attribute::IntegrationId
        | Attribute::LogGroupName
        | Attribute::RoleName => Known::Ref,
        Attribute::EventBusArn
        | Attribute::RuleArn
        | Attribute::ConnectionArn
        | Attribute::ApiDestinationArn
        | Attribute::FunctionArn
        | Attribute::QueueArn
        | Attribute::LogGroupStreamsArn
        | Attribute::RoleArn => Known::Attribute("Arn"),
        Attribute::HttpApiEndpoint => Known::Around("https://", ".execute-api.${AWS::Region}.${AWS::URLSuffix}"),
    }
}

const fn pseudo(pseudo: Pseudo) -> &'static str {
    match pseudo {
        Pseudo::Partition => "AWS::Partition",
        Pseudo::Region => "AWS::Region",
        Pseudo::Account => "AWS::AccountId",
    }
}

pub fn expression(expression: &Expression, template: &Template) -> Tree {
    match expression {
        Expression::Text(text) => Tree::Text(text.clone()),
        Expression::Of(handle, attribute) => match known(*attribute) {
            Known::Ref => Tree::Ref(template.name(*handle).to_owned()),
            Known::Attribute(attribute) => Tree::GetAtt(template.name(*handle).to_owned(), attribute),
            Known::Around(before, after) => Tree::Sub(format!("{before}${{{}}}{after}", template.name(*handle))),
        },
        Expression::Parameter(handle) => Tree::Ref(template.name(*handle).to_owned()),
        Expression::Pseudo(which) => Tree::Ref(pseudo(*which).to_owned()),
        Expression::Secret { .. } | Expression::Join(_) => {
            let mut text = String::new();
            substitution(expression, template, &mut text);
            Tree::Sub(text)
        }
    }
}

/// The expression as it stands within `Fn::Sub`.
fn substitution(expression: &Expression, template: &Template, text: &mut String) {
    match expression {
        Expression::Text(literal) => text.push_str(&literally(literal)),
        Expression::Of(handle, attribute) => {
            let name = template.name(*handle);
            text.push_str(&match known(*attribute) {
                Known::Ref => format!("${{{name}}}"),
                Known::Attribute(attribute) => format!("${{{name}.{attribute}}}"),
                Known::Around(before, after) => format!("{before}${{{name}}}{after}"),
            });
        }
        Expression::Parameter(handle) => text.push_str(&format!("${{{}}}", template.name(*handle))),
        Expression::Pseudo(which) => text.push_str(&format!("${{{}}}", pseudo(*which))),
        Expression::Secret { name, key } => {
            text.push_str("{{resolve:secretsmanager:");
            substitution(name, template, text);
            text.push_str(&format!(":SecretString:{key}}}}}"));
        }
        Expression::Join(parts) => parts.iter().for_each(|part| substitution(part, template, text)),
    }
}

/// Text for people, where CloudFormation would not take it as it is: nothing in it is a function.
pub fn prose(text: &str) -> String {
    text.replace("${", "$ {").replace("{{", "{ {")
}

/// Text that would read as a function that was forgotten, said so that it stays text: `Fn::Sub` of it, with the dollar signs
/// as a variable (an escape alone would leave a substitution of nothing).
pub fn guarded(text: &str) -> Option<[Tree; 2]> {
    text.contains("${").then(|| {
        let variables = Members::new().put("Dollar", "$");
        [Tree::Text(text.replace("${", "${Dollar}{")), variables.into()]
    })
}

/// Text within `Fn::Sub` that is to stay as it is.
fn literally(text: &str) -> String {
    text.replace("${", "${!")
}

/// JSON that a person wrote, where CloudFormation gives it back as it is: it refuses `null` and takes some objects for
/// functions (CloudFormation user guide, intrinsic-function-reference).
pub fn document(document: &Document) -> Option<Tree> {
    match document {
        Document::Parsed(value) if survives(value) => Some(json(value)),
        Document::Parsed(_) | Document::Text(_) => None,
    }
}

/// The same, as text where it must be.
pub fn document_or_text(value: &Document) -> Tree {
    document(value).unwrap_or_else(|| match value {
        Document::Parsed(value) => Tree::Text(value.to_string()),
        Document::Text(text) => Tree::Text(text.clone()),
    })
}

fn survives(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => !text.contains("{{resolve:"),
        Value::Array(items) => items.iter().all(survives),
        Value::Object(members) => members
            .iter()
            .all(|(key, value)| !(key == "Ref" || key == "Condition" || key.starts_with("Fn::")) && survives(value)),
    }
}

fn json(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(is) => Tree::Boolean(*is),
        Value::Number(number) => Tree::Number(number.to_string()),
        Value::String(text) => Tree::Text(text.clone()),
        Value::Array(items) => Tree::List(items.iter().map(json).collect()),
        Value::Object(members) => {
            Tree::from(members.iter().fold(Members::new(), |map, (key, value)| map.put(key, json(value))))
        }
    }
}

/// The tree as JSON within `Fn::Sub`, for properties that want a policy as text.
pub fn as_text(tree: &Tree) -> Tree {
    fn value(tree: &Tree) -> Value {
        match tree {
            Tree::Text(text) => Value::from(literally(text)),
            Tree::Number(number) => serde_json::from_str(number).unwrap_or(Value::Null),
            Tree::Boolean(is) => Value::from(*is),
            Tree::Null => Value::Null,
            Tree::List(items) => items.iter().map(value).collect(),
            Tree::Map(members) => members.iter().map(|member| (member.key.clone(), value(&member.value))).collect(),
            Tree::Ref(name) => Value::from(format!("${{{name}}}")),
            Tree::GetAtt(name, attribute) => Value::from(format!("${{{name}.{attribute}}}")),
            Tree::Sub(text) => Value::from(text.as_str()),
            Tree::From(_, tree) => value(tree),
        }
    }
    Tree::Sub(serde_json::to_string_pretty(&value(tree)).unwrap_or_default())
}
