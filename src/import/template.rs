//! A CloudFormation or SAM template as it was read: its sections, and what its values say where that can be known before a
//! deployment.

use crate::json::{Kind, Member, Value};
use std::collections::{BTreeMap, BTreeSet};

/// One resource.
#[derive(Clone, Copy, Debug)]
pub struct Resource<'a> {
    /// The logical id.
    pub name: &'a str,
    /// `AWS::SQS::Queue` and the like.
    pub kind: &'a str,
    pub member: &'a Member,
}

impl<'a> Resource<'a> {
    pub fn properties(self) -> &'a [Member] {
        self.member.value.get("Properties").map_or(&[], Value::members)
    }
}

/// A reference: to a logical id or, with it, to an attribute of what has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    pub name: &'a str,
    pub attribute: &'a str,
}

pub struct Template<'a> {
    pub root: &'a Value,
    /// The pointer to it; empty where the whole text is the template.
    pub base: &'static str,
    pub resources: Vec<Resource<'a>>,
    names: BTreeSet<&'a str>,
    parameters: BTreeMap<&'a str, &'a Value>,
    conditions: BTreeMap<&'a str, &'a Value>,
}

/// Functions may be nested in each other no deeper than this; conditions may name each other.
const MOST_LEVELS: usize = 50;

impl<'a> Template<'a> {
    /// The template in a text: all of it, or what a file of the Serverless Framework says in CloudFormation's words
    /// (serverless.yml reference, resources).
    pub fn new(whole: &'a Value) -> Self {
        let inner = whole.get("resources").filter(|inner| inner.get("Resources").is_some());
        let (root, base) = match inner {
            Some(inner) if whole.get("Resources").is_none() => (inner, "/resources"),
            Some(_) | None => (whole, ""),
        };
        let section = |name: &str| root.get(name).map_or(&[] as &[Member], Value::members);
        let resources: Vec<Resource<'a>> = section("Resources")
            .iter()
            .filter_map(|member| {
                let kind = member.value.get("Type")?.as_str()?;
                Some(Resource { name: &member.key, kind, member })
            })
            .collect();
        let by_name = |name: &str| section(name).iter().map(|member| (member.key.as_str(), &member.value)).collect();
        Self {
            root,
            base,
            names: resources.iter().map(|resource| resource.name).collect(),
            resources,
            parameters: by_name("Parameters"),
            conditions: by_name("Conditions"),
        }
    }

