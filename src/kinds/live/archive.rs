//! An archive: keeps the events of its bus and sends them again on demand (user guide, eb-archive; botocore 1.44.5, events
//! StartReplay).

use super::Live;
use crate::event::Event;
use crate::flow::{Arrival, Command, Flow, Happening, Mark, Payload, Verdict};
use crate::json;
use crate::kinds::NodeRef;
use crate::pattern::{self, Pattern};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// How long it may take until an event that the bus received can be replayed: the guide advises to wait 10 minutes
/// (eb-archive). A run takes the longest.
pub const ARCHIVE_DELAY_MILLIS: u64 = 600_000;
/// Replays at work at the same time, per account and Region (eb-archive).
pub const MOST_REPLAYS: i64 = 10;
/// Events that a replay sends per millisecond. The guide says that the speed is "based on, but separate from" the quota of
/// PutEvents, which is 10,000 per second in the largest Regions (eb-quota): a model.
const REPLAYED_PER_MILLI: u64 = 10;
const DAY_MILLIS: u64 = 86_400_000;

#[derive(Clone)]
pub struct Archive {
    pattern: Filter,
    kept: Vec<Kept>,
    /// Names stay taken (recorded: `ResourceAlreadyExistsException`).
    names: BTreeSet<Rc<str>>,
    /// Where replays that are at work stand in the trace.
    running: Vec<Mark>,
}

#[derive(Clone)]
enum Filter {
    All,
    Only(Rc<Pattern>),
    Refused(&'static str),
}

#[derive(Clone)]
struct Kept {
    /// The time in the event: by it a replay selects.
    time_millis: u64,
    since_millis: u64,
    payload: Payload,
    mark: Mark,
}

impl Archive {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let text = node.text("pattern");
        let pattern = match Pattern::parse(text) {
            _ if text.trim().is_empty() => Filter::All,
            Ok(pattern) => Filter::Only(Rc::new(pattern)),
            Err(refusals) => Filter::Refused(refusals.first().map_or("pattern.not-an-object", |refusal| refusal.code)),
        };
        Self { pattern, kept: Vec::new(), names: BTreeSet::new(), running: Vec::new() }
    }

    /// The events that a replay of a time window sends, minute after minute, without order within a minute.
    fn selected(&self, node: NodeRef<'_>, window: std::ops::Range<u64>, flow: &mut dyn Flow) -> Vec<&Kept> {
        let now = flow.now_millis();
        let days = u64::try_from(node.integer("retention-days")).unwrap_or(0);
        let retention_millis = if days == 0 { u64::MAX } else { days * DAY_MILLIS };
        let is_there = |kept: &&Kept| {
            window.contains(&kept.time_millis)
                && kept.since_millis + ARCHIVE_DELAY_MILLIS <= now
                && kept.since_millis.saturating_add(retention_millis) > now
        };
        let mut minutes: BTreeMap<u64, Vec<&Kept>> = BTreeMap::new();
        for kept in self.kept.iter().filter(is_there) {
            minutes.entry(kept.time_millis / 60_000).or_default().push(kept);
        }
        for minute in minutes.values_mut() {
            for last in (1..minute.len()).rev() {
                minute.swap(last, (flow.random_bits() % (last as u64 + 1)) as usize);
            }
        }
        minutes.into_values().flatten().collect()
    }
}

impl Live for Archive {
    /// Replayed events are never archived again: the service's managed rule asks that `replay-name` be absent.
    fn receive(&mut self, _node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let Ok(event) = json::read_prefix(&arrival.payload.text) else {
            return Verdict::FailedFinally { code: "INVALID_JSON" };
        };
        if event.get("replay-name").is_some() {
            return Verdict::Ignored;
        }
        match &self.pattern {
            Filter::All => {}
            Filter::Refused(code) => {
                flow.note(Happening::PatternRefused { code });
                return Verdict::Ignored;
            }
            Filter::Only(pattern) if pattern.verdict(&event) != pattern::Verdict::Match => {
                flow.note(Happening::NotMatched);
                return Verdict::Ignored;
            }
            Filter::Only(_) => flow.note(Happening::Matched),
        }
        flow.note(Happening::Stored);
        let now = flow.now_millis();
        let time = event.get("time").and_then(json::Value::as_str).and_then(|time| flow.millis_of(time));
        let payload = arrival.payload.clone();
        self.kept.push(Kept { time_millis: time.unwrap_or(now), since_millis: now, payload, mark: flow.mark() });
        Verdict::Accepted
    }

    fn obey(&mut self, node: NodeRef<'_>, command: &Command, flow: &mut dyn Flow) {
        let Command::Replay { name, from_millis, until_millis, rules } = command else {
            return flow.note(Happening::Refused { code: "NOT_FOR_THIS_KIND" });
        };
        let Some(bus) = node.incoming("bus-archive").next().map(|link| link.from().index) else { return };
        if from_millis >= until_millis {
            return flow.note(Happening::Refused { code: "ValidationException" });
        }
        if !self.names.insert(Rc::clone(name)) {
            return flow.note(Happening::Refused { code: "ResourceAlreadyExistsException" });
        }
        if flow.tally("replays", 1) > MOST_REPLAYS {
            flow.tally("replays", -1);
            return flow.note(Happening::Refused { code: "LimitExceededException" });
        }
        let selected: Vec<(Payload, Mark)> = self
            .selected(node, *from_millis..*until_millis, flow)
            .into_iter()
            .map(|kept| (kept.payload.clone(), kept.mark))
            .collect();
        let events = u32::try_from(selected.len()).unwrap_or(u32::MAX);
        flow.note(Happening::ReplayStarted { events });
        let started = flow.mark();
        let mut after_millis = 0;
        for (number, (payload, mark)) in selected.into_iter().enumerate() {
            after_millis = number as u64 / REPLAYED_PER_MILLI;
            flow.go_on(mark);
            let Ok(event) = Event::read(&payload.text) else { continue };
            let text = Event { replay_name: Some(name.to_string()), ..event }.to_text();
            let only_rules = (!rules.is_empty()).then(|| Rc::clone(rules));
            let again = Payload { text: text.into(), only_rules, lineage: None, ..payload };
            flow.note_about(&again, Happening::Replayed);
            flow.hand(bus, again, after_millis);
        }
        self.running.push(started);
        flow.wake_at(flow.now_millis() + after_millis, self.running.len() as u64 - 1);
    }

    fn wake(&mut self, _node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        flow.tally("replays", -1);
        if let Some(&started) = self.running.get(alarm as usize) {
            flow.go_on(started);
        }
        flow.note(Happening::ReplayCompleted);
    }
}
