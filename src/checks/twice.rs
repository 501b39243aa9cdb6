//! Targets that get one event twice, because two rules of a bus both take it.

use super::rules::{Rule, STEPS, Samples, buses, is_same_delivery};
use crate::diagnostic::{Diagnostic, Subject};
use crate::json::{self, Value};
use crate::kinds::{Drawing, LinkRef};
use crate::pattern::{Events, Witness};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    for bus in buses(drawing) {
        let rules = &bus.rules;
        let samples = Samples::of(rules);
        let redundant = redundant_rules(rules, &samples, found);
        // The deliveries to each target; one finding per delivery is enough.
        let mut seen: BTreeMap<usize, Vec<(usize, LinkRef<'_>)>> = BTreeMap::new();
        for (index, rule) in rules.iter().enumerate().filter(|(index, _)| !redundant.contains(index)) {
            for delivery in rule.deliveries() {
                let before = seen.entry(delivery.to().index).or_default();
                let others = before.iter().map(|(other, _)| *other).filter(|other| *other != index);
                let twice = others.filter_map(|other| Some((other, common(rules, &samples, index, other)?))).next();
                if let Some((other, event)) = twice {
                    found.push(finding(rule, &rules[other], &event, delivery));
                }
                before.push((index, delivery));
            }
        }
    }
}

/// Rules all of whose events another rule hands to all of their targets too: by themselves they only deliver twice.
fn redundant_rules(rules: &[Rule<'_>], samples: &Samples, found: &mut Vec<Diagnostic>) -> BTreeSet<usize> {
    let mut redundant = BTreeSet::new();
    // Of two that are equal the first stays.
    for (index, rule) in rules.iter().enumerate().rev() {
        let hands_on_all = |other: &Rule<'_>| {
            rule.deliveries().next().is_some()
                && rule.deliveries().all(|one| other.deliveries().any(|twin| is_same_delivery(one, twin)))
        };
        let wider = rules.iter().enumerate().find(|(other, wide)| {
            *other != index
                && !redundant.contains(other)
                && hands_on_all(wide)
                && samples.takes(*other, index)
                && rule.pattern.difference(&wide.pattern, Events::Any, STEPS) == Witness::Nothing
        });
        if let Some((_, wide)) = wider {
            redundant.insert(index);
            let finding = Diagnostic::warning("check-rule-redundant").with("name", rule.node.name());
            found.push(finding.with("other", wide.node.name()).at(Subject::Node(rule.node.index)));
        }
    }
    redundant
}

/// An event that a bus delivers and both rules take.
fn common(rules: &[Rule<'_>], samples: &Samples, one: usize, other: usize) -> Option<Value> {
    // Mostly one of the samples is one.
    if samples.takes(other, one) {
        return samples.events[one].clone();
    }
    if samples.takes(one, other) {
        return samples.events[other].clone();
    }
    match rules[one].pattern.overlap(&rules[other].pattern, Events::Delivered, STEPS) {
        Witness::Event(event) => Some(event),
        Witness::Nothing | Witness::Unknown => None,
    }
}

fn finding(rule: &Rule<'_>, other: &Rule<'_>, event: &Value, delivery: LinkRef<'_>) -> Diagnostic {
    let text = |member: &str| event.get(member).and_then(Value::as_str).unwrap_or_default().to_owned();
    Diagnostic::warning("check-delivered-twice")
        .with("target", delivery.to().name())
        .with("name", rule.node.name())
        .with("other", other.node.name())
        .with("source", text("source"))
        .with("detail-type", text("detail-type"))
        .with("event", json::compact(event))
        .at(Subject::Link(delivery.index))
}
