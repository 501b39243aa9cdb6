//! A template as data, before it is YAML or JSON: values, the intrinsic functions that are used, comments and origins.

use crate::diagnostic::Subject;
use crate::ir::{Attribute, Document, Expression, Pseudo, Template};
use crate::json::{Kind, Value};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Text(String),
    /// Text that somebody else wrote for a template, and that is no longer looked at.
    Verbatim(String),
    /// A number, without an exponent.
    Number(String),
    Boolean(bool),
    Null,
    List(Vec<Tree>),
    Map(Vec<Member>),
    Ref(String),
    GetAtt(String, &'static str),
    /// Text with `${…}` in it.
    Sub(String),
    /// A value whose keys are data of its own, not names of properties: a policy, a pattern, a map.
    Data(Box<Tree>),
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

impl Tree {
    /// Whether it is a reference to the resource of that name.
    pub fn names(&self, logical_name: &str) -> bool {
        matches!(self, Tree::Ref(name) | Tree::GetAtt(name, _) if name == logical_name)
    }
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

    /// Adds a value whose keys are no names of properties.
    pub fn put_data(self, key: &str, value: impl Into<Tree>) -> Self {
        self.put(key, data(value.into()))
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

/// A value whose keys are no names of properties.
pub fn data(tree: Tree) -> Tree {
    Tree::Data(Box::new(tree))
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
        | Attribute::CustomEventBusArn
        | Attribute::StreamName
        | Attribute::TableName
        | Attribute::BucketName
        | Attribute::SsmParameterName
        | Attribute::SecretArn
        | Attribute::QueueUrl
        | Attribute::FunctionName
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
        | Attribute::StreamArn
        | Attribute::TableArn
        | Attribute::BucketArn
        | Attribute::FirehoseArn
        | Attribute::AlarmArn
        | Attribute::LogGroupStreamsArn
        | Attribute::RoleArn => Known::Attribute("Arn"),
        Attribute::QueueName => Known::Attribute("QueueName"),
        Attribute::TopicName => Known::Attribute("TopicName"),
        Attribute::TableStreamArn => Known::Attribute("StreamArn"),
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

/// The parts that `Fn::Sub` makes of a text: texts, and references in between (CloudFormation user guide,
/// intrinsic-function-reference-sub).
pub fn substitutions(text: &str) -> Vec<Tree> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        literal.push_str(&rest[..start]);
        rest = &rest[start + 2..];
        let end = rest.find('}').unwrap_or(rest.len());
        let name = &rest[..end];
        rest = rest.get(end + 1..).unwrap_or_default();
        if let Some(plain) = name.strip_prefix('!') {
            literal.push_str(&format!("${{{plain}}}"));
            continue;
        }
        parts.extend((!literal.is_empty()).then(|| Tree::Text(std::mem::take(&mut literal))));
        parts.push(match name.split_once('.') {
            Some((name, attribute)) => Tree::GetAtt(name.to_owned(), known_attribute(attribute)),
            None => Tree::Ref(name.to_owned()),
        });
    }
    literal.push_str(rest);
    parts.extend((!literal.is_empty()).then_some(Tree::Text(literal)));
    parts
}

/// The attributes that substitutions speak of.
fn known_attribute(attribute: &str) -> &'static str {
    ["Arn", "QueueName", "TopicName", "StreamArn"].into_iter().find(|known| *known == attribute).unwrap_or("Arn")
}

/// Text for people, where CloudFormation would not take it as it is: nothing in it is a function. It is as long as before, so
/// that it stays within the limits that it was cut to.
pub fn prose(text: &str) -> String {
    text.replace("${", "$(").replace("{{", "((")
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
        Document::Json { value, .. } if survives(value) => Some(json(value)),
        Document::Json { .. } | Document::Text(_) => None,
    }
}

/// The same, as text where it must be.
pub fn document_or_text(value: &Document) -> Tree {
    document(value).unwrap_or_else(|| as_written(value))
}

/// The text that a person wrote.
pub fn as_written(document: &Document) -> Tree {
    Tree::Text(match document {
        // Two braces stand only within JSON's strings, where a code for one keeps them from being read as a reference.
        Document::Json { text, .. } => text.trim().replace("{{resolve:", "\\u007b{resolve:"),
        Document::Text(text) => text.clone(),
    })
}

fn survives(value: &Value) -> bool {
    match &value.kind {
        Kind::Null => false,
        Kind::Bool(_) => true,
        Kind::Number(text) => is_plain_number(text),
        // U+FFFD may stand for half a character that was written as a code.
        Kind::String(text) => !text.contains("{{resolve:") && !text.contains('\u{fffd}'),
        Kind::Array(items) => items.iter().all(survives),
        Kind::Object(members) => {
            let keys: BTreeSet<&str> = members.iter().map(|member| member.key.as_str()).collect();
            let is_function = |key: &str| key == "Ref" || key == "Condition" || key.starts_with("Fn::");
            keys.len() == members.len()
                && members.iter().all(|member| !is_function(&member.key) && survives(&member.value))
        }
    }
}

/// Whether every reader of a template gives the number back in these digits: all make doubles of numbers, and some write
/// small and large ones with an exponent. A pattern matches by the digits where a number is no double (event-ruler 2.0.1).
pub fn is_plain_number(text: &str) -> bool {
    let is_integer = || text.parse().is_ok_and(|number: i64| number.to_string() == text && number.abs() <= 1 << 53);
    let is_decimal = || {
        text.parse().is_ok_and(|number: f64| {
            number.to_string() == text && number.fract() != 0.0 && (1e-3..1e7).contains(&number.abs())
        })
    };
    is_integer() || is_decimal()
}

fn json(value: &Value) -> Tree {
    match &value.kind {
        Kind::Null => Tree::Null,
        Kind::Bool(is) => Tree::Boolean(*is),
        Kind::Number(text) => Tree::Number(text.clone()),
        Kind::String(text) => Tree::Text(text.clone()),
        Kind::Array(items) => Tree::List(items.iter().map(json).collect()),
        Kind::Object(members) => {
            Tree::from(members.iter().fold(Members::new(), |map, member| map.put(&member.key, json(&member.value))))
        }
    }
}

/// The tree as JSON within `Fn::Sub`, for properties that want a policy as text.
pub fn as_text(tree: &Tree) -> Tree {
    use serde_json::Value;
    fn value(tree: &Tree) -> Value {
        match tree {
            Tree::Text(text) => Value::from(literally(text)),
            Tree::Verbatim(text) => Value::from(text.as_str()),
            Tree::Number(number) => serde_json::from_str(number).unwrap_or(Value::Null),
            Tree::Boolean(is) => Value::from(*is),
            Tree::Null => Value::Null,
            Tree::List(items) => items.iter().map(value).collect(),
            Tree::Map(members) => members.iter().map(|member| (member.key.clone(), value(&member.value))).collect(),
            Tree::Ref(name) => Value::from(format!("${{{name}}}")),
            Tree::GetAtt(name, attribute) => Value::from(format!("${{{name}.{attribute}}}")),
            Tree::Sub(text) => Value::from(text.as_str()),
            Tree::Data(tree) | Tree::From(_, tree) => value(tree),
        }
    }
    Tree::Sub(serde_json::to_string_pretty(&value(tree)).unwrap_or_default())
}
