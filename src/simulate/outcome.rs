//! The sum of a run per node and link, for marks on the canvas and for the list of what was refused and why.

use super::engine::Run;
use super::trace::Step;
use crate::diagnostic::{Diagnostic, Subject};
use crate::flow::Happening;
use crate::kinds::Drawing;
use crate::pattern::Explanation;
use serde::Serialize;

/// What a run came to. Nodes and links stand as in the drawing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Outcome {
    pub nodes: Vec<NodeOutcome>,
    pub links: Vec<LinkOutcome>,
    /// The last refusal of an event by each rule and archive.
    pub refusals: Vec<Refusal>,
    /// The entry that says that the run was stopped, where it was.
    pub stopped: Option<usize>,
    /// How many events were stopped because they cause themselves.
    pub loops: u32,
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
    /// It did its work.
    pub done: u32,
    /// It tried its work and failed.
    pub erred: u32,
    /// It asked on its own account.
    pub polled: u32,
    /// How many it keeps now.
    pub depth: u32,
    /// How many it kept at most.
    pub most_depth: u32,
    /// Kept longer than its retention.
    pub expired: u32,
    /// Given up, and put on its dead-letter queue.
    pub dead_lettered: u32,
    /// Given up, and lost.
    pub dropped: u32,
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
fn reasons(node: usize, field: &'static str, explanation: &Explanation) -> Vec<Diagnostic> {
    let leaves = explanation.failing_leaves();
    let misses = leaves.iter().filter_map(|leaf| Some((leaf.span, leaf.miss.as_ref()?)));
    misses
        .map(|(span, miss)| {
            let reason = miss
                .arguments
                .iter()
                .fold(Diagnostic::hint(miss.code), |reason, (name, value)| reason.with(name, value));
            reason.at(Subject::Node(node)).in_field(field).in_range(span.start, span.end)
        })
        .collect()
}

/// The sums of a run, kept while it goes on, so that they do not depend on how much of the trace is.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub nodes: Vec<NodeOutcome>,
    pub links: Vec<LinkOutcome>,
    pub stopped: Option<usize>,
    pub loops: u32,
    pub end_millis: u64,
}

impl Run {
    /// What the run has come to so far.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome {
            nodes: self.tally.nodes.clone(),
            links: self.tally.links.clone(),
            refusals: self.refusals(),
            stopped: self.tally.stopped,
            loops: self.tally.loops,
            end_millis: self.tally.end_millis,
        }
    }

    /// The last refusal of each rule and archive, as far as the trace is kept.
    fn refusals(&self) -> Vec<Refusal> {
        let mut last = vec![None; self.drawing.nodes.len()];
        for (number, entry) in self.trace().iter().enumerate() {
            if let (Step::Happening(Happening::NotMatched), Subject::Node(node)) = (&entry.step, entry.subject) {
                last[node] = Some(number);
            }
        }
        let of_node = |(node, entry): (usize, &Option<usize>)| {
            let entry = (*entry)?;
            let explanation = self.explanation(entry)?;
            let event_id = self.trace()[entry].event_id.as_deref().map(str::to_owned);
            let reasons = reasons(node, super::lines::pattern_field(self.drawing.node(node)), &explanation);
            Some(Refusal { node, event_id, entry, explanation: Box::new(explanation), reasons })
        };
        last.iter().enumerate().filter_map(of_node).collect()
    }

    /// Why the rule or archive of an entry did not take the event.
    #[must_use]
    pub fn explanation(&self, entry: usize) -> Option<Explanation> {
        super::lines::explanation(&self.drawing, &self.trace, entry)
    }
}

impl Tally {
    pub fn of(drawing: &Drawing) -> Self {
        Self {
            nodes: vec![NodeOutcome::default(); drawing.nodes.len()],
            links: vec![LinkOutcome::default(); drawing.links.len()],
            ..Self::default()
        }
    }

    pub fn add(&mut self, at_millis: u64, subject: Subject, step: &Step, number: usize, drawing: &Drawing) {
        self.end_millis = at_millis;
        if let Step::Stopped { .. } = step {
            self.stopped = Some(number);
        }
        match subject {
            Subject::Node(node) => self.nodes[node].add(step),
            Subject::Link(link) => {
                self.links[link].add(step);
                let to = &mut self.nodes[drawing.links[link].to];
                match step {
                    Step::Delivered { .. } => to.reached += 1,
                    Step::Failed { code, .. } => {
                        to.failed += 1;
                        to.failure = Some(code);
                    }
                    _ => {}
                }
            }
        }
        if let Step::LoopStopped { .. } = step {
            self.loops += 1;
        }
    }
}

impl NodeOutcome {
    fn add(&mut self, step: &Step) {
        match step {
            Step::Sent | Step::Handed => self.reached += 1,
            Step::Failed { code, .. } => {
                self.failed += 1;
                self.failure = Some(code);
            }
            Step::DeadLettered { code, .. } => {
                self.dead_lettered += 1;
                self.failure = Some(code);
                self.leave();
            }
            Step::Dropped { code, .. } => {
                self.dropped += 1;
                self.failure = Some(code);
                self.leave();
            }
            Step::Happening(happening) => self.hear(happening),
            Step::Started { .. }
            | Step::Delivered { .. }
            | Step::Ignored
            | Step::NotSent { .. }
            | Step::Duplicated
            | Step::RetryScheduled { .. }
            | Step::LoopStopped { .. }
            | Step::Stopped { .. } => {}
        }
    }

    fn hear(&mut self, happening: &Happening) {
        match happening {
            Happening::Matched => self.matched += 1,
            Happening::NotMatched => self.refused += 1,
            Happening::PatternRefused { .. } => self.pattern_refused += 1,
            Happening::Disabled => self.disabled += 1,
            Happening::Stored => {
                self.stored += 1;
                self.depth += 1;
                self.most_depth = self.most_depth.max(self.depth);
            }
            Happening::Deleted => self.leave(),
            Happening::Expired => {
                self.expired += 1;
                self.leave();
            }
            Happening::NoRuleMatched => self.unrouted += 1,
            Happening::Done => self.done += 1,
            Happening::Erred { code } => {
                self.erred += 1;
                self.failure = Some(code);
            }
            Happening::Polled => self.polled += 1,
            Happening::NotAsked
            | Happening::NoSubscription
            | Happening::Skipped
            | Happening::NothingYet
            | Happening::Received { .. }
            | Happening::Returned
            | Happening::Deduplicated
            | Happening::Waiting { .. }
            | Happening::WorkRetried { .. }
            | Happening::Replayed
            | Happening::Refused { .. }
            | Happening::ReplayStarted { .. }
            | Happening::ReplayCompleted
            | Happening::Breaker { .. }
            | Happening::Set { .. }
            | Happening::Due
            | Happening::Called
            | Happening::CalledBack { .. }
            | Happening::History { .. } => {}
        }
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

impl LinkOutcome {
    fn add(&mut self, step: &Step) {
        match step {
            Step::Delivered { .. } => self.delivered += 1,
            Step::Ignored => self.ignored += 1,
            Step::Failed { code, .. } | Step::NotSent { code } => {
                self.failed += 1;
                self.failure = Some(code);
            }
            Step::RetryScheduled { .. } => self.retried += 1,
            // The failure that it was given up for came before.
            Step::DeadLettered { .. } => self.dead_lettered += 1,
            Step::Dropped { .. } => self.dropped += 1,
            Step::Sent
            | Step::Handed
            | Step::Started { .. }
            | Step::Duplicated
            | Step::LoopStopped { .. }
            | Step::Stopped { .. }
            | Step::Happening(_) => {}
        }
    }
}
