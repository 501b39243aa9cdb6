//! The stack's program: what has to stand before what, and what it needs to import.

use super::level_one;
use super::level_two;
use super::names::Names;
use super::typescript::{Members, Value, Writer};
use crate::diagnostic::{Range, Subject};
use crate::export::cloudformation::template::{End, MOST_DESCRIPTION_BYTES, Row, described, parameter, rows};
use crate::export::cloudformation::tree::{Tree, expression};
use crate::export::comment;
use crate::ir::{Entry, Template};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// One statement of the stack's constructor.
#[derive(Clone, Debug)]
pub struct Statement {
    pub comment: String,
    pub origin: Subject,
    /// The logical name of what it makes.
    pub makes: Option<String>,
    pub value: Value,
}

impl Statement {
    /// A construct that others may speak of.
    pub fn declaring<T>(entry: &Entry<T>, value: Value) -> Self {
        Self { makes: Some(entry.name.clone()), ..Self::doing(entry, value) }
    }

    pub fn doing<T>(entry: &Entry<T>, value: Value) -> Self {
        let (comment, origin) = (comment::about(&entry.provenance), entry.provenance.subject);
        Self { comment, origin, makes: None, value }
    }
}

/// The modules of the resource types, beside those that level 2 always speaks of.
fn modules(rows: &[Row<'_>]) -> BTreeSet<String> {
    let own = ["events", "iam", "lambda", "logs", "s3", "sns", "sqs", "stepfunctions"];
    let of_rows = rows.iter().map(|row| level_one::class(&row.written.kind).0);
    own.into_iter().map(str::to_owned).chain(of_rows).collect()
}

/// The file of the stack.
pub fn stack(class: &str, template: &Template) -> (String, Vec<(Range, Subject)>) {
    let rows = rows(template);
    let modules = modules(&rows);
    let names = Names::new(template, &modules);
    let mut statements: Vec<Statement> =
        template.parameters.iter().map(|entry| parameter_statement(entry, &names)).collect();
    for row in &rows {
        statements.extend(level_two::statements(row.entry, &names).unwrap_or_else(|| resource(row, &names)));
    }
    statements.extend(outputs(template, &names));
    let statements = ordered(statements);

    let mut needed = BTreeSet::new();
    statements.iter().for_each(|statement| statement.value.needs(&mut needed));
    let variable = |name: &str| names.variable(name);
    let mut writer = Writer { text: String::new(), origins: Vec::new(), variable: &variable };
    for statement in &statements {
        // What belongs to the statement before it has no comment of its own.
        if !statement.comment.is_empty() {
            writer.text.push('\n');
        }
        writer.from(statement.origin, |writer| write_statement(writer, statement, &needed));
    }
    let (body, origins) = (writer.text, writer.origins);

    let mut text = String::from("import * as cdk from 'aws-cdk-lib';\n");
    for module in modules.iter().filter(|module| body.contains(&format!("{module}."))) {
        let _ = writeln!(text, "import * as {module} from 'aws-cdk-lib/aws-{module}';");
    }
    text.push_str("import { Construct } from 'constructs';\n\n");
    let _ = write!(
        text,
        "export class {class} extends cdk.Stack {{\n  constructor(scope: Construct, id: string, props?: cdk.StackProps) {{\n    super(scope, id, props);\n"
    );
    let offset = text.len();
    text.push_str(&body);
    text.push_str("  }\n}\n");
    let moved =
        |(range, subject): (Range, Subject)| (Range { start: range.start + offset, end: range.end + offset }, subject);
    (text, origins.into_iter().map(moved).collect())
}

fn write_statement(writer: &mut Writer<'_>, statement: &Statement, needed: &BTreeSet<String>) {
    let indent = 4;
    if !statement.comment.is_empty() {
        writer.indent(indent);
        let _ = writeln!(writer.text, "// {}", statement.comment);
    }
    writer.indent(indent);
    if let Some(name) = statement.makes.as_ref().filter(|name| needed.contains(*name)) {
        let variable = (writer.variable)(name);
        let _ = write!(writer.text, "const {variable} = ");
    }
    writer.value(&statement.value, indent);
    writer.text.push_str(";\n");
}

/// What somebody needs comes right before him, unless it was there already; otherwise the order stays.
fn ordered(statements: Vec<Statement>) -> Vec<Statement> {
    let makers: BTreeMap<String, usize> = statements
        .iter()
        .enumerate()
        .filter_map(|(place, statement)| Some((statement.makes.clone()?, place)))
        .collect();
    let needs: Vec<Vec<usize>> = statements
        .iter()
        .map(|statement| {
            let mut names = BTreeSet::new();
            statement.value.needs(&mut names);
            let mut places: Vec<usize> = names.iter().filter_map(|name| makers.get(name).copied()).collect();
            places.sort_unstable();
            places
        })
        .collect();
    let mut statements: Vec<Option<Statement>> = statements.into_iter().map(Some).collect();
    let mut ready = Vec::new();
    let mut is_visited = vec![false; statements.len()];
    for first in 0..needs.len() {
        // Depth first, without recursion: a chain of needs may be as long as the template.
        let mut path = vec![(first, 0)];
        while let Some((place, next)) = path.last_mut() {
            let place = *place;
            is_visited[place] = true;
            match needs[place].get(*next) {
                Some(&needed) => {
                    *next += 1;
                    if !is_visited[needed] {
                        path.push((needed, 0));
                    }
                }
                None => {
                    path.pop();
                    ready.extend(statements[place].take());
                }
            }
        }
    }
    ready
}

fn parameter_statement(entry: &Entry<crate::ir::Parameter>, names: &Names<'_>) -> Statement {
    let properties = level_one::properties(&parameter(&entry.value), names);
    Statement::declaring(entry, construct("cdk.CfnParameter", &entry.name, properties))
}

fn construct(class: &str, id: &str, properties: Value) -> Value {
    Value::call(format!("new {class}"), vec![Value::code("this"), Value::from(id), properties])
}

/// A construct of level 1, and what becomes of it.
fn resource(row: &Row<'_>, names: &Names<'_>) -> Vec<Statement> {
    let (module, class) = level_one::class(&row.written.kind);
    // JSON that has to stay text would not pass for JSON, so it goes around the class's types.
    let (texts, members): (Vec<_>, Vec<_>) =
        row.written.properties.0.iter().cloned().partition(|member| match &member.value {
            Tree::Data(tree) => matches!(**tree, Tree::Text(_)),
            _ => false,
        });
    let properties = level_one::properties(&Tree::Map(members), names);
    let made = construct(&format!("{module}.{class}"), &row.entry.name, properties);
    let mut statements = vec![Statement::declaring(row.entry, made)];
    let mut call = |function: &str, arguments: Vec<Value>| {
        let value = Value::Call { of: Some(row.entry.name.clone()), function: function.to_owned(), arguments };
        statements.push(Statement { comment: String::new(), ..Statement::doing(row.entry, value) });
    };
    if let Some(after) = row.written.after {
        call("addDependency", vec![names.construct(after)]);
    }
    for member in texts {
        let path = Value::from(member.key.as_str());
        call("addPropertyOverride", vec![path, level_one::data(&member.value, names)]);
    }
    if let Some(end) = row.written.end {
        let policy = match end {
            End::Kept => "cdk.RemovalPolicy.RETAIN",
            End::Removed => "cdk.RemovalPolicy.DESTROY",
        };
        call("applyRemovalPolicy", vec![Value::code(policy)]);
    }
    statements
}

fn outputs(template: &Template, names: &Names<'_>) -> Vec<Statement> {
    let taken: BTreeSet<&str> = template.resources.iter().map(|entry| entry.name.as_str()).collect();
    let output = |entry: &Entry<crate::ir::Output>| {
        let properties = Members::default()
            .put_text("description", &described(&entry.value.description, MOST_DESCRIPTION_BYTES))
            .put("value", level_one::data(&expression(&entry.value.value, template), names));
        // Constructs of one scope have different ids.
        let id = if taken.contains(entry.name.as_str()) { format!("{}Output", entry.name) } else { entry.name.clone() };
        Statement::doing(entry, construct("cdk.CfnOutput", &id, properties.into()))
    };
    template.outputs.iter().map(output).collect()
}
