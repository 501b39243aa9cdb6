//! A topic hands each message to every subscription whose filter policy takes it (SNS developer guide,
//! sns-subscription-filter-policies).

use super::Live;
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::json;
use crate::kinds::NodeRef;
use crate::pattern::{self, Pattern};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A FIFO topic takes the same message once within five minutes (botocore 1.44.5, sns Publish).
const DEDUPLICATION_MILLIS: u64 = 300_000;

#[derive(Clone)]
pub struct SnsTopic {
    is_fifo: bool,
    subscriptions: Rc<[Subscription]>,
    /// What was taken, and until when the same is not taken again.
    seen: FxHashMap<Rc<str>, u64>,
}

struct Subscription {
    link: usize,
    filter: Filter,
}

enum Filter {
    All,
    Body(Box<Pattern>),
    /// By message attributes, which EventBridge and the drawn callers send none of.
    Attributes(Box<Pattern>),
    Refused,
}

impl SnsTopic {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let filter = |link: crate::kinds::LinkRef<'_>| {
            let text = link.text("filter-policy");
            match Pattern::parse(text) {
                _ if text.trim().is_empty() => Filter::All,
                Ok(pattern) if link.text("filter-scope") == "MessageAttributes" => {
                    Filter::Attributes(Box::new(pattern))
                }
                Ok(pattern) => Filter::Body(Box::new(pattern)),
                Err(_) => Filter::Refused,
            }
        };
        let subscriptions =
            node.outgoing("subscription").map(|link| Subscription { link: link.index, filter: filter(link) }).collect();
        Self { is_fifo: node.text("type") == "fifo-topic", subscriptions, seen: FxHashMap::default() }
    }
}

impl Live for SnsTopic {
    fn receive(&mut self, _node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let payload = arrival.payload;
        if self.is_fifo {
            let now = flow.now_millis();
            let until = self.seen.entry(Rc::clone(&payload.text)).or_default();
            if *until > now {
                flow.note(Happening::Deduplicated);
                return Verdict::Accepted;
            }
            *until = now + DEDUPLICATION_MILLIS;
        }
        let body = json::read(&payload.text).ok();
        let no_attributes = json::Value::made_object::<String>([]);
        let here = flow.mark();
        let takes = |pattern: &Pattern, value: &json::Value| pattern.verdict(value) == pattern::Verdict::Match;
        let mut is_taken = false;
        for subscription in self.subscriptions.iter() {
            let is_wanted = match &subscription.filter {
                Filter::All => true,
                Filter::Body(pattern) => body.as_ref().is_some_and(|body| takes(pattern, body)),
                Filter::Attributes(pattern) => takes(pattern, &no_attributes),
                Filter::Refused => false,
            };
            flow.go_on(here);
            if is_wanted {
                is_taken = true;
                flow.send(subscription.link, payload.clone(), 0);
            } else {
                flow.note_passed(subscription.link, false);
            }
        }
        if !is_taken {
            flow.go_on(here);
            flow.note(Happening::NoSubscription);
        }
        Verdict::Accepted
    }
}
