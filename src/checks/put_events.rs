//! Events that PutEvents would refuse.

use crate::diagnostic::{Diagnostic, Subject};
use crate::event::{Entry, EntryFault};
use crate::kinds::Drawing;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for link in drawing.link_refs().filter(|link| link.is("put-events")) {
        let entry = Entry {
            source: Some(link.text("source").to_owned()),
            detail_type: Some(link.text("detail-type").to_owned()),
            detail: Some(link.text("detail").to_owned()),
            ..Entry::default()
        };
        let Err(fault) = entry.check() else { continue };
        let field = match &fault {
            EntryFault::Required { parameter: "Source" } | EntryFault::ReservedSource { .. } => "source",
            EntryFault::Required { parameter: "DetailType" } | EntryFault::DetailTypeTooLong { .. } => "detail-type",
            // The checks of JSON fields say it, and where; no detail at all leaves what reaches the producer.
            EntryFault::MalformedDetail | EntryFault::Required { .. } => continue,
            EntryFault::DetailTooDeep | EntryFault::IntegerOutOfRange { .. } => "detail",
        };
        let finding = fault
            .arguments()
            .into_iter()
            .fold(Diagnostic::error(fault.code()), |finding, (name, value)| finding.with(name, value));
        found.push(finding.at(Subject::Link(link.index)).in_field(field));
    }
}
