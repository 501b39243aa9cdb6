//! Constructs of level 1: a class per resource type, whose properties are CloudFormation's in camel case.

use super::names::{Names, camel_case};
use super::typescript::Value;
use crate::export::cloudformation::tree::{Tree, substitutions};

/// The module and class of a resource type, e.g. `events` and `CfnRule` of `AWS::Events::Rule`.
pub fn class(kind: &str) -> (String, String) {
    let mut parts = kind.split("::").skip(1);
    let module = parts.next().unwrap_or_default().to_ascii_lowercase();
    (module, format!("Cfn{}", parts.next().unwrap_or_default()))
}

/// Properties of a resource.
pub fn properties(tree: &Tree, names: &Names<'_>) -> Value {
    value(tree, names, true)
}

/// A value whose keys are its own.
pub fn data(tree: &Tree, names: &Names<'_>) -> Value {
    value(tree, names, false)
}

fn value(tree: &Tree, names: &Names<'_>, has_properties: bool) -> Value {
    match tree {
        Tree::Text(text) | Tree::Verbatim(text) => Value::Text(text.clone()),
        Tree::Number(number) => Value::code(number.clone()),
        Tree::Boolean(is) => Value::from(*is),
        Tree::Null => Value::code("null"),
        Tree::List(items) => Value::List(items.iter().map(|item| value(item, names, has_properties)).collect()),
        Tree::Map(members) => {
            let key = |key: &str| if has_properties { camel_case(key) } else { key.to_owned() };
            let members = members.iter().map(|member| (key(&member.key), value(&member.value, names, has_properties)));
            Value::Object(members.collect())
        }
        Tree::Ref(name) => names.reference(name, None),
        Tree::GetAtt(name, attribute) => names.reference(name, Some(attribute)),
        Tree::Sub(text) => {
            let parts = substitutions(text);
            Value::Template(parts.iter().map(|part| value(part, names, has_properties)).collect())
        }
        Tree::Data(tree) => value(tree, names, false),
        Tree::From(subject, tree) => Value::From(*subject, Box::new(value(tree, names, has_properties))),
    }
}
