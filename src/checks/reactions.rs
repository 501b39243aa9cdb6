//! Reactions of a service that cannot be read: in a run the service would only succeed.

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::Drawing;
use crate::kinds::live::check_reactions;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for node in drawing.node_refs().filter(|node| node.is("generic-service")) {
        let Err(unreadable) = check_reactions(node.text("reactions")) else { continue };
        let finding = Diagnostic::error(unreadable.code).with("name", node.name()).with("number", unreadable.number);
        let finding = finding.with("member", unreadable.member);
        found.push(finding.at(Subject::Node(node.index)).in_field("reactions"));
    }
}
