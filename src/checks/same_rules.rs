//! Rules of one bus that take the same events and could be one.

use super::rules::{Rule, STEPS, Samples, buses, is_same_delivery};
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::Drawing;
use crate::pattern::{Events, Pattern, Witness};

/// Targets that a rule can have (user guide, eb-quota).
const MOST_TARGETS: usize = 5;

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for bus in buses(drawing) {
        let rules = &bus.rules;
        for (later, earlier) in pairs_that_may_be_equal(rules) {
            let (one, other) = (&rules[earlier], &rules[later]);
            // Where they share a target it gets events twice, which is said of that.
            let shares_target =
                one.deliveries().any(|delivery| other.deliveries().any(|twin| is_same_delivery(delivery, twin)));
            let fits_into_one = one.deliveries().count() + other.deliveries().count() <= MOST_TARGETS;
            if fits_into_one && !shares_target && is_equal(&one.pattern, &other.pattern) {
                let finding = Diagnostic::hint("check-rules-alike").with("name", other.node.name());
                found.push(finding.with("other", one.node.name()).at(Subject::Node(other.node.index)));
            }
        }
    }
}

/// For each rule the first before it that takes its sample and whose sample it takes; no other can be equal to it.
fn pairs_that_may_be_equal(rules: &[Rule<'_>]) -> Vec<(usize, usize)> {
    let samples = Samples::of(rules);
    let first_before =
        |index: usize| (0..index).find(|other| samples.takes(index, *other) && samples.takes(*other, index));
    (0..rules.len()).filter_map(|index| Some((index, first_before(index)?))).collect()
}

fn is_equal(one: &Pattern, other: &Pattern) -> bool {
    one.difference(other, Events::Any, STEPS) == Witness::Nothing
        && other.difference(one, Events::Any, STEPS) == Witness::Nothing
}
