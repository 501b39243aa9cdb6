//! Designs as infrastructure code. A drawing is lowered once to the neutral resources of [`crate::ir`]; every target is a
//! printer over those and never sees the design.

mod cdk;
mod cloudformation;
mod comment;
mod lower;
mod mermaid;
mod sam;
mod terraform;
mod zip;

pub use lower::lower;
pub use mermaid::mermaid;
pub use zip::{checksum, zip};

use crate::diagnostic::{Diagnostic, Range, Subject};
use crate::ir::{Resource, Template};
use crate::kinds::Drawing;

/// A format that designs are exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    CloudFormationYaml,
    CloudFormationJson,
    Sam,
    Cdk,
    Terraform,
}

impl Target {
    /// All of them, in the order in which they are offered.
    pub const ALL: &'static [Target] =
        &[Target::CloudFormationYaml, Target::CloudFormationJson, Target::Sam, Target::Cdk, Target::Terraform];

    /// Kebab case, as the command line spells it. The page titles it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Target::CloudFormationYaml => "cloudformation",
            Target::CloudFormationJson => "cloudformation-json",
            Target::Sam => "sam",
            Target::Cdk => "cdk",
            Target::Terraform => "terraform",
        }
    }

    /// The target with that id.
    #[must_use]
    pub fn named(id: &str) -> Option<Target> {
        Target::ALL.iter().copied().find(|target| target.id() == id)
    }

    /// Whether it is written in CloudFormation's own words.
    #[must_use]
    pub const fn is_template(self) -> bool {
        match self {
            Target::CloudFormationYaml | Target::CloudFormationJson | Target::Sam => true,
            Target::Cdk | Target::Terraform => false,
        }
    }

    fn print(self, template: &Template) -> Vec<File> {
        match self {
            Target::CloudFormationYaml => vec![cloudformation::yaml(template)],
            Target::CloudFormationJson => vec![cloudformation::json(template)],
            Target::Sam => vec![sam::file(template)],
            Target::Cdk => cdk::files(template),
            Target::Terraform => terraform::files(template),
        }
    }
}

/// One file of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Relative, with slashes.
    pub path: String,
    /// Ends with a newline.
    pub text: String,
    /// Which ranges of the text came from which node or link; an inner range follows the one around it.
    pub origins: Vec<(Range, Subject)>,
}

/// An export and what is to be said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    pub files: Vec<File>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Exports a drawing. The text depends on names, fields, frames and the order of nodes and links; never on ids or places.
#[must_use]
pub fn export(drawing: &Drawing, target: Target) -> Exported {
    let (mut template, mut diagnostics) = lower(drawing);
    if !target.is_template() {
        leave_out_opaque(&mut template, &mut diagnostics);
    }
    Exported { files: target.print(&template), diagnostics }
}

/// What was kept word for word has CloudFormation's words, which no other format takes.
fn leave_out_opaque(template: &mut Template, diagnostics: &mut Vec<Diagnostic>) {
    template.resources.retain(|entry| {
        let Resource::Opaque(opaque) = &entry.value else { return true };
        let found = Diagnostic::error("export-opaque-left-out").at(entry.provenance.subject);
        diagnostics.push(found.with("name", &entry.name).with("type", &opaque.kind));
        false
    });
}
