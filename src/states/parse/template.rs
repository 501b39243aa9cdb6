//! Reading values with expressions in them.

use super::Parser;
use super::fields::Fields;
use super::values::is_expression;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Member, Value};
use crate::states::model::{QueryLanguage, Template};

impl Parser {
    /// The template in a field.
    pub(super) fn template(&mut self, fields: &Fields, name: &str, language: QueryLanguage) -> Option<Template> {
        fields.get(name).map(|member| self.template_of(&member.value, name, language))
    }

    pub(super) fn template_of(&mut self, value: &Value, location: &str, language: QueryLanguage) -> Template {
        let template = match language {
            QueryLanguage::JsonPath => self.payload(value),
            QueryLanguage::Jsonata => self.jsonata_template(value, location),
        };
        template.unwrap_or_else(|| Template::Constant(value.to_serde()))
    }

    /// A JSONPath template; None where nothing in it is an expression.
    fn payload(&mut self, value: &Value) -> Option<Template> {
        match &value.kind {
            Kind::Object(members) => {
                let parts: Vec<(&Member, Option<Template>)> =
                    members.iter().map(|member| (member, self.payload_member(member))).collect();
                parts.iter().any(|(_, template)| template.is_some()).then(|| {
                    let name = |member: &Member, template: &Option<Template>| match template {
                        Some(Template::Path { .. } | Template::Call { .. }) => {
                            member.key.strip_suffix(".$").unwrap_or(&member.key).to_owned()
                        }
                        _ => member.key.clone(),
                    };
                    let part = |(member, template): (&Member, Option<Template>)| {
                        let name = name(member, &template);
                        (name, template.unwrap_or_else(|| Template::Constant(member.value.to_serde())))
                    };
                    Template::Object(parts.into_iter().map(part).collect())
                })
            }
            Kind::Array(elements) => {
                let parts: Vec<Option<Template>> = elements.iter().map(|element| self.payload(element)).collect();
                parts.iter().any(Option::is_some).then(|| {
                    let part = |(element, template): (&Value, Option<Template>)| {
                        template.unwrap_or_else(|| Template::Constant(element.to_serde()))
                    };
                    Template::Array(elements.iter().zip(parts).map(part).collect())
                })
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => None,
        }
    }

    fn payload_member(&mut self, member: &Member) -> Option<Template> {
        if !member.key.ends_with(".$") {
            return self.payload(&member.value);
        }
        let Kind::String(text) = &member.value.kind else {
            self.wrong_kind(member, "path");
            return None;
        };
        let field = member.key.clone();
        if text.starts_with('$') {
            let path = self.path(text, &member.key, member.value.span)?;
            return Some(Template::Path { field, path });
        }
        if text.trim_start().starts_with("States.") {
            let call = self.call(text, &member.key, member.value.span)?;
            return Some(Template::Call { field, call });
        }
        let finding = Diagnostic::error("states.not-a-path-or-function").with("name", &member.key).with("found", text);
        self.report(finding, member.value.span);
        None
    }

    /// A JSONata template; None where nothing in it is an expression.
    fn jsonata_template(&mut self, value: &Value, location: &str) -> Option<Template> {
        match &value.kind {
            Kind::String(text) if is_expression(text) => {
                self.expression(text, location, value.span).map(Template::Jsonata)
            }
            Kind::Object(members) => {
                let inner = |member: &Member| format!("{location}/{}", member.key);
                let parts: Vec<Option<Template>> =
                    members.iter().map(|member| self.jsonata_template(&member.value, &inner(member))).collect();
                parts.iter().any(Option::is_some).then(|| {
                    let part = |(member, template): (&Member, Option<Template>)| {
                        (member.key.clone(), template.unwrap_or_else(|| Template::Constant(member.value.to_serde())))
                    };
                    Template::Object(members.iter().zip(parts).map(part).collect())
                })
            }
            Kind::Array(elements) => {
                let parts: Vec<Option<Template>> = elements
                    .iter()
                    .enumerate()
                    .map(|(index, element)| self.jsonata_template(element, &format!("{location}[{index}]")))
                    .collect();
                parts.iter().any(Option::is_some).then(|| {
                    let part = |(element, template): (&Value, Option<Template>)| {
                        template.unwrap_or_else(|| Template::Constant(element.to_serde()))
                    };
                    Template::Array(elements.iter().zip(parts).map(part).collect())
                })
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => None,
        }
    }
}
