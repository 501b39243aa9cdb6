//! Resources that are written as they were read.

use super::Document;

/// A resource as CloudFormation has it, in whatever words.
#[derive(Clone, Debug, PartialEq)]
pub struct Opaque {
    /// `AWS::ECS::Cluster` and the like.
    pub kind: String,
    /// Properties and attributes, an object, with functions in their long form.
    pub body: Document,
}