    /// What SAM's globals say for a resource of that sort (`Function`, `Api`…).
    pub fn global(&self, sort: &str, property: &str) -> Option<&'a Value> {
        self.root.get("Globals")?.get(sort)?.get(property)
    }

    /// The resources that a value refers to, each once, in the order in which it names them.
    pub fn references(&self, value: &'a Value) -> Vec<Reference<'a>> {
        let mut found = Vec::new();
        self.refer(value, &mut found, 0);
        found
    }

    fn refer(&self, value: &'a Value, found: &mut Vec<Reference<'a>>, level: usize) {
        if level > 2 * MOST_LEVELS {
            return;
        }
        let mut add = |name: &'a str, attribute: &'a str| {
            if self.names.contains(name) && !found.iter().any(|known: &Reference<'_>| known.name == name) {
                found.push(Reference { name, attribute });
            }
        };
        match function(value) {
            Some(("Ref", Value { kind: Kind::String(name), .. })) => add(name, ""),
            Some(("Fn::GetAtt", path)) => match &path.kind {
                Kind::String(text) => {
                    let (name, attribute) = text.split_once('.').unwrap_or((text, ""));
                    add(name, attribute);
                }
                _ => {
                    let part = |index: usize| path.elements().get(index).and_then(Value::as_str).unwrap_or_default();
                    add(part(0), part(1));
                }
            },
            Some(("Fn::Sub", body)) => {
                let (text, variables) = sub(body);
                for name in placeholders(text) {
                    let (name, attribute) = name.split_once('.').unwrap_or((name, ""));
                    match variables.and_then(|variables| variables.get(name)) {
                        Some(value) => self.refer(value, found, level + 1),
                        None => {
                            if self.names.contains(name)
                                && !found.iter().any(|known: &Reference<'_>| known.name == name)
                            {
                                found.push(Reference { name, attribute });
                            }
                        }
                    }
                }
            }
            Some(("Fn::If", body)) => {
                for branch in body.elements().iter().skip(1) {
                    self.refer(branch, found, level + 1);
                }
            }
            _ => {
                value.elements().iter().for_each(|element| self.refer(element, found, level + 1));
                value.members().iter().for_each(|member| self.refer(&member.value, found, level + 1));
            }
        }
    }

    /// The text that a value is or will be, with `${Name}` for what only a deployment knows; `None` where it is no text.
    pub fn text(&self, value: &'a Value) -> Option<String> {
        self.text_at(value, 0)
    }

    fn text_at(&self, value: &'a Value, level: usize) -> Option<String> {
        if level > MOST_LEVELS {
            return None;
        }
        match &value.kind {
            Kind::String(text) | Kind::Number(text) => return Some(text.clone()),
            Kind::Bool(truth) => return Some(truth.to_string()),
            Kind::Null | Kind::Array(_) => return None,
            Kind::Object(_) => {}
        }
        let (name, body) = function(value)?;
        match name {
            "Ref" => {
                let name = body.as_str()?;
                let default = self.parameters.get(name).and_then(|parameter| parameter.get("Default"));
                Some(default.and_then(|value| self.text_at(value, level + 1)).unwrap_or_else(|| format!("${{{name}}}")))
            }
            "Fn::GetAtt" => match &body.kind {
                Kind::String(path) => Some(format!("${{{path}}}")),
                _ => {
                    let parts: Vec<&str> = body.elements().iter().filter_map(Value::as_str).collect();
                    Some(format!("${{{}}}", parts.join(".")))
                }
            },
            "Fn::Sub" => {
                let (text, variables) = sub(body);
                let mut filled = String::new();
                let mut rest = text;
                while let Some(start) = rest.find("${") {
                    filled.push_str(&rest[..start]);
                    let end = rest[start..].find('}').map_or(rest.len(), |end| start + end + 1);
                    let name = rest[start + 2..end].trim_end_matches('}').trim();
                    let own = variables.and_then(|variables| variables.get(name));
                    let default = self.parameters.get(name).and_then(|parameter| parameter.get("Default"));
                    match own.or(default).and_then(|value| self.text_at(value, level + 1)) {
                        Some(text) => filled.push_str(&text),
                        None => filled.push_str(&rest[start..end]),
                    }
                    rest = &rest[end..];
                }
                filled.push_str(rest);
                Some(filled)
            }
            "Fn::Join" => {
                let [separator, parts] = body.elements() else { return None };
                let parts: Option<Vec<String>> =
                    parts.elements().iter().map(|part| self.text_at(part, level + 1)).collect();
                Some(parts?.join(separator.as_str()?))
            }
            "Fn::If" => {
                let [condition, then, or] = body.elements() else { return None };
                let holds = self.condition(condition.as_str()?, level + 1).unwrap_or(true);
                self.text_at(if holds { then } else { or }, level + 1)
            }
            "Fn::FindInMap" => {
                let mut keys = body.elements().iter().map(|key| self.text_at(key, level + 1));
                let map = self.root.get("Mappings")?.get(&keys.next()??)?.get(&keys.next()??)?;
                self.text_at(map.get(&keys.next()??)?, level + 1)
            }
            "Fn::Select" => {
                let [index, list] = body.elements() else { return None };
                let index: usize = self.text_at(index, level + 1)?.parse().ok()?;
                self.text_at(list.elements().get(index)?, level + 1)
            }
            _ => None,
        }
    }

    /// Whether a condition holds with every parameter at its default; `None` where that cannot be said.
    fn condition(&self, name: &str, level: usize) -> Option<bool> {
        self.holds(self.conditions.get(name)?, level)
    }

    fn holds(&self, value: &'a Value, level: usize) -> Option<bool> {
        if level > MOST_LEVELS {
            return None;
        }
        let (name, body) = function(value)?;
        let mut parts = body.elements().iter().map(|part| self.holds(part, level + 1));
        match name {
            "Condition" => self.condition(body.as_str()?, level + 1),
            "Fn::Equals" => {
                let [a, b] = body.elements() else { return None };
                Some(self.text_at(a, level + 1)? == self.text_at(b, level + 1)?)
            }
            "Fn::Not" => Some(!parts.next()??),
            "Fn::And" => parts.try_fold(true, |all, part| Some(all & part?)),
            "Fn::Or" => parts.try_fold(false, |any, part| Some(any | part?)),
            _ => None,
        }
    }

    /// The value with every function in it said as text, for what a kind keeps as JSON.
    pub fn data(&self, value: &'a Value) -> Value {
        if function(value).is_some() {
            return match self.text(value) {
                Some(text) => Value::made_string(text),
                None => Value::made(Kind::Null),
            };
        }
        match &value.kind {
            Kind::Array(elements) => Value::made(Kind::Array(elements.iter().map(|each| self.data(each)).collect())),
            Kind::Object(members) => {
                Value::made_object(members.iter().map(|member| (member.key.as_str(), self.data(&member.value))))
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Value::made(value.kind.clone()),
        }
    }

    /// Whether the text still holds something that only a deployment knows.
    pub fn is_open(text: &str) -> bool {
        text.contains("${") || text.contains("{{resolve:")
    }
}

/// The function that a value is, and what it is given.
pub fn function(value: &Value) -> Option<(&str, &Value)> {
    match value.members() {
        [only] if only.key == "Ref" || only.key == "Condition" || only.key.starts_with("Fn::") => {
            Some((&only.key, &only.value))
        }
        _ => None,
    }
}

/// The text of a substitution and its variables.
fn sub(body: &Value) -> (&str, Option<&Value>) {
    match body.elements() {
        [text, variables, ..] => (text.as_str().unwrap_or_default(), Some(variables)),
        [text] => (text.as_str().unwrap_or_default(), None),
        [] => (body.as_str().unwrap_or_default(), None),
    }
}

/// The names between `${` and `}`, without those that are written out with `${!`.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split("${")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0.trim()))
        .filter(|name| !name.starts_with('!'))
}
