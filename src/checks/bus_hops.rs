//! Events that would pass through a third bus, which the service refuses (user guide, eb-bus-to-bus).

use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{Drawing, LinkRef};

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for second in drawing.link_refs().filter(|link| is_hop(*link)) {
        let Some(bus) = second.from().incoming("bus-rule").next().map(|link| link.from()) else { continue };
        // The first hop is any delivery from another bus to the bus of this rule.
        if let Some(first) = bus.incoming("rule-target").find(|link| is_hop(*link)) {
            let first_bus = first.from().incoming("bus-rule").next().map_or("", |link| link.from().name());
            found.push(
                Diagnostic::warning("check-second-hop")
                    .with("first", first_bus)
                    .with("second", bus.name())
                    .with("third", second.to().name())
                    .at(Subject::Link(second.index)),
            );
        }
    }
}

fn is_hop(link: LinkRef<'_>) -> bool {
    link.is("rule-target") && link.to().is("event-bus")
}
