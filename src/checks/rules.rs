//! The rules of a bus as the checks of patterns look at them.

use crate::json::{self, Value};
use crate::kinds::{Drawing, LinkRef, NodeRef};
use crate::pattern::{Events, Matcher, Pattern, Scratch};
use std::collections::BTreeSet;

/// Steps for one question about two patterns. What cannot be decided in them is not claimed; ordinary pairs take some tens.
pub(super) const STEPS: u64 = 20_000;

/// A rule that takes part: enabled, with a pattern that can be read.
pub(super) struct Rule<'a> {
    pub node: NodeRef<'a>,
    pub pattern: Pattern,
}

impl<'a> Rule<'a> {
    pub fn deliveries(&self) -> impl Iterator<Item = LinkRef<'a>> {
        self.node.outgoing("rule-target")
    }
}

/// What rules take of one another's samples: a cheap first look at pairs of them.
pub(super) struct Samples {
    /// Per rule an event that it takes and a bus delivers, where there is one.
    pub events: Vec<Option<Value>>,
    takers: Vec<BTreeSet<usize>>,
}

impl Samples {
    pub fn of(rules: &[Rule<'_>]) -> Samples {
        let mut matcher: Matcher<usize> = Matcher::new();
        rules.iter().enumerate().for_each(|(index, rule)| matcher.add(index, &rule.pattern));
        let mut scratch = Scratch::new();
        let events: Vec<Option<Value>> = rules.iter().map(|rule| delivered_sample(&rule.pattern)).collect();
        let takers = events.iter().map(|event| {
            let text = event.as_ref().map(json::compact);
            let found = text.as_ref().and_then(|text| matcher.matches(text, &mut scratch).ok());
            found.map(|found| found.matched().copied().collect()).unwrap_or_default()
        });
        let takers = takers.collect();
        Samples { events, takers }
    }

    /// Whether a rule takes the sample of another.
    pub fn takes(&self, taker: usize, sample_of: usize) -> bool {
        self.takers[sample_of].contains(&taker)
    }
}

fn delivered_sample(pattern: &Pattern) -> Option<Value> {
    pattern.possible(Events::Delivered).ok()?;
    pattern.sample(0).ok()
}

/// A bus with its rules that take part, in the drawing's order.
pub(super) struct Bus<'a> {
    pub node: NodeRef<'a>,
    pub rules: Vec<Rule<'a>>,
    /// Some enabled rule's pattern cannot be read, so nothing can be said of what the bus's rules leave over.
    pub is_broken: bool,
}

/// Every bus.
pub(super) fn buses(drawing: &Drawing) -> impl Iterator<Item = Bus<'_>> {
    drawing.node_refs().filter(|node| node.is("event-bus")).map(|bus| {
        let nodes = bus.outgoing("bus-rule").map(|link| link.to()).filter(|node| node.text("state") != "disabled");
        let read = nodes.map(|node| Pattern::parse(node.text("pattern")).map(|pattern| Rule { node, pattern }));
        let (rules, broken): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
        Bus { node: bus, rules: rules.into_iter().flatten().collect(), is_broken: !broken.is_empty() }
    })
}

/// Whether two deliveries send the same thing to the same target.
pub(super) fn is_same_delivery(one: LinkRef<'_>, other: LinkRef<'_>) -> bool {
    const INPUT: [&str; 5] = ["input", "input-path", "input-constant", "input-paths", "input-template"];
    one.to().index == other.to().index && INPUT.iter().all(|field| one.text(field) == other.text(field))
}
