//! A Custom Event Bus with its subscribers: takes an event once in the deduplication window, numbers it, and hands it to every
//! subscriber whose filters all take it (user guide, eb-custom-bus-ordering, -filtering and -target-bus).

use super::Live;
use crate::diagnostic::Subject;
use crate::event::Event;
use crate::flow::{Arrival, Flow, Happening, Lineage, Payload, Verdict};
use crate::json::{self, Value};
use crate::kinds::{LinkRef, NodeRef};
use crate::pattern::{self, Pattern};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// The same is taken once within so long (eb-custom-bus-ordering).
const DEDUPLICATION_MILLIS: u64 = 300_000;

#[derive(Clone)]
pub struct CustomEventBus {
    subscribers: Rc<[Subscriber]>,
    /// What each event source lets through.
    sources: Rc<[(usize, Filter)]>,
    /// What was taken, and until when the same is not taken again.
    seen: FxHashMap<Rc<str>, u64>,
    sequence: u64,
}

struct Subscriber {
    link: usize,
    node: usize,
    data: Filter,
    metadata: Filter,
    system_metadata: Filter,
}

enum Filter {
    All,
    Only(Box<Pattern>),
    Refused(&'static str),
}

impl Filter {
    fn of(text: &str) -> Self {
        match Pattern::parse(text) {
            _ if text.trim().is_empty() => Filter::All,
            Ok(pattern) => Filter::Only(Box::new(pattern)),
            Err(refusals) => Filter::Refused(refusals.first().map_or("pattern.not-an-object", |refusal| refusal.code)),
        }
    }

    fn takes(&self, value: &Value) -> bool {
        match self {
            Filter::All => true,
            Filter::Only(pattern) => pattern.verdict(value) == pattern::Verdict::Match,
            Filter::Refused(_) => false,
        }
    }

    fn refusal(&self) -> Option<&'static str> {
        match self {
            Filter::Refused(code) => Some(code),
            Filter::All | Filter::Only(_) => None,
        }
    }
}

impl CustomEventBus {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let subscriber = |link: LinkRef<'_>| {
            let filter = |field| Filter::of(link.to().text(field));
            Subscriber {
                link: link.index,
                node: link.to().index,
                data: filter("data-filter"),
                metadata: filter("metadata-filter"),
                system_metadata: filter("system-metadata-filter"),
            }
        };
        Self {
            subscribers: node.outgoing("bus-subscriber").map(subscriber).collect(),
            sources: node.incoming("event-source").map(|link| (link.index, Filter::of(link.text("pattern")))).collect(),
            seen: FxHashMap::default(),
            sequence: 0,
        }
    }

    /// Whether the same was taken a short while ago; else it is remembered. Those of one event group are compared with one
    /// another, and so are those of none.
    fn is_known(&mut self, payload: &Payload, now_millis: u64) -> bool {
        let Some(id) = &payload.deduplication else { return false };
        let key = format!("{}\n{id}", payload.group.as_deref().unwrap_or(""));
        let until = self.seen.entry(key.into()).or_default();
        if *until > now_millis {
            return true;
        }
        *until = now_millis + DEDUPLICATION_MILLIS;
        false
    }

    /// What the service says of an event beside the event itself (user guide, eb-custom-bus-addressing).
    fn system_metadata(&mut self, event: &Event, payload: &Payload, flow: &dyn Flow) -> Vec<(&'static str, String)> {
        self.sequence += 1;
        let mut said = vec![
            ("ContentType", "application/eventbridge+json".to_owned()),
            ("aws:EventId", event.id.clone()),
            ("aws:IngestionTime", flow.time_text()),
            ("aws:SequenceNumber", self.sequence.to_string()),
            ("aws:DeliveryType", "LIVE".to_owned()),
            ("aws:Source", event.source.clone()),
            ("aws:DetailType", event.detail_type.clone()),
        ];
        said.extend(payload.group.as_ref().map(|group| ("EventGroupId", group.to_string())));
        said.extend(payload.deduplication.as_ref().map(|id| ("DeduplicationId", id.to_string())));
        said
    }

    /// Whether the event was forwarded through this very bus before, from bus to bus alone.
    fn is_second_pass(&self, payload: &Payload) -> bool {
        let passed = std::iter::successors(payload.lineage.as_deref(), |lineage| lineage.before.as_deref());
        passed
            .take(payload.hops as usize)
            .any(|lineage| self.subscribers.iter().any(|subscriber| subscriber.node == lineage.rule))
    }
}

impl Live for CustomEventBus {
    fn receive(&mut self, _node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let payload = arrival.payload;
        let (Ok(data), Ok(event)) = (json::read_prefix(&payload.text), Event::read(&payload.text)) else {
            return Verdict::FailedFinally { code: "INVALID_JSON" };
        };
        let source = self.sources.iter().find(|(link, _)| arrival.link == Some(*link));
        if source.is_some_and(|(_, filter)| !filter.takes(&data)) {
            return Verdict::Ignored;
        }
        if self.is_second_pass(payload) {
            return Verdict::FailedFinally { code: "LOOP_DETECTED" };
        }
        if self.is_known(payload, flow.now_millis()) {
            flow.note(Happening::Deduplicated);
            return Verdict::Accepted;
        }
        let system = self.system_metadata(&event, payload, flow);
        let system_value =
            Value::made_object(system.iter().map(|(name, value)| (*name, Value::made_string(value.as_str()))));
        let metadata = Value::made_object::<String>([]);
        let published = Payload { attributes: Some(system.into()), ..payload.clone() };
        let here = flow.mark();
        let mut is_taken = false;
        for subscriber in Rc::clone(&self.subscribers).iter() {
            flow.go_on(here);
            let filters = [&subscriber.data, &subscriber.metadata, &subscriber.system_metadata];
            let happening = match filters.iter().find_map(|filter| filter.refusal()) {
                Some(code) => Happening::PatternRefused { code },
                None if subscriber.data.takes(&data)
                    && subscriber.metadata.takes(&metadata)
                    && subscriber.system_metadata.takes(&system_value) =>
                {
                    Happening::Matched
                }
                None => Happening::NotMatched,
            };
            if happening != Happening::Matched {
                let passed = flow.note_passed(subscriber.link, false);
                flow.go_on(passed);
                flow.note_at(Subject::Node(subscriber.node), happening);
                continue;
            }
            is_taken = true;
            let passes = super::event_bus::passes(payload.lineage.as_deref(), subscriber.node);
            if passes >= super::MOST_PASSES {
                let passed = flow.note_passed(subscriber.link, true);
                flow.go_on(passed);
                flow.stop_loop(subscriber.node, passes);
                continue;
            }
            let lineage = Lineage { rule: subscriber.node, before: payload.lineage.clone() };
            flow.offer(subscriber.link, Payload { lineage: Some(Rc::new(lineage)), ..published.clone() });
        }
        flow.go_on(here);
        if !is_taken {
            flow.note(Happening::NoRuleMatched);
        }
        Verdict::Accepted
    }
}
