//! An AWS CDK app in TypeScript: a stack, the app around it, and a test of what it makes.

mod level_one;
mod level_two;
mod names;
mod program;
mod typescript;

use super::File;
use super::cloudformation::template::{MOST_DESCRIPTION_BYTES, described, rows};
use crate::ir::{Template, file_stem};
use std::collections::BTreeMap;
use std::fmt::Write;
use typescript::quoted;

/// Versions that the exports are checked with (tests/judges/package.json).
const PACKAGE: &str = r#"{
  "name": "NAME",
  "version": "0.1.0",
  "private": true,
  "scripts": {
    "build": "tsc",
    "test": "npm run build && node --test dist/test/",
    "deploy": "npm run build && cdk deploy",
    "destroy": "npm run build && cdk destroy"
  },
  "dependencies": {
    "aws-cdk-lib": "^2.276.0",
    "constructs": "^10.8.1"
  },
  "devDependencies": {
    "@types/node": "^20.19.43",
    "aws-cdk": "^2.1000.0",
    "typescript": "^7.0.2"
  }
}
"#;

const TYPESCRIPT: &str = r#"{
  "compilerOptions": {
    "target": "ES2022",
    "module": "Node16",
    "moduleResolution": "Node16",
    "strict": true,
    "noUnusedLocals": true,
    "skipLibCheck": true,
    "types": ["node"],
    "rootDir": ".",
    "outDir": "dist"
  },
  "include": ["bin", "lib", "test"]
}
"#;

const CDK: &str = r#"{
  "app": "node dist/bin/app.js"
}
"#;

/// The files of the app, the stack first.
pub(super) fn files(template: &Template) -> Vec<File> {
    let stem = pascal_case(&template.description);
    let class = format!("{stem}Stack");
    let (text, origins) = program::stack(&class, template);
    let package = file_stem(&template.description).to_ascii_lowercase();
    let package =
        if package.starts_with(|first: char| first.is_ascii_alphanumeric()) { package } else { "busbar".into() };
    let plain = |path: &str, text: String| File { path: path.to_owned(), text, origins: Vec::new() };
    vec![
        File { path: "lib/stack.ts".to_owned(), text, origins },
        plain("bin/app.ts", app(&stem, &class, template)),
        plain("test/stack.test.ts", test(&class, template)),
        plain("package.json", PACKAGE.replace("NAME", &package)),
        plain("tsconfig.json", TYPESCRIPT.to_owned()),
        plain("cdk.json", CDK.to_owned()),
    ]
}

fn app(stem: &str, class: &str, template: &Template) -> String {
    let description = described(&template.description, MOST_DESCRIPTION_BYTES);
    let description =
        if description.is_empty() { String::new() } else { format!("\n  description: {},\n", quoted(&description)) };
    format!(
        "import * as cdk from 'aws-cdk-lib';\nimport {{ {class} }} from '../lib/stack';\n\nconst app = new cdk.App();\nnew {class}(app, '{stem}', {{{description}}});\n"
    )
}

/// Counts the resources of each type; what they say is the compiler's to check.
fn test(class: &str, template: &Template) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows(template) {
        *counts.entry(row.written.kind).or_default() += 1;
    }
    // A function's dead-letter queue adds a policy of its own.
    counts.remove("AWS::IAM::Policy");
    let mut text = format!(
        "import {{ test }} from 'node:test';\nimport * as cdk from 'aws-cdk-lib';\nimport {{ Template }} from 'aws-cdk-lib/assertions';\nimport {{ {class} }} from '../lib/stack';\n\nconst template = Template.fromStack(new {class}(new cdk.App(), 'Test'));\n\ntest('makes what was drawn', () => {{\n"
    );
    for (kind, count) in counts {
        let _ = writeln!(text, "  template.resourceCountIs('{kind}', {count});");
    }
    text.push_str("});\n");
    text
}

/// A class's name from a design's.
fn pascal_case(name: &str) -> String {
    let base = crate::ir::base_name(name, "");
    let is_name = base.starts_with(|first: char| first.is_ascii_alphabetic());
    if is_name { base } else { format!("Design{base}") }
}
