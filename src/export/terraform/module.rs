//! What the resources of a module share: names at deployment, documents, and what the module is given and gives back.

use super::hcl::{Block, Value};
use super::names::Names;
use crate::export::comment;
use crate::ir::{self, Document, Entry, Handle, Output, Parameter, Resource, StateMachine, file_stem};
use crate::json;
use std::collections::BTreeSet;

/// The longest value of the variable `name`: with a hyphen and a resource's own part it stays within the 48 characters that an
/// archive's name may have (botocore 1.44.5, events ArchiveName).
const MOST_NAME_CHARS: usize = 16;
/// The longest beginning of a name that the provider completes: an IAM role's has at most 38 characters (provider 5.100,
/// aws_iam_role).
const MOST_PREFIX_CHARS: usize = 37;

/// A name for something that wants one: the deployment's name and the resource's own.
pub fn deployed_name(own: &str, most_chars: usize) -> Value {
    let room = most_chars - MOST_NAME_CHARS - 1;
    Value::Template(vec![Value::code("var.name"), Value::Text(format!("-{}", ir::shortened(own, room)))])
}

/// The beginning of a name that is completed so that no two deployments collide.
pub fn name_prefix(logical_name: &str) -> String {
    format!("{}-", ir::shortened(logical_name, MOST_PREFIX_CHARS))
}

/// A resource with data in it, which a plan may not destroy.
pub fn kept(block: Block) -> Block {
    block.block(Block::new("lifecycle").put("prevent_destroy", true))
}

/// A resource whose making needs what its role may do, which stands in a policy of its own.
pub fn waits_for_permissions(block: Block, role: Handle, names: &Names<'_>) -> Block {
    let has_policy = names.role_has_policy(role);
    let policy = names.address(role).replacen("aws_iam_role.", "aws_iam_role_policy.", 1);
    block.maybe("depends_on", has_policy.then(|| Value::List(vec![Value::Code(policy)])))
}

/// The folder of a function's program in the module.
pub fn function_folder(own: &str) -> String {
    format!("functions/{own}")
}

/// The file that `index.handler` names.
pub fn handler_file(runtime: &str) -> &'static str {
    if runtime.starts_with("python") { "index.py" } else { "index.js" }
}

/// JSON that a person wrote: as an object where the module gives it back as it is, else as its text.
pub fn document(document: &Document) -> Value {
    match document {
        Document::Json { value, .. } if survives(value) => Value::json(of_json(value, &|text| Value::from(text))),
        Document::Json { text, .. } => Value::from(text.trim()),
        Document::Text(text) => Value::from(text.as_str()),
    }
}

/// A state machine's definition, with references in the place of its placeholders.
pub fn definition(machine: &StateMachine, names: &Names<'_>) -> Value {
    let filled = |text: &str| {
        let parts = machine.parts(text).into_iter().map(|part| match part {
            Ok(value) => names.value(value),
            Err(text) => Value::from(text),
        });
        let parts: Vec<Value> = parts.collect();
        match &parts[..] {
            [Value::Text(text)] => Value::from(text.as_str()),
            [_] => parts.into_iter().next().unwrap_or(Value::Text(String::new())),
            _ => Value::Template(parts),
        }
    };
    match &machine.definition {
        Document::Json { value, .. } if survives(value) => Value::json(of_json(value, &filled)),
        Document::Json { text, .. } => filled(text.trim()),
        Document::Text(text) => filled(text),
    }
}

/// Whether `jsonencode` gives every number back in its digits and every member once.
fn survives(value: &json::Value) -> bool {
    match &value.kind {
        json::Kind::Null | json::Kind::Bool(_) => true,
        json::Kind::Number(text) => crate::export::cloudformation::is_plain_number(text),
        // Terraform normalises texts (NFC); what is not ASCII stands safer in the document's own text.
        json::Kind::String(text) => !text.contains('\u{fffd}') && text.is_ascii(),
        json::Kind::Array(items) => items.iter().all(survives),
        json::Kind::Object(members) => {
            let keys: BTreeSet<&str> = members.iter().map(|member| member.key.as_str()).collect();
            keys.len() == members.len() && members.iter().all(|member| member.key.is_ascii() && survives(&member.value))
        }
    }
}

fn of_json(value: &json::Value, text_of: &dyn Fn(&str) -> Value) -> Value {
    match &value.kind {
        json::Kind::Null => Value::code("null"),
        json::Kind::Bool(is) => Value::from(*is),
        json::Kind::Number(text) => Value::code(text.clone()),
        json::Kind::String(text) => text_of(text),
        json::Kind::Array(items) => Value::List(items.iter().map(|item| of_json(item, text_of)).collect()),
        json::Kind::Object(members) => {
            Value::Object(members.iter().map(|member| (member.key.clone(), of_json(&member.value, text_of))).collect())
        }
    }
}

