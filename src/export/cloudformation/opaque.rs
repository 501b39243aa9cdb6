//! Resources that are written as they were read.

use super::template::{Written, plain};
use super::tree::{Members, Tree};
use crate::ir::{Document, Opaque};
use crate::json::{Kind, Value};

pub fn opaque(resource: &Opaque) -> Written {
    let mut written = plain(&resource.kind, Members::new());
    let Document::Json { value, .. } = &resource.body else { return written };
    for member in value.members() {
        if member.key == "Properties" {
            if let Tree::Map(properties) = tree(&member.value) {
                written.properties = Members(properties);
            }
        } else {
            written.attributes = written.attributes.put(&member.key, tree(&member.value));
        }
    }
    written
}

/// The value with the functions that have a short form in that.
fn tree(value: &Value) -> Tree {
    match &value.kind {
        Kind::Null => Tree::Null,
        Kind::Bool(is) => Tree::Boolean(*is),
        Kind::Number(text) => Tree::Number(text.clone()),
        Kind::String(text) => Tree::Verbatim(text.clone()),
        Kind::Array(items) => Tree::List(items.iter().map(tree).collect()),
        Kind::Object(members) => match members.as_slice() {
            [only] if only.key == "Ref" && only.value.as_str().is_some() => {
                Tree::Ref(only.value.as_str().unwrap_or_default().to_owned())
            }
            [only] if only.key == "Fn::Sub" && only.value.as_str().is_some() => {
                Tree::Sub(only.value.as_str().unwrap_or_default().to_owned())
            }
            _ => members.iter().fold(Members::new(), |map, member| map.put(&member.key, tree(&member.value))).into(),
        },
    }
}
