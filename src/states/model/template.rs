//! Values with expressions in them: payload templates, arguments, assignments.

use crate::states::intrinsic::Call;
use crate::states::path::Path;
use serde_json::Value;

/// A value that is worked out when the state runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Template {
    /// No expression in it.
    Constant(Value),
    /// Members in their order; a key has lost its `.$`.
    Object(Vec<(String, Template)>),
    Array(Vec<Template>),
    /// A member `"field.$": "$.path"`.
    Path {
        field: String,
        path: Path,
    },
    /// A member `"field.$": "States.…"`.
    Call {
        field: String,
        call: Call,
    },
    /// A text `{% … %}`.
    Jsonata(Expression),
}

impl Template {
    /// Every path in the template, those of intrinsic functions included.
    pub fn paths(&self, found: &mut dyn FnMut(&Path)) {
        match self {
            Template::Constant(_) | Template::Jsonata(_) => {}
            Template::Object(members) => members.iter().for_each(|(_, member)| member.paths(found)),
            Template::Array(elements) => elements.iter().for_each(|element| element.paths(found)),
            Template::Path { path, .. } => found(path),
            Template::Call { call, .. } => call.paths(found),
        }
    }

    /// Every JSONata expression in the template.
    pub fn expressions(&self, found: &mut dyn FnMut(&Expression)) {
        match self {
            Template::Constant(_) | Template::Path { .. } | Template::Call { .. } => {}
            Template::Object(members) => members.iter().for_each(|(_, member)| member.expressions(found)),
            Template::Array(elements) => elements.iter().for_each(|element| element.expressions(found)),
            Template::Jsonata(expression) => found(expression),
        }
    }
}

/// A JSONata expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// Between `{%` and `%}`, without the blanks around it.
    pub text: String,
    /// The field it stands in, as the service names it: `Assign/total`.
    pub location: String,
}