pub fn versions(template: &ir::Template) -> Vec<Block> {
    let provider = |name: &str, version: &str| {
        Value::object([("source", Value::Text(format!("hashicorp/{name}"))), ("version", Value::from(version))])
    };
    let archive = has_functions(template).then(|| provider("archive", "~> 2.4"));
    // What the AWS provider does not know yet is made through AWS Cloud Control.
    let is_new = |entry: &Entry<Resource>| super::resources::kind(&entry.value).starts_with("awscc_");
    let cloud_control = template.resources.iter().any(is_new).then(|| provider("awscc", "~> 1.0"));
    let providers = Block::new("required_providers")
        .put("aws", provider("aws", "~> 5.81"))
        .maybe("archive", archive)
        .maybe("awscc", cloud_control);
    vec![Block::new("terraform").put("required_version", ">= 1.5").block(providers)]
}

/// What a deployment is called, and what it has to be told.
pub fn variables(template: &ir::Template, names: &Names<'_>) -> Vec<Block> {
    let stem = file_stem(&template.description).to_ascii_lowercase();
    let stem = stem.chars().filter(char::is_ascii_alphanumeric).take(MOST_NAME_CHARS).collect::<String>();
    let name = if stem.starts_with(|first: char| first.is_ascii_alphabetic()) { stem } else { "busbar".to_owned() };
    let pattern = format!("^[A-Za-z][A-Za-z0-9-]{{0,{}}}$", MOST_NAME_CHARS - 1);
    let own = Block::labelled("variable", &["name"])
        .put("description", "What the names of this deployment begin with, e.g. with its stage")
        .put("type", Value::code("string"))
        .put("default", name)
        .block(validation("name", &[format!("can(regex({}, var.name))", super::hcl::quoted(&pattern))], &pattern));
    let told = template.parameters.iter().map(|entry| variable(entry, names));
    std::iter::once(own).chain(told).collect()
}

fn variable(entry: &Entry<Parameter>, names: &Names<'_>) -> Block {
    let (own, parameter) = (names.own(&entry.name), &entry.value);
    let mut tests = Vec::new();
    if let Some(pattern) = parameter.allowed_pattern {
        tests.push(format!("can(regex({}, var.{own}))", super::hcl::quoted(pattern)));
    }
    if let Some(most) = parameter.max_chars {
        tests.push(format!("length(var.{own}) <= {most}"));
    }
    let block = Block::labelled("variable", &[own])
        .put_text("description", parameter.description.trim())
        .put("type", Value::code("string"))
        .maybe("default", parameter.default.as_deref())
        .maybe("sensitive", parameter.is_hidden.then_some(true));
    let block = if tests.is_empty() {
        block
    } else {
        block.block(validation(own, &tests, parameter.allowed_pattern.unwrap_or_default()))
    };
    Block { comment: comment::about(&entry.provenance), origin: Some(entry.provenance.subject), ..block }
}

/// The message has to be a sentence (Terraform language, custom conditions).
fn validation(own: &str, tests: &[String], pattern: &str) -> Block {
    Block::new("validation")
        .put("condition", Value::Code(tests.join(" && ")))
        .put("error_message", format!("The value of {own} must match {pattern}."))
}

pub fn outputs(template: &ir::Template, names: &Names<'_>) -> Vec<Block> {
    let output = |entry: &Entry<Output>| Block {
        comment: comment::about(&entry.provenance),
        origin: Some(entry.provenance.subject),
        ..Block::labelled("output", &[&super::names::snake_case(&entry.name)])
            .put_text("description", entry.value.description.trim())
            .put("value", names.value(&entry.value.value))
    };
    template.outputs.iter().map(output).collect()
}

/// The data sources that the module's references are made to.
pub fn looked_up(names: &Names<'_>) -> Vec<Block> {
    let looked_up = names.looked_up.borrow();
    looked_up
        .iter()
        .map(|((kind, own), secret)| Block::labelled("data", &[kind, own]).maybe("secret_id", secret.clone()))
        .collect()
}

/// Whether the module has programs to pack.
fn has_functions(template: &ir::Template) -> bool {
    template.resources.iter().any(
        |entry| matches!(&entry.value, Resource::Function(function) if matches!(function.code, ir::Code::Inline(_))),
    )
}
