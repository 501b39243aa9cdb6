//! A Terraform module: HCL as `terraform fmt` writes it, for version 5 of the AWS provider.

mod access;
mod cloud_control;
mod compute;
mod edge;
mod events;
mod hcl;
mod messaging;
mod module;
mod names;
mod pipes;
mod resources;
mod storage;

use super::{File, comment};
use crate::ir::{Code, Resource, Template};
use hcl::Block;
use names::Names;

/// The files of the module, the one with the resources first.
pub(super) fn files(template: &Template) -> Vec<File> {
    let names = Names::new(template);
    let mut resources = Vec::new();
    for entry in &template.resources {
        for (position, block) in resources::blocks(entry, &names).into_iter().enumerate() {
            let comment = if position == 0 { comment::about(&entry.provenance) } else { String::new() };
            let origin = block.origin.or(Some(entry.provenance.subject));
            resources.push(Block { comment, origin, ..block });
        }
    }
    let outputs = module::outputs(template, &names);
    // Last, for it holds what the others refer to.
    let mut main = module::looked_up(&names);
    main.extend(resources);
    let mut files = vec![
        file("main.tf", &main),
        file("variables.tf", &module::variables(template, &names)),
        file("outputs.tf", &outputs),
        file("versions.tf", &module::versions(template)),
    ];
    files.retain(|file| !file.text.is_empty());
    files.extend(programs(template, &names));
    files
}

fn file(path: &str, blocks: &[Block]) -> File {
    let (text, origins) = hcl::print(blocks);
    File { path: path.to_owned(), text, origins }
}

/// The programs of functions, one file each.
fn programs(template: &Template, names: &Names<'_>) -> Vec<File> {
    let program = |entry: &crate::ir::Entry<Resource>| {
        let Resource::Function(function) = &entry.value else { return None };
        let Code::Inline(text) = &function.code else { return None };
        let folder = module::function_folder(names.own(&entry.name));
        let range = crate::diagnostic::Range { start: 0, end: text.len() };
        Some(File {
            path: format!("{folder}/{}", module::handler_file(&function.runtime)),
            text: text.clone(),
            origins: vec![(range, entry.provenance.subject)],
        })
    };
    template.resources.iter().filter_map(program).collect()
}
