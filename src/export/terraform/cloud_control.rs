//! Resources that the AWS provider does not know yet, through the provider for AWS Cloud Control: CloudFormation's properties in
//! snake case.

use super::hcl::{Block, Value};
use super::names::{Names, snake_case};
use crate::export::cloudformation::template::written;
use crate::export::cloudformation::tree::Tree;
use crate::ir::Resource;

pub fn resource(main: Block, resource: &Resource, names: &Names<'_>) -> Block {
    let written = written(resource, names.template);
    let properties = written.properties.0.iter();
    let block =
        properties.fold(main, |block, member| block.put(&snake_case(&member.key), value(&member.value, names, true)));
    let after = written.after.map(|handle| Value::List(vec![Value::Code(names.address(handle))]));
    block.maybe("depends_on", after)
}

fn value(tree: &Tree, names: &Names<'_>, has_properties: bool) -> Value {
    match tree {
        Tree::Text(text) | Tree::Verbatim(text) => Value::Text(text.clone()),
        Tree::Number(number) => Value::code(number.clone()),
        Tree::Boolean(is) => Value::from(*is),
        Tree::Null => Value::code("null"),
        Tree::List(items) => Value::List(items.iter().map(|item| value(item, names, has_properties)).collect()),
        Tree::Map(members) => {
            let key = |key: &str| if has_properties { snake_case(key) } else { key.to_owned() };
            let members = members.iter().map(|member| (key(&member.key), value(&member.value, names, has_properties)));
            Value::Object(members.collect())
        }
        Tree::Ref(name) => names.reference(name, None),
        Tree::GetAtt(name, attribute) => names.reference(name, Some(attribute)),
        Tree::Sub(text) => {
            let parts = crate::export::cloudformation::tree::substitutions(text);
            Value::Template(parts.iter().map(|part| value(part, names, has_properties)).collect())
        }
        Tree::Data(tree) => value(tree, names, false),
        Tree::From(subject, tree) => Value::From(*subject, Box::new(value(tree, names, has_properties))),
    }
}
