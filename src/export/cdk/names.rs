//! What a program calls its resources, and how it refers to them.

use super::level_two;
use super::typescript::Value;
use crate::ir::{Handle, Resource, Template, told_apart};
use std::collections::{BTreeMap, BTreeSet};

/// Words that no constant can be called: the language's, and those that the program uses itself.
const TAKEN: &[&str] = &[
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "await",
    "arguments",
    "eval",
    "interface",
    "implements",
    "cdk",
    "id",
    "scope",
    "props",
    "undefined",
];

pub struct Names<'a> {
    pub template: &'a Template,
    resources: BTreeMap<&'a str, &'a Resource>,
    parameters: BTreeSet<&'a str>,
    variables: BTreeMap<&'a str, String>,
}

impl<'a> Names<'a> {
    /// `modules` are the names under which modules are imported.
    pub fn new(template: &'a Template, modules: &BTreeSet<String>) -> Self {
        let all = || template.parameters.iter().map(|e| &e.name).chain(template.resources.iter().map(|e| &e.name));
        let wanted: Vec<_> = all()
            .map(|name| {
                let variable = camel_case(name);
                let is_taken = TAKEN.contains(&variable.as_str()) || modules.contains(&variable);
                (if is_taken { format!("{variable}Resource") } else { variable }, name.clone())
            })
            .collect();
        let variables = told_apart(&wanted, &mut BTreeSet::new());
        Self {
            template,
            resources: template.resources.iter().map(|entry| (entry.name.as_str(), &entry.value)).collect(),
            parameters: template.parameters.iter().map(|entry| entry.name.as_str()).collect(),
            variables: all().map(String::as_str).zip(variables).collect(),
        }
    }

    pub fn variable(&self, logical_name: &str) -> String {
        self.variables.get(logical_name).cloned().unwrap_or_default()
    }

    pub fn resource(&self, logical_name: &str) -> Option<&'a Resource> {
        self.resources.get(logical_name).copied()
    }

    /// The construct behind a handle.
    pub fn construct(&self, handle: Handle) -> Value {
        Value::Of(self.template.name(handle).to_owned(), String::new())
    }

    /// What `Ref` or, with an attribute, `Fn::GetAtt` gives in a template.
    pub fn reference(&self, name: &str, attribute: Option<&str>) -> Value {
        let pseudo = match name {
            "AWS::Partition" => "this.partition",
            "AWS::Region" => "this.region",
            "AWS::AccountId" => "this.account",
            "AWS::URLSuffix" => "this.urlSuffix",
            "AWS::StackName" => "this.stackName",
            _ => "",
        };
        if !pseudo.is_empty() {
            return Value::code(pseudo);
        }
        let member = if self.parameters.contains(name) {
            "valueAsString".to_owned()
        } else {
            let known = self.resource(name).and_then(|resource| level_two::member(resource, attribute));
            match (known, attribute) {
                (Some(member), _) => member.to_owned(),
                (None, Some(attribute)) => format!("attr{}", attribute.replace('.', "")),
                (None, None) => "ref".to_owned(),
            }
        };
        Value::Of(name.to_owned(), member)
    }
}

/// `oAuthHttpParameters` of `OAuthHttpParameters`, `clientId` of `ClientID`: as CDK's level 1 spells properties.
pub fn camel_case(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let mut camel = String::new();
    for (at, &character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        let begins = character.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase() || characters.get(at + 1).is_some_and(char::is_ascii_lowercase)
            });
        camel.push(if begins { character } else { character.to_ascii_lowercase() });
    }
    camel
}
