//! The sum of a run per node and link, for marks on the canvas and for the list of what was refused and why.

use super::engine::Run;
use super::trace::{Entry, Step};
use crate::diagnostic::{Diagnostic, Subject};
use crate::flow::Happening;
use crate::pattern::Explanation;
use serde::Serialize;

/// What a run came to. Nodes and links stand as in the drawing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Outcome {
    pub nodes: Vec<NodeOutcome>,
    pub links: Vec<LinkOutcome>,
    /// Every refusal of an event by a rule or archive, in order.
    pub refusals: Vec<Refusal>,
    /// The entry that says that the run was stopped, where it was.
    pub stopped: Option<usize>,
    /// When the last thing happened, in milliseconds since the run began.
    pub end_millis: u64,
}

/// How often what happened at a node.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct NodeOutcome {
    /// Something reached it and was taken.
    pub reached: u32,
    /// It is a rule or archive and took the event.
    pub matched: u32,
    /// It is a rule or archive and refused the event.
    pub refused: u32,
    /// It is a rule or archive and its pattern cannot be read.
    pub pattern_refused: u32,
    /// It is a disabled rule and let the event pass by.
    pub disabled: u32,
    /// It keeps what reached it.
    pub stored: u32,
    /// It is a bus and no rule of it took the event.
    pub unrouted: u32,
    /// It did not take what reached it.
    pub failed: u32,
    /// Why it last failed: the code of a sentence, as in the trace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<&'static str>,
}

/// How often what happened on a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LinkOutcome {
    pub delivered: u32,
    /// The node at its end saw it and wanted nothing of it.
    pub ignored: u32,
    /// Tries that failed.
    pub failed: u32,
    /// Tries that were planned after a failure.
    pub retried: u32,
    pub dead_lettered: u32,
    /// Given up without a dead-letter queue: lost.
    pub dropped: u32,
    /// Why a try last failed: the code of a sentence, as in the trace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<&'static str>,
}

/// An event that a rule or archive did not take.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Refusal {
    pub node: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// The entry of the trace.
    pub entry: usize,
    /// The pattern with what it found, as the pattern engine says it.
    pub explanation: Box<Explanation>,
    /// Which clauses refused which values: a sentence each, with the clause's place in the rule's pattern.
    pub reasons: Vec<Diagnostic>,
}

/// What each list of the pattern that fails has to say.
fn reasons(node: usize, explanation: &Explanation) -> Vec<Diagnostic> {
    let leaves = explanation.failing_leaves();
    let misses = leaves.iter().filter_map(|leaf| Some((leaf.span, leaf.miss.as_ref()?)));
    misses
        .map(|(span, miss)| {
            let reason = miss
                .arguments
                .iter()
                .fold(Diagnostic::hint(miss.code), |reason, (name, value)| reason.with(name, value));
            reason.at(Subject::Node(node)).in_field("pattern").in_range(span.start, span.end)
        })
        .collect()
}

impl Run {
    /// What the run has come to so far.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let mut outcome = Outcome {
            nodes: vec![NodeOutcome::default(); self.drawing.nodes.len()],
            links: vec![LinkOutcome::default(); self.drawing.links.len()],
            ..Outcome::default()
        };
        for (number, entry) in self.trace.iter().enumerate() {
            outcome.end_millis = outcome.end_millis.max(entry.at_millis);
            match entry.subject {
                Subject::Node(node) => outcome.add_at_node(node, number, entry),
                Subject::Link(link) => outcome.add_on_link(link, self.drawing.links[link].to, number, entry),
            }
        }
        outcome
    }
}

impl Outcome {
    fn add_at_node(&mut self, node: usize, number: usize, entry: &Entry) {
        let counts = &mut self.nodes[node];
        match &entry.step {
            Step::Sent => counts.reached += 1,
            Step::Failed { code, .. } => {
                counts.failed += 1;
                counts.failure = Some(code);
            }
            Step::Stopped { .. } => self.stopped = Some(number),
            Step::Happening(Happening::Matched) => counts.matched += 1,
            Step::Happening(Happening::NotMatched { explanation }) => {
                counts.refused += 1;
                self.refusals.push(Refusal {
                    node,
                    event_id: entry.event_id.as_deref().map(str::to_owned),
                    entry: number,
                    explanation: explanation.clone(),
                    reasons: reasons(node, explanation),
                });
            }
            Step::Happening(Happening::PatternRefused { .. }) => counts.pattern_refused += 1,
            Step::Happening(Happening::Disabled) => counts.disabled += 1,
            Step::Happening(Happening::Stored) => counts.stored += 1,
            Step::Happening(Happening::NoRuleMatched) => counts.unrouted += 1,
            Step::Happening(Happening::Done)
            | Step::Delivered { .. }
            | Step::Ignored
            | Step::NotSent { .. }
            | Step::RetryScheduled { .. }
            | Step::DeadLettered { .. }
            | Step::Dropped { .. } => {}
        }
    }

    fn add_on_link(&mut self, link: usize, to: usize, number: usize, entry: &Entry) {
        let counts = &mut self.links[link];
        match &entry.step {
            Step::Delivered { .. } => {
                counts.delivered += 1;
                self.nodes[to].reached += 1;
            }
            Step::Ignored => counts.ignored += 1,
            Step::Failed { code, .. } => {
                counts.failed += 1;
                counts.failure = Some(code);
                self.nodes[to].failed += 1;
                self.nodes[to].failure = Some(code);
            }
            Step::NotSent { code } => {
                counts.failed += 1;
                counts.failure = Some(code);
            }
            Step::RetryScheduled { .. } => counts.retried += 1,
            // The failure that it was given up for came before.
            Step::DeadLettered { .. } => counts.dead_lettered += 1,
            Step::Dropped { .. } => counts.dropped += 1,
            Step::Stopped { .. } => self.stopped = Some(number),
            Step::Sent | Step::Happening(_) => {}
        }
    }
}
