//! A pipe: filters the records that its source hands it, has them enriched, and hands them to its target; the source hears how
//! it went (user guide, eb-pipes-event-filtering, pipes-enrichment and eb-pipes-batching-concurrency).

use super::Live;
use crate::flow::{Arrival, Delivery, Flow, Happening, Mark, Payload, Verdict};
use crate::json;
use crate::kinds::links::pipe_record;
use crate::kinds::{NodeRef, pipe_filters};
use crate::pattern::{self, Pattern};
use std::collections::BTreeMap;
use std::rc::Rc;

#[derive(Clone)]
pub struct Pipe {
    /// Any of them takes a record; without one all are taken.
    filters: Rc<[Pattern]>,
    enrichment: Option<usize>,
    target: Option<Target>,
    executions: BTreeMap<u64, Execution>,
    /// Whose each call is, and which of the records it carries.
    calls: BTreeMap<u64, (u64, Vec<usize>)>,
    numbers: u64,
}

#[derive(Clone, Copy)]
struct Target {
    link: usize,
    /// Functions and state machines take a batch whole; others get records one by one.
    takes_batches: bool,
}

/// One batch on its way through.
#[derive(Clone)]
struct Execution {
    delivery: Delivery,
    mark: Mark,
    /// The records that passed the filters, with their places in the batch.
    records: Vec<(usize, Payload)>,
    is_enriching: bool,
    open_calls: usize,
    failed: Vec<usize>,
    code: &'static str,
}

impl Pipe {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let filters = pipe_filters(node.text("filters")).unwrap_or_default();
        Self {
            filters: filters.iter().filter_map(|(text, _)| Pattern::parse(text).ok()).collect(),
            enrichment: node.outgoing("pipe-enrichment").next().map(|link| link.index),
            target: node.outgoing("pipe-target").next().map(|link| Target {
                link: link.index,
                takes_batches: ["lambda-function", "state-machine"].contains(&link.to().spec().id),
            }),
            executions: BTreeMap::new(),
            calls: BTreeMap::new(),
            numbers: 0,
        }
    }

    fn takes(&self, source: NodeRef<'_>, record: &Payload) -> bool {
        if self.filters.is_empty() {
            return true;
        }
        let Ok(seen) = json::read(&pipe_record::seen(source, record)) else { return false };
        self.filters.iter().any(|filter| filter.verdict(&seen) == pattern::Verdict::Match)
    }

    fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// Calls the enrichment with the whole batch.
    fn enrich(&mut self, number: u64, link: usize, flow: &mut dyn Flow) {
        let Some(execution) = self.executions.get_mut(&number) else { return };
        execution.is_enriching = true;
        execution.open_calls = 1;
        let payload = batch(&execution.records);
        let ticket = self.number();
        self.calls.insert(ticket, (number, Vec::new()));
        flow.call(link, payload, 0, ticket);
    }

    fn hand_over(&mut self, number: u64, flow: &mut dyn Flow) {
        let (Some(target), Some(execution)) = (self.target, self.executions.get_mut(&number)) else { return };
        execution.is_enriching = false;
        flow.go_on(execution.mark);
        let groups: Vec<Vec<(usize, Payload)>> = if target.takes_batches {
            vec![execution.records.clone()]
        } else {
            execution.records.iter().map(|record| vec![record.clone()]).collect()
        };
        execution.open_calls = groups.len();
        for group in groups {
            let ticket = self.number();
            self.calls.insert(ticket, (number, group.iter().map(|(place, _)| *place).collect()));
            flow.call(target.link, if target.takes_batches { batch(&group) } else { group[0].1.clone() }, 0, ticket);
        }
    }

    fn conclude(&mut self, number: u64, flow: &mut dyn Flow) {
        let Some(mut execution) = self.executions.remove(&number) else { return };
        execution.failed.sort_unstable();
        let verdict = match execution.failed.len() {
            0 => Verdict::Accepted,
            all if all == execution.records.len() => Verdict::FailedRetryably { code: execution.code },
            _ => Verdict::FailedInPart { code: execution.code, items: execution.failed },
        };
        flow.answer(execution.delivery, verdict);
    }
}

impl Live for Pipe {
    /// What no filter takes is done with: a message is deleted, a record is skipped (user guide, eb-pipes-event-filtering).
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let Some(source) = arrival.link.map(|link| node.drawing.link(link).from()) else { return Verdict::Ignored };
        let here = flow.mark();
        let mut records = Vec::new();
        for (place, record) in arrival.payload.each().iter().enumerate() {
            flow.go_on(here);
            let is_taken = self.takes(source, record);
            flow.note_about(record, if is_taken { Happening::Matched } else { Happening::NotMatched });
            if is_taken {
                records.push((place, record.clone()));
            }
        }
        if records.is_empty() || self.target.is_none() {
            return Verdict::Accepted;
        }
        let number = self.number();
        let execution = Execution {
            delivery: arrival.delivery,
            mark: flow.mark(),
            records,
            is_enriching: false,
            open_calls: 0,
            failed: Vec::new(),
            code: "",
        };
        self.executions.insert(number, execution);
        match self.enrichment {
            Some(link) => self.enrich(number, link, flow),
            None => self.hand_over(number, flow),
        }
        Verdict::Pending
    }

    fn answered(&mut self, _node: NodeRef<'_>, ticket: u64, verdict: &Verdict, flow: &mut dyn Flow) {
        let Some((number, places)) = self.calls.remove(&ticket) else { return };
        let Some(execution) = self.executions.get_mut(&number) else { return };
        execution.open_calls -= 1;
        let failed = match verdict {
            Verdict::FailedInPart { items, .. } => items.iter().filter_map(|&item| places.get(item).copied()).collect(),
            other if other.code().is_some() => places,
            _ => Vec::new(),
        };
        execution.code = verdict.code().unwrap_or(execution.code);
        execution.failed.extend(failed);
        let is_done = execution.open_calls == 0;
        if execution.is_enriching {
            match verdict.code() {
                // A batch whose enrichment failed goes through the whole pipe again.
                Some(_) => {
                    execution.failed = execution.records.iter().map(|(place, _)| *place).collect();
                    self.conclude(number, flow);
                }
                None => self.hand_over(number, flow),
            }
        } else if is_done {
            self.conclude(number, flow);
        }
    }
}

fn batch(records: &[(usize, Payload)]) -> Payload {
    let items: Vec<Payload> = records.iter().map(|(_, record)| record.clone()).collect();
    let first = items.first().cloned().unwrap_or_else(|| Payload::by_hand("[]"));
    Payload { items: Some(items.into()), ..first }
}
