//! Links that could not be drawn today: a file, an import or an edit of an end's fields has brought them about.

use super::name_of_link;
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Drawing, End, LinkRef, links_between, links_from_link};
use std::collections::BTreeMap;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    let mut counts = Counts::default();
    for link in drawing.link_refs() {
        let (from, to) = (link.from(), link.to());
        let report =
            |finding: Diagnostic| finding.with("from", from.name()).with("to", to.name()).at(Subject::Link(link.index));
        if !is_offered(link) {
            let meaningless = Diagnostic::error("check-link-meaningless").with("link-kind", link.spec().id);
            found.push(report(meaningless.with("name", name_of_link(link))));
            continue;
        }
        found.extend(link.refusal().map(|code| report(Diagnostic::error(code))));
        found.extend(counts.add(link).map(report));
    }
}

fn is_offered(link: LinkRef<'_>) -> bool {
    let is_this = |id: &str| id == link.spec().id;
    match link.drawn().from {
        End::Node(_) => links_between(link.from().spec(), link.to().spec()).any(|kind| is_this(kind.spec().id)),
        End::Link(from) => {
            let from = link.drawing.link(from).spec();
            links_from_link(from, link.to().spec()).any(|kind| is_this(kind.spec().id))
        }
    }
}

/// How many links of one kind leave an end and reach a node.
#[derive(Default)]
struct Counts {
    from: BTreeMap<(&'static str, Subject), usize>,
    to: BTreeMap<(&'static str, usize), usize>,
}

impl Counts {
    /// What is too many with this link; each limit is reported once, by the first link above it.
    fn add(&mut self, link: LinkRef<'_>) -> Option<Diagnostic> {
        let spec = link.spec();
        let from = match link.drawn().from {
            End::Node(node) => Subject::Node(node),
            End::Link(link) => Subject::Link(link),
        };
        let from_here = self.from.entry((spec.id, from)).and_modify(|count| *count += 1).or_insert(1);
        let to_there = self.to.entry((spec.id, link.to().index)).and_modify(|count| *count += 1).or_insert(1);
        let above = |most: Option<usize>, count: usize| most.filter(|most| count == most + 1);
        let too_many =
            |code: &'static str, most: usize| Diagnostic::error(code).with("most", most).with("link-kind", spec.id);
        let from_one = above(spec.most_from_one, *from_here).map(|most| too_many("check-too-many-from", most));
        from_one.or_else(|| above(spec.most_to_one, *to_there).map(|most| too_many("check-too-many-to", most)))
    }
}
